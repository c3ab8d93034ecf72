import { type Document, isCollection, isScalar, type Node, visit } from "yaml";
import { type Finding, finding, type Place } from "./finding.ts";

/** What the parser reports in its own terms, for people who only meant to write a setting. */
const explanations: readonly (readonly [start: RegExp, problem: string | null, remedy: string])[] = [
  [/^Tabs are not allowed/, "a tab indents this line.", "Indent with spaces."],
  [
    /^Nested mappings are not allowed/,
    "the line has a second colon with a space after it.",
    "Put the value in quotation marks, or start a new line for the next setting.",
  ],
  [
    /^Implicit (?:map )?keys need to be/,
    "the line has no colon after the name of a setting.",
    "Write settings as `key: value`, and indent what continues the line before.",
  ],
  [
    /^Missing , or :/,
    "a comma or a quotation mark is missing in this list.",
    "Write the items like `[mx1.example.com, mx2.example.com]`.",
  ],
  [/^(?:Plain|Block) value cannot start with/, null, "Put the value in quotation marks."],
  [
    /^Unexpected flow-seq-end token/,
    "there is a ] without a [ before it.",
    "Remove the ], or add the [ that is missing.",
  ],
  [
    /^Unexpected flow-map-end token/,
    "there is a } without a { before it.",
    "Remove the }, or add the { that is missing.",
  ],
];

const general =
  "Fix this line. Settings are `key: value` at the start of a line; list items are indented and start with `- `; tabs are not allowed.";

const isUnclosed = /^Missing closing |\bend with (?:a )?[\]}]$/;
const isFollowUp = /^Unexpected .* token in YAML stream/;
/** As git leaves them in a file. */
const conflictMarker = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m;

/** The first errors of a document; those that only follow from another are left out. */
export function syntaxFindings(
  document: Document.Parsed,
  text: string,
  at: (offset: number) => Place,
  most: number,
): Finding[] {
  const conflict = document.errors.length > 0 ? conflictMarker.exec(text) : null;
  if (conflict !== null) return [finding("yaml/conflict", at(conflict.index), {})];
  let [hasUnclosed, hasUnexpected] = [false, false];
  const findings: Finding[] = [];
  for (const { pos, message } of document.errors) {
    if (findings.length === most) break;
    if (isUnclosed.test(message)) {
      if (!hasUnclosed) findings.push(unclosed(document, text, pos[0], message, at));
      hasUnclosed = true;
      continue;
    }
    if (!(hasUnexpected && isFollowUp.test(message))) findings.push(syntax(at(pos[0]), message));
    hasUnexpected ||= isFollowUp.test(message);
  }
  return findings;
}

/** `message`: as the parser or an exception has it. */
export function syntax(place: Place, message: string): Finding {
  const known = explanations.find(([start]) => start.test(message));
  const problem = known?.[1] ?? (/[.!?]$/.test(message) ? message : `${message}.`);
  return finding("yaml/syntax", place, { problem, remedy: known?.[2] ?? general });
}

/** The parser reports where it gave up, which may be many lines after the bracket or quotation mark. */
function unclosed(
  document: Document.Parsed,
  text: string,
  end: number,
  message: string,
  at: (offset: number) => Place,
): Finding {
  const start = startOfUnclosed(document, text, end);
  const open = start === null ? undefined : text[start];
  const known = openers.find(([mark]) => mark === open);
  if (start === null || known === undefined) return syntax(at(end), message);
  const [, what, close] = known;
  return finding("yaml/unclosed", at(start), { what, close });
}

const openers: readonly (readonly [mark: string, what: string, close: string])[] = [
  ["[", "The bracket [", "a ] after the last item"],
  ["{", "The brace {", "a } after the last value"],
  ['"', 'The quotation mark "', 'another " at the end of the value'],
  ["'", "The quotation mark '", "another ' at the end of the value"],
];

/** Of several that end there, the innermost: closing it may be all that is missing. */
function startOfUnclosed(document: Document.Parsed, text: string, end: number): number | null {
  let start: number | null = null;
  visit(document, {
    Node(_, node, path) {
      if (path.length > maxPath) return visit.SKIP;
      if (isOpened(node) && node.range?.[1] === end && !isClosed(node, text)) start = node.range[0];
      return undefined;
    },
  });
  return start;
}

/** Twice the depth that any file has. */
const maxPath = 64;

function isOpened(node: Node): boolean {
  if (isCollection(node)) return node.flow === true;
  return isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
}

function isClosed({ range }: Node, text: string): boolean {
  if (!range || range[1] - range[0] < 2) return false;
  const pair = `${text[range[0]]}${text[range[1] - 1]}`;
  return ["[]", "{}", '""', "''"].includes(pair);
}
