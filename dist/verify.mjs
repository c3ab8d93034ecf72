import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  seeDomain,
  subjectOf,
  tickChecklist,
  verify
} from "./shared-verify.mjs";
import "./shared-verified.mjs";
import "./shared-setup-issue.mjs";
import "./shared-https.mjs";
import "./shared-inspect-policy-file.mjs";
import "./shared-sync-issue.mjs";
import "./shared.mjs";
export {
  seeDomain,
  subjectOf,
  tickChecklist,
  verify
};
