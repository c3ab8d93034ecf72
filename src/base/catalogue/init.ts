/** What `init` and `setup` find out about a domain and a repository. */
export const initFindings = {
  "init/exists": {
    severity: "error",
    stops: true,
    message: "There is a {path} already; it was not changed.",
    fix: "Edit it, or let `init --force` write a new one in its place.",
  },
  "init/mx-unknown": {
    severity: "error",
    stops: true,
    message:
      "The MX records of {domain} could not be looked up ({reason}), so there is nothing to make a policy from.",
    fix: "Try again; if it fails again, look at the domain's name servers.",
  },
  "init/past-unknown": {
    severity: "error",
    stops: true,
    message:
      "{domain} may already have an MTA-STS policy that senders have cached, and it could not be read. A new policy that contradicts it would make them refuse mail.",
    fix: "Fix what the other findings say, and run this again. If you know that no sender has a policy of {domain}, run `init --force` in a checkout: changes are then not judged by what senders may have cached.",
    reference: "RFC 8461 §8.1",
  },
  "init/past-ignored": {
    severity: "warning",
    message:
      "What senders may have cached of {domain} is not known, and was ignored because of --force: changes are not judged by it.",
    fix: "Keep every mail server that an earlier policy named until its max_age is over.",
    reference: "RFC 8461 §8.1",
  },
  "init/mx-left-out": {
    severity: "notice",
    message: "The policy that senders are served has the line `mx: {pattern}`, which was left out: {reason}.",
    reference: "RFC 8461 §4.1",
  },
  "init/max-age-changed": {
    severity: "notice",
    message:
      "The policy that senders are served has max_age {served}, which policy.yml does not allow; it is {max_age} now.",
    reference: "RFC 8461 §3.2",
  },
  "init/null-mx": {
    severity: "error",
    message:
      "{domain} says by a null MX that it receives no mail: there is nothing that a policy could protect.",
    fix: "Name a domain that receives mail.",
    reference: "RFC 7505 §3",
  },
  "init/no-mail-servers": {
    severity: "error",
    message: "{domain} has no mail servers that could be named in a policy.",
    fix: "Set MX records for it first, or name a domain that receives mail.",
    reference: "RFC 5321 §5.1",
  },
  "init/no-domain": {
    severity: "error",
    message: "DNS knows no domain {domain}.",
    fix: "Fix the name, or register the domain first.",
  },
  "init/provider-hosts-policy": {
    severity: "error",
    message:
      "{provider} serves the policies of its customers itself, so {domain} needs no repository for one.",
    fix: "Set two CNAME records, mta-sts.{domain} and _mta-sts.{domain}, both to {target}.",
    reference: "RFC 8461 §8.2",
  },
  "init/not-a-folder": {
    severity: "error",
    stops: true,
    message: "{path} is a file, but policies for many domains go into a folder.",
    fix: "Name a folder with --policy, or leave it out for `policies`.",
  },
  "init/not-built": {
    severity: "error",
    stops: true,
    message:
      "{path} has changes that were not built yet. No domain can be added until they are.",
    fix: "Run `mta-sts build`, publish what it writes, and run this again.",
  },
  "init/nothing-new": {
    severity: "notice",
    message: "There is no domain to add: nothing was changed.",
  },
  "init/not-taken": {
    severity: "warning",
    message: "{count} of {all} domains were not added to any policy.",
    fix: "Fix what the other findings report, and run the same command again: it only adds what is missing.",
  },
  "init/no-mail": {
    severity: "warning",
    message: "{domain} has no mail servers, so it was not added to any policy.",
    fix: "If it does not receive mail, publish a null MX record, `MX 0 .`; senders then do not try to deliver.",
    reference: "RFC 7505 §3",
  },
  "init/file-before-folder": {
    severity: "warning",
    message:
      "{file} is still there. Without `--policy {folder}` or the Action's `policy: {folder}`, it is used instead of the folder.",
    fix: "Delete it if it is the template's example; move it to {folder}/NAME.yml if it is yours.",
  },
  "init/no-repository": {
    severity: "error",
    stops: true,
    message: "{path} was not published from there, so there is nothing to take over.",
    fix: "Name the folder of a repository whose policy was built, or use `init --domains` for what is live.",
  },
  "init/provider": {
    severity: "notice",
    message: "The mail servers of {domain} are those of {provider}: `provider: {name}`.",
  },
  "init/mail-servers": {
    severity: "notice",
    message: "{domain} has these mail servers: {hosts}.",
  },
  "init/imported": {
    severity: "notice",
    message:
      "{domain} has a policy already, mode {mode} with id {id}. It is carried on, and every change is judged by what senders hold of it.",
  },
  "init/missing-servers": {
    severity: "warning",
    message:
      "The policy that {domain} has does not admit {hosts}, which its MX records name; they were added.",
    fix: "Look whether they are meant to receive mail; if not, take them out of the MX records and of policy.yml.",
    reference: "RFC 8461 §4.1",
  },
  "setup/no-domain": {
    severity: "error",
    stops: true,
    message:
      "Nothing was set up: neither the repository's name ({name}) nor the input `domain` says for which domain.",
    fix: "Name the repository mta-sts.YOUR-DOMAIN in Settings → General and run this workflow again, or run it with a domain: {actions}",
  },
  "setup/not-here": {
    severity: "notice",
    message: "Nothing is set up in {what}.",
  },
  "setup/done-before": {
    severity: "notice",
    message: "This repository was set up before, for {domain}; its policy.yml is yours to edit.",
  },
  "setup/kept": {
    severity: "notice",
    message: "{paths} are files of the template itself, but were changed here, so they were left alone.",
  },
  "setup/untidy": {
    severity: "notice",
    message: "Files of the template itself are left on the branch {branch}: {reason}",
    fix: "They do no harm. Delete them in a pull request of your own, or leave them.",
  },
  "setup/no-issue": {
    severity: "notice",
    message:
      "The list of what is left to do could not be kept as an issue ({reason}); the summary of this run has it.",
  },
} as const;
