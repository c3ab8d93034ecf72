import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  openNetwork
} from "./shared-https.mjs";
import {
  resolverAddress,
  secondsGiven
} from "./shared-command-line.mjs";

// src/entry/cli/world.ts
async function worldGiven(values, brief) {
  return openNetwork({
    resolver: await resolverAddress(values),
    timeout: secondsGiven(values),
    allowPrivate: values["allow-private"] === true,
    brief
  });
}

export {
  worldGiven
};
