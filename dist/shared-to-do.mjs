import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  defaultHost,
  hostOf,
  policyHost,
  statusOf
} from "./shared.mjs";

// src/verify/to-do.ts
var tasks = [
  "pages",
  "custom-domain",
  "verified-domain",
  "host-record",
  "certificate",
  "https",
  "policy",
  "tls-rpt",
  "txt",
  "mx"
];
function toDo(pages, checks, subject) {
  const host = policyHost(subject.domain);
  const isGood = (name) => {
    const found = checks.filter((check) => check.name === name).map(statusOf);
    if (found.length === 0 || found.includes("unknown")) return found.includes("fail") ? false : null;
    return !found.includes("fail");
  };
  const served = isGood("https");
  const done = {
    // A site that is served is switched on, whoever serves it.
    pages: pages === null || pages.build === "unknown" ? served || null : pages.build !== "none",
    "custom-domain": pages?.domain ? pages.domain === host : served || null,
    "verified-domain": pages?.domainState ? pages.domainState === "verified" : null,
    "host-record": isGood("host"),
    certificate: served === true ? true : pages?.certificate ? isMade(pages.certificate) : served,
    https: pages?.enforcesHttps ?? null,
    policy: isGood("policy"),
    "tls-rpt": checks.some(
      ({ name, findings }) => name === "tls-rpt" && findings.some(({ severity }) => severity !== "notice")
    ) ? false : isGood("tls-rpt"),
    txt: isGood("txt"),
    mx: isGood("mx")
  };
  const isAtPages = hostOf(subject.published?.policy.host ?? defaultHost).serving === null;
  return tasks.filter((task) => isAtPages || !ofPages.has(task)).map((task) => ({ task, done: done[task] }));
}
var ofPages = /* @__PURE__ */ new Set(["pages", "custom-domain", "verified-domain", "https"]);
function isMade(state) {
  return ["issued", "uploaded", "approved"].includes(state);
}

export {
  toDo
};
