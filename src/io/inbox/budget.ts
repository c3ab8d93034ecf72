import { limits } from "./limits.ts";

/** What may still be unpacked of one item. */
export interface Budget {
  bytes: number;
  entries: number;
}

export function newBudget(): Budget {
  return { bytes: limits.unpacked, entries: limits.zipEntries };
}
