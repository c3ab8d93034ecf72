import { policyFilePath, policyHost } from "../../sts/policy-file.ts";

/**
 * `_redirects` and `_headers`, as Netlify and Cloudflare read them from a published folder: the rules in them that take
 * the policy away from senders.
 */
export interface ConflictingRule {
  readonly kind: "redirect" | "type" | "password";
  readonly line: number;
  /** What it is for, as it was written. */
  readonly rule: string;
  readonly value: string;
}

export interface Dialect {
  /** A redirect counts where there is a file only with a `!` behind its status. */
  readonly needsForce: boolean;
}

/** Of those that match, the first one counts; one that is for some visitors only leaves the others to the next. */
export function conflictingRedirects(
  text: string,
  domain: string,
  { needsForce }: Dialect,
): ConflictingRule[] {
  const found: ConflictingRule[] = [];
  for (const [index, written] of linesOf(text).entries()) {
    const redirect = readRedirect(written);
    if (redirect === null || !isForPolicy(redirect.from, domain)) continue;
    const { from, to, status, isForced, isConditional } = redirect;
    const isPolicy = status === "200" && to.endsWith(`/${policyFilePath}`);
    if ((isForced || !needsForce) && !isPolicy)
      found.push({ kind: "redirect", line: index + 1, rule: from, value: to });
    if (!isConditional) break;
  }
  return found;
}

interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly isForced: boolean;
  /** For some countries, languages or roles. */
  readonly isConditional: boolean;
}

/** `FROM [NAME=VALUE …] [TO] [STATUS[!]] [CONDITION=VALUE …]`; null: none, or one for certain queries, which senders do not make. */
function readRedirect(written: string): Redirect | null {
  const [from, ...rest] = written.trim().split(/\s+/);
  if (from === undefined || from === "" || from.startsWith("#")) return null;
  const comment = rest.findIndex((part) => part.startsWith("#"));
  const parts = comment < 0 ? rest : rest.slice(0, comment);
  const isTarget = (part: string) => /^(?:\/|https?:\/\/)/i.test(part);
  const isStatus = (part: string) => /^\d{3}!?$/.test(part);
  const first = parts.findIndex((part) => isTarget(part) || isStatus(part));
  if (first !== 0) return null;
  const status = parts.find(isStatus) ?? "301";
  return {
    from,
    to: isTarget(parts[0]!) ? parts[0]! : "",
    status: status.slice(0, 3),
    isForced: status.endsWith("!"),
    isConditional: parts.slice(1).some((part) => !isTarget(part) && part.includes("=")),
  };
}

/** A line with a path, and below it the headers for what it matches. */
export function conflictingHeaders(text: string, domain: string): ConflictingRule[] {
  let rule = "";
  return linesOf(text).flatMap((written, index) => {
    const line = written.trim();
    if (line === "" || line.startsWith("#")) return [];
    if (/^(?:\/|https?:\/\/)/i.test(line)) {
      rule = line;
      return [];
    }
    const [, name = "", value = ""] = /^([^:\s]+)\s*:\s*(.*)$/.exec(line) ?? [];
    const kind = isForPolicy(rule, domain) ? harmOf(name, value) : null;
    return kind === null ? [] : [{ kind, line: index + 1, rule, value }];
  });
}

/** What a header does to the policy; null: nothing. */
export function harmOf(name: string, value: string): "type" | "password" | null {
  if (name.toLowerCase() === "content-type") return /^text\/plain\s*(?:;|$)/i.test(value) ? null : "type";
  return name.toLowerCase() === "basic-auth" ? "password" : null;
}

/** Whether a pattern matches the policy's address: `*` is any rest, `:name` one part of the path. */
export function isForPolicy(pattern: string, domain: string): boolean {
  const [, scheme, host = "", path = "/"] = /^(?:(https?):\/\/([^/]*))?(\/.*)?$/i.exec(pattern.trim()) ?? [];
  if (scheme !== undefined && scheme.toLowerCase() !== "https") return false;
  if (scheme !== undefined && host.toLowerCase() !== policyHost(domain)) return false;
  const parts = path.replace(/(?<=.)\/$/, "").split("/");
  const wanted = `/${policyFilePath}`.split("/");
  const rest = parts.indexOf("*");
  const compared = rest < 0 ? parts : parts.slice(0, rest);
  if (rest < 0 ? parts.length !== wanted.length : compared.length > wanted.length) return false;
  return compared.every((part, index) => isPart(part, wanted[index]!));
}

/** `*` may also end a name: `/.well-known/mta-*`. */
function isPart(part: string, wanted: string): boolean {
  if (/^:\w+$/.test(part)) return wanted !== "";
  const star = part.indexOf("*");
  return star < 0 ? part === wanted : wanted.startsWith(part.slice(0, star));
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, "").split(/\r?\n/);
}
