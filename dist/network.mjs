import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import {
  isPublic
} from "./shared-by-network-and-reports.mjs";
import {
  considerateNetwork,
  semaphore,
  shares
} from "./shared-by-commands-and-network.mjs";
import {
  connectionFailureOf,
  getProxyUrl,
  proxyFetch,
  tunnel
} from "./shared-by-mailbox-and-network.mjs";
import {
  numbers
} from "./shared.mjs";

// src/io/dns/dns.ts
const { getServers } = require("node:dns");
const { isIP } = require("node:net");

// src/io/dns/record-data.ts
var formats = {
  A: { code: 1, read: readIpv4 },
  NS: { code: 2, read: (data) => data.name() },
  CNAME: { code: 5, read: (data) => data.name() },
  SOA: { code: 6, read: readSoa },
  MX: { code: 15, read: readMx },
  TXT: { code: 16, read: readTxt },
  AAAA: { code: 28, read: readIpv6 },
  CAA: { code: 257, read: readCaa }
};
var typeNames = new Map(
  Object.entries(formats).map(([name, { code }]) => [code, name])
);
function readIpv4(data) {
  return [1, 2, 3, 4].map(() => data.number(1)).join(".");
}
function readIpv6(data) {
  const text = [1, 2, 3, 4, 5, 6, 7, 8].map(() => data.number(2).toString(16)).join(":");
  const runs = [...text.matchAll(/\b0(?::0)+\b/g)].map(([run]) => run);
  const longest = runs.sort((one, other) => other.length - one.length)[0];
  return longest === void 0 ? text : text.replace(new RegExp(`(^|:)${longest}(:|$)`), "::");
}
function readSoa(data) {
  const primary = data.name();
  data.name();
  const serial = data.number(4);
  data.text(4 * 4);
  return { primary, serial };
}
function readMx(data) {
  const preference = data.number(2);
  return { host: data.name(), preference };
}
function readTxt(data) {
  const strings = [];
  while (data.left > 0) strings.push(data.string());
  return strings;
}
function readCaa(data) {
  const flags = data.number(1);
  const tag = data.string();
  return { flags, tag, value: data.text(data.left) };
}

