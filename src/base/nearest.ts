import { closest, distance } from "fastest-levenshtein";

/** The known word that a misspelt one is likely meant for, case and hyphens aside; null: none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const written = word.toLowerCase().replaceAll("-", "_");
  const comparable = known.map((one) => one.replaceAll("-", "_"));
  const found = known.length === 0 ? "" : closest(written, comparable);
  const isNear = distance(written, found) <= Math.ceil(found.length / 3);
  return found !== "" && isNear ? known[comparable.indexOf(found)]! : null;
}
