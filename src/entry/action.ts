import { setTimeout as pause } from "node:timers/promises";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { type Base, check } from "../commands/check.ts";
import { publish } from "../commands/publish.ts";
import { records } from "../commands/records.ts";
import { lookAtBranch } from "../github/branch.ts";
import type { PublishInputs, PublishWorld } from "../github/job.ts";
import { type Files, filesIn } from "../io/files.ts";
import { looksLikeExample } from "../policy/example.ts";
import { largestPolicy } from "../policy/read.ts";
import type { PolicyResult } from "../report/result.ts";
import { summary } from "../report/summary.ts";
import { dnsGiven, flag, oneOf, readInputs } from "./action/inputs.ts";
import { printLine } from "./action/print.ts";
import { report, type Told } from "./action/report.ts";
import { repositoryOf } from "./action/repository.ts";

/** Door 1: environment → inputs → command → outputs, annotations, summary. Alone in importing the toolkit. */

/** An input that is not one of these is a typing error in the workflow. */
const commands = ["auto", "build", "check", "records", "verify", "monitor", "setup"] as const;
type Command = (typeof commands)[number];

/** Events for which something is only proposed: no write permission is needed, so forks work. */
const proposingEvents: ReadonlySet<string> = new Set(["pull_request", "pull_request_target", "merge_group"]);

async function main(): Promise<void> {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const inputs = readInputs(workspace);
  const files = filesIn(workspace, workspace);
  const command = commandFor(oneOf("command", commands), () => isCopy(files, inputs.policy));
  const now = () => Math.floor(Date.now() / 1000);
  await report(await run(command, inputs, files, now), inputs.repositoryUrl);
}

async function run(
  command: Exclude<Command, "auto">,
  inputs: PublishInputs,
  files: Files,
  now: () => number,
): Promise<Told> {
  switch (command) {
    case "build":
      return told(publish(inputs, await publishWorld(inputs, files, now)));
    case "setup":
      return (await import("./action/setup.ts")).runSetup(inputs, await publishWorld(inputs, files, now));
    case "check":
      return told(check(inputs, { files, now: now(), dns: await dnsGiven(), base: await baseOf(inputs) }));
    case "records":
      return told(records(inputs, files, now()));
    case "verify":
      return (await import("./action/verify.ts")).runVerify(inputs, files, now);
    case "monitor":
      return (await import("./action/verify.ts")).runMonitor(inputs, files, now);
  }
}

async function publishWorld(inputs: PublishInputs, files: Files, now: () => number): Promise<PublishWorld> {
  const repository = inputs.commit === "none" ? null : await repositoryOf();
  return { files, now, pause, dns: dnsGiven, repository };
}

async function told(command: Promise<PolicyResult>): Promise<Told> {
  const result = await command;
  return { result, markdown: (repository) => summary(result, repository) };
}

/**
 * The branch that the pull request is for. Its files say what is published, those of the pull request what its author
 * wants. Reading needs no more than the token of a fork has; without it, the pull request's own files have to do.
 */
async function baseOf(inputs: PublishInputs): Promise<Base | null> {
  const name: string | undefined = context.payload.pull_request?.base?.ref;
  const repository = name === undefined || flag("offline") ? null : await repositoryOf();
  if (name === undefined || repository === null) return null;
  try {
    const branch = await lookAtBranch(repository, inputs, name);
    return branch === null ? null : { name, tree: branch.tree };
  } catch (error) {
    printLine(`Judged without a look at the branch ${name}: ${(error as Error).message}`);
    return null;
  }
}

function commandFor(command: Command, isUntouched: () => boolean): Exclude<Command, "auto"> {
  if (command !== "auto") return command;
  if (context.eventName === "schedule") return "monitor";
  if (proposingEvents.has(context.eventName)) return "check";
  return isUntouched() ? "setup" : "build";
}

/** A copy of the template whose policy still is the template's: told by a look, to spare every build a second reading. */
function isCopy(files: Files, policy: string): boolean {
  const content = files.read(policy, largestPolicy);
  return content.kind === "text" && looksLikeExample(content.text);
}

try {
  await main();
} catch (error) {
  core.setFailed(error instanceof Error ? error.message : String(error));
}
