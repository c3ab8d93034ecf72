import fc from "fast-check";
import type { DnsChange } from "../../../src/sts/dns-change.ts";

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => `${labels.join(".")}.example`);

const pieces = [
  '"',
  "\\",
  ";",
  "\n",
  "\r",
  "\0",
  "\t",
  " ",
  "$",
  "(",
  ")",
  "@",
  "\\010",
  "\xe4",
  "\xff",
  "\x85",
];
const commands = [
  "send",
  "\nsend\n",
  "update add evil.example. 1 A 192.0.2.66",
  "\nupdate delete x.\n",
  "v=STSv1; id=",
];

/** What somebody may have at our name: each character is a byte (Latin-1), as `RecordData` has it. */
export const hostileValue = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)),
    maxLength: 600,
    size: "max",
  }),
  fc
    .array(fc.constantFrom(...pieces, ...commands), { maxLength: 60, size: "max" })
    .map((parts) => parts.join("")),
  fc.string({ unit: "grapheme-ascii", maxLength: 300, size: "max" }),
);

/** A text as the character-strings that somebody may have divided it into: 255 bytes each at most. */
function divided(value: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  const lengths = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 4 });
  return fc.tuple(value, lengths).map(([text, some]) => {
    const strings: string[] = [];
    let rest = text;
    for (const length of some) {
      strings.push(rest.slice(0, length));
      rest = rest.slice(length);
    }
    return [...strings, ...(rest.match(/[\s\S]{1,255}/g) ?? (strings.length === 0 ? [""] : []))];
  });
}

/** Changes of names from the grammar, with any values. */
export function changeOf(value: fc.Arbitrary<string>): fc.Arbitrary<DnsChange> {
  const name = fc
    .tuple(fc.constantFrom("_mta-sts", "_smtp._tls"), host)
    .map(([first, rest]) => ({ name: `${first}.${rest}`, zone: rest }));
  const ttl = fc.nat({ max: 2 ** 31 - 1 });
  return fc.oneof(
    fc
      .record({ name, ttl, from: fc.array(divided(value), { maxLength: 4 }), to: value })
      .map(({ name, ...rest }): DnsChange => ({ ...name, ...rest, type: "TXT" })),
    fc
      .record({ name, ttl, to: host })
      .map(({ name, ...rest }): DnsChange => ({ ...name, ...rest, type: "CNAME", from: [] })),
  );
}
