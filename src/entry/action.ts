import * as core from "@actions/core";
import { context } from "@actions/github";
import { visible } from "../base/finding.ts";
import { type BaseBranch, previewDns } from "../commands/check.ts";
import type { EvidenceSource } from "../commands/evidence-source.ts";
import type { ManyBase } from "../commands/many/check-all.ts";
import { withMonitorState } from "../commands/monitor-state.ts";
import { buildPolicies, checkPolicies, recordsOfPolicies } from "../commands/policies.ts";
import type { PublishOptions } from "../commands/publish.ts";
import type { Context } from "../io/context.ts";
import { type Files, filesIn } from "../io/files.ts";
import type { Repository } from "../io/github/repository.ts";
import { treeOn } from "../judge/branch-build.ts";
import { evidenceBranch, evidencePath, maxEvidenceSize } from "../ledger/evidence/place.ts";
import { ledgerPath } from "../ledger/ledger.ts";
import { maxLedgerSize } from "../ledger/read.ts";
import { namesIn, pathsIn } from "../plan/workspace.ts";
import { looksLikeExample, looksLikeExampleLedger } from "../policy/example.ts";
import { maxPolicySize } from "../policy/read.ts";
import {
  type DomainsResult,
  type PoliciesResult,
  type PolicyResult,
  type Result,
  unpublished,
  type VerificationResult,
} from "../report/result.ts";
import { summary } from "../report/summary.ts";
import { type ActionReader, actionContext, actionReader } from "./action/context.ts";
import { printLine } from "./action/print.ts";
import { readRepo } from "./action/repo.ts";
import { report } from "./action/report.ts";
import {
  dnsOptions,
  policyOptions,
  readerOptions,
  reportsOptions,
  type Surroundings,
  verifyOptions,
} from "./command-options.ts";

/** Environment and inputs → options → command → outputs, annotations, summary. Only this file and action/ import the toolkit. */
async function main(): Promise<void> {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const read = actionReader();
  const { repo, surroundings } = readRepo(workspace, read("policy") ?? "policy.yml");
  const files = filesIn(workspace, workspace);
  const options = { ...policyOptions(read, surroundings, files), commit: read("commit") ?? "push", repo };
  const name = commandFor(() => isCopy(files, options));
  const { result, markdown } = await run[name]({
    options,
    read,
    surroundings,
    context: actionContext(read, files),
  });
  await report(result, markdown);
}

interface Given {
  readonly options: PublishOptions;
  readonly read: ActionReader;
  readonly surroundings: Surroundings;
  readonly context: Context;
}

interface Reported {
  readonly result: Result;
  /** The job summary. */
  readonly markdown: string;
}

