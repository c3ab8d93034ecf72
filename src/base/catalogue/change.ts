/** What a change of policy would do to the domain's mail: judged by what senders that keep to RFC 8461 would do. */
export const changeFindings = {
  "mx/admits-none": {
    severity: "error",
    acceptable: true,
    message:
      "This policy{preset} would stop all mail: senders that obey it refuse every mail server that {domain} has ({hosts}).",
    fix: "List these servers under `mx`, as DNS names them.{hint} To move to others, admit both, publish, wait until {until}, move the MX records, and drop the old ones in a later change.",
    reference: "RFC 8461 §4.1",
  },
  "mx/not-admitted": {
    severity: "error",
    acceptable: true,
    message:
      "{host} is a mail server of {domain}, and this policy{preset} does not admit it: senders that obey refuse to deliver there, so mail is delayed or lost whenever the others are down.",
    fix: "{way}, or take it out of the domain's MX records.{hint} Senders may hold policies that do not admit it until {until}: keep a server in DNS that those admit.",
    reference: "RFC 8461 §4.1",
  },
  "mx/removed-in-use": {
    severity: "error",
    acceptable: true,
    message:
      "{host} is still a mail server of {domain}, and this change{preset} takes away what admitted it: senders would refuse to deliver there.",
    fix: "Keep it under `mx` until it has left DNS.{hint} To move to other servers, admit both, publish, wait until {day}, move the MX records, and drop the old one in a later change.",
    reference: "RFC 8461 §8.1",
  },
  "mx/removed-unchecked": {
    severity: "warning",
    acceptable: true,
    message:
      "This takes {removed} away under enforce, and the MX records were not looked up: if it is still in use, senders refuse to deliver there.",
    fix: "Check again with DNS at hand. To move to other servers, admit both, publish, wait until {day}, move the MX records, and drop the old one in a later change.",
    reference: "RFC 8461 §8.1",
  },
  "mx/removed-unknown": {
    severity: "error",
    acceptable: true,
    message:
      "This change removes {removed} under enforce, and the MX records of {domain} could not be looked up ({reason}). If it is still in use, senders refuse to deliver there.",
    fix: "Run the check again when DNS answers. To move to other servers, admit both, publish, wait until {day}, move the MX records, and drop the old one in a later change.",
    reference: "RFC 8461 §8.1",
  },
  "mx/enforce-unknown": {
    severity: "error",
    acceptable: true,
    message:
      "This change enforces the policy, and the MX records of {domain} could not be looked up ({reason}). If the policy misses a mail server, senders refuse to deliver there.",
    fix: "Run the check again when DNS answers; if it fails again, look at the domain's name servers.",
    reference: "RFC 8461 §5",
  },
  "mx/not-admitted-in-testing": {
    severity: "warning",
    acceptable: true,
    message:
      "{host} is a mail server of {domain}, and this policy{preset} does not admit it. Under testing mail still arrives; under enforce it would not.",
    fix: "{way}, or take the server out of the domain's MX records.{hint}",
    reference: "RFC 8461 §4.1",
  },
  "mx/cached-policy": {
    severity: "warning",
    acceptable: true,
    message:
      "{host} is a mail server of {domain}, but the policy with id {id} does not admit it, and senders may hold that one until {day}: until then they refuse to deliver there.",
    fix: "Keep a mail server in DNS that the policy {id} admits ({admitted}) until {day}.",
    reference: "RFC 8461 §8.1",
  },
  "mx/replaced-too-early": {
    severity: "error",
    acceptable: true,
    message:
      "The MX records of {domain} already point to {host}, but senders may have cached the policy with id {id} until {day}, and it admits none of the mail servers in use. This change drops the servers that it does admit: until then, those senders deliver no mail.",
    fix: "Move the MX records back to {admitted}, admit the old and the new servers in this change, and move the MX records after the day that the check then says. If that is not possible, add the new servers beside the old ones, or accept this finding with the reason.",
    reference: "RFC 8461 §8.1",
  },
  "mx/invalid-name": {
    severity: "warning",
    acceptable: true,
    message:
      'The MX records of {domain} name "{name}", which is not a host name: no sender can deliver there, and no policy can admit it.',
    fix: "Fix the MX record in DNS.",
    reference: "RFC 5321 §5.1",
  },
  "mx/unnameable": {
    severity: "error",
    message:
      'The MX records of {domain} name "{name}": mail is delivered there, but no policy can list a name with an underscore, so senders that obey a policy in enforce refuse it.',
    fix: "{way}.",
    reference: "RFC 8461 §3.2",
  },
  "mx/never-delivered": {
    severity: "notice",
    message:
      'The MX records of {domain} name "{name}". Names under .invalid never exist, so no mail goes there and the policy does without it.',
    reference: "RFC 6761 §6.4",
  },
  "mx/too-many": {
    severity: "warning",
    acceptable: true,
    message:
      "{domain} has more than {most} mail servers; those beyond the first {most} were not compared with the policy.",
    fix: "Check that the MX records are meant so; no domain needs as many.",
    reference: "RFC 8461 §8.4",
  },
  "mx/unknown": {
    severity: "warning",
    acceptable: true,
    message:
      "The MX records of {domain} could not be looked up ({reason}), so nobody checked whether the enforcing policy that senders may hold admits them.",
    fix: "Run the check again; if it fails again, look at the domain's name servers.",
    reference: "RFC 8461 §4.1",
  },
  "mx/unknown-for-now": {
    severity: "notice",
    message:
      "The MX records of {domain} could not be looked up ({reason}); the change was judged without them.",
  },
  "mx/unused": {
    severity: "notice",
    message:
      '"{pattern}" matches none of the domain\'s mail servers today. That is right for a server to come or a backup; else drop it.',
  },
  "mx/wide-wildcard": {
    severity: "notice",
    message:
      '"{pattern}" lets every host under {domain} that has a certificate receive the mail, more than the servers in use need: {hosts}.',
    fix: "Name the servers, if that set seldom changes.",
    reference: "RFC 8461 §10.4",
  },
  "mx/provider-incomplete": {
    severity: "warning",
    acceptable: true,
    message: "{provider} receives mail at {missing} too, which this policy does not admit.",
    fix: "Add {missing} under `mx`.",
    reference: "RFC 8461 §8.4",
  },
  "mx/preset-unused": {
    severity: "notice",
    message:
      "None of the domain's mail servers is one of {provider}'s today (`provider: {name}`). That is right before a move there; else drop it.",
  },
  "domain/null-mx": {
    severity: "warning",
    acceptable: true,
    message: "{domain} says by a null MX that it receives no mail, so the policy protects nothing.",
    fix: "Set MX records for the domain, or switch the policy off.",
    reference: "RFC 7505 §3",
  },
  "domain/no-mail": {
    severity: "warning",
    acceptable: true,
    message: "{domain} has neither MX records nor an address, so it receives no mail.",
    fix: "Set MX records for the domain, or correct its name in `domain`.",
    reference: "RFC 5321 §5.1",
  },
  "domain/not-found": {
    severity: "warning",
    acceptable: true,
    message: "DNS knows no domain {domain}.",
    fix: "Fix the name in `domain`, or register the domain first.",
    reference: "RFC 8461 §3.1",
  },
  "migration/prepared": {
    severity: "notice",
    message:
      '"{added}" is admitted from this change on. Senders may hold a policy that does not admit it until {day}.',
    fix: "Publish this, and let the MX records name the server on {day} or later.",
    reference: "RFC 8461 §8.1",
  },
  "migration/waiting": {
    severity: "notice",
    message: 'Senders may hold a policy that does not admit "{added}" until {day}.',
    fix: "Let the MX records name the server on {day} or later.",
    reference: "RFC 8461 §8.1",
  },
  "rollout/back-to-testing": {
    severity: "notice",
    message:
      "Senders may hold the enforcing policy until {day}, and go on refusing what it does not admit until then.",
    fix: "Publish this and set the new id in DNS; do not move the mail servers before {day}.",
    reference: "RFC 8461 §8.1",
  },
  "rollout/no-testing": {
    severity: "warning",
    acceptable: true,
    message:
      "This goes to enforce without a time of testing: what is wrong with a certificate or a backup server shows by mail that does not arrive.",
    fix: "Write `mode: testing`, read the reports for two weeks, then write `mode: enforce`.",
    reference: "RFC 8461 §5",
  },
  "rollout/short-testing": {
    severity: "warning",
    acceptable: true,
    message:
      "Testing began on {since} (days: {days}). Weekly mail and reports that come a day later need more time to show what is wrong.",
    fix: "Switch to enforce on {day} or later.",
    reference: "RFC 8461 §5",
  },
  "rollout/forgotten-in-testing": {
    severity: "notice",
    message: "The policy has been in testing since {since} (days: {days}). Testing protects no mail.",
    fix: "If the reports are quiet, write `mode: enforce`.",
    reference: "RFC 8461 §5",
  },
  "max-age/short": {
    severity: "warning",
    acceptable: true,
    message:
      "Under enforce, a max_age of less than a week protects little: whoever can keep senders from fetching the policy for that long can read the mail again.",
    fix: "Write `max_age: 1w` or more, unless a move of the mail servers is near.",
    reference: "RFC 8461 §10.2",
  },
  "max-age/long-at-once": {
    severity: "warning",
    acceptable: true,
    message:
      "This switches to enforce and raises max_age to more than a month at once: a mistake would last as long.",
    fix: "Switch with `max_age: 1w` first, and raise it when all is well.",
    reference: "RFC 8461 §8.1",
  },
  "max-age/lowered": {
    severity: "notice",
    message: "A shorter max_age: good before a change of mail servers. It counts for all senders from {day}.",
    reference: "RFC 8461 §8.1",
  },
  "removal/policy-deleted": {
    severity: "error",
    message:
      "This takes the policy away while senders may hold an enforcing one, until {day} if the site goes with it: they go on refusing what it does not admit, and nothing can tell them otherwise.",
    fix: "Keep {path}; write `mode: none` and `max_age: 1d` with the mx kept, publish, wait until {day}, then remove the DNS records, and the repository last.",
    reference: "RFC 8461 §8.3",
  },
  "removal/domain-changed": {
    severity: "error",
    acceptable: true,
    message:
      "The policy was published for {before}, and senders may hold an enforcing one for it until {day}; with another domain nothing can tell them of a change any more.",
    fix: "Use another repository for {after}. To leave {before}: `mode: none` and `max_age: 1d`, publish, wait until {day}, then change the domain.",
    reference: "RFC 8461 §8.3",
  },
  "domain/changed": {
    severity: "notice",
    message:
      "The domain changes from {before} to {after}; the DNS records and the custom domain of Pages change with it.",
  },
  "alias/added": {
    severity: "warning",
    acceptable: true,
    message:
      "From this change on, the TXT record of the policy is kept at {alias}; senders look at {name} until that leads there.",
    fix: "Before you merge, set a TXT record at {alias} with the value that {name} has; then replace the TXT record at {name} by a CNAME record, once: {cname}. Nothing is lost meanwhile: a sender that finds no record for a moment keeps the policy that it has.",
    reference: "RFC 8461 §3.1",
  },
  "alias/changed": {
    severity: "warning",
    acceptable: true,
    message:
      "From this change on, the TXT record of the policy is kept at {alias} instead of {former}; senders look there as long as {name} leads there.",
    fix: "Before you merge, set a TXT record at {alias} with the value that {former} has; then change the CNAME record at {name}: {cname}. Nothing is lost meanwhile: a sender that finds no record for a moment keeps the policy that it has.",
    reference: "RFC 8461 §3.1",
  },
  "alias/removed": {
    severity: "warning",
    acceptable: true,
    message:
      "From this change on, the TXT record of the policy is kept at {name} itself; senders look at {former} as long as {name} leads there.",
    fix: "When this is merged, replace the CNAME record at {name} by a TXT record with the value that {former} has. Nothing is lost meanwhile: a sender that finds no record for a moment keeps the policy that it has.",
    reference: "RFC 8461 §3.1",
  },
  "removal/started": {
    severity: "notice",
    message: "The policy is being switched off. Senders may hold an enforcing one until {day}.",
    fix: "Publish this and set the new id in DNS; keep everything until {day}, then remove the DNS records, and the repository last.",
    reference: "RFC 8461 §8.3",
  },
  "removal/done": {
    severity: "notice",
    message: "Well done: no sender can hold an enforcing policy of {domain} any more.",
    fix: "Remove the DNS records _mta-sts and mta-sts now, then the Pages site and the repository.",
    reference: "RFC 8461 §8.3",
  },
  "accept/unused": {
    severity: "notice",
    message: '"{finding}" is accepted, and nothing of the kind was found.',
    fix: "Remove it from `accept`, so that you see it when it comes back.",
  },
  "removal/complete": {
    severity: "notice",
    message: "{path} goes, and no sender can hold an enforcing policy any more: no mail is at stake.",
    fix: "Remove the DNS records _mta-sts, mta-sts and _smtp._tls, then the Pages site and the repository.",
    reference: "RFC 8461 §8.3",
  },
  "tls-rpt/absent-in-testing": {
    severity: "warning",
    acceptable: true,
    message: "Testing without `tls_rpt`: senders would report what goes wrong, and nobody would hear.",
    fix: "Add `tls_rpt` with a mailbox, such as `tls_rpt: [mailto:tls-reports@{domain}]`.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/absent": {
    severity: "notice",
    message: "Without `tls_rpt` nobody hears when senders fail to deliver safely.",
    fix: "Add `tls_rpt` with a mailbox, such as `tls_rpt: [mailto:tls-reports@{domain}]`.",
    reference: "RFC 8460 §3",
  },
} as const;
