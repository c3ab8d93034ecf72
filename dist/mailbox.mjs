import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import {
  connectionFailureOf,
  proxyFetch
} from "./shared-by-mailbox-and-network.mjs";
import {
  MailboxFailure,
  secretsOf
} from "./shared-by-mailbox-and-reports.mjs";
import {
  escapeControl,
  timestampOf
} from "./shared.mjs";

// src/io/inbox/chunks.ts
function chunksOf(values, size) {
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, index) => values.slice(index * size, (index + 1) * size));
}

// src/io/inbox/imap-folder.ts
var maxFolders = 20;
async function openFolder({ ask, client }, { folder, host }) {
  const opened = await ask("open a folder", async () => {
    try {
      await client.mailboxOpen(folder, { readOnly: true });
      return true;
    } catch (error) {
      if (error.responseStatus !== "NO") throw error;
      return false;
    }
  });
  if (opened) return;
  const folders = await ask("list folders", () => client.list());
  const names = folders.filter(({ flags }) => !flags.has("\\Noselect")).map(({ path }) => path);
  throw new MailboxFailure(
    { kind: "folder", folder, folders: names.slice(0, maxFolders), more: names.length > maxFolders },
    host
  );
}

// src/io/inbox/imap-session.ts
const { connect } = require("node:tls");

// src/io/inbox/guarded-lookup.ts
const { lookup } = require("node:dns");
const { isIP } = require("node:net");
var forbidden = "EFORBIDDEN";
function guardedLookup(mayConnect) {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const allowed = found.filter(({ address }) => mayConnect(address));
      const [first] = allowed;
      if (first === void 0) return callback(notAllowed(), []);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
function refuseForbidden(host, mayConnect) {
  const bare = host.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0 && !mayConnect(bare)) throw notAllowed();
}
function notAllowed() {
  return Object.assign(new Error(forbidden), { code: forbidden });
}

// src/io/inbox/without-secrets.ts
function withoutSecrets(secrets, text) {
  if (typeof text !== "string") return null;
  const plain = text.slice(0, maxLength).replace(/\s+/g, " ").trim();
  const shown = readings(text).map((reading) => reading.toLowerCase());
  const repeats = secrets.some(
    (secret) => secret !== "" && shown.some((reading) => reading.includes(secret.toLowerCase()))
  );
  return plain === "" || repeats ? null : escapeControl(plain).replaceAll('"', "'");
}
var maxLength = 200;
function readings(text) {
  const encoded = text.match(/[\w+/%=-]{4,}/g) ?? [];
  return [
    text,
    ...encoded.map((part) => Buffer.from(part, "base64").toString("utf8")),
    ...encoded.map((part) => Buffer.from(part, "hex").toString("utf8")),
    unquoted(text)
  ];
}
function unquoted(text) {
  return text.replace(
    /(%[\da-f]{2})+/gi,
    (bytes) => Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8")
  );
}

