import punycode from "punycode/punycode.js";

/** A host name as DNS and certificates have it (A-labels, lower case, no final dot), or why a text is none. */
export type HostName = { readonly name: string } | { readonly problem: NameProblem };
export type NameProblem = keyof typeof nameProblems;

/** Why a text is not a host name, in the order of the tests: the most specific reason wins. */
export const nameProblems = {
  empty: "it is empty",
  url: "it is a URL, not a name",
  "email-address": "it is an e-mail address, not a name",
  list: "it holds several names or a preference number",
  "ip-address": "it is an IP address",
  port: "it has a port; a name has none",
  underscore: "it has an underscore",
  characters: "only letters, digits, hyphens and dots make a name",
  "empty-label": "it has an empty part between two dots, or starts with a dot",
  hyphen: "a part starts or ends with a hyphen",
  international: "its international part is not valid",
  "long-label": "a part has more than 63 characters",
  "long-name": "it has more than 253 characters",
  "single-label": "a full name has at least two parts, such as mail.example.com",
} as const;

const ipAddress = /^\[?(\d+(\.\d+){3}|[\da-f]*:[\da-f]*:[\da-f:.]*)\]?$/;

/** RFC 5321 §4.1.2 `Domain`, after what can be put right without doubt: spaces around, case, a final dot, U-labels. */
export function readHostName(text: string, leastLabels = 2): HostName {
  const written = text.trim().toLowerCase().replace(/\.$/, "");
  const problem = problemOf(written);
  if (problem !== null) return { problem };
  const name = toALabels(written);
  if (name === null) return { problem: "international" };
  const lengthProblem = problemOfLength(name, leastLabels);
  return lengthProblem === null ? { name } : { problem: lengthProblem };
}

/** A name for people, with its international form where it has one; never for files, records or comparisons. */
export function displayName(name: string): string {
  if (!name.includes("xn--")) return name;
  try {
    return `${punycode.toUnicode(name)} (${name})`;
  } catch {
    return name;
  }
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

/** UTS 46 by the platform's URL parser, as the WHATWG defines it; null when a label is not valid. */
function toALabels(name: string): string | null {
  try {
    const written = name.includes("xn--") ? punycode.toUnicode(name) : name;
    if (/^[\x00-\x7f]*$/.test(written)) return written === name ? name : null;
    const ascii = new URL(`http://${written}`).hostname.replace(/\.$/, "");
    // A label that came as A-label must be the one that its own decoding gives, or it names nothing.
    return written !== name && ascii !== name ? null : ascii;
  } catch {
    return null;
  }
}
