import { breakable } from "./breakable.ts";
import { html, type Markup, raw, type Value } from "./html.ts";
import { page } from "./languages/english.ts";
import type { PageKey } from "./languages/tables.ts";

export type Values = Readonly<Record<string, Value>>;

/**
 * An element with a text of the table, in English. The page's script finds it by `data-t` and puts another language
 * there; what is filled in keeps its element, `data-s`, and may have any direction of writing.
 * @param element as in a selector: `p#id.class`
 */
export function translated(element: string, key: PageKey, values: Values = {}, attributes?: Markup): Markup {
  const [, tag, id, classes] = /^(\w+)(?:#([\w-]+))?(?:\.([\w -]+))?$/.exec(element)!;
  const name = raw(tag!);
  return html`<${name}${id !== undefined && html` id="${id}"`}${classes !== undefined && html` class="${classes}"`}${attributes ?? null} data-t="${key}">${filled(key, values)}</${name}>`;
}

function filled(key: PageKey, values: Values): Markup {
  const parts = page[key].split(/\{(\w+)\}/);
  return html`${parts.map((part, index) =>
    index % 2 === 0 ? breakable(part) : html`<bdi data-s="${part}">${values[part] ?? null}</bdi>`,
  )}`;
}

/** The same as plain text, for places outside the page's elements. */
export function plainText(key: PageKey, values: Readonly<Record<string, string>>): string {
  return page[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
}
