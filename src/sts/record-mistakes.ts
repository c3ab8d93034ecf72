/** Why senders do not accept a TXT record: known mistakes of people and their tools. */
import { describeCharacter, foreignIn } from "./foreign-character.ts";
import { type RecordKind, stsKind, tlsRptKind } from "./read-record.ts";

/** What to do about a record that senders do not take, as a sentence after another; "" if unknown. */
export function hintFor(text: string, kind: RecordKind): string {
  const shown = text.slice(0, maxLength);
  const known = mistakes(kind).find(([pattern]) => pattern.test(shown));
  if (known !== undefined) return ` ${known[1]}`;
  const foreign = foreignIn(shown);
  if (foreign === null) return "";
  const { character, instead } = describeCharacter(foreign);
  return ` The value has ${character}. ${instead}`;
}

/** A record has less, and the first mistake is what counts. */
const maxLength = 1000;

/** At a name without its record: the one of the other name, if that is there. */
export function hintForOthers(texts: readonly string[], kind: RecordKind): string {
  const [other, name] = kind === stsKind ? [tlsRptKind, "_smtp._tls"] : [stsKind, "_mta-sts"];
  return texts.some((text) => text.startsWith(other.version))
    ? ` That record belongs at ${name}: move it.`
    : "";
}

type Mistake = readonly [RegExp, hint: string];

function mistakes({ version, required }: RecordKind): readonly Mistake[] {
  const other = required === "id" ? "rua" : "id";
  return [
    [
      /\\;/,
      "Take away the backslash before the semicolon: octoDNS (`escaped_semicolons`), PowerDNS and some DNS panels want one, and here it has become part of the value.",
    ],
    [new RegExp(`^${version}[ \\t]+\\w+=`), `Write the missing semicolon: ${version}; ${required}=…`],
    [/^\s*version\s*=/i, `Write ${version}, not version=.`],
    [
      new RegExp(`^(?!${version})${anyCase(version.slice(0, -2))}[Vv]?\\d*\\b|^${version}\\d`),
      `Write the version as ${version}.`,
    ],
    [new RegExp(`[;\\s](?!${required}=)${anyCase(required)}=`), `Write ${required}= in lowercase.`],
    [new RegExp(`[;\\s]${required}[ \\t]+=|[;\\s]${required}=[ \\t]`), "Remove the spaces around the =."],
    [/;\s*(?:mailto|https):/i, "Write a comma, not a semicolon, between two addresses."],
    [/=\s*["']/, "Remove the quotation marks inside the value."],
    [/[;\s]ruf=/i, "Write rua=: ruf is a tag of DMARC, and TLS-RPT has no such field."],
    [
      /[;,\s](?:mode|mx|max_age)\s*[=:]/i,
      "Remove mode, mx and max_age: they belong in the policy file. This record has only the id.",
    ],
    [
      /^\s*_[\w.-]+\.?\s+(?:\d+\s+)?(?:IN\s+)?TXT\b/i,
      "Enter only the value: name and type have their own fields.",
    ],
    [new RegExp(`[;\\s]${other}=`), `Write ${required}=: ${other}= belongs in the other record.`],
    [/http:/i, "Write https:, because senders do not report to http: addresses."],
    [/mailto:\s/i, "Remove the space after mailto:."],
    [/![\d.]+[kmgt]?\b/i, "Remove the ! and the size after it: only DMARC has them."],
  ];
}

function anyCase(word: string): string {
  return word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

/** How often the required field appears in a record. */
export function countOf(text: string, { required }: RecordKind): number {
  return text.split(";").filter((field) => field.trimStart().startsWith(`${required}=`)).length;
}

/** A record whose bytes are UTF-8 as text; DNS gives each byte as a character. */
export function asText(bytes: string): string {
  if (/^[\x00-\x7f]*$/.test(bytes) || /[^\x00-\xff]/.test(bytes)) return bytes;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return bytes;
  }
}
