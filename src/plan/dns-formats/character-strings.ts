/**
 * A TXT record is made of strings of up to 255 bytes each (RFC 1035 §3.3); readers join them without a space.
 * All values of ours are printable ASCII, so a character is a byte.
 */
export function characterStrings(value: string): string[] {
  return value.match(/.{1,255}/gs) ?? [""];
}

/** The strings of a TXT record as zone files and the APIs of Cloudflare and Route 53 write them: each in quotes. */
export function quotedStrings(value: string): string[] {
  return characterStrings(value).map((text) => `"${escaped(text)}"`);
}

/** What is between the quotes. Quoted, a `;` needs no backslash and starts no comment (RFC 1035 §5.1). */
export function escaped(text: string): string {
  return text.replace(/["\\]/g, "\\$&");
}
