/** 300 domains that `init --domains` meets, and what is to become of each. */

/** Data of records by `OWNER TYPE`; `DOMAIN` stands for the domain. */
type Records = Readonly<Record<string, readonly string[]>>;

export interface Kind {
  readonly count: number;
  readonly records: Records;
  /** What its policy host does; absent: it has none. */
  readonly host?: PolicyHost;
  /** The policy that has it, or the code of why none does. */
  readonly becomes: `policies/${string}` | `init/${string}`;
}

/** The text of a policy file, or a fault. */
export type PolicyHost =
  | { readonly text: string }
  | { readonly fault: "not-found" | "page" | "untrusted" | "refused" };

export const addresses = { dns: "127.4.0.1", https: "127.4.0.80", nobody: "127.4.0.99" } as const;

const google = { "DOMAIN MX": ["1 aspmx.l.google.com.", "5 alt1.aspmx.l.google.com."] };
const own = { "DOMAIN MX": ["10 mx1.mail.test.", "20 mx2.mail.test."] };
const reporting = (box: string) => ({
  "_smtp._tls.DOMAIN TXT": [`"v=TLSRPTv1; rua=mailto:${box}@mail.test"`],
});
const hosted = { "mta-sts.DOMAIN A": [addresses.https] };
const announced = { ...hosted, "_mta-sts.DOMAIN TXT": ['"v=STSv1; id=ID"'] };
/** Nobody answers for it. */
const lame = ["ns.lame.listed.test."];

const ownMx = ["mx1.mail.test", "mx2.mail.test"];
function live(mode: string, mx: readonly string[], maxAge = 604_800): { host: PolicyHost } {
  const lines = ["version: STSv1", `mode: ${mode}`, ...mx.map((one) => `mx: ${one}`), `max_age: ${maxAge}`];
  return { host: { text: `${lines.join("\n")}\n` } };
}
const fault = (kind: Extract<PolicyHost, { fault: string }>["fault"]) => ({ host: { fault: kind } });
const unread = { ...own, ...announced };

export const kinds = {
  google: { count: 60, records: google, becomes: "policies/google-workspace" },
  microsoft: {
    count: 60,
    records: { "DOMAIN MX": ["0 LABEL-listed-test.mail.protection.outlook.com."] },
    becomes: "policies/microsoft-365",
  },
  own: { count: 30, records: own, becomes: "policies/mx1-mail-test" },
  "google-live": {
    count: 30,
    records: { ...google, ...announced },
    ...live("enforce", ["aspmx.l.google.com", "*.aspmx.l.google.com"], 1_209_600),
    becomes: "policies/google-workspace-enforce",
  },
  "own-live": {
    count: 20,
    records: { ...own, ...announced },
    ...live("enforce", ownMx),
    becomes: "policies/mx1-mail-test-enforce",
  },
  "own-alias": {
    count: 10,
    records: {
      ...own,
      ...hosted,
      "_mta-sts.DOMAIN CNAME": ["LABEL.sts.listed.test."],
      "LABEL.sts.listed.test TXT": ['"v=STSv1; id=ID"'],
    },
    ...live("enforce", ownMx),
    becomes: "policies/mx1-mail-test-enforce",
  },
  // The policy lacks the backup, which is added.
  "own-short": {
    count: 5,
    records: { ...own, ...announced },
    ...live("enforce", ["mx1.mail.test"]),
    becomes: "policies/mx1-mail-test-enforce",
  },
  "own-long": {
    count: 10,
    records: { ...own, ...announced },
    ...live("enforce", ownMx, 2_419_200),
    becomes: "policies/mx1-mail-test-enforce-2",
  },
  "own-testing": {
    count: 10,
    records: { ...own, ...announced },
    ...live("testing", ownMx),
    becomes: "policies/mx1-mail-test",
  },
  "own-none": {
    count: 5,
    records: { ...own, ...announced },
    ...live("none", ownMx),
    becomes: "policies/mx1-mail-test-none",
  },
  "reports-a": {
    count: 10,
    records: { ...own, ...reporting("a") },
    becomes: "policies/mx1-mail-test-testing",
  },
  "reports-b": {
    count: 10,
    records: { ...own, ...reporting("b") },
    becomes: "policies/mx1-mail-test-testing-2",
  },
  implicit: { count: 5, records: { "DOMAIN A": ["127.4.1.1"] }, becomes: "policies/LABEL-listed-test" },
  "null-mx": { count: 8, records: { "DOMAIN MX": ["0 ."] }, becomes: "init/null-mx" },
  mute: { count: 8, records: { "DOMAIN TXT": ['"no mail here"'] }, becomes: "init/no-mail" },
  absent: { count: 4, records: {}, becomes: "init/no-domain" },
  lame: { count: 4, records: { "DOMAIN NS": lame }, becomes: "init/mx-unknown" },
  "lame-record": {
    count: 2,
    records: { ...own, ...hosted, "_mta-sts.DOMAIN NS": lame },
    ...live("enforce", ownMx),
    becomes: "init/past-unknown",
  },
  "two-records": {
    count: 2,
    records: { ...own, ...hosted, "_mta-sts.DOMAIN TXT": ['"v=STSv1; id=a"', '"v=STSv1; id=b"'] },
    ...live("enforce", ownMx),
    becomes: "init/past-unknown",
  },
  refused: {
    count: 2,
    records: { ...unread, "mta-sts.DOMAIN A": [addresses.nobody] },
    ...fault("refused"),
    becomes: "init/past-unknown",
  },
  "not-found": { count: 2, records: unread, ...fault("not-found"), becomes: "init/past-unknown" },
  untrusted: { count: 2, records: unread, ...fault("untrusted"), becomes: "init/past-unknown" },
  page: { count: 1, records: unread, ...fault("page"), becomes: "init/past-unknown" },
} as const satisfies Record<string, Kind>;

/** A domain of the list. */
export interface Listed {
  readonly domain: string;
  readonly kind: Kind;
  readonly becomes: string;
  readonly records: Records;
  /** What it is announced under, if it is. */
  readonly id: string;
}

function listed(name: string, index: number, kind: Kind): Listed {
  const [label, id] = [`${name}-${index}`, `${name.replaceAll("-", "")}${index}`];
  const domain = `${label}.listed.test`;
  const filled = (text: string) =>
    text.replaceAll("DOMAIN", domain).replaceAll("LABEL", label).replaceAll("ID", id);
  const records = Object.entries(kind.records).map(
    ([key, values]) => [filled(key), (values as readonly string[]).map(filled)] as const,
  );
  return { domain, kind, id, becomes: filled(kind.becomes), records: Object.fromEntries(records) };
}

/** All kinds mixed, as in a list of clients. */
export const list: readonly Listed[] = Object.entries<Kind>(kinds)
  .flatMap(([name, kind]) =>
    Array.from({ length: kind.count }, (_, index) => ({
      at: (index + 0.5) / kind.count,
      one: listed(name, index, kind),
    })),
  )
  .toSorted((one, other) => one.at - other.at)
  .map(({ one }) => one);

/** One that comes later. */
export const late = listed("late", 0, kinds.google);
