import { html, type Markup } from "./html.ts";

/** So many characters fit on a line of the narrowest phone. */
export const longestPart = 28;

/**
 * A text with names, addresses or records: it breaks at spaces, before dots and after punctuation, and not at the hyphen
 * of a name. A part that no line can hold breaks anywhere.
 */
export function breakable(text: string): Markup {
  return html`${partsOf(text).map(({ text, isWhole, follows }) => {
    const part = isWhole ? html`<span class="whole">${text}</span>` : text;
    return follows ? html`<wbr>${part}` : part;
  })}`;
}

/** A name in a sentence: on one line, where one can hold it. `most`: the characters of a line. */
export function inSentence(name: string, most = longestPart): Markup {
  return name.length <= most ? html`<span class="whole">${name}</span>` : breakable(name);
}

/** The length of the longest piece that must stay on one line. */
export function widestPart(text: string): number {
  return Math.max(...partsOf(text).map((part) => part.text.length));
}

export interface Part {
  readonly text: string;
  /** It has a hyphen, at which browsers would break it. */
  readonly isWhole: boolean;
  /** There is no space before it, and still a line may end there. */
  readonly follows: boolean;
}

export function partsOf(text: string): Part[] {
  const parts = text.split(/(?=[.@]\w)|(?<=[,;:/=])(?![/\s])|(?<=\s)(?!\s)|(?<!\s)(?=\s)/);
  return parts.map((part, index) => ({
    text: part,
    isWhole: part.includes("-") && part.length <= longestPart,
    follows: index > 0 && !/\s/.test(part.at(0)! + parts[index - 1]!.at(-1)!),
  }));
}
