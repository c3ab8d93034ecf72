import { nameServersOf, updatedZones } from "../dns/servers.ts";
import type { Situation } from "../situation.ts";

/** Domains whose zones take updates: `dns-updates.lab.ts` starts their name servers, and publishes. */
export const updated: readonly Situation[] = updatedZones.map((zone) => ({
  name: zone.domain.replace(".test", ""),
  about: "its name servers take updates",
  policy: null,
  mail: {},
  nameServers: nameServersOf(zone),
  expected: { checks: {}, fate: "plain" },
}));