// src/io/dns/wire.ts
var maxLabelBytes = 63;
var maxNameBytes = 255;
var maxPointers = 127;
var maxSteps = 65536;
var Reader = class _Reader {
  #bytes;
  #offset;
  /** Shared by all readers of a message. */
  #budget;
  constructor(bytes, offset = 0, budget = { steps: maxSteps }) {
    this.#bytes = bytes;
    this.#offset = offset;
    this.#budget = budget;
  }
  /** How many bytes are left. */
  get left() {
    return this.#bytes.length - this.#offset;
  }
  /** An unsigned number of 1 to 4 bytes. */
  number(size) {
    return this.#bytes.readUIntBE(this.#skip(size), size);
  }
  /** Each byte becomes a character (Latin-1). */
  text(length) {
    const start = this.#skip(length);
    return this.#bytes.toString("latin1", start, start + length);
  }
  /** RFC 1035 §3.3 `character-string`: its length in a byte, then its bytes. */
  string() {
    return this.text(this.number(1));
  }
  /** A reader of the next bytes alone, such as the data of a record. The names in there may point to before it. */
  part(length) {
    const start = this.#skip(length);
    return new _Reader(this.#bytes.subarray(0, start + length), start, this.#budget);
  }
  /** In presentation form. Its tail may be a pointer to an earlier name (RFC 1035 §4.1.4). */
  name() {
    const bytes = this.#bytes;
    let text = "";
    let size = 1;
    let pointers = 0;
    let position = this.#offset;
    let start = position;
    let end = null;
    for (; ; ) {
      const length = bytes.readUInt8(position);
      this.#budget.steps -= 1;
      if (this.#budget.steps < 0) throw new RangeError("too many labels");
      if (length >= 192) {
        pointers += 1;
        if (pointers > maxPointers) throw new RangeError("too many pointers");
        end ??= position + 2;
        position = bytes.readUInt16BE(position) & 16383;
        if (position >= start) throw new RangeError("pointer that does not lead back");
        start = position;
        continue;
      }
      position += 1 + length;
      if (length === 0) break;
      size += 1 + length;
      if (length > maxLabelBytes || size > maxNameBytes) throw new RangeError("name too long");
      if (position > bytes.length) throw new RangeError("label past the end");
      text += `.${presentation(bytes.toString("latin1", position - length, position))}`;
    }
    this.#offset = end ?? position;
    return text === "" ? "." : text.slice(1);
  }
  #skip(length) {
    const start = this.#offset;
    if (length > this.left) throw new RangeError("past the end");
    this.#offset += length;
    return start;
  }
};
function presentation(label) {
  if (/^[\w-]+$/.test(label)) return label.toLowerCase();
  return label.replace(/["().;@$\\]/g, "\\$&").replace(/[\x00-\x1f\x7f-\xff]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, "0")}`).toLowerCase();
}
function uint16(...numbers2) {
  return String.fromCharCode(...numbers2.flatMap((number) => [number >> 8, number & 255]));
}
function encodeName(name) {
  const labels = name === "." ? [] : name.split(".");
  return `${labels.map((label) => String.fromCharCode(label.length) + label).join("")}\0`;
}

// src/io/dns/message.ts
var maxDatagramBytes = 1232;
var headerBytes = 12;
var flag = {
  response: 32768,
  authoritative: 1024,
  truncated: 512,
  recursionDesired: 256
};
var internet = 1;
var formatError = 1;
var opt = 41;
function isAskable(name) {
  return name === "." || name.length <= 253 && /^[\w-]{1,63}(\.[\w-]{1,63})*$/.test(name);
}
function encodeQuery({ name, type, recursion, edns }, id) {
  const header = uint16(id, recursion ? flag.recursionDesired : 0, 1, 0, 0, edns ? 1 : 0);
  const question = `${encodeName(name)}${uint16(formats[type].code, internet)}`;
  return Buffer.from(`${header}${question}${edns ? ednsRecord : ""}`, "latin1");
}
var ednsRecord = `${encodeName(".")}${uint16(opt, maxDatagramBytes, 0, 0, 0)}`;
function decodeReply(bytes, id, question) {
  if (bytes.length < headerBytes)
    return bytes.length >= 2 && bytes.readUInt16BE(0) === id ? "malformed" : "other";
  const flags = bytes.readUInt16BE(2);
  if (bytes.readUInt16BE(0) !== id || (flags & flag.response) === 0) return "other";
  try {
    const { questions, answers, authorities, extendedCode } = readSections(bytes);
    const responseCode = flags & 15 | extendedCode << 4;
    if (!isAbout(questions, question, responseCode)) return "other";
    return {
      question,
      responseCode,
      authoritative: (flags & flag.authoritative) !== 0,
      truncated: (flags & flag.truncated) !== 0,
      answers,
      authorities
    };
  } catch {
    return "malformed";
  }
}
function readSections(bytes) {
  const reader = new Reader(bytes, 4);
  const [questions, answers, authorities, additionals] = [1, 2, 3, 4].map(() => reader.number(2));
  return {
    questions: repeat(questions, () => readEntry(reader)),
    answers: recordsOf(repeat(answers, () => readRecord(reader))),
    authorities: recordsOf(repeat(authorities, () => readRecord(reader))),
    extendedCode: extendedCodeOf(repeat(additionals, () => readRecord(reader)))
  };
}
function repeat(count, read) {
  const items = [];
  while (items.length < count) items.push(read());
  return items;
}
function readEntry(reader) {
  return { name: reader.name(), code: reader.number(2), class: reader.number(2) };
}
function readRecord(reader) {
  return { ...readEntry(reader), ttl: reader.number(4), data: reader.part(reader.number(2)) };
}
function recordsOf(section) {
  return section.flatMap(({ name, code, class: itsClass, ttl, data }) => {
    const type = typeNames.get(code);
    if (type === void 0 || itsClass !== internet) return [];
    const record = { owner: name, type, ttl: ttl > maxTtl ? 0 : ttl, data: formats[type].read(data) };
    if (data.left > 0) throw new RangeError("longer than its data");
    return [record];
  });
}
var maxTtl = 2147483647;
function extendedCodeOf(additionals) {
  const option = additionals.find(({ code }) => code === opt);
  return option === void 0 ? 0 : option.ttl >>> 24;
}
function isAbout(questions, { name, type }, responseCode) {
  const [first, ...others] = questions;
  if (first === void 0) return responseCode === formatError;
  const isSame = first.name === name && first.code === formats[type].code && first.class === internet;
  return isSame && others.length === 0;
}

// src/io/dns/transport.ts
const { randomInt: randomInt2 } = require("node:crypto");
const { connect } = require("node:net");

// src/io/dns/udp-socket.ts
const { randomInt } = require("node:crypto");
const { createSocket } = require("node:dgram");
const { isIPv6 } = require("node:net");
var maxQuestionsPerSocket = 1e3;
var maxPendingPerSocket = 64;
function openUdpSocket(server, slots, onClose) {
  const socket = createSocket(isIPv6(server.address) ? "udp6" : "udp4");
  const pending = /* @__PURE__ */ new Map();
  let asked = 0;
  let hasSlot = false;
  let isClosed = false;
  let peer = null;
  socket.on("error", fail).on("connect", () => {
    peer = socket.remoteAddress();
    for (const [id, { question }] of pending) send(id, question);
  });
  socket.on("message", (bytes, sender) => {
    if (bytes.length < 2 || sender.address !== peer?.address || sender.port !== peer.port) return;
    const id = bytes.readUInt16BE(0);
    const one = pending.get(id);
    const reply = one === void 0 ? "other" : decodeReply(bytes, id, one.question);
    if (reply !== "other") one?.settle(reply);
  });
  slots.acquire().then(() => {
    if (isClosed) return slots.release();
    hasSlot = true;
    socket.connect(server.port, server.address);
  });
  function send(id, question) {
    socket.send(encodeQuery(question, id), onSent);
  }
  function onSent(error) {
    if (error) fail();
  }
  function fail() {
    for (const { settle } of [...pending.values()]) settle("unreachable");
  }
  function close() {
    isClosed = true;
    onClose();
    socket.close(() => hasSlot && slots.release());
  }
  return {
    isTo: ({ address, port }) => address === server.address && port === server.port,
    hasCapacity: () => asked < maxQuestionsPerSocket && pending.size < maxPendingPerSocket,
    ask(question, signal) {
      asked++;
      return new Promise((resolve) => {
        const id = newId(pending);
        const abort = () => settle("timeout");
        const settle = (outcome) => {
          signal.removeEventListener("abort", abort);
          pending.delete(id);
          if (pending.size === 0) close();
          resolve(outcome);
        };
        signal.addEventListener("abort", abort);
        pending.set(id, { question, settle });
        if (peer !== null) send(id, question);
      });
    }
  };
}
function newId(taken) {
  const id = randomInt(65536);
  return taken.has(id) ? newId(taken) : id;
}

// src/io/dns/transport.ts
var maxSockets = 48;
function transports() {
  const slots = { udp: semaphore(maxSockets), tcp: semaphore(maxSockets) };
  const sockets = /* @__PURE__ */ new Set();
  const socketTo = (server) => {
    for (const socket2 of sockets) if (socket2.isTo(server) && socket2.hasCapacity()) return socket2;
    const socket = openUdpSocket(server, slots.udp, () => sockets.delete(socket));
    sockets.add(socket);
    return socket;
  };
  return {
    udp: async (server, question, signal) => signal.aborted ? "timeout" : socketTo(server).ask(question, signal),
    tcp: async (server, question, signal) => {
      await slots.tcp.acquire();
      try {
        return signal.aborted ? "timeout" : await askByTcp(server, question, signal);
      } finally {
        slots.tcp.release();
      }
    }
  };
}
var maxMessageBytes = 65535;
function askByTcp({ address, port }, question, signal) {
  return new Promise((resolve) => {
    const id = randomInt2(65536);
    const socket = connect({ host: address, port, signal });
    const settle = (outcome) => {
      socket.destroy();
      resolve(outcome);
    };
    const received = Buffer.allocUnsafe(2 + maxMessageBytes);
    let length = 0;
    socket.on("data", (chunk) => {
      length += chunk.copy(received, length);
      const end = length < 2 ? Number.POSITIVE_INFINITY : 2 + received.readUInt16BE(0);
      if (length < end) return;
      const reply = decodeReply(received.subarray(2, end), id, question);
      settle(reply === "other" ? "malformed" : reply);
    });
    socket.on("error", () => settle(signal.aborted ? "timeout" : "unreachable"));
    socket.on("close", () => settle("unreachable"));
    const query = encodeQuery(question, id);
    socket.write(Buffer.concat([Buffer.from(uint16(query.length), "latin1"), query]));
  });
}

// src/io/dns/exchange.ts
function exchanges() {
  const { udp, tcp } = transports();
  const ask2 = async (server, question, signal) => {
    const reply = await udp(server, question, signal);
    if (typeof reply === "string") return outcomeOf(reply);
    if (question.edns && reply.responseCode === formatError)
      return ask2(server, { ...question, edns: false }, signal);
    return outcomeOf(reply.truncated ? await tcp(server, question, signal) : reply);
  };
  return (servers, question, milliseconds) => firstOf(servers, milliseconds, (server, signal) => ask2(server, question, signal));
}
var waits = [1 / 4, 1 / 2, 1 / 4];
function firstOf(servers, milliseconds, ask2) {
  return new Promise((resolve) => {
    const abort = new AbortController();
    const candidates = new Set(servers);
    let open = 0;
    let timer;
    const finish = (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
      if (open > 0) abort.abort("over");
    };
    const attempt = async () => {
      const [next] = candidates;
      if (next === void 0) return;
      candidates.delete(next);
      candidates.add(next);
      open += 1;
      const outcome = await ask2(next, abort.signal);
      open -= 1;
      if ("reply" in outcome) return finish(outcome);
      if (abort.signal.aborted || !candidates.delete(next)) return;
      if (candidates.size === 0) finish(outcome);
      else attempt();
    };
    const wait = (index) => {
      timer = setTimeout(() => {
        if (index + 1 === waits.length) return finish(outcomeOf("timeout"));
        wait(index + 1);
        attempt();
      }, waits[index] * milliseconds);
    };
    wait(0);
    attempt();
  });
}
function outcomeOf(reply) {
  if (typeof reply === "string") return { reason: failures[reply] };
  const { responseCode } = reply;
  if (responseCode === 0 || responseCode === nameError) return { reply };
  return { reason: errors[responseCode] ?? "the DNS server answered with an error" };
}
var nameError = 3;
var failures = {
  timeout: "no DNS server answered in time",
  unreachable: "the DNS server cannot be reached",
  malformed: "the answer is malformed"
};
var errors = {
  [formatError]: "the DNS server could not parse the query (FORMERR)",
  2: "the DNS server could not answer (SERVFAIL)",
  4: "the DNS server does not support such queries (NOTIMP)",
  5: "the DNS server refused to answer (REFUSED)"
};

// src/io/dns/cname-chain.ts
function startChain(name) {
  return { name, aliases: [], ttl: Number.POSITIVE_INFINITY, authoritative: true };
}
function targetOf({ name, aliases }) {
  return aliases.at(-1) ?? name;
}
var maxAliases = 16;
function extendChain(chain, reply, type) {
  const links = recordsOf2(reply.answers, "CNAME");
  const aliases = [...chain.aliases];
  let { ttl } = chain;
  for (let owner = targetOf(chain); !hasRecord(reply, type, owner); owner = aliases.at(-1)) {
    const link = links.find((one) => one.owner === owner);
    if (link === void 0) break;
    if (aliases.length === maxAliases || link.data === chain.name || aliases.includes(link.data)) return null;
    aliases.push(link.data);
    ttl = Math.min(ttl, link.ttl);
  }
  return { name: chain.name, aliases, ttl, authoritative: chain.authoritative && reply.authoritative };
}
function answerFor(chain, reply, type) {
  const owner = targetOf(chain);
  const { aliases, authoritative } = chain;
  const soa = reply.authorities.find((one) => one.type === "SOA" && isWithin(owner, one.owner));
  const negative = { aliases, authoritative, zone: soa?.owner ?? null };
  if (reply.responseCode === nameError) return { kind: "no-name", ...negative };
  const found = recordsOf2(reply.answers, type).filter((one) => one.owner === owner);
  if (found.length > 0) {
    const ttl = found.reduce((smallest, one) => Math.min(smallest, one.ttl), chain.ttl);
    return { kind: "records", records: found.map(({ data }) => data), ttl, aliases, authoritative };
  }
  return reply.question.name === owner || soa !== void 0 ? { kind: "no-records", ...negative } : null;
}
function hasRecord(reply, type, owner) {
  return reply.answers.some((one) => one.type === type && one.owner === owner);
}
function recordsOf2(section, type) {
  return section.filter((one) => one.type === type);
}
function isWithin(name, zone) {
  return zone === "." || name === zone || name.endsWith(`.${zone}`);
}

// src/io/dns/dns.ts
function dns({ resolver, timeout }) {
  const resolvers = resolver === null ? systemResolvers() : [parseResolver(resolver)];
  if (!resolvers.every((one) => one !== null)) throw new RangeError(`Not a resolver: ${resolver}`);
  const context = { exchange: exchanges(), resolvers };
  return {
    ask: (name, type, server) => ask(context, normalize(name), type, server ?? null, performance.now() + timeout)
  };
}
function parseResolver(text) {
  return text.includes("%") ? null : parseServer(text);
}
function parseServer(text) {
  if (isIP(text) !== 0) return { address: text, port: 53 };
  const form = /^(?:\[([\da-f.]*:[\da-f:.]*(?:%[\w.-]+)?)\]|([\d.]+))(?::(\d{1,5}))?$/i;
  const [, six, four, digits = "53"] = form.exec(text) ?? [];
  const address = six ?? four ?? "";
  const port = Number(digits);
  return isIP(address) !== 0 && port >= 1 && port <= 65535 ? { address, port } : null;
}
function systemResolvers() {
  const servers = getServers().map(parseServer);
  return servers.some((one) => one !== null) ? servers.filter((one) => one !== null) : [{ address: "127.0.0.1", port: 53 }];
}
async function ask({ exchange, resolvers }, name, type, direct, end) {
  let servers = direct === null ? resolvers : [{ port: 53, ...direct }];
  let recursion = direct === null;
  if (!servers.every(isServer)) return unknown("the DNS server cannot be reached");
  for (let chain = startChain(name); ; ) {
    const owner = targetOf(chain);
    if (!isAskable(owner)) return unknown("such a name cannot be looked up");
    const question = { name: owner, type, recursion, edns: true };
    const outcome = await exchange(servers, question, Math.max(0, end - performance.now()));
    if ("reason" in outcome)
      return chain.aliases.length === 0 ? unknown(outcome.reason) : { ...unknown(outcome.reason), aliases: chain.aliases };
    const next = extendChain(chain, outcome.reply, type);
    if (next === null) return unknown("its CNAME records form a loop or too long a chain");
    const answer = answerFor(next, outcome.reply, type);
    if (answer !== null) return answer;
    chain = next;
    servers = resolvers;
    recursion = true;
  }
}
function normalize(name) {
  return name.toLowerCase().replace(/(?<=[^.])\.$/, "");
}
function isServer({ address, port }) {
  return isIP(address) !== 0 && Number.isInteger(port) && port >= 1 && port <= 65535;
}
function unknown(reason) {
  return { kind: "unknown", reason };
}

// src/io/network.ts
const { hostname } = require("node:os");

// src/io/https/https.ts
const { isIP: isIP2 } = require("node:net");
const tls = require("node:tls");

// src/io/tls/certificate.ts
function isValid({ admitsHost, distrust }) {
  return admitsHost && distrust === null;
}

// src/io/tls/read-certificate.ts
var maxNames = 20;
function certificateOf(socket, host) {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === void 0) return null;
  return {
    names: namesOf(certificate),
    issuer: issuerOf(certificate),
    expires: secondsOf(certificate.validTo),
    starts: secondsOf(certificate.validFrom),
    // Only names of the extension count, and a wildcard matches one whole label (RFC 6125 §6.4.3).
    admitsHost: certificate.checkHost(host, { subject: "never", partialWildcards: false }) !== void 0,
    distrust: distrustOf(socket)
  };
}
function distrustOf({ authorized, authorizationError }) {
  if (authorized) return null;
  const error = authorizationError;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : error;
  return code === "ERR_TLS_CERT_ALTNAME_INVALID" ? null : String(code);
}
function namesOf({ subjectAltName }) {
  const names = [];
  for (const [, name] of (subjectAltName ?? "").matchAll(/DNS:([^,\s"]+)/g)) {
    names.push(name.toLowerCase());
    if (names.length === maxNames) break;
  }
  return names;
}
function issuerOf({ issuer }) {
  const field = (name) => new RegExp(`^${name}=(.+)$`, "m").exec(issuer)?.[1];
  return field("O") ?? field("CN") ?? "";
}
function secondsOf(time) {
  return Math.floor(Date.parse(time) / 1e3);
}

// src/io/https/http-get.ts
const http = require("node:http");
var maxBodyBytes = 65536;
var maxHeaderBytes = 16384;
var maxBytesBeforeAnswer = 131072;
var reset = failure("ECONNRESET");
var late = failure("ETIMEDOUT");
var malformed = failure("HPE_UNEXPECTED");
async function get(socket, wanted, timeout) {
  let broken;
  let timer;
  try {
    const request2 = http.request({ createConnection: () => socket, ...requestOptions(wanted) });
    request2.on("error", (error) => {
      broken ??= error;
    });
    timer = setTimeout(() => {
      broken ??= late;
      request2.destroy();
    }, timeout);
    return await answerOf(await responseTo(request2), wanted);
  } catch (error) {
    return { kind: "failed", userAgent: wanted.userAgent, failure: connectionFailureOf(broken ?? error) };
  } finally {
    clearTimeout(timer);
  }
}
function requestOptions({ host, path, userAgent }) {
  return {
    host,
    path,
    headers: {
      Host: host,
      ...userAgent === null ? {} : { "User-Agent": userAgent },
      Accept: "*/*",
      "Accept-Encoding": "identity",
      // We close the connection anyway; if the server did, it would send a close message, which costs both sides time.
      Connection: "keep-alive"
    },
    maxHeaderSize: maxHeaderBytes,
    insecureHTTPParser: false
  };
}
function responseTo(request2) {
  return new Promise((resolve, reject) => {
    const refuse = () => {
      reject(malformed);
      request2.destroy();
    };
    let bytes = 0;
    const count = ({ length }) => {
      bytes += length;
      if (bytes > maxBytesBeforeAnswer) refuse();
    };
    request2.once("socket", (socket) => socket.on("data", count)).once("response", (response) => {
      response.socket.off("data", count);
      resolve(response);
    }).once("upgrade", refuse).once("error", reject).once("close", () => reject(reset)).end();
  });
}
async function answerOf(response, { userAgent, started }) {
  const { headers } = response;
  const status = response.statusCode;
  const content = status === 200 ? await contentOf(response) : noContent;
  const milliseconds = Math.round(performance.now() - started);
  response.destroy();
  return {
    kind: "answer",
    userAgent,
    status,
    contentTypes: contentTypesOf(response),
    location: headers.location ?? null,
    contentEncoding: headers["content-encoding"] ?? null,
    maxAge: secondsIn(headers["cache-control"], /max-age="?(\d+)/i),
    age: secondsIn(headers.age, /^(\d+)$/),
    ...content,
    milliseconds
  };
}
var noContent = { body: new Uint8Array(), tooLarge: false };
function contentOf(response) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let length = 0;
    const finish = () => resolve({
      body: Buffer.concat(chunks, Math.min(length, maxBodyBytes)),
      tooLarge: length > maxBodyBytes
    });
    response.on("data", (chunk) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBodyBytes) finish();
    }).once("end", finish).once("error", reject).once("close", () => reject(reset));
  });
}
function contentTypesOf({ rawHeaders }) {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1].toLowerCase() === "content-type"
  );
}
function secondsIn(value, pattern) {
  const digits = pattern.exec(value ?? "")?.[1];
  return digits === void 0 ? null : Math.min(Number(digits), 2 ** 31);
}
function failure(code) {
  return Object.assign(new Error(code), { code });
}

