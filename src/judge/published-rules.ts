import { type Finding, finding, type Place } from "../base/finding.ts";
import { contentAt } from "../plan/contents.ts";
import { above, atTop, headersPath, redirectsPath } from "../plan/hosts/neighbors.ts";
import {
  type Dialect,
  type TakingRule,
  takingHeaders,
  takingRedirects,
} from "../plan/hosts/published-rules.ts";
import type { HostName } from "../policy/hosts.ts";
import { policyFilePath, policyHost } from "../sts/policy-file.ts";
import type { Change } from "./change.ts";

interface Reader extends Dialect {
  /** Where a site's own files may be: generators copy them from elsewhere into the published folder. */
  readonly folders: readonly ((path: string) => string)[];
}

const here = (path: string) => path;

/** The hosts that read `_redirects` and `_headers`. */
const readers: Partial<Record<HostName, Reader>> = {
  netlify: { needsForce: true, folders: [here, above, atTop] },
  cloudflare: { needsForce: false, folders: [here] },
};

/** Rules of a site, in `_redirects` and `_headers`, that take the policy away from senders. */
export function judgePublishedRules({ existing, policy, placeOf }: Change): Finding[] {
  const reader = readers[policy.host.name];
  if (reader === undefined) return [];
  const { domain } = policy;
  const names = reader.folders.map((at) => placeOf(at(headersPath)).file);
  // The folder above may be the top.
  const folders = reader.folders.filter((_, index) => names.indexOf(names[index]!) === index);
  return folders.flatMap((at) => {
    const textAt = (path: string) => {
      const content = contentAt(existing, at(path));
      return content.kind === "text" ? content.text : "";
    };
    const told = (path: string) => (rule: TakingRule) => tell(rule, placeOf(at(path)), domain);
    return [
      ...takingRedirects(textAt(redirectsPath), domain, reader).map(told(redirectsPath)),
      ...takingHeaders(textAt(headersPath), domain).map(told(headersPath)),
    ];
  });
}

function tell({ kind, line, rule, value }: TakingRule, { file }: Place, domain: string): Finding {
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
export function judgeNearerFile({ existing, policy, placeOf }: Change): Finding[] {
  const nearer = above("netlify.toml");
  if (policy.host.name !== "netlify" || contentAt(existing, nearer).kind === "absent") return [];
  const place = placeOf(nearer);
  const folder = place.file.replace(/\/?netlify\.toml$/, "");
  return [
    finding("netlify/nearer-file", place, { nearer: place.file, folder, path: placeOf("netlify.toml").file }),
  ];
}
