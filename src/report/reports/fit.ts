import { visible } from "../../base/finding.ts";

/** A text from anywhere in exactly `width` columns of a terminal, on one line. */
export function fit(text: string, width: number): string {
  let [kept, used] = ["", 0];
  for (const { segment } of new Intl.Segmenter("en").segment(visible(text.slice(0, 4 * width)))) {
    const character = segment.length > maxUnits ? "\ufffd" : segment;
    const columns = columnsOf(character);
    if (used + columns > width - 1)
      return `${kept}${used < width ? "…" : ""}`.padEnd(kept.length + width - used);
    kept += character;
    used += columns;
  }
  return kept + " ".repeat(width - used);
}

/** The columns that a text takes, at most `limit`. */
export function columnsIn(text: string, limit: number): number {
  const segments = [...new Intl.Segmenter("en").segment(visible(text.slice(0, 4 * limit)))];
  return Math.min(
    limit,
    segments.reduce((total, { segment }) => total + columnsOf(segment), 1),
  );
}

/** Marks upon marks would reach into the lines above and below. */
const maxUnits = 12;

/** Letters of East Asia and pictures take two columns (Unicode Standard Annex 11). */
function columnsOf(character: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1;
}
