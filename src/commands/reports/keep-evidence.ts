import { strictly } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import { ledgerOf } from "../../ledger/domains.ts";
import { evidenceOf } from "../../ledger/evidence/cells.ts";
import type { Evidence } from "../../ledger/evidence/evidence.ts";
import { renderEvidence } from "../../ledger/evidence/evidence-file.ts";
import { emptyEvidence, joinEvidence, withoutOld } from "../../ledger/evidence/join.ts";
import { maxEvidenceSize } from "../../ledger/evidence/place.ts";
import { emptyLedger } from "../../ledger/ledger.ts";
import { readContents } from "../../plan/contents.ts";
import { fileChange, treeOf, type Workspace } from "../../plan/workspace.ts";
import type { ReportsResult } from "../../report/result.ts";
import type { Naming } from "../../sts/tls-report/namings.ts";
import { findEvidence } from "./evidence-source.ts";
import type { Collected } from "./reports.ts";

export interface EvidenceOptions extends Workspace {
  /** Which senders are named; null: those that policy.yml says. */
  readonly names: Naming | null;
  /** The same where policy.yml says nothing. */
  readonly usualNames: Naming;
}

export interface EvidenceFileOptions extends EvidenceOptions {
  /** The file with the daily sums; it need not exist. */
  readonly path: string;
  readonly strict: boolean;
}

/** What was read, as daily sums. */
export async function freshEvidence(
  { domain, read, received }: Pick<Collected, "domain" | "read" | "received">,
  options: EvidenceOptions,
  { files, now }: Pick<Context, "files" | "now">,
): Promise<Evidence> {
  const { ledger, reading } = await readContents(treeOf(options, files.read));
  const policy = reading.policy?.domain === domain ? reading.policy : null;
  const evidence = evidenceOf(received, {
    domain,
    ledger: ledger === null ? emptyLedger : ledgerOf(ledger, domain),
    mx: [],
    naming: options.names ?? policy?.reports.names ?? options.usualNames,
    since: read.since,
    now: now(),
    unreadable: read.unreadable,
  });
  return { ...evidence, read };
}

/** Merges what was read into the daily totals of a file, without losing anything that was read before. */
export async function keepEvidence(
  result: ReportsResult,
  options: EvidenceFileOptions,
  context: Pick<Context, "files" | "now">,
): Promise<ReportsResult> {
  const { files, now } = context;
  const { domain, read, received } = result;
  if (read === null || domain === "") return result;
  const name = options.path;
  const source = { name, read: async () => files.read(name, maxEvidenceSize) };
  const before = await findEvidence(source, domain);
  if (before.kind === "unknown") {
    const findings = [...result.findings, before.finding];
    return { ...result, findings: options.strict ? strictly(findings) : findings };
  }
  const fresh = await freshEvidence({ domain, read, received }, options, context);
  const known = before.kind === "evidence" ? before.evidence : emptyEvidence(domain);
  const joined = withoutOld(joinEvidence(known, fresh), now());
  files.write([fileChange(name, renderEvidence(joined))]);
  return result;
}
