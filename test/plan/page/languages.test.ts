import { describe, expect, test } from "vitest";
import { live, page } from "../../../src/plan/page/languages/english.ts";
import { languageFor, translations } from "../../../src/plan/page/languages/languages.ts";
import { renderPage } from "../../../src/plan/page/page.ts";
import { modes } from "../../../src/sts/policy-file.ts";
import { enforced, year } from "../../world.ts";
import { planOf } from "./published.ts";

const english = { page, live };
const tables = ["page", "live"] as const;
const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(Object.entries(translations))("%s", (code, language) => {
  test.each(tables)("has every text of the %s, and none besides", (table) =>
    expect(Object.keys(language[table])).toEqual(Object.keys(english[table])),
  );

  test.each(tables)("fills in what English fills in: %s", (table) => {
    const wanted: Readonly<Record<string, string>> = english[table];
    for (const [key, text] of Object.entries(language[table]))
      expect([key, slots(text)]).toEqual([key, slots(wanted[key]!)]);
  });

  test.each(tables)("is text without markup, blanks at its ends or a brace too many: %s", (table) => {
    const texts = Object.values(language[table]);
    expect(texts.filter((text) => text.trim() !== text || /[<>&]|\s{2}/.test(text))).toEqual([]);
    expect(texts.filter((text) => /[{}]/.test(text.replace(/\{\w+\}/g, "")))).toEqual([]);
  });

  test("dates and durations have a form of their own", () =>
    expect(Intl.DateTimeFormat.supportedLocalesOf(code)).toEqual([code]));
});

test.each([
  [["de-AT", "en"], "de"],
  [["FR"], "fr"],
  [["it", "es-419", "de"], "es"],
  [["nl-BE"], "nl"],
  [["en-GB", "de"], "en"],
  [["it", "pl"], "en"],
  [["gsw", "esu", "frr"], "en"],
  [["constructor", "__proto__", ""], "en"],
  [[], "en"],
])("of %j the page has %s", (wanted, code) => expect(languageFor(wanted)).toBe(code));

test("the page uses every text of its table in one of its forms", () => {
  const many = Array.from({ length: 30 }, (_, number) => `mx${number}.example.test`);
  const long = Array.from({ length: 30 }, (_, number) => `mailto:reports${number}@example.test`);
  const past = Array.from(
    { length: 9 },
    (_, number) => [`2026-11-${10 + number}`, { mode: modes[number % 2]!, max_age: year }] as const,
  );
  const pages = [
    ...modes.map((mode) => planOf({ mode }, enforced)),
    planOf({ repository: "https://github.com/octo/x", mx: ["*.example.test"] }),
    planOf({ mx: many, tls_rpt: long, alias: "_mta-sts.example.net" }, past),
  ].map(renderPage);
  const used = new Set(
    pages.flatMap((text) => [...text.matchAll(/data-t="([\w-]+)"/g)].map(([, key]) => key)),
  );
  expect(Object.keys(page).filter((key) => key !== "title" && !used.has(key))).toEqual([]);
});
