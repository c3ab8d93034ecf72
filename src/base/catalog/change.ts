/** What a change of policy would do to the domain's mail: judged by what senders that follow RFC 8461 would do. */
export const changeFindings = {
  "mx/admits-none": {
    severity: "error",
    acceptable: true,
    message:
      "This policy{preset} would stop all mail: it allows none of the mail servers of {domain} ({hosts}), so senders that enforce it refuse to deliver.",
    fix: "List these servers under `mx`, with the names that DNS shows.{hint} To move to other servers, allow the old and the new ones, publish, wait until {until}, change the MX records, and remove the old servers in a later change.",
    reference: "RFC 8461 §4.1",
  },
  "mx/not-admitted": {
    severity: "error",
    acceptable: true,
    message:
      "{host} is a mail server of {domain}, but this policy{preset} does not allow it: senders that enforce the policy refuse to deliver there, so mail is delayed or lost whenever the other servers are down.",
    fix: "{way}, or remove it from the domain's MX records.{hint} Until {until}, senders may use cached policies that do not allow it: keep a server in DNS that those policies allow.",
    reference: "RFC 8461 §4.1",
  },
  "mx/removed-in-use": {
    severity: "error",
    acceptable: true,
    message:
      "{host} is still a mail server of {domain}, but this change{preset} no longer allows it: senders would refuse to deliver there.",
    fix: "Keep it under `mx` until it is no longer in DNS.{hint} To move to other servers, allow the old and the new ones, publish, wait until {day}, change the MX records, and remove the old server in a later change.",
    reference: "RFC 8461 §8.1",
  },
  "mx/removed-unchecked": {
    severity: "warning",
    acceptable: true,
    message:
      "This change removes {removed} under enforce, and the MX records were not looked up. If they still name what is removed, senders refuse to deliver there.",
    fix: "Run the check again with DNS available. To move to other servers, allow the old and the new ones, publish, wait until {day}, change the MX records, and remove the old servers in a later change.",
    reference: "RFC 8461 §8.1",
  },
  "mx/removed-unknown": {
    severity: "error",
    acceptable: true,
    message:
      "This change removes {removed} under enforce, and the MX records of {domain} could not be looked up ({reason}). If they still name what is removed, senders refuse to deliver there.",
    fix: "Run the check again when DNS answers. To move to other servers, allow the old and the new ones, publish, wait until {day}, change the MX records, and remove the old servers in a later change.",
    reference: "RFC 8461 §8.1",
  },
  "mx/enforce-unknown": {
    severity: "error",
    acceptable: true,
    message:
      "This change enforces the policy, and the MX records of {domain} could not be looked up ({reason}). If the policy misses a mail server, senders refuse to deliver there.",
    fix: "Run the check again when DNS answers. If it fails again, check the domain's name servers.",
    reference: "RFC 8461 §5",
  },
  "mx/not-admitted-in-testing": {
    severity: "warning",
    acceptable: true,
    message:
      "{host} is a mail server of {domain}, but this policy{preset} does not allow it. In testing, mail still arrives. Under enforce, senders would refuse to deliver there.",
    fix: "{way}, or remove the server from the domain's MX records.{hint}",
    reference: "RFC 8461 §4.1",
  },
  "mx/cached-policy": {
    severity: "warning",
    acceptable: true,
    message:
      "{host} is a mail server of {domain}, but the policy with id {id} does not allow it. Senders may have that policy cached until {day}, and refuse to deliver there until then.",
    fix: "Until {day}, keep a mail server in DNS that policy {id} allows ({admitted}).",
    reference: "RFC 8461 §8.1",
  },
  "mx/replaced-too-early": {
    severity: "error",
    acceptable: true,
    message:
      "The MX records of {domain} already point to {host}, but senders may have cached the policy with id {id} until {day}, and it allows none of the mail servers in use. This change removes the servers that it does allow: until then, those senders deliver no mail.",
    fix: "Move the MX records back to {admitted}, allow the old and the new servers in this change, and move the MX records after the date that the check then shows. If that is not possible, add the new servers and keep the old ones, or accept this finding and give the reason.",
    reference: "RFC 8461 §8.1",
  },
  "mx/invalid-name": {
    severity: "warning",
    acceptable: true,
    message:
      'The MX records of {domain} name "{name}", which is not a valid host name: no sender can deliver there, and no policy can allow it.',
    fix: "Correct the MX record in DNS.",
    reference: "RFC 5321 §5.1",
  },
  "mx/unnameable": {
    severity: "error",
    message:
      'The MX records of {domain} name "{name}". Mail is delivered there today, but a policy cannot list a name with an underscore, so senders that enforce the policy refuse to deliver there.',
    fix: "{way}.",
    reference: "RFC 8461 §3.2",
  },
  "mx/never-delivered": {
    severity: "notice",
    message:
      'The MX records of {domain} name "{name}". Names under .invalid never exist, so no mail is delivered there and the policy does not need to list it.',
    reference: "RFC 6761 §6.4",
  },
  "mx/too-many": {
    severity: "warning",
    acceptable: true,
    message:
      "{domain} has more than {most} mail servers. Those after the first {most} were not compared with the policy.",
    fix: "Check that the MX records are intended: no domain needs that many.",
    reference: "RFC 8461 §8.4",
  },
  "mx/unknown": {
    severity: "warning",
    acceptable: true,
    message:
      "The MX records of {domain} could not be looked up ({reason}), so they were not compared with the enforce policy that senders may have cached.",
    fix: "Run the check again. If it fails again, check the domain's name servers.",
    reference: "RFC 8461 §4.1",
  },
  "mx/unknown-for-now": {
    severity: "notice",
    message:
      "The MX records of {domain} could not be looked up ({reason}). The change was judged without them.",
  },
  "mx/unused": {
    severity: "notice",
    message:
      '"{pattern}" matches none of the domain\'s current mail servers. Keep it for a future or backup server; otherwise, remove it.',
  },
  "mx/wide-wildcard": {
    severity: "notice",
    message:
      '"{pattern}" allows every host under {domain} that has a valid certificate to receive your mail. The servers in use need only: {hosts}.',
    fix: "List the servers by name if they rarely change.",
    reference: "RFC 8461 §10.4",
  },
  "mx/provider-incomplete": {
    severity: "warning",
    acceptable: true,
    message:
      "{provider} also receives mail at {missing}, which this policy does not allow: senders that enforce the policy refuse to deliver there.",
    fix: "Add {missing} under `mx`.",
    reference: "RFC 8461 §8.4",
  },
  "mx/preset-unused": {
    severity: "notice",
    message:
      "None of the domain's current mail servers belongs to {provider} (`provider: {name}`). Keep the setting if you are about to move there; otherwise, remove it.",
  },
  "domain/null-mx": {
    severity: "warning",
    acceptable: true,
    message:
      "{domain} has a null MX record, which declares that it receives no mail. The policy protects nothing.",
    fix: "Set MX records for the domain, or turn the policy off.",
    reference: "RFC 7505 §3",
  },
  "domain/no-mail": {
    severity: "warning",
    acceptable: true,
    message:
      "{domain} has neither MX records nor an address record, so it receives no mail. The policy protects nothing.",
    fix: "Set MX records for the domain, or correct the name in `domain`.",
    reference: "RFC 5321 §5.1",
  },
  "domain/not-found": {
    severity: "warning",
    acceptable: true,
    message: "{domain} does not exist in DNS.",
    fix: "Correct the name in `domain`, or register the domain first.",
    reference: "RFC 8461 §3.1",
  },
  "migration/prepared": {
    severity: "notice",
    message:
      'This change adds "{added}". Until {day}, senders may have a policy cached that does not allow it.',
    fix: "Publish this change now, and point the MX records to the new server on {day} or later.",
    reference: "RFC 8461 §8.1",
  },
  "migration/waiting": {
    severity: "notice",
    message: 'Until {day}, senders may have a policy cached that does not allow "{added}".',
    fix: "Point the MX records to the new server on {day} or later.",
    reference: "RFC 8461 §8.1",
  },
  "rollout/back-to-testing": {
    severity: "notice",
    message:
      "Senders may have the enforce policy cached until {day}. Until then, they keep refusing servers that it does not allow.",
    fix: "Publish this change and set the new id in DNS. Do not move the mail servers before {day}.",
    reference: "RFC 8461 §8.1",
  },
  "rollout/no-testing": {
    severity: "warning",
    acceptable: true,
    message:
      "This enforces the policy without a testing period: any problem with a certificate or a backup server will show up as lost mail.",
    fix: "Set `mode: testing`, read the reports for two weeks, then set `mode: enforce`.",
    reference: "RFC 8461 §5",
  },
  "rollout/short-testing": {
    severity: "warning",
    acceptable: true,
    message:
      "Testing has run for {days} of 14 days, since {since}. Weekly mailings and next-day reports need that long to reveal problems.",
    fix: "Switch to enforce on {day} or later.",
    reference: "RFC 8461 §5",
  },
  "rollout/forgotten-in-testing": {
    severity: "notice",
    message: "The policy has been in testing since {since} ({days} days). Testing does not protect mail.",
    fix: "If the reports show no failures, set `mode: enforce`.",
    reference: "RFC 8461 §5",
  },
  "max-age/short": {
    severity: "warning",
    acceptable: true,
    message:
      "Under enforce, a max_age of less than a week protects little: an attacker who keeps senders from fetching the policy for that long can read the mail again.",
    fix: "Set `max_age: 1w` or more, unless you are about to move the mail servers.",
    reference: "RFC 8461 §10.2",
  },
  "max-age/long-at-once": {
    severity: "warning",
    acceptable: true,
    message:
      "This change switches to enforce and raises max_age to more than a month at the same time. If something is wrong, senders keep refusing mail for that long.",
    fix: "Switch to enforce with `max_age: 1w` first. Raise it once everything works.",
    reference: "RFC 8461 §8.1",
  },
  "max-age/lowered": {
    severity: "notice",
    message:
      "This change shortens max_age, which helps before you change mail servers. It applies to all senders from {day}.",
    reference: "RFC 8461 §8.1",
  },
  "removal/policy-deleted": {
    severity: "error",
    message:
      "This change removes the policy, but senders may have an enforce policy cached (until {day} if the site is removed too). They keep refusing servers that it does not allow, and you can no longer announce a change to them.",
    fix: "Keep {path}. Set `mode: none` and `max_age: 1d`, keep the mx list, publish, and wait until {day}. Then delete the DNS records, and the repository last.",
    reference: "RFC 8461 §8.3",
  },
  "removal/domain-changed": {
    severity: "error",
    acceptable: true,
    message:
      "The policy was published for {before}, and senders may have an enforce policy for it cached until {day}. Once the domain changes, you can no longer announce a change of that policy to them.",
    fix: "Use another repository for {after}. To stop serving {before}, set `mode: none` and `max_age: 1d`, publish, wait until {day}, then change the domain.",
    reference: "RFC 8461 §8.3",
  },
  "domain/changed": {
    severity: "notice",
    message:
      "The domain changes from {before} to {after}. The DNS records and the custom domain of GitHub Pages change too.",
  },
  "alias/added": {
    severity: "warning",
    acceptable: true,
    message:
      "From this change on, the TXT record of the policy is at {alias}. Senders keep looking at {name}, so it must point there.",
    fix: "Before you merge, set a TXT record at {alias} with the value that {name} has. Then replace the TXT record at {name} with a CNAME record, once: {cname}. Mail keeps flowing: a sender that finds no record for a moment keeps its cached policy.",
    reference: "RFC 8461 §3.1",
  },
  "alias/changed": {
    severity: "warning",
    acceptable: true,
    message:
      "From this change on, the TXT record of the policy is at {alias} instead of {former}. Senders find it once {name} points there.",
    fix: "Before you merge, set a TXT record at {alias} with the value that {former} has. Then change the CNAME record at {name}: {cname}. Mail keeps flowing: a sender that finds no record for a moment keeps its cached policy.",
    reference: "RFC 8461 §3.1",
  },
  "alias/removed": {
    severity: "warning",
    acceptable: true,
    message:
      "From this change on, the TXT record of the policy is at {name} itself. Senders keep using {former} as long as {name} points there.",
    fix: "After you merge, replace the CNAME record at {name} with a TXT record that has the value of {former}. Mail keeps flowing: a sender that finds no record for a moment keeps its cached policy.",
    reference: "RFC 8461 §3.1",
  },
  "removal/started": {
    severity: "notice",
    message: "The policy is being turned off. Senders may have an enforce policy cached until {day}.",
    fix: "Publish this change and set the new id in DNS. Keep everything until {day}. Then delete the DNS records, and the repository last.",
    reference: "RFC 8461 §8.3",
  },
  "removal/done": {
    severity: "notice",
    message: "No sender has an enforce policy of {domain} cached any more: you can remove everything safely.",
    fix: "Delete the DNS records _mta-sts and mta-sts now, then the Pages site and the repository.",
    reference: "RFC 8461 §8.3",
  },
  "accept/unused": {
    severity: "notice",
    message: '"{finding}" is accepted, but the check did not find it.',
    fix: "Remove it from `accept`, so that you see the finding if it comes back.",
  },
  "removal/complete": {
    severity: "notice",
    message: "{path} is deleted, and no sender has an enforce policy cached any more: no mail is at risk.",
    fix: "Delete the DNS records _mta-sts, mta-sts and _smtp._tls, then the Pages site and the repository.",
    reference: "RFC 8461 §8.3",
  },
  "tls-rpt/absent-in-testing": {
    severity: "notice",
    message:
      "The policy is in testing without `tls_rpt`: senders have no address to report failures to, so testing shows nothing.",
    fix: "Add `tls_rpt` with a mailbox, such as `tls_rpt: [mailto:tls-reports@{domain}]`.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/absent": {
    severity: "notice",
    message:
      "Without `tls_rpt`, senders have no address to report failures to: you don't learn when secure delivery fails.",
    fix: "Add `tls_rpt` with a mailbox, such as `tls_rpt: [mailto:tls-reports@{domain}]`.",
    reference: "RFC 8460 §3",
  },
} as const;
