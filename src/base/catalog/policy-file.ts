/**
 * What can be wrong in an `mta-sts.txt`, from anywhere. Error: no sender accepts it. Warning: some senders do not, and
 * they are named (measured with malformed policies against eight parsers). Notice: all accept it.
 */
export const policyFileFindings = {
  "policy-file/empty": {
    severity: "error",
    message: "The file is empty: no sender accepts it.",
    fix: "Publish a policy with the lines version, mode, mx and max_age.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/something-else": {
    severity: "error",
    message: "This is {what}, not a policy: no sender accepts it.",
    fix: "{instead}",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/too-large": {
    severity: "warning",
    message:
      "The file has {size} bytes. tlspol, postfix-mta-sts-resolver and mox stop reading at 65536 bytes and refuse it.",
    fix: "Shorten the list of mx, for example with wildcards.",
    reference: "RFC 8461 §3.3",
  },
  "policy-file/byte-order-mark": {
    severity: "warning",
    message:
      "The file starts with a byte order mark: six of eight senders misread the first key and refuse the policy.",
    fix: "Save the file without a byte order mark.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/control-character": {
    severity: "error",
    message: "The line has a control character, which is not allowed anywhere in a policy.",
    fix: "Remove it, or retype the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/character": {
    severity: "error",
    message: "The line has {character}, which senders do not treat as a space, so they cannot read the line.",
    fix: "{instead}",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/empty-value": {
    severity: "error",
    message: '"{key}" has no value, but the RFC requires one: senders that follow it refuse the policy.',
    fix: "Write the value after the colon, or remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/lone-carriage-return": {
    severity: "error",
    message: "The line ends with a carriage return alone, so senders read it and the next line as one.",
    fix: "End lines with CR LF.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/line-feed": {
    severity: "notice",
    message:
      "Lines end with LF alone. Every sender accepts that, but the RFC's text asks for CR LF, and some online validators insist on it.",
    fix: "If git changed the line endings, add the line `.well-known/mta-sts.txt -text` to .gitattributes to keep the file as built.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/blank-line": {
    severity: "warning",
    message: "The line is blank: tlspol, mox and maddy refuse the policy.",
    fix: "Remove the line. The file must end with one line ending, not two.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/leading-blank": {
    severity: "warning",
    message:
      "The line starts with a space: postfix-mta-sts-resolver, tlspol, mox and maddy refuse the policy.",
    fix: "Start the line with its key.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/blank-before-colon": {
    severity: "warning",
    message:
      "There is a space before the colon: postfix-mta-sts-resolver, tlspol, mox and maddy refuse the policy.",
    fix: "Write `{key}: …`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/comment": {
    severity: "warning",
    message: "Policies cannot have comments: five of eight senders refuse the policy because of this line.",
    fix: "Remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/inline-comment": {
    severity: "error",
    message: 'Policies cannot have comments: every sender reads "{comment}" as part of the value.',
    fix: "Remove everything from the # to the end of the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/equals-sign": {
    severity: "warning",
    message:
      '"{line}" has a = where a colon belongs, so no sender reads it; those that refuse comments refuse the whole policy.',
    fix: "Write a colon and a space in place of the =.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/no-colon": {
    severity: "warning",
    message:
      '"{line}" is not a `key: value` pair. Senders that refuse comments refuse the policy because of this line too.',
    fix: "Remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/bad-key": {
    severity: "warning",
    message:
      '"{key}" is not a valid key: a key has up to 32 letters, digits, _, - and ., and starts with a letter or digit.',
    fix: "Remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/key-case": {
    severity: "warning",
    message: 'Keys must be lowercase: seven of eight senders do not recognize "{key}".',
    fix: "Write `{instead}:`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/unknown-key": {
    severity: "notice",
    message:
      '"{key}" is not a key that the RFC defines. Senders ignore it, as they should (checkdmarc refuses it).',
    reference: "RFC 8461 §3.2",
  },
  "policy-file/misspelt-key": {
    severity: "warning",
    message: 'Senders ignore "{key}". The key in the RFC is "{nearest}".',
    fix: "Write `{nearest}:`, or remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/duplicate-key": {
    severity: "warning",
    message:
      '"{key}" is repeated here: KumoMTA and checkdmarc refuse the policy; tlspol and mox use the first value, as the RFC says; the others use the last.',
    fix: "Keep only one of them.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/missing-key": {
    severity: "error",
    message: '"{key}" is missing: no sender accepts the policy.',
    fix: "Add a line such as `{example}`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/no-mx": {
    severity: "error",
    message: "There is no mx line: no sender accepts the policy.",
    fix: "Add a line `mx: NAME` for each mail server of the domain.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/none-without-mx": {
    severity: "warning",
    message:
      "There is no mx line. Under `mode: none` that is allowed, but one of eight senders refuses the policy.",
    fix: "Keep the mx lines under `mode: none`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/version": {
    severity: "error",
    message: '"{value}" is not a valid version: no sender accepts it.',
    fix: "Write `version: STSv1`, exactly like this.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mode": {
    severity: "error",
    message: '"{value}" is not a valid mode: no sender accepts it.',
    fix: "Write `enforce`, `testing` or `none`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mode-case": {
    severity: "warning",
    message: 'Modes must be lowercase: seven of eight senders do not recognize "{value}".',
    fix: "Write `{instead}`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/max-age-grammar": {
    severity: "error",
    message: '"{value}" is not a valid max_age: no sender accepts it.',
    fix: "Write seconds, as 1 to 10 digits, such as 604800.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/max-age-over-a-year": {
    severity: "warning",
    message:
      "{value} seconds is more than the one year that the RFC allows: postfix-mta-sts-resolver, mailauth and checkdmarc refuse the policy.",
    fix: "Write at most 31557600.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/max-age-under-a-day": {
    severity: "warning",
    message:
      "{value} seconds is less than a day: some large senders reportedly ignore such a policy, and it protects little.",
    fix: "Write at least 86400. Values of several weeks are usual.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mx-trailing-dot": {
    severity: "warning",
    message:
      '"{value}" ends with a dot: mox refuses the policy, and for other senders the name never matches.',
    fix: "Remove the dot.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mx-international": {
    severity: "warning",
    message:
      '"{value}" is not written in A-labels (xn--…), as the RFC requires: a sender may refuse the policy, or never match the name.',
    fix: "Write `{instead}`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mx-character": {
    severity: "warning",
    message: '"{value}" has {character}: no sender matches it with any mail server.',
    fix: "{instead}",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mx-known-mistake": {
    severity: "warning",
    message: '"{value}" is a known mistake: {reason}.',
    fix: "Write {instead}.",
    reference: "RFC 8461 §4.1",
  },
  "policy-file/mx-priority": {
    severity: "warning",
    message:
      'In "{value}", {priority} is the MX priority. A policy has none, so no sender matches the line with any mail server.',
    fix: "{instead}",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mx-never-matches": {
    severity: "warning",
    message: 'No sender matches "{value}" with any mail server: {reason}.',
    fix: "Write the name as in the domain's MX record, one per line.",
    reference: "RFC 8461 §4.1",
  },
  "policy-file/mx-all-useless": {
    severity: "error",
    message: "No mx line can match a mail server: under enforce, senders refuse to deliver all mail.",
    fix: "Write a line `mx: NAME` for each mail server of the domain.",
    reference: "RFC 8461 §4.1",
  },
} as const;
