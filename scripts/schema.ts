/**
 * The JSON Schema of `policy.yml`, for editors: the types that the zod schema defines, and what `settings.ts` says.
 *
 * It marks what is surely wrong and nothing that the command accepts, so it is the more lenient of the two: the command
 * puts upper case, final dots, U-labels and lone values right, reads each value as the text that was written, and takes
 * a setting without a value for one that is absent. Draft 7 is the newest that all editors know.
 */

import { parse } from "yaml";
import * as z from "zod";
import { catalog, type Entry } from "../src/base/catalog/catalog.ts";
import { policySchema } from "../src/policy/schema.ts";
import { type Key, keys, settings } from "../src/policy/settings.ts";
import { type Help, help, type Keywords } from "./settings.ts";

type JsonSchema = z.core.JSONSchema.JSONSchema;

export function policyJsonSchema(): string {
  const { $schema, properties = {}, ...shape } = z.toJSONSchema(policySchema, { target: "draft-7" });
  const schema = {
    $schema,
    $comment: "Generated from the source by `npm run docs`; edit that instead.",
    title: "MTA-STS policy",
    description: "The MTA-STS policy of a mail domain, and where reports go (RFC 8461, RFC 8460).",
    ...shape,
    // Where a provider is named, the list may be empty or absent.
    if: { required: ["provider"] },
    else: { required: ["mx"], properties: { mx: { type: ["array", "string"], minItems: 1 } } },
    allOf: [
      { not: { required: ["domain", "domains"] } },
      {
        if: { required: ["domains"] },
        else: { required: ["domain"], properties: { domain: { type: "string" } } },
      },
    ],
    properties: Object.fromEntries(
      keys.map((key) => [key, setting(key, typesOf(properties[key] as JsonSchema))]),
    ),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function typesOf({ type, anyOf }: JsonSchema): string[] {
  return anyOf ? anyOf.flatMap((one) => typesOf(one as JsonSchema)) : [type ?? []].flat();
}

function setting(key: Key, types: readonly string[]): Keywords {
  const { example, isRequired } = settings[key];
  const { editor, examples = [], item, limits, pattern, keywords } = help[key];
  // A list may be written as a single value.
  const written = types.includes("array") ? [...types, "string"] : types;
  const text = pattern === undefined ? {} : textThat(pattern);
  return {
    description: editor,
    examples: [...new Set([parse(example)[key], ...examples])],
    ...(isRequired ? { type: written.length === 1 ? written[0] : written } : orAbsent(written)),
    ...limits,
    ...text,
    // The same is asked of the items and of a lone value.
    ...(item === undefined ? {} : { items: { ...item, type: "string", ...text } }),
    ...keywords,
  };
}

/** With "null" in the list of types it would be the same, but then editors offer `null` as a value. */
function orAbsent(types: readonly string[]): Keywords {
  return {
    not: { type: ["array", "boolean", "number", "object", "string"].filter((one) => !types.includes(one)) },
  };
}

function textThat([matches, code]: NonNullable<Help["pattern"]>): Keywords {
  const { fix }: Entry = catalog[code];
  return { pattern: `^\\s*${matches}\\s*$`, patternErrorMessage: fix };
}
