import { type Finding, finding, type Place } from "../../base/finding.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";
import { harmOf, isForPolicy } from "./published-rules.ts";

type Table = Readonly<Record<string, unknown>>;

/** What else a `netlify.toml` says that keeps the policy from senders: headers, and where the site is built. */
export function settingsInTheWay(
  table: Table,
  lines: readonly string[],
  domain: string,
  place: Place,
  policyFile: string | undefined,
): Finding[] {
  return [
    ...headers(table, lines, domain, place),
    ...(policyFile === undefined ? [] : base(table, lines, place, policyFile)),
  ];
}

function headers(table: Table, lines: readonly string[], domain: string, place: Place): Finding[] {
  const policy = `https://${policyHost(domain)}/${policyFilePath}`;
  const rules = Array.isArray(table.headers) ? table.headers.filter(isTable) : [];
  return rules.flatMap((rule) => {
    const from = String(rule.for);
    if (!isTable(rule.values) || !isForPolicy(from, domain)) return [];
    return Object.entries(rule.values).flatMap(([name, written]) => {
      const value = String(Array.isArray(written) ? written[0] : written);
      const kind = harmOf(name, value);
      const at = placeOf(place, lines, from, name);
      const args = { rule: from, file: place.file, policy };
      if (kind === "type") return [finding("hosting/content-type", at, { ...args, type: value })];
      return kind === "password" ? [finding("hosting/password", at, args)] : [];
    });
  });
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

function plain(path: string): string {
  return path.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
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
