import type { FileContent } from "../../base/file-content.ts";
import { type Finding, finding, type Place } from "../../base/finding.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";
import { isSigned } from "./host.ts";
import { above, atTop, headersPath, redirectsPath } from "./neighbors.ts";
import {
  type ConflictingRule,
  conflictingHeaders,
  conflictingRedirects,
  type Dialect,
} from "./published-rules.ts";

type Files = ReadonlyMap<string, FileContent>;

/** Rules of a site, in `_redirects` and `_headers`, that take the policy away; generators copy these files from elsewhere. */
export function netlifyFindings(
  domains: readonly string[],
  existing: Files,
  placeOf: (path: string) => Place,
): Finding[] {
  const folders = [(path: string) => path, above, atTop];
  const names = folders.map((at) => placeOf(at(headersPath)).file);
  // The folder above may be the top.
  const own = folders.filter((_, index) => names.indexOf(names[index]!) === index);
  const rules = domains.map((domain) =>
    own.flatMap((at) => rulesIn(at, domain, existing, placeOf, { needsForce: true })),
  );
  return [...onceEach(rules), ...nearerFile(existing, placeOf)];
}

/** A rule for every name conflicts with each; it is reported for the first. */
export function onceEach(byName: readonly (readonly Finding[])[]): Finding[] {
  const keyOf = ({ code, place, args }: Finding) => JSON.stringify([code, place, args.rule]);
  const said = new Set<string>();
  return byName.flatMap((findings) => {
    const fresh = findings.filter((one) => !said.has(keyOf(one)));
    for (const one of fresh) said.add(keyOf(one));
    return fresh;
  });
}

export function cloudflareFindings(
  domain: string,
  existing: Files,
  placeOf: (path: string) => Place,
): Finding[] {
  return rulesIn((path) => path, domain, existing, placeOf, { needsForce: false });
}

function rulesIn(
  at: (path: string) => string,
  domain: string,
  existing: Files,
  placeOf: (path: string) => Place,
  dialect: Dialect,
): Finding[] {
  const textAt = (path: string) => {
    const content = existing.get(at(path));
    return content?.kind === "text" ? content.text : "";
  };
  const findingOf = (path: string) => (rule: ConflictingRule) => tell(rule, placeOf(at(path)), domain);
  return [
    ...conflictingRedirects(textAt(redirectsPath), domain, dialect).map(findingOf(redirectsPath)),
    ...conflictingHeaders(textAt(headersPath), domain).map(findingOf(headersPath)),
  ];
}

function tell({ kind, line, rule, value }: ConflictingRule, { file }: Place, domain: string): Finding {
  const place = { file, line, column: 1 };
  const args = { rule, file, policy: `https://${policyHost(domain)}/${policyFilePath}` };
  switch (kind) {
    case "redirect":
      return finding("hosting/redirected", place, { ...args, to: value });
    case "type":
      return finding("hosting/content-type", place, { ...args, type: value });
    case "password":
      return finding("hosting/password", place, args);
  }
}

/** Netlify reads the file of the folder that a site is built in, if there is one, and not that at the top. */
function nearerFile(existing: Files, placeOf: (path: string) => Place): Finding[] {
  const nearer = above("netlify.toml");
  const content = existing.get(nearer) ?? { kind: "absent" };
  const hasRules = content.kind === "text" && isSigned(content.text);
  if (content.kind === "absent" || hasRules) return [];
  const place = placeOf(nearer);
  const folder = place.file.replace(/\/?netlify\.toml$/, "");
  const args = { nearer: place.file, folder, path: placeOf("netlify.toml").file };
  return [finding("netlify/nearer-file", place, args)];
}
