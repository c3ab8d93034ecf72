import { type Finding, finding, hasErrors } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import { promotionOf } from "../../judge/promotion/promotion-of.ts";
import { ledgerOf } from "../../ledger/domains.ts";
import type { Look } from "../../ledger/evidence/evidence.ts";
import type { Promotion } from "../../ledger/evidence/promotion.ts";
import { type Contents, readContents } from "../../plan/contents.ts";
import { fileChange, type PolicyOptions, treeOf } from "../../plan/workspace.ts";
import type { Policy } from "../../policy/schema.ts";
import { withMode } from "../../policy/set-mode.ts";
import { sourcesOf } from "../../report/planned.ts";
import type { PromoteResult } from "../../report/result.ts";
import type { Check, CheckName } from "../../verify/check.ts";
import { lookOf } from "../../verify/to-look.ts";
import { verifyPublished } from "../verify.ts";
import { type EvidenceSource, findEvidence } from "./evidence-source.ts";

export interface PromoteOptions extends PolicyOptions {
  readonly evidence: EvidenceSource;
  /** Judge by what was seen before. */
  readonly offline: boolean;
  /** Set `mode: enforce` in `policy.yml` once it is ready. */
  readonly write: boolean;
}

/** May testing become enforce? Changes nothing, or only `mode` in policy.yml if requested. */
export async function promote(options: PromoteOptions, context: Context): Promise<PromoteResult> {
  const contents = await readContents(treeOf(options, context.files.read));
  const { policy, text } = contents.reading;
  const sources = sourcesOf(contents.tree.policyPath, text);
  const unable = (findings: readonly Finding[], domain = ""): PromoteResult => {
    return {
      command: "promote",
      domain,
      promotion: null,
      isWritten: false,
      proposal: null,
      findings,
      sources,
    };
  };
  if (policy === null || contents.ledger === null || hasErrors(contents.findings))
    return unable(contents.findings, policy?.domain);
  const found = await findEvidence(options.evidence, policy.domain);
  if (found.kind === "absent")
    return unable(
      [finding("reports/evidence-missing", null, { name: options.evidence.name })],
      policy.domain,
    );
  if (found.kind === "unknown") return unable([found.finding], policy.domain);
  const ledger = ledgerOf(contents.ledger, policy.domain);
  const { look, seen } = await lookAt(options, context);
  const known = { evidence: found.evidence, ledger, look, accepted: policy.accept, now: context.now() };
  const promotion = promotionOf(known, policy.domain);
  const isWanted = options.write && promotion.verdict === "ready";
  const written = isWanted ? setMode(contents, policy, context) : null;
  return {
    command: "promote",
    domain: policy.domain,
    promotion,
    isWritten: written?.code === "reports/mode-set",
    proposal: null,
    findings: [...detailed(promotion, seen), ...(written === null ? [] : [written])],
    sources,
  };
}

const noChecks: ReadonlySet<CheckName> = new Set();

async function lookAt(
  options: PromoteOptions,
  context: Context,
): Promise<{ readonly look: Look | null; readonly seen: readonly Check[] }> {
  if (options.offline) return { look: null, seen: [] };
  const once = { wait: null, skipsSetup: false, waitsForCaches: false, state: null, repositoryUrl: null };
  const { checks } = await verifyPublished(
    { ...options, ...once, domain: null, skip: noChecks },
    context,
    null,
  );
  return { look: lookOf(checks, context.now()), seen: checks };
}

/** If our own look is the reason to stop: what exactly is wrong, as `verify` reports it. */
function detailed({ findings, verdict }: Promotion, seen: readonly Check[]): readonly Finding[] {
  const failing = new Set(
    findings.filter(({ code }) => code === "look/failed").map(({ args }) => args.check),
  );
  if (verdict !== "stop" || failing.size === 0) return findings;
  const isFailing = ({ name, target }: Check) => failing.has(`${name} ${target}`);
  return [...findings, ...seen.filter(isFailing).flatMap((check) => check.findings)];
}

function setMode(
  { reading: { text }, tree: { policyPath: path } }: Contents,
  { mode }: Policy,
  { files }: Context,
): Finding {
  const changed = text === null || mode !== "testing" ? null : withMode(text, "enforce");
  if (changed === null) return finding("reports/mode-not-set", { file: path }, { path });
  files.write([fileChange(path, changed)]);
  return finding("reports/mode-set", { file: path }, { path });
}
