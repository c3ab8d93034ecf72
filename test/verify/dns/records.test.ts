/** What may be done about each record, by what the name servers show: the table of the design, row by row. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Code } from "../../../src/base/catalog/catalog.ts";
import { recordsOf } from "../../../src/plan/records.ts";
import { textsBefore } from "../../../src/sts/dns-change.ts";
import type { DnsRecord } from "../../../src/sts/records.ts";
import type { RecordState } from "../../../src/verify/dns/record-state.ts";
import { isConfirmed, judgeRecords, overall, type Situation } from "../../../src/verify/dns/records.ts";
import type { NameObservation, View } from "../../../src/verify/look/name.ts";
import type { Served } from "../../../src/verify/wait.ts";
import { enforced } from "../../world.ts";
import { domain, ledgerIn, now, policyOf } from "../setup.ts";

const ledger = ledgerIn({
  history: [
    ...enforced,
    ["2026-10-24", { mx: ["older.example.test"] }],
    ["2026-10-28", { mx: ["old.example.test"] }],
  ],
});
const [own, former, older] = ledger.published.map(({ id }) => id) as [string, string, string];
const alias = `_sts.${domain}`;
const pagesHost = "octo.github.io";

const nothing: View = { kind: "nothing" };
const noText: View = { kind: "no-text" };
const texts = (...values: string[]): View => ({
  ...{ kind: "texts", values: values.map((text) => [text]), ttl: 300, isWildcard: false },
});
const aliasOf = (target: string): View => ({ kind: "alias", target, isWildcard: false });
const sts = (id: string) => `v=STSv1; id=${id}`;

const settled: Served = { kind: "settled", since: 0 };
const caches: Served = { kind: "caches", since: now, until: now + 600 };
const notYet: Served = { kind: "not-yet", why: "old" };

const seenAs = (views: readonly View[], zone = domain): NameObservation => ({
  kind: "seen",
  zone,
  servers: views.map((view, index) => ({ server: `ns${index + 1}.${zone}`, view })),
});

/** Each record of the domain at its name, as it should be. */
function wanted(aliased: string | null): readonly DnsRecord[] {
  return recordsOf(policyOf({ policy: { alias: aliased } }), own, pagesHost).records;
}

function allRight(records: readonly DnsRecord[]): Map<string, NameObservation> {
  return new Map(
    records.map(({ name, type, value }) => [
      name,
      seenAs(Array(2).fill(type === "TXT" ? texts(value) : aliasOf(value))),
    ]),
  );
}

interface Scene extends Partial<Omit<Situation, "seen">> {
  readonly aliased?: string | null;
  /** By name, what differs from all being right. */
  readonly seen?: Readonly<Record<string, NameObservation>>;
}

function statesIn({ aliased = null, seen = {}, ...rest }: Scene): RecordState[] {
  const records = wanted(aliased);
  return judgeRecords(records, {
    ...{ served: settled, ledger, isAsked: true, ownsPolicyHost: true, ...rest },
    seen: new Map([...allRight(records), ...Object.entries(seen)]),
  });
}

/** What is said of one record; all others are right. */
function stateOf(name: string, scene: Scene): RecordState {
  const states = statesIn(scene);
  expect(states.filter((one) => one.record.name !== name && one.state !== "right")).toEqual([]);
  return states.find((one) => one.record.name === name)!;
}

/** `state` or `state code`, and the change. */
function told({ state, reason, change }: RecordState) {
  return { verdict: reason === null ? state : `${state} ${reason.code}`, change };
}

type Verdict = "right" | "ready" | `${"waiting" | "refused"} ${Code}`;

/** What is seen at all servers, or at each; what follows if somebody asked, and if nobody did. */
type Row = readonly [name: string, views: View | readonly View[], asked: Verdict, scheduled: Verdict];

const twoServers = (views: View | readonly View[]) =>
  seenAs("kind" in views ? [views, views] : (views as readonly View[]));

const valuesOf = (views: View | readonly View[]) => {
  const [first] = "kind" in views ? [views] : (views as readonly View[]);
  return first!.kind === "texts" ? first!.values : [];
};