// src/io/inbox/imap-failure.ts
function imapFailureOf(error, circumstances) {
  if (error instanceof MailboxFailure) return error;
  return new MailboxFailure(problemOf(error, circumstances), circumstances.host);
}
function problemOf(error, { by, secrets, what }) {
  const code = String(error.code ?? "");
  const isGoodbye = isClosed.test(code) && typeof error.reason === "string";
  const text = isGoodbye ? error.reason : error.responseText;
  const said = withoutSecrets(secrets, text);
  if (isBusy(error, text)) return { kind: "busy", said };
  if (noMethod.test(String(error.message))) return { kind: "login-method", by };
  if (error.authenticationFailed) return { kind: "login", by, said };
  if (error.responseStatus === "NO" || error.responseStatus === "BAD") return { kind: "refused", what, said };
  if (isGoodbye) return { kind: "closed", said };
  return problemOfCode(code);
}
function isBusy({ serverResponseCode }, text) {
  return /^(LIMIT|UNAVAILABLE|INUSE|SERVERBUG)$/i.test(String(serverResponseCode ?? "")) || typeof text === "string" && /too many|maximum number of connections|simultaneous connections|try again later/i.test(text);
}
var noMethod = /^(Login is disabled|Unsupported authentication mechanism|No matching authentication method)$/;
var isClosed = /^(NoConnection|EConnectionClosed|ClosedAfterConnect(TLS|Text)|StateLogout)$/;
function problemOfCode(code) {
  if (/^(LineTooLarge|LiteralTooLarge|ResponseTooLarge|TooManyTokens|TooManyResponses)$/.test(code)) {
    return { kind: "too-much" };
  }
  if (/^(CONNECT_TIMEOUT|GREETING_TIMEOUT|ETIMEOUT)$/.test(code)) {
    return { kind: "connection", failure: "timeout" };
  }
  if (isClosed.test(code)) {
    return { kind: "connection", failure: "reset" };
  }
  return problemOfConnection(code);
}
function problemOfConnection(code) {
  if (code === forbidden) return { kind: "private-address" };
  if (/^(ENOTFOUND|EAI_NONAME|ENODATA)$/.test(code)) return { kind: "not-found" };
  if (/^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|INVALID_CA|HOSTNAME_)/.test(code)) {
    return { kind: "certificate", code };
  }
  return { kind: "connection", failure: connectionFailureOf({ code }) };
}

// src/io/inbox/web.ts
async function requestFrom(url, request) {
  const { host, hostname, protocol } = new URL(url);
  const { method, headers, body, mayConnect, roots } = request;
  try {
    if (protocol !== "https:") throw new MailboxFailure({ kind: "address", flaw: "scheme" });
    refuseForbidden(hostname, mayConnect);
    const connection = { lookup: guardedLookup(mayConnect), ca: roots, rejectUnauthorized: true };
    const fetch2 = proxyFetch(limitsOf(request, connection));
    const answer = await fetch2(url, { method, headers, ...body === void 0 ? {} : { body } });
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
  } catch (error) {
    if (error instanceof MailboxFailure) throw error;
    const { code = "" } = error;
    throw new MailboxFailure(
      code === "ERR_TOO_LARGE" ? { kind: "too-much" } : problemOfConnection(code),
      host
    );
  }
}
function limitsOf({ timeout, maximumBytes }, connection) {
  return { timeout, maximumBytes, connection };
}

