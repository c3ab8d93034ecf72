import { nameProblems, readHostName } from "./host-name.ts";

/** An `mx` of the policy (RFC 8461 §3.2: `["*."] Domain`), or why a text is none. */
export type MxPattern =
  | { readonly pattern: string }
  | { readonly problem: MxProblem; readonly reason?: string };
export type MxProblem =
  | "empty"
  | "ip-address"
  | "list"
  | "underscore"
  | "leading-dot"
  | "wildcard-bare"
  | "wildcard-misplaced"
  | "not-a-name";

export function readMxPattern(text: string): MxPattern {
  const written = text.trim();
  if (written === "*") return { problem: "wildcard-bare" };
  if (/^\.[^.\s]/.test(written)) return { problem: "leading-dot" };
  const wildcard = written.startsWith("*.");
  const host = wildcard ? written.slice(2) : written;
  if (/\s/.test(written)) return { problem: "list" };
  if (host.includes("*") && !/[,;]/.test(host)) return { problem: "wildcard-misplaced" };
  return fromHost(host, wildcard);
}

const namedProblems: ReadonlySet<string> = new Set(["empty", "ip-address", "list", "underscore"]);

function fromHost(host: string, wildcard: boolean): MxPattern {
  // `*.com` is a fair pattern by its grammar; that it admits anybody's host is judged as a public suffix.
  const read = readHostName(host, wildcard ? 1 : 2);
  if ("name" in read) return { pattern: wildcard ? `*.${read.name}` : read.name };
  if (namedProblems.has(read.problem)) return { problem: read.problem as MxProblem };
  return { problem: "not-a-name", reason: nameProblems[read.problem] };
}
