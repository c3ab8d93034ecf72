import * as http from "node:http";
import * as https from "node:https";
import { isIP, type Socket } from "node:net";
import { getProxyUrl } from "@actions/http-client/lib/proxy";

export { getProxyUrl };

export interface Limits {
  /** Milliseconds for a whole exchange, from the look-up of the name to the last byte. */
  readonly timeout: number;
  /** Of an answer's body. */
  readonly maximumBytes: number;
  /** How direct connections are made, without a proxy. */
  readonly connection?: Pick<https.RequestOptions, "lookup" | "ca" | "rejectUnauthorized">;
}

interface Sent {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/**
 * As much of `fetch` as Octokit needs, through the proxy that the environment asks for (`https_proxy`, `http_proxy`,
 * `no_proxy`). Node's own is left alone: it ignores proxies, and merely touching it costs 40 ms of start-up.
 * Redirects are not followed, so that the token stays with the host it was given to.
 */
export function proxyFetch({ timeout, maximumBytes, connection = {} }: Limits) {
  return async (url: string, { method, headers, body, signal: given }: Sent) => {
    const timer = AbortSignal.timeout(timeout);
    const signal = given ? AbortSignal.any([timer, given]) : timer;
    try {
      const request = await open(new URL(url), { method, headers, signal, ...connection });
      const response = await answer(request, body);
      const bytes = await read(response, maximumBytes);
      return {
        url,
        status: response.statusCode ?? 0,
        headers: new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
        text: async () => bytes.toString("utf8"),
        arrayBuffer: async () => new Uint8Array(bytes).buffer,
      };
    } catch (error) {
      if (timer.aborted) throw coded("ETIMEDOUT", `no answer within ${timeout / 1000} seconds`, error);
      throw error;
    }
  };
}

type Options = http.RequestOptions & { headers: Record<string, string>; signal: AbortSignal };

/** A request that is ready for its body, its connection made or under way. */
async function open(target: URL, options: Options): Promise<http.ClientRequest> {
  const proxy = getProxyUrl(target);
  if (!proxy) return start(target, options);
  if (target.protocol === "https:") {
    const socket = await tunnel(target, proxy, options.signal);
    return https.request(target, { ...options, agent: new https.Agent({ socket }) });
  }
  // Without TLS the proxy reads the request itself, and finds the whole URL in it (RFC 9112 §3.2.2).
  const headers = { ...options.headers, host: target.host, ...authorization(proxy) };
  return start(new URL(proxy.origin), {
    ...options,
    agent: false,
    path: target.href,
    headers,
    servername: serverName(proxy),
  });
}

/** A connection through the proxy to the target's port, on which TLS can start. */
export function tunnel(target: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const address = `${target.hostname}:${target.port || 443}`;
  const headers = { host: address, ...authorization(proxy) };
  const servername = serverName(proxy);
  const options = { method: "CONNECT", path: address, headers, signal, agent: false, servername };
  return new Promise((resolve, reject) => {
    start(new URL(proxy.origin), options)
      .once("connect", ({ statusCode, statusMessage }, socket: Socket) => {
        if (statusCode === 200) return resolve(socket);
        socket.destroy();
        const error = new Error(`the proxy ${proxy.host} answered ${statusCode} ${statusMessage}`);
        reject(Object.assign(error, { code: "ECONNREFUSED" }));
      })
      .on("error", reject)
      .end();
  });
}

/** Whose certificate a proxy with TLS has to show: without it, Node takes the Host header's, which is the target's. */
function serverName({ hostname }: URL): string {
  return isIP(hostname.replace(/^\[|\]$/g, "")) ? "" : hostname;
}

function start(url: URL, options: https.RequestOptions): http.ClientRequest {
  // Of the modules only `request` is taken: importing all of their exports would load an HTTP client that is not
  // needed.
  return (url.protocol === "https:" ? https.request : http.request)(url, options);
}

/** The credentials in a proxy's URL; `getProxyUrl` has decoded them. */
function authorization({ username, password }: URL): Record<string, string> {
  if (!username && !password) return {};
  return { "proxy-authorization": `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}

function answer(request: http.ClientRequest, body?: string): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once("response", resolve).on("error", reject).end(body);
  });
}

async function read(response: http.IncomingMessage, maximumBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    // Leaving the loop destroys the response and its connection.
    if (length > maximumBytes) {
      throw coded("ERR_TOO_LARGE", `the answer is larger than ${maximumBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** An error that can be recognized by its code, as Node's can. */
function coded(code: string, message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code });
}
