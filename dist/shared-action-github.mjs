import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  __esm
} from "./shared.mjs";

// builtin:node:crypto
var builtin, createHash, randomUUID;
var init_node_crypto = __esm({
  "builtin:node:crypto"() {
    builtin = /* @__PURE__ */ requireBuiltin("node:crypto");
    createHash = /* @__PURE__ */ (() => builtin.createHash)();
    randomUUID = /* @__PURE__ */ (() => builtin.randomUUID)();
  }
});

// builtin:node:timers/promises
var builtin2 = /* @__PURE__ */ requireBuiltin("node:timers/promises");
var setTimeout = /* @__PURE__ */ (() => builtin2.setTimeout)();

export {
  createHash,
  randomUUID,
  init_node_crypto,
  setTimeout
};