// src/io/https/https.ts
function https({ timeout, port = 443, roots }) {
  const contextFor = secureContexts(roots);
  return {
    async get(request2) {
      const sockets = [];
      const connect4 = async (deadline) => {
        const target = await targetOf2(request2, port, deadline);
        const secureContext = contextFor(request2.tls);
        const options = { ...target, ...handshakeOptions, servername: request2.host, secureContext };
        const socket = await handshake(options, deadline);
        sockets.push(socket);
        return { socket, certificate: certificateOf(socket, request2.host) };
      };
      try {
        return await fetchOver(connect4, request2, timeout);
      } catch (error) {
        return { kind: "failed", failure: connectionFailureOf(error) };
      } finally {
        for (const socket of sockets) socket.destroy();
      }
    }
  };
}
function proxyFor(host) {
  try {
    return getProxyUrl(new URL(`https://${host}`)) ?? null;
  } catch {
    return null;
  }
}
async function fetchOver(connect4, request2, timeout) {
  const started = performance.now();
  const { socket: first, certificate } = await connect4(started + timeout);
  const version = first.getProtocol();
  if (certificate === null || version === null) return { kind: "failed", failure: "tls" };
  const ask2 = async (userAgent, index) => {
    const since = index === 0 ? started : performance.now();
    try {
      const socket = index === 0 ? first : validated(await connect4(since + timeout));
      return await get(socket, { ...request2, userAgent, started: since }, remaining(since + timeout));
    } catch (error) {
      return { kind: "failed", userAgent, failure: connectionFailureOf(error) };
    }
  };
  const answers = isValid(certificate) ? await Promise.all(request2.userAgents.map(ask2)) : [];
  return { kind: "connected", tls: version, certificate, answers };
}
function validated({ socket, certificate }) {
  if (certificate !== null && isValid(certificate)) return socket;
  throw failure("ERR_TLS_CERTIFICATE");
}
async function targetOf2({ host, address }, port, deadline) {
  if (address !== null) {
    if (isIP2(address) === 0) throw failure("EHOSTUNREACH");
    return { host: address, port };
  }
  const proxy = proxyFor(host);
  if (proxy === null) throw failure("EHOSTUNREACH");
  const signal = AbortSignal.timeout(remaining(deadline));
  try {
    return { socket: await tunnel(new URL(`https://${host}:${port}`), proxy, signal) };
  } catch (error) {
    throw signal.aborted ? late : error;
  }
}
var handshakeOptions = {
  rejectUnauthorized: false,
  checkServerIdentity: () => void 0,
  ALPNProtocols: ["http/1.1"]
};
function handshake(options, deadline) {
  return new Promise((resolve, reject) => {
    const socket = tls.connect(options);
    const timer = setTimeout(() => socket.destroy(late), remaining(deadline));
    socket.once("secureConnect", () => {
      clearTimeout(timer);
      resolve(socket);
    }).on("error", reject).once("close", () => {
      clearTimeout(timer);
      reject(reset);
    });
  });
}
function secureContexts(ca) {
  const contexts = /* @__PURE__ */ new Map();
  return (version) => {
    const made = contexts.get(version);
    if (made) return made;
    const context = tls.createSecureContext({
      ...ca === void 0 ? {} : { ca },
      minVersion: version ?? "TLSv1.2",
      maxVersion: version ?? "TLSv1.3",
      // The cheapest first.
      ecdhCurve: "X25519:P-256:P-384:P-521"
    });
    contexts.set(version, context);
    return context;
  };
}
function remaining(deadline) {
  return Math.max(1, Math.ceil(deadline - performance.now()));
}

