/**
 * The two TXT records as senders read them: `_mta-sts` (RFC 8461 §3.1) and `_smtp._tls` (RFC 8460 §3). Both consist of
 * a version and fields, separated by semicolons.
 */
export interface RecordKind {
  readonly version: "v=STSv1" | "v=TLSRPTv1";
  /** The one field that a record must have. */
  readonly required: "id" | "rua";
}

export const stsKind: RecordKind = { version: "v=STSv1", required: "id" };
export const tlsRptKind: RecordKind = { version: "v=TLSRPTv1", required: "rua" };

/** Why senders ignore, or may ignore, a record. Each problem is named as in the codes of its findings. */
export type RecordProblem =
  | { readonly problem: "absent" }
  | { readonly problem: "several"; readonly count: number }
  | { readonly problem: "quoted" | "version" | "missing"; readonly text: string }
  /** Right by the grammar, but ignored under the selection rule (erratum 6285): senders differ. */
  | { readonly problem: "blank-before-semicolon"; readonly text: string }
  | { readonly problem: "field"; readonly text: string; readonly field: string }
  | { readonly problem: "grammar"; readonly text: string; readonly value: string };

export interface RecordsReading {
  /** The value of the required field; null: senders accept no record. */
  readonly value: string | null;
  readonly problems: readonly RecordProblem[];
}

/** Reads all TXT records at a name: senders need exactly one that begins with the version and a semicolon. */
export function readRecords(texts: readonly string[], kind: RecordKind): RecordsReading {
  const [chosen, ...others] = candidates(texts, kind);
  if (others.length > 0) return ignored({ problem: "several", count: others.length + 1 });
  if (chosen !== undefined) return readChosen(chosen, kind);
  const [text, ...more] = texts.filter((one) => looksLike(one, kind));
  if (text === undefined) return ignored({ problem: "absent" });
  if (more.length === 0 && hasSpaceBeforeSemicolon(text, kind)) {
    const { value, problems } = readChosen(text, kind);
    return { value, problems: [{ problem: "blank-before-semicolon", text }, ...problems] };
  }
  return ignored({ problem: /^\s*["'“\\]/.test(text) ? "quoted" : "version", text });
}

function ignored(problem: RecordProblem): RecordsReading {
  return { value: null, problems: [problem] };
}

function readChosen(text: string, kind: RecordKind): RecordsReading {
  const reading = readRecord(text, kind);
  return reading.problem === null ? { value: reading.value, problems: [] } : ignored({ text, ...reading });
}

/** The records that senders choose from. */
export function candidates(texts: readonly string[], { version }: RecordKind): string[] {
  return texts.filter((text) => text.startsWith(`${version};`));
}

/** Whether a text was meant as the record: `v = stsv1`, `v=STS1`, `"v=STSv1; …"`, or a whole line of a zone file. */
function looksLike(text: string, { version }: RecordKind): boolean {
  const letters = (value: string) => value.toLowerCase().replace(/[^a-z\d]/g, "");
  const name = letters(version.slice("v=".length));
  return letters(text).includes(name) || letters(text).startsWith(`v${name.replace(/v1$/, "")}`);
}

function hasSpaceBeforeSemicolon(text: string, kind: RecordKind): boolean {
  const { version } = kind;
  return (
    text.startsWith(version) && isSpace(text[version.length]) && readRecord(text, kind).problem !== "version"
  );
}

/** The value of the required field of one record, or why senders ignore the record. */
export type RecordReading =
  | { readonly problem: null; readonly value: string }
  | { readonly problem: "version" }
  | { readonly problem: "field"; readonly field: string }
  | { readonly problem: "missing" }
  | { readonly problem: "grammar"; readonly value: string };

const extension = /^[A-Za-z\d][\w.-]{0,31}=[\x21-\x3a\x3c\x3e-\x7e]+$/;

/** RFC 8461 §3.1: `1*32(ALPHA / DIGIT)`. */
export const idGrammar = /^[A-Za-z\d]{1,32}$/;

const grammar: Record<RecordKind["required"], RegExp> = {
  id: idGrammar,
  // Only the characters; `reportAddressProblem` judges each address.
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
  const values = fields
    .filter((field) => field.startsWith(prefix))
    .map((field) => field.slice(prefix.length));
  if (values.length === 0) return { problem: "missing" };
  // Of a repeated id the first counts (§3.2), even if only the second is valid; reports go to every rua.
  const counting = kind.required === "id" ? values.slice(0, 1) : values;
  const wrong = counting.find((value) => !grammar[kind.required].test(value));
  return wrong === undefined
    ? { problem: null, value: counting.join(",") }
    : { problem: "grammar", value: wrong };
}

/** The parts between delimiters, without the spaces around these (`*WSP ";" *WSP`). Spaces at either end stay. */
function partsOf(text: string, delimiter: string): string[] {
  const parts = text.split(delimiter);
  return parts.map((part, index) => {
    let [start, end] = [0, part.length];
    // A pattern for spaces before a delimiter would take seconds for 60,000 spaces without one.
    while (index > 0 && isSpace(part[start])) start += 1;
    while (index < parts.length - 1 && end > start && isSpace(part[end - 1])) end -= 1;
    return part.slice(start, end);
  });
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

/** The addresses in a `rua` (RFC 8460 §3 `tlsrpt-rua`), without the spaces around the commas. */
export function reportAddresses(rua: string): string[] {
  return partsOf(rua, ",");
}

/** Whether two lists hold the same addresses, in any order; `wanted` repeats none. */
export function sameAddresses(addresses: readonly string[], wanted: readonly string[]): boolean {
  return addresses.length === wanted.length && wanted.every((one) => addresses.includes(one));
}

/** RFC 3986, without the "!" that RFC 8460 §3 wants percent-encoded. Commas and semicolons are delimiters here. */
const uri =
  /^[A-Za-z][A-Za-z\d+.-]*:(?:[\w\-.~:/?[\]@$&'()*+=]|%[\dA-Fa-f]{2})+(?:#(?:[\w\-.~:/?@$&'()*+=]|%[\dA-Fa-f]{2})*)?$/;

/** Why senders cannot report to an address; null: they can. */
export function reportAddressProblem(address: string): "scheme" | "grammar" | null {
  if (!/^(mailto|https):/i.test(address)) return "scheme";
  return uri.test(address) && (/^mailto:[^@]+@[^@]+$/i.test(address) || /^https:\/\/[^/]/i.test(address))
    ? null
    : "grammar";
}
