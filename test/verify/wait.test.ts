import { describe, expect, test } from "vitest";
import { type Finding, finding } from "../../src/base/finding.ts";
import { noColors } from "../../src/report/colors.ts";
import { verified } from "../../src/report/verified.ts";
import { verificationOutputs, verificationText } from "../../src/report/verify.ts";
import { verifyDomain } from "../../src/verify/verify-domain.ts";
import { servedFindings, untilServed } from "../../src/verify/wait.ts";
import { worldOf } from "./fake-world.ts";
import { alias, aliased } from "./rows-alias.ts";
import { waitRows } from "./rows-wait.ts";
import { domain, now, outsideIn, publishedIn, type Setup, subjectIn } from "./setup.ts";

/** Waits in a world that changes with the seconds, in no time. */
async function wait(
  history: Readonly<Record<number, Setup>>,
  atMost: number,
  skipsSetup = true,
  { waitsForCaches = true, seenSince = null as number | null } = {},
) {
  let seconds = 0;
  const logged: string[] = [];
  const setups = Object.entries(history).map(([from, setup]) => ({
    from: Number(from),
    outside: outsideIn(setup),
  }));
  const world = worldOf(() => setups.findLast(({ from }) => from <= seconds)!.outside);
  const waiting = {
    atMost,
    sleep: async (milliseconds: number) => {
      seconds += milliseconds / 1000;
    },
    log: (line: string) => logged.push(line),
    now: () => now + seconds,
    skipsSetup,
    waitsForCaches,
    seenSince,
  };
  const subject = subjectIn(history[0]!);
  const findings = servedFindings(await untilServed(world, subject, waiting), subject, waiting);
  return { findings, seconds, logged, world };
}

test.each(waitRows)("%s", async (_, history, atMost, [code, second]) => {
  const { findings, seconds, logged } = await wait(history, atMost);
  expect([findings.map((one) => one.code).join() || "nothing", seconds]).toEqual([code, second]);
  expect(logged.every((line, index) => line !== logged[index - 1])).toBe(true);
  expect(logged.length > 0).toBe(second > 0);
});

test("a host that serves nothing is waited for to the end, unless setting it up is left to a person", async () => {
  const unset = { zone: { [`mta-sts.${domain}`]: null } };
  const left = await wait({ 0: unset }, 1200);
  expect([left.findings, left.seconds]).toEqual([[], 0]);
  const waited = await wait({ 0: unset }, 1200, false);
  expect([waited.findings.map(({ code }) => code), waited.seconds]).toEqual([["live/not-yet"], 1200]);
  const late = await wait({ 0: unset, 300: {} }, 1200, false);
  expect(late.findings.map(({ code }) => code)).toEqual(["live/settled"]);
});

test("what is waited for is logged as it changes", async () => {
  const [live, old] = [{}, { hosts: { "192.0.2.10": { text: "x" }, "2001:db8::10": { text: "x" } } }];
  const nothing = { hosts: { "192.0.2.10": { status: 404 }, "2001:db8::10": { status: 404 } } };
  expect((await wait({ 0: nothing, 100: old, 200: nothing, 300: live }, 1200)).logged).toHaveLength(3);
});

test("another policy is distinguished from none", async () => {
  const { text } = publishedIn({ policy: { mx: ["old.example.test"] } });
  const old = { hosts: { "192.0.2.10": { text }, "2001:db8::10": { text } } };
  expect((await wait({ 0: old }, 20)).logged.join()).toContain("another one is still served");
});

test.each([
  [119, "119 seconds"],
  [120, "2 minutes"],
  [1200, "20 minutes"],
])("after %i seconds in vain it says %s", async (atMost, time) => {
  const { findings } = await wait({ 0: { hosts: { "192.0.2.10": { status: 404 } } } }, atMost);
  expect(findings[0]?.args.time).toBe(time);
});

test("the record that is to stay as it is is named where it is kept", async () => {
  const nothing = { hosts: { "192.0.2.10": { status: 404 } } };
  const recordIn = async (setup: Setup) => (await wait({ 0: setup }, 0)).findings[0]?.args.record;
  expect(await recordIn(nothing)).toBe("_mta-sts");
  expect(await recordIn({ ...nothing, policy: { alias } })).toBe(alias);
});

test("one question to each address, and none sooner than after a quarter of a minute", async () => {
  const { world } = await wait({ 0: { hosts: { "192.0.2.10": { status: 404 } } } }, 60);
  const requests = ["192.0.2.10 any mail servers", "2001:db8::10 any mail servers"];
  expect(world.requests).toEqual(Array(5).fill(requests).flat());
  expect(world.asked.filter((one) => one.endsWith("CAA"))).toEqual([]);
});

