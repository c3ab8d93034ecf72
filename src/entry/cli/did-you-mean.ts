import { nearest } from "../../base/nearest.ts";

/** ` Did you mean "build"?`, to append to a sentence; empty if no known word is close. */
export function didYouMean(written: string, known: readonly string[], prefix = ""): string {
  return suggestion(nearest(written.slice(0, maxWord), known), prefix);
}

export function suggestion(word: string | null, prefix = ""): string {
  return word === null ? "" : ` Did you mean "${prefix}${word}"?`;
}

/** Longer than any word of ours; what is longer is not compared as a whole. */
const maxWord = 100;
