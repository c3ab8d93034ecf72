import { describe, expect, test } from "vitest";
import { enforced } from "../../world.ts";
import { daily, judged, look, promotionIn, quiet, type Report, type Scene, testing } from "./scene.ts";

type Row = readonly [name: string, scene: Scene, expected: readonly string[]];
const each = (rows: readonly Row[]) =>
  test.each(rows)("%s", (_, scene, expected) => expect(judged(scene)).toEqual(expected));

const expired = (ago: number, more: Partial<Report> = {}): Report => {
  return { ago, failures: [["certificate-expired", 2]], ...more };
};
const refused = "reports/would-be-refused";
const waits = (day: number) => `wait 2026-12-${String(day).padStart(2, "0")}`;
const dayAgo = (ago: number) => new Date(Date.UTC(2026, 10, 30) - ago * 86_400_000).toISOString();

describe("what may become enforce", () => {
  each([
    ["twenty quiet days", {}, ["ready"]],
    ["nothing was published", { history: [] }, ["none", "reports/no-testing"]],
    [
      "the policy is switched off",
      { history: [["2026-11-10", { mode: "none" }]] },
      ["none", "reports/no-testing"],
    ],
    ["it is enforced", { history: enforced }, ["watch"]],
    ["Microsoft proves as well", { reports: daily(19, 1, { from: "microsoft.com" }) }, ["ready"]],
    ["known senders that are not named", { reports: daily(19, 1, { from: "known" }) }, ["ready"]],
  ]);
});

describe("how long testing takes", () => {
  const since = (from: string, more: Scene = {}): Scene => ({ history: [testing(from)], ...more });
  each([
    ["fourteen days", since("2026-11-16T05:00:00Z", { reports: daily(13, 1) }), ["ready"]],
    [
      "a second less",
      since("2026-11-16T05:00:01Z", { reports: daily(13, 1) }),
      ["wait 2026-11-30", "rollout/short-testing"],
    ],
    [
      "max_age was changed in between",
      { history: [testing("2026-11-01"), testing("2026-11-20", { max_age: 86_400 })] },
      ["ready"],
    ],
    [
      "a mail server joined in between",
      {
        history: [
          testing("2026-11-01"),
          testing("2026-11-20", { mx: ["mx1.example.test", "mx2.example.test"] }),
        ],
      },
      [waits(4), "rollout/short-testing"],
    ],
    [
      "none in between",
      { history: [testing("2026-10-01"), ["2026-11-18", { mode: "none" }], testing("2026-11-20")] },
      [waits(4), "rollout/short-testing"],
    ],
    [
      "enforce in between",
      { history: [testing("2026-10-01"), ["2026-11-18", {}], testing("2026-11-20")] },
      [waits(4), "rollout/short-testing"],
    ],
    [
      "another domain before",
      { history: [testing("2026-10-01", { domain: "old.test" }), testing("2026-11-20")] },
      [waits(4), "rollout/short-testing"],
    ],
    [
      "accepted",
      { ...since("2026-11-20"), accepted: ["rollout/short-testing"] },
      ["ready", "(rollout/short-testing)"],
    ],
  ]);

  test("the order of the mail servers is no change", () => {
    const mx = ["mx1.example.test", "mx2.example.test"];
    const history = [testing("2026-11-01", { mx }), testing("2026-11-20", { mx: mx.toReversed() })];
    expect(judged({ history })).toEqual(["ready"]);
  });

  test("the day on which it began does not count, nor does today", () => {
    const reports = [...quiet, expired(20), expired(0), expired(-1)];
    expect(judged({ reports })).toEqual(["ready"]);
    expect(promotionIn({ reports: [...quiet, { ago: 20, ok: 5 }] }).numbers).toMatchObject({ days: 19 });
    expect(judged({ reports: [...quiet, expired(19)] })[0]).toBe("ready");
    expect(promotionIn({ reports: [...quiet, expired(19)] }).numbers).toMatchObject({ days: 18 });
  });
});