describe("records to set", () => {
  const settled = finding("live/settled", null, { domain });
  const toSet = async (setup: Setup, live: readonly Finding[], skip: readonly ("txt" | "policy")[] = []) => {
    const outside = outsideIn(setup);
    const subject = subjectIn(setup);
    const options = { skip: new Set(skip), watch: () => {} };
    const seen = await verifyDomain(
      worldOf(() => outside),
      subject,
      options,
    );
    return verified(seen, subject, false, live).toSet.map(({ name }) => name);
  };
  const nothingSet = { zone: { [`_mta-sts.${domain}`]: null, [`_smtp._tls.${domain}`]: null } };
  const sts = `_mta-sts.${domain}`;
  const there = { TXT: [[`v=STSv1; id=${publishedIn({}).entry.id}`]] };
  const tlsRpt = `_smtp._tls.${domain}`;

  test.each<[string, Setup, string[]]>([
    ["those that are not there", nothingSet, [tlsRpt, sts]],
    ["none where all are right", {}, []],
    ["the old id", { zone: { [sts]: { TXT: [["v=STSv1; id=1"]] } } }, [sts]],
    ["what could not be looked up", { zone: { [sts]: { fault: "servfail" } } }, [sts]],
    [
      "another address for reports",
      { zone: { [tlsRpt]: { TXT: [["v=TLSRPTv1; rua=mailto:a@b.test"]] } } },
      [tlsRpt],
    ],
    ["never the policy host's, which serves", { zone: { [`mta-sts.${domain}`]: { A: ["192.0.2.10"] } } }, []],
    ["kept in another zone: none where all are right", aliased(there), []],
    ["kept in another zone: the id alone where the alias is right", aliased(null), [alias]],
    [
      "kept in another zone: both where a record is in the place of the alias",
      aliased(null, there),
      [sts, alias],
    ],
    ["kept in another zone: both where nothing is there", aliased(there, null), [sts, alias]],
    ["kept in another zone: both where it is not known", aliased(there, { fault: "servfail" }), [sts, alias]],
    ["none when the policy is gone again", { ...nothingSet, hosts: { "192.0.2.10": { text: "x" } } }, []],
  ])("%s", async (_, setup, expected) => {
    expect(await toSet(setup, [settled])).toEqual(expected);
  });

  test.each<[string, Setup, Finding | null, boolean]>([
    ["all addresses serve it", {}, settled, true],
    [
      "caches may keep the one before it",
      {},
      finding("live/caches", null, { domain, time: "12:00 UTC" }),
      true,
    ],
    ["it was not waited for", {}, null, false],
    ["it did not come", {}, finding("live/not-yet", null, { time: "20 seconds", record: "_mta-sts" }), false],
    ["it is gone again", { hosts: { "192.0.2.10": { text: "x" } } }, settled, false],
  ])("whether what was published is live, where %s", async (_, setup, live, expected) => {
    const subject = subjectIn(setup);
    const seen = await verifyDomain(
      worldOf(() => outsideIn(setup)),
      subject,
      { skip: new Set(), watch: () => {} },
    );
    const { live: output } = verificationOutputs(verified(seen, subject, false, live === null ? [] : [live]));
    expect(output).toBe(String(expected));
  });

  test("and people read of them, and of what is settled", async () => {
    const outside = outsideIn(nothingSet);
    const subject = subjectIn(nothingSet);
    const seen = await verifyDomain(
      worldOf(() => outside),
      subject,
      { skip: new Set(), watch: () => {} },
    );
    const text = await verificationText(verified(seen, subject, false, [settled]), noColors);
    expect(text).toContain("[live/settled]");
    expect(text).toContain(`v=STSv1; id=${subject.published!.entry.id}`);
  });

  test("none before everybody gets the policy", async () => {
    expect(await toSet(nothingSet, [])).toEqual([]);
    expect(
      await toSet(nothingSet, [finding("live/not-yet", null, { time: "20 seconds", record: "_mta-sts" })]),
    ).toEqual([]);
  });

  test("those whose check was left out", async () => {
    expect(await toSet({}, [settled], ["txt"])).toEqual([sts]);
  });
});

test("whoever does not wait for caches hears from when on the id may be set", async () => {
  const hosts = { "192.0.2.10": { maxAge: 600 }, "2001:db8::10": { maxAge: 600 } };
  const zone = { [`_mta-sts.${domain}`]: { TXT: [["v=STSv1; id=1"]] } };
  const look = (seenSince: number | null) =>
    wait({ 0: { hosts, zone } }, 60, false, { waitsForCaches: false, seenSince });
  const codes = async (seenSince: number | null) => (await look(seenSince)).findings.map(({ code }) => code);
  expect([await codes(null), await codes(now - 599), await codes(now - 600)]).toEqual([
    ["live/caches"],
    ["live/caches"],
    ["live/settled"],
  ]);
  expect((await look(null)).seconds).toBe(0);
});

test("of a first policy nobody can have an older one in a cache", async () => {
  const hosts = { "192.0.2.10": { maxAge: 600 }, "2001:db8::10": { maxAge: 600 } };
  const first = await wait(
    { 0: { hosts, zone: { [`_mta-sts.${domain}`]: null }, history: [] } },
    1200,
    false,
  );
  expect([first.findings.map(({ code }) => code), first.seconds]).toEqual([["live/settled"], 0]);
});
