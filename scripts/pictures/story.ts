/**
 * What the pictures of the README tell, by the program itself: a shop that moves to another mail provider, as in
 * docs/guides/moving-to-another-provider.md.
 */
import picocolors from "picocolors";
import { secondsOf } from "../../src/base/time.ts";
import { build } from "../../src/commands/build.ts";
import { check } from "../../src/commands/check.ts";
import type { Dns, DnsAnswer, RecordType } from "../../src/io/dns/dns.ts";
import type { Files } from "../../src/io/files.ts";
import { resultText } from "../../src/report/reports.ts";
import type { PolicyResult } from "../../src/report/result.ts";
import { summary } from "../../src/report/summary.ts";

export const inputs = { policy: "policy.yml", output: ".", strict: false, pagesHost: "shop.github.io" };
const old = "mx1.shop.example";
const provider = "mx.provider.example";

/** A `policy.yml`. */
export const policy = (mode: string, ...mx: string[]) =>
  `domain: shop.example\nmode: ${mode}\nmx:\n${mx.map((host) => `  - ${host}\n`).join("")}max_age: 1w\ntls_rpt: [mailto:tls-reports@shop.example]\n`;

export type History = readonly (readonly [day: string, policy: string])[];

/** What was published before 1 March, and then both providers' servers. */
const before: History = [
  ["2027-01-04", policy("testing", old)],
  ["2027-01-19", policy("enforce", old)],
];
const prepared: History = [...before, ["2027-03-01", policy("enforce", old, provider)]];

/** When the page and the summary are looked at. */
export const today = noon("2027-03-04");

/** `mta-sts check` with the program's colors: the move at once, which would stop all mail. */
export async function dangerousCheck(): Promise<string> {
  const result = await checked(before, "2027-03-01", policy("enforce", provider), [old]);
  return resultText(result, picocolors.createColors(true));
}

/** The job summary of a pull request that drops the old servers too early. */
export async function pullRequestSummary(): Promise<string> {
  const result = await checked(prepared, "2027-03-04", policy("enforce", provider), [provider]);
  return summary(result, { url: "https://github.com/shop/mta-sts" });
}

/** What a build writes, by path. */
export async function published(): Promise<ReadonlyMap<string, string>> {
  return diskAfter(prepared);
}

/** What `check` says of a policy that is proposed on a day, after a history, to a domain with these mail servers. */
export async function checked(
  history: History,
  day: string,
  proposed: string,
  mx: readonly string[],
): Promise<PolicyResult> {
  const disk = await diskAfter(history);
  disk.set(inputs.policy, proposed);
  const context = { files: filesOf(disk), dns: async () => dnsWith(mx), now: () => noon(day) };
  return check({ ...inputs, base: null }, context);
}

/** The files of a repository in which each policy was built on its day. */
export async function diskAfter(history: History): Promise<Map<string, string>> {
  const disk = new Map<string, string>();
  for (const [day, text] of history) {
    disk.set(inputs.policy, text);
    await build(inputs, { files: filesOf(disk), now: () => noon(day), dns: async () => null });
  }
  return disk;
}

/** A disk in memory. */
export function filesOf(disk: Map<string, string>): Files {
  return {
    list: () => null,
    read: (path) => {
      const text = disk.get(path);
      return text === undefined ? { kind: "absent" } : { kind: "text", text };
    },
    write: (changes) => {
      for (const { path, text } of changes) {
        if (text === null) disk.delete(path);
        else disk.set(path, text);
      }
    },
  };
}

/** DNS that knows the domain's mail servers, and nothing else. */
function dnsWith(hosts: readonly string[]): Dns {
  const records = hosts.map((host, index) => ({ preference: 10 * index, host }));
  const mx: DnsAnswer<"MX"> = { kind: "records", records, ttl: 3600, aliases: [], authoritative: false };
  return {
    ask: async <Type extends RecordType>(_: string, type: Type) =>
      (type === "MX" ? mx : { kind: "unknown", reason: "it was not looked up" }) as DnsAnswer<Type>,
  };
}

export function noon(day: string): number {
  return secondsOf(`${day}T12:00:00Z`);
}
