import { dirname, relative, resolve } from "node:path";
import * as core from "@actions/core";
import { context } from "@actions/github";
import type { PublishInputs } from "../../github/job.ts";
import type { Dns } from "../../io/dns/dns.ts";
import { ownerOfRepository, pathInRepository, repositoryRoot } from "../../io/git.ts";
import { pagesHostOf } from "../../sts/records.ts";

const commitWays = ["push", "pull-request", "none"] as const;

/** Milliseconds for all that DNS is asked about one domain. */
const lookUpTimeout = 15_000;

export function readInputs(workspace: string): PublishInputs {
  const owner = ownerOfRepository(process.env, workspace);
  const policy = core.getInput("policy") || "policy.yml";
  // A checkout may lie below the workspace (`path:` of actions/checkout); the policy is in it.
  const root = repositoryRoot(dirname(resolve(workspace, policy)), workspace) ?? workspace;
  const { owner: account, repo } = context.repo;
  return {
    policy,
    output: core.getInput("output") || ".",
    top: relative(workspace, root) || ".",
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

export function oneOf<T extends string>(name: string, values: readonly T[]): T {
  const value = core.getInput(name) || values[0]!;
  const found = values.find((one) => one === value);
  if (found === undefined)
    throw new Error(`The input ${name} must be one of ${values.join(", ")}, not "${value}".`);
  return found;
}

/** The parts of an input that is a list with commas. */
export function list(name: string): string[] {
  return core
    .getInput(name)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** An input that is `true` or `false`; empty, as an input that another workflow left out, is `false`. */
export function flag(name: string): boolean {
  return core.getInput(name) !== "" && core.getBooleanInput(name);
}

/** The domain's MX records are asked for unless the input `offline` says no. */
export async function dnsGiven(): Promise<Dns | null> {
  if (flag("offline")) return null;
  const { dns } = await import("../../io/dns/dns.ts");
  return dns({ resolver: await resolverGiven(), timeout: lookUpTimeout });
}

/** null: the system's. */
export async function resolverGiven(): Promise<string | null> {
  const resolver = core.getInput("resolver");
  if (resolver === "") return null;
  const { parseResolver } = await import("../../io/dns/dns.ts");
  if (parseResolver(resolver) !== null) return resolver;
  throw new Error(`The input resolver must be ADDRESS or ADDRESS:PORT, not "${resolver}".`);
}
