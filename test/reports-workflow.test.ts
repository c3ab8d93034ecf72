/** mta-sts-reports.yml: who meets strangers' mail and the password, who may write, and when it runs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { mayRun } from "./examples/expressions.ts";

const text = readFileSync(join(import.meta.dirname, "../.github/workflows/mta-sts-reports.yml"), "utf8");
const workflow = parse(text);
const { read, promote } = workflow.jobs;
const secret = "secrets.MTA_STS_MAILBOX_PASSWORD";

describe("two jobs", () => {
  test("the one that reads mail may write nothing, and has no token", () => {
    expect(read.permissions).toEqual({ contents: "read" });
    expect(read.steps.at(-1).with).toMatchObject({ command: "reports", token: "" });
    expect([workflow.permissions, workflow.env, read.env]).toEqual([{}, undefined, undefined]);
  });

  test("the password is in the env of one step of an environment, and nowhere else", () => {
    expect(text.split(secret)).toHaveLength(2);
    expect(read.steps.at(-1).env).toEqual({
      MTA_STS_MAILBOX_PASSWORD: `\${{ ${secret} }}`,
      MTA_STS_MAILBOX_CLIENT: `\${{ vars.MTA_STS_MAILBOX_CLIENT }}`,
    });
    expect(read.environment).toBe("mta-sts-mailbox");
    expect(text.match(/secrets\./g)).toHaveLength(1);
  });

  test("the one that writes sees sums only", () => {
    expect(promote.permissions).toEqual({ contents: "write", "pull-requests": "write" });
    expect(promote.environment).toBeUndefined();
    expect(JSON.stringify(promote)).not.toMatch(/secrets|vars\.|run":/);
    expect(promote.needs).toBe("read");
    expect(read.outputs).toEqual({ evidence: `\${{ steps.${read.steps.at(-1).id}.outputs.evidence }}` });
    expect(promote.steps.at(-1).with).toEqual({
      command: "promote",
      evidence: `\${{ needs.read.outputs.evidence }}`,
    });
  });

  test("no other action meets the mail, and the checkout leaves no token behind", () => {
    for (const { steps } of [read, promote]) {
      const [checkout, own, ...others] = steps;
      expect([checkout.with, own.uses, others]).toEqual([{ "persist-credentials": false }, "./", []]);
      expect(checkout.uses).toMatch(/^actions\/checkout@[0-9a-f]{40}$/);
    }
  });
});

test("it never runs for a pull request, and one run at a time", () => {
  expect(Object.keys(workflow.on).sort()).toEqual(["schedule", "workflow_dispatch"]);
  expect(workflow.concurrency).toEqual({ group: `\${{ github.workflow }}` });
});

describe("it reads", () => {
  const repository = { default_branch: "trunk", is_template: false, fork: false };
  const daily = { event_name: "schedule", ref_name: "trunk", event: { repository } };
  const mailbox = { MTA_STS_MAILBOX: "imaps://tls@mail.example/INBOX" };
  test.each([
    ["once a mailbox is named", daily, mailbox, true],
    ["without a mailbox", daily, {}, false],
    ["by hand", { ...daily, event_name: "workflow_dispatch" }, mailbox, true],
    ["on another branch", { ...daily, ref_name: "idea" }, mailbox, false],
    [
      "in the template",
      { ...daily, event: { repository: { ...repository, is_template: true } } },
      mailbox,
      false,
    ],
    ["in a fork", { ...daily, event: { repository: { ...repository, fork: true } } }, mailbox, false],
  ])("%s: %s", (_, github, vars, expected) => {
    expect(mayRun(read.if, { github, vars }, { isSuccess: true })).toBe(expected);
  });

  test.each([
    ['{"version":1}', true],
    ["", false],
  ])("and proposes only when there is evidence: %j", (evidence, expected) => {
    const needs = { read: { result: "success", outputs: { evidence } } };
    expect(mayRun(promote.if, { needs, github: daily }, { isSuccess: true })).toBe(expected);
  });
});
