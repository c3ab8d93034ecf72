import { home, version } from "../base/version.ts";
import { code, link } from "./markdown.ts";

/** The code of a finding, as a link to its entry in the documentation of this version. */
export function findingLink(findingCode: string, repository: string | null = home): string {
  const shown = code(findingCode);
  return repository === null ? shown : link(shown, findingUrl(findingCode, repository));
}

/** A release is tagged with its version, so the entry is the one of the program that ran. */
function findingUrl(findingCode: string, repository: string): string {
  return `https://github.com/${repository}/blob/v${version}/docs/findings.md#${anchorOf(findingCode)}`;
}

/** The anchor that GitHub gives the heading of a finding: all but letters, digits, hyphens and underscores is left out. */
export function anchorOf(findingCode: string): string {
  return findingCode.toLowerCase().replace(/[^\w-]/g, "");
}
