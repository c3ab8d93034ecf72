// What the page says, in the visitor's language. English is in the document already; the others are tables, put in as
// text and never as markup.
import { partsOf } from "../breakable.ts";
import { live as english } from "../languages/english.ts";
import { languageFor, translations } from "../languages/languages.ts";
import { all, one } from "./elements.js";

/** Element to its English text, with `{names}` for what is filled in. */
const written = new Map(all("[data-t]").map((element) => [element, templateOf(element)]));
const titleInEnglish = document.title;
let language = "en";

/** In the browser's language, until another is chosen. `changed` is called after each change. */
export function chooseLanguage(changed) {
  const choice = one("#language select");
  choice.append(
    new Option("English", "en"),
    ...Object.entries(translations).map(([code, { name }]) => new Option(name, code)),
  );
  choice.closest("label").hidden = false;
  choice.value = language = languageFor(navigator.languages);
  const change = () => {
    language = choice.value;
    speakAll();
    changed();
  };
  choice.addEventListener("change", change);
  if (language === "en") changed();
  else change();
}

function speakAll() {
  const name = one("h1").textContent;
  document.documentElement.lang = language;
  document.title = translations[language]?.page.title.replace("{domain}", () => name) ?? titleInEnglish;
  for (const element of written.keys()) speak(element);
  for (const time of all("time"))
    time.textContent = dateText(time.dateTime, { dateStyle: "long", timeZone: "UTC" });
  for (const duration of all("[data-unit]")) {
    const { unit, count } = duration.dataset;
    const format = new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "long" });
    duration.textContent = format.format(count);
  }
}

/** Puts an element's own text there again, around the elements that it has. */
export function speak(element) {
  const template = translations[language]?.page[element.dataset.t] ?? written.get(element);
  const filled = new Map([...element.children].map((child) => [child.dataset.s, child]));
  const parts = template.split(/\{(\w+)\}/);
  element.replaceChildren(...parts.flatMap((part, index) => (index % 2 ? filled.get(part) : nodesOf(part))));
}

/** Shows a text, of which no name is broken at a hyphen. */
export function write(element, words) {
  element.replaceChildren(...nodesOf(words));
}

function nodesOf(words) {
  return partsOf(words).flatMap(({ text, isWhole, follows }) => {
    const span = Object.assign(document.createElement("span"), { className: "whole", textContent: text });
    return [...(follows ? [document.createElement("wbr")] : []), isWhole ? span : text];
  });
}

function templateOf({ childNodes }) {
  return [...childNodes].map((node) => (node.dataset?.s ? `{${node.dataset.s}}` : node.textContent)).join("");
}

/** A message of the script. A timestamp among its values is written as a date. */
export function text({ key, values = {} }) {
  const table = translations[language]?.live ?? english;
  return table[key].replace(/\{(\w+)\}/g, (_, name) =>
    name === "when" ? `${moment(values.when, "UTC")} UTC` : values[name],
  );
}

/** Day and time; without a time zone in the visitor's own. */
export function moment(time, timeZone) {
  return dateText(time, { dateStyle: "long", timeStyle: "short", timeZone });
}

export function dateText(time, options) {
  return new Intl.DateTimeFormat(locale(), options).format(new Date(time));
}

/** The page writes days as in `21 November 2026`, wherever its English is read. */
function locale() {
  return language === "en" ? "en-GB" : language;
}
