import { type Finding, finding, type Place } from "../base/finding.ts";
import { knownMxMistakes } from "./known-mx-mistakes.ts";
import { type MxProblem, readMxPattern } from "./mx-pattern.ts";
import type { Mode } from "./policy-file.ts";
import type { Term } from "./terms.ts";

interface Judged {
  /** As senders compare it; null when it can match nothing. */
  readonly pattern: string | null;
  readonly findings: readonly Finding[];
}

/** The mx lines of a policy file: which of them can match a mail server at all, and at whose senders. */
export function inspectMx(
  lines: readonly Term[],
  mode: Mode | null,
  start: Place,
): { value: string[]; findings: Finding[] } {
  if (lines.length === 0) {
    return {
      value: [],
      findings: [finding(mode === "none" ? "policy-file/none-without-mx" : "policy-file/no-mx", start, {})],
    };
  }
  const judged = lines.map(judge);
  const value = judged.flatMap(({ pattern }) => (pattern === null ? [] : [pattern]));
  const useless =
    value.length === 0 && mode !== "none"
      ? [finding("policy-file/mx-all-useless", lines[0]!.valuePlace, {})]
      : [];
  return { value, findings: [...judged.flatMap(({ findings }) => findings), ...useless] };
}

/** Why a pattern matches nothing, for problems that are not about the name itself. */
const uselessBecause: Readonly<Record<Exclude<MxProblem, "not-a-name" | "preference">, string>> = {
  empty: "it is empty",
  "ip-address": "it is an IP address, and senders compare names",
  list: "it has more than one name",
  underscore: "no host name has an underscore",
  "leading-dot": "a leading dot was given up with the drafts; write *. instead",
  "wildcard-bare": "a wildcard replaces the first label of a name, not the whole name",
  "wildcard-misplaced": "a wildcard can only replace the whole first label",
};

function judge({ value, valuePlace: place }: Term): Judged {
  if (/[^.]\.$/.test(value) && "pattern" in readMxPattern(value)) {
    return { pattern: null, findings: [finding("policy-file/mx-trailing-dot", place, { value })] };
  }
  const read = readMxPattern(value);
  if ("problem" in read && read.problem === "character") {
    const { character, instead } = read;
    return {
      pattern: null,
      findings: [finding("policy-file/mx-character", place, { value, character, instead })],
    };
  }
  if ("problem" in read && read.problem === "preference") {
    const { priority, instead } = read;
    return {
      pattern: null,
      findings: [finding("policy-file/mx-priority", place, { value, priority, instead })],
    };
  }
  if ("problem" in read) {
    const reason = "reason" in read ? read.reason : uselessBecause[read.problem];
    return { pattern: null, findings: [finding("policy-file/mx-never-matches", place, { value, reason })] };
  }
  const { pattern } = read;
  if (/[^\x00-\x7f]/.test(value)) {
    return {
      pattern,
      findings: [finding("policy-file/mx-international", place, { value, instead: pattern })],
    };
  }
  const known = knownMxMistakes.get(pattern);
  if (known === undefined) return { pattern, findings: [] };
  const { reason, instead } = known;
  return { pattern, findings: [finding("policy-file/mx-known-mistake", place, { value, reason, instead })] };
}
