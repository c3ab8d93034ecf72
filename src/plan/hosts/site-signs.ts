import type { FileContent } from "../../base/file-content.ts";
import type { Place } from "../../base/finding.ts";
import { isOurs } from "../page/generated.ts";
import { pagePath } from "../page/paths.ts";
import { above, frontPages, generators, hints, type SiteSign } from "./neighbors.ts";

type Files = ReadonlyMap<string, FileContent>;

/** Somebody's site in the output folder, or one that is made from it. */
export interface FoundSite {
  /** What shows it. */
  readonly place: Place;
  /** A generator's configuration, which only a site has. */
  readonly isSure: boolean;
}

export function siteIn(existing: Files, placeOf: (path: string) => Place): FoundSite | null {
  const sure = generators.find((sign) => isThere(sign.path, sign, existing));
  if (sure !== undefined) return { place: placeOf(sure.path), isSure: true };
  const folder = folderOf(placeOf(pagePath).file);
  const copying = generators.find(
    (sign) => sign.copied === folder && isThere(above(sign.path), sign, existing),
  );
  if (copying !== undefined) return { place: placeOf(above(copying.path)), isSure: true };
  const pages = [pagePath, ...frontPages].map((path) => ({ path }));
  const hint = [...pages, ...hints].find((sign) => isThere(sign.path, sign, existing));
  return hint === undefined ? null : { place: placeOf(hint.path), isSure: false };
}

/** The name of the folder that a file is in; null: it is not in one. */
function folderOf(file: string): string | null {
  return file.split(/[/\\]/).at(-2) ?? null;
}

function isThere(path: string, { says }: SiteSign, existing: Files): boolean {
  const content = existing.get(path) ?? { kind: "absent" };
  if (content.kind !== "text") return content.kind !== "absent" && says === undefined && !path.includes("/");
  return (
    !isOurs(content.text) && !isTemplate(content.text) && (says === undefined || says.test(content.text))
  );
}

/** The template's own package, which a copy has until it is set up. */
function isTemplate(text: string): boolean {
  return /^\s*\{\s*"name": "mta-sts-policy"/.test(text);
}