describe("what known senders met", () => {
  const stopped = (...reports: Report[]): Scene => ({ reports: [...quiet, ...reports] });
  const stop = ["stop", refused, "reports/not-quiet", "reports/repair-unproven"];
  each([
    ["yesterday", stopped(expired(1)), stop],
    ["three days ago", stopped(expired(3)), stop],
    [
      "four days ago",
      stopped(expired(4)),
      ["wait 2027-01-23", "reports/not-quiet", "reports/repair-unproven"],
    ],
    [
      "a week ago, and it is proven that it is over",
      {
        reports: [...daily(19, 1, { ok: 200 }), { ...expired(7), failures: [["certificate-expired", 200]] }],
      },
      [waits(1), "reports/not-quiet"],
    ],
    [
      "eight days ago, and it is proven that it is over",
      {
        reports: [...daily(19, 1, { ok: 200 }), { ...expired(8), failures: [["certificate-expired", 200]] }],
      },
      ["ready"],
    ],
    [
      "long ago, on the newest day of a sender",
      stopped(expired(12, { from: "mail.ru" })),
      ["stop", refused, "reports/repair-unproven"],
    ],
    [
      "a million successes do not outvote it",
      { reports: [...daily(19, 1, { ok: 1_000_000 }), expired(1)] },
      stop,
    ],
    ["successes of another sender do not either", stopped(expired(1, { from: "microsoft.com" })), stop],
    ["a server without STARTTLS", stopped({ ago: 1, failures: [["starttls-not-supported", 1]] }), stop],
    [
      "a certificate of another name",
      stopped({ ago: 1, failures: [["certificate-host-mismatch", 1]] }),
      stop,
    ],
    [
      "a certificate that nobody trusts",
      stopped({ ago: 1, failures: [["certificate-not-trusted", 1]] }),
      stop,
    ],
    ["a failure without a name", stopped({ ago: 1, failures: [["validation-failure", 1]] }), stop],
    ["a failure of an unknown kind", stopped({ ago: 1, failures: [["unknown", 1]] }), stop],
    [
      "a server that the policy does not list",
      stopped({ ago: 1, failures: [["validation-failure", 1, "another host", "mx-mismatch"]] }),
      stop,
    ],
    [
      "a failure that counts no session",
      stopped({ ago: 1, failures: [["certificate-expired", 0]] }),
      ["ready"],
    ],
    [
      "a server that is not listed in a policy that the report does not name",
      stopped({ ago: 1, policy: null, failures: [["validation-failure", 1, "another host", "mx-mismatch"]] }),
      stop,
    ],
    ["under a policy that the report does not name", stopped(expired(1, { policy: null })), stop],
    ["accepted", { ...stopped(expired(1)), accepted: [refused] }, ["ready", `(${refused})`]],
    ["accepted some days later", { ...stopped(expired(6)), accepted: [refused] }, ["ready", `(${refused})`]],
  ]);

  test("what exactly, when and how often", () => {
    const failures = [["certificate-expired", 2, "mx1.example.test"]] as const;
    const [first] = promotionIn({
      reports: [...quiet, { ago: 3, failures }, { ago: 1, failures }],
    }).findings;
    expect(first?.args).toMatchObject({
      sender: "Google",
      mx: "mx1.example.test",
      kind: "certificate-expired",
      from: "2026-11-27",
      to: "2026-11-29",
      sessions: 4,
    });
  });
});

