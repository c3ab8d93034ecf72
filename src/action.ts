import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as core from "@actions/core";
import { context } from "@actions/github";
import { lookAtBranch } from "./commands/branch.ts";
import { type Base, check } from "./commands/check.ts";
import type { PublishInputs, PublishWorld } from "./commands/job.ts";
import { publish } from "./commands/publish.ts";
import { records } from "./commands/records.ts";
import type { Dns } from "./io/dns.ts";
import { type Files, filesIn } from "./io/files.ts";
import { ownerOfRepository, pathInRepository, repositoryRoot } from "./io/git.ts";
import { print } from "./io/terminal.ts";
import { annotations } from "./report/annotations.ts";
import { outputs } from "./report/outputs.ts";
import { plainPaint } from "./report/paint.ts";
import { summary } from "./report/summary.ts";
import { resultText } from "./report/text.ts";
import { isOk, type PolicyResult } from "./result.ts";
import { pagesHostOf } from "./sts/records.ts";

/** Door 1: environment → inputs → command → outputs, annotations, summary. Alone in importing the toolkit. */

/** An input that is not one of these is a typing error in the workflow. */
const commands = ["auto", "build", "check", "records"] as const;
const commitWays = ["push", "pull-request", "none"] as const;

/** Milliseconds for all that DNS is asked about one domain. */
const lookUpTimeout = 15_000;

/** Events for which something is only proposed: no write permission is needed, so forks work. */
const proposingEvents: ReadonlySet<string> = new Set(["pull_request", "pull_request_target", "merge_group"]);

async function main(): Promise<void> {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const inputs = readInputs(workspace);
  const command = commandFor(oneOf("command", commands));
  const files = filesIn(workspace, workspace);
  const now = () => Math.floor(Date.now() / 1000);
  await report(await run(command, inputs, files, now), inputs.repositoryUrl);
}

async function run(
  command: "build" | "check" | "records",
  inputs: PublishInputs,
  files: Files,
  now: () => number,
) {
  switch (command) {
    case "build":
      return publish(inputs, {
        files,
        now,
        pause,
        repository: inputs.commit === "none" ? null : await repositoryOf(),
      });
    case "check":
      return check(inputs, { files, now: now(), dns: await resolverOf(), base: await baseOf(inputs) });
    case "records":
      return records(inputs, files, now());
  }
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

/** An input that is `true` or `false`; empty, as an input that another workflow left out, is `false`. */
function flag(name: string): boolean {
  return core.getInput(name) !== "" && core.getBooleanInput(name);
}

/** The domain's MX records are asked for unless the input `offline` says no. */
async function resolverOf(): Promise<Dns | null> {
  if (flag("offline")) return null;
  const { dns, parseResolver } = await import("./io/dns.ts");
  const resolver = core.getInput("resolver") || null;
  if (resolver !== null && parseResolver(resolver) === null) {
    throw new Error(`The input resolver must be ADDRESS or ADDRESS:PORT, not "${resolver}".`);
  }
  return dns({ resolver, timeout: lookUpTimeout });
}

function commandFor(command: (typeof commands)[number]): "build" | "check" | "records" {
  if (command !== "auto") return command;
  return proposingEvents.has(context.eventName) ? "check" : "build";
}

function readInputs(workspace: string): PublishInputs {
  const owner = ownerOfRepository(process.env, workspace);
  const policy = core.getInput("policy") || "policy.yml";
  // A checkout may lie below the workspace (`path:` of actions/checkout); the policy is in it.
  const root = repositoryRoot(dirname(resolve(workspace, policy)), workspace) ?? workspace;
  const { owner: account, repo } = context.repo;
  return {
    policy,
    output: core.getInput("output") || ".",
    strict: flag("strict"),
    pagesHost: owner === null ? null : pagesHostOf(owner),
    commit: oneOf("commit", commitWays),
    branch: /^refs\/heads\/(.+)$/.exec(context.ref)?.[1] ?? null,
    ref: context.ref,
    repositoryName: `${account}/${repo}`,
    repositoryUrl: `${context.serverUrl}/${account}/${repo}`,
    inRepository: (path) => pathInRepository(root, resolve(workspace, path)),
  };
}

function oneOf<T extends string>(name: string, values: readonly T[]): T {
  const value = core.getInput(name) || values[0]!;
  const found = values.find((one) => one === value);
  if (found === undefined)
    throw new Error(`The input ${name} must be one of ${values.join(", ")}, not "${value}".`);
  return found;
}

/** Octokit is loaded only here, for those who need it; null: there is no token. */
async function repositoryOf(): Promise<PublishWorld["repository"]> {
  const token = core.getInput("token");
  if (token === "") return null;
  const { github } = await import("./io/github.ts");
  const { owner, repo: name } = context.repo;
  return github({ apiUrl: context.apiUrl, token, owner, name, log: printLine });
}

async function report(result: PolicyResult, repositoryUrl: string): Promise<void> {
  for (const line of annotations(result.findings)) print(`${line}\n`);
  printText(await resultText(result, plainPaint));
  for (const [name, value] of Object.entries(outputs(result))) core.setOutput(name, value);
  await writeSummary(result, repositoryUrl);
  if (!isOk(result)) process.exitCode = core.ExitCode.Failure;
}

function printLine(line: string): void {
  printText(`${line}\n`);
}

/** Text that holds values from a pull request or a server could else start a line that the runner obeys. */
function printText(text: string): void {
  const token = randomUUID();
  print(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}

async function writeSummary(result: PolicyResult, url: string): Promise<void> {
  // A runner of an older Enterprise Server has no summaries; the log says the same.
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  // Not by core's summary, which loads Node's file promises: an eighth of the whole start for one append.
  appendFileSync(path, await summary(result, { url }));
}

try {
  await main();
} catch (error) {
  core.setFailed(error instanceof Error ? error.message : String(error));
}
