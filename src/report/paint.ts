/** Colours, or their absence: the door decides, by the terminal and NO_COLOR. */
export type Paint = Readonly<
  Record<"bold" | "dim" | "red" | "yellow" | "green" | "cyan", (text: string) => string>
>;

/** No colours: for files, pipes and logs. */
export const plainPaint: Paint = {
  bold: String,
  dim: String,
  red: String,
  yellow: String,
  green: String,
  cyan: String,
};
