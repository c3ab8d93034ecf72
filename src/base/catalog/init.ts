/** What `init` and `setup` find out about a domain and a repository. */
export const initFindings = {
  "init/exists": {
    severity: "error",
    stops: true,
    message: "{path} already exists. It was not changed.",
    fix: "Edit it, or replace it with `init --force`.",
  },
  "init/mx-unknown": {
    severity: "error",
    stops: true,
    message:
      "The MX records of {domain} could not be looked up ({reason}), so the mail servers to put in a policy are unknown.",
    fix: "Try again. If it fails again, check the domain's name servers.",
  },
  "init/past-unknown": {
    severity: "error",
    stops: true,
    message:
      "{domain} may already have an MTA-STS policy that senders have cached, but it could not be read. If a new policy contradicts it, senders refuse mail.",
    fix: "Fix what the other findings report, and run this again. If you are sure that no sender has a policy of {domain} cached, run `init --force` in a checkout: changes are then not judged by what senders may have cached.",
    reference: "RFC 8461 §8.1",
  },
  "init/past-not-looked-up": {
    severity: "warning",
    message:
      "Because of --offline, nothing was looked up. If {domain} already has a policy that senders have cached, changes are not judged by it.",
    fix: "Run `init` without --offline if you can. Otherwise, keep every mail server that an earlier policy listed until its max_age has passed.",
    reference: "RFC 8461 §8.1",
  },
  "init/offline-without-servers": {
    severity: "error",
    stops: true,
    message: "With --offline, the mail servers of {domain} are not looked up, and none were named.",
    fix: "Add `--provider NAME`, such as `--provider proton`, or `--mx NAME,…` with the names in the domain's MX records.",
  },
  "init/past-ignored": {
    severity: "warning",
    message:
      "It is unknown which policy of {domain} senders have cached. Because of --force, this was ignored, and changes are not judged by it.",
    fix: "Keep every mail server that an earlier policy listed until its max_age has passed.",
    reference: "RFC 8461 §8.1",
  },
  "init/mx-left-out": {
    severity: "notice",
    message: "The live policy has the line `mx: {pattern}`, which was left out: {reason}.",
    reference: "RFC 8461 §4.1",
  },
  "init/max-age-changed": {
    severity: "notice",
    message:
      "The live policy has max_age {served}, which policy.yml does not allow. It was changed to {max_age}.",
    reference: "RFC 8461 §3.2",
  },
  "init/null-mx": {
    severity: "error",
    message:
      "{domain} has a null MX record, which declares that it receives no mail. There is nothing for a policy to protect.",
    fix: "Use a domain that receives mail.",
    reference: "RFC 7505 §3",
  },
  "init/no-mail-servers": {
    severity: "error",
    message: "{domain} has no mail servers that a policy can list.",
    fix: "Set MX records for it first, or use a domain that receives mail.",
    reference: "RFC 5321 §5.1",
  },
  "init/no-domain": {
    severity: "error",
    message: "{domain} does not exist in DNS.",
    fix: "Correct the name, or register the domain first.",
  },
  "init/provider-hosts-policy": {
    severity: "error",
    message: "{provider} publishes the policies of its customers itself, so {domain} does not need its own.",
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
    message: "{path} has changes that were not built yet. No domain can be added until they are.",
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
    message: "{domain} uses the mail servers of {provider}: `provider: {name}`.",
  },
  "init/mail-servers": {
    severity: "notice",
    message: "{domain} has these mail servers: {hosts}.",
  },
  "init/imported": {
    severity: "notice",
    message:
      "{domain} already has a policy, mode {mode} with id {id}. It is continued, and every change is judged by what senders may have cached.",
  },
  "init/missing-servers": {
    severity: "warning",
    message:
      "The existing policy of {domain} does not allow {hosts}, which its MX records name. They were added.",
    fix: "Check whether they should receive mail. If not, remove them from the MX records and from policy.yml.",
    reference: "RFC 8461 §4.1",
  },
  "setup/no-domain": {
    severity: "error",
    stops: true,
    message:
      "Nothing was set up: neither the repository's name ({name}) nor the input `domain` names a domain.",
    fix: "Rename the repository to mta-sts.YOUR-DOMAIN in **Settings → General** and run this workflow again, or run it with a domain: {actions}",
  },
  "setup/not-here": {
    severity: "notice",
    message: "Nothing is set up in {what}.",
  },
  "setup/done-before": {
    severity: "notice",
    message: "This repository is already set up for {domain}. Edit its policy.yml to change the policy.",
  },
  "setup/kept": {
    severity: "notice",
    message: "{paths} are files of the template that were changed here, so they were left unchanged.",
  },
  "setup/untidy": {
    severity: "notice",
    message: "Files of the template remain on the branch {branch}: {reason}",
    fix: "Leave them, or delete them in a pull request of your own. They do no harm.",
  },
  "setup/no-issue": {
    severity: "notice",
    message:
      "The list of remaining steps could not be saved as an issue ({reason}). See the summary of this run instead.",
  },
} as const;
