import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  init
} from "./shared-init.mjs";
import {
  worldGiven
} from "./shared-cli-world.mjs";
import "./shared-https.mjs";
import "./shared-dns-packet.mjs";
import "./shared-proxy-fetch.mjs";
import "./shared-b.mjs";
import "./shared-d.mjs";
import "./shared-c.mjs";
import {
  policyInputs,
  timeOf
} from "./shared-command-line.mjs";
import "./shared-inspect-policy-file.mjs";
import "./shared-record-sets.mjs";
import "./shared.mjs";

// src/entry/cli/init.ts
async function runInit(values, domain, files) {
  const inputs = { ...policyInputs(values), domain, force: values.force === true };
  return init(inputs, { files, world: await worldGiven(values, true), now: timeOf(values) });
}
export {
  runInit
};
