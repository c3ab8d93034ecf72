const example =
  "Start with four lines: `domain: example.com`, `mode: testing`, `mx: [mail.example.com]`, `max_age: 1w`.";

/** What can be wrong in `policy.yml`, the file that people write. */
export const policyFindings = {
  "policy/not-found": {
    severity: "error",
    stops: true,
    message: "{path} does not exist in this folder.",
    fix: "Run the command in the folder that contains policy.yml, name the file with --policy, or create one with `init YOUR-DOMAIN`.",
  },
  "policy/second": {
    severity: "warning",
    message: "There are both {used} and {ignored}, but only {used} is read.",
    fix: "Keep one of them: move what you need into {used}, and delete {ignored}.",
  },
  "policy/empty": { severity: "error", message: "The file is empty.", fix: example },
  "policy/published-form": {
    severity: "error",
    message:
      "This is a published policy (`version: STSv1`), not the settings to build one from: policy.yml also names the domain, and has all mail servers in one list, `mx`.",
    fix: "Let `init YOUR-DOMAIN --force` write the settings, or run `inspect` to see what this policy does.",
  },
  "policy/stand-in": {
    severity: "error",
    message: '"{value}" is a placeholder: somebody else owns that domain.',
    fix: "Replace it with your own name.",
  },
  "policy/not-a-mapping": {
    severity: "error",
    message: "The file has no settings. It should have lines like `key: value`.",
    fix: example,
  },
  "policy/unknown-key": {
    severity: "error",
    message: '"{key}" is not a valid setting.',
    fix: "Remove it. Valid settings are {known}.",
  },
  "policy/misspelt-key": {
    severity: "error",
    message: '"{key}" is not a valid setting. Did you mean "{nearest}"?',
    fix: "Write `{nearest}:`, or remove the line.",
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
    message: '"{key}" is a list. A single value is read as a list with one item.',
  },
  "policy/too-large": {
    severity: "error",
    message: "The policy file would have {size} bytes, but senders stop reading at 65536.",
    fix: "Use wildcards such as `*.mx.example.com` for hosts under the same name.",
    reference: "RFC 8461 §3.3",
  },
  "yaml/syntax": {
    severity: "error",
    message: "This is not valid YAML: {problem}",
    fix: "{remedy}",
    reference: "YAML 1.2",
  },
  "yaml/unclosed": {
    severity: "error",
    message: "{what} opened here is never closed.",
    fix: "Add {close}.",
    reference: "YAML 1.2",
  },
  "yaml/conflict": {
    severity: "error",
    message: "The file has an unresolved merge conflict, which starts at this line.",
    fix: "Keep the lines that should count, and remove the other lines and the three lines that git added.",
  },
  "yaml/duplicate-key": {
    severity: "error",
    message: "This setting appears twice in the file, so it is not clear which one counts.",
    fix: "Remove one of the two.",
    reference: "YAML 1.2 §3.2.1.3",
  },
  "yaml/key": {
    severity: "error",
    message: "A setting's name cannot be a list, a mapping or a reference.",
    fix: "Write a plain name before the colon. Put text that starts with a bracket or a brace in quotation marks.",
    reference: "YAML 1.2 §3.2.1.3",
  },
  "yaml/wildcard": {
    severity: "error",
    message: "Without quotation marks, YAML reads the * of `{value}` as a reference.",
    fix: 'Write `"{value}"`, with the quotation marks.',
    reference: "YAML 1.2 §7.1",
  },
  "yaml/documents": {
    severity: "error",
    message: "A second YAML document starts here, after a line `---`, but the file can have only one.",
    fix: "Keep one of the two, and remove the line `---` and the other.",
    reference: "YAML 1.2 §9.2",
  },
  "yaml/aliases": {
    severity: "error",
    message: "The file's anchors and aliases cannot be resolved: {problem}",
    fix: "Write the values out. A policy needs no `&anchor` and no `*alias`.",
    reference: "YAML 1.2 §7.1",
  },
  "mode/unknown": {
    severity: "error",
    message: '"{value}" is not a valid mode.',
    fix: "Write `testing` (senders report problems and still deliver), `enforce` (they refuse insecure delivery) or `none` (no policy).{hint}",
    reference: "RFC 8461 §3.2",
  },
  "value/normalised": {
    severity: "notice",
    message: '"{value}" is published as "{written}".',
    reference: "RFC 8461 §3.2",
  },
  "max-age/grammar": {
    severity: "error",
    message: '"{value}" is not a valid duration.',
    fix: "Write seconds (`604800`), or a number of days, weeks or years: `1d`, `2w`, `1y`.",
    reference: "RFC 8461 §3.2",
  },
  "max-age/out-of-range": {
    severity: "error",
    message:
      "{value} is out of range. Below one day (86400 seconds), senders behave differently; above one year (31557600 seconds), some refuse the policy.",
    fix: "Use a value from `1d` to `1y`. Start with `1w`; a longer value protects better once everything works.",
    reference: "RFC 8461 §3.2",
  },
  "domain/ip-address": {
    severity: "error",
    message: '"{value}" is an IP address, but a policy belongs to a domain.',
    fix: "Write the part after the @ in your mail addresses, such as `example.com`.",
    reference: "RFC 8461 §3.4",
  },
  "domain/not-a-name": {
    severity: "error",
    message: '"{value}" is not a valid domain name: {reason}.',
    fix: "Write the part after the @ in your mail addresses, such as `example.com`.",
    reference: "RFC 5321 §4.1.2",
  },
  "domain/character": {
    severity: "error",
    message: '"{value}" has {character}, which is not allowed in a domain name.',
    fix: "{instead}",
    reference: "RFC 5892 §2.6",
  },
  "domain/policy-host": {
    severity: "error",
    message:
      '"{value}" is the policy host. The policy domain is the part after the @ in your mail addresses.',
    fix: "Write `domain: {instead}`.",
    reference: "RFC 8461 §3.3",
  },
  "domain/both": {
    severity: "error",
    message: "The policy has both `domain` and `domains`.",
    fix: "Keep `domains`, with all of the names.",
  },
  "domain/none": {
    severity: "error",
    message: "The list of domains is empty.",
    fix: "List the mail domains that share this policy, or delete the file if it is no longer needed.",
  },
  "domain/too-many": {
    severity: "error",
    message: "The list has {count} domains, but at most {most} can share one policy file.",
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
      'The policy host "{host}" has {length} characters. GitHub gets certificates only for names of up to 63, and without one no sender can fetch the policy.',
    fix: "Host the policy elsewhere: GitHub Pages cannot serve a domain of more than 55 characters.",
    reference: "RFC 8461 §3.3",
  },
  "domain/placeholder": {
    severity: "notice",
    message: '"{value}" is reserved for examples: you can\'t publish a policy for it.',
    fix: "Write your own domain and its mail servers.",
    reference: "RFC 2606 §3",
  },
  "provider/unknown": {
    severity: "error",
    message: '"{value}" is not a known mail provider.{hint}',
    fix: "Write the name of a known provider, such as `proton` or `google-workspace`, or list the mail servers under `mx` instead.",
  },
  "provider/which": {
    severity: "error",
    message: '{provider} has different mail servers for each {of}, and "{value}" does not say which.',
    fix: "Write the one that matches the domain's MX records, such as {names}, or list the mail servers under `mx` instead.",
  },
  "provider/hosts-policy": {
    severity: "error",
    message: "{provider} publishes the policies of its customers itself. You don't need your own.",
    fix: "Delete this file, and set two CNAME records to {host}: one at `mta-sts` and one at `_mta-sts` of the domain.",
    reference: "RFC 8461 §8.2",
  },
  "provider/unproven": {
    severity: "notice",
    message:
      "The mail servers of {provider} are known only from MX records: no policy that lists them has been seen.",
    fix: "Stay in testing until the reports have shown no failures for two weeks.",
  },
  "mx/none": {
    severity: "error",
    message:
      "The list of mx is empty: under enforce, senders refuse to deliver all mail, and in any mode, a widely used sender refuses the policy.",
    fix: "List the mail servers of the domain, one per line, as in its MX records (also under `mode: none`).",
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
    message: '"{value}" is already listed. It is published once.',
  },
  "mx/ip-address": {
    severity: "error",
    message:
      '"{value}" is an IP address, but senders compare the names in your MX records, so it never matches.',
    fix: "Write the mail server's name, as in the domain's MX record.",
    reference: "RFC 8461 §4.1",
  },
  "mx/list": {
    severity: "error",
    message:
      '"{value}" has several names in one item. Senders would read them as a single name that matches nothing.',
    fix: "Write each name on its own line, starting with `- `, without an MX priority.",
    reference: "RFC 8461 §3.2",
  },
  "mx/preference": {
    severity: "error",
    message: 'In "{value}", {priority} is the MX priority, but a policy lists only names.',
    fix: "{instead}",
    reference: "RFC 8461 §3.2",
  },
  "mx/underscore": {
    severity: "error",
    message:
      '"{value}" has an underscore, which is not allowed in a host name: no certificate is issued for it.',
    fix: "Write the mail server's name, as in the domain's MX record.",
    reference: "RFC 5321 §4.1.2",
  },
  "mx/not-a-name": {
    severity: "error",
    message: '"{value}" is not a valid host name: {reason}.',
    fix: "Write the mail server's name, as in the domain's MX record, such as `mail.example.com`.",
    reference: "RFC 5321 §4.1.2",
  },
  "mx/character": {
    severity: "error",
    message: '"{value}" has {character}, which is not allowed in a host name, so it matches no mail server.',
    fix: "{instead}",
    reference: "RFC 5892 §2.6",
  },
  "mx/leading-dot": {
    severity: "error",
    message: '"{value}" starts with a dot, as in drafts of the RFC. No sender matches it with a mail server.',
    fix: "Write `*{value}`.",
    reference: "RFC 8461 §4.1",
  },
  "mx/wildcard-bare": {
    severity: "error",
    message: '"*" alone would allow every host on the internet, and no sender accepts it.',
    fix: "Write the names of the mail servers.",
    reference: "RFC 8461 §4.1",
  },
  "mx/wildcard-misplaced": {
    severity: "error",
    message: '"{value}" is not a valid pattern: a wildcard can only replace the whole first label.',
    fix: "List the names, or use a pattern such as `*.example.com`, which allows mail.example.com but not a.b.example.com.",
    reference: "RFC 8461 §4.1",
  },
  "mx/wildcard-public-suffix": {
    severity: "error",
    message: '"{value}" would allow anybody\'s hosts: everyone can register a name under "{suffix}".',
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
    fix: "Write an address for reports, such as `mailto:tls-reports@example.com`, or remove the line.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/scheme": {
    severity: "error",
    message: '"{value}" does not start with mailto: or https:, so senders cannot report there.',
    fix: "Write `{instead}`.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/list": {
    severity: "error",
    message: '"{value}" has several addresses in one item.',
    fix: "Write each address on its own line, starting with `- `.",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/not-an-address": {
    severity: "error",
    message: '"{value}" is not a valid address for reports: {reason}.',
    fix: "Write a mailbox (`mailto:tls-reports@example.com`) or a URL (`https://reports.example.com/tls`).",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/character": {
    severity: "error",
    message: '"{value}" has {character}, which is not allowed in an address for reports.',
    fix: "{instead}",
    reference: "RFC 8460 §3",
  },
  "tls-rpt/duplicate": {
    severity: "notice",
    message: '"{value}" is already listed. It is published once.',
  },
  "id/grammar": {
    severity: "error",
    message: '"{value}" is not a valid id: an id has 1 to 32 letters and digits.',
    fix: "Write something like `20260101000000`, or remove the line to have an id generated for you.",
    reference: "RFC 8461 §3.1",
  },
  "repository/not-an-address": {
    severity: "error",
    message: '"{value}" is not the web address of a repository.',
    fix: "Copy it from the browser's address bar, such as `repository: https://github.com/octocat/mta-sts.example.com`, or remove the line.",
  },
  "page/not-a-switch": {
    severity: "error",
    message: '"{value}" is not a valid value for `page`.',
    fix: "Write `page: false` to turn the public page off, or remove the line to keep it.",
  },
  "page/own-file": {
    severity: "notice",
    message:
      "{path} was not generated by this tool, so it is left unchanged and the public page is not written.",
    fix: "Set `page: false` if you don't want the public page. If you do, move the file.",
  },
  "page/left-over": {
    severity: "notice",
    message: "Removed {path}: the public page is off, and the file would show an outdated policy.",
  },
  "accept/unknown-code": {
    severity: "error",
    message: '"{code}" is not a valid code of a finding.',
    fix: "Write the code in brackets after the finding, or remove the line.{hint}",
  },
  "accept/not-acceptable": {
    severity: "error",
    message: '"{code}" cannot be accepted. You can accept only findings about what a change does to mail.',
    fix: "Remove the line, and do what the finding says.",
  },
  "accept/no-reason": {
    severity: "error",
    message: '"{code}" is accepted without a reason.',
    fix: 'Write the reason after the code, for anyone who reads this later: `{code}: "the old server is switched off on Friday"`.',
  },
  "id/reused": {
    severity: "error",
    message:
      'The id "{id}" was already published with other contents ({when}). Senders that know it would keep the old policy.',
    fix: "Remove the `id:` line to have a new one generated, or choose one that was never used.",
    reference: "RFC 8461 §3.1",
  },
} as const;
