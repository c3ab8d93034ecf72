import type { createColors } from "picocolors";

/** Colours, or their absence: the door decides, by the terminal and NO_COLOR. */
export type Paint = ReturnType<typeof createColors>;