// src/io/smtp/smtp.ts
const { once } = require("node:events");
const { connect: connect3, isIP: isIP3 } = require("node:net");
const { createSecureContext: createSecureContext2, connect: wrap } = require("node:tls");

// src/io/smtp/replies.ts
var maxLineBytes = 2048;
var maxLines = 100;
var SmtpReplies = class {
  #chunks;
  #unread = "";
  constructor(stream) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }
  /** Bytes were received beyond the last reply. */
  get pending() {
    return this.#unread !== "";
  }
  /** Rejects with the stream's error, ECONNRESET at its end, or an error without a code if the reply is invalid. */
  async next() {
    const lines = [];
    while (lines.length < maxLines) {
      const [, code, more, text = ""] = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(await this.#line()) ?? [];
      if (code === void 0) throw new Error("not an SMTP reply");
      lines.push(text);
      if (more !== "-") return { code: Number(code), lines };
    }
    throw new Error("SMTP reply too long");
  }
  /** Discards everything until the other side closes the connection. */
  async drain() {
    while (!(await this.#chunks.next()).done) ;
  }
  /** Like senders, accepts a line feed alone as the end of a line. */
  async #line() {
    let end = this.#unread.indexOf("\n");
    while (end < 0 && this.#unread.length <= maxLineBytes) {
      const { done, value } = await this.#chunks.next();
      if (done) throw Object.assign(new Error("ended"), { code: "ECONNRESET" });
      this.#unread += value.toString("latin1");
      end = this.#unread.indexOf("\n");
    }
    if (end < 0 || end > maxLineBytes) throw new Error("SMTP line too long");
    const line = this.#unread.slice(0, end).replace(/\r$/, "");
    this.#unread = this.#unread.slice(end + 1);
    return line;
  }
};

// src/io/smtp/smtp.ts
var quitTimeout = 500;
function smtp({ timeout, name, port = 25 }) {
  const secureContext = createSecureContext2({
    // RFC 8996 forbids older versions.
    minVersion: "TLSv1.2",
    ecdhCurve: "X25519:P-256:P-384:P-521"
  });
  return {
    async probeStartTls({ host, address }) {
      const session = new Session(connect3({ host: address, port, lookup: noLookup }));
      const timer = setTimeout(() => session.abandon(), timeout);
      try {
        const result = await probe(session, name, host, secureContext);
        if (result.kind !== "injected") await session.quit();
        return result;
      } catch (error) {
        return { kind: "failed", step: session.step, failure: connectionFailureOf(error) };
      } finally {
        clearTimeout(timer);
        session.close();
      }
    }
  };
}
var noLookup = (_, __, found) => {
  found(Object.assign(new Error("not an address"), { code: "EADDRNOTAVAIL" }), "");
};
async function probe(session, name, host, secureContext) {
  await session.connected();
  const greeting = await session.reply("greeting");
  if (!accepts(greeting)) return { kind: "refused", step: "greeting", code: greeting.code };
  const ehlo = await session.reply("ehlo", `EHLO ${name}`);
  if (isPermanent(ehlo)) {
    const helo = await session.reply("ehlo", `HELO ${name}`);
    return accepts(helo) ? { kind: "no-starttls" } : { kind: "refused", step: "greeting", code: helo.code };
  }
  if (!accepts(ehlo)) return { kind: "refused", step: "greeting", code: ehlo.code };
  if (!offersStartTls(ehlo)) return { kind: "no-starttls" };
  const ready = await session.reply("starttls", "STARTTLS");
  if (!accepts(ready)) return { kind: "refused", step: "starttls", code: ready.code };
  return session.secure(host, secureContext);
}
var accepts = ({ code }) => code < 300;
var isPermanent = ({ code }) => code >= 500;
function offersStartTls({ lines }) {
  return lines.slice(1).some((line) => /^STARTTLS(\s|$)/i.test(line));
}
var Session = class {
  step = "connect";
  #socket;
  #replies;
  constructor(socket) {
    this.#socket = socket;
    this.#replies = repliesOf(socket);
  }
  async connected() {
    await once(this.#socket, "connect");
  }
  async reply(step, command) {
    this.step = step;
    if (command !== void 0) this.#socket.write(`${command}\r
`);
    return this.#replies.next();
  }
  /** From here on, everything received has to be TLS. */
  async secure(host, secureContext) {
    this.step = "tls";
    if (this.#replies.pending || this.#socket.readableLength > 0) return { kind: "injected" };
    const servername = isIP3(host) === 0 ? host : "";
    const socket = wrap({ socket: this.#socket, servername, secureContext, rejectUnauthorized: false });
    this.#socket = socket;
    this.#replies = repliesOf(socket);
    try {
      await once(socket, "secureConnect");
    } catch (error) {
      if (isPlaintext(error)) return { kind: "injected" };
      throw error;
    }
    return securedBy(socket, host);
  }
  /** RFC 5321 §4.1.1.10: sends QUIT, and waits a moment for the reply. */
  async quit() {
    const timer = setTimeout(() => this.close(), quitTimeout);
    this.#socket.end("QUIT\r\n");
    await this.#replies.drain().catch(() => {
    });
    clearTimeout(timer);
  }
  /** Ends the probe at its timeout. */
  abandon() {
    this.#socket.destroy(Object.assign(new Error("too slow"), { code: "ETIMEDOUT" }));
  }
  close() {
    this.#socket.destroy();
  }
};
function repliesOf(socket) {
  socket.on("error", () => {
  });
  return new SmtpReplies(socket);
}
function securedBy(socket, host) {
  const certificate = certificateOf(socket, host);
  const tls2 = socket.getProtocol();
  if (certificate === null || tls2 === null) return { kind: "failed", step: "tls", failure: "tls" };
  return { kind: "secured", tls: tls2, certificate };
}
var plaintextCodes = /* @__PURE__ */ new Set([
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_SSL_HTTP_REQUEST",
  "ERR_SSL_HTTPS_PROXY_REQUEST"
]);
function isPlaintext(error) {
  return plaintextCodes.has(String(error.code));
}

// src/io/network.ts
var defaultTimeouts = { dns: 10, https: 60, smtp: 30 };
function openNetwork({ resolver, timeout, allowPrivate, brief }) {
  const milliseconds = (kind) => (timeout ?? defaultTimeouts[kind]) * 1e3;
  return {
    dns: dns({ resolver, timeout: milliseconds("dns") }),
    https: https({ timeout: milliseconds("https") }),
    smtp: smtp({ timeout: milliseconds("smtp"), name: ownName() }),
    mayConnect: allowPrivate ? () => true : isPublic,
    goesByProxy: (host) => proxyFor(host) !== null,
    brief
  };
}
function ownName() {
  const name = hostname().toLowerCase();
  return /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/.test(name) ? name : "localhost.localdomain";
}

// src/io/github/releases.ts
var maxAnswer = 1048576;
var maxNotes = 2e4;
var maxFile = 10 * 1048576;
function releases({ apiUrl, token, home, timeout = 3e4 }) {
  const base = `${apiUrl.replace(/\/+$/, "")}/repos/${home}/releases`;
  const agent = { "user-agent": "mta-sts-policy" };
  const own = { ...agent, ...token !== "" && { authorization: `Bearer ${token}` } };
  async function get2(url, accept, headers, maximumBytes) {
    const fetch = proxyFetch({ timeout, maximumBytes });
    return fetch(url, { method: "GET", headers: { ...headers, accept } });
  }
  return {
    async newest() {
      try {
        const { status, text } = await get2(`${base}/latest`, "application/vnd.github+json", own, maxAnswer);
        return status === 200 ? releaseOf(JSON.parse(await text()), home) : null;
      } catch {
        return null;
      }
    },
    async file({ version, files }, name) {
      const id = files.get(name);
      if (id === void 0) throw new Error(`The release ${version} of ${home} has no file ${name}.`);
      const binary = "application/octet-stream";
      const first = await get2(`${base}/assets/${id}`, binary, own, maxFile);
      const location = first.status === 302 ? first.headers.get("location") ?? "" : null;
      if (location !== null && !location.startsWith("https://"))
        throw new Error(`GitHub gave no HTTPS address for ${name} of ${version}.`);
      const answer = location === null ? first : await get2(location, binary, agent, maxFile);
      if (answer.status !== 200)
        throw new Error(`GitHub answered ${answer.status} for ${name} of the release ${version}.`);
      return new Uint8Array(await answer.arrayBuffer());
    }
  };
}
function releaseOf(answer, home) {
  const { tag_name: tag, draft, prerelease, assets, body } = answer ?? {};
  const version = typeof tag === "string" && tag.startsWith("v") ? tag.slice(1) : "";
  if (numbers(version) === null || draft === true || prerelease === true) return null;
  const listed = Array.isArray(assets) ? assets.slice(0, 100) : [];
  const files = listed.flatMap((one) => {
    const { name, id } = one ?? {};
    return typeof name === "string" && Number.isSafeInteger(id) ? [[name, id]] : [];
  });
  const notes = typeof body === "string" ? body.slice(0, maxNotes) : "";
  const page = `https://github.com/${home}/releases/tag/v${version}`;
  return { version, page, notes, files: new Map(files) };
}
export {
  considerateNetwork,
  dns,
  getProxyUrl,
  openNetwork,
  parseResolver,
  proxyFetch,
  releases,
  shares,
  tunnel
};
