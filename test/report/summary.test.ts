import { describe, expect, test } from "vitest";
import { checked, policy } from "../../scripts/pictures/story.ts";
import { type Finding, finding } from "../../src/base/finding.ts";
import { summary } from "../../src/report/summary.ts";
import { summaryText } from "../../src/report/summary-text.ts";
import { nothingSeen } from "../../src/report/verified.ts";
import { verificationSummary } from "../../src/report/verify-summary.ts";
import { both, enforced, old, provider, repository } from "./shop.ts";

test("a check says by one sign whether to merge", async () => {
  const signOf = async (text: string, mx: string) => {
    const [, verdict] = (await summary(await checked(enforced, "2027-03-01", text, [mx]), repository)).split(
      "\n\n",
    );
    return verdict!.slice(0, 2);
  };
  expect(await signOf(policy("enforce", provider), old)).toBe("**");
  expect(await signOf(both, provider)).toBe("⚠️");
  expect(await signOf(both, old)).toBe("✅ ");
});

describe("GitHub's limit of 1 MiB", () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const limit = 1_048_576;

  test("holds for as many findings as there can be, of the longest values", async () => {
    const value = "\u{10ffff}".repeat(300);
    const findings = Array.from(
      { length: 5000 },
      (_, line): Finding => finding("mx/ip-address", { file: value, line, column: 1 }, { value }),
    );
    const result = { ...(await checked([], "2027-03-01", both, [old])), findings };
    const seen = { ...nothingSeen, domain: "shop.example", findings };
    for (const text of [await summary(result, repository), await verificationSummary(seen, repository)]) {
      expect(bytes(text)).toBeLessThan(limit);
      // Not by leaving them all out.
      expect(text.split("\n- ❌").length).toBeGreaterThan(10);
    }
  });

  test("is kept by what is longest", () => {
    const long = "ä".repeat(limit / 2);
    const text = summaryText(["first", long, "", "last"]);
    expect(text.split("\n\n").map((part) => part.slice(0, 5))).toEqual(["first", "*This", "last\n"]);
    expect(bytes(summaryText(Array(3).fill(long)))).toBeLessThan(limit);
  });
});
