import { day, minute, type Outage, type Sender } from "./history.ts";
import { type Life, type Published, realHosts, type Site } from "./life.ts";
import { at } from "./timeline.ts";

/** A valid policy of mode enforce kept a sender from one of the domain's real mail servers. */
export interface Refusal {
  /** In seconds. */
  readonly at: number;
  readonly domain: string;
  readonly host: string;
  readonly policy: Published;
  /** When the policy was fetched, in seconds. */
  readonly fetched: number;
  readonly sender: Sender;
}

/** What a sender made of a domain. */
export interface Deliveries {
  readonly refusals: readonly Refusal[];
  /** Hosts that a policy of mode enforce admitted. */
  readonly admitted: number;
}

/** What a sender knows at a moment, and what it can reach. */
interface Situation {
  readonly sender: Sender;
  readonly domain: string;
  readonly life: Life;
  readonly site: Site;
  /** Beginning and end, in seconds. */
  readonly outage: readonly [number, number];
  /** RFC 8461 §3.3: kept for `max_age` from the fetch, under the id that the TXT record had then. */
  cached: { readonly policy: Published; readonly id: string; readonly fetched: number } | null;
  /** §3.3: no second attempt for an id within five minutes of one that failed. */
  failed: { readonly id: string; readonly until: number } | null;
  /** What its resolver still answers. */
  txt: { readonly id: string | null; readonly until: number } | null;
  mx: { readonly hosts: readonly string[]; readonly until: number } | null;
}

/** A sender through the whole life of a domain: whichever of the mail servers is up, it must deliver there. */
export function deliverAll(sender: Sender, life: Life): Deliveries {
  const domain = life.domains[sender.domain];
  const site = life.sites[sender.domain];
  const outage = spanOf(sender.outage, life);
  const situation: Situation = {
    sender,
    domain,
    life,
    site,
    outage,
    cached: null,
    failed: null,
    txt: null,
    mx: null,
  };
  const refusals: Refusal[] = [];
  let admitted = 0;
  for (const time of deliveryTimes(sender, life)) {
    for (const { host, policy, fetched } of deliver(situation, time)) {
      if (matchesAny(policy.mx, host)) admitted++;
      else refusals.push({ at: time, domain, host, policy, fetched, sender });
    }
  }
  return { refusals, admitted };
}

type Attempt = Pick<Refusal, "host" | "policy" | "fetched">;

/** The real mail servers that it knows of, and the enforcing policy by which it takes or refuses each. */
function deliver(situation: Situation, time: number): Attempt[] {
  const policy = policyFor(situation, time);
  const real = realHosts(situation.life, situation.domain, time);
  const reachable = knownHosts(situation, time).filter((host) => real.includes(host));
  if (policy?.mode !== "enforce") return [];
  return reachable.flatMap((host) => {
    const last = matchesAny(policy.mx, host) ? policy : afterSecondLook(situation, policy, time);
    return last?.mode === "enforce" ? [{ host, policy: last, fetched: situation.cached!.fetched }] : [];
  });
}

/** RFC 8461 §3.3, §5.1: which policy counts for a delivery at `time`. */
function policyFor(situation: Situation, time: number): Published | null {
  const { sender, cached } = situation;
  const valid = cached !== null && time < cached.fetched + cached.policy.max_age ? cached : null;
  if (sender.kind === "lazy" && valid !== null) return valid.policy;
  const id = lookUpId(situation, time);
  const isDue =
    valid === null || valid.id !== id || (sender.kind === "refreshing" && time >= valid.fetched + day);
  if (id === null || !isDue) return valid?.policy ?? null;
  return fetchPolicy(situation, id, time) ?? valid?.policy ?? null;
}

/** §5.1: before it gives up, an honest sender asks afresh whether there is a new id. */
function afterSecondLook(situation: Situation, policy: Published, time: number): Published | null {
  if (situation.sender.kind === "lazy") return policy;
  situation.txt = null;
  return policyFor(situation, time);
}

/** The id in the TXT record, as far as the resolver knows; null: there is none, or no answer. */
function lookUpId(situation: Situation, time: number): string | null {
  const { txt, site, life } = situation;
  if (txt !== null && time < txt.until) return txt.id;
  if (isOut(situation, "txt", time)) return null;
  const id = at(site.txt, time);
  situation.txt = { id, until: time + life.ttl.txt };
  return id;
}

/** The policy that the sender's edge serves, kept under `id` whatever it is; null: the fetch failed. */
function fetchPolicy(situation: Situation, id: string, time: number): Published | null {
  const { failed, site, sender } = situation;
  if (failed?.id === id && time < failed.until) return null;
  const policy = isOut(situation, "https", time) ? null : at(site.origin, time - sender.edge);
  if (policy === null) situation.failed = { id, until: time + 5 * minute };
  else situation.cached = { policy, id, fetched: time };
  return policy;
}

function knownHosts(situation: Situation, time: number): readonly string[] {
  const { mx, life, domain } = situation;
  if (mx !== null && time < mx.until) return mx.hosts;
  const hosts = realHosts(life, domain, time);
  situation.mx = { hosts, until: time + life.ttl.mx };
  return hosts;
}

/**
 * RFC 8461 §4.1, on its own so that the judges are not measured with their own measure: label by label from the right,
 * where a `*` at the left end stands for exactly one.
 */
export function matchesAny(patterns: readonly string[], host: string): boolean {
  const labels = host.split(".");
  return patterns.some((pattern) => {
    const wanted = pattern.split(".");
    return (
      wanted.length === labels.length &&
      wanted.every((label, index) => label === labels[index] || (index === 0 && label === "*"))
    );
  });
}

/** Shortly after what happens, and regularly. */
function deliveryTimes({ after, every, since }: Sender, { events, end }: Life): number[] {
  const first = events[Math.floor(since * events.length)]!;
  const times = events
    .filter((event) => event >= first)
    .flatMap((event) => after.map((delay) => event + delay));
  for (let time = first + every; time < end; time += every) times.push(time);
  return times.sort((one, other) => one - other);
}

function spanOf(outage: Outage | null, { events }: Life): readonly [number, number] {
  if (outage === null) return [0, 0];
  const begin = events[Math.floor(outage.since * events.length)]!;
  return [begin, begin + outage.length];
}

function isOut({ sender, outage: [begin, end] }: Situation, what: "txt" | "https", time: number): boolean {
  const named = sender.outage?.what;
  return (named === what || named === "both") && time >= begin && time < end;
}
