import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { type Finding, finding, type Place } from "../findings/finding.ts";

/** A parsed YAML (or JSON) file that still knows where each value stands. */
export interface YamlFile {
  /** The file as plain values; undefined when it could not be read. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Where the value at a path of keys and indexes stands, else its nearest ancestor. */
  place(path: readonly PropertyKey[]): Place;
  /** Where a key of the top-level mapping stands. */
  placeOfKey(key: string): Place;
  /** The characters of a scalar as they were written (`007` stays `007`), else null. */
  written(path: readonly PropertyKey[]): string | null;
}

/** Nothing that a file holds makes this throw: neither bad syntax, deep nesting nor anchors that explode. */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
    const syntax = document.errors.map((error) =>
      error.code === "DUPLICATE_KEY"
        ? finding("yaml/duplicate-key", at(error.pos[0]), {})
        : finding("yaml/syntax", at(error.pos[0]), { problem: sentence(error.message) }),
    );
    const readable = syntax.every((one) => one.code === "yaml/duplicate-key");
    const { value, problem } = readable ? plainValue(document) : { value: undefined, problem: null };
    return {
      value,
      findings: problem === null ? syntax : [...syntax, finding("yaml/aliases", at(0), { problem })],
      place: (path) => at(offsetOf(document, path)),
      placeOfKey: (key) => at(offsetOfKey(document, key)),
      written: (path) => writtenScalar(document, path),
    };
  } catch (error) {
    // Nesting some thousand levels deep exhausts the parser's stack; no other error is expected of it.
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
