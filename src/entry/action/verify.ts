import { setTimeout as pause } from "node:timers/promises";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { visible } from "../../base/finding.ts";
import type { PolicyInputs } from "../../commands/inputs.ts";
import { monitor } from "../../commands/monitor.ts";
import { type VerifyInputs, type VerifyWorld, verify } from "../../commands/verify.ts";
import { tickList } from "../../github/checklist.ts";
import type { Files } from "../../io/files.ts";
import type { Issues } from "../../io/github/issues.ts";
import type { MonitorResult, VerifyResult } from "../../report/result.ts";
import { verificationSummary } from "../../report/verification-summary.ts";
import { type CheckName, checkNames } from "../../verify/check.ts";
import { secondsToWait } from "../../verify/waiting-time.ts";
import { list } from "./inputs.ts";
import { printLine } from "./print.ts";
import type { Told } from "./report.ts";
import { issuesOf, repositoryOf } from "./repository.ts";
import { worldGiven } from "./world.ts";

export async function runVerify(
  inputs: PolicyInputs & { readonly repositoryUrl: string },
  files: Files,
  now: () => number,
): Promise<Told> {
  const repository = await repositoryOf();
  const pages = repository?.pages() ?? null;
  const given = verifyInputs(inputs);
  const result = await verify(given, { ...(await outside(files, now)), pages });
  // Only right after a publication: whoever verifies another domain has no list here.
  const issues = given.patience === null ? null : await issuesOf();
  return told(issues === null ? result : await ticked(result, issues, inputs.repositoryUrl));
}

export async function runMonitor(
  inputs: PolicyInputs & { readonly repositoryUrl: string },
  files: Files,
  now: () => number,
): Promise<Told> {
  const state = core.getInput("state") || null;
  const runUrl = `${inputs.repositoryUrl}/actions/runs/${context.runId}`;
  const given = { ...verifyInputs(inputs), state, labels: list("labels"), runUrl };
  const issues = await issuesOf();
  const result = await monitor(given, {
    ...(await outside(files, now)),
    pages: Promise.resolve(null),
    issues,
  });
  return told(issues === null ? result : await ticked(result, issues, inputs.repositoryUrl));
}

async function ticked<Result extends VerifyResult>(
  result: Result,
  issues: Issues,
  url: string,
): Promise<Result> {
  return { ...result, findings: [...result.findings, ...(await tickList(issues, result, url))] };
}

function told(result: VerifyResult | MonitorResult): Told {
  return { result, markdown: (repository) => verificationSummary(result, repository) };
}

function verifyInputs(inputs: PolicyInputs): VerifyInputs {
  const atMost = waitGiven();
  return {
    ...inputs,
    domain: core.getInput("domain") || null,
    skip: new Set(list("skip").map(checkNamed)),
    patience: atMost === null ? null : { atMost, pause, tell: printLine },
  };
}

async function outside(files: Files, now: () => number): Promise<Omit<VerifyWorld, "pages">> {
  return {
    world: await worldGiven(false),
    files,
    now,
    watch: ({ name, target }) => printLine(`Looked at ${visible(target)} (${name})`),
  };
}

function checkNamed(name: string): CheckName {
  const known = checkNames.find((one) => one === name);
  if (known === undefined)
    throw new Error(`The input skip must hold names out of ${checkNames.join(", ")}, not "${name}".`);
  return known;
}

function waitGiven(): number | null {
  const text = core.getInput("wait");
  const seconds = text === "" ? null : secondsToWait(text);
  if (text !== "" && seconds === null)
    throw new Error(`The input wait must be a time such as 90s, 20m or 1h, at most 6h, not "${text}".`);
  return seconds;
}