describe("older policies", () => {
  const history = [
    testing("2026-11-01", { mx: ["mx1.example.test", "mx9.example.test"], max_age: 31_000_000 }),
    testing("2026-11-10"),
  ];
  const old = "20261101120000";
  const under = (failures: Report["failures"], policy: string | null = old): Scene => ({
    history,
    reports: [...quiet, { ago: 1, policy, failures: failures! }],
  });
  const note = "(reports/older-policy)";
  each([
    ["prove nothing", { history, reports: daily(19, 1, { policy: old }) }, ["wait", "reports/too-few", note]],
    [
      "a bad certificate is bad all the same",
      under([["certificate-expired", 1]]),
      ["stop", refused, "reports/not-quiet", "reports/repair-unproven", note],
    ],
    [
      "no STARTTLS either",
      under([["starttls-not-supported", 1]]),
      ["stop", refused, "reports/not-quiet", "reports/repair-unproven", note],
    ],
    [
      "at a server that nobody names",
      under([["certificate-expired", 1, null]]),
      ["stop", refused, "reports/not-quiet", "reports/repair-unproven", note],
    ],
    [
      "at a server that is no longer listed",
      under([["certificate-expired", 1, "mx9.example.test"]]),
      ["ready", note],
    ],
    ["at another host", under([["certificate-expired", 1, "another host"]]), ["ready", note]],
    [
      "a server that it did not list",
      under([["validation-failure", 1, "mx1.example.test", "mx-mismatch"]]),
      ["ready", note],
    ],
  ]);
});

describe("what is no refusal", () => {
  const with1 = (...reports: Report[]): Scene => ({ reports: [...quiet, ...reports] });
  each([
    [
      "DANE that fails",
      with1({ ago: 1, type: "tlsa", failures: [["tlsa-invalid", 5]] }),
      ["ready", "(reports/dane)"],
    ],
    [
      "a certificate under DANE",
      with1({ ago: 1, type: "tlsa", failures: [["certificate-expired", 5]] }),
      ["ready"],
    ],
    [
      "no STARTTLS under DANE is",
      with1({ ago: 1, type: "tlsa", failures: [["starttls-not-supported", 5]] }),
      ["stop", refused, "reports/not-quiet", "reports/repair-unproven"],
    ],
    ["the same sessions under two policies", with1(...daily(19, 1, { type: "tlsa", ok: 10 })), ["ready"]],
    [
      "a sender without MTA-STS",
      with1(...daily(19, 1, { from: "microsoft.com", type: "none" })),
      ["wait", "reports/policy-not-seen"],
    ],
    [
      "one that cannot fetch",
      with1({ ago: 1, from: "microsoft.com", failures: [["sts-policy-fetch-error", 5]] }),
      ["ready", "(reports/one-cannot-fetch)"],
    ],
    [
      "a policy that senders do not accept",
      with1({ ago: 1, from: "microsoft.com", failures: [["sts-policy-invalid", 5]] }),
      ["ready", "(reports/one-cannot-fetch)"],
    ],
  ]);
});

describe("repair", () => {
  /** Google from day 19 on, a failing share on day 12, then so many good sessions a day. */
  const repaired = (ok: number, failed: number, since: number): Scene => ({
    reports: [
      ...daily(19, 13, { ok }),
      { ago: 12, ok, failures: [["certificate-expired", failed]] },
      ...daily(11, 1, { ok: since }),
    ],
  });
  each([
    ["7/p sessions are there", repaired(10, 20, 4), ["ready"]],
    // p = 20/100, so 35 are needed.
    [
      "7/p sessions to the last one",
      { reports: [...repaired(10, 20, 3).reports!, { ago: 1, ok: 2 }] },
      ["ready"],
    ],
    [
      "one is missing",
      { reports: [...repaired(10, 20, 3).reports!, { ago: 1, ok: 1 }] },
      [waits(1), "reports/repair-unproven"],
    ],
    ["none since", { reports: [...repaired(10, 20, 0).reports!] }, ["wait", "reports/repair-unproven"]],
    [
      "another sender's do not count",
      { reports: [...repaired(10, 20, 0).reports!, ...daily(11, 1, { from: "mail.ru", ok: 900 })] },
      ["wait", "reports/repair-unproven"],
    ],
    [
      "after sixty days it is let go",
      {
        history: [testing("2026-09-01")],
        reports: [expired(60, { ok: 98 }), ...daily(59, 51, { ok: 1 }), ...daily(50, 1, { from: "mail.ru" })],
      },
      ["ready"],
    ],
    [
      "not a day earlier",
      {
        history: [testing("2026-09-01")],
        reports: [expired(59, { ok: 98 }), ...daily(58, 51, { ok: 1 }), ...daily(50, 1, { from: "mail.ru" })],
      },
      [waits(1), "reports/repair-unproven"],
    ],
  ]);
  test("how many, of which", () => {
    const scene = { reports: [...repaired(10, 20, 3).reports!, { ago: 1, ok: 1 }] };
    expect(promotionIn(scene).findings[0]?.args).toMatchObject({ need: 35, have: 34, last: "2026-11-18" });
  });
});

