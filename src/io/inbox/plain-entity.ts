import type { HeaderField } from "./header-fields.ts";

/** What the header of a mail or of a part says about its body (RFC 2045). All but the name and the boundary is in lower case. */
export interface Entity {
  readonly type: string;
  /** null: not a multipart. */
  readonly boundary: string | null;
  readonly isAttachment: boolean;
  readonly encoding: string;
  readonly charset: string;
  readonly name: string | null;
}

/** null: it can be read in more than one way. */
export function entityOf(fields: readonly HeaderField[]): Entity | null {
  const type = structured(fields, "content-type", "text/plain");
  const disposition = structured(fields, "content-disposition", "");
  const encoding = structured(fields, "content-transfer-encoding", "7bit");
  if (type === null || disposition === null || encoding === null) return null;
  const boundary = type.value.startsWith("multipart/") ? (type.parameters.get("boundary") ?? "") : null;
  if (boundary !== null && (!plainBoundary.test(boundary) || otherMultiparts.test(type.value))) return null;
  const name = disposition.parameters.get("filename") || type.parameters.get("name") || null;
  if (name?.includes("=?")) return null;
  return {
    type: type.value,
    boundary,
    isAttachment: disposition.value === "attachment",
    encoding: encoding.value,
    charset: type.parameters.get("charset")?.toLowerCase() ?? "utf-8",
    name,
  };
}

/** Of which the parts are mails, and which has no subtype. */
const otherMultiparts = /^multipart\/(?:digest)?$/;

/** One that does not end like the last line of another. */
const plainBoundary = /^[\w'+,./:=?-]{1,200}(?<!--)$/;

interface Structured {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** A field that is there at most once and has neither comments, escapes nor names in pieces. */
function structured(fields: readonly HeaderField[], name: string, absent: string): Structured | null {
  const [field, ...others] = fields.filter((one) => one.name === name);
  if (field === undefined) return { value: absent, parameters: new Map() };
  const [, value, list] = form.exec(field.value) ?? [];
  if (value === undefined || list === undefined || others.length > 0) return null;
  const parameters = new Map<string, string>();
  for (const [, key, text, token] of list.matchAll(parameter))
    if (!parameters.has(key!.toLowerCase())) parameters.set(key!.toLowerCase(), text ?? token!);
  return { value: value.toLowerCase(), parameters };
}

const form = /^([\w.+/-]+)((?:[ \t]*;[ \t]*[\w-]+=(?:"[^"\\]*"|[^\s";,()\\]+))*)(?:[ \t]*;)?$/;
const parameter = /;[ \t]*([\w-]+)=(?:"([^"\\]*)"|([^\s";,()\\]+))/g;
