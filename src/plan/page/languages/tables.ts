import type { live, page } from "./english.ts";

export type PageKey = keyof typeof page;
export type LiveKey = keyof typeof live;

/** A language's texts, all of them. */
export interface Language {
  /** As the language calls itself. */
  readonly name: string;
  readonly page: Readonly<Record<PageKey, string>>;
  readonly live: Readonly<Record<LiveKey, string>>;
}

/** A sentence of the script, in any language. */
export interface Message {
  readonly key: LiveKey;
  readonly values?: Readonly<Record<string, string>>;
}
