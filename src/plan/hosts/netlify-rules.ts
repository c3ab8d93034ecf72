import { parse, TomlError } from "smol-toml";
import { type Finding, finding, type Place } from "../../base/finding.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";
import type { Rendered, ServedFolder } from "./host.ts";
import { settingsInTheWay } from "./netlify-settings.ts";
import { onceEach } from "./published-findings.ts";

type Table = Readonly<Record<string, unknown>>;

const beginning = /^# <mta-sts-policy>/;
const ending = /^# <\/mta-sts-policy>/;

/** What a site serves beside its own. */
export interface Guest {
  /** Whose rules they are. */
  readonly signature: string;
  /** Where the policies are in what is published: `""` for its top, otherwise with a slash before. */
  readonly folders: readonly ServedFolder[];
  /** Other names of the site must not serve a policy. */
  readonly isForMany: boolean;
  /** What people call the policy files, where they are looked at. */
  readonly policyFiles: readonly string[];
}

/**
 * Puts two rules for each name into a `netlify.toml` before all others, for the first that matches wins, and leaves the
 * rest as it is.
 */
export function mergeRules(text: string, guest: Guest, place: Place): Rendered {
  const parsed = readToml(text, place);
  if ("finding" in parsed) return stays(parsed.finding);
  const lines = text.split("\n");
  const others = withoutBlock(lines);
  if (others === null) return stays(malformedMarkers(lines, place));
  const theirs = others === lines ? parsed : readToml(others.join("\n"), place);
  if ("finding" in theirs || !isWithoutRules(parsed.table, theirs.table))
    return stays(malformedMarkers(lines, place));

  const eol = text.includes("\r\n") ? "\r" : "";
  const rules = rulesFor(guest);
  const block = blockFor(guest.signature, rules).map((line) => line + eol);
  const merged = insertions(others)
    .map((index) => inserted(others, index, block, eol).join("\n"))
    .find((candidate) => isMergeOf(candidate, theirs.table, rules, place));
  if (merged === undefined) return stays(finding("netlify/redirects", place, { path: place.file }));
  const names = guest.folders.flatMap((folder) => folder.names);
  return {
    text: merged,
    findings: [
      ...firstTime(parsed.table, others === lines ? parsed.table : theirs.table, names, place),
      ...ownRules(theirs.table, names, place),
      ...onceEach(
        names.map((domain) => settingsInTheWay(theirs.table, lines, domain, place, guest.policyFiles)),
      ),
    ],
  };
}

function stays(problem: Finding): Rendered {
  return { text: null, findings: [problem] };
}

interface Rule {
  readonly from: string;
  readonly to: string;
  readonly status: number;
  readonly force: true;
}

/** `force`, for without it a file of that name at the site would be served in place of what the rule says. */
function rulesFor({ folders, isForMany }: Guest): readonly Rule[] {
  const rules = folders.flatMap(({ names, folder }) =>
    names.flatMap((domain): Rule[] => {
      const policy = `https://${policyHost(domain)}/${policyFilePath}`;
      return [
        { from: policy, to: `${folder}/${policyFilePath}`, status: 200, force: true },
        { from: `https://${policyHost(domain)}/*`, to: policy, status: 302, force: true },
      ];
    }),
  );
  return isForMany ? [...rules, forOthers] : rules;
}

/** A name that the site has and no policy lists: it would get the policy of others. */
const forOthers: Rule = { from: `/${policyFilePath}`, to: "/404.html", status: 404, force: true };

function blockFor(signedAs: string, rules: readonly Rule[]): string[] {
  const lines = rules.flatMap((rule) => [
    "[[redirects]]",
    ...Object.entries(rule).map(([key, value]) => `  ${key} = ${JSON.stringify(value)}`),
  ]);
  const head = `# <mta-sts-policy> ${signedAs}; keep it before all other redirects.`;
  return [head, ...lines, "# </mta-sts-policy>"];
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

/** With the block went rules of ours, or two at most, and nothing of anybody's that was between its lines. */
function isWithoutRules(all: Table, theirs: Table): boolean {
  const gone = goneWith(all, theirs);
  return (
    (gone.length <= 2 || gone.every(isOwnRule)) &&
    isSame({ ...all, redirects: null }, { ...theirs, redirects: null })
  );
}

/** The redirects that are in the whole and not in the rest of it: they are in one place. */
function goneWith(all: Table, theirs: Table): readonly Table[] {
  const [before, after] = [redirectsOf(all), redirectsOf(theirs)];
  const start = after.findIndex((one, index) => asText(one) !== asText(before[index]));
  const first = start < 0 ? after.length : start;
  return before.slice(first, first + Math.max(0, before.length - after.length));
}

function isOwnRule({ from, status }: Table): boolean {
  const isPolicyHost = typeof from === "string" && /^https:\/\/mta-sts\.[^/]+\//.test(from);
  return isPolicyHost || (from === forOthers.from && Number(status) === forOthers.status);
}

/** Our rules come first, and everything else is unchanged. */
function isMergeOf(text: string, theirs: Table, rules: readonly Rule[], place: Place): boolean {
  const read = readToml(text, place);
  if ("finding" in read) return false;
  return isSame(read.table, { ...theirs, redirects: [...rules, ...redirectsOf(theirs)] });
}

function redirectsOf({ redirects }: Table): readonly Table[] {
  return Array.isArray(redirects) ? redirects : [];
}

/** In any order of the tables. */
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

/** What a person has to do at Netlify is said of the names that had no rules yet. */
function firstTime(all: Table, theirs: Table, names: readonly string[], place: Place): Finding[] {
  const before = new Set(goneWith(all, theirs).map(({ from }) => from));
  const fresh = names.filter((domain) => !before.has(`https://${policyHost(domain)}/*`));
  const [first] = fresh;
  if (first === undefined) return [];
  const found = finding("netlify/alias", place, { host: policyHost(first) });
  return [fresh.length === 1 ? found : { ...found, domains: fresh }];
}

function ownRules(theirs: Table, names: readonly string[], place: Place): Finding[] {
  const hosts = new Set(names.map((domain) => `https://${policyHost(domain)}`));
  const own = redirectsOf(theirs).flatMap(({ from }) =>
    typeof from === "string" && hosts.has(from.split("/").slice(0, 3).join("/")) && from.split("/").length > 3
      ? [from]
      : [],
  );
  return own.length === 0 ? [] : [finding("netlify/own-rule", place, { from: own.join(", ") })];
}

function indexes(lines: readonly string[], pattern: RegExp): readonly number[] {
  return lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === "";
}
