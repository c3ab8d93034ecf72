/**
 * International names by IDNA 2008 (RFC 5890 to 5894). The platform's URL parser maps by UTS 46, as browsers do, which
 * lets symbols, dashes and quotation marks through and makes ASCII punctuation of others; this takes that back.
 */
import punycode from "punycode/punycode.js";
import { foreignIn } from "./foreign-character.ts";

/** A name in A-labels; the character that no name may have; or null: it is not valid in another way. */
export type ALabels = { readonly name: string } | { readonly foreign: string } | null;

/** What may be written: letters, marks, digits, what RFC 5892 §2.6 and A.1 to A.9 add, and the dots of other scripts. */
const written =
  /[\p{L}\p{M}\p{Nd}\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\p{Join_Control}\u3002\u3007\u30fb\uff0e\uff61]/u;

/** RFC 5892 §2.1 (letters and digits) with §2.6 (exceptions); the URL parser has seen to §2.2 and to the joiners. */
const permitted = /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}\u06fd\u06fe\u0f0b\p{Join_Control}\u3007-]$/u;
/** RFC 5892 §2.6, §2.4 (blocks of symbols and music) and §2.9 (old Hangul). */
const disallowed =
  /[\u20d0-\u20ff\u302e\u302f]|[\u0640\u07fa\u3031-\u3035\u303b\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u{1d100}-\u{1d24f}]/u;

/** The first character that no name may be written with; null: there is none. */
export function firstForeign(text: string): string | null {
  return foreignIn(text, written);
}

/** UTS 46, and then what IDNA 2008 does not allow of its result. `name`: ASCII letters in lower case. */
export function toALabels(name: string): ALabels {
  const foreign = firstForeign(name);
  if (foreign !== null) return { foreign };
  try {
    const decoded = name.includes("xn--") ? punycode.toUnicode(name) : name;
    if (/^[\x00-\x7f]*$/.test(decoded)) return decoded === name ? { name } : null;
    const ascii = new URL(`http://${decoded}`).hostname.replace(/\.$/, "");
    // A-labels come from a registry or from DNS, and each must be what its own decoding encodes to.
    if (/^[\x00-\x7f]*$/.test(name)) return ascii === name ? { name } : null;
    return judged(ascii);
  } catch {
    return null;
  }
}

function judged(ascii: string): ALabels {
  const labels = ascii.split(".").filter((label) => label.startsWith("xn--"));
  const uLabels = labels.map((label) => punycode.toUnicode(label));
  const foreign = uLabels.map(notPermittedIn).find((one) => one !== null);
  if (foreign !== undefined) return { foreign };
  // RFC 5891 §4.2.3.1. What is at an end of the U-label is within the A-label, where nothing checks it.
  return uLabels.some((label) => /^-|-$|^..--/su.test(label)) ? null : { name: ascii };
}

/** The first character of a U-label that IDNA 2008 does not permit there; null: all are. */
function notPermittedIn(label: string): string | null {
  const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label);
  // RFC 5892 A.3 to A.7: characters that are allowed beside some others.
  const rest = label
    .replace(/(?<=l)\u00b7(?=l)|\u0375(?=\p{Script=Greek})|(?<=\p{Script=Hebrew})[\u05f3\u05f4]/gu, "")
    .replace(/\u30fb/g, hasKana ? "" : "\u30fb");
  const mixedDigit = /[\u0660-\u0669]/.test(label) ? /[\u06f0-\u06f9]/.exec(label)?.[0] : undefined;
  return (
    [...rest].find((one) => one > "\x7f" && (!permitted.test(one) || disallowed.test(one))) ??
    mixedDigit ??
    null
  );
}

/** A name with its U-labels where all of them are ones; null: it has none, or shows something that no name may have. */
export function toULabels(name: string): string | null {
  if (!name.includes("xn--")) return null;
  try {
    const decoded = punycode.toUnicode(name);
    const read = toALabels(decoded);
    return read !== null && "name" in read && read.name === name ? decoded : null;
  } catch {
    return null;
  }
}
