import { code, escapeMarkdown } from "./markdown.ts";

/** A changelog has a line for each change; longer ones are cut. */
const maxLines = 200;
const maxItems = 40;
const maxLine = 600;

interface Item {
  readonly kind: "heading" | "change" | "text";
  readonly text: string;
}

/** Release notes as Markdown in which only headings, lists and code are formatted; "": there are none. */
export function notesMarkdown(notes: string): string {
  const all = itemsOf(notes);
  const lines = all.slice(0, maxItems).map(({ kind, text }) => {
    if (kind === "heading") return `\n**${inline(text)}**\n`;
    return kind === "change" ? `- ${inline(text)}` : `\n${inline(text)}\n`;
  });
  const rest = all.length > maxItems ? [`- … and ${all.length - maxItems} more`] : [];
  return [...lines, ...rest]
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * The most relevant change of the notes, on one line; "": the notes say nothing.
 * @param words what it has to do with, such as the name of a provider; without a match it is the first change
 */
export function newsIn(notes: string, words: readonly string[]): string {
  const changes = itemsOf(notes).filter(({ kind }) => kind !== "heading");
  const wanted = words.map((word) => ` ${wordsOf(word)} `);
  const about = ({ text }: Item) => wanted.some((word) => ` ${wordsOf(text)} `.includes(word));
  const text = (changes.find(about) ?? changes[0])?.text.replace(/[`*]/g, "") ?? "";
  return text.length > maxNews ? `${text.slice(0, maxNews)}…` : text;
}

const maxNews = 160;

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function itemsOf(notes: string): Item[] {
  const items: Item[] = [];
  let isOpen = false;
  for (const line of notes
    .split(/\r\n?|\n/)
    .slice(0, maxLines)
    .map((one) => one.slice(0, maxLine))) {
    const [, mark = "", written = ""] = /^ {0,9}(#{1,6} |[-*] |)(.*)$/.exec(line) ?? [];
    const text = written.trim();
    const last = items.at(-1);
    if (text === "") isOpen = false;
    else if (isOpen && mark === "" && last !== undefined)
      items[items.length - 1] = { ...last, text: `${last.text} ${text}`.slice(0, maxLine) };
    else {
      items.push({ kind: mark === "" ? "text" : mark.startsWith("#") ? "heading" : "change", text });
      isOpen = !mark.startsWith("#");
    }
  }
  return items;
}

/** What is between backticks is code. At the start of a line nothing must look like a list or a heading. */
function inline(text: string): string {
  const parts = text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : escapeMarkdown(part)));
  return parts
    .join("")
    .trim()
    .replace(/^[-+=\d]/, (character) => `&#${character.charCodeAt(0)};`);
}
