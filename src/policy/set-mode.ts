import { readYaml } from "../base/yaml-file.ts";
import type { Mode } from "../sts/policy-file.ts";
import { isMapping } from "./shape.ts";

/**
 * `policy.yml` with another `mode`, every other byte as it was, comments too.
 * @returns null: the mode is written in a way that cannot be changed alone, or the file cannot be read
 */
export function withMode(text: string, mode: Mode): string | null {
  const before = readYaml(text, "");
  if (!isMapping(before.value) || before.findings.length > 0 || before.written(["mode"]) === null)
    return null;
  const { line = 1, column = 1 } = before.place(["mode"]);
  const start = offsetOf(text, line) + column - 1;
  const [whole, quote = "", word = ""] = /^(["']?)([A-Za-z]+)\1/.exec(text.slice(start, start + 40)) ?? [];
  if (whole === undefined || word === "") return null;
  const from = start + quote.length;
  const changed = text.slice(0, from) + mode + text.slice(from + word.length);
  return isOnlyChange(before.value, changed, mode) ? changed : null;
}

function offsetOf(text: string, line: number): number {
  let start = 0;
  for (let left = line - 1; left > 0; left--) start = text.indexOf("\n", start) + 1;
  return start;
}

/** An anchor may carry the value elsewhere, and a tag may make something else of it. */
function isOnlyChange(before: Record<string, unknown>, changed: string, mode: Mode): boolean {
  const after = readYaml(changed, "");
  if (after.findings.length > 0 || !isMapping(after.value) || after.written(["mode"]) !== mode) return false;
  return JSON.stringify({ ...before, mode }) === JSON.stringify(after.value);
}
