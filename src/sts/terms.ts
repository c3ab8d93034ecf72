import { type Finding, finding, type Place } from "../base/finding.ts";
import { describeCharacter } from "./foreign-character.ts";

/** A line of a text file, without its end. */
export interface Line {
  readonly text: string;
  readonly end: "\r\n" | "\n" | "";
  readonly place: Required<Place>;
}

/** The lines of a text; the empty rest after a final line end is not a line. */
export function splitLines(text: string, file: string): Line[] {
  const lines = text.split("\n").map((part, index, parts): Line => {
    const last = index === parts.length - 1;
    const end = last ? "" : part.endsWith("\r") ? "\r\n" : "\n";
    return {
      text: end === "\r\n" ? part.slice(0, -1) : part,
      end,
      place: { file, line: index + 1, column: 1 },
    };
  });
  return lines.at(-1)?.text === "" ? lines.slice(0, -1) : lines;
}

/** A `key: value` of a policy file (RFC 8461 §3.2 `sts-policy-field`), spaces around both removed. */
export interface Term {
  readonly key: string;
  readonly value: string;
  readonly keyPlace: Place;
  readonly valuePlace: Place;
}

export const knownKeys = ["version", "mode", "mx", "max_age"] as const;
export type Key = (typeof knownKeys)[number];

/** The key that senders would take one for, whatever its case; null: the RFC has no such key. */
export function knownKey(key: string): Key | null {
  return knownKeys.find((known) => known === key.toLowerCase()) ?? null;
}

/** One line as a term, with what some or all senders would object to; null where it has none. */
export function readTerm(line: Line): { term: Term | null; findings: Finding[] } {
  const foreign = foreignBlank.exec(line.text)?.[0];
  if (foreign === undefined) return readPlain(line);
  const read = readPlain({ ...line, text: line.text.replace(new RegExp(foreignBlank, "gu"), " ") });
  // The value of an unknown key may contain any character (§3.2 `sts-policy-ext-value`).
  const { term } = readPlain(line);
  if (term !== null && knownKey(term.key) === null) return readPlain(line);
  const place = { ...line.place, column: 1 + line.text.indexOf(foreign) };
  // Anything else that is wrong follows from it.
  return {
    term: read.term,
    findings: [finding("policy-file/character", place, describeCharacter(foreign))],
  };
}

/** What looks like the white space of the RFC (`WSP`: space and tab) or like nothing at all, and is another character. */
const foreignBlank = /(?! )\p{Zs}|[\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad]/u;

function readPlain({ text, place }: Line): { term: Term | null; findings: Finding[] } {
  const notATerm = objections.find(([pattern]) => pattern.test(text));
  if (notATerm !== undefined) return { term: null, findings: [finding(notATerm[1], place, { line: text })] };
  const [, indent, key, blank, rest] = termPattern.exec(text) ?? [];
  if (key === undefined) {
    const written = text.split(":")[0]!.trim();
    return { term: null, findings: [finding("policy-file/bad-key", place, { key: written })] };
  }
  const value = rest!.slice(blanksAtStart(rest!));
  const keyPlace = { ...place, column: 1 + indent!.length };
  const valuePlace = { ...place, column: 1 + text.length - value.length };
  const term = { key, value: withoutBlanksAtEnd(value), keyPlace, valuePlace };
  return {
    term,
    findings: [
      ...(indent === "" ? [] : [finding("policy-file/leading-blank", place, {})]),
      ...(blank === "" ? [] : [finding("policy-file/blank-before-colon", place, { key })]),
      ...valueFindings(term),
    ],
  };
}

function valueFindings({ key, value, valuePlace }: Term): Finding[] {
  if (knownKey(key) !== null) {
    const start = /[ \t]#/.exec(value)?.index;
    return start === undefined
      ? []
      : [finding("policy-file/inline-comment", valuePlace, { comment: value.slice(start + 1) })];
  }
  if (value === "") return [finding("policy-file/empty-value", valuePlace, { key })];
  return value.includes("\t") ? [finding("policy-file/control-character", valuePlace, {})] : [];
}

function blanksAtStart(text: string): number {
  let start = 0;
  while (text[start] === " " || text[start] === "\t") start += 1;
  return start;
}

/** A pattern for this would be work by the square of how many there are. */
function withoutBlanksAtEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === " " || text[end - 1] === "\t") end -= 1;
  return text.slice(0, end);
}

const termPattern = /^([ \t]*)([A-Za-z\d][\w.-]{0,31})([ \t]*):(.*)$/s;

/** Lines that are not terms; the first pattern that matches gives the reason. */
const objections = [
  [/\r/, "policy-file/lone-carriage-return"],
  [/[\x00-\x08\x0b-\x1f\x7f]/, "policy-file/control-character"],
  [/^[ \t]*$/, "policy-file/blank-line"],
  [/^[ \t]*(#|\/\/)/, "policy-file/comment"],
  [/^[ \t]*(version|mode|mx|max_age)[ \t]*=[^:]*$/i, "policy-file/equals-sign"],
  [/^[^:]*$/, "policy-file/no-colon"],
] as const;
