import { type Finding, finding, type Place } from "../../base/finding.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";
import { harmOf, isForPolicy } from "./published-rules.ts";

type Table = Readonly<Record<string, unknown>>;

/** Other settings in `netlify.toml` that keep the policy from senders: headers, and where the site is built. */
export function settingsInTheWay(
  table: Table,
  lines: readonly string[],
  domain: string,
  place: Place,
  policyFiles: readonly string[],
): Finding[] {
  return [
    ...headers(table, lines, domain, place),
    ...policyFiles.flatMap((policyFile) => base(table, lines, place, policyFile)),
  ];
}

/** The first few are enough, and each is searched for in the whole file. */
const maxHeaders = 20;

interface Header {
  readonly kind: "type" | "password";
  /** The path that it is for, as it was written. */
  readonly from: string;
  readonly name: string;
  readonly value: string;
}

function headers(table: Table, lines: readonly string[], domain: string, place: Place): Finding[] {
  const policy = `https://${policyHost(domain)}/${policyFilePath}`;
  const harmful = harmfulHeaders(table, domain).slice(0, maxHeaders);
  return harmful.map(({ kind, from, name, value }) => {
    const at = placeOf(place, lines, from, name);
    const args = { rule: from, file: place.file, policy };
    return kind === "type"
      ? finding("hosting/content-type", at, { ...args, type: value })
      : finding("hosting/password", at, args);
  });
}

function harmfulHeaders(table: Table, domain: string): Header[] {
  const rules = Array.isArray(table.headers) ? table.headers.filter(isTable) : [];
  return rules.flatMap((rule) => {
    const from = rule.for;
    if (typeof from !== "string" || !isTable(rule.values) || !isForPolicy(from, domain)) return [];
    return Object.entries(rule.values).flatMap(([name, written]) => {
      const value = textOf(Array.isArray(written) ? written[0] : written);
      const kind = value === null ? null : harmOf(name, value);
      return value === null || kind === null ? [] : [{ kind, from, name, value }];
    });
  });
}

/** null: a table, a list or a date, which cannot be the value of a header. Tables of the parser have no `toString`. */
function textOf(value: unknown): string | null {
  return ["string", "number", "bigint", "boolean"].includes(typeof value) ? String(value) : null;
}

/** The site is built in a folder that the policy is not in. */
function base({ build }: Table, lines: readonly string[], place: Place, policyFile: string): Finding[] {
  const written = isTable(build) && typeof build.base === "string" ? build.base : "";
  const folder = plain(written);
  const top = plain(place.file).split("/").slice(0, -1);
  const inside = [...top, ...(folder === "" ? [] : [folder]), ""].join("/");
  if (folder === "" || folder === "." || plain(policyFile).startsWith(inside)) return [];
  const at = placeOf(place, lines, written, "base");
  return [finding("netlify/base", at, { path: place.file, base: written, policy: policyFile })];
}

/** Without `./` before it and `/` behind it. A pattern for the end would start again at each slash. */
function plain(path: string): string {
  const start = path.replace(/^(?:\.?\/)+/, "");
  const parts = start.split("/");
  return parts.slice(0, parts.findLastIndex((part) => part !== "") + 1).join("/");
}

/** The line of a setting that comes with or after the value it belongs to; without a line where it is written in another way. */
function placeOf({ file }: Place, lines: readonly string[], value: string, name: string): Place {
  const start = lines.findIndex((line) => !/^\s*#/.test(line) && line.includes(value));
  const below = lines.findIndex(
    (line, index) => index >= start && line.toLowerCase().includes(name.toLowerCase()),
  );
  return start < 0 || below < 0 ? { file } : { file, line: below + 1, column: 1 };
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
