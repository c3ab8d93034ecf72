import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);

// builtin:node:crypto
var builtin = /* @__PURE__ */ requireBuiltin("node:crypto");
var createHash = /* @__PURE__ */ (() => builtin.createHash)();
var randomUUID = /* @__PURE__ */ (() => builtin.randomUUID)();

// builtin:node:timers/promises
var builtin2 = /* @__PURE__ */ requireBuiltin("node:timers/promises");
var setTimeout = /* @__PURE__ */ (() => builtin2.setTimeout)();

export {
  createHash,
  randomUUID,
  setTimeout
};
