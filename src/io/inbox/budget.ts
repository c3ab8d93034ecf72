import { limits } from "./limits.ts";

/** How much of one item may still be unpacked. */
export interface Budget {
  bytes: number;
  entries: number;
}

export function newBudget(): Budget {
  return { bytes: limits.unpacked, entries: limits.zipEntries };
}
