import { type FileContent, textOf } from "../../base/file-content.ts";
import { describe, type Finding, finding } from "../../base/finding.ts";
import type { Evidence } from "../../ledger/evidence/evidence.ts";
import { parseEvidence } from "../../ledger/evidence/evidence-file.ts";

/** Where evidence is kept: a file that somebody names, or the branch. */
export interface EvidenceSource {
  /** For people. */
  readonly name: string;
  readonly read: () => Promise<FileContent>;
}

/** `absent`: it is certain that there is none. Otherwise, the finding says why that is unknown. */
export type EvidenceFound =
  | { readonly kind: "evidence"; readonly evidence: Evidence }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly finding: Finding };

/** @param domain whose evidence it must be */
export async function findEvidence({ name, read }: EvidenceSource, domain: string): Promise<EvidenceFound> {
  return evidenceIn(await read(), name, domain);
}

/** What a file has of it. `name`: what people call the file. */
export function evidenceIn(content: FileContent, name: string, domain: string): EvidenceFound {
  if (content.kind === "absent") return { kind: "absent" };
  const unusable = (problem: string): EvidenceFound => ({
    kind: "unknown",
    finding: finding("reports/evidence-unreadable", null, { name, problem }),
  });
  if (content.kind === "unreadable") return unusable(`could not be read (${content.reason})`);
  const text = textOf(content, name);
  if ("finding" in text) return unusable(`could not be read (${describe(text.finding).message})`);
  const reading = parseEvidence(text.text);
  if ("problem" in reading) return unusable(reading.problem);
  return reading.evidence.domain === domain
    ? { kind: "evidence", evidence: reading.evidence }
    : unusable(`is about ${reading.evidence.domain}`);
}
