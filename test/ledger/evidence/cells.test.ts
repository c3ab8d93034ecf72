import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceOf, type Reading } from "../../../src/ledger/evidence/cells.ts";
import type { Cell, CellPolicy } from "../../../src/ledger/evidence/evidence.ts";
import { renderEvidence } from "../../../src/ledger/evidence/evidence-file.ts";
import { joinEvidence } from "../../../src/ledger/evidence/join.ts";
import { withNames } from "../../../src/ledger/evidence/names.ts";
import type { ReceivedReport, Sender } from "../../../src/ledger/evidence/received.ts";
import { twoDigits } from "../../../src/ledger/evidence/rounded.ts";
import { domain, failureOf, google, id, ledger, policyOf, received } from "./received.ts";

const reading: Reading = {
  domain,
  ledger,
  mx: ["mx7.example.net"],
  naming: "known",
  since: "2026-10-21",
  now: Date.parse("2026-11-24T05:00:00Z") / 1000,
  unreadable: 2,
};
const evidence = (reports: readonly ReceivedReport[], more: Partial<Reading> = {}) =>
  evidenceOf(reports, { ...reading, ...more });
const cells = (reports: readonly ReceivedReport[], more: Partial<Reading> = {}): readonly Cell[] =>
  evidence(reports, more).days.flatMap(({ senders }) => senders);
const by = (name: string): Sender => ({ kind: "signed", domain: name });
const policies = (...reports: ReceivedReport[]): readonly CellPolicy[] => cells(reports)[0]!.policies;

describe("what counts", () => {
  test("a signed report makes a cell", () => {
    expect(evidence([received()])).toEqual({
      version: 1,
      domain,
      read: {
        until: "2026-11-24T05:00:00Z",
        since: "2026-10-21",
        ...{ reports: 1, unreadable: 2, unsigned: 0, foreign: 0, duplicates: 0 },
      },
      days: [
        {
          day: "2026-11-10",
          senders: [
            {
              sender: "google.com",
              reports: 1,
              rules: 1,
              policies: [{ type: "sts", policy: id, mode: "testing", ok: 10, failed: 0, failures: [] }],
            },
          ],
        },
      ],
      looks: [],
    });
  });

  test.each<[string, Partial<ReceivedReport>]>([
    ["unsigned", { sender: { kind: "unsigned", why: "no signature" } }],
    ["of unknown signature", { sender: { kind: "unknown", why: "DNS is silent" } }],
    ["a bare file", { sender: { kind: "file" } }],
  ])("%s is counted, and nothing else", (_, more) => {
    const one = evidence([received({}, more)]);
    expect([one.days, one.read]).toMatchObject([[], { reports: 1, unsigned: 1 }]);
  });

  test.each<[string, string | null]>([
    ["without a day", null],
    ["of tomorrow", "2026-11-25"],
    ["of more than 400 days ago", "2025-10-19"],
  ])("%s is no evidence", (_, day) => expect(cells([received({ day })])).toEqual([]));

  test.each(["2026-11-24", "2025-10-20"])("%s still is", (day) => {
    expect(cells([received({ day })])).toHaveLength(1);
  });

  test("what is about another domain is foreign", () => {
    const foreign = received({ policies: [policyOf({ domain: "other.test" })] });
    const mixed = received({
      reportId: "2",
      policies: [policyOf({ domain: "other.test", ok: 500 }), policyOf()],
    });
    const one = evidence([foreign, mixed]);
    expect(one.read).toMatchObject({ reports: 1, foreign: 1 });
    expect(one.days[0]!.senders[0]!.policies).toMatchObject([{ ok: 10 }]);
  });

  test("a domain that is not said is ours, unless another one is", () => {
    expect(cells([received({ policies: [policyOf({ domain: null })] })])).toHaveLength(1);
    const other = received({ policies: [policyOf({ domain: null }), policyOf({ domain: "other.test" })] });
    expect(evidence([other]).read).toMatchObject({ foreign: 1 });
    expect(evidence([received({ policies: [] })]).read).toMatchObject({ foreign: 1 });
  });

  test("what comes twice counts once, and parts of a day are added", () => {
    const parts = [received(), received(), received({ reportId: "part 2", policies: [policyOf({ ok: 5 })] })];
    expect(cells(parts)).toMatchObject([{ reports: 2, policies: [{ ok: 15 }] }]);
    expect(evidence(parts).read).toMatchObject({ reports: 2, duplicates: 1 });
  });

  test("types are never added to each other", () => {
    const types = received({ policies: [policyOf(), policyOf({ type: "tlsa", text: [] })] });
    expect(policies(types)).toMatchObject([
      { type: "sts", ok: 10 },
      { type: "tlsa", ok: 10 },
    ]);
  });
});

