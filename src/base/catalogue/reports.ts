/** What reports (RFC 8460) and our own look say about going from testing to enforce, and about enforce. */
export const reportFindings = {
  "reports/would-be-refused": {
    severity: "error",
    acceptable: true,
    message:
      "Under enforce, {sender} would not have delivered to {mx}: {sessions} sessions from {from} to {to} failed ({kind}). {meaning}",
    fix: "{remedy} If everything is right and {sender} alone sees this, it may be an attack on its path, which enforce defends against: then accept this finding, with the reason.",
    reference: "RFC 8461 §5",
  },
  "reports/being-refused": {
    severity: "error",
    message:
      "Mail is being refused: {sender} did not deliver to {mx} in {sessions} sessions on {to} ({kind}). {meaning}",
    fix: "{remedy} If that takes long, publish `mode: testing`: senders that see the new id stop refusing, the others hold the enforcing policy until {day}.",
    reference: "RFC 8461 §5",
  },
  "reports/unknown-policy": {
    severity: "error",
    message: "On {day}, {sender} had a policy that was never published here: some host serves another one.",
    fix: "Run `verify`, look at every address of the policy host, and take down what serves another policy.",
    reference: "RFC 8460 §4.4",
  },
  "look/failed": {
    severity: "error",
    message: "What senders see of the domain is not right ({check}, seen at {at}).",
    fix: "Run `verify` and fix what it reports.",
    reference: "RFC 8461 §5",
  },
  "look/not-quiet": {
    severity: "warning",
    message:
      "What senders see of the domain was not right ({check}, seen at {at}), and has to stay right for a week.",
    fix: "Wait until {day}.",
    reference: "RFC 8461 §5",
  },
  "look/unknown": {
    severity: "warning",
    message: "Nobody knows what senders see of the domain now: {checks}.",
    fix: "Run this again, or tomorrow, where DNS and the policy host can be reached.",
    reference: "RFC 8461 §5",
  },
  "reports/not-quiet": {
    severity: "warning",
    message: "{sender} last reported failures of {last}, and {days} days without a failure have to follow.",
    fix: "Wait until {day}.",
    reference: "RFC 8460 §1",
  },
  "reports/repair-unproven": {
    severity: "warning",
    message:
      "{sender} reported failures until {last}. Since then {have} of its sessions succeeded; {need} would show that the fault is gone and not only rare.",
    fix: "Wait for more reports, until {day} at the latest. Mails that you send yourself from an account there count too.",
    reference: "RFC 8460 §1",
  },
  "reports/too-few": {
    severity: "warning",
    acceptable: true,
    message:
      "Known senders reported {sessions} verified sessions on {days} days; {needSessions} on {needDays} days are enough. After {fewTestingDays} days of testing {fewSessions} on {fewDays} days are, if what senders see is right.",
    fix: "Send mail to the domain from Gmail or Outlook on two days; the reports come the day after.",
    reference: "RFC 8460 §1",
  },
  "reports/none": {
    severity: "warning",
    message: "No report has been read that a known sender signed, so nothing is known about deliveries.",
    fix: "Check the `_smtp._tls` record with `verify`, and that its mailbox takes mail and is the one that is read. Then send mail to the domain from Gmail or Outlook: the report comes the day after.",
    reference: "RFC 8460 §3",
  },
  "reports/stopped": {
    severity: "warning",
    message: "The last report of any known sender is about {last}. Silence is no success.",
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
    message: "{sender} found no policy on its last two days of reports, and verified nothing.",
    fix: "Run `verify`: the `_mta-sts` record must be there at every name server.",
    reference: "RFC 8461 §3.1",
  },
  "reports/cannot-fetch": {
    severity: "warning",
    acceptable: true,
    message:
      "No known sender can fetch the policy ({senders}, {sessions} sessions in a week), so it protects nothing.",
    fix: "Run `verify`, and look at the firewall rules of the policy host.",
    reference: "RFC 8461 §3.3",
  },
  "reports/others-fail": {
    severity: "warning",
    acceptable: true,
    message:
      "Other senders ({count}) signed reports of {sessions} sessions in a week that enforce would have refused. No known sender saw a failure.",
    fix: "Look at their reports with `mta-sts reports`. {remedy} If the fault is theirs, accept this finding, with the reason.",
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
      "Other senders ({count}) reported {sessions} sessions on their last day in which they refused to deliver.",
    fix: "Look at their reports with `mta-sts reports`.",
    reference: "RFC 8461 §5",
  },
  "reports/fetch-failing": {
    severity: "warning",
    message:
      "{sender} cannot fetch the policy ({sessions} sessions on {last}). Mail goes on arriving; it is protected until cached policies run out, on {day} at the latest.",
    fix: "Run `verify`, and look at the firewall rules of the policy host.",
    reference: "RFC 8461 §3.3",
  },
  "reports/unproven": {
    severity: "notice",
    message: "STARTTLS could not be tried at {hosts}, and reports never say which server took the mail.",
    fix: "Run `verify` where port 25 is open, above all for a backup server that seldom gets mail.",
    reference: "RFC 8461 §8.4",
  },
  "reports/one-cannot-fetch": {
    severity: "notice",
    message: "{sender} could not fetch the policy in {sessions} sessions of the last week.",
    fix: "Look at the firewall rules of the policy host.",
    reference: "RFC 8461 §3.3",
  },
  "reports/noise": {
    severity: "notice",
    message:
      "{sender} reported {sessions} sessions that timed out or found no STARTTLS, of {proven} in two weeks: senders try again.",
    reference: "RFC 8461 §5",
  },
  "reports/not-counted": {
    severity: "notice",
    message:
      "Reports that do not count: {unsigned} without a valid signature, {unreadable} unreadable, {foreign} about other domains.",
    reference: "RFC 8460 §3",
  },
  "reports/dane": {
    severity: "notice",
    message: "{sender} reported {sessions} failures of DANE in the last week, which MTA-STS has no part in.",
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
    fix: "Run `git fetch origin mta-sts-reports` if it is kept there, or let `mta-sts reports --evidence` write it anew.",
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
    message: "There is no evidence in {name}.",
    fix: "Run `git fetch origin mta-sts-reports`, or name a file that `mta-sts reports --evidence` wrote.",
  },
  "reports/mode-set": {
    severity: "notice",
    message: "{path} now says `mode: enforce`.",
    fix: "Run `build`, and publish what it writes.",
  },
  "reports/mode-not-set": {
    severity: "error",
    stops: true,
    message: "{path} was left as it is: its `mode` is not a plain `testing`, as published.",
    fix: "Write `mode: enforce` by hand.",
  },
  "reports/proposed": {
    severity: "notice",
    message: "A pull request proposes to enforce the policy: {url}",
    fix: "Read what it says is not proven, then merge it.",
  },
  "reports/declined": {
    severity: "notice",
    message:
      "The reports allow to enforce the policy, but somebody closed the pull request that proposes it: {url}",
    fix: "Open it again there, or write `mode: enforce` into policy.yml.",
  },
  "reports/pull-request-refused": {
    severity: "error",
    stops: true,
    message: "The pull request to enforce could not be kept up to date. GitHub says: {answer}",
    fix: "Under {settings}, tick **Allow GitHub Actions to create and approve pull requests**, or set `mode: enforce` yourself.",
  },
  "reports/branch-refused": {
    severity: "error",
    stops: true,
    message: "The sums of the reports could not be kept on the branch {branch}. GitHub says: {answer}",
    fix: "Give the job `contents: write`, and let rulesets leave this branch to GitHub Actions.",
  },
  "reports/branch-busy": {
    severity: "error",
    stops: true,
    message: "The sums of the reports could not be kept on the branch {branch}: other runs were quicker.",
    fix: "Run the workflow again.",
  },
  "reports-setting/unknown": {
    severity: "error",
    message: '"{part}" is not a setting of `reports`.{hint}',
    fix: "Take one of {known}.",
  },
  "reports-setting/value": {
    severity: "error",
    message: 'In `reports`, {part} cannot be "{value}".',
    fix: "Write one of {known}.",
  },
} as const;
