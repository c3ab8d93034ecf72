import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Parser,
  visit,
  type YAMLMap,
} from "yaml";
import { type Finding, finding, type Place } from "./finding.ts";
import { syntax, syntaxFindings } from "./yaml-syntax.ts";

/** A parsed YAML (or JSON) file that still knows where each value is. */
export interface YamlFile {
  /** The file as plain values; undefined when it could not be read. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Where the value at a path of keys and indexes is, or its nearest ancestor. */
  place(path: readonly PropertyKey[]): Place;
  /** Where a key of the top-level mapping is. */
  placeOfKey(key: string): Place;
  /** The characters of a scalar as they were written (`007` stays `007`); null: it is not a scalar. */
  written(path: readonly PropertyKey[]): string | null;
}

/** Far more than a policy or a ledger has. The parser needs a fifth of a second if as many are never closed. */
const maxBrackets = 10_000;
/** Deeper than any policy or ledger. */
const maxDepth = 32;
/** Those of lists, keys and values on one line. */
const manyIndicators = /(?:[?:-][ \t]+){32}/;
/** Of each kind. The first few are enough: the others usually follow from them. */
const maxErrors = 20;

/** Never throws or takes long, whatever the file contains: bad syntax, deep nesting, anchors that explode. */
export function readYaml(text: string, file: string): YamlFile {
  const at = placesIn(text, file);
  try {
    if (isTooMuch(text)) throw new RangeError("nested");
    const [document, ...others] = documentsIn(text);
    if (document === undefined) return unread(file, null);
    const other = others.find(({ contents }) => contents !== null);
    const findings = [
      ...syntaxFindings(document, text, at, maxErrors),
      ...problemsIn(document, at),
      ...(other === undefined ? [] : [finding("yaml/documents", at(other.contents!.range[0]), {})]),
    ];
    // A bad key or alias makes converting the file into values expensive.
    const isSound = findings.every(({ code }) => code === "yaml/duplicate-key");
    const { value, problem } = isSound ? plainValue(document) : { value: undefined, problem: null };
    const aliases = problem === null ? [] : [finding("yaml/aliases", at(0), { problem })];
    const index = new MappingIndex();
    return {
      value,
      findings: [...findings, ...aliases],
      place: (path) => at(offsetOf(document, path, index)),
      placeOfKey: (key) => at(offsetOfKey(document, key, index)),
      written: (path) => writtenScalar(nodeAt(document, path, index)),
    };
  } catch (error) {
    // Nesting some thousand levels deep exhausts the parser's stack, and before that its time; no other error is expected.
    return unread(file, error instanceof RangeError ? "it is nested too deeply" : String(error));
  }
}

/** The parser creates an error for each mistake. Stack traces, which are never read, would be most of the work. */
function documentsIn(text: string): Document.Parsed[] {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const composer = new Composer({ prettyErrors: false, logLevel: "silent", uniqueKeys: false });
    return [...composer.compose(tokensIn(text), true, text.length)] as Document.Parsed[];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Stops after too many errors. The last token is an error then, so that the file does not count as complete. */
function* tokensIn(text: string): Generator<CST.Token> {
  let left = maxErrors;
  for (const token of new Parser().parse(text)) {
    yield token;
    if (token.type !== "error" && token.type !== "directive") continue;
    left -= 1;
    if (left > 0) continue;
    yield { type: "error", offset: token.offset, source: "", message: "Too many errors or directives" };
    return;
  }
}

/** `problem`: null when there is nothing in the file. */
function unread(file: string, problem: string | null): YamlFile {
  const place = { file, line: 1, column: 1 };
  return {
    value: problem === null ? null : undefined,
    findings: problem === null ? [] : [syntax(place, problem)],
    place: () => place,
    placeOfKey: () => place,
    written: () => null,
  };
}

/** Judged before it is parsed. */
function isTooMuch(text: string): boolean {
  return (text.match(/[[{]/g)?.length ?? 0) > maxBrackets || manyIndicators.test(text);
}

/** Line and column of an offset. The parser's own counter misses lines inside anything that is never closed. */
function placesIn(text: string, file: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    const shown = Math.min(offset, endOf(text));
    let [line, beyond] = [0, starts.length];
    while (beyond - line > 1) {
      const middle = (line + beyond) >> 1;
      if (starts[middle]! <= shown) line = middle;
      else beyond = middle;
    }
    return { file, line: line + 1, column: shown - starts[line]! + 1 };
  };
}

/** Where the last line ends, so that an error at the end of the file is shown in an existing line. */
function endOf(text: string): number {
  return text.length - (text.endsWith("\r\n") ? 2 : text.endsWith("\n") ? 1 : 0);
}

/**
 * What parses but is not a valid file of settings. The parser's own search for keys takes minutes for thousands of
 * them.
 */
function problemsIn(document: Document.Parsed, at: (offset: number) => Place): Finding[] {
  const duplicates: Finding[] = [];
  const wildcards: Finding[] = [];
  const keys: Finding[] = [];
  visit(document, {
    Collection(_, __, path) {
      if (path.length > 2 * maxDepth) throw new RangeError("nested");
    },
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = nameOf(key);
        const place = isNode(key) && key.range ? at(key.range[0]) : at(0);
        if (name === null) keys.push(finding("yaml/key", place, {}));
        else if (seen.has(name)) duplicates.push(finding("yaml/duplicate-key", place, {}));
        seen.add(name ?? "");
      }
    },
    Alias(_, { source, range }) {
      // `*.example.com` is what people write; a reference to an anchor may have the same form.
      if (/^(?:\.|$)/.test(source))
        wildcards.push(finding("yaml/wildcard", at(range?.[0] ?? 0), { value: `*${source}` }));
    },
  });
  return [duplicates, wildcards, keys.slice(0, 1)].flatMap((some) => some.slice(0, maxErrors));
}

/** The name of a key; null: it is a list, a mapping or an alias, and converting one to text can take forever. */
function nameOf(key: unknown): string | null {
  if (key === null) return "";
  return isScalar(key) ? String(key.value ?? "") : null;
}

function plainValue(document: Document.Parsed): { value: unknown; problem: string | null } {
  try {
    return { value: document.toJS({ maxAliasCount: 20 }), problem: null };
  } catch (error) {
    return { value: undefined, problem: sentence(error instanceof Error ? error.message : String(error)) };
  }
}

/** Finds a key among thousands at once: the parser's own mappings search from the start each time. */
class MappingIndex {
  readonly #pairs = new WeakMap<YAMLMap, Map<string, YAMLMap["items"][number]>>();

  pair(mapping: YAMLMap, key: PropertyKey) {
    let pairs = this.#pairs.get(mapping);
    if (pairs === undefined) {
      pairs = new Map(mapping.items.map((item) => [nameOf(item.key) ?? "", item]));
      this.#pairs.set(mapping, pairs);
    }
    return pairs.get(String(key));
  }
}

function nodeAt(document: Document.Parsed, path: readonly PropertyKey[], index: MappingIndex): Node | null {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = index.pair(node, step)?.value;
    else node = isSeq(node) ? node.items[Number(step)] : null;
  }
  return isNode(node) ? node : null;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], index: MappingIndex): number {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length), index);
    if (node?.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document.Parsed, key: string, index: MappingIndex): number {
  const pair = isMap(document.contents) ? index.pair(document.contents, key) : undefined;
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : 0;
}

function writtenScalar(node: Node | null): string | null {
  return isScalar(node) && node.value !== null ? (node.source ?? String(node.value)) : null;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
