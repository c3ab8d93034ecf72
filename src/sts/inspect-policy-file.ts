import { type Finding, finding, hasErrors, type Place } from "../base/finding.ts";
import { nearest } from "../base/nearest.ts";
import { inspectMx } from "./inspect-mx.ts";
import { inspectWholeFile } from "./inspect-whole-file.ts";
import { oneDay, oneYear } from "./max-age.ts";
import { type Mode, maxPolicyFileSize, modes, type StsPolicy } from "./policy-file.ts";
import { type Key, knownKey, knownKeys, type Line, readTerm, splitLines, type Term } from "./terms.ts";

/** An `mta-sts.txt` as senders would take it; `policy` is null when none does. */
export interface Inspection {
  readonly policy: StsPolicy | null;
  readonly findings: readonly Finding[];
}

/**
 * Judges a policy file by RFC 8461 §3.2, and, where a file deviates, by what eight senders' parsers were observed to
 * do.
 */
export function inspectPolicyFile(text: string, path: string): Inspection {
  const start: Place = { file: path, line: 1, column: 1 };
  const whole = inspectWholeFile(text, start);
  if (hasErrors(whole)) return { policy: null, findings: whole };
  const size = new TextEncoder().encode(text).length;
  const lines = splitLines(text.replace(/^\u{feff}/u, ""), path);
  const read = lines.map(readTerm);
  const terms = read.flatMap(({ term }) => (term === null ? [] : [term]));
  const { policy, findings } = readTerms(terms, start);
  const all = [
    ...whole,
    ...(size > maxPolicyFileSize ? [finding("policy-file/too-large", start, { size })] : []),
    ...lineEndFindings(lines),
    ...read.flatMap((one) => one.findings),
    ...findings,
  ];
  return { policy: hasErrors(all) ? null : policy, findings: all };
}

function lineEndFindings(lines: readonly Line[]): Finding[] {
  const bare = lines.find((line) => line.end === "\n");
  return bare === undefined ? [] : [finding("policy-file/line-feed", bare.place, {})];
}

const singleKeys = ["version", "mode", "max_age"] as const;

const examples = { version: "version: STSv1", mode: "mode: testing", max_age: "max_age: 604800" } as const;

/** Terms by key, in the order of the file: those that senders know, or where there are none, those in another case. */
function byKey(terms: readonly Term[]): Record<Key, Term[]> {
  const groups: Record<Key, Term[]> = { version: [], mode: [], mx: [], max_age: [] };
  for (const term of terms) {
    const key = knownKey(term.key);
    if (key !== null) groups[key].push(term);
  }
  for (const key of knownKeys) {
    const exact = groups[key].filter((term) => term.key === key);
    if (exact.length > 0) groups[key] = exact;
  }
  return groups;
}

function readTerms(terms: readonly Term[], start: Place): Inspection {
  const known = byKey(terms);
  const mode = readMode(known.mode[0]);
  const maxAge = readMaxAge(known.max_age[0]);
  const mx = inspectMx(known.mx, mode.value, start);
  const findings = [
    ...terms.flatMap(keyFindings),
    ...singleKeys.flatMap((key) => countFindings(key, known[key], start)),
    // Only the first of several counts, so the others are not judged.
    ...known.version.slice(0, 1).flatMap(versionFindings),
    ...mode.findings,
    ...maxAge.findings,
    ...mx.findings,
  ];
  if (mode.value === null || maxAge.value === null) return { policy: null, findings };
  return { policy: { mode: mode.value, mx: mx.value, max_age: maxAge.value }, findings };
}

function keyFindings({ key, keyPlace }: Term): Finding[] {
  const lower = knownKey(key);
  if (lower !== null) {
    return key === lower ? [] : [finding("policy-file/key-case", keyPlace, { key, instead: lower })];
  }
  const meant = nearest(key, knownKeys);
  return meant === null
    ? [finding("policy-file/unknown-key", keyPlace, { key })]
    : [finding("policy-file/misspelt-key", keyPlace, { key, nearest: meant })];
}

/** A key that must appear in a policy once: RFC 8461 §3.2 takes the first of several. */
function countFindings(
  key: keyof typeof examples,
  [first, ...others]: readonly Term[],
  start: Place,
): Finding[] {
  if (first === undefined)
    return [finding("policy-file/missing-key", start, { key, example: examples[key] })];
  return others.map(({ keyPlace }) => finding("policy-file/duplicate-key", keyPlace, { key }));
}

function versionFindings({ value, valuePlace }: Term): Finding[] {
  return value === "STSv1" ? [] : [finding("policy-file/version", valuePlace, { value })];
}

function readMode(term: Term | undefined): { value: Mode | null; findings: Finding[] } {
  if (term === undefined) return { value: null, findings: [] };
  const { value, valuePlace: place } = term;
  const mode = modes.find((one) => one === value.toLowerCase());
  if (mode === undefined) return { value: null, findings: [finding("policy-file/mode", place, { value })] };
  return {
    value: mode,
    findings: mode === value ? [] : [finding("policy-file/mode-case", place, { value, instead: mode })],
  };
}

function readMaxAge(term: Term | undefined): { value: number | null; findings: Finding[] } {
  if (term === undefined) return { value: null, findings: [] };
  const { value, valuePlace: place } = term;
  if (!/^\d{1,10}$/.test(value)) {
    return { value: null, findings: [finding("policy-file/max-age-grammar", place, { value })] };
  }
  const seconds = Number(value);
  const findings = [
    ...(seconds > oneYear ? [finding("policy-file/max-age-over-a-year", place, { value })] : []),
    ...(seconds < oneDay ? [finding("policy-file/max-age-under-a-day", place, { value })] : []),
  ];
  return { value: seconds, findings };
}