// src/io/inbox/oauth.ts
var microsoft = "https://login.microsoftonline.com";
var maxAnswerBytes = 65536;
async function accessToken(application, options) {
  const endpoint = options.tokenEndpoint ?? microsoft;
  const answer = await requestFrom(`${endpoint}/${application.tenant}/oauth2/v2.0/token`, {
    ...options,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: application.client,
      scope: "https://outlook.office365.com/.default",
      ...await proofOf(application, options)
    }).toString(),
    maximumBytes: maxAnswerBytes
  });
  const { access_token: token, token_type: type } = objectIn(answer);
  if (answer.status === 200 && isToken(token) && /^bearer$/i.test(String(type))) return token;
  throw new MailboxFailure({ kind: "token", code: errorCodeIn(answer, application) }, new URL(endpoint).host);
}
async function proofOf(application, options) {
  if (application.kind === "client") return { client_secret: application.secret };
  const { url, token } = application.issuer;
  const answer = await requestFrom(`${url}&audience=api://AzureADTokenExchange`, {
    ...options,
    // A runner that hosts itself may have its service in the private network.
    mayConnect: () => true,
    method: "GET",
    headers: { authorization: `Bearer ${token}`, accept: "application/json" },
    maximumBytes: maxAnswerBytes
  });
  const { value } = objectIn(answer);
  if (answer.status !== 200 || !isToken(value)) {
    throw new MailboxFailure({ kind: "status", status: answer.status }, new URL(url).host);
  }
  return {
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: value
  };
}
function objectIn({ bytes }) {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
function isToken(value) {
  return typeof value === "string" && value.length <= 16384 && /^[\w.~+/-]+=*$/.test(value);
}
function errorCodeIn(answer, application) {
  const { error, error_description: description } = objectIn(answer);
  const own = typeof description === "string" ? /\bAADSTS\d{3,8}\b/.exec(description)?.[0] : void 0;
  const standard = typeof error === "string" && /^\w{1,64}$/.test(error) ? error : null;
  return own ?? withoutSecrets(secretsOf(application), standard) ?? "malformed";
}

// src/io/inbox/watch.ts
function watch({ host, timeout, stop }) {
  let bytes = 0;
  let limit = 0;
  let timer;
  let broken;
  let reject = () => {
  };
  function end(problem) {
    broken ??= new MailboxFailure(problem, host);
    reject(broken);
    stop();
  }
  function step() {
    bytes = 0;
    timer?.refresh();
  }
  return {
    step,
    received(count) {
      bytes += count;
      if (bytes > limit) end({ kind: "too-much" });
    },
    async during(work, maxBytes) {
      if (broken) throw broken;
      limit = maxBytes;
      step();
      timer = setTimeout(() => end({ kind: "connection", failure: "timeout" }), timeout);
      try {
        return await Promise.race([
          work(),
          new Promise((_, refuse) => {
            reject = refuse;
          })
        ]);
      } catch (error) {
        throw broken ?? error;
      } finally {
        clearTimeout(timer);
        timer = void 0;
        reject = () => {
        };
      }
    }
  };
}

// src/io/inbox/imap-session.ts
var limits = {
  /** The answer to a search is one line, with up to 200,000 numbers. */
  maxLineLength: 2 * 2 ** 20,
  /** Of a mail: more than one may have, as sizes that servers announce are not always exact. */
  maxLiteralSize: 5 * 2 ** 20,
  maxResponseSize: 6 * 2 ** 20,
  maxResponseTokens: 5e4
};
var maxChatter = 2 ** 19;
async function openSession(address, credentials, options) {
  const { user, host } = address;
  const isPassword = credentials.kind === "password";
  const auth = isPassword ? { user, pass: credentials.password } : { user, accessToken: await accessToken(credentials, options) };
  const circumstances = {
    host,
    by: isPassword ? "password" : "token",
    secrets: [...secretsOf(credentials), auth.pass ?? "", auth.accessToken ?? ""]
  };
  const connection = connectionTo(address, options);
  const { ImapFlow } = await import("./imapflow.mjs");
  const client = new ImapFlow({ ...clientOptions(address, options), auth, transport: connection.transport });
  client.on("error", () => {
  });
  const session = {
    host,
    client,
    step: connection.watch.step,
    async ask(what, work, maxBytes = maxChatter) {
      try {
        return await connection.watch.during(work, maxBytes);
      } catch (error) {
        client.close();
        connection.stop();
        throw imapFailureOf(error, { ...circumstances, what });
      }
    },
    close() {
      client.close();
      connection.stop();
    }
  };
  await session.ask("log in", () => client.connect());
  return session;
}
function clientOptions({ host, port }, { timeout }) {
  return {
    host,
    port,
    secure: true,
    logger: false,
    disableAutoIdle: true,
    disableAutoEnable: true,
    disableCompression: true,
    disableIMAP4rev2: true,
    clientInfo: { name: "mta-sts", version: false, vendor: false, "support-url": false },
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    // While mails are looked at, the connection is silent for as long as that takes.
    socketTimeout: 2 ** 31 - 1,
    ...limits
  };
}
function connectionTo({ host, port }, { timeout, mayConnect, roots }) {
  let socket;
  const stop = () => socket?.destroy();
  const watched = watch({ host, timeout, stop });
  return {
    watch: watched,
    stop,
    transport: {
      connect({ servername }, onConnect) {
        refuseForbidden(host, mayConnect);
        socket = connect({
          host,
          port,
          lookup: guardedLookup(mayConnect),
          minVersion: "TLSv1.2",
          // Whatever the environment says: the password is sent next.
          rejectUnauthorized: true,
          ...servername === void 0 ? {} : { servername },
          ...roots === void 0 ? {} : { ca: roots }
        });
        const connected = socket;
        connected.once("secureConnect", () => {
          onConnect();
          connected.once("data", (bytes) => refuseOtherProtocols(connected, bytes, host)).on("data", ({ length }) => watched.received(length));
        });
        return connected;
      }
    }
  };
}
function refuseOtherProtocols(socket, bytes, host) {
  if (bytes[0] !== 42 || bytes.length > 1 && bytes[1] !== 32) {
    socket.destroy(new MailboxFailure({ kind: "not-imap" }, host));
  }
}

// src/io/inbox/mailbox-limits.ts
var maxMailBytes = 4 * 2 ** 20;
var maxMails = 2e5;
var tooLarge = `larger than ${maxMailBytes / 2 ** 20} MiB`;

// src/io/inbox/imap.ts
var maxListed = 500;
var maxBatchBytes = 8 * 2 ** 20;
var maxBatchMails = 100;
var maxSearchBytes = 2 * 2 ** 20;
var maxSentBytes = 6 * 2 ** 20;
var maxOtherRows = 5e3;
async function* imapItems(address, credentials, options) {
  const session = await openSession(address, credentials, options);
  try {
    await openFolder(session, address);
    const uids = await search(session, options);
    let done = 0;
    for (const chunk of chunksOf(uids, maxListed)) {
      const listed = await list(session, chunk);
      const wanted = listed.filter((one) => isWanted(one, address.folder, options));
      for (const batch of batchesOf(wanted)) {
        const mails = await fetch(session, batch);
        for (const one of batch) {
          yield* itemOf(one, mails.get(one.uid), address.folder, options);
          done += 1;
          options.progress?.({ done, total: uids.length });
        }
      }
    }
    await session.ask("log out", () => session.client.logout());
  } finally {
    session.close();
  }
}
async function search({ ask, client }, { since }) {
  const criteria = since === null ? { all: true } : { since: new Date(Date.parse(since) - 864e5) };
  const found = await ask(
    "search",
    async () => {
      const uids = await client.search(criteria, { uid: true });
      if (!Array.isArray(uids)) throw Object.assign(new Error("refused"), { responseStatus: "NO" });
      return uids;
    },
    maxSearchBytes
  );
  return found.sort((one, other) => one - other).slice(-maxMails);
}
async function list(session, uids) {
  const query = { uid: true, size: true, internalDate: true };
  const isAnswer = ({ size, internalDate }) => size !== void 0 || internalDate !== void 0;
  const rows = await session.ask("list mails", () => rowsOf(session, uids, query, isAnswer));
  return rows.map(({ uid, size, internalDate }) => ({ uid, size: size ?? null, arrived: timestampIn(internalDate) })).sort((one, other) => one.uid - other.uid);
}
async function rowsOf({ client, step, host }, uids, query, isAnswer) {
  const missing = new Set(uids);
  const rows = [];
  let others = 0;
  for await (const row of client.fetch([...uids], query, { uid: true })) {
    if (isAnswer(row) && missing.delete(row.uid)) {
      step();
      rows.push(row);
    } else if (++others > maxOtherRows) throw new MailboxFailure({ kind: "too-much" }, host);
  }
  return rows;
}
function timestampIn(date) {
  const seconds = date === void 0 ? Number.NaN : new Date(date).getTime() / 1e3;
  return Math.abs(seconds) < maxSeconds ? timestampOf(seconds) : null;
}
var maxSeconds = 253402300800;
function isWanted({ uid, size, arrived }, folder, options) {
  if (options.since !== null && arrived !== null && arrived < options.since) return false;
  if (size === null || size <= maxMailBytes) return true;
  options.skipped?.({ where: whereOf(folder, uid), why: tooLarge });
  return false;
}
async function fetch(session, batch) {
  const uids = batch.map(({ uid }) => uid);
  const query = { uid: true, source: true };
  const work = () => rowsOf(session, uids, query, ({ source }) => source !== void 0);
  const rows = await session.ask("send mails", work, maxSentBytes);
  return new Map(rows.map(({ uid, source }) => [uid, source]));
}
function* itemOf({ uid, arrived }, bytes, folder, { skipped }) {
  const where = whereOf(folder, uid);
  if (bytes === void 0) skipped?.({ where, why: "the server did not send it" });
  else if (bytes.length > maxMailBytes) skipped?.({ where, why: tooLarge });
  else yield { bytes, arrived, where };
}
function whereOf(folder, uid) {
  return `${folder}, mail ${uid}`;
}
function batchesOf(listed) {
  const batches = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of listed) {
    const size = one.size ?? maxMailBytes;
    if (bytes + size > maxBatchBytes || batches.at(-1).length === maxBatchMails) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1).push(one);
    bytes += size;
  }
  return batches;
}

