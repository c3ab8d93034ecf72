import { type Finding, finding, hasErrors, strictly } from "../base/finding.ts";
import type { Context } from "../io/context.ts";
import { type Base, propose } from "../judge/proposal.ts";
import { judgeDeletion } from "../judge/removal.ts";
import { withOwners } from "../ledger/domains.ts";
import { type Contents, readContents, readLedgerIn } from "../plan/contents.ts";
import { changesTo } from "../plan/plan.ts";
import { type PolicyOptions, type Tree, treeOf } from "../plan/workspace.ts";
import { readPolicy } from "../policy/read.ts";
import { planned, sourcesOf } from "../report/planned.ts";
import type { CheckResult, PoliciesResult } from "../report/result.ts";
import { observeMxOf } from "../verify/look/domain-of-policy.ts";
import type { Reported } from "./reports/check-evidence.ts";
import type { EvidenceSource } from "./reports/evidence-source.ts";

export interface CheckOptions extends PolicyOptions {
  /** The base of the pull request, as GitHub has it; null: there is none, or it was not looked at. */
  readonly base: BaseBranch | null;
  /** What the reports of senders add up to; absent: it is not looked for. */
  readonly evidence?: EvidenceSource | undefined;
}

export interface BaseBranch {
  readonly name: string;
  readonly tree: Tree;
}

/** Is this change valid and safe? Writes nothing. A new id is created only at publication, so none is announced. */
export async function check(
  options: CheckOptions,
  { files, dns, now }: Pick<Context, "files" | "dns" | "now">,
  read: Contents | null = null,
): Promise<CheckResult> {
  const { strict, pagesHost } = options;
  const contents = read ?? (await readContents(treeOf(options, files.read)));
  const file = contents.tree.policyPath;
  const sources = sourcesOf(file, contents.reading.text);
  const base = options.base === null ? null : await readBase(options.base);
  const mx = contents.ledger === null ? null : await observeMxOf(contents.reading.policy, dns);
  const published = base?.published ?? null;
  const { reported, findings: unknown } = await reportsOn(options, contents, published, now());
  const circumstances = { now: now(), mx, base: published, reported };
  const { change, isBuildable, findings: proposed } = await propose(contents, circumstances);
  const found = change === null ? unreadable(contents, base, file, now()) : [...proposed, ...unknown];
  const findings = strict ? strictly(found) : found;
  const isWritten = isBuildable && !(strict && hasErrors(findings));
  if (change === null || !isWritten) return { command: "check", findings, sources, planned: null };
  const id = change.isNew ? null : change.plan.id;
  const { planned: facts } = planned(change, changesTo(contents.tree, change.plan), id, pagesHost);
  return { command: "check", findings, sources, planned: facts };
}

/** The reports matter only for a change to enforce. */
async function reportsOn(
  { evidence }: CheckOptions,
  { reading, ledger }: Contents,
  base: Base | null,
  now: number,
): Promise<Reported> {
  const published = base?.ledger ?? ledger;
  if (evidence === undefined || published === null || reading.policy?.mode !== "enforce")
    return { reported: null, findings: [] };
  const { reportedOn } = await import("./reports/check-evidence.ts");
  return reportedOn(reading, published, evidence, now);
}

/** The same, and what would keep `dns` in a policy from setting the records; not for a check that is offline. */
export async function previewDns(
  result: CheckResult | PoliciesResult,
  context: Pick<Context, "network" | "progress">,
): Promise<CheckResult | PoliciesResult> {
  if (result.command === "policies") {
    const { withDnsPreviewOfAll } = await import("./many/dns-preview-all.ts");
    return withDnsPreviewOfAll(result, context);
  }
  if (result.planned === null || result.planned.plan.policy.dns === null) return result;
  const { withDnsPreview } = await import("./dns-preview.ts");
  return withDnsPreview(result, context);
}

interface ReadBase {
  /** null: the ledger is damaged on the branch, which this pull request may fix. */
  readonly published: Base | null;
  readonly hasPolicy: boolean;
}

async function readBase({ name, tree }: BaseBranch): Promise<ReadBase> {
  const { ledger } = readLedgerIn(tree);
  const hasPolicy = tree.policy.kind === "text";
  if (ledger === null) return { published: null, hasPolicy };
  const { policy } = await readPolicy(tree.policy, tree.policyPath);
  // An older ledger does not name its domain; the branch's policy.yml does.
  const isOwned = ledger.domains.length > 0 || ledger.published.length === 0;
  const owner = isOwned ? null : (policy?.domain ?? null);
  return {
    published: { name, ledger: owner === null ? ledger : withOwners(ledger, [owner]), policy, owner },
    hasPolicy,
  };
}

/** `policy.yml` or the ledger cannot be judged, but a deleted file can. */
function unreadable(
  { findings, ledger: own }: Contents,
  base: ReadBase | null,
  file: string,
  now: number,
): Finding[] {
  if (!findings.some(({ code }) => code === "policy/not-found")) return [...findings];
  const ledger = base?.published?.ledger ?? own;
  const atStake = ledger === null ? [] : judgeDeletion({ ledger, now }, { file });
  // A pull request that deletes policy.yml does so on purpose; elsewhere, a missing file may be a wrong name.
  if (base === null || !base.hasPolicy || ledger === null) return [...findings, ...atStake];
  const others = findings.filter(({ code }) => code !== "policy/not-found");
  return [
    ...others,
    ...(atStake.length > 0 ? atStake : [finding("removal/complete", { file }, { path: file })]),
  ];
}
