import { expect, test } from "vitest";
import type { LedgerDomain, LedgerEntry, WrittenLedger } from "../../src/ledger/ledger.ts";
import { readLedger } from "../../src/ledger/read.ts";
import { type History, ledgerOf, year } from "../world.ts";

const testing = { mode: "testing" } as const;
/** Two entries, one domain, in testing since August. */
const history: History = [
  ["2026-08-01", testing],
  ["2026-11-20", { ...testing, max_age: 86_400 }],
];
const ledger = ledgerOf(history);
const second: LedgerDomain = { name: "new.test", from: "2026-11-25T12:00:00Z", until: null };

/** What is said of a ledger, as `code place problem`. */
function said(changed: Partial<WrittenLedger>): string[] {
  const text = JSON.stringify({ ...ledger, ...changed });
  const { ledger: read, findings } = readLedger({ kind: "text", text }, "policy.lock.json");
  expect(read === null).toBe(findings.length > 0);
  return findings.map(({ code, args }) => [code, args.where ?? args.id, args.problem].join(" ").trim());
}

const entry = (index: number, changed: Partial<LedgerEntry>) => ({
  published: ledger.published.with(index, { ...ledger.published[index]!, ...changed }),
});
const line = (changed: Partial<LedgerDomain>) => ({ domains: [{ ...ledger.domains[0]!, ...changed }] });

const invalid = (where: string, problem: string) => [`ledger/invalid ${where} ${problem}`];

test.each<[string, Partial<WrittenLedger>, string[]]>([
  ["as it was written", {}, []],
  [
    "the newest has ended",
    entry(0, { until: "2026-11-21T12:00:00Z" }),
    invalid("published.0", "is the newest and must not have ended"),
  ],
  [
    "an older one has not",
    entry(1, { until: null }),
    invalid("published.1", "is followed by a newer policy and must have ended"),
  ],
  [
    "it ended after the next one began",
    entry(1, { until: "2026-11-20T12:00:01Z" }),
    invalid("published.1", "must have ended when the next one began"),
  ],
  ["it ended earlier", entry(1, { until: "2026-11-20T11:59:59Z" }), []],
  [
    "it ended before it began",
    entry(1, { until: "2026-07-31T12:00:00Z" }),
    invalid("published.1", "ended before it began"),
  ],
  ["it ended as it began", entry(1, { until: ledger.published[1]!.from }), []],
  [
    "an id for two policies",
    entry(1, { id: ledger.published[0]!.id }),
    invalid("published.1.id", "was used for two policies"),
  ],
  [
    "an id for the same policy twice",
    { published: [ledger.published[0]!, { ...ledger.published[0]!, until: ledger.published[0]!.from }] },
    [],
  ],
  [
    "a domain ended before it came",
    { domains: [second, { ...ledger.domains[0]!, until: "2026-07-31T12:00:00Z" }] },
    invalid("domains.1", "ended before it began"),
  ],
  [
    "a domain ended as it came",
    { domains: [second, { ...ledger.domains[0]!, until: ledger.domains[0]!.from }] },
    [],
  ],
  [
    "a domain is served twice",
    { domains: [second, ...ledger.domains, second] },
    invalid("domains.2", "names a domain twice"),
  ],
  ["a domain is served again", { domains: [second, { ...second, until: second.from }] }, []],
  ["two domains are served", { domains: [second, ...ledger.domains] }, []],
  [
    "no domain is served",
    line({ until: "2026-11-25T12:00:00Z" }),
    invalid("domains", "must name a domain that is still served"),
  ],
  [
    "a domain since a day that is none",
    line({ from: "2026-13-01T12:00:00Z" }),
    [...invalid("domains.0.from", "has an unexpected value")],
  ],
  ["a max_age of a year", ledgerOf([["2026-08-01", { max_age: year }]]), []],
  [
    "a max_age of a second more",
    entry(0, { max_age: year + 1 }),
    invalid("published.0.max_age", "has an unexpected value"),
  ],
  ["no domains, as in an older ledger", { domains: undefined }, []],
  [
    "in testing, since nobody knows when",
    { testing: null },
    invalid("testing", "must be present only while the policy is in testing"),
  ],
  [
    "testing without being in it",
    { ...ledgerOf([["2026-08-01", {}]]), testing: { since: "2026-08-01T12:00:00Z" } },
    invalid("testing", "must be present only while the policy is in testing"),
  ],
  ["testing since the policy", { testing: { since: "2026-11-20T12:00:00Z" } }, []],
  [
    "testing that began after the policy",
    { testing: { since: "2026-11-20T12:00:01Z" } },
    invalid("testing", "must not begin after the policy"),
  ],
  [
    "testing that began with a domain that came later",
    { domains: [second, ...ledger.domains], testing: { since: second.from } },
    [],
  ],
  [
    "testing that began with a domain that left",
    { domains: [{ ...second, until: second.from }, ...ledger.domains], testing: { since: second.from } },
    invalid("testing", "must not begin after the policy"),
  ],
  ["no word of testing, as in an older ledger", { testing: undefined }, []],
  [
    "edited: what follows from that is not reported",
    entry(0, { mode: "enforce" }),
    [`ledger/edited ${ledger.published[0]!.id}`],
  ],
])("%s", (_, changed, expected) => expect(said(changed)).toEqual(expected));

test("of many values that are wrong, the first few are reported", () => {
  const published = Array.from({ length: 30 }, () => ({ ...ledger.published[0]!, id: "-" }));
  expect(said({ published })).toHaveLength(20);
});
