import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);

// src/report/markdown.ts
function plain(value) {
  return value.replace(/\s+/g, " ").replace(/[!#$&()*/:<>@[\\\]^_`{|}~]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
function code(value) {
  return `<code>${plain(value)}</code>`;
}
function fenced(language, text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}
${text.replace(/\n$/, "")}
${fence}`;
}
function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
function link(label, url) {
  return /^https?:\/\/[\w.:~-]+(\/[\w.~%/#?=&+-]*)?$/.test(url) ? `[${label}](${url})` : label;
}
function folded(title, body) {
  return `<details><summary>${title}</summary>

${body}

</details>`;
}

export {
  plain,
  code,
  fenced,
  markdownTable,
  link,
  folded
};
