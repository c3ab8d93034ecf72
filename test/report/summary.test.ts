import { marked } from "marked";
import { describe, expect, test } from "vitest";
import {
  checked,
  diskAfter,
  filesOf,
  type History,
  inputs,
  noon,
  policy,
} from "../../scripts/pictures/story.ts";
import { type Finding, finding } from "../../src/base/finding.ts";
import { build } from "../../src/commands/build.ts";
import { subjectOf } from "../../src/commands/verify.ts";
import type { PolicyResult, VerifyResult } from "../../src/report/result.ts";
import { summary } from "../../src/report/summary.ts";
import { summaryText } from "../../src/report/summary-text.ts";
import { nothingSeen, verified as verifiedResult } from "../../src/report/verified.ts";
import { verificationSummary } from "../../src/report/verify-summary.ts";
import { ganttTasks } from "./mermaid.ts";

const repository = { url: "https://github.com/shop/mta-sts" };
const [old, provider] = ["mx1.shop.example", "mx.provider.example"];
const enforced: History = [
  ["2027-01-04", policy("testing", old)],
  ["2027-01-19", policy("enforce", old)],
];
const both = policy("enforce", old, provider);

/** The diagrams of a summary as GitHub finds them, each as `section: text` of its bars. */
async function diagrams(markdown: string): Promise<string[][]> {
  const found: string[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === "code" && token.lang === "mermaid") found.push(token.text);
  });
  return Promise.all(
    found.map(async (text) => (await ganttTasks(text)).map((task) => `${task.section}: ${task.text}`)),
  );
}

async function built(history: History, day: string, text: string): Promise<PolicyResult> {
  const disk = await diskAfter(history);
  disk.set(inputs.policy, text);
  return build(inputs, { files: filesOf(disk), now: () => noon(day) });
}

async function verified(history: History, day: string): Promise<VerifyResult> {
  const files = filesOf(await diskAfter(history));
  const subject = await subjectOf({ ...inputs, domain: null }, files, noon(day));
  if ("findings" in subject) throw new Error("There is no subject.");
  return verifiedResult({ checks: [], served: null }, subject, inputs.strict);
}

describe("a timeline of what senders may hold", () => {
  test("stands in the summary of a check, with the change", async () => {
    const result = await checked(enforced, "2027-03-01", both, [old]);
    expect(await diagrams(await summary(result, repository))).toEqual([
      ["enforce 20270119120000: until 2027-03-10", "enforce proposed: once merged"],
    ]);
  });

  test("stands in that of a build, with the new policy", async () => {
    const result = await built(enforced, "2027-03-01", both);
    expect(await diagrams(await summary(result, repository))).toEqual([
      ["enforce 20270119120000: until 2027-03-10", "enforce 20270301120000: in force"],
    ]);
    const waiting = {
      ...result,
      publication: {
        commit: null,
        pullRequest: { number: 7, url: `${repository.url}/pull/7` },
        byHand: new Map(),
        pages: "unknown",
      },
    } as const;
    expect((await diagrams(await summary(waiting, repository)))[0]?.[1]).toMatch(/once merged$/);
  });

  test("stands in that of a verification, of what was published", async () => {
    const result = await verified([...enforced, ["2027-03-01", both]], "2027-03-04");
    expect(await diagrams(await verificationSummary(result, repository))).toEqual([
      ["enforce 20270119120000: until 2027-03-10", "enforce 20270301120000: in force"],
    ]);
  });

  test("is absent where nobody holds anything, or it is not known", async () => {
    const first = [await checked([], "2027-03-01", both, [old]), await built([], "2027-03-01", both)];
    for (const result of first) expect(await diagrams(await summary(result, repository))).toEqual([]);
    const foreign = { ...nothingSeen, domain: "shop.example", findings: [] };
    expect(await diagrams(await verificationSummary(foreign, repository))).toEqual([]);
  });
});

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
