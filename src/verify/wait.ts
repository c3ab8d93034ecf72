import { type Finding, finding } from "../base/finding.ts";
import type { Network } from "../io/network.ts";
import { policyHost } from "../sts/policy-file.ts";
import { candidates, readRecord, stsKind } from "../sts/read-record.ts";
import type { Subject } from "./check.ts";
import { cacheAge, liveStatus } from "./live.ts";
import { type Fetch, observeServed } from "./look/policy-file.ts";
import { addressesOf, observePolicyHost } from "./look/policy-host.ts";

/** How long to wait for a policy to be live, and how. */
export interface Waiting {
  /** In seconds. */
  readonly atMost: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Gets a line that says what is waited for, whenever that changes. */
  readonly log: (line: string) => void;
  /** In seconds. */
  readonly now: () => number;
  /** Do not wait for what only a person can do, such as the first DNS record of the policy host. */
  readonly skipsSetup: boolean;
}

/** Seconds between two fetches: polite, as the longest wait is for a cache that keeps ten minutes. */
const pace = 15;

/**
 * Looks until everybody gets what was published (RFC 8461 §8.1: only then comes the new id). What only a person can
 * fix is not waited for: the checks that follow say what it is.
 */
export async function untilLive(
  network: Network,
  subject: Subject,
  { atMost, sleep, log, now, skipsSetup }: Waiting,
): Promise<Finding[]> {
  if (subject.published === null)
    return [finding("live/nothing-published", null, { domain: subject.domain })];
  const record = subject.published.policy.alias ?? "_mta-sts";
  const end = now() + atMost;
  const isAnnounced = await dnsHasId(network, subject);
  let since: number | null = null;
  let logged = "";
  for (;;) {
    const fetches = await fetchServed(network, subject);
    const state = fetches === null ? "nothing" : liveStatus(fetches, subject);
    if (state === "blocked" && skipsSetup) return [];
    const { age, maxAge } = cacheAge(fetches ?? []);
    since = state === "live" ? (since ?? now() - age) : null;
    const settledAt = since === null ? null : isAnnounced ? now() : since + maxAge;
    if (settledAt !== null && now() >= settledAt)
      return [finding("live/settled", null, { domain: subject.domain })];
    if (now() >= end) return [finding("live/not-yet", null, { time: lasting(atMost), record })];
    const line = settledAt === null ? waitingFor[state] : waitingFor.live;
    if (line !== logged) log(line);
    logged = line;
    const rest = Math.min(pace, end - now(), settledAt === null ? pace : settledAt - now());
    await sleep(Math.max(1, rest) * 1000);
  }
}

function lasting(seconds: number): string {
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}

const waitingFor = {
  live: "The policy is served. Waiting until no cache can hold the one before it …",
  old: "Waiting for the policy that was published: another one is still served …",
  nothing: "Waiting for the policy to be served …",
  blocked: "Waiting for the policy to be served: the policy host cannot be reached yet …",
} as const;

/** null: DNS could not be asked, which passes. */
async function fetchServed(network: Network, { domain }: Subject): Promise<Fetch[] | null> {
  const host = await observePolicyHost({ ...network, brief: true }, policyHost(domain));
  const isUnsure = host.ipv4.kind === "unknown" || host.ipv6.kind === "unknown";
  if (isUnsure && addressesOf(host).length === 0) return null;
  return observeServed({ ...network, brief: false }, host);
}

/** Senders know of this policy already: nobody waits for caches any more. */
async function dnsHasId({ dns }: Network, { domain, published }: Subject): Promise<boolean> {
  const answer = await dns.ask(`_mta-sts.${domain}`, "TXT");
  const [record = "", ...others] = answer.kind === "records" ? candidates(answer.records, stsKind) : [];
  const reading = readRecord(record, stsKind);
  return others.length === 0 && reading.problem === null && reading.value === published?.entry.id;
}
