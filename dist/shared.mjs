import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/base/catalog/change.ts
var changeFindings = {
  "mx/admits-none": {
    severity: "error",
    acceptable: true,
    message: "This policy{preset} would stop all mail: it allows none of the mail servers of {domain} ({hosts}), so senders that enforce it refuse to deliver.",
    fix: "List these servers under `mx`, with the names that DNS shows.{hint} To move to other servers, allow the old and the new ones, publish, wait until {until}, change the MX records, and remove the old servers in a later change.",
    reference: "RFC 8461 §4.1"
  },
  "mx/not-admitted": {
    severity: "error",
    acceptable: true,
    message: "{host} is a mail server of {domain}, but this policy{preset} does not allow it: senders that enforce the policy refuse to deliver there, so mail is delayed or lost whenever the other servers are down.",
    fix: "{way}, or remove it from the domain's MX records.{hint} Until {until}, senders may use cached policies that do not allow it: keep a server in DNS that those policies allow.",
    reference: "RFC 8461 §4.1"
  },
  "mx/removed-in-use": {
    severity: "error",
    acceptable: true,
    message: "{host} is still a mail server of {domain}, but this change{preset} no longer allows it: senders would refuse to deliver there.",
    fix: "Keep it under `mx` until it is no longer in DNS.{hint} To move to other servers, allow the old and the new ones, publish, wait until {day}, change the MX records, and remove the old server in a later change.",
    reference: "RFC 8461 §8.1"
  },
  "mx/removed-unchecked": {
    severity: "warning",
    acceptable: true,
    message: "This change removes {removed} under enforce, and the MX records were not looked up. If they still name what is removed, senders refuse to deliver there.",
    fix: "Run the check again with DNS available. To move to other servers, allow the old and the new ones, publish, wait until {day}, change the MX records, and remove the old servers in a later change.",
    reference: "RFC 8461 §8.1"
  },
  "mx/removed-unknown": {
    severity: "error",
    acceptable: true,
    message: "This change removes {removed} under enforce, and the MX records of {domain} could not be looked up ({reason}). If they still name what is removed, senders refuse to deliver there.",
    fix: "Run the check again when DNS answers. To move to other servers, allow the old and the new ones, publish, wait until {day}, change the MX records, and remove the old servers in a later change.",
    reference: "RFC 8461 §8.1"
  },
  "mx/enforce-unknown": {
    severity: "error",
    acceptable: true,
    message: "This change enforces the policy, and the MX records of {domain} could not be looked up ({reason}). If the policy misses a mail server, senders refuse to deliver there.",
    fix: "Run the check again when DNS answers. If it fails again, check the domain's name servers.",
    reference: "RFC 8461 §5"
  },
  "mx/not-admitted-in-testing": {
    severity: "warning",
    acceptable: true,
    message: "{host} is a mail server of {domain}, but this policy{preset} does not allow it. In testing, mail still arrives. Under enforce, senders would refuse to deliver there.",
    fix: "{way}, or remove the server from the domain's MX records.{hint}",
    reference: "RFC 8461 §4.1"
  },
  "mx/cached-policy": {
    severity: "warning",
    acceptable: true,
    message: "{host} is a mail server of {domain}, but the policy with id {id} does not allow it. Senders may have that policy cached until {day}, and refuse to deliver there until then.",
    fix: "Until {day}, keep a mail server in DNS that policy {id} allows ({admitted}).",
    reference: "RFC 8461 §8.1"
  },
  "mx/replaced-too-early": {
    severity: "error",
    acceptable: true,
    message: "The MX records of {domain} already point to {host}, but senders may have cached the policy with id {id} until {day}, and it allows none of the mail servers in use. This change removes the servers that it does allow: until then, those senders deliver no mail.",
    fix: "Move the MX records back to {admitted}, allow the old and the new servers in this change, and move the MX records after the date that the check then shows. If that is not possible, add the new servers and keep the old ones, or accept this finding and give the reason.",
    reference: "RFC 8461 §8.1"
  },
  "mx/invalid-name": {
    severity: "warning",
    acceptable: true,
    message: 'The MX records of {domain} name "{name}", which is not a valid host name: no sender can deliver there, and no policy can allow it.',
    fix: "Correct the MX record in DNS.",
    reference: "RFC 5321 §5.1"
  },
  "mx/unnameable": {
    severity: "error",
    message: 'The MX records of {domain} name "{name}". Mail is delivered there today, but a policy cannot list a name with an underscore, so senders that enforce the policy refuse to deliver there.',
    fix: "{way}.",
    reference: "RFC 8461 §3.2"
  },
  "mx/never-delivered": {
    severity: "notice",
    message: 'The MX records of {domain} name "{name}". Names under .invalid never exist, so no mail is delivered there and the policy does not need to list it.',
    reference: "RFC 6761 §6.4"
  },
  "mx/too-many": {
    severity: "warning",
    acceptable: true,
    message: "{domain} has more than {most} mail servers. Those after the first {most} were not compared with the policy.",
    fix: "Check that the MX records are intended: no domain needs that many.",
    reference: "RFC 8461 §8.4"
  },
  "mx/unknown": {
    severity: "warning",
    acceptable: true,
    message: "The MX records of {domain} could not be looked up ({reason}), so they were not compared with the enforce policy that senders may have cached.",
    fix: "Run the check again. If it fails again, check the domain's name servers.",
    reference: "RFC 8461 §4.1"
  },
  "mx/unknown-for-now": {
    severity: "notice",
    message: "The MX records of {domain} could not be looked up ({reason}). The change was judged without them."
  },
  "mx/unused": {
    severity: "notice",
    message: `"{pattern}" matches none of the domain's current mail servers. Keep it for a future or backup server; otherwise, remove it.`
  },
  "mx/wide-wildcard": {
    severity: "notice",
    message: '"{pattern}" allows every host under {domain} that has a valid certificate to receive your mail. The servers in use need only: {hosts}.',
    fix: "List the servers by name if they rarely change.",
    reference: "RFC 8461 §10.4"
  },
  "mx/provider-incomplete": {
    severity: "warning",
    acceptable: true,
    message: "{provider} also receives mail at {missing}, which this policy does not allow: senders that enforce the policy refuse to deliver there.",
    fix: "Add {missing} under `mx`.",
    reference: "RFC 8461 §8.4"
  },
  "mx/preset-unused": {
    severity: "notice",
    message: "None of the domain's current mail servers belongs to {provider} (`provider: {name}`). Keep the setting if you are about to move there; otherwise, remove it."
  },
  "domain/null-mx": {
    severity: "warning",
    acceptable: true,
    message: "{domain} has a null MX record, which declares that it receives no mail. The policy protects nothing.",
    fix: "Set MX records for the domain, or turn the policy off.",
    reference: "RFC 7505 §3"
  },
  "domain/no-mail": {
    severity: "warning",
    acceptable: true,
    message: "{domain} has neither MX records nor an address record, so it receives no mail. The policy protects nothing.",
    fix: "Set MX records for the domain, or correct the name in `domain`.",
    reference: "RFC 5321 §5.1"
  },
  "domain/not-found": {
    severity: "warning",
    acceptable: true,
    message: "{domain} does not exist in DNS.",
    fix: "Correct the name in `domain`, or register the domain first.",
    reference: "RFC 8461 §3.1"
  },
  "migration/prepared": {
    severity: "notice",
    message: 'This change adds "{added}". Until {day}, senders may have a policy cached that does not allow it.',
    fix: "Publish this change now, and point the MX records to the new server on {day} or later.",
    reference: "RFC 8461 §8.1"
  },
  "migration/waiting": {
    severity: "notice",
    message: 'Until {day}, senders may have a policy cached that does not allow "{added}".',
    fix: "Point the MX records to the new server on {day} or later.",
    reference: "RFC 8461 §8.1"
  },
  "rollout/back-to-testing": {
    severity: "notice",
    message: "Senders may have the enforce policy cached until {day}. Until then, they keep refusing servers that it does not allow.",
    fix: "Publish this change and set the new id in DNS. Do not move the mail servers before {day}.",
    reference: "RFC 8461 §8.1"
  },
  "rollout/no-testing": {
    severity: "warning",
    acceptable: true,
    message: "This enforces the policy without a testing period: any problem with a certificate or a backup server will show up as lost mail.",
    fix: "Set `mode: testing`, read the reports for two weeks, then set `mode: enforce`.",
    reference: "RFC 8461 §5"
  },
  "rollout/short-testing": {
    severity: "warning",
    acceptable: true,
    message: "Testing has run for {days} of 14 days, since {since}. Weekly mailings and next-day reports need that long to reveal problems.",
    fix: "Switch to enforce on {day} or later.",
    reference: "RFC 8461 §5"
  },
  "rollout/forgotten-in-testing": {
    severity: "notice",
    message: "The policy has been in testing since {since} ({days} days). Testing does not protect mail.",
    fix: "If the reports show no failures, set `mode: enforce`.",
    reference: "RFC 8461 §5"
  },
  "max-age/short": {
    severity: "warning",
    acceptable: true,
    message: "Under enforce, a max_age of less than a week protects little: an attacker who keeps senders from fetching the policy for that long can read the mail again.",
    fix: "Set `max_age: 1w` or more, unless you are about to move the mail servers.",
    reference: "RFC 8461 §10.2"
  },
  "max-age/long-at-once": {
    severity: "warning",
    acceptable: true,
    message: "This change switches to enforce and raises max_age to more than a month at the same time. If something is wrong, senders keep refusing mail for that long.",
    fix: "Switch to enforce with `max_age: 1w` first. Raise it once everything works.",
    reference: "RFC 8461 §8.1"
  },
  "max-age/lowered": {
    severity: "notice",
    message: "This change shortens max_age, which helps before you change mail servers. It applies to all senders from {day}.",
    reference: "RFC 8461 §8.1"
  },
  "removal/policy-deleted": {
    severity: "error",
    message: "This change removes the policy, but senders may have an enforce policy cached (until {day} if the site is removed too). They keep refusing servers that it does not allow, and you can no longer announce a change to them.",
    fix: "Keep {path}. Set `mode: none` and `max_age: 1d`, keep the mx list, publish, and wait until {day}. Then delete the DNS records, and the repository last.",
    reference: "RFC 8461 §8.3"
  },
  "removal/domain-changed": {
    severity: "error",
    acceptable: true,
    message: "The policy was published for {before}, and senders may have an enforce policy for it cached until {day}. Once the domain changes, you can no longer announce a change of that policy to them.",
    fix: "Use another repository for {after}. To stop serving {before}, set `mode: none` and `max_age: 1d`, publish, wait until {day}, then change the domain.",
    reference: "RFC 8461 §8.3"
  },
  "domain/changed": {
    severity: "notice",
    message: "The domain changes from {before} to {after}. The DNS records and the custom domain of GitHub Pages change too."
  },
  "alias/added": {
    severity: "warning",
    acceptable: true,
    message: "From this change on, the TXT record of the policy is at {alias}. Senders keep looking at {name}, so it must point there.",
    fix: "Before you merge, set a TXT record at {alias} with the value that {name} has. Then replace the TXT record at {name} with a CNAME record, once: {cname}. Mail keeps flowing: a sender that finds no record for a moment keeps its cached policy.",
    reference: "RFC 8461 §3.1"
  },
  "alias/changed": {
    severity: "warning",
    acceptable: true,
    message: "From this change on, the TXT record of the policy is at {alias} instead of {former}. Senders find it once {name} points there.",
    fix: "Before you merge, set a TXT record at {alias} with the value that {former} has. Then change the CNAME record at {name}: {cname}. Mail keeps flowing: a sender that finds no record for a moment keeps its cached policy.",
    reference: "RFC 8461 §3.1"
  },
  "alias/removed": {
    severity: "warning",
    acceptable: true,
    message: "From this change on, the TXT record of the policy is at {name} itself. Senders keep using {former} as long as {name} points there.",
    fix: "After you merge, replace the CNAME record at {name} with a TXT record that has the value of {former}. Mail keeps flowing: a sender that finds no record for a moment keeps its cached policy.",
    reference: "RFC 8461 §3.1"
  },
  "removal/started": {
    severity: "notice",
    message: "The policy is being turned off. Senders may have an enforce policy cached until {day}.",
    fix: "Publish this change and set the new id in DNS. Keep everything until {day}. Then delete the DNS records, and the repository last.",
    reference: "RFC 8461 §8.3"
  },
  "removal/done": {
    severity: "notice",
    message: "No sender has an enforce policy of {domain} cached any more: you can remove everything safely.",
    fix: "Delete the DNS records _mta-sts and mta-sts now, then the Pages site and the repository.",
    reference: "RFC 8461 §8.3"
  },
  "accept/unused": {
    severity: "notice",
    message: '"{finding}" is accepted, but the check did not find it.',
    fix: "Remove it from `accept`, so that you see the finding if it comes back."
  },
  "removal/complete": {
    severity: "notice",
    message: "{path} is deleted, and no sender has an enforce policy cached any more: no mail is at risk.",
    fix: "Delete the DNS records _mta-sts, mta-sts and _smtp._tls, then the Pages site and the repository.",
    reference: "RFC 8461 §8.3"
  },
  "tls-rpt/absent-in-testing": {
    severity: "notice",
    message: "The policy is in testing without `tls_rpt`: senders have no address to report failures to, so testing shows nothing.",
    fix: "Add `tls_rpt` with a mailbox, such as `tls_rpt: [mailto:tls-reports@{domain}]`.",
    reference: "RFC 8460 §3"
  },
  "tls-rpt/absent": {
    severity: "notice",
    message: "Without `tls_rpt`, senders have no address to report failures to: you don't learn when secure delivery fails.",
    fix: "Add `tls_rpt` with a mailbox, such as `tls_rpt: [mailto:tls-reports@{domain}]`.",
    reference: "RFC 8460 §3"
  }
};

// src/base/catalog/dns.ts
var dnsFindings = {
  "dns-setting/unknown": {
    severity: "error",
    message: '"{value}" is not a supported DNS provider.',
    fix: "Write one of {known}, or remove the line and set the records yourself.{hint}"
  },
  "dns-setting/not-one": {
    severity: "error",
    message: "The setting `dns` must name exactly one provider.",
    fix: "Write one of {known}, with at most one value, such as a server's name."
  },
  "dns-setting/no-argument": {
    severity: "error",
    message: 'In `dns`, "{name}" takes no value.',
    fix: "Write `dns: {name}`. Never put a credential in this file: if the value was one, revoke it, and store a new one as a repository secret."
  },
  "dns-setting/argument": {
    severity: "error",
    message: 'The value of "{name}" in `dns` is not {meaning}.',
    fix: "Write it like `{example}`. Never put a credential in this file: if the value was one, revoke it, and store a new one as a repository secret."
  },
  "dns-setting/changed": {
    severity: "notice",
    message: "The setting `dns` decides where the credential of the environment `dns` is sent. It changes from {former} to {now}.",
    fix: "Merge this only if the credential is meant for that provider."
  },
  "alias/not-a-name": {
    severity: "error",
    message: '"{value}" is not a valid name for a TXT record.',
    fix: "Write the name that `_mta-sts` points to, such as `alias: _mta-sts.dns.example.net`, in ASCII.",
    reference: "RFC 8461 §3.1"
  },
  "alias/itself": {
    severity: "error",
    message: "{name} cannot be an alias of itself.",
    fix: "Write the name in the other zone that `_mta-sts` points to, or remove the line."
  },
  "alias/taken": {
    severity: "error",
    message: "{name} already has another record of this domain, so the policy's TXT record cannot be there.",
    fix: "Write the name in the other zone that `_mta-sts` points to, such as `alias: _mta-sts.dns.example.net`.",
    reference: "RFC 8461 §3.1"
  },
  "dns/not-set": {
    severity: "error",
    stops: true,
    message: "The setting `dns` is missing, so it is unknown which provider serves the DNS zone of {domain}.",
    fix: "Write one of {known}, such as `dns: cloudflare`. For your own name servers, write `dns: nsupdate`."
  },
  "dns/skipped": {
    severity: "notice",
    message: "The setting `dns` is missing in {paths}, so the records of these policies are not set.",
    fix: "Set their records yourself (`mta-sts records` prints them), or add `dns` to the policy."
  },
  "dns/several-providers": {
    severity: "error",
    stops: true,
    message: "The policies name several DNS providers ({names}), but a run has the credential of only one. Nothing was written.",
    fix: "Choose one with `--dns-provider NAME`. In the workflow, set the variable `DNS_PROVIDERS` and give each provider its own environment (docs/guides/many-domains.md). Two PowerDNS servers cannot be set from one folder."
  },
  "dns/no-such-provider": {
    severity: "warning",
    message: "No policy has {name} as its DNS provider. The policies name {names}.",
    fix: "Write one of these after `--dns-provider`; in the workflow, correct the variable `DNS_PROVIDERS`."
  },
  "dns/not-built": {
    severity: "warning",
    message: "Some domains are left out, because their policy was changed and not built yet.",
    fix: "Run `build` and deploy what it writes.",
    reference: "RFC 8461 §8.1"
  },
  "dns/next-run": {
    severity: "notice",
    message: "One run changes the records of at most {most} zones, so those of {count} more zones are left for the next one.",
    fix: "Run it again when this one is done: **Run workflow** on the page of **MTA-STS DNS**, or `mta-sts dns`. Scheduled runs continue too."
  },
  "dns/preview-part": {
    severity: "notice",
    message: "The current records of only {most} domains were looked up in DNS, and not those of {count} more whose records change too.",
    fix: "Run `mta-sts dns` after the merge to see all of them."
  },
  "dns/contradiction": {
    severity: "error",
    message: "{name} is left unchanged: {paths} need different records there.",
    fix: "Give each policy an `alias` of its own, and each domain one policy.",
    reference: "RFC 8461 §3.1"
  },
  "dns/not-published": {
    severity: "error",
    stops: true,
    message: "No policy of {domain} was built in this folder, so there is nothing to announce in DNS.",
    fix: "Run `build` first and deploy what it writes.",
    reference: "RFC 8461 §8.1"
  },
  "dns/nothing-to-judge": {
    severity: "error",
    stops: true,
    message: "There is no policy in this folder to compare the plan or the name servers with.",
    fix: "Write your own domain into policy.yml and run `build`, or run this in the folder where you did."
  },
  "dns/not-live": {
    severity: "warning",
    message: "{name} is left unchanged, because the published policy is not served everywhere yet: {reason}.",
    fix: "If the deployment is still running, do nothing: the next run continues. Otherwise, run `verify` to see what is wrong.",
    reference: "RFC 8461 §8.1"
  },
  "dns/not-live-for-all": {
    severity: "warning",
    message: "{name} is left unchanged, because some of the domains that it announces the policy for do not serve it everywhere yet: {reason}.",
    fix: "If the deployment is still running, do nothing: the next run continues. Otherwise, run `verify DOMAIN` to see what is wrong, or move these domains to another policy.",
    reference: "RFC 8461 §8.1"
  },
  "dns/only-missing": {
    severity: "notice",
    message: "{name} has another record and is left unchanged: next to an `alias`, only missing records are set.",
    fix: "Change it manually if it should be {record}."
  },
  "dns/caches": {
    severity: "notice",
    message: "{name} has to wait until {time}: until then, caches may serve the previous policy under the new id.",
    fix: "The workflow sets it in a later run. At a terminal, save the progress with `--state FILE` and run this again, or wait with `--wait`.",
    reference: "RFC 8461 §8.1"
  },
  "dns/state-damaged": {
    severity: "notice",
    message: "The state file {path} cannot be read, so it is ignored and replaced. The wait for caches starts again."
  },
  "dns/unknown": {
    severity: "warning",
    unknown: true,
    message: "{name} is left unchanged, because its current state is unknown. {reason}",
    fix: "Run this again. If the problem persists, check the zone's name servers and the resolver that this machine uses (`--resolver`)."
  },
  "dns/propagating": {
    severity: "notice",
    message: "{name} is correct on some name servers, but not yet on {servers}."
  },
  "dns/servers-disagree": {
    severity: "error",
    message: "{name} is left unchanged: the name servers of {zone} show different records there.",
    fix: "Check {servers}: their copy of the zone may be out of date. Run this again when all of them show the same records.",
    reference: "RFC 1034 §4.3.5"
  },
  "dns/other-records": {
    severity: "error",
    message: "{name} is left unchanged: it has a TXT record that this tool did not create: {text}",
    fix: "Delete the record if it does not belong there. The next run then sets the right one.",
    reference: "RFC 8461 §3.1"
  },
  "dns/elsewhere": {
    severity: "error",
    message: "{name} is left unchanged: it is an alias (CNAME) of {target}, which this tool does not manage.",
    fix: "Delete the CNAME record at {name}, or write `alias: {target}` if the TXT record there is yours.",
    reference: "RFC 8461 §3.1"
  },
  "dns/in-the-way": {
    severity: "error",
    message: "{name} is left unchanged: it has {found}, so a CNAME record cannot be set there.",
    fix: "If {name} should be {record}, delete what is there and set the record manually, once.",
    reference: "RFC 1034 §3.6.2"
  },
  "dns/not-confirmed": {
    severity: "error",
    message: "The name servers of {domain} do not all show the expected records yet.",
    fix: "Some name servers need longer: run this again, or run `verify`. No mail is lost meanwhile: senders keep the policy that they have cached."
  },
  "dns/target-first": {
    severity: "notice",
    message: "{name} will be set to {record} once its target has a TXT record."
  },
  "dns/other-provider": {
    severity: "notice",
    message: "{name} is in the zone {zone}, which `dns` does not manage.",
    fix: "Set it manually, once: {record}. Set an alias after the TXT record that it points to."
  },
  "dns/host-by-hand": {
    severity: "notice",
    message: "{name} has no records yet. It needs {record}.",
    fix: "Set it manually, once, before the others. Only a run on GitHub can verify that the site belongs to this repository."
  },
  "dns/not-ours": {
    severity: "error",
    message: "{name} is not set: GitHub does not confirm it as the custom domain of this repository's site, so somebody else could take the name over.",
    fix: "Set {name} as the custom domain in the repository's settings, under **Pages**. Then run this again."
  },
  "dns/old-run": {
    severity: "error",
    message: "{name} is left unchanged: it has the id {id}, which is newer than {own}. This run belongs to an older policy.",
    fix: "Start the workflow on the default branch instead of re-running an old run."
  },
  "dns/by-hand": {
    severity: "warning",
    message: "{name} is left unchanged: it has {text}, which was never published from here and may be intentional.",
    fix: "If the record should be {record}, start the workflow **MTA-STS DNS** manually."
  },
  "dns/not-printable": {
    severity: "error",
    message: "{name} is left unchanged: its value has characters that this tool never writes.",
    fix: "Check the record in your DNS panel and delete it there."
  },
  "dns/plan-unreadable": {
    severity: "error",
    message: "The octoDNS plan cannot be read: {problem}.",
    fix: "Check the log of the previous step. Nothing was written."
  },
  "dns/plan-differs": {
    severity: "error",
    message: "The plan differs from what was requested: {problem}.",
    fix: "Check the zone's records, and whether another tool or person changes them. Then run this again. Nothing was written."
  },
  "dns/other-zone": {
    severity: "error",
    message: "The plan creates {name}, but the name servers already show it: the credential is for another zone or account.",
    fix: "Use the credential of the account that serves the zone publicly. Nothing was written."
  }
};

// src/base/catalog/file.ts
var fileFindings = {
  "file/not-found": {
    severity: "error",
    stops: true,
    message: "{path} does not exist.",
    fix: "Check the name, and run the command in the folder that contains the file."
  },
  "file/similar": {
    severity: "notice",
    message: "There is a file of a similar name: {similar}."
  },
  "file/unreadable": {
    severity: "error",
    stops: true,
    message: "{path} cannot be read: {reason}.",
    fix: "{remedy}"
  },
  "file/outside": {
    severity: "error",
    stops: true,
    message: "{path} is outside the workspace: a link or a path in a pull request could show or change any file on this machine.",
    fix: "Keep the file inside the workspace, and not behind a link that leaves it."
  },
  "file/too-large": {
    severity: "error",
    message: "{path} is larger than {limit} bytes. A policy has a few hundred.",
    fix: "Check that it is the right file."
  },
  "file/ignored": {
    severity: "warning",
    message: "Git ignores {paths} because of the line `{pattern}` in {path}: if you deploy from another checkout, it has no policy to serve.",
    fix: "Remove the line from {path}, or add lines with `!` after it that keep the generated files. If a whole folder is ignored, un-ignore the folder first."
  },
  "file/ignored-unknown": {
    severity: "warning",
    message: "{path} has a rule of more than {limit} characters, or thousands of rules, so it is unknown whether git ignores {paths}.",
    fix: "Run `git check-ignore -v --no-index` with these names to see which rule ignores them. Shorten long rules."
  },
  "file/not-text": {
    severity: "error",
    message: "{path} is not a text file: byte {offset} is not valid UTF-8.",
    fix: "Save it as UTF-8 text, without a byte order mark."
  },
  "file/utf-16": {
    severity: "error",
    message: "{path} is saved as UTF-16, but GitHub, YAML tools and senders expect UTF-8.",
    fix: "Save it as UTF-8, without a byte order mark."
  }
};

// src/base/catalog/github.ts
var githubFindings = {
  "github/forbidden": {
    severity: "error",
    stops: true,
    message: "The token is not allowed to write to {repository}: {answer}",
    fix: "Give the job `permissions: contents: write` (and `pull-requests: write`). The summary shows the exact change to commit manually."
  },
  "github/pull-request-forbidden": {
    severity: "error",
    stops: true,
    message: "The branch {branch} does not accept the commit ({refusal}), and the pull request could not be opened: {answer}",
    fix: 'Allow "GitHub Actions to create and approve pull requests" at {settings}, or let this workflow bypass the rule. The summary shows the exact change to commit manually.'
  },
  "github/pull-request": {
    severity: "notice",
    message: "The change is ready in a pull request: {url}",
    fix: "Review and merge it to publish the policy. If its checks are waiting, press **Approve workflows to run** there."
  },
  "github/no-branch": {
    severity: "error",
    stops: true,
    message: "This run is for {ref}, which is not a branch of {repository}, so nothing can be committed.",
    fix: "Run it on a push to a branch, or set the input `commit: none`."
  },
  "github/no-token": {
    severity: "error",
    stops: true,
    message: "There is no token, so nothing can be committed.",
    fix: "Leave the input `token` at its default, or set `commit: none`."
  },
  "github/issues-disabled": {
    severity: "error",
    stops: true,
    message: "The monitor found a problem, but issues are disabled in this repository, so nobody is notified.",
    fix: "Enable issues in **Settings → General → Features**, or check the log of this run."
  },
  "github/issues-forbidden": {
    severity: "error",
    stops: true,
    message: "The issue could not be updated: {answer}",
    fix: "Give the job `permissions: issues: write`."
  },
  "github/pages-private": {
    severity: "warning",
    message: "The GitHub Pages site is private: senders cannot fetch the policy from it.",
    fix: "Make the site public: {settings}. If only private sites are allowed, as for enterprise managed users, publish the policy from a repository in another account."
  },
  "github/pages-elsewhere": {
    severity: "warning",
    message: "GitHub Pages serves the folder {served} of the branch {from}, but the policy is in {path} of {branch}.",
    fix: "Choose **GitHub Actions** as the source, or that branch and folder: {settings}"
  },
  "github/monitor-stopped": {
    severity: "notice",
    message: "GitHub has disabled the daily monitor, as it does in public repositories after 60 days without activity.",
    fix: "Press **Enable workflow** to turn it on again: {page}"
  },
  "github/busy": {
    severity: "error",
    stops: true,
    message: "The branch {branch} changed {attempts} times while this run tried to commit. Nothing was written.",
    fix: "Run the workflow again when the other pushes are done."
  }
};

// src/base/catalog/hosts.ts
var hostFindings = {
  "hosting/unknown": {
    severity: "error",
    message: '"{value}" is not a supported host.',
    fix: "Write one of {known}, or `none` if something else serves the files.{hint}"
  },
  "hosting/not-one": {
    severity: "error",
    message: "The setting `host` must name exactly one host.",
    fix: "Write one of {known}, with at most one value, such as a site's name."
  },
  "hosting/no-argument": {
    severity: "error",
    message: 'In `host`, {name} takes no value, but "{value}" is given.',
    fix: "Write `host: {name}`."
  },
  "hosting/argument": {
    severity: "error",
    message: '"{value}" is not {meaning}.',
    fix: "Write it like `{example}`."
  },
  "host/one-domain": {
    severity: "error",
    message: "A site at {host} can serve one domain only, but there are {count} here. Senders would find no policy for the others.",
    fix: "Set `host` to one of {known}. With very few domains, you can also give each its own copy of the template.",
    reference: "RFC 8461 §3.3"
  },
  "host/too-many": {
    severity: "error",
    message: "A site at {host} can have at most {most} names, but there are {count} domains here.",
    fix: "Split the list into several files in the folder of policies, each with a site of its own. Or set `host` to one of {known}, which can serve all of them."
  },
  "host/too-many-in-zone": {
    severity: "warning",
    message: "The policy has {count} domains in {zone}, but a Worker can have at most {most} names in a zone at Cloudflare: the deployment fails for the rest, and their policy is not served.",
    fix: "Split the list into several files in the folder of policies. If these names are zones of their own at Cloudflare, nothing needs to change."
  },
  "hosting/custom-names": {
    severity: "notice",
    message: "Cloudflare Pages serves a name only after you add it to the project. Until then, {host} returns error 522.",
    fix: "Add the policy host of each domain as a custom domain of {project}, in the dashboard or with Terraform, before you set its CNAME record."
  },
  "hosting/project-unknown": {
    severity: "notice",
    message: "The CNAME record of {host} is left out: it points to PROJECT.pages.dev, and the project's name is unknown.",
    fix: "Write `{example}`, with the project's name."
  },
  "hosting/own-file": {
    severity: "error",
    message: "{path} was not generated by this tool, so it is left alone and nothing is written. The host needs its own {needed}, and only one of the two can be used.",
    fix: "Use a separate repository or folder for the policy, or move your file. Or set `host: none` and let your own file serve the policy."
  },
  "hosting/left-over": {
    severity: "notice",
    message: "{path} serves {served} from {host}, which `host` no longer names. It was left unchanged.",
    fix: "When {served} points to the new host and `verify` passes, delete the file, or only the generated lines if it has others."
  },
  "hosting/address-unknown": {
    severity: "notice",
    message: "The address record of {host} is left out: the server that it points to is unknown.",
    fix: "Set an A, AAAA or CNAME record that points to your server."
  },
  "hosting/site-unknown": {
    severity: "notice",
    message: "The CNAME record of {host} is left out: it points to SITE.netlify.app, and the site's name is unknown.",
    fix: "Write `{example}`, with the site's name."
  },
  "hosting/site-folder": {
    severity: "warning",
    message: "{path} and the page would go into the folder of a site{sign}. Served from there, they would replace that site's name and front page. If a site generator is configured there, nothing is written.",
    fix: "Name the host that serves the policy in policy.yml or with `init --host`: for example `host: netlify`, or `host: none` with `page: false`. You can also use a separate repository for the policy. If the folder contains only the policy, create {path} manually, with the single line {host}."
  },
  "hosting/redirected": {
    severity: "warning",
    message: "In {file}, the rule for {rule} redirects {policy} to {to} before any other rule applies. Senders do not follow redirects, so they find no policy.",
    fix: "Narrow the rule so that it excludes the policy. On Netlify, write it with the name that it is for, such as `https://www.example.com/*`.",
    reference: "RFC 8461 §3.3"
  },
  "hosting/content-type": {
    severity: "warning",
    message: "In {file}, the rule for {rule} gives {policy} the Content-Type {type}. Senders accept a policy only as text/plain.",
    fix: "Narrow the rule so that it excludes the policy, or set `text/plain` for it.",
    reference: "RFC 8461 §3.2"
  },
  "hosting/password": {
    severity: "warning",
    message: "In {file}, the rule for {rule} asks for a password for {policy} too. Senders have none, so they find no policy.",
    fix: "Narrow the rule so that it excludes the policy.",
    reference: "RFC 8461 §3.3"
  },
  "hosting/sets-record": {
    severity: "notice",
    message: "Cloudflare creates the DNS record and the certificate of {host} when you deploy the Worker. There is no record to set manually.",
    fix: "If there is already a record with that name, delete it: Cloudflare does not overwrite it."
  },
  "netlify/syntax": {
    severity: "error",
    message: "This is not valid TOML, so nothing can be added to the file: {problem}",
    fix: "Fix this line. Netlify cannot read the file either."
  },
  "netlify/torn-block": {
    severity: "error",
    message: "The markers `# <mta-sts-policy>` and `# </mta-sts-policy>` in {path} don't form one pair, or there are lines of yours between them, so it is not clear which rules were generated.",
    fix: "Move your own lines out, and delete the generated rules with both markers. They are generated again."
  },
  "netlify/redirects": {
    severity: "error",
    message: "The redirects in {path} are written in a form that does not allow adding rules before them.",
    fix: "Write each redirect as its own table, under a line `[[redirects]]`."
  },
  "netlify/alias": {
    severity: "notice",
    message: "Netlify redirects all names of a site to its primary domain, and senders do not follow redirects. The generated rules exempt {host}, but rules in a `_redirects` file take precedence.",
    fix: "Add {host} to the site as a domain alias, never as its primary domain.",
    reference: "RFC 8461 §3.3"
  },
  "netlify/base": {
    severity: "warning",
    message: "{path} builds the site in {base}, but the policy is generated outside it, as {policy}: it is not published.",
    fix: "Set `--output` (in the Action: `output`) to the folder below {base} that is published without changes."
  },
  "netlify/nearer-file": {
    severity: "warning",
    message: "If {folder} is the base directory of the site, Netlify reads {nearer} and ignores the rules generated in {path}.",
    fix: "Copy the generated rules with their comments into {nearer}, before its other redirects, or keep all configuration in {path}. If the site is built elsewhere, ignore this."
  },
  "netlify/own-rule": {
    severity: "notice",
    message: "The rules for {from} never apply: the generated ones come first.",
    fix: "Remove them."
  }
};

// src/base/catalog/init.ts
var initFindings = {
  "init/exists": {
    severity: "error",
    stops: true,
    message: "{path} already exists. It was not changed.",
    fix: "Edit it, or replace it with `init --force`."
  },
  "init/mx-unknown": {
    severity: "error",
    stops: true,
    message: "The MX records of {domain} could not be looked up ({reason}), so the mail servers to put in a policy are unknown.",
    fix: "Try again. If it fails again, check the domain's name servers."
  },
  "init/past-unknown": {
    severity: "error",
    stops: true,
    message: "{domain} may already have an MTA-STS policy that senders have cached, but it could not be read. If a new policy contradicts it, senders refuse mail.",
    fix: "Fix what the other findings report, and run this again. If you are sure that no sender has a policy of {domain} cached, run `init --force` in a checkout: changes are then not judged by what senders may have cached.",
    reference: "RFC 8461 §8.1"
  },
  "init/past-not-looked-up": {
    severity: "warning",
    message: "Because of --offline, nothing was looked up. If {domain} already has a policy that senders have cached, changes are not judged by it.",
    fix: "Run `init` without --offline if you can. Otherwise, keep every mail server that an earlier policy listed until its max_age has passed.",
    reference: "RFC 8461 §8.1"
  },
  "init/offline-without-servers": {
    severity: "error",
    stops: true,
    message: "With --offline, the mail servers of {domain} are not looked up, and none were named.",
    fix: "Add `--provider NAME`, such as `--provider proton`, or `--mx NAME,…` with the names in the domain's MX records."
  },
  "init/past-ignored": {
    severity: "warning",
    message: "It is unknown which policy of {domain} senders have cached. Because of --force, this was ignored, and changes are not judged by it.",
    fix: "Keep every mail server that an earlier policy listed until its max_age has passed.",
    reference: "RFC 8461 §8.1"
  },
  "init/mx-left-out": {
    severity: "notice",
    message: "The live policy has the line `mx: {pattern}`, which was left out: {reason}.",
    reference: "RFC 8461 §4.1"
  },
  "init/max-age-changed": {
    severity: "notice",
    message: "The live policy has max_age {served}, which policy.yml does not allow. It was changed to {max_age}.",
    reference: "RFC 8461 §3.2"
  },
  "init/null-mx": {
    severity: "error",
    message: "{domain} has a null MX record, which declares that it receives no mail. There is nothing for a policy to protect.",
    fix: "Use a domain that receives mail.",
    reference: "RFC 7505 §3"
  },
  "init/no-mail-servers": {
    severity: "error",
    message: "{domain} has no mail servers that a policy can list.",
    fix: "Set MX records for it first, or use a domain that receives mail.",
    reference: "RFC 5321 §5.1"
  },
  "init/no-domain": {
    severity: "error",
    message: "{domain} does not exist in DNS.",
    fix: "Correct the name, or register the domain first."
  },
  "init/provider-hosts-policy": {
    severity: "error",
    message: "{provider} publishes the policies of its customers itself, so {domain} does not need its own.",
    fix: "Set two CNAME records, mta-sts.{domain} and _mta-sts.{domain}, both to {target}.",
    reference: "RFC 8461 §8.2"
  },
  "init/not-a-folder": {
    severity: "error",
    stops: true,
    message: "{path} is a file, but policies for many domains go into a folder.",
    fix: "Name a folder with --policy, or leave it out for `policies`."
  },
  "init/not-built": {
    severity: "error",
    stops: true,
    message: "{path} has changes that were not built yet. No domain can be added until they are.",
    fix: "Run `mta-sts build`, publish what it writes, and run this again."
  },
  "init/nothing-new": {
    severity: "notice",
    message: "There is no domain to add: nothing was changed."
  },
  "init/not-taken": {
    severity: "warning",
    message: "{count} of {all} domains were not added to any policy.",
    fix: "Fix what the other findings report, and run the same command again: it only adds what is missing."
  },
  "init/no-mail": {
    severity: "warning",
    message: "{domain} has no mail servers, so it was not added to any policy.",
    fix: "If it does not receive mail, publish a null MX record, `MX 0 .`; senders then do not try to deliver.",
    reference: "RFC 7505 §3"
  },
  "init/file-before-folder": {
    severity: "warning",
    message: "{file} is still there. Without `--policy {folder}` or the Action's `policy: {folder}`, it is used instead of the folder.",
    fix: "Delete it if it is the template's example; move it to {folder}/NAME.yml if it is yours."
  },
  "init/no-repository": {
    severity: "error",
    stops: true,
    message: "{path} was not published from there, so there is nothing to take over.",
    fix: "Name the folder of a repository whose policy was built, or use `init --domains` for what is live."
  },
  "init/provider": {
    severity: "notice",
    message: "{domain} uses the mail servers of {provider}: `provider: {name}`."
  },
  "init/mail-servers": {
    severity: "notice",
    message: "{domain} has these mail servers: {hosts}."
  },
  "init/imported": {
    severity: "notice",
    message: "{domain} already has a policy, mode {mode} with id {id}. It is continued, and every change is judged by what senders may have cached."
  },
  "init/missing-servers": {
    severity: "warning",
    message: "The existing policy of {domain} does not allow {hosts}, which its MX records name. They were added.",
    fix: "Check whether they should receive mail. If not, remove them from the MX records and from policy.yml.",
    reference: "RFC 8461 §4.1"
  },
  "setup/no-domain": {
    severity: "error",
    stops: true,
    message: "Nothing was set up: neither the repository's name ({name}) nor the input `domain` names a domain.",
    fix: "Rename the repository to mta-sts.YOUR-DOMAIN in **Settings → General** and run this workflow again, or run it with a domain: {actions}"
  },
  "setup/not-here": {
    severity: "notice",
    message: "Nothing is set up in {what}."
  },
  "setup/done-before": {
    severity: "notice",
    message: "This repository is already set up for {domain}. Edit its policy.yml to change the policy."
  },
  "setup/kept": {
    severity: "notice",
    message: "{paths} are files of the template that were changed here, so they were left unchanged."
  },
  "setup/untidy": {
    severity: "notice",
    message: "Files of the template remain on the branch {branch}: {reason}",
    fix: "Leave them, or delete them in a pull request of your own. They do no harm."
  },
  "setup/no-issue": {
    severity: "notice",
    message: "The list of remaining steps could not be saved as an issue ({reason}). See the summary of this run instead."
  }
};

// src/base/catalog/ledger.ts
var restore = "Restore the last good version: `git log -- {path}` lists all versions, and `git checkout COMMIT -- {path}` restores one.";
var ledgerFindings = {
  "ledger/damaged": {
    severity: "error",
    message: "{path}, the record of what senders may have cached, cannot be read: {problem} Without it, a new id could repeat an old one, and changes cannot be judged.",
    fix: restore
  },
  "ledger/invalid": {
    severity: "error",
    message: "{path}, the record of what senders may have cached, is not valid: {where} {problem}. It is generated and must not be edited.",
    fix: restore
  },
  "ledger/edited": {
    severity: "error",
    message: "{path} was edited manually: the SHA-256 of the policy with id {id} does not match its mode, mx and max_age.",
    fix: restore
  },
  "ledger/rewritten": {
    severity: "error",
    message: "This pull request removes the policy with id {id} from {path}, or changes it. Senders may have that policy cached until {day}, and without the record, later changes are judged incorrectly.",
    fix: "Restore the file from the branch: `git checkout origin/{base} -- {path}`."
  },
  "ledger/rewritten-domain": {
    severity: "error",
    message: "This pull request changes what {path} records about {domain}: when its policy was first published from here, or that it is published at all. Without that record, a change of domain would go unnoticed.",
    fix: "Restore the file from the branch: `git checkout origin/{base} -- {path}`."
  },
  "ledger/rewritten-testing": {
    severity: "error",
    message: "This pull request claims in {path} that testing has run since {since}, which the branch {base} does not confirm. The policy would be enforced before reports can show which mail that would stop.",
    fix: "Restore the file from the branch: `git checkout origin/{base} -- {path}`."
  },
  "ledger/missing": {
    severity: "error",
    message: "{policyFile} exists, but {path}, the record of what was published under which id, does not. Without it, a new id could repeat an old one.",
    fix: `${restore} If {policyFile} is left over from a policy that you deleted, delete it. If the policy never had one: set \`id:\` in policy.yml to the id that your _mta-sts TXT record has today.`
  },
  "ledger/future": {
    severity: "warning",
    message: "{path} says that a policy was published at {from}, but this machine's clock says {now}. One of the two is wrong.",
    fix: "Set the clock. If the ledger is wrong, wait until that time or restore an earlier version of it. Ids keep increasing either way."
  },
  "generated/edited": {
    severity: "warning",
    message: "{path} was edited manually. It is generated from policy.yml, so the next build overwrites the edit.",
    fix: "Edit policy.yml instead, and run `build` to restore the file."
  }
};

// src/base/catalog/live.ts
var liveFindings = {
  "domain/not-verifiable": {
    severity: "error",
    stops: true,
    message: '"{value}" is not a valid domain: {reason}.',
    fix: "Use the part after the @ of a mail address, such as example.com."
  },
  "domain/understood": {
    severity: "notice",
    message: '"{value}" is an address. Its domain is {domain}.'
  },
  "verify/no-domain": {
    severity: "error",
    message: "{domain} does not exist in DNS, so senders find neither mail servers nor a policy.",
    fix: "Correct the name, or register the domain first.",
    reference: "RFC 8020 §2"
  },
  "verify/skipped": {
    severity: "notice",
    unknown: true,
    message: "Skipped: {domain} does not exist in DNS."
  },
  "verify/nothing-checked": {
    severity: "error",
    stops: true,
    message: "Nothing was checked: `skip` excludes every check.",
    fix: "Remove at least one of {names} from `skip`."
  },
  "monitor/placeholder": {
    severity: "notice",
    message: "There is nothing to monitor yet: policy.yml still has the template's example.",
    fix: "Write your domain and its mail servers into policy.yml."
  },
  "live/settled": {
    severity: "notice",
    message: "The published policy of {domain} is served everywhere."
  },
  "live/caches": {
    severity: "notice",
    message: "Every address serves the published policy of {domain}. Caches may keep the previous one until {time}.",
    fix: "Set the new id after that, not earlier.",
    reference: "RFC 8461 §8.1"
  },
  "live/nothing-published": {
    severity: "warning",
    message: "There is nothing to wait for: no policy of {domain} was published from this folder.",
    fix: "Run `build` and deploy what it writes. Then run this in the folder of its policy.yml.",
    reference: "RFC 8461 §8.1"
  },
  "live/not-yet": {
    severity: "error",
    message: "After {time}, the published policy is still not served everywhere.",
    fix: "Check the last deployment of the site and the results above, then run this again. Do not change the {record} record yet.",
    reference: "RFC 8461 §8.1"
  }
};

// src/base/catalog/many.ts
var manyFindings = {
  "policies/none": {
    severity: "error",
    message: "The folder {path} has no policy: it contains no file whose name ends in .yml.",
    fix: "Add one, such as {path}/google.yml, or set `policy` to another file or folder.",
    stops: true
  },
  "policies/name": {
    severity: "error",
    message: "{path} cannot be published: the name of a policy becomes the name of a folder and of a site, so it must have at most 40 lowercase letters, digits and hyphens, and end in .yml.",
    fix: "Rename the file."
  },
  "policies/too-many": {
    severity: "error",
    message: "The folder {path} has {count} policies. One run can publish at most {most}.",
    fix: "Put domains with the same mail servers into one file, under `domains`.",
    stops: true
  },
  "policies/gone": {
    severity: "notice",
    message: "{path} was deleted, and no sender depends on its ledger any more, so the ledger is removed too. Files generated in {folder} stay until you delete them.",
    fix: "When no domain points there in DNS any more, delete those files and the site that serves them."
  },
  "id/shared": {
    severity: "error",
    message: "The id {id} is also used by {other}. If a domain moves from one policy to the other, senders would not fetch its new policy.",
    fix: "Remove the `id`, or choose one that no other policy has.",
    reference: "RFC 8461 §3.1"
  },
  "alias/shared": {
    severity: "error",
    message: "The alias {alias} is also that of {other}. Both policies need a TXT record there, so senders would see only one of the two ids.",
    fix: "Give each policy an alias of its own, such as `alias: google.sts.example.com`.",
    reference: "RFC 8461 §3.1"
  },
  "id/used-before": {
    severity: "error",
    message: "Senders of {domain} already know the id {id} from another policy that it had until now, so they would not fetch this one.",
    fix: "Remove the `id`, or choose one that was never used before.",
    reference: "RFC 8461 §3.1"
  },
  "verify/not-built": {
    severity: "warning",
    message: "Some domains have no published policy yet, so there is nothing to compare them with.",
    fix: "Run `build` first and publish what it writes."
  },
  "page/many-domains": {
    severity: "error",
    message: "The public page describes one domain, but this policy has {count}.",
    fix: "Remove `page: true`."
  },
  "domain/moved": {
    severity: "notice",
    message: "{domain} moves here from {former}. Senders may have the former policy cached until {day}; the new id makes them fetch this one.",
    fix: "When this policy is served for the domain, {change}.",
    reference: "RFC 8461 §3.1"
  },
  "domain/left": {
    severity: "notice",
    message: "{domain} leaves {former}. No sender can refuse mail because of its policy any more.",
    fix: "Delete its DNS records, first `_mta-sts`, then `mta-sts`.",
    reference: "RFC 8461 §8.3"
  },
  "removal/domain-left": {
    severity: "error",
    message: "{domain} leaves {former}, but senders may enforce its policy until {day}. They refuse mail as soon as a mail server changes, and you can no longer announce a change to them.",
    fix: "Move it to a policy with `mode: none`, such as policies/off.yml, and remove it from there after {day}.",
    reference: "RFC 8461 §8.3"
  }
};

// src/base/catalog/policy.ts
var example = "Start with four lines: `domain: example.com`, `mode: testing`, `mx: [mail.example.com]`, `max_age: 1w`.";
var policyFindings = {
  "policy/not-found": {
    severity: "error",
    stops: true,
    message: "{path} does not exist in this folder.",
    fix: "Run the command in the folder that contains policy.yml, name the file with --policy, or create one with `init YOUR-DOMAIN`."
  },
  "policy/second": {
    severity: "warning",
    message: "There are both {used} and {ignored}, but only {used} is read.",
    fix: "Keep one of them: move what you need into {used}, and delete {ignored}."
  },
  "policy/empty": { severity: "error", message: "The file is empty.", fix: example },
  "policy/published-form": {
    severity: "error",
    message: "This is a published policy (`version: STSv1`), not the settings to build one from: policy.yml also names the domain, and has all mail servers in one list, `mx`.",
    fix: "Let `init YOUR-DOMAIN --force` write the settings, or run `inspect` to see what this policy does."
  },
  "policy/stand-in": {
    severity: "error",
    message: '"{value}" is a placeholder: somebody else owns that domain.',
    fix: "Replace it with your own name."
  },
  "policy/not-a-mapping": {
    severity: "error",
    message: "The file has no settings. It should have lines like `key: value`.",
    fix: example
  },
  "policy/unknown-key": {
    severity: "error",
    message: '"{key}" is not a valid setting.',
    fix: "Remove it. Valid settings are {known}."
  },
  "policy/misspelt-key": {
    severity: "error",
    message: '"{key}" is not a valid setting. Did you mean "{nearest}"?',
    fix: "Write `{nearest}:`, or remove the line."
  },
  "policy/missing-key": {
    severity: "error",
    message: 'The setting "{key}" is missing: {meaning}.',
    fix: "Add a line such as `{example}`."
  },
  "policy/wrong-type": {
    severity: "error",
    message: '"{key}" must be {expected}, not {found}.',
    fix: "Write it like `{example}`."
  },
  "policy/single-value": {
    severity: "notice",
    message: '"{key}" is a list. A single value is read as a list with one item.'
  },
  "policy/too-large": {
    severity: "error",
    message: "The policy file would have {size} bytes, but senders stop reading at 65536.",
    fix: "Use wildcards such as `*.mx.example.com` for hosts under the same name.",
    reference: "RFC 8461 §3.3"
  },
  "yaml/syntax": {
    severity: "error",
    message: "This is not valid YAML: {problem}",
    fix: "{remedy}",
    reference: "YAML 1.2"
  },
  "yaml/unclosed": {
    severity: "error",
    message: "{what} opened here is never closed.",
    fix: "Add {close}.",
    reference: "YAML 1.2"
  },
  "yaml/conflict": {
    severity: "error",
    message: "The file has an unresolved merge conflict, which starts at this line.",
    fix: "Keep the lines that should count, and remove the other lines and the three lines that git added."
  },
  "yaml/duplicate-key": {
    severity: "error",
    message: "This setting appears twice in the file, so it is not clear which one counts.",
    fix: "Remove one of the two.",
    reference: "YAML 1.2 §3.2.1.3"
  },
  "yaml/key": {
    severity: "error",
    message: "A setting's name cannot be a list, a mapping or a reference.",
    fix: "Write a plain name before the colon. Put text that starts with a bracket or a brace in quotation marks.",
    reference: "YAML 1.2 §3.2.1.3"
  },
  "yaml/wildcard": {
    severity: "error",
    message: "Without quotation marks, YAML reads the * of `{value}` as a reference.",
    fix: 'Write `"{value}"`, with the quotation marks.',
    reference: "YAML 1.2 §7.1"
  },
  "yaml/documents": {
    severity: "error",
    message: "A second YAML document starts here, after a line `---`, but the file can have only one.",
    fix: "Keep one of the two, and remove the line `---` and the other.",
    reference: "YAML 1.2 §9.2"
  },
  "yaml/aliases": {
    severity: "error",
    message: "The file's anchors and aliases cannot be resolved: {problem}",
    fix: "Write the values out. A policy needs no `&anchor` and no `*alias`.",
    reference: "YAML 1.2 §7.1"
  },
  "mode/unknown": {
    severity: "error",
    message: '"{value}" is not a valid mode.',
    fix: "Write `testing` (senders report problems and still deliver), `enforce` (they refuse insecure delivery) or `none` (no policy).{hint}",
    reference: "RFC 8461 §3.2"
  },
  "value/normalised": {
    severity: "notice",
    message: '"{value}" is published as "{written}".',
    reference: "RFC 8461 §3.2"
  },
  "max-age/grammar": {
    severity: "error",
    message: '"{value}" is not a valid duration.',
    fix: "Write seconds (`604800`), or a number of days, weeks or years: `1d`, `2w`, `1y`.",
    reference: "RFC 8461 §3.2"
  },
  "max-age/out-of-range": {
    severity: "error",
    message: "{value} is out of range. Below one day (86400 seconds), senders behave differently; above one year (31557600 seconds), some refuse the policy.",
    fix: "Use a value from `1d` to `1y`. Start with `1w`; a longer value protects better once everything works.",
    reference: "RFC 8461 §3.2"
  },
  "domain/ip-address": {
    severity: "error",
    message: '"{value}" is an IP address, but a policy belongs to a domain.',
    fix: "Write the part after the @ in your mail addresses, such as `example.com`.",
    reference: "RFC 8461 §3.4"
  },
  "domain/not-a-name": {
    severity: "error",
    message: '"{value}" is not a valid domain name: {reason}.',
    fix: "Write the part after the @ in your mail addresses, such as `example.com`.",
    reference: "RFC 5321 §4.1.2"
  },
  "domain/character": {
    severity: "error",
    message: '"{value}" has {character}, which is not allowed in a domain name.',
    fix: "{instead}",
    reference: "RFC 5892 §2.6"
  },
  "domain/policy-host": {
    severity: "error",
    message: '"{value}" is the policy host. The policy domain is the part after the @ in your mail addresses.',
    fix: "Write `domain: {instead}`.",
    reference: "RFC 8461 §3.3"
  },
  "domain/both": {
    severity: "error",
    message: "The policy has both `domain` and `domains`.",
    fix: "Keep `domains`, with all of the names."
  },
  "domain/none": {
    severity: "error",
    message: "The list of domains is empty.",
    fix: "List the mail domains that share this policy, or delete the file if it is no longer needed."
  },
  "domain/too-many": {
    severity: "error",
    message: "The list has {count} domains, but at most {most} can share one policy file.",
    fix: "Split the list into several files in the folder of policies."
  },
  "domain/twice": {
    severity: "error",
    message: "{value} is already listed in {other}. A domain has exactly one policy.",
    fix: "Remove one of the two lines.",
    reference: "RFC 8461 §3.1"
  },
  "domain/too-long-for-certificate": {
    severity: "error",
    message: 'The policy host "{host}" has {length} characters. GitHub gets certificates only for names of up to 63, and without one no sender can fetch the policy.',
    fix: "Host the policy elsewhere: GitHub Pages cannot serve a domain of more than 55 characters.",
    reference: "RFC 8461 §3.3"
  },
  "domain/placeholder": {
    severity: "notice",
    message: `"{value}" is reserved for examples: you can't publish a policy for it.`,
    fix: "Write your own domain and its mail servers.",
    reference: "RFC 2606 §3"
  },
  "provider/unknown": {
    severity: "error",
    message: '"{value}" is not a known mail provider.{hint}',
    fix: "Write the name of a known provider, such as `proton` or `google-workspace`, or list the mail servers under `mx` instead."
  },
  "provider/which": {
    severity: "error",
    message: '{provider} has different mail servers for each {of}, and "{value}" does not say which.',
    fix: "Write the one that matches the domain's MX records, such as {names}, or list the mail servers under `mx` instead."
  },
  "provider/hosts-policy": {
    severity: "error",
    message: "{provider} publishes the policies of its customers itself. You don't need your own.",
    fix: "Delete this file, and set two CNAME records to {host}: one at `mta-sts` and one at `_mta-sts` of the domain.",
    reference: "RFC 8461 §8.2"
  },
  "provider/unproven": {
    severity: "notice",
    message: "The mail servers of {provider} are known only from MX records: no policy that lists them has been seen.",
    fix: "Stay in testing until the reports have shown no failures for two weeks."
  },
  "mx/none": {
    severity: "error",
    message: "The list of mx is empty: under enforce, senders refuse to deliver all mail, and in any mode, a widely used sender refuses the policy.",
    fix: "List the mail servers of the domain, one per line, as in its MX records (also under `mode: none`).",
    reference: "RFC 8461 §3.2"
  },
  "mx/empty": {
    severity: "error",
    message: "This item is empty.",
    fix: "Write the name of a mail server, or remove the line.",
    reference: "RFC 8461 §3.2"
  },
  "mx/duplicate": {
    severity: "notice",
    message: '"{value}" is already listed. It is published once.'
  },
  "mx/ip-address": {
    severity: "error",
    message: '"{value}" is an IP address, but senders compare the names in your MX records, so it never matches.',
    fix: "Write the mail server's name, as in the domain's MX record.",
    reference: "RFC 8461 §4.1"
  },
  "mx/list": {
    severity: "error",
    message: '"{value}" has several names in one item. Senders would read them as a single name that matches nothing.',
    fix: "Write each name on its own line, starting with `- `, without an MX priority.",
    reference: "RFC 8461 §3.2"
  },
  "mx/preference": {
    severity: "error",
    message: 'In "{value}", {priority} is the MX priority, but a policy lists only names.',
    fix: "{instead}",
    reference: "RFC 8461 §3.2"
  },
  "mx/underscore": {
    severity: "error",
    message: '"{value}" has an underscore, which is not allowed in a host name: no certificate is issued for it.',
    fix: "Write the mail server's name, as in the domain's MX record.",
    reference: "RFC 5321 §4.1.2"
  },
  "mx/not-a-name": {
    severity: "error",
    message: '"{value}" is not a valid host name: {reason}.',
    fix: "Write the mail server's name, as in the domain's MX record, such as `mail.example.com`.",
    reference: "RFC 5321 §4.1.2"
  },
  "mx/character": {
    severity: "error",
    message: '"{value}" has {character}, which is not allowed in a host name, so it matches no mail server.',
    fix: "{instead}",
    reference: "RFC 5892 §2.6"
  },
  "mx/leading-dot": {
    severity: "error",
    message: '"{value}" starts with a dot, as in drafts of the RFC. No sender matches it with a mail server.',
    fix: "Write `*{value}`.",
    reference: "RFC 8461 §4.1"
  },
  "mx/wildcard-bare": {
    severity: "error",
    message: '"*" alone would allow every host on the internet, and no sender accepts it.',
    fix: "Write the names of the mail servers.",
    reference: "RFC 8461 §4.1"
  },
  "mx/wildcard-misplaced": {
    severity: "error",
    message: '"{value}" is not a valid pattern: a wildcard can only replace the whole first label.',
    fix: "List the names, or use a pattern such as `*.example.com`, which allows mail.example.com but not a.b.example.com.",
    reference: "RFC 8461 §4.1"
  },
  "mx/wildcard-public-suffix": {
    severity: "error",
    message: `"{value}" would allow anybody's hosts: everyone can register a name under "{suffix}".`,
    fix: "Write the mail servers' names, or a wildcard under a name that your provider owns.",
    reference: "RFC 8461 §10.4"
  },
  "mx/known-wrong": {
    severity: "error",
    message: '"{value}" is a known mistake: {reason}.',
    fix: "Write {instead}.",
    reference: "RFC 8461 §4.1"
  },
  "mx/known-incomplete": {
    severity: "warning",
    message: '"{value}" is often a mistake: {reason}.',
    fix: "Write {instead}.",
    reference: "RFC 8461 §4.1"
  },
  "tls-rpt/empty": {
    severity: "error",
    message: "This item is empty.",
    fix: "Write an address for reports, such as `mailto:tls-reports@example.com`, or remove the line.",
    reference: "RFC 8460 §3"
  },
  "tls-rpt/scheme": {
    severity: "error",
    message: '"{value}" does not start with mailto: or https:, so senders cannot report there.',
    fix: "Write `{instead}`.",
    reference: "RFC 8460 §3"
  },
  "tls-rpt/list": {
    severity: "error",
    message: '"{value}" has several addresses in one item.',
    fix: "Write each address on its own line, starting with `- `.",
    reference: "RFC 8460 §3"
  },
  "tls-rpt/not-an-address": {
    severity: "error",
    message: '"{value}" is not a valid address for reports: {reason}.',
    fix: "Write a mailbox (`mailto:tls-reports@example.com`) or a URL (`https://reports.example.com/tls`).",
    reference: "RFC 8460 §3"
  },
  "tls-rpt/character": {
    severity: "error",
    message: '"{value}" has {character}, which is not allowed in an address for reports.',
    fix: "{instead}",
    reference: "RFC 8460 §3"
  },
  "tls-rpt/duplicate": {
    severity: "notice",
    message: '"{value}" is already listed. It is published once.'
  },
  "id/grammar": {
    severity: "error",
    message: '"{value}" is not a valid id: an id has 1 to 32 letters and digits.',
    fix: "Write something like `20260101000000`, or remove the line to have an id generated for you.",
    reference: "RFC 8461 §3.1"
  },
  "repository/not-an-address": {
    severity: "error",
    message: '"{value}" is not the web address of a repository.',
    fix: "Copy it from the browser's address bar, such as `repository: https://github.com/octocat/mta-sts.example.com`, or remove the line."
  },
  "page/not-a-switch": {
    severity: "error",
    message: '"{value}" is not a valid value for `page`.',
    fix: "Write `page: false` to turn the public page off, or remove the line to keep it."
  },
  "page/own-file": {
    severity: "notice",
    message: "{path} was not generated by this tool, so it is left unchanged and the public page is not written.",
    fix: "Set `page: false` if you don't want the public page. If you do, move the file."
  },
  "page/left-over": {
    severity: "notice",
    message: "Removed {path}: the public page is off, and the file would show an outdated policy."
  },
  "accept/unknown-code": {
    severity: "error",
    message: '"{code}" is not a valid code of a finding.',
    fix: "Write the code in brackets after the finding, or remove the line.{hint}"
  },
  "accept/not-acceptable": {
    severity: "error",
    message: '"{code}" cannot be accepted. You can accept only findings about what a change does to mail.',
    fix: "Remove the line, and do what the finding says."
  },
  "accept/no-reason": {
    severity: "error",
    message: '"{code}" is accepted without a reason.',
    fix: 'Write the reason after the code, for anyone who reads this later: `{code}: "the old server is switched off on Friday"`.'
  },
  "id/reused": {
    severity: "error",
    message: 'The id "{id}" was already published with other contents ({when}). Senders that know it would keep the old policy.',
    fix: "Remove the `id:` line to have a new one generated, or choose one that was never used.",
    reference: "RFC 8461 §3.1"
  }
};

// src/base/catalog/policy-file.ts
var policyFileFindings = {
  "policy-file/empty": {
    severity: "error",
    message: "The file is empty: no sender accepts it.",
    fix: "Publish a policy with the lines version, mode, mx and max_age.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/something-else": {
    severity: "error",
    message: "This is {what}, not a policy: no sender accepts it.",
    fix: "{instead}",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/too-large": {
    severity: "warning",
    message: "The file has {size} bytes. tlspol, postfix-mta-sts-resolver and mox stop reading at 65536 bytes and refuse it.",
    fix: "Shorten the list of mx, for example with wildcards.",
    reference: "RFC 8461 §3.3"
  },
  "policy-file/byte-order-mark": {
    severity: "warning",
    message: "The file starts with a byte order mark: six of eight senders misread the first key and refuse the policy.",
    fix: "Save the file without a byte order mark.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/control-character": {
    severity: "error",
    message: "The line has a control character, which is not allowed anywhere in a policy.",
    fix: "Remove it, or retype the line.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/character": {
    severity: "error",
    message: "The line has {character}, which senders do not treat as a space, so they cannot read the line.",
    fix: "{instead}",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/empty-value": {
    severity: "error",
    message: '"{key}" has no value, but the RFC requires one: senders that follow it refuse the policy.',
    fix: "Write the value after the colon, or remove the line.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/lone-carriage-return": {
    severity: "error",
    message: "The line ends with a carriage return alone, so senders read it and the next line as one.",
    fix: "End lines with CR LF.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/line-feed": {
    severity: "notice",
    message: "Lines end with LF alone. Every sender accepts that, but the RFC's text asks for CR LF, and some online validators insist on it.",
    fix: "If git changed the line endings, add the line `.well-known/mta-sts.txt -text` to .gitattributes to keep the file as built.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/blank-line": {
    severity: "warning",
    message: "The line is blank: tlspol, mox and maddy refuse the policy.",
    fix: "Remove the line. The file must end with one line ending, not two.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/leading-blank": {
    severity: "warning",
    message: "The line starts with a space: postfix-mta-sts-resolver, tlspol, mox and maddy refuse the policy.",
    fix: "Start the line with its key.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/blank-before-colon": {
    severity: "warning",
    message: "There is a space before the colon: postfix-mta-sts-resolver, tlspol, mox and maddy refuse the policy.",
    fix: "Write `{key}: …`.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/comment": {
    severity: "warning",
    message: "Policies cannot have comments: five of eight senders refuse the policy because of this line.",
    fix: "Remove the line.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/inline-comment": {
    severity: "error",
    message: 'Policies cannot have comments: every sender reads "{comment}" as part of the value.',
    fix: "Remove everything from the # to the end of the line.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/equals-sign": {
    severity: "warning",
    message: '"{line}" has a = where a colon belongs, so no sender reads it; those that refuse comments refuse the whole policy.',
    fix: "Write a colon and a space in place of the =.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/no-colon": {
    severity: "warning",
    message: '"{line}" is not a `key: value` pair. Senders that refuse comments refuse the policy because of this line too.',
    fix: "Remove the line.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/bad-key": {
    severity: "warning",
    message: '"{key}" is not a valid key: a key has up to 32 letters, digits, _, - and ., and starts with a letter or digit.',
    fix: "Remove the line.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/key-case": {
    severity: "warning",
    message: 'Keys must be lowercase: seven of eight senders do not recognize "{key}".',
    fix: "Write `{instead}:`.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/unknown-key": {
    severity: "notice",
    message: '"{key}" is not a key that the RFC defines. Senders ignore it, as they should (checkdmarc refuses it).',
    reference: "RFC 8461 §3.2"
  },
  "policy-file/misspelt-key": {
    severity: "warning",
    message: 'Senders ignore "{key}". The key in the RFC is "{nearest}".',
    fix: "Write `{nearest}:`, or remove the line.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/duplicate-key": {
    severity: "warning",
    message: '"{key}" is repeated here: KumoMTA and checkdmarc refuse the policy; tlspol and mox use the first value, as the RFC says; the others use the last.',
    fix: "Keep only one of them.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/missing-key": {
    severity: "error",
    message: '"{key}" is missing: no sender accepts the policy.',
    fix: "Add a line such as `{example}`.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/no-mx": {
    severity: "error",
    message: "There is no mx line: no sender accepts the policy.",
    fix: "Add a line `mx: NAME` for each mail server of the domain.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/none-without-mx": {
    severity: "warning",
    message: "There is no mx line. Under `mode: none` that is allowed, but one of eight senders refuses the policy.",
    fix: "Keep the mx lines under `mode: none`.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/version": {
    severity: "error",
    message: '"{value}" is not a valid version: no sender accepts it.',
    fix: "Write `version: STSv1`, exactly like this.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/mode": {
    severity: "error",
    message: '"{value}" is not a valid mode: no sender accepts it.',
    fix: "Write `enforce`, `testing` or `none`.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/mode-case": {
    severity: "warning",
    message: 'Modes must be lowercase: seven of eight senders do not recognize "{value}".',
    fix: "Write `{instead}`.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/max-age-grammar": {
    severity: "error",
    message: '"{value}" is not a valid max_age: no sender accepts it.',
    fix: "Write seconds, as 1 to 10 digits, such as 604800.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/max-age-over-a-year": {
    severity: "warning",
    message: "{value} seconds is more than the one year that the RFC allows: postfix-mta-sts-resolver, mailauth and checkdmarc refuse the policy.",
    fix: "Write at most 31557600.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/max-age-under-a-day": {
    severity: "warning",
    message: "{value} seconds is less than a day: some large senders reportedly ignore such a policy, and it protects little.",
    fix: "Write at least 86400. Values of several weeks are usual.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/mx-trailing-dot": {
    severity: "warning",
    message: '"{value}" ends with a dot: mox refuses the policy, and for other senders the name never matches.',
    fix: "Remove the dot.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/mx-international": {
    severity: "warning",
    message: '"{value}" is not written in A-labels (xn--…), as the RFC requires: a sender may refuse the policy, or never match the name.',
    fix: "Write `{instead}`.",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/mx-character": {
    severity: "warning",
    message: '"{value}" has {character}: no sender matches it with any mail server.',
    fix: "{instead}",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/mx-known-mistake": {
    severity: "warning",
    message: '"{value}" is a known mistake: {reason}.',
    fix: "Write {instead}.",
    reference: "RFC 8461 §4.1"
  },
  "policy-file/mx-priority": {
    severity: "warning",
    message: 'In "{value}", {priority} is the MX priority. A policy has none, so no sender matches the line with any mail server.',
    fix: "{instead}",
    reference: "RFC 8461 §3.2"
  },
  "policy-file/mx-never-matches": {
    severity: "warning",
    message: 'No sender matches "{value}" with any mail server: {reason}.',
    fix: "Write the name as in the domain's MX record, one per line.",
    reference: "RFC 8461 §4.1"
  },
  "policy-file/mx-all-useless": {
    severity: "error",
    message: "No mx line can match a mail server: under enforce, senders refuse to deliver all mail.",
    fix: "Write a line `mx: NAME` for each mail server of the domain.",
    reference: "RFC 8461 §4.1"
  }
};

// src/base/catalog/published-records.ts
var records = {
  txt: {
    version: "v=STSv1",
    required: "id",
    example: "v=STSv1; id=20260131120000",
    section: "RFC 8461 §3.1",
    delegation: "RFC 8461 §8.2",
    /** The severity if senders find no record. */
    severity: "error",
    withoutRecord: "senders do not know that {domain} has a policy",
    setRecord: "When the policy is served, set a TXT record at {name}: {record}",
    keepOne: "Keep one of them and delete the others.",
    withoutRequired: "senders ignore it",
    codes: { missing: "id-missing", grammar: "id-grammar" }
  },
  "tls-rpt": {
    version: "v=TLSRPTv1",
    required: "rua",
    example: "v=TLSRPTv1; rua=mailto:tls-reports@example.com",
    section: "RFC 8460 §3",
    delegation: "RFC 8460 §3",
    severity: "warning",
    withoutRecord: "senders cannot report failures to deliver securely",
    setRecord: "Set a TXT record at {name}: {record}",
    keepOne: "Keep one of them and delete the others. One record can have several addresses, separated by commas.",
    withoutRequired: "senders do not know where to report",
    codes: {
      absent: "record-absent",
      misplaced: "record-misplaced",
      missing: "rua-missing",
      grammar: "rua-grammar"
    }
  }
};
var recordProblems = {
  absent: {
    severity: "{severity}",
    message: "{name} has no record with {version}: {withoutRecord}.{hint}",
    fix: "{setRecord}",
    reference: "{section}"
  },
  misplaced: {
    severity: "{severity}",
    message: "The record is at {found} instead of {name}, so senders do not find it.",
    fix: "Move it to {name}. Most DNS panels add the zone to the name automatically.",
    reference: "{section}"
  },
  "dangling-alias": {
    severity: "{severity}",
    message: "{name} is an alias (CNAME) of {alias}, which has no TXT record.",
    fix: "Set the record there, or replace the alias with your own TXT record.",
    reference: "{delegation}"
  },
  quoted: {
    severity: "error",
    message: "The value at {name} has quotation marks in it: {text}. Senders ignore a value that does not start with {version};.",
    fix: "Enter the value without quotation marks. The DNS panel adds its own.{hint}",
    reference: "{section}"
  },
  version: {
    severity: "error",
    message: "The record at {name} does not start with exactly {version};, so senders ignore it: {text}",
    fix: "Write {version}; at the very start, in exactly this case, without a space before the semicolon.{hint}",
    reference: "{section}"
  },
  "blank-before-semicolon": {
    severity: "warning",
    message: "There is a space before the first semicolon of the record at {name}. Some senders accept it; others ignore a record that does not start with {version};.",
    fix: "Write {version}; without a space before the semicolon.",
    reference: "{section}"
  },
  several: {
    severity: "error",
    message: "There are {count} records at {name} that start with {version};, so senders ignore all of them.",
    fix: "{keepOne}",
    reference: "{section}"
  },
  field: {
    severity: "error",
    message: 'Senders cannot read "{field}" in the record at {name}, so they ignore the record.',
    fix: "Write it as {example}, and nothing more.{hint}",
    reference: "{section}"
  },
  missing: {
    severity: "error",
    message: "The record at {name} has no {required}, so {withoutRequired}: {text}",
    fix: "Add one, as in {example}.{hint}",
    reference: "{section}"
  }
};
var nameServerProblems = {
  "resolver-behind": {
    severity: "notice",
    message: "The name servers of {name} agree, but this machine's DNS resolver still has the previous answer cached. Other resolvers may too, until the TTL has passed.",
    reference: "RFC 1035 §7.4"
  },
  "servers-disagree": {
    severity: "warning",
    message: "The domain's name servers disagree about {name}: {servers} answer differently from {others}. Some senders see the wrong record.",
    fix: "After a change, wait a few minutes. If the problem persists, check how the zone is copied between the servers.",
    reference: "RFC 1034 §4.3.5"
  },
  "server-silent": {
    severity: "notice",
    message: "These name servers of {name} could not be reached from here: {servers}.",
    reference: "RFC 2182 §3"
  }
};
var notLookedUp = {
  unknown: {
    severity: "notice",
    unknown: true,
    message: "{name} could not be looked up: {reason}."
  }
};
function recordCode(check2, problem2) {
  const codes = records[check2].codes;
  return `${check2}/${codes[problem2] ?? problem2}`;
}
function entriesFor(check2, entries) {
  const words = records[check2];
  const filled = (part) => typeof part === "string" ? part.replace(/\{(\w+)\}/g, (all2, name) => String(words[name] ?? all2)) : part;
  return Object.fromEntries(
    Object.entries(entries).map(([problem2, entry2]) => [
      recordCode(check2, problem2),
      Object.fromEntries(Object.entries(entry2).map(([name, part]) => [name, filled(part)]))
    ])
  );
}
var publishedRecordFindings = {
  ...entriesFor("txt", recordProblems),
  "txt/id-grammar": {
    severity: "error",
    message: 'The id "{value}" does not consist of 1 to 32 letters and digits, so senders ignore the record.',
    fix: "Use only letters and digits, such as 20260131120000: no hyphens, no colons.{hint}",
    reference: "RFC 8461 §3.1"
  },
  "txt/id-old": {
    severity: "error",
    message: "The id in DNS is {id}, which belongs to an earlier policy. The published id is {published}, since {since}. Senders that have the old policy cached keep it.",
    fix: "When the new policy is served, {first}set the TXT record at {name}: {record}",
    reference: "RFC 8461 §8.1"
  },
  "txt/id-unknown": {
    severity: "error",
    message: "The id in DNS is {id}, but the published id is {published}.",
    fix: "When the policy is served, {first}set the TXT record at {name}: {record}",
    reference: "RFC 8461 §3.1"
  },
  "txt/id-repeated": {
    severity: "notice",
    message: "The record at {name} has more than one id. Some senders use the first one; others ignore the record.",
    fix: "Keep one id: {record}",
    reference: "RFC 8461 §3.1"
  },
  "txt/alias-missing": {
    severity: "error",
    message: "{name} is not an alias (CNAME) of {alias}, and has no record that senders accept: they do not know that {domain} has a policy.{hint}",
    fix: "Set the CNAME record at {name}, once, and replace whatever is there: {cname}. When the policy is served, set the TXT record at {alias}: {record}",
    reference: "RFC 8461 §3.1"
  },
  "txt/own-record": {
    severity: "warning",
    message: "{name} has its own TXT record instead of a CNAME record that points to {alias}. Its id is right, but the next one will be set at {alias}, where senders do not see it.",
    fix: "Replace the TXT record at {name} with a CNAME record, once: {cname}. Before that, set the TXT record at {alias}: {record}",
    reference: "RFC 8461 §3.1"
  },
  "txt/own-record-old": {
    severity: "error",
    message: "{name} has its own TXT record instead of a CNAME record that points to {alias}. Its id is {id}, but the published id is {published}. Senders do not see what is set at {alias}.",
    fix: "When the new policy is served, replace the TXT record at {name} with a CNAME record, once: {cname}. Before that, set the TXT record at {alias}: {record}",
    reference: "RFC 8461 §3.1"
  },
  "txt/alias-elsewhere": {
    severity: "warning",
    message: "{name} is an alias (CNAME) of {target} instead of {alias}. The id there is right, but the next one will be set at {alias}, where senders do not see it.",
    fix: "If the TXT record at {target} is the one to change, write `alias: {target}` in policy.yml. Otherwise change the CNAME record at {name}: {cname}. Before that, set the TXT record at {alias}: {record}",
    reference: "RFC 8461 §3.1"
  },
  "txt/alias-elsewhere-old": {
    severity: "error",
    message: "{name} is an alias (CNAME) of {target} instead of {alias}. The id there is {id}, but the published id is {published}. Senders do not see what is set at {alias}.",
    fix: "If the TXT record at {target} is the one to change, write `alias: {target}` in policy.yml. Otherwise, when the new policy is served, change the CNAME record at {name}: {cname}. Before that, set the TXT record at {alias}: {record}",
    reference: "RFC 8461 §3.1"
  },
  ...entriesFor("txt", nameServerProblems),
  "txt/long-ttl": {
    severity: "warning",
    message: "The record's TTL is {ttl} seconds: senders may not see a new id until it has passed.",
    fix: "Set the TTL to one hour (3600), at most one day.",
    reference: "RFC 8461 §8.1"
  },
  ...entriesFor("txt", notLookedUp),
  ...entriesFor("tls-rpt", recordProblems),
  "tls-rpt/rua-scheme": {
    severity: "error",
    message: '"{value}" is not a valid address for reports: it starts with neither mailto: nor https:.',
    fix: "Write mailto: before a mailbox, as in rua=mailto:tls-reports@example.com.{hint}",
    reference: "RFC 8460 §3"
  },
  "tls-rpt/rua-grammar": {
    severity: "error",
    message: '"{value}" is not a valid address for reports.',
    fix: "Write it as mailto:name@example.com or as an https: URL. Percent-encode any comma, semicolon or ! in it.{hint}",
    reference: "RFC 8460 §3"
  },
  "tls-rpt/record-differs": {
    severity: "warning",
    message: "The record at {name} sends reports to {rua}, but policy.yml says {published}.",
    fix: "Set the TXT record at {name}: {record}{hint}",
    reference: "RFC 8460 §3"
  },
  ...entriesFor("tls-rpt", nameServerProblems),
  ...entriesFor("tls-rpt", notLookedUp),
  "host/no-address": {
    severity: "error",
    message: "{host} has no address in DNS, so senders cannot fetch the policy.",
    fix: "Set the records of the policy host: {record}",
    reference: "RFC 8461 §3.3"
  },
  "host/dangling-alias": {
    severity: "error",
    message: "{host} is an alias (CNAME) of {alias}, which has no address. Anyone who can take over that name can serve a policy for the domain.",
    fix: "Point it at the host that serves the policy, or delete the record: {record}",
    reference: "RFC 8461 §10.2"
  },
  "host/other-pages": {
    severity: "error",
    message: "{host} is an alias of {alias}, the GitHub Pages of another account, which decides what policy is served.",
    fix: "Point it at the host that serves the policy: {record}",
    reference: "RFC 8461 §10.2"
  },
  "host/elsewhere": {
    severity: "notice",
    message: "{host} does not point to {expected}: the policy is served from elsewhere, or through a proxy."
  },
  "host/private-address": {
    severity: "error",
    message: "{host} has the address {address}, which cannot be reached from the internet. It was not contacted.",
    fix: "Point the policy host to a public address. For tests in a private network, use --allow-private.",
    reference: "RFC 6890 §2.2.2"
  },
  "host/caa-forbids": {
    severity: "warning",
    message: "The CAA records of {name} do not allow {authority} to issue certificates. {host} needs one, so its next certificate cannot be issued.",
    fix: 'Add the CAA record 0 issue "{authority}" at {name}.',
    reference: "RFC 8659 §3"
  },
  "host/not-looked-up": {
    severity: "notice",
    unknown: true,
    message: "The addresses of {host} could not be looked up: {reason}."
  }
};

// src/base/catalog/reading.ts
var readingFindings = {
  "reading/not-found": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Name a file, a folder, - for standard input, or the address of a mailbox."
  },
  "reading/source-not-valid": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Write imaps://USER@HOST/FOLDER, with %40 for an @ in the user name. Put the password in MTA_STS_MAILBOX_PASSWORD."
  },
  "reading/password-missing": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Set the environment variable MTA_STS_MAILBOX_PASSWORD; never put a password on the command line."
  },
  "reading/host-not-found": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Check the spelling of the host name in the settings that your mail provider gives for IMAP."
  },
  "reading/refused": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Check the host and the port (993 for IMAP over TLS), and that no firewall blocks the connection."
  },
  "reading/certificate": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Check the host name against your provider's IMAP settings. If it is right, renew the server's certificate."
  },
  "reading/not-imap": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Use the host and port for IMAP over TLS, usually 993."
  },
  "reading/login": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Check the user name and the password. With two-factor authentication, create an app password."
  },
  "reading/oauth": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Check the tenant, the client ID and its secret, and that an administrator granted the application access to the mailbox."
  },
  "reading/folder": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Name one of the mailbox's folders after the host, such as imaps://USER@HOST/INBOX; `mta-sts reports` lists them on your own machine."
  },
  "reading/silence": {
    severity: "error",
    stops: true,
    message: "{where} was not read completely: {reason}.",
    fix: "Run this again. If it happens every time, shorten the range with --days."
  },
  "reading/cut": {
    severity: "error",
    stops: true,
    message: "{where} was not read completely: {reason}.",
    fix: "Run this again. If it happens every time, shorten the range with --days."
  },
  "reading/too-large": {
    severity: "error",
    stops: true,
    message: "{where} cannot be read: {reason}.",
    fix: "Shorten the range with --days or --since, or move old mail to another folder."
  },
  "reading/nothing": {
    severity: "error",
    stops: true,
    message: "No report about {domain} was found from {since} to {until}.",
    fix: "Check the address in the domain's _smtp._tls record, and that you read the mailbox that it names. Senders report the day after they deliver. To read older reports, use --since.",
    reference: "RFC 8460 §3"
  },
  "reading/several-domains": {
    severity: "error",
    stops: true,
    message: "The reports are about {count} domains: {domains}.",
    fix: "Choose one with --domain."
  },
  "reading/unreadable": {
    severity: "warning",
    message: "{reports} could not be read. The first: {where}: {why}.",
    fix: "Open the mail and check its attachment. Everything else was read.",
    reference: "RFC 8460 §4"
  },
  "reading/unsigned": {
    severity: "notice",
    message: "{reports} had no valid DKIM signature: anybody could have written them.",
    reference: "RFC 8460 §3"
  },
  "reading/unchecked": {
    severity: "notice",
    message: "{reports} had no DKIM signature that could be checked: their author is unknown.",
    reference: "RFC 8460 §3"
  },
  "reading/refusal": {
    severity: "error",
    message: "{mail} refused: {what}, reported by {senders} {days}. {meaning}",
    fix: "{remedy}",
    reference: "RFC 8461 §5"
  },
  "reading/refusal-unsigned": {
    severity: "warning",
    message: "According to unsigned reports only: {mail} refused, {what}, reported by {senders} {days}. {meaning}",
    fix: "{remedy}",
    reference: "RFC 8460 §3"
  },
  "reading/fetch": {
    severity: "warning",
    message: "Mail was sent without a current policy: {what}, reported by {senders} {days}. {meaning}",
    fix: "{remedy}",
    reference: "RFC 8461 §3.3"
  },
  "reading/dane": {
    severity: "warning",
    message: "DANE failed: {what}, reported by {senders} {days}. {meaning}",
    fix: "{remedy}",
    reference: "RFC 8461 §2"
  }
};

// src/base/catalog/records.ts
var recordFindings = {
  "records/owner-unknown": {
    severity: "notice",
    message: "The CNAME record of {host} is left out: it points to OWNER.github.io, and the GitHub account is unknown.",
    fix: "Name the account or organization with `--owner NAME`."
  },
  "records/not-built": {
    severity: "error",
    message: "The policy has no id yet, so there is no _mta-sts record to set.",
    fix: "Run `build` first and publish what it writes.",
    reference: "RFC 8461 §8.1"
  },
  "records/behind": {
    severity: "warning",
    message: "{path} was changed since the last build. These records belong to the previously published policy.",
    fix: "Run `build` to create a policy file and an id for the change.",
    reference: "RFC 8461 §8.1"
  },
  "records/other-zone": {
    severity: "notice",
    message: "The {type} record of {name} is left out: it is not in the zone {zone}, and {format} covers only one zone.",
    fix: "Set it in the zone that it belongs to: {value}"
  },
  "records/alias-in-the-way": {
    severity: "warning",
    message: "{name} is an alias (CNAME) of {alias}, and a TXT record cannot be set next to an alias.",
    fix: "Delete the CNAME record {name} → {alias} right before you set the TXT record, or set that record at {target}.{hint}",
    reference: "RFC 1034 §3.6.2"
  }
};

// src/base/catalog/reports.ts
var reportFindings = {
  "reports/would-be-refused": {
    severity: "error",
    acceptable: true,
    message: "Under enforce, {sender} would not have delivered to {mx}: {sessions} sessions from {from} to {to} failed ({kind}). {meaning}",
    fix: "{remedy} If everything is right and only {sender} sees this, it may be an attack on its network path, which enforce protects against. In that case, accept this finding and give the reason.",
    reference: "RFC 8461 §5"
  },
  "reports/being-refused": {
    severity: "error",
    message: "Mail is being refused: {sender} did not deliver to {mx} in {sessions} sessions on {to} ({kind}). {meaning}",
    fix: "{remedy} If that takes long, publish `mode: testing`: senders that see the new id stop refusing mail. Others may have the enforce policy cached until {day}.",
    reference: "RFC 8461 §5"
  },
  "reports/unknown-policy": {
    severity: "error",
    message: "On {day}, {sender} had a policy that was never published here: some host serves a different policy.",
    fix: "Run `verify`, check every address of the policy host, and remove whatever serves another policy.",
    reference: "RFC 8460 §4.4"
  },
  "look/failed": {
    severity: "error",
    message: "Senders see a problem with the domain ({check}, seen at {at}).",
    fix: "Run `verify` and fix what it reports.",
    reference: "RFC 8461 §5"
  },
  "look/not-quiet": {
    severity: "warning",
    message: "Senders saw a problem with the domain ({check}, seen at {at}). It must be gone for a week before you enforce.",
    fix: "Wait until {day}.",
    reference: "RFC 8461 §5"
  },
  "look/unknown": {
    severity: "warning",
    message: "It is unknown what senders see of the domain now: {checks}.",
    fix: "Run this again from a place that can reach DNS and the policy host, or try again tomorrow.",
    reference: "RFC 8461 §5"
  },
  "reports/not-quiet": {
    severity: "warning",
    message: "{sender} last reported failures on {last}. {days} days without failures must pass before you enforce.",
    fix: "Wait until {day}.",
    reference: "RFC 8460 §1"
  },
  "reports/repair-unproven": {
    severity: "warning",
    message: "{sender} reported failures until {last}. Since then, {have} of its sessions succeeded; {need} are needed to show that the problem is fixed and not just rare.",
    fix: "Wait for more reports, until {day} at the latest. Mail that you send yourself from an account there also counts.",
    reference: "RFC 8460 §1"
  },
  "reports/too-few": {
    severity: "warning",
    acceptable: true,
    message: "Known senders reported {sessions} verified sessions on {days} days; {needSessions} sessions on {needDays} days are needed. After {fewTestingDays} days of testing, {fewSessions} on {fewDays} days are enough if `verify` finds no problem.",
    fix: "Send mail to the domain from Gmail or Outlook on two days. The reports arrive the day after.",
    reference: "RFC 8460 §1"
  },
  "reports/none": {
    severity: "warning",
    message: "There are no signed reports from a known sender, so nothing is known about deliveries.",
    fix: "Check the `_smtp._tls` record with `verify`. Check that its mailbox accepts mail and is the one that is read. Then send mail to the domain from Gmail or Outlook: the report arrives the day after.",
    reference: "RFC 8460 §3"
  },
  "reports/stopped": {
    severity: "warning",
    message: "The last report from a known sender is about {last}. No reports does not mean no failures.",
    fix: "Check that the mailbox is not full, and that the `_smtp._tls` record still names it.",
    reference: "RFC 8460 §3"
  },
  "reports/outdated": {
    severity: "warning",
    message: "The reports were last read on {last}.",
    fix: "Run the workflow that reads them, or `mta-sts reports`.",
    reference: "RFC 8460 §3"
  },
  "reports/policy-not-seen": {
    severity: "warning",
    message: "{sender} found no policy on the last two days that it reported, and verified nothing: it sends mail unprotected.",
    fix: "Run `verify`: every name server must have the `_mta-sts` record.",
    reference: "RFC 8461 §3.1"
  },
  "reports/cannot-fetch": {
    severity: "warning",
    acceptable: true,
    message: "No known sender can fetch the policy ({senders}, {sessions} sessions in a week), so it protects nothing.",
    fix: "Run `verify`, and check the firewall rules of the policy host.",
    reference: "RFC 8461 §3.3"
  },
  "reports/others-fail": {
    severity: "warning",
    acceptable: true,
    message: "Other senders ({count}) signed reports of {sessions} sessions in a week that enforce would have refused. No known sender reported a failure.",
    fix: "Check their reports with `mta-sts reports`. {remedy} If the problem is on their side, accept this finding and give the reason.",
    reference: "RFC 8461 §5"
  },
  "reports/no-testing": {
    severity: "warning",
    message: "{domain} has no policy in testing, so there is nothing to promote.",
    fix: "Publish a policy with `mode: testing`, and let senders report for two weeks.",
    reference: "RFC 8461 §5"
  },
  "reports/others-refused": {
    severity: "warning",
    message: "Other senders ({count}) refused to deliver in {sessions} sessions on the last day that they reported.",
    fix: "Check their reports with `mta-sts reports`.",
    reference: "RFC 8461 §5"
  },
  "reports/fetch-failing": {
    severity: "warning",
    message: "{sender} cannot fetch the policy ({sessions} sessions on {last}). Mail still arrives, and stays protected until cached policies expire, on {day} at the latest.",
    fix: "Run `verify`, and check the firewall rules of the policy host.",
    reference: "RFC 8461 §3.3"
  },
  "reports/unproven": {
    severity: "notice",
    message: "STARTTLS could not be tested on {hosts}, and reports never show which server received the mail.",
    fix: "Run `verify` from a network with port 25 open, especially to test a backup server that rarely gets mail.",
    reference: "RFC 8461 §8.4"
  },
  "reports/one-cannot-fetch": {
    severity: "notice",
    message: "{sender} could not fetch the policy in {sessions} sessions of the last week.",
    fix: "Check the firewall rules of the policy host.",
    reference: "RFC 8461 §3.3"
  },
  "reports/noise": {
    severity: "notice",
    message: "{sender} reported {sessions} sessions that timed out or found no STARTTLS, out of {proven} in two weeks. Senders retry such deliveries.",
    reference: "RFC 8461 §5"
  },
  "reports/not-counted": {
    severity: "notice",
    message: "Some reports were not counted: {unsigned} without a valid signature, {unreadable} unreadable, {foreign} about other domains.",
    reference: "RFC 8460 §3"
  },
  "reports/dane": {
    severity: "notice",
    message: "{sender} reported {sessions} DANE failures in the last week. They have nothing to do with MTA-STS.",
    fix: "Compare the TLSA records with the certificates of the mail servers.",
    reference: "RFC 8461 §2"
  },
  "reports/older-policy": {
    severity: "notice",
    message: "{sender} still had an older policy (id {id}) on {last}.",
    reference: "RFC 8461 §3.3"
  },
  "reports/evidence-unreadable": {
    severity: "error",
    stops: true,
    message: "The evidence in {name} cannot be used: it {problem}.",
    fix: "If it is on the branch `mta-sts-reports`, run `git fetch origin mta-sts-reports`. Otherwise, write it again with `mta-sts reports --evidence`."
  },
  "reports/evidence-unknown": {
    severity: "notice",
    unknown: true,
    message: "The branch {branch} could not be read: {reason}.",
    fix: "Give the job `contents: read`. If it has that, run it again later."
  },
  "reports/evidence-missing": {
    severity: "error",
    stops: true,
    message: "{name} has no evidence.",
    fix: "Run `git fetch origin mta-sts-reports`, or name a file that `mta-sts reports --evidence` wrote."
  },
  "reports/mode-set": {
    severity: "notice",
    message: "{path} now has `mode: enforce`.",
    fix: "Run `build`, and publish what it writes."
  },
  "reports/mode-not-set": {
    severity: "error",
    stops: true,
    message: "{path} was not changed: its `mode` is not a plain `testing`, as published.",
    fix: "Set `mode: enforce` manually."
  },
  "reports/proposed": {
    severity: "notice",
    message: "A pull request proposes to enforce the policy: {url}",
    fix: "Read the list of what is not proven, then merge it."
  },
  "reports/declined": {
    severity: "notice",
    message: "The reports allow you to enforce the policy, but the pull request that proposes it was closed: {url}",
    fix: "Reopen it, or set `mode: enforce` in policy.yml."
  },
  "reports/pull-request-refused": {
    severity: "error",
    stops: true,
    message: "The pull request to enforce could not be updated. GitHub says: {answer}",
    fix: "Under {settings}, tick **Allow GitHub Actions to create and approve pull requests**, or set `mode: enforce` yourself."
  },
  "reports/branch-refused": {
    severity: "error",
    stops: true,
    message: "The totals of the reports could not be saved on the branch {branch}. GitHub says: {answer}",
    fix: "Give the job `contents: write`, and exempt this branch from rulesets for GitHub Actions."
  },
  "reports/branch-busy": {
    severity: "error",
    stops: true,
    message: "The totals of the reports could not be saved on the branch {branch}: other runs kept changing it.",
    fix: "Run the workflow again."
  },
  "reports-setting/unknown": {
    severity: "error",
    message: '"{part}" is not a valid setting of `reports`.{hint}',
    fix: "Use one of {known}."
  },
  "reports-setting/value": {
    severity: "error",
    message: '"{value}" is not a valid value for {part} in `reports`.',
    fix: "Use one of {known}."
  }
};

// src/base/catalog/servers.ts
var serverFindings = {
  "https/failed": {
    severity: "error",
    message: "{address} did not serve the policy: {reason}.",
    fix: "Check the web server there: every address in DNS must serve the policy.",
    reference: "RFC 8461 §3.3"
  },
  "https/certificate-name": {
    severity: "error",
    message: "The certificate at {address} is not valid for {host}, only for {names}: senders cannot fetch the policy.",
    fix: "Install a certificate for {host} on the web server.",
    reference: "RFC 8461 §3.3"
  },
  "https/pages-certificate": {
    severity: "error",
    message: "GitHub Pages answers for {host} with its own certificate: no repository has claimed the name yet, or its certificate is still being issued (up to an hour). Until the name is claimed, anybody can claim it.",
    fix: "In the repository's **Settings → Pages**, set the custom domain {host}. If it is already set, remove it and set it again.",
    reference: "RFC 8461 §3.3"
  },
  "https/certificate-expired": {
    severity: "error",
    message: "The certificate at {address} expired on {day}: senders cannot fetch the policy.",
    fix: "Renew the certificate.",
    reference: "RFC 8461 §3.3"
  },
  "https/certificate-untrusted": {
    severity: "error",
    message: "The certificate at {address} is not trusted ({reason}): senders cannot fetch the policy.",
    fix: "Use a certificate from a public certificate authority, and serve its intermediate certificates too.",
    reference: "RFC 8461 §3.3"
  },
  "https/certificate-ends-soon": {
    severity: "warning",
    message: "The certificate at {address} expires on {day}, in {days} days.",
    fix: "Find out why it was not renewed automatically: look for a CAA record, or set the custom domain again.",
    reference: "RFC 8461 §3.3"
  },
  "https/redirect": {
    severity: "error",
    message: "{address} redirects to {location} (status {status}). Senders must not follow redirects, so they find no policy.",
    fix: "Serve the policy at this exact address, with status 200.",
    reference: "RFC 8461 §3.3"
  },
  "https/status": {
    severity: "error",
    message: "{address} answers with status {status}. Senders accept only 200, so they find no policy.",
    fix: "Serve the policy there with status 200. On a static host, a 404 often means that the folder .well-known was left out.",
    reference: "RFC 8461 §3.3"
  },
  "https/content-type": {
    severity: "error",
    message: "The policy is served as {type} instead of text/plain: postfix-mta-sts-resolver and tlspol refuse it.",
    fix: "Serve it with Content-Type: text/plain.",
    reference: "RFC 8461 §3.2"
  },
  "https/content-types": {
    severity: "error",
    message: "The policy is served with {count} Content-Type headers ({types}), which senders interpret differently.",
    fix: "Send only one: Content-Type: text/plain.",
    reference: "RFC 8461 §3.2"
  },
  "https/content-encoding": {
    severity: "error",
    message: "The policy is served with Content-Encoding: {encoding}, even to clients that accept none. Senders that do not decode it find no policy.",
    fix: "Turn compression off for this file, so that no Content-Encoding header is sent.",
    reference: "RFC 9110 §12.5.3"
  },
  "https/too-large": {
    severity: "error",
    message: "The response has more than 64 KiB: senders stop reading and find no policy.",
    fix: "Serve only the policy.",
    reference: "RFC 8461 §3.3"
  },
  "https/slow": {
    severity: "warning",
    message: "The policy took {seconds} seconds to load. postfix-mta-sts-resolver gives up after 4 seconds.",
    fix: "Serve the policy as a static file.",
    reference: "RFC 8461 §3.3"
  },
  "https/user-agent": {
    severity: "error",
    message: "The policy is not served to {who}, although it is to others: senders may be blocked.",
    fix: "Turn off bot or browser protection for this host.",
    reference: "RFC 8461 §3.3"
  },
  "https/without-older-tls": {
    severity: "warning",
    message: "The policy host does not support TLS 1.2, which some senders need.",
    fix: "Enable TLS 1.2 in addition to 1.3.",
    reference: "RFC 8461 §7.2"
  },
  "https/without-newer-tls": {
    severity: "notice",
    message: "The policy host does not support TLS 1.3.",
    reference: "RFC 9325 §3.1.1"
  },
  "https/unreachable": {
    severity: "notice",
    unknown: true,
    message: "{addresses} cannot be reached from here: {reason}."
  },
  "https/no-address": {
    severity: "notice",
    unknown: true,
    message: "Skipped: the policy host has no address (see `host`)."
  },
  "served/old": {
    severity: "error",
    message: "An earlier policy is still served (id {id}). The published id is {published}.",
    fix: "Wait ten minutes for caches to expire. If the problem persists, check the last deployment of the site.",
    reference: "RFC 8461 §8.1"
  },
  "served/differs": {
    severity: "error",
    message: 'The served policy is not the published one: line {number} is "{served}" instead of "{published}".',
    fix: "Deploy the site again. If the problem persists, find out what else serves this host.",
    reference: "RFC 8461 §3.2"
  },
  "served/partly": {
    severity: "warning",
    message: "The published policy is not served at {addresses} yet. At the other addresses, it is.",
    fix: "Wait ten minutes for caches to expire. If the problem persists, check the last deployment of the site.",
    reference: "RFC 8461 §8.1"
  },
  "served/inconsistent": {
    severity: "warning",
    message: "Senders do not all get the same policy: what {addresses} serves differs from the other addresses.",
    fix: "After a change, wait ten minutes for caches to expire. If the problem persists, check what serves each address, and turn off bot protection for this host.",
    reference: "RFC 8461 §3.3"
  },
  "served/nothing": {
    severity: "notice",
    unknown: true,
    message: "No policy was found to check: see the checks above."
  },
  "mx/alias": {
    severity: "warning",
    message: "{host} is an alias (CNAME) of {alias}. MX records must not name aliases, and some senders refuse to deliver there.",
    fix: "Name {alias} itself in the MX record, and list it in the policy.",
    reference: "RFC 5321 §5.1"
  },
  "mx/address-unknown": {
    severity: "notice",
    unknown: true,
    message: "The addresses of {host} could not be looked up: {reason}."
  },
  "mx/no-address": {
    severity: "error",
    message: "{host} has no address in DNS: no mail can be delivered there.",
    fix: "Correct its address records, or remove it from the MX records.",
    reference: "RFC 5321 §5.1"
  },
  "mx/private-address": {
    severity: "error",
    message: "{host} has the address {address}, which cannot be reached from the internet. It was not contacted.",
    fix: "Give it a public address, or remove it from the MX records. For tests in a private network, use --allow-private.",
    reference: "RFC 6890 §2.2.2"
  },
  "mx/newer-than-preset": {
    severity: "notice",
    message: "{host} is under a name of {provider}, but `provider: {name}`, last checked in {seen}, does not include it. The provider has probably added a mail server since then.",
    fix: "Add `- {host}` under `mx` in `policy.yml` now, and remove it again when a newer release includes it.",
    reference: "RFC 8461 §4.1"
  },
  "mx/refused-by-policy": {
    severity: "error",
    message: "The live policy does not allow {host}: senders that enforce it refuse to deliver there.",
    fix: "Add `- {host}` under `mx` in policy.yml, or remove the server from the domain's MX records.",
    reference: "RFC 8461 §4.1"
  },
  "mx/not-looked-up": {
    severity: "notice",
    unknown: true,
    message: "The MX records of {domain} could not be looked up: {reason}."
  },
  "mx/not-compared": {
    severity: "notice",
    unknown: true,
    message: "{host} could not be compared with a policy, because none is served."
  },
  "starttls/absent": {
    severity: "error",
    message: "{host} does not offer STARTTLS: senders that enforce the policy refuse to deliver there.",
    fix: "Enable STARTTLS on this mail server.",
    reference: "RFC 8461 §4.2"
  },
  "starttls/refused": {
    severity: "error",
    message: "{host} offers STARTTLS and then refuses it with {code}: senders that enforce the policy refuse to deliver there.",
    fix: "Check the log of this mail server.",
    reference: "RFC 3207 §4"
  },
  "starttls/injected": {
    severity: "error",
    message: "{host} sends plain text after it agreed to encrypt: the server is faulty, or somebody is intercepting the connection.",
    fix: "Update the mail server. If it is up to date, find out what is between it and the internet.",
    reference: "RFC 3207 §6"
  },
  "starttls/failed": {
    severity: "error",
    message: "No secure connection to {host} ({address}) is possible: {reason}.",
    fix: "Check the log of this mail server. It needs TLS 1.2 or newer.",
    reference: "RFC 8461 §4.2"
  },
  "starttls/certificate-name": {
    severity: "error",
    message: "The certificate of {host} is not valid for this name, only for {names}: senders that enforce the policy refuse to deliver there.",
    fix: "Install a certificate for {host}, the name in the MX record, on the mail server.",
    reference: "RFC 8461 §4.2"
  },
  "starttls/certificate-expired": {
    severity: "error",
    message: "The certificate of {host} expired on {day}: senders that enforce the policy refuse to deliver there.",
    fix: "Renew the certificate, and reload the mail server.",
    reference: "RFC 8461 §4.2"
  },
  "starttls/certificate-untrusted": {
    severity: "error",
    message: "The certificate of {host} is not trusted ({reason}): senders that enforce the policy refuse to deliver there.",
    fix: "Use a certificate from a public certificate authority, and serve its intermediate certificates too.",
    reference: "RFC 8461 §4.2"
  },
  "starttls/certificate-ends-soon": {
    severity: "warning",
    message: "The certificate of {host} expires on {day}, in {days} days.",
    fix: "Find out why it was not renewed automatically.",
    reference: "RFC 8461 §4.2"
  },
  "starttls/silent": {
    severity: "warning",
    message: "{host} ({address}) does not answer on port 25 ({reason}), but other servers of the domain do.",
    fix: "Start it, or remove it from the MX records. If the other servers fail, mail is delayed.",
    reference: "RFC 8461 §8.4"
  },
  "starttls/no-address": {
    severity: "notice",
    unknown: true,
    message: "Skipped: the mail server has no address (see `mx`)."
  },
  "starttls/not-testable": {
    severity: "notice",
    unknown: true,
    message: "{host} could not be tested from here: {reason}. Port 25 is often blocked, as on GitHub's runners, and some servers reject unknown clients. Run `{command}` from another network."
  }
};

// src/base/catalog/update.ts
var updateFindings = {
  "monitor/newer-version": {
    severity: "notice",
    message: "Version {newest} is available. You have {version}: {page}{news}",
    fix: "Under Actions, run the workflow **MTA-STS update**: it proposes the update as a pull request. Or run `npx mta-sts-policy@{newest} update` in a clone. A workflow that names the Action by `@COMMIT # vX.Y.Z` gets a pull request from Dependabot."
  },
  "update/not-a-copy": {
    severity: "error",
    stops: true,
    message: "This folder is not a copy of the template: {missing} is missing.",
    fix: "Run this at the top of a clone of your copy. If a workflow names the Action by a tag or commit, update it there."
  },
  "update/no-home": {
    severity: "error",
    stops: true,
    message: "The repository to get releases from is unknown: this program's `package.json` names none.",
    fix: "Use a released version: `npx mta-sts-policy update`."
  },
  "update/unknown": {
    severity: "error",
    stops: true,
    message: "The newest release could not be looked up on GitHub.",
    fix: "Check the network and the proxy. After many requests within an hour, set GH_TOKEN to one of your tokens."
  },
  "update/older": {
    severity: "error",
    stops: true,
    message: "The newest release is {newest}, but you have {version}: your release was withdrawn, or is not public yet.",
    fix: "Keep {version}, and see what the project says about it: {page}"
  },
  "update/not-fetched": {
    severity: "error",
    stops: true,
    message: "The files of {newest} could not be downloaded: {reason}",
    fix: "Run this again later. Nothing was changed."
  },
  "update/no-verifier": {
    severity: "error",
    stops: true,
    message: "The signature of {newest} cannot be checked: the program `gh` is missing. Nothing was changed.",
    fix: "Install the GitHub CLI from https://cli.github.com/, sign in with `gh auth login`, and run this again."
  },
  "update/not-verified": {
    severity: "error",
    stops: true,
    message: "The check with `gh attestation verify` could not confirm that the files of {newest} come from the release workflow: {reason}.",
    fix: "Do not use these files. If gh is signed in and has network access, report this privately on the project's page: **Security → Report a vulnerability**."
  },
  "update/malformed": {
    severity: "error",
    stops: true,
    message: "The files of {newest} do not have the form that this version expects: {reason}.",
    fix: "See the release notes, {page}, for how to update from {version}."
  },
  "update/finds-more": {
    severity: "warning",
    message: "{newest} reports {code} about this policy, which {version} does not: {message}",
    fix: "Run `node dist/cli.mjs check` to read the whole finding before you commit the update."
  },
  "update/not-judged": {
    severity: "notice",
    unknown: true,
    message: "It is unknown what {newest} reports about this policy: {reason}."
  },
  "update/workflows-differ": {
    severity: "notice",
    message: "These workflows differ from those of {newest}, because you or the release changed them: {paths}.",
    fix: "Update them with `npx mta-sts-policy@{newest} update --workflows`, check `git diff`, then run `git add .github/workflows`, `git commit` and `git push`. A workflow's own token is not allowed to write workflows."
  },
  "update/no-commit": {
    severity: "error",
    stops: true,
    message: "The GitHub CLI (`gh`) does not report which commit {newest} was built from, so no workflow can name it. Nothing was changed.",
    fix: "Update `gh`, and run this again."
  },
  "update/nothing-to-pin": {
    severity: "error",
    stops: true,
    message: "None of the template's workflows here runs its program, so there is nothing to pin. Nothing was changed.",
    fix: "Run this at the top of a clone of your copy. Add `--workflows` to get the workflows of the release."
  },
  "update/found-unreadable": {
    severity: "error",
    stops: true,
    message: "The input `found` is not the output of the command `update`. Nothing was proposed.",
    fix: "Pass the output `found` of a step with `command: update`, as in the template's mta-sts-update.yml."
  },
  "update/moved-on": {
    severity: "warning",
    message: "The newest release is now {newest}, but this run checked another one. Nothing was proposed.",
    fix: "Run the workflow again."
  },
  "update/proposed": {
    severity: "notice",
    message: "A pull request updates this copy to {newest}: {url}",
    fix: "Read what it reports about your policy, then merge it."
  },
  "update/declined": {
    severity: "notice",
    message: "Somebody closed the pull request for {newest}, so it stays closed until there is a newer release: {url}",
    fix: "Reopen it to update after all."
  },
  "update/modified": {
    severity: "warning",
    message: "Somebody pushed commits to the pull request for an earlier release, so it was not changed: {url}",
    fix: "Merge or close it, then run the workflow again to get {newest}."
  },
  "update/pull-request-refused": {
    severity: "error",
    stops: true,
    message: "The pull request with the update could not be opened or updated. GitHub says: {answer}",
    fix: "Under {settings}, tick **Allow GitHub Actions to create and approve pull requests**, or run `npx mta-sts-policy update` in a clone."
  }
};

// src/base/catalog/catalog.ts
var catalog = {
  ...fileFindings,
  ...policyFindings,
  ...changeFindings,
  ...manyFindings,
  ...ledgerFindings,
  ...recordFindings,
  ...policyFileFindings,
  ...publishedRecordFindings,
  ...serverFindings,
  ...liveFindings,
  ...initFindings,
  ...hostFindings,
  ...githubFindings,
  ...dnsFindings,
  ...readingFindings,
  ...reportFindings,
  ...updateFindings
};

// src/base/finding.ts
function finding(code2, place, args) {
  return { code: code2, severity: catalog[code2].severity, args, place };
}
function describe(one2) {
  const entry2 = catalog[one2.code];
  return {
    code: one2.code,
    severity: one2.severity,
    message: `${fill(entry2.message, one2.args)}${one2.domains === void 0 ? "" : ` Domains: ${someOf(one2.domains)}.`}${one2.accepted === void 0 ? "" : ` Accepted: ${escapeControl(one2.accepted)}`}`,
    ...entry2.fix === void 0 ? {} : { fix: fill(entry2.fix, one2.args) },
    ...entry2.reference === void 0 ? {} : { reference: entry2.reference },
    ...one2.place,
    ...one2.domains === void 0 ? {} : { domains: one2.domains }
  };
}
var mostNames = 10;
function someOf(names2) {
  const rest = names2.length - mostNames;
  const shown2 = names2.slice(0, mostNames).map(escapeControl).join(", ");
  return rest > 0 ? `${shown2}, and ${rest} more` : shown2;
}
function hasErrors(findings) {
  return findings.some((one2) => one2.severity === "error");
}
function strictly(findings) {
  return findings.map((one2) => one2.severity === "warning" ? { ...one2, severity: "error" } : one2);
}
var rank = { error: 0, warning: 1, notice: 2 };
function inOrder(findings) {
  return [...findings].sort(
    (a, b) => rank[a.severity] - rank[b.severity] || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
  );
}
function fill(template, args) {
  return template.replace(/\{(\w+)\}/g, (_, name) => escapeControl(String(args[name])));
}
var maxValueLength = 240;
function escapeControl(value) {
  return visible(value.length > maxValueLength ? `${value.slice(0, maxValueLength)}…` : value);
}
function visible(text2) {
  if (/^[ -~]*$/.test(text2)) return text2;
  return text2.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0).toString(16)}}`
  );
}
function visibleLines(text2) {
  return text2.split("\n").map(visible).join("\n");
}

// src/base/time.ts
function secondsOf(timestamp3) {
  return Date.parse(timestamp3) / 1e3;
}
function dayOf(seconds) {
  return timestampOf(seconds + 86399).slice(0, 10);
}
function minuteOf(seconds) {
  return `${timestampOf(seconds + 59).slice(0, 16).replace("T", " ")} UTC`;
}
function timestampOf(seconds) {
  return new Date(Math.floor(seconds) * 1e3).toISOString().replace(/\.\d+Z$/, "Z");
}

// src/ledger/ledger.ts
var ledgerPath = "policy.lock.json";
var ledgerEnding = ".lock.json";
var emptyLedger = { published: [], domains: [], testing: null };
var margin = 86400;
function currentEntry({ published }) {
  return published[0]?.until === null ? published[0] : null;
}
function cachedUntil({ from, until, max_age }, now) {
  return (until === null ? Math.max(now, secondsOf(from)) : secondsOf(until)) + max_age + margin;
}
function cachedEntries({ published }, now) {
  return published.filter((entry2) => cachedUntil(entry2, now) > now);
}
function renderLedger(ledger) {
  return `${JSON.stringify(ledger, null, 2)}
`;
}
function renderLongLedger({ domains: domains2 = [], ...others }) {
  const { published, ...rest } = others;
  const lines3 = domains2.map((line) => `
    ${JSON.stringify(line)}`).join(",");
  const text2 = renderLedger({ published, domains: [], ...rest });
  return text2.replace('"domains": []', () => `"domains": [${lines3}
  ]`);
}

// src/ledger/domains.ts
function ledgerOf(ledger, domain2) {
  if (ledger.domains.length === 0) return ledger;
  const domains2 = ledger.domains.filter(({ name }) => name === domain2);
  const here = domains2.flatMap((line) => entriesDuring(ledger.published, line));
  const published = [...here, ...domains2.flatMap(({ before = [] }) => before)];
  const current = domains2.find(({ until }) => until === null);
  const testing = current && ledger.testing && testingOf(current, ledger.testing.since);
  return { published, domains: domains2, testing: testing ?? null };
}
function testingOf({ from, before = [] }, since) {
  const end = before.findIndex(({ mode }) => mode !== "testing");
  const former = (end < 0 ? before : before.slice(0, end)).at(-1);
  return { since: former === void 0 ? latest(since, from) : former.from };
}
function ledgerAcross(ledgers, domain2) {
  const own = ledgers.map((ledger) => ledgerOf(ledger, domain2)).filter(({ domains: domains2 }) => domains2.length > 0);
  const serving = own.find((ledger) => servedDomains(ledger).length > 0);
  const all2 = serving === void 0 ? own : [serving, ...own.filter((one2) => one2 !== serving)];
  const published = /* @__PURE__ */ new Map();
  for (const entry2 of all2.flatMap((one2) => one2.published)) {
    const key = `${entry2.id} ${entry2.sha256} ${entry2.from}`;
    const same = published.get(key);
    published.set(key, same === void 0 ? entry2 : { ...same, until: latestEnd(same.until, entry2.until) });
  }
  return {
    published: [...published.values()],
    domains: all2.flatMap((one2) => one2.domains),
    testing: serving?.testing ?? null
  };
}
function servedDomains({ domains: domains2 }) {
  return domains2.filter(({ until }) => until === null);
}
function domainsOf({ domains: domains2, published }) {
  return domains2.length === 0 && published.length > 0 ? null : domains2.map(({ name }) => name);
}
function withOwners(ledger, names2) {
  const oldest = ledger.published.at(-1);
  if (ledger.domains.length > 0 || oldest === void 0) return ledger;
  return { ...ledger, domains: names2.map((name) => ({ name, from: oldest.from, until: null })) };
}
function domainsAfter({ domains: lines3 }, published, { domains: domains2, brought }, { from, now }) {
  const [after2, before] = [
    new Set(domains2),
    new Set(servedDomains({ domains: lines3 }).map(({ name }) => name))
  ];
  const joined2 = domains2.filter((name) => !before.has(name)).map((name) => ({ name, from, until: null, before: endedAt(from, brought?.get(name) ?? []) }));
  const ended2 = lines3.map(
    (line) => line.until === null && !after2.has(line.name) ? { ...line, until: latest(from, line.from) } : line
  );
  return domainsInUse({ domains: [...joined2, ...ended2], published }, now).map(
    (line) => withCached(line, now)
  );
}
function domainsInUse({ domains: domains2, published }, now) {
  return domains2.filter(
    (line) => line.until === null || cachedEntries({ published: entriesFor2(published, line) }, now).length > 0
  );
}
function withCached({ before = [], ...line }, now) {
  const kept = cachedEntries({ published: before }, now);
  return kept.length === 0 ? line : { ...line, before: kept };
}
function endedAt(from, entries) {
  return entries.map((one2) => one2.until === null ? { ...one2, until: latest(from, one2.from) } : one2);
}
function entriesFor2(published, line) {
  return [...entriesDuring(published, line), ...line.before ?? []];
}
function entriesDuring(published, { from, until }) {
  return published.filter((entry2) => entry2.until === null || secondsOf(entry2.until) > secondsOf(from)).filter((entry2) => until === null || secondsOf(entry2.from) < secondsOf(until)).map((entry2) => ({ ...entry2, until: earliest(entry2.until, until) }));
}
function latest(one2, other) {
  return secondsOf(one2) >= secondsOf(other) ? one2 : other;
}
function earliest(one2, other) {
  if (one2 === null || other === null) return one2 ?? other;
  return secondsOf(one2) <= secondsOf(other) ? one2 : other;
}
function latestEnd(one2, other) {
  return one2 === null || other === null ? null : latest(one2, other);
}

// node_modules/@noble/hashes/_u64.js
var fromNumH = (n) => n / 2 ** 32 | 0;
var fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
  const h = fromNumH(n);
  const l = fromNumL(n);
  view.setUint32(byteOffset, isLE ? l : h, isLE);
  view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
  if (typeof n !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes)
    throw new TypeError(message);
  throw new RangeError(message);
}
var aobject = (value, label2) => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError((label2 === "object" ? "" : `"${label2}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label2) => {
  aobject(value, label2);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null)
    throw new TypeError(`"${label2}" expected plain object`);
  if (Object.hasOwn(value, "__proto__"))
    throw new TypeError(`"${label2}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
var hasHexBuiltin = /* @__PURE__ */ (() => (
  // @ts-ignore
  typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function"
))();
var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
  abytes(bytes);
  if (hasHexBuiltin)
    return bytes.toHex();
  let hex = "";
  for (let i = 0; i < bytes.length; i++) {
    hex += hexes[bytes[i]];
  }
  return hex;
}
function utf8ToBytes(str) {
  if (typeof str !== "string")
    throw new TypeError("string expected");
  const encoded = new TextEncoder().encode(str);
  try {
    return new Uint8Array(encoded);
  } finally {
    clean(encoded);
  }
}
function checkOpts(defaults, opts, title = "opts") {
  aopts(defaults, "defaults");
  if (opts !== void 0)
    aopts(opts, title);
  const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
  return merged;
}
function createHasher(hashCons, info = {}) {
  if (typeof hashCons !== "function")
    throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
  info = checkOpts({}, info, "info");
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
var oidNist = (suffix) => ({
  // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
  // Larger suffix values would need base-128 OID encoding and a different length byte.
  oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
});

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class {
  blockLen;
  outputLen;
  canXOF = false;
  padOffset;
  isLE;
  // For partial updates less than block size
  buffer;
  view;
  finished = false;
  length = 0;
  pos = 0;
  destroyed = false;
  constructor(blockLen, outputLen, padOffset, isLE) {
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    let processed = false;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        processed = true;
        continue;
      }
      buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
        processed = true;
      }
    }
    this.length += data.length;
    if (processed)
      this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    buffer.fill(0, pos);
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      buffer.fill(0);
    }
    setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
    this.process(view, 0);
    this.roundClean();
    const oview = out === buffer ? view : createView(out);
    const len = this.outputLen;
    const outLen = len / 4;
    const state = this.get();
    if (len % 4 || outLen > state.length)
      throw new Error("invalid outputLen");
    for (let i = 0; i < outLen; i++)
      oview.setUint32(4 * i, state[i], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneIntoMeta(to) {
    const { buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (pos)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([ 1779033703, 3144134277, 1013904242, 2773480762, 1359893119, 2600822924, 528734635, 1541459225 ]);

// node_modules/@noble/hashes/sha2.js
var SHA256_K = /* @__PURE__ */ Uint32Array.from([ 1116352408, 1899447441, 3049323471, 3921009573, 961987163, 1508970993, 2453635748, 2870763221, 3624381080, 310598401, 607225278, 1426881987, 1925078388, 2162078206, 2614888103, 3248222580, 3835390401, 4022224774, 264347078, 604807628, 770255983, 1249150122, 1555081692, 1996064986, 2554220882, 2821834349, 2952996808, 3210313671, 3336571891, 3584528711, 113926993, 338241895, 666307205, 773529912, 1294757372, 1396182291, 1695183700, 1986661051, 2177026350, 2456956037, 2730485921, 2820302411, 3259730800, 3345764771, 3516065817, 3600352804, 4094571909, 275423344, 430227734, 506948616, 659060556, 883997877, 958139571, 1322822218, 1537002063, 1747873779, 1955562222, 2024104815, 2227730452, 2361852424, 2428436474, 2756734187, 3204031479, 3329325298 ]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  // We cannot use array here since array allows indexing by variable
  // which means optimizer/compiler cannot use registers.
  // Numeric initializers matter: starting the fields as `undefined` changes
  // V8's field representation and makes sha256 3x slower (measured).
  A = 0;
  B = 0;
  C = 0;
  D = 0;
  E = 0;
  F = 0;
  G = 0;
  H = 0;
  constructor(outputLen, IV) {
    super(64, outputLen, 8, false);
    this.A = IV[0] | 0;
    this.B = IV[1] | 0;
    this.C = IV[2] | 0;
    this.D = IV[3] | 0;
    this.E = IV[4] | 0;
    this.F = IV[5] | 0;
    this.G = IV[6] | 0;
    this.H = IV[7] | 0;
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  // prettier-ignore
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4)
      SHA256_W[i] = view.getUint32(offset, false);
    for (let i = 16; i < 64; i++) {
      const W15 = SHA256_W[i - 15];
      const W2 = SHA256_W[i - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i = 0; i < 64; i++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  constructor() {
    super(32, SHA256_IV);
  }
};
var sha256 = /* @__PURE__ */ createHasher(
  () => new _SHA256(),
  /* @__PURE__ */ oidNist(1)
);

// src/base/sha256.ts
function sha2562(text2) {
  return bytesToHex(sha256Bytes(text2));
}
function sha256Bytes(text2) {
  return sha256(utf8ToBytes(text2));
}

// src/ledger/id.ts
function nextId(ledger, now) {
  const used = new Set(ledger.published.map(({ id }) => id));
  const numbers2 = [...used].filter((id) => /^\d+$/.test(id)).map(BigInt);
  const greatest = numbers2.reduce((one2, other) => one2 < other ? other : one2, 0n);
  const clock = idOfTime(now);
  if (BigInt(clock) > greatest) return clock;
  const following = after(greatest);
  return following.length <= 32 ? following : firstUnused(used, now);
}
function idOfTime(seconds) {
  return timestampOf(seconds).replace(/\D/g, "").slice(0, 14);
}
function after(greatest) {
  const [, ...parts2] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(String(greatest)) ?? [];
  const [year, month2, day2, hour, minute, second] = parts2;
  const seconds = secondsOf(`${year}-${month2}-${day2}T${hour}:${minute}:${second}Z`);
  const next = Number.isNaN(seconds) ? "" : idOfTime(seconds + 1);
  return next !== "" && BigInt(next) > greatest ? next : String(greatest + 1n);
}
function firstUnused(used, now) {
  let seconds = now;
  while (used.has(idOfTime(seconds))) seconds += 1;
  return idOfTime(seconds);
}

// src/ledger/publish.ts
function publish(before, publication, now) {
  const { domains: domains2, id, sha256: sha2563 } = publication;
  const ledger = withOwners(before, domains2);
  const current = currentEntry(ledger);
  const isSame2 = current?.id === id && current.sha256 === sha2563;
  const from = timestampOf(Math.max(now, current === null ? 0 : secondsOf(current.from)));
  const published = isSame2 ? ledger.published : [entryOf(publication, from), ...ended(ledger, from)];
  const lines3 = domainsAfter(ledger, published, publication, { from, now });
  if (domains2.length === 0 && lines3.length === 0) return emptyLedger;
  return {
    published: cachedEntries({ published }, now),
    domains: lines3,
    testing: publication.mode === "testing" ? { since: testingSince(ledger, domains2) ?? from } : null
  };
}
function entryOf({ id, sha256: sha2563, mode, mx, max_age }, from) {
  return { id, sha256: sha2563, mode, mx, max_age, from, until: null };
}
function ended({ published }, from) {
  return published.map((one2) => one2.until === null ? { ...one2, until: from } : one2);
}
function testingSince(ledger, domains2) {
  const names2 = new Set(domains2);
  const [first, ...others] = servedDomains(ledger).filter(({ name }) => names2.has(name));
  if (first === void 0 || ledger.testing === null) return null;
  const from = others.map((line) => line.from).reduce(earlier, first.from);
  return secondsOf(from) > secondsOf(ledger.testing.since) ? from : ledger.testing.since;
}
function earlier(one2, other) {
  return secondsOf(one2) <= secondsOf(other) ? one2 : other;
}
function oldestTesting(published) {
  const end = published.findIndex(({ mode }) => mode !== "testing");
  const first = (end < 0 ? published : published.slice(0, end)).at(-1);
  return first === void 0 ? null : { since: first.from };
}

// src/base/file-content.ts
function textOf(content, path2) {
  const file = { file: path2 };
  const start = { file: path2, line: 1, column: 1 };
  switch (content.kind) {
    case "text":
      return content;
    case "absent":
      return { finding: finding("file/not-found", file, { path: path2 }) };
    case "outside":
      return { finding: finding("file/outside", file, { path: path2 }) };
    case "too-large":
      return { finding: finding("file/too-large", file, { path: path2, limit: content.limit }) };
    case "unreadable":
      return { finding: unreadable(content, path2) };
    case "utf-16":
      return { finding: finding("file/utf-16", start, { path: path2 }) };
    case "not-text":
      return { finding: finding("file/not-text", start, { path: path2, offset: content.offset }) };
  }
}
function unreadable({
  reason,
  remedy = "Make it an ordinary file that this user may read."
}, path2) {
  return finding("file/unreadable", { file: path2 }, { path: path2, reason, remedy });
}

// node_modules/yaml/browser/dist/nodes/identity.js
var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
var isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
var isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
var isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
var isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
function isCollection(node) {
  if (node && typeof node === "object")
    switch (node[NODE_TYPE]) {
      case MAP:
      case SEQ:
        return true;
    }
  return false;
}
function isNode(node) {
  if (node && typeof node === "object")
    switch (node[NODE_TYPE]) {
      case ALIAS:
      case MAP:
      case SCALAR:
      case SEQ:
        return true;
    }
  return false;
}
var hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

// node_modules/yaml/browser/dist/visit.js
var BREAK = /* @__PURE__ */ Symbol("break visit");
var SKIP = /* @__PURE__ */ Symbol("skip children");
var REMOVE = /* @__PURE__ */ Symbol("remove node");
function visit(node, visitor) {
  const visitor_ = initVisitor(visitor);
  if (isDocument(node)) {
    const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
    if (cd === REMOVE)
      node.contents = null;
  } else
    visit_(null, node, visitor_, Object.freeze([]));
}
visit.BREAK = BREAK;
visit.SKIP = SKIP;
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path2) {
  const ctrl = callVisitor(key, node, visitor, path2);
  if (isNode(ctrl) || isPair(ctrl)) {
    replaceNode(key, path2, ctrl);
    return visit_(key, ctrl, visitor, path2);
  }
  if (typeof ctrl !== "symbol") {
    if (isCollection(node)) {
      path2 = Object.freeze(path2.concat(node));
      for (let i = 0; i < node.items.length; ++i) {
        const ci = visit_(i, node.items[i], visitor, path2);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK)
          return BREAK;
        else if (ci === REMOVE) {
          node.items.splice(i, 1);
          i -= 1;
        }
      }
    } else if (isPair(node)) {
      path2 = Object.freeze(path2.concat(node));
      const ck = visit_("key", node.key, visitor, path2);
      if (ck === BREAK)
        return BREAK;
      else if (ck === REMOVE)
        node.key = null;
      const cv = visit_("value", node.value, visitor, path2);
      if (cv === BREAK)
        return BREAK;
      else if (cv === REMOVE)
        node.value = null;
    }
  }
  return ctrl;
}
async function visitAsync(node, visitor) {
  const visitor_ = initVisitor(visitor);
  if (isDocument(node)) {
    const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
    if (cd === REMOVE)
      node.contents = null;
  } else
    await visitAsync_(null, node, visitor_, Object.freeze([]));
}
visitAsync.BREAK = BREAK;
visitAsync.SKIP = SKIP;
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path2) {
  const ctrl = await callVisitor(key, node, visitor, path2);
  if (isNode(ctrl) || isPair(ctrl)) {
    replaceNode(key, path2, ctrl);
    return visitAsync_(key, ctrl, visitor, path2);
  }
  if (typeof ctrl !== "symbol") {
    if (isCollection(node)) {
      path2 = Object.freeze(path2.concat(node));
      for (let i = 0; i < node.items.length; ++i) {
        const ci = await visitAsync_(i, node.items[i], visitor, path2);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK)
          return BREAK;
        else if (ci === REMOVE) {
          node.items.splice(i, 1);
          i -= 1;
        }
      }
    } else if (isPair(node)) {
      path2 = Object.freeze(path2.concat(node));
      const ck = await visitAsync_("key", node.key, visitor, path2);
      if (ck === BREAK)
        return BREAK;
      else if (ck === REMOVE)
        node.key = null;
      const cv = await visitAsync_("value", node.value, visitor, path2);
      if (cv === BREAK)
        return BREAK;
      else if (cv === REMOVE)
        node.value = null;
    }
  }
  return ctrl;
}
function initVisitor(visitor) {
  if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
    return Object.assign({
      Alias: visitor.Node,
      Map: visitor.Node,
      Scalar: visitor.Node,
      Seq: visitor.Node
    }, visitor.Value && {
      Map: visitor.Value,
      Scalar: visitor.Value,
      Seq: visitor.Value
    }, visitor.Collection && {
      Map: visitor.Collection,
      Seq: visitor.Collection
    }, visitor);
  }
  return visitor;
}
function callVisitor(key, node, visitor, path2) {
  if (typeof visitor === "function")
    return visitor(key, node, path2);
  if (isMap(node))
    return visitor.Map?.(key, node, path2);
  if (isSeq(node))
    return visitor.Seq?.(key, node, path2);
  if (isPair(node))
    return visitor.Pair?.(key, node, path2);
  if (isScalar(node))
    return visitor.Scalar?.(key, node, path2);
  if (isAlias(node))
    return visitor.Alias?.(key, node, path2);
  return void 0;
}
function replaceNode(key, path2, node) {
  const parent = path2[path2.length - 1];
  if (isCollection(parent)) {
    parent.items[key] = node;
  } else if (isPair(parent)) {
    if (key === "key")
      parent.key = node;
    else
      parent.value = node;
  } else if (isDocument(parent)) {
    parent.contents = node;
  } else {
    const pt = isAlias(parent) ? "alias" : "scalar";
    throw new Error(`Cannot replace node with ${pt} parent`);
  }
}

// node_modules/yaml/browser/dist/doc/directives.js
var escapeChars = {
  "!": "%21",
  ",": "%2C",
  "[": "%5B",
  "]": "%5D",
  "{": "%7B",
  "}": "%7D"
};
var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
var Directives = class _Directives {
  constructor(yaml, tags2) {
    this.docStart = null;
    this.docEnd = false;
    this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
    this.tags = Object.assign({}, _Directives.defaultTags, tags2);
  }
  clone() {
    const copy = new _Directives(this.yaml, this.tags);
    copy.docStart = this.docStart;
    return copy;
  }
  /**
   * During parsing, get a Directives instance for the current document and
   * update the stream state according to the current version's spec.
   */
  atDocument() {
    const res = new _Directives(this.yaml, this.tags);
    switch (this.yaml.version) {
      case "1.1":
        this.atNextDocument = true;
        break;
      case "1.2":
        this.atNextDocument = false;
        this.yaml = {
          explicit: _Directives.defaultYaml.explicit,
          version: "1.2"
        };
        this.tags = Object.assign({}, _Directives.defaultTags);
        break;
    }
    return res;
  }
  /**
   * @param onError - May be called even if the action was successful
   * @returns `true` on success
   */
  add(line, onError) {
    if (this.atNextDocument) {
      this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
      this.tags = Object.assign({}, _Directives.defaultTags);
      this.atNextDocument = false;
    }
    const parts2 = line.trim().split(/[ \t]+/);
    const name = parts2.shift();
    switch (name) {
      case "%TAG": {
        if (parts2.length !== 2) {
          onError(0, "%TAG directive should contain exactly two parts");
          if (parts2.length < 2)
            return false;
        }
        const [handle, prefix] = parts2;
        this.tags[handle] = prefix;
        return true;
      }
      case "%YAML": {
        this.yaml.explicit = true;
        if (parts2.length !== 1) {
          onError(0, "%YAML directive should contain exactly one part");
          return false;
        }
        const [version2] = parts2;
        if (version2 === "1.1" || version2 === "1.2") {
          this.yaml.version = version2;
          return true;
        } else {
          const isValid = /^\d+\.\d+$/.test(version2);
          onError(6, `Unsupported YAML version ${version2}`, isValid);
          return false;
        }
      }
      default:
        onError(0, `Unknown directive ${name}`, true);
        return false;
    }
  }
  /**
   * Resolves a tag, matching handles to those defined in %TAG directives.
   *
   * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
   *   `'!local'` tag, or `null` if unresolvable.
   */
  tagName(source, onError) {
    if (source === "!")
      return "!";
    if (source[0] !== "!") {
      onError(`Not a valid tag: ${source}`);
      return null;
    }
    if (source[1] === "<") {
      const verbatim = source.slice(2, -1);
      if (verbatim === "!" || verbatim === "!!") {
        onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
        return null;
      }
      if (source[source.length - 1] !== ">")
        onError("Verbatim tags must end with a >");
      return verbatim;
    }
    const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
    if (!suffix)
      onError(`The ${source} tag has no suffix`);
    const prefix = this.tags[handle];
    if (prefix) {
      try {
        return prefix + decodeURIComponent(suffix);
      } catch (error2) {
        onError(String(error2));
        return null;
      }
    }
    if (handle === "!")
      return source;
    onError(`Could not resolve tag: ${source}`);
    return null;
  }
  /**
   * Given a fully resolved tag, returns its printable string form,
   * taking into account current tag prefixes and defaults.
   */
  tagString(tag) {
    for (const [handle, prefix] of Object.entries(this.tags)) {
      if (tag.startsWith(prefix))
        return handle + escapeTagName(tag.substring(prefix.length));
    }
    return tag[0] === "!" ? tag : `!<${tag}>`;
  }
  toString(doc) {
    const lines3 = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
    const tagEntries = Object.entries(this.tags);
    let tagNames;
    if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
      const tags2 = {};
      visit(doc.contents, (_key, node) => {
        if (isNode(node) && node.tag)
          tags2[node.tag] = true;
      });
      tagNames = Object.keys(tags2);
    } else
      tagNames = [];
    for (const [handle, prefix] of tagEntries) {
      if (handle === "!!" && prefix === "tag:yaml.org,2002:")
        continue;
      if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
        lines3.push(`%TAG ${handle} ${prefix}`);
    }
    return lines3.join("\n");
  }
};
Directives.defaultYaml = { explicit: false, version: "1.2" };
Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };

// node_modules/yaml/browser/dist/doc/anchors.js
function anchorIsValid(anchor) {
  if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
    const sa = JSON.stringify(anchor);
    const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
    throw new Error(msg);
  }
  return true;
}
function anchorNames(root) {
  const anchors = /* @__PURE__ */ new Set();
  visit(root, {
    Value(_key, node) {
      if (node.anchor)
        anchors.add(node.anchor);
    }
  });
  return anchors;
}
function findNewAnchor(prefix, exclude) {
  for (let i = 1; true; ++i) {
    const name = `${prefix}${i}`;
    if (!exclude.has(name))
      return name;
  }
}
function createNodeAnchors(doc, prefix) {
  const aliasObjects = [];
  const sourceObjects = /* @__PURE__ */ new Map();
  let prevAnchors = null;
  return {
    onAnchor: (source) => {
      aliasObjects.push(source);
      prevAnchors ?? (prevAnchors = anchorNames(doc));
      const anchor = findNewAnchor(prefix, prevAnchors);
      prevAnchors.add(anchor);
      return anchor;
    },
    /**
     * With circular references, the source node is only resolved after all
     * of its child nodes are. This is why anchors are set only after all of
     * the nodes have been created.
     */
    setAnchors: () => {
      for (const source of aliasObjects) {
        const ref = sourceObjects.get(source);
        if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection(ref.node))) {
          ref.node.anchor = ref.anchor;
        } else {
          const error2 = new Error("Failed to resolve repeated object (this should not happen)");
          error2.source = source;
          throw error2;
        }
      }
    },
    sourceObjects
  };
}

// node_modules/yaml/browser/dist/doc/applyReviver.js
function applyReviver(reviver, obj, key, val) {
  if (val && typeof val === "object") {
    if (Array.isArray(val)) {
      for (let i = 0, len = val.length; i < len; ++i) {
        const v0 = val[i];
        const v1 = applyReviver(reviver, val, String(i), v0);
        if (v1 === void 0)
          delete val[i];
        else if (v1 !== v0)
          val[i] = v1;
      }
    } else if (val instanceof Map) {
      for (const k of Array.from(val.keys())) {
        const v0 = val.get(k);
        const v1 = applyReviver(reviver, val, k, v0);
        if (v1 === void 0)
          val.delete(k);
        else if (v1 !== v0)
          val.set(k, v1);
      }
    } else if (val instanceof Set) {
      for (const v0 of Array.from(val)) {
        const v1 = applyReviver(reviver, val, v0, v0);
        if (v1 === void 0)
          val.delete(v0);
        else if (v1 !== v0) {
          val.delete(v0);
          val.add(v1);
        }
      }
    } else {
      for (const [k, v0] of Object.entries(val)) {
        const v1 = applyReviver(reviver, val, k, v0);
        if (v1 === void 0)
          delete val[k];
        else if (v1 !== v0)
          val[k] = v1;
      }
    }
  }
  return reviver.call(obj, key, val);
}

// node_modules/yaml/browser/dist/nodes/toJS.js
function toJS(value, arg, ctx) {
  if (Array.isArray(value))
    return value.map((v, i) => toJS(v, String(i), ctx));
  if (value && typeof value.toJSON === "function") {
    if (!ctx || !hasAnchor(value))
      return value.toJSON(arg, ctx);
    const data = { aliasCount: 0, count: 1, res: void 0 };
    ctx.anchors.set(value, data);
    ctx.onCreate = (res2) => {
      data.res = res2;
      delete ctx.onCreate;
    };
    const res = value.toJSON(arg, ctx);
    if (ctx.onCreate)
      ctx.onCreate(res);
    return res;
  }
  if (typeof value === "bigint" && !ctx?.keep)
    return Number(value);
  return value;
}

// node_modules/yaml/browser/dist/nodes/Node.js
var NodeBase = class {
  constructor(type) {
    Object.defineProperty(this, NODE_TYPE, { value: type });
  }
  /** Create a copy of this node.  */
  clone() {
    const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
    if (this.range)
      copy.range = this.range.slice();
    return copy;
  }
  /** A plain JavaScript representation of this node. */
  toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
    if (!isDocument(doc))
      throw new TypeError("A document argument is required");
    const ctx = {
      anchors: /* @__PURE__ */ new Map(),
      doc,
      keep: true,
      mapAsMap: mapAsMap === true,
      mapKeyWarned: false,
      maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
    };
    const res = toJS(this, "", ctx);
    if (typeof onAnchor === "function")
      for (const { count, res: res2 } of ctx.anchors.values())
        onAnchor(res2, count);
    return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
  }
};

// node_modules/yaml/browser/dist/nodes/Alias.js
var Alias = class extends NodeBase {
  constructor(source) {
    super(ALIAS);
    this.source = source;
    Object.defineProperty(this, "tag", {
      set() {
        throw new Error("Alias nodes cannot have tags");
      }
    });
  }
  /**
   * Resolve the value of this alias within `doc`, finding the last
   * instance of the `source` anchor before this node.
   */
  resolve(doc, ctx) {
    if (ctx?.maxAliasCount === 0)
      throw new ReferenceError("Alias resolution is disabled");
    let nodes;
    if (ctx?.aliasResolveCache) {
      nodes = ctx.aliasResolveCache;
    } else {
      nodes = [];
      visit(doc, {
        Node: (_key, node) => {
          if (isAlias(node) || hasAnchor(node))
            nodes.push(node);
        }
      });
      if (ctx)
        ctx.aliasResolveCache = nodes;
    }
    let found = void 0;
    for (const node of nodes) {
      if (node === this)
        break;
      if (node.anchor === this.source)
        found = node;
    }
    if (found && ctx) {
      const { anchors, doc: doc2, maxAliasCount } = ctx;
      let data = anchors.get(found);
      if (!data) {
        toJS(found, null, ctx);
        data = anchors.get(found);
      }
      if (data?.res === void 0) {
        const msg = "This should not happen: Alias anchor was not resolved?";
        throw new ReferenceError(msg);
      }
      if (maxAliasCount >= 0) {
        data.count += 1;
        if (data.aliasCount === 0)
          data.aliasCount = getAliasCount(doc2, found, anchors);
        if (data.count * data.aliasCount > maxAliasCount) {
          const msg = "Excessive alias count indicates a resource exhaustion attack";
          throw new ReferenceError(msg);
        }
      }
    }
    return found;
  }
  toJSON(_arg, ctx) {
    if (!ctx)
      return { source: this.source };
    const source = this.resolve(ctx.doc, ctx);
    if (!source) {
      const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
      throw new ReferenceError(msg);
    }
    return ctx.anchors.get(source).res;
  }
  toString(ctx, _onComment, _onChompKeep) {
    const src = `*${this.source}`;
    if (ctx) {
      anchorIsValid(this.source);
      if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
        const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
        throw new Error(msg);
      }
      if (ctx.implicitKey)
        return `${src} `;
    }
    return src;
  }
};
function getAliasCount(doc, node, anchors) {
  if (isAlias(node)) {
    const source = node.resolve(doc);
    const anchor = anchors && source && anchors.get(source);
    return anchor ? anchor.count * anchor.aliasCount : 0;
  } else if (isCollection(node)) {
    let count = 0;
    for (const item of node.items) {
      const c = getAliasCount(doc, item, anchors);
      if (c > count)
        count = c;
    }
    return count;
  } else if (isPair(node)) {
    const kc = getAliasCount(doc, node.key, anchors);
    const vc = getAliasCount(doc, node.value, anchors);
    return Math.max(kc, vc);
  }
  return 1;
}

// node_modules/yaml/browser/dist/nodes/Scalar.js
var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
var Scalar = class extends NodeBase {
  constructor(value) {
    super(SCALAR);
    this.value = value;
  }
  toJSON(arg, ctx) {
    return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
  }
  toString() {
    return String(this.value);
  }
};
Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
Scalar.PLAIN = "PLAIN";
Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";

// node_modules/yaml/browser/dist/doc/createNode.js
var defaultTagPrefix = "tag:yaml.org,2002:";
function findTagObject(value, tagName, tags2) {
  if (tagName) {
    const match = tags2.filter((t) => t.tag === tagName);
    const tagObj = match.find((t) => !t.format) ?? match[0];
    if (!tagObj)
      throw new Error(`Tag ${tagName} not found`);
    return tagObj;
  }
  return tags2.find((t) => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
  if (isDocument(value))
    value = value.contents;
  if (isNode(value))
    return value;
  if (isPair(value)) {
    const map3 = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
    map3.items.push(value);
    return map3;
  }
  if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
    value = value.valueOf();
  }
  const { aliasDuplicateObjects, onAnchor, onTagObj, schema: schema4, sourceObjects } = ctx;
  let ref = void 0;
  if (aliasDuplicateObjects && value && typeof value === "object") {
    ref = sourceObjects.get(value);
    if (ref) {
      ref.anchor ?? (ref.anchor = onAnchor(value));
      return new Alias(ref.anchor);
    } else {
      ref = { anchor: null, node: null };
      sourceObjects.set(value, ref);
    }
  }
  if (tagName?.startsWith("!!"))
    tagName = defaultTagPrefix + tagName.slice(2);
  let tagObj = findTagObject(value, tagName, schema4.tags);
  if (!tagObj) {
    if (value && typeof value.toJSON === "function") {
      value = value.toJSON();
    }
    if (!value || typeof value !== "object") {
      const node2 = new Scalar(value);
      if (ref)
        ref.node = node2;
      return node2;
    }
    tagObj = value instanceof Map ? schema4[MAP] : Symbol.iterator in Object(value) ? schema4[SEQ] : schema4[MAP];
  }
  if (onTagObj) {
    onTagObj(tagObj);
    delete ctx.onTagObj;
  }
  const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar(value);
  if (tagName)
    node.tag = tagName;
  else if (!tagObj.default)
    node.tag = tagObj.tag;
  if (ref)
    ref.node = node;
  return node;
}

// node_modules/yaml/browser/dist/nodes/Collection.js
function collectionFromPath(schema4, path2, value) {
  let v = value;
  for (let i = path2.length - 1; i >= 0; --i) {
    const k = path2[i];
    if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
      const a = [];
      a[k] = v;
      v = a;
    } else {
      v = /* @__PURE__ */ new Map([[k, v]]);
    }
  }
  return createNode(v, void 0, {
    aliasDuplicateObjects: false,
    keepUndefined: false,
    onAnchor: () => {
      throw new Error("This should not happen, please report a bug.");
    },
    schema: schema4,
    sourceObjects: /* @__PURE__ */ new Map()
  });
}
var isEmptyPath = (path2) => path2 == null || typeof path2 === "object" && !!path2[Symbol.iterator]().next().done;
var Collection = class extends NodeBase {
  constructor(type, schema4) {
    super(type);
    Object.defineProperty(this, "schema", {
      value: schema4,
      configurable: true,
      enumerable: false,
      writable: true
    });
  }
  /**
   * Create a copy of this collection.
   *
   * @param schema - If defined, overwrites the original's schema
   */
  clone(schema4) {
    const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
    if (schema4)
      copy.schema = schema4;
    copy.items = copy.items.map((it) => isNode(it) || isPair(it) ? it.clone(schema4) : it);
    if (this.range)
      copy.range = this.range.slice();
    return copy;
  }
  /**
   * Adds a value to the collection. For `!!map` and `!!omap` the value must
   * be a Pair instance or a `{ key, value }` object, which may not have a key
   * that already exists in the map.
   */
  addIn(path2, value) {
    if (isEmptyPath(path2))
      this.add(value);
    else {
      const [key, ...rest] = path2;
      const node = this.get(key, true);
      if (isCollection(node))
        node.addIn(rest, value);
      else if (node === void 0 && this.schema)
        this.set(key, collectionFromPath(this.schema, rest, value));
      else
        throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
  }
  /**
   * Removes a value from the collection.
   * @returns `true` if the item was found and removed.
   */
  deleteIn(path2) {
    const [key, ...rest] = path2;
    if (rest.length === 0)
      return this.delete(key);
    const node = this.get(key, true);
    if (isCollection(node))
      return node.deleteIn(rest);
    else
      throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
  }
  /**
   * Returns item at `key`, or `undefined` if not found. By default unwraps
   * scalar values from their surrounding node; to disable set `keepScalar` to
   * `true` (collections are always returned intact).
   */
  getIn(path2, keepScalar) {
    const [key, ...rest] = path2;
    const node = this.get(key, true);
    if (rest.length === 0)
      return !keepScalar && isScalar(node) ? node.value : node;
    else
      return isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
  }
  hasAllNullValues(allowScalar) {
    return this.items.every((node) => {
      if (!isPair(node))
        return false;
      const n = node.value;
      return n == null || allowScalar && isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
    });
  }
  /**
   * Checks if the collection includes a value with the key `key`.
   */
  hasIn(path2) {
    const [key, ...rest] = path2;
    if (rest.length === 0)
      return this.has(key);
    const node = this.get(key, true);
    return isCollection(node) ? node.hasIn(rest) : false;
  }
  /**
   * Sets a value in this collection. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   */
  setIn(path2, value) {
    const [key, ...rest] = path2;
    if (rest.length === 0) {
      this.set(key, value);
    } else {
      const node = this.get(key, true);
      if (isCollection(node))
        node.setIn(rest, value);
      else if (node === void 0 && this.schema)
        this.set(key, collectionFromPath(this.schema, rest, value));
      else
        throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyComment.js
var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
function indentComment(comment2, indent) {
  if (/^\n+$/.test(comment2))
    return comment2.substring(1);
  return indent ? comment2.replace(/^(?! *$)/gm, indent) : comment2;
}
var lineComment = (str, indent, comment2) => str.endsWith("\n") ? indentComment(comment2, indent) : comment2.includes("\n") ? "\n" + indentComment(comment2, indent) : (str.endsWith(" ") ? "" : " ") + comment2;

// node_modules/yaml/browser/dist/stringify/foldFlowLines.js
var FOLD_FLOW = "flow";
var FOLD_BLOCK = "block";
var FOLD_QUOTED = "quoted";
function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
  if (!lineWidth || lineWidth < 0)
    return text2;
  if (lineWidth < minContentWidth)
    minContentWidth = 0;
  const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
  if (text2.length <= endStep)
    return text2;
  const folds = [];
  const escapedFolds = {};
  let end = lineWidth - indent.length;
  if (typeof indentAtStart === "number") {
    if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
      folds.push(0);
    else
      end = lineWidth - indentAtStart;
  }
  let split = void 0;
  let prev = void 0;
  let overflow = false;
  let i = -1;
  let escStart = -1;
  let escEnd = -1;
  if (mode === FOLD_BLOCK) {
    i = consumeMoreIndentedLines(text2, i, indent.length);
    if (i !== -1)
      end = i + endStep;
  }
  for (let ch; ch = text2[i += 1]; ) {
    if (mode === FOLD_QUOTED && ch === "\\") {
      escStart = i;
      switch (text2[i + 1]) {
        case "x":
          i += 3;
          break;
        case "u":
          i += 5;
          break;
        case "U":
          i += 9;
          break;
        default:
          i += 1;
      }
      escEnd = i;
    }
    if (ch === "\n") {
      if (mode === FOLD_BLOCK)
        i = consumeMoreIndentedLines(text2, i, indent.length);
      end = i + indent.length + endStep;
      split = void 0;
    } else {
      if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
        const next = text2[i + 1];
        if (next && next !== " " && next !== "\n" && next !== "	")
          split = i;
      }
      if (i >= end) {
        if (split) {
          folds.push(split);
          end = split + endStep;
          split = void 0;
        } else if (mode === FOLD_QUOTED) {
          while (prev === " " || prev === "	") {
            prev = ch;
            ch = text2[i += 1];
            overflow = true;
          }
          const j = i > escEnd + 1 ? i - 2 : escStart - 1;
          if (escapedFolds[j])
            return text2;
          folds.push(j);
          escapedFolds[j] = true;
          end = j + endStep;
          split = void 0;
        } else {
          overflow = true;
        }
      }
    }
    prev = ch;
  }
  if (overflow && onOverflow)
    onOverflow();
  if (folds.length === 0)
    return text2;
  if (onFold)
    onFold();
  let res = text2.slice(0, folds[0]);
  for (let i2 = 0; i2 < folds.length; ++i2) {
    const fold = folds[i2];
    const end2 = folds[i2 + 1] || text2.length;
    if (fold === 0)
      res = `
${indent}${text2.slice(0, end2)}`;
    else {
      if (mode === FOLD_QUOTED && escapedFolds[fold])
        res += `${text2[fold]}\\`;
      res += `
${indent}${text2.slice(fold + 1, end2)}`;
    }
  }
  return res;
}
function consumeMoreIndentedLines(text2, i, indent) {
  let end = i;
  let start = i + 1;
  let ch = text2[start];
  while (ch === " " || ch === "	") {
    if (i < start + indent) {
      ch = text2[++i];
    } else {
      do {
        ch = text2[++i];
      } while (ch && ch !== "\n");
      end = i;
      start = i + 1;
      ch = text2[start];
    }
  }
  return end;
}

// node_modules/yaml/browser/dist/stringify/stringifyString.js
var getFoldOptions = (ctx, isBlock2) => ({
  indentAtStart: isBlock2 ? ctx.indent.length : ctx.indentAtStart,
  lineWidth: ctx.options.lineWidth,
  minContentWidth: ctx.options.minContentWidth
});
var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
  if (!lineWidth || lineWidth < 0)
    return false;
  const limit = lineWidth - indentLength;
  const strLen = str.length;
  if (strLen <= limit)
    return false;
  for (let i = 0, start = 0; i < strLen; ++i) {
    if (str[i] === "\n") {
      if (i - start > limit)
        return true;
      start = i + 1;
      if (strLen - start <= limit)
        return false;
    }
  }
  return true;
}
function doubleQuotedString(value, ctx) {
  const json = JSON.stringify(value);
  if (ctx.options.doubleQuotedAsJSON)
    return json;
  const { implicitKey } = ctx;
  const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
  const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
  let str = "";
  let start = 0;
  for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
    if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
      str += json.slice(start, i) + "\\ ";
      i += 1;
      start = i;
      ch = "\\";
    }
    if (ch === "\\")
      switch (json[i + 1]) {
        case "u":
          {
            str += json.slice(start, i);
            const code2 = json.substr(i + 2, 4);
            switch (code2) {
              case "0000":
                str += "\\0";
                break;
              case "0007":
                str += "\\a";
                break;
              case "000b":
                str += "\\v";
                break;
              case "001b":
                str += "\\e";
                break;
              case "0085":
                str += "\\N";
                break;
              case "00a0":
                str += "\\_";
                break;
              case "2028":
                str += "\\L";
                break;
              case "2029":
                str += "\\P";
                break;
              default:
                if (code2.substr(0, 2) === "00")
                  str += "\\x" + code2.substr(2);
                else
                  str += json.substr(i, 6);
            }
            i += 5;
            start = i + 1;
          }
          break;
        case "n":
          if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
            i += 1;
          } else {
            str += json.slice(start, i) + "\n\n";
            while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
              str += "\n";
              i += 2;
            }
            str += indent;
            if (json[i + 2] === " ")
              str += "\\";
            i += 1;
            start = i + 1;
          }
          break;
        default:
          i += 1;
      }
  }
  str = start ? str + json.slice(start) : json;
  return implicitKey ? str : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
  if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
    return doubleQuotedString(value, ctx);
  const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
  const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
  return ctx.implicitKey ? res : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
  const { singleQuote } = ctx.options;
  let qs;
  if (singleQuote === false)
    qs = doubleQuotedString;
  else {
    const hasDouble = value.includes('"');
    const hasSingle = value.includes("'");
    if (hasDouble && !hasSingle)
      qs = singleQuotedString;
    else if (hasSingle && !hasDouble)
      qs = doubleQuotedString;
    else
      qs = singleQuote ? singleQuotedString : doubleQuotedString;
  }
  return qs(value, ctx);
}
var blockEndNewlines;
try {
  blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
} catch {
  blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment: comment2, type, value }, ctx, onComment, onChompKeep) {
  const { blockQuote, commentString, lineWidth } = ctx.options;
  if (!blockQuote || /\n[\t ]+$/.test(value)) {
    return quotedString(value, ctx);
  }
  const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
  const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.BLOCK_FOLDED ? false : type === Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
  if (!value)
    return literal ? "|\n" : ">\n";
  let chomp;
  let endStart;
  for (endStart = value.length; endStart > 0; --endStart) {
    const ch = value[endStart - 1];
    if (ch !== "\n" && ch !== "	" && ch !== " ")
      break;
  }
  let end = value.substring(endStart);
  const endNlPos = end.indexOf("\n");
  if (endNlPos === -1) {
    chomp = "-";
  } else if (value === end || endNlPos !== end.length - 1) {
    chomp = "+";
    if (onChompKeep)
      onChompKeep();
  } else {
    chomp = "";
  }
  if (end) {
    value = value.slice(0, -end.length);
    if (end[end.length - 1] === "\n")
      end = end.slice(0, -1);
    end = end.replace(blockEndNewlines, `$&${indent}`);
  }
  let startWithSpace = false;
  let startEnd;
  let startNlPos = -1;
  for (startEnd = 0; startEnd < value.length; ++startEnd) {
    const ch = value[startEnd];
    if (ch === " ")
      startWithSpace = true;
    else if (ch === "\n")
      startNlPos = startEnd;
    else
      break;
  }
  let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
  if (start) {
    value = value.substring(start.length);
    start = start.replace(/\n+/g, `$&${indent}`);
  }
  const indentSize = indent ? "2" : "1";
  let header = (startWithSpace ? indentSize : "") + chomp;
  if (comment2) {
    header += " " + commentString(comment2.replace(/ ?[\r\n]+/g, " "));
    if (onComment)
      onComment();
  }
  if (!literal) {
    const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
    let literalFallback = false;
    const foldOptions = getFoldOptions(ctx, true);
    if (blockQuote !== "folded" && type !== Scalar.BLOCK_FOLDED) {
      foldOptions.onOverflow = () => {
        literalFallback = true;
      };
    }
    const body = foldFlowLines(`${start}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
    if (!literalFallback)
      return `>${header}
${indent}${body}`;
  }
  value = value.replace(/\n+/g, `$&${indent}`);
  return `|${header}
${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
  const { type, value } = item;
  const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
  if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
    return quotedString(value, ctx);
  }
  if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
    return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
  }
  if (!implicitKey && !inFlow && type !== Scalar.PLAIN && value.includes("\n")) {
    return blockString(item, ctx, onComment, onChompKeep);
  }
  if (containsDocumentMarker(value)) {
    if (indent === "") {
      ctx.forceBlockIndent = true;
      return blockString(item, ctx, onComment, onChompKeep);
    } else if (implicitKey && indent === indentStep) {
      return quotedString(value, ctx);
    }
  }
  const str = value.replace(/\n+/g, `$&
${indent}`);
  if (actualString) {
    const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
    const { compat, tags: tags2 } = ctx.doc.schema;
    if (tags2.some(test) || compat?.some(test))
      return quotedString(value, ctx);
  }
  return implicitKey ? str : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
  const { implicitKey, inFlow } = ctx;
  const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
  let { type } = item;
  if (type !== Scalar.QUOTE_DOUBLE) {
    if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
      type = Scalar.QUOTE_DOUBLE;
  }
  const _stringify = (_type) => {
    switch (_type) {
      case Scalar.BLOCK_FOLDED:
      case Scalar.BLOCK_LITERAL:
        return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
      case Scalar.QUOTE_DOUBLE:
        return doubleQuotedString(ss.value, ctx);
      case Scalar.QUOTE_SINGLE:
        return singleQuotedString(ss.value, ctx);
      case Scalar.PLAIN:
        return plainString(ss, ctx, onComment, onChompKeep);
      default:
        return null;
    }
  };
  let res = _stringify(type);
  if (res === null) {
    const { defaultKeyType, defaultStringType } = ctx.options;
    const t = implicitKey && defaultKeyType || defaultStringType;
    res = _stringify(t);
    if (res === null)
      throw new Error(`Unsupported default string type ${t}`);
  }
  return res;
}

// node_modules/yaml/browser/dist/stringify/stringify.js
function createStringifyContext(doc, options2) {
  const opt = Object.assign({
    blockQuote: true,
    commentString: stringifyComment,
    defaultKeyType: null,
    defaultStringType: "PLAIN",
    directives: null,
    doubleQuotedAsJSON: false,
    doubleQuotedMinMultiLineLength: 40,
    falseStr: "false",
    flowCollectionPadding: true,
    indentSeq: true,
    lineWidth: 80,
    minContentWidth: 20,
    nullStr: "null",
    simpleKeys: false,
    singleQuote: null,
    trailingComma: false,
    trueStr: "true",
    verifyAliasOrder: true
  }, doc.schema.toStringOptions, options2);
  let inFlow;
  switch (opt.collectionStyle) {
    case "block":
      inFlow = false;
      break;
    case "flow":
      inFlow = true;
      break;
    default:
      inFlow = null;
  }
  return {
    anchors: /* @__PURE__ */ new Set(),
    doc,
    flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
    indent: "",
    indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
    inFlow,
    options: opt
  };
}
function getTagObject(tags2, item) {
  if (item.tag) {
    const match = tags2.filter((t) => t.tag === item.tag);
    if (match.length > 0)
      return match.find((t) => t.format === item.format) ?? match[0];
  }
  let tagObj = void 0;
  let obj;
  if (isScalar(item)) {
    obj = item.value;
    let match = tags2.filter((t) => t.identify?.(obj));
    if (match.length > 1) {
      const testMatch = match.filter((t) => t.test);
      if (testMatch.length > 0)
        match = testMatch;
    }
    tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
  } else {
    obj = item;
    tagObj = tags2.find((t) => t.nodeClass && obj instanceof t.nodeClass);
  }
  if (!tagObj) {
    const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
    throw new Error(`Tag not resolved for ${name} value`);
  }
  return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
  if (!doc.directives)
    return "";
  const props = [];
  const anchor = (isScalar(node) || isCollection(node)) && node.anchor;
  if (anchor && anchorIsValid(anchor)) {
    anchors.add(anchor);
    props.push(`&${anchor}`);
  }
  const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
  if (tag)
    props.push(doc.directives.tagString(tag));
  return props.join(" ");
}
function stringify(item, ctx, onComment, onChompKeep) {
  if (isPair(item))
    return item.toString(ctx, onComment, onChompKeep);
  if (isAlias(item)) {
    if (ctx.doc.directives)
      return item.toString(ctx);
    if (ctx.resolvedAliases?.has(item)) {
      throw new TypeError(`Cannot stringify circular structure without alias nodes`);
    } else {
      if (ctx.resolvedAliases)
        ctx.resolvedAliases.add(item);
      else
        ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
      item = item.resolve(ctx.doc);
    }
  }
  let tagObj = void 0;
  const node = isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
  tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
  const props = stringifyProps(node, tagObj, ctx);
  if (props.length > 0)
    ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
  const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : isScalar(node) ? stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
  if (!props)
    return str;
  return isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
}

// node_modules/yaml/browser/dist/stringify/stringifyPair.js
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
  const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
  let keyComment = isNode(key) && key.comment || null;
  if (simpleKeys) {
    if (keyComment) {
      throw new Error("With simple keys, key nodes cannot have comments");
    }
    if (isCollection(key) || !isNode(key) && typeof key === "object") {
      const msg = "With simple keys, collection cannot be used as a key value";
      throw new Error(msg);
    }
  }
  let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
  ctx = Object.assign({}, ctx, {
    allNullValues: false,
    implicitKey: !explicitKey && (simpleKeys || !allNullValues),
    indent: indent + indentStep
  });
  let keyCommentDone = false;
  let chompKeep = false;
  let str = stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
  if (!explicitKey && !ctx.inFlow && str.length > 1024) {
    if (simpleKeys)
      throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
    explicitKey = true;
  }
  if (ctx.inFlow) {
    if (allNullValues || value == null) {
      if (keyCommentDone && onComment)
        onComment();
      return str === "" ? "?" : explicitKey ? `? ${str}` : str;
    }
  } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
    str = `? ${str}`;
    if (keyComment && !keyCommentDone) {
      str += lineComment(str, ctx.indent, commentString(keyComment));
    } else if (chompKeep && onChompKeep)
      onChompKeep();
    return str;
  }
  if (keyCommentDone)
    keyComment = null;
  if (explicitKey) {
    if (keyComment)
      str += lineComment(str, ctx.indent, commentString(keyComment));
    str = `? ${str}
${indent}:`;
  } else {
    str = `${str}:`;
    if (keyComment)
      str += lineComment(str, ctx.indent, commentString(keyComment));
  }
  let vsb, vcb, valueComment;
  if (isNode(value)) {
    vsb = !!value.spaceBefore;
    vcb = value.commentBefore;
    valueComment = value.comment;
  } else {
    vsb = false;
    vcb = null;
    valueComment = null;
    if (value && typeof value === "object")
      value = doc.createNode(value);
  }
  ctx.implicitKey = false;
  if (!explicitKey && !keyComment && isScalar(value))
    ctx.indentAtStart = str.length + 1;
  chompKeep = false;
  if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && isSeq(value) && !value.flow && !value.tag && !value.anchor) {
    ctx.indent = ctx.indent.substring(2);
  }
  let valueCommentDone = false;
  const valueStr = stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
  let ws = " ";
  if (keyComment || vsb || vcb) {
    ws = vsb ? "\n" : "";
    if (vcb) {
      const cs = commentString(vcb);
      ws += `
${indentComment(cs, ctx.indent)}`;
    }
    if (valueStr === "" && !ctx.inFlow) {
      if (ws === "\n" && valueComment)
        ws = "\n\n";
    } else {
      ws += `
${ctx.indent}`;
    }
  } else if (!explicitKey && isCollection(value)) {
    const vs0 = valueStr[0];
    const nl0 = valueStr.indexOf("\n");
    const hasNewline = nl0 !== -1;
    const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
    if (hasNewline || !flow) {
      let hasPropsLine = false;
      if (hasNewline && (vs0 === "&" || vs0 === "!")) {
        let sp0 = valueStr.indexOf(" ");
        if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
          sp0 = valueStr.indexOf(" ", sp0 + 1);
        }
        if (sp0 === -1 || nl0 < sp0)
          hasPropsLine = true;
      }
      if (!hasPropsLine)
        ws = `
${ctx.indent}`;
    }
  } else if (valueStr === "" || valueStr[0] === "\n") {
    ws = "";
  }
  str += ws + valueStr;
  if (ctx.inFlow) {
    if (valueCommentDone && onComment)
      onComment();
  } else if (valueComment && !valueCommentDone) {
    str += lineComment(str, ctx.indent, commentString(valueComment));
  } else if (chompKeep && onChompKeep) {
    onChompKeep();
  }
  return str;
}

// node_modules/yaml/browser/dist/log.js
function warn(logLevel, warning) {
  if (logLevel === "debug" || logLevel === "warn") {
    console.warn(warning);
  }
}

// node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js
var MERGE_KEY = "<<";
var merge = {
  identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
  default: "key",
  tag: "tag:yaml.org,2002:merge",
  test: /^<<$/,
  resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), {
    addToJSMap: addMergeToJSMap
  }),
  stringify: () => MERGE_KEY
};
var isMergeKey = (ctx, key) => (merge.identify(key) || isScalar(key) && (!key.type || key.type === Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map3, value) {
  const source = resolveAliasValue(ctx, value);
  if (isSeq(source))
    for (const it of source.items)
      mergeValue(ctx, map3, it);
  else if (Array.isArray(source))
    for (const it of source)
      mergeValue(ctx, map3, it);
  else
    mergeValue(ctx, map3, source);
}
function mergeValue(ctx, map3, value) {
  const source = resolveAliasValue(ctx, value);
  if (!isMap(source))
    throw new Error("Merge sources must be maps or map aliases");
  const srcMap = source.toJSON(null, ctx, Map);
  for (const [key, value2] of srcMap) {
    if (map3 instanceof Map) {
      if (!map3.has(key))
        map3.set(key, value2);
    } else if (map3 instanceof Set) {
      map3.add(key);
    } else if (!Object.prototype.hasOwnProperty.call(map3, key)) {
      Object.defineProperty(map3, key, {
        value: value2,
        writable: true,
        enumerable: true,
        configurable: true
      });
    }
  }
  return map3;
}
function resolveAliasValue(ctx, value) {
  return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

// node_modules/yaml/browser/dist/nodes/addPairToJSMap.js
function addPairToJSMap(ctx, map3, { key, value }) {
  if (isNode(key) && key.addToJSMap)
    key.addToJSMap(ctx, map3, value);
  else if (isMergeKey(ctx, key))
    addMergeToJSMap(ctx, map3, value);
  else {
    const jsKey = toJS(key, "", ctx);
    if (map3 instanceof Map) {
      map3.set(jsKey, toJS(value, jsKey, ctx));
    } else if (map3 instanceof Set) {
      map3.add(jsKey);
    } else {
      const stringKey = stringifyKey(key, jsKey, ctx);
      const jsValue = toJS(value, stringKey, ctx);
      if (stringKey in map3)
        Object.defineProperty(map3, stringKey, {
          value: jsValue,
          writable: true,
          enumerable: true,
          configurable: true
        });
      else
        map3[stringKey] = jsValue;
    }
  }
  return map3;
}
function stringifyKey(key, jsKey, ctx) {
  if (jsKey === null)
    return "";
  if (typeof jsKey !== "object")
    return String(jsKey);
  if (isNode(key) && ctx?.doc) {
    const strCtx = createStringifyContext(ctx.doc, {});
    strCtx.anchors = /* @__PURE__ */ new Set();
    for (const node of ctx.anchors.keys())
      strCtx.anchors.add(node.anchor);
    strCtx.inFlow = true;
    strCtx.inStringifyKey = true;
    const strKey = key.toString(strCtx);
    if (!ctx.mapKeyWarned) {
      let jsonStr = JSON.stringify(strKey);
      if (jsonStr.length > 40)
        jsonStr = jsonStr.substring(0, 36) + '..."';
      warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
      ctx.mapKeyWarned = true;
    }
    return strKey;
  }
  return JSON.stringify(jsKey);
}

// node_modules/yaml/browser/dist/nodes/Pair.js
function createPair(key, value, ctx) {
  const k = createNode(key, void 0, ctx);
  const v = createNode(value, void 0, ctx);
  return new Pair(k, v);
}
var Pair = class _Pair {
  constructor(key, value = null) {
    Object.defineProperty(this, NODE_TYPE, { value: PAIR });
    this.key = key;
    this.value = value;
  }
  clone(schema4) {
    let { key, value } = this;
    if (isNode(key))
      key = key.clone(schema4);
    if (isNode(value))
      value = value.clone(schema4);
    return new _Pair(key, value);
  }
  toJSON(_, ctx) {
    const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
    return addPairToJSMap(ctx, pair, this);
  }
  toString(ctx, onComment, onChompKeep) {
    return ctx?.doc ? stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyCollection.js
function stringifyCollection(collection, ctx, options2) {
  const flow = ctx.inFlow ?? collection.flow;
  const stringify3 = flow ? stringifyFlowCollection : stringifyBlockCollection;
  return stringify3(collection, ctx, options2);
}
function stringifyBlockCollection({ comment: comment2, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
  const { indent, options: { commentString } } = ctx;
  const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
  let chompKeep = false;
  const lines3 = [];
  for (let i = 0; i < items.length; ++i) {
    const item = items[i];
    let comment3 = null;
    if (isNode(item)) {
      if (!chompKeep && item.spaceBefore)
        lines3.push("");
      addCommentBefore(ctx, lines3, item.commentBefore, chompKeep);
      if (item.comment)
        comment3 = item.comment;
    } else if (isPair(item)) {
      const ik = isNode(item.key) ? item.key : null;
      if (ik) {
        if (!chompKeep && ik.spaceBefore)
          lines3.push("");
        addCommentBefore(ctx, lines3, ik.commentBefore, chompKeep);
      }
    }
    chompKeep = false;
    let str2 = stringify(item, itemCtx, () => comment3 = null, () => chompKeep = true);
    if (comment3)
      str2 += lineComment(str2, itemIndent, commentString(comment3));
    if (chompKeep && comment3)
      chompKeep = false;
    lines3.push(blockItemPrefix + str2);
  }
  let str;
  if (lines3.length === 0) {
    str = flowChars.start + flowChars.end;
  } else {
    str = lines3[0];
    for (let i = 1; i < lines3.length; ++i) {
      const line = lines3[i];
      str += line ? `
${indent}${line}` : "\n";
    }
  }
  if (comment2) {
    str += "\n" + indentComment(commentString(comment2), indent);
    if (onComment)
      onComment();
  } else if (chompKeep && onChompKeep)
    onChompKeep();
  return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
  const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
  itemIndent += indentStep;
  const itemCtx = Object.assign({}, ctx, {
    indent: itemIndent,
    inFlow: true,
    type: null
  });
  let reqNewline = false;
  let linesAtValue = 0;
  const lines3 = [];
  for (let i = 0; i < items.length; ++i) {
    const item = items[i];
    let comment2 = null;
    if (isNode(item)) {
      if (item.spaceBefore)
        lines3.push("");
      addCommentBefore(ctx, lines3, item.commentBefore, false);
      if (item.comment)
        comment2 = item.comment;
    } else if (isPair(item)) {
      const ik = isNode(item.key) ? item.key : null;
      if (ik) {
        if (ik.spaceBefore)
          lines3.push("");
        addCommentBefore(ctx, lines3, ik.commentBefore, false);
        if (ik.comment)
          reqNewline = true;
      }
      const iv = isNode(item.value) ? item.value : null;
      if (iv) {
        if (iv.comment)
          comment2 = iv.comment;
        if (iv.commentBefore)
          reqNewline = true;
      } else if (item.value == null && ik?.comment) {
        comment2 = ik.comment;
      }
    }
    if (comment2)
      reqNewline = true;
    let str = stringify(item, itemCtx, () => comment2 = null);
    reqNewline || (reqNewline = lines3.length > linesAtValue || str.includes("\n"));
    if (i < items.length - 1) {
      str += ",";
    } else if (ctx.options.trailingComma) {
      if (ctx.options.lineWidth > 0) {
        reqNewline || (reqNewline = lines3.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
      }
      if (reqNewline) {
        str += ",";
      }
    }
    if (comment2)
      str += lineComment(str, itemIndent, commentString(comment2));
    lines3.push(str);
    linesAtValue = lines3.length;
  }
  const { start, end } = flowChars;
  if (lines3.length === 0) {
    return start + end;
  } else {
    if (!reqNewline) {
      const len = lines3.reduce((sum, line) => sum + line.length + 2, 2);
      reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
    }
    if (reqNewline) {
      let str = start;
      for (const line of lines3)
        str += line ? `
${indentStep}${indent}${line}` : "\n";
      return `${str}
${indent}${end}`;
    } else {
      return `${start}${fcPadding}${lines3.join(" ")}${fcPadding}${end}`;
    }
  }
}
function addCommentBefore({ indent, options: { commentString } }, lines3, comment2, chompKeep) {
  if (comment2 && chompKeep)
    comment2 = comment2.replace(/^\n+/, "");
  if (comment2) {
    const ic = indentComment(commentString(comment2), indent);
    lines3.push(ic.trimStart());
  }
}

// node_modules/yaml/browser/dist/nodes/YAMLMap.js
function findPair(items, key) {
  const k = isScalar(key) ? key.value : key;
  for (const it of items) {
    if (isPair(it)) {
      if (it.key === key || it.key === k)
        return it;
      if (isScalar(it.key) && it.key.value === k)
        return it;
    }
  }
  return void 0;
}
var YAMLMap = class extends Collection {
  static get tagName() {
    return "tag:yaml.org,2002:map";
  }
  constructor(schema4) {
    super(MAP, schema4);
    this.items = [];
  }
  /**
   * A generic collection parsing method that can be extended
   * to other node classes that inherit from YAMLMap
   */
  static from(schema4, obj, ctx) {
    const { keepUndefined, replacer } = ctx;
    const map3 = new this(schema4);
    const add = (key, value) => {
      if (typeof replacer === "function")
        value = replacer.call(obj, key, value);
      else if (Array.isArray(replacer) && !replacer.includes(key))
        return;
      if (value !== void 0 || keepUndefined)
        map3.items.push(createPair(key, value, ctx));
    };
    if (obj instanceof Map) {
      for (const [key, value] of obj)
        add(key, value);
    } else if (obj && typeof obj === "object") {
      for (const key of Object.keys(obj))
        add(key, obj[key]);
    }
    if (typeof schema4.sortMapEntries === "function") {
      map3.items.sort(schema4.sortMapEntries);
    }
    return map3;
  }
  /**
   * Adds a value to the collection.
   *
   * @param overwrite - If not set `true`, using a key that is already in the
   *   collection will throw. Otherwise, overwrites the previous value.
   */
  add(pair, overwrite) {
    let _pair;
    if (isPair(pair))
      _pair = pair;
    else if (!pair || typeof pair !== "object" || !("key" in pair)) {
      _pair = new Pair(pair, pair?.value);
    } else
      _pair = new Pair(pair.key, pair.value);
    const prev = findPair(this.items, _pair.key);
    const sortEntries = this.schema?.sortMapEntries;
    if (prev) {
      if (!overwrite)
        throw new Error(`Key ${_pair.key} already set`);
      if (isScalar(prev.value) && isScalarValue(_pair.value))
        prev.value.value = _pair.value;
      else
        prev.value = _pair.value;
    } else if (sortEntries) {
      const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
      if (i === -1)
        this.items.push(_pair);
      else
        this.items.splice(i, 0, _pair);
    } else {
      this.items.push(_pair);
    }
  }
  delete(key) {
    const it = findPair(this.items, key);
    if (!it)
      return false;
    const del = this.items.splice(this.items.indexOf(it), 1);
    return del.length > 0;
  }
  get(key, keepScalar) {
    const it = findPair(this.items, key);
    const node = it?.value;
    return (!keepScalar && isScalar(node) ? node.value : node) ?? void 0;
  }
  has(key) {
    return !!findPair(this.items, key);
  }
  set(key, value) {
    this.add(new Pair(key, value), true);
  }
  /**
   * @param ctx - Conversion context, originally set in Document#toJS()
   * @param {Class} Type - If set, forces the returned collection type
   * @returns Instance of Type, Map, or Object
   */
  toJSON(_, ctx, Type) {
    const map3 = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
    if (ctx?.onCreate)
      ctx.onCreate(map3);
    for (const item of this.items)
      addPairToJSMap(ctx, map3, item);
    return map3;
  }
  toString(ctx, onComment, onChompKeep) {
    if (!ctx)
      return JSON.stringify(this);
    for (const item of this.items) {
      if (!isPair(item))
        throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
    }
    if (!ctx.allNullValues && this.hasAllNullValues(false))
      ctx = Object.assign({}, ctx, { allNullValues: true });
    return stringifyCollection(this, ctx, {
      blockItemPrefix: "",
      flowChars: { start: "{", end: "}" },
      itemIndent: ctx.indent || "",
      onChompKeep,
      onComment
    });
  }
};

// node_modules/yaml/browser/dist/schema/common/map.js
var map = {
  collection: "map",
  default: true,
  nodeClass: YAMLMap,
  tag: "tag:yaml.org,2002:map",
  resolve(map3, onError) {
    if (!isMap(map3))
      onError("Expected a mapping for this tag");
    return map3;
  },
  createNode: (schema4, obj, ctx) => YAMLMap.from(schema4, obj, ctx)
};

// node_modules/yaml/browser/dist/nodes/YAMLSeq.js
var YAMLSeq = class extends Collection {
  static get tagName() {
    return "tag:yaml.org,2002:seq";
  }
  constructor(schema4) {
    super(SEQ, schema4);
    this.items = [];
  }
  add(value) {
    this.items.push(value);
  }
  /**
   * Removes a value from the collection.
   *
   * `key` must contain a representation of an integer for this to succeed.
   * It may be wrapped in a `Scalar`.
   *
   * @returns `true` if the item was found and removed.
   */
  delete(key) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number")
      return false;
    const del = this.items.splice(idx, 1);
    return del.length > 0;
  }
  get(key, keepScalar) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number")
      return void 0;
    const it = this.items[idx];
    return !keepScalar && isScalar(it) ? it.value : it;
  }
  /**
   * Checks if the collection includes a value with the key `key`.
   *
   * `key` must contain a representation of an integer for this to succeed.
   * It may be wrapped in a `Scalar`.
   */
  has(key) {
    const idx = asItemIndex(key);
    return typeof idx === "number" && idx < this.items.length;
  }
  /**
   * Sets a value in this collection. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   *
   * If `key` does not contain a representation of an integer, this will throw.
   * It may be wrapped in a `Scalar`.
   */
  set(key, value) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number")
      throw new Error(`Expected a valid index, not ${key}.`);
    const prev = this.items[idx];
    if (isScalar(prev) && isScalarValue(value))
      prev.value = value;
    else
      this.items[idx] = value;
  }
  toJSON(_, ctx) {
    const seq2 = [];
    if (ctx?.onCreate)
      ctx.onCreate(seq2);
    let i = 0;
    for (const item of this.items)
      seq2.push(toJS(item, String(i++), ctx));
    return seq2;
  }
  toString(ctx, onComment, onChompKeep) {
    if (!ctx)
      return JSON.stringify(this);
    return stringifyCollection(this, ctx, {
      blockItemPrefix: "- ",
      flowChars: { start: "[", end: "]" },
      itemIndent: (ctx.indent || "") + "  ",
      onChompKeep,
      onComment
    });
  }
  static from(schema4, obj, ctx) {
    const { replacer } = ctx;
    const seq2 = new this(schema4);
    if (obj && Symbol.iterator in Object(obj)) {
      let i = 0;
      for (let it of obj) {
        if (typeof replacer === "function") {
          const key = obj instanceof Set ? it : String(i++);
          it = replacer.call(obj, key, it);
        }
        seq2.items.push(createNode(it, void 0, ctx));
      }
    }
    return seq2;
  }
};
function asItemIndex(key) {
  let idx = isScalar(key) ? key.value : key;
  if (idx && typeof idx === "string")
    idx = Number(idx);
  return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
}

// node_modules/yaml/browser/dist/schema/common/seq.js
var seq = {
  collection: "seq",
  default: true,
  nodeClass: YAMLSeq,
  tag: "tag:yaml.org,2002:seq",
  resolve(seq2, onError) {
    if (!isSeq(seq2))
      onError("Expected a sequence for this tag");
    return seq2;
  },
  createNode: (schema4, obj, ctx) => YAMLSeq.from(schema4, obj, ctx)
};

// node_modules/yaml/browser/dist/schema/common/string.js
var string = {
  identify: (value) => typeof value === "string",
  default: true,
  tag: "tag:yaml.org,2002:str",
  resolve: (str) => str,
  stringify(item, ctx, onComment, onChompKeep) {
    ctx = Object.assign({ actualString: true }, ctx);
    return stringifyString(item, ctx, onComment, onChompKeep);
  }
};

// node_modules/yaml/browser/dist/schema/common/null.js
var nullTag = {
  identify: (value) => value == null,
  createNode: () => new Scalar(null),
  default: true,
  tag: "tag:yaml.org,2002:null",
  test: /^(?:~|[Nn]ull|NULL)?$/,
  resolve: () => new Scalar(null),
  stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
};

// node_modules/yaml/browser/dist/schema/core/bool.js
var boolTag = {
  identify: (value) => typeof value === "boolean",
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
  resolve: (str) => new Scalar(str[0] === "t" || str[0] === "T"),
  stringify({ source, value }, ctx) {
    if (source && boolTag.test.test(source)) {
      const sv = source[0] === "t" || source[0] === "T";
      if (value === sv)
        return source;
    }
    return value ? ctx.options.trueStr : ctx.options.falseStr;
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
  if (typeof value === "bigint")
    return String(value);
  const num = typeof value === "number" ? value : Number(value);
  if (!isFinite(num))
    return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
  let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
  if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
    let i = n.indexOf(".");
    if (i < 0) {
      i = n.length;
      n += ".";
    }
    let d = minFractionDigits - (n.length - i - 1);
    while (d-- > 0)
      n += "0";
  }
  return n;
}

// node_modules/yaml/browser/dist/schema/core/float.js
var floatNaN = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
  resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  stringify: stringifyNumber
};
var floatExp = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  format: "EXP",
  test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
  resolve: (str) => parseFloat(str),
  stringify(node) {
    const num = Number(node.value);
    return isFinite(num) ? num.toExponential() : stringifyNumber(node);
  }
};
var float = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
  resolve(str) {
    const node = new Scalar(parseFloat(str));
    const dot = str.indexOf(".");
    if (dot !== -1 && str[str.length - 1] === "0")
      node.minFractionDigits = str.length - dot - 1;
    return node;
  },
  stringify: stringifyNumber
};

// node_modules/yaml/browser/dist/schema/core/int.js
var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
function intStringify(node, radix, prefix) {
  const { value } = node;
  if (intIdentify(value) && value >= 0)
    return prefix + value.toString(radix);
  return stringifyNumber(node);
}
var intOct = {
  identify: (value) => intIdentify(value) && value >= 0,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "OCT",
  test: /^0o[0-7]+$/,
  resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
  stringify: (node) => intStringify(node, 8, "0o")
};
var int = {
  identify: intIdentify,
  default: true,
  tag: "tag:yaml.org,2002:int",
  test: /^[-+]?[0-9]+$/,
  resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
  stringify: stringifyNumber
};
var intHex = {
  identify: (value) => intIdentify(value) && value >= 0,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "HEX",
  test: /^0x[0-9a-fA-F]+$/,
  resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
  stringify: (node) => intStringify(node, 16, "0x")
};

// node_modules/yaml/browser/dist/schema/core/schema.js
var schema = [
  map,
  seq,
  string,
  nullTag,
  boolTag,
  intOct,
  int,
  intHex,
  floatNaN,
  floatExp,
  float
];

// node_modules/yaml/browser/dist/schema/json/schema.js
function intIdentify2(value) {
  return typeof value === "bigint" || Number.isInteger(value);
}
var stringifyJSON = ({ value }) => JSON.stringify(value);
var jsonScalars = [
  {
    identify: (value) => typeof value === "string",
    default: true,
    tag: "tag:yaml.org,2002:str",
    resolve: (str) => str,
    stringify: stringifyJSON
  },
  {
    identify: (value) => value == null,
    createNode: () => new Scalar(null),
    default: true,
    tag: "tag:yaml.org,2002:null",
    test: /^null$/,
    resolve: () => null,
    stringify: stringifyJSON
  },
  {
    identify: (value) => typeof value === "boolean",
    default: true,
    tag: "tag:yaml.org,2002:bool",
    test: /^true$|^false$/,
    resolve: (str) => str === "true",
    stringify: stringifyJSON
  },
  {
    identify: intIdentify2,
    default: true,
    tag: "tag:yaml.org,2002:int",
    test: /^-?(?:0|[1-9][0-9]*)$/,
    resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
    stringify: ({ value }) => intIdentify2(value) ? value.toString() : JSON.stringify(value)
  },
  {
    identify: (value) => typeof value === "number",
    default: true,
    tag: "tag:yaml.org,2002:float",
    test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
    resolve: (str) => parseFloat(str),
    stringify: stringifyJSON
  }
];
var jsonError = {
  default: true,
  tag: "",
  test: /^/,
  resolve(str, onError) {
    onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
    return str;
  }
};
var schema2 = [map, seq].concat(jsonScalars, jsonError);

// node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js
var binary = {
  identify: (value) => value instanceof Uint8Array,
  // Buffer inherits from Uint8Array
  default: false,
  tag: "tag:yaml.org,2002:binary",
  /**
   * Returns a Buffer in node and an Uint8Array in browsers
   *
   * To use the resulting buffer as an image, you'll want to do something like:
   *
   *   const blob = new Blob([buffer], { type: 'image/jpeg' })
   *   document.querySelector('#photo').src = URL.createObjectURL(blob)
   */
  resolve(src, onError) {
    if (typeof atob === "function") {
      const str = atob(src.replace(/[\n\r]/g, ""));
      const buffer = new Uint8Array(str.length);
      for (let i = 0; i < str.length; ++i)
        buffer[i] = str.charCodeAt(i);
      return buffer;
    } else {
      onError("This environment does not support reading binary tags; either Buffer or atob is required");
      return src;
    }
  },
  stringify({ comment: comment2, type, value }, ctx, onComment, onChompKeep) {
    if (!value)
      return "";
    const buf = value;
    let str;
    if (typeof btoa === "function") {
      let s = "";
      for (let i = 0; i < buf.length; ++i)
        s += String.fromCharCode(buf[i]);
      str = btoa(s);
    } else {
      throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
    }
    type ?? (type = Scalar.BLOCK_LITERAL);
    if (type !== Scalar.QUOTE_DOUBLE) {
      const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
      const n = Math.ceil(str.length / lineWidth);
      const lines3 = new Array(n);
      for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
        lines3[i] = str.substr(o, lineWidth);
      }
      str = lines3.join(type === Scalar.BLOCK_LITERAL ? "\n" : " ");
    }
    return stringifyString({ comment: comment2, type, value: str }, ctx, onComment, onChompKeep);
  }
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js
function resolvePairs(seq2, onError) {
  if (isSeq(seq2)) {
    for (let i = 0; i < seq2.items.length; ++i) {
      let item = seq2.items[i];
      if (isPair(item))
        continue;
      else if (isMap(item)) {
        if (item.items.length > 1)
          onError("Each pair must have its own sequence indicator");
        const pair = item.items[0] || new Pair(new Scalar(null));
        if (item.commentBefore)
          pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
        if (item.comment) {
          const cn = pair.value ?? pair.key;
          cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
        }
        item = pair;
      }
      seq2.items[i] = isPair(item) ? item : new Pair(item);
    }
  } else
    onError("Expected a sequence for this tag");
  return seq2;
}
function createPairs(schema4, iterable, ctx) {
  const { replacer } = ctx;
  const pairs2 = new YAMLSeq(schema4);
  pairs2.tag = "tag:yaml.org,2002:pairs";
  let i = 0;
  if (iterable && Symbol.iterator in Object(iterable))
    for (let it of iterable) {
      if (typeof replacer === "function")
        it = replacer.call(iterable, String(i++), it);
      let key, value;
      if (Array.isArray(it)) {
        if (it.length === 2) {
          key = it[0];
          value = it[1];
        } else
          throw new TypeError(`Expected [key, value] tuple: ${it}`);
      } else if (it && it instanceof Object) {
        const keys2 = Object.keys(it);
        if (keys2.length === 1) {
          key = keys2[0];
          value = it[key];
        } else {
          throw new TypeError(`Expected tuple with one key, not ${keys2.length} keys`);
        }
      } else {
        key = it;
      }
      pairs2.items.push(createPair(key, value, ctx));
    }
  return pairs2;
}
var pairs = {
  collection: "seq",
  default: false,
  tag: "tag:yaml.org,2002:pairs",
  resolve: resolvePairs,
  createNode: createPairs
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js
var YAMLOMap = class _YAMLOMap extends YAMLSeq {
  constructor() {
    super();
    this.add = YAMLMap.prototype.add.bind(this);
    this.delete = YAMLMap.prototype.delete.bind(this);
    this.get = YAMLMap.prototype.get.bind(this);
    this.has = YAMLMap.prototype.has.bind(this);
    this.set = YAMLMap.prototype.set.bind(this);
    this.tag = _YAMLOMap.tag;
  }
  /**
   * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
   * but TypeScript won't allow widening the signature of a child method.
   */
  toJSON(_, ctx) {
    if (!ctx)
      return super.toJSON(_);
    const map3 = /* @__PURE__ */ new Map();
    if (ctx?.onCreate)
      ctx.onCreate(map3);
    for (const pair of this.items) {
      let key, value;
      if (isPair(pair)) {
        key = toJS(pair.key, "", ctx);
        value = toJS(pair.value, key, ctx);
      } else {
        key = toJS(pair, "", ctx);
      }
      if (map3.has(key))
        throw new Error("Ordered maps must not include duplicate keys");
      map3.set(key, value);
    }
    return map3;
  }
  static from(schema4, iterable, ctx) {
    const pairs2 = createPairs(schema4, iterable, ctx);
    const omap2 = new this();
    omap2.items = pairs2.items;
    return omap2;
  }
};
YAMLOMap.tag = "tag:yaml.org,2002:omap";
var omap = {
  collection: "seq",
  identify: (value) => value instanceof Map,
  nodeClass: YAMLOMap,
  default: false,
  tag: "tag:yaml.org,2002:omap",
  resolve(seq2, onError) {
    const pairs2 = resolvePairs(seq2, onError);
    const seenKeys = [];
    for (const { key } of pairs2.items) {
      if (isScalar(key)) {
        if (seenKeys.includes(key.value)) {
          onError(`Ordered maps must not include duplicate keys: ${key.value}`);
        } else {
          seenKeys.push(key.value);
        }
      }
    }
    return Object.assign(new YAMLOMap(), pairs2);
  },
  createNode: (schema4, iterable, ctx) => YAMLOMap.from(schema4, iterable, ctx)
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js
function boolStringify({ value, source }, ctx) {
  const boolObj = value ? trueTag : falseTag;
  if (source && boolObj.test.test(source))
    return source;
  return value ? ctx.options.trueStr : ctx.options.falseStr;
}
var trueTag = {
  identify: (value) => value === true,
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
  resolve: () => new Scalar(true),
  stringify: boolStringify
};
var falseTag = {
  identify: (value) => value === false,
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
  resolve: () => new Scalar(false),
  stringify: boolStringify
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/float.js
var floatNaN2 = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
  resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  stringify: stringifyNumber
};
var floatExp2 = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  format: "EXP",
  test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
  resolve: (str) => parseFloat(str.replace(/_/g, "")),
  stringify(node) {
    const num = Number(node.value);
    return isFinite(num) ? num.toExponential() : stringifyNumber(node);
  }
};
var float2 = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
  resolve(str) {
    const node = new Scalar(parseFloat(str.replace(/_/g, "")));
    const dot = str.indexOf(".");
    if (dot !== -1) {
      const f = str.substring(dot + 1).replace(/_/g, "");
      if (f[f.length - 1] === "0")
        node.minFractionDigits = f.length;
    }
    return node;
  },
  stringify: stringifyNumber
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/int.js
var intIdentify3 = (value) => typeof value === "bigint" || Number.isInteger(value);
function intResolve2(str, offset, radix, { intAsBigInt }) {
  const sign = str[0];
  if (sign === "-" || sign === "+")
    offset += 1;
  str = str.substring(offset).replace(/_/g, "");
  if (intAsBigInt) {
    switch (radix) {
      case 2:
        str = `0b${str}`;
        break;
      case 8:
        str = `0o${str}`;
        break;
      case 16:
        str = `0x${str}`;
        break;
    }
    const n2 = BigInt(str);
    return sign === "-" ? BigInt(-1) * n2 : n2;
  }
  const n = parseInt(str, radix);
  return sign === "-" ? -1 * n : n;
}
function intStringify2(node, radix, prefix) {
  const { value } = node;
  if (intIdentify3(value)) {
    const str = value.toString(radix);
    return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
  }
  return stringifyNumber(node);
}
var intBin = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "BIN",
  test: /^[-+]?0b[0-1_]+$/,
  resolve: (str, _onError, opt) => intResolve2(str, 2, 2, opt),
  stringify: (node) => intStringify2(node, 2, "0b")
};
var intOct2 = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "OCT",
  test: /^[-+]?0[0-7_]+$/,
  resolve: (str, _onError, opt) => intResolve2(str, 1, 8, opt),
  stringify: (node) => intStringify2(node, 8, "0")
};
var int2 = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  test: /^[-+]?[0-9][0-9_]*$/,
  resolve: (str, _onError, opt) => intResolve2(str, 0, 10, opt),
  stringify: stringifyNumber
};
var intHex2 = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "HEX",
  test: /^[-+]?0x[0-9a-fA-F_]+$/,
  resolve: (str, _onError, opt) => intResolve2(str, 2, 16, opt),
  stringify: (node) => intStringify2(node, 16, "0x")
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/set.js
var YAMLSet = class _YAMLSet extends YAMLMap {
  constructor(schema4) {
    super(schema4);
    this.tag = _YAMLSet.tag;
  }
  add(key) {
    let pair;
    if (isPair(key))
      pair = key;
    else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
      pair = new Pair(key.key, null);
    else
      pair = new Pair(key, null);
    const prev = findPair(this.items, pair.key);
    if (!prev)
      this.items.push(pair);
  }
  /**
   * If `keepPair` is `true`, returns the Pair matching `key`.
   * Otherwise, returns the value of that Pair's key.
   */
  get(key, keepPair) {
    const pair = findPair(this.items, key);
    return !keepPair && isPair(pair) ? isScalar(pair.key) ? pair.key.value : pair.key : pair;
  }
  set(key, value) {
    if (typeof value !== "boolean")
      throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
    const prev = findPair(this.items, key);
    if (prev && !value) {
      this.items.splice(this.items.indexOf(prev), 1);
    } else if (!prev && value) {
      this.items.push(new Pair(key));
    }
  }
  toJSON(_, ctx) {
    return super.toJSON(_, ctx, Set);
  }
  toString(ctx, onComment, onChompKeep) {
    if (!ctx)
      return JSON.stringify(this);
    if (this.hasAllNullValues(true))
      return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
    else
      throw new Error("Set items must all have null values");
  }
  static from(schema4, iterable, ctx) {
    const { replacer } = ctx;
    const set2 = new this(schema4);
    if (iterable && Symbol.iterator in Object(iterable))
      for (let value of iterable) {
        if (typeof replacer === "function")
          value = replacer.call(iterable, value, value);
        set2.items.push(createPair(value, null, ctx));
      }
    return set2;
  }
};
YAMLSet.tag = "tag:yaml.org,2002:set";
var set = {
  collection: "map",
  identify: (value) => value instanceof Set,
  nodeClass: YAMLSet,
  default: false,
  tag: "tag:yaml.org,2002:set",
  createNode: (schema4, iterable, ctx) => YAMLSet.from(schema4, iterable, ctx),
  resolve(map3, onError) {
    if (isMap(map3)) {
      if (map3.hasAllNullValues(true))
        return Object.assign(new YAMLSet(), map3);
      else
        onError("Set items must all have null values");
    } else
      onError("Expected a mapping for this tag");
    return map3;
  }
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js
function parseSexagesimal(str, asBigInt) {
  const sign = str[0];
  const parts2 = sign === "-" || sign === "+" ? str.substring(1) : str;
  const num = (n) => asBigInt ? BigInt(n) : Number(n);
  const res = parts2.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
  return sign === "-" ? num(-1) * res : res;
}
function stringifySexagesimal(node) {
  let { value } = node;
  let num = (n) => n;
  if (typeof value === "bigint")
    num = (n) => BigInt(n);
  else if (isNaN(value) || !isFinite(value))
    return stringifyNumber(node);
  let sign = "";
  if (value < 0) {
    sign = "-";
    value *= num(-1);
  }
  const _60 = num(60);
  const parts2 = [value % _60];
  if (value < 60) {
    parts2.unshift(0);
  } else {
    value = (value - parts2[0]) / _60;
    parts2.unshift(value % _60);
    if (value >= 60) {
      value = (value - parts2[0]) / _60;
      parts2.unshift(value);
    }
  }
  return sign + parts2.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
var intTime = {
  identify: (value) => typeof value === "bigint" || Number.isInteger(value),
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "TIME",
  test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
  resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
  stringify: stringifySexagesimal
};
var floatTime = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  format: "TIME",
  test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
  resolve: (str) => parseSexagesimal(str, false),
  stringify: stringifySexagesimal
};
var timestamp = {
  identify: (value) => value instanceof Date,
  default: true,
  tag: "tag:yaml.org,2002:timestamp",
  // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
  // may be omitted altogether, resulting in a date format. In such a case, the time part is
  // assumed to be 00:00:00Z (start of day, UTC).
  test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
  resolve(str) {
    const match = str.match(timestamp.test);
    if (!match)
      throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
    const [, year, month2, day2, hour, minute, second] = match.map(Number);
    const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
    let date = Date.UTC(year, month2 - 1, day2, hour || 0, minute || 0, second || 0, millisec);
    const tz = match[8];
    if (tz && tz !== "Z") {
      let d = parseSexagesimal(tz, false);
      if (Math.abs(d) < 30)
        d *= 60;
      date -= 6e4 * d;
    }
    return new Date(date);
  },
  stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js
var schema3 = [
  map,
  seq,
  string,
  nullTag,
  trueTag,
  falseTag,
  intBin,
  intOct2,
  int2,
  intHex2,
  floatNaN2,
  floatExp2,
  float2,
  binary,
  merge,
  omap,
  pairs,
  set,
  intTime,
  floatTime,
  timestamp
];

// node_modules/yaml/browser/dist/schema/tags.js
var schemas = /* @__PURE__ */ new Map([
  ["core", schema],
  ["failsafe", [map, seq, string]],
  ["json", schema2],
  ["yaml11", schema3],
  ["yaml-1.1", schema3]
]);
var tagsByName = {
  binary,
  bool: boolTag,
  float,
  floatExp,
  floatNaN,
  floatTime,
  int,
  intHex,
  intOct,
  intTime,
  map,
  merge,
  null: nullTag,
  omap,
  pairs,
  seq,
  set,
  timestamp
};
var coreKnownTags = {
  "tag:yaml.org,2002:binary": binary,
  "tag:yaml.org,2002:merge": merge,
  "tag:yaml.org,2002:omap": omap,
  "tag:yaml.org,2002:pairs": pairs,
  "tag:yaml.org,2002:set": set,
  "tag:yaml.org,2002:timestamp": timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
  const schemaTags = schemas.get(schemaName);
  if (schemaTags && !customTags) {
    return addMergeTag && !schemaTags.includes(merge) ? schemaTags.concat(merge) : schemaTags.slice();
  }
  let tags2 = schemaTags;
  if (!tags2) {
    if (Array.isArray(customTags))
      tags2 = [];
    else {
      const keys2 = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
      throw new Error(`Unknown schema "${schemaName}"; use one of ${keys2} or define customTags array`);
    }
  }
  if (Array.isArray(customTags)) {
    for (const tag of customTags)
      tags2 = tags2.concat(tag);
  } else if (typeof customTags === "function") {
    tags2 = customTags(tags2.slice());
  }
  if (addMergeTag)
    tags2 = tags2.concat(merge);
  return tags2.reduce((tags3, tag) => {
    const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
    if (!tagObj) {
      const tagName = JSON.stringify(tag);
      const keys2 = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
      throw new Error(`Unknown custom tag ${tagName}; use one of ${keys2}`);
    }
    if (!tags3.includes(tagObj))
      tags3.push(tagObj);
    return tags3;
  }, []);
}

// node_modules/yaml/browser/dist/schema/Schema.js
var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
var Schema = class _Schema {
  constructor({ compat, customTags, merge: merge2, resolveKnownTags, schema: schema4, sortMapEntries, toStringDefaults }) {
    this.compat = Array.isArray(compat) ? getTags(compat, "compat") : compat ? getTags(null, compat) : null;
    this.name = typeof schema4 === "string" && schema4 || "core";
    this.knownTags = resolveKnownTags ? coreKnownTags : {};
    this.tags = getTags(customTags, this.name, merge2);
    this.toStringOptions = toStringDefaults ?? null;
    Object.defineProperty(this, MAP, { value: map });
    Object.defineProperty(this, SCALAR, { value: string });
    Object.defineProperty(this, SEQ, { value: seq });
    this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
  }
  clone() {
    const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
    copy.tags = this.tags.slice();
    return copy;
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyDocument.js
function stringifyDocument(doc, options2) {
  const lines3 = [];
  let hasDirectives = options2.directives === true;
  if (options2.directives !== false && doc.directives) {
    const dir = doc.directives.toString(doc);
    if (dir) {
      lines3.push(dir);
      hasDirectives = true;
    } else if (doc.directives.docStart)
      hasDirectives = true;
  }
  if (hasDirectives)
    lines3.push("---");
  const ctx = createStringifyContext(doc, options2);
  const { commentString } = ctx.options;
  if (doc.commentBefore) {
    if (lines3.length !== 1)
      lines3.unshift("");
    const cs = commentString(doc.commentBefore);
    lines3.unshift(indentComment(cs, ""));
  }
  let chompKeep = false;
  let contentComment = null;
  if (doc.contents) {
    if (isNode(doc.contents)) {
      if (doc.contents.spaceBefore && hasDirectives)
        lines3.push("");
      if (doc.contents.commentBefore) {
        const cs = commentString(doc.contents.commentBefore);
        lines3.push(indentComment(cs, ""));
      }
      ctx.forceBlockIndent = !!doc.comment;
      contentComment = doc.contents.comment;
    }
    const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
    let body = stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
    if (contentComment)
      body += lineComment(body, "", commentString(contentComment));
    if ((body[0] === "|" || body[0] === ">") && lines3[lines3.length - 1] === "---") {
      lines3[lines3.length - 1] = `--- ${body}`;
    } else
      lines3.push(body);
  } else {
    lines3.push(stringify(doc.contents, ctx));
  }
  if (doc.directives?.docEnd) {
    if (doc.comment) {
      const cs = commentString(doc.comment);
      if (cs.includes("\n")) {
        lines3.push("...");
        lines3.push(indentComment(cs, ""));
      } else {
        lines3.push(`... ${cs}`);
      }
    } else {
      lines3.push("...");
    }
  } else {
    let dc = doc.comment;
    if (dc && chompKeep)
      dc = dc.replace(/^\n+/, "");
    if (dc) {
      if ((!chompKeep || contentComment) && lines3[lines3.length - 1] !== "")
        lines3.push("");
      lines3.push(indentComment(commentString(dc), ""));
    }
  }
  return lines3.join("\n") + "\n";
}

// node_modules/yaml/browser/dist/doc/Document.js
var Document = class _Document {
  constructor(value, replacer, options2) {
    this.commentBefore = null;
    this.comment = null;
    this.errors = [];
    this.warnings = [];
    Object.defineProperty(this, NODE_TYPE, { value: DOC });
    let _replacer = null;
    if (typeof replacer === "function" || Array.isArray(replacer)) {
      _replacer = replacer;
    } else if (options2 === void 0 && replacer) {
      options2 = replacer;
      replacer = void 0;
    }
    const opt = Object.assign({
      intAsBigInt: false,
      keepSourceTokens: false,
      logLevel: "warn",
      prettyErrors: true,
      strict: true,
      stringKeys: false,
      uniqueKeys: true,
      version: "1.2"
    }, options2);
    this.options = opt;
    let { version: version2 } = opt;
    if (options2?._directives) {
      this.directives = options2._directives.atDocument();
      if (this.directives.yaml.explicit)
        version2 = this.directives.yaml.version;
    } else
      this.directives = new Directives({ version: version2 });
    this.setSchema(version2, options2);
    this.contents = value === void 0 ? null : this.createNode(value, _replacer, options2);
  }
  /**
   * Create a deep copy of this Document and its contents.
   *
   * Custom Node values that inherit from `Object` still refer to their original instances.
   */
  clone() {
    const copy = Object.create(_Document.prototype, {
      [NODE_TYPE]: { value: DOC }
    });
    copy.commentBefore = this.commentBefore;
    copy.comment = this.comment;
    copy.errors = this.errors.slice();
    copy.warnings = this.warnings.slice();
    copy.options = Object.assign({}, this.options);
    if (this.directives)
      copy.directives = this.directives.clone();
    copy.schema = this.schema.clone();
    copy.contents = isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
    if (this.range)
      copy.range = this.range.slice();
    return copy;
  }
  /** Adds a value to the document. */
  add(value) {
    if (assertCollection(this.contents))
      this.contents.add(value);
  }
  /** Adds a value to the document. */
  addIn(path2, value) {
    if (assertCollection(this.contents))
      this.contents.addIn(path2, value);
  }
  /**
   * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
   *
   * If `node` already has an anchor, `name` is ignored.
   * Otherwise, the `node.anchor` value will be set to `name`,
   * or if an anchor with that name is already present in the document,
   * `name` will be used as a prefix for a new unique anchor.
   * If `name` is undefined, the generated anchor will use 'a' as a prefix.
   */
  createAlias(node, name) {
    if (!node.anchor) {
      const prev = anchorNames(this);
      node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
      !name || prev.has(name) ? findNewAnchor(name || "a", prev) : name;
    }
    return new Alias(node.anchor);
  }
  createNode(value, replacer, options2) {
    let _replacer = void 0;
    if (typeof replacer === "function") {
      value = replacer.call({ "": value }, "", value);
      _replacer = replacer;
    } else if (Array.isArray(replacer)) {
      const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
      const asStr = replacer.filter(keyToStr).map(String);
      if (asStr.length > 0)
        replacer = replacer.concat(asStr);
      _replacer = replacer;
    } else if (options2 === void 0 && replacer) {
      options2 = replacer;
      replacer = void 0;
    }
    const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options2 ?? {};
    const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(
      this,
      // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
      anchorPrefix || "a"
    );
    const ctx = {
      aliasDuplicateObjects: aliasDuplicateObjects ?? true,
      keepUndefined: keepUndefined ?? false,
      onAnchor,
      onTagObj,
      replacer: _replacer,
      schema: this.schema,
      sourceObjects
    };
    const node = createNode(value, tag, ctx);
    if (flow && isCollection(node))
      node.flow = true;
    setAnchors();
    return node;
  }
  /**
   * Convert a key and a value into a `Pair` using the current schema,
   * recursively wrapping all values as `Scalar` or `Collection` nodes.
   */
  createPair(key, value, options2 = {}) {
    const k = this.createNode(key, null, options2);
    const v = this.createNode(value, null, options2);
    return new Pair(k, v);
  }
  /**
   * Removes a value from the document.
   * @returns `true` if the item was found and removed.
   */
  delete(key) {
    return assertCollection(this.contents) ? this.contents.delete(key) : false;
  }
  /**
   * Removes a value from the document.
   * @returns `true` if the item was found and removed.
   */
  deleteIn(path2) {
    if (isEmptyPath(path2)) {
      if (this.contents == null)
        return false;
      this.contents = null;
      return true;
    }
    return assertCollection(this.contents) ? this.contents.deleteIn(path2) : false;
  }
  /**
   * Returns item at `key`, or `undefined` if not found. By default unwraps
   * scalar values from their surrounding node; to disable set `keepScalar` to
   * `true` (collections are always returned intact).
   */
  get(key, keepScalar) {
    return isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
  }
  /**
   * Returns item at `path`, or `undefined` if not found. By default unwraps
   * scalar values from their surrounding node; to disable set `keepScalar` to
   * `true` (collections are always returned intact).
   */
  getIn(path2, keepScalar) {
    if (isEmptyPath(path2))
      return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
    return isCollection(this.contents) ? this.contents.getIn(path2, keepScalar) : void 0;
  }
  /**
   * Checks if the document includes a value with the key `key`.
   */
  has(key) {
    return isCollection(this.contents) ? this.contents.has(key) : false;
  }
  /**
   * Checks if the document includes a value at `path`.
   */
  hasIn(path2) {
    if (isEmptyPath(path2))
      return this.contents !== void 0;
    return isCollection(this.contents) ? this.contents.hasIn(path2) : false;
  }
  /**
   * Sets a value in this document. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   */
  set(key, value) {
    if (this.contents == null) {
      this.contents = collectionFromPath(this.schema, [key], value);
    } else if (assertCollection(this.contents)) {
      this.contents.set(key, value);
    }
  }
  /**
   * Sets a value in this document. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   */
  setIn(path2, value) {
    if (isEmptyPath(path2)) {
      this.contents = value;
    } else if (this.contents == null) {
      this.contents = collectionFromPath(this.schema, Array.from(path2), value);
    } else if (assertCollection(this.contents)) {
      this.contents.setIn(path2, value);
    }
  }
  /**
   * Change the YAML version and schema used by the document.
   * A `null` version disables support for directives, explicit tags, anchors, and aliases.
   * It also requires the `schema` option to be given as a `Schema` instance value.
   *
   * Overrides all previously set schema options.
   */
  setSchema(version2, options2 = {}) {
    if (typeof version2 === "number")
      version2 = String(version2);
    let opt;
    switch (version2) {
      case "1.1":
        if (this.directives)
          this.directives.yaml.version = "1.1";
        else
          this.directives = new Directives({ version: "1.1" });
        opt = { resolveKnownTags: false, schema: "yaml-1.1" };
        break;
      case "1.2":
      case "next":
        if (this.directives)
          this.directives.yaml.version = version2;
        else
          this.directives = new Directives({ version: version2 });
        opt = { resolveKnownTags: true, schema: "core" };
        break;
      case null:
        if (this.directives)
          delete this.directives;
        opt = null;
        break;
      default: {
        const sv = JSON.stringify(version2);
        throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
      }
    }
    if (options2.schema instanceof Object)
      this.schema = options2.schema;
    else if (opt)
      this.schema = new Schema(Object.assign(opt, options2));
    else
      throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
  }
  // json & jsonArg are only used from toJSON()
  toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
    const ctx = {
      anchors: /* @__PURE__ */ new Map(),
      doc: this,
      keep: !json,
      mapAsMap: mapAsMap === true,
      mapKeyWarned: false,
      maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
    };
    const res = toJS(this.contents, jsonArg ?? "", ctx);
    if (typeof onAnchor === "function")
      for (const { count, res: res2 } of ctx.anchors.values())
        onAnchor(res2, count);
    return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
  }
  /**
   * A JSON representation of the document `contents`.
   *
   * @param jsonArg Used by `JSON.stringify` to indicate the array index or
   *   property name.
   */
  toJSON(jsonArg, onAnchor) {
    return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
  }
  /** A YAML representation of the document. */
  toString(options2 = {}) {
    if (this.errors.length > 0)
      throw new Error("Document with errors cannot be stringified");
    if ("indent" in options2 && (!Number.isInteger(options2.indent) || Number(options2.indent) <= 0)) {
      const s = JSON.stringify(options2.indent);
      throw new Error(`"indent" option must be a positive integer, not ${s}`);
    }
    return stringifyDocument(this, options2);
  }
};
function assertCollection(contents) {
  if (isCollection(contents))
    return true;
  throw new Error("Expected a YAML collection as document contents");
}

// node_modules/yaml/browser/dist/errors.js
var YAMLError = class extends Error {
  constructor(name, pos, code2, message) {
    super();
    this.name = name;
    this.code = code2;
    this.message = message;
    this.pos = pos;
  }
};
var YAMLParseError = class extends YAMLError {
  constructor(pos, code2, message) {
    super("YAMLParseError", pos, code2, message);
  }
};
var YAMLWarning = class extends YAMLError {
  constructor(pos, code2, message) {
    super("YAMLWarning", pos, code2, message);
  }
};

// node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
  let spaceBefore = false;
  let atNewline = startOnNewline;
  let hasSpace = startOnNewline;
  let comment2 = "";
  let commentSep = "";
  let hasNewline = false;
  let reqSpace = false;
  let tab = null;
  let anchor = null;
  let tag = null;
  let newlineAfterProp = null;
  let comma = null;
  let found = null;
  let start = null;
  for (const token of tokens) {
    if (reqSpace) {
      if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
        onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      reqSpace = false;
    }
    if (tab) {
      if (atNewline && token.type !== "comment" && token.type !== "newline") {
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      }
      tab = null;
    }
    switch (token.type) {
      case "space":
        if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
          tab = token;
        }
        hasSpace = true;
        break;
      case "comment": {
        if (!hasSpace)
          onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
        const cb = token.source.substring(1) || " ";
        if (!comment2)
          comment2 = cb;
        else
          comment2 += commentSep + cb;
        commentSep = "";
        atNewline = false;
        break;
      }
      case "newline":
        if (atNewline) {
          if (comment2)
            comment2 += token.source;
          else if (!found || indicator !== "seq-item-ind")
            spaceBefore = true;
        } else
          commentSep += token.source;
        atNewline = true;
        hasNewline = true;
        if (anchor || tag)
          newlineAfterProp = token;
        hasSpace = true;
        break;
      case "anchor":
        if (anchor)
          onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
        if (token.source.endsWith(":"))
          onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
        anchor = token;
        start ?? (start = token.offset);
        atNewline = false;
        hasSpace = false;
        reqSpace = true;
        break;
      case "tag": {
        if (tag)
          onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
        tag = token;
        start ?? (start = token.offset);
        atNewline = false;
        hasSpace = false;
        reqSpace = true;
        break;
      }
      case indicator:
        if (anchor || tag)
          onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
        if (found)
          onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
        found = token;
        atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
        hasSpace = false;
        break;
      case "comma":
        if (flow) {
          if (comma)
            onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
          comma = token;
          atNewline = false;
          hasSpace = false;
          break;
        }
      // else fallthrough
      default:
        onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
        atNewline = false;
        hasSpace = false;
    }
  }
  const last = tokens[tokens.length - 1];
  const end = last ? last.offset + last.source.length : offset;
  if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
    onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
  }
  if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
    onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
  return {
    comma,
    found,
    spaceBefore,
    comment: comment2,
    hasNewline,
    anchor,
    tag,
    newlineAfterProp,
    end,
    start: start ?? end
  };
}

// node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
  if (!key)
    return null;
  switch (key.type) {
    case "alias":
    case "scalar":
    case "double-quoted-scalar":
    case "single-quoted-scalar":
      if (key.source.includes("\n"))
        return true;
      if (key.end) {
        for (const st of key.end)
          if (st.type === "newline")
            return true;
      }
      return false;
    case "flow-collection":
      for (const it of key.items) {
        for (const st of it.start)
          if (st.type === "newline")
            return true;
        if (it.sep) {
          for (const st of it.sep)
            if (st.type === "newline")
              return true;
        }
        if (containsNewline(it.key) || containsNewline(it.value))
          return true;
      }
      return false;
    default:
      return true;
  }
}

// node_modules/yaml/browser/dist/compose/util-flow-indent-check.js
function flowIndentCheck(indent, fc, onError) {
  if (fc?.type === "flow-collection") {
    const end = fc.end[0];
    if (end.indent === indent && (end.source === "]" || end.source === "}") && containsNewline(fc)) {
      const msg = "Flow end indicator should be more indented than parent";
      onError(end, "BAD_INDENT", msg, true);
    }
  }
}

// node_modules/yaml/browser/dist/compose/util-map-includes.js
function mapIncludes(ctx, items, search) {
  const { uniqueKeys } = ctx.options;
  if (uniqueKeys === false)
    return false;
  const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || isScalar(a) && isScalar(b) && a.value === b.value;
  return items.some((pair) => isEqual(pair.key, search));
}

// node_modules/yaml/browser/dist/compose/resolve-block-map.js
var startColMsg = "All mapping items must start at the same column";
function resolveBlockMap({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, bm, onError, tag) {
  const NodeClass = tag?.nodeClass ?? YAMLMap;
  const map3 = new NodeClass(ctx.schema);
  if (ctx.atRoot)
    ctx.atRoot = false;
  let offset = bm.offset;
  let commentEnd = null;
  for (const collItem of bm.items) {
    const { start, key, sep: sep3, value } = collItem;
    const keyProps = resolveProps(start, {
      indicator: "explicit-key-ind",
      next: key ?? sep3?.[0],
      offset,
      onError,
      parentIndent: bm.indent,
      startOnNewline: true
    });
    const implicitKey = !keyProps.found;
    if (implicitKey) {
      if (key) {
        if (key.type === "block-seq")
          onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
        else if ("indent" in key && key.indent !== bm.indent)
          onError(offset, "BAD_INDENT", startColMsg);
      }
      if (!keyProps.anchor && !keyProps.tag && !sep3) {
        commentEnd = keyProps.end;
        if (keyProps.comment) {
          if (map3.comment)
            map3.comment += "\n" + keyProps.comment;
          else
            map3.comment = keyProps.comment;
        }
        continue;
      }
      if (keyProps.newlineAfterProp || containsNewline(key)) {
        onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
      }
    } else if (keyProps.found?.indent !== bm.indent) {
      onError(offset, "BAD_INDENT", startColMsg);
    }
    ctx.atKey = true;
    const keyStart = keyProps.end;
    const keyNode = key ? composeNode2(ctx, key, keyProps, onError) : composeEmptyNode2(ctx, keyStart, start, null, keyProps, onError);
    if (ctx.schema.compat)
      flowIndentCheck(bm.indent, key, onError);
    ctx.atKey = false;
    if (mapIncludes(ctx, map3.items, keyNode))
      onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
    const valueProps = resolveProps(sep3 ?? [], {
      indicator: "map-value-ind",
      next: value,
      offset: keyNode.range[2],
      onError,
      parentIndent: bm.indent,
      startOnNewline: !key || key.type === "block-scalar"
    });
    offset = valueProps.end;
    if (valueProps.found) {
      if (implicitKey) {
        if (value?.type === "block-map" && !valueProps.hasNewline)
          onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
        if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
          onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
      }
      const valueNode = value ? composeNode2(ctx, value, valueProps, onError) : composeEmptyNode2(ctx, offset, sep3, null, valueProps, onError);
      if (ctx.schema.compat)
        flowIndentCheck(bm.indent, value, onError);
      offset = valueNode.range[2];
      const pair = new Pair(keyNode, valueNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      map3.items.push(pair);
    } else {
      if (implicitKey)
        onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
      if (valueProps.comment) {
        if (keyNode.comment)
          keyNode.comment += "\n" + valueProps.comment;
        else
          keyNode.comment = valueProps.comment;
      }
      const pair = new Pair(keyNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      map3.items.push(pair);
    }
  }
  if (commentEnd && commentEnd < offset)
    onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
  map3.range = [bm.offset, offset, commentEnd ?? offset];
  return map3;
}

// node_modules/yaml/browser/dist/compose/resolve-block-seq.js
function resolveBlockSeq({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, bs, onError, tag) {
  const NodeClass = tag?.nodeClass ?? YAMLSeq;
  const seq2 = new NodeClass(ctx.schema);
  if (ctx.atRoot)
    ctx.atRoot = false;
  if (ctx.atKey)
    ctx.atKey = false;
  let offset = bs.offset;
  let commentEnd = null;
  for (const { start, value } of bs.items) {
    const props = resolveProps(start, {
      indicator: "seq-item-ind",
      next: value,
      offset,
      onError,
      parentIndent: bs.indent,
      startOnNewline: true
    });
    if (!props.found) {
      if (props.anchor || props.tag || value) {
        if (value?.type === "block-seq")
          onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
        else
          onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
      } else {
        commentEnd = props.end;
        if (props.comment)
          seq2.comment = props.comment;
        continue;
      }
    }
    const node = value ? composeNode2(ctx, value, props, onError) : composeEmptyNode2(ctx, props.end, start, null, props, onError);
    if (ctx.schema.compat)
      flowIndentCheck(bs.indent, value, onError);
    offset = node.range[2];
    seq2.items.push(node);
  }
  seq2.range = [bs.offset, offset, commentEnd ?? offset];
  return seq2;
}

// node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end, offset, reqSpace, onError) {
  let comment2 = "";
  if (end) {
    let hasSpace = false;
    let sep3 = "";
    for (const token of end) {
      const { source, type } = token;
      switch (type) {
        case "space":
          hasSpace = true;
          break;
        case "comment": {
          if (reqSpace && !hasSpace)
            onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
          const cb = source.substring(1) || " ";
          if (!comment2)
            comment2 = cb;
          else
            comment2 += sep3 + cb;
          sep3 = "";
          break;
        }
        case "newline":
          if (comment2)
            sep3 += source;
          hasSpace = true;
          break;
        default:
          onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
      }
      offset += source.length;
    }
  }
  return { comment: comment2, offset };
}

// node_modules/yaml/browser/dist/compose/resolve-flow-collection.js
var blockMsg = "Block collections are not allowed within flow collections";
var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
function resolveFlowCollection({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, fc, onError, tag) {
  const isMap2 = fc.start.source === "{";
  const fcName = isMap2 ? "flow map" : "flow sequence";
  const NodeClass = tag?.nodeClass ?? (isMap2 ? YAMLMap : YAMLSeq);
  const coll = new NodeClass(ctx.schema);
  coll.flow = true;
  const atRoot = ctx.atRoot;
  if (atRoot)
    ctx.atRoot = false;
  if (ctx.atKey)
    ctx.atKey = false;
  let offset = fc.offset + fc.start.source.length;
  for (let i = 0; i < fc.items.length; ++i) {
    const collItem = fc.items[i];
    const { start, key, sep: sep3, value } = collItem;
    const props = resolveProps(start, {
      flow: fcName,
      indicator: "explicit-key-ind",
      next: key ?? sep3?.[0],
      offset,
      onError,
      parentIndent: fc.indent,
      startOnNewline: false
    });
    if (!props.found) {
      if (!props.anchor && !props.tag && !sep3 && !value) {
        if (i === 0 && props.comma)
          onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        else if (i < fc.items.length - 1)
          onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
        if (props.comment) {
          if (coll.comment)
            coll.comment += "\n" + props.comment;
          else
            coll.comment = props.comment;
        }
        offset = props.end;
        continue;
      }
      if (!isMap2 && ctx.options.strict && containsNewline(key))
        onError(
          key,
          // checked by containsNewline()
          "MULTILINE_IMPLICIT_KEY",
          "Implicit keys of flow sequence pairs need to be on a single line"
        );
    }
    if (i === 0) {
      if (props.comma)
        onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
    } else {
      if (!props.comma)
        onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
      if (props.comment) {
        let prevItemComment = "";
        loop: for (const st of start) {
          switch (st.type) {
            case "comma":
            case "space":
              break;
            case "comment":
              prevItemComment = st.source.substring(1);
              break loop;
            default:
              break loop;
          }
        }
        if (prevItemComment) {
          let prev = coll.items[coll.items.length - 1];
          if (isPair(prev))
            prev = prev.value ?? prev.key;
          if (prev.comment)
            prev.comment += "\n" + prevItemComment;
          else
            prev.comment = prevItemComment;
          props.comment = props.comment.substring(prevItemComment.length + 1);
        }
      }
    }
    if (!isMap2 && !sep3 && !props.found) {
      const valueNode = value ? composeNode2(ctx, value, props, onError) : composeEmptyNode2(ctx, props.end, sep3, null, props, onError);
      coll.items.push(valueNode);
      offset = valueNode.range[2];
      if (isBlock(value))
        onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
    } else {
      ctx.atKey = true;
      const keyStart = props.end;
      const keyNode = key ? composeNode2(ctx, key, props, onError) : composeEmptyNode2(ctx, keyStart, start, null, props, onError);
      if (isBlock(key))
        onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
      ctx.atKey = false;
      const valueProps = resolveProps(sep3 ?? [], {
        flow: fcName,
        indicator: "map-value-ind",
        next: value,
        offset: keyNode.range[2],
        onError,
        parentIndent: fc.indent,
        startOnNewline: false
      });
      if (valueProps.found) {
        if (!isMap2 && !props.found && ctx.options.strict) {
          if (sep3)
            for (const st of sep3) {
              if (st === valueProps.found)
                break;
              if (st.type === "newline") {
                onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                break;
              }
            }
          if (props.start < valueProps.found.offset - 1024)
            onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
        }
      } else if (value) {
        if ("source" in value && value.source?.[0] === ":")
          onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
        else
          onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
      }
      const valueNode = value ? composeNode2(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode2(ctx, valueProps.end, sep3, null, valueProps, onError) : null;
      if (valueNode) {
        if (isBlock(value))
          onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
      } else if (valueProps.comment) {
        if (keyNode.comment)
          keyNode.comment += "\n" + valueProps.comment;
        else
          keyNode.comment = valueProps.comment;
      }
      const pair = new Pair(keyNode, valueNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      if (isMap2) {
        const map3 = coll;
        if (mapIncludes(ctx, map3.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        map3.items.push(pair);
      } else {
        const map3 = new YAMLMap(ctx.schema);
        map3.flow = true;
        map3.items.push(pair);
        const endRange = (valueNode ?? keyNode).range;
        map3.range = [keyNode.range[0], endRange[1], endRange[2]];
        coll.items.push(map3);
      }
      offset = valueNode ? valueNode.range[2] : valueProps.end;
    }
  }
  const expectedEnd = isMap2 ? "}" : "]";
  const [ce, ...ee] = fc.end;
  let cePos = offset;
  if (ce?.source === expectedEnd)
    cePos = ce.offset + ce.source.length;
  else {
    const name = fcName[0].toUpperCase() + fcName.substring(1);
    const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
    onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
    if (ce && ce.source.length !== 1)
      ee.unshift(ce);
  }
  if (ee.length > 0) {
    const end = resolveEnd(ee, cePos, ctx.options.strict, onError);
    if (end.comment) {
      if (coll.comment)
        coll.comment += "\n" + end.comment;
      else
        coll.comment = end.comment;
    }
    coll.range = [fc.offset, cePos, end.offset];
  } else {
    coll.range = [fc.offset, cePos, cePos];
  }
  return coll;
}

// node_modules/yaml/browser/dist/compose/compose-collection.js
function resolveCollection(CN2, ctx, token, onError, tagName, tag) {
  const coll = token.type === "block-map" ? resolveBlockMap(CN2, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq(CN2, ctx, token, onError, tag) : resolveFlowCollection(CN2, ctx, token, onError, tag);
  const Coll = coll.constructor;
  if (tagName === "!" || tagName === Coll.tagName) {
    coll.tag = Coll.tagName;
    return coll;
  }
  if (tagName)
    coll.tag = tagName;
  return coll;
}
function composeCollection(CN2, ctx, token, props, onError) {
  const tagToken = props.tag;
  const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
  if (token.type === "block-seq") {
    const { anchor, newlineAfterProp: nl } = props;
    const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
    if (lastProp && (!nl || nl.offset < lastProp.offset)) {
      const message = "Missing newline after block sequence props";
      onError(lastProp, "MISSING_CHAR", message);
    }
  }
  const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
  if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.tagName && expType === "seq") {
    return resolveCollection(CN2, ctx, token, onError, tagName);
  }
  let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
  if (!tag) {
    const kt = ctx.schema.knownTags[tagName];
    if (kt?.collection === expType) {
      ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
      tag = kt;
    } else {
      if (kt) {
        onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
      } else {
        onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
      }
      return resolveCollection(CN2, ctx, token, onError, tagName);
    }
  }
  const coll = resolveCollection(CN2, ctx, token, onError, tagName, tag);
  const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
  const node = isNode(res) ? res : new Scalar(res);
  node.range = coll.range;
  node.tag = tagName;
  if (tag?.format)
    node.format = tag.format;
  return node;
}

// node_modules/yaml/browser/dist/compose/resolve-block-scalar.js
function resolveBlockScalar(ctx, scalar, onError) {
  const start = scalar.offset;
  const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
  if (!header)
    return { value: "", type: null, comment: "", range: [start, start, start] };
  const type = header.mode === ">" ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
  const lines3 = scalar.source ? splitLines(scalar.source) : [];
  let chompStart = lines3.length;
  for (let i = lines3.length - 1; i >= 0; --i) {
    const content = lines3[i][1];
    if (content === "" || content === "\r")
      chompStart = i;
    else
      break;
  }
  if (chompStart === 0) {
    const value2 = header.chomp === "+" && lines3.length > 0 ? "\n".repeat(Math.max(1, lines3.length - 1)) : "";
    let end2 = start + header.length;
    if (scalar.source)
      end2 += scalar.source.length;
    return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
  }
  let trimIndent = scalar.indent + header.indent;
  let offset = scalar.offset + header.length;
  let contentStart = 0;
  for (let i = 0; i < chompStart; ++i) {
    const [indent, content] = lines3[i];
    if (content === "" || content === "\r") {
      if (header.indent === 0 && indent.length > trimIndent)
        trimIndent = indent.length;
    } else {
      if (indent.length < trimIndent) {
        const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
        onError(offset + indent.length, "MISSING_CHAR", message);
      }
      if (header.indent === 0)
        trimIndent = indent.length;
      contentStart = i;
      if (trimIndent === 0 && !ctx.atRoot) {
        const message = "Block scalar values in collections must be indented";
        onError(offset, "BAD_INDENT", message);
      }
      break;
    }
    offset += indent.length + content.length + 1;
  }
  for (let i = lines3.length - 1; i >= chompStart; --i) {
    if (lines3[i][0].length > trimIndent)
      chompStart = i + 1;
  }
  let value = "";
  let sep3 = "";
  let prevMoreIndented = false;
  for (let i = 0; i < contentStart; ++i)
    value += lines3[i][0].slice(trimIndent) + "\n";
  for (let i = contentStart; i < chompStart; ++i) {
    let [indent, content] = lines3[i];
    offset += indent.length + content.length + 1;
    const crlf = content[content.length - 1] === "\r";
    if (crlf)
      content = content.slice(0, -1);
    if (content && indent.length < trimIndent) {
      const src = header.indent ? "explicit indentation indicator" : "first line";
      const message = `Block scalar lines must not be less indented than their ${src}`;
      onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
      indent = "";
    }
    if (type === Scalar.BLOCK_LITERAL) {
      value += sep3 + indent.slice(trimIndent) + content;
      sep3 = "\n";
    } else if (indent.length > trimIndent || content[0] === "	") {
      if (sep3 === " ")
        sep3 = "\n";
      else if (!prevMoreIndented && sep3 === "\n")
        sep3 = "\n\n";
      value += sep3 + indent.slice(trimIndent) + content;
      sep3 = "\n";
      prevMoreIndented = true;
    } else if (content === "") {
      if (sep3 === "\n")
        value += "\n";
      else
        sep3 = "\n";
    } else {
      value += sep3 + content;
      sep3 = " ";
      prevMoreIndented = false;
    }
  }
  switch (header.chomp) {
    case "-":
      break;
    case "+":
      for (let i = chompStart; i < lines3.length; ++i)
        value += "\n" + lines3[i][0].slice(trimIndent);
      if (value[value.length - 1] !== "\n")
        value += "\n";
      break;
    default:
      value += "\n";
  }
  const end = start + header.length + scalar.source.length;
  return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
  if (props[0].type !== "block-scalar-header") {
    onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
    return null;
  }
  const { source } = props[0];
  const mode = source[0];
  let indent = 0;
  let chomp = "";
  let error2 = -1;
  for (let i = 1; i < source.length; ++i) {
    const ch = source[i];
    if (!chomp && (ch === "-" || ch === "+"))
      chomp = ch;
    else {
      const n = Number(ch);
      if (!indent && n)
        indent = n;
      else if (error2 === -1)
        error2 = offset + i;
    }
  }
  if (error2 !== -1)
    onError(error2, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
  let hasSpace = false;
  let comment2 = "";
  let length = source.length;
  for (let i = 1; i < props.length; ++i) {
    const token = props[i];
    switch (token.type) {
      case "space":
        hasSpace = true;
      // fallthrough
      case "newline":
        length += token.source.length;
        break;
      case "comment":
        if (strict && !hasSpace) {
          const message = "Comments must be separated from other tokens by white space characters";
          onError(token, "MISSING_CHAR", message);
        }
        length += token.source.length;
        comment2 = token.source.substring(1);
        break;
      case "error":
        onError(token, "UNEXPECTED_TOKEN", token.message);
        length += token.source.length;
        break;
      /* istanbul ignore next should not happen */
      default: {
        const message = `Unexpected token in block scalar header: ${token.type}`;
        onError(token, "UNEXPECTED_TOKEN", message);
        const ts = token.source;
        if (ts && typeof ts === "string")
          length += ts.length;
      }
    }
  }
  return { mode, indent, chomp, comment: comment2, length };
}
function splitLines(source) {
  const split = source.split(/\n( *)/);
  const first = split[0];
  const m = first.match(/^( *)/);
  const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
  const lines3 = [line0];
  for (let i = 1; i < split.length; i += 2)
    lines3.push([split[i], split[i + 1]]);
  return lines3;
}

// node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js
function resolveFlowScalar(scalar, strict, onError) {
  const { offset, type, source, end } = scalar;
  let _type;
  let value;
  const _onError = (rel, code2, msg) => onError(offset + rel, code2, msg);
  switch (type) {
    case "scalar":
      _type = Scalar.PLAIN;
      value = plainValue(source, _onError);
      break;
    case "single-quoted-scalar":
      _type = Scalar.QUOTE_SINGLE;
      value = singleQuotedValue(source, _onError);
      break;
    case "double-quoted-scalar":
      _type = Scalar.QUOTE_DOUBLE;
      value = doubleQuotedValue(source, _onError);
      break;
    /* istanbul ignore next should not happen */
    default:
      onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
      return {
        value: "",
        type: null,
        comment: "",
        range: [offset, offset + source.length, offset + source.length]
      };
  }
  const valueEnd = offset + source.length;
  const re = resolveEnd(end, valueEnd, strict, onError);
  return {
    value,
    type: _type,
    comment: re.comment,
    range: [offset, valueEnd, re.offset]
  };
}
function plainValue(source, onError) {
  let badChar = "";
  switch (source[0]) {
    /* istanbul ignore next should not happen */
    case "	":
      badChar = "a tab character";
      break;
    case ",":
      badChar = "flow indicator character ,";
      break;
    case "%":
      badChar = "directive indicator character %";
      break;
    case "|":
    case ">": {
      badChar = `block scalar indicator ${source[0]}`;
      break;
    }
    case "@":
    case "`": {
      badChar = `reserved character ${source[0]}`;
      break;
    }
  }
  if (badChar)
    onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
  return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
  if (source[source.length - 1] !== "'" || source.length === 1)
    onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
  return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
  const line = /(.*?)\r?\n/sy;
  let match = line.exec(source);
  if (!match)
    return source;
  let trimEnd, trimBoth;
  try {
    trimEnd = new RegExp("(?<![ ])[ ]+$");
    trimBoth = new RegExp("^[ ]+|(?<![ ])[ ]+$", "g");
  } catch {
    trimEnd = /[ \t]+$/;
    trimBoth = /^[ \t]+|[ \t]+$/g;
  }
  let res = match[1].replace(trimEnd, "");
  let sep3 = " ";
  let pos = line.lastIndex;
  while (match = line.exec(source)) {
    const lm = match[1].replace(trimBoth, "");
    if (lm === "") {
      if (sep3 === "\n")
        res += sep3;
      else
        sep3 = "\n";
    } else {
      res += sep3 + lm;
      sep3 = " ";
    }
    pos = line.lastIndex;
  }
  const last = /[ \t]*(.*)/sy;
  last.lastIndex = pos;
  match = last.exec(source);
  return res + sep3 + (match?.[1] ?? "");
}
function doubleQuotedValue(source, onError) {
  let res = "";
  for (let i = 1; i < source.length - 1; ++i) {
    const ch = source[i];
    if (ch === "\r" && source[i + 1] === "\n")
      continue;
    if (ch === "\n") {
      const { fold, offset } = foldNewline(source, i);
      res += fold;
      i = offset;
    } else if (ch === "\\") {
      let next = source[++i];
      const cc = escapeCodes[next];
      if (cc)
        res += cc;
      else if (next === "\n") {
        next = source[i + 1];
        while (next === " " || next === "	")
          next = source[++i + 1];
      } else if (next === "\r" && source[i + 1] === "\n") {
        next = source[++i + 1];
        while (next === " " || next === "	")
          next = source[++i + 1];
      } else if (next === "x" || next === "u" || next === "U") {
        const length = next === "x" ? 2 : next === "u" ? 4 : 8;
        res += parseCharCode(source, i + 1, length, onError);
        i += length;
      } else {
        const raw2 = source.substr(i - 1, 2);
        onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw2}`);
        res += raw2;
      }
    } else if (ch === " " || ch === "	") {
      const wsStart = i;
      let next = source[i + 1];
      while (next === " " || next === "	")
        next = source[++i + 1];
      if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
        res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
    } else {
      res += ch;
    }
  }
  if (source[source.length - 1] !== '"' || source.length === 1)
    onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
  return res;
}
function foldNewline(source, offset) {
  let fold = "";
  let ch = source[offset + 1];
  while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
    if (ch === "\r" && source[offset + 2] !== "\n")
      break;
    if (ch === "\n")
      fold += "\n";
    offset += 1;
    ch = source[offset + 1];
  }
  if (!fold)
    fold = " ";
  return { fold, offset };
}
var escapeCodes = {
  "0": "\0",
  // null character
  a: "\x07",
  // bell character
  b: "\b",
  // backspace
  e: "\x1B",
  // escape character
  f: "\f",
  // form feed
  n: "\n",
  // line feed
  r: "\r",
  // carriage return
  t: "	",
  // horizontal tab
  v: "\v",
  // vertical tab
  N: "",
  // Unicode next line
  _: " ",
  // Unicode non-breaking space
  L: "\u2028",
  // Unicode line separator
  P: "\u2029",
  // Unicode paragraph separator
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  "	": "	"
};
function parseCharCode(source, offset, length, onError) {
  const cc = source.substr(offset, length);
  const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
  const code2 = ok ? parseInt(cc, 16) : NaN;
  try {
    return String.fromCodePoint(code2);
  } catch {
    const raw2 = source.substr(offset - 2, length + 2);
    onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw2}`);
    return raw2;
  }
}

// node_modules/yaml/browser/dist/compose/compose-scalar.js
function composeScalar(ctx, token, tagToken, onError) {
  const { value, type, comment: comment2, range } = token.type === "block-scalar" ? resolveBlockScalar(ctx, token, onError) : resolveFlowScalar(token, ctx.options.strict, onError);
  const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
  let tag;
  if (ctx.options.stringKeys && ctx.atKey) {
    tag = ctx.schema[SCALAR];
  } else if (tagName)
    tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
  else if (token.type === "scalar")
    tag = findScalarTagByTest(ctx, value, token, onError);
  else
    tag = ctx.schema[SCALAR];
  let scalar;
  try {
    const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
    scalar = isScalar(res) ? res : new Scalar(res);
  } catch (error2) {
    const msg = error2 instanceof Error ? error2.message : String(error2);
    onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
    scalar = new Scalar(value);
  }
  scalar.range = range;
  scalar.source = value;
  if (type)
    scalar.type = type;
  if (tagName)
    scalar.tag = tagName;
  if (tag.format)
    scalar.format = tag.format;
  if (comment2)
    scalar.comment = comment2;
  return scalar;
}
function findScalarTagByName(schema4, value, tagName, tagToken, onError) {
  if (tagName === "!")
    return schema4[SCALAR];
  const matchWithTest = [];
  for (const tag of schema4.tags) {
    if (!tag.collection && tag.tag === tagName) {
      if (tag.default && tag.test)
        matchWithTest.push(tag);
      else
        return tag;
    }
  }
  for (const tag of matchWithTest)
    if (tag.test?.test(value))
      return tag;
  const kt = schema4.knownTags[tagName];
  if (kt && !kt.collection) {
    schema4.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
    return kt;
  }
  onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
  return schema4[SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema: schema4 }, value, token, onError) {
  const tag = schema4.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema4[SCALAR];
  if (schema4.compat) {
    const compat = schema4.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema4[SCALAR];
    if (tag.tag !== compat.tag) {
      const ts = directives.tagString(tag.tag);
      const cs = directives.tagString(compat.tag);
      const msg = `Value may be parsed as either ${ts} or ${cs}`;
      onError(token, "TAG_RESOLVE_FAILED", msg, true);
    }
  }
  return tag;
}

// node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
  if (before) {
    pos ?? (pos = before.length);
    for (let i = pos - 1; i >= 0; --i) {
      let st = before[i];
      switch (st.type) {
        case "space":
        case "comment":
        case "newline":
          offset -= st.source.length;
          continue;
      }
      st = before[++i];
      while (st?.type === "space") {
        offset += st.source.length;
        st = before[++i];
      }
      break;
    }
  }
  return offset;
}

// node_modules/yaml/browser/dist/compose/compose-node.js
var CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
  const atKey = ctx.atKey;
  const { spaceBefore, comment: comment2, anchor, tag } = props;
  let node;
  let isSrcToken = true;
  switch (token.type) {
    case "alias":
      node = composeAlias(ctx, token, onError);
      if (anchor || tag)
        onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
      break;
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "block-scalar":
      node = composeScalar(ctx, token, tag, onError);
      if (anchor)
        node.anchor = anchor.source.substring(1);
      break;
    case "block-map":
    case "block-seq":
    case "flow-collection":
      try {
        node = composeCollection(CN, ctx, token, props, onError);
        if (anchor)
          node.anchor = anchor.source.substring(1);
      } catch (error2) {
        const message = error2 instanceof Error ? error2.message : String(error2);
        onError(token, "RESOURCE_EXHAUSTION", message);
      }
      break;
    default: {
      const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
      onError(token, "UNEXPECTED_TOKEN", message);
      isSrcToken = false;
    }
  }
  node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
  if (anchor && node.anchor === "")
    onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
  if (atKey && ctx.options.stringKeys && (!isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
    const msg = "With stringKeys, all keys must be strings";
    onError(tag ?? token, "NON_STRING_KEY", msg);
  }
  if (spaceBefore)
    node.spaceBefore = true;
  if (comment2) {
    if (token.type === "scalar" && token.source === "")
      node.comment = comment2;
    else
      node.commentBefore = comment2;
  }
  if (ctx.options.keepSourceTokens && isSrcToken)
    node.srcToken = token;
  return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment: comment2, anchor, tag, end }, onError) {
  const token = {
    type: "scalar",
    offset: emptyScalarPosition(offset, before, pos),
    indent: -1,
    source: ""
  };
  const node = composeScalar(ctx, token, tag, onError);
  if (anchor) {
    node.anchor = anchor.source.substring(1);
    if (node.anchor === "")
      onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
  }
  if (spaceBefore)
    node.spaceBefore = true;
  if (comment2) {
    node.comment = comment2;
    node.range[2] = end;
  }
  return node;
}
function composeAlias({ options: options2 }, { offset, source, end }, onError) {
  const alias = new Alias(source.substring(1));
  if (alias.source === "")
    onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
  if (alias.source.endsWith(":"))
    onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
  const valueEnd = offset + source.length;
  const re = resolveEnd(end, valueEnd, options2.strict, onError);
  alias.range = [offset, valueEnd, re.offset];
  if (re.comment)
    alias.comment = re.comment;
  return alias;
}

// node_modules/yaml/browser/dist/compose/compose-doc.js
function composeDoc(options2, directives, { offset, start, value, end }, onError) {
  const opts = Object.assign({ _directives: directives }, options2);
  const doc = new Document(void 0, opts);
  const ctx = {
    atKey: false,
    atRoot: true,
    directives: doc.directives,
    options: doc.options,
    schema: doc.schema
  };
  const props = resolveProps(start, {
    indicator: "doc-start",
    next: value ?? end?.[0],
    offset,
    onError,
    parentIndent: 0,
    startOnNewline: true
  });
  if (props.found) {
    doc.directives.docStart = true;
    if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
      onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
  }
  doc.contents = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
  const contentEnd = doc.contents.range[2];
  const re = resolveEnd(end, contentEnd, false, onError);
  if (re.comment)
    doc.comment = re.comment;
  doc.range = [offset, contentEnd, re.offset];
  return doc;
}

// node_modules/yaml/browser/dist/compose/composer.js
function getErrorPos(src) {
  if (typeof src === "number")
    return [src, src + 1];
  if (Array.isArray(src))
    return src.length === 2 ? src : [src[0], src[1]];
  const { offset, source } = src;
  return [offset, offset + (typeof source === "string" ? source.length : 1)];
}
function parsePrelude(prelude) {
  let comment2 = "";
  let atComment = false;
  let afterEmptyLine = false;
  for (let i = 0; i < prelude.length; ++i) {
    const source = prelude[i];
    switch (source[0]) {
      case "#":
        comment2 += (comment2 === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
        atComment = true;
        afterEmptyLine = false;
        break;
      case "%":
        if (prelude[i + 1]?.[0] !== "#")
          i += 1;
        atComment = false;
        break;
      default:
        if (!atComment)
          afterEmptyLine = true;
        atComment = false;
    }
  }
  return { comment: comment2, afterEmptyLine };
}
var Composer = class {
  constructor(options2 = {}) {
    this.doc = null;
    this.atDirectives = false;
    this.prelude = [];
    this.errors = [];
    this.warnings = [];
    this.onError = (source, code2, message, warning) => {
      const pos = getErrorPos(source);
      if (warning)
        this.warnings.push(new YAMLWarning(pos, code2, message));
      else
        this.errors.push(new YAMLParseError(pos, code2, message));
    };
    this.directives = new Directives({ version: options2.version || "1.2" });
    this.options = options2;
  }
  decorate(doc, afterDoc) {
    const { comment: comment2, afterEmptyLine } = parsePrelude(this.prelude);
    if (comment2) {
      const dc = doc.contents;
      if (afterDoc) {
        doc.comment = doc.comment ? `${doc.comment}
${comment2}` : comment2;
      } else if (afterEmptyLine || doc.directives.docStart || !dc) {
        doc.commentBefore = comment2;
      } else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
        let it = dc.items[0];
        if (isPair(it))
          it = it.key;
        const cb = it.commentBefore;
        it.commentBefore = cb ? `${comment2}
${cb}` : comment2;
      } else {
        const cb = dc.commentBefore;
        dc.commentBefore = cb ? `${comment2}
${cb}` : comment2;
      }
    }
    if (afterDoc) {
      for (let i = 0; i < this.errors.length; ++i)
        doc.errors.push(this.errors[i]);
      for (let i = 0; i < this.warnings.length; ++i)
        doc.warnings.push(this.warnings[i]);
    } else {
      doc.errors = this.errors;
      doc.warnings = this.warnings;
    }
    this.prelude = [];
    this.errors = [];
    this.warnings = [];
  }
  /**
   * Current stream status information.
   *
   * Mostly useful at the end of input for an empty stream.
   */
  streamInfo() {
    return {
      comment: parsePrelude(this.prelude).comment,
      directives: this.directives,
      errors: this.errors,
      warnings: this.warnings
    };
  }
  /**
   * Compose tokens into documents.
   *
   * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
   * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
   */
  *compose(tokens, forceDoc = false, endOffset = -1) {
    for (const token of tokens)
      yield* this.next(token);
    yield* this.end(forceDoc, endOffset);
  }
  /** Advance the composer by one CST token. */
  *next(token) {
    switch (token.type) {
      case "directive":
        this.directives.add(token.source, (offset, message, warning) => {
          const pos = getErrorPos(token);
          pos[0] += offset;
          this.onError(pos, "BAD_DIRECTIVE", message, warning);
        });
        this.prelude.push(token.source);
        this.atDirectives = true;
        break;
      case "document": {
        const doc = composeDoc(this.options, this.directives, token, this.onError);
        if (this.atDirectives && !doc.directives.docStart)
          this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
        this.decorate(doc, false);
        if (this.doc)
          yield this.doc;
        this.doc = doc;
        this.atDirectives = false;
        break;
      }
      case "byte-order-mark":
      case "space":
        break;
      case "comment":
      case "newline":
        this.prelude.push(token.source);
        break;
      case "error": {
        const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
        const error2 = new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
        if (this.atDirectives || !this.doc)
          this.errors.push(error2);
        else
          this.doc.errors.push(error2);
        break;
      }
      case "doc-end": {
        if (!this.doc) {
          const msg = "Unexpected doc-end without preceding document";
          this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
          break;
        }
        this.doc.directives.docEnd = true;
        const end = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
        this.decorate(this.doc, true);
        if (end.comment) {
          const dc = this.doc.comment;
          this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
        }
        this.doc.range[2] = end.offset;
        break;
      }
      default:
        this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
    }
  }
  /**
   * Call at end of input to yield any remaining document.
   *
   * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
   * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
   */
  *end(forceDoc = false, endOffset = -1) {
    if (this.doc) {
      this.decorate(this.doc, true);
      yield this.doc;
      this.doc = null;
    } else if (forceDoc) {
      const opts = Object.assign({ _directives: this.directives }, this.options);
      const doc = new Document(void 0, opts);
      if (this.atDirectives)
        this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
      doc.range = [0, endOffset, endOffset];
      this.decorate(doc, false);
      yield doc;
    }
  }
};

// node_modules/yaml/browser/dist/parse/cst.js
var BOM = "\uFEFF";
var DOCUMENT = "";
var FLOW_END = "";
var SCALAR2 = "";
function tokenType(source) {
  switch (source) {
    case BOM:
      return "byte-order-mark";
    case DOCUMENT:
      return "doc-mode";
    case FLOW_END:
      return "flow-error-end";
    case SCALAR2:
      return "scalar";
    case "---":
      return "doc-start";
    case "...":
      return "doc-end";
    case "":
    case "\n":
    case "\r\n":
      return "newline";
    case "-":
      return "seq-item-ind";
    case "?":
      return "explicit-key-ind";
    case ":":
      return "map-value-ind";
    case "{":
      return "flow-map-start";
    case "}":
      return "flow-map-end";
    case "[":
      return "flow-seq-start";
    case "]":
      return "flow-seq-end";
    case ",":
      return "comma";
  }
  switch (source[0]) {
    case " ":
    case "	":
      return "space";
    case "#":
      return "comment";
    case "%":
      return "directive-line";
    case "*":
      return "alias";
    case "&":
      return "anchor";
    case "!":
      return "tag";
    case "'":
      return "single-quoted-scalar";
    case '"':
      return "double-quoted-scalar";
    case "|":
    case ">":
      return "block-scalar-header";
  }
  return null;
}

// node_modules/yaml/browser/dist/parse/lexer.js
function isEmpty(ch) {
  switch (ch) {
    case void 0:
    case " ":
    case "\n":
    case "\r":
    case "	":
      return true;
    default:
      return false;
  }
}
var hexDigits = new Set("0123456789ABCDEFabcdef");
var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
var flowIndicatorChars = new Set(",[]{}");
var invalidAnchorChars = new Set(" ,[]{}\n\r	");
var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
var Lexer = class {
  constructor() {
    this.atEnd = false;
    this.blockScalarIndent = -1;
    this.blockScalarKeep = false;
    this.buffer = "";
    this.flowKey = false;
    this.flowLevel = 0;
    this.indentNext = 0;
    this.indentValue = 0;
    this.lineEndPos = null;
    this.next = null;
    this.pos = 0;
  }
  /**
   * Generate YAML tokens from the `source` string. If `incomplete`,
   * a part of the last line may be left as a buffer for the next call.
   *
   * @returns A generator of lexical tokens
   */
  *lex(source, incomplete3 = false) {
    if (source) {
      if (typeof source !== "string")
        throw TypeError("source is not a string");
      this.buffer = this.buffer ? this.buffer + source : source;
      this.lineEndPos = null;
    }
    this.atEnd = !incomplete3;
    let next = this.next ?? "stream";
    while (next && (incomplete3 || this.hasChars(1)))
      next = yield* this.parseNext(next);
  }
  atLineEnd() {
    let i = this.pos;
    let ch = this.buffer[i];
    while (ch === " " || ch === "	")
      ch = this.buffer[++i];
    if (!ch || ch === "#" || ch === "\n")
      return true;
    if (ch === "\r")
      return this.buffer[i + 1] === "\n";
    return false;
  }
  charAt(n) {
    return this.buffer[this.pos + n];
  }
  continueScalar(offset) {
    let ch = this.buffer[offset];
    if (this.indentNext > 0) {
      let indent = 0;
      while (ch === " ")
        ch = this.buffer[++indent + offset];
      if (ch === "\r") {
        const next = this.buffer[indent + offset + 1];
        if (next === "\n" || !next && !this.atEnd)
          return offset + indent + 1;
      }
      return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
    }
    if (ch === "-" || ch === ".") {
      const dt = this.buffer.substr(offset, 3);
      if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
        return -1;
    }
    return offset;
  }
  getLine() {
    let end = this.lineEndPos;
    if (typeof end !== "number" || end !== -1 && end < this.pos) {
      end = this.buffer.indexOf("\n", this.pos);
      this.lineEndPos = end;
    }
    if (end === -1)
      return this.atEnd ? this.buffer.substring(this.pos) : null;
    if (this.buffer[end - 1] === "\r")
      end -= 1;
    return this.buffer.substring(this.pos, end);
  }
  hasChars(n) {
    return this.pos + n <= this.buffer.length;
  }
  setNext(state) {
    this.buffer = this.buffer.substring(this.pos);
    this.pos = 0;
    this.lineEndPos = null;
    this.next = state;
    return null;
  }
  peek(n) {
    return this.buffer.substr(this.pos, n);
  }
  *parseNext(next) {
    switch (next) {
      case "stream":
        return yield* this.parseStream();
      case "line-start":
        return yield* this.parseLineStart();
      case "block-start":
        return yield* this.parseBlockStart();
      case "doc":
        return yield* this.parseDocument();
      case "flow":
        return yield* this.parseFlowCollection();
      case "quoted-scalar":
        return yield* this.parseQuotedScalar();
      case "block-scalar":
        return yield* this.parseBlockScalar();
      case "plain-scalar":
        return yield* this.parsePlainScalar();
    }
  }
  *parseStream() {
    let line = this.getLine();
    if (line === null)
      return this.setNext("stream");
    if (line[0] === BOM) {
      yield* this.pushCount(1);
      line = line.substring(1);
    }
    if (line[0] === "%") {
      let dirEnd = line.length;
      let cs = line.indexOf("#");
      while (cs !== -1) {
        const ch = line[cs - 1];
        if (ch === " " || ch === "	") {
          dirEnd = cs - 1;
          break;
        } else {
          cs = line.indexOf("#", cs + 1);
        }
      }
      while (true) {
        const ch = line[dirEnd - 1];
        if (ch === " " || ch === "	")
          dirEnd -= 1;
        else
          break;
      }
      const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
      yield* this.pushCount(line.length - n);
      this.pushNewline();
      return "stream";
    }
    if (this.atLineEnd()) {
      const sp = yield* this.pushSpaces(true);
      yield* this.pushCount(line.length - sp);
      yield* this.pushNewline();
      return "stream";
    }
    yield DOCUMENT;
    return yield* this.parseLineStart();
  }
  *parseLineStart() {
    const ch = this.charAt(0);
    if (!ch && !this.atEnd)
      return this.setNext("line-start");
    if (ch === "-" || ch === ".") {
      if (!this.atEnd && !this.hasChars(4))
        return this.setNext("line-start");
      const s = this.peek(3);
      if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
        yield* this.pushCount(3);
        this.indentValue = 0;
        this.indentNext = 0;
        return s === "---" ? "doc" : "stream";
      }
    }
    this.indentValue = yield* this.pushSpaces(false);
    if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
      this.indentNext = this.indentValue;
    return yield* this.parseBlockStart();
  }
  *parseBlockStart() {
    const [ch0, ch1] = this.peek(2);
    if (!ch1 && !this.atEnd)
      return this.setNext("block-start");
    if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
      const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
      this.indentNext = this.indentValue + 1;
      this.indentValue += n;
      return "block-start";
    }
    return "doc";
  }
  *parseDocument() {
    yield* this.pushSpaces(true);
    const line = this.getLine();
    if (line === null)
      return this.setNext("doc");
    let n = yield* this.pushIndicators();
    switch (line[n]) {
      case "#":
        yield* this.pushCount(line.length - n);
      // fallthrough
      case void 0:
        yield* this.pushNewline();
        return yield* this.parseLineStart();
      case "{":
      case "[":
        yield* this.pushCount(1);
        this.flowKey = false;
        this.flowLevel = 1;
        return "flow";
      case "}":
      case "]":
        yield* this.pushCount(1);
        return "doc";
      case "*":
        yield* this.pushUntil(isNotAnchorChar);
        return "doc";
      case '"':
      case "'":
        return yield* this.parseQuotedScalar();
      case "|":
      case ">":
        n += yield* this.parseBlockScalarHeader();
        n += yield* this.pushSpaces(true);
        yield* this.pushCount(line.length - n);
        yield* this.pushNewline();
        return yield* this.parseBlockScalar();
      default:
        return yield* this.parsePlainScalar();
    }
  }
  *parseFlowCollection() {
    let nl, sp;
    let indent = -1;
    do {
      nl = yield* this.pushNewline();
      if (nl > 0) {
        sp = yield* this.pushSpaces(false);
        this.indentValue = indent = sp;
      } else {
        sp = 0;
      }
      sp += yield* this.pushSpaces(true);
    } while (nl + sp > 0);
    const line = this.getLine();
    if (line === null)
      return this.setNext("flow");
    if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
      const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
      if (!atFlowEndMarker) {
        this.flowLevel = 0;
        yield FLOW_END;
        return yield* this.parseLineStart();
      }
    }
    let n = 0;
    while (line[n] === ",") {
      n += yield* this.pushCount(1);
      n += yield* this.pushSpaces(true);
      this.flowKey = false;
    }
    n += yield* this.pushIndicators();
    switch (line[n]) {
      case void 0:
        return "flow";
      case "#":
        yield* this.pushCount(line.length - n);
        return "flow";
      case "{":
      case "[":
        yield* this.pushCount(1);
        this.flowKey = false;
        this.flowLevel += 1;
        return "flow";
      case "}":
      case "]":
        yield* this.pushCount(1);
        this.flowKey = true;
        this.flowLevel -= 1;
        return this.flowLevel ? "flow" : "doc";
      case "*":
        yield* this.pushUntil(isNotAnchorChar);
        return "flow";
      case '"':
      case "'":
        this.flowKey = true;
        return yield* this.parseQuotedScalar();
      case ":": {
        const next = this.charAt(1);
        if (this.flowKey || isEmpty(next) || next === ",") {
          this.flowKey = false;
          yield* this.pushCount(1);
          yield* this.pushSpaces(true);
          return "flow";
        }
      }
      // fallthrough
      default:
        this.flowKey = false;
        return yield* this.parsePlainScalar();
    }
  }
  *parseQuotedScalar() {
    const quote = this.charAt(0);
    let end = this.buffer.indexOf(quote, this.pos + 1);
    if (quote === "'") {
      while (end !== -1 && this.buffer[end + 1] === "'")
        end = this.buffer.indexOf("'", end + 2);
    } else {
      while (end !== -1) {
        let n = 0;
        while (this.buffer[end - 1 - n] === "\\")
          n += 1;
        if (n % 2 === 0)
          break;
        end = this.buffer.indexOf('"', end + 1);
      }
    }
    const qb = this.buffer.substring(0, end);
    let nl = qb.indexOf("\n", this.pos);
    if (nl !== -1) {
      while (nl !== -1) {
        const cs = this.continueScalar(nl + 1);
        if (cs === -1)
          break;
        nl = qb.indexOf("\n", cs);
      }
      if (nl !== -1) {
        end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
      }
    }
    if (end === -1) {
      if (!this.atEnd)
        return this.setNext("quoted-scalar");
      end = this.buffer.length;
    }
    yield* this.pushToIndex(end + 1, false);
    return this.flowLevel ? "flow" : "doc";
  }
  *parseBlockScalarHeader() {
    this.blockScalarIndent = -1;
    this.blockScalarKeep = false;
    let i = this.pos;
    while (true) {
      const ch = this.buffer[++i];
      if (ch === "+")
        this.blockScalarKeep = true;
      else if (ch > "0" && ch <= "9")
        this.blockScalarIndent = Number(ch) - 1;
      else if (ch !== "-")
        break;
    }
    return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
  }
  *parseBlockScalar() {
    let nl = this.pos - 1;
    let indent = 0;
    let ch;
    loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
      switch (ch) {
        case " ":
          indent += 1;
          break;
        case "\n":
          nl = i2;
          indent = 0;
          break;
        case "\r": {
          const next = this.buffer[i2 + 1];
          if (!next && !this.atEnd)
            return this.setNext("block-scalar");
          if (next === "\n")
            break;
        }
        // fallthrough
        default:
          break loop;
      }
    }
    if (!ch && !this.atEnd)
      return this.setNext("block-scalar");
    if (indent >= this.indentNext) {
      if (this.blockScalarIndent === -1)
        this.indentNext = indent;
      else {
        this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
      }
      do {
        const cs = this.continueScalar(nl + 1);
        if (cs === -1)
          break;
        nl = this.buffer.indexOf("\n", cs);
      } while (nl !== -1);
      if (nl === -1) {
        if (!this.atEnd)
          return this.setNext("block-scalar");
        nl = this.buffer.length;
      }
    }
    let i = nl + 1;
    ch = this.buffer[i];
    while (ch === " ")
      ch = this.buffer[++i];
    if (ch === "	") {
      while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
        ch = this.buffer[++i];
      nl = i - 1;
    } else if (!this.blockScalarKeep) {
      do {
        let i2 = nl - 1;
        let ch2 = this.buffer[i2];
        if (ch2 === "\r")
          ch2 = this.buffer[--i2];
        const lastChar = i2;
        while (ch2 === " ")
          ch2 = this.buffer[--i2];
        if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
          nl = i2;
        else
          break;
      } while (true);
    }
    yield SCALAR2;
    yield* this.pushToIndex(nl + 1, true);
    return yield* this.parseLineStart();
  }
  *parsePlainScalar() {
    const inFlow = this.flowLevel > 0;
    let end = this.pos - 1;
    let i = this.pos - 1;
    let ch;
    while (ch = this.buffer[++i]) {
      if (ch === ":") {
        const next = this.buffer[i + 1];
        if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
          break;
        end = i;
      } else if (isEmpty(ch)) {
        let next = this.buffer[i + 1];
        if (ch === "\r") {
          if (next === "\n") {
            i += 1;
            ch = "\n";
            next = this.buffer[i + 1];
          } else
            end = i;
        }
        if (next === "#" || inFlow && flowIndicatorChars.has(next))
          break;
        if (ch === "\n") {
          const cs = this.continueScalar(i + 1);
          if (cs === -1)
            break;
          i = Math.max(i, cs - 2);
        }
      } else {
        if (inFlow && flowIndicatorChars.has(ch))
          break;
        end = i;
      }
    }
    if (!ch && !this.atEnd)
      return this.setNext("plain-scalar");
    yield SCALAR2;
    yield* this.pushToIndex(end + 1, true);
    return inFlow ? "flow" : "doc";
  }
  *pushCount(n) {
    if (n > 0) {
      yield this.buffer.substr(this.pos, n);
      this.pos += n;
      return n;
    }
    return 0;
  }
  *pushToIndex(i, allowEmpty) {
    const s = this.buffer.slice(this.pos, i);
    if (s) {
      yield s;
      this.pos += s.length;
      return s.length;
    } else if (allowEmpty)
      yield "";
    return 0;
  }
  *pushIndicators() {
    let n = 0;
    loop: while (true) {
      switch (this.charAt(0)) {
        case "!":
          n += yield* this.pushTag();
          n += yield* this.pushSpaces(true);
          continue loop;
        case "&":
          n += yield* this.pushUntil(isNotAnchorChar);
          n += yield* this.pushSpaces(true);
          continue loop;
        case "-":
        // this is an error
        case "?":
        // this is an error outside flow collections
        case ":": {
          const inFlow = this.flowLevel > 0;
          const ch1 = this.charAt(1);
          if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
            if (!inFlow)
              this.indentNext = this.indentValue + 1;
            else if (this.flowKey)
              this.flowKey = false;
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            continue loop;
          }
        }
      }
      break loop;
    }
    return n;
  }
  *pushTag() {
    if (this.charAt(1) === "<") {
      let i = this.pos + 2;
      let ch = this.buffer[i];
      while (!isEmpty(ch) && ch !== ">")
        ch = this.buffer[++i];
      return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
    } else {
      let i = this.pos + 1;
      let ch = this.buffer[i];
      while (ch) {
        if (tagChars.has(ch))
          ch = this.buffer[++i];
        else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
          ch = this.buffer[i += 3];
        } else
          break;
      }
      return yield* this.pushToIndex(i, false);
    }
  }
  *pushNewline() {
    const ch = this.buffer[this.pos];
    if (ch === "\n")
      return yield* this.pushCount(1);
    else if (ch === "\r" && this.charAt(1) === "\n")
      return yield* this.pushCount(2);
    else
      return 0;
  }
  *pushSpaces(allowTabs) {
    let i = this.pos - 1;
    let ch;
    do {
      ch = this.buffer[++i];
    } while (ch === " " || allowTabs && ch === "	");
    const n = i - this.pos;
    if (n > 0) {
      yield this.buffer.substr(this.pos, n);
      this.pos = i;
    }
    return n;
  }
  *pushUntil(test) {
    let i = this.pos;
    let ch = this.buffer[i];
    while (!test(ch))
      ch = this.buffer[++i];
    return yield* this.pushToIndex(i, false);
  }
};

// node_modules/yaml/browser/dist/parse/parser.js
function includesToken(list3, type) {
  for (let i = 0; i < list3.length; ++i)
    if (list3[i].type === type)
      return true;
  return false;
}
function findNonEmptyIndex(list3) {
  for (let i = 0; i < list3.length; ++i) {
    switch (list3[i].type) {
      case "space":
      case "comment":
      case "newline":
        break;
      default:
        return i;
    }
  }
  return -1;
}
function isFlowToken(token) {
  switch (token?.type) {
    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "flow-collection":
      return true;
    default:
      return false;
  }
}
function getPrevProps(parent) {
  switch (parent.type) {
    case "document":
      return parent.start;
    case "block-map": {
      const it = parent.items[parent.items.length - 1];
      return it.sep ?? it.start;
    }
    case "block-seq":
      return parent.items[parent.items.length - 1].start;
    /* istanbul ignore next should not happen */
    default:
      return [];
  }
}
function getFirstKeyStartProps(prev) {
  if (prev.length === 0)
    return [];
  let i = prev.length;
  loop: while (--i >= 0) {
    switch (prev[i].type) {
      case "doc-start":
      case "explicit-key-ind":
      case "map-value-ind":
      case "seq-item-ind":
      case "newline":
        break loop;
    }
  }
  while (prev[++i]?.type === "space") {
  }
  return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
  if (source.length < 1e5)
    Array.prototype.push.apply(target, source);
  else
    for (let i = 0; i < source.length; ++i)
      target.push(source[i]);
}
function fixFlowSeqItems(fc) {
  if (fc.start.type === "flow-seq-start") {
    for (const it of fc.items) {
      if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
        if (it.key)
          it.value = it.key;
        delete it.key;
        if (isFlowToken(it.value)) {
          if (it.value.end)
            arrayPushArray(it.value.end, it.sep);
          else
            it.value.end = it.sep;
        } else
          arrayPushArray(it.start, it.sep);
        delete it.sep;
      }
    }
  }
}
var Parser = class {
  /**
   * @param onNewLine - If defined, called separately with the start position of
   *   each new line (in `parse()`, including the start of input).
   */
  constructor(onNewLine) {
    this.atNewLine = true;
    this.atScalar = false;
    this.indent = 0;
    this.offset = 0;
    this.onKeyLine = false;
    this.stack = [];
    this.source = "";
    this.type = "";
    this.lexer = new Lexer();
    this.onNewLine = onNewLine;
  }
  /**
   * Parse `source` as a YAML stream.
   * If `incomplete`, a part of the last line may be left as a buffer for the next call.
   *
   * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
   *
   * @returns A generator of tokens representing each directive, document, and other structure.
   */
  *parse(source, incomplete3 = false) {
    if (this.onNewLine && this.offset === 0)
      this.onNewLine(0);
    for (const lexeme of this.lexer.lex(source, incomplete3))
      yield* this.next(lexeme);
    if (!incomplete3)
      yield* this.end();
  }
  /**
   * Advance the parser by the `source` of one lexical token.
   */
  *next(source) {
    this.source = source;
    if (this.atScalar) {
      this.atScalar = false;
      yield* this.step();
      this.offset += source.length;
      return;
    }
    const type = tokenType(source);
    if (!type) {
      const message = `Not a YAML token: ${source}`;
      yield* this.pop({ type: "error", offset: this.offset, message, source });
      this.offset += source.length;
    } else if (type === "scalar") {
      this.atNewLine = false;
      this.atScalar = true;
      this.type = "scalar";
    } else {
      this.type = type;
      yield* this.step();
      switch (type) {
        case "newline":
          this.atNewLine = true;
          this.indent = 0;
          if (this.onNewLine)
            this.onNewLine(this.offset + source.length);
          break;
        case "space":
          if (this.atNewLine && source[0] === " ")
            this.indent += source.length;
          break;
        case "explicit-key-ind":
        case "map-value-ind":
        case "seq-item-ind":
          if (this.atNewLine)
            this.indent += source.length;
          break;
        case "doc-mode":
        case "flow-error-end":
          return;
        default:
          this.atNewLine = false;
      }
      this.offset += source.length;
    }
  }
  /** Call at end of input to push out any remaining constructions */
  *end() {
    while (this.stack.length > 0)
      yield* this.pop();
  }
  get sourceToken() {
    const st = {
      type: this.type,
      offset: this.offset,
      indent: this.indent,
      source: this.source
    };
    return st;
  }
  *step() {
    const top = this.peek(1);
    if (this.type === "doc-end" && top?.type !== "doc-end") {
      while (this.stack.length > 0)
        yield* this.pop();
      this.stack.push({
        type: "doc-end",
        offset: this.offset,
        source: this.source
      });
      return;
    }
    if (!top)
      return yield* this.stream();
    switch (top.type) {
      case "document":
        return yield* this.document(top);
      case "alias":
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
        return yield* this.scalar(top);
      case "block-scalar":
        return yield* this.blockScalar(top);
      case "block-map":
        return yield* this.blockMap(top);
      case "block-seq":
        return yield* this.blockSequence(top);
      case "flow-collection":
        return yield* this.flowCollection(top);
      case "doc-end":
        return yield* this.documentEnd(top);
    }
    yield* this.pop();
  }
  peek(n) {
    return this.stack[this.stack.length - n];
  }
  *pop(error2) {
    const token = error2 ?? this.stack.pop();
    if (!token) {
      const message = "Tried to pop an empty stack";
      yield { type: "error", offset: this.offset, source: "", message };
    } else if (this.stack.length === 0) {
      yield token;
    } else {
      const top = this.peek(1);
      if (token.type === "block-scalar") {
        token.indent = "indent" in top ? top.indent : 0;
      } else if (token.type === "flow-collection" && top.type === "document") {
        token.indent = 0;
      }
      if (token.type === "flow-collection")
        fixFlowSeqItems(token);
      switch (top.type) {
        case "document":
          top.value = token;
          break;
        case "block-scalar":
          top.props.push(token);
          break;
        case "block-map": {
          const it = top.items[top.items.length - 1];
          if (it.value) {
            top.items.push({ start: [], key: token, sep: [] });
            this.onKeyLine = true;
            return;
          } else if (it.sep) {
            it.value = token;
          } else {
            Object.assign(it, { key: token, sep: [] });
            this.onKeyLine = !it.explicitKey;
            return;
          }
          break;
        }
        case "block-seq": {
          const it = top.items[top.items.length - 1];
          if (it.value)
            top.items.push({ start: [], value: token });
          else
            it.value = token;
          break;
        }
        case "flow-collection": {
          const it = top.items[top.items.length - 1];
          if (!it || it.value)
            top.items.push({ start: [], key: token, sep: [] });
          else if (it.sep)
            it.value = token;
          else
            Object.assign(it, { key: token, sep: [] });
          return;
        }
        /* istanbul ignore next should not happen */
        default:
          yield* this.pop();
          yield* this.pop(token);
      }
      if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
        const last = token.items[token.items.length - 1];
        if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
          if (top.type === "document")
            top.end = last.start;
          else
            top.items.push({ start: last.start });
          token.items.splice(-1, 1);
        }
      }
    }
  }
  *stream() {
    switch (this.type) {
      case "directive-line":
        yield { type: "directive", offset: this.offset, source: this.source };
        return;
      case "byte-order-mark":
      case "space":
      case "comment":
      case "newline":
        yield this.sourceToken;
        return;
      case "doc-mode":
      case "doc-start": {
        const doc = {
          type: "document",
          offset: this.offset,
          start: []
        };
        if (this.type === "doc-start")
          doc.start.push(this.sourceToken);
        this.stack.push(doc);
        return;
      }
    }
    yield {
      type: "error",
      offset: this.offset,
      message: `Unexpected ${this.type} token in YAML stream`,
      source: this.source
    };
  }
  *document(doc) {
    if (doc.value)
      return yield* this.lineEnd(doc);
    switch (this.type) {
      case "doc-start": {
        if (findNonEmptyIndex(doc.start) !== -1) {
          yield* this.pop();
          yield* this.step();
        } else
          doc.start.push(this.sourceToken);
        return;
      }
      case "anchor":
      case "tag":
      case "space":
      case "comment":
      case "newline":
        doc.start.push(this.sourceToken);
        return;
    }
    const bv = this.startBlockValue(doc);
    if (bv)
      this.stack.push(bv);
    else {
      yield {
        type: "error",
        offset: this.offset,
        message: `Unexpected ${this.type} token in YAML document`,
        source: this.source
      };
    }
  }
  *scalar(scalar) {
    if (this.type === "map-value-ind") {
      const prev = getPrevProps(this.peek(2));
      const start = getFirstKeyStartProps(prev);
      let sep3;
      if (scalar.end) {
        sep3 = scalar.end;
        sep3.push(this.sourceToken);
        delete scalar.end;
      } else
        sep3 = [this.sourceToken];
      const map3 = {
        type: "block-map",
        offset: scalar.offset,
        indent: scalar.indent,
        items: [{ start, key: scalar, sep: sep3 }]
      };
      this.onKeyLine = true;
      this.stack[this.stack.length - 1] = map3;
    } else
      yield* this.lineEnd(scalar);
  }
  *blockScalar(scalar) {
    switch (this.type) {
      case "space":
      case "comment":
      case "newline":
        scalar.props.push(this.sourceToken);
        return;
      case "scalar":
        scalar.source = this.source;
        this.atNewLine = true;
        this.indent = 0;
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        yield* this.pop();
        break;
      /* istanbul ignore next should not happen */
      default:
        yield* this.pop();
        yield* this.step();
    }
  }
  *blockMap(map3) {
    const it = map3.items[map3.items.length - 1];
    switch (this.type) {
      case "newline":
        this.onKeyLine = false;
        if (it.value) {
          const end = "end" in it.value ? it.value.end : void 0;
          const last = Array.isArray(end) ? end[end.length - 1] : void 0;
          if (last?.type === "comment")
            end?.push(this.sourceToken);
          else
            map3.items.push({ start: [this.sourceToken] });
        } else if (it.sep) {
          it.sep.push(this.sourceToken);
        } else {
          it.start.push(this.sourceToken);
        }
        return;
      case "space":
      case "comment":
        if (it.value) {
          map3.items.push({ start: [this.sourceToken] });
        } else if (it.sep) {
          it.sep.push(this.sourceToken);
        } else {
          if (this.atIndentedComment(it.start, map3.indent)) {
            const prev = map3.items[map3.items.length - 2];
            const end = prev?.value?.end;
            if (Array.isArray(end)) {
              arrayPushArray(end, it.start);
              end.push(this.sourceToken);
              map3.items.pop();
              return;
            }
          }
          it.start.push(this.sourceToken);
        }
        return;
    }
    if (this.indent >= map3.indent) {
      const atMapIndent = !this.onKeyLine && this.indent === map3.indent;
      const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
      let start = [];
      if (atNextItem && it.sep && !it.value) {
        const nl = [];
        for (let i = 0; i < it.sep.length; ++i) {
          const st = it.sep[i];
          switch (st.type) {
            case "newline":
              nl.push(i);
              break;
            case "space":
              break;
            case "comment":
              if (st.indent > map3.indent)
                nl.length = 0;
              break;
            default:
              nl.length = 0;
          }
        }
        if (nl.length >= 2)
          start = it.sep.splice(nl[1]);
      }
      switch (this.type) {
        case "anchor":
        case "tag":
          if (atNextItem || it.value) {
            start.push(this.sourceToken);
            map3.items.push({ start });
            this.onKeyLine = true;
          } else if (it.sep) {
            it.sep.push(this.sourceToken);
          } else {
            it.start.push(this.sourceToken);
          }
          return;
        case "explicit-key-ind":
          if (!it.sep && !it.explicitKey) {
            it.start.push(this.sourceToken);
            it.explicitKey = true;
          } else if (atNextItem || it.value) {
            start.push(this.sourceToken);
            map3.items.push({ start, explicitKey: true });
          } else {
            this.stack.push({
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken], explicitKey: true }]
            });
          }
          this.onKeyLine = true;
          return;
        case "map-value-ind":
          if (it.explicitKey) {
            if (!it.sep) {
              if (includesToken(it.start, "newline")) {
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              } else {
                const start2 = getFirstKeyStartProps(it.start);
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                });
              }
            } else if (it.value) {
              map3.items.push({ start: [], key: null, sep: [this.sourceToken] });
            } else if (includesToken(it.sep, "map-value-ind")) {
              this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start, key: null, sep: [this.sourceToken] }]
              });
            } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
              const start2 = getFirstKeyStartProps(it.start);
              const key = it.key;
              const sep3 = it.sep;
              sep3.push(this.sourceToken);
              delete it.key;
              delete it.sep;
              this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: start2, key, sep: sep3 }]
              });
            } else if (start.length > 0) {
              it.sep = it.sep.concat(start, this.sourceToken);
            } else {
              it.sep.push(this.sourceToken);
            }
          } else {
            if (!it.sep) {
              Object.assign(it, { key: null, sep: [this.sourceToken] });
            } else if (it.value || atNextItem) {
              map3.items.push({ start, key: null, sep: [this.sourceToken] });
            } else if (includesToken(it.sep, "map-value-ind")) {
              this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: [], key: null, sep: [this.sourceToken] }]
              });
            } else {
              it.sep.push(this.sourceToken);
            }
          }
          this.onKeyLine = true;
          return;
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar": {
          const fs = this.flowScalar(this.type);
          if (atNextItem || it.value) {
            map3.items.push({ start, key: fs, sep: [] });
            this.onKeyLine = true;
          } else if (it.sep) {
            this.stack.push(fs);
          } else {
            Object.assign(it, { key: fs, sep: [] });
            this.onKeyLine = true;
          }
          return;
        }
        default: {
          const bv = this.startBlockValue(map3);
          if (bv) {
            if (bv.type === "block-seq") {
              if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                yield* this.pop({
                  type: "error",
                  offset: this.offset,
                  message: "Unexpected block-seq-ind on same line with key",
                  source: this.source
                });
                return;
              }
            } else if (atMapIndent) {
              map3.items.push({ start });
            }
            this.stack.push(bv);
            return;
          }
        }
      }
    }
    yield* this.pop();
    yield* this.step();
  }
  *blockSequence(seq2) {
    const it = seq2.items[seq2.items.length - 1];
    switch (this.type) {
      case "newline":
        if (it.value) {
          const end = "end" in it.value ? it.value.end : void 0;
          const last = Array.isArray(end) ? end[end.length - 1] : void 0;
          if (last?.type === "comment")
            end?.push(this.sourceToken);
          else
            seq2.items.push({ start: [this.sourceToken] });
        } else
          it.start.push(this.sourceToken);
        return;
      case "space":
      case "comment":
        if (it.value)
          seq2.items.push({ start: [this.sourceToken] });
        else {
          if (this.atIndentedComment(it.start, seq2.indent)) {
            const prev = seq2.items[seq2.items.length - 2];
            const end = prev?.value?.end;
            if (Array.isArray(end)) {
              arrayPushArray(end, it.start);
              end.push(this.sourceToken);
              seq2.items.pop();
              return;
            }
          }
          it.start.push(this.sourceToken);
        }
        return;
      case "anchor":
      case "tag":
        if (it.value || this.indent <= seq2.indent)
          break;
        it.start.push(this.sourceToken);
        return;
      case "seq-item-ind":
        if (this.indent !== seq2.indent)
          break;
        if (it.value || includesToken(it.start, "seq-item-ind"))
          seq2.items.push({ start: [this.sourceToken] });
        else
          it.start.push(this.sourceToken);
        return;
    }
    if (this.indent > seq2.indent) {
      const bv = this.startBlockValue(seq2);
      if (bv) {
        this.stack.push(bv);
        return;
      }
    }
    yield* this.pop();
    yield* this.step();
  }
  *flowCollection(fc) {
    const it = fc.items[fc.items.length - 1];
    if (this.type === "flow-error-end") {
      let top;
      do {
        yield* this.pop();
        top = this.peek(1);
      } while (top?.type === "flow-collection");
    } else if (fc.end.length === 0) {
      switch (this.type) {
        case "comma":
        case "explicit-key-ind":
          if (!it || it.sep)
            fc.items.push({ start: [this.sourceToken] });
          else
            it.start.push(this.sourceToken);
          return;
        case "map-value-ind":
          if (!it || it.value)
            fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
          else if (it.sep)
            it.sep.push(this.sourceToken);
          else
            Object.assign(it, { key: null, sep: [this.sourceToken] });
          return;
        case "space":
        case "comment":
        case "newline":
        case "anchor":
        case "tag":
          if (!it || it.value)
            fc.items.push({ start: [this.sourceToken] });
          else if (it.sep)
            it.sep.push(this.sourceToken);
          else
            it.start.push(this.sourceToken);
          return;
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar": {
          const fs = this.flowScalar(this.type);
          if (!it || it.value)
            fc.items.push({ start: [], key: fs, sep: [] });
          else if (it.sep)
            this.stack.push(fs);
          else
            Object.assign(it, { key: fs, sep: [] });
          return;
        }
        case "flow-map-end":
        case "flow-seq-end":
          fc.end.push(this.sourceToken);
          return;
      }
      const bv = this.startBlockValue(fc);
      if (bv)
        this.stack.push(bv);
      else {
        yield* this.pop();
        yield* this.step();
      }
    } else {
      const parent = this.peek(2);
      if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
        yield* this.pop();
        yield* this.step();
      } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
        const prev = getPrevProps(parent);
        const start = getFirstKeyStartProps(prev);
        fixFlowSeqItems(fc);
        const sep3 = fc.end.splice(1, fc.end.length);
        sep3.push(this.sourceToken);
        const map3 = {
          type: "block-map",
          offset: fc.offset,
          indent: fc.indent,
          items: [{ start, key: fc, sep: sep3 }]
        };
        this.onKeyLine = true;
        this.stack[this.stack.length - 1] = map3;
      } else {
        yield* this.lineEnd(fc);
      }
    }
  }
  flowScalar(type) {
    if (this.onNewLine) {
      let nl = this.source.indexOf("\n") + 1;
      while (nl !== 0) {
        this.onNewLine(this.offset + nl);
        nl = this.source.indexOf("\n", nl) + 1;
      }
    }
    return {
      type,
      offset: this.offset,
      indent: this.indent,
      source: this.source
    };
  }
  startBlockValue(parent) {
    switch (this.type) {
      case "alias":
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
        return this.flowScalar(this.type);
      case "block-scalar-header":
        return {
          type: "block-scalar",
          offset: this.offset,
          indent: this.indent,
          props: [this.sourceToken],
          source: ""
        };
      case "flow-map-start":
      case "flow-seq-start":
        return {
          type: "flow-collection",
          offset: this.offset,
          indent: this.indent,
          start: this.sourceToken,
          items: [],
          end: []
        };
      case "seq-item-ind":
        return {
          type: "block-seq",
          offset: this.offset,
          indent: this.indent,
          items: [{ start: [this.sourceToken] }]
        };
      case "explicit-key-ind": {
        this.onKeyLine = true;
        const prev = getPrevProps(parent);
        const start = getFirstKeyStartProps(prev);
        start.push(this.sourceToken);
        return {
          type: "block-map",
          offset: this.offset,
          indent: this.indent,
          items: [{ start, explicitKey: true }]
        };
      }
      case "map-value-ind": {
        this.onKeyLine = true;
        const prev = getPrevProps(parent);
        const start = getFirstKeyStartProps(prev);
        return {
          type: "block-map",
          offset: this.offset,
          indent: this.indent,
          items: [{ start, key: null, sep: [this.sourceToken] }]
        };
      }
    }
    return null;
  }
  atIndentedComment(start, indent) {
    if (this.type !== "comment")
      return false;
    if (this.indent <= indent)
      return false;
    return start.every((st) => st.type === "newline" || st.type === "space");
  }
  *documentEnd(docEnd) {
    if (this.type !== "doc-mode") {
      if (docEnd.end)
        docEnd.end.push(this.sourceToken);
      else
        docEnd.end = [this.sourceToken];
      if (this.type === "newline")
        yield* this.pop();
    }
  }
  *lineEnd(token) {
    switch (this.type) {
      case "comma":
      case "doc-start":
      case "doc-end":
      case "flow-seq-end":
      case "flow-map-end":
      case "map-value-ind":
        yield* this.pop();
        yield* this.step();
        break;
      case "newline":
        this.onKeyLine = false;
      // fallthrough
      case "space":
      case "comment":
      default:
        if (token.end)
          token.end.push(this.sourceToken);
        else
          token.end = [this.sourceToken];
        if (this.type === "newline")
          yield* this.pop();
    }
  }
};

// node_modules/yaml/browser/dist/public-api.js
function stringify2(value, replacer, options2) {
  let _replacer = null;
  if (typeof replacer === "function" || Array.isArray(replacer)) {
    _replacer = replacer;
  } else if (options2 === void 0 && replacer) {
    options2 = replacer;
  }
  if (typeof options2 === "string")
    options2 = options2.length;
  if (typeof options2 === "number") {
    const indent = Math.round(options2);
    options2 = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
  }
  if (value === void 0) {
    const { keepUndefined } = options2 ?? replacer ?? {};
    if (!keepUndefined)
      return void 0;
  }
  if (isDocument(value) && !_replacer)
    return value.toString(options2);
  return new Document(value, _replacer, options2).toString(options2);
}

// src/base/yaml-syntax.ts
var explanations = [
  [/^Tabs are not allowed/, "a tab indents this line.", "Indent with spaces."],
  [
    /^Nested mappings are not allowed/,
    "the line has a second colon with a space after it.",
    "Put the value in quotation marks, or start a new line for the next setting."
  ],
  [
    /^Implicit (?:map )?keys need to be/,
    "the line has no colon after the name of a setting.",
    "Write settings as `key: value`, and indent what continues the line before."
  ],
  [
    /^Missing , or :/,
    "a comma or a quotation mark is missing in this list.",
    "Write the items like `[mx1.example.com, mx2.example.com]`."
  ],
  [/^(?:Plain|Block) value cannot start with/, null, "Put the value in quotation marks."],
  [
    /^Unexpected flow-seq-end token/,
    "there is a ] without a [ before it.",
    "Remove the ], or add the [ that is missing."
  ],
  [
    /^Unexpected flow-map-end token/,
    "there is a } without a { before it.",
    "Remove the }, or add the { that is missing."
  ]
];
var general = "Fix this line. Settings are `key: value` at the start of a line; list items are indented and start with `- `; tabs are not allowed.";
var isUnclosed = /^Missing closing |\bend with (?:a )?[\]}]$/;
var isFollowUp = /^Unexpected .* token in YAML stream/;
var conflictMarker = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m;
function syntaxFindings(document, text2, at, most2) {
  const conflict = document.errors.length > 0 ? conflictMarker.exec(text2) : null;
  if (conflict !== null) return [finding("yaml/conflict", at(conflict.index), {})];
  let [hasUnclosed, hasUnexpected] = [false, false];
  const findings = [];
  for (const { pos, message } of document.errors) {
    if (findings.length === most2) break;
    if (isUnclosed.test(message)) {
      if (!hasUnclosed) findings.push(unclosed(document, text2, pos[0], message, at));
      hasUnclosed = true;
      continue;
    }
    if (!(hasUnexpected && isFollowUp.test(message))) findings.push(syntax(at(pos[0]), message));
    hasUnexpected ||= isFollowUp.test(message);
  }
  return findings;
}
function syntax(place, message) {
  const known = explanations.find(([start]) => start.test(message));
  const problem2 = known?.[1] ?? (/[.!?]$/.test(message) ? message : `${message}.`);
  return finding("yaml/syntax", place, { problem: problem2, remedy: known?.[2] ?? general });
}
function unclosed(document, text2, end, message, at) {
  const start = startOfUnclosed(document, text2, end);
  const open = start === null ? void 0 : text2[start];
  const known = openers.find(([mark]) => mark === open);
  if (start === null || known === void 0) return syntax(at(end), message);
  const [, what, close] = known;
  return finding("yaml/unclosed", at(start), { what, close });
}
var openers = [
  ["[", "The bracket [", "a ] after the last item"],
  ["{", "The brace {", "a } after the last value"],
  ['"', 'The quotation mark "', 'another " at the end of the value'],
  ["'", "The quotation mark '", "another ' at the end of the value"]
];
function startOfUnclosed(document, text2, end) {
  let start = null;
  visit(document, {
    Node(_, node, path2) {
      if (path2.length > maxPath) return visit.SKIP;
      if (isOpened(node) && node.range?.[1] === end && !isClosed(node, text2)) start = node.range[0];
      return void 0;
    }
  });
  return start;
}
var maxPath = 64;
function isOpened(node) {
  if (isCollection(node)) return node.flow === true;
  return isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
}
function isClosed({ range }, text2) {
  if (!range || range[1] - range[0] < 2) return false;
  const pair = `${text2[range[0]]}${text2[range[1] - 1]}`;
  return ["[]", "{}", '""', "''"].includes(pair);
}

// src/base/yaml-file.ts
var maxBrackets = 1e4;
var maxDepth = 32;
var manyIndicators = /(?:[?:-][ \t]+){32}/;
var maxErrors = 20;
function readYaml(text2, file) {
  const at = placesIn(text2, file);
  try {
    if (isTooMuch(text2)) throw new RangeError("nested");
    const [document, ...others] = documentsIn(text2);
    if (document === void 0) return unread(file, null);
    const other = others.find(({ contents }) => contents !== null);
    const findings = [
      ...syntaxFindings(document, text2, at, maxErrors),
      ...problemsIn(document, at),
      ...other === void 0 ? [] : [finding("yaml/documents", at(other.contents.range[0]), {})]
    ];
    const isSound = findings.every(({ code: code2 }) => code2 === "yaml/duplicate-key");
    const { value, problem: problem2 } = isSound ? plainValue2(document) : { value: void 0, problem: null };
    const aliases = problem2 === null ? [] : [finding("yaml/aliases", at(0), { problem: problem2 })];
    const index = new MappingIndex();
    return {
      value,
      findings: [...findings, ...aliases],
      place: (path2) => at(offsetOf(document, path2, index)),
      placeOfKey: (key) => at(offsetOfKey(document, key, index)),
      written: (path2) => writtenScalar(nodeAt(document, path2, index))
    };
  } catch (error2) {
    return unread(file, error2 instanceof RangeError ? "it is nested too deeply" : String(error2));
  }
}
function documentsIn(text2) {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const composer = new Composer({ prettyErrors: false, logLevel: "silent", uniqueKeys: false });
    return [...composer.compose(tokensIn(text2), true, text2.length)];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
function* tokensIn(text2) {
  let left = maxErrors;
  for (const token of new Parser().parse(text2)) {
    yield token;
    if (token.type !== "error" && token.type !== "directive") continue;
    left -= 1;
    if (left > 0) continue;
    yield { type: "error", offset: token.offset, source: "", message: "Too many errors or directives" };
    return;
  }
}
function unread(file, problem2) {
  const place = { file, line: 1, column: 1 };
  return {
    value: problem2 === null ? null : void 0,
    findings: problem2 === null ? [] : [syntax(place, problem2)],
    place: () => place,
    placeOfKey: () => place,
    written: () => null
  };
}
function isTooMuch(text2) {
  return (text2.match(/[[{]/g)?.length ?? 0) > maxBrackets || manyIndicators.test(text2);
}
function placesIn(text2, file) {
  const starts = [0];
  for (let end = text2.indexOf("\n"); end >= 0; end = text2.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    const shown2 = Math.min(offset, endOf(text2));
    let [line, beyond] = [0, starts.length];
    while (beyond - line > 1) {
      const middle = line + beyond >> 1;
      if (starts[middle] <= shown2) line = middle;
      else beyond = middle;
    }
    return { file, line: line + 1, column: shown2 - starts[line] + 1 };
  };
}
function endOf(text2) {
  return text2.length - (text2.endsWith("\r\n") ? 2 : text2.endsWith("\n") ? 1 : 0);
}
function problemsIn(document, at) {
  const duplicates = [];
  const wildcards = [];
  const keys2 = [];
  visit(document, {
    Collection(_, __, path2) {
      if (path2.length > 2 * maxDepth) throw new RangeError("nested");
    },
    Map(_, { items }) {
      const seen = /* @__PURE__ */ new Set();
      for (const { key } of items) {
        const name = nameOf(key);
        const place = isNode(key) && key.range ? at(key.range[0]) : at(0);
        if (name === null) keys2.push(finding("yaml/key", place, {}));
        else if (seen.has(name)) duplicates.push(finding("yaml/duplicate-key", place, {}));
        seen.add(name ?? "");
      }
    },
    Alias(_, { source, range }) {
      if (/^(?:\.|$)/.test(source))
        wildcards.push(finding("yaml/wildcard", at(range?.[0] ?? 0), { value: `*${source}` }));
    }
  });
  return [duplicates, wildcards, keys2.slice(0, 1)].flatMap((some) => some.slice(0, maxErrors));
}
function nameOf(key) {
  if (key === null) return "";
  return isScalar(key) ? String(key.value ?? "") : null;
}
function plainValue2(document) {
  try {
    return { value: document.toJS({ maxAliasCount: 20 }), problem: null };
  } catch (error2) {
    return { value: void 0, problem: sentence(error2 instanceof Error ? error2.message : String(error2)) };
  }
}
var MappingIndex = class {
  #pairs = /* @__PURE__ */ new WeakMap();
  pair(mapping2, key) {
    let pairs2 = this.#pairs.get(mapping2);
    if (pairs2 === void 0) {
      pairs2 = new Map(mapping2.items.map((item) => [nameOf(item.key) ?? "", item]));
      this.#pairs.set(mapping2, pairs2);
    }
    return pairs2.get(String(key));
  }
};
function nodeAt(document, path2, index) {
  let node = document.contents;
  for (const step of path2) {
    if (isMap(node)) node = index.pair(node, step)?.value;
    else node = isSeq(node) ? node.items[Number(step)] : null;
  }
  return isNode(node) ? node : null;
}
function offsetOf(document, path2, index) {
  for (let length = path2.length; length >= 0; length--) {
    const node = nodeAt(document, path2.slice(0, length), index);
    if (node?.range) return node.range[0];
  }
  return 0;
}
function offsetOfKey(document, key, index) {
  const pair = isMap(document.contents) ? index.pair(document.contents, key) : void 0;
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : 0;
}
function writtenScalar(node) {
  return isScalar(node) && node.value !== null ? node.source ?? String(node.value) : null;
}
function sentence(text2) {
  return /[.!?]$/.test(text2) ? text2 : `${text2}.`;
}

// src/sts/policy-file.ts
var modes = ["none", "testing", "enforce"];
function policyHost(domain2) {
  return `mta-sts.${domain2}`;
}
var policyFilePath = ".well-known/mta-sts.txt";
var maxPolicyFileSize = 65536;
function renderPolicyFile({ mode, mx, max_age }) {
  const lines3 = [
    "version: STSv1",
    `mode: ${mode}`,
    ...mx.map((pattern) => `mx: ${pattern}`),
    `max_age: ${max_age}`
  ];
  return lines3.map((line) => `${line}\r
`).join("");
}
function withOurLineEnds(text2) {
  return text2.replace(/\r?\n/g, "\r\n").replace(/(?<!\n)$/, "\r\n");
}

// src/ledger/rules.ts
function brokenEntries({ published }) {
  return published.flatMap((entry2, index) => [
    ...broken(["published", index], orderRules(entry2, published[index - 1])),
    ...broken(["published", index, "id"], [idRule(entry2, published.slice(0, index))])
  ]);
}
function brokenHistory(written4) {
  const { domains: domains2 = [] } = written4;
  const isForSomebody = domains2.length === 0 || domains2.some(isServed);
  return [
    ...domains2.flatMap(
      (line, index) => broken(["domains", index], domainRules(line, domains2.slice(0, index)))
    ),
    ...broken(["domains"], [[isForSomebody, "must name a domain that is still served"]]),
    ...broken(["testing"], testingRules(written4))
  ];
}
function broken(at, rules2) {
  return rules2.filter(([holds]) => !holds).map(([, problem2]) => ({ at, problem: problem2 }));
}
function orderRules(entry2, newer) {
  const end = entry2.until ?? newer?.from ?? entry2.from;
  return [
    [newer !== void 0 || entry2.until === null, "is the newest and must not have ended"],
    [newer === void 0 || entry2.until !== null, "is followed by a newer policy and must have ended"],
    [
      newer === void 0 || secondsOf(end) <= secondsOf(newer.from),
      "must have ended when the next one began"
    ],
    [secondsOf(end) >= secondsOf(entry2.from), "ended before it began"]
  ];
}
function idRule({ id, sha256: sha2563 }, newer) {
  return [newer.every((other) => other.id !== id || other.sha256 === sha2563), "was used for two policies"];
}
function domainRules(line, newer) {
  const { name, from, until, before = [] } = line;
  const hasEnded = (entry2) => entry2.until !== null && secondsOf(entry2.until) >= secondsOf(entry2.from);
  return [
    [before.every(hasEnded), "has an entry in `before` that has not ended, or ended before it began"],
    [until === null || secondsOf(until) >= secondsOf(from), "ended before it began"],
    [
      !isServed(line) || !newer.some((other) => other.name === name && isServed(other)),
      "names a domain twice"
    ]
  ];
}
function testingRules({ published: [current], domains: domains2 = [], testing }) {
  if (testing === void 0) return [];
  const begins = [current, ...domains2.filter(isServed)].map((one2) => one2 ? secondsOf(one2.from) : 0);
  return [
    [
      testing !== null === (current?.mode === "testing"),
      "must be present only while the policy is in testing"
    ],
    [testing === null || secondsOf(testing.since) <= Math.max(...begins), "must not begin after the policy"]
  ];
}
function isServed({ until }) {
  return until === null;
}

// src/sts/max-age.ts
var oneDay = 86400;
var oneYear = 31557600;
var secondsIn = { "": 1, d: oneDay, w: 7 * oneDay, y: oneYear };
function readMaxAge(text2) {
  const match = /^(\d{1,10})\s?([dwy]?)$/.exec(text2.trim().toLowerCase());
  if (match === null) return { problem: "grammar" };
  const seconds = Number(match[1]) * secondsIn[match[2]];
  return seconds < oneDay || seconds > oneYear ? { problem: "out-of-range" } : { seconds };
}

// src/sts/read-record.ts
var stsKind = { version: "v=STSv1", required: "id" };
var tlsRptKind = { version: "v=TLSRPTv1", required: "rua" };
function readRecords(texts, kind) {
  const [chosen, ...others] = candidates(texts, kind);
  if (others.length > 0) return ignored({ problem: "several", count: others.length + 1 });
  if (chosen !== void 0) return readChosen(chosen, kind);
  const [text2, ...more] = texts.filter((one2) => looksLike(one2, kind));
  if (text2 === void 0) return ignored({ problem: "absent" });
  if (more.length === 0 && hasSpaceBeforeSemicolon(text2, kind)) {
    const { value, problems: problems2 } = readChosen(text2, kind);
    return { value, problems: [{ problem: "blank-before-semicolon", text: text2 }, ...problems2] };
  }
  return ignored({ problem: /^\s*["'“\\]/.test(text2) ? "quoted" : "version", text: text2 });
}
function ignored(problem2) {
  return { value: null, problems: [problem2] };
}
function readChosen(text2, kind) {
  const reading = readRecord(text2, kind);
  return reading.problem === null ? { value: reading.value, problems: [] } : ignored({ text: text2, ...reading });
}
function candidates(texts, { version: version2 }) {
  return texts.filter((text2) => text2.startsWith(`${version2};`));
}
function looksLike(text2, { version: version2 }) {
  const letters = (value) => value.toLowerCase().replace(/[^a-z\d]/g, "");
  const name = letters(version2.slice("v=".length));
  return letters(text2).includes(name) || letters(text2).startsWith(`v${name.replace(/v1$/, "")}`);
}
function hasSpaceBeforeSemicolon(text2, kind) {
  const { version: version2 } = kind;
  return text2.startsWith(version2) && isSpace(text2[version2.length]) && readRecord(text2, kind).problem !== "version";
}
var extension = /^[A-Za-z\d][\w.-]{0,31}=[\x21-\x3a\x3c\x3e-\x7e]+$/;
var idGrammar = /^[A-Za-z\d]{1,32}$/;
var grammar = {
  id: idGrammar,
  // Only the characters; `reportAddressProblem` judges each address.
  rua: /^[\x20-\x3a\x3c-\x7e\t]+$/
};
function readRecord(text2, kind) {
  if (!text2.startsWith(kind.version)) return { problem: "version" };
  const [start, ...fields] = partsOf(text2.slice(kind.version.length), ";");
  if (start !== "") return { problem: "version" };
  if (fields.at(-1) === "") fields.pop();
  const prefix = `${kind.required}=`;
  const bad = fields.find((field) => !field.startsWith(prefix) && !extension.test(field));
  if (bad !== void 0) return { problem: "field", field: bad };
  const values = fields.filter((field) => field.startsWith(prefix)).map((field) => field.slice(prefix.length));
  if (values.length === 0) return { problem: "missing" };
  const counting = kind.required === "id" ? values.slice(0, 1) : values;
  const wrong2 = counting.find((value) => !grammar[kind.required].test(value));
  return wrong2 === void 0 ? { problem: null, value: counting.join(",") } : { problem: "grammar", value: wrong2 };
}
function partsOf(text2, delimiter2) {
  const parts2 = text2.split(delimiter2);
  return parts2.map((part, index) => {
    let [start, end] = [0, part.length];
    while (index > 0 && isSpace(part[start])) start += 1;
    while (index < parts2.length - 1 && end > start && isSpace(part[end - 1])) end -= 1;
    return part.slice(start, end);
  });
}
function isSpace(character) {
  return character === " " || character === "	";
}
function reportAddresses(rua) {
  return partsOf(rua, ",");
}
function sameAddresses(addresses, wanted) {
  return addresses.length === wanted.length && wanted.every((one2) => addresses.includes(one2));
}
var uri = /^[A-Za-z][A-Za-z\d+.-]*:(?:[\w\-.~:/?[\]@$&'()*+=]|%[\dA-Fa-f]{2})+(?:#(?:[\w\-.~:/?@$&'()*+=]|%[\dA-Fa-f]{2})*)?$/;
function reportAddressProblem(address) {
  if (!/^(mailto|https):/i.test(address)) return "scheme";
  return uri.test(address) && (/^mailto:[^@]+@[^@]+$/i.test(address) || /^https:\/\/[^/]/i.test(address)) ? null : "grammar";
}

// src/ledger/shape.ts
var timestamp2 = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, (written4) => !Number.isNaN(secondsOf(written4)));
var entry = mapping({
  id: text(idGrammar),
  sha256: text(/^[\da-f]{64}$/),
  mode: single((value) => modes.some((mode) => mode === value)),
  mx: list(text(/^(\*\.)?[a-z\d.-]+$/)),
  max_age: single((value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= oneYear),
  from: timestamp2,
  until: orNull(timestamp2)
});
var domain = mapping({
  name: text(/^[a-z\d.-]{1,253}$/),
  from: timestamp2,
  until: orNull(timestamp2),
  before: orAbsent(list(entry))
});
var violations = mapping({
  published: list(entry),
  // Ledgers of older versions have neither of the two.
  domains: orAbsent(list(domain)),
  testing: orAbsent(orNull(mapping({ since: timestamp2 })))
});
function single(fits) {
  return (value) => fits(value) ? [] : [[]];
}
function text(pattern, fits = () => true) {
  return single((value) => typeof value === "string" && pattern.test(value) && fits(value));
}
function orNull(check2) {
  return (value) => value === null ? [] : check2(value);
}
function orAbsent(check2) {
  return (value) => value === void 0 ? [] : check2(value);
}
function list(check2) {
  return (value) => Array.isArray(value) ? value.flatMap((item, index) => check2(item).map((path2) => [index, ...path2])) : [[]];
}
function mapping(fields) {
  const known = Object.entries(fields);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [[]];
    const given = { ...value };
    const wrong2 = known.flatMap(([key, check2]) => check2(given[key]).map((path2) => [key, ...path2]));
    return Object.keys(given).every((key) => Object.hasOwn(fields, key)) ? wrong2 : [...wrong2, []];
  };
}

// src/ledger/read.ts
var maxLedgerSize = 4194304;
var maxSearchedLength = 524288;
function completed({ published, domains: domains2 = [], testing }) {
  return { published, domains: domains2, testing: testing === void 0 ? oldestTesting(published) : testing };
}
function readLedger(content, path2) {
  if (content.kind === "absent") return { ledger: emptyLedger, findings: [] };
  const read = textOf(content, path2);
  if ("finding" in read) return { ledger: null, findings: [read.finding] };
  const untouched = readUntouched(read.text, path2);
  if (untouched !== null) return { ledger: untouched, findings: [] };
  if (read.text.length > maxSearchedLength) {
    const problem2 = "it is not what the last build wrote.";
    return { ledger: null, findings: [finding("ledger/damaged", { file: path2 }, { path: path2, problem: problem2 })] };
  }
  return readTouched(readYaml(read.text, path2), path2);
}
function readUntouched(text2, path2) {
  try {
    const value = JSON.parse(text2);
    if (violations(value).length > 0) return null;
    const written4 = value;
    const isSound = inconsistencies(written4, path2, () => null).length === 0;
    return isSound && [renderLedger, renderLongLedger].some((render) => render(written4) === text2) ? completed(written4) : null;
  } catch {
    return null;
  }
}
function readTouched(file, path2) {
  const first = file.findings[0];
  if (first !== void 0) {
    const problem2 = String(first.args.problem ?? "a key appears in it twice.");
    return { ledger: null, findings: [finding("ledger/damaged", first.place, { path: path2, problem: problem2 })] };
  }
  const wrong2 = violations(file.value).slice(0, maxIssues);
  if (wrong2.length > 0)
    return {
      ledger: null,
      findings: wrong2.map((at) => invalid(path2, file.place, at, "has an unexpected value"))
    };
  const written4 = file.value;
  const findings = inconsistencies(written4, path2, file.place);
  return { ledger: findings.length === 0 ? completed(written4) : null, findings };
}
var maxIssues = 20;
function invalid(path2, placeOf, at, problem2) {
  const where = at.length === 0 ? "it" : at.join(".");
  return finding("ledger/invalid", placeOf(at), { path: path2, where, problem: problem2 });
}
function inconsistencies(written4, path2, placeOf) {
  const isEdited = (entry2) => sha2562(renderPolicyFile(entry2)) !== entry2.sha256;
  const findingsIn = (entries, at) => entries.flatMap(
    (entry2, index) => isEdited(entry2) ? [finding("ledger/edited", placeOf([...at, index]), { path: path2, id: entry2.id })] : []
  );
  const edited = [
    ...findingsIn(written4.published, ["published"]),
    ...(written4.domains ?? []).flatMap(
      ({ before = [] }, index) => findingsIn(before, ["domains", index, "before"])
    )
  ];
  const history = edited.length === 0 ? brokenHistory(written4) : [];
  const broken2 = [...brokenEntries(written4), ...history];
  return [...broken2.map(({ at, problem: problem2 }) => invalid(path2, placeOf, at, problem2)), ...edited];
}

// src/base/catalog/acceptable.ts
var acceptable = Object.entries(catalog).filter(([, entry2]) => entry2.acceptable).map(([code2]) => code2);

// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536);
var myers_32 = (a, b) => {
  const n = a.length;
  const m = b.length;
  const lst = 1 << n - 1;
  let pv = -1;
  let mv = 0;
  let sc = n;
  let i = n;
  while (i--) {
    peq[a.charCodeAt(i)] |= 1 << i;
  }
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv;
    mv |= ~(eq | pv);
    pv &= eq;
    if (mv & lst) {
      sc++;
    }
    if (pv & lst) {
      sc--;
    }
    mv = mv << 1 | 1;
    pv = pv << 1 | ~(xv | mv);
    mv &= xv;
  }
  i = n;
  while (i--) {
    peq[a.charCodeAt(i)] = 0;
  }
  return sc;
};
var myers_x = (b, a) => {
  const n = a.length;
  const m = b.length;
  const mhc = [];
  const phc = [];
  const hsize = Math.ceil(n / 32);
  const vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
  }
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0;
    let pv2 = -1;
    const start2 = j * 32;
    const vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] |= 1 << k;
    }
    for (let i = 0; i < n; i++) {
      const eq = peq[a.charCodeAt(i)];
      const pb = phc[i / 32 | 0] >>> i & 1;
      const mb = mhc[i / 32 | 0] >>> i & 1;
      const xv = eq | mv2;
      const xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb;
      let ph = mv2 | ~(xh | pv2);
      let mh = pv2 & xh;
      if (ph >>> 31 ^ pb) {
        phc[i / 32 | 0] ^= 1 << i;
      }
      if (mh >>> 31 ^ mb) {
        mhc[i / 32 | 0] ^= 1 << i;
      }
      ph = ph << 1 | pb;
      mh = mh << 1 | mb;
      pv2 = mh | ~(xv | ph);
      mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] = 0;
    }
  }
  let mv = 0;
  let pv = -1;
  const start = j * 32;
  const vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] |= 1 << k;
  }
  let score = m;
  for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    score += ph >>> m - 1 & 1;
    score -= mh >>> m - 1 & 1;
    if (ph >>> 31 ^ pb) {
      phc[i / 32 | 0] ^= 1 << i;
    }
    if (mh >>> 31 ^ mb) {
      mhc[i / 32 | 0] ^= 1 << i;
    }
    ph = ph << 1 | pb;
    mh = mh << 1 | mb;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
  }
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] = 0;
  }
  return score;
};
var distance = (a, b) => {
  if (a.length < b.length) {
    const tmp = b;
    b = a;
    a = tmp;
  }
  if (b.length === 0) {
    return a.length;
  }
  if (a.length <= 32) {
    return myers_32(a, b);
  }
  return myers_x(a, b);
};
var closest = (str, arr) => {
  let min_distance = Infinity;
  let min_index = 0;
  for (let i = 0; i < arr.length; i++) {
    const dist = distance(str, arr[i]);
    if (dist < min_distance) {
      min_distance = dist;
      min_index = i;
    }
  }
  return arr[min_index];
};

// src/base/nearest.ts
function nearest(word, known) {
  const written4 = word.toLowerCase().replaceAll("-", "_");
  const comparable = known.map((one2) => one2.replaceAll("-", "_"));
  const found = known.length === 0 ? "" : closest(written4, comparable);
  const isNear = distance(written4, found) <= Math.ceil(found.length / 3);
  return found !== "" && isNear ? known[comparable.indexOf(found)] : null;
}

// src/sts/foreign-character.ts
var remove = "Remove it: it was probably pasted from a document.";
var hyphen = "Write - instead: a program probably replaced it.";
var named = /* @__PURE__ */ new Map([
  [" ", ["a no-break space", remove]],
  [" ", ["a narrow no-break space", remove]],
  ["　", ["an ideographic space", remove]],
  ["\uFEFF", ["a byte order mark", remove]],
  ["​", ["a zero-width space", remove]],
  ["‎", ["a left-to-right mark", remove]],
  ["‏", ["a right-to-left mark", remove]],
  ["­", ["a soft hyphen", remove]],
  ["‐", ["a typographic hyphen", hyphen]],
  ["‑", ["a no-break hyphen", hyphen]],
  ["–", ["an en dash", hyphen]],
  ["—", ["an em dash", hyphen]],
  ["−", ["a minus sign", hyphen]],
  ["•", ["a bullet", remove]],
  ["·", ["a middle dot", remove]],
  ["…", ["an ellipsis", "Write out what was left out."]]
]);
var kinds = [
  [
    /[\u00ab\u00b4\u00bb\u2018-\u201f\u2032-\u2037\u2039\u203a\u300c-\u300f\uff02\uff07]/,
    "a curly quotation mark",
    remove
  ],
  [/[\uff01-\uff5e]/, "a full-width character", "Write its plain form, or remove it."],
  [new RegExp("\\p{Pd}", "u"), "a dash", hyphen],
  [new RegExp("\\p{Z}", "u"), "a non-standard space", remove],
  [new RegExp("\\p{Default_Ignorable_Code_Point}|\\p{C}", "u"), "an invisible character", remove],
  [new RegExp("\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator}", "u"), "an emoji", "Remove it."],
  [/./su, "a character that is not allowed here", "Remove it."]
];
function describeCharacter(character) {
  const kind = kinds.find(([pattern]) => pattern.test(character));
  const [name, instead] = named.get(character) ?? [kind[1], kind[2]];
  const code2 = `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const isVisible = !/[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character);
  return { character: `${name} (${isVisible ? `${character}, ` : ""}${code2})`, instead };
}
function foreignIn(text2, allowed = /[\p{L}\p{M}\p{N}]/u) {
  if (/^[\x00-\x7f]*$/.test(text2)) return null;
  return [...text2].find((one2) => one2 > "" && (isHidden(one2) || !allowed.test(one2))) ?? null;
}
function isHidden(character) {
  return !new RegExp("\\p{Join_Control}", "u").test(character) && /[\p{Default_Ignorable_Code_Point}\p{Me}]/u.test(character);
}

// node_modules/punycode/punycode.es6.js
var maxInt = 2147483647;
var base = 36;
var tMin = 1;
var tMax = 26;
var skew = 38;
var damp = 700;
var initialBias = 72;
var initialN = 128;
var delimiter = "-";
var regexPunycode = /^xn--/;
var regexNonASCII = /[^\0-\x7F]/;
var regexSeparators = /[\x2E\u3002\uFF0E\uFF61]/g;
var errors = {
  "overflow": "Overflow: input needs wider integers to process",
  "not-basic": "Illegal input >= 0x80 (not a basic code point)",
  "invalid-input": "Invalid input"
};
var baseMinusTMin = base - tMin;
var floor = Math.floor;
var stringFromCharCode = String.fromCharCode;
function error(type) {
  throw new RangeError(errors[type]);
}
function map2(array, callback) {
  const result = [];
  let length = array.length;
  while (length--) {
    result[length] = callback(array[length]);
  }
  return result;
}
function mapDomain(domain2, callback) {
  const parts2 = domain2.split("@");
  let result = "";
  if (parts2.length > 1) {
    result = parts2[0] + "@";
    domain2 = parts2[1];
  }
  domain2 = domain2.replace(regexSeparators, ".");
  const labels = domain2.split(".");
  const encoded = map2(labels, callback).join(".");
  return result + encoded;
}
function ucs2decode(string3) {
  const output = [];
  let counter = 0;
  const length = string3.length;
  while (counter < length) {
    const value = string3.charCodeAt(counter++);
    if (value >= 55296 && value <= 56319 && counter < length) {
      const extra = string3.charCodeAt(counter++);
      if ((extra & 64512) == 56320) {
        output.push(((value & 1023) << 10) + (extra & 1023) + 65536);
      } else {
        output.push(value);
        counter--;
      }
    } else {
      output.push(value);
    }
  }
  return output;
}
var ucs2encode = (codePoints) => String.fromCodePoint(...codePoints);
var basicToDigit = function(codePoint) {
  if (codePoint >= 48 && codePoint < 58) {
    return 26 + (codePoint - 48);
  }
  if (codePoint >= 65 && codePoint < 91) {
    return codePoint - 65;
  }
  if (codePoint >= 97 && codePoint < 123) {
    return codePoint - 97;
  }
  return base;
};
var digitToBasic = function(digit, flag) {
  return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
};
var adapt = function(delta, numPoints, firstTime) {
  let k = 0;
  delta = firstTime ? floor(delta / damp) : delta >> 1;
  delta += floor(delta / numPoints);
  for (; delta > baseMinusTMin * tMax >> 1; k += base) {
    delta = floor(delta / baseMinusTMin);
  }
  return floor(k + (baseMinusTMin + 1) * delta / (delta + skew));
};
var decode = function(input) {
  const output = [];
  const inputLength = input.length;
  let i = 0;
  let n = initialN;
  let bias = initialBias;
  let basic = input.lastIndexOf(delimiter);
  if (basic < 0) {
    basic = 0;
  }
  for (let j = 0; j < basic; ++j) {
    if (input.charCodeAt(j) >= 128) {
      error("not-basic");
    }
    output.push(input.charCodeAt(j));
  }
  for (let index = basic > 0 ? basic + 1 : 0; index < inputLength; ) {
    const oldi = i;
    for (let w = 1, k = base; ; k += base) {
      if (index >= inputLength) {
        error("invalid-input");
      }
      const digit = basicToDigit(input.charCodeAt(index++));
      if (digit >= base) {
        error("invalid-input");
      }
      if (digit > floor((maxInt - i) / w)) {
        error("overflow");
      }
      i += digit * w;
      const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
      if (digit < t) {
        break;
      }
      const baseMinusT = base - t;
      if (w > floor(maxInt / baseMinusT)) {
        error("overflow");
      }
      w *= baseMinusT;
    }
    const out = output.length + 1;
    bias = adapt(i - oldi, out, oldi == 0);
    if (floor(i / out) > maxInt - n) {
      error("overflow");
    }
    n += floor(i / out);
    i %= out;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
};
var encode = function(input) {
  const output = [];
  input = ucs2decode(input);
  const inputLength = input.length;
  let n = initialN;
  let delta = 0;
  let bias = initialBias;
  for (const currentValue of input) {
    if (currentValue < 128) {
      output.push(stringFromCharCode(currentValue));
    }
  }
  const basicLength = output.length;
  let handledCPCount = basicLength;
  if (basicLength) {
    output.push(delimiter);
  }
  while (handledCPCount < inputLength) {
    let m = maxInt;
    for (const currentValue of input) {
      if (currentValue >= n && currentValue < m) {
        m = currentValue;
      }
    }
    const handledCPCountPlusOne = handledCPCount + 1;
    if (m - n > floor((maxInt - delta) / handledCPCountPlusOne)) {
      error("overflow");
    }
    delta += (m - n) * handledCPCountPlusOne;
    n = m;
    for (const currentValue of input) {
      if (currentValue < n && ++delta > maxInt) {
        error("overflow");
      }
      if (currentValue === n) {
        let q = delta;
        for (let k = base; ; k += base) {
          const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
          if (q < t) {
            break;
          }
          const qMinusT = q - t;
          const baseMinusT = base - t;
          output.push(
            stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0))
          );
          q = floor(qMinusT / baseMinusT);
        }
        output.push(stringFromCharCode(digitToBasic(q, 0)));
        bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength);
        delta = 0;
        ++handledCPCount;
      }
    }
    ++delta;
    ++n;
  }
  return output.join("");
};
var toUnicode = function(input) {
  return mapDomain(input, function(string3) {
    return regexPunycode.test(string3) ? decode(string3.slice(4).toLowerCase()) : string3;
  });
};
var toASCII = function(input) {
  return mapDomain(input, function(string3) {
    return regexNonASCII.test(string3) ? "xn--" + encode(string3) : string3;
  });
};
var punycode = {
  /**
   * A string representing the current Punycode.js version number.
   * @memberOf punycode
   * @type String
   */
  "version": "2.3.1",
  /**
   * An object of methods to convert from JavaScript's internal character
   * representation (UCS-2) to Unicode code points, and back.
   * @see <https://mathiasbynens.be/notes/javascript-encoding>
   * @memberOf punycode
   * @type Object
   */
  "ucs2": {
    "decode": ucs2decode,
    "encode": ucs2encode
  },
  "decode": decode,
  "encode": encode,
  "toASCII": toASCII,
  "toUnicode": toUnicode
};
var punycode_es6_default = punycode;

// src/sts/idna.ts
var written = /[\p{L}\p{M}\p{Nd}\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\p{Join_Control}\u3002\u3007\u30fb\uff0e\uff61]/u;
var permitted = /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}\u06fd\u06fe\u0f0b\p{Join_Control}\u3007-]$/u;
var disallowed = /[\u20d0-\u20ff\u302e\u302f]|[\u0640\u07fa\u3031-\u3035\u303b\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u{1d100}-\u{1d24f}]/u;
function firstForeign(text2) {
  return foreignIn(text2, written);
}
function toALabels(name) {
  const foreign2 = firstForeign(name);
  if (foreign2 !== null) return { foreign: foreign2 };
  try {
    const decoded = name.includes("xn--") ? punycode_es6_default.toUnicode(name) : name;
    if (/^[\x00-\x7f]*$/.test(decoded)) return decoded === name ? { name } : null;
    const ascii = new URL(`http://${decoded}`).hostname.replace(/\.$/, "");
    if (/^[\x00-\x7f]*$/.test(name)) return ascii === name ? { name } : null;
    return judged(ascii);
  } catch {
    return null;
  }
}
function judged(ascii) {
  const labels = ascii.split(".").filter((label2) => label2.startsWith("xn--"));
  const uLabels = labels.map((label2) => punycode_es6_default.toUnicode(label2));
  const foreign2 = uLabels.map(notPermittedIn).find((one2) => one2 !== null);
  if (foreign2 !== void 0) return { foreign: foreign2 };
  return uLabels.some((label2) => /^-|-$|^..--/su.test(label2)) ? null : { name: ascii };
}
function notPermittedIn(label2) {
  const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label2);
  const rest = label2.replace(new RegExp("(?<=l)\\u00b7(?=l)|\\u0375(?=\\p{Script=Greek})|(?<=\\p{Script=Hebrew})[\\u05f3\\u05f4]", "gu"), "").replace(/\u30fb/g, hasKana ? "" : "・");
  const mixedDigit = /[\u0660-\u0669]/.test(label2) ? /[\u06f0-\u06f9]/.exec(label2)?.[0] : void 0;
  return [...rest].find((one2) => one2 > "" && (!permitted.test(one2) || disallowed.test(one2))) ?? mixedDigit ?? null;
}
function toULabels(name) {
  if (!name.includes("xn--")) return null;
  try {
    const decoded = punycode_es6_default.toUnicode(name);
    const read = toALabels(decoded);
    return read !== null && "name" in read && read.name === name ? decoded : null;
  } catch {
    return null;
  }
}

// src/sts/host-name.ts
var nameProblems = {
  empty: "it is empty",
  "too-long": "it is too long for a name",
  url: "it is a URL, not a name",
  "email-address": "it is an email address, not a name",
  list: "it has several names or a priority",
  "ip-address": "it is an IP address",
  port: "it includes a port",
  underscore: "it has an underscore",
  characters: "a name can have only letters, digits, hyphens and dots",
  "empty-label": "it has an empty part between two dots, or starts with a dot",
  hyphen: "a part starts or ends with a hyphen",
  international: "it has an invalid international part",
  "long-label": "a part has more than 63 characters",
  "long-name": "it has more than 253 characters",
  "single-label": "a full name has at least two parts, such as mail.example.com"
};
var ipAddress = /^\[?(\d+(\.\d+){3}|[\da-f]*:[\da-f]*:[\da-f:.]*)\]?$/;
var maxWritten = 1024;
function readHostName(text2, leastLabels = 2) {
  if (text2.length > maxWritten) return problem("too-long");
  const written4 = withoutBlanks(text2).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replace(/\.$/, "");
  const asWritten2 = problemOf(written4.replace(/[^\x00-\x7f]/g, "ä"));
  const read = toALabels(written4);
  if (read !== null && "foreign" in read) return foreign(read.foreign);
  if (asWritten2 !== null) return problem(asWritten2);
  if (read === null) return problem("international");
  const mapped = (read.name === written4 ? null : problemOf(read.name)) ?? problemOfLength(read.name, leastLabels);
  return mapped === null ? read : problem(mapped);
}
function withoutBlanks(text2) {
  let [start, end] = [0, text2.length];
  while (start < end && isBlank(text2.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text2.charCodeAt(end - 1))) end -= 1;
  return text2.slice(start, end);
}
function isBlank(code2) {
  return code2 === 32 || code2 >= 9 && code2 <= 13;
}
function isHostName(text2) {
  const read = readHostName(text2, 1);
  return "name" in read && read.name === text2;
}
function foreignInName(text2) {
  const found = firstForeign(text2);
  return found === null ? null : describeCharacter(found);
}
function problem(name) {
  return { problem: name, reason: nameProblems[name] };
}
function foreign(character) {
  const described = describeCharacter(character);
  return { problem: "character", reason: `it has ${described.character}`, ...described };
}
function displayName(name) {
  const international = toULabels(name);
  return international === null ? name : `${international} (${name})`;
}
var problemTests = [
  ["empty", (name) => name === ""],
  ["url", (name) => name.includes("/")],
  ["email-address", (name) => name.includes("@")],
  ["list", (name) => /[\s,;|]/.test(name)],
  ["ip-address", (name) => ipAddress.test(name)],
  ["port", (name) => /:\d+$/.test(name)],
  ["underscore", (name) => name.includes("_")],
  ["characters", (name) => /[^a-z\d.\-\u{80}-\u{10ffff}]/u.test(name)],
  ["empty-label", (name) => name.split(".").includes("")],
  ["hyphen", (name) => name.split(".").some((label2) => label2.startsWith("-") || label2.endsWith("-"))],
  ["ip-address", (name) => /(^|\.)(\d+|0x[\da-f]*)$/.test(name)]
];
function problemOf(name) {
  return problemTests.find(([, test]) => test(name))?.[0] ?? null;
}
function problemOfLength(name, leastLabels) {
  const labels = name.split(".");
  if (labels.some((label2) => label2.length > 63)) return "long-label";
  if (name.length > 253) return "long-name";
  return labels.length < leastLabels ? "single-label" : null;
}

// src/sts/known-mx-mistakes.ts
var microsoft = "`*.mail.protection.outlook.com`";
var google = "`smtp.google.com`, `aspmx.l.google.com` and `*.aspmx.l.google.com`";
var knownMxMistakes = new Map([
  wrong(
    "mail.protection.outlook.com",
    "Microsoft's hosts are under this name, but none has this name",
    microsoft
  ),
  wrong("*.protection.outlook.com", "Microsoft's hosts are two labels deeper", microsoft),
  wrong("*.outlook.com", "Microsoft's hosts are several labels deeper", microsoft),
  wrong("outlook.com", "no mail server of Microsoft 365 has this name", microsoft),
  wrong(
    "*.mx.microsoft",
    "Microsoft's hosts are one label deeper",
    "the domain's real MX with its first label as a wildcard, such as `*.x-v1.mx.microsoft`"
  ),
  wrong("google.com", "no mail server of Google has this name", google),
  wrong("gmail.com", "no mail server of Google has this name", google),
  wrong(
    "mx.cloudflare.net",
    "Cloudflare's hosts are under this name, but none has this name",
    "`*.mx.cloudflare.net`"
  ),
  wrong("*.cloudflare.net", "Cloudflare's hosts are one label deeper", "`*.mx.cloudflare.net`"),
  wrong(
    "*.amazonaws.com",
    "Amazon's hosts are one label deeper",
    "`inbound-smtp.REGION.amazonaws.com` with your region"
  ),
  wrong(
    "*.icloud.com",
    "Apple's hosts are one label deeper",
    "`mx01.mail.icloud.com` and `mx02.mail.icloud.com`"
  ),
  wrong(
    "smtp.eu.mailgun.org",
    "it sends mail for Mailgun's customers and does not receive any",
    mailgun("eu.mailgun.org")
  ),
  wrong(
    "smtp.mailgun.org",
    "it sends mail for Mailgun's customers and does not receive any",
    mailgun("mailgun.org")
  ),
  wrong("smtp.office365.com", "it sends mail for Microsoft's customers and does not receive any", microsoft),
  wrong(
    "smtp-mail.outlook.com",
    "it sends mail for Microsoft's customers and does not receive any",
    microsoft
  ),
  wrong("smtp.gmail.com", "it sends mail for Google's customers and does not receive any", google),
  wrong(
    "smtp.sendgrid.net",
    "it sends mail for SendGrid's customers and does not receive any",
    "`mx.sendgrid.net`"
  ),
  incomplete("*.google.com", "it allows smtp.google.com, but none of the older aspmx hosts", google),
  incomplete("*.l.google.com", "it allows aspmx.l.google.com, but none of its alternatives", google)
]);
function mailgun(under) {
  return `\`mxa.${under}\` and \`mxb.${under}\``;
}
function wrong(pattern, reason, instead) {
  return [pattern, { code: "mx/known-wrong", reason, instead }];
}
function incomplete(pattern, reason, instead) {
  return [pattern, { code: "mx/known-incomplete", reason, instead }];
}

// src/sts/mx-record.ts
var forms = [
  /^(?<priority>\d{1,5})[\s,;:]+(?<target>[^\s,;:]+)$/,
  /^(?<target>[^\s,;:]+)[\s,;]+\(?(?<priority>\d{1,5})\)?$/,
  // A zone file, or dig: owner, TTL and class may be in front, and a comment behind.
  /^(?:\S+\s+){0,4}MX\s+(?<priority>\d{1,5})\s+(?<target>[^\s;]+)(?:\s*;.*)?$/i,
  /\bMX preference\s*=\s*(?<priority>\d{1,5}), mail exchanger\s*=\s*(?<target>\S+)$/i,
  // nslookup
  /\bmail is handled by (?<priority>\d{1,5}) (?<target>\S+)$/i
  // host
];
var maxLength = 600;
function readMxRecord(text2) {
  if (text2.length > maxLength) return null;
  for (const form of forms) {
    const { priority, target } = form.exec(text2)?.groups ?? {};
    if (priority !== void 0 && target !== void 0 && !/^\d+$/.test(target)) return { priority, target };
  }
  return null;
}

// src/sts/mx-pattern.ts
function readMxPattern(text2) {
  const written4 = withoutBlanks(text2);
  const foreign2 = foreignInName(written4);
  if (foreign2 !== null) return { problem: "character", ...foreign2 };
  if (written4 === "*") return { problem: "wildcard-bare" };
  if (/^\.[^.\s]/.test(written4)) return { problem: "leading-dot" };
  const wildcard = written4.startsWith("*.");
  const host = wildcard ? written4.slice(2) : written4;
  const record = readMxRecord(written4);
  if (record !== null) return { problem: "preference", ...withoutPriority(record) };
  if (/[ \t\r\n]/.test(written4)) return { problem: "list" };
  if (host.includes("*") && !/[,;]/.test(host)) return { problem: "wildcard-misplaced" };
  return fromHost(host, wildcard);
}
function withoutPriority({ priority, target }) {
  if (target === ".") {
    const instead = "Delete the policy: a null MX record says that the domain receives no mail.";
    return { priority, instead };
  }
  const read = readMxPattern(target);
  if ("pattern" in read) return { priority, instead: `Leave it out: write \`${read.pattern}\`.` };
  const example2 = /^[^.]+\.?$/.test(target) ? ", such as `mx1.example.com`" : "";
  return { priority, instead: `Leave it out, and write the full name of the mail server${example2}.` };
}
var namedProblems = ["empty", "ip-address", "list", "underscore"];
function fromHost(host, wildcard) {
  const read = readHostName(host, wildcard ? 1 : 2);
  if ("name" in read) return { pattern: wildcard ? `*.${read.name}` : read.name };
  if (read.problem === "character") return read;
  const named2 = namedProblems.find((one2) => one2 === read.problem);
  return named2 === void 0 ? { problem: "not-a-name", reason: read.reason } : { problem: named2 };
}

// src/sts/report-address.ts
var maxLength2 = 2048;
function readReportAddress(text2) {
  if (text2.length > maxLength2) return notAnAddress(`it has more than ${maxLength2} characters`);
  const written4 = withoutBlanks(text2);
  if (written4 === "") return { problem: "empty" };
  const foreign2 = foreignIn(written4);
  if (foreign2 !== null) return { problem: "character", ...describeCharacter(foreign2) };
  if (isList(written4)) return { problem: "list" };
  if (/^mailto:/i.test(written4)) return readMailbox(written4.slice("mailto:".length));
  if (/^https:\/\//i.test(written4)) return readUrl(written4);
  return { problem: "scheme", instead: suggestion(written4) };
}
function isList(text2) {
  const between = text2.slice(text2.indexOf("@") + 1, Math.max(0, text2.lastIndexOf("@")));
  return /[,;\s](?:mailto|https?):/i.test(text2) || /[,;\s]/.test(between);
}
function readMailbox(address) {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  if (local === "" || local.includes("@") || /[\s<>"\x00-\x1f\x7f?#]/.test(local)) {
    return notAnAddress("a mailbox looks like name@example.com");
  }
  const host = readHostName(address.slice(at + 1));
  if ("problem" in host && host.problem === "character") return host;
  if ("problem" in host) return notAnAddress(`after the @, ${host.reason}`);
  return fit(`mailto:${encode2(local)}@${host.name}`);
}
function readUrl(text2) {
  if (/[\s\x00-\x1f\x7f]/.test(text2)) return notAnAddress("it has a space or a control character");
  let url;
  try {
    url = new URL(text2);
  } catch {
    return notAnAddress("it is not a valid URL");
  }
  if (url.username !== "" || url.password !== "") {
    return notAnAddress("a DNS record is public, so a URL in it must not contain a password");
  }
  if (!hasFairHost(url)) return notAnAddress("its host is not a host name");
  return fit(encode2(url.href));
}
function fit(uri2) {
  if (uri2.length > maxLength2)
    return notAnAddress(`percent-encoded, it has more than ${maxLength2} characters`);
  return reportAddressProblem(uri2) === null ? { uri: uri2 } : notAnAddress("it is not a valid URL");
}
function hasFairHost({ hostname }) {
  if (/^\[[\da-f:.]+\]$/.test(hostname)) return true;
  const isFair = !hostname.includes("xn--") || toULabels(hostname) !== null;
  return isFair && /^[a-z\d._-]{1,253}$/.test(hostname);
}
function encode2(text2) {
  const escaped3 = text2.replace(/%(?![\da-f]{2})/gi, "%25");
  return escaped3.replace(
    /[^A-Za-z\d\-._~:/?#[\]@$&'()*+=%]/gu,
    (character) => [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("")
  );
}
function suggestion(text2) {
  if (/^http:\/\//i.test(text2)) return text2.replace(/^http:/i, "https:");
  return text2.includes("@") ? `mailto:${text2.replace(/^\w+:/, "")}` : "mailto:tls-reports@example.com";
}
function notAnAddress(reason) {
  return { problem: "not-an-address", reason };
}

// src/policy/example.ts
var exampleDomains = ["example.com", "example.net", "example.org"];
var standIn = /(?:^|[.@])(?:your|my)-?(?:domain|company)(?:-?name)?\.[a-z]+$/;
function isStandIn(name) {
  return name.length <= 320 && standIn.test(name);
}
function isExample(findings) {
  return findings.some(({ code: code2 }) => code2 === "domain/placeholder");
}
function looksLikeExample(text2) {
  const [, domain2 = ""] = /^\ufeff?domain:[ \t]*["']?([\w.-]+)/m.exec(text2) ?? [];
  return exampleDomains.includes(domain2.replace(/\.$/, ""));
}
function looksLikeExampleLedger(text2) {
  const names2 = [...text2.matchAll(/"name":\s*"([\w.-]+)"/g)].map(([, name]) => name);
  return names2.length > 0 && names2.every((name) => exampleDomains.includes(name));
}

// src/policy/providers.ts
var providers = [
  {
    key: "amazon-ses",
    name: "Amazon SES",
    also: ["amazon", "aws", "ses", "aws-ses"],
    hosts: ["inbound-smtp.{}.amazonaws.com"],
    variants: {
      of: "region",
      known: ["eu-west-1", "us-east-1", "us-west-2"],
      grammar: "[a-z]{2}(?:-[a-z]+){1,3}-\\d"
    },
    source: "users",
    documentation: "https://docs.aws.amazon.com/ses/latest/dg/receiving-email-mx-record.html",
    seen: "2026-11"
  },
  {
    key: "cloudflare-email-routing",
    name: "Cloudflare Email Routing",
    also: ["cloudflare", "cloudflare-email"],
    hosts: [],
    mx: ["*.mx.cloudflare.net"],
    source: "provider",
    documentation: "https://developers.cloudflare.com/email-routing/setup/mta-sts/",
    seen: "2026-11"
  },
  {
    key: "fastmail",
    name: "Fastmail",
    hosts: ["in1-smtp.messagingengine.com", "in2-smtp.messagingengine.com"],
    source: "users",
    documentation: "https://www.fastmail.help/hc/en-us/articles/360060591153",
    seen: "2026-11"
  },
  {
    key: "forward-email",
    name: "Forward Email",
    also: ["forwardemail-net"],
    hosts: ["mx1.forwardemail.net", "mx2.forwardemail.net"],
    source: "users",
    documentation: "https://forwardemail.net/en/faq#how-do-i-get-started-and-set-up-email-forwarding",
    seen: "2026-11"
  },
  {
    key: "gandi",
    name: "Gandi",
    also: ["gandi-net"],
    hosts: ["spool.mail.gandi.net", "fb.mail.gandi.net"],
    source: "mx",
    seen: "2026-11"
  },
  {
    key: "google-workspace",
    name: "Google Workspace",
    also: ["google", "gmail", "g-suite", "google-apps", "google-mail"],
    hosts: [
      "aspmx.l.google.com",
      "alt1.aspmx.l.google.com",
      "alt2.aspmx.l.google.com",
      "alt3.aspmx.l.google.com",
      "alt4.aspmx.l.google.com"
    ],
    // A domain has either these five or, since 2023, the one.
    mx: ["smtp.google.com", "aspmx.l.google.com", "*.aspmx.l.google.com"],
    source: "users",
    documentation: "https://support.google.com/a/answer/174125",
    seen: "2026-11"
  },
  {
    key: "icloud",
    name: "iCloud",
    also: ["apple", "icloud-mail", "apple-icloud"],
    hosts: ["mx01.mail.icloud.com", "mx02.mail.icloud.com"],
    source: "users",
    documentation: "https://support.apple.com/en-us/102374",
    seen: "2026-11"
  },
  {
    key: "improvmx",
    name: "ImprovMX",
    hosts: ["mx1.improvmx.com", "mx2.improvmx.com"],
    source: "mx",
    documentation: "https://help.improvmx.com/en/articles/6457380-what-are-mx-records",
    seen: "2026-11"
  },
  {
    key: "infomaniak",
    name: "Infomaniak",
    hosts: ["mta-gw.infomaniak.ch"],
    source: "users",
    seen: "2026-11"
  },
  {
    key: "ionos",
    name: "IONOS",
    also: ["1and1", "1und1"],
    hosts: ["mx00.ionos.{}", "mx01.ionos.{}"],
    variants: { of: "country", known: ["com", "de", "co.uk", "fr", "es", "it"] },
    source: "users",
    seen: "2026-11"
  },
  {
    key: "mailbox-org",
    name: "mailbox.org",
    also: ["mailbox"],
    hosts: ["mxext1.mailbox.org", "mxext2.mailbox.org", "mxext3.mailbox.org", "mxext4.mailbox.org"],
    source: "users",
    documentation: "https://kb.mailbox.org/en/private/custom-domains/using-e-mails-with-a-custom-domain",
    seen: "2026-11"
  },
  {
    key: "microsoft-365",
    name: "Microsoft 365",
    also: ["microsoft", "office-365", "outlook", "m365", "o365", "exchange-online", "exchange"],
    hosts: [],
    mx: ["*.mail.protection.outlook.com"],
    source: "provider",
    documentation: "https://learn.microsoft.com/en-us/microsoft-365/enterprise/external-domain-name-system-records",
    seen: "2026-11"
  },
  {
    key: "microsoft-365-dane",
    name: "Microsoft 365 with DANE",
    hosts: [],
    mx: ["*.{}.mx.microsoft"],
    variants: { of: "group of domains", known: ["o-v1"], grammar: "[a-z]-v\\d" },
    source: "provider",
    documentation: "https://learn.microsoft.com/en-us/purview/how-smtp-dane-works",
    seen: "2026-11"
  },
  {
    key: "migadu",
    name: "Migadu",
    hosts: ["aspmx1.migadu.com", "aspmx2.migadu.com"],
    source: "users",
    seen: "2026-11"
  },
  {
    key: "ovh",
    name: "OVH",
    also: ["ovhcloud"],
    // New domains get all five; many older ones have only the last two.
    hosts: [
      "mx0.mail.ovh.net",
      "mx1.mail.ovh.net",
      "mx2.mail.ovh.net",
      "mx3.mail.ovh.net",
      "mx4.mail.ovh.net"
    ],
    source: "mx",
    documentation: "https://github.com/ovh/docs/blob/develop/pages/web_cloud/domains/dns_zone_mx/guide.en-gb.md",
    seen: "2026-11"
  },
  {
    key: "proofpoint",
    name: "Proofpoint",
    also: ["pphosted"],
    hosts: [],
    mx: ["*.pphosted.com", "*.gslb.pphosted.com"],
    source: "mx",
    seen: "2026-11"
  },
  {
    key: "proton",
    name: "Proton",
    also: ["protonmail", "proton-mail"],
    hosts: ["mail.protonmail.ch", "mailsec.protonmail.ch"],
    source: "provider",
    documentation: "https://proton.me/support/custom-domain",
    seen: "2026-11"
  },
  {
    key: "purelymail",
    name: "Purelymail",
    hosts: ["mailserver.purelymail.com"],
    source: "users",
    documentation: "https://purelymail.com/docs/domainDocs",
    seen: "2026-11"
  },
  {
    key: "rackspace",
    name: "Rackspace",
    also: ["emailsrvr"],
    hosts: ["mx1.emailsrvr.com", "mx2.emailsrvr.com"],
    source: "mx",
    documentation: "https://github.com/rackerlabs/rackspace-how-to/blob/master/content/rackspace-email/dns-record-definitions.md",
    seen: "2026-11"
  },
  {
    key: "tuta",
    name: "Tuta",
    also: ["tutanota"],
    hosts: ["mail.tutanota.de"],
    policyHost: "mta-sts.tutanota.de",
    source: "provider",
    documentation: "https://tuta.com/support#custom-domain",
    seen: "2026-11"
  },
  {
    key: "yandex",
    name: "Yandex",
    also: ["yandex-360"],
    hosts: ["mx.yandex.net"],
    source: "mx",
    documentation: "https://yandex.com/support/yandex-360/business/admin/en/domains/dns/mx",
    seen: "2026-11"
  },
  {
    key: "zoho",
    name: "Zoho Mail",
    also: ["zoho-mail"],
    hosts: ["mx.zoho.{}", "mx2.zoho.{}", "mx3.zoho.{}"],
    variants: { of: "region", known: ["com", "eu", "in"] },
    source: "provider",
    documentation: "https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html",
    seen: "2026-11"
  }
];

// src/policy/presets.ts
var presets = providers.flatMap(
  (provider3) => (provider3.variants?.known ?? [null]).map((variant) => presetOf(provider3, variant))
);
var templates = providers.flatMap(
  (provider3) => [...provider3.hosts, ...provider3.mx ?? []].map((template) => {
    const expression = template.replaceAll(".", "\\.").replace("*", "[^.]+").replace("{}", variantGroup(provider3));
    return { provider: provider3, expression: new RegExp(`^${expression}$`) };
  })
);
function variantGroup({ variants }) {
  if (variants === void 0) return "";
  const { known, grammar: grammar2 = known.map((one2) => one2.replaceAll(".", "\\.")).join("|") } = variants;
  return `(${grammar2})`;
}
var maxName = 100;
function readPresetName(text2) {
  const written4 = nameOf2(text2.slice(0, maxName));
  const known = presets.find(({ name }) => name === written4);
  if (known !== void 0) return { preset: known };
  for (const provider3 of providers) {
    const { key, variants } = provider3;
    if (variants === void 0 || written4 !== key && !written4.startsWith(`${key}-`)) continue;
    const variant = written4.slice(key.length + 1);
    return variants.grammar !== void 0 && new RegExp(`^(?:${variants.grammar})$`).test(variant) ? { preset: presetOf(provider3, variant) } : { variantOf: provider3, variants };
  }
  return { nearest: nearestName(written4) };
}
function presetNamed(name) {
  if (name === null) return null;
  const read = readPresetName(name);
  return "preset" in read ? read.preset : null;
}
function providerOf(host) {
  for (const { provider: provider3, expression } of templates) {
    const match = expression.exec(host);
    if (match !== null) return presetOf(provider3, match[1] ?? null);
  }
  return null;
}
function providersOf(hosts3) {
  const found = hosts3.flatMap((host) => providerOf(host) ?? []);
  return [...new Map(found.map((preset) => [preset.name, preset])).values()];
}
function presetOf(provider3, variant) {
  const fill2 = (template) => template.replace("{}", variant ?? "");
  const { key, hosts: hosts3, mx = hosts3 } = provider3;
  const name = variant === null ? key : `${key}-${nameOf2(variant)}`;
  return { name, provider: provider3, mx: mx.map(fill2), hosts: hosts3.map(fill2) };
}
function nameOf2(text2) {
  const lower = text2.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return lower.replace(/[\s._-]+/g, "-");
}
function nearestName(written4) {
  const names2 = new Map(presets.map(({ name }) => [name, name]));
  for (const { key, also = [] } of providers) for (const one2 of [key, ...also]) names2.set(one2, key);
  const found = nearest(written4, [...names2.keys()]);
  return found === null ? null : names2.get(found);
}

// src/policy/settings.ts
var table = {
  // One of the two is required; a rule across settings, checked apart.
  domain: {
    kind: "text",
    meaning: "the mail domain, the part after the @",
    expected: "a domain name",
    example: "domain: example.com"
  },
  domains: {
    kind: "list of texts",
    meaning: "the mail domains that share this policy",
    expected: "a list of domain names",
    example: "domains: [example.com, example.net]"
  },
  mode: {
    kind: "text",
    isRequired: true,
    meaning: "what senders do",
    expected: "one of none, testing, enforce",
    example: "mode: testing"
  },
  provider: {
    kind: "text",
    meaning: "the mail provider whose servers senders may use",
    expected: "one name",
    example: "provider: proton"
  },
  // Required where no provider is named; a rule across settings, checked apart.
  mx: {
    kind: "list of texts",
    meaning: "the mail servers that senders may use",
    expected: "a list of host names",
    example: "mx: [mail.example.com]"
  },
  max_age: {
    kind: "integer or text",
    isRequired: true,
    meaning: "how long senders cache the policy",
    expected: "a duration",
    example: "max_age: 1w"
  },
  tls_rpt: {
    kind: "list of texts",
    meaning: "where senders report failures",
    expected: "a list of mailto: or https: addresses",
    example: "tls_rpt: [mailto:tls-reports@example.com]"
  },
  id: {
    kind: "characters",
    meaning: "the policy's id, set manually",
    expected: "letters and digits",
    example: "id: 20260101000000"
  },
  page: {
    kind: "switch",
    meaning: "whether there is a public page",
    expected: "true or false",
    example: "page: false"
  },
  repository: {
    kind: "text",
    meaning: "where this file is kept, for a link on the public page",
    expected: "a web address",
    example: "repository: https://github.com/octocat/mta-sts.example.com"
  },
  host: {
    kind: "name or mapping",
    meaning: "what serves the policy file",
    expected: "a name, or a name with one value",
    example: "host: github-pages"
  },
  dns: {
    kind: "name or mapping",
    meaning: "who serves the DNS zone, for records that are set automatically",
    expected: "a name, or a name with one value",
    example: "dns: cloudflare"
  },
  alias: {
    kind: "text",
    meaning: "where the TXT record of the policy is, if _mta-sts is a CNAME",
    expected: "a domain name",
    example: "alias: _mta-sts.dns.example.net"
  },
  reports: {
    kind: "mapping of words",
    meaning: "what to do with senders' reports",
    expected: "a mapping of promote and names",
    example: "reports: { promote: true, names: known }"
  },
  accept: {
    kind: "reasons",
    meaning: "the findings that you accept knowingly",
    expected: "a mapping from finding codes to reasons",
    example: 'accept: { mx/not-admitted: "the old server is switched off on Friday" }'
  }
};
var settings = table;
var keys = Object.keys(settings);

// src/policy/shape.ts
var listKeys = new Set(keys.filter((key) => settings[key].kind === "list of texts"));
function withWrittenText(file) {
  if (!isMapping(file.value)) return {};
  const entries = Object.entries(file.value).flatMap(([key, value]) => {
    if (value === null) return [];
    if (Array.isArray(value))
      return [[key, value.map((_, index) => textAt(file, [key, index], value[index]))]];
    if (isMapping(value)) return [[key, withTexts(file, key, value)]];
    const text2 = textAt(file, [key], value);
    return [[key, listKeys.has(key) && typeof text2 === "string" ? [text2] : text2]];
  });
  return Object.fromEntries(entries);
}
function shapeFindings(file, written4) {
  const { value } = file;
  if (!isMapping(value)) return [finding("policy/not-a-mapping", file.place([]), {})];
  const unknown = unknownKeys(written4);
  const meant = new Set(unknown.map((key) => nearest(key, keys)));
  const missing = [...withoutDomain(file, written4), ...withoutMailServers(file, written4)];
  const misshapen = [
    ...wrongPaths(written4).filter(([key]) => String(key) in written4 || !meant.has(key)).map((path2) => wrongValue(path2, file, written4)),
    ...unknown.map((key) => unknownKey(key, file))
  ];
  const singles = [...listKeys].filter((key) => Array.isArray(written4[key]) && !Array.isArray(value[key])).map((key) => finding("policy/single-value", file.place([key]), { key }));
  const isMeant = ({ args }) => (alternatives[String(args.key)] ?? []).some((key) => meant.has(key));
  return [...missing.filter((one2) => !isMeant(one2)), ...misshapen, ...singles];
}
var alternatives = {
  domain: ["domain", "domains"],
  mx: ["mx", "provider"]
};
function wrongPaths(written4) {
  return keys.flatMap((key) => {
    const { kind, isRequired } = settings[key];
    const value = written4[key];
    if (value === void 0) return isRequired ? [[key]] : [];
    return violations2[kind](value).map((path2) => [key, ...path2]);
  });
}
function unknownKeys(written4) {
  return Object.keys(written4).filter((key) => !Object.hasOwn(settings, key));
}
var violations2 = {
  text: asWhole(isText),
  "integer or text": asWhole((value) => isText(value) || Number.isSafeInteger(value)),
  characters: asWhole((value) => isText(value) || Number.isFinite(value) || typeof value === "boolean"),
  "list of texts": (value) => Array.isArray(value) ? value.flatMap((item, index) => isText(item) ? [] : [[index]]) : [[]],
  switch: asWhole((value) => isText(value) || typeof value === "boolean"),
  "name or mapping": asWhole(
    (value) => isText(value) || isMapping(value) && Object.values(value).every(isText)
  ),
  "mapping of words": (value) => isMapping(value) ? Object.entries(value).flatMap(
    ([key, word]) => isText(word) || typeof word === "boolean" ? [] : [[key]]
  ) : [[]],
  reasons: (value) => isMapping(value) ? Object.entries(value).flatMap(([code2, reason]) => isText(reason) ? [] : [[code2]]) : [[]]
};
function asWhole(fits) {
  return (value) => fits(value) ? [] : [[]];
}
function withoutDomain(file, written4) {
  if ("domain" in written4 || "domains" in written4) return [];
  const { meaning, example: example2 } = settings.domain;
  return [finding("policy/missing-key", file.place([]), { key: "domain", meaning, example: example2 })];
}
function withoutMailServers(file, written4) {
  if ("mx" in written4 || "provider" in written4) return [];
  const { meaning, example: example2 } = settings.mx;
  const either = `${example2}\` or \`${settings.provider.example}`;
  return [finding("policy/missing-key", file.place([]), { key: "mx", meaning, example: either })];
}
function unknownKey(key, file) {
  const meant = nearest(key, keys);
  return meant === null ? finding("policy/unknown-key", file.placeOfKey(key), { key, known: keys.join(", ") }) : finding("policy/misspelt-key", file.placeOfKey(key), { key, nearest: meant });
}
function wrongValue(path2, file, written4) {
  const key = String(path2[0]);
  const { meaning, expected, example: example2 } = settings[key];
  if (!(key in written4)) return finding("policy/missing-key", file.place([]), { key, meaning, example: example2 });
  const value = path2.slice(1).reduce((inner, step) => inner[step], written4[key]);
  const record = key === "mx" ? recordIn(value) : null;
  if (record !== null) return finding("mx/preference", file.place(path2), record);
  return finding("policy/wrong-type", file.place(path2), {
    key: path2.join("."),
    expected: path2.length > 1 ? "text" : expected,
    found: typeName(value),
    example: example2
  });
}
function recordIn(item) {
  const [[priority, target] = [], ...others] = isMapping(item) ? Object.entries(item) : [];
  if (priority === void 0 || !isText(target) || others.length > 0) return null;
  const value = `${priority}: ${target}`;
  const read = readMxPattern(value);
  return "priority" in read ? { value, priority: read.priority, instead: read.instead } : null;
}
function withTexts(file, key, mapping2) {
  return Object.fromEntries(
    Object.entries(mapping2).map(([inner, value]) => [inner, textAt(file, [key, inner], value)])
  );
}
function textAt(file, path2, value) {
  if (value === null) return "";
  return typeof value === "object" ? value : file.written(path2) ?? String(value);
}
function typeName(value) {
  if (Array.isArray(value)) return "a list";
  return isMapping(value) ? "a mapping" : "a single value";
}
function isText(value) {
  return typeof value === "string";
}
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/policy/fields.ts
var nothing = { value: null, findings: [] };
var maxCertifiedName = 63;
function readDomain(written4, file) {
  return typeof written4 === "string" ? readDomainAt(written4, file.place(["domain"])) : nothing;
}
function readDomainAt(written4, place) {
  const read = readHostName(written4);
  if ("problem" in read) {
    if (read.problem === "character")
      return fault(finding("domain/character", place, characterArgs(written4, read)));
    return read.problem === "ip-address" ? fault(finding("domain/ip-address", place, { value: written4 })) : fault(finding("domain/not-a-name", place, { value: written4, reason: read.reason }));
  }
  const { name } = read;
  if (isStandIn(name)) return fault(finding("policy/stand-in", place, { value: name }));
  const host = policyHost(name);
  const instead = name.slice("mta-sts.".length);
  if (name.startsWith("mta-sts.") && instead.includes(".")) {
    return fault(finding("domain/policy-host", place, { value: name, instead }));
  }
  if (host.length > maxCertifiedName) {
    return fault(finding("domain/too-long-for-certificate", place, { host, length: host.length }));
  }
  const placeholder = exampleDomains.includes(name) ? [finding("domain/placeholder", place, { value: name })] : [];
  return { value: name, findings: [...normalised(written4, name, place), ...placeholder] };
}
var meantMode = /* @__PURE__ */ new Map([
  ["enforced", "enforce"],
  ["enforcing", "enforce"],
  ["live", "enforce"],
  ["on", "enforce"],
  ["report", "testing"],
  ["test", "testing"],
  ["off", "none"],
  ["disabled", "none"]
]);
function readMode(written4, file) {
  if (typeof written4 !== "string") return nothing;
  const place = file.place(["mode"]);
  const value = written4.trim().toLowerCase();
  const mode = modes.find((one2) => one2 === value);
  if (mode !== void 0) return { value: mode, findings: normalised(written4, mode, place) };
  const meant = meantMode.get(value);
  const hint = meant === void 0 ? "" : ` Did you mean \`${meant}\`?`;
  return fault(finding("mode/unknown", place, { value: written4, hint }));
}
function readProvider(written4, file) {
  if (typeof written4 !== "string") return nothing;
  const place = file.place(["provider"]);
  const read = readPresetName(written4);
  if ("variantOf" in read) {
    const own = presets.filter(({ provider: provider4 }) => provider4 === read.variantOf);
    const names2 = own.map(({ name }) => `\`${name}\``).join(", ");
    const args = { value: written4, provider: read.variantOf.name, of: read.variants.of, names: names2 };
    return fault(finding("provider/which", place, args));
  }
  if ("nearest" in read) {
    const hint = read.nearest === null ? "" : ` Did you mean \`${read.nearest}\`?`;
    return fault(finding("provider/unknown", place, { value: written4, hint }));
  }
  const { preset } = read;
  const { name: provider3, policyHost: host, source } = preset.provider;
  if (host !== void 0) return fault(finding("provider/hosts-policy", place, { provider: provider3, host }));
  const unproven = source === "mx" ? [finding("provider/unproven", place, { provider: provider3 })] : [];
  return { value: preset, findings: unproven };
}
function readMxList(written4, file, preset) {
  if (!Array.isArray(written4)) return { value: [], findings: [] };
  if (written4.length === 0 && preset === null)
    return { value: [], findings: [finding("mx/none", file.place(["mx"]), {})] };
  const first = /* @__PURE__ */ new Map();
  const findings = written4.flatMap((item, index) => {
    if (typeof item !== "string") return [];
    const place = file.place(["mx", index]);
    const read = readMxPattern(item);
    if ("problem" in read) return [mxProblem(read, item, place)];
    if (isStandIn(read.pattern)) return [finding("policy/stand-in", place, { value: read.pattern })];
    if (first.has(read.pattern) || preset?.mx.includes(read.pattern))
      return [finding("mx/duplicate", place, { value: read.pattern })];
    first.set(read.pattern, index);
    return [...normalised(item, read.pattern, place), ...mxMistake(read.pattern, place)];
  });
  return { value: [...first].map(([pattern, index]) => ({ pattern, index })), findings };
}
function mxProblem(read, value, place) {
  switch (read.problem) {
    case "not-a-name":
      return finding("mx/not-a-name", place, { value, reason: read.reason });
    case "character":
      return finding("mx/character", place, characterArgs(value, read));
    case "preference":
      return finding("mx/preference", place, { value, priority: read.priority, instead: read.instead });
    default:
      return finding(`mx/${read.problem}`, place, { value });
  }
}
function characterArgs(value, { character, instead }) {
  return { value, character, instead };
}
function mxMistake(pattern, place) {
  const known = knownMxMistakes.get(pattern);
  if (known === void 0) return [];
  return [finding(known.code, place, { value: pattern, reason: known.reason, instead: known.instead })];
}
function readMaxAgeField(written4, file) {
  if (typeof written4 !== "string") return nothing;
  const read = readMaxAge(written4);
  return "seconds" in read ? { value: read.seconds, findings: [] } : fault(finding(`max-age/${read.problem}`, file.place(["max_age"]), { value: written4 }));
}
function readTlsRpt(written4, file) {
  if (!Array.isArray(written4)) return { value: [], findings: [] };
  const uris = /* @__PURE__ */ new Set();
  const findings = written4.flatMap((item, index) => {
    if (typeof item !== "string") return [];
    const place = file.place(["tls_rpt", index]);
    const read = readReportAddress(item);
    if ("problem" in read) {
      const args = { value: item, reason: "", instead: "", character: "", ...read };
      return [finding(`tls-rpt/${read.problem}`, place, args)];
    }
    if (isStandIn(read.uri)) return [finding("policy/stand-in", place, { value: read.uri })];
    if (uris.has(read.uri)) return [finding("tls-rpt/duplicate", place, { value: read.uri })];
    uris.add(read.uri);
    return normalised(item, read.uri, place);
  });
  return { value: [...uris], findings };
}
function readId(written4, file) {
  if (typeof written4 !== "string") return nothing;
  const id = written4.trim();
  return idGrammar.test(id) ? { value: id, findings: [] } : fault(finding("id/grammar", file.place(["id"]), { value: written4 }));
}
function readPage(written4, file, usual = true) {
  if (typeof written4 !== "string") return { value: usual, findings: [] };
  const value = written4.trim().toLowerCase();
  const findings = ["true", "false"].includes(value) ? [] : [finding("page/not-a-switch", file.place(["page"]), { value: written4 })];
  return { value: value !== "false", findings };
}
var repositoryGrammar = /^https:\/\/[a-z\d][a-z\d.-]*(?::\d+)?(?:\/[\w.~-]+){1,8}\/?$/i;
function readRepository(written4, file) {
  if (typeof written4 !== "string") return nothing;
  const address = written4.trim();
  return address.length <= 200 && repositoryGrammar.test(address) ? { value: address, findings: [] } : fault(finding("repository/not-an-address", file.place(["repository"]), { value: written4 }));
}
function readAccept(written4, file, codes = acceptable) {
  if (!isMapping(written4)) return { value: {}, findings: [] };
  const reasons2 = /* @__PURE__ */ new Map();
  const findings = Object.entries(written4).flatMap(([code2, reason]) => {
    const place = file.place(["accept", code2]);
    if (!codes.includes(code2)) return [notAcceptable(code2, codes, place)];
    if (typeof reason !== "string") return [];
    if (reason.trim() === "") return [finding("accept/no-reason", place, { code: code2 })];
    reasons2.set(code2, reason.trim());
    return [];
  });
  return { value: Object.fromEntries(reasons2), findings };
}
function notAcceptable(code2, codes, place) {
  if (Object.hasOwn(catalog, code2)) return finding("accept/not-acceptable", place, { code: code2 });
  const meant = nearest(code2, codes);
  const hint = meant === null ? "" : ` Did you mean \`${meant}\`?`;
  return finding("accept/unknown-code", place, { code: code2, hint });
}
function normalised(written4, value, place) {
  return written4 === value ? [] : [finding("value/normalised", place, { value: written4, written: value })];
}
function fault(problem2) {
  return { value: null, findings: [problem2] };
}

// src/policy/domains.ts
function domainsIn({ domain: domain2, domains: domains2 }) {
  return domains2 ?? [domain2];
}
var maxDomains = 5e3;
function readDomains(written4, file) {
  if (!("domains" in written4)) {
    const { value, findings } = readDomain(written4.domain, file);
    return { value: value === null ? [] : [value], findings };
  }
  const place = file.place(["domains"]);
  if ("domain" in written4)
    return { value: [], findings: [finding("domain/both", file.placeOfKey("domain"), {})] };
  if (!Array.isArray(written4.domains)) return { value: [], findings: [] };
  if (written4.domains.length === 0) return { value: [], findings: [finding("domain/none", place, {})] };
  if (written4.domains.length > maxDomains)
    return {
      value: [],
      findings: [finding("domain/too-many", place, { count: written4.domains.length, most: maxDomains })]
    };
  return readList(written4.domains, file);
}
function readList(items, file) {
  const first = /* @__PURE__ */ new Map();
  const findings = items.flatMap((item, index) => {
    if (typeof item !== "string") return [];
    const place = file.place(["domains", index]);
    const { value, findings: own } = readDomainAt(item, place);
    if (value === null) return own;
    const before = first.get(value);
    if (before !== void 0) return [finding("domain/twice", place, { value, other: placeText(before) })];
    first.set(value, place);
    return own;
  });
  return { value: [...first.keys()], findings };
}
function placeText({ file, line }) {
  return line === void 0 ? file : `${file}, line ${line}`;
}

// src/policy/hosts.ts
var folderName = /^(?!\.\.?$)[\w.@+~-]+$/;
var maxPath2 = 1024;
var folder = {
  meaning: "the absolute path of a folder, of letters, digits and `.@+~_-`",
  example: "/srv/mta-sts",
  read: (written4) => {
    if (written4.length > maxPath2) return null;
    const [root, ...names2] = written4.trim().split("/");
    while (names2.at(-1) === "") names2.pop();
    const isAbsolute2 = root === "" && names2.length > 0;
    return isAbsolute2 && names2.every((name) => folderName.test(name)) ? `/${names2.join("/")}` : null;
  }
};
var siteName = {
  meaning: "the name of a site at Netlify",
  example: "my-site",
  read: (written4) => {
    if (written4.length > maxPath2) return null;
    const name = written4.trim().toLowerCase().replace(/\.netlify\.app$/, "");
    return /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(name) ? name : null;
  }
};
var projectName = {
  meaning: "the name of a project of Cloudflare Pages",
  example: "my-project",
  read: (written4) => {
    if (written4.length > maxPath2) return null;
    const name = written4.trim().toLowerCase().replace(/\.pages\.dev$/, "");
    return /^[a-z\d](?:[a-z\d-]{0,56}[a-z\d])?$/.test(name) ? name : null;
  }
};
var hostArguments = {
  "github-pages": null,
  netlify: siteName,
  cloudflare: null,
  "cloudflare-pages": projectName,
  nginx: folder,
  caddy: folder,
  apache: folder,
  none: null
};
var hostNames = Object.keys(hostArguments);
var mostNames2 = {
  "github-pages": 1,
  // "No more than 50 aliases": each new one renews the one certificate of the site.
  netlify: 50,
  // A Worker has routes in a thousand zones, and a domain is most often a zone.
  cloudflare: 1e3,
  // By the plan: 100, 250 or 500.
  "cloudflare-pages": 500
};
var hostsForMany = hostNames.filter((name) => mostNames2[name] !== 1);
function hostsFor(count) {
  return hostNames.filter((name) => (mostNames2[name] ?? count) >= count);
}
var defaultHost = { name: "github-pages", argument: null };

// src/sts/records.ts
var ttl = 3600;
function stsName(domain2) {
  return `_mta-sts.${domain2}`;
}
function stsRecord(domain2, id, name = stsName(domain2)) {
  return { name, type: "TXT", ttl, value: `v=STSv1; id=${id}` };
}
function stsAliasRecord(domain2, alias) {
  return { name: stsName(domain2), type: "CNAME", ttl, value: alias };
}
function announcementIn(records3) {
  return records3.find(({ type, value }) => type === "TXT" && value.startsWith("v=STSv1;"));
}
function aliasIn(records3, domain2) {
  return records3.find(({ name, type }) => type === "CNAME" && name === stsName(domain2))?.value ?? null;
}
function tlsRptName(domain2) {
  return `_smtp._tls.${domain2}`;
}
function tlsRptRecord(domain2, tlsRpt) {
  return { name: tlsRptName(domain2), type: "TXT", ttl, value: `v=TLSRPTv1; rua=${tlsRpt.join(",")}` };
}
function policyHostRecord(domain2, pagesHost) {
  return { name: policyHost(domain2), type: "CNAME", ttl, value: pagesHost };
}
function pagesHostOf(owner) {
  return `${owner.toLowerCase()}.github.io`;
}

// src/policy/choice.ts
function readChoice(written4, file, choices) {
  const { key, codes } = choices;
  const place = file.place([key]);
  if (typeof written4 === "string") return choose(written4, "", place, place, choices);
  if (!isMapping(written4)) return { value: null, findings: [] };
  const [[name, argument] = ["", ""], ...more] = Object.entries(written4);
  if (name === "" || more.length > 0)
    return fault2(finding(`${codes}/not-one`, place, { known: namesOf(choices).join(", ") }));
  if (typeof argument !== "string") return { value: null, findings: [] };
  return choose(name, argument, place, file.place([key, name]), choices);
}
function choose(written4, argument, place, placeOfArgument, choices) {
  const { key, codes } = choices;
  const names2 = namesOf(choices);
  const wanted = written4.trim().toLowerCase().replace(/[\s_]+/g, "-");
  const name = names2.find((one2) => one2 === wanted);
  if (name === void 0) {
    const meant = nearest(written4.slice(0, 100), names2);
    const hint = choices.hints?.(wanted) ?? (meant === null ? "" : ` Did you mean \`${meant}\`?`);
    return fault2(finding(`${codes}/unknown`, place, { value: written4, known: names2.join(", "), hint }));
  }
  const expected = choices.arguments[name];
  if (argument.trim() === "" && expected?.isRequired !== true)
    return { value: { name, argument: null }, findings: [] };
  if (expected === null)
    return fault2(finding(`${codes}/no-argument`, placeOfArgument, { name, value: argument }));
  const value = expected.read(argument);
  const example2 = `${key}: { ${name}: ${expected.example} }`;
  return value === null ? fault2(
    finding(`${codes}/argument`, placeOfArgument, {
      name,
      value: argument,
      meaning: expected.meaning,
      example: example2
    })
  ) : { value: { name, argument: value }, findings: [] };
}
function namesOf(choices) {
  return Object.keys(choices.arguments);
}
function fault2(problem2) {
  return { value: null, findings: [problem2] };
}

// src/policy/dns-hints.ts
var ownServers = [
  "bind",
  "bind9",
  "ddns",
  "knot",
  "knot-dns",
  "knotd",
  "named",
  "rfc-2136",
  "rfc2136",
  "tsig"
];
var otherNames = {
  amazon: "route53",
  aws: "route53",
  cf: "cloudflare",
  "hetzner-cloud": "hetzner",
  "hetzner-dns": "hetzner",
  "route-53": "route53"
};
var notSupported = [
  ...[
    "azure",
    "bunny",
    "digitalocean",
    "dnsimple",
    "easydns",
    "gandi",
    "gcp",
    "godaddy",
    "google",
    "googlecloud"
  ],
  ...[
    "google-cloud",
    "infomaniak",
    "inwx",
    "ionos",
    "joker",
    "linode",
    "namecheap",
    "netcup",
    "netlify",
    "ns1"
  ],
  ...["ovh", "porkbun", "scaleway", "squarespace", "strato", "transip", "vercel", "vultr"]
];
function dnsHint(name) {
  if (ownServers.includes(name))
    return " For your own name servers, write `dns: nsupdate` if they accept updates with a TSIG key (docs/guides/dns/own-name-servers.md).";
  const other = Object.hasOwn(otherNames, name) ? otherNames[name] : void 0;
  if (other !== void 0) return ` Did you mean \`${other}\`?`;
  return notSupported.includes(name) ? " The zone can stay where it is: make `_mta-sts` an alias once, and the workflow sets its target (docs/guides/dns/no-api.md). A tool of your own can set the records too (docs/guides/dns-as-code.md)." : null;
}

// src/policy/dns-providers.ts
function server(text2, readAddress) {
  const [, host = "", port] = /^([^:]{1,253}|\[[\da-f:.]{2,45}\])(?::(\d{1,5}))?$/i.exec(text2.trim()) ?? [];
  if (port !== void 0 && (Number(port) < 1 || Number(port) > 65535)) return null;
  const name = readAddress(host.toLowerCase());
  return name === null ? null : port === void 0 ? name : `${name}:${Number(port)}`;
}
function hostName(text2) {
  const read = readHostName(text2);
  return "name" in read ? read.name : null;
}
var ipAddress2 = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/;
var nameServer = {
  meaning: "the name or the address of a name server, with a port if it is not 53",
  example: "ns1.example.com",
  read: (written4) => server(written4, (text2) => ipAddress2.test(text2) ? text2 : hostName(text2))
};
var apiServer = {
  meaning: "the name of the server that serves the API over HTTPS, with a port if it is not 443",
  example: "pdns.example.com:8443",
  read: (written4) => server(written4, hostName),
  isRequired: true
};
var dnsArguments = {
  nsupdate: nameServer,
  cloudflare: null,
  desec: null,
  hetzner: null,
  powerdns: apiServer,
  route53: null
};
var dnsNames = Object.keys(dnsArguments);
function engineOf({ name }) {
  return name === "nsupdate" ? "nsupdate" : "octodns";
}
function credentialOf({ name, argument }) {
  return name === "powerdns" && argument !== null ? `${name} at ${argument}` : name;
}

// src/policy/dns.ts
var providers2 = {
  key: "dns",
  codes: "dns-setting",
  arguments: dnsArguments,
  hints: dnsHint
};
function readDns(written4, file) {
  return readChoice(written4, file, providers2);
}
function readAlias(written4, file, domains2) {
  if (typeof written4 !== "string") return { value: null, findings: [] };
  const name = ownerName(written4);
  const place = file.place(["alias"]);
  if (name === null)
    return { value: null, findings: [finding("alias/not-a-name", place, { value: written4 })] };
  if (domains2.some((domain2) => name === stsName(domain2)))
    return { value: null, findings: [finding("alias/itself", place, { name })] };
  const isTaken = (domain2) => [domain2, policyHost(domain2), tlsRptName(domain2)].includes(name);
  return domains2.some(isTaken) ? { value: null, findings: [finding("alias/taken", place, { name })] } : { value: name, findings: [] };
}
function ownerName(written4) {
  const name = withoutBlanks(written4.slice(0, maxName2 + 2)).toLowerCase().replace(/\.$/, "");
  if (name.length > maxName2 || name.split(".").some((label2) => label2.length > maxLabel)) return null;
  const isName = isHostName(name.replace(/(^|\.)_(?=.*\.)/g, "$1"));
  return isName && name.includes(".") && /^[\x21-\x7e]+$/.test(name) ? name : null;
}
var maxName2 = 253;
var maxLabel = 63;

// src/policy/host.ts
var hosts = { key: "host", codes: "hosting", arguments: hostArguments };
function readHost(written4, file) {
  const { value, findings } = readChoice(written4, file, hosts);
  return { value: value ?? defaultHost, findings };
}

// package.json
var package_default = { version: "0.1.0", repository: { type: "git", url: "git+https://github.com/OWNER/mta-sts-policy.git" } };

// src/base/version.ts
var version = package_default.version;
var home = homeOf(package_default.repository.url);
function homeOf(url) {
  const [, name] = /^git\+https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\.git$/.exec(url) ?? [];
  return name === void 0 || name.startsWith("OWNER/") ? null : name;
}
function isNewer(one2, other) {
  const [left, right] = [numbers(one2), numbers(other)];
  if (left === null || right === null) return false;
  const index = left.findIndex((number, place) => number !== right[place]);
  return index >= 0 && left[index] > right[index];
}
function numbers(version2) {
  const match = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(version2);
  return match === null ? null : match.slice(1).map(Number);
}

// src/plan/page/paths.ts
var pagePath = "index.html";
var notFoundPath = "404.html";
var badgePath = "badge.svg";
var pagePaths = [pagePath, notFoundPath, badgePath];

// src/plan/hosts/host.ts
var signedBy = "generated by mta-sts-policy for ";
function signature(domain2) {
  return `${signedBy}${policyHost(domain2)}`;
}
function signatureOf({ domain: domain2, names: names2 = null, group = null }) {
  if (names2 === null) return signature(domain2);
  return `${signedBy}${group === null ? "all domains" : `the domains of ${group}`}`;
}
function sourceOf({ group = null }) {
  return group === null ? "policy.yml" : `${group}.yml`;
}
function isSigned(text2) {
  return text2.includes(signedBy);
}
function signedFile(path2, render) {
  return {
    path: path2,
    isOurs: isSigned,
    render(site, existing, place) {
      const isOwn = existing.kind !== "absent" && (existing.kind !== "text" || !isSigned(existing.text));
      return isOwn ? ownFile(place) : { text: render(site), findings: [] };
    }
  };
}
function ownFile(place, { file: needed } = place) {
  return { text: null, findings: [finding("hosting/own-file", place, { path: place.file, needed })] };
}

// src/plan/hosts/folder.ts
var served = {
  policy: `/${policyFilePath}`,
  page: `/${pagePath}`,
  badge: `/${badgePath}`,
  notFound: `/${notFoundPath}`
};
function folderOf({ domain: domain2, names: names2 = null, group = null, argument }) {
  if (group !== null) return `${argument ?? rootOfMany}/${group}`;
  return argument ?? (names2 === null ? `/var/www/${policyHost(domain2)}` : rootOfMany);
}
var rootOfMany = "/var/www/mta-sts";
function ownServer({ path: path2, one: one2, many: many2 }) {
  return {
    files: [
      signedFile(path2, (site) => {
        const { names: names2 = null } = site;
        const text2 = names2 === null ? one2(site) : many2([{ names: names2, folder: folderOf(site) }]);
        return `# ${signatureOf(site)}; edit ${sourceOf(site)} instead.
${text2}`;
      })
    ],
    shared: { path: path2, folderOf, render: many2 },
    hasPage: true,
    serving: (host) => `Copy the generated files to the web server, and include ${path2} where ${host} is served, with a certificate for that name.`,
    record: addressUnknown
  };
}
function addressUnknown({ domain: domain2 }) {
  return { finding: finding("hosting/address-unknown", null, { host: policyHost(domain2) }) };
}

// src/plan/hosts/apache.ts
var apache = ownServer({ path: "hosting/apache.conf", one, many });
function one(site) {
  const paths = [served.policy, served.page, served.badge, served.notFound];
  const others = paths.map((path2) => path2.slice(1).replaceAll(".", "\\.")).join("|");
  return `# Include it in the VirtualHost of this name, which has nothing else in it but ServerName and the certificate.
DocumentRoot ${folderOf(site)}
DirectoryIndex ${served.page.slice(1)}
ErrorDocument 404 ${served.notFound}
RedirectMatch 404 "^/(?!(?:${others})?$)"
<Directory ${folderOf(site)}>
    AllowOverride None
    Require all granted
</Directory>
<Location ${served.policy}>
    AuthType None
    Require all granted
    ForceType text/plain
</Location>
`;
}
function many(sites) {
  return `# Include it at the top level. mta-sts-server.conf, below ServerRoot, is yours: SSLEngine and the certificates.
<IfDefine !MTA_STS_PORT>
    Define MTA_STS_PORT 443
</IfDefine>
${sites.map(virtualHost).join("")}<VirtualHost *:\${MTA_STS_PORT}>
    Include mta-sts-server.conf
    ServerName mta-sts.invalid
    ServerAlias mta-sts.*
    RedirectMatch 404 "^"
</VirtualHost>
`;
}
function virtualHost({ names: names2, folder: folder2 }) {
  const [first, ...others] = names2.map(policyHost);
  return `<VirtualHost *:\${MTA_STS_PORT}>
    Include mta-sts-server.conf
    ServerName ${first}
${others.map((name) => `    ServerAlias ${name}
`).join("")}    DocumentRoot ${folder2}
    RedirectMatch 404 "^/(?!${served.policy.slice(1).replaceAll(".", "\\.")}$)"
    <Directory ${folder2}>
        AllowOverride None
        Require all granted
    </Directory>
    <Location ${served.policy}>
        AuthType None
        Require all granted
        ForceType text/plain
    </Location>
</VirtualHost>
`;
}

// src/plan/hosts/caddy.ts
var caddy = ownServer({
  path: "hosting/Caddyfile",
  one: (site) => `# Import it at the top level of your Caddyfile.
${policyHost(site.domain)} {
	root * ${folderOf(site)}
	handle ${served.policy} {
		header Content-Type text/plain
		file_server
	}
	@page path / ${served.badge}
	handle @page {
		file_server
	}
	handle {
		error 404
	}
	handle_errors {
		rewrite * ${served.notFound}
		file_server
	}
}
`,
  many: (sites) => `# Import it at the top level of your Caddyfile.
${sites.map(block).join("")}`
});
function block({ names: names2, folder: folder2 }) {
  return `${names2.map(policyHost).join(",\n")} {
	root * ${folder2}
	handle ${served.policy} {
		header Content-Type text/plain
		file_server
	}
	handle {
		error 404
	}
}
`;
}

// src/plan/hosts/neighbors.ts
var above = (path2) => `above:${path2}`;
var atTop = (path2) => `top:${path2}`;
function spellings(path2) {
  const slash = path2.lastIndexOf("/") + 1;
  const [folder2, name] = [path2.slice(0, slash), path2.slice(slash)];
  const lower = name.toLowerCase();
  const others = [lower, lower.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)];
  return [...new Set(others)].filter((one2) => one2 !== name).map((one2) => `${folder2}${one2}`);
}
var withEnds = (name, ends, copied) => ends.split(" ").map((end) => ({ path: `${name}.${end}`, ...copied !== void 0 && { copied } }));
var generators = [
  ...withEnds("_config", "yml yaml toml"),
  // Jekyll, Hexo
  ...withEnds("hugo", "toml yaml yml json", "static"),
  { path: "config.toml", copied: "static", says: /^[ \t]*base_?URL[ \t]*=/im },
  // Hugo, Zola
  ...withEnds("astro.config", "mjs js ts mts", "public"),
  ...withEnds("vite.config", "js ts mjs mts", "public"),
  ...withEnds("next.config", "js mjs ts", "public"),
  ...withEnds("nuxt.config", "ts js", "public"),
  ...withEnds("svelte.config", "js ts", "static"),
  ...withEnds("gatsby-config", "js ts mjs", "static"),
  ...withEnds("docusaurus.config", "js ts", "static"),
  ...withEnds("vue.config", "js", "public"),
  ...withEnds("eleventy.config", "js mjs cjs ts"),
  ...withEnds(".eleventy", "js"),
  ...withEnds("mkdocs", "yml", "docs"),
  ...withEnds("_quarto", "yml"),
  ...withEnds("angular", "json", "public"),
  { path: "pelicanconf.py" },
  { path: "book.toml" }
];
var hints = [
  { path: "package.json", says: /"build"\s*:/ },
  { path: "docs/index.html" },
  { path: "docs/index.md" },
  { path: "public/index.html" }
];
var frontPages = ["md", "markdown", "htm", "xhtml", "php", "adoc"].map(
  (end) => `index.${end}`
);
var readmePath = "README.md";
var redirectsPath = "_redirects";
var headersPath = "_headers";
var gitignorePaths = [atTop(".gitignore"), above(".gitignore"), ".gitignore"];
var inOutput = [
  ...[...generators, ...hints].map(({ path: path2 }) => path2),
  ...frontPages,
  "404.md",
  readmePath,
  redirectsPath,
  headersPath
];
var neighborPaths = [
  ...inOutput,
  ...generators.filter(({ copied }) => copied !== void 0).map(({ path: path2 }) => above(path2)),
  ...[redirectsPath, headersPath].flatMap((path2) => [above(path2), atTop(path2)]),
  ...gitignorePaths,
  above("netlify.toml")
];

// src/judge/accept.ts
function applyAccept(findings, { policy: policy2, mx, reported, place }) {
  const { accept } = policy2;
  const unused = Object.keys(accept).filter(
    // What only DNS shows was not looked for when DNS did not answer, and what senders report only for enforce.
    (code2) => findings.every((one2) => one2.code !== code2) && (mx?.kind === "hosts" || !/^(mx|domain)\//.test(code2)) && (reported || !/^reports\//.test(code2))
  );
  return [
    ...acceptKnown(findings, policy2),
    ...unused.map((code2) => finding("accept/unused", place(["accept", code2]), { finding: code2 }))
  ];
}
function acceptKnown(findings, { accept }) {
  return findings.map((one2) => {
    const reason = Object.hasOwn(accept, one2.code) ? accept[one2.code] : void 0;
    const entry2 = catalog[one2.code];
    return reason === void 0 || !entry2.acceptable ? one2 : { ...one2, severity: "notice", accepted: reason };
  });
}

// src/judge/alias.ts
function judgeAlias({ policy: policy2, pullRequest, published, place }) {
  const before = pullRequest?.policy ?? null;
  if (published === null || before === null || before.domain !== policy2.domain) return [];
  const { domain: domain2, alias } = policy2;
  const former = before.alias;
  if (former === alias) return [];
  const name = stsName(domain2);
  if (alias === null) return [finding("alias/removed", place(["domain"]), { name, former: former ?? name })];
  const { type, value } = stsAliasRecord(domain2, alias);
  const args = { name, alias, cname: `${type} ${value}`, former: former ?? name };
  return [finding(former === null ? "alias/added" : "alias/changed", place(["alias"]), args)];
}

// src/sts/mx-match.ts
function admits(patterns, host) {
  return patterns.some((pattern) => matches(pattern, host));
}
function matches(pattern, host) {
  if (!pattern.startsWith("*.")) return pattern === host;
  const dot = host.indexOf(".");
  return dot > 0 && host.slice(dot + 1) === pattern.slice(2);
}
function covers(patterns, pattern) {
  return admits(patterns, pattern);
}

// src/ledger/cached.ts
function cachedPolicies(ledger, now, isReplaced) {
  const current = currentEntry(ledger);
  return cachedEntries(ledger, now).map((entry2) => ({
    entry: entry2,
    until: entry2 === current && !isReplaced ? null : cachedUntil(entry2, now),
    asOf: now
  }));
}
function longestWithout(host, entries, now) {
  const without = entries.filter(({ mode, mx }) => mode === "enforce" && !admits(mx, host));
  const [longest2 = null] = without.toSorted((one2, other) => cachedUntil(other, now) - cachedUntil(one2, now));
  return longest2;
}

// src/judge/change.ts
function changeOf(proposed) {
  const { plan, whole } = proposed;
  const ledger = ledgerOf(whole, plan.policy.domain);
  const published = currentEntry(ledger);
  return { ...proposed, policy: plan.policy, ledger, published, isNew: isNewPolicy(plan, published) };
}
function isNewPolicy(plan, published) {
  return published?.id !== plan.id || published.sha256 !== plan.sha256;
}
function hostsInUse({ mx }) {
  return mx?.kind === "hosts" ? mx.hosts : [];
}
function enforcedPolicies({ ledger, now }) {
  return cachedEntries(ledger, now).filter(({ mode }) => mode === "enforce");
}
function lastCachedUntil(change2) {
  const ends = enforcedPolicies(change2).map((entry2) => cachedUntil(entry2, change2.now));
  return ends.length === 0 ? null : Math.max(...ends);
}
function cachedWithout(pattern, change2) {
  const without = enforcedPolicies(change2).filter(({ mx }) => !covers(mx, pattern));
  return without.length === 0 ? null : Math.max(...without.map((entry2) => cachedUntil(entry2, change2.now)));
}

// src/judge/cached-policies.ts
function judgeCachedPolicies(change2) {
  const { policy: policy2, published, isNew, now } = change2;
  const others = enforcedPolicies(change2).filter((entry2) => isNew || entry2 !== published);
  return hostsInUse(change2).flatMap(({ host }) => {
    const entry2 = longestWithout(host, others, now);
    if (entry2 === null) return [];
    const code2 = isReplacedTooEarly(entry2, change2) ? "mx/replaced-too-early" : "mx/cached-policy";
    const admitted = entry2.mx.slice(0, 5).join(", ");
    const args = { domain: policy2.domain, host, id: entry2.id, day: dayOf(cachedUntil(entry2, now)), admitted };
    return [finding(code2, change2.place(["mx"]), args)];
  });
}
function isReplacedTooEarly({ mx }, change2) {
  const { policy: policy2, isNew } = change2;
  if (!isNew || policy2.mode !== "enforce") return false;
  const admitsNone = hostsInUse(change2).every(({ host }) => !admits(mx, host));
  return admitsNone && mx.some((pattern) => !covers(policy2.mx, pattern));
}

// src/judge/dns-setting.ts
function judgeDnsSetting({ policy: policy2, pullRequest, place }) {
  const before = pullRequest?.policy ?? null;
  if (before === null || policy2.dns === null) return [];
  const [former, now] = [written2(before.dns), written2(policy2.dns)];
  return former === now ? [] : [finding("dns-setting/changed", place(["dns"]), { former, now })];
}
function written2(choice) {
  if (choice === null) return "nobody";
  return choice.argument === null ? choice.name : `${choice.name}: ${choice.argument}`;
}

// src/plan/hosts/github-pages.ts
var cnamePath = "CNAME";
var githubPages = {
  files: [
    {
      path: cnamePath,
      render: (site, existing, place) => isForeignCname(existing, site) ? ownFile(place) : { text: `${policyHost(site.domain)}
`, findings: [] },
      isOurs: (text2) => /^mta-sts\.\S+$/.test(text2.trim())
    },
    {
      // Without it a branch deployment runs Jekyll, which leaves out `.well-known`.
      path: ".nojekyll",
      // Only its existence matters, so manual content can stay.
      render: (_, existing) => ({ text: keptOrEmpty(existing), findings: [] }),
      isOurs: () => false
    }
  ],
  hasPage: true,
  serving: null,
  record: ({ domain: domain2 }, pagesHost) => pagesHost === null ? { finding: finding("records/owner-unknown", null, { host: policyHost(domain2) }) } : { record: policyHostRecord(domain2, pagesHost) }
};
function isForeignCname(content, { domain: domain2, domains: domains2 = [] }) {
  if (content.kind !== "text") return content.kind !== "absent";
  const name = content.text.trim().toLowerCase();
  if (domains2 === null) return name !== "" && !/^mta-sts\.\S+$/.test(name);
  return name !== "" && ![domain2, ...domains2].map(policyHost).includes(name);
}
function keptOrEmpty(content) {
  if (content.kind === "text") return content.text;
  return content.kind === "absent" ? "" : null;
}

// src/plan/page/html.ts
var Markup = class {
  text;
  constructor(text2) {
    this.text = text2;
  }
};
function html(parts2, ...values) {
  return new Markup(parts2.map((part, index) => part + markupOf(values[index] ?? null)).join(""));
}
function raw(text2) {
  return new Markup(text2);
}
function markupOf(value) {
  if (value === null || value === false) return "";
  if (value instanceof Markup) return value.text;
  return typeof value === "object" ? value.map(markupOf).join("") : escaped(String(value));
}
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped(text2) {
  return text2.replace(/[&<>"']/g, (character) => entities[character]).replace(new RegExp("[\\x00-\\x08\\x0b-\\x1f\\x7f\\ufffe\\uffff]|\\p{Cs}", "gu"), "�");
}

// src/plan/page/generated.ts
var marker = "<!-- generated by mta-sts-policy -->";
var markerLine = html`${raw(marker)}\n`;
function isOurs(text2) {
  return text2.includes(marker);
}

// src/plan/hosts/site-signs.ts
function siteIn(existing, placeOf) {
  const sure = generators.find((sign) => isThere(sign.path, sign, existing));
  if (sure !== void 0) return { place: placeOf(sure.path), isSure: true };
  const folder2 = folderOf2(placeOf(pagePath).file);
  const copying = generators.find(
    (sign) => sign.copied === folder2 && isThere(above(sign.path), sign, existing)
  );
  if (copying !== void 0) return { place: placeOf(above(copying.path)), isSure: true };
  const pages = [pagePath, ...frontPages].map((path2) => ({ path: path2 }));
  const hint = [...pages, ...hints].find((sign) => isThere(sign.path, sign, existing));
  return hint === void 0 ? null : { place: placeOf(hint.path), isSure: false };
}
function folderOf2(file) {
  return file.split(/[/\\]/).at(-2) ?? null;
}
function isThere(path2, { says }, existing) {
  const content = existing.get(path2) ?? { kind: "absent" };
  if (content.kind !== "text") return content.kind !== "absent" && says === void 0 && !path2.includes("/");
  return !isOurs(content.text) && !isTemplate(content.text) && (says === void 0 || says.test(content.text));
}
function isTemplate(text2) {
  return /^\s*\{\s*"name": "mta-sts-policy"/.test(text2);
}

// src/plan/page/ownership.ts
var shadowed = {
  [pagePath]: [...spellings(pagePath), ...frontPages],
  [notFoundPath]: [...spellings(notFoundPath), "404.md"],
  [badgePath]: spellings(badgePath)
};
var pageNeighbors = Object.values(shadowed).flat();
function ownFiles(existing, paths) {
  const own = paths.filter((path2) => ownFileFor(path2, existing) !== null);
  return new Set(own.includes(pagePath) ? [...own, notFoundPath] : own);
}
function ownFileFor(path2, existing) {
  const content = existing.get(path2);
  if (isOwnFile(content)) return path2;
  if (isStalePage(content)) return null;
  const others = [
    ...shadowed[path2] ?? [],
    ...path2 === pagePath && isJekyll(existing) ? [readmePath] : []
  ];
  return others.find((other) => isOwnFile(existing.get(other))) ?? null;
}
function isJekyll(existing) {
  return (existing.get("_config.yml")?.kind ?? "absent") !== "absent";
}
function stalePages(existing, paths) {
  return paths.filter((path2) => isStalePage(existing.get(path2)));
}
function isStalePage(content) {
  return content?.kind === "text" && isOurs(content.text);
}
function isOwnFile(content) {
  if (content === void 0 || content.kind === "absent") return false;
  return content.kind !== "text" || !isOurs(content.text);
}

// src/plan/hosts/cloudflare.ts
var cloudflare = {
  files: [
    signedFile(
      "wrangler.jsonc",
      (site) => `// ${signatureOf(site)}; edit ${sourceOf(site)} instead.
${worker(site)}`
    ),
    signedFile(".assetsignore", (site) => `# ${signatureOf(site)}
${assets.join("\n")}
`)
  ],
  // wrangler looks for each name up to the top: `.json` first, then `.jsonc`, then `.toml`.
  rivals: ["wrangler.json", above("wrangler.json"), atTop("wrangler.json"), "wrangler.toml"],
  lookAround: async ({ domain: domain2 }, existing, placeOf) => (await import("./site-rules.mjs")).cloudflareFindings(domain2, existing, placeOf),
  hasPage: true,
  serving: (host) => `Deploy with \`npx wrangler deploy\`: Cloudflare creates the DNS record of ${host} and its certificate.`,
  record: ({ domain: domain2 }) => ({ finding: finding("hosting/sets-record", null, { host: policyHost(domain2) }) })
};
var wellKnown = policyFilePath.split("/")[0];
var assets = [
  "*",
  `!/${wellKnown}/`,
  ...[policyFilePath, pagePath, notFoundPath, badgePath].map((path2) => `!/${path2}`)
];
function worker(site) {
  const names2 = site.names ?? [site.domain];
  const settings2 = {
    name: nameOf3(site),
    compatibility_date: "2026-04-01",
    // A custom domain brings its DNS record and its certificate.
    routes: names2.map((name) => ({ pattern: policyHost(name), custom_domain: true })),
    workers_dev: false,
    preview_urls: false,
    assets: { directory: ".", not_found_handling: "404-page" }
  };
  return `${JSON.stringify(settings2, null, 2)}
`;
}
function nameOf3({ domain: domain2, names: names2 = null, group = null }) {
  if (names2 === null) return policyHost(domain2).replaceAll(".", "-");
  return group === null ? "mta-sts" : `mta-sts-${group}`;
}

// src/plan/hosts/cloudflare-pages.ts
var cloudflarePages = {
  files: [],
  hasPage: true,
  serving: (host) => `Deploy the output folder with \`npx wrangler pages deploy\`, and add ${host} as a custom domain of the project.`,
  // A name that leads there before the project has it gets the error 522.
  lookAround: async ({ domain: domain2, domains: served2, names: names2 = null, argument }) => {
    const before = new Set(served2 ?? []);
    const fresh = (names2 ?? [domain2]).filter((name) => !before.has(name));
    if (fresh.length === 0) return [];
    const args = { project: argument ?? "the project", host: policyHost(fresh[0]) };
    const one2 = finding("hosting/custom-names", null, args);
    return [fresh.length === 1 ? one2 : { ...one2, domains: fresh }];
  },
  record({ domain: domain2, argument }) {
    const example2 = `host: { cloudflare-pages: ${hostArguments["cloudflare-pages"].example} }`;
    return argument === null ? { finding: finding("hosting/project-unknown", null, { host: policyHost(domain2), example: example2 }) } : { record: policyHostRecord(domain2, `${argument}.pages.dev`) };
  }
};

// src/plan/sites-folder.ts
var sitesFolder = "sites";

// src/plan/hosts/netlify.ts
var path = "netlify.toml";
var configuration = {
  path,
  atTop: true,
  isOurs: isSigned,
  async render(site, existing, place, placeOf) {
    const { domain: domain2, names: names2 = null } = site;
    const policyFile = placeOf(policyFilePath).file;
    const guest = {
      signature: signatureOf(site),
      folders: [{ names: names2 ?? [domain2], folder: "" }],
      isForMany: names2 !== null
    };
    return rulesInto(existing, place, { ...guest, policyFiles: [policyFile] });
  }
};
var shared = {
  path,
  folderOf: ({ group = null }) => `/${sitesFolder}/${group}`,
  render: {
    into: (folders, existing, place) => rulesInto(existing, place, {
      signature: signatureOf({ domain: "", names: [], argument: null }),
      folders,
      isForMany: true,
      policyFiles: []
    })
  }
};
async function rulesInto(existing, place, guest) {
  const read = textOrEmpty(existing, place.file);
  if ("finding" in read) return { text: null, findings: [read.finding] };
  const { mergeRules } = await import("./site-rules.mjs");
  return mergeRules(read.text, guest, place);
}
var netlify = {
  files: [configuration],
  shared,
  lookAround: async ({ domain: domain2, names: names2 }, existing, placeOf) => (await import("./site-rules.mjs")).netlifyFindings(names2 ?? [domain2], existing, placeOf),
  hasPage: false,
  serving: (host) => `On Netlify, add ${host} as a domain alias of the site.`,
  record({ domain: domain2, argument }) {
    return argument === null ? {
      finding: finding("hosting/site-unknown", null, {
        host: policyHost(domain2),
        example: `host: { netlify: ${hostArguments.netlify.example} }`
      })
    } : { record: policyHostRecord(domain2, `${argument}.netlify.app`) };
  }
};
function textOrEmpty(content, path2) {
  return content.kind === "absent" ? { text: "" } : textOf(content, path2);
}

// src/plan/hosts/nginx.ts
var nginx = ownServer({
  path: "hosting/nginx.conf",
  one: (site) => `# Include it in the server block of this name, which has nothing else in it but listen, server_name and the certificate.
root ${folderOf(site)};
types { text/html html; image/svg+xml svg; }
error_page 404 ${served.notFound};

location = ${served.policy} {
    types { }
    default_type text/plain;
    auth_basic off;
    # With a header of its own this place inherits none, so no second Content-Type.
    add_header X-Content-Type-Options nosniff;
}
location = / { rewrite ^ ${served.page} last; }
location = ${served.page} { }
location = ${served.badge} { }
location = ${served.notFound} { }
location / { return 404; }
`,
  many: (sites) => {
    const rows = sites.flatMap(
      ({ names: names2, folder: folder2 }) => names2.map((name) => [policyHost(name), folder2])
    );
    const longest2 = Math.max(0, ...rows.map(([host]) => host.length));
    return `# Include it at the top level of http. mta-sts-server.conf, beside nginx.conf, is yours: listen and the certificates,
# of which the paths may have $ssl_server_name in them.
${longest2 > maxHashed ? "map_hash_bucket_size 128;\n" : ""}map $host $mta_sts_folder {
    default "";
${rows.map(([host, folder2]) => `    ${host} ${folder2};
`).join("")}}
server {
    include mta-sts-server.conf;
    server_name ~^mta-sts\\.;
    root $mta_sts_folder;
    if ($mta_sts_folder = "") { return 404; }

    location = ${served.policy} {
        types { }
        default_type text/plain;
        auth_basic off;
        # With a header of its own this place inherits none, so no second Content-Type.
        add_header X-Content-Type-Options nosniff;
    }
    location / { return 404; }
}
`;
  }
});
var maxHashed = 44;

// src/plan/hosts/none.ts
var hostsPath = "hosting/hosts.txt";
var none = {
  files: [
    {
      path: hostsPath,
      isOurs: isSigned,
      render(site, existing, place) {
        const { names: names2 = null } = site;
        if (names2 === null) return { text: null, findings: [] };
        if (existing.kind === "text" && !isSigned(existing.text)) return ownFile(place);
        const text2 = `# ${signatureOf(site)}; edit ${sourceOf(site)} instead.
${list2([{ names: names2, folder: "." }])}`;
        return { text: text2, findings: [] };
      }
    }
  ],
  shared: { path: hostsPath, folderOf: ({ group = null }) => `sites/${group}`, render: list2 },
  hasPage: true,
  serving: (host) => `Serve the generated files at https://${host}/, with a certificate for that name.`,
  record: addressUnknown
};
function list2(sites) {
  return sites.flatMap(({ names: names2, folder: folder2 }) => names2.map((name) => `${policyHost(name)} ${folder2}
`)).join("");
}

// src/plan/hosts/hosts.ts
var hosts2 = {
  "github-pages": githubPages,
  netlify,
  cloudflare,
  "cloudflare-pages": cloudflarePages,
  nginx,
  caddy,
  apache,
  none
};
function hostOf({ name }) {
  return hosts2[name];
}

// src/plan/hosts/files.ts
var table2 = Object.entries(hosts2);
var all = table2.flatMap(([, { files }]) => files);
var hostPaths = all.map(({ path: path2 }) => path2);
var topPaths = new Set(all.flatMap(({ path: path2, atTop: atTop2 }) => atTop2 ? [path2] : []));
var hostNeighbors = [
  ...table2.flatMap(([, { rivals = [] }]) => rivals),
  ...all.flatMap(({ path: path2 }) => spellings(path2))
];
async function makeHostFiles({ domain: domain2, domains: names2, host }, around, existing, placeOf) {
  const site = { domain: domain2, names: names2, argument: host.argument, ...around };
  const files = /* @__PURE__ */ new Map();
  const findings = [];
  const { files: own, shared: shared2, lookAround } = hostOf(host);
  for (const { path: path2, render } of around.group && shared2 ? [] : own) {
    const content = existing.get(path2) ?? { kind: "absent" };
    if (content.kind === "outside" || content.kind === "unreadable") continue;
    const rendered = await render(site, content, placeOf(path2), placeOf);
    if (rendered.text !== null) files.set(path2, rendered.text);
    findings.push(...rendered.findings);
  }
  const seen = await lookAround?.(site, existing, placeOf) ?? [];
  return { files, findings: [...findings, ...seen] };
}
function rivalsOf(host, existing) {
  const { files, rivals = [] } = hostOf(host);
  const isThere2 = (path2) => existsIn(existing, path2);
  const named2 = rivals.filter(isThere2).map((path2) => ({ path: path2, needed: files[0].path }));
  const spelled = files.flatMap(
    (file) => spellings(file.path).filter((path2) => isThere2(path2) && !isOurs2({ ...file, path: path2 }, existing)).filter((path2) => !isSame(existing.get(path2), existing.get(file.path))).map((path2) => ({ path: path2, needed: file.path }))
  );
  return [...named2, ...spelled];
}
function existsIn(existing, path2) {
  return (existing.get(path2)?.kind ?? "absent") !== "absent";
}
function isSame(one2, other) {
  return one2?.kind === "text" && other?.kind === "text" && one2.text === other.text;
}
function proposedHost(existing) {
  const isThere2 = (path2) => existsIn(existing, path2);
  const found = table2.find(
    ([name, { files, rivals = [] }]) => name !== defaultHost.name && [...files.map(({ path: path2 }) => path2), ...rivals].some(isThere2)
  );
  return found?.[0] ?? defaultHost.name;
}
function pathsOf(host) {
  return hostOf(host).files.map(({ path: path2 }) => path2);
}
function orphanedFiles(name, existing) {
  return table2.filter(([other]) => other !== name).flatMap(
    ([host, { files }]) => files.filter((file) => isOurs2(file, existing)).map(({ path: path2 }) => ({ host, path: path2 }))
  );
}
function isOurs2(file, existing) {
  const content = existing.get(file.path);
  return content?.kind === "text" && file.isOurs(content.text);
}

// src/plan/paths.ts
var generatedPaths = [ledgerPath, policyFilePath, ...hostPaths, ...pagePaths];
var misplacedLedgerPath = `./${ledgerPath}`;
var readPaths = [
  .../* @__PURE__ */ new Set([...neighborPaths, ...hostNeighbors, ...pageNeighbors])
].filter((path2) => !generatedPaths.includes(path2));

// src/sts/public-suffixes.ts
async function registrableDomain(domain2) {
  if (domain2.split(".").length === 2) return domain2;
  const { getDomain } = await import("./tldts.mjs");
  return getDomain(domain2, { allowPrivateDomains: true }) ?? domain2;
}
function isInZone(name, zone) {
  return name === zone || name.endsWith(`.${zone}`);
}
async function publicSuffixes() {
  const { getPublicSuffix } = await import("./tldts.mjs");
  return (name) => getPublicSuffix(name, { allowPrivateDomains: true });
}

// src/policy/names-in-zone.ts
var mostInZone = 100;
async function tooManyInZone({ domains: domains2, host }, file) {
  if (host.name !== "cloudflare" || domains2 === null || domains2.length <= mostInZone) return [];
  const counts = /* @__PURE__ */ new Map();
  for (const domain2 of domains2) {
    const zone = await registrableDomain(domain2);
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > mostInZone).map(
    ([zone, count]) => finding("host/too-many-in-zone", file.place(["domains"]), { zone, count, most: mostInZone })
  );
}

// src/sts/tls-report/namings.ts
var namings = ["known", "all", "none"];

// src/policy/reports-setting.ts
var usualReports = { promote: true, names: null };
var switches = ["true", "false"];
var reportsParts = {
  promote: switches,
  names: namings
};
function readReports(written4, file) {
  if (!isMapping(written4)) return { value: usualReports, findings: [] };
  const word = (part) => normal(written4[part]);
  const findings = Object.entries(written4).flatMap(([part, value]) => problems(part, value, file));
  return {
    value: {
      promote: word("promote") !== "false",
      names: namings.find((one2) => one2 === word("names")) ?? null
    },
    findings
  };
}
function problems(part, value, file) {
  const place = file.place(["reports", part]);
  const parts2 = Object.keys(reportsParts);
  if (!Object.hasOwn(reportsParts, part)) {
    const meant = nearest(part.slice(0, 100), parts2);
    const hint = meant === null ? "" : ` Did you mean \`${meant}\`?`;
    return [finding("reports-setting/unknown", place, { part, known: parts2.join(", "), hint })];
  }
  const words = reportsParts[part];
  if (typeof value !== "string" || words.some((one2) => one2 === normal(value))) return [];
  return [finding("reports-setting/value", place, { part, value, known: words.join(", ") })];
}
function normal(value) {
  return typeof value === "string" ? value.trim().toLowerCase() : null;
}

// src/policy/wildcards.ts
async function wildcardsOverPublicSuffixes(patterns, file) {
  const wildcards = patterns.filter(({ pattern }) => pattern.startsWith("*."));
  if (wildcards.length === 0) return [];
  const publicSuffix = await publicSuffixes();
  return wildcards.flatMap(({ pattern, index }) => {
    const suffix = pattern.slice(2);
    return publicSuffix(suffix) === suffix ? [finding("mx/wildcard-public-suffix", file.place(["mx", index]), { value: pattern, suffix })] : [];
  });
}

// src/policy/read.ts
var maxPolicySize = 262144;
var publishedForm = /^\ufeff?version[ \t]*:[ \t]*["']?STSv1\b/im;
async function readPolicy(content, path2) {
  const start = { file: path2, line: 1, column: 1 };
  const unread2 = (findings2, text3 = null) => {
    return { policy: null, findings: findings2, place: () => start, text: text3 };
  };
  if (content.kind === "absent") return unread2([finding("policy/not-found", { file: path2 }, { path: path2 })]);
  const read = textOf(content, path2);
  if ("finding" in read) return unread2([read.finding]);
  const { text: text2 } = read;
  if (text2.trim() === "") return unread2([finding("policy/empty", start, {})], text2);
  const published = publishedForm.exec(text2);
  if (published !== null) {
    const line = text2.slice(0, published.index).split("\n").length;
    return unread2([finding("policy/published-form", { ...start, line }, {})], text2);
  }
  const file = readYaml(text2, path2);
  if (file.value === void 0) return unread2(file.findings, text2);
  const written4 = withWrittenText(file);
  const { policy: policy2, findings, place } = await readSettings(written4, file);
  const all2 = [...file.findings, ...shapeFindings(file, written4), ...findings];
  return { policy: hasErrors(all2) ? null : policy2, findings: all2, place, text: text2 };
}
async function readSettings(written4, file) {
  const domains2 = readDomains(written4, file);
  const domain2 = domains2.value[0] ?? null;
  const isForMany = "domains" in written4;
  const mode = readMode(written4.mode, file);
  const provider3 = readProvider(written4.provider, file);
  const mx = readMxList(written4.mx, file, provider3.value);
  const maxAge = readMaxAgeField(written4.max_age, file);
  const tlsRpt = readTlsRpt(written4.tls_rpt, file);
  const id = readId(written4.id, file);
  const page = readPage(written4.page, file, !isForMany);
  const repository = readRepository(written4.repository, file);
  const host = readHost(written4.host, file);
  const dns = readDns(written4.dns, file);
  const alias = readAlias(written4.alias, file, domains2.value);
  const reports2 = readReports(written4.reports, file);
  const accept = readAccept(written4.accept, file);
  const patterns = [
    ...(provider3.value?.mx ?? []).map((pattern) => ({ pattern, path: ["provider"] })),
    ...mx.value.map(({ pattern, index }) => ({ pattern, path: ["mx", index] }))
  ];
  const policy2 = {
    domain: domain2,
    domains: isForMany ? domains2.value : null,
    mode: mode.value,
    provider: provider3.value?.name ?? null,
    mx: patterns.map(({ pattern }) => pattern),
    max_age: maxAge.value,
    tls_rpt: tlsRpt.value,
    id: id.value,
    page: page.value,
    repository: repository.value,
    host: host.value,
    dns: dns.value,
    alias: alias.value,
    reports: reports2.value,
    accept: accept.value
  };
  const fields = [
    domains2,
    mode,
    provider3,
    mx,
    maxAge,
    tlsRpt,
    id,
    page,
    repository,
    host,
    dns,
    alias,
    reports2,
    accept
  ];
  return {
    policy: policy2,
    findings: [
      ...fields.flatMap((field) => field.findings),
      // The default replaces a host that could not be read, and its limit says nothing about that host.
      ...hasErrors(host.findings) ? [] : onePerSite(policy2, file),
      ...await tooManyInZone(policy2, file),
      ...await wildcardsOverPublicSuffixes(mx.value, file)
    ],
    place: (path2) => file.place(pathInFile(path2, patterns, "mx" in written4, isForMany))
  };
}
function onePerSite({ domains: domains2, host }, file) {
  const most2 = mostNames2[host.name];
  if (domains2 === null || most2 === void 0 || domains2.length <= most2) return [];
  const place = file.place("host" in Object(file.value) ? ["host"] : ["domains"]);
  const count = domains2.length;
  const known = hostsFor(count).join(", ");
  if (most2 > 1) return [finding("host/too-many", place, { count, most: most2, host: host.name, known })];
  return [
    finding("host/one-domain", place, {
      host: host.name,
      count,
      known: hostsForMany.join(", ")
    })
  ];
}
function pathInFile(path2, patterns, hasOwnList, isForMany) {
  const [key, index] = path2;
  if (key === "domain" && isForMany) return ["domains"];
  if (key !== "mx") return path2;
  return index === void 0 ? [hasOwnList ? "mx" : "provider"] : patterns[Number(index)]?.path ?? path2;
}

// src/plan/contents.ts
async function readContents(tree) {
  const reading = await readPolicy(tree.policy, tree.policyPath);
  const { ledger, findings } = readLedgerIn(tree);
  const host = reading.policy?.host ?? defaultHost;
  const blocked = [ledgerPath, misplacedLedgerPath, policyFilePath, ...pathsOf(host)].flatMap(
    (path2) => unreadableFindings(contentAt(tree.generated, path2), tree.nameOf(path2))
  );
  const all2 = [...reading.findings, ...secondPolicy(tree), ...findings, ...blocked];
  return { tree, reading, ledger, findings: all2 };
}
function secondPolicy({ policyPath, ignoredPolicy }) {
  if (ignoredPolicy === void 0) return [];
  return [finding("policy/second", { file: ignoredPolicy }, { used: policyPath, ignored: ignoredPolicy })];
}
function readLedgerIn({ generated, nameOf: nameOf5 }) {
  const path2 = contentAt(generated, ledgerPath).kind === "absent" ? misplacedLedgerPath : ledgerPath;
  return readLedger(contentAt(generated, path2), nameOf5(path2));
}
function unreadableFindings(content, path2) {
  if (content.kind === "outside") return [finding("file/outside", { file: path2 }, { path: path2 })];
  return content.kind === "unreadable" ? [unreadable(content, path2)] : [];
}
function contentAt(files, path2) {
  return files.get(path2) ?? { kind: "absent" };
}

// src/plan/plan.ts
var alone = { ids: [], brought: /* @__PURE__ */ new Map() };
function makePlan(policy2, before, now, others = alone) {
  const policyFile = renderPolicyFile(policy2);
  const digest = sha2562(policyFile);
  const current = currentEntry(before);
  const id = policy2.id ?? (current?.sha256 === digest ? current.id : nextId({ published: [...before.published, ...others.ids] }, now));
  const ledger = publish(
    before,
    { ...policy2, domains: domainsIn(policy2), brought: others.brought, id, sha256: digest },
    now
  );
  const files = /* @__PURE__ */ new Map([
    [ledgerPath, policy2.domains === null ? renderLedger(ledger) : renderLongLedger(ledger)],
    [policyFilePath, policyFile]
  ]);
  return { policy: policy2, id, sha256: digest, ledger, files, findings: [] };
}
async function withHosting(plan, before, { generated, nameOf: nameOf5, name }) {
  const placeOf = (path2) => ({ file: nameOf5(path2) });
  const { files, findings } = await makeHostFiles(
    plan.policy,
    { domains: domainsOf(before), group: name ?? null },
    generated,
    placeOf
  );
  const all2 = new Map([...plan.files, ...files]);
  if (!gitignorePaths.some((path2) => generated.get(path2)?.kind === "text"))
    return { ...plan, files: all2, findings };
  const { ignoredFiles } = await import("./ignored.mjs");
  return {
    ...plan,
    files: all2,
    findings: [...findings, ...ignoredFiles([...all2.keys()], generated, nameOf5)]
  };
}
async function withPage(plan, { generated }) {
  if (!hasPage(plan.policy)) return plan;
  const { pageFiles } = await import("./files.mjs");
  const own = ownFiles(generated, pagePaths);
  const ours = [...pageFiles(plan)].filter(([path2]) => !own.has(path2));
  return { ...plan, files: new Map([...plan.files, ...ours]) };
}
function hasPage({ page, host }) {
  return page && hostOf(host).hasPage;
}
function changesTo({ generated }, plan) {
  const stale = hasPage(plan.policy) ? [] : stalePages(generated, pagePaths);
  const misplaced = isLedger(generated) ? [misplacedLedgerPath] : [];
  return new Map([
    ...[...plan.files].filter(([path2, content]) => textAt2(generated, path2) !== content),
    ...[...stale, ...misplaced].map((path2) => [path2, null])
  ]);
}
function isLedger(generated) {
  const content = contentAt(generated, misplacedLedgerPath);
  return content.kind === "text" && readLedger(content, misplacedLedgerPath).ledger !== null;
}
function textAt2(generated, path2) {
  const content = contentAt(generated, path2);
  return content.kind === "text" ? content.text : null;
}

// src/judge/files.ts
function judgePolicyFile({ existing, plan, whole, placeOf }) {
  const content = contentAt(existing, policyFilePath);
  if (content.kind === "absent" || whole.published.length === 0) return [];
  const expected = [plan.files.get(policyFilePath), ...whole.published.slice(0, 2).map(renderPolicyFile)];
  const isAsBuilt = content.kind === "text" && expected.includes(withOurLineEnds(content.text));
  const place = placeOf(policyFilePath);
  return isAsBuilt ? [] : [finding("generated/edited", place, { path: place.file })];
}
function judgePageFiles({ existing, policy: policy2, placeOf }) {
  const isWanted = hasPage(policy2);
  return pagePaths.flatMap((path2) => {
    if (isWanted) {
      const own = ownFileFor(path2, existing);
      const place2 = placeOf(own ?? path2);
      return own === null ? [] : [finding("page/own-file", place2, { path: place2.file })];
    }
    const place = placeOf(path2);
    return isStalePage(existing.get(path2)) ? [finding("page/left-over", place, { path: place.file })] : [];
  });
}
function judgeRivals({ existing, policy: policy2, placeOf }) {
  return rivalsOf(policy2.host, existing).flatMap(
    ({ path: path2, needed }) => ownFile(placeOf(path2), placeOf(needed)).findings
  );
}
function judgeSiteFolder({ existing, policy: policy2, whole, placeOf }) {
  const content = contentAt(existing, cnamePath);
  const site = { domain: policy2.domain, argument: null, domains: domainsOf(whole) };
  const isSettled2 = content.kind !== "absent" && !isForeignCname(content, site);
  if (policy2.host.name !== "github-pages" || isSettled2) return [];
  const { file: path2 } = placeOf(cnamePath);
  const sign = siteIn(existing, placeOf);
  if (sign === null && (path2 === cnamePath || content.kind !== "absent")) return [];
  const shown2 = sign === null ? "" : ` (${sign.place.file} is there)`;
  const args = { path: path2, sign: shown2, host: policyHost(policy2.domain) };
  const found = [finding("hosting/site-folder", sign?.place ?? { file: path2 }, args)];
  return sign?.isSure && !hasLedger(existing) ? strictly(found) : found;
}
function hasLedger(existing) {
  return [ledgerPath, misplacedLedgerPath].some((path2) => contentAt(existing, path2).kind !== "absent");
}
function judgeOrphanedFiles({ existing, policy: policy2, placeOf }) {
  return orphanedFiles(policy2.host.name, existing).map(({ host, path: path2 }) => {
    const place = placeOf(path2);
    const served2 = policyHost(policy2.domain);
    return finding("hosting/left-over", place, { path: place.file, host, served: served2 });
  });
}

// src/judge/ledger.ts
function judgeLedger({ whole, pullRequest, existing, policy: policy2, now, placeOf }) {
  const current = currentEntry(pullRequest?.ledger ?? whole);
  const place = placeOf(ledgerPath);
  if (current === null) {
    const isBuilt = contentAt(existing, policyFilePath).kind !== "absent";
    return isBuilt && policy2.id === null ? [finding("ledger/missing", place, { path: place.file, policyFile: placeOf(policyFilePath).file })] : [];
  }
  return secondsOf(current.from) > now + margin ? [finding("ledger/future", place, { path: place.file, from: current.from, now: timestampOf(now) })] : [];
}

// src/judge/max-age.ts
var week = 7 * oneDay;
var month = 31 * oneDay;
function judgeMaxAge(change2) {
  const { policy: policy2, published, now } = change2;
  const place = change2.place(["max_age"]);
  const { mode, max_age } = policy2;
  if (mode !== "enforce") return [];
  const switches2 = published?.mode !== "enforce";
  if (published !== null && !switches2 && max_age < published.max_age) {
    return [finding("max-age/lowered", place, { day: dayOf(lastCachedUntil(change2) ?? now) })];
  }
  if (max_age < week && (switches2 || published?.max_age !== max_age))
    return [finding("max-age/short", place, {})];
  const raises = max_age > month && (published === null || published.max_age <= month);
  return switches2 && raises ? [finding("max-age/long-at-once", place, {})] : [];
}

// src/judge/migration.ts
function judgeMigration(change2) {
  const { policy: policy2, published } = change2;
  const hosts3 = hostsInUse(change2);
  const keepsAll = hosts3.length > 0 ? hosts3.every(({ host }) => admits(policy2.mx, host)) : onlyAdds(change2);
  if (!keepsAll || policy2.mode === "none") return [];
  return policy2.mx.flatMap((pattern, index) => {
    const until = cachedWithout(pattern, change2);
    const isNew = !published?.mx.includes(pattern);
    const isUsed = hosts3.some(({ host }) => matches(pattern, host));
    if (until === null || isUsed && !(isNew && pattern.startsWith("*."))) return [];
    const code2 = isNew ? "migration/prepared" : "migration/waiting";
    return [finding(code2, change2.place(["mx", index]), { added: pattern, day: dayOf(until) })];
  });
}
function onlyAdds({ mx, policy: policy2, published }) {
  return mx?.kind === "unknown" && (published?.mx ?? []).every((pattern) => covers(policy2.mx, pattern));
}

// src/sts/mx-observation.ts
var maxHosts = 100;
var maxInvalid = 10;
function observedHosts(records3) {
  if (records3.every(({ host }) => host === ".")) return { kind: "null-mx" };
  const sorted = records3.map(({ host, preference }) => ({ host: host.toLowerCase(), preference })).sort((a, b) => a.preference - b.preference || (a.host < b.host ? -1 : 1));
  const seen = /* @__PURE__ */ new Set();
  const unique = sorted.filter(({ host }) => !seen.has(host) && seen.add(host));
  const valid = unique.filter(({ host }) => isHostName(host) && !neverExists(host));
  const invalid2 = unique.filter((one2) => !valid.includes(one2)).map(({ host }) => host);
  return {
    kind: "hosts",
    hosts: valid.slice(0, maxHosts),
    implicit: false,
    truncated: valid.length > maxHosts,
    invalid: invalid2.slice(0, maxInvalid)
  };
}
function invalidKind(name) {
  if (neverExists(name)) return "never";
  return name.includes("_") && isHostName(name.replaceAll("_", "x")) ? "unnameable" : "invalid";
}
function nameAdvice(name) {
  return /^_dc-mx\./.test(name) ? "At Cloudflare, set the record of the mail host to **DNS only**: its proxy replaced your name with this one" : "Give the mail server a name without an underscore, and use that name in the MX records and its certificate";
}
function neverExists(name) {
  return name.endsWith(".invalid");
}

// src/judge/provider.ts
function judgeProvider(change2) {
  const { mx, mode } = change2.policy;
  if (mode === "none" || hostsInUse(change2).length > 0) return [];
  return presets.flatMap(({ provider: provider3, hosts: hosts3 }) => {
    const missing = hosts3.filter((host) => !admits(mx, host));
    if (missing.length === 0 || missing.length === hosts3.length || provider3.source === "mx") return [];
    return [
      finding("mx/provider-incomplete", change2.place(["mx"]), {
        provider: provider3.name,
        missing: missing.join(", ")
      })
    ];
  });
}
function judgePreset({ name, provider: provider3, mx }, change2) {
  const isUsed = hostsInUse(change2).some(({ host }) => admits(mx, host));
  const isToCome = mx.some((pattern) => cachedWithout(pattern, change2) !== null);
  return isUsed || isToCome ? [] : [finding("mx/preset-unused", change2.place(["provider"]), { name, provider: provider3.name })];
}
function presetWords({ provider: provider3 }, hosts3) {
  const meant = providersOf(hosts3).filter((one2) => one2.provider.policyHost === void 0).map((one2) => `\`provider: ${one2.name}\` (${one2.provider.name})`);
  return {
    preset: provider3 === null ? "" : ` (\`provider: ${provider3}\`)`,
    hint: meant.length === 0 ? "" : ` Did you mean ${meant.slice(0, 3).join(" or ")}?`
  };
}

// src/judge/mx-in-use.ts
function judgeMxInUse(change2) {
  const { policy: policy2, mx } = change2;
  const place = change2.place(["mx"]);
  const { domain: domain2, mode } = policy2;
  if (mx === null || mx.kind === "unknown") return [];
  if (mx.kind !== "hosts")
    return mode === "none" ? [] : [finding(absence[mx.kind], change2.place(["domain"]), { domain: domain2 })];
  const odd = [
    ...mx.invalid.flatMap((name) => oddName(name, change2)),
    ...mx.truncated ? [finding("mx/too-many", place, { domain: domain2, most: mx.hosts.length })] : []
  ];
  if (mode === "none") return odd;
  const inUse = hostsAndUnnameable(mx);
  const missing = inUse.filter(({ host }) => !admits(policy2.mx, host));
  if (mode === "testing")
    return [
      ...odd,
      ...missing.map(
        ({ host }) => finding("mx/not-admitted-in-testing", place, {
          domain: domain2,
          host,
          way: wayToAdmit(host),
          ...presetWords(policy2, [host])
        })
      )
    ];
  if (missing.length === inUse.length && missing.length > 0) {
    const until = dayOf(lastCachedUntil(change2) ?? change2.now);
    const words = presetWords(
      policy2,
      missing.map(({ host }) => host)
    );
    const unnameable = missing.find(({ host }) => isUnnameable(host));
    const hint = unnameable === void 0 ? "" : ` ${unnameable.host} cannot be listed. ${nameAdvice(unnameable.host)}.`;
    const args = { domain: domain2, hosts: names(missing), until, ...words, hint: `${words.hint}${hint}` };
    return [...odd, finding("mx/admits-none", place, args)];
  }
  return [...odd, ...missing.map((one2) => notAdmitted(one2, change2))];
}
function hostsAndUnnameable({ hosts: hosts3, invalid: invalid2 }) {
  const unnameable = invalid2.filter(isUnnameable);
  return [...hosts3, ...unnameable.map((host) => ({ host, preference: Number.NaN }))];
}
function oddName(name, change2) {
  const place = change2.place(["mx"]);
  const { domain: domain2 } = change2.policy;
  switch (invalidKind(name)) {
    case "unnameable":
      return [];
    case "never":
      return [finding("mx/never-delivered", place, { domain: domain2, name })];
    case "invalid":
      return [finding("mx/invalid-name", place, { domain: domain2, name })];
  }
}
function isUnnameable(host) {
  return invalidKind(host) === "unnameable";
}
function wayToAdmit(host) {
  return isUnnameable(host) ? nameAdvice(host) : `Add \`- ${host}\` under \`mx\``;
}
var absence = {
  "null-mx": "domain/null-mx",
  "no-mail": "domain/no-mail",
  "no-domain": "domain/not-found"
};
function notAdmitted({ host }, change2) {
  const { published, policy: policy2 } = change2;
  const place = change2.place(["mx"]);
  const { domain: domain2 } = policy2;
  const until = lastCachedUntil(change2);
  const words = { domain: domain2, host, ...presetWords(policy2, [host]) };
  const way = wayToAdmit(host);
  return until !== null && published !== null && admits(published.mx, host) ? finding("mx/removed-in-use", place, { ...words, day: dayOf(until) }) : finding("mx/not-admitted", place, {
    ...words,
    way,
    until: dayOf(cachedWithout(host, change2) ?? change2.now)
  });
}
function judgePatterns(change2) {
  const hosts3 = hostsInUse(change2);
  const { mx, domain: domain2, mode, provider: provider3 } = change2.policy;
  if (hosts3.length === 0 || mode === "none") return [];
  const preset = presetNamed(provider3);
  const own = mx.flatMap((pattern, index) => {
    if (preset?.mx.includes(pattern)) return [];
    const place = change2.place(["mx", index]);
    const admitted = hosts3.filter(({ host }) => matches(pattern, host));
    const isToCome = cachedWithout(pattern, change2) !== null;
    if (admitted.length === 0) return isToCome ? [] : [finding("mx/unused", place, { pattern })];
    return pattern === `*.${domain2}` ? [finding("mx/wide-wildcard", place, { pattern, domain: domain2, hosts: names(admitted) })] : [];
  });
  return [...preset === null ? [] : judgePreset(preset, change2), ...own];
}
function names(hosts3) {
  const shown2 = hosts3.slice(0, 5).map(({ host }) => host);
  return hosts3.length > shown2.length ? `${shown2.join(", ")} and ${hosts3.length - shown2.length} more` : shown2.join(", ");
}

// src/judge/pinned-id.ts
function judgePinnedId({ policy: { id }, plan: { sha256: sha2563 }, whole, place }) {
  const used = whole.published.find((entry2) => entry2.id === id && entry2.sha256 !== sha2563);
  if (id === null || used === void 0) return [];
  return [finding("id/reused", place(["id"]), { id, when: used.from })];
}
function judgeKnownId({ policy: { id, domain: domain2 }, plan: { sha256: sha2563 }, ledger, place }) {
  const isUsed = ledger.published.some((entry2) => entry2.id === id && entry2.sha256 !== sha2563);
  return id !== null && isUsed ? [finding("id/used-before", place(["id"]), { id, domain: domain2 })] : [];
}

// src/judge/removal.ts
function judgeRemoval(change2) {
  const { policy: policy2, published } = change2;
  if (policy2.mode !== "none") return [];
  const until = lastCachedUntil(change2);
  const place = change2.place(["mode"]);
  if (until !== null) return [finding("removal/started", place, { day: dayOf(until) })];
  const isDone = published?.mode === "none" && !change2.isNew;
  return isDone ? [finding("removal/done", place, { domain: policy2.domain })] : [];
}
function judgeDomain(change2) {
  const { policy: policy2, whole, now } = change2;
  const after2 = policy2.domain;
  const place = change2.place(["domain"]);
  return servedDomains(whole).filter(({ name }) => name !== after2).map(({ name: before }) => {
    const until = lastCachedUntil({ ledger: ledgerOf(whole, before), now });
    return until === null ? finding("domain/changed", place, { before, after: after2 }) : finding("removal/domain-changed", place, { before, after: after2, day: dayOf(until) });
  });
}
function judgeDeletion(published, place) {
  const until = lastCachedUntil(published);
  return until === null ? [] : [finding("removal/policy-deleted", place, { path: place.file, day: dayOf(until) })];
}

// src/judge/reports.ts
function judgeReports({ policy: policy2, place }) {
  const { mode, tls_rpt, domain: domain2 } = policy2;
  if (tls_rpt.length > 0 || mode === "none") return [];
  const code2 = mode === "testing" ? "tls-rpt/absent-in-testing" : "tls-rpt/absent";
  return [finding(code2, place(["mode"]), { domain: domain2 })];
}

// src/judge/rewritten-ledger.ts
function judgeRewrittenLedger(change2) {
  const { pullRequest, whole, now } = change2;
  if (pullRequest === null || whole.published.length === 0) return [];
  const { ledger: proposed, base: base2 } = pullRequest;
  const place = change2.placeOf(ledgerPath);
  const path2 = place.file;
  return [
    ...cachedEntries(whole, now).filter((entry2) => !proposed.published.some((one2) => isSameEntry(entry2, one2, now))).map((entry2) => {
      const day2 = dayOf(cachedUntil(entry2, now));
      return finding("ledger/rewritten", place, { id: entry2.id, path: path2, base: base2, day: day2 });
    }),
    ...changedDomains(whole, proposed, now).map(
      (domain2) => finding("ledger/rewritten-domain", place, { domain: domain2, path: path2, base: base2 })
    ),
    ...isTestingKept(whole, proposed, now) ? [] : [finding("ledger/rewritten-testing", place, { since: proposed.testing.since, path: path2, base: base2 })]
  ];
}
function isSameEntry(entry2, one2, now) {
  const isSamePolicy = one2.id === entry2.id && one2.sha256 === entry2.sha256 && one2.from === entry2.from;
  return isSamePolicy && endsRight(entry2.until, one2.until, now);
}
function changedDomains(whole, proposed, now) {
  const isSameLine = (line, one2) => one2.name === line.name && one2.from === line.from && endsRight(line.until, one2.until, now);
  const lost = domainsInUse(whole, now).filter(
    (line) => !proposed.domains.some((one2) => isSameLine(line, one2))
  );
  const invented = proposed.domains.filter(
    (one2) => !isRecent(one2.from, now) && !whole.domains.some((line) => isSameLine(line, one2))
  );
  return [...new Set([...lost, ...invented].map(({ name }) => name))];
}
function endsRight(before, after2, now) {
  return before === after2 || before === null && after2 !== null && isRecent(after2, now);
}
function isTestingKept(whole, { testing }, now) {
  return testing === null || testing.since === whole.testing?.since || isRecent(testing.since, now);
}
function isRecent(time, now) {
  return secondsOf(time) >= now - margin;
}

// src/judge/rollout.ts
var day = 86400;
var minTesting = 14 * day;
var maxTesting = 30 * day;
function judgeRollout(change2) {
  const { policy: policy2, published, ledger, now } = change2;
  const place = change2.place(["mode"]);
  const since = ledger.testing === null ? null : secondsOf(ledger.testing.since);
  if (policy2.mode === "testing" && since !== null && now - since > maxTesting) {
    return [
      finding("rollout/forgotten-in-testing", place, { since: dayStarted(since), days: days(now - since) })
    ];
  }
  const until = lastCachedUntil(change2);
  if (policy2.mode === "testing" && change2.isNew && until !== null) {
    return [finding("rollout/back-to-testing", place, { day: dayOf(until) })];
  }
  if (policy2.mode !== "enforce" || published?.mode === "enforce") return [];
  if (since === null) return [finding("rollout/no-testing", place, {})];
  if (change2.reported) return [...change2.reported];
  if (now - since >= minTesting) return [];
  const args = { since: dayStarted(since), days: days(now - since), day: dayOf(since + minTesting) };
  return [finding("rollout/short-testing", place, args)];
}
function dayStarted(seconds) {
  return dayOf(seconds - day + 1);
}
function days(seconds) {
  return Math.max(0, Math.floor(seconds / day));
}

// src/judge/size.ts
function judgeSize({ plan, place }) {
  const size = plan.files.get(policyFilePath)?.length ?? 0;
  return size > maxPolicyFileSize ? [finding("policy/too-large", place(["mx"]), { size })] : [];
}

// src/judge/unknown-mx.ts
function judgeUnknownMx(change2) {
  const { mx, policy: policy2, published } = change2;
  if (mx?.kind !== "unknown") return [];
  const { domain: domain2, mode } = policy2;
  const args = { domain: domain2, reason: mx.reason };
  const place = change2.place(["mx"]);
  if (mode === "enforce" && published?.mode !== "enforce")
    return [finding("mx/enforce-unknown", place, args)];
  const removed = removedPatterns(change2);
  if (removed.length > 0)
    return [finding("mx/removed-unknown", place, { ...args, ...removal(removed, change2) })];
  const matters = mode === "enforce" || lastCachedUntil(change2) !== null;
  return [finding(matters ? "mx/unknown" : "mx/unknown-for-now", place, args)];
}
function judgeRemovedPatterns(change2) {
  const removed = removedPatterns(change2);
  if (change2.mx?.kind === "hosts" || change2.mx?.kind === "unknown" || removed.length === 0) return [];
  return [finding("mx/removed-unchecked", change2.place(["mx"]), removal(removed, change2))];
}
function removedPatterns({ policy: policy2, published }) {
  if (policy2.mode === "none" || published?.mode !== "enforce") return [];
  return published.mx.filter((pattern) => !covers(policy2.mx, pattern));
}
function removal(removed, change2) {
  const day2 = dayOf(lastCachedUntil(change2) ?? change2.now);
  return { removed: removed.slice(0, 5).join(", "), day: day2 };
}

// src/judge/rules.ts
var fileRules = [
  judgeOrphanedFiles,
  judgePinnedId,
  judgeSize,
  judgeLedger,
  judgePolicyFile,
  judgePageFiles,
  judgeRivals,
  judgeSiteFolder
];
var domainRules2 = [
  judgeMxInUse,
  judgeUnknownMx,
  judgeCachedPolicies,
  judgeMigration,
  judgeRemovedPatterns,
  judgePatterns,
  judgeProvider,
  judgeRollout,
  judgeMaxAge,
  judgeRemoval,
  judgeReports,
  judgeAlias,
  judgeDnsSetting
];
var mailRules = [judgeRewrittenLedger, judgeDomain, ...domainRules2];
var rules = [...fileRules, ...mailRules];
function judgeFiles(change2) {
  return [...change2.plan.findings, ...fileRules.flatMap((rule) => rule(change2))];
}
function judge(change2, files = judgeFiles(change2)) {
  if (hasErrors(files)) return files;
  return applyAccept([...files, ...mailRules.flatMap((rule) => rule(change2))], change2);
}
function judgeWhole(change2) {
  return judgeRewrittenLedger(change2);
}
function judgeDomainOfMany(change2) {
  return [...judgeKnownId(change2), ...domainRules2.flatMap((rule) => rule(change2))];
}
function judgeAge(published) {
  return acceptKnown(judgeRollout({ ...published, isNew: false }), published.policy);
}

// src/plan/records.ts
function recordsOf({ domain: domain2, tls_rpt, host, alias }, id, pagesHost) {
  const hosted = hostOf(host).record({ domain: domain2, argument: host.argument }, pagesHost);
  return {
    records: [
      ..."record" in hosted ? [hosted.record] : [],
      ...tls_rpt.length === 0 ? [] : [tlsRptRecord(domain2, tls_rpt)],
      ...alias === null ? [] : [stsAliasRecord(domain2, alias)],
      ...id === null ? [] : [stsRecord(domain2, id, announcementName({ domain: domain2, alias }))]
    ],
    findings: "finding" in hosted ? [hosted.finding] : []
  };
}
function announcementName({ domain: domain2, alias }) {
  return alias ?? stsName(domain2);
}

// src/report/planned.ts
function planned({ plan, ledger, published, isNew, now }, changes, id, pagesHost) {
  const paths = /* @__PURE__ */ new Set([...plan.files.keys(), ...changes.keys()]);
  const { records: records3, findings: missing } = recordsOf(plan.policy, id, pagesHost);
  const facts = {
    plan,
    previous: published,
    isNew,
    id,
    cached: cachedPolicies(ledger, now, isNew),
    files: [...paths].map((path2) => ({ path: path2, changed: changes.has(path2) })),
    removed: new Set([...changes].flatMap(([path2, text2]) => text2 === null ? [path2] : [])),
    records: records3,
    aliases: []
  };
  return { planned: facts, missing };
}
function sourcesOf(path2, text2) {
  return new Map(text2 === null ? [] : [[path2, text2]]);
}

// src/judge/proposal.ts
async function changeIn({ tree, reading, ledger }, { now, mx, base: base2, reported = null }) {
  const { policy: policy2, place } = reading;
  if (policy2 === null || ledger === null) return null;
  const whole = base2?.ledger ?? ledger;
  const own = base2 === null || base2.owner === null ? ledger : withOwners(ledger, [base2.owner]);
  return changeOf({
    plan: await withHosting(makePlan(policy2, whole, now), whole, tree),
    whole,
    pullRequest: base2 === null ? null : { base: base2.name, policy: base2.policy, ledger: own },
    existing: tree.generated,
    mx,
    reported,
    now,
    place,
    placeOf: (path2) => ({ file: tree.nameOf(path2) })
  });
}
async function propose(contents, circumstances) {
  const change2 = await changeIn(contents, circumstances);
  if (change2 === null) return { contents, change: change2, findings: contents.findings, isBuildable: false };
  const files = judgeFiles(change2);
  const isBuildable = !hasErrors([...contents.findings, ...files]);
  const judged2 = isBuildable ? judge(change2, files) : files;
  return { contents, change: change2, findings: [...contents.findings, ...judged2], isBuildable };
}
async function readyToBuild(proposal, strict) {
  const { contents, change: change2 } = proposal;
  const findings = strict ? strictly(proposal.findings) : proposal.findings;
  if (change2 === null || hasErrors(findings)) return { ...proposal, findings, ready: null };
  const plan = await withPage(change2.plan, contents.tree);
  const ready = { change: { ...change2, plan }, changes: changesTo(contents.tree, plan) };
  return { ...proposal, findings, ready };
}

// src/plan/workspace.ts
function treeOf(workspace, read) {
  const nameOf5 = namesIn(workspace);
  const generated = treePathsIn(workspace).map((path2) => [path2, read(nameOf5(path2), maxLedgerSize)]);
  return { ...policyIn(workspace, read), generated: new Map(generated), nameOf: nameOf5, name: workspace.name };
}
function policyIn({ policy: name }, read) {
  const policy2 = read(name, maxPolicySize);
  const second = secondPolicy2(name);
  const other = second === null ? null : read(second, maxPolicySize);
  if (second === null || other === null || other.kind === "absent") return { policyPath: name, policy: policy2 };
  return policy2.kind === "absent" ? { policyPath: second, policy: other } : { policyPath: name, policy: policy2, ignoredPolicy: second };
}
var policyNames = ["policy.yml", "mta-sts.yml"];
function secondPolicy2(policy2) {
  const { name } = splitPath(policy2);
  const other = policyNames.find((one2) => one2 !== name);
  return policyNames.includes(name) ? `${policy2.slice(0, policy2.length - name.length)}${other}` : null;
}
function treePathsIn(workspace) {
  const nameOf5 = namesIn(workspace);
  const isSecondName = (path2) => path2.startsWith("./") || path2.includes(":");
  if (workspace.name !== void 0) return generatedPaths.filter((path2) => !topPaths.has(path2));
  const all2 = [...generatedPaths, misplacedLedgerPath, ...readPaths];
  const names2 = new Set(all2.filter((path2) => !isSecondName(path2)).map(nameOf5));
  const { above: above2 } = foldersOf(workspace);
  return all2.filter(
    (path2) => !isSecondName(path2) || !names2.has(nameOf5(path2)) && (above2 !== null || folderFor(path2) !== "above")
  );
}
function pathsIn(workspace) {
  const second = secondPolicy2(workspace.policy);
  const policies2 = second === null ? [workspace.policy] : [workspace.policy, second];
  return [...policies2, ...treePathsIn(workspace).map(namesIn(workspace))];
}
function writeChanges(files, workspace, changes, before = []) {
  const folders = foldersOf(workspace);
  const changesIn = (kind) => [...changes].filter(([path2]) => folderFor(path2) === kind).map(([path2, text2]) => ({
    folder: folders[kind],
    path: path2 === ledgerPath ? ledgerFile(workspace) : path2,
    text: text2
  }));
  files.write([...before, ...["policy", "output", "top"].flatMap(changesIn)]);
}
function namesIn(workspace) {
  const folders = foldersOf(workspace);
  const fileOf = (path2) => path2 === ledgerPath ? ledgerFile(workspace) : path2;
  return (path2) => inFolder(folders[folderFor(path2)] ?? ".", fileOf(path2).replace(/^(?:\.\/|[a-z]+:)/, ""));
}
function ledgerFile({ name }) {
  return name === void 0 ? ledgerPath : `${name}${ledgerEnding}`;
}
function folderFor(path2) {
  if (path2 === ledgerPath) return "policy";
  if (path2.startsWith("above:")) return "above";
  return topPaths.has(path2) || path2.startsWith("top:") ? "top" : "output";
}
function foldersOf({ policy: policy2, output, top = "." }) {
  return { policy: splitPath(policy2).folder, output, top, above: folderAbove(plain(output), plain(top)) };
}
function folderAbove(output, top) {
  const isBelow = output !== top && (top === "." || output.startsWith(`${top}/`));
  const isPlain = !output.startsWith("/") && !/(?:^|\/)\.\.(?:\/|$)|:/.test(output);
  return isBelow && isPlain ? splitPath(output).folder : null;
}
function plain(folder2) {
  const parts2 = folder2.replaceAll("\\", "/").split("/");
  const kept = parts2.filter((part, index) => part !== "." && (part !== "" || index === 0));
  return kept.join("/") || ".";
}
function fileChange(name, text2) {
  const { folder: folder2, name: path2 } = splitPath(name);
  return { folder: folder2, path: path2, text: text2 };
}
function splitPath(path2) {
  const slash = Math.max(path2.lastIndexOf("/"), path2.lastIndexOf("\\"));
  return { folder: slash < 0 ? "." : path2.slice(0, slash) || "/", name: path2.slice(slash + 1) };
}
function inFolder(folder2, path2) {
  const name = folder2.replace(/(?<=.)[/\\]+$/, "");
  if (name === "" || name === ".") return path2;
  return name.endsWith("/") ? `${name}${path2}` : `${name}/${path2}`;
}

// src/commands/records.ts
async function records2({ strict, pagesHost, ...workspace }, { files, now }, read = null) {
  const contents = read ?? await readContents(treeOf(workspace, files.read));
  const { tree } = contents;
  const file = tree.policyPath;
  const change2 = await changeIn(contents, { now: now(), mx: null, base: null });
  const proposed = [...contents.findings, ...change2 === null ? [] : judgeFiles(change2)];
  const found = [...proposed, ...change2 === null ? [] : behind(change2, file)];
  const findings = strict ? strictly(found) : found;
  const sources = sourcesOf(file, contents.reading.text);
  if (change2 === null || hasErrors(strict ? findings : proposed))
    return { command: "records", findings, sources, planned: null };
  const id = change2.published?.id ?? null;
  const { planned: facts, missing } = planned(change2, changesTo(tree, change2.plan), id, pagesHost);
  return { command: "records", findings: [...findings, ...incomplete2(missing)], sources, planned: facts };
}
function incomplete2(missing) {
  return missing.map((one2) => one2.code === "records/owner-unknown" ? { ...one2, severity: "error" } : one2);
}
function behind({ published, isNew }, file) {
  if (published === null) return [finding("records/not-built", { file }, {})];
  return isNew ? [finding("records/behind", { file }, { path: file })] : [];
}

// src/verify/check.ts
var ofSenders = ["txt", "tls-rpt", "host", "https", "policy", "mx", "starttls"];
var checkNames = ofSenders;
function statusOf({ findings }) {
  const has = (severity) => findings.some((one2) => one2.severity === severity);
  if (has("error")) return "fail";
  if (has("warning")) return "warn";
  return findings.some(isUnknown) ? "unknown" : "ok";
}
function isUnknown({ code: code2 }) {
  return catalog[code2].unknown === true;
}
function wantedRecord({ published }, name, otherwise) {
  const record = published?.records.find((one2) => one2.name === name);
  if (record === void 0) return otherwise;
  return record.type === "TXT" ? record.value : `${record.type} ${record.value}`;
}
function withoutRepetitions(findings) {
  const seen = /* @__PURE__ */ new Set();
  return findings.filter((one2) => {
    const key = `${one2.code} ${JSON.stringify(one2.args)}`;
    return !seen.has(key) && seen.add(key);
  });
}

// src/verify/look/mx.ts
async function observeMx(dns, domain2) {
  const answer = await dns.ask(domain2, "MX");
  switch (answer.kind) {
    case "records":
      return observedHosts(answer.records);
    case "no-records":
      return observeImplicitMx(dns, domain2);
    case "no-name":
      return { kind: "no-domain" };
    case "unknown":
      return answer;
  }
}
async function observeImplicitMx(dns, domain2) {
  const families = await Promise.all([dns.ask(domain2, "A"), dns.ask(domain2, "AAAA")]);
  if (families.some(({ kind }) => kind === "records")) {
    const hosts3 = [{ host: domain2, preference: 0 }];
    return { kind: "hosts", hosts: hosts3, implicit: true, truncated: false, invalid: [] };
  }
  for (const family of families) {
    if (family.kind === "unknown") return family;
    if (family.kind === "no-name")
      return { kind: "unknown", reason: "the DNS server's answers contradict each other" };
  }
  return { kind: "no-mail" };
}

// src/plan/dns-formats/character-strings.ts
function characterStrings(value) {
  return value.match(/.{1,255}/gs) ?? [""];
}
function quotedStrings(value) {
  return characterStrings(value).map((text2) => `"${escaped2(text2)}"`);
}
function escaped2(text2) {
  return text2.replace(/["\\]/g, "\\$&");
}

// src/plan/dns-formats/record-sets.ts
function recordSets(records3) {
  const sets = /* @__PURE__ */ new Map();
  for (const { name, type, ttl: ttl2, value } of records3) {
    const key = `${name} ${type}`;
    const set2 = sets.get(key) ?? { name, type, ttl: ttl2, values: [] };
    sets.set(key, { ...set2, values: [...set2.values, value] });
  }
  return [...sets.values()];
}
function nameBelow(domain2, name) {
  return name.slice(0, -domain2.length - 1);
}

// src/entry/cli/usage-error.ts
var UsageError = class extends Error {
};

// src/verify/waiting-time.ts
var units = { s: 1, m: 60, h: 3600 };
var longest = 6 * 3600;
function secondsToWait(text2) {
  const [, count, unit = "s"] = /^(\d{1,5})([smh])?$/.exec(text2) ?? [];
  const seconds = Number(count) * units[unit];
  return count !== void 0 && seconds <= longest ? seconds : null;
}
function untilNextLook(pace, end, now) {
  return Math.max(1, Math.min(pace, end - now)) * 1e3;
}

// src/entry/option-values.ts
var asWritten = (text2) => text2;
var isOn = (text2) => text2 === "true";
var wholeNumber = (text2, most2) => /^\d{1,9}$/.test(text2) && Number(text2) >= 1 && Number(text2) <= most2 ? Number(text2) : null;
var parts = (text2) => text2.split(",").map((part) => part.trim()).filter((part) => part !== "");
function dayIn(text2) {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text2) && !Number.isNaN(Date.parse(text2));
  return isDay && new Date(text2).toISOString().startsWith(text2) ? text2 : null;
}
function namesIn2(text2) {
  const names2 = parts(text2);
  return names2.length > 0 && names2.every((name) => /^[\w.-]{1,253}$/.test(name)) ? names2 : null;
}

// src/entry/options.ts
var options = {
  policy: {
    value: "PATH",
    description: "path to the policy, or to a folder of policies (policy.yml, otherwise policies)",
    parse: asWritten
  },
  output: { value: "FOLDER", description: "folder for the generated files (.)", parse: asWritten },
  owner: {
    value: "NAME",
    description: "the GitHub account that serves the site, for the CNAME record (from the git remote origin)",
    expected: "the name of a GitHub account",
    parse: (text2) => /^[A-Za-z\d-]{1,39}$/.test(text2) ? text2 : null
  },
  force: {
    description: "overwrite an existing policy.yml, and continue even if it is unknown what senders have cached",
    parse: isOn
  },
  host: {
    value: "NAME",
    description: `what serves the policy: ${hostNames.join(", ")} (detected from the folder)`,
    expected: `one of ${hostNames.join(", ")}`,
    parse: (text2) => hostNames.find((one2) => one2 === text2) ?? null
  },
  offline: { description: "do not use the network; judge only by the ledger", parse: isOn },
  provider: {
    value: "NAME",
    description: "list the mail servers of this provider, such as proton, instead of those in DNS",
    parse: asWritten
  },
  mx: {
    value: "NAME,…",
    description: "list these mail servers instead of those in DNS",
    parse: parts
  },
  resolver: {
    value: "ADDRESS[:PORT]",
    description: "DNS server to use (the system's)",
    expected: "ADDRESS or ADDRESS:PORT",
    parse: asWritten
  },
  timeout: {
    value: "SECONDS",
    description: "how long to wait for each answer (DNS 10, the policy host 60, mail servers 30, mailboxes 60)",
    expected: "a number of seconds, at most 600",
    parse: (text2) => Number(text2) > 0 && Number(text2) <= 600 ? Number(text2) : null
  },
  "allow-private": {
    description: "also connect to addresses in private and loopback ranges",
    parse: isOn
  },
  skip: {
    value: "NAME,…",
    description: "skip checks: txt, tls-rpt, host, https, policy, mx, starttls",
    expected: `names of checks: ${checkNames.join(", ")}`,
    parse: (text2) => {
      const names2 = parts(text2);
      const known = checkNames.filter((name) => names2.includes(name));
      return known.length === new Set(names2).size ? new Set(known) : null;
    }
  },
  domain: { value: "DOMAIN", description: "the domain to check", parse: asWritten },
  domains: {
    value: "FILE",
    description: "work on every domain in a list, one per line; `verify` prints one line of JSON for each",
    parse: asWritten
  },
  from: {
    value: "FOLDER",
    description: "take over the repositories in this folder and in those named after it",
    parse: asWritten
  },
  mailbox: {
    value: "ADDRESS",
    description: "where the reports are: imaps://USER@HOST/FOLDER, or https://HOST/PATH",
    parse: asWritten
  },
  days: {
    value: "NUMBER",
    description: "how many days before today to read (35)",
    expected: "a number of days, at most 400",
    parse: (text2) => /^\d{1,3}$/.test(text2) && Number(text2) >= 1 && Number(text2) <= 400 ? Number(text2) : null
  },
  since: {
    value: "DAY",
    description: "the first day to read, such as 2026-11-01, instead of --days",
    expected: "a day such as 2026-11-01",
    parse: dayIn
  },
  until: {
    value: "DAY",
    description: "the last day to read (today)",
    expected: "a day such as 2026-11-01",
    parse: dayIn
  },
  "no-dkim": {
    description: "do not check signatures (and do not use DNS); no report counts as signed",
    parse: isOn
  },
  "trust-results": {
    value: "NAME",
    description: "trust the Authentication-Results headers that this server of yours wrote, for old mail",
    expected: "the name at the start of your server's Authentication-Results headers",
    parse: (text2) => /^[\w.-]{1,253}$/.test(text2) ? text2.toLowerCase() : null
  },
  "by-hand": { description: "count files that are not mail as signed: you vouch for them", parse: isOn },
  names: {
    value: "WHOSE",
    description: "which senders to name in the daily totals: all, known (large providers), none (as in policy.yml)",
    expected: "one of all, known, none",
    parse: (text2) => namings.find((one2) => one2 === text2) ?? null
  },
  "at-once": {
    value: "COUNT",
    description: "with --domains: how many domains to check at a time (100)",
    expected: "a number from 1 to 500",
    parse: (text2) => wholeNumber(text2, 500)
  },
  shard: {
    value: "PART/COUNT",
    description: "with --domains: check only one part, such as 3/10 (a domain's name decides its part)",
    expected: "a part and a count of at most 10000, such as 3/10",
    parse: (text2) => {
      const [index, count] = text2.split("/").map((part) => wholeNumber(part, 1e4));
      return index && count && index <= count && /^\d+\/\d+$/.test(text2) ? { index, count } : null;
    }
  },
  resume: {
    value: "FILE",
    description: "with --domains: append the results to a file, and skip domains that it already has",
    parse: asWritten
  },
  wait: {
    value: "TIME",
    description: "wait until the published policy is served everywhere, at most this long, such as 20m; a number alone is seconds",
    expected: "a time such as 90s, 20m or 1h, at most 6h",
    parse: secondsToWait
  },
  confirm: {
    description: "exit 1 unless every name server shows the records; with --wait, keep checking until they do",
    parse: isOn
  },
  "dry-run": { description: "change nothing; show what would change", parse: isOn },
  workflows: { description: "update workflows too", parse: isOn },
  pin: { description: "have workflows name the release by its commit, and remove dist/", parse: isOn },
  found: { value: "JSON", description: "what `update` found about a release", parse: asWritten },
  into: {
    value: "FOLDER",
    description: "write the engine's input, or a file for each zone, to a folder",
    parse: asWritten
  },
  plan: {
    value: "PATH",
    description: "check the octoDNS plan in a file or folder: exit 0 if it does exactly what is safe now, otherwise 1",
    parse: asWritten
  },
  "dns-provider": {
    value: "NAME",
    description: "of a folder of policies, only those whose `dns` names this provider",
    expected: `one of ${dnsNames.join(", ")}`,
    parse: (text2) => dnsNames.find((one2) => one2 === text2) ?? null
  },
  zones: {
    value: "ZONE,…",
    description: "with --confirm, for many domains: only the records in these zones (all)",
    expected: "names of zones, separated by commas",
    parse: namesIn2
  },
  evidence: {
    value: "FILE",
    description: "file with the daily totals of reports: `reports` adds to it, other commands read it",
    parse: asWritten
  },
  write: { description: "set `mode: enforce` in policy.yml if it is ready", parse: isOn },
  "wait-for-caches": {
    description: "wait until the previous policy has expired from all caches (true)",
    parse: isOn
  },
  commit: {
    value: "HOW",
    description: "where the generated files go",
    expected: "one of push, pull-request, none",
    parse: (text2) => ["push", "pull-request", "none"].find((one2) => one2 === text2) ?? null
  },
  state: {
    value: "FILE",
    description: "file to save progress in between runs: what is unfinished, or what the monitor saw",
    parse: asWritten
  },
  overview: {
    value: "FILE",
    description: "a page with all domains, for the operator alone",
    parse: asWritten
  },
  labels: { value: "NAME,…", description: "labels for the monitor's issue", parse: parts },
  strict: { description: "treat warnings as errors", parse: isOn },
  format: { value: "FORMAT", description: "output format", parse: asWritten },
  json: { description: "short for --format json: one object on stdout", parse: isOn },
  now: {
    value: "TIME",
    description: "judge as of this time, such as 2026-01-31T12:00:00Z (now)",
    expected: "a time such as 2026-01-31T12:00:00Z",
    parse: (text2) => {
      const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text2);
      const milliseconds = isTime ? Date.parse(text2) : Number.NaN;
      return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1e3);
    }
  },
  help: { short: "h", description: "show this help", parse: isOn }
};

// src/entry/option-reader.ts
var BadOption = class extends Error {
};
function reader(raw2, nameOf5) {
  const refuse = (name, text2) => {
    const { expected = "something else" } = options[name];
    return new BadOption(`${nameOf5(name)} must be ${expected}, not "${escapeControl(text2)}".`);
  };
  const read = (name) => {
    const text2 = raw2(name);
    if (text2 === void 0 || text2 === "") return void 0;
    const value = options[name].parse(String(text2));
    if (value === null) throw refuse(name, String(text2));
    return value;
  };
  return Object.assign(read, { refuse });
}

// src/entry/command-options.ts
function policyOptions(read, { owner, top }, files) {
  const account = read("owner") ?? owner;
  return {
    policy: policyOf(read("policy"), files),
    output: read("output") ?? ".",
    ...top !== void 0 && { top },
    strict: read("strict") ?? false,
    pagesHost: account === null ? null : pagesHostOf(account)
  };
}
var usualFile = "policy.yml";
var secondFile = "mta-sts.yml";
var usualFolder = "policies";
function policyOf(written4, files) {
  if (written4 !== void 0 && written4 !== usualFile) return written4;
  const isThere2 = (name) => files?.read(name, 0).kind !== "absent";
  const hasFile = files === null || isThere2(usualFile) || isThere2(secondFile);
  return hasFile || files?.list(usualFolder) === null ? usualFile : usualFolder;
}
var noChecks = /* @__PURE__ */ new Set();
function verifyOptions(read, surroundings, repo, files) {
  return {
    ...policyOptions(read, surroundings, files),
    domain: read("domain") ?? null,
    skip: read("skip") ?? noChecks,
    wait: read("wait") ?? null,
    // Right after the first deployment of a copy, DNS is still to be set by a person.
    skipsSetup: repo !== null,
    waitsForCaches: read("wait-for-caches") ?? true,
    state: read("state") ?? null,
    repositoryUrl: repo?.url ?? null
  };
}
function reportsOptions(read, sources) {
  const [since, until] = [read("since") ?? null, read("until") ?? null];
  if (since !== null && until !== null && since > until)
    throw new BadOption(`--since ${since} is after --until ${until}.`);
  return {
    sources,
    policy: read("policy") ?? "policy.yml",
    domain: read("domain") ?? null,
    since,
    until,
    days: read("days") ?? 35,
    strict: read("strict") ?? false
  };
}
function readerOptions(read, environment, listsFolders) {
  return {
    listsFolders,
    checksSignatures: !(read("no-dkim") ?? false),
    trustResults: read("trust-results") ?? null,
    byHand: read("by-hand") ?? false,
    credentials: {
      password: environment.MTA_STS_MAILBOX_PASSWORD,
      client: environment.MTA_STS_MAILBOX_CLIENT,
      idTokenUrl: environment.ACTIONS_ID_TOKEN_REQUEST_URL,
      idToken: environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN
    },
    timeout: read("timeout") ?? null,
    allowPrivate: read("allow-private") ?? false
  };
}
function dnsOptions(read, surroundings, isScheduled, files) {
  return {
    ...policyOptions(read, surroundings, files),
    wait: read("wait") ?? null,
    confirm: read("confirm") ?? false,
    into: read("into") ?? null,
    plan: read("plan") ?? null,
    state: read("state") ?? null,
    isScheduled,
    provider: read("dns-provider") ?? null,
    zones: read("zones") ?? null
  };
}

// src/io/failures.ts
var reasons = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOSPC: "no space left on the device",
  EDQUOT: "no space left on the device: the disk quota of this user is used up",
  EROFS: "the file system is read-only",
  EFBIG: "the file is too large for this file system",
  EIO: "the device reported an input/output error",
  EISDIR: "it is a folder",
  ENOTDIR: "a file is where a folder should be",
  EEXIST: "a file is where a folder should be",
  ENOENT: "a folder in its path does not exist",
  ELOOP: "its links form a loop",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many open files",
  ENFILE: "too many open files",
  EBUSY: "another program is using it"
};
var allowReading = "Give this user permission to read it, and to enter the folders on the way to it.";
var readingRemedies = {
  EACCES: allowReading,
  EPERM: allowReading,
  EISDIR: "Name a file in it.",
  ENOTDIR: "Correct the path.",
  ELOOP: "Correct the link.",
  ENAMETOOLONG: "Check the path.",
  EIO: "Check the device, and restore the file from a copy."
};
var writingRemedies = {
  EACCES: " Check the permissions of its folder.",
  EPERM: " Check the permissions of its folder.",
  ENOSPC: " Make room there.",
  EDQUOT: " Make room there.",
  EROFS: " Choose a folder on another file system.",
  ENOENT: " Choose another folder: none can be made there.",
  EISDIR: " Move that folder away.",
  ENOTDIR: " Move that file away.",
  EEXIST: " Move that file away."
};
function reasonOf(error2) {
  const code2 = codeOf(error2);
  const reason = reasons[code2];
  return reason === void 0 ? code2 : `${reason} (${code2})`;
}
function readingReasonOf(error2) {
  return codeOf(error2) === "ENOENT" ? "it does not exist" : reasonOf(error2);
}
function codeOf(error2) {
  return error2.code ?? String(error2);
}
var NotWritten = class extends Error {
};

// src/io/write-all.ts
const { writeSync } = require("node:fs");
function writeAll(descriptor, bytes) {
  let written4 = 0;
  while (written4 < bytes.length) {
    const count = writeSome(descriptor, bytes, written4);
    if (count === 0) throw Object.assign(new Error("nothing more is taken"), { code: "EIO" });
    written4 += count ?? 0;
  }
}
function writeSome(descriptor, bytes, from) {
  try {
    return writeSync(descriptor, bytes, from);
  } catch (error2) {
    if (codeOf(error2) !== "EAGAIN") throw error2;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return null;
  }
}

// src/io/replace-file.ts
const { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } = require("node:fs");
const { basename, dirname, join } = require("node:path");
function placing() {
  const names2 = /* @__PURE__ */ new Map();
  let unsynced = null;
  const settle = () => {
    const folder2 = unsynced;
    unsynced = null;
    if (folder2 !== null) syncFolder(folder2, "if it is there");
  };
  return {
    place(target, text2, isRemade) {
      const folder2 = dirname(target);
      if (unsynced !== null && unsynced !== folder2) settle();
      if (text2 === null) rmSync(target, { force: true });
      else {
        makeFolder(folder2, isRemade ? () => {
        } : syncFolder);
        const there = names2.get(folder2) ?? namesIn3(folder2);
        names2.set(folder2, there);
        removeLeftovers(target, there);
        replaceFile(target, text2);
      }
      if (!isRemade) unsynced = folder2;
    },
    settle
  };
}
function replaceFile(target, text2) {
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    rmSync(temporary, { force: true });
    writeDurably(temporary, text2);
    renameSync(temporary, target);
  } catch (error2) {
    ignoreFailure(() => rmSync(temporary, { force: true }));
    throw error2;
  }
}
function writeDurably(path2, text2) {
  const descriptor = openSync(path2, "wx", 420);
  try {
    writeAll(descriptor, Buffer.from(text2));
    fsyncSync(descriptor);
  } catch (error2) {
    ignoreFailure(() => closeSync(descriptor));
    throw error2;
  }
  closeSync(descriptor);
}
function makeFolder(folder2, sync, hasParent = false) {
  try {
    mkdirSync(folder2);
  } catch (error2) {
    if (codeOf(error2) === "EEXIST") return;
    if (codeOf(error2) !== "ENOENT" || hasParent || dirname(folder2) === folder2) throw error2;
    makeFolder(dirname(folder2), sync);
    makeFolder(folder2, sync, true);
    return;
  }
  sync(dirname(folder2));
}
var unsupported = /* @__PURE__ */ new Set(["EACCES", "EBADF", "EINVAL", "EISDIR", "ENOSYS", "ENOTSUP", "EPERM"]);
function syncFolder(folder2, when = "always") {
  let descriptor = null;
  try {
    descriptor = openSync(folder2, "r");
    fsyncSync(descriptor);
  } catch (error2) {
    const isMissing = when === "if it is there" && codeOf(error2) === "ENOENT";
    if (!isMissing && !unsupported.has(codeOf(error2))) throw error2;
  } finally {
    const open = descriptor;
    if (open !== null) ignoreFailure(() => closeSync(open));
  }
}
function removeLeftovers(target, siblings) {
  const name = basename(target);
  for (const sibling of siblings) {
    const pid = sibling.startsWith(`${name}.`) ? /^\d+(?=\.tmp$)/.exec(sibling.slice(name.length + 1))?.[0] : void 0;
    if (pid === void 0 || isAlive(Number(pid))) continue;
    ignoreFailure(() => rmSync(join(dirname(target), sibling), { force: true }));
  }
}
function namesIn3(folder2) {
  try {
    return readdirSync(folder2);
  } catch {
    return [];
  }
}
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error2) {
    return codeOf(error2) === "EPERM";
  }
}
function ignoreFailure(run) {
  try {
    run();
  } catch {
  }
}

// src/io/text.ts
const { isUtf8 } = require("node:buffer");
function contentOfBytes(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255)
    return { kind: "utf-16" };
  const text2 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  if (isUtf8(bytes) && !bytes.includes(0)) return { kind: "text", text: text2 };
  const encoded = Buffer.from(text2, "utf8");
  const offset = bytes.findIndex((byte, index) => byte === 0 || byte !== encoded[index]);
  return { kind: "not-text", offset: offset < 0 ? bytes.length - 1 : offset };
}

// src/io/files.ts
import {
  closeSync as closeSync2,
  constants,
  existsSync,
  fstatSync,
  openSync as openSync2,
  readdirSync as readdirSync2,
  readSync,
  realpathSync
} from "node:fs";
const { basename: basename2, dirname: dirname2, isAbsolute, join: join2, relative, resolve, sep } = require("node:path");
function filesIn(base2, fence) {
  const outside = (path2) => fence !== null && !isInside(realpathSync(fence), realPath(path2));
  return {
    read(path2, limit) {
      const full = resolve(base2, path2);
      return outside(full) ? { kind: "outside" } : readRegularFile(full, limit);
    },
    list(folder2) {
      const full = resolve(base2, folder2);
      if (outside(full)) return null;
      try {
        return readdirSync2(full).sort();
      } catch {
        return null;
      }
    },
    write(changes) {
      const place = placing();
      changes.forEach(({ folder: folder2, path: path2, text: text2, isRemade = false }, index) => {
        const full = resolve(base2, folder2);
        try {
          if (outside(full)) throw new NotWritten(`${folder2} is outside the workspace.`);
          change(full, path2, text2, (target) => {
            place.place(target, text2, isRemade);
            if (index === changes.length - 1) place.settle();
          });
        } catch (error2) {
          throw error2 instanceof NotWritten ? stoppedAfter(changes.slice(0, index), error2) : error2;
        }
      });
    }
  };
}
function readRegularFile(path2, limit) {
  let descriptor;
  try {
    descriptor = openSync2(path2, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error2) {
    return codeOf(error2) === "ENOENT" ? { kind: "absent" } : unreadable2(error2);
  }
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory())
      return { kind: "unreadable", reason: "it is a folder", remedy: "Name a file in it." };
    if (!status.isFile()) return { kind: "unreadable", reason: "it is not an regular file" };
    if (status.size > limit) return { kind: "too-large", limit };
    return contentOfBytes(readUpTo(descriptor, status.size));
  } catch (error2) {
    return unreadable2(error2);
  } finally {
    closeSync2(descriptor);
  }
}
function unreadable2(error2) {
  const remedy = readingRemedies[codeOf(error2)];
  return { kind: "unreadable", reason: reasonOf(error2), ...remedy !== void 0 && { remedy } };
}
async function readStream(stream, limit) {
  const chunks = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) return { kind: "too-large", limit };
  }
  return contentOfBytes(Buffer.concat(chunks));
}
function readUpTo(descriptor, most2) {
  const buffer = Buffer.alloc(most2);
  let length = 0;
  while (length < most2) {
    const count = readSync(descriptor, buffer, length, most2 - length, null);
    if (count === 0) break;
    length += count;
  }
  return buffer.subarray(0, length);
}
function change(folder2, path2, text2, write) {
  const target = join2(folder2, path2);
  try {
    if (!isInside(realPath(folder2), realPath(target, "follow folders only")))
      throw new NotWritten(`${path2} is outside the output folder ${folder2}, so it was left unchanged.`);
    write(target);
  } catch (error2) {
    if (error2 instanceof NotWritten) throw error2;
    throw new NotWritten(
      `${target} could not be ${text2 === null ? "removed" : "written"}: ${reasonOf(error2)}.${writingRemedies[codeOf(error2)] ?? ""}`,
      { cause: error2 }
    );
  }
}
function stoppedAfter(done, error2) {
  const names2 = done.map(
    ({ folder: folder2, path: path2, text: text2 }) => `${join2(folder2, path2)}${text2 === null ? " (removed)" : ""}`
  );
  const words = done.length === 0 ? "Nothing was written." : `Done before that: ${names2.join(", ")}. Run the build again to complete the rest under the same id.`;
  return new NotWritten(`${error2.message} ${words}`, { cause: error2 });
}
function realPath(path2, links = "follow") {
  const parent = dirname2(path2);
  if (parent === path2) return path2;
  if (links === "follow" && existsSync(path2)) return realpathSync(path2);
  return join2(realPath(parent), basename2(path2));
}
function isInside(folder2, path2) {
  const way = relative(folder2, path2);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}

// src/io/git.ts
const { existsSync: existsSync2, readFileSync } = require("node:fs");
const { dirname: dirname3, join: join3, relative: relative2, sep: sep2 } = require("node:path");
function repositoryRoot(folder2, highest = null) {
  if (existsSync2(join3(folder2, ".git"))) return folder2;
  const parent = dirname3(folder2);
  return parent === folder2 || folder2 === highest ? null : repositoryRoot(parent, highest);
}
function pathInRepository(root, path2) {
  return relative2(root, path2).split(sep2).join("/");
}
function ownerOfRepository(environment, folder2) {
  const { GITHUB_SERVER_URL: server2, GITHUB_REPOSITORY_OWNER: owner } = environment;
  if (server2 !== void 0 && server2 !== "https://github.com") return null;
  return owner || ownerOfOrigin(folder2);
}
function ownerOfOrigin(folder2) {
  const root = repositoryRoot(folder2);
  if (root === null) return null;
  try {
    const config = readFileSync(join3(root, ".git", "config"), "utf8");
    return ownerIn(config);
  } catch {
    return null;
  }
}
function ownerIn(gitConfig) {
  const origin = /^\[remote "origin"\]$([^[]*)/m.exec(gitConfig)?.[1] ?? "";
  const url = /^[ \t]*url[ \t]*=[ \t]*(\S+)[ \t]*$/m.exec(origin)?.[1] ?? "";
  return /^(?:https:\/\/(?:[^@/]*@)?|(?:ssh:\/\/)?git@)github\.com[:/]([A-Za-z\d-]{1,39})\/[^/]+$/.exec(
    url
  )?.[1] ?? null;
}

// src/io/terminal.ts
const { fstatSync: fstatSync2 } = require("node:fs");
function print(text2) {
  try {
    writeAll(1, Buffer.from(text2));
    return true;
  } catch (error2) {
    if (isClosed2(error2)) return false;
    throw new NotWritten(`The result could not be printed: ${reasonOf(error2)}.`, { cause: error2 });
  }
}
function printError(text2) {
  try {
    writeAll(2, Buffer.from(text2));
  } catch {
  }
}
function isClosed2(error2) {
  return ["EPIPE", "EOF"].includes(codeOf(error2));
}
async function isTerminal() {
  if (!fstatSync2(1).isCharacterDevice()) return false;
  const { isatty } = await import("node:tty");
  return isatty(1);
}
async function terminalWidth() {
  return await isTerminal() ? process.stdout.columns || 80 : 80;
}
function progressOn(isForPrograms) {
  if (isForPrograms || !isCharacterDevice(2) || process.env.TERM === "dumb")
    return { isShown: false, show() {
    }, clear() {
    } };
  const eraseLine = "\r\x1B[K";
  return {
    isShown: true,
    show: (line) => printError(`${eraseLine}${line.slice(0, 78)}`),
    clear: () => printError(eraseLine)
  };
}
function isCharacterDevice(descriptor) {
  try {
    return fstatSync2(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

// src/judge/branch-build.ts
function treeOn(branch, workspace, pathOf) {
  return treeOf(workspace, (name, limit) => branch.read(pathOf(name), limit));
}
var reuseWindow = 6 * 3600;
function timeOfPlan(update, sha2563, now) {
  const ledger = update === null ? null : readLedgerIn(update).ledger;
  const entry2 = ledger === null ? null : currentEntry(ledger);
  const isFresh = entry2 !== null && now - secondsOf(entry2.from) < reuseWindow;
  return isFresh && entry2.sha256 === sha2563 ? secondsOf(entry2.from) : now;
}
async function proposeOn(base2, update, { now, mx }) {
  const proposal = await propose(base2, { now, mx, base: null });
  const time = timeOfPlan(update, proposal.change?.plan.sha256, now);
  return time === now ? proposal : { ...proposal, change: await changeIn(base2, { now: time, mx, base: null }) };
}

// src/ledger/evidence/evidence-output.ts
var maxLength3 = 1e5;
function evidenceOutput(evidence) {
  let left = maxLength3 - JSON.stringify({ ...evidence, days: [] }).length;
  const days2 = evidence.days.filter((day2) => {
    left = left < 0 ? left : left - JSON.stringify(day2).length - 1;
    return left >= 0;
  });
  return JSON.stringify({ ...evidence, days: days2 });
}

// src/ledger/evidence/place.ts
var evidenceBranch = "mta-sts-reports";
var evidencePath = "evidence.json";
var maxEvidenceSize = 524288;

// src/plan/dns-formats/cloudflare.ts
function cloudflareBatch(records3) {
  const posts = records3.map(cloudflareRecord);
  return `${JSON.stringify({ posts }, null, 2)}
`;
}
function cloudflareRecord({ name, type, ttl: ttl2, value }) {
  const common = { name, type, ttl: ttl2 };
  if (type === "CNAME") return { ...common, content: value, proxied: false };
  return { ...common, content: quotedStrings(value).join(" ") };
}

// src/plan/dns-formats/dnscontrol.ts
async function dnscontrolFile(records3, domain2) {
  const isOwn = ({ name }) => isInZone(name, domain2);
  const others = records3.filter((record) => !isOwn(record));
  const parts2 = [
    extension2(records3.filter(isOwn), domain2),
    extension2(others, others.length === 0 ? domain2 : await registrableDomain(domain2))
  ];
  return `// For DNSControl: require("./mta-sts.js") in dnsconfig.js, below the D() of the zone.
${parts2.join("")}`;
}
function extension2(records3, domain2) {
  if (records3.length === 0) return "";
  const modifiers = records3.map(({ name, type, ttl: ttl2, value }) => {
    const target = type === "CNAME" ? `${value}.` : value;
    return `  ${type}(${string2(nameBelow(domain2, name) || "@")}, ${string2(target)}, TTL(${ttl2}))`;
  });
  return `D_EXTEND(${[string2(domain2), ...modifiers].join(",\n")}
);
`;
}
function string2(text2) {
  return JSON.stringify(text2).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
}

// src/plan/dns-formats/route53.ts
function route53ChangeBatch(records3) {
  const changes = recordSets(records3).map(({ name, type, ttl: ttl2, values }) => ({
    Action: "UPSERT",
    ResourceRecordSet: {
      Name: `${name}.`,
      Type: type,
      TTL: ttl2,
      ResourceRecords: values.map((value) => ({
        Value: type === "CNAME" ? `${value}.` : quotedStrings(value).join(" ")
      }))
    }
  }));
  return `${JSON.stringify({ Changes: changes }, null, 2)}
`;
}

// src/plan/dns-formats/terraform.ts
function terraformModule(provider3, resources, domain2) {
  const labels = uniqueLabels(resources.map(({ record }) => labelOf(record, domain2)));
  const blocks = resources.map(
    ({ arguments: others }, index) => `
resource "${provider3.resource}" "${labels[index]}" {
${argumentLines({ zone_id: "var.zone_id", ...others }, "  ")}
}
`
  );
  return `# For Terraform or OpenTofu: a module, to be kept in a folder of its own.

terraform {
  required_providers {
    ${provider3.name} = {
${argumentLines(provider3.requirement, "      ")}
    }
  }
}

variable "zone_id" {
  description = ${hclString(`The zone that contains the names below ${domain2}`)}
  type        = string
}
${blocks.join("")}`;
}
function hclString(text2) {
  return JSON.stringify(text2).replace(/[$%]\{/g, (start) => `${start[0]}${start}`);
}
function argumentLines(values, indent) {
  const width = Math.max(...Object.keys(values).map((name) => name.length));
  return Object.entries(values).map(([name, value]) => `${indent}${name.padEnd(width)} = ${value}`).join("\n");
}
function labelOf({ name, type }, domain2) {
  const words = `${isInZone(name, domain2) ? nameBelow(domain2, name) : name}-${type}`.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("_").replace(/^\d/, "_$&");
}
function uniqueLabels(labels) {
  const taken = /* @__PURE__ */ new Set();
  return labels.map((label2) => {
    let unique = label2;
    for (let number = 2; taken.has(unique); number++) unique = `${label2}_${number}`;
    taken.add(unique);
    return unique;
  });
}

// src/plan/dns-formats/terraform-cloudflare.ts
var provider = {
  name: "cloudflare",
  // Before 5, the resource and its argument `content` had other names.
  requirement: { source: '"cloudflare/cloudflare"', version: '">= 5.0"' },
  resource: "cloudflare_dns_record"
};
function terraformCloudflare(records3, domain2) {
  const resources = records3.map((record) => ({
    record,
    arguments: Object.fromEntries(
      Object.entries(cloudflareRecord(record)).map(([name, value]) => [
        name,
        typeof value === "string" ? hclString(value) : String(value)
      ])
    )
  }));
  return terraformModule(provider, resources, domain2);
}

// src/plan/dns-formats/terraform-route53.ts
var provider2 = {
  name: "aws",
  requirement: { source: '"hashicorp/aws"' },
  resource: "aws_route53_record"
};
function terraformRoute53(records3, domain2) {
  const resources = recordSets(records3).map((set2) => ({
    record: set2,
    arguments: {
      name: hclString(set2.name),
      type: hclString(set2.type),
      ttl: String(set2.ttl),
      records: `[${set2.values.map((value) => hclString(written3(set2.type, value))).join(", ")}]`
    }
  }));
  return terraformModule(provider2, resources, domain2);
}
function written3(type, value) {
  return type === "CNAME" ? value : characterStrings(value).map(escaped2).join('""');
}

// src/plan/dns-formats/zone.ts
function zoneLines(records3) {
  const names2 = records3.map(({ name }) => `${name}.`);
  const width = Math.max(0, ...names2.map((name) => name.length));
  return records3.map(
    ({ type, ttl: ttl2, value }, index) => `${names2[index].padEnd(width)} ${ttl2} IN ${type.padEnd(5)} ${rdata(type, value)}
`
  ).join("");
}
function rdata(type, value) {
  return type === "CNAME" ? `${value}.` : quotedStrings(value).join(" ");
}

// src/plan/page/state-colors.ts
var stateColors = {
  enforce: "#18713a",
  testing: "#8a5a00",
  none: "#565d6b"
};

// src/report/markdown.ts
function escapeMarkdown(value) {
  return oneLine(value).replace(/[^ ]+/g, (word) => {
    if (!isReference(word)) return entities2(word);
    const [, start, core, end] = /^([("'[]*)(.*?)([)\]"'.,;!?…]*)$/su.exec(word);
    return `${entities2(start)}<code>${entities2(core)}</code>${entities2(end)}`;
  });
}
function code(value) {
  return `<code>${entities2(oneLine(value))}</code>`;
}
function isReference(word) {
  return /[@#]|:\/\/|www\.|mailto:|xmpp:|(?<![a-z\d])(gh|ghsa|cve)-|:[\w+-]+:|(?<![a-z\d])[a-f\d]{7,}(?![a-z\d])/i.test(
    word
  );
}
function oneLine(value) {
  return visible(value.replace(/\s+/g, " "));
}
var comment = "<!-- -->";
function entities2(text2) {
  return text2.replace(/[!#$&()*/:<>@[\\\]^_`{|}~]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`).replace(/&#(64|46|58(?=;&#47;&#47;));/g, (entity) => `${entity}${comment}`);
}
function fenced(language, text2) {
  const longest2 = Math.max(2, ...[...text2.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest2 + 1);
  return `${fence}${language}
${text2.replace(/\n$/, "")}
${fence}`;
}
function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
function link(label2, url) {
  return /^https?:\/\/[\w.:~-]+(\/[\w.~%/#?=&+-]*)?$/.test(url) ? `[${label2}](${url})` : label2;
}
function details(title, body) {
  return `<details><summary>${title}</summary>

${body}

</details>`;
}

// src/report/aliases.ts
function aliasesAt({ records: records3, aliases }) {
  return aliases.filter((one2) => records3.some(({ name }) => name === one2.name));
}
function aliasText({ name, alias }) {
  return escapeControl(`${name} → ${alias}`);
}
function aliasCode({ name, alias }) {
  return `${code(name)} → ${code(alias)}`;
}

// src/report/annotations.ts
var maxOfAKind = 10;
function annotations(findings) {
  const shown2 = { error: 0, warning: 0, notice: 0 };
  return inOrder(findings).filter(({ severity }) => ++shown2[severity] <= maxOfAKind).map((one2) => {
    const { severity, code: code2, message, fix, file, line, column } = describe(one2);
    const properties = { file, line, col: column, title: code2 };
    return `::${severity} ${propertyList(properties)}::${escapeData(visibleLines(fix === void 0 ? message : `${message}
${fix}`))}`;
  });
}
function propertyList(properties) {
  return Object.entries(properties).filter(([, value]) => value !== void 0).map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
}
function escapeData(text2) {
  return text2.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(text2) {
  return escapeData(visible(text2)).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// src/report/excerpt.ts
var [mostBefore, mostAfter] = [60, 60];
function excerptAt(line, column) {
  const [before, after2] = [line.slice(0, column - 1), line.slice(column - 1)];
  return { before: shown(endOf2(before)), after: shown(startOf(after2)) };
}
function startOf(text2) {
  if (text2.length <= mostAfter) return text2;
  const start = text2.slice(0, mostAfter);
  return `${start.replace(/\s+\S*$/, "") || start}…`;
}
function endOf2(text2) {
  if (text2.length <= mostBefore) return text2;
  const end = text2.slice(-mostBefore);
  return `…${/\s(\S.*)$/s.exec(end)?.[1] ?? end}`;
}
function shown(text2) {
  return text2.split("	").map(visible).join("	");
}

// src/report/findings-text.ts
var most = 50;
function findingsText(findings, sources, colors) {
  const shown2 = inOrder(findings).slice(0, most).map(describe);
  const rest = findings.length - shown2.length;
  return [
    ...shown2.map((one2) => findingText(one2, sources, colors)),
    ...rest > 0 ? [`… and ${rest} more; --json lists them all.
`] : []
  ].join("\n");
}
var severityColors = {
  error: "red",
  warning: "yellow",
  notice: "cyan"
};
function findingText(one2, sources, colors) {
  const severity = colors.bold(colors[severityColors[one2.severity]](one2.severity));
  const where = placeText2(one2);
  const reference = one2.reference === void 0 ? "" : ` (${one2.reference})`;
  return [
    `${where}${severity} ${one2.message} ${colors.dim(`[${one2.code}]${reference}`)}`,
    ...one2.severity === "notice" ? [] : excerpt(one2, sources, colors),
    ...one2.fix === void 0 ? [] : [`  ${colors.green("fix:")} ${one2.fix}`],
    ""
  ].join("\n");
}
function placeText2({ file, line, column }) {
  if (file === void 0) return "";
  return `${[visible(file), line, column].filter((part) => part !== void 0).join(":")}: `;
}
function excerpt({ file, line, column }, sources, colors) {
  const text2 = file === void 0 || line === void 0 ? void 0 : sources.get(file)?.split(/\r?\n/)[line - 1];
  if (text2 === void 0 || text2.trim() === "" || column === void 0) return [];
  const { before, after: after2 } = excerptAt(text2, column);
  const gutter = " ".repeat(String(line).length);
  return [
    colors.dim(`  ${line} | `) + before + after2,
    // A tab below a tab, so that the caret is right at any tab width.
    colors.dim(`  ${gutter} | `) + before.replace(/[^\t]/gu, " ") + colors.bold("^")
  ];
}

// src/report/policy-diff.ts
function policyDiff(before, after2) {
  const value = (key, old, now) => old === now ? [` ${key}: ${now}`] : [...old === void 0 ? [] : [`-${key}: ${old}`], `+${key}: ${now}`];
  return [
    before === null ? "+version: STSv1" : " version: STSv1",
    ...value("mode", before?.mode, after2.mode),
    ...mxDiff(before?.mx ?? [], after2.mx),
    ...value("max_age", before?.max_age, after2.max_age)
  ].join("\n");
}
function mxDiff(before, after2) {
  const kept = inBoth(before, after2);
  const lines3 = [];
  let [old, now] = [0, 0];
  for (const one2 of [...kept, null]) {
    for (; old < before.length && before[old] !== one2; old++) lines3.push(`-mx: ${before[old]}`);
    for (; now < after2.length && after2[now] !== one2; now++) lines3.push(`+mx: ${after2[now]}`);
    if (one2 === null) break;
    lines3.push(` mx: ${one2}`);
    old++;
    now++;
  }
  return lines3;
}
function inBoth(before, after2) {
  const places = new Map(before.map((mx, index) => [mx, index]));
  const best = [];
  for (const mx of after2) {
    const place = places.get(mx);
    if (place === void 0) continue;
    const longer = best.findIndex((run) => run.place >= place);
    const length = longer < 0 ? best.length : longer;
    best[length] = { mx, place, rest: best[length - 1] ?? null };
  }
  const kept = [];
  for (let run = best.at(-1) ?? null; run !== null; run = run.rest) kept.unshift(run.mx);
  return kept;
}
function diffText(before, after2, colors) {
  const lineColors = {
    "+": colors.green,
    "-": colors.red
  };
  return policyDiff(before, after2).split("\n").map((line) => `  ${(lineColors[line[0]] ?? String)(line)}`);
}

// src/report/table.ts
function table3(rows) {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from(
    { length: columns },
    (_, column) => Math.max(...rows.map((row) => row[column].length))
  );
  return rows.map(
    (row) => row.map((cell, column) => column < columns - 1 ? cell.padEnd(widths[column]) : cell).join("  ")
  );
}

// src/report/records-text.ts
async function panelRecords(records3, domain2) {
  const own = await registrableDomain(domain2);
  const placed = await Promise.all(
    records3.map(async (record) => ({
      record,
      zone: isInZone(record.name, own) ? own : await registrableDomain(record.name)
    }))
  );
  const rows = placed.map(
    // For the zone's own name, panels expect an `@`.
    ({ record, zone }) => ({ ...record, panelName: nameBelow(zone, record.name) || "@" })
  );
  return { zones: [...new Set(placed.map(({ zone }) => zone))], rows };
}
async function recordsText(toSet, domain2, colors) {
  if (toSet.records.length === 0) return "";
  const { zones, lines: lines3 } = await recordLines(toSet.records, domain2, colors);
  return [
    ...lines3,
    colors.dim(
      `Most DNS panels add the zone (assumed: ${zones.join(" or ")}). Enter the name from the second column.`
    ),
    ...aliasesAt(toSet).map(
      (one2) => `Delete the CNAME record ${aliasText(one2)} right before you set the TXT record there.`
    ),
    ""
  ].join("\n");
}
async function recordLines(records3, domain2, colors) {
  const { zones, rows } = await panelRecords(records3, domain2);
  const header = ["NAME IN FULL", "NAME IN A DNS PANEL", "TYPE", "TTL", "VALUE"];
  const cells = rows.map(({ name, panelName, type, ttl: ttl2, value }) => [
    name,
    panelName,
    type,
    String(ttl2),
    value
  ]);
  const [first, ...others] = table3([header, ...cells]);
  return { zones, lines: [colors.dim(first), ...others] };
}

// src/report/result.ts
var unpublished = {
  commit: null,
  pullRequest: null,
  byHand: /* @__PURE__ */ new Map(),
  pages: "unknown"
};
function isOk(result) {
  if (result.command === "monitor" && result.issue !== null) return result.issue.action !== "failed";
  if (result.command === "reports" && result.evidence !== null) return true;
  if (result.command === "promote" && result.proposal !== null) return !hasFailed(result);
  if (result.command === "promote" && result.promotion !== null && !isSettled(result.promotion)) return false;
  if (result.command === "domains" && result.issue !== null) return result.issue.action !== "failed";
  return !hasErrors(result.findings);
}
function hasFailed({ findings }) {
  return findings.some(
    ({ code: code2, severity }) => severity === "error" && catalog[code2].stops === true
  );
}
function isSettled({ verdict }) {
  return verdict === "ready" || verdict === "watch";
}
function exitCode(result) {
  if (isOk(result)) return 0;
  return hasFailed(result) ? 2 : 1;
}

// src/report/build.ts
async function builtText(result, colors) {
  const findings = findingsText(result.findings, result.sources, colors);
  return joined(findings, await policyText(result, colors));
}
async function policyText(result, colors) {
  const { planned: planned2, command } = result;
  if (planned2 === null) return isOk(result) ? "" : stoppedText(command, colors);
  const { domain: domain2 } = planned2.plan.policy;
  const table4 = await recordsText(planned2, domain2, colors);
  const lines3 = [...outcomeLines(result, planned2, colors), "", table4, ...lastStep(planned2)];
  return `${[headingText(planned2, colors), ...lines3].join("\n")}
`;
}
function joined(...parts2) {
  return parts2.filter((part) => part !== "").join("\n");
}
function stoppedText(command, colors) {
  return colors.red(`${command} stopped: nothing was written.
`);
}
function headingText({ plan: { policy: policy2 } }, colors) {
  return colors.bold(`MTA-STS policy of ${escapeControl(displayName(policy2.domain))}: ${policy2.mode}`);
}
function outcomeLines(result, { plan, isNew, previous, files, removed }, colors) {
  const changed = files.filter((file) => file.changed).map(({ path: path2 }) => path2);
  const id = `id ${plan.id}${isNew ? " (new)" : ""}`;
  const pullRequest = "publication" in result ? result.publication?.pullRequest : null;
  if (pullRequest) return [`${id}, ready in pull request ${pullRequest.url}`];
  if (!isOk(result)) return [`not committed: ${changed.join(", ")}`];
  const [gone, made] = [
    changed.filter((path2) => removed.has(path2)),
    changed.filter((path2) => !removed.has(path2))
  ];
  const wrote = [
    id,
    ...changed.length === 0 ? ["nothing changed"] : [...said("wrote", made), ...said("removed", gone)]
  ].join(", ");
  return isNew ? [wrote, "", ...diffText(previous, plan.policy, colors)] : [wrote];
}
function said(verb, paths) {
  return paths.length === 0 ? [] : [`${verb} ${paths.join(", ")}`];
}
function lastStep({ id, plan }) {
  if (id === null) return [];
  const url = `https://${policyHost(plan.policy.domain)}/${policyFilePath}`;
  return [`Set ${plan.policy.alias ?? "_mta-sts"} last: wait until ${url} shows this policy.`];
}
function policyJson({ planned: planned2 }) {
  return policyFacts(planned2);
}
function policyFacts(planned2) {
  const { mode, mx, max_age } = planned2?.plan.policy ?? {};
  const { id = null, files = [], records: records3 = [] } = planned2 ?? {};
  return {
    changed: files.some(({ changed }) => changed),
    id,
    sha256: planned2?.plan.sha256 ?? null,
    policy: planned2 === null ? null : { mode, mx, max_age },
    files,
    records: records3
  };
}
function policyOutputs(result) {
  const { planned: planned2 } = result;
  const { plan, previous, id, files = [], records: records3 = [] } = planned2 ?? {};
  const publication = "publication" in result ? result.publication : null;
  const txt = announcementIn(records3);
  const tlsRpt = records3.find(({ name }) => name.startsWith("_smtp._tls."));
  return {
    changed: String(files.some(({ changed }) => changed)),
    id: id ?? previous?.id ?? "",
    mode: plan?.policy.mode ?? "",
    domain: plan?.policy.domain ?? "",
    sha256: plan?.sha256 ?? "",
    records: JSON.stringify(records3),
    "txt-name": txt?.name ?? "",
    "txt-value": txt?.value ?? "",
    "tls-rpt-name": tlsRpt?.name ?? "",
    "tls-rpt-value": tlsRpt?.value ?? "",
    commit: publication?.commit?.oid ?? "",
    ...plan?.policy.dns && { "dns-engine": engineOf(plan.policy.dns) },
    pages: publication?.pages ?? "unknown"
  };
}

// src/report/timeline.ts
var maxBars = 12;
var tags = { enforce: "", testing: "active, ", none: "done, " };
var themeVariables = {
  taskBkgColor: stateColors.enforce,
  taskBorderColor: stateColors.enforce,
  activeTaskBkgColor: stateColors.testing,
  activeTaskBorderColor: stateColors.testing,
  doneTaskBkgColor: stateColors.none,
  doneTaskBorderColor: stateColors.none,
  taskTextColor: "#fff",
  taskTextLightColor: "#fff",
  taskTextDarkColor: "#fff",
  sectionBkgColor: "transparent",
  sectionBkgColor2: "transparent",
  altSectionBkgColor: "transparent",
  // Reads well on light and dark.
  vertLineColor: "#d1453b"
};
var lastDay = 253370764800;
function timeline(cached, next) {
  const newest = cached[0];
  if (newest === void 0) return "";
  const now = newest.asOf;
  const shown2 = cached.slice(0, maxBars).reverse();
  const end = Math.max(...shown2.map(endOf3));
  if (now < 0 || end > lastDay) return "";
  const start = now - (end - now);
  const edge = Math.min(end + Math.ceil((end - now) / 8), lastDay);
  const bars = [
    ...shown2.map((one2) => barOf(one2, Math.max(start, 0), edge)),
    ...next === null ? [] : [{ ...next, text: `${next.when} ${openEnded}`, from: now, to: edge }]
  ];
  const today = calendarDay(now);
  return fenced(
    "mermaid",
    [...heading(bars, edge - start), ...bars.flatMap(lines), `today, ${today} :vert, ${today}, 0d`].join(
      "\n"
    )
  );
}
var openEnded = "→";
function endOf3({ entry: entry2, until, asOf }) {
  return until ?? cachedUntil(entry2, asOf);
}
function barOf({ entry: entry2, until, asOf }, start, edge) {
  const { mode, id, from } = entry2;
  return {
    mode,
    name: id,
    text: until === null ? `current ${openEnded}` : `until ${dayOf(until)}`,
    // After a clock was set back, there are entries that begin after now.
    from: Math.max(start, Math.min(secondsOf(from), asOf)),
    to: until ?? edge
  };
}
var halfYear = 15778800;
function heading(bars, seconds) {
  const leftPadding = 7 * Math.max(...bars.map((bar) => nameOf4(bar).length)) + 20;
  return [
    `%%{init: ${JSON.stringify({ themeVariables, gantt: { leftPadding } })}}%%`,
    "gantt",
    "accTitle: What senders may have cached, and until when",
    "dateFormat YYYY-MM-DD",
    // Its line moves with the reader's clock and has no label: ours is the day of the run.
    "todayMarker off",
    `axisFormat ${seconds > halfYear ? "%b %Y" : "%e %b"}`
  ];
}
function lines(bar) {
  const days2 = `${calendarDay(bar.from)}, ${dayOf(bar.to)}`;
  return [`section ${nameOf4(bar)}`, `${bar.text} :${tags[bar.mode]}${days2}`];
}
function calendarDay(seconds) {
  return timestampOf(seconds).slice(0, 10);
}
function nameOf4({ mode, name }) {
  return `${mode} ${label(name)}`;
}
function label(text2) {
  return text2.replace(/[^A-Za-z\d .-]/g, "").slice(0, 60);
}

// src/report/cached-policies.ts
var actions = {
  enforce: "deliver to the listed servers over verified TLS, or not at all",
  testing: "deliver anyway, and report failures",
  none: "deliver as if there were no policy"
};
function cachedText({ entry: entry2, until }) {
  return `${entry2.id} (${entry2.mode}) ${whenText(until)}: senders ${actions[entry2.mode]}`;
}
function cachedPart(cached, next) {
  const drawn = timeline(cached, next);
  const note = `Bars with ${openEnded} have no end date: the policy applies until it is replaced.`;
  return [drawn, drawn.includes(openEnded) ? note : "", cachedTable(cached)].filter((part) => part !== "").join("\n\n");
}
var maxRows = 30;
function cachedTable(cached) {
  const rows = cached.slice(0, maxRows).map(({ entry: entry2, until }) => [
    code(entry2.id),
    entry2.mode,
    [...entry2.mx.slice(0, 10).map(code), ...entry2.mx.length > 10 ? ["…"] : []].join("<br>"),
    until === null ? "current" : dayOf(until),
    actions[entry2.mode]
  ]);
  const rest = cached.length - rows.length;
  const table4 = markdownTable(
    ["Policy", "Mode", "mx", "Cached&nbsp;until&nbsp;at&nbsp;most", "Senders"],
    rows
  );
  return rest > 0 ? `${table4}

… and ${rest} more.` : table4;
}
function whenText(until) {
  return until === null ? "current" : `until ${dayOf(until)}`;
}

// src/report/count-line.ts
function countLine(findings, colors) {
  const of = (severity) => findings.filter((one2) => one2.severity === severity).length;
  const [errors2, warnings] = [of("error"), of("warning")];
  const others = warnings === 0 ? "" : `, ${numberOf(warnings, "warning")}`;
  if (errors2 > 0) return `${colors.red(`Failed: ${numberOf(errors2, "error")}${others}.`)}
`;
  return warnings > 0 ? `${colors.yellow(`No errors${others}.`)}
` : `${colors.green("OK: no problems found.")}
`;
}
function numberOf(count, word) {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

// src/report/check.ts
async function checkText(result, colors) {
  const findings = findingsText(result.findings, result.sources, colors);
  const { planned: planned2 } = result;
  const change2 = planned2 === null ? "" : `${[headingText(planned2, colors), ...changeLines(planned2, colors)].join("\n")}
`;
  return joined(findings, change2, countLine(result.findings, colors));
}
function changeLines({ plan, previous, isNew, cached }, colors) {
  const lines3 = cached.map((one2) => `  ${cachedText(one2)}`);
  const senders = lines3.length === 0 ? [] : ["", "What senders may have cached:", ...lines3];
  if (!isNew) return [`unchanged since the last build (id ${plan.id})`, ...senders];
  const diff = diffText(previous, plan.policy, colors);
  return ["will be published with a new id:", "", ...diff, ...senders];
}

// src/report/colors.ts
var noColors = {
  bold: String,
  dim: String,
  red: String,
  yellow: String,
  green: String,
  cyan: String
};

// src/sts/dns-change.ts
function textsBefore({ from }) {
  return from.map((strings) => strings.join(""));
}

// src/report/dns.ts
var stateColors2 = { right: "green", ready: "cyan", waiting: "yellow", refused: "red" };
async function dnsText({ states, findings, sources }, colors) {
  const rows = table3(
    states.map((state) => [
      state.state,
      escapeControl(state.record.name),
      state.record.type,
      escapeControl(toDoOf(state))
    ])
  );
  const lines3 = rows.map((row, index) => {
    const { state } = states[index];
    return `${colors[stateColors2[state]](row.slice(0, state.length))}${row.slice(state.length)}
`;
  });
  return joined(lines3.join(""), findingsText(findings, sources, colors));
}
function toDoOf({ record, change: change2, reason }) {
  if (reason !== null) return `not now (${reason.code})`;
  if (change2 === null) return record.value;
  return change2.from.length === 0 ? `to create: ${change2.to}` : `to change: ${textsBefore(change2).join(" and ")} → ${change2.to}`;
}
function dnsJson({ state, states, engine }) {
  return {
    state,
    engine,
    changes: states.filter((one2) => one2.state !== "right").map(changeJson)
  };
}
function changeJson({ record, state, reason, change: change2 }) {
  const { name, type, ttl: ttl2, value } = record;
  return {
    name,
    type,
    ttl: change2?.ttl ?? ttl2,
    zone: change2?.zone ?? null,
    from: change2 === null ? null : textsBefore(change2),
    to: value,
    state,
    reason: reason === null ? null : describe(reason).message
  };
}
function dnsOutputs(result) {
  const { state, engine, changes } = dnsJson(result);
  return { dns: state, "dns-engine": engine ?? "", "dns-changes": JSON.stringify(changes) };
}

// src/report/finding-link.ts
function findingLink(findingCode, repository = home) {
  const shown2 = code(findingCode);
  return repository === null ? shown2 : link(shown2, findingUrl(findingCode, repository));
}
function findingUrl(findingCode, repository) {
  return `https://github.com/${repository}/blob/v${version}/docs/findings.md#${anchorOf(findingCode)}`;
}
function anchorOf(findingCode) {
  return findingCode.toLowerCase().replace(/[^\w-]/g, "");
}

// src/report/findings-list.ts
var maxFindings = 100;
var maxCharacters = 25e4;
var icons = { error: "❌", warning: "⚠️", notice: "ℹ️" };
function findingsList(findings, most2 = maxFindings) {
  const items = [];
  for (let remaining = maxCharacters; remaining > 0 && items.length < Math.min(most2, findings.length); ) {
    const item = findingItem(findings[items.length]);
    items.push(item);
    remaining -= item.length;
  }
  const rest = findings.length - items.length;
  return [...items, ...rest > 0 ? [`- … and ${rest} more`] : []].join("\n");
}
function findingItem(one2) {
  const described = describe(one2);
  const place = described.file === void 0 ? "" : `${code(placeText2(described).slice(0, -2))} `;
  return `- ${icons[one2.severity]} ${place}${findingMarkdown(one2)}`;
}
function findingMarkdown(one2) {
  const { message, fix } = describe(one2);
  const remedy = fix === void 0 ? "" : `<br>**Fix:** ${escapeMarkdown(fix)}`;
  return `${escapeMarkdown(message)} ${findingLink(one2.code)}${remedy}`;
}

// src/report/inspect.ts
async function inspectText(result, colors) {
  return joined(findingsText(result.findings, result.sources, colors), verdictText(result, colors));
}
function verdictText(result, colors) {
  const { policy: policy2, findings } = result;
  if (findings.some(({ code: code2 }) => code2.startsWith("file/"))) return "";
  const some = findings.some(({ severity }) => severity === "warning");
  if (policy2 === null || !isOk(result)) return colors.red(`${refusal(result)}
`);
  const verdict = some ? colors.yellow("Some senders cannot use this policy.") : colors.green("Every known sender accepts this policy.");
  return `${verdict}
mode ${policy2.mode}, ${policy2.mx.length} mx, max_age ${policy2.max_age} seconds
`;
}
function refusal({ findings }) {
  const errors2 = findings.filter(({ severity }) => severity === "error").map(({ code: code2 }) => code2);
  const areAll = (code2) => errors2.every((one2) => one2 === code2);
  if (areAll("policy-file/mx-all-useless"))
    return "Senders accept this policy, but it allows no mail server.";
  return areAll("policy-file/empty-value") ? "Senders that follow the RFC refuse this policy." : "No sender accepts this policy.";
}
function inspectJson({ policy: policy2 }) {
  return { policy: policy2 };
}

// src/report/many/dns-domains-json.ts
function dnsDomainsJson({ state, engine, states, zones, left }) {
  return {
    state,
    engine,
    zones,
    left,
    changes: states.filter((one2) => one2.state !== "right").map((one2) => ({ ...changeJson(one2), policy: one2.path, domains: one2.domains }))
  };
}
var maxChanges = 200;
function dnsDomainsOutputs({
  state,
  engine,
  states,
  zones,
  left
}) {
  const ready = states.filter((one2) => one2.state === "ready").slice(0, maxChanges);
  return {
    dns: state,
    "dns-engine": engine ?? "",
    "dns-changes": JSON.stringify(ready.map(changeJson)),
    "dns-zones": zones.join(","),
    "dns-left": String(left)
  };
}

// src/report/many/policies-json.ts
function policiesJson({ own, policies: policies2, changes }) {
  return {
    changed: changes.size > 0,
    // Those of the policies are listed there.
    findings: inOrder(own).map(describe),
    policies: policies2.map(policyJsonOf)
  };
}
function policyJsonOf({ path: path2, name, domains: domains2, findings, planned: planned2, joined: joined2, moved, left }) {
  return {
    path: path2,
    name,
    ok: !hasErrors(findings),
    domains: domains2,
    findings: inOrder(findings).map(describe),
    ...policyFacts(planned2),
    joined: joined2,
    moved,
    left
  };
}
function policiesOutputs({ policies: policies2, changes, publication }) {
  const shown2 = policies2.map(({ name, path: path2, domains: domains2, planned: planned2 }) => ({
    name: name ?? path2,
    id: planned2?.id ?? planned2?.previous?.id ?? "",
    mode: planned2?.plan.policy.mode ?? "",
    domains: domains2.length,
    changed: planned2?.files.some((file) => file.changed) ?? false
  }));
  const dns = policies2.flatMap(({ planned: planned2 }) => planned2?.plan.policy.dns ?? []);
  return {
    changed: String(changes.size > 0),
    policies: JSON.stringify(shown2),
    commit: publication?.commit?.oid ?? "",
    pages: publication?.pages ?? "unknown",
    "dns-engine": dns[0] === void 0 ? "" : engineOf(dns[0])
  };
}

// src/report/records-table.ts
async function recordsTable(records3, domain2) {
  const { zones, rows } = await panelRecords(records3, domain2);
  const table4 = markdownTable(
    ["Name in full", "Name in a DNS panel", "Type", "TTL", "Value"],
    rows.map(({ name, panelName, type, ttl: ttl2, value }) => [
      code(name),
      code(panelName),
      type,
      String(ttl2),
      code(value)
    ])
  );
  const note = `Most DNS panels add the zone (assumed: ${zones.map(code).join(" or ")}). Enter the name from the second column.`;
  return `${table4}

${note}

${details("As lines of a zone file", fenced("", zoneLines(records3)))}`;
}

// src/report/records.ts
async function recordsResultText(result, colors) {
  const findings = findingsText(result.findings, result.sources, colors);
  const { planned: planned2 } = result;
  if (planned2 === null) return joined(findings, countLine(result.findings, colors));
  return joined(findings, await recordsText(planned2, planned2.plan.policy.domain, colors));
}
function recordsJson({ planned: planned2 }) {
  return { records: planned2?.records ?? [] };
}

// src/report/verify.ts
function detailOf({ findings, seen }) {
  const [worst] = inOrder(findings).filter((one2) => one2.severity !== "notice" || isUnknown(one2));
  return worst === void 0 ? escapeControl(seen) : describe(worst).message;
}
var statusColors = {
  ok: "green",
  warn: "yellow",
  fail: "red",
  unknown: "cyan"
};
async function verificationText(result, colors) {
  const { domain: domain2, checks, findings, sources, toSet, aliases } = result;
  const isShown = ({ severity, code: code2 }) => severity !== "notice" || code2.startsWith("live/") || code2 === "domain/understood";
  const problems2 = checks.length === 0 ? findings : findings.filter(isShown);
  return joined(
    checks.length === 0 ? "" : `${colors.bold(`${escapeControl(displayName(domain2))} as senders see it`)}

${lines2(checks, colors)}`,
    findingsText(problems2, sources, colors),
    issueLine(result),
    toSet.length === 0 ? "" : `${colors.bold(`${whenToSet(result)}:`)}

${await recordsText({ records: toSet, aliases }, domain2, colors)}`
  );
}
function whenToSet({ findings }) {
  const caches = findings.find(({ code: code2 }) => code2 === "live/caches");
  return caches === void 0 ? "Set this now" : `Set this after ${caches.args.time}, not earlier`;
}
function issueLine(result) {
  const sync = result.command === "monitor" ? result.issue : null;
  if (sync === null || sync.action === "failed" || sync.issue === null) return "";
  const { number, url } = sync.issue;
  return `Issue #${number}: ${sync.action === "none" ? "no change" : sync.action}, ${url}
`;
}
function lines2(checks, colors) {
  const rows = checks.map((check2) => ({ check: check2, status: statusOf(check2) }));
  const cells = table3(
    rows.map(({ check: check2, status }) => [
      status,
      check2.name,
      escapeControl(check2.target),
      status === "warn" || status === "fail" ? "" : detailOf(check2)
    ])
  );
  return rows.map(
    ({ status }, index) => `${colors[statusColors[status]](status)}${cells[index].slice(status.length).trimEnd()}
`
  ).join("");
}
function verificationJson({ checks, policy: policy2, toSet }) {
  return { checks: checks.map(checkJson), policy: policy2, records: toSet };
}
function checkJson(check2) {
  return { name: check2.name, target: check2.target, status: statusOf(check2), detail: detailOf(check2) };
}
function verificationOutputs(result) {
  const { domain: domain2, policy: policy2, toSet, checks, engine, isLive } = result;
  const sync = result.command === "monitor" ? result.issue : null;
  const issue = sync === null || sync.action === "failed" ? null : sync.issue;
  return {
    domain: domain2,
    mode: policy2?.mode ?? "",
    records: JSON.stringify(toSet),
    ok: String(isOk(result)),
    checks: JSON.stringify(checks.map(checkJson)),
    live: String(isLive),
    ...engine !== null && { "dns-engine": engine },
    issue: issue === null ? "" : String(issue.number)
  };
}

// src/report/summary-text.ts
var maxSummarySize = 9e5;
var leftOut = "*This part is too long for a summary. See the log.*";
function summaryText(parts2) {
  const kept = parts2.filter((part) => part !== "");
  while (bytesOf(kept.join("\n\n")) > maxSummarySize && kept.some((part) => part !== leftOut)) {
    const sizes = kept.map(bytesOf);
    kept[sizes.indexOf(Math.max(...sizes))] = leftOut;
  }
  return `${kept.join("\n\n")}
`;
}
function bytesOf(text2) {
  return new TextEncoder().encode(text2).length;
}

// src/verify/look/domain-of-policy.ts
function observeMxOf(policy2, dns) {
  return observe(policy2, dns, observeMx);
}
function observeDomainOf(policy2, dns) {
  return observe(policy2, dns, async (resolver, domain2) => {
    const aliases = import("./commands.mjs").then((look) => look.observeAliases(resolver, domain2));
    const [mx, seen] = await Promise.all([observeMx(resolver, domain2), aliases]);
    return { mx, aliases: seen };
  });
}
async function observe(policy2, dns, look) {
  if (policy2 === null || exampleDomains.includes(policy2.domain)) return null;
  const resolver = await dns();
  return resolver === null ? null : look(resolver, policy2.domain);
}

// src/report/reports.ts
var policy = {
  json: policyJson,
  domain: ({ planned: planned2 }) => planned2?.plan.policy.domain ?? null,
  outputs: policyOutputs
};
var verification = {
  text: verificationText,
  json: verificationJson,
  domain: ({ domain: domain2 }) => domain2 || null,
  outputs: verificationOutputs
};
var policies = {
  text: async (result, colors) => (await import("./commands.mjs")).policiesText(result, colors),
  json: policiesJson,
  domain: () => null,
  outputs: policiesOutputs
};
var domains = {
  text: async (result, colors) => (await import("./commands.mjs")).domainsText(result, colors),
  json: ({ own, results }) => ({
    findings: inOrder(own).map(describe),
    domains: results.map(resultObject)
  }),
  domain: () => null,
  outputs: ({ results, findings, issue }) => ({
    ok: String(!hasErrors(findings)),
    domains: String(results.length),
    issue: issue === null || issue.action === "failed" ? "" : String(issue.issue?.number ?? ""),
    "dns-engine": results.find((one2) => one2.engine !== null)?.engine ?? ""
  })
};
var reports = {
  build: { ...policy, text: builtText },
  init: { ...policy, text: builtText },
  setup: { ...policy, text: builtText },
  check: { ...policy, text: checkText },
  records: { ...policy, text: recordsResultText, json: recordsJson },
  inspect: { text: inspectText, json: inspectJson, domain: () => null, outputs: () => ({}) },
  dns: { text: dnsText, json: dnsJson, domain: ({ domain: domain2 }) => domain2 || null, outputs: dnsOutputs },
  "dns-domains": {
    text: async (result, colors) => (await import("./commands.mjs")).dnsDomainsText(result, colors),
    json: dnsDomainsJson,
    domain: () => null,
    outputs: dnsDomainsOutputs
  },
  reports: {
    // Rarely needed, so it is loaded when it is.
    text: async (result, colors) => (await import("./reports.mjs")).reportsText(result, colors),
    json: ({ json }) => json,
    domain: ({ domain: domain2 }) => domain2 || null,
    outputs: ({ evidence }) => ({ evidence: evidence === null ? "" : evidenceOutput(evidence) })
  },
  promote: {
    // Loaded here: no other command needs it.
    text: async (result, colors) => (await import("./reports.mjs")).promoteText(result, colors),
    json: promoteJson,
    domain: ({ domain: domain2 }) => domain2 || null,
    outputs: ({ promotion, proposal }) => ({
      verdict: promotion?.verdict ?? "",
      earliest: promotion?.earliest ?? "",
      "pull-request": pullRequestOf(proposal)
    })
  },
  update: {
    text: async (result, colors) => (await import("./commands.mjs")).updateText(result, colors),
    json: updateJson,
    domain: () => null,
    outputs: ({ found }) => ({ found })
  },
  "propose-update": {
    text: async (result, colors) => (await import("./commands.mjs")).proposedUpdateText(result, colors),
    json: ({ proposal }) => ({ pullRequest: pullRequestOf(proposal) || null }),
    domain: () => null,
    outputs: ({ proposal }) => ({ "pull-request": pullRequestOf(proposal) })
  },
  verify: verification,
  monitor: verification,
  policies,
  domains
};
function promoteJson({ promotion, isWritten }) {
  const { verdict = null, earliest: earliest2 = null, since = null, numbers: numbers2 = null } = promotion ?? {};
  return { verdict, earliest: earliest2, since, numbers: numbers2, written: isWritten };
}
function updateJson({ release, updated, isWritten }) {
  return {
    newest: release?.version ?? null,
    page: release?.page ?? null,
    written: isWritten,
    files: updated.map(({ path: path2, text: text2 }) => ({ path: path2, removed: text2 === null }))
  };
}
function reportOf({ command }) {
  return reports[command];
}
function resultText(result, colors) {
  return reportOf(result).text(result, colors);
}
function outputs(result) {
  return reportOf(result).outputs(result);
}
function resultJson(result, indent = 0) {
  return JSON.stringify(resultObject(result), null, indent).replace(
    /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
  );
}
function resultObject(result) {
  const { domain: domain2, json } = reportOf(result);
  return {
    command: "of" in result ? result.of : result.command,
    ok: isOk(result),
    domain: domain2(result),
    version,
    findings: inOrder(result.findings).map(describe),
    ...json(result)
  };
}
function pullRequestOf(proposal) {
  const isThere2 = proposal !== null && proposal.action !== "failed" && proposal.action !== "removed";
  return isThere2 ? String(proposal.pullRequest?.number ?? "") : "";
}

// src/plan/dns-formats/formats.ts
var dnsFormats = {
  zone: {
    description: "lines for a zone file of BIND, Knot, NSD and others",
    ending: ".zone",
    takesAnyZone: true,
    print: zoneLines
  },
  octodns: {
    description: "octoDNS, `\\;` in values: escaped_semicolons: true, the default before 2.0",
    ending: ".yaml",
    print: (records3, domain2) => octodns(records3, domain2, true)
  },
  "octodns-unescaped": {
    description: "octoDNS, `;` in values: escaped_semicolons: false",
    ending: ".yaml",
    print: (records3, domain2) => octodns(records3, domain2, false)
  },
  dnscontrol: { description: "DNSControl, a file to require()", ending: ".js", print: dnscontrolFile },
  "terraform-cloudflare": {
    description: "Terraform or OpenTofu, a module for Cloudflare's provider, 5 or newer",
    ending: ".tf",
    print: terraformCloudflare
  },
  "terraform-route53": {
    description: "Terraform or OpenTofu, a module for AWS's provider",
    ending: ".tf",
    print: terraformRoute53
  },
  cloudflare: {
    description: "Cloudflare's API, POST /zones/{zone_id}/dns_records/batch",
    ending: ".json",
    print: cloudflareBatch
  },
  route53: {
    description: "aws route53 change-resource-record-sets --change-batch",
    ending: ".json",
    print: route53ChangeBatch
  }
};
var dnsFormatNames = Object.keys(dnsFormats);
function isDnsFormat(name) {
  return Object.hasOwn(dnsFormats, name);
}
async function inDnsFormat(name, records3, domain2) {
  const format = dnsFormats[name];
  const zone = await registrableDomain(domain2);
  const isPrinted = (record) => format.takesAnyZone === true || isInZone(record.name, zone);
  const printed = records3.filter(isPrinted);
  return {
    text: printed.length === 0 ? "" : await format.print(printed, domain2),
    findings: records3.filter((record) => !isPrinted(record)).map(
      ({ name: owner, type, value }) => finding("records/other-zone", null, { name: owner, type, value, zone, format: name })
    )
  };
}
function describeDnsFormats() {
  const width = Math.max(...dnsFormatNames.map((name) => name.length));
  return dnsFormatNames.map((name) => `  ${name.padEnd(width)}  ${dnsFormats[name].description}`).join("\n");
}
async function octodns(records3, domain2, escapedSemicolons) {
  const { octodnsFile } = await import("./octodns.mjs");
  return octodnsFile(records3, domain2, escapedSemicolons);
}

// src/entry/context.ts
function contextOf(read, { dnsTimeout, github, ...own }) {
  return {
    ...own,
    sleep: (milliseconds) => new Promise((resolve2) => setTimeout(resolve2, milliseconds)),
    releases: async () => {
      if (home === null) return null;
      const { releases } = await import("./network.mjs");
      return releases({ ...github, home });
    },
    dns: async (limit = dnsTimeout) => {
      if (read("offline")) return null;
      const { dns } = await import("./network.mjs");
      const timeout = (read("timeout") ?? Math.min(limit, dnsTimeout)) * 1e3;
      return dns({ resolver: await resolverOf(read), timeout });
    },
    network: async (brief) => {
      const { openNetwork } = await import("./network.mjs");
      return openNetwork({
        resolver: await resolverOf(read),
        timeout: read("timeout") ?? null,
        allowPrivate: read("allow-private") ?? false,
        brief
      });
    }
  };
}
async function resolverOf(read) {
  const resolver = read("resolver");
  if (resolver === void 0) return null;
  const { parseResolver } = await import("./network.mjs");
  if (parseResolver(resolver) === null) throw read.refuse("resolver", resolver);
  return resolver;
}

// src/commands/build.ts
var dnsLimit = 2;
async function build(options2, { files, now, dns }, read = null) {
  const contents = read ?? await readContents(treeOf(options2, files.read));
  const seen = await observeDomainOf(contents.reading.policy, () => dns(dnsLimit));
  const proposal = await propose(contents, { now: now(), mx: seen?.mx ?? null, base: null });
  const built = await readyToBuild(proposal, options2.strict);
  if (built.ready !== null) writeChanges(files, options2, built.ready.changes);
  const result = buildResult(built, options2, built.ready?.change.plan.id ?? null, null);
  if (seen === null || seen.aliases.length === 0) return result;
  const { withAliases } = await import("./commands.mjs");
  return withAliases(result, seen.aliases);
}
function buildResult({ contents, findings, ready }, { pagesHost }, id, publication) {
  const sources = sourcesOf(contents.tree.policyPath, contents.reading.text);
  const common = { command: "build", sources, publication };
  if (ready === null) return { ...common, findings, planned: null };
  const reported = planned(ready.change, ready.changes, id, pagesHost);
  return { ...common, findings: [...findings, ...reported.missing], planned: reported.planned };
}

// src/commands/check.ts
async function check(options2, { files, dns, now }, read = null) {
  const { strict, pagesHost } = options2;
  const contents = read ?? await readContents(treeOf(options2, files.read));
  const file = contents.tree.policyPath;
  const sources = sourcesOf(file, contents.reading.text);
  const base2 = options2.base === null ? null : await readBase(options2.base);
  const mx = contents.ledger === null ? null : await observeMxOf(contents.reading.policy, dns);
  const published = base2?.published ?? null;
  const { reported, findings: unknown } = await reportsOn(options2, contents, published, now());
  const circumstances = { now: now(), mx, base: published, reported };
  const { change: change2, isBuildable, findings: proposed } = await propose(contents, circumstances);
  const found = change2 === null ? unreadable3(contents, base2, file, now()) : [...proposed, ...unknown];
  const findings = strict ? strictly(found) : found;
  const isWritten = isBuildable && !(strict && hasErrors(findings));
  if (change2 === null || !isWritten) return { command: "check", findings, sources, planned: null };
  const id = change2.isNew ? null : change2.plan.id;
  const { planned: facts } = planned(change2, changesTo(contents.tree, change2.plan), id, pagesHost);
  return { command: "check", findings, sources, planned: facts };
}
async function reportsOn({ evidence }, { reading, ledger }, base2, now) {
  const published = base2?.ledger ?? ledger;
  if (evidence === void 0 || published === null || reading.policy?.mode !== "enforce")
    return { reported: null, findings: [] };
  const { reportedOn } = await import("./reports.mjs");
  return reportedOn(reading, published, evidence, now);
}
async function previewDns(result, context) {
  if (result.command === "policies") {
    const { withDnsPreviewOfAll } = await import("./commands.mjs");
    return withDnsPreviewOfAll(result, context);
  }
  if (result.planned === null || result.planned.plan.policy.dns === null) return result;
  const { withDnsPreview } = await import("./commands.mjs");
  return withDnsPreview(result, context);
}
async function readBase({ name, tree }) {
  const { ledger } = readLedgerIn(tree);
  const hasPolicy = tree.policy.kind === "text";
  if (ledger === null) return { published: null, hasPolicy };
  const { policy: policy2 } = await readPolicy(tree.policy, tree.policyPath);
  const isOwned = ledger.domains.length > 0 || ledger.published.length === 0;
  const owner = isOwned ? null : policy2?.domain ?? null;
  return {
    published: { name, ledger: owner === null ? ledger : withOwners(ledger, [owner]), policy: policy2, owner },
    hasPolicy
  };
}
function unreadable3({ findings, ledger: own }, base2, file, now) {
  if (!findings.some(({ code: code2 }) => code2 === "policy/not-found")) return [...findings];
  const ledger = base2?.published?.ledger ?? own;
  const atStake = ledger === null ? [] : judgeDeletion({ ledger, now }, { file });
  if (base2 === null || !base2.hasPolicy || ledger === null) return [...findings, ...atStake];
  const others = findings.filter(({ code: code2 }) => code2 !== "policy/not-found");
  return [
    ...others,
    ...atStake.length > 0 ? atStake : [finding("removal/complete", { file }, { path: file })]
  ];
}

// src/commands/policies.ts
async function givenIn(workspace, { read, list: list3 }) {
  const names2 = list3(workspace.policy);
  if (names2 !== null) return { names: names2, own: null, isForMany: true };
  const own = await readContents(treeOf(workspace, read));
  return { names: names2, own, isForMany: (own.reading.policy?.domains ?? null) !== null };
}
async function buildPolicies(options2, context) {
  const given = await givenIn(options2, context.files);
  if (!given.isForMany) return build(options2, context, given.own);
  const { buildAll } = await import("./commands.mjs");
  return buildAll(options2, context, given);
}
async function checkPolicies(options2, context, base2) {
  const given = await givenIn(options2, context.files);
  if (!given.isForMany) return check({ ...options2, base: await base2?.one() ?? null }, context, given.own);
  const { checkAll } = await import("./commands.mjs");
  return checkAll({ ...options2, base: await base2?.many() ?? null }, context, given);
}
async function recordsOfPolicies(options2, context) {
  const given = await givenIn(options2, context.files);
  if (!given.isForMany) return records2(options2, context, given.own);
  const { recordsOfMany } = await import("./commands.mjs");
  return recordsOfMany(options2, context, given);
}

export {
  __require,
  __commonJS,
  __toESM,
  recordCode,
  catalog,
  finding,
  describe,
  someOf,
  hasErrors,
  strictly,
  inOrder,
  escapeControl,
  visible,
  visibleLines,
  secondsOf,
  dayOf,
  minuteOf,
  timestampOf,
  ledgerPath,
  ledgerEnding,
  emptyLedger,
  margin,
  currentEntry,
  cachedUntil,
  cachedEntries,
  ledgerOf,
  ledgerAcross,
  servedDomains,
  domainsOf,
  withOwners,
  sha2562 as sha256,
  sha256Bytes,
  publish,
  textOf,
  stringify2 as stringify,
  readYaml,
  modes,
  policyHost,
  policyFilePath,
  maxPolicyFileSize,
  renderPolicyFile,
  withOurLineEnds,
  oneDay,
  oneYear,
  stsKind,
  tlsRptKind,
  readRecords,
  candidates,
  idGrammar,
  readRecord,
  reportAddresses,
  sameAddresses,
  reportAddressProblem,
  single,
  text,
  orNull,
  orAbsent,
  list,
  mapping,
  maxLedgerSize,
  nearest,
  describeCharacter,
  foreignIn,
  readHostName,
  withoutBlanks,
  isHostName,
  displayName,
  knownMxMistakes,
  readMxRecord,
  readMxPattern,
  exampleDomains,
  isExample,
  looksLikeExample,
  looksLikeExampleLedger,
  presetNamed,
  providerOf,
  providersOf,
  isMapping,
  readProvider,
  readMxList,
  repositoryGrammar,
  domainsIn,
  placeText,
  mostNames2 as mostNames,
  hostsForMany,
  hostsFor,
  defaultHost,
  stsName,
  announcementIn,
  aliasIn,
  tlsRptName,
  pagesHostOf,
  dnsNames,
  engineOf,
  credentialOf,
  version,
  home,
  isNewer,
  numbers,
  pagePath,
  notFoundPath,
  badgePath,
  isSigned,
  ownFile,
  above,
  atTop,
  redirectsPath,
  headersPath,
  gitignorePaths,
  applyAccept,
  acceptKnown,
  admits,
  covers,
  cachedPolicies,
  longestWithout,
  changeOf,
  isNewPolicy,
  lastCachedUntil,
  cnamePath,
  isForeignCname,
  html,
  raw,
  markerLine,
  invalidKind,
  nameAdvice,
  judgeFiles,
  judge,
  judgeWhole,
  judgeDomainOfMany,
  judgeAge,
  recordsOf,
  announcementName,
  planned,
  sourcesOf,
  incomplete2 as incomplete,
  checkNames,
  statusOf,
  isUnknown,
  wantedRecord,
  withoutRepetitions,
  observeMx,
  sitesFolder,
  characterStrings,
  recordSets,
  nameBelow,
  UsageError,
  untilNextLook,
  options,
  BadOption,
  reader,
  policyOptions,
  usualFolder,
  verifyOptions,
  reportsOptions,
  readerOptions,
  dnsOptions,
  reasonOf,
  readingReasonOf,
  NotWritten,
  writeAll,
  contentOfBytes,
  filesIn,
  readStream,
  repositoryRoot,
  pathInRepository,
  ownerOfRepository,
  print,
  printError,
  isTerminal,
  terminalWidth,
  progressOn,
  treeOn,
  timeOfPlan,
  proposeOn,
  evidenceBranch,
  evidencePath,
  maxEvidenceSize,
  zoneLines,
  stateColors,
  escapeMarkdown,
  code,
  fenced,
  markdownTable,
  link,
  details,
  aliasCode,
  annotations,
  findingsText,
  policyDiff,
  diffText,
  table3 as table,
  panelRecords,
  recordLines,
  unpublished,
  isOk,
  exitCode,
  joined,
  stoppedText,
  cachedPart,
  countLine,
  numberOf,
  noColors,
  textsBefore,
  stateColors2,
  toDoOf,
  findingLink,
  findingsList,
  findingMarkdown,
  recordsTable,
  detailOf,
  whenToSet,
  summaryText,
  observeDomainOf,
  resultText,
  outputs,
  resultJson,
  dnsFormats,
  dnsFormatNames,
  isDnsFormat,
  inDnsFormat,
  describeDnsFormats,
  contextOf,
  givenIn,
  buildPolicies,
  checkPolicies,
  recordsOfPolicies,
  hosts2 as hosts,
  hostOf,
  proposedHost,
  treeOf,
  pathsIn,
  writeChanges,
  namesIn,
  fileChange,
  buildResult,
  registrableDomain,
  isInZone,
  publicSuffixes,
  maxPolicySize,
  readPolicy,
  readSettings,
  readContents,
  contentAt,
  makePlan,
  withHosting,
  withPage,
  changesTo,
  propose,
  readyToBuild,
  previewDns
};
