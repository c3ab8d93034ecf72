import { visible } from "../base/finding.ts";

/**
 * A value as literal text in Markdown, on one line. It must not be at the start of a line.
 * Entities keep it from being markup or HTML. They do not keep GitHub from making links of it, or from notifying the
 * people in it, which it does once they are characters again. It leaves code alone, so a word that could mean more is
 * code; that adds no character that somebody could copy.
 */
export function escapeMarkdown(value: string): string {
  return oneLine(value).replace(/[^ ]+/g, (word) => {
    if (!isReference(word)) return entities(word);
    const [, start, core, end] = /^([("'[]*)(.*?)([)\]"'.,;!?…]*)$/su.exec(word)!;
    return `${entities(start!)}<code>${entities(core!)}</code>${entities(end!)}`;
  });
}

/** As code: in tables too, where backticks would not keep a `|` from ending the cell. */
export function code(value: string): string {
  return `<code>${entities(oneLine(value))}</code>`;
}

/**
 * What GitHub makes links, people or pictures of: a mention, a mail address or a commit with `@`, an issue with `#` or
 * `GH-`, an advisory, an address of the web, an `:emoji:`, the name of a commit.
 */
function isReference(word: string): boolean {
  return /[@#]|:\/\/|www\.|mailto:|xmpp:|(?<![a-z\d])(gh|ghsa|cve)-|:[\w+-]+:|(?<![a-z\d])[a-f\d]{7,}(?![a-z\d])/i.test(
    word,
  );
}

function oneLine(value: string): string {
  return visible(value.replace(/\s+/g, " "));
}

/** Separates addresses; not displayed. */
const comment = "<!-- -->";

/** Addresses are separated too: Markdown turns them into links, ignoring HTML tags, even in code. */
function entities(text: string): string {
  return text
    .replace(/[!#$&()*/:<>@[\\\]^_`{|}~]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/&#(64|46|58(?=;&#47;&#47;));/g, (entity) => `${entity}${comment}`);
}

/** A literal block, with a button to copy it; the fence is longer than any in the text. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
}

export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A link whose address is ours or GitHub's. It is checked anyway, since it comes from the environment. */
export function link(label: string, url: string): string {
  return /^https?:\/\/[\w.:~-]+(\/[\w.~%/#?=&+-]*)?$/.test(url) ? `[${label}](${url})` : label;
}

export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
