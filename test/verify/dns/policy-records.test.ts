/** What may be done about the records of many domains: when a shared record may change, and what is set beside it. */
import { describe, expect, test } from "vitest";
import { emptyLedger, type Ledger } from "../../../src/ledger/ledger.ts";
import { recordsOf } from "../../../src/plan/records.ts";
import { announcementIn } from "../../../src/sts/records.ts";
import { judgePolicyRecords, type Member } from "../../../src/verify/dns/policy-records.ts";
import type { NameObservation, View } from "../../../src/verify/look/name.ts";
import type { Served } from "../../../src/verify/wait.ts";
import { ledgerIn } from "../setup.ts";

const alias = "all.agency.test";
const [id, former] = ["20270101000000", "20260101000000"];
const settled: Served = { kind: "settled", since: 0 };
const notYet = (why: "old" | "nothing" | "blocked" | "unknown"): Served => ({ kind: "not-yet", why });
const long: Ledger = ledgerIn({});
const short: Ledger = { ...long, published: long.published.slice(0, 1) };

const nothing: View = { kind: "nothing" };
const texts = (...values: string[]): View => ({
  kind: "texts",
  values: values.map((value) => [value]),
  ttl: 300,
  isWildcard: false,
});
const to = (target: string, isWildcard = false): View => ({ kind: "alias", target, isWildcard });
const at = (zone: string, servers: readonly string[], ...views: View[]): NameObservation => ({
  kind: "seen",
  zone,
  servers: servers.map((server, index) => ({ server, view: views[index] ?? views[0]! })),
});
const usual = ["ns1.test", "ns2.test"];
const unknown: NameObservation = { kind: "unknown", reason: "Silence." };
const report = "v=TLSRPTv1; rua=mailto:t@mail.test";

const settings = { tls_rpt: ["mailto:t@mail.test"], host: { name: "none", argument: null }, alias } as const;
const shared = announcementIn(recordsOf({ ...settings, domain: "a.test" }, id, null).records)!;

interface One {
  readonly served?: Served;
  readonly ledger?: Ledger;
  readonly isAsked?: boolean;
  /** At `_mta-sts` and at `_smtp._tls`. */
  readonly sts?: NameObservation;
  readonly tlsRpt?: NameObservation;
}

/** Each record that is not right, as "name state code". */
function judged(domains: Readonly<Record<string, One>>, home: NameObservation, isShared = true): string[] {
  const seen = new Map<string, NameObservation>([[alias, home]]);
  const members = Object.entries(domains).map(([domain, one]): Member => {
    seen.set(`_mta-sts.${domain}`, one.sts ?? at(domain, usual, to(alias)));
    seen.set(`_smtp._tls.${domain}`, one.tlsRpt ?? at(domain, usual, texts(report)));
    const { records } = recordsOf({ ...settings, ...(isShared ? {} : { alias: null }), domain }, id, null);
    return {
      domain,
      records: isShared ? records.filter((record) => record !== announcementIn(records)) : records,
      served: one.served ?? settled,
      ledger: one.ledger ?? long,
      isAsked: one.isAsked ?? true,
    };
  });
  const states = judgePolicyRecords(
    { shared: isShared ? shared : null, members },
    { seen, ledger: { ...emptyLedger, published: [] }, aliases: new Set([alias, "other.agency.test"]) },
  );
  return states
    .filter(({ state }) => state !== "right")
    .map(({ record, state, reason }) =>
      [record.name, state, ...(reason === null ? [] : [reason.code])].join(" "),
    );
}

const late = at("agency.test", usual, texts(`v=STSv1; id=${former}`));
const done = at("agency.test", usual, texts(`v=STSv1; id=${id}`));

