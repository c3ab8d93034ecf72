import type { FileContent } from "../base/file-content.ts";
import { type Finding, finding } from "../base/finding.ts";
import { matcher } from "./gitignore.ts";
import { gitignorePaths } from "./hosts/neighbors.ts";

type Files = ReadonlyMap<string, FileContent>;

/**
 * Generated files that git would leave out, so that no other checkout has them. One that is there already is not reported
 * of: git goes on with a file that it has, and a commit by GitHub's API asks no `.gitignore`.
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
    return last?.says === "ignored" ? [last] : [];
  });
  const rules = new Set(hits.map(({ file, line }) => `${file}:${line}`));
  return [...rules].map((rule) => {
    const group = hits.filter(({ file, line }) => `${file}:${line}` === rule);
    const { file, line, pattern } = group[0]!;
    const args = { path: file, pattern, paths: group.map(({ name }) => name).join(", ") };
    return finding("file/ignored", { file, line, column: 1 }, args);
  });
}
