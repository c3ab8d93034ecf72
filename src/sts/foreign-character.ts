/** A character that came along from a document, a chat or another keyboard, and what to do about it. */
export interface ForeignCharacter {
  /** As in "a curly quotation mark (“, U+201C)". */
  readonly character: string;
  /** A sentence. */
  readonly instead: string;
}

const remove = "Remove it: it was probably pasted from a document.";
const hyphen = "Write - instead: a program probably replaced it.";

/** Those that people paste without noticing. */
const named: ReadonlyMap<string, readonly [name: string, instead: string]> = new Map([
  ["\u00a0", ["a no-break space", remove]],
  ["\u202f", ["a narrow no-break space", remove]],
  ["\u3000", ["an ideographic space", remove]],
  ["\ufeff", ["a byte order mark", remove]],
  ["\u200b", ["a zero-width space", remove]],
  ["\u200e", ["a left-to-right mark", remove]],
  ["\u200f", ["a right-to-left mark", remove]],
  ["\u00ad", ["a soft hyphen", remove]],
  ["\u2010", ["a typographic hyphen", hyphen]],
  ["\u2011", ["a no-break hyphen", hyphen]],
  ["\u2013", ["an en dash", hyphen]],
  ["\u2014", ["an em dash", hyphen]],
  ["\u2212", ["a minus sign", hyphen]],
  ["\u2022", ["a bullet", remove]],
  ["\u00b7", ["a middle dot", remove]],
  ["\u2026", ["an ellipsis", "Write out what was left out."]],
]);

/** The others by what they are; the first row that fits. */
const kinds: readonly (readonly [RegExp, name: string, instead: string])[] = [
  [
    /[\u00ab\u00b4\u00bb\u2018-\u201f\u2032-\u2037\u2039\u203a\u300c-\u300f\uff02\uff07]/,
    "a curly quotation mark",
    remove,
  ],
  [/[\uff01-\uff5e]/, "a full-width character", "Write its plain form, or remove it."],
  [/\p{Pd}/u, "a dash", hyphen],
  [/\p{Z}/u, "a non-standard space", remove],
  [/\p{Default_Ignorable_Code_Point}|\p{C}/u, "an invisible character", remove],
  [/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u, "an emoji", "Remove it."],
  [/./su, "a character that is not allowed here", "Remove it."],
];

/** Says what a character outside ASCII is, for one that is not allowed where it is. */
export function describeCharacter(character: string): ForeignCharacter {
  const kind = kinds.find(([pattern]) => pattern.test(character))!;
  const [name, instead] = named.get(character) ?? [kind[1], kind[2]];
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  const isVisible = !/[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character);
  return { character: `${name} (${isVisible ? `${character}, ` : ""}${code})`, instead };
}

/** The first character outside ASCII that is neither a letter nor a digit, or null. */
export function foreignIn(text: string, allowed = /[\p{L}\p{M}\p{N}]/u): string | null {
  if (/^[\x00-\x7f]*$/.test(text)) return null;
  return [...text].find((one) => one > "\x7f" && (isHidden(one) || !allowed.test(one))) ?? null;
}

/** Variation selectors and the like are invisible marks. The two joiners mean something between some letters. */
function isHidden(character: string): boolean {
  return !/\p{Join_Control}/u.test(character) && /[\p{Default_Ignorable_Code_Point}\p{Me}]/u.test(character);
}
