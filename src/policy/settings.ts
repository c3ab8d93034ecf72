/**
 * The settings of `policy.yml`: the one table of their shape. `shape.ts` checks with it when the command runs, `schema.ts`
 * defines the same in zod, and `scripts/` make `policy.schema.json` and `docs/policy.md` of it.
 */

/** The type of a setting's value, before its content is judged. */
export type Kind =
  | "text"
  | "integer or text"
  // Any scalar, for the characters that it was written with.
  | "characters"
  | "list of texts"
  | "switch"
  | "name or mapping"
  | "mapping of words"
  | "reasons";

export interface Setting {
  readonly kind: Kind;
  readonly isRequired?: true;
  /** How findings explain it. */
  readonly meaning: string;
  readonly expected: string;
  readonly example: string;
}

const table = {
  // One of the two is required; a rule across settings, checked apart.
  domain: {
    kind: "text",
    meaning: "the mail domain, the part after the @",
    expected: "a domain name",
    example: "domain: example.com",
  },
  domains: {
    kind: "list of texts",
    meaning: "the mail domains that share this policy",
    expected: "a list of domain names",
    example: "domains: [example.com, example.net]",
  },
  mode: {
    kind: "text",
    isRequired: true,
    meaning: "what senders do",
    expected: "one of none, testing, enforce",
    example: "mode: testing",
  },
  provider: {
    kind: "text",
    meaning: "the mail provider whose servers senders may use",
    expected: "one name",
    example: "provider: proton",
  },
  // Required where no provider is named; a rule across settings, checked apart.
  mx: {
    kind: "list of texts",
    meaning: "the mail servers that senders may use",
    expected: "a list of host names",
    example: "mx: [mail.example.com]",
  },
  max_age: {
    kind: "integer or text",
    isRequired: true,
    meaning: "how long senders cache the policy",
    expected: "a duration",
    example: "max_age: 1w",
  },
  tls_rpt: {
    kind: "list of texts",
    meaning: "where senders report failures",
    expected: "a list of mailto: or https: addresses",
    example: "tls_rpt: [mailto:tls-reports@example.com]",
  },
  id: {
    kind: "characters",
    meaning: "the policy's id, set manually",
    expected: "letters and digits",
    example: "id: 20260101000000",
  },
  page: {
    kind: "switch",
    meaning: "whether there is a public page",
    expected: "true or false",
    example: "page: false",
  },
  repository: {
    kind: "text",
    meaning: "where this file is kept, for a link on the public page",
    expected: "a web address",
    example: "repository: https://github.com/octocat/mta-sts.example.com",
  },
  host: {
    kind: "name or mapping",
    meaning: "what serves the policy file",
    expected: "a name, or a name with one value",
    example: "host: github-pages",
  },
  dns: {
    kind: "name or mapping",
    meaning: "who serves the DNS zone, for records that are set automatically",
    expected: "a name, or a name with one value",
    example: "dns: cloudflare",
  },
  alias: {
    kind: "text",
    meaning: "where the TXT record of the policy is, if _mta-sts is a CNAME",
    expected: "a domain name",
    example: "alias: _mta-sts.dns.example.net",
  },
  reports: {
    kind: "mapping of words",
    meaning: "what to do with senders' reports",
    expected: "a mapping of promote and names",
    example: "reports: { promote: true, names: known }",
  },
  accept: {
    kind: "reasons",
    meaning: "the findings that you accept knowingly",
    expected: "a mapping from finding codes to reasons",
    example: 'accept: { mx/not-admitted: "the old server is switched off on Friday" }',
  },
} as const satisfies Record<string, Setting>;

export type Key = keyof typeof table;

export const settings: Readonly<Record<Key, Setting>> = table;

export const keys = Object.keys(settings) as Key[];