/** A change of a TXT record keeps the TTL that is there. */
function changeAt(name: string, to: string, views: View | readonly View[]) {
  const from = valuesOf(views);
  return { name, type: "TXT", ttl: from.length > 0 ? 300 : 3600, zone: domain, from, to };
}

/** What holds of both TXT records, by what makes one. */
function sharedRows(one: (value: string) => string, right: string): Row[] {
  const byHand = "refused dns/by-hand";
  return [
    ["nothing", nothing, "ready", byHand],
    ["other records, but no TXT", noText, "ready", byHand],
    ["one that was never published here", texts(one("x1")), "ready", byHand],
    ["two of ours", texts(one("x1"), one("x2")), "ready", byHand],
    ["the right one and another of ours", texts(right, one("x1")), "ready", byHand],
    ["three of ours", texts(one("x1"), one("x2"), one("x3")), "ready", byHand],
    ["one of ours that senders cannot read", texts(right.split(";")[0]!), "ready", byHand],
    ["quotes and backslashes within one of ours", texts(one('x"1\\')), "ready", byHand],
    ["what looks like a line of nsupdate", texts(one("x; send; update delete a")), "ready", byHand],
    [
      "two of ours, in another order at each",
      [texts(one("x1"), one("x2")), texts(one("x2"), one("x1"))],
      "ready",
      byHand,
    ],
    ["the right one", texts(right), "right", "right"],
    [
      "the right one with another blank and semicolon",
      texts(`${right.replace("; ", ";  ")} ;`),
      "right",
      "right",
    ],
    ["another text alone", texts("v=spf1 -all"), "refused dns/other-records", "refused dns/other-records"],
    [
      "another text beside the right one",
      texts(right, "v=spf1 -all"),
      "refused dns/other-records",
      "refused dns/other-records",
    ],
    [
      "another text beside two of ours",
      texts(one("x1"), one("x2"), "hello"),
      "refused dns/other-records",
      "refused dns/other-records",
    ],
    ["an empty text", texts(""), "refused dns/other-records", "refused dns/other-records"],
    ["ours in quotes", texts(`"${right}"`), "refused dns/other-records", "refused dns/other-records"],
    ["ours after a blank", texts(` ${right}`), "refused dns/other-records", "refused dns/other-records"],
    [
      "ours in capitals",
      texts(right.toUpperCase()),
      "refused dns/other-records",
      "refused dns/other-records",
    ],
    [
      "a line break within",
      texts(one("x1\nupdate delete a")),
      "refused dns/not-printable",
      "refused dns/not-printable",
    ],
    ["a NUL within", texts(one("x1\0")), "refused dns/not-printable", "refused dns/not-printable"],
    ["DEL within", texts(one("x1\x7f")), "refused dns/not-printable", "refused dns/not-printable"],
    [
      "a letter that is not ASCII",
      texts(one("xé")),
      "refused dns/not-printable",
      "refused dns/not-printable",
    ],
    ["an alias", aliasOf("elsewhere.test"), "refused dns/elsewhere", "refused dns/elsewhere"],
    ["an alias of what is asked for", aliasOf(domain), "refused dns/elsewhere", "refused dns/elsewhere"],
    [
      "right at one server, one of ours at the other",
      [texts(right), texts(one("x1"))],
      "waiting dns/propagating",
      "waiting dns/propagating",
    ],
    [
      "one of ours at one server, right at the other",
      [texts(one("x1")), texts(right)],
      "waiting dns/propagating",
      "waiting dns/propagating",
    ],
    [
      "right at one server, nothing at the other",
      [texts(right), nothing],
      "waiting dns/propagating",
      "waiting dns/propagating",
    ],
    [
      "no TXT at one server, right at the others",
      [noText, texts(right), texts(right)],
      "waiting dns/propagating",
      "waiting dns/propagating",
    ],
    [
      "right at one server, another text at the other",
      [texts(right), texts("hello")],
      "refused dns/servers-disagree",
      "refused dns/servers-disagree",
    ],
    [
      "right at one server, two of ours at the other",
      [texts(right), texts(right, one("x1"))],
      "refused dns/servers-disagree",
      "refused dns/servers-disagree",
    ],
    [
      "right at one server, an alias at the other",
      [texts(right), aliasOf("elsewhere.test")],
      "refused dns/servers-disagree",
      "refused dns/servers-disagree",
    ],
    [
      "different ones of ours",
      [texts(one("x1")), texts(one("x2"))],
      "refused dns/servers-disagree",
      "refused dns/servers-disagree",
    ],
    [
      "one of ours at one server, nothing at the other",
      [texts(one("x1")), nothing],
      "refused dns/servers-disagree",
      "refused dns/servers-disagree",
    ],
    [
      "different aliases",
      [aliasOf("a.test"), aliasOf("b.test")],
      "refused dns/servers-disagree",
      "refused dns/servers-disagree",
    ],
    ["nothing at one server, no TXT at the other", [nothing, noText], "ready", byHand],
  ];
}