describe("noise", () => {
  const busy = (ok: number, failures: Report["failures"], ago = 1): Scene => ({
    reports: [...daily(19, 1, { ok }), { ago, failures: failures! }],
  });
  const timeout = ["validation-failure", 1, "mx1.example.test", "timeout"] as const;
  const stop = ["stop", refused, "reports/not-quiet", "reports/repair-unproven"];
  each([
    ["a time-out among thousands", busy(100, [timeout]), ["ready", "(reports/noise)"]],
    [
      "a connection that was closed",
      busy(100, [["validation-failure", 1, null, "connection-closed"]]),
      ["ready", "(reports/noise)"],
    ],
    ["no STARTTLS for a moment", busy(100, [["starttls-not-supported", 1]]), ["ready", "(reports/noise)"]],
    ["a certificate is none", busy(100, [["certificate-expired", 1]]), stop],
    [
      "a server that is not listed is none",
      busy(100, [["validation-failure", 1, null, "mx-mismatch"]]),
      stop,
    ],
    ["a failure without a reason is none", busy(100, [["validation-failure", 1]]), stop],
    [
      "a certificate is none, whatever the reason",
      busy(100, [["certificate-expired", 1, null, "timeout"]]),
      stop,
    ],
    [
      "nobody weighs it against what came later",
      {
        reports: [
          ...daily(19, 8, { ok: 1 }),
          { ago: 7, ok: 1, failures: [timeout] },
          ...daily(6, 1, { ok: 3000 }),
        ],
      },
      [waits(1), "reports/not-quiet"],
    ],
    ["0.1 % are none", busy(100, [["validation-failure", 2, null, "timeout"]]), stop],
    ["of a thousand", busy(72, [timeout]), ["ready", "(reports/noise)"]],
    ["of a few less", busy(71, [timeout]), stop],
    [
      "a certificate beside it",
      busy(100, [timeout, ["certificate-expired", 1]]),
      [...stop, "(reports/noise)"],
    ],
    [
      "another sender's thousands do not count",
      { reports: [...daily(19, 1, { ok: 9000 }), { ago: 1, from: "mail.ru", failures: [timeout] }] },
      stop,
    ],
  ]);
});

