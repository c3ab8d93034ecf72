/** Many policies on a disk in memory: what commands say and write, and which domains they look up. */
import type { Finding } from "../src/base/finding.ts";
import { secondsOf } from "../src/base/time.ts";
import type { ManyBase } from "../src/commands/many/check-all.ts";
import { buildPolicies, checkPolicies } from "../src/commands/policies.ts";
import type { DnsAnswer, RecordType } from "../src/io/dns/answer.ts";
import type { Dns } from "../src/io/dns/dns.ts";
import type { Files } from "../src/io/files.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import type { PoliciesResult } from "../src/report/result.ts";

export type Disk = Map<string, string>;

/** A policy for these domains, with nothing to find about it in testing. */
export function policyFor(domains: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const lines = { mode: "testing", mx: "[mx.mail.test]", max_age: "1w", host: "none", ...more };
  const list = domains.map((name) => `  - ${name}\n`).join("");
  const rest = Object.entries(lines).map(([key, value]) => `${key}: ${value}\n`);
  return `domains:\n${list}${rest.join("")}tls_rpt: [mailto:t@mail.test]\n`;
}

export function filesOn(disk: Disk): Files {
  return {
    list: (folder) => {
      const start = folder === "." ? "" : `${folder}/`;
      const below = [...disk.keys()].filter((path) => path.startsWith(start));
      const names = new Set(below.map((path) => path.slice(start.length).split("/")[0]!));
      return names.size === 0 || disk.has(folder) ? null : [...names].sort();
    },
    read: (path) => {
      const text = disk.get(path);
      return text === undefined ? { kind: "absent" } : { kind: "text", text };
    },
    write: (changes) => {
      for (const { folder, path, text } of changes) {
        const name = folder === "." ? path : `${folder}/${path}`;
        if (text === null) disk.delete(name);
        else disk.set(name, text);
      }
    },
  };
}

/** DNS in which every domain has one mail server. */
function dnsFor(asked: string[], host: string): Dns {
  const records = [{ preference: 10, host }];
  const mx: DnsAnswer<"MX"> = { kind: "records", records, ttl: 3600, aliases: [], authoritative: false };
  return {
    ask: async <Type extends RecordType>(name: string, type: Type) => {
      asked.push(`${name} ${type}`);
      return (type === "MX" ? mx : { kind: "unknown", reason: "nobody asks" }) as DnsAnswer<Type>;
    },
  };
}

const options = { output: ".", strict: false, pagesHost: null };

/** What a run said, and the questions that it asked. */
export interface Said {
  readonly result: PoliciesResult;
  /** `severity code` of each finding. */
  readonly codes: readonly string[];
  readonly asked: readonly string[];
}

function said(result: PoliciesResult | { command: string }, asked: readonly string[]): Said {
  if (!("policies" in result)) throw new Error(`${result.command} found a single policy.`);
  return { result, codes: result.findings.map(codeOf), asked };
}

export function codeOf({ severity, code }: Finding): string {
  return `${severity} ${code}`;
}

export async function buildOn(disk: Disk, day: string, policy = "policies"): Promise<Said> {
  const asked: string[] = [];
  const context = {
    files: filesOn(disk),
    now: () => noon(day),
    dns: async () => dnsFor(asked, "mx.mail.test"),
  };
  return said(await buildPolicies({ ...options, policy }, context), asked);
}

/** `base`: the files of the branch that the pull request is for. */
export async function checkOn(
  disk: Disk,
  day: string,
  base: Disk | null = null,
  host = "mx.mail.test",
): Promise<Said> {
  const asked: string[] = [];
  const context = { files: filesOn(disk), now: () => noon(day), dns: async () => dnsFor(asked, host) };
  const many = async (): Promise<ManyBase | null> => {
    if (base === null) return null;
    const files = filesOn(base);
    return { name: "main", names: files.list("policies") ?? [], read: files.read };
  };
  const readers = { one: async () => null, many };
  return said(await checkPolicies({ ...options, policy: "policies" }, context, readers), asked);
}

export function ledgerOn(disk: Disk, name: string): Ledger {
  return JSON.parse(disk.get(`policies/${name}.lock.json`)!);
}

export function noon(day: string): number {
  return secondsOf(`${day}T12:00:00Z`);
}
