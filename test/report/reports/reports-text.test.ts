import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { createColors } from "picocolors";
import { describe, expect, test } from "vitest";
import { shopReports } from "../../../scripts/pictures/reports-story.ts";
import { noColors } from "../../../src/report/colors.ts";
import { columnsIn, fit } from "../../../src/report/reports/fit.ts";
import { reportsText } from "../../../src/report/reports/reports-text.ts";
import { verdictOn } from "../../../src/report/reports/verdict.ts";
import { domain, failure, policyWith, received, signedBy, sums, unsigned } from "./received.ts";

const google = signedBy("google.com");
const tone = (...reports: Parameters<typeof sums>) => verdictOn(domain, sums(...reports)).tone;
const on = (day: string, parts: Parameters<typeof policyWith>[0]) =>
  received(google, day, [policyWith(parts)]);

describe("the verdict", () => {
  const expired = { failures: [failure()] };
  test.each([
    ["nothing was reported", [], "unknown"],
    ["reports count no session", [on("2026-11-24", {})], "unknown"],
    ["all is verified", [on("2026-11-24", { ok: 5 })], "good"],
    ["senders see no policy", [on("2026-11-24", { ok: 5, type: "none", text: [] })], "doubtful"],
    ["one session of a million failed", [on("2026-11-24", { ok: 1e6, ...expired })], "bad"],
    ["it failed and is repaired", [on("2026-11-20", expired), on("2026-11-24", { ok: 5 })], "bad"],
    ["only unsigned reports say so", [{ ...on("2026-11-24", expired), sender: unsigned }], "doubtful"],
    ["nothing is signed", [{ ...on("2026-11-24", { ok: 5 }), sender: unsigned }], "unknown"],
    [
      "the policy cannot be fetched",
      [on("2026-11-24", { failures: [failure({ kind: "sts-policy-invalid" })] })],
      "doubtful",
    ],
    ["DANE fails", [on("2026-11-24", { failures: [failure({ kind: "tlsa-invalid" })] })], "doubtful"],
  ] as const)("%s", (_, reports, expected) => expect(tone(...reports)).toBe(expected));

  test("counts nothing that is not signed", () => {
    const forged = { ...on("2026-11-25", { ok: 1000 }), sender: unsigned };
    const [alone, both] = [[], [forged]].map((more) => sums(on("2026-11-24", { ok: 5 }), ...more));
    expect(verdictOn(domain, both!)).toEqual(verdictOn(domain, alone!));
  });

  test("names the last day of a failure that is over", () => {
    const { headline } = verdictOn(domain, sums(on("2026-11-20", expired), on("2026-11-24", { ok: 5 })));
    expect(headline).toContain("2026-11-20");
    expect(verdictOn(domain, sums(on("2026-11-20", expired))).headline).not.toContain("2026-11-20");
  });
});

describe("the text", () => {
  test("starts with the verdict, and colors change no character", async () => {
    const result = await shopReports();
    const plain = reportsText(result, noColors);
    expect(plain.split("\n")[0]).toBe(verdictOn(result.domain, result.sums).headline);
    expect(stripVTControlCharacters(reportsText(result, createColors(true)))).toBe(plain);
  });

  test("has lines that a terminal shows", async () => {
    const lines = reportsText(await shopReports(), noColors).split("\n");
    for (const line of lines.filter((one) => /[▁-█]/.test(one))) expect(line.length).toBeLessThan(120);
  });

  test("lets nothing of a name through but its characters", async () => {
    const result = await shopReports();
    const names = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(
      fc.property(names, (name) => {
        const all = sums(
          received(unsigned, "2026-11-24", [policyWith({ ok: 1, failures: [failure({ mx: name })] })], name),
        );
        const text = reportsText({ ...result, sums: all, findings: [] }, noColors);
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  test("of a thousand senders has twenty", async () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      received(signedBy(`s${index}.example`), "2026-11-24", [policyWith({ ok: 1 })]),
    );
    const text = reportsText({ ...(await shopReports()), sums: sums(...many), findings: [] }, noColors);
    expect(text.split("\n").filter((line) => line.includes("█")).length).toBe(20);
  });
});

describe("a name in a column", () => {
  test.each([
    ["abc", 8, "abc     "],
    ["abcdefghij", 8, "abcdefg…"],
    ["日本語", 8, "日本語  "],
    ["日本語日本語", 8, "日本語… "],
    ["a\u001b[2Jb", 12, "a\\u{1b}[2Jb "],
  ])("%s", (name, width, expected) => expect(fit(name, width)).toBe(expected));

  test("is never wider than said, and marks upon marks are no name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
        expect(columnsIn(name, 20)).toBeLessThanOrEqual(20);
      }),
    );
    expect(fit(`a${"\u0301".repeat(50)}`, 8)).not.toContain("\u0301");
  });
});
