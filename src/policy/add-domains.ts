import { domainsIn } from "./domains.ts";
import type { Reading } from "./read.ts";

/** The text of a `policy.yml` with more domains at the end of its list; null: its list has no lines of its own. */
export function withDomains({ policy, text, place }: Reading, names: readonly string[]): string | null {
  if (policy === null || policy.domains === null || text === null) return null;
  const { line } = place(["domains", domainsIn(policy).length - 1]);
  const lines = text.split("\n");
  const start = line === undefined ? null : /^[ \t]*-[ \t]+(?=[\w"'])/.exec(lines[line - 1] ?? "");
  if (line === undefined || start === null) return null;
  const end = lines[line - 1]!.endsWith("\r") ? "\r" : "";
  const isLast = line === lines.length;
  const added = names.map((name) => `${start[0]}${name}${end}`);
  return [...lines.slice(0, line), ...added, ...(isLast ? [] : lines.slice(line))].join("\n");
}
