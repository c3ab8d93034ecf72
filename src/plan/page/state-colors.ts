import type { Mode } from "../../sts/policy-file.ts";

/** One color for a mode wherever it is shown; white text on it has a contrast of at least 4.5 to 1. */
export const stateColors: Readonly<Record<Mode, string>> = {
  enforce: "#18713a",
  testing: "#8a5a00",
  none: "#565d6b",
};
