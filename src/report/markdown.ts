/**
 * A value as Markdown that means nothing but its characters: whatever could start markup, HTML, a link, a mention or an
 * emoji becomes an entity. One line, whatever the value held. It must not stand at the start of a line.
 */
export function escapeMarkdown(value: string): string {
  return value
    .replace(/\s+/g, " ")
    .replace(/[!#$&()*/:<>@[\\\]^_`{|}~]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}

/** The same as code: in tables too, where backticks would not keep a `|` from ending the cell. */
export function code(value: string): string {
  return `<code>${escapeMarkdown(value)}</code>`;
}

/** A block that is shown as it is and has a button to copy it; the fence is longer than any in the text. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
}

export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A link of which the address is ours or GitHub's; it is checked all the same, since it came by the environment. */
export function link(label: string, url: string): string {
  return /^https?:\/\/[\w.:~-]+(\/[\w.~%/#?=&+-]*)?$/.test(url) ? `[${label}](${url})` : label;
}

export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
