/**
 * What the text of a setting must match, for editors: patterns of JSON Schema, which have no flags. Without the tables of
 * Unicode only what is ASCII can be judged.
 */

import { dnsNames } from "../src/policy/dns-providers.ts";
import { repositoryGrammar } from "../src/policy/fields.ts";
import { hostNames } from "../src/policy/hosts.ts";
import type { Provider } from "../src/policy/provider.ts";
import { providers } from "../src/policy/providers.ts";
import { oneDay, oneYear, secondsIn } from "../src/sts/max-age.ts";
import { modes } from "../src/sts/policy-file.ts";
import { idGrammar } from "../src/sts/read-record.ts";
import { namings } from "../src/sts/tls-report/namings.ts";

const label = "[A-Za-z\\d]+(?:-+[A-Za-z\\d]+)*";
const lastLabels = `(?:${label}\\.)*(?!\\d+\\.?\\s*$)${label}\\.?`;
// Quotation marks, dashes, bullets and blanks of documents; other symbols only the command knows.
const pasted = "\\s\\xab\\xad\\xbb\\u2010-\\u205f";
const international = `[A-Za-z\\d.-]*[^\\x00-\\x7f${pasted}](?:[A-Za-z\\d.-]|[^\\x00-\\x7f${pasted}])*`;
const hostName = `(?:${label}\\.${lastLabels}|${international})`;
const mxPattern = `(?:(?:\\*|${label})\\.${lastLabels}|(?:\\*\\.)?${international})`;
const severalAddresses = ".*@.*[,;\\s].*@";
const mailbox = `${anyCase("mailto")}:[^<>"?#${pasted}]+@\\s*${hostName}`;
const reportAddress = `(?!${severalAddresses})(?:${mailbox}|${anyCase("https")}:\\/\\/\\S+)`;

const seconds = `[1-9]\\d{${String(oneDay).length - 1},${String(oneYear).length - 1}}`;
const durations = Object.entries(secondsIn).map(([unit, length]) =>
  unit === "" ? seconds : `${countUpTo(Math.floor(oneYear / length))}\\s?${anyCase(unit)}`,
);

export const patterns = {
  domain: hostName,
  provider: oneOf(providers.flatMap(providerNames)),
  mx: mxPattern,
  max_age: `0*${oneOf(durations)}`,
  tls_rpt: reportAddress,
  id: patternOf(idGrammar),
  page: oneOf(["true", "false"].map(anyCase)),
  repository: patternOf(repositoryGrammar),
  host: oneOf(hostNames.map((name) => anyCase(name).replaceAll("-", "[\\s_-]+"))),
  dns: oneOf(dnsNames.map(anyCase)),
  names: `^\\s*${oneOf(namings.map(anyCase))}\\s*$`,
  alias: `(?:_?${label}\\.)+(?!\\d+\\.?\\s*$)${label}\\.?`,
} as const;

/** A mode as the command takes it, but not as the enumeration beside this has it: what matches both, editors explain twice. */
export const modeInOtherCase = `^(?!(?:${modes.join("|")})$)\\s*(?:${modes.map(anyCase).join("|")})\\s*$`;

/** What people may write for a provider, any of its variants among it. */
function providerNames({ key, variants, policyHost }: Provider): string[] {
  if (policyHost !== undefined) return [];
  const name = (text: string) => anyCase(text).replace(/[.-]/g, "[\\s._-]+");
  if (variants === undefined) return [name(key)];
  const any = variants.grammar === undefined ? variants.known.map(name).join("|") : "[A-Za-z\\d\\s._-]+";
  return [`${name(`${key}-`)}(?:${any})`];
}

/** The whole numbers from 1 to a limit, by their digits: fewer than the limit has, or as many and a smaller one first. */
function countUpTo(limit: number): string {
  const digits = [...String(limit)].map(Number);
  const shorter = digits.length === 1 ? [] : [`[1-9]${"\\d?".repeat(digits.length - 2)}`];
  const asLong = digits.map((digit, index) => {
    const last = index === digits.length - 1;
    const choice = digitsBetween(index === 0 ? 1 : 0, last ? digit : digit - 1);
    const rest = "\\d".repeat(digits.length - 1 - index);
    return choice === "" ? "" : `${digits.slice(0, index).join("")}${choice}${rest}`;
  });
  return oneOf([...shorter, ...asLong].filter((choice) => choice !== ""));
}

function digitsBetween(first: number, last: number): string {
  const digits = "0123456789".slice(first, last + 1);
  return digits.length < 2 ? digits : digits.length === 2 ? `[${digits}]` : `[${first}-${last}]`;
}

function oneOf(choices: readonly string[]): string {
  return choices.length === 1 ? choices[0]! : `(?:${choices.join("|")})`;
}

/** A grammar of the command without its anchors, and with both cases spelt out where it looks past them. */
function patternOf({ source, ignoreCase }: RegExp): string {
  const inner = source.replace(/^\^/, "").replace(/\$$/, "");
  if (!ignoreCase) return inner;
  return inner.replace(/\\.|\[[^\]]*\]|[a-z]/g, (part) => {
    if (part.startsWith("\\")) return part;
    return part.startsWith("[") ? part.replace("a-z", "A-Za-z") : anyCase(part);
  });
}

function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
