import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);

// src/plan/dns-formats/record-sets.ts
function recordSets(records) {
  const sets = /* @__PURE__ */ new Map();
  for (const { name, type, ttl, value } of records) {
    const key = `${name} ${type}`;
    const set = sets.get(key) ?? { name, type, ttl, values: [] };
    sets.set(key, { ...set, values: [...set.values, value] });
  }
  return [...sets.values()];
}
function nameBelow(domain, name) {
  return name.slice(0, -domain.length - 1);
}

export {
  recordSets,
  nameBelow
};
