import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  readHostName
} from "./shared-action-cli-dns.mjs";
import "./shared.mjs";

// builtin:node:dns
var builtin = /* @__PURE__ */ requireBuiltin("node:dns");
var promises = /* @__PURE__ */ (() => builtin.promises)();

// builtin:node:net
var builtin2 = /* @__PURE__ */ requireBuiltin("node:net");
var isIP = /* @__PURE__ */ (() => builtin2.isIP)();

// src/sts/mx-observation.ts
var mostHosts = 100;
var mostInvalid = 10;
function observedHosts(records) {
  const isNull = ({ host }) => host === "" || host === ".";
  if (records.every(isNull)) return { kind: "null-mx" };
  const sorted = records.map(({ host, preference }) => ({ host: host.toLowerCase() || ".", preference })).sort((a, b) => a.preference - b.preference || (a.host < b.host ? -1 : 1));
  const seen = /* @__PURE__ */ new Set();
  const unique = sorted.filter(({ host }) => !seen.has(host) && seen.add(host));
  const valid = unique.filter(({ host }) => isHostName(host));
  const invalid = unique.filter(({ host }) => !isHostName(host)).map(({ host }) => host);
  return {
    kind: "hosts",
    hosts: valid.slice(0, mostHosts),
    implicit: false,
    truncated: valid.length > mostHosts,
    invalid: invalid.slice(0, mostInvalid)
  };
}
function isHostName(name) {
  const read = readHostName(name, 1);
  return "name" in read && read.name === name;
}

// src/io/dns.ts
function dns({ resolver, timeout }) {
  if (resolver !== null && parseResolver(resolver) === null) throw new RangeError(`No resolver: ${resolver}`);
  return {
    async mx(domain) {
      const channel = new promises.Resolver({ timeout: Math.ceil(timeout / 4), tries: 3 });
      if (resolver !== null) channel.setServers([resolver]);
      try {
        return await inTime(channel, timeout, observeMx(channel, domain));
      } catch (error) {
        return { kind: "unknown", reason: reasonOf(error) };
      }
    }
  };
}
function parseResolver(text) {
  if (isIP(text) !== 0) return text.includes("%") ? null : { address: text, port: 53 };
  const form = /^(?:\[([\da-f.]*:[\da-f:.]*)\]|([\d.]+))(?::(\d{1,5}))?$/i;
  const [, six, four, digits = "53"] = form.exec(text) ?? [];
  const address = six ?? four ?? "";
  const port = Number(digits);
  return isIP(address) !== 0 && port >= 1 && port <= 65535 ? { address, port } : null;
}
async function observeMx(channel, domain) {
  const records = await answersOf(channel.resolveMx(domain));
  if (records === null) return { kind: "no-domain" };
  if (records.length === 0) return observeImplicitMx(channel, domain);
  return observedHosts(records.map(({ exchange, priority }) => ({ host: exchange, preference: priority })));
}
async function observeImplicitMx(channel, domain) {
  const families = await Promise.allSettled([
    answersOf(channel.resolve4(domain)),
    answersOf(channel.resolve6(domain))
  ]);
  if (families.some((family) => family.status === "fulfilled" && family.value?.[0] !== void 0)) {
    const hosts = [{ host: domain, preference: 0 }];
    return { kind: "hosts", hosts, implicit: true, truncated: false, invalid: [] };
  }
  for (const family of families) {
    if (family.status === "rejected") throw family.reason;
    if (family.value === null) throw contradiction();
  }
  await followAliases(channel, domain);
  return { kind: "no-mail" };
}
var mostAliases = 16;
async function followAliases(channel, name) {
  let alias = name;
  for (let count = 0; count <= mostAliases; count++) {
    const targets = await answersOf(channel.resolveCname(alias));
    if (targets === null) throw contradiction();
    if (targets[0] === void 0) return;
    alias = targets[0];
  }
  throw new Inconclusive("its CNAME records form a loop, or too long a chain");
}
async function answersOf(question) {
  try {
    return await question;
  } catch (error) {
    const { code } = error;
    if (code === "ENODATA") return [];
    if (code === "ENOTFOUND") return null;
    throw error;
  }
}
async function inTime(channel, timeout, work) {
  let timer;
  const end = new Promise((_, reject) => {
    timer = setTimeout(() => {
      channel.cancel();
      reject(new Inconclusive(reasons.ETIMEOUT));
    }, timeout);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
var Inconclusive = class extends Error {
};
function contradiction() {
  return new Inconclusive("the DNS server contradicts itself");
}
var reasons = {
  ETIMEOUT: "no DNS server answered in time",
  ECANCELLED: "no DNS server answered in time",
  ECONNREFUSED: "the DNS server cannot be reached",
  ESERVFAIL: "the DNS server failed to find out (SERVFAIL)",
  EREFUSED: "the DNS server refused to answer (REFUSED)",
  ENOTIMP: "the DNS server does not answer such questions (NOTIMP)",
  // Also an answer of which Node cannot make a message of at most 64 KiB again.
  EFORMERR: "the question or its answer cannot be read, or is too large (FORMERR)",
  EBADRESP: "the answer is malformed",
  EBADNAME: "such a name cannot be looked up"
};
function reasonOf(error) {
  if (error instanceof Inconclusive) return error.message;
  const { code } = error;
  if (code === void 0) throw error;
  return Object.hasOwn(reasons, code) ? reasons[code] : `the look-up failed (${code})`;
}
export {
  dns,
  parseResolver
};