describe("enough, few and silent", () => {
  const long = { history: [testing("2026-10-31T05:00:00Z")] };
  const few = [
    { ago: 20, ok: 2 },
    { ago: 9, ok: 1 },
  ];
  each([
    [
      "seven days and thirty sessions",
      { reports: [...daily(7, 2, { ok: 4 }), { ago: 1, ok: 6 }] },
      ["ready"],
    ],
    [
      "a session less",
      { reports: [...daily(7, 2, { ok: 4 }), { ago: 1, ok: 5 }] },
      ["wait", "reports/too-few"],
    ],
    ["a day less", { reports: daily(6, 1, { ok: 10 }) }, ["wait", "reports/too-few"]],
    [
      "two senders on one day are one day",
      { reports: [...daily(6, 1), ...daily(6, 1, { from: "mail.ru" })] },
      ["wait", "reports/too-few"],
    ],
    [
      "others prove nothing",
      { reports: daily(19, 1, { from: "forged.example", ok: 9000 }) },
      ["wait", "reports/none"],
    ],
    [
      "others that nobody names neither",
      { reports: daily(19, 1, { from: "others", ok: 9000 }) },
      ["wait", "reports/none"],
    ],
    ["few, after thirty days", { ...long, reports: few }, ["ready"]],
    [
      "few, a second earlier",
      { history: [testing("2026-10-31T05:00:01Z")], reports: few },
      ["wait", "reports/too-few"],
    ],
    ["few on one day", { ...long, reports: [{ ago: 9, ok: 3 }] }, ["wait", "reports/too-few"]],
    ["two sessions", { ...long, reports: daily(9, 8, { ok: 1 }) }, ["wait", "reports/too-few"]],
    [
      "few, and STARTTLS cannot be tried",
      { ...long, reports: few, look: look([], ["starttls mx1.example.test"]) },
      ["ready", "(reports/unproven)"],
    ],
    [
      "few, and DNS did not answer",
      { ...long, reports: few, look: look([], ["mx mx1.example.test"]) },
      ["wait", "reports/too-few", "look/unknown"],
    ],
    ["accepted", { reports: daily(6, 1), accepted: ["reports/too-few"] }, ["ready", "(reports/too-few)"]],
    ["nothing was ever read", { reports: null }, ["wait", "reports/none"]],
    ["no report", { reports: [] }, ["wait", "reports/none"]],
    ["silent for four days", { reports: daily(19, 5) }, ["wait", "reports/stopped"]],
    ["silent for three days", { reports: daily(19, 4) }, ["ready"]],
    [
      "silent, as so often",
      { reports: [19, 18, 17, 16, 15, 10, 5].map((ago) => ({ ago, ok: 10 })) },
      ["ready"],
    ],
    [
      "silent, as once before",
      { reports: [19, 18, 17, 16, 15, 14, 13, 5].map((ago) => ({ ago, ok: 10 })) },
      ["wait", "reports/stopped"],
    ],
    [
      "silent, before anybody knows the habit",
      {
        ...long,
        reports: [
          { ago: 12, ok: 9 },
          { ago: 11, ok: 9 },
        ],
      },
      ["ready"],
    ],
    [
      "others are not silent",
      { reports: [...daily(19, 5), ...daily(19, 1, { from: "other.example" })] },
      ["wait", "reports/stopped"],
    ],
    [
      "not read for five days",
      { read: { until: dayAgo(5).replace(".000", "") } },
      ["wait", "reports/outdated"],
    ],
    ["not read for four days", { read: { until: dayAgo(4).replace(".000", "") } }, ["ready"]],
  ]);
});

describe("who sees the policy", () => {
  const fetching = { failures: [["sts-policy-fetch-error", 5]] } as const;
  each([
    [
      "not on the last two days",
      { reports: [...daily(19, 3), ...daily(2, 1, { type: "none" })] },
      ["wait", "reports/policy-not-seen"],
    ],
    ["not on the last day", { reports: [...daily(19, 2), { ago: 1, type: "none", ok: 1 }] }, ["ready"]],
    [
      "DANE instead",
      { reports: [...daily(19, 1), ...daily(2, 1, { from: "mail.ru", type: "tlsa" })] },
      ["ready"],
    ],
    [
      "DANE for some servers",
      {
        reports: [
          ...quiet,
          ...daily(2, 1, { from: "mail.ru", type: "tlsa" }),
          ...daily(2, 1, { from: "mail.ru", type: "none" }),
        ],
      },
      ["ready"],
    ],
    [
      "not on its only day",
      { reports: [...quiet, { ago: 1, from: "mail.ru", type: "none", ok: 1 }] },
      ["ready"],
    ],
    [
      "nobody can fetch it",
      { reports: [...daily(19, 8), ...daily(7, 1, { ok: 0, ...fetching })] },
      ["wait", "reports/cannot-fetch"],
    ],
    [
      "accepted",
      {
        reports: [...daily(19, 8), ...daily(7, 1, { ok: 0, ...fetching })],
        accepted: ["reports/cannot-fetch"],
      },
      ["ready", "(reports/cannot-fetch)"],
    ],
    [
      "once in a while",
      { reports: [...quiet, { ago: 2, ...fetching }] },
      ["ready", "(reports/one-cannot-fetch)"],
    ],
    [
      "one had a policy of somebody else",
      { reports: [...quiet, { ago: 7, policy: "unknown", ok: 1 }] },
      ["stop", "reports/unknown-policy"],
    ],
    ["eight days ago", { reports: [...quiet, { ago: 8, policy: "unknown", ok: 1 }] }, ["ready"]],
    [
      "that cannot be accepted",
      { reports: [...quiet, { ago: 7, policy: "unknown", ok: 1 }], accepted: ["reports/unknown-policy"] },
      ["stop", "reports/unknown-policy"],
    ],
    [
      "others may say so",
      { reports: [...quiet, { ago: 1, from: "other.example", policy: "unknown", ok: 1 }] },
      ["ready"],
    ],
  ]);
});

