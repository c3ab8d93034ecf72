import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);

// builtin:node:os
var builtin = /* @__PURE__ */ requireBuiltin("node:os");
var EOL = /* @__PURE__ */ (() => builtin.EOL)();
var hostname = /* @__PURE__ */ (() => builtin.hostname)();

export {
  EOL,
  hostname
};
