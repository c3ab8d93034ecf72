/** Which zones one run writes, what is said of the rest, and policies that need different records at one name. */
import { describe, expect, test } from "vitest";
import { finding } from "../../../src/base/finding.ts";
import { reasonsOf } from "../../../src/judge/dns/grouped-states.ts";
import { takeTurn, withoutContradictions } from "../../../src/judge/dns/turn.ts";
import type { DnsRecord } from "../../../src/sts/records.ts";
import type { PolicyState } from "../../../src/verify/dns/policy-records.ts";
import { ready, right, waiting } from "../../../src/verify/dns/record-state.ts";

const sts = (zone: string): DnsRecord => ({
  name: `_mta-sts.${zone}`,
  type: "TXT",
  ttl: 3600,
  value: "v=STSv1; id=1",
});
const tlsRpt = (zone: string): DnsRecord => ({
  name: `_smtp._tls.${zone}`,
  type: "TXT",
  ttl: 3600,
  value: "v=TLSRPTv1; rua=x",
});
const own = { path: "policies/a.yml", provider: null };

function due(zone: string, record: DnsRecord): PolicyState {
  const { name, type, ttl, value } = record;
  return { ...ready(record, { name, type, ttl, zone, from: [], to: value }), ...own, domains: [zone] };
}
const zones = (start: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${start}${String(index).padStart(2, "0")}.test`);
const none = new Map<string, number>();

describe("a run", () => {
  test.each([0, 1, 49, 50])("has %i zones at once", (count) => {
    const states = zones("a", count).map((zone) => due(zone, tlsRpt(zone)));
    expect(takeTurn(states, none)).toEqual({ states, zones: zones("a", count), left: 0 });
  });

  test("has fifty of more, in alphabetical order, and counts the rest", () => {
    const all = zones("a", 53);
    const states = [...all].reverse().flatMap((zone) => [due(zone, tlsRpt(zone)), due(zone, sts(zone))]);
    const turn = takeTurn(states, none);
    expect([turn.zones, turn.left]).toEqual([all.slice(0, 50), 3]);
    const later = turn.states.filter(({ state }) => state === "waiting");
    expect(
      later.map(({ change, reason, domains }) => [change, reason?.code, reason?.args.count, domains[0]]),
    ).toEqual([52, 52, 51, 51, 50, 50].map((index) => [null, "dns/next-run", 3, all[index]]));
    expect(turn.states.length).toBe(states.length);
  });

  test("begins with what is to be announced, and says its zones by name", () => {
    const states = [
      ...zones("a", 50).map((zone) => due(zone, tlsRpt(zone))),
      // One of its records is urgent, whatever comes after it.
      ...["z.test"].flatMap((zone) => [due(zone, sts(zone)), due(zone, tlsRpt(zone))]),
    ];
    expect(takeTurn(states, none).zones).toEqual([...zones("a", 49), "z.test"]);
  });

  test("has those before that were tried less often", () => {
    const all = zones("a", 51);
    const states = all.map((zone) => due(zone, sts(zone)));
    const tried = new Map(all.slice(0, 2).map((zone, index) => [zone, 2 - index]));
    expect(takeTurn(states, tried).zones).toEqual(all.slice(1));
  });

  test("leaves records alone that are right, or wait for something else", () => {
    const all = zones("a", 51);
    const reason = finding("dns/only-missing", null, { name: "x", record: "y" });
    const others = [
      { ...right(sts("b.test")), ...own, domains: ["b.test"] },
      { ...waiting(sts("c.test"), reason), ...own, domains: ["c.test"] },
    ];
    const turn = takeTurn([...others, ...all.map((zone) => due(zone, sts(zone)))], none);
    expect([turn.states.slice(0, 2), turn.zones.length, turn.left]).toEqual([others, 50, 1]);
  });
});

describe("different records at one name", () => {
  const one = due("a.test", sts("a.test"));
  const same = { record: one.record, path: "policies/b.yml" };
  const other = { record: { ...one.record, value: "v=STSv1; id=2" }, path: "policies/b.yml" };

  test("are set by neither policy", () => {
    const [state] = withoutContradictions([one], [one, other]);
    expect(state).toMatchObject({ state: "refused", change: null, path: own.path, domains: ["a.test"] });
    expect(state!.reason?.args).toEqual({ name: one.record.name, paths: "policies/a.yml, policies/b.yml" });
  });

  test("of another type too", () => {
    const cname = { record: { ...one.record, type: "CNAME" as const }, path: "policies/b.yml" };
    expect(withoutContradictions([one], [one, cname])[0]!.state).toBe("refused");
  });

  test("are not the same record, and not one at another name", () => {
    const elsewhere = { record: sts("b.test"), path: "policies/b.yml" };
    expect(withoutContradictions([one], [one, same, elsewhere])).toEqual([one]);
  });
});

describe("a reason is said once", () => {
  const state = (
    zone: string,
    record: DnsRecord,
    code: "dns/not-printable" | "dns/next-run",
  ): PolicyState => {
    const reason =
      code === "dns/next-run"
        ? finding(code, null, { most: 50, count: 3 })
        : finding(code, null, { name: record.name });
    return { ...waiting(record, reason), ...own, domains: [zone] };
  };
  const said = (states: readonly PolicyState[]) =>
    reasonsOf(states).map(({ code, domains, args }) => [code, args.name, domains]);

  test("for each kind of record, with the domains that it is about", () => {
    const isRight = { ...right(sts("c.test")), ...own, domains: ["c.test"] };
    const states = ["a.test", "b.test"].flatMap((zone) =>
      [sts(zone), tlsRpt(zone)].map((record) => state(zone, record, "dns/not-printable")),
    );
    expect(said([isRight, ...states])).toEqual([
      ["dns/not-printable", "_mta-sts.a.test", ["a.test", "b.test"]],
      ["dns/not-printable", "_smtp._tls.a.test", ["a.test", "b.test"]],
    ]);
  });

  test("without the domain if its name has it", () => {
    expect(said([state("a.test", sts("a.test"), "dns/not-printable")])).toEqual([
      ["dns/not-printable", "_mta-sts.a.test", undefined],
    ]);
    expect(said([{ ...state("a.test", sts("x.other"), "dns/not-printable") }])[0]![2]).toEqual(["a.test"]);
  });

  test("with those that the reason names itself", () => {
    const one = state("a.test", sts("x.other"), "dns/not-printable");
    const named = { ...one, domains: ["a.test", "b.test"], reason: { ...one.reason!, domains: ["b.test"] } };
    expect(said([named])[0]![2]).toEqual(["b.test"]);
  });

  test("with a count alone, where that says all", () => {
    const states = ["a.test", "b.test"].flatMap((zone) =>
      [sts(zone), tlsRpt(zone)].map((one) => state(zone, one, "dns/next-run")),
    );
    expect(said(states)).toEqual([["dns/next-run", undefined, undefined]]);
  });

  test("and what is right has none", () => {
    expect(said([{ ...right(sts("a.test")), ...own, domains: ["a.test"] }])).toEqual([]);
  });
});
