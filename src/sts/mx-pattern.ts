import type { ForeignCharacter } from "./foreign-character.ts";
import { foreignInName, readHostName, withoutBlanks } from "./host-name.ts";
import { type MxRecord, readMxRecord } from "./mx-record.ts";

/** An `mx` of the policy (RFC 8461 §3.2: `["*."] Domain`), or why a text is none. */
export type MxPattern =
  | { readonly pattern: string }
  | { readonly problem: Exclude<MxProblem, "not-a-name" | "preference"> }
  | ({ readonly problem: "preference" } & Preference)
  | { readonly problem: "not-a-name"; readonly reason: string }
  | Foreign;
/** `instead`: what to write, as a sentence. */
export type Preference = { readonly priority: string; readonly instead: string };
type Foreign = { readonly problem: "character" } & ForeignCharacter;
export type MxProblem =
  | "empty"
  | "ip-address"
  | "list"
  | "preference"
  | "underscore"
  | "leading-dot"
  | "wildcard-bare"
  | "wildcard-misplaced"
  | "not-a-name";

export function readMxPattern(text: string): MxPattern {
  const written = withoutBlanks(text);
  const foreign = foreignInName(written);
  if (foreign !== null) return { problem: "character", ...foreign };
  if (written === "*") return { problem: "wildcard-bare" };
  if (/^\.[^.\s]/.test(written)) return { problem: "leading-dot" };
  const wildcard = written.startsWith("*.");
  const host = wildcard ? written.slice(2) : written;
  const record = readMxRecord(written);
  if (record !== null) return { problem: "preference", ...withoutPriority(record) };
  if (/[ \t\r\n]/.test(written)) return { problem: "list" };
  if (host.includes("*") && !/[,;]/.test(host)) return { problem: "wildcard-misplaced" };
  return fromHost(host, wildcard);
}

function withoutPriority({ priority, target }: MxRecord): Preference {
  if (target === ".") {
    const instead = "Delete the policy: a null MX record says that the domain receives no mail.";
    return { priority, instead };
  }
  const read = readMxPattern(target);
  if ("pattern" in read) return { priority, instead: `Leave it out: write \`${read.pattern}\`.` };
  const example = /^[^.]+\.?$/.test(target) ? ", such as `mx1.example.com`" : "";
  return { priority, instead: `Leave it out, and write the full name of the mail server${example}.` };
}

const namedProblems = ["empty", "ip-address", "list", "underscore"] as const;

function fromHost(host: string, wildcard: boolean): MxPattern {
  // `*.com` is a valid pattern by its grammar; that it allows anyone's host is judged as a public suffix.
  const read = readHostName(host, wildcard ? 1 : 2);
  if ("name" in read) return { pattern: wildcard ? `*.${read.name}` : read.name };
  if (read.problem === "character") return read;
  const named = namedProblems.find((one) => one === read.problem);
  return named === undefined ? { problem: "not-a-name", reason: read.reason } : { problem: named };
}
