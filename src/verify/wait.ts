import { type Finding, finding } from "../base/finding.ts";
import { minuteOf } from "../base/time.ts";
import type { Network } from "../io/network.ts";
import { policyHost } from "../sts/policy-file.ts";
import { candidates, readRecord, stsKind } from "../sts/read-record.ts";
import type { Subject } from "./check.ts";
import { cacheAge, type LiveStatus, liveStatus } from "./live.ts";
import { type Fetch, observeServed } from "./look/policy-file.ts";
import { addressesOf, observePolicyHost } from "./look/policy-host.ts";
import { recordTexts } from "./look/record-texts.ts";
import { untilNextLook } from "./waiting-time.ts";

/** How long to wait for a policy to be live, and how. */
export interface Waiting {
  /** In seconds. */
  readonly atMost: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Called with a line that says what is waited for, whenever that changes. */
  readonly log: (line: string) => void;
  /** In seconds. */
  readonly now: () => number;
  /** Do not wait for what only a person can do, such as the first DNS record of the policy host. */
  readonly skipsSetup: boolean;
  /** Whether to wait until no cache can have the previous policy, which may take ten minutes. */
  readonly waitsForCaches: boolean;
  /** Since when (seconds) it has been served everywhere, as an earlier look saw; null: unknown. */
  readonly seenSince: number | null;
}

/** Seconds between two fetches: polite, as the longest wait is for a cache that keeps ten minutes. */
const pace = 15;

/** The state of a publication. */
export type Served =
  /** It is served everywhere. `since`: when (seconds) every address served it, as far as this look knows. */
  | { readonly kind: "settled"; readonly since: number }
  /** Every address serves it; until then (seconds), caches may still have the previous one. */
  | { readonly kind: "caches"; readonly since: number; readonly until: number }
  /** Not live within the time. `why`: what is served instead; `unknown`: DNS could not be asked. */
  | { readonly kind: "not-yet"; readonly why: NotLive }
  /** Only a person can continue. */
  | { readonly kind: "setup" }
  | { readonly kind: "nothing-published" };

export type NotLive = Exclude<LiveStatus, "live"> | "unknown";

/**
 * Checks until the published policy is served everywhere (RFC 8461 §8.1: only then the new id is set). Problems that
 * only a person can fix are not waited for: the checks that follow report them.
 */
export async function untilServed(
  network: Network,
  subject: Subject,
  { atMost, sleep, log, now, skipsSetup, waitsForCaches, seenSince }: Waiting,
): Promise<Served> {
  if (subject.published === null) return { kind: "nothing-published" };
  const end = now() + atMost;
  const isFirst = subject.published.ledger.published.length === 1;
  const needsNoCaches = isFirst || (await dnsHasId(network, subject));
  let since = seenSince;
  let logged = "";
  for (;;) {
    const fetches = await fetchServed(network, subject);
    const state = fetches === null ? "unknown" : liveStatus(fetches, subject);
    if (state === "blocked" && skipsSetup) return { kind: "setup" };
    const { age, maxAge } = cacheAge(fetches ?? []);
    since = state === "live" ? Math.min(since ?? now(), now() - age) : null;
    const until = since === null ? null : needsNoCaches ? now() : since + maxAge;
    if (since !== null && until !== null) {
      if (now() >= until) return { kind: "settled", since };
      if (!waitsForCaches || now() >= end) return { kind: "caches", since, until };
    }
    if (now() >= end) return { kind: "not-yet", why: state === "live" ? "old" : state };
    const line = waitingFor[until === null ? state : "live"];
    if (line !== logged) log(line);
    logged = line;
    await sleep(untilNextLook(pace, until === null ? end : Math.min(end, until), now()));
  }
}

/** The findings for a caller that waited. */
export function servedFindings(
  served: Served,
  { domain, published }: Subject,
  { atMost, waitsForCaches }: Pick<Waiting, "atMost" | "waitsForCaches">,
): Finding[] {
  const record = published?.policy.alias ?? "_mta-sts";
  const notYet = () => [finding("live/not-yet", null, { time: lasting(atMost), record })];
  switch (served.kind) {
    case "settled":
      return [finding("live/settled", null, { domain })];
    case "caches":
      return waitsForCaches
        ? notYet()
        : [finding("live/caches", null, { domain, time: minuteOf(served.until) })];
    case "not-yet":
      return notYet();
    case "nothing-published":
      return [finding("live/nothing-published", null, { domain })];
    case "setup":
      return [];
  }
}

function lasting(seconds: number): string {
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}

const waitingFor = {
  live: "The policy is served. Waiting until the previous policy has expired from all caches …",
  old: "Waiting for the published policy: another one is still served …",
  nothing: "Waiting for the policy to be served …",
  unknown: "Waiting for the policy to be served …",
  blocked: "Waiting for the policy to be served: the policy host cannot be reached yet …",
} as const;

/** null: DNS could not be asked, which is temporary. */
async function fetchServed(network: Network, { domain }: Subject): Promise<Fetch[] | null> {
  const host = await observePolicyHost({ ...network, brief: true }, policyHost(domain));
  const isUnsure = host.ipv4.kind === "unknown" || host.ipv6.kind === "unknown";
  if (isUnsure && addressesOf(host).length === 0) return null;
  return observeServed({ ...network, brief: false }, host);
}

/** Senders know this policy already: there is no need to wait for caches. */
async function dnsHasId({ dns }: Network, { domain, published }: Subject): Promise<boolean> {
  const answer = await dns.ask(`_mta-sts.${domain}`, "TXT");
  const [record = "", ...others] = candidates(recordTexts(answer), stsKind);
  const reading = readRecord(record, stsKind);
  return others.length === 0 && reading.problem === null && reading.value === published?.entry.id;
}
