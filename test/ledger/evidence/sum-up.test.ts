import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../src/ledger/evidence/evidence.ts";
import { fromEvidence } from "../../../src/ledger/evidence/observation.ts";
import { countingOf, sumUp } from "../../../src/ledger/evidence/sum-up.ts";
import {
  domain,
  failure,
  mx1,
  policyWith,
  received,
  signedBy,
  sums,
  unsigned,
} from "../../report/reports/received.ts";

const google = signedBy("google.com");
const microsoft = signedBy("microsoft.com");
const day = "2026-11-24";

describe("sessions", () => {
  test("of one sender that reports DANE and MTA-STS are counted once", () => {
    const policies = [policyWith({ ok: 10 }), policyWith({ type: "tlsa", ok: 10, text: [] })];
    expect(sums(received(microsoft, day, policies)).days).toMatchObject([
      { day, ok: 10, verified: 10, failed: 0 },
    ]);
    const apart = [received(microsoft, day, [policies[0]!]), received(microsoft, day, [policies[1]!])];
    expect(sums(...apart).days).toMatchObject([{ ok: 10, verified: 10 }]);
  });

  test("of a sender that does DANE alone are verified too", () => {
    const policies = [policyWith({ type: "tlsa", ok: 4, text: [] })];
    expect(sums(received(google, day, policies)).days).toMatchObject([
      { verified: 4, unverified: 0, mode: null },
    ]);
  });

  test("without a policy, or with one that could not be fetched, are not verified", () => {
    const fetched = [failure({ kind: "sts-policy-fetch-error", mx: null, sessions: 3 })];
    const policies = [policyWith({ type: "none", ok: 5, text: [] }), policyWith({ failures: fetched })];
    expect(sums(received(google, day, policies)).days).toMatchObject([
      { ok: 5, failed: 3, verified: 0, unverified: 8, faulty: 0 },
    ]);
  });

  test("about another domain count for nothing", () => {
    const { days, senders } = sums(received(google, day, [policyWith({ ok: 5, domain: "other.example" })]));
    expect([days[0]?.ok, senders[0]?.total.ok]).toEqual([0, 0]);
  });

  test("without a day are in the totals", () => {
    const { days, range, senders } = sums(received(google, null, [policyWith({ ok: 5 })]));
    expect([days, range, senders[0]?.total.ok, senders[0]?.days]).toEqual([[], null, 5, 0]);
  });

  test("whatever the reports are, days and senders add up to the same", () => {
    const reports = fc.array(
      fc.tuple(
        fc.constantFrom(google, microsoft, unsigned),
        fc.constantFrom("2026-11-22", "2026-11-23", day),
        fc.array(
          fc.record({
            type: fc.constantFrom("sts", "tlsa", "none", "unknown"),
            ok: fc.nat(50),
            failures: fc.array(
              fc.record({
                kind: fc.constantFrom("certificate-expired", "sts-policy-invalid", "tlsa-invalid"),
                sessions: fc.nat(9),
              }),
              { maxLength: 3 },
            ),
          }),
          { maxLength: 3 },
        ),
      ),
    );
    fc.assert(
      fc.property(reports, (list) => {
        const all = sums(
          ...list.map(([sender, on, policies]) =>
            received(
              sender,
              on,
              policies.map(({ failures, ...rest }) =>
                policyWith({ ...rest, failures: failures.map(failure) }),
              ),
            ),
          ),
        );
        const counting = countingOf(all.senders);
        const total = (key: "ok" | "failed" | "verified" | "unverified" | "faulty") => [
          all.days.reduce((sum, one) => sum + one[key], 0),
          counting.reduce((sum, { total }) => sum + total[key], 0),
        ];
        for (const key of ["ok", "failed", "verified", "unverified", "faulty"] as const) {
          const [days, senders] = total(key);
          expect(days).toBe(senders);
        }
        for (const one of all.days)
          expect(one.verified + one.unverified + one.faulty).toBe(one.ok + one.failed);
        const failed = all.failures.reduce((sum, { sessions }) => sum + sessions, 0);
        expect(failed).toBe(all.senders.reduce((sum, { total }) => sum + total.failed, 0));
      }),
    );
  });
});

describe("senders", () => {
  test("that nobody vouches for are never taken for signed ones of the same name", () => {
    const forged = received(unsigned, day, [policyWith({ ok: 1000 })], "google.com");
    const { senders, days, range } = sums(
      received(google, day, [policyWith({ ok: 10 })]),
      forged,
      received(unsigned, "2026-11-20", [policyWith({ ok: 1000, text: [] })]),
    );
    expect(senders.map(({ sender, signed, total }) => [sender, signed, total.ok])).toEqual([
      ["google.com", true, 10],
      [null, false, 1000],
      [null, false, 1000],
    ]);
    // They are shown, and in no sum.
    expect(days.map(({ day, ok }) => [day, ok])).toEqual([[day, 10]]);
    expect(range).toEqual({ from: "2026-11-20", until: day });
  });

  test("have the name that they used last", () => {
    const names = [
      ["2026-11-23", "Old"],
      [day, "New"],
    ] as const;
    const reports = names.map(([on, name]) => received(google, on, [policyWith()], name));
    expect(sums(...reports).senders.map(({ name }) => name)).toEqual(["New"]);
  });
});

