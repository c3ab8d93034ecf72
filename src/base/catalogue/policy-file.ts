/**
 * What can be wrong in an `mta-sts.txt`, from anywhere. Error: no sender accepts it. Warning: some senders do not, and
 * they are named (measured with malformed policies against eight parsers). Notice: all accept it.
 */
export const policyFileFindings = {
  "policy-file/empty": {
    severity: "error",
    message: "The file is empty: no sender accepts it.",
    fix: "Publish a policy: the lines version, mode, mx and max_age.",
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
      "The file has {size} bytes; tlspol, postfix-mta-sts-resolver and mox stop at 65536 and refuse it.",
    fix: "Shorten the list of mx, for instance with wildcards.",
    reference: "RFC 8461 §3.3",
  },
  "policy-file/byte-order-mark": {
    severity: "warning",
    message:
      "The file starts with a byte order mark: six of eight senders read the first key as something else and refuse it.",
    fix: "Save the file without a byte order mark.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/control-character": {
    severity: "error",
    message: "The line holds a control character, which no part of a policy may have.",
    fix: "Remove it, or write the line anew.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/character": {
    severity: "error",
    message: "The line has {character}, which senders do not take for a blank, so they cannot read the line.",
    fix: "{instead}",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/empty-value": {
    severity: "error",
    message: '"{key}" has no value, and the RFC asks for one: senders that keep to it refuse the policy.',
    fix: "Remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/lone-carriage-return": {
    severity: "error",
    message: "The line ends with a carriage return alone, so senders read it and the next as one line.",
    fix: "End lines with CR LF.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/line-feed": {
    severity: "notice",
    message:
      "Lines end with LF alone. Every sender takes that; the RFC's prose says CR LF, and some online validators insist.",
    fix: "If git changed them, the line `.well-known/mta-sts.txt -text` in .gitattributes keeps them as they were built.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/blank-line": {
    severity: "warning",
    message: "A blank line: tlspol, mox and maddy refuse the policy.",
    fix: "Remove the line; the file ends with one line end, not two.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/leading-blank": {
    severity: "warning",
    message:
      "The line starts with a blank: postfix-mta-sts-resolver, tlspol, mox and maddy refuse the policy.",
    fix: "Start the line with its key.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/blank-before-colon": {
    severity: "warning",
    message:
      "There is a blank before the colon: postfix-mta-sts-resolver, tlspol, mox and maddy refuse the policy.",
    fix: "Write `{key}: …`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/comment": {
    severity: "warning",
    message: "A policy has no comments: five of eight senders refuse it for this line.",
    fix: "Remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/inline-comment": {
    severity: "error",
    message: 'A policy has no comments: every sender takes "{comment}" as part of the value.',
    fix: "Remove everything from the # on.",
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
    message: '"{line}" is no `key: value`; senders that refuse comments refuse the policy for this line too.',
    fix: "Remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/bad-key": {
    severity: "warning",
    message:
      '"{key}" cannot be a key: one has up to 32 letters, digits, _, - and . and starts with a letter or digit.',
    fix: "Remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/key-case": {
    severity: "warning",
    message: 'Keys are in lower case: seven of eight senders do not know "{key}".',
    fix: "Write `{instead}:`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/unknown-key": {
    severity: "notice",
    message: 'The RFC does not know "{key}"; senders ignore it, as they should (checkdmarc refuses it).',
    reference: "RFC 8461 §3.2",
  },
  "policy-file/misspelt-key": {
    severity: "warning",
    message: 'Senders ignore "{key}"; the RFC\'s key is "{nearest}".',
    fix: "Write `{nearest}:`, or remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/duplicate-key": {
    severity: "warning",
    message:
      '"{key}" appears again here: KumoMTA and checkdmarc refuse the policy, the RFC, tlspol and mox take the first, others the last.',
    fix: "Keep one of them.",
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
      "There is no mx line. Under `mode: none` that is allowed, but one of eight senders refuses such a policy.",
    fix: "Keep the mx lines under `mode: none`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/version": {
    severity: "error",
    message: '"{value}" is not a version: no sender accepts it.',
    fix: "Write `version: STSv1`, in exactly these letters.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mode": {
    severity: "error",
    message: '"{value}" is not a mode: no sender accepts it.',
    fix: "Write `enforce`, `testing` or `none`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mode-case": {
    severity: "warning",
    message: 'Modes are in lower case: seven of eight senders do not know "{value}".',
    fix: "Write `{instead}`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/max-age-grammar": {
    severity: "error",
    message: '"{value}" is not a max_age: no sender accepts it.',
    fix: "Write seconds as 1 to 10 digits, such as 604800.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/max-age-over-a-year": {
    severity: "warning",
    message:
      "{value} seconds is more than the year that the RFC allows: postfix-mta-sts-resolver, mailauth and checkdmarc refuse it.",
    fix: "Write at most 31557600.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/max-age-under-a-day": {
    severity: "warning",
    message:
      "{value} seconds is less than a day: some large senders are said to ignore such a policy, and it protects little.",
    fix: "Write at least 86400; weeks are usual.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mx-trailing-dot": {
    severity: "warning",
    message: '"{value}" ends with a dot: mox refuses the policy, and for the others the name never matches.',
    fix: "Remove the dot.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mx-international": {
    severity: "warning",
    message:
      '"{value}" is not in A-labels, which the RFC asks for: a sender may refuse it, or never match it.',
    fix: "Write `{instead}`.",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mx-character": {
    severity: "warning",
    message: '"{value}" matches no mail server at any sender: it has {character}.',
    fix: "{instead}",
    reference: "RFC 8461 §3.2",
  },
  "policy-file/mx-known-mistake": {
    severity: "warning",
    message: '"{value}" is a known mistake: {reason}.',
    fix: "Write {instead}.",
    reference: "RFC 8461 §4.1",
  },
  "policy-file/mx-never-matches": {
    severity: "warning",
    message: '"{value}" matches no mail server at any sender: {reason}.',
    fix: "Write the name as the domain's MX record has it, one on each line.",
    reference: "RFC 8461 §4.1",
  },
  "policy-file/mx-all-useless": {
    severity: "error",
    message:
      "No mx line names anything that a mail server could be called: under enforce no mail can be delivered.",
    fix: "Write a line `mx: NAME` for each mail server of the domain.",
    reference: "RFC 8461 §4.1",
  },
} as const;
