/** An MX record where only its mail server was expected: `10 mx1.example.com`, or a whole line of a zone file. */
export interface MxRecord {
  readonly priority: string;
  /** As it was written; a lone dot in a null MX record (RFC 7505). */
  readonly target: string;
}

/** Priority first, as in RFC 1035 §3.3.9, unless the groups say otherwise. */
const forms: readonly RegExp[] = [
  /^(?<priority>\d{1,5})[\s,;:]+(?<target>[^\s,;:]+)$/,
  /^(?<target>[^\s,;:]+)[\s,;]+\(?(?<priority>\d{1,5})\)?$/,
  // A zone file, or dig: owner, TTL and class may be in front, and a comment behind.
  /^(?:\S+\s+){0,4}MX\s+(?<priority>\d{1,5})\s+(?<target>[^\s;]+)(?:\s*;.*)?$/i,
  /\bMX preference\s*=\s*(?<priority>\d{1,5}), mail exchanger\s*=\s*(?<target>\S+)$/i, // nslookup
  /\bmail is handled by (?<priority>\d{1,5}) (?<target>\S+)$/i, // host
];

/** Longer than a name with everything that a zone file has in front of it. */
const maxLength = 600;

/** null: the text is not an MX record. Pure numbers, such as `10 20`, are none. */
export function readMxRecord(text: string): MxRecord | null {
  if (text.length > maxLength) return null;
  for (const form of forms) {
    const { priority, target } = form.exec(text)?.groups ?? {};
    if (priority !== undefined && target !== undefined && !/^\d+$/.test(target)) return { priority, target };
  }
  return null;
}
