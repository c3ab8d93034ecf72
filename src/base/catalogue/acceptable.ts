import { type Code, catalogue, type Entry } from "./catalogue.ts";

/** The codes that `accept` of `policy.yml` may name, in the order of the catalogue. */
export const acceptable: readonly Code[] = (Object.entries(catalogue) as [Code, Entry][])
  .filter(([, entry]) => entry.acceptable)
  .map(([code]) => code);
