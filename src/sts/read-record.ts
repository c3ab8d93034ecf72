/**
 * The two TXT records as senders read them: `_mta-sts` (RFC 8461 §3.1) and `_smtp._tls` (RFC 8460 §3). Both are a
 * version, then fields with semicolons between.
 */
export interface RecordKind {
  readonly version: "v=STSv1" | "v=TLSRPTv1";
  /** The one field that a record must have. */
  readonly required: "id" | "rua";
}

export const stsKind: RecordKind = { version: "v=STSv1", required: "id" };
export const tlsRptKind: RecordKind = { version: "v=TLSRPTv1", required: "rua" };

/** The value of the required field, or why senders take nothing of the record. */
export type RecordReading =
  | { readonly problem: null; readonly value: string }
  | { readonly problem: "version" }
  | { readonly problem: "field"; readonly field: string }
  | { readonly problem: "missing" }
  | { readonly problem: "grammar"; readonly value: string };

/** Those that senders choose from: the ones that begin with the version and a semicolon. There must be exactly one. */
export function candidates(texts: readonly string[], { version }: RecordKind): string[] {
  return texts.filter((text) => text.startsWith(`${version};`));
}

/** Right by the grammar, and dropped by that rule to the letter (erratum 6285): some senders take it, some do not. */
export function hasBlankBeforeSemicolon(text: string, kind: RecordKind): boolean {
  const { version } = kind;
  return (
    text.startsWith(version) && isBlank(text[version.length]) && readRecord(text, kind).problem !== "version"
  );
}

const extension = /^[A-Za-z\d][\w.-]{0,31}=[\x21-\x3a\x3c\x3e-\x7e]+$/;

/** RFC 8461 §3.1: `1*32(ALPHA / DIGIT)`. */
export const idGrammar = /^[A-Za-z\d]{1,32}$/;

const grammar: Record<RecordKind["required"], RegExp> = {
  id: idGrammar,
  // Addresses are looked at one by one, below; here only that nothing stands in them that no record may have.
  rua: /^[\x20-\x3a\x3c-\x7e\t]+$/,
};

export function readRecord(text: string, kind: RecordKind): RecordReading {
  if (!text.startsWith(kind.version)) return { problem: "version" };
  const [start, ...fields] = partsOf(text.slice(kind.version.length), ";");
  if (start !== "") return { problem: "version" };
  if (fields.at(-1) === "") fields.pop();
  const prefix = `${kind.required}=`;
  const bad = fields.find((field) => !field.startsWith(prefix) && !extension.test(field));
  if (bad !== undefined) return { problem: "field", field: bad };
  // Of a field that stands twice the first counts (§3.2), and a bad first one is not made good by the second.
  const value = fields.find((field) => field.startsWith(prefix))?.slice(prefix.length);
  if (value === undefined) return { problem: "missing" };
  return grammar[kind.required].test(value) ? { problem: null, value } : { problem: "grammar", value };
}

/** What stands between delimiters, without the blanks around these (`*WSP ";" *WSP`); blanks at either end stay. */
function partsOf(text: string, delimiter: string): string[] {
  const parts = text.split(delimiter);
  return parts.map((part, index) => {
    let [start, end] = [0, part.length];
    // By hand: a pattern that looks for blanks before a delimiter takes seconds for 60,000 blanks without one.
    while (index > 0 && isBlank(part[start])) start += 1;
    while (index < parts.length - 1 && end > start && isBlank(part[end - 1])) end -= 1;
    return part.slice(start, end);
  });
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

/** RFC 8460 §3 `tlsrpt-rua`: the addresses in it, blanks around the commas taken off. */
export function reportAddresses(rua: string): string[] {
  return partsOf(rua, ",");
}

/** RFC 3986, with "!" percent-encoded as RFC 8460 §3 wants it; commas and semicolons cannot get here. */
const uri = /^[A-Za-z][A-Za-z\d+.-]*:(?:[\w\-.~:/?#[\]@$&'()*+=]|%[\dA-Fa-f]{2})+$/;

/** Why an address is none that reports are sent to; null: it is. */
export function reportAddressProblem(address: string): "scheme" | "grammar" | null {
  if (!/^(mailto|https):/i.test(address)) return "scheme";
  return uri.test(address) && (/^mailto:[^@]+@[^@]+$/i.test(address) || /^https:\/\/[^/]/i.test(address))
    ? null
    : "grammar";
}
