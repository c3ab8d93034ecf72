/** DNS that sets itself: `dns` and `alias` in policy.yml, what may be changed, and why something may not. */
export const dnsFindings = {
  "dns-setting/unknown": {
    severity: "error",
    message: '"{value}" is not a supported DNS provider.',
    fix: "Write one of {known}, or remove the line and set the records yourself.{hint}",
  },
  "dns-setting/not-one": {
    severity: "error",
    message: "The setting `dns` must name exactly one provider.",
    fix: "Write one of {known}, with one thing behind it at most, such as a server's name.",
  },
  "dns-setting/no-argument": {
    severity: "error",
    message: 'In `dns`, "{name}" takes no value.',
    fix: "Write `dns: {name}`. A credential never belongs in this file: if the value was one, revoke it, and store a new one as a secret of the repository.",
  },
  "dns-setting/argument": {
    severity: "error",
    message: 'What `dns` gives "{name}" is not {meaning}.',
    fix: "Write it like `{example}`. A credential never belongs in this file: if the value was one, revoke it, and store a new one as a secret of the repository.",
  },
  "dns-setting/changed": {
    severity: "notice",
    message:
      "The setting `dns` decides where the credential of the environment `dns` is sent: now to {now}, before to {former}.",
    fix: "Merge this only if the credential is meant for that.",
  },
  "alias/not-a-name": {
    severity: "error",
    message: '"{value}" is not a name that a TXT record can have.',
    fix: "Write where `_mta-sts` leads, such as `alias: _mta-sts.dns.example.net`, in ASCII.",
    reference: "RFC 8461 §3.1",
  },
  "alias/itself": {
    severity: "error",
    message: "{name} cannot be an alias of itself.",
    fix: "Write the name in the other zone that `_mta-sts` leads to, or remove the line.",
  },
  "alias/taken": {
    severity: "error",
    message:
      "{name} has another record of this domain, so the TXT record of the policy cannot be kept there.",
    fix: "Write the name in the other zone that `_mta-sts` leads to, such as `alias: _mta-sts.dns.example.net`.",
    reference: "RFC 8461 §3.1",
  },
  "dns/not-set": {
    severity: "error",
    stops: true,
    message: "The policy.yml of {domain} does not say who serves its DNS zone.",
    fix: "Write one of {known}, such as `dns: cloudflare`; for your own name servers, `dns: nsupdate`.",
  },
  "dns/many": {
    severity: "error",
    stops: true,
    message:
      "{path} is for many domains, but `dns` sets the records of one domain only. It looked at nothing and wrote nothing.",
    fix: "Print the records with `mta-sts records` and a --format (with --into FOLDER for a file for each zone), and let what manages your zones apply them. With `alias`, a change of a policy is a single TXT record.",
  },
  "dns/not-published": {
    severity: "error",
    stops: true,
    message: "No policy of {domain} was built here, so there is nothing to announce.",
    fix: "Run `build`, and deploy what it writes, first.",
    reference: "RFC 8461 §8.1",
  },
  "dns/nothing-to-judge": {
    severity: "error",
    stops: true,
    message: "There is no policy here by which a plan or the name servers could be judged.",
    fix: "Write your own domain into policy.yml and build it, or run this where that was done.",
  },
  "dns/not-live": {
    severity: "warning",
    message:
      "{name} is left unchanged, because the published policy is not served to everybody yet: {reason}.",
    fix: "Nothing to do if the deployment is under way: the next run goes on. Otherwise run `verify` to see what is wrong.",
    reference: "RFC 8461 §8.1",
  },
  "dns/caches": {
    severity: "notice",
    message:
      "{name} has to wait until {time}: until then, caches may serve the previous policy under the new id.",
    fix: "Nothing to do if a later run remembers this one, as the workflow does; at a terminal, name a file by `--state`, or wait with `--wait`.",
    reference: "RFC 8461 §8.1",
  },
  "dns/state-damaged": {
    severity: "notice",
    message:
      "The state file {path} cannot be read, so it is ignored and replaced: the time that caches need is counted anew.",
  },
  "dns/unknown": {
    severity: "warning",
    unknown: true,
    message: "{name} is left unchanged, because its current state is unknown. {reason}",
    fix: "Run this again. If it stays so, look at the name servers of the zone, and at the resolver that this machine asks (`--resolver`).",
  },
  "dns/propagating": {
    severity: "notice",
    message: "{name} is right at some name servers, and not yet at {servers}.",
  },
  "dns/servers-disagree": {
    severity: "error",
    message: "{name} is left unchanged: the name servers of {zone} do not show the same records there.",
    fix: "Look at the servers {servers}: their copy of the zone may be out of date. Run this again when all show the same.",
    reference: "RFC 1034 §4.3.5",
  },
  "dns/other-records": {
    severity: "error",
    message: "{name} is left unchanged: there is a TXT record that was not made here: {text}",
    fix: "Delete what does not belong there; the next run then sets the record.",
    reference: "RFC 8461 §3.1",
  },
  "dns/elsewhere": {
    severity: "error",
    message:
      "{name} is left unchanged: it is an alias (CNAME) of {target}, which is not yours to set from here.",
    fix: "Delete the CNAME record at {name}, or write `alias: {target}` if the TXT record there is yours.",
    reference: "RFC 8461 §3.1",
  },
  "dns/in-the-way": {
    severity: "error",
    message: "{name} is left unchanged: it has {found}, so no CNAME record can be set there.",
    fix: "If {name} should be {record}, delete what is there and set it by hand, once.",
    reference: "RFC 1034 §3.6.2",
  },
  "dns/not-confirmed": {
    severity: "error",
    message: "The name servers of {domain} do not all show the expected records.",
    fix: "No mail is lost: senders keep the policy that they know. Some name servers take longer; run this again, or run `verify`.",
  },
  "dns/target-first": {
    severity: "notice",
    message: "{name} becomes {record} once there is a TXT record at its target.",
  },
  "dns/other-provider": {
    severity: "notice",
    message: "{name} is in the zone {zone}, which is not the one that `dns` manages.",
    fix: "Set it by hand, once: {record}. An alias comes after the TXT record that it leads to.",
  },
  "dns/host-by-hand": {
    severity: "notice",
    message: "{name} has no records yet. It needs {record}.",
    fix: "Set it by hand, once, before the others. Only a run on GitHub can tell whether the site there belongs to this repository.",
  },
  "dns/not-ours": {
    severity: "error",
    message:
      "{name} is not set: GitHub does not say that the site of this repository has this custom domain, so somebody else could take the name over.",
    fix: "Set {name} as the custom domain in the repository's settings, under Pages; then run this again.",
  },
  "dns/old-run": {
    severity: "error",
    message:
      "{name} is left unchanged: it has the id {id}, which is newer than {own}. This run belongs to an older policy.",
    fix: "Start the workflow on the default branch instead of re-running an old run.",
  },
  "dns/by-hand": {
    severity: "warning",
    message:
      "{name} is left unchanged: it has {text}, which was never published here and may be intentional.",
    fix: "If the record should be {record}, run the workflow MTA-STS DNS by hand.",
  },
  "dns/not-printable": {
    severity: "error",
    message: "{name} is left unchanged: a value has characters that no record of ours has.",
    fix: "Look at the record in your DNS panel, and delete it there.",
  },
  "dns/plan-unreadable": {
    severity: "error",
    message: "This is not a plan as octoDNS writes it: {problem}.",
    fix: "Nothing was written. Look at the log of the step before.",
  },
  "dns/plan-differs": {
    severity: "error",
    message: "The plan is not exactly what was asked for: {problem}.",
    fix: "Nothing was written. Look at the records of the zone and at who else changes them; then run this again.",
  },
  "dns/other-zone": {
    severity: "error",
    message:
      "The plan creates {name}, which the name servers show already: the credential is for another zone or account.",
    fix: "Nothing was written. Give the credential of the account that serves the zone in public.",
  },
} as const;
