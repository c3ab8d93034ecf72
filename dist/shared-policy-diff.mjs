import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);

// src/report/policy-diff.ts
function policyDiff(before, after) {
  const value = (key, old, now) => old === now ? [` ${key}: ${now}`] : [...old === void 0 ? [] : [`-${key}: ${old}`], `+${key}: ${now}`];
  const removed = (before?.mx ?? []).filter((mx) => !after.mx.includes(mx));
  return [
    before === null ? "+version: STSv1" : " version: STSv1",
    ...value("mode", before?.mode, after.mode),
    ...removed.map((mx) => `-mx: ${mx}`),
    ...after.mx.map((mx) => `${before?.mx.includes(mx) ? " " : "+"}mx: ${mx}`),
    ...value("max_age", before?.max_age, after.max_age)
  ].join("\n");
}

// src/io/text.ts
function contentOfBytes(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255)
    return { kind: "utf-16" };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  const encoded = Buffer.from(text, "utf8");
  const offset = bytes.findIndex((byte, index) => byte === 0 || byte !== encoded[index]);
  return offset < 0 ? { kind: "text", text } : { kind: "not-text", offset };
}

export {
  policyDiff,
  contentOfBytes
};
