import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  catalogue,
  hasErrors
} from "./shared-policy.mjs";

// src/result.ts
function isVerification(result) {
  return result.command === "verify" || result.command === "monitor";
}
function isOk(result) {
  if (result.command === "monitor" && "issue" in result && result.issue !== null)
    return result.issue.did !== "failed";
  return !hasErrors(result.findings);
}
function exitCode(result) {
  if (isOk(result)) return 0;
  return result.findings.some(
    ({ code, severity }) => severity === "error" && catalogue[code].stops
  ) ? 2 : 1;
}

export {
  isVerification,
  isOk,
  exitCode
};
