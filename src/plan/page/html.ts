/** Text that is markup already; only `html` makes it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Value = string | number | Markup | null | false | readonly Value[];

/** HTML or SVG from a template: every value is escaped, for text and for quoted attributes alike, unless it is markup. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.map((part, index) => part + markupOf(values[index] ?? null)).join(""));
}

/** Our own style, script or drawing unescaped. Never for a value that somebody wrote. */
export function raw(text: string): Markup {
  return new Markup(text);
}

function markupOf(value: Value): string {
  if (value === null || value === false) return "";
  if (value instanceof Markup) return value.text;
  return typeof value === "object" ? value.map(markupOf).join("") : escaped(String(value));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What XML forbids (most control characters, lone surrogates) has no place in a page either. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => entities[character]!)
    .replace(/[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Cs}/gu, "\ufffd");
}
