import { parse, TomlError } from "smol-toml";
import { type Finding, finding, type Place } from "../../base/finding.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";
import { type Rendered, signature, signedFor } from "./host.ts";
import { settingsInTheWay } from "./netlify-settings.ts";

type Table = Readonly<Record<string, unknown>>;

const beginning = /^# <mta-sts-policy>/;
const ending = /^# <\/mta-sts-policy>/;

/**
 * Puts the two rules into a `netlify.toml` before all others, for the first that matches wins, and leaves the rest as it is.
 * @param policyFile what people call the policy file; absent: it is not looked at
 */
export function mergeRules(text: string, domain: string, place: Place, policyFile?: string): Rendered {
  const parsed = readToml(text, place);
  if ("finding" in parsed) return stays(parsed.finding);
  const lines = text.split("\n");
  const others = withoutBlock(lines);
  if (others === null) return stays(malformedMarkers(lines, place));
  const theirs = others === lines ? parsed : readToml(others.join("\n"), place);
  if ("finding" in theirs || !isWithoutRules(parsed.table, theirs.table))
    return stays(malformedMarkers(lines, place));

  const eol = text.includes("\r\n") ? "\r" : "";
  const block = blockFor(domain).map((line) => line + eol);
  const merged = insertions(others)
    .map((index) => inserted(others, index, block, eol).join("\n"))
    .find((candidate) => isMergeOf(candidate, theirs.table, domain, place));
  if (merged === undefined) return stays(finding("netlify/redirects", place, { path: place.file }));
  return {
    text: merged,
    findings: [
      ...firstTime(text, domain, place),
      ...ownRules(theirs.table, domain, place),
      ...settingsInTheWay(theirs.table, lines, domain, place, policyFile),
    ],
  };
}

function stays(problem: Finding): Rendered {
  return { text: null, findings: [problem] };
}

/** `force`, for without it a file of that name at the site would be served in place of what the rule says. */
function rulesFor(domain: string) {
  const policy = `https://${policyHost(domain)}/${policyFilePath}`;
  return [
    { from: policy, to: `/${policyFilePath}`, status: 200, force: true },
    { from: `https://${policyHost(domain)}/*`, to: policy, status: 302, force: true },
  ] as const;
}

function blockFor(domain: string): string[] {
  const rules = rulesFor(domain).flatMap((rule) => [
    "[[redirects]]",
    ...Object.entries(rule).map(([key, value]) => `  ${key} = ${JSON.stringify(value)}`),
  ]);
  const head = `# <mta-sts-policy> ${signature(domain)}; keep it before all other redirects.`;
  return [head, ...rules, "# </mta-sts-policy>"];
}

/** null: a block that begins and does not end, or the other way round, or more than one. */
function withoutBlock(lines: readonly string[]): readonly string[] | null {
  const starts = indexes(lines, beginning);
  const ends = indexes(lines, ending);
  const [start, end] = [starts[0], ends[0]];
  if (start === undefined && end === undefined) return lines;
  if (start === undefined || end === undefined || end < start || starts.length + ends.length > 2) return null;
  const [before, after] = [lines.slice(0, start), lines.slice(end + 1)];
  // The blank line that came with the block: after it, or before it where nothing follows.
  if (isBlank(after[0]) && after.length > 1) return [...before, ...after.slice(1)];
  return after.every(isBlank) && isBlank(before.at(-1))
    ? [...before.slice(0, -1), ...after]
    : [...before, ...after];
}

/** A `[[redirects]]` may be in a text of several lines too; whether a place is right shows when the whole is read again. */
const maxPlaces = 3;

/** Where the block may go, the best place first: before the first redirect and its comment, otherwise at the end. */
function insertions(lines: readonly string[]): readonly number[] {
  const headers = indexes(lines, /^[ \t]*\[\[[ \t]*(["']?)redirects\1[ \t]*\]\]/).slice(0, maxPlaces);
  return [...new Set([...headers.flatMap((index) => [beforeComment(lines, index), index]), lines.length])];
}

function beforeComment(lines: readonly string[], index: number): number {
  const above = lines.slice(0, index).findLastIndex((line) => !/^[ \t]*#/.test(line));
  return above + 1;
}

function inserted(
  lines: readonly string[],
  index: number,
  block: readonly string[],
  eol: string,
): readonly string[] {
  if (index < lines.length) return [...lines.slice(0, index), ...block, eol, ...lines.slice(index)];
  // The last element is what follows the last line end: empty, unless the file ends without one.
  const before = isBlank(lines.at(-1))
    ? lines.slice(0, -1)
    : [...lines.slice(0, -1), `${lines.at(-1)}${eol}`];
  return [...before, ...(before.length === 0 ? [] : [eol]), ...block, ""];
}

/** With the block went two rules at most, and nothing of anybody's that stood between its lines. */
function isWithoutRules(all: Table, theirs: Table): boolean {
  const count = redirectsOf(all).length - redirectsOf(theirs).length;
  return count <= 2 && isSame({ ...all, redirects: null }, { ...theirs, redirects: null });
}

/** Our rules come first, and everything else is unchanged. */
function isMergeOf(text: string, theirs: Table, domain: string, place: Place): boolean {
  const read = readToml(text, place);
  if ("finding" in read) return false;
  return isSame(read.table, { ...theirs, redirects: [...rulesFor(domain), ...redirectsOf(theirs)] });
}

function redirectsOf({ redirects }: Table): readonly Table[] {
  return Array.isArray(redirects) ? redirects : [];
}

/** Whatever the order of the tables. */
function isSame(one: Table, other: Table): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => asText(one[key]) === asText(other[key]));
}

function asText(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? `${inner}n` : inner));
}

function readToml(text: string, { file }: Place): { readonly table: Table } | { readonly finding: Finding } {
  try {
    const table = parse(text, { integersAsBigInt: "asNeeded" });
    // What is nested too deeply to be compared is found here already.
    asText(table);
    return { table };
  } catch (error) {
    const { line = 1, column = 1 } = error instanceof TomlError ? error : {};
    return { finding: finding("netlify/syntax", { file, line, column }, { problem: problemOf(error) }) };
  }
}

function problemOf(error: unknown): string {
  if (error instanceof RangeError) return "it is nested too deeply.";
  const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return first.replace("Invalid TOML document: ", "").replace(/[.!]?$/, ".");
}

function malformedMarkers(lines: readonly string[], { file }: Place): Finding {
  const marks = [...indexes(lines, beginning), ...indexes(lines, ending)];
  return finding("netlify/torn-block", { file, line: Math.min(...marks) + 1, column: 1 }, { path: file });
}

/** What a person has to do at Netlify is said when the rules come, and when they are for another domain. */
function firstTime(text: string, domain: string, place: Place): Finding[] {
  return signedFor(text) === domain ? [] : [finding("netlify/alias", place, { host: policyHost(domain) })];
}

function ownRules(theirs: Table, domain: string, place: Place): Finding[] {
  const host = policyHost(domain);
  const own = redirectsOf(theirs).flatMap(({ from }) =>
    typeof from === "string" && from.startsWith(`https://${host}/`) ? [from] : [],
  );
  return own.length === 0 ? [] : [finding("netlify/own-rule", place, { from: own.join(", ") })];
}

function indexes(lines: readonly string[], pattern: RegExp): readonly number[] {
  return lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === "";
}
