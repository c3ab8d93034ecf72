import { escapeControl } from "../../base/finding.ts";

/**
 * What a server said, for people: on one line and short. null when it said nothing, or when it repeats a secret, plain
 * or encoded, as some do with what was sent to them.
 */
export function withoutSecrets(secrets: readonly string[], text: unknown): string | null {
  if (typeof text !== "string") return null;
  const plain = text.slice(0, maxLength).replace(/\s+/g, " ").trim();
  const shown = readings(text).map((reading) => reading.toLowerCase());
  const repeats = secrets.some(
    (secret) => secret !== "" && shown.some((reading) => reading.includes(secret.toLowerCase())),
  );
  return plain === "" || repeats ? null : escapeControl(plain).replaceAll('"', "'");
}

const maxLength = 200;

/** The text, and what its parts are when they are encoded. */
function readings(text: string): string[] {
  const encoded = text.match(/[\w+/%=-]{4,}/g) ?? [];
  return [
    text,
    ...encoded.map((part) => Buffer.from(part, "base64").toString("utf8")),
    ...encoded.map((part) => Buffer.from(part, "hex").toString("utf8")),
    unquoted(text),
  ];
}

/** Percent-encoding undone, as far as it is any (RFC 3986 §2.1). */
function unquoted(text: string): string {
  return text.replace(/(%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8"),
  );
}