const announcementRows: Row[] = [
  ...sharedRows(sts, sts(own)),
  ["the id before", texts(sts(former)), "ready", "ready"],
  ["an id of long ago that the ledger still has", texts(sts(older)), "ready", "ready"],
  ["the id before, in other blanks", texts(`v=STSv1;id=${former};`), "ready", "ready"],
  ["two former ids", texts(sts(former), sts(older)), "ready", "refused dns/by-hand"],
  ["a former id and a broken one", texts(sts(former), "v=STSv1"), "ready", "refused dns/by-hand"],
  ["a time that the ledger has forgotten", texts(sts("20200101000000")), "ready", "refused dns/by-hand"],
  ["an id that is no time, and greater as a text", texts(sts("99")), "ready", "refused dns/by-hand"],
  ["a later time", texts(sts("20991231235959")), "refused dns/old-run", "refused dns/old-run"],
  [
    "a later time by a second",
    texts(sts(String(Number(own) + 1))),
    "refused dns/old-run",
    "refused dns/old-run",
  ],
  [
    "a later time beside a former id",
    texts(sts(former), sts("20991231235959")),
    "refused dns/old-run",
    "refused dns/old-run",
  ],
];

const reportsRows: Row[] = sharedRows(
  (value) => `v=TLSRPTv1; rua=mailto:${value}@example.test`,
  "v=TLSRPTv1; rua=mailto:tls-reports@example.test",
);

const stsName = `_mta-sts.${domain}`;
const tlsRptName = `_smtp._tls.${domain}`;

describe.each([
  [stsName, null, sts(own), announcementRows],
  [alias, alias, sts(own), announcementRows],
  [tlsRptName, null, "v=TLSRPTv1; rua=mailto:tls-reports@example.test", reportsRows],
] as const)("TXT at %s", (name, aliased, value, rows) => {
  const isAnnouncement = name !== tlsRptName;

  describe.each(rows)("%s", (_, views, asked, scheduled) => {
    const seen = { [name]: twoServers(views) };
    const change = changeAt(name, value, views);

    test.each([
      [true, asked],
      [false, scheduled],
    ] as const)("asked: %s → %s", (isAsked, verdict) => {
      const state = stateOf(name, { aliased, seen, isAsked });
      expect(told(state)).toEqual({ verdict, change: verdict === "ready" ? change : null });
    });

    test.each([
      [caches, "waiting dns/caches"],
      [notYet, "waiting dns/not-live"],
      [{ kind: "setup" }, "waiting dns/not-live"],
      [{ kind: "nothing-published" }, "waiting dns/not-live"],
    ] as const)("before all have the policy: $kind", (served, early) => {
      for (const [isAsked, verdict] of [
        [true, asked],
        [false, scheduled],
      ] as const) {
        const waits = verdict === "ready" && isAnnouncement;
        expect(told(stateOf(name, { aliased, seen, isAsked, served }))).toEqual({
          verdict: waits ? early : verdict,
          change: verdict === "ready" && !isAnnouncement ? change : null,
        });
      }
    });
  });

  test("what could not be seen is not taken for absent", () => {
    const unseen: NameObservation[] = [{ kind: "unknown", reason: "Nobody answered." }, seenAs([])];
    for (const observation of unseen) {
      const state = stateOf(name, { aliased, seen: { [name]: observation } });
      expect(told(state)).toEqual({ verdict: "waiting dns/unknown", change: null });
    }
  });
});

