/**
 * The JSON Schema of `policy.yml`, for editors: the definition that the command validates with, and prose.
 *
 * It marks what is surely wrong and nothing that the command accepts, so it is the more lenient of the two: the command
 * puts upper case, final dots, U-labels and lone values right, reads each value as the text that was written, and takes
 * a setting without a value for one that is absent. Draft 7 is the newest that all editors know.
 */

import { parse } from "yaml";
import * as z from "zod";
import { acceptable } from "../src/base/catalogue/acceptable.ts";
import { type Code, catalogue, type Entry } from "../src/base/catalogue/catalogue.ts";
import type { Host } from "../src/plan/hosts/host.ts";
import { hosts } from "../src/plan/hosts/hosts.ts";
import { repositoryGrammar } from "../src/policy/fields.ts";
import { presets } from "../src/policy/presets.ts";
import type { Provider } from "../src/policy/provider.ts";
import { providers } from "../src/policy/providers.ts";
import { policySchema } from "../src/policy/schema.ts";
import { type Key, settings } from "../src/policy/settings.ts";
import { oneDay, oneYear } from "../src/sts/max-age.ts";
import { type Mode, modes } from "../src/sts/policy-file.ts";

type Keywords = Readonly<Record<string, unknown>>;

export function policyJsonSchema(): string {
  const { $schema, properties, ...shape } = z.toJSONSchema(policySchema, { target: "draft-7" });
  const defined = Object.entries(properties ?? {}) as [Key, Keywords][];
  const described = defined.map(([key, { type }]) => {
    const isRequired = shape.required?.includes(key) === true;
    return [key, setting(key, [type].flat() as string[], isRequired)];
  });
  const schema = {
    $schema,
    $comment: "Generated from the source by `npm run docs`; edit that instead.",
    title: "MTA-STS policy",
    description: "The MTA-STS policy of a mail domain, and where reports go (RFC 8461, RFC 8460).",
    ...shape,
    // Where a provider is named, the list may be empty or absent.
    if: { required: ["provider"] },
    else: { required: ["mx"], properties: { mx: { type: ["array", "string"], minItems: 1 } } },
    properties: Object.fromEntries(described),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function setting(key: Key, types: readonly string[], isRequired: boolean): Keywords {
  // A list may be written as a single value.
  const written = types.includes("array") ? [...types, "string"] : types;
  return {
    description: descriptions[key],
    examples: [...new Set([parse(settings[key].example)[key], ...(moreExamples[key] ?? [])])],
    ...(isRequired ? { type: written.length === 1 ? written[0] : written } : orAbsent(written)),
    ...values[key],
  };
}

/** With "null" in the list of types it would be the same, but then editors offer `null` as a value. */
function orAbsent(types: readonly string[]): Keywords {
  return {
    not: { type: ["array", "boolean", "number", "object", "string"].filter((one) => !types.includes(one)) },
  };
}

const descriptions: Readonly<Record<Key, string>> = {
  domain:
    "The mail domain that the policy protects: what stands behind the @ in its mail addresses. International names may be written as they are.",
  mode: "What senders do when they cannot reach one of the servers under mx over verified TLS. Start with testing, go on to enforce when the reports were quiet for two weeks, and use none on the way out.",
  provider:
    "Instead of mx, or beside it: the mail provider whose servers the policy admits, such as proton or zoho-eu. What stands under mx is admitted too.",
  mx: "The mail servers of the domain, named as in its MX records; also under mode none. Under enforce, no mail reaches a server that is not listed. A * stands for exactly one first label: *.example.com admits a.example.com, but neither example.com nor a.b.example.com.",
  max_age:
    "How long senders remember the policy: from one day to one year, as 1d, 2w, 1y (365.25 days) or in seconds. The longer, the better it protects, and the longer a mistake lasts: start with 1w.",
  tls_rpt:
    "Optional. Where senders report what went wrong (TLS-RPT): mailto: or https: addresses. Without it, nobody tells you what enforce would stop.",
  id: "Optional. Pins the policy's id by hand, 1 to 32 letters and digits: to take over the one that a policy already has, or to make senders fetch again. Without it, a new one is made whenever the policy changes.",
  page: "Optional. Whether the public page and its badge are made: index.html, 404.html and badge.svg at the policy host. They are, unless this says false.",
  repository:
    "Optional. Where this file is kept, as a web address: the public page then links to it, so that who looks at the policy can see how it came about.",
  host: "Optional. What serves the policy file: github-pages unless this says otherwise. netlify takes the name of the site behind it, nginx, caddy and apache the folder on the server: `host: { netlify: my-site }`.",
  accept:
    "Optional. Findings that you accept knowingly: the code in brackets behind the finding, and the reason, which stays visible to everybody who reviews the policy.",
};

/** What editors offer: each host by its name, and with what may stand behind it. */
const hostExamples = (Object.entries(hosts) as [string, Host][]).flatMap(([name, { argument }]) => [
  name,
  ...(argument === undefined ? [] : [{ [name]: argument.example }]),
]);

const moreExamples: Readonly<Partial<Record<Key, readonly unknown[]>>> = {
  // What editors offer.
  provider: presets.filter(({ provider }) => provider.policyHost === undefined).map(({ name }) => name),
  mx: [["mail.example.com", "*.backup.example.net"]],
  host: hostExamples,
  max_age: ["1d", "1y"],
};

const modeDescriptions: Readonly<Record<Mode, string>> = {
  none: "Senders forget the policy: the way out.",
  testing: "Senders report problems and deliver all the same: the way in.",
  enforce: "Senders deliver over verified TLS to the servers under mx, or not at all.",
};

// Parts of patterns. There are no flags, and without the tables of Unicode only what is ASCII can be judged.
const label = "[A-Za-z\\d]+(?:-+[A-Za-z\\d]+)*";
const lastLabels = `(?:${label}\\.)*(?!\\d+\\.?\\s*$)${label}\\.?`;
const international = "[A-Za-z\\d.-]*[^\\x00-\\x7f\\s](?:[A-Za-z\\d.-]|[^\\x00-\\x7f\\s])*";
const hostName = `(?:${label}\\.${lastLabels}|${international})`;
const mxPattern = `(?:(?:\\*|${label})\\.${lastLabels}|(?:\\*\\.)?${international})`;
const severalAddresses = ".*@.*[,;\\s].*@";
const mailbox = `${anyCase("mailto")}:[^\\s<>"?#]+@\\s*${hostName}`;
const reportAddress = `(?!${severalAddresses})(?:${mailbox}|${anyCase("https")}:\\/\\/\\S+)`;
const days = "(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-5])\\s?[Dd]";
const weeks = "(?:[1-9]|[1-4]\\d|5[0-2])\\s?[Ww]";
const duration = `0*(?:[1-9]\\d{4,7}|${days}|${weeks}|1\\s?[Yy])`;

/** What a value must be beyond its type. */
const values: Readonly<Record<Key, Keywords>> = {
  domain: textOf(hostName, "domain/not-a-name"),
  mode: {
    // Apart from each other: what matches both, editors explain twice.
    oneOf: [
      { enum: modes, enumDescriptions: modes.map((mode) => modeDescriptions[mode]) },
      { pattern: `^(?!(?:${modes.join("|")})$)\\s*(?:${modes.map(anyCase).join("|")})\\s*$` },
    ],
  },
  provider: textOf(`(?:${providers.flatMap(providerNames).join("|")})`, "provider/unknown"),
  mx: listOf("A mail server.", ["mail.example.com"], textOf(mxPattern, "mx/not-a-name")),
  max_age: {
    type: ["integer", "string"],
    minimum: oneDay,
    maximum: oneYear,
    ...textOf(duration, "max-age/grammar"),
  },
  tls_rpt: listOf(
    "An address for reports.",
    ["mailto:tls-reports@example.com", "https://reports.example.com/tls"],
    textOf(reportAddress, "tls-rpt/not-an-address"),
  ),
  // The characters are kept as they were written, so `true` is a fair id, and a number is not rounded.
  id: {
    ...orAbsent(["boolean", "number", "string"]),
    minimum: 0,
    ...textOf("[A-Za-z\\d]{1,32}", "id/grammar"),
  },
  page: {
    ...orAbsent(["boolean", "string"]),
    ...textOf(`(?:${anyCase("true")}|${anyCase("false")})`, "page/not-a-switch"),
  },
  repository: {
    ...orAbsent(["string"]),
    ...textOf(
      repositoryGrammar.source
        .slice(1, -1)
        .replaceAll("\\/", "/")
        .replace("a-z", "A-Za-z")
        .replace("a-z", "A-Za-z"),
      "repository/not-an-address",
    ),
  },
  host: {
    ...orAbsent(["object", "string"]),
    ...textOf(
      `(?:${Object.keys(hosts)
        .map((name) => anyCase(name).replaceAll("-", "[\\s_-]+"))
        .join("|")})`,
      "hosting/unknown",
    ),
    patternErrorMessage: `Write one of ${Object.keys(hosts).join(", ")}.`,
    properties: Object.fromEntries(Object.keys(hosts).map((name) => [name, { type: ["string", "null"] }])),
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  },
  accept: {
    properties: Object.fromEntries(acceptable.map((code) => [code, reasonFor(code)])),
    additionalProperties: false,
  },
};

function textOf(pattern: string, code: Code): Keywords {
  const { fix }: Entry = catalogue[code];
  return { pattern: `^\\s*${pattern}\\s*$`, patternErrorMessage: fix };
}

/** What people may write for a provider, any of its variants among it. */
function providerNames({ key, variants, policyHost }: Provider): string[] {
  if (policyHost !== undefined) return [];
  const name = (text: string) => anyCase(text).replace(/[.-]/g, "[\\s._-]+");
  if (variants === undefined) return [name(key)];
  const any = variants.grammar === undefined ? variants.known.map(name).join("|") : "[A-Za-z\\d\\s._-]+";
  return [`${name(`${key}-`)}(?:${any})`];
}

/** The same is asked of the items and of a lone value. */
function listOf(description: string, examples: readonly string[], item: Keywords): Keywords {
  return { ...item, items: { description, examples, type: "string", ...item } };
}

function reasonFor(code: Code): Keywords {
  const message = catalogue[code].message.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
  return {
    description: `Why you accept this: ${message}`,
    examples: ["why it is accepted, and until when"],
    not: { type: ["array", "null", "object"] },
    pattern: "\\S",
    patternErrorMessage: "Write why it is accepted, for whoever reads this later.",
  };
}

function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
