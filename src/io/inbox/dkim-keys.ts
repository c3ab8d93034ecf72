import type { Dns } from "../dns/dns.ts";

/** The key record of a selector (RFC 6376 §3.6.1), or why there is none that counts. */
export type DkimKey = { readonly record: string } | { readonly why: string; readonly isUnknown: boolean };

/** @param name `SELECTOR._domainkey.DOMAIN` */
export type DkimKeys = (name: string) => Promise<DkimKey>;

/** After this many names without an answer, no more are looked up: somebody may send mails to cause delays. */
const most = { unanswered: 50, names: 10_000 } as const;

/** Asks DNS once for each name. */
export function dkimKeys(dns: Dns): DkimKeys {
  const known = new Map<string, Promise<DkimKey>>();
  let unanswered = 0;
  const ask = async (name: string): Promise<DkimKey> => {
    if (unanswered >= most.unanswered || known.size >= most.names) return silent;
    const answer = await dns.ask(name, "TXT");
    if (answer.kind === "unknown") unanswered += 1;
    if (answer.kind === "unknown") return silent;
    const record =
      answer.kind === "records"
        ? answer.records.find((strings) => tag(strings.join(""), "p") !== null)
        : undefined;
    return record === undefined ? gone : judged(record.join(""));
  };
  return (name) => {
    const key = name.toLowerCase();
    const found = known.get(key) ?? ask(key);
    known.set(key, found);
    return found;
  };
}

const silent: DkimKey = { why: "DNS did not answer for its key", isUnknown: true };
const gone: DkimKey = { why: "its key is no longer in DNS", isUnknown: true };
const unusable: DkimKey = { why: "its key is not valid", isUnknown: false };

/** RFC 8460 §3: the key must be for reports, where it says what it is for. */
function judged(record: string): DkimKey {
  const key = tag(record, "p") ?? "";
  if (key === "") return gone;
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(key)) return unusable;
  const services = (tag(record, "s") ?? "*").toLowerCase().split(":");
  if (!services.includes("*") && !services.includes("tlsrpt"))
    return { why: "its key is not for reports", isUnknown: false };
  const hashes = (tag(record, "h") ?? "sha256").toLowerCase().split(":");
  return hashes.includes("sha256") ? { record } : unusable;
}

/** The value of a tag without its spaces; null: there is no such tag. */
function tag(record: string, name: string): string | null {
  for (const part of record.split(";")) {
    const equals = part.indexOf("=");
    if (equals > 0 && part.slice(0, equals).trim() === name)
      return part.slice(equals + 1).replace(/\s+/g, "");
  }
  return null;
}