test("a former id is none of a later run, even if the clock was wrong when it was made", () => {
  const [first, ...others] = ledger.published;
  const published = [first!, { ...others[0]!, id: "20991231235959" }];
  const seen = { [stsName]: twoServers(texts(sts("20991231235959"))) };
  expect(stateOf(stsName, { seen, ledger: { ...ledger, published }, isAsked: false }).state).toBe("ready");
});

test("the servers that are named are those that are late, or that differ from the first", () => {
  const reason = (...views: View[]) => stateOf(stsName, { seen: { [stsName]: seenAs(views) } }).reason;
  const servers = (...views: View[]) => reason(...views)?.args.servers;
  const [right, late] = [texts(sts(own)), texts(sts(former))];
  expect(servers(late, right, nothing)).toBe(`ns1.${domain}, ns3.${domain}`);
  expect(servers(late, texts("x"), late, nothing)).toBe(`ns2.${domain}, ns4.${domain}`);
});

/** `served` and `owns` as in the row; the target of the alias has a TXT record, unless it is given. */
type CnameRow = readonly [name: string, views: View | readonly View[], scene: Scene, verdict: Verdict];

function changeOfCname(name: string, to: string) {
  return { name, type: "CNAME", ttl: 3600, zone: domain, from: [], to };
}

const target = (...views: View[]): Scene => ({ seen: { [alias]: seenAs(views) } });

test.each<CnameRow>([
  ["nothing", nothing, {}, "ready"],
  ["nothing, long before the policy is live", nothing, { served: notYet }, "ready"],
  ["nothing, and nobody asked", nothing, { isAsked: false }, "refused dns/by-hand"],
  ["right", aliasOf(alias), {}, "right"],
  ["right, and nobody asked", aliasOf(alias), { isAsked: false }, "right"],
  ["an alias of another name", aliasOf("elsewhere.test"), {}, "refused dns/elsewhere"],
  ["the TXT record itself", texts(sts(own)), {}, "refused dns/in-the-way"],
  ["other records", noText, {}, "refused dns/in-the-way"],
  ["right at one server alone", [aliasOf(alias), nothing], {}, "waiting dns/propagating"],
  [
    "right at one server, records at the other",
    [texts(sts(own)), aliasOf(alias)],
    {},
    "refused dns/servers-disagree",
  ],
  [
    "right at one server, another alias at the other",
    [aliasOf("a.test"), aliasOf(alias)],
    {},
    "refused dns/servers-disagree",
  ],
  [
    "nothing at one server, other records at the other",
    [nothing, noText],
    {},
    "refused dns/servers-disagree",
  ],
])("CNAME at _mta-sts: %s", (_, views, scene, verdict) => {
  const seen = { [stsName]: twoServers(views), ...scene.seen };
  expect(told(stateOf(stsName, { ...scene, aliased: alias, seen }))).toEqual({
    verdict,
    change: verdict === "ready" ? changeOfCname(stsName, alias) : null,
  });
});

test.each<[string, Scene, Verdict]>([
  ["nothing", target(nothing, nothing), "waiting dns/target-first"],
  ["no TXT record", target(noText, noText), "waiting dns/target-first"],
  ["a TXT record at one server alone", target(texts(sts(own)), nothing), "waiting dns/target-first"],
  ["nobody knows what", { seen: { [alias]: { kind: "unknown", reason: "-" } } }, "waiting dns/target-first"],
  ["the id before", target(texts(sts(former)), texts(sts(former))), "ready"],
  ["somebody's text", target(texts("hello"), texts("hello")), "waiting dns/target-first"],
  ["another text beside", target(texts(sts(own), "x"), texts(sts(own), "x")), "waiting dns/target-first"],
])("CNAME at _mta-sts, and at the end of it %s", (_, scene, verdict) => {
  const states = statesIn({ aliased: alias, seen: { ...scene.seen, [stsName]: twoServers(nothing) } });
  expect(told(states.find(({ record }) => record.name === stsName)!)).toEqual({
    verdict,
    change: verdict === "ready" ? changeOfCname(stsName, alias) : null,
  });
});

