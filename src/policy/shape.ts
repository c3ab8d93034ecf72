import * as z from "zod/mini";
import { type Finding, finding } from "../base/finding.ts";
import { nearest } from "../base/nearest.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import { type Key, policySchema, settings } from "./schema.ts";

/** `policy.yml` with each scalar as the text that was written, so that an id of `007` keeps its zeros. */
export type WrittenPolicy = Readonly<Record<string, unknown>>;

const listKeys: ReadonlySet<string> = new Set(["mx", "tls_rpt"]);

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
  const { error } = z.safeParse(policySchema, written);
  const misshapen = (error?.issues ?? []).flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, file));
    // What a text must be beyond its type is said where the setting is read.
    return issue.code === "invalid_format" ? [] : [wrongValue(issue.path, file, written)];
  });
  const singles = [...listKeys]
    .filter((key) => Array.isArray(written[key]) && !Array.isArray(value[key]))
    .map((key) => finding("policy/single-value", file.place([key]), { key }));
  return [...misshapen, ...withoutMailServers(file, written), ...singles];
}

function withoutMailServers(file: YamlFile, written: WrittenPolicy): Finding[] {
  if ("mx" in written || "provider" in written) return [];
  const { meaning, example } = settings.mx;
  const either = `${example}\` or \`${settings.provider.example}`;
  return [finding("policy/missing-key", file.place([]), { key: "mx", meaning, example: either })];
}

function unknownKey(key: string, file: YamlFile): Finding {
  const known = Object.keys(settings);
  const meant = nearest(key, known);
  return meant === null
    ? finding("policy/unknown-key", file.placeOfKey(key), { key, known: known.join(", ") })
    : finding("policy/misspelt-key", file.placeOfKey(key), { key, nearest: meant });
}

function wrongValue(path: readonly PropertyKey[], file: YamlFile, written: WrittenPolicy): Finding {
  const key = String(path[0]) as Key;
  const { meaning, expected, example } = settings[key];
  if (!(key in written)) return finding("policy/missing-key", file.place([]), { key, meaning, example });
  const value = path
    .slice(1)
    .reduce<unknown>((inner, step) => (inner as WrittenPolicy)[step as string], written[key]);
  return finding("policy/wrong-type", file.place(path), {
    key: path.join("."),
    expected: path.length > 1 ? "text" : expected,
    found: typeName(value),
    example,
  });
}

function withTexts(file: YamlFile, key: string, mapping: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(mapping).map(([inner, value]) => [inner, textAt(file, [key, inner], value)]),
  );
}

function textAt(file: YamlFile, path: readonly PropertyKey[], value: unknown): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value : (file.written(path) ?? String(value));
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return isMapping(value) ? "a mapping" : "a single value";
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
