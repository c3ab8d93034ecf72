import { catalog, type Entry } from "../base/catalog/catalog.ts";
import type { Finding } from "../base/finding.ts";
import type { Ledger, LedgerEntry } from "../ledger/ledger.ts";
import type { Policy } from "../policy/schema.ts";
import type { RecordAlias } from "../sts/record-alias.ts";
import type { DnsRecord } from "../sts/records.ts";

const ofSenders = ["txt", "tls-rpt", "host", "https", "policy", "mx", "starttls"] as const;

/** `reports`: what senders report of it, which the monitor adds. */
export type CheckName = (typeof ofSenders)[number] | "reports";

/** What `verify` checks. */
export const checkNames: readonly CheckName[] = ofSenders;

/** The result of checking one thing that senders see, or report. */
export interface Check {
  readonly name: CheckName;
  /** A name in DNS, a host, or a URL. */
  readonly target: string;
  readonly findings: readonly Finding[];
  /** What was seen, in a few words, for when there is nothing to say against it. */
  readonly seen: string;
  /** Of a TXT record: the CNAME record at its name; absent: none was seen. */
  readonly alias?: RecordAlias;
}

export type Status = "ok" | "warn" | "fail" | "unknown";

/** So that unknown is never shown as "ok". */
export function statusOf({ findings }: Pick<Check, "findings">): Status {
  const has = (severity: Finding["severity"]) => findings.some((one) => one.severity === severity);
  if (has("error")) return "fail";
  if (has("warning")) return "warn";
  return findings.some(isUnknown) ? "unknown" : "ok";
}

export function isUnknown({ code }: Finding): boolean {
  return (catalog[code] as Entry).unknown === true;
}

/** What the checks compare with: the repository's own policy, as published. */
export interface Published {
  readonly policy: Policy;
  readonly entry: LedgerEntry;
  readonly ledger: Ledger;
  /** The policy file. */
  readonly text: string;
  /** Those that should be set. */
  readonly records: readonly DnsRecord[];
  /** Findings that come with time alone, such as testing forever. */
  readonly aged: readonly Finding[];
}

/** A domain that is verified. */
export interface Subject {
  /** A-labels, lower case. */
  readonly domain: string;
  /** null: somebody else's domain, with nothing to compare with. */
  readonly published: Published | null;
  /** In seconds. */
  readonly now: number;
}

/** What a record should say, as in `CNAME octo.github.io` or a TXT record's text; `otherwise` where it is not known. */
export function wantedRecord(
  { published }: Pick<Subject, "published">,
  name: string,
  otherwise: string,
): string {
  const record = published?.records.find((one) => one.name === name);
  if (record === undefined) return otherwise;
  return record.type === "TXT" ? record.value : `${record.type} ${record.value}`;
}

/** A finding that is the same at several addresses is reported once. */
export function withoutRepetitions(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = `${one.code} ${JSON.stringify(one.args)}`;
    return !seen.has(key) && seen.add(key);
  });
}
