import { type Finding, finding, type Place } from "../base/finding.ts";

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

/** A `key: value` of a policy file (RFC 8461 §3.2 `sts-policy-field`), blanks around both taken away. */
export interface Term {
  readonly key: string;
  readonly value: string;
  readonly keyPlace: Place;
  readonly valuePlace: Place;
}

/** One line as a term, with what some or all senders would object to; null where it has none. */
export function readTerm({ text, place }: Line): { term: Term | null; findings: Finding[] } {
  const notATerm = objections.find(([pattern]) => pattern.test(text));
  if (notATerm !== undefined) return { term: null, findings: [finding(notATerm[1], place, { line: text })] };
  const [, indent, key, blank, value] = termPattern.exec(text) ?? [];
  if (key === undefined)
    return {
      term: null,
      findings: [finding("policy-file/bad-key", place, { key: text.split(":")[0]!.trim() })],
    };
  const keyPlace = { ...place, column: 1 + indent!.length };
  const valuePlace = { ...place, column: 1 + text.length - value!.length };
  const comment = /\s(#.*)$/.exec(value!)?.[1];
  return {
    term: { key, value: value!.trimEnd(), keyPlace, valuePlace },
    findings: [
      ...(indent === "" ? [] : [finding("policy-file/leading-blank", place, {})]),
      ...(blank === "" ? [] : [finding("policy-file/blank-before-colon", place, { key })]),
      ...(comment === undefined ? [] : [finding("policy-file/inline-comment", place, { comment })]),
    ],
  };
}

const termPattern = /^(\s*)([A-Za-z\d][\w.-]{0,31})(\s*):\s*(.*)$/;

/** Lines that are not terms; the first pattern that matches gives the reason. */
const objections = [
  [/\r/, "policy-file/lone-carriage-return"],
  [/[\x00-\x08\x0b-\x1f\x7f]/, "policy-file/control-character"],
  [/^\s*$/, "policy-file/blank-line"],
  [/^\s*(#|\/\/)/, "policy-file/comment"],
  [/^[^:]*$/, "policy-file/no-colon"],
] as const;
