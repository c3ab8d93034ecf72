/** A text as the JSON values in it, or why it has none. */
export type JsonValues =
  | { readonly values: readonly unknown[]; readonly hasMore: boolean }
  | { readonly problem: string };

/** The values of a text that should contain one and may contain several, or something else after it. */
export function jsonValues(text: string): JsonValues {
  if (isTooComplex(text)) return { problem: "it has too many values for a report" };
  const whole = parsed(text);
  if (whole !== null) return { values: [whole.value], hasMore: false };
  const values: unknown[] = [];
  let end = 0;
  for (const [from, to] of extents(text)) {
    const read = parsed(text.slice(from, to));
    if (read === null) break;
    values.push(read.value);
    end = to;
  }
  if (values.length > 0) return { values, hasMore: text.slice(end).trim() !== "" };
  return { problem: text.trim() === "" ? "it is empty" : "it is not valid JSON, or was cut off" };
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Objects and lists, and all values, that the largest report can have: parsed, each takes far more than its text. */
const most = { containers: 1_000_000, values: 4_000_000 } as const;

function isTooComplex(text: string): boolean {
  if (text.length < most.containers) return false;
  let containers = 0;
  let values = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x7b || code === 0x5b) containers += 1;
    if (code === 0x2c) values += 1;
  }
  return containers > most.containers || values + containers > most.values;
}

/** Documents in one text that are read. */
const mostValues = 10_000;

/** Where the objects and lists of a text start and end, in one pass; one that does not end is left out. */
function* extents(text: string): Generator<readonly [from: number, to: number]> {
  const structure = /["{}[\]]/g;
  const quotedEnd = /"|\\/g;
  let depth = 0;
  let from = 0;
  let count = 0;
  for (let found = structure.exec(text); found !== null; found = structure.exec(text)) {
    const [character] = found;
    if (character === '"') {
      if (depth > 0) structure.lastIndex = endOfString(text, found.index + 1, quotedEnd);
    } else if (character === "{" || character === "[") {
      if (depth === 0) from = found.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      yield [from, found.index + 1];
      count += 1;
      if (count === mostValues) return;
    }
  }
}

/** The index behind the quotation mark that ends a string, or the end of the text. */
function endOfString(text: string, start: number, quotedEnd: RegExp): number {
  quotedEnd.lastIndex = start;
  for (let found = quotedEnd.exec(text); found !== null; found = quotedEnd.exec(text)) {
    if (found[0] === '"') return found.index + 1;
    quotedEnd.lastIndex = found.index + 2;
  }
  return text.length;
}
