import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { checked, diskAfter, filesOf, type History, inputs, noon } from "../../scripts/pictures/story.ts";
import { build } from "../../src/commands/build.ts";
import { subjectOf } from "../../src/commands/verify.ts";
import type { PolicyResult, VerifyResult } from "../../src/report/result.ts";
import { summary } from "../../src/report/summary.ts";
import { nothingSeen, verified as verifiedResult } from "../../src/report/verified.ts";
import { verificationSummary } from "../../src/report/verify-summary.ts";
import { both, enforced, old, repository } from "../report/shop.ts";
import { ganttTasks } from "./mermaid.ts";

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
  return build(inputs, { files: filesOf(disk), now: () => noon(day), dns: async () => null });
}

async function verified(history: History, day: string): Promise<VerifyResult> {
  const files = filesOf(await diskAfter(history));
  const subject = await subjectOf({ ...inputs, domain: null }, files, noon(day));
  if ("findings" in subject) throw new Error("There is no subject.");
  return verifiedResult({ checks: [], served: null }, subject, inputs.strict);
}

describe("a timeline of what senders may hold", () => {
  test("is in the summary of a check, with the change", async () => {
    const result = await checked(enforced, "2027-03-01", both, [old]);
    expect(await diagrams(await summary(result, repository))).toEqual([
      [
        "enforce 20270119120000: until 2027-03-10",
        "enforce proposed: once merged →",
        "enforce proposed: today, 2027-03-01",
      ],
    ]);
  });

  test("is in that of a build, with the new policy", async () => {
    const result = await built(enforced, "2027-03-01", both);
    expect(await diagrams(await summary(result, repository))).toEqual([
      [
        "enforce 20270119120000: until 2027-03-10",
        "enforce 20270301120000: current →",
        "enforce 20270301120000: today, 2027-03-01",
      ],
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
    expect((await diagrams(await summary(waiting, repository)))[0]?.[1]).toMatch(/once merged →$/);
  });

  test("is in that of a verification, of what was published", async () => {
    const result = await verified([...enforced, ["2027-03-01", both]], "2027-03-04");
    expect(await diagrams(await verificationSummary(result, repository))).toEqual([
      [
        "enforce 20270119120000: until 2027-03-10",
        "enforce 20270301120000: current →",
        "enforce 20270301120000: today, 2027-03-04",
      ],
    ]);
  });

  test("is absent where nobody holds anything, or it is not known", async () => {
    const first = [await checked([], "2027-03-01", both, [old]), await built([], "2027-03-01", both)];
    for (const result of first) expect(await diagrams(await summary(result, repository))).toEqual([]);
    const foreign = { ...nothingSeen, domain: "shop.example", findings: [] };
    expect(await diagrams(await verificationSummary(foreign, repository))).toEqual([]);
  });
});