describe("a failure", () => {
  const expired = (sessions: number) => [policyWith({ ok: 1, failures: [failure({ sessions })] })];

  test("is one thing, whoever saw it and when", () => {
    const { failures } = sums(
      received(google, "2026-11-22", expired(3)),
      received(microsoft, day, expired(2)),
    );
    expect(failures).toMatchObject([
      {
        kind: "certificate-expired",
        mx: mx1,
        sessions: 5,
        from: "2026-11-22",
        until: day,
        whose: "mail server",
      },
    ]);
    expect(failures[0]!.seenBy.map(({ sender }) => sender).sort()).toEqual(["google.com", "microsoft.com"]);
  });

  test("that would refuse mail comes before all others", () => {
    const failures = [
      failure({ kind: "sts-policy-fetch-error", sessions: 900, mx: null }),
      failure({ kind: "tlsa-invalid", sessions: 50 }),
      failure({ kind: "starttls-not-supported" }),
    ];
    const effects = sums(received(google, day, [policyWith({ failures })])).failures.map(
      ({ effect }) => effect,
    );
    expect(effects).toEqual(["refusal", "dane", "fetch"]);
  });

  test("of DANE alone is not lost beside MTA-STS", () => {
    const tlsa = policyWith({
      type: "tlsa",
      failures: [failure({ kind: "starttls-not-supported", sessions: 2 })],
    });
    const both = sums(received(microsoft, day, [policyWith({ ok: 5 }), tlsa]));
    expect(both.failures).toMatchObject([{ kind: "starttls-not-supported", sessions: 2 }]);
    const same = policyWith({ ok: 5, failures: tlsa.failures });
    expect(sums(received(microsoft, day, [same, tlsa])).failures).toMatchObject([{ sessions: 2 }]);
  });

  describe("that one sender alone saw is probably its own", () => {
    const fine = (ok: number) => received(google, day, [policyWith({ ok })]);
    const whose = (...reports: Parameters<typeof sums>) => sums(...reports).failures[0]!.whose;

    test("if others had more sessions on that day, and there is one mail server only", () => {
      expect(whose(received(microsoft, day, expired(3)), fine(4))).toBe("sender");
    });

    test.each([
      ["others had as few sessions", [received(microsoft, day, expired(3)), fine(3)]],
      [
        "others were there on another day",
        [received(microsoft, day, expired(3)), received(google, "2026-11-23", [policyWith({ ok: 90 })])],
      ],
      [
        "nobody signed for the others",
        [received(microsoft, day, expired(3)), received(unsigned, day, [policyWith({ ok: 90 })])],
      ],
      [
        "others had a failure too",
        [
          received(microsoft, day, expired(3)),
          received(google, day, [policyWith({ ok: 90, failures: [failure({ mx: null, kind: "unknown" })] })]),
        ],
      ],
      [
        "the policy lists other servers, where others may have delivered",
        [
          received(microsoft, day, [
            policyWith({ text: ["mx: mx1.shop.example", "mx: mx2.shop.example"], failures: [failure()] }),
          ]),
          fine(90),
        ],
      ],
      [
        "the policy lists a pattern",
        [
          received(microsoft, day, [policyWith({ text: ["mx: *.shop.example"], failures: [failure()] })]),
          fine(90),
        ],
      ],
    ] as const)("not if %s", (_, reports) => {
      expect(whose(...reports)).toBe("mail server");
    });

    test("never if the policy could not be fetched: a firewall of one's own may be why", () => {
      const failures = [failure({ kind: "sts-policy-fetch-error", mx: null })];
      expect(whose(received(microsoft, day, [policyWith({ failures })]), fine(90))).toBe("policy host");
    });
  });
});

test("20,000 failures at as many servers are summed up", () => {
  const failures = Array.from({ length: 20_000 }, (_, index) => failure({ mx: `mx${index}.shop.example` }));
  const all = sums(received(google, day, [policyWith({ failures })]));
  expect(all.failures.length).toBe(20_000);
});

test("evidence gives the same tables as the reports that it was made of", () => {
  const reports = [
    received(google, day, [policyWith({ ok: 10, failures: [failure({ sessions: 2 })] })]),
    received(microsoft, day, [policyWith({ ok: 5 })]),
  ];
  const evidence: Evidence = {
    version: 1,
    domain,
    read: null,
    looks: [],
    days: [
      {
        day,
        senders: [
          {
            sender: "google.com",
            reports: 1,
            rules: 1,
            policies: [
              {
                type: "sts",
                policy: "1",
                mode: "testing",
                ok: 10,
                failed: 2,
                failures: [{ kind: "certificate-expired", mx: mx1, reason: null, sessions: 2 }],
              },
            ],
          },
          {
            sender: "microsoft.com",
            reports: 1,
            rules: 1,
            policies: [{ type: "sts", policy: "1", mode: "testing", ok: 5, failed: 0, failures: [] }],
          },
        ],
      },
    ],
  };
  const fromSums = sumUp(fromEvidence(evidence));
  expect(fromSums.days).toEqual(sums(...reports).days);
  expect(fromSums.senders).toEqual(sums(...reports).senders);
});
