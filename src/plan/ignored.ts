import type { FileContent } from "../base/file-content.ts";
import { type Finding, finding } from "../base/finding.ts";
import { matcher, maxRuleLength } from "./gitignore.ts";
import { gitignorePaths } from "./hosts/neighbors.ts";

type Files = ReadonlyMap<string, FileContent>;

/**
 * Generated files that git would leave out, so that no other checkout has them. An existing one is not reported: git
 * keeps tracking a file that it has, and a commit by GitHub's API ignores `.gitignore`.
 */
export function ignoredFiles(
  paths: readonly string[],
  existing: Files,
  nameOf: (path: string) => string,
): Finding[] {
  const texts = gitignorePaths.flatMap((path) => {
    const content = existing.get(path);
    return content?.kind === "text" ? [{ file: nameOf(path), text: content.text }] : [];
  });
  const missing = paths.filter((path) => (existing.get(path)?.kind ?? "absent") === "absent").map(nameOf);
  if (texts.length === 0 || missing.length === 0) return [];
  const matchers = texts.map(({ file, text }) => ({ file, match: matcher(file, text) }));
  const hits = missing.flatMap((name) => {
    const verdicts = matchers.map(({ file, match }) => ({ file, name, ...match(name) }));
    const last = verdicts.findLast(({ says }) => says !== "nothing");
    return last?.says === "ignored" || last?.says === "unknown" ? [last] : [];
  });
  const rules = new Set(hits.map(({ file, line }) => `${file}:${line}`));
  return [...rules].map((rule) => {
    const group = hits.filter(({ file, line }) => `${file}:${line}` === rule);
    const hit = group[0]!;
    const args = { path: hit.file, paths: group.map(({ name }) => name).join(", ") };
    const place = hit.line === null ? { file: hit.file } : { file: hit.file, line: hit.line, column: 1 };
    return hit.says === "ignored"
      ? finding("file/ignored", place, { ...args, pattern: hit.pattern })
      : finding("file/ignored-unknown", place, { ...args, limit: maxRuleLength });
  });
}
