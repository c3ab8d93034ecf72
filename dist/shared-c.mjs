import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);

// builtin:node:crypto
var builtin = /* @__PURE__ */ requireBuiltin("node:crypto");
var createHash = /* @__PURE__ */ (() => builtin.createHash)();
var randomInt = /* @__PURE__ */ (() => builtin.randomInt)();
var randomUUID = /* @__PURE__ */ (() => builtin.randomUUID)();

export {
  createHash,
  randomInt,
  randomUUID
};
