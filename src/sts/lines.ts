import type { Place } from "../findings/finding.ts";

/** A line of a text file, without its end. */
export interface Line {
  readonly text: string;
  readonly end: "\r\n" | "\n" | "";
  readonly place: Required<Place>;
}

/** The lines of a text; the empty rest behind a final line end is no line. */
export function splitLines(text: string, file: string): Line[] {
  const lines = text.split("\n").map((part, index, parts): Line => {
    const last = index === parts.length - 1;
    const end = last ? "" : part.endsWith("\r") ? "\r\n" : "\n";
    return {
      text: end === "\r\n" ? part.slice(0, -1) : part,
      end,
      place: { file, line: index + 1, column: 1 },
    };
  });
  return lines.at(-1)?.text === "" ? lines.slice(0, -1) : lines;
}