describe("the shared record changes", () => {
  test.each<[string, One]>([
    ["when all serve the policy", {}],
    ["when one has no address", { served: notYet("blocked") }],
    ["when a new one serves nothing", { served: notYet("nothing"), ledger: short }],
    ["when one is led nowhere", { served: notYet("old"), sts: at("b.test", usual, nothing) }],
    [
      "when one has a record of its own",
      { served: notYet("old"), sts: at("b.test", usual, texts("v=STSv1; id=1;")) },
    ],
    [
      "when one is still led to another of ours",
      { served: notYet("old"), sts: at("b.test", usual, to("other.agency.test")) },
    ],
    ["when one serves it, and its name servers are silent", { sts: unknown, tlsRpt: unknown }],
  ])("%s", (_, other) => {
    expect(judged({ "a.test": {}, "b.test": other }, late)[0]).toBe(`${alias} ready`);
  });

  test.each<[string, One, string]>([
    ["another policy", { served: notYet("old") }, "dns/not-live-for-all"],
    ["another policy, and is new", { served: notYet("old"), ledger: short }, "dns/not-live-for-all"],
    ["nothing, after another policy", { served: notYet("nothing") }, "dns/not-live-for-all"],
    ["nobody knows what", { served: notYet("unknown"), ledger: short }, "dns/not-live-for-all"],
    ["it, and caches another", { served: { kind: "caches", since: 0, until: 600 } }, "dns/caches"],
    [
      "another, and it is not known where it is led",
      { served: notYet("old"), sts: unknown },
      "dns/not-live-for-all",
    ],
    [
      "another, and is led there by one of its servers",
      { served: notYet("old"), sts: at("b.test", usual, nothing, to(alias)) },
      "dns/not-live-for-all",
    ],
    [
      "another, and its zone has no servers",
      { served: notYet("old"), sts: at("b.test", [], nothing) },
      "dns/not-live-for-all",
    ],
    [
      "another, and is led to somebody's alias, which may lead on",
      { served: notYet("old"), sts: at("b.test", usual, to("x.hosted.test")) },
      "dns/not-live-for-all",
    ],
  ])("and waits while one serves %s", (_, other, code) => {
    expect(judged({ "a.test": {}, "b.test": other }, late)[0]).toBe(`${alias} waiting ${code}`);
  });

  test("and stays if it is right, whatever is served", () => {
    expect(judged({ "a.test": { served: notYet("old") } }, done)).toEqual([]);
  });

  test("on a schedule only if one of the domains was begun", () => {
    const byHand = `${alias} refused dns/by-hand`;
    expect(judged({ "a.test": { isAsked: false }, "b.test": { isAsked: false } }, late)).toEqual([byHand]);
    expect(judged({ "a.test": { isAsked: false }, "b.test": {} }, late)).toEqual([`${alias} ready`]);
  });

  test("and says until when caches have the policy before, the longest of all", () => {
    const caches = (until: number): One => ({ served: { kind: "caches", since: 0, until } });
    const members = { "a.test": caches(600), "b.test": caches(1200), "c.test": {} };
    expect(judged(members, late)[0]).toBe(`${alias} waiting dns/caches`);
    expect(judged({ ...members, "d.test": { served: notYet("old") } }, late)[0]).toContain(
      "not-live-for-all",
    );
  });
});

