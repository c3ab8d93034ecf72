/** mta-sts-update.yml: who may write, what runs beside the token that does, and when it runs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { mayRun } from "./examples/expressions.ts";

const text = readFileSync(join(import.meta.dirname, "../.github/workflows/mta-sts-update.yml"), "utf8");
const workflow = parse(text);
const { look, propose } = workflow.jobs;

describe("two jobs", () => {
  test("the one that runs the new program may write nothing", () => {
    expect([workflow.permissions, look.permissions]).toEqual([{}, { contents: "read" }]);
    expect(look.steps.at(-1).with).toEqual({ command: "update" });
  });

  test("the one that writes gets findings, and no files", () => {
    expect(propose.permissions).toEqual({ contents: "write", "pull-requests": "write" });
    expect([propose.needs, look.outputs]).toEqual([
      "look",
      { found: `\${{ steps.${look.steps.at(-1).id}.outputs.found }}` },
    ]);
    expect(propose.steps.at(-1).with).toEqual({
      command: "propose-update",
      found: `\${{ needs.look.outputs.found }}`,
    });
    expect(text).not.toMatch(/artifact|cache|secrets\.|\brun:/);
  });

  test("nothing but the checkout and the Action runs, and the checkout leaves no token behind", () => {
    for (const { steps } of [look, propose]) {
      const [checkout, own, ...others] = steps;
      expect([checkout.with, own.uses, others]).toEqual([{ "persist-credentials": false }, "./", []]);
      expect(own.env).toEqual({ GH_TOKEN: `\${{ github.token }}` });
    }
  });
});

test("it never runs for a pull request, and one run at a time", () => {
  expect(Object.keys(workflow.on).sort()).toEqual(["schedule", "workflow_dispatch"]);
  expect(workflow.concurrency).toEqual({ group: `\${{ github.workflow }}` });
});

describe("it looks", () => {
  const repository = { default_branch: "trunk", is_template: false, fork: false };
  const byHand = { event_name: "workflow_dispatch", ref_name: "trunk", event: { repository } };
  const weekly = { ...byHand, event_name: "schedule" };
  const asked = { MTA_STS_UPDATES: "weekly" };
  test.each([
    ["by hand", byHand, {}, true],
    ["every week, where that was asked for", weekly, asked, true],
    ["by itself, where nobody asked", weekly, {}, false],
    ["on another branch", { ...byHand, ref_name: "idea" }, asked, false],
    [
      "in the template",
      { ...byHand, event: { repository: { ...repository, is_template: true } } },
      asked,
      false,
    ],
    ["in a fork", { ...byHand, event: { repository: { ...repository, fork: true } } }, asked, false],
  ])("%s: %s", (_, github, vars, expected) => {
    expect(mayRun(look.if, { github, vars }, { isSuccess: true })).toBe(expected);
  });

  test.each([
    ['{"version":"1.2.3"}', true],
    ["", false],
  ])("and proposes only what may be: %j", (found, expected) => {
    const needs = { look: { result: "success", outputs: { found } } };
    expect(mayRun(propose.if, { needs, github: byHand }, { isSuccess: true })).toBe(expected);
  });
});
