import { closest, distance } from "fastest-levenshtein";
import { type Finding, finding, hasErrors, type Place } from "../findings/finding.ts";
import { oneDay, oneYear } from "../policy/max-age.ts";
import { type Mode, modes } from "../policy/schema.ts";
import { inspectMx } from "./inspect-mx.ts";
import { type Line, splitLines } from "./lines.ts";
import { largestPolicyFile, type StsPolicy } from "./policy-file.ts";
import { wholeFileFindings } from "./something-else.ts";

/** An `mta-sts.txt` as senders would take it; `policy` is null when none does. */
export interface Inspection {
  readonly policy: StsPolicy | null;
  readonly findings: readonly Finding[];
}

interface Term {
  readonly key: string;
  readonly value: string;
  readonly place: Place;
}

/** Judges a policy file by RFC 8461 §3.2, and by what eight senders' parsers were seen to do where it strays. */
export function inspectPolicyFile(text: string, path: string): Inspection {
  const start: Place = { file: path, line: 1, column: 1 };
  const other = wholeFileFindings(text, start);
  if (hasErrors(other)) return { policy: null, findings: other };
  const size = new TextEncoder().encode(text).length;
  const lines = splitLines(text.replace(/^\u{feff}/u, ""), path);
  const read = lines.map(readTerm);
  const terms = read.flatMap(({ term }) => (term === null ? [] : [term]));
  const { policy, findings } = readTerms(terms, start);
  const all = [
    ...other,
    ...(size > largestPolicyFile ? [finding("policy-file/too-large", start, { size })] : []),
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

/** One line as a term, with what some or all senders would object to; null where there is no term in it. */
function readTerm(line: Line): { term: Term | null; findings: Finding[] } {
  const { text, place } = line;
  const without = (one: Finding) => ({ term: null, findings: [one] });
  if (text.includes("\r")) return without(finding("policy-file/lone-carriage-return", place, {}));
  if (/[\x00-\x08\x0b-\x1f\x7f]/.test(text))
    return without(finding("policy-file/control-character", place, {}));
  if (text.trim() === "") return without(finding("policy-file/blank-line", place, {}));
  if (/^\s*(#|\/\/)/.test(text)) return without(finding("policy-file/comment", place, {}));
  const colon = text.indexOf(":");
  if (colon < 0) return without(finding("policy-file/no-colon", place, { line: text }));
  const key = text.slice(0, colon).trim();
  const value = text.slice(colon + 1);
  if (!/^[A-Za-z\d][\w.-]{0,31}$/.test(key)) return without(finding("policy-file/bad-key", place, { key }));
  return {
    term: {
      key,
      value: value.trim(),
      place: { ...place, column: colon + 1 + value.length - value.trimStart().length + 1 },
    },
    findings: [
      ...(/^\s/.test(text) ? [finding("policy-file/leading-blank", place, {})] : []),
      ...(/\s$/.test(text.slice(0, colon))
        ? [finding("policy-file/blank-before-colon", place, { key })]
        : []),
      ...inlineComment(value, place),
    ],
  };
}

function inlineComment(value: string, place: Place): Finding[] {
  const comment = /\s(#.*)$/.exec(value)?.[1];
  return comment === undefined ? [] : [finding("policy-file/inline-comment", place, { comment })];
}

const knownKeys = ["version", "mode", "mx", "max_age"] as const;

const examples = { version: "version: STSv1", mode: "mode: testing", max_age: "max_age: 604800" } as const;

function readTerms(terms: readonly Term[], start: Place): Inspection {
  const known = terms.map((term) => ({
    ...term,
    name: knownKeys.find((key) => key === term.key.toLowerCase()),
  }));
  const valuesOf = (name: string) => known.filter((term) => term.name === name);
  const findings = known.flatMap((term): Finding[] => {
    if (term.name === undefined) return [unknownKey(term)];
    const repeated = term.name !== "mx" && valuesOf(term.name)[0] !== term;
    return [
      ...(term.key === term.name
        ? []
        : [finding("policy-file/key-case", term.place, { key: term.key, instead: term.name })]),
      ...(repeated ? [finding("policy-file/duplicate-key", term.place, { key: term.key })] : []),
    ];
  });
  const missing = (["version", "mode", "max_age"] as const)
    .filter((key) => valuesOf(key).length === 0)
    .map((key) => finding("policy-file/missing-key", start, { key, example: examples[key] }));
  const version = valuesOf("version").flatMap(versionFindings);
  const mode = readMode(valuesOf("mode")[0]);
  const maxAge = readMaxAge(valuesOf("max_age")[0]);
  const mx = inspectMx(valuesOf("mx"), mode.value, start);
  const all = [...findings, ...missing, ...version, ...mode.findings, ...maxAge.findings, ...mx.findings];
  const policy =
    mode.value !== null && maxAge.value !== null
      ? { mode: mode.value, mx: mx.value, max_age: maxAge.value }
      : null;
  return { policy, findings: all };
}

function unknownKey({ key, place }: Term): Finding {
  const nearest = closest(key.toLowerCase().replace("-", "_"), [...knownKeys]);
  const near = distance(key.toLowerCase(), nearest) <= Math.max(1, Math.floor(nearest.length / 3));
  return near
    ? finding("policy-file/misspelt-key", place, { key, nearest })
    : finding("policy-file/unknown-key", place, { key });
}

function versionFindings({ value, place }: Term): Finding[] {
  return value === "STSv1" ? [] : [finding("policy-file/version", place, { value })];
}

function readMode(term: Term | undefined): { value: Mode | null; findings: Finding[] } {
  if (term === undefined) return { value: null, findings: [] };
  const { value, place } = term;
  const mode = modes.find((one) => one === value.toLowerCase());
  if (mode === undefined) return { value: null, findings: [finding("policy-file/mode", place, { value })] };
  return {
    value: mode,
    findings: mode === value ? [] : [finding("policy-file/mode-case", place, { value, instead: mode })],
  };
}

function readMaxAge(term: Term | undefined): { value: number | null; findings: Finding[] } {
  if (term === undefined) return { value: null, findings: [] };
  const { value, place } = term;
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
