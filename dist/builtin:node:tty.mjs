import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import "./shared.mjs";

// builtin:node:tty
var builtin = /* @__PURE__ */ requireBuiltin("node:tty");
var node_tty_default = builtin;
var ReadStream = /* @__PURE__ */ (() => builtin.ReadStream)();
var WriteStream = /* @__PURE__ */ (() => builtin.WriteStream)();
var isatty = /* @__PURE__ */ (() => builtin.isatty)();
export {
  ReadStream,
  WriteStream,
  node_tty_default as default,
  isatty
};
