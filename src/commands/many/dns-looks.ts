import type { Context } from "../../io/context.ts";
import type { Network } from "../../io/network.ts";
import { type NameObservation, observeName } from "../../verify/look/name.ts";
import { type Served, untilServed } from "../../verify/wait.ts";
import { untilNextLook } from "../../verify/waiting-time.ts";
import { atOnce } from "./at-once.ts";
import type { Owned } from "./dns-groups.ts";

const mostAtOnce = 50;
/** Seconds between two looks at what is not served yet. */
const pace = 30;

/** How far the publication of each domain is; with a wait, those that are not served everywhere are looked at again. */
export async function lookWhatIsServed(
  network: Network,
  domains: readonly Owned[],
  { wait, sinceOf }: { readonly wait: number; readonly sinceOf: (domain: Owned) => number | null },
  { now, sleep, log, progress }: Pick<Context, "now" | "sleep" | "log" | "progress">,
): Promise<ReadonlyMap<string, Served>> {
  const served = new Map<string, Served>();
  const since = (one: Owned): number | null => {
    const before = served.get(one.domain);
    return before?.kind === "caches" ? before.since : before === undefined ? sinceOf(one) : null;
  };
  const end = now() + wait;
  for (let left = domains; ; ) {
    await atOnce(left, mostAtOnce, async (one) => {
      const once = { atMost: 0, skipsSetup: false, waitsForCaches: false, seenSince: since(one) };
      served.set(one.domain, await untilServed(network, one, { ...once, sleep, log, now }));
      progress(`Looked at the policy host of ${one.domain}`);
    });
    left = left.filter(({ domain }) => served.get(domain)!.kind !== "settled");
    if (left.length === 0 || now() >= end) return served;
    log(`Waiting for ${left.length} of ${domains.length} domains …`);
    await sleep(untilNextLook(pace, end, now()));
  }
}

/** What all name servers show at each name. */
export async function lookAtNames(
  network: Network,
  names: Iterable<string>,
  { progress }: Pick<Context, "progress">,
): Promise<ReadonlyMap<string, NameObservation>> {
  const seen = new Map<string, NameObservation>();
  await atOnce([...new Set(names)], mostAtOnce, async (name) => {
    seen.set(name, await observeName(network, name));
    progress(`Looked at ${name}`);
  });
  return seen;
}
