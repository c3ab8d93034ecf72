import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { type Finding, finding, type Place } from "./finding.ts";

/** A parsed YAML (or JSON) file that still knows where each value stands. */
export interface YamlFile {
  /** The file as plain values; undefined when it could not be read. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Where the value at a path of keys and indexes is, or its nearest ancestor. */
  place(path: readonly PropertyKey[]): Place;
  /** Where a key of the top-level mapping stands. */
  placeOfKey(key: string): Place;
  /** The characters of a scalar as they were written (`007` stays `007`); null: it is not a scalar. */
  written(path: readonly PropertyKey[]): string | null;
}

/** Far more than a policy or a ledger has; as many that are never closed take the parser a fifth of a second. */
const maxBrackets = 10_000;

/** Nothing that a file holds makes this throw: neither bad syntax, deep nesting nor anchors that explode. */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    if ((text.match(/[[{]/g)?.length ?? 0) > maxBrackets) throw new RangeError("brackets");
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: "silent",
      uniqueKeys: false,
    });
    const syntax = document.errors.map(({ pos, message }) =>
      finding("yaml/syntax", at(pos[0]), { problem: sentence(message) }),
    );
    const duplicates = duplicateKeys(document).map((offset) => finding("yaml/duplicate-key", at(offset), {}));
    const { value, problem } =
      syntax.length === 0 ? plainValue(document) : { value: undefined, problem: null };
    const aliases = problem === null ? [] : [finding("yaml/aliases", at(0), { problem })];
    return {
      value,
      findings: [...syntax, ...duplicates, ...aliases],
      place: (path) => at(offsetOf(document, path)),
      placeOfKey: (key) => at(offsetOfKey(document, key)),
      written: (path) => writtenScalar(document, path),
    };
  } catch (error) {
    // Nesting some thousand levels deep exhausts the parser's stack, and before that its time; no other error is expected.
    const place = { file, line: 1, column: 1 };
    const problem = error instanceof RangeError ? "it is nested too deeply." : sentence(String(error));
    return {
      value: undefined,
      findings: [finding("yaml/syntax", place, { problem })],
      place: () => place,
      placeOfKey: () => place,
      written: () => null,
    };
  }
}

/** Where keys stand that their mapping had before. The parser's own search takes minutes for thousands of keys. */
function duplicateKeys(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = String(key);
        if (seen.has(name) && isNode(key) && key.range) offsets.push(key.range[0]);
        seen.add(name);
      }
    },
  });
  return offsets;
}

function plainValue(document: Document.Parsed): { value: unknown; problem: string | null } {
  try {
    return { value: document.toJS({ maxAliasCount: 20 }), problem: null };
  } catch (error) {
    return { value: undefined, problem: sentence(error instanceof Error ? error.message : String(error)) };
  }
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document.Parsed, key: string): number {
  if (!isMap(document.contents)) return 0;
  const pair = document.contents.items.find((item) => String(item.key) === key);
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : 0;
}

function writtenScalar(document: Document.Parsed, path: readonly PropertyKey[]): string | null {
  const node = document.getIn(path, true);
  return isScalar(node) && node.value !== null ? (node.source ?? String(node.value)) : null;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
