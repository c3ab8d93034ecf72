import { describe, hasErrors, inOrder } from "../base/finding.ts";
import { version } from "../base/version.ts";
import { evidenceOutput } from "../ledger/evidence/evidence-output.ts";
import { builtText, policyJson, policyOutputs } from "./build.ts";
import { checkText } from "./check.ts";
import type { Colors } from "./colors.ts";
import { dnsJson, dnsOutputs, dnsText } from "./dns.ts";
import { inspectJson, inspectText } from "./inspect.ts";
import { dnsDomainsJson, dnsDomainsOutputs } from "./many/dns-domains-json.ts";
import { policiesJson, policiesOutputs } from "./many/policies-json.ts";
import { recordsJson, recordsResultText } from "./records.ts";
import {
  type DomainsResult,
  isOk,
  type PoliciesResult,
  type PolicyResult,
  type PromoteResult,
  type Result,
  type VerificationResult,
} from "./result.ts";
import type { UpdateResult } from "./update-result.ts";
import { verificationJson, verificationOutputs, verificationText } from "./verify.ts";

type Command = Result["command"];
type ResultOf<C extends Command> = Extract<Result, { command: C }>;

/** How the result of a command is reported. */
interface Report<R extends Result> {
  /** For a person at a terminal or in a log. */
  readonly text: (result: R, colors: Colors) => Promise<string>;
  /** The command's own keys in JSON. */
  readonly json: (result: R) => Record<string, unknown>;
  readonly domain: (result: R) => string | null;
  /** The Action's outputs, by the names of `action.yml`. */
  readonly outputs: (result: R) => Record<string, string>;
}

const policy = {
  json: policyJson,
  domain: ({ planned }: PolicyResult) => planned?.plan.policy.domain ?? null,
  outputs: policyOutputs,
};

const verification: Report<VerificationResult> = {
  text: verificationText,
  json: verificationJson,
  domain: ({ domain }) => domain || null,
  outputs: verificationOutputs,
};

/** Loaded for several policies or domains alone. */
const policies: Report<PoliciesResult> = {
  text: async (result, colors) => (await import("./many/policies-text.ts")).policiesText(result, colors),
  json: policiesJson,
  domain: () => null,
  outputs: policiesOutputs,
};

const domains: Report<DomainsResult> = {
  text: async (result, colors) => (await import("./many/domains-report.ts")).domainsText(result, colors),
  json: ({ own, results }) => ({
    findings: inOrder(own).map(describe),
    domains: results.map(resultObject),
  }),
  domain: () => null,
  outputs: ({ results, findings, issue }) => ({
    ok: String(!hasErrors(findings)),
    domains: String(results.length),
    issue: issue === null || issue.action === "failed" ? "" : String(issue.issue?.number ?? ""),
    "dns-engine": results.find((one) => one.engine !== null)?.engine ?? "",
  }),
};

const reports: { readonly [C in Command]: Report<ResultOf<C>> } = {
  build: { ...policy, text: builtText },
  init: { ...policy, text: builtText },
  setup: { ...policy, text: builtText },
  check: { ...policy, text: checkText },
  records: { ...policy, text: recordsResultText, json: recordsJson },
  inspect: { text: inspectText, json: inspectJson, domain: () => null, outputs: () => ({}) },
  dns: { text: dnsText, json: dnsJson, domain: ({ domain }) => domain || null, outputs: dnsOutputs },
  "dns-domains": {
    text: async (result, colors) => (await import("./many/dns-domains.ts")).dnsDomainsText(result, colors),
    json: dnsDomainsJson,
    domain: () => null,
    outputs: dnsDomainsOutputs,
  },
  reports: {
    // Rarely needed, so it is loaded when it is.
    text: async (result, colors) => (await import("./reports/reports-text.ts")).reportsText(result, colors),
    json: ({ json }) => json,
    domain: ({ domain }) => domain || null,
    outputs: ({ evidence }) => ({ evidence: evidence === null ? "" : evidenceOutput(evidence) }),
  },
  promote: {
    // Loaded here: no other command needs it.
    text: async (result, colors) => (await import("./reports/promote-text.ts")).promoteText(result, colors),
    json: promoteJson,
    domain: ({ domain }) => domain || null,
    outputs: ({ promotion, proposal }) => ({
      verdict: promotion?.verdict ?? "",
      earliest: promotion?.earliest ?? "",
      "pull-request": pullRequestOf(proposal),
    }),
  },
  update: {
    text: async (result, colors) => (await import("./update.ts")).updateText(result, colors),
    json: updateJson,
    domain: () => null,
    outputs: ({ found }) => ({ found }),
  },
  "propose-update": {
    text: async (result, colors) => (await import("./update.ts")).proposedUpdateText(result, colors),
    json: ({ proposal }) => ({ pullRequest: pullRequestOf(proposal) || null }),
    domain: () => null,
    outputs: ({ proposal }) => ({ "pull-request": pullRequestOf(proposal) }),
  },
  verify: verification,
  monitor: verification,
  policies,
  domains,
};

function promoteJson({ promotion, isWritten }: PromoteResult): Record<string, unknown> {
  const { verdict = null, earliest = null, since = null, numbers = null } = promotion ?? {};
  return { verdict, earliest, since, numbers, written: isWritten };
}

function updateJson({ release, updated, isWritten }: UpdateResult): Record<string, unknown> {
  return {
    newest: release?.version ?? null,
    page: release?.page ?? null,
    written: isWritten,
    files: updated.map(({ path, text }) => ({ path, removed: text === null })),
  };
}

function reportOf<R extends Result>({ command }: R): Report<R> {
  return reports[command as Command] as unknown as Report<R>;
}

export function resultText(result: Result, colors: Colors): Promise<string> {
  return reportOf(result).text(result, colors);
}

export function outputs(result: Result): Record<string, string> {
  return reportOf(result).outputs(result);
}

/** The one object that `--json` prints, as text that a terminal shows as it is: JSON has escapes of its own for the rest. */
export function resultJson(result: Result, indent = 0): string {
  return JSON.stringify(resultObject(result), null, indent).replace(
    /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) =>
      character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

/** The same first keys for every command, then the command's own. */
function resultObject(result: Result): Record<string, unknown> {
  const { domain, json } = reportOf(result);
  return {
    command: "of" in result ? result.of : result.command,
    ok: isOk(result),
    domain: domain(result),
    version,
    findings: inOrder(result.findings).map(describe),
    ...json(result),
  };
}

function pullRequestOf(proposal: PromoteResult["proposal"]): string {
  const isThere = proposal !== null && proposal.action !== "failed" && proposal.action !== "removed";
  return isThere ? String(proposal.pullRequest?.number ?? "") : "";
}
