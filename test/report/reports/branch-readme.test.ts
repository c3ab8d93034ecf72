import { describe, expect, test } from "vitest";
import { finding } from "../../../src/base/finding.ts";
import type { Evidence } from "../../../src/ledger/evidence/evidence.ts";
import type { Promotion } from "../../../src/ledger/evidence/promotion.ts";
import { branchFiles, branchReadme } from "../../../src/report/reports/branch-readme.ts";
import { reportsSummary } from "../../../src/report/reports/reports-markdown.ts";
import { domain, failure, mx1, policyWith, received, signedBy, sums } from "./received.ts";

const failed = { kind: "certificate-expired", mx: mx1, reason: null, sessions: 2 } as const;
const sts = { type: "sts", policy: "20261104090000", mode: "testing", ok: 120 } as const;

const evidence: Evidence = {
  version: 1,
  domain,
  read: {
    until: "2026-11-25T05:03:00Z",
    since: "2026-10-21",
    reports: 231,
    unreadable: 2,
    unsigned: 3,
    foreign: 1,
    duplicates: 4,
  },
  days: [
    {
      day: "2026-11-24",
      senders: [
        { sender: "google.com", reports: 1, rules: 1, policies: [{ ...sts, failed: 2, failures: [failed] }] },
        {
          sender: "others",
          count: 4,
          failing: 0,
          reports: 4,
          rules: 1,
          policies: [{ ...sts, ok: 9, failed: 0, failures: [] }],
        },
      ],
    },
  ],
  looks: [{ at: "2026-11-24T05:23:00Z", fail: [], unknown: [`starttls ${mx1}`] }],
};

const judged: Promotion = {
  verdict: "wait",
  findings: [
    finding("reading/fetch", null, {
      what: "<b>@someone",
      senders: "x",
      days: "y",
      meaning: "Z.",
      remedy: "R.",
    }),
  ],
  earliest: "2026-12-03T00:00:00Z",
  since: "2026-11-04T09:00:00Z",
  numbers: { days: 20, sessions: 4100, bound: 1366 },
};

describe("the README of the data branch", () => {
  test("has the drawing for light and dark, and the files that it shows", () => {
    const files = branchFiles(evidence, judged);
    const shown = [...files.get("README.md")!.matchAll(/(?:srcset|src)="([^"]+)"/g)].map(([, name]) => name!);
    expect(shown.sort()).toEqual([...files.keys()].filter((name) => name.endsWith(".svg")).sort());
    expect(files.get("sessions-light.svg")).not.toBe(files.get("sessions-dark.svg"));
  });

  test.each(["ready", "wait", "stop", "watch", "none"] as const)(
    "says %s in a line of its own",
    (verdict) => {
      const others = (["ready", "wait", "stop", "watch", "none"] as const).filter((one) => one !== verdict);
      const line = (of: Promotion["verdict"]) =>
        branchReadme(evidence, { ...judged, verdict: of }).split("\n")[2];
      expect(others.map(line)).not.toContain(line(verdict));
    },
  );

  test("has dates and numbers, senders, failures with what to do, and our own look", () => {
    const text = branchReadme(evidence, judged);
    for (const part of [
      "2026-12-03",
      "2026-11-04",
      "1,366",
      "google.com",
      "other senders",
      "certificate-expired",
      "2026-11-24",
      "231",
    ])
      expect(text).toContain(part);
    expect(text).toContain(`starttls ${mx1}`.slice(0, 8));
  });

  test("lets no markup of a finding through", () => {
    expect(branchReadme(evidence, judged)).not.toMatch(/<b>|[^;>]@someone/);
  });

  test("of evidence without a day has no drawing", () => {
    const text = branchReadme({ ...evidence, read: null, days: [], looks: [] }, { ...judged, findings: [] });
    expect(text).not.toContain("<picture>");
  });
});

describe("the job summary", () => {
  test("has a chart, and the same as blocks in a table", () => {
    const text = reportsSummary(
      domain,
      sums(received(signedBy("google.com"), "2026-11-24", [policyWith({ ok: 7 })])),
    );
    expect(text).toMatch(/```mermaid\n[\s\S]*xychart-beta[\s\S]*bar \[7\]\nbar \[7\]\n```/);
    expect(text).toMatch(/\| <code>google.com<\/code> \| █ \| 7 \| 0 \|/);
  });

  test("of a thousand senders and failures stays short", () => {
    const reports = Array.from({ length: 1000 }, (_, index) =>
      received(signedBy(`s${index}.example`), "2026-11-24", [
        policyWith({ ok: 1, failures: [failure({ mx: `mx${index}.shop.example` })] }),
      ]),
    );
    expect(reportsSummary(domain, sums(...reports)).length).toBeLessThan(40_000);
  });
});
