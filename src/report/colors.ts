import type { createColors } from "picocolors";

/** Colors or none: the entry point decides, by the terminal and NO_COLOR. */
export type Colors = Pick<
  ReturnType<typeof createColors>,
  "bold" | "dim" | "red" | "yellow" | "green" | "cyan"
>;

/** For files, pipes and logs. */
export const noColors: Colors = {
  bold: String,
  dim: String,
  red: String,
  yellow: String,
  green: String,
  cyan: String,
};
