import { isIP } from "node:net";
import * as tls from "node:tls";
import { getProxyUrl, tunnel } from "../github/proxy-fetch.ts";
import { type Certificate, isValid } from "../tls/certificate.ts";
import { connectionFailureOf } from "../tls/connection-failure.ts";
import { certificateOf } from "../tls/read-certificate.ts";
import type { FetchRequest, FetchResult, HttpAnswer } from "./fetch.ts";
import { failure, get, late, reset } from "./http-get.ts";

export interface Https {
  /** Never throws. Takes at most the timeout, and once more when there are several User-Agents. */
  get(request: FetchRequest): Promise<FetchResult>;
}

interface Options {
  /** Milliseconds for one answer, its connection included. */
  readonly timeout: number;
  /** Other than 443: for tests alone. */
  readonly port?: number;
  /** PEM, instead of the roots that Node trusts, `NODE_EXTRA_CA_CERTS` among them: for tests alone. */
  readonly roots?: string;
}

/** Fetches as a sender does: TLS to the address itself, no redirect, no cookie, no cache (RFC 8461 §3.3). */
export function https({ timeout, port = 443, roots }: Options): Https {
  const contextFor = secureContexts(roots);
  return {
    async get(request) {
      const sockets: tls.TLSSocket[] = [];
      const connect: Connect = async (deadline) => {
        const target = await targetOf(request, port, deadline);
        const secureContext = contextFor(request.tls);
        const options = { ...target, ...handshakeOptions, servername: request.host, secureContext };
        const socket = await handshake(options, deadline);
        sockets.push(socket);
        return { socket, certificate: certificateOf(socket, request.host) };
      };
      try {
        return await fetchOver(connect, request, timeout);
      } catch (error) {
        return { kind: "failed", failure: connectionFailureOf(error) };
      } finally {
        for (const socket of sockets) socket.destroy();
      }
    },
  };
}

/** The proxy that the environment wants on the way to a policy host (`https_proxy`, `no_proxy`); null: none. */
export function proxyFor(host: string): URL | null {
  try {
    return getProxyUrl(new URL(`https://${host}`)) ?? null;
  } catch {
    return null;
  }
}

interface Peer {
  readonly socket: tls.TLSSocket;
  readonly certificate: Certificate | null;
}
/** Makes a connection with TLS on it; the deadline is a time of `performance.now()`. */
type Connect = (deadline: number) => Promise<Peer>;

/** The first connection shows whether there is a host; then each further User-Agent gets one, in parallel. */
async function fetchOver(connect: Connect, request: FetchRequest, timeout: number): Promise<FetchResult> {
  const started = performance.now();
  const { socket: first, certificate } = await connect(started + timeout);
  const version = first.getProtocol();
  if (certificate === null || version === null) return { kind: "failed", failure: "tls" };
  const ask = async (userAgent: string | null, index: number): Promise<HttpAnswer> => {
    const since = index === 0 ? started : performance.now();
    try {
      const socket = index === 0 ? first : validated(await connect(since + timeout));
      return await get(socket, { ...request, userAgent, started: since }, remaining(since + timeout));
    } catch (error) {
      return { kind: "failed", userAgent, failure: connectionFailureOf(error) };
    }
  };
  const answers = isValid(certificate) ? await Promise.all(request.userAgents.map(ask)) : [];
  return { kind: "connected", tls: version, certificate, answers };
}

/** Another connection can lead to another server behind the same address. */
function validated({ socket, certificate }: Peer): tls.TLSSocket {
  if (certificate !== null && isValid(certificate)) return socket;
  throw failure("ERR_TLS_CERTIFICATE");
}

/** Where TLS starts: at the address, without any lookup, or inside a proxy's tunnel. */
async function targetOf(
  { host, address }: FetchRequest,
  port: number,
  deadline: number,
): Promise<tls.ConnectionOptions> {
  if (address !== null) {
    if (isIP(address) === 0) throw failure("EHOSTUNREACH");
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

// A bad certificate is reported; `certificateOf` judges it before anything is asked.
const handshakeOptions = {
  rejectUnauthorized: false,
  checkServerIdentity: () => undefined,
  ALPNProtocols: ["http/1.1"],
};

function handshake(options: tls.ConnectionOptions, deadline: number): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = tls.connect(options);
    const timer = setTimeout(() => socket.destroy(late), remaining(deadline));
    socket
      .once("secureConnect", () => {
        clearTimeout(timer);
        resolve(socket);
      })
      // For the connection's whole life, also while no request listens.
      .on("error", reject)
      .once("close", () => {
        clearTimeout(timer);
        reject(reset);
      });
  });
}

/** Created once for each version, when first needed: loading the roots costs a good part of a handshake. */
function secureContexts(ca: string | undefined): (version: FetchRequest["tls"]) => tls.SecureContext {
  const contexts = new Map<FetchRequest["tls"], tls.SecureContext>();
  return (version) => {
    const made = contexts.get(version);
    if (made) return made;
    const context = tls.createSecureContext({
      ...(ca === undefined ? {} : { ca }),
      minVersion: version ?? "TLSv1.2",
      maxVersion: version ?? "TLSv1.3",
      // The cheapest first.
      ecdhCurve: "X25519:P-256:P-384:P-521",
    });
    contexts.set(version, context);
    return context;
  };
}

function remaining(deadline: number): number {
  return Math.max(1, Math.ceil(deadline - performance.now()));
}