const hostName = `mta-sts.${domain}`;

test.each<CnameRow>([
  ["nothing, and GitHub knows the site", nothing, { served: notYet }, "ready"],
  ["nothing, and GitHub knows another", nothing, { ownsPolicyHost: false }, "refused dns/not-ours"],
  ["nothing, and GitHub was not asked", nothing, { ownsPolicyHost: null }, "waiting dns/host-by-hand"],
  ["nothing, and nobody asked", nothing, { isAsked: false }, "refused dns/by-hand"],
  ["right", aliasOf(pagesHost), { served: notYet, ownsPolicyHost: false }, "right"],
  ["another alias, and it serves", aliasOf("cdn.test"), { served: settled }, "right"],
  ["another alias, and it serves since a moment", aliasOf("cdn.test"), { served: caches }, "right"],
  ["another alias, and it does not serve", aliasOf("cdn.test"), { served: notYet }, "refused dns/in-the-way"],
  ["addresses, and they serve", noText, { served: settled }, "right"],
  ["addresses, and they do not serve", noText, { served: notYet }, "refused dns/in-the-way"],
  ["TXT records, and nothing serves", texts("x"), { served: notYet }, "refused dns/in-the-way"],
  ["right at one server alone", [nothing, aliasOf(pagesHost)], {}, "waiting dns/propagating"],
  ["addresses at one server alone", [nothing, noText], {}, "refused dns/servers-disagree"],
])("CNAME of the policy host: %s", (_, views, scene, verdict) => {
  const state = stateOf(hostName, { ...scene, seen: { [hostName]: twoServers(views) } });
  expect(told(state)).toEqual({
    verdict,
    change: verdict === "ready" ? changeOfCname(hostName, pagesHost) : null,
  });
});

describe("where the TXT record is kept in another zone", () => {
  const far = "_mta-sts.dns.example.net";
  const home = { [far]: seenAs([texts(sts(former))], "example.net") };
  const inFarZone = (seen: Scene["seen"], rest: Scene = {}) =>
    statesIn({ aliased: far, seen: { ...home, ...seen }, ...rest }).map((state) => [
      state.record.name,
      told(state).verdict,
    ]);

  test("that one is set, and what is right stays", () => {
    expect(inFarZone({})).toEqual([
      [hostName, "right"],
      [tlsRptName, "right"],
      [stsName, "right"],
      [far, "ready"],
    ]);
  });

  test("the zone of the change is the one that has the name", () => {
    const states = statesIn({ aliased: far, seen: home });
    expect(overall(states)).toBe("ready");
    expect(states.at(-1)!.change).toEqual({
      ...{ name: far, type: "TXT", ttl: 300, zone: "example.net", from: [[sts(former)]], to: sts(own) },
    });
  });

  test.each<[string, View]>([
    ["nothing is there", nothing],
    ["something else is there", texts("hello")],
  ])("no other is set by the same credential: %s", (_, view) => {
    const others = [hostName, tlsRptName, stsName];
    const seen = Object.fromEntries(others.map((name) => [name, twoServers(view)]));
    expect(inFarZone(seen, { served: notYet })).toEqual([
      ...others.map((name) => [name, "waiting dns/other-provider"]),
      [far, "waiting dns/not-live"],
    ]);
  });

  test("what is not known is not known, whatever the zone", () => {
    expect(inFarZone({ [stsName]: { kind: "unknown", reason: "-" } })[2]).toEqual([
      stsName,
      "waiting dns/unknown",
    ]);
  });
});

