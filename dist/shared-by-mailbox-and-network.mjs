import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
// node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
  const usingSsl = reqUrl.protocol === "https:";
  if (checkBypass(reqUrl)) {
    return void 0;
  }
  const proxyVar = (() => {
    if (usingSsl) {
      return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
    } else {
      return process.env["http_proxy"] || process.env["HTTP_PROXY"];
    }
  })();
  if (proxyVar) {
    try {
      return new DecodedURL(proxyVar);
    } catch (_a) {
      if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://"))
        return new DecodedURL(`http://${proxyVar}`);
    }
  } else {
    return void 0;
  }
}
function checkBypass(reqUrl) {
  if (!reqUrl.hostname) {
    return false;
  }
  const reqHost = reqUrl.hostname;
  if (isLoopbackAddress(reqHost)) {
    return true;
  }
  const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
  if (!noProxy) {
    return false;
  }
  let reqPort;
  if (reqUrl.port) {
    reqPort = Number(reqUrl.port);
  } else if (reqUrl.protocol === "http:") {
    reqPort = 80;
  } else if (reqUrl.protocol === "https:") {
    reqPort = 443;
  }
  const upperReqHosts = [reqUrl.hostname.toUpperCase()];
  if (typeof reqPort === "number") {
    upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
  }
  for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) {
    if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) {
      return true;
    }
  }
  return false;
}
function isLoopbackAddress(host) {
  const hostLower = host.toLowerCase();
  return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
}
var DecodedURL = class extends URL {
  constructor(url, base) {
    super(url, base);
    this._decodedUsername = decodeURIComponent(super.username);
    this._decodedPassword = decodeURIComponent(super.password);
  }
  get username() {
    return this._decodedUsername;
  }
  get password() {
    return this._decodedPassword;
  }
};

// src/io/github/proxy-fetch.ts
const http = require("node:http");
const https = require("node:https");
const { isIP } = require("node:net");
function proxyFetch({ timeout, maximumBytes, connection = {} }) {
  return async (url, { method, headers, body, signal: given }) => {
    const timer = AbortSignal.timeout(timeout);
    const signal = given ? AbortSignal.any([timer, given]) : timer;
    try {
      const request3 = await open(new URL(url), { method, headers, signal, ...connection });
      const response = await answer(request3, body);
      const bytes = await read(response, maximumBytes);
      return {
        url,
        status: response.statusCode ?? 0,
        headers: new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
        text: async () => bytes.toString("utf8"),
        arrayBuffer: async () => new Uint8Array(bytes).buffer
      };
    } catch (error) {
      if (timer.aborted) throw coded("ETIMEDOUT", `no answer within ${timeout / 1e3} seconds`, error);
      throw error;
    }
  };
}
async function open(target, options) {
  const proxy = getProxyUrl(target);
  if (!proxy) return start(target, options);
  if (target.protocol === "https:") {
    const socket = await tunnel(target, proxy, options.signal);
    return https.request(target, { ...options, agent: new https.Agent({ socket }) });
  }
  const headers = { ...options.headers, host: target.host, ...authorization(proxy) };
  return start(new URL(proxy.origin), {
    ...options,
    agent: false,
    path: target.href,
    headers,
    servername: serverName(proxy)
  });
}
function tunnel(target, proxy, signal) {
  const address = `${target.hostname}:${target.port || 443}`;
  const headers = { host: address, ...authorization(proxy) };
  const servername = serverName(proxy);
  const options = { method: "CONNECT", path: address, headers, signal, agent: false, servername };
  return new Promise((resolve, reject) => {
    start(new URL(proxy.origin), options).once("connect", ({ statusCode, statusMessage }, socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      const error = new Error(`the proxy ${proxy.host} answered ${statusCode} ${statusMessage}`);
      reject(Object.assign(error, { code: "ECONNREFUSED" }));
    }).on("error", reject).end();
  });
}
function serverName({ hostname }) {
  return isIP(hostname.replace(/^\[|\]$/g, "")) ? "" : hostname;
}
function start(url, options) {
  return (url.protocol === "https:" ? https.request : http.request)(url, options);
}
function authorization({ username, password }) {
  if (!username && !password) return {};
  return { "proxy-authorization": `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}
function answer(request3, body) {
  return new Promise((resolve, reject) => {
    request3.once("response", resolve).on("error", reject).end(body);
  });
}
async function read(response, maximumBytes) {
  const chunks = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    if (length > maximumBytes) {
      throw coded("ERR_TOO_LARGE", `the answer is larger than ${maximumBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
function coded(code, message, cause) {
  return Object.assign(new Error(message, { cause }), { code });
}

// src/io/tls/connection-failure.ts
var reasons = {
  ETIMEDOUT: "timeout",
  ECONNREFUSED: "refused",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ENETDOWN: "unreachable",
  EHOSTDOWN: "unreachable",
  EAFNOSUPPORT: "unreachable",
  // A proxy whose name does not resolve.
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  // Resources of this machine, which say nothing about the other.
  EMFILE: "unreachable",
  ENFILE: "unreachable",
  ENOBUFS: "unreachable",
  ENOMEM: "unreachable",
  EACCES: "unreachable",
  EPERM: "unreachable",
  ECONNRESET: "reset",
  ECONNABORTED: "reset",
  EPIPE: "reset",
  // A proxy over TLS that is not trusted; the certificates of verified hosts are judged elsewhere.
  SELF_SIGNED_CERT_IN_CHAIN: "tls",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls",
  CERT_HAS_EXPIRED: "tls"
};
function connectionFailureOf(error) {
  const { code = "" } = error;
  if (Object.hasOwn(reasons, code)) return reasons[code];
  return /^(ERR_SSL|ERR_TLS|EPROTO)/.test(code) ? "tls" : "malformed";
}

export {
  getProxyUrl,
  proxyFetch,
  tunnel,
  connectionFailureOf
};
