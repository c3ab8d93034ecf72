import { basename, dirname, join } from "node:path";
import { type Finding, finding } from "../../base/finding.ts";
import { nearest } from "../../base/nearest.ts";
import type { Files } from "../../io/files.ts";
import type { Result } from "../../report/result.ts";

const notFound: ReadonlySet<string> = new Set(["file/not-found", "policy/not-found"]);

/** The result, and, for a missing file, one next to it with a similar name. */
export function withSimilarFile<Of extends Result>(result: Of, { list }: Pick<Files, "list">): Of {
  const similar = result.findings
    .filter(({ code }) => notFound.has(code))
    .flatMap((one) => similarTo(one, list));
  return similar.length === 0 ? result : { ...result, findings: [...result.findings, ...similar] };
}

function similarTo({ args }: Finding, list: Files["list"]): Finding[] {
  const path = String(args.path);
  const found = nearest(basename(path).slice(0, 100), list(dirname(path))?.slice(0, mostNames) ?? []);
  return found === null ? [] : [finding("file/similar", null, { similar: join(dirname(path), found) })];
}

/** Of a folder, in the order of their names. */
const mostNames = 10_000;
