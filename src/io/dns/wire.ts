/** The bytes of DNS messages (RFC 1035 §4), read within bounds: anybody may have sent them. */

/** RFC 1035 §2.3.4; of a name with the length bytes of its labels, and the root. */
const maxLabelBytes = 63;
const maxNameBytes = 255;

/** Each label of a name can be followed by a pointer, and a name has 127 labels at most. */
const maxPointers = 127;
/**
 * Labels and pointers in all names of a message. A thousand records, each with names of thirty labels, take fewer, and
 * as many as 64 KB of pointers can lead to are work for more than a second.
 */
export const maxSteps = 65_536;

/** Reads a message front to back; throws a RangeError instead of reading past its end. */
export class Reader {
  readonly #bytes: Buffer;
  #offset: number;
  /** Shared by all readers of a message. */
  readonly #budget: { steps: number };

  constructor(bytes: Buffer, offset = 0, budget = { steps: maxSteps }) {
    this.#bytes = bytes;
    this.#offset = offset;
    this.#budget = budget;
  }

  /** How many bytes are left. */
  get left(): number {
    return this.#bytes.length - this.#offset;
  }

  /** An unsigned number of 1 to 4 bytes. */
  number(size: 1 | 2 | 4): number {
    return this.#bytes.readUIntBE(this.#skip(size), size);
  }

  /** Each byte becomes a character (Latin-1). */
  text(length: number): string {
    const start = this.#skip(length);
    return this.#bytes.toString("latin1", start, start + length);
  }

  /** RFC 1035 §3.3 `character-string`: its length in a byte, then its bytes. */
  string(): string {
    return this.text(this.number(1));
  }

  /** A reader of the next bytes alone, such as the data of a record. The names in there may point to before it. */
  part(length: number): Reader {
    const start = this.#skip(length);
    return new Reader(this.#bytes.subarray(0, start + length), start, this.#budget);
  }

  /** In presentation form. Its tail may be a pointer to an earlier name (RFC 1035 §4.1.4). */
  name(): string {
    const bytes = this.#bytes;
    let text = "";
    let size = 1;
    let pointers = 0;
    let position = this.#offset;
    /** Pointers must lead to before it, each further back than the last: so they form no loop. */
    let start = position;
    /** Where the name ends in place: after the first pointer. */
    let end: number | null = null;
    for (;;) {
      const length = bytes.readUInt8(position);
      this.#budget.steps -= 1;
      if (this.#budget.steps < 0) throw new RangeError("too many labels");
      if (length >= 0xc0) {
        pointers += 1;
        if (pointers > maxPointers) throw new RangeError("too many pointers");
        end ??= position + 2;
        position = bytes.readUInt16BE(position) & 0x3fff;
        if (position >= start) throw new RangeError("pointer that does not lead back");
        start = position;
        continue;
      }
      position += 1 + length;
      if (length === 0) break;
      size += 1 + length;
      if (length > maxLabelBytes || size > maxNameBytes) throw new RangeError("name too long");
      if (position > bytes.length) throw new RangeError("label past the end");
      text += `.${presentation(bytes.toString("latin1", position - length, position))}`;
    }
    this.#offset = end ?? position;
    return text === "" ? "." : text.slice(1);
  }

  #skip(length: number): number {
    const start = this.#offset;
    if (length > this.left) throw new RangeError("past the end");
    this.#offset += length;
    return start;
  }
}

/** A label as in a zone file (RFC 1035 §5.1), such as `a\.b` or `\009`; lower case. */
function presentation(label: string): string {
  if (/^[\w-]+$/.test(label)) return label.toLowerCase();
  return label
    .replace(/["().;@$\\]/g, "\\$&")
    .replace(/[\x00-\x1f\x7f-\xff]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, "0")}`)
    .toLowerCase();
}

/** Big-endian numbers of two bytes each, as Latin-1: a message is put together as a text, and becomes bytes once. */
export function uint16(...numbers: readonly number[]): string {
  return String.fromCharCode(...numbers.flatMap((number) => [number >> 8, number & 0xff]));
}

/** A name without compression, as Latin-1. Its labels need no escapes. */
export function encodeName(name: string): string {
  const labels = name === "." ? [] : name.split(".");
  return `${labels.map((label) => String.fromCharCode(label.length) + label).join("")}\0`;
}