describe("other senders", () => {
  const failing = (ago: number, from = "other.example"): Report => expired(ago, { from });
  const others = (...reports: Report[]): Scene => ({ reports: [...quiet, ...reports] });
  each([
    ["fail", others(failing(7)), ["wait", "reports/others-fail"]],
    ["failed eight days ago", others(failing(8)), ["ready"]],
    [
      "fail, and that is accepted",
      { ...others(failing(1)), accepted: ["reports/others-fail"] },
      ["ready", "(reports/others-fail)"],
    ],
    [
      "fail, however many, and never stop",
      others(
        ...daily(7, 1).flatMap(({ ago }) =>
          ["a.example", "b.example", "others"].map((from) => failing(ago, from)),
        ),
      ),
      ["wait", "reports/others-fail"],
    ],
    [
      "fail as known ones do",
      others(failing(1), expired(1)),
      ["stop", refused, "reports/not-quiet", "reports/repair-unproven"],
    ],
    [
      "cannot fetch",
      others({ ago: 1, from: "other.example", failures: [["sts-policy-fetch-error", 3]] }),
      ["ready"],
    ],
  ]);

  test("how many", () => {
    const reports = [
      ...quiet,
      failing(1, "a.example"),
      failing(2, "a.example"),
      { ...failing(1, "others"), failing: 3 },
    ];
    expect(promotionIn({ reports }).findings[0]?.args).toMatchObject({ count: 4, sessions: 6 });
  });
});

describe("our own look", () => {
  each([
    ...["txt _mta-sts.example.test", "https h", "policy p", "mx m", "starttls m"].map(
      (check): Row => [`fails: ${check}`, { look: look([check]) }, ["stop", "look/failed"]],
    ),
    ["fails at what mail does not need", { look: look(["tls-rpt t", "host h"]) }, ["ready"]],
    ...["txt t", "https h", "policy p", "mx m"].map(
      (check): Row => [`is unsure: ${check}`, { look: look([], [check]) }, [waits(1), "look/unknown"]],
    ),
    ["cannot be accepted", { look: look(["mx m"]), accepted: ["look/failed"] }, ["stop", "look/failed"]],
    ["nobody looked", { look: null }, [waits(1), "look/unknown"]],
    ["somebody looked yesterday", { look: null, looks: [look([], [], "2026-11-29T05:00:00Z")] }, ["ready"]],
    [
      "that failed",
      { look: null, looks: [look(["mx m"], [], "2026-11-29T05:00:00Z")] },
      ["stop", "look/failed"],
    ],
    [
      "somebody looked three days ago",
      { look: null, looks: [look([], [], "2026-11-27T05:00:00Z")] },
      [waits(1), "look/unknown"],
    ],
    [
      "failed six days ago",
      { looks: [look(["mx m"], [], "2026-11-24T05:00:00Z")] },
      [waits(1), "look/not-quiet"],
    ],
    ["failed a week ago", { looks: [look(["mx m"], [], "2026-11-23T05:00:00Z")] }, ["ready"]],
  ]);
});

