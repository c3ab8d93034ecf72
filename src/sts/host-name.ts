import { describeCharacter, type ForeignCharacter } from "./foreign-character.ts";
import { firstForeign, toALabels, toULabels } from "./idna.ts";

/** A host name as DNS and certificates have it (A-labels, lower case, no final dot), or why a text is none. */
export type HostName = { readonly name: string } | NotAName;
export type NotAName =
  | { readonly problem: NameProblem; readonly reason: string }
  | ({ readonly problem: "character"; readonly reason: string } & ForeignCharacter);
export type NameProblem = keyof typeof nameProblems;

/** Why a text is not a host name, in the order of the tests: the most specific reason wins. */
const nameProblems = {
  empty: "it is empty",
  "too-long": "it is too long for a name",
  url: "it is a URL, not a name",
  "email-address": "it is an email address, not a name",
  list: "it has several names or a priority",
  "ip-address": "it is an IP address",
  port: "it includes a port",
  underscore: "it has an underscore",
  characters: "a name can have only letters, digits, hyphens and dots",
  "empty-label": "it has an empty part between two dots, or starts with a dot",
  hyphen: "a part starts or ends with a hyphen",
  international: "it has an invalid international part",
  "long-label": "a part has more than 63 characters",
  "long-name": "it has more than 253 characters",
  "single-label": "a full name has at least two parts, such as mail.example.com",
} as const;

const ipAddress = /^\[?(\d+(\.\d+){3}|[\da-f]*:[\da-f]*:[\da-f:.]*)\]?$/;

/** More than 253 characters of any script need before they are mapped; longer texts are refused. */
const maxWritten = 1024;

/** RFC 5321 §4.1.2 `Domain`, after what can be corrected without doubt: spaces around it, case, a final dot, U-labels. */
export function readHostName(text: string, leastLabels = 2): HostName {
  if (text.length > maxWritten) return problem("too-long");
  const written = withoutBlanks(text)
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/\.$/, "");
  // A problem of its ASCII characters says more than one that its mapping may have.
  const asWritten = problemOf(written.replace(/[^\x00-\x7f]/g, "\u{e4}"));
  const read = toALabels(written);
  if (read !== null && "foreign" in read) return foreign(read.foreign);
  if (asWritten !== null) return problem(asWritten);
  if (read === null) return problem("international");
  // What others were mapped to counts as if it had been written so: full-width digits can make an IP address.
  const mapped =
    (read.name === written ? null : problemOf(read.name)) ?? problemOfLength(read.name, leastLabels);
  return mapped === null ? read : problem(mapped);
}

/** Only spaces, tabs and line ends: other space characters are characters that somebody has to see. */
export function withoutBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Whether a text is a name exactly as written: no liberties, as with what a server sends. */
export function isHostName(text: string): boolean {
  const read = readHostName(text, 1);
  return "name" in read && read.name === text;
}

/** The first character that no name has, described; null: there is none. */
export function foreignInName(text: string): ForeignCharacter | null {
  const found = firstForeign(text);
  return found === null ? null : describeCharacter(found);
}

function problem(name: NameProblem): NotAName {
  return { problem: name, reason: nameProblems[name] };
}

function foreign(character: string): NotAName {
  const described = describeCharacter(character);
  return { problem: "character", reason: `it has ${described.character}`, ...described };
}

/** A name for people, with its international form where it has one; never for files, records or comparisons. */
export function displayName(name: string): string {
  const international = toULabels(name);
  return international === null ? name : `${international} (${name})`;
}

const problemTests: readonly (readonly [NameProblem, (name: string) => boolean])[] = [
  ["empty", (name) => name === ""],
  ["url", (name) => name.includes("/")],
  ["email-address", (name) => name.includes("@")],
  ["list", (name) => /[\s,;|]/.test(name)],
  ["ip-address", (name) => ipAddress.test(name)],
  ["port", (name) => /:\d+$/.test(name)],
  ["underscore", (name) => name.includes("_")],
  ["characters", (name) => /[^a-z\d.\-\u{80}-\u{10ffff}]/u.test(name)],
  ["empty-label", (name) => name.split(".").includes("")],
  ["hyphen", (name) => name.split(".").some((label) => label.startsWith("-") || label.endsWith("-"))],
  ["ip-address", (name) => /(^|\.)(\d+|0x[\da-f]*)$/.test(name)],
];

function problemOf(name: string): NameProblem | null {
  return problemTests.find(([, test]) => test(name))?.[0] ?? null;
}

function problemOfLength(name: string, leastLabels: number): NameProblem | null {
  const labels = name.split(".");
  if (labels.some((label) => label.length > 63)) return "long-label";
  if (name.length > 253) return "long-name";
  return labels.length < leastLabels ? "single-label" : null;
}
