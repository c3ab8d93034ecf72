import type { LiveKey, Message } from "../languages/tables.ts";

/** A resolver's answer for one name and type. */
export type Answer =
  | { readonly kind: "records"; readonly values: readonly string[] }
  | { readonly kind: "none" }
  /** The message may have `{whom}`: the resolver. */
  | ({ readonly kind: "failed" } & Message);

/** The numbers of the record types (RFC 1035 §3.2.2). */
export const typeNumbers = { MX: 15, TXT: 16 } as const;
export type RecordType = keyof typeof typeNumbers;

/** Reads a resolver's JSON (`application/dns-json`), which may contain anything, and leaves CNAME records out. */
export function readAnswer(text: string, type: RecordType): Answer {
  const { Status: status, Answer: records } = membersOf(parsed(text));
  if (typeof status !== "number") return failed("not-dns");
  if (status === nameDoesNotExist) return { kind: "none" };
  if (status !== 0) return failed("dns-error", { status: String(status) });
  const values = (Array.isArray(records) ? records : [])
    .map(membersOf)
    .flatMap(({ type: number, data }) =>
      number === typeNumbers[type] && typeof data === "string" ? [data] : [],
    )
    .map((data) => (type === "TXT" ? textOf(data) : data));
  return values.length === 0 ? { kind: "none" } : { kind: "records", values };
}

export function failed(key: LiveKey, values: Message["values"] = {}) {
  return { kind: "failed", key, values } as const;
}

const nameDoesNotExist = 3;

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** `"v=STSv1;" " id=1"` → `v=STSv1; id=1`: strings are joined without a space. Some resolvers omit the quotes. */
function textOf(data: string): string {
  const strings = data.match(/"(?:\\.|[^"\\])*"/gs);
  if (!data.startsWith('"') || strings === null) return data;
  return strings.map((string) => string.slice(1, -1).replace(/\\(\d{3}|.)/gs, unescaped)).join("");
}

function unescaped(_: string, code: string): string {
  return code.length === 3 ? String.fromCharCode(Number(code)) : code;
}
