import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  dns,
  parseResolver
} from "./shared-message.mjs";
import "./shared-b.mjs";
import "./shared-c.mjs";
import "./shared.mjs";
export {
  dns,
  parseResolver
};