test("of all records together, the first of these is said: ready, refused, waiting, right", () => {
  const record = wanted(null)[0]!;
  const states = (...names: RecordState["state"][]) =>
    names.map((state) => ({ record, state, reason: null, change: null }));
  expect(overall([])).toBe("right");
  expect(overall(states("right", "right"))).toBe("right");
  expect(overall(states("right", "waiting"))).toBe("waiting");
  expect(overall(states("waiting", "ready", "right"))).toBe("ready");
  expect(overall(states("refused", "ready", "waiting"))).toBe("ready");
  expect(overall(states("waiting", "refused", "right"))).toBe("refused");
});

test.each<[RecordState["state"], Code | null, boolean]>([
  ["right", null, true],
  ["ready", null, false],
  ["waiting", "dns/propagating", false],
  ["waiting", "dns/unknown", false],
  ["refused", "dns/servers-disagree", false],
  ["waiting", "dns/caches", true],
  ["waiting", "dns/other-provider", true],
  ["refused", "dns/other-records", true],
])("after a write, %s by %s: that every server shows it is %s", (state, code, expected) => {
  const record = wanted(null)[0]!;
  const reason = code === null ? null : ({ code, severity: "error", args: {}, place: null } as const);
  const fine: RecordState = { record, state: "right", reason: null, change: null };
  expect(isConfirmed([fine, { record, state, reason, change: null }])).toBe(expected);
});

test("whatever servers show, what is replaced is ours, seen by all, and announced only when all have the policy", () => {
  const text = fc.oneof(
    fc.constantFrom(
      sts(own),
      sts(former),
      sts(older),
      "v=STSv1",
      "v=TLSRPTv1; rua=mailto:a@b.test",
      "v=spf1",
    ),
    fc.string({ unit: "binary-ascii", maxLength: 8 }).map((end) => `v=STSv1; id=${end}`),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const view: fc.Arbitrary<View> = fc.oneof(
    fc.constantFrom(nothing, noText, aliasOf(alias), aliasOf(pagesHost), aliasOf("x.test")),
    fc.uniqueArray(text, { minLength: 1, maxLength: 3 }).map((values) => texts(...values)),
  );
  const observation: fc.Arbitrary<NameObservation> = fc.oneof(
    { weight: 6, arbitrary: view.map((one) => seenAs([one, one])) },
    { weight: 2, arbitrary: fc.array(view, { maxLength: 3 }).map((views) => seenAs(views)) },
    fc.constant({ kind: "unknown" as const, reason: "-" }),
  );
  const scene = fc.record({
    aliased: fc.constantFrom(null, alias),
    served: fc.constantFrom(settled, settled, caches, notYet),
    isAsked: fc.boolean(),
    ownsPolicyHost: fc.constantFrom(true, false, null),
    seen: fc.dictionary(fc.constantFrom(hostName, tlsRptName, stsName, alias), observation),
  });
  let changes = 0;
  fc.assert(
    fc.property(scene, (given) => {
      const records = wanted(given.aliased);
      const seen = new Map([...allRight(records), ...Object.entries(given.seen)]);
      for (const { record, state, reason, change } of statesIn(given)) {
        expect(change !== null).toBe(state === "ready");
        expect(reason === null).toBe(state === "ready" || state === "right");
        if (change === null) continue;
        changes += 1;
        const { name, type, value } = record;
        expect([change.name, change.type, change.zone, change.to]).toEqual([name, type, domain, value]);
        const found = seen.get(name)!;
        if (found.kind !== "seen") throw new Error(`${name} was not seen`);
        for (const one of found.servers) {
          const values = one.view.kind === "texts" ? one.view.values : [];
          expect(values.toSorted()).toEqual(change.from.toSorted());
          if (type === "CNAME") expect(one.view).toEqual(nothing);
        }
        const version = value.split(";")[0]!;
        for (const former of textsBefore(change)) {
          expect(former.startsWith(version)).toBe(true);
          expect(former).toMatch(/^[ -~]*$/);
        }
        if (version === "v=STSv1") expect(given.served).toEqual(settled);
        if (name === hostName) expect(given.ownsPolicyHost).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
  expect(changes).toBeGreaterThan(200);
});