/** What a push or a pull request does not need is loaded when it is needed. */
const run = {
  build: async ({ options, context }) => {
    if (options.commit === "none")
      return policyReport({ ...(await buildPolicies(options, context)), publication: unpublished }, options);
    const { publishPolicies } = await import("../commands/many/publish-all.ts");
    const result = await publishPolicies(options, context);
    const isForMany = result.command === "policies";
    return policyReport(isForMany ? result : await withMonitorState(result, context, options.repo), options);
  },
  check: async ({ options, context }) => {
    const evidence = await evidenceOf(options, context);
    const result = await checkPolicies({ ...options, evidence }, context, {
      one: () => baseOf(options, context),
      many: () => manyBaseOf(options, context),
    });
    const isOffline = (await context.dns()) === null;
    if (isOffline || result.command === "policies") return policyReport(result, options);
    const watched = await withMonitorState(result, context, options.repo);
    return policyReport(await previewDns(watched, context), options);
  },
  records: async ({ options, context }) => policyReport(await recordsOfPolicies(options, context), options),
  setup: async ({ options, read, context }) => {
    const { setup } = await import("../commands/setup.ts");
    const own = { ...options, domain: read("domain") ?? null, notHere: notHere() };
    return policyReport(await setup(own, context), options);
  },
  verify: async ({ options, read, surroundings, context }) => {
    const { verifyPolicies } = await import("../commands/many/verify-all.ts");
    return verificationReport(
      await verifyPolicies(verifyOptions(read, surroundings, options.repo, context.files), context),
      options,
    );
  },
  dns: async ({ read, surroundings, context: outside }) => {
    const { dns } = await import("../commands/dns.ts");
    const isScheduled = context.eventName === "schedule";
    const result = await dns(dnsOptions(read, surroundings, isScheduled, outside.files), outside);
    const { dnsSummary } = await import("../report/dns-summary.ts");
    return { result, markdown: dnsSummary(result) };
  },
  reports: async ({ read, surroundings, context: outside }) => {
    const { gatherEvidence, reportReader } = await import("./reports-command.ts");
    const mailbox = read("mailbox");
    if (mailbox === undefined) throw new Error("The input mailbox is missing: where are the reports?");
    const reader = await reportReader(readerOptions(read, process.env), outside);
    const own = {
      ...reportsOptions(read, [mailbox]),
      ...policyOptions(read, surroundings, outside.files),
      names: read("names") ?? null,
      usualNames: context.payload.repository?.private === true ? ("all" as const) : ("known" as const),
    };
    const looking = { ...verifyOptions(read, surroundings, null, outside.files), wait: null };
    const result = await gatherEvidence(own, looking, outside, reader);
    const { reportsSummary } = await import("../report/reports/reports-markdown.ts");
    return { result, markdown: reportsSummary(result.domain, result.sums) };
  },
  promote: async ({ options, read, context: outside }) => {
    const { keepPromotion } = await import("../commands/keep-promotion.ts");
    const result = await keepPromotion({ ...options, evidence: read("evidence") ?? "" }, outside);
    const { promoteSummary } = await import("../report/reports/promote-markdown.ts");
    return { result, markdown: promoteSummary(result) };
  },
  monitor: async ({ options, read, surroundings, context: outside }) => {
    const { monitorPolicies } = await import("../commands/many/monitor-all.ts");
    const own = {
      ...verifyOptions(read, surroundings, options.repo, outside.files),
      // Drift is looked for as it is now.
      wait: null,
      labels: read("labels") ?? [],
      overview: read("overview") ?? null,
      runUrl: `${options.repo.url}/actions/runs/${context.runId}`,
    };
    return verificationReport(await monitorPolicies(own, outside), options);
  },
} as const satisfies Record<string, (given: Given) => Promise<Reported>>;

type Command = keyof typeof run;

async function policyReport(
  result: PolicyResult | PoliciesResult,
  { repo }: PublishOptions,
): Promise<Reported> {
  if (result.command === "policies") {
    const { policiesSummary } = await import("../report/many/policies-summary.ts");
    return { result, markdown: policiesSummary(result) };
  }
  return { result, markdown: await summary(result, repo) };
}

async function verificationReport(
  result: VerificationResult | DomainsResult,
  { repo }: PublishOptions,
): Promise<Reported> {
  if (result.command === "domains") {
    const { domainsSummary } = await import("../report/many/domains-report.ts");
    return { result, markdown: domainsSummary(result) };
  }
  const { verificationSummary } = await import("../report/verify-summary.ts");
  return { result, markdown: await verificationSummary(result, repo) };
}

/** Events for which something is only proposed: no write permission is needed, so forks work. */
const proposingEvents: ReadonlySet<string> = new Set(["pull_request", "pull_request_target", "merge_group"]);

function commandFor(isUntouched: () => boolean): Command {
  const names = ["auto", ...Object.keys(run)] as ("auto" | Command)[];
  const written = core.getInput("command") || "auto";
  const command = names.find((one) => one === written);
  if (command === undefined)
    throw new Error(`The input command must be one of ${names.join(", ")}, not "${written}".`);
  if (command !== "auto") return command;
  if (context.eventName === "schedule") return "monitor";
  if (proposingEvents.has(context.eventName)) return "check";
  return isUntouched() ? "setup" : "build";
}

