import { type Finding, finding } from "../base/finding.ts";
import { nearest } from "../base/nearest.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import { readMxPattern } from "../sts/mx-pattern.ts";
import { type Key, type Kind, keys, settings } from "./settings.ts";

/** `policy.yml` with each scalar as the text that was written, so that an id of `007` keeps its zeros. */
export type WrittenPolicy = Readonly<Record<string, unknown>>;

const listKeys: ReadonlySet<string> = new Set(keys.filter((key) => settings[key].kind === "list of texts"));

/** A lone value where a list is expected becomes a list of one; a key without a value counts as missing. */
export function withWrittenText(file: YamlFile): WrittenPolicy {
  if (!isMapping(file.value)) return {};
  const entries = Object.entries(file.value).flatMap(([key, value]) => {
    if (value === null) return [];
    if (Array.isArray(value))
      return [[key, value.map((_, index) => textAt(file, [key, index], value[index]))]];
    if (isMapping(value)) return [[key, withTexts(file, key, value)]];
    const text = textAt(file, [key], value);
    return [[key, listKeys.has(key) && typeof text === "string" ? [text] : text]];
  });
  return Object.fromEntries(entries) as WrittenPolicy;
}

/** Unknown and missing settings, and values of the wrong type. */
export function shapeFindings(file: YamlFile, written: WrittenPolicy): Finding[] {
  const { value } = file;
  if (!isMapping(value)) return [finding("policy/not-a-mapping", file.place([]), {})];
  const unknown = unknownKeys(written);
  // One mistake is one finding: what is missing may be there, misspelt.
  const meant = new Set(unknown.map((key) => nearest(key, keys)));
  const missing = [...withoutDomain(file, written), ...withoutMailServers(file, written)];
  const misshapen = [
    ...wrongPaths(written)
      .filter(([key]) => String(key) in written || !meant.has(key as Key))
      .map((path) => wrongValue(path, file, written)),
    ...unknown.map((key) => unknownKey(key, file)),
  ];
  const singles = [...listKeys]
    .filter((key) => Array.isArray(written[key]) && !Array.isArray(value[key]))
    .map((key) => finding("policy/single-value", file.place([key]), { key }));
  const isMeant = ({ args }: Finding) => (alternatives[String(args.key)] ?? []).some((key) => meant.has(key));
  return [...missing.filter((one) => !isMeant(one)), ...misshapen, ...singles];
}

/** What may be written instead of a setting that is missing, itself included. */
const alternatives: Readonly<Record<string, readonly Key[]>> = {
  domain: ["domain", "domains"],
  mx: ["mx", "provider"],
};

type Path = readonly PropertyKey[];

/** The paths to required settings that are missing and to values that are not of their kind. */
export function wrongPaths(written: WrittenPolicy): Path[] {
  return keys.flatMap((key) => {
    const { kind, isRequired } = settings[key];
    const value = written[key];
    if (value === undefined) return isRequired ? [[key]] : [];
    return violations[kind](value).map((path) => [key, ...path]);
  });
}

export function unknownKeys(written: WrittenPolicy): string[] {
  return Object.keys(written).filter((key) => !Object.hasOwn(settings, key));
}

/** The paths, within a value, to what is not of the kind: none, `[]` for the value as a whole, or those of its items. */
const violations: Readonly<Record<Kind, (value: unknown) => Path[]>> = {
  text: asWhole(isText),
  "integer or text": asWhole((value) => isText(value) || Number.isSafeInteger(value)),
  characters: asWhole((value) => isText(value) || Number.isFinite(value) || typeof value === "boolean"),
  "list of texts": (value) =>
    Array.isArray(value) ? value.flatMap((item, index) => (isText(item) ? [] : [[index]])) : [[]],
  switch: asWhole((value) => isText(value) || typeof value === "boolean"),
  "name or mapping": asWhole(
    (value) => isText(value) || (isMapping(value) && Object.values(value).every(isText)),
  ),
  "mapping of words": (value) =>
    isMapping(value)
      ? Object.entries(value).flatMap(([key, word]) =>
          isText(word) || typeof word === "boolean" ? [] : [[key]],
        )
      : [[]],
  reasons: (value) =>
    isMapping(value)
      ? Object.entries(value).flatMap(([code, reason]) => (isText(reason) ? [] : [[code]]))
      : [[]],
};

function asWhole(fits: (value: unknown) => boolean): (value: unknown) => Path[] {
  return (value) => (fits(value) ? [] : [[]]);
}

function withoutDomain(file: YamlFile, written: WrittenPolicy): Finding[] {
  if ("domain" in written || "domains" in written) return [];
  const { meaning, example } = settings.domain;
  return [finding("policy/missing-key", file.place([]), { key: "domain", meaning, example })];
}

function withoutMailServers(file: YamlFile, written: WrittenPolicy): Finding[] {
  if ("mx" in written || "provider" in written) return [];
  const { meaning, example } = settings.mx;
  const either = `${example}\` or \`${settings.provider.example}`;
  return [finding("policy/missing-key", file.place([]), { key: "mx", meaning, example: either })];
}

function unknownKey(key: string, file: YamlFile): Finding {
  const meant = nearest(key, keys);
  return meant === null
    ? finding("policy/unknown-key", file.placeOfKey(key), { key, known: keys.join(", ") })
    : finding("policy/misspelt-key", file.placeOfKey(key), { key, nearest: meant });
}

function wrongValue(path: Path, file: YamlFile, written: WrittenPolicy): Finding {
  const key = String(path[0]) as Key;
  const { meaning, expected, example } = settings[key];
  if (!(key in written)) return finding("policy/missing-key", file.place([]), { key, meaning, example });
  const value = path
    .slice(1)
    .reduce<unknown>((inner, step) => (inner as WrittenPolicy)[step as string], written[key]);
  const record = key === "mx" ? recordIn(value) : null;
  if (record !== null) return finding("mx/preference", file.place(path), record);
  return finding("policy/wrong-type", file.place(path), {
    key: path.join("."),
    expected: path.length > 1 ? "text" : expected,
    found: typeName(value),
    example,
  });
}

/** `- 10: mx1.example.com` is a mapping to YAML, and an MX record to the person who wrote it. */
function recordIn(item: unknown) {
  const [[priority, target] = [], ...others] = isMapping(item) ? Object.entries(item) : [];
  if (priority === undefined || !isText(target) || others.length > 0) return null;
  const value = `${priority}: ${target}`;
  const read = readMxPattern(value);
  return "priority" in read ? { value, priority: read.priority, instead: read.instead } : null;
}

function withTexts(file: YamlFile, key: string, mapping: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(mapping).map(([inner, value]) => [inner, textAt(file, [key, inner], value)]),
  );
}

function textAt(file: YamlFile, path: Path, value: unknown): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value : (file.written(path) ?? String(value));
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return isMapping(value) ? "a mapping" : "a single value";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
