import { type Code, catalog, type Entry } from "./catalog.ts";

/** The codes that `accept` of `policy.yml` may name, in the order of the catalog. */
export const acceptable: readonly Code[] = (Object.entries(catalog) as [Code, Entry][])
  .filter(([, entry]) => entry.acceptable)
  .map(([code]) => code);