/**
 * A copy of the template whose policy still is the template's, or from whose policy nothing was made yet: found by a
 * look, to spare every build a second reading.
 */
function isCopy(files: Files, options: PublishOptions): boolean {
  if (files.list(options.policy) !== null) return false;
  const says = (path: string, size: number, looksRight: (text: string) => boolean) => {
    const content = files.read(path, size);
    return content.kind === "text" && looksRight(content.text);
  };
  return (
    says(options.policy, maxPolicySize, looksLikeExample) ||
    says(namesIn(options)(ledgerPath), maxLedgerSize, looksLikeExampleLedger)
  );
}

/** The template itself keeps its example, and a fork is there to change the template. */
function notHere(): string | null {
  const { repository } = context.payload;
  if (repository?.is_template === true) return "the template itself";
  return repository?.fork === true ? "a fork of the template" : null;
}

/** The branch that the pull request, or what a merge queue made of several, is for; undefined: it is for none. */
function baseName(): string | undefined {
  const { pull_request: pullRequest, merge_group: group } = context.payload;
  const name: unknown = pullRequest?.base?.ref ?? group?.base_ref;
  // A pull request has the bare name, a merge group the full one.
  return typeof name === "string" ? name.replace(/^refs\/heads\//, "") : undefined;
}

/**
 * The branch that the pull request is for. Its files say what is published, those of the pull request what its author
 * wants. Reading needs no more than the token of a fork has; without it, the pull request's own files have to do.
 */
async function baseOf(options: PublishOptions, outside: Context): Promise<BaseBranch | null> {
  const { pathOf } = options.repo;
  return lookedAt(outside, async (repository, name) => {
    const { readBranch } = await import("../github/branch.ts");
    const branch = await readBranch(repository, name, pathsIn(options).map(pathOf));
    return branch === null ? null : { name, tree: treeOn(branch, options, pathOf) };
  });
}

/** The same where the policies are many. */
async function manyBaseOf(options: PublishOptions, outside: Context): Promise<ManyBase | null> {
  return lookedAt(outside, async (repository, name) => {
    const { manyOn } = await import("../commands/many/on-branch.ts");
    const found = await manyOn(repository, name, options, outside.files.list(options.policy));
    return found === null ? null : { name, ...found };
  });
}

async function lookedAt<Base>(
  outside: Context,
  look: (repository: Repository, name: string) => Promise<Base | null>,
): Promise<Base | null> {
  const name = baseName();
  const isOffline = (await outside.dns()) === null;
  const repository = name === undefined || isOffline ? null : await outside.repository();
  if (name === undefined || repository === null) return null;
  try {
    return await look(repository, name);
  } catch (error) {
    printLine(`Judged without a look at the branch ${name}: ${(error as Error).message}`);
    return null;
  }
}

/** What the reports add up to, on its branch of the repository that the pull request is for; undefined: nobody looks. */
async function evidenceOf({ repo }: PublishOptions, outside: Context): Promise<EvidenceSource | undefined> {
  const isLookedFor = baseName() !== undefined && (await outside.dns()) !== null;
  const repository = isLookedFor ? await outside.repository() : null;
  if (repository === null) return undefined;
  return {
    name: `${repo.name}, branch ${evidenceBranch}`,
    read: async () => {
      const { readBranch } = await import("../github/branch.ts");
      try {
        const branch = await readBranch(repository, evidenceBranch, [evidencePath]);
        return branch?.read(evidencePath, maxEvidenceSize) ?? { kind: "absent" };
      } catch (error) {
        return { kind: "unreadable", reason: (error as Error).message };
      }
    },
  };
}

try {
  await main();
} catch (error) {
  // GitHub's own words and names of files are in some messages.
  core.setFailed(visible(error instanceof Error ? error.message : String(error)));
}
