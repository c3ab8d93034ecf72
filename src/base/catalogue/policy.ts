const example =
  "Start with four lines: `domain: example.com`, `mode: testing`, `mx: [mail.example.com]`, `max_age: 1w`.";

/** What can be wrong in `policy.yml`, the file that people write. */
export const policyFindings = {
  "policy/not-found": {
    severity: "error",
    stops: true,
    message: "There is no {path} here.",
    fix: "Run the command in the folder that holds policy.yml, name it with --policy, or let `init YOUR-DOMAIN` write one.",
  },
  "policy/second": {
    severity: "warning",
    message: "Both {used} and {ignored} are here, and only {used} is read.",
    fix: "Keep one of them: move what you need into {used}, and delete {ignored}.",
  },
  "policy/empty": { severity: "error", message: "The file is empty.", fix: example },
  "policy/published-form": {
    severity: "error",
    message:
      "This is a policy as it is published (`version: STSv1`), not the settings that one is made from: here, mx is one list, and the domain is named.",
    fix: "Let `init YOUR-DOMAIN --force` write the settings, or see with `inspect` what this policy says.",
  },
  "policy/stand-in": {
    severity: "error",
    message: '"{value}" stands for a name of your own: somebody else has that domain.',
    fix: "Write your own name in its place.",
  },
  "policy/not-a-mapping": {
    severity: "error",
    message: "The file holds no settings: lines of the form `key: value` are expected.",
    fix: example,
  },
  "policy/unknown-key": {
    severity: "error",
    message: 'There is no setting "{key}".',
    fix: "Remove it. The settings are: {known}.",
  },
  "policy/misspelt-key": {
    severity: "error",
    message: 'There is no setting "{key}"; the nearest is "{nearest}".',
    fix: "Write `{nearest}:` instead, or remove the line.",
  },
  "policy/missing-key": {
    severity: "error",
    message: 'The setting "{key}" is missing: {meaning}.',
    fix: "Add a line such as `{example}`.",
  },
  "policy/wrong-type": {
    severity: "error",
    message: '"{key}" must be {expected}, not {found}.',
    fix: "Write it like `{example}`.",
  },
  "policy/single-value": {
    severity: "notice",
    message: '"{key}" is a list; a single value is read as a list of one.',
  },
  "policy/too-large": {
    severity: "error",
    message: "The policy file would have {size} bytes; senders stop reading at 65536.",
    fix: "Use wildcards such as `*.mx.example.com` for hosts under one name.",
    reference: "RFC 8461 §3.3",
  },
  "yaml/syntax": {
    severity: "error",
    message: "This is not valid YAML: {problem}",
    fix: "Fix this line: settings are `key: value` at the start of a line, list items are indented and start with `- `, no tabs.",
    reference: "YAML 1.2",
  },
  "yaml/duplicate-key": {
    severity: "error",
    message: "This setting appears twice in the file, so it is not clear which one counts.",
    fix: "Remove one of the two.",
    reference: "YAML 1.2 §3.2.1.3",
  },
  "yaml/key": {
    severity: "error",
    message: "There is a list, a mapping or a reference where the name of a setting belongs.",
    fix: "Write a plain name before the colon, and text that starts with a bracket or a brace in quotation marks.",
    reference: "YAML 1.2 §3.2.1.3",
  },
  "yaml/wildcard": {
    severity: "error",
    message:
      "There are no quotation marks around `{value}`, and without them YAML takes the * for a reference.",
    fix: 'Write `"{value}"`, with the quotation marks.',
    reference: "YAML 1.2 §7.1",
  },
  "yaml/documents": {
    severity: "error",
    message: "A second YAML document starts here, after a line `---`, and only one can count.",
    fix: "Keep one of the two, and remove the line `---` with the other.",
    reference: "YAML 1.2 §9.2",
  },
  "yaml/aliases": {
    severity: "error",
    message: "The file's anchors and aliases cannot be resolved: {problem}",
    fix: "Write the values out; a policy needs no `&anchor` and no `*alias`.",
    reference: "YAML 1.2 §7.1",
  },
  "mode/unknown": {
    severity: "error",
    message: '"{value}" is not a valid mode.',
    fix: "Write `testing` (senders report problems and deliver), `enforce` (they refuse unsafe delivery) or `none` (no policy).{hint}",
    reference: "RFC 8461 §3.2",
  },
  "value/normalised": {
    severity: "notice",
    message: '"{value}" is published as "{written}".',
    reference: "RFC 8461 §3.2",
  },
  "max-age/grammar": {
    severity: "error",
    message: '"{value}" is not a duration.',
    fix: "Write seconds (`604800`), or a number of days, weeks or years: `1d`, `2w`, `1y`.",
    reference: "RFC 8461 §3.2",
  },
  "max-age/out-of-range": {
    severity: "error",
    message:
      "{value} is out of range: under one day (86400 seconds) senders differ, over one year (31557600 seconds) some refuse the policy.",
    fix: "Use a value from `1d` to `1y`; `1w` is a good start, longer protects better once all is well.",
    reference: "RFC 8461 §3.2",
  },
  "domain/ip-address": {
    severity: "error",
    message: '"{value}" is an IP address; a policy belongs to a domain.',
    fix: "Write what comes after the @ in your mail addresses, such as `example.com`.",
    reference: "RFC 8461 §3.4",
  },
  "domain/not-a-name": {
    severity: "error",
    message: '"{value}" is not a domain name: {reason}.',
    fix: "Write what comes after the @ in your mail addresses, such as `example.com`.",
    reference: "RFC 5321 §4.1.2",
  },
  "domain/character": {
    severity: "error",
    message: '"{value}" has {character}, which no domain name has.',
    fix: "{instead}",
    reference: "RFC 5892 §2.6",
  },
  "domain/policy-host": {
    severity: "error",
    message: '"{value}" is the policy host; the policy domain is what comes after the @.',
    fix: "Write `domain: {instead}`.",
    reference: "RFC 8461 §3.3",
  },
  "domain/both": {
    severity: "error",
    message: "The policy has both `domain` and `domains`.",
    fix: "Keep `domains`, with all of the names in it.",
  },
  "domain/none": {
    severity: "error",
    message: "The list of domains is empty.",
    fix: "List the mail domains that share this policy, or delete the file if it is no longer needed.",
  },
  "domain/too-many": {
    severity: "error",
    message: "The list has {count} domains; at most {most} can share one policy file.",
    fix: "Split the list into several files in the folder of policies.",
  },
  "domain/twice": {
    severity: "error",
    message: "{value} is already listed in {other}. A domain has exactly one policy.",
    fix: "Remove one of the two lines.",
    reference: "RFC 8461 §3.1",
  },
  "domain/too-long-for-certificate": {
    severity: "error",
    message:
      'The policy host "{host}" has {length} characters; GitHub gets certificates only for names of up to 63, and without one no sender reads the policy.',
    fix: "Host the policy elsewhere: GitHub Pages cannot serve a domain of more than 55 characters.",
    reference: "RFC 8461 §3.3",
  },
  "domain/placeholder": {
    severity: "notice",
    message: '"{value}" is a name for examples, not yours to publish for.',
    fix: "Write your own domain and its mail servers.",
    reference: "RFC 2606 §3",
  },
  "provider/unknown": {
    severity: "error",
    message: '"{value}" is not a known mail provider.{hint}',
    fix: "Write the name of a known one, such as `proton` or `google-workspace`, or list the mail servers under `mx` instead.",
  },
  "provider/which": {
    severity: "error",
    message: '{provider} has other mail servers for each {of}, and "{value}" does not say which.',
    fix: "Write the one that the domain's MX records show, such as {names}, or list the mail servers under `mx` instead.",
  },
  "provider/hosts-policy": {
    severity: "error",
    message: "{provider} serves the policies of its customers itself, so there is none for you to publish.",
    fix: "In DNS, set two CNAME records to {host}: one at `mta-sts` and one at `_mta-sts` of the domain, and do without this file.",
    reference: "RFC 8461 §8.2",
  },
  "provider/unproven": {
    severity: "notice",
    message:
      "The mail servers of {provider} are known from MX records alone, and no policy that names them has been seen.",
    fix: "Stay in testing until the reports have been quiet for two weeks.",
  },
  "mx/none": {
    severity: "error",
    message:
      "The list of mx is empty: under enforce no mail could be delivered, and under any mode a widely used sender refuses such a policy.",
    fix: "List the mail servers of the domain, one on each line, as its MX records name them (also under `mode: none`).",
    reference: "RFC 8461 §3.2",
  },
  "mx/empty": {
    severity: "error",
    message: "This item is empty.",
    fix: "Write the name of a mail server, or remove the line.",
    reference: "RFC 8461 §3.2",
  },
  "mx/duplicate": {
    severity: "notice",
    message: '"{value}" is already listed; it is published once.',
  },
  "mx/ip-address": {
    severity: "error",
    message:
      '"{value}" is an IP address: senders compare the names in your MX records, so this would never match.',
    fix: "Write the mail server's name, as the domain's MX record has it.",
    reference: "RFC 8461 §4.1",
  },
  "mx/list": {
    severity: "error",
    message:
      '"{value}" holds several names in one item; senders would read them as one name that matches nothing.',
    fix: "Write each name on a line of its own, starting with `- `.",
    reference: "RFC 8461 §3.2",
  },
  "mx/preference": {
    severity: "error",
    message: '"{value}" begins with the preference of an MX record, which a policy does not have.',
    fix: "Leave the number out, and write the name alone.",
    reference: "RFC 8461 §3.2",
  },
  "mx/underscore": {
    severity: "error",
    message: '"{value}" has an underscore: no host name has one, and no certificate is given for it.',
    fix: "Write the mail server's name, as the domain's MX record has it.",
    reference: "RFC 5321 §4.1.2",
  },
  "mx/not-a-name": {
    severity: "error",
    message: '"{value}" is not a host name: {reason}.',
    fix: "Write the mail server's name, as the domain's MX record has it, such as `mail.example.com`.",
    reference: "RFC 5321 §4.1.2",
  },
  "mx/character": {
    severity: "error",
    message: '"{value}" has {character}, which no host name has, so it would match no mail server.',
    fix: "{instead}",
    reference: "RFC 5892 §2.6",
  },
  "mx/leading-dot": {
    severity: "error",
    message: '"{value}" starts with a dot, as drafts of the RFC had it; no sender matches that.',
    fix: "Write `*{value}`.",
    reference: "RFC 8461 §4.1",
  },
  "mx/wildcard-bare": {
    severity: "error",
    message: '"*" alone would admit every host on earth, and no sender accepts it.',
    fix: "Write the names of the mail servers.",
    reference: "RFC 8461 §4.1",
  },
  "mx/wildcard-misplaced": {
    severity: "error",
    message: '"{value}": a wildcard stands only for the whole first label.',
    fix: "Write the names out, or use a pattern such as `*.example.com`, which admits mail.example.com but not a.b.example.com.",
    reference: "RFC 8461 §4.1",
  },
  "mx/wildcard-public-suffix": {
    severity: "error",
    message: '"{value}" would admit a host of anybody: everyone can register a name under "{suffix}".',
    fix: "Write the mail servers' names, or a wildcard under a name that your provider owns.",
    reference: "RFC 8461 §10.4",
  },
  "mx/known-wrong": {
    severity: "error",
    message: '"{value}" is a known mistake: {reason}.',
    fix: "Write {instead}.",
    reference: "RFC 8461 §4.1",
  },
  "mx/known-incomplete": {
    severity: "warning",
    message: '"{value}" is often a mistake: {reason}.',
    fix: "Write {instead}.",
    reference: "RFC 8461 §4.1",
  },
  "tls-rpt/empty": {
    severity: "error",
    message: "This item is empty.",
    fix: "Write where reports go, such as `mailto:tls-reports@example.com`, or remove the line.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/scheme": {
    severity: "error",
    message: '"{value}" does not start with mailto: or https:, so no sender could report there.',
    fix: "Write `{instead}`.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/list": {
    severity: "error",
    message: '"{value}" holds several addresses in one item.',
    fix: "Write each address on a line of its own, starting with `- `.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/not-an-address": {
    severity: "error",
    message: '"{value}" is not an address for reports: {reason}.',
    fix: "Write a mailbox (`mailto:tls-reports@example.com`) or a URL (`https://reports.example.com/tls`).",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/character": {
    severity: "error",
    message: '"{value}" has {character}, which no address for reports has.',
    fix: "{instead}",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/duplicate": {
    severity: "notice",
    message: '"{value}" is already listed; it is published once.',
  },
  "id/grammar": {
    severity: "error",
    message: '"{value}" cannot be an id: it must have 1 to 32 letters and digits, nothing else.',
    fix: "Write something like `20260101000000`, or remove the line: an id is then made for you.",
    reference: "RFC 8461 §3.1",
  },
  "repository/not-an-address": {
    severity: "error",
    message: '"{value}" is not the web address of a repository.',
    fix: "Write it as the browser shows it, such as `repository: https://github.com/octocat/mta-sts.example.com`, or remove the line.",
  },
  "page/not-a-switch": {
    severity: "error",
    message: '"{value}" does not say whether there is to be a public page.',
    fix: "Write `page: false` for none, or remove the line: the page is made unless it is switched off.",
  },
  "page/own-file": {
    severity: "notice",
    message:
      "{path} was not made by this tool, so it is left as it is and the public page is not put in its place.",
    fix: "Write `page: false` if you want no other page; to get ours, move the file away.",
  },
  "page/left-over": {
    severity: "notice",
    message:
      "{path} is removed: the policy has no public page here any more, and the file would show an old policy.",
  },
  "accept/unknown-code": {
    severity: "error",
    message: 'There is no finding "{code}".',
    fix: "Write the code in brackets after the finding, or remove the line.{hint}",
  },
  "accept/not-acceptable": {
    severity: "error",
    message: '"{code}" cannot be accepted: only what a change does to mail can.',
    fix: "Remove the line, and do what the finding says.",
  },
  "accept/no-reason": {
    severity: "error",
    message: 'The reason why "{code}" is accepted is missing.',
    fix: 'Write it behind the code, for whoever reads this later: `{code}: "the old server goes on Friday"`.',
  },
  "id/reused": {
    severity: "error",
    message:
      'The id "{id}" was already published for other contents ({when}): senders that know it would keep that old policy.',
    fix: "Remove the `id:` line (a new one is then made for you), or choose one that was never used.",
    reference: "RFC 8461 §3.1",
  },
} as const;
