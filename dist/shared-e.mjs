import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);

// builtin:node:timers/promises
var builtin = /* @__PURE__ */ requireBuiltin("node:timers/promises");
var setTimeout = /* @__PURE__ */ (() => builtin.setTimeout)();

export {
  setTimeout
};
