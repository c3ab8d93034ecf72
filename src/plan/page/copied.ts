import { breakable } from "./breakable.ts";
import { html, type Markup } from "./html.ts";
import type { PageKey } from "./languages/tables.ts";
import { translated } from "./translated.ts";

/** A text and a button that copies it, which the page's script shows. */
export function copied(text: string, id: string, label: PageKey): Markup {
  const attributes = html` type="button" hidden data-copy="${id}" aria-describedby="${id}"`;
  return html`<code id="${id}">${breakable(text)}</code> ${translated("button", label, {}, attributes)}`;
}
