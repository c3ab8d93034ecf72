import {
  nameBelow,
  recordSets,
  registrableDomain,
  stringify
} from "./shared.mjs";

// src/plan/dns-formats/octodns.ts
async function octodnsFile(records, domain, escapedSemicolons) {
  const zone = await registrableDomain(domain);
  const entries = /* @__PURE__ */ new Map();
  for (const set of recordSets(records)) {
    const name = nameBelow(zone, set.name);
    const others = entries.get(name);
    const data = recordData(set, escapedSemicolons);
    entries.set(name, others === void 0 ? data : [others, data].flat());
  }
  const yaml = stringify(Object.fromEntries(entries), {
    // octoDNS reads YAML 1.1.
    version: "1.1",
    // octoDNS refuses keys that are out of their natural order. That differs from this one where numbers have to be
    // distinguished, and names of ours differ before there is one.
    sortMapEntries: true,
    // Whatever its length, a value that changes is one line that changes.
    lineWidth: 0
  });
  return `${heading(domain, zone, escapedSemicolons)}---
${yaml}`;
}
function heading(domain, zone, escapedSemicolons) {
  const below = nameBelow(zone, domain);
  return [
    `# octoDNS: for ${zone}.yaml. Its keys stay in natural order.`,
    ...domain === zone ? [] : [
      `# If ${domain} is a zone of its own: for ${domain}.yaml, with names that do not end in .${below}.`
    ],
    escapedSemicolons ? "# escaped_semicolons: true, the default before 2.0. If it is false: --format octodns-unescaped" : "# escaped_semicolons: false. If it is true, the default before 2.0: --format octodns",
    ""
  ].join("\n");
}
function recordData({ type, ttl, values }, escapedSemicolons) {
  const written = values.map((value2) => {
    if (type === "CNAME") return `${value2}.`;
    return escapedSemicolons ? value2.replaceAll(";", "\\;") : value2;
  });
  const [value, ...others] = written;
  return others.length === 0 ? { ttl, type, value } : { ttl, type, values: written };
}
export {
  octodnsFile
};