describe("beside it", () => {
  test.each<[string, One, string[]]>([
    ["a missing CNAME is set", { sts: at("a.test", usual, nothing) }, ["_mta-sts.a.test ready"]],
    [
      "but not before the policy is served",
      { sts: at("a.test", usual, nothing), served: notYet("nothing"), ledger: short },
      ["_mta-sts.a.test waiting dns/not-live"],
    ],
    [
      "a missing TLS-RPT record is set",
      { tlsRpt: at("a.test", usual, nothing) },
      ["_smtp._tls.a.test ready"],
    ],
    [
      "before the policy is served too",
      { tlsRpt: at("a.test", usual, nothing), served: notYet("nothing"), ledger: short },
      ["_smtp._tls.a.test ready"],
    ],
    [
      "another TLS-RPT record stays",
      { tlsRpt: at("a.test", usual, texts("v=TLSRPTv1; rua=mailto:own@a.test")) },
      ["_smtp._tls.a.test waiting dns/only-missing"],
    ],
    [
      "nothing is set at other name servers",
      { sts: at("a.test", ["ns1.else.test"], nothing), tlsRpt: at("a.test", ["ns1.test"], texts("hello")) },
      ["_smtp._tls.a.test waiting dns/other-provider", "_mta-sts.a.test waiting dns/other-provider"],
    ],
    [
      "the order of name servers does not matter",
      { sts: at("a.test", [...usual].reverse(), nothing) },
      ["_mta-sts.a.test ready"],
    ],
    [
      "an alias to another of ours is changed",
      { sts: at("a.test", usual, to("other.agency.test")) },
      ["_mta-sts.a.test ready"],
    ],
    [
      "but not one that a wildcard gives",
      { sts: at("a.test", usual, to("other.agency.test", true)) },
      ["_mta-sts.a.test refused dns/elsewhere"],
    ],
    [
      "nor somebody's",
      { sts: at("a.test", usual, to("x.hosted.test")) },
      ["_mta-sts.a.test refused dns/elsewhere"],
    ],
    [
      "nor on a schedule that nobody began",
      { sts: at("a.test", usual, to("other.agency.test")), isAsked: false },
      ["_mta-sts.a.test refused dns/by-hand"],
    ],
  ])("%s", (_, one, expected) => {
    expect(judged({ "a.test": one }, done)).toEqual(expected);
  });

  test("a domain in the zone of the shared record needs no other name servers", () => {
    const home = at("agency.test", ["ns1.test"], texts(`v=STSv1; id=${id}`));
    expect(judged({ "a.agency.test": { sts: at("agency.test", ["ns9.test"], nothing) } }, home)).toEqual([
      "_mta-sts.a.agency.test ready",
    ]);
  });

  test("nothing is set while the zone of the shared record is unknown", () => {
    const one = { tlsRpt: at("a.test", usual, nothing) };
    expect(judged({ "a.test": one }, unknown)).toEqual([
      `${alias} waiting dns/unknown`,
      "_smtp._tls.a.test waiting dns/unknown",
    ]);
  });

  test("an alias that is changed is only the one that was seen", () => {
    const seen = new Map([
      [alias, done],
      ["_mta-sts.a.test", at("a.test", usual, to("other.agency.test"))],
      ["_smtp._tls.a.test", at("a.test", usual, texts(report))],
    ]);
    const { records } = recordsOf({ ...settings, domain: "a.test" }, null, null);
    const member: Member = { domain: "a.test", records, served: settled, ledger: long, isAsked: true };
    const around = { seen, ledger: emptyLedger, aliases: new Set(["other.agency.test"]) };
    const states = judgePolicyRecords({ shared, members: [member] }, around);
    expect(states.find(({ record }) => record.type === "CNAME")?.change).toEqual({
      ...{ name: "_mta-sts.a.test", type: "CNAME", ttl: 3600, zone: "a.test" },
      ...{ from: [["other.agency.test"]], to: alias },
    });
    expect(states.map(({ domains }) => domains)).toEqual([["a.test"], ["a.test"], ["a.test"]]);
  });
});

test("without a shared record each domain is judged alone", () => {
  const own = at("b.test", usual, texts(`v=STSv1; id=${former}`));
  const domains: Record<string, One> = {
    "a.test": { sts: at("a.test", ["ns1.else.test"], texts(`v=STSv1; id=${former}`)) },
    "b.test": { sts: own, served: notYet("old") },
    "c.test": { sts: unknown },
    "d.test": {
      tlsRpt: at("d.test", usual, texts("v=TLSRPTv1; rua=mailto:x@d.test")),
      sts: at("d.test", usual, texts(`v=STSv1; id=${id}`)),
    },
  };
  expect(judged(domains, unknown, false)).toEqual([
    "_mta-sts.a.test ready",
    "_mta-sts.b.test waiting dns/not-live",
    "_mta-sts.c.test waiting dns/unknown",
    "_smtp._tls.d.test ready",
  ]);
});