// src/io/inbox/pull.ts
var maxPageBytes = 2 ** 20;
var maxPageMails = 1e3;
async function* pulledItems({ url, host }, credentials, options) {
  if (credentials.kind !== "password") throw new MailboxFailure({ kind: "credentials", flaw: "kind" });
  const get = getter(host, credentials.password, options);
  const listed = await list2(url, host, get);
  const wanted = listed.filter(({ arrived }) => !(options.since && arrived && arrived < options.since));
  const read = async (one) => one.size > maxMailBytes ? tooLarge : await get(`${url}/${one.name}`, maxMailBytes) ?? "it was removed";
  let done = 0;
  for (const chunk of chunksOf(wanted.slice(-maxMails), atOnce)) {
    const found = await Promise.all(chunk.map(read));
    for (const [index, one] of chunk.entries()) {
      const bytes = found[index];
      const where = `${host}, mail ${one.name}`;
      if (typeof bytes === "string") options.skipped?.({ where, why: bytes });
      else yield { bytes, arrived: one.arrived, where };
      done += 1;
      options.progress?.({ done, total: wanted.length });
    }
  }
}
var atOnce = 6;
function getter(host, token, options) {
  const headers = { authorization: `Bearer ${token}`, "accept-encoding": "identity" };
  return async (url, maximumBytes) => {
    const { status, bytes } = await requestFrom(url, { ...options, method: "GET", headers, maximumBytes });
    if (status === 200) return bytes;
    if (status === 404) return null;
    throw new MailboxFailure({ kind: "status", status }, host);
  };
}
async function list2(url, host, get) {
  const mails = /* @__PURE__ */ new Map();
  const cursors = /* @__PURE__ */ new Set();
  for (let cursor = ""; cursor !== null; ) {
    const body = await get(cursor === "" ? url : `${url}?cursor=${encodeURIComponent(cursor)}`, maxPageBytes);
    if (body === null) throw new MailboxFailure({ kind: "status", status: 404 }, host);
    const page = pageIn(body);
    if (page === null || page.cursor !== null && cursors.has(page.cursor)) {
      throw new MailboxFailure({ kind: "connection", failure: "malformed" }, host);
    }
    for (const one of page.mails) mails.set(one.name, one);
    if (mails.size > maxMails || cursors.size > maxMails / 100) {
      throw new MailboxFailure({ kind: "too-much" }, host);
    }
    cursor = page.cursor;
    if (cursor !== null) cursors.add(cursor);
  }
  return [...mails.values()];
}
function pageIn(bytes) {
  try {
    const { mails, cursor } = JSON.parse(new TextDecoder().decode(bytes));
    const isCursor = cursor === null || typeof cursor === "string" && /^[!-~]{1,1024}$/.test(cursor);
    if (!isCursor || !Array.isArray(mails) || mails.length > maxPageMails) return null;
    const listed = mails.map(listedIn);
    return listed.includes(null) ? null : { mails: listed, cursor };
  } catch {
    return null;
  }
}
function listedIn(value) {
  const { name, size, arrived } = value ?? {};
  if (typeof name !== "string" || !/^\w[\w:.-]{0,127}$/.test(name)) return null;
  if (!Number.isSafeInteger(size) || size < 0) return null;
  return { name, size, arrived: timestampIn2(arrived) };
}
function timestampIn2(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return null;
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? null : timestampOf(milliseconds / 1e3);
}

// src/io/inbox/mailbox.ts
function mailboxItems(address, credentials, options) {
  return address.scheme === "imaps" ? imapItems(address, credentials, options) : pulledItems(address, credentials, options);
}
export {
  mailboxItems
};
