import { setTimeout as pause } from "node:timers/promises";
import * as core from "@actions/core";
import { context } from "@actions/github";
import type { PolicyInputs } from "../commands/inputs.ts";
import { monitor } from "../commands/monitor.ts";
import { type VerifyInputs, type VerifyWorld, verify } from "../commands/verify.ts";
import { visible } from "../findings/finding.ts";
import type { Files } from "../io/files.ts";
import { worldOf } from "../io/world.ts";
import { verificationSummary } from "../report/verification-summary.ts";
import type { MonitorResult, VerifyResult } from "../result.ts";
import { type CheckName, checkNames } from "../verify/check.ts";
import { secondsToWait } from "../verify/waiting-time.ts";
import { flag, list, resolverGiven } from "./inputs.ts";
import { printLine } from "./print.ts";
import type { Told } from "./report.ts";
import { issuesOf, repositoryOf } from "./repository.ts";

export async function runVerify(inputs: PolicyInputs, files: Files, now: () => number): Promise<Told> {
  const repository = await repositoryOf();
  const pages = repository?.pages() ?? null;
  return told(await verify(verifyInputs(inputs), { ...(await outside(files, now)), pages }));
}

export async function runMonitor(
  inputs: PolicyInputs & { readonly repositoryUrl: string },
  files: Files,
  now: () => number,
): Promise<Told> {
  const state = core.getInput("state") || null;
  const runUrl = `${inputs.repositoryUrl}/actions/runs/${context.runId}`;
  const given = { ...verifyInputs(inputs), state, labels: list("labels"), runUrl };
  return told(
    await monitor(given, { ...(await outside(files, now)), pages: null, issues: await issuesOf() }),
  );
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
  const world = worldOf({
    resolver: await resolverGiven(),
    timeout: null,
    allowPrivate: flag("allow-private"),
    brief: false,
  });
  return {
    world,
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
