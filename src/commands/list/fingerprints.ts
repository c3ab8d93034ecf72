import { sha256Bytes } from "../../base/sha256.ts";

/** The first 64 bits of a text's SHA-256, in two numbers. */
export interface Fingerprint {
  readonly high: number;
  readonly low: number;
}

export function fingerprint(text: string): Fingerprint {
  const bytes = sha256Bytes(text);
  const word = (at: number) =>
    ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
  return { high: word(0), low: word(4) };
}

/** A set that takes 16 bytes or fewer for each of a million: with 64 bits, two of them collide once in 10⁷ lists. */
export interface Fingerprints {
  /** false: it was there already. */
  add(one: Fingerprint): boolean;
}

const firstSize = 1024;

/** Open addressing with linear probing; two zeros are an empty place, so such a fingerprint counts as 0, 1. */
export function fingerprints(): Fingerprints {
  let table = new Uint32Array(2 * firstSize);
  let count = 0;

  const insert = (high: number, low: number): boolean => {
    const mask = table.length / 2 - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const [there, rest] = [table[2 * place], table[2 * place + 1]];
      if (there === high && rest === low) return false;
      if (there !== 0 || rest !== 0) continue;
      table[2 * place] = high;
      table[2 * place + 1] = low;
      return true;
    }
  };
  const grow = () => {
    const old = table;
    table = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2)
      if (old[at] !== 0 || old[at + 1] !== 0) insert(old[at]!, old[at + 1]!);
  };

  return {
    add({ high, low }) {
      const isNew = insert(high, high === 0 && low === 0 ? 1 : low);
      if (isNew) count += 1;
      // At most five of eight places are taken.
      if (16 * count > 5 * table.length) grow();
      return isNew;
    },
  };
}
