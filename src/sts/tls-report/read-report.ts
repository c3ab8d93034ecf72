import { jsonValues } from "./json-values.ts";
import type { ReportedPolicy, TlsReport } from "./report.ts";
import { rangeOf } from "./report-range.ts";
import { isObject, listOf, member, type Notes, textOf } from "./report-values.ts";
import { type Reading, reportedPolicy } from "./reported-policy.ts";

export interface ReadReports {
  readonly reports: readonly TlsReport[];
  /** What could not be read, in a few words that contain nothing of the document; null: everything was. */
  readonly problem: string | null;
}

/** Reads a document that should be a report about TLS (RFC 8460 §4). Never throws, whatever the bytes are. */
export function readReports(bytes: Uint8Array): ReadReports {
  const { text, notes } = decoded(bytes);
  const read = jsonValues(text);
  if ("problem" in read) return { reports: [], problem: read.problem };
  const found = read.values.flatMap((value) => reportsIn(value, 2));
  const reports = found.slice(0, mostReports).map((value) => report(value, new Set(notes)));
  if (reports.length === 0) return { reports, problem: "it is JSON, but not a report about TLS" };
  if (found.length > mostReports) return { reports, problem: "it has more reports than are read" };
  return { reports, problem: read.hasMore ? "something follows the report that is not one" : null };
}

const mostReports = 10_000;

/** UTF-8, or UTF-16 with a byte order mark, as some tools save files; invalid bytes become U+FFFD. */
function decoded(bytes: Uint8Array): { readonly text: string; readonly notes: readonly string[] } {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
  return { text, notes: text.includes("\ufffd") ? ["it has bytes that are not UTF-8"] : [] };
}

const ownNames = ["organization-name", "date-range", "contact-info", "report-id", "policies"] as const;

/** @param levels of lists and wrappers around a report that are looked into */
function reportsIn(value: unknown, levels: number): unknown[] {
  if (isObject(value) && ownNames.some((name) => Object.hasOwn(value, name))) return [value];
  if (levels === 0) return [];
  const inside = Array.isArray(value) ? value : listOf(member(value, "report", "reports", "tls-report"));
  const found: unknown[] = [];
  for (const one of inside) for (const report of reportsIn(one, levels - 1)) found.push(report);
  return found;
}

const mostPolicies = 10_000;

function report(value: unknown, notes: Notes): TlsReport {
  const reading: Reading = { notes, names: new Map(), details: 0 };
  const policies = listOf(member(value, "policies")).filter(isObject);
  if (policies.length === 0) notes.add("it has no policies");
  if (policies.length > mostPolicies) notes.add("it has more policies than are read");
  const contact = textOf(member(value, "contact-info"));
  return {
    organization: textOf(member(value, "organization-name")),
    reportId: textOf(member(value, "report-id")),
    contact: contact?.includes("@") ? contact : null,
    ...rangeOf(member(value, "date-range"), notes),
    policies: withOnlyDomain(policies.slice(0, mostPolicies).map((one) => reportedPolicy(one, reading))),
    notes: [...notes],
  };
}

/** A policy without a domain is about the one that all the others are about. */
function withOnlyDomain(policies: readonly ReportedPolicy[]): ReportedPolicy[] {
  const domains = new Set(policies.flatMap(({ type, domain }) => (type === "tlsa" ? [] : (domain ?? []))));
  const [only] = domains;
  if (domains.size !== 1 || only === undefined) return [...policies];
  return policies.map((policy) => (policy.domain === null ? { ...policy, domain: only } : policy));
}
