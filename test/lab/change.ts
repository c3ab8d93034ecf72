import { publishSituation } from "./publish.ts";
import { domainOf, type Situation } from "./situation.ts";
import { allSituations } from "./situations/situations.ts";
import { reloadZone, writeSituation } from "./zones.ts";

/** Where a situation stands among all: its servers' addresses follow from it. */
export function indexOf({ name }: Situation): number {
  return allSituations.findIndex((one) => one.name === name);
}

/** Sets a domain of the running lab up anew. A policy that is not the one that was built last gets a new id. */
export async function setUp(situation: Situation): Promise<void> {
  writeSituation(situation, indexOf(situation), await publishSituation(situation));
  await reloadZone(domainOf(situation));
}
