import type { Evidence } from "./evidence.ts";
import { evidenceViolations } from "./evidence-shape.ts";
import { emptyEvidence, joinEvidence, keyOrder } from "./join.ts";
import { maxEvidenceSize } from "./place.ts";

/** `problem`: for people, after "it". */
export type EvidenceReading = { readonly evidence: Evidence } | { readonly problem: string };

/** `evidence.json`, from any source: never throws or takes long, whatever it contains. */
export function parseEvidence(text: string): EvidenceReading {
  if (text.length > maxEvidenceSize) return { problem: `has more than ${maxEvidenceSize} bytes` };
  const value = parsed(text);
  if (value === undefined) return { problem: "is not JSON" };
  const [wrong] = evidenceViolations(value);
  if (wrong !== undefined)
    return { problem: `has an unexpected value${wrong.length === 0 ? "" : ` at ${wrong.join(".")}`}` };
  const evidence = value as Evidence;
  // Whatever the order, and however often a day is there.
  return { evidence: joinEvidence(emptyEvidence(evidence.domain), evidence) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A line for each day and each look, so that git stores and shows what is new. The oldest go where it is too much. */
export function renderEvidence(evidence: Evidence): string {
  const { domain, read } = evidence;
  const head = [`"version":1`, `"domain":${line(domain)}`, `"read":${line(read)}`].join(",\n");
  const looks = linesOf(thatFit(evidence.looks.map(line), looksReserve));
  const text = (days: string) => `{\n${head},\n"days":${days},\n"looks":${looks}\n}\n`;
  const remaining = maxEvidenceSize - text(linesOf([""])).length;
  return text(linesOf(thatFit(evidence.days.map(line), remaining)));
}

/** A look a day takes a quarter of it. */
const looksReserve = 131_072;

/** The first of some lines, as many as fit `remaining` characters with their separators. */
function thatFit(lines: readonly string[], remaining: number): string[] {
  let left = remaining;
  return lines.filter((one) => {
    left = left < one.length + 2 ? -1 : left - one.length - 2;
    return left >= 0;
  });
}

function line(value: unknown): string {
  return JSON.stringify(value, keyOrder);
}

function linesOf(lines: readonly string[]): string {
  return lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n]`;
}
