/** What reports (RFC 8460) and our own look say about going from testing to enforce, and about enforce. */
export const reportFindings = {
  "reports/would-be-refused": {
    severity: "error",
    acceptable: true,
    message:
      "Under enforce, {sender} would not have delivered to {mx}: {sessions} sessions from {from} to {to} failed ({kind}). {meaning}",
    fix: "{remedy} If everything is right and only {sender} sees this, it may be an attack on its network path, which enforce protects against. In that case, accept this finding and give the reason.",
    reference: "RFC 8461 §5",
  },
  "reports/being-refused": {
    severity: "error",
    message:
      "Mail is being refused: {sender} did not deliver to {mx} in {sessions} sessions on {to} ({kind}). {meaning}",
    fix: "{remedy} If that takes long, publish `mode: testing`: senders that see the new id stop refusing mail. Others may have the enforce policy cached until {day}.",
    reference: "RFC 8461 §5",
  },
  "reports/unknown-policy": {
    severity: "error",
    message:
      "On {day}, {sender} had a policy that was never published here: some host serves a different policy.",
    fix: "Run `verify`, check every address of the policy host, and remove whatever serves another policy.",
    reference: "RFC 8460 §4.4",
  },
  "look/failed": {
    severity: "error",
    message: "Senders see a problem with the domain ({check}, seen at {at}).",
    fix: "Run `verify` and fix what it reports.",
    reference: "RFC 8461 §5",
  },
  "look/not-quiet": {
    severity: "warning",
    message:
      "Senders saw a problem with the domain ({check}, seen at {at}). It must be gone for a week before you enforce.",
    fix: "Wait until {day}.",
    reference: "RFC 8461 §5",
  },
  "look/unknown": {
    severity: "warning",
    message: "It is unknown what senders see of the domain now: {checks}.",
    fix: "Run this again from a place that can reach DNS and the policy host, or try again tomorrow.",
    reference: "RFC 8461 §5",
  },
  "reports/not-quiet": {
    severity: "warning",
    message:
      "{sender} last reported failures on {last}. {days} days without failures must pass before you enforce.",
    fix: "Wait until {day}.",
    reference: "RFC 8460 §1",
  },
  "reports/repair-unproven": {
    severity: "warning",
    message:
      "{sender} reported failures until {last}. Since then, {have} of its sessions succeeded; {need} are needed to show that the problem is fixed and not just rare.",
    fix: "Wait for more reports, until {day} at the latest. Mail that you send yourself from an account there also counts.",
    reference: "RFC 8460 §1",
  },
  "reports/too-few": {
    severity: "warning",
    acceptable: true,
    message:
      "Known senders reported {sessions} verified sessions on {days} days; {needSessions} sessions on {needDays} days are needed. After {fewTestingDays} days of testing, {fewSessions} on {fewDays} days are enough if `verify` finds no problem.",
    fix: "Send mail to the domain from Gmail or Outlook on two days. The reports arrive the day after.",
    reference: "RFC 8460 §1",
  },
  "reports/none": {
    severity: "warning",
    message: "There are no signed reports from a known sender, so nothing is known about deliveries.",
    fix: "Check the `_smtp._tls` record with `verify`. Check that its mailbox accepts mail and is the one that is read. Then send mail to the domain from Gmail or Outlook: the report arrives the day after.",
    reference: "RFC 8460 §3",
  },
  "reports/stopped": {
    severity: "warning",
    message: "The last report from a known sender is about {last}. No reports does not mean no failures.",
    fix: "Check that the mailbox is not full, and that the `_smtp._tls` record still names it.",
    reference: "RFC 8460 §3",
  },
  "reports/outdated": {
    severity: "warning",
    message: "The reports were last read on {last}.",
    fix: "Run the workflow that reads them, or `mta-sts reports`.",
    reference: "RFC 8460 §3",
  },
  "reports/policy-not-seen": {
    severity: "warning",
    message:
      "{sender} found no policy on the last two days that it reported, and verified nothing: it sends mail unprotected.",
    fix: "Run `verify`: every name server must have the `_mta-sts` record.",
    reference: "RFC 8461 §3.1",
  },
  "reports/cannot-fetch": {
    severity: "warning",
    acceptable: true,
    message:
      "No known sender can fetch the policy ({senders}, {sessions} sessions in a week), so it protects nothing.",
    fix: "Run `verify`, and check the firewall rules of the policy host.",
    reference: "RFC 8461 §3.3",
  },
  "reports/others-fail": {
    severity: "warning",
    acceptable: true,
    message:
      "Other senders ({count}) signed reports of {sessions} sessions in a week that enforce would have refused. No known sender reported a failure.",
    fix: "Check their reports with `mta-sts reports`. {remedy} If the problem is on their side, accept this finding and give the reason.",
    reference: "RFC 8461 §5",
  },
  "reports/no-testing": {
    severity: "warning",
    message: "{domain} has no policy in testing, so there is nothing to promote.",
    fix: "Publish a policy with `mode: testing`, and let senders report for two weeks.",
    reference: "RFC 8461 §5",
  },
  "reports/others-refused": {
    severity: "warning",
    message:
      "Other senders ({count}) refused to deliver in {sessions} sessions on the last day that they reported.",
    fix: "Check their reports with `mta-sts reports`.",
    reference: "RFC 8461 §5",
  },
  "reports/fetch-failing": {
    severity: "warning",
    message:
      "{sender} cannot fetch the policy ({sessions} sessions on {last}). Mail still arrives, and stays protected until cached policies expire, on {day} at the latest.",
    fix: "Run `verify`, and check the firewall rules of the policy host.",
    reference: "RFC 8461 §3.3",
  },
  "reports/unproven": {
    severity: "notice",
    message:
      "STARTTLS could not be tested on {hosts}, and reports never show which server received the mail.",
    fix: "Run `verify` from a network with port 25 open, especially to test a backup server that rarely gets mail.",
    reference: "RFC 8461 §8.4",
  },
  "reports/one-cannot-fetch": {
    severity: "notice",
    message: "{sender} could not fetch the policy in {sessions} sessions of the last week.",
    fix: "Check the firewall rules of the policy host.",
    reference: "RFC 8461 §3.3",
  },
  "reports/noise": {
    severity: "notice",
    message:
      "{sender} reported {sessions} sessions that timed out or found no STARTTLS, out of {proven} in two weeks. Senders retry such deliveries.",
    reference: "RFC 8461 §5",
  },
  "reports/not-counted": {
    severity: "notice",
    message:
      "Some reports were not counted: {unsigned} without a valid signature, {unreadable} unreadable, {foreign} about other domains.",
    reference: "RFC 8460 §3",
  },
  "reports/dane": {
    severity: "notice",
    message:
      "{sender} reported {sessions} DANE failures in the last week. They have nothing to do with MTA-STS.",
    fix: "Compare the TLSA records with the certificates of the mail servers.",
    reference: "RFC 8461 §2",
  },
  "reports/older-policy": {
    severity: "notice",
    message: "{sender} still had an older policy (id {id}) on {last}.",
    reference: "RFC 8461 §3.3",
  },
  "reports/evidence-unreadable": {
    severity: "error",
    stops: true,
    message: "The evidence in {name} cannot be used: it {problem}.",
    fix: "If it is on the branch `mta-sts-reports`, run `git fetch origin mta-sts-reports`. Otherwise, write it again with `mta-sts reports --evidence`.",
  },
  "reports/evidence-unknown": {
    severity: "notice",
    unknown: true,
    message: "The branch {branch} could not be read: {reason}.",
    fix: "Give the job `contents: read`. If it has that, run it again later.",
  },
  "reports/evidence-missing": {
    severity: "error",
    stops: true,
    message: "{name} has no evidence.",
    fix: "Run `git fetch origin mta-sts-reports`, or name a file that `mta-sts reports --evidence` wrote.",
  },
  "reports/mode-set": {
    severity: "notice",
    message: "{path} now has `mode: enforce`.",
    fix: "Run `build`, and publish what it writes.",
  },
  "reports/mode-not-set": {
    severity: "error",
    stops: true,
    message: "{path} was not changed: its `mode` is not a plain `testing`, as published.",
    fix: "Set `mode: enforce` manually.",
  },
  "reports/proposed": {
    severity: "notice",
    message: "A pull request proposes to enforce the policy: {url}",
    fix: "Read the list of what is not proven, then merge it.",
  },
  "reports/declined": {
    severity: "notice",
    message:
      "The reports allow you to enforce the policy, but the pull request that proposes it was closed: {url}",
    fix: "Reopen it, or set `mode: enforce` in policy.yml.",
  },
  "reports/pull-request-refused": {
    severity: "error",
    stops: true,
    message: "The pull request to enforce could not be updated. GitHub says: {answer}",
    fix: "Under {settings}, tick **Allow GitHub Actions to create and approve pull requests**, or set `mode: enforce` yourself.",
  },
  "reports/branch-refused": {
    severity: "error",
    stops: true,
    message: "The totals of the reports could not be saved on the branch {branch}. GitHub says: {answer}",
    fix: "Give the job `contents: write`, and exempt this branch from rulesets for GitHub Actions.",
  },
  "reports/branch-busy": {
    severity: "error",
    stops: true,
    message:
      "The totals of the reports could not be saved on the branch {branch}: other runs kept changing it.",
    fix: "Run the workflow again.",
  },
  "reports-setting/unknown": {
    severity: "error",
    message: '"{part}" is not a valid setting of `reports`.{hint}',
    fix: "Use one of {known}.",
  },
  "reports-setting/value": {
    severity: "error",
    message: '"{value}" is not a valid value for {part} in `reports`.',
    fix: "Use one of {known}.",
  },
} as const;
