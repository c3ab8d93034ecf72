import { changeJson } from "../dns.ts";
import type { DnsDomainsResult } from "../dns-result.ts";

/** What is not right yet, each record with the domains whose senders see it. */
export function dnsDomainsJson({ state, engine, states, zones, left }: DnsDomainsResult) {
  return {
    state,
    engine,
    zones,
    left,
    changes: states
      .filter((one) => one.state !== "right")
      .map((one) => ({ ...changeJson(one), policy: one.path, domains: one.domains })),
  };
}

/** An output has at most 1 MiB in UTF-16, together with all others of the job. */
const maxChanges = 200;

/** Of the changes only those of this run, as far as they fit. */
export function dnsDomainsOutputs({
  state,
  engine,
  states,
  zones,
  left,
}: DnsDomainsResult): Record<string, string> {
  const ready = states.filter((one) => one.state === "ready").slice(0, maxChanges);
  return {
    dns: state,
    "dns-engine": engine ?? "",
    "dns-changes": JSON.stringify(ready.map(changeJson)),
    "dns-zones": zones.join(","),
    "dns-left": String(left),
  };
}
