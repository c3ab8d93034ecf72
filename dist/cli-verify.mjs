import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  nothingSeen,
  secondsToWait,
  verify,
  verifyDomain,
  verifyResult
} from "./shared-txt-record.mjs";
import "./shared-to-do.mjs";
import {
  worldGiven
} from "./shared-cli-world.mjs";
import "./shared-https.mjs";
import "./shared-dns-packet.mjs";
import "./shared-proxy-fetch.mjs";
import "./shared-b.mjs";
import {
  setTimeout
} from "./shared-e.mjs";
import "./shared-d.mjs";
import "./shared-c.mjs";
import {
  UsageError,
  policyInputs,
  timeOf
} from "./shared-command-line.mjs";
import "./shared-inspect-policy-file.mjs";
import "./shared-record-sets.mjs";
import {
  checkNames,
  createReadStream,
  exitCode,
  finding,
  print,
  printError,
  progressOn,
  readHostName,
  resultJson,
  visible
} from "./shared.mjs";

// src/commands/verify-list.ts
var atOnce = 50;
async function verifyList(lines, inputs, outside, each) {
  const iterator = lines[Symbol.asyncIterator]();
  const work = async () => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      const text = next.value.trim();
      if (text !== "" && !text.startsWith("#")) each(await verifyLine(text, inputs, outside));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
async function verifyLine(text, inputs, { world, now }) {
  const name = readHostName(text);
  if ("problem" in name) {
    const findings = [finding("domain/not-verifiable", null, { value: text })];
    return { ...nothingSeen, domain: text, findings };
  }
  const subject = { domain: name.name, published: null, now: now() };
  return verifyResult(
    await verifyDomain(world, subject, { skip: inputs.skip, watch: () => {
    } }),
    subject,
    inputs
  );
}
// src/io/lines.ts
var longestLine = 1e3;
async function* linesOf(path) {
  const stream = path === "-" ? process.stdin : createReadStream(path);
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of stream) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
      rest = lines.pop().slice(0, longestLine);
      for (const line of lines) yield line.slice(0, longestLine);
    }
  } catch (error) {
    throw new NotRead(`${visible(path)} cannot be read (${error.code ?? error}).`);
  }
  if (rest !== "") yield rest;
}
var NotRead = class extends Error {
};
// builtin:node:v8
var builtin = /* @__PURE__ */ requireBuiltin("node:v8");
var getHeapSpaceStatistics = /* @__PURE__ */ (() => builtin.getHeapSpaceStatistics)();
var setFlagsFromString = /* @__PURE__ */ (() => builtin.setFlagsFromString)();
// src/io/v8-heap.ts
var enough = 16 * 2 ** 20;
var milliseconds = 20;
function limitYoungGeneration() {
  const timer = setInterval(() => {
    const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (space !== void 0 && space.space_size < enough) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    clearInterval(timer);
  }, milliseconds);
  timer.unref();
}
// src/entry/cli/verify.ts
async function verifyOne(values, domain, files) {
  const inputs = { ...policyInputs(values), domain, skip: skipped(values) };
  const atMost = waitGiven(values);
  const world = await worldGiven(values, false);
  const progress = progressOn(values.json === true || values.format === "json");
  const tell = (line) => printError(`${line}
`);
  const patience = atMost === null ? null : { atMost, pause: setTimeout, tell };
  const seen = [];
  progress.show("Looking \u2026");
  try {
    return await verify(
      { ...inputs, patience },
      {
        world,
        files,
        pages: null,
        // A wait is measured in real time, whatever day it is said to be.
        now: () => timeOf(patience === null ? values : {}),
        watch: ({ name, target }) => {
          seen.push(name);
          progress.show(`Looked at ${visible(target)} (${name}); ${seen.length} done \u2026`);
        }
      }
    );
  } finally {
    progress.clear();
  }
}
async function verifyEach(values, operands) {
  if (operands[0] !== void 0 || values.wait !== void 0)
    throw new UsageError(
      "--domains takes a list, and neither a DOMAIN nor --wait. See mta-sts verify --help."
    );
  if (values.format !== void 0 && values.format !== "json")
    throw new UsageError("--domains prints a line of JSON for each domain; there is no other format.");
  const inputs = { skip: skipped(values), strict: values.strict === true };
  const world = await worldGiven(values, true);
  limitYoungGeneration();
  let worst = 0;
  const each = (result) => {
    print(`${JSON.stringify(resultJson(result))}
`);
    if (exitCode(result) !== 0) worst = 1;
  };
  try {
    await verifyList(linesOf(values.domains), inputs, { world, now: () => timeOf(values) }, each);
  } catch (error) {
    throw error instanceof NotRead ? new UsageError(error.message) : error;
  }
  return worst;
}
function skipped({ skip = "" }) {
  const names = skip.split(",").map((name) => name.trim()).filter((name) => name !== "");
  const known = (name) => checkNames.some((one) => one === name);
  const unknown = names.find((name) => !known(name));
  if (unknown !== void 0)
    throw new UsageError(
      `There is no check "${visible(unknown)}". The checks are: ${checkNames.join(", ")}.`
    );
  return new Set(names.filter(known));
}
function waitGiven({ wait }) {
  if (wait === void 0) return null;
  const seconds = secondsToWait(wait);
  if (seconds !== null) return seconds;
  throw new UsageError(`"${visible(wait)}" is no time to wait. Write it like 90s, 20m or 1h; at most 6h.`);
}
export {
  verifyEach,
  verifyOne
};
