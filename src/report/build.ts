import { escapeControl } from "../base/finding.ts";
import { engineOf } from "../policy/dns-providers.ts";
import { displayName } from "../sts/host-name.ts";
import { policyFilePath, policyHost } from "../sts/policy-file.ts";
import { announcementIn } from "../sts/records.ts";
import type { Colors } from "./colors.ts";
import { findingsText } from "./findings-text.ts";
import { diffText } from "./policy-diff.ts";
import { recordsText } from "./records-text.ts";
import {
  type BuildResult,
  type InitResult,
  isOk,
  type Planned,
  type PolicyResult,
  type SetupResult,
} from "./result.ts";

type Built = BuildResult | InitResult | SetupResult;

/** `build`, `init` and `setup` for a person at a terminal or in a log. */
export async function builtText(result: Built, colors: Colors): Promise<string> {
  const findings = findingsText(result.findings, result.sources, colors);
  return joined(findings, await policyText(result, colors));
}

async function policyText(result: Built, colors: Colors): Promise<string> {
  const { planned, command } = result;
  if (planned === null) return isOk(result) ? "" : stoppedText(command, colors);
  const { domain } = planned.plan.policy;
  const table = await recordsText(planned, domain, colors);
  const lines = [...outcomeLines(result, planned, colors), "", table, ...lastStep(planned)];
  return `${[headingText(planned, colors), ...lines].join("\n")}\n`;
}

export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}

export function stoppedText(command: string, colors: Colors): string {
  return colors.red(`${command} stopped: nothing was written.\n`);
}

export function headingText({ plan: { policy } }: Planned, colors: Colors): string {
  return colors.bold(`MTA-STS policy of ${escapeControl(displayName(policy.domain))}: ${policy.mode}`);
}

function outcomeLines(
  result: Built,
  { plan, isNew, previous, files, removed }: Planned,
  colors: Colors,
): string[] {
  const changed = files.filter((file) => file.changed).map(({ path }) => path);
  const id = `id ${plan.id}${isNew ? " (new)" : ""}`;
  const pullRequest = "publication" in result ? result.publication?.pullRequest : null;
  if (pullRequest) return [`${id}, ready in pull request ${pullRequest.url}`];
  if (!isOk(result)) return [`not committed: ${changed.join(", ")}`];
  const [gone, made] = [
    changed.filter((path) => removed.has(path)),
    changed.filter((path) => !removed.has(path)),
  ];
  const wrote = [
    id,
    ...(changed.length === 0 ? ["nothing changed"] : [...said("wrote", made), ...said("removed", gone)]),
  ].join(", ");
  return isNew ? [wrote, "", ...diffText(previous, plan.policy, colors)] : [wrote];
}

function said(verb: string, paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [`${verb} ${paths.join(", ")}`];
}

/** RFC 8461 §8.1: a sender that sees the new id before the new file would keep the old policy under the new id. */
function lastStep({ id, plan }: Planned): string[] {
  if (id === null) return [];
  const url = `https://${policyHost(plan.policy.domain)}/${policyFilePath}`;
  return [`Set ${plan.policy.alias ?? "_mta-sts"} last: wait until ${url} shows this policy.`];
}

/** The keys of a policy's result in JSON. */
export function policyJson({ planned }: PolicyResult): Record<string, unknown> {
  return policyFacts(planned);
}

/** The same of one policy among others. */
export function policyFacts(planned: Planned | null): Record<string, unknown> {
  const { mode, mx, max_age } = planned?.plan.policy ?? {};
  const { id = null, files = [], records = [] } = planned ?? {};
  return {
    changed: files.some(({ changed }) => changed),
    id,
    sha256: planned?.plan.sha256 ?? null,
    policy: planned === null ? null : { mode, mx, max_age },
    files,
    records,
  };
}

/** The Action's outputs, by the names of `action.yml`; empty where there is nothing to report. */
export function policyOutputs(result: PolicyResult): Record<string, string> {
  const { planned } = result;
  const { plan, previous, id, files = [], records = [] } = planned ?? {};
  const publication = "publication" in result ? result.publication : null;
  const txt = announcementIn(records);
  const tlsRpt = records.find(({ name }) => name.startsWith("_smtp._tls."));
  return {
    changed: String(files.some(({ changed }) => changed)),
    id: id ?? previous?.id ?? "",
    mode: plan?.policy.mode ?? "",
    domain: plan?.policy.domain ?? "",
    sha256: plan?.sha256 ?? "",
    records: JSON.stringify(records),
    "txt-name": txt?.name ?? "",
    "txt-value": txt?.value ?? "",
    "tls-rpt-name": tlsRpt?.name ?? "",
    "tls-rpt-value": tlsRpt?.value ?? "",
    commit: publication?.commit?.oid ?? "",
    ...(plan?.policy.dns && { "dns-engine": engineOf(plan.policy.dns) }),
    pages: publication?.pages ?? "unknown",
  };
}