describe("failures", () => {
  const failing = (...failures: ReturnType<typeof failureOf>[]) =>
    policies(received({ policies: [policyOf({ failed: failures.length, failures })] }))[0]!.failures;

  test("of a kind at a server are added", () => {
    expect(failing(failureOf(), failureOf({ sessions: 2 }), failureOf({ kind: "unknown" }))).toEqual([
      { kind: "certificate-expired", mx: "mx1.example.test", reason: null, sessions: 3 },
      { kind: "unknown", mx: "mx1.example.test", reason: null, sessions: 1 },
    ]);
  });

  test.each<[string, string | null, string | null]>([
    ["admitted by the policy", "mx1.example.test", "mx1.example.test"],
    ["in DNS", "mx7.example.net", "mx7.example.net"],
    ["neither", "secret.internal", "another host"],
    ["not said", null, null],
  ])("a server is named when it is %s", (_, mx, shown) =>
    expect(failing(failureOf({ mx }))[0]!.mx).toBe(shown),
  );

  test("a thousand kinds become few, and none is lost", () => {
    const mx = Array.from({ length: 200 }, (_, index) => `mx${index}.example.net`);
    const many = mx.map((one) => failureOf({ mx: one }));
    const [first] = cells([received({ policies: [policyOf({ failures: many })] })], { mx });
    const { failures } = first!.policies[0]!;
    expect(failures.length).toBeLessThanOrEqual(48);
    expect(failures.reduce((total, { sessions }) => total + sessions, 0)).toBeGreaterThanOrEqual(200);
  });
});

describe("numbers", () => {
  test.each([
    [0, 0, 0],
    [99, 99, 99],
    [101, 100, 110],
    [4_199, 4_100, 4_200],
    [10_000, 10_000, 10_000],
    [2 ** 53 - 1, 99_000_000_000, 99_000_000_000],
  ])("%d is shown as %d or %d", (exact, down, up) => {
    expect([twoDigits(exact, Math.floor), twoDigits(exact, Math.ceil)]).toEqual([down, up]);
  });

  test("successes are rounded down and failures up", () => {
    const failures = [failureOf({ sessions: 101 })];
    const one = policies(received({ policies: [policyOf({ ok: 199, failed: 101, failures })] }));
    expect(one).toMatchObject([{ ok: 190, failed: 110, failures: [{ sessions: 110 }] }]);
  });
});

describe("names", () => {
  const some = [
    received(),
    received({}, { sender: by("small.example") }),
    received(
      { policies: [policyOf({ failures: [failureOf()], failed: 1 })] },
      { sender: by("tiny.example") },
    ),
  ];
  const named = (naming: Reading["naming"]) =>
    cells(some, { naming }).map(({ sender, count, failing }) => [sender, count, failing]);

  test("of known senders only", () => {
    expect(named("known")).toEqual([
      ["google.com", undefined, undefined],
      ["others", 2, 1],
    ]);
  });
  test("all", () => {
    expect(named("all").map(([sender]) => sender)).toEqual(["google.com", "small.example", "tiny.example"]);
  });
  test("none", () =>
    expect(named("none")).toEqual([
      ["known", 1, 0],
      ["others", 2, 1],
    ]));

  test("nobody fills the file with names", () => {
    const crowd = Array.from({ length: 300 }, (_, index) =>
      received({}, { sender: by(`s${index}.example`) }),
    );
    const all = cells(crowd, { naming: "all" });
    expect(all).toHaveLength(41);
    expect(all.find(({ sender }) => sender === "others")).toMatchObject({ count: 260, reports: 260 });
  });

  test("what was read before never counts twice, whatever was named then", () => {
    const once = evidence(some);
    const joined = joinEvidence(once, evidence(some, { naming: "all" }));
    expect(withNames(joined.days, "known")).toEqual(once.days);
    expect(withNames(withNames(joined.days, "known"), "known")).toEqual(once.days);
  });
});

test("nothing that is nobody's business gets into the file", () => {
  const canary = /canary|192\.0\.2\.|2001:db8/i;
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/).map((text) => `canary${text}`);
  const failure = fc
    .record({ raw: word, mx: word.map((text) => `${text}.internal`), reasonText: word })
    .map((one) => failureOf({ ...one, sendingIp: "192.0.2.7", receivingIp: "2001:db8::1", kind: "unknown" }));
  const report = fc.record({
    organization: word,
    reportId: word,
    contact: word.map((text) => `${text}@example.com`),
    policies: fc.array(
      fc
        .record({
          failures: fc.array(failure, { maxLength: 2 }),
          mx: fc.array(word, { maxLength: 1 }),
          line: word,
        })
        .map(({ failures, mx, line }) => policyOf({ failures, mx, text: [`mode: testing`, `mx: ${line}`] })),
      { minLength: 1, maxLength: 2 },
    ),
    notes: fc.array(word, { maxLength: 1 }),
  });
  const sender = fc.oneof(
    word.map((text) => by(`${text}.example`)),
    fc.constant(google),
    word.map((why): Sender => ({ kind: "unsigned", why })),
  );
  const mail = fc
    .record({ report, sender, where: word })
    .map(({ report: inner, ...more }) => received(inner, more));
  fc.assert(
    fc.property(
      fc.array(mail, { minLength: 5, maxLength: 15 }),
      fc.constantFrom("known", "none" as const),
      (mails, naming) => {
        expect(renderEvidence(evidence(mails, { naming }))).not.toMatch(canary);
      },
    ),
    { numRuns: 1_000 },
  );
});
