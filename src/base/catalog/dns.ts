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
    fix: "Write one of {known}, with at most one value, such as a server's name.",
  },
  "dns-setting/no-argument": {
    severity: "error",
    message: 'In `dns`, "{name}" takes no value.',
    fix: "Write `dns: {name}`. Never put a credential in this file: if the value was one, revoke it, and store a new one as a repository secret.",
  },
  "dns-setting/argument": {
    severity: "error",
    message: 'The value of "{name}" in `dns` is not {meaning}.',
    fix: "Write it like `{example}`. Never put a credential in this file: if the value was one, revoke it, and store a new one as a repository secret.",
  },
  "dns-setting/changed": {
    severity: "notice",
    message:
      "The setting `dns` decides where the credential of the environment `dns` is sent. It changes from {former} to {now}.",
    fix: "Merge this only if the credential is meant for that provider.",
  },
  "alias/not-a-name": {
    severity: "error",
    message: '"{value}" is not a valid name for a TXT record.',
    fix: "Write the name that `_mta-sts` points to, such as `alias: _mta-sts.dns.example.net`, in ASCII.",
    reference: "RFC 8461 §3.1",
  },
  "alias/itself": {
    severity: "error",
    message: "{name} cannot be an alias of itself.",
    fix: "Write the name in the other zone that `_mta-sts` points to, or remove the line.",
  },
  "alias/taken": {
    severity: "error",
    message: "{name} already has another record of this domain, so the policy's TXT record cannot be there.",
    fix: "Write the name in the other zone that `_mta-sts` points to, such as `alias: _mta-sts.dns.example.net`.",
    reference: "RFC 8461 §3.1",
  },
  "dns/not-set": {
    severity: "error",
    stops: true,
    message: "The setting `dns` is missing, so it is unknown which provider serves the DNS zone of {domain}.",
    fix: "Write one of {known}, such as `dns: cloudflare`. For your own name servers, write `dns: nsupdate`.",
  },
  "dns/skipped": {
    severity: "notice",
    message: "The setting `dns` is missing in {paths}, so the records of these policies are not set.",
    fix: "Set their records yourself (`mta-sts records` prints them), or add `dns` to the policy.",
  },
  "dns/several-providers": {
    severity: "error",
    stops: true,
    message:
      "The policies name several DNS providers ({names}), but a run has the credential of only one. Nothing was written.",
    fix: "Choose one with `--dns-provider NAME`. In the workflow, set the variable `DNS_PROVIDERS` and give each provider its own environment (docs/guides/many-domains.md). Two PowerDNS servers cannot be set from one folder.",
  },
  "dns/no-such-provider": {
    severity: "warning",
    message: "No policy has {name} as its DNS provider. The policies name {names}.",
    fix: "Write one of these after `--dns-provider`; in the workflow, correct the variable `DNS_PROVIDERS`.",
  },
  "dns/not-built": {
    severity: "warning",
    message: "Some domains are left out, because their policy was changed and not built yet.",
    fix: "Run `build` and deploy what it writes.",
    reference: "RFC 8461 §8.1",
  },
  "dns/next-run": {
    severity: "notice",
    message:
      "One run changes the records of at most {most} zones, so those of {count} more zones are left for the next one.",
    fix: "Run it again when this one is done: **Run workflow** on the page of **MTA-STS DNS**, or `mta-sts dns`. Scheduled runs continue too.",
  },
  "dns/preview-part": {
    severity: "notice",
    message:
      "The current records of only {most} domains were looked up in DNS, and not those of {count} more whose records change too.",
    fix: "Run `mta-sts dns` after the merge to see all of them.",
  },
  "dns/contradiction": {
    severity: "error",
    message: "{name} is left unchanged: {paths} need different records there.",
    fix: "Give each policy an `alias` of its own, and each domain one policy.",
    reference: "RFC 8461 §3.1",
  },
  "dns/not-published": {
    severity: "error",
    stops: true,
    message: "No policy of {domain} was built in this folder, so there is nothing to announce in DNS.",
    fix: "Run `build` first and deploy what it writes.",
    reference: "RFC 8461 §8.1",
  },
  "dns/nothing-to-judge": {
    severity: "error",
    stops: true,
    message: "There is no policy in this folder to compare the plan or the name servers with.",
    fix: "Write your own domain into policy.yml and run `build`, or run this in the folder where you did.",
  },
  "dns/not-live": {
    severity: "warning",
    message: "{name} is left unchanged, because the published policy is not served everywhere yet: {reason}.",
    fix: "If the deployment is still running, do nothing: the next run continues. Otherwise, run `verify` to see what is wrong.",
    reference: "RFC 8461 §8.1",
  },
  "dns/not-live-for-all": {
    severity: "warning",
    message:
      "{name} is left unchanged, because some of the domains that it announces the policy for do not serve it everywhere yet: {reason}.",
    fix: "If the deployment is still running, do nothing: the next run continues. Otherwise, run `verify DOMAIN` to see what is wrong, or move these domains to another policy.",
    reference: "RFC 8461 §8.1",
  },
  "dns/only-missing": {
    severity: "notice",
    message:
      "{name} has another record and is left unchanged: next to an `alias`, only missing records are set.",
    fix: "Change it manually if it should be {record}.",
  },
  "dns/caches": {
    severity: "notice",
    message:
      "{name} has to wait until {time}: until then, caches may serve the previous policy under the new id.",
    fix: "The workflow sets it in a later run. At a terminal, save the progress with `--state FILE` and run this again, or wait with `--wait`.",
    reference: "RFC 8461 §8.1",
  },
  "dns/state-damaged": {
    severity: "notice",
    message:
      "The state file {path} cannot be read, so it is ignored and replaced. The wait for caches starts again.",
  },
  "dns/unknown": {
    severity: "warning",
    unknown: true,
    message: "{name} is left unchanged, because its current state is unknown. {reason}",
    fix: "Run this again. If the problem persists, check the zone's name servers and the resolver that this machine uses (`--resolver`).",
  },
  "dns/propagating": {
    severity: "notice",
    message: "{name} is correct on some name servers, but not yet on {servers}.",
  },
  "dns/servers-disagree": {
    severity: "error",
    message: "{name} is left unchanged: the name servers of {zone} show different records there.",
    fix: "Check {servers}: their copy of the zone may be out of date. Run this again when all of them show the same records.",
    reference: "RFC 1034 §4.3.5",
  },
  "dns/other-records": {
    severity: "error",
    message: "{name} is left unchanged: it has a TXT record that this tool did not create: {text}",
    fix: "Delete the record if it does not belong there. The next run then sets the right one.",
    reference: "RFC 8461 §3.1",
  },
  "dns/elsewhere": {
    severity: "error",
    message: "{name} is left unchanged: it is an alias (CNAME) of {target}, which this tool does not manage.",
    fix: "Delete the CNAME record at {name}, or write `alias: {target}` if the TXT record there is yours.",
    reference: "RFC 8461 §3.1",
  },
  "dns/in-the-way": {
    severity: "error",
    message: "{name} is left unchanged: it has {found}, so a CNAME record cannot be set there.",
    fix: "If {name} should be {record}, delete what is there and set the record manually, once.",
    reference: "RFC 1034 §3.6.2",
  },
  "dns/not-confirmed": {
    severity: "error",
    message: "The name servers of {domain} do not all show the expected records yet.",
    fix: "Some name servers need longer: run this again, or run `verify`. No mail is lost meanwhile: senders keep the policy that they have cached.",
  },
  "dns/target-first": {
    severity: "notice",
    message: "{name} will be set to {record} once its target has a TXT record.",
  },
  "dns/other-provider": {
    severity: "notice",
    message: "{name} is in the zone {zone}, which `dns` does not manage.",
    fix: "Set it manually, once: {record}. Set an alias after the TXT record that it points to.",
  },
  "dns/host-by-hand": {
    severity: "notice",
    message: "{name} has no records yet. It needs {record}.",
    fix: "Set it manually, once, before the others. Only a run on GitHub can verify that the site belongs to this repository.",
  },
  "dns/not-ours": {
    severity: "error",
    message:
      "{name} is not set: GitHub does not confirm it as the custom domain of this repository's site, so somebody else could take the name over.",
    fix: "Set {name} as the custom domain in the repository's settings, under **Pages**. Then run this again.",
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
      "{name} is left unchanged: it has {text}, which was never published from here and may be intentional.",
    fix: "If the record should be {record}, start the workflow **MTA-STS DNS** manually.",
  },
  "dns/not-printable": {
    severity: "error",
    message: "{name} is left unchanged: its value has characters that this tool never writes.",
    fix: "Check the record in your DNS panel and delete it there.",
  },
  "dns/plan-unreadable": {
    severity: "error",
    message: "The octoDNS plan cannot be read: {problem}.",
    fix: "Check the log of the previous step. Nothing was written.",
  },
  "dns/plan-differs": {
    severity: "error",
    message: "The plan differs from what was requested: {problem}.",
    fix: "Check the zone's records, and whether another tool or person changes them. Then run this again. Nothing was written.",
  },
  "dns/other-zone": {
    severity: "error",
    message:
      "The plan creates {name}, but the name servers already show it: the credential is for another zone or account.",
    fix: "Use the credential of the account that serves the zone publicly. Nothing was written.",
  },
} as const;