describe("worth knowing", () => {
  each([
    ["what was not counted", { read: { unsigned: 1 } }, ["ready", "(reports/not-counted)"]],
    ["what could not be read", { read: { unreadable: 1 } }, ["ready", "(reports/not-counted)"]],
    ["what was about others", { read: { foreign: 1 } }, ["ready", "(reports/not-counted)"]],
    ["what came twice is not", { read: { duplicates: 1 } }, ["ready"]],
  ]);

  test("what the verdict is worth: of the days since the last failure", () => {
    expect(promotionIn({}).numbers).toEqual({ days: 19, sessions: 190, bound: 63 });
    expect(promotionIn({ reports: daily(19, 1, { ok: 220 }) }).numbers.bound).toBe(1300);
    expect(promotionIn({ reports: [...quiet, expired(10)] }).numbers).toMatchObject({
      days: 9,
      sessions: 90,
    });
    expect(promotionIn({ reports: [{ ago: 1, ok: 2 }] }).numbers.bound).toBeNull();
    expect(promotionIn({}).since).toBe("2026-11-10T12:00:00Z");
  });
});

describe("under enforce", () => {
  const under = (...reports: Report[]): Scene => ({
    history: enforced,
    reports: [...daily(30, 1), ...reports],
  });
  const fetching = { failures: [["sts-policy-fetch-error", 5]] } as const;
  each([
    ["all is well", under(), ["watch"]],
    ["a known sender refuses", under(expired(1)), ["watch", "reports/being-refused"]],
    ["it refused the day before", under(expired(2)), ["watch"]],
    [
      "one that does not say its policy",
      under(expired(1, { policy: null })),
      ["watch", "reports/being-refused"],
    ],
    [
      "a policy in testing refuses nothing",
      under(expired(1, { policy: "20260801120000" })),
      ["watch", "(reports/older-policy)"],
    ],
    [
      "an older policy that enforces does, whatever server it lists",
      {
        history: [...enforced, ["2026-11-01", { mx: ["mx1.example.test", "mx2.example.test"] }]],
        reports: [
          ...daily(20, 1),
          {
            ago: 1,
            policy: "20260901120000",
            failures: [["validation-failure", 1, "mx2.example.test", "mx-mismatch"]],
          },
        ],
      },
      ["watch", "reports/being-refused", "(reports/older-policy)"],
    ],
    [
      "DANE refuses by itself",
      under({ ago: 1, type: "tlsa", failures: [["starttls-not-supported", 1]] }),
      ["watch"],
    ],
    ["others refuse", under(expired(1, { from: "other.example" })), ["watch", "reports/others-refused"]],
    [
      "a policy of somebody else",
      under({ ago: 1, policy: "unknown", ok: 1 }),
      ["watch", "reports/unknown-policy"],
    ],
    [
      "the policy cannot be fetched",
      { history: enforced, reports: [...daily(30, 2), { ago: 1, ...fetching }] },
      ["watch", "reports/fetch-failing"],
    ],
    ["it could be fetched by some", under({ ago: 1, ...fetching }), ["watch"]],
    ["silence", { history: enforced, reports: daily(30, 5) }, ["watch", "reports/stopped"]],
  ]);

  test("until when the policy still protects, and until when it still refuses", () => {
    const lost = promotionIn({
      history: enforced,
      reports: [...daily(30, 3), ...daily(2, 1, { ok: 0, ...fetching })],
    });
    expect(lost.findings[0]?.args).toMatchObject({ last: "2026-11-29", day: "2026-12-05", sessions: 5 });
    const [refusing] = promotionIn(under(expired(1))).findings;
    expect(refusing?.args).toMatchObject({ to: "2026-11-29", day: "2026-12-09", sessions: 2 });
  });
});
