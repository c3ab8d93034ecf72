import { dutch } from "./dutch.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { spanish } from "./spanish.ts";
import type { Language } from "./tables.ts";

/** Code (BCP 47) to language; English is what the page is written in. */
export const translations: Readonly<Record<string, Language>> = {
  de: german,
  fr: french,
  es: spanish,
  nl: dutch,
};

/** The first of a visitor's languages that the page has: `de-AT` finds `de`. */
export function languageFor(wanted: readonly string[]): string {
  const known = ["en", ...Object.keys(translations)];
  const found = wanted.map((one) => one.toLowerCase().split("-")[0]!).find((one) => known.includes(one));
  return found ?? "en";
}
