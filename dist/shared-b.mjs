import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);

// builtin:node:net
var builtin = /* @__PURE__ */ requireBuiltin("node:net");
var BlockList = /* @__PURE__ */ (() => builtin.BlockList)();
var connect = /* @__PURE__ */ (() => builtin.connect)();
var isIP = /* @__PURE__ */ (() => builtin.isIP)();
var isIPv6 = /* @__PURE__ */ (() => builtin.isIPv6)();

export {
  BlockList,
  connect,
  isIP,
  isIPv6
};
