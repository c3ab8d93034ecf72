import * as core from "@actions/core";
import { context } from "@actions/github";
import { visible } from "../base/finding.ts";
import { previewDns } from "../commands/check.ts";
import { withMonitorState } from "../commands/monitor-state.ts";
import { buildPolicies, checkPolicies, recordsOfPolicies } from "../commands/policies.ts";
import type { PublishOptions } from "../commands/publish.ts";
import type { Context } from "../io/context.ts";
import { type Files, filesIn } from "../io/files.ts";
import { ledgerPath } from "../ledger/ledger.ts";
import { maxLedgerSize } from "../ledger/read.ts";
import { namesIn } from "../plan/workspace.ts";
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
import { baseOf, evidenceOf, manyBaseOf } from "./action/base-branch.ts";
import { type ActionReader, actionContext, actionReader } from "./action/context.ts";
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
    workspace,
    options,
    read,
    surroundings,
    context: actionContext(read, files),
  });
  await report(result, markdown);
}

interface Given {
  readonly workspace: string;
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
    if (isOffline) return policyReport(result, options);
    if (result.command === "policies") return policyReport(await previewDns(result, context), options);
    const watched = await withMonitorState(result, context, options.repo);
    return policyReport(await previewDns(watched, context), options);
  },
  records: async ({ options, context }) => policyReport(await recordsOfPolicies(options, context), options),
  setup: async ({ options, read, context: outside }) => {
    const { setup } = await import("../commands/setup.ts");
    const own = {
      ...options,
      domain: read("domain") ?? null,
      notHere: notHere(),
      actor: context.actor || null,
    };
    return policyReport(await setup(own, outside), options);
  },
  verify: async ({ options, read, surroundings, context }) => {
    const { verifyPolicies } = await import("../commands/many/verify-all.ts");
    return verificationReport(
      await verifyPolicies(verifyOptions(read, surroundings, options.repo, context.files), context),
      options,
    );
  },
  dns: async ({ read, surroundings, context: outside }) => {
    const { dnsPolicies } = await import("../commands/many/dns-all.ts");
    const isScheduled = context.eventName === "schedule";
    const result = await dnsPolicies(dnsOptions(read, surroundings, isScheduled, outside.files), outside);
    if (result.command === "dns-domains") {
      const { dnsDomainsSummary } = await import("../report/many/dns-domains.ts");
      return { result, markdown: dnsDomainsSummary(result) };
    }
    const { dnsSummary } = await import("../report/dns-summary.ts");
    return { result, markdown: dnsSummary(result) };
  },
  reports: async ({ read, surroundings, context: outside }) => {
    const { gatherEvidence, reportReader } = await import("./reports-command.ts");
    const mailbox = read("mailbox");
    if (mailbox === undefined)
      throw new Error(
        "The input mailbox is empty. In the template it is the repository variable MTA_STS_MAILBOX.",
      );
    const isPrivate = context.payload.repository?.private === true;
    const reader = await reportReader(readerOptions(read, process.env, isPrivate), outside);
    const own = {
      ...reportsOptions(read, [mailbox]),
      ...policyOptions(read, surroundings, outside.files),
      names: read("names") ?? null,
      usualNames: isPrivate ? ("all" as const) : ("known" as const),
    };
    const looking = { ...verifyOptions(read, surroundings, null, outside.files), wait: null };
    const result = await gatherEvidence(own, looking, outside, reader);
    const { reportsSummary } = await import("../report/reports/reports-markdown.ts");
    return { result, markdown: reportsSummary(result.domain, result.sums) };
  },
  promote: async ({ options, read, context: outside }) => {
    const { keepPromotion } = await import("../commands/reports/keep-promotion.ts");
    const result = await keepPromotion({ ...options, evidence: read("evidence") ?? "" }, outside);
    const { promoteSummary } = await import("../report/reports/promote-markdown.ts");
    return { result, markdown: promoteSummary(result) };
  },
  update: async ({ options, workspace, context: outside }) => {
    const { lookForUpdate, updateSummary } = await import("./action/update-runs.ts");
    const result = await lookForUpdate(options, workspace, outside);
    return { result, markdown: updateSummary(result) };
  },
  "propose-update": async ({ options: { repo }, read, workspace, context: outside }) => {
    const { proposeFound, updateSummary } = await import("./action/update-runs.ts");
    const result = await proposeFound(read("found") ?? "", repo, workspace, outside);
    return { result, markdown: updateSummary(result) };
  },
  monitor: async ({ options, read, surroundings, context: outside }) => {
    const { monitorPolicies } = await import("../commands/many/monitor-all.ts");
    const own = {
      ...verifyOptions(read, surroundings, options.repo, outside.files),
      // Drift is checked against the present.
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
 * A copy of the template whose policy is still the template's, or was never built. A quick check, so that other builds
 * don't read everything twice.
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

try {
  await main();
} catch (error) {
  // GitHub's own words and names of files are in some messages.
  core.setFailed(visible(error instanceof Error ? error.message : String(error)));
}
