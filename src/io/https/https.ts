import { isIP } from "node:net";
import * as tls from "node:tls";
import { getProxyUrl, tunnel } from "../github/proxy-fetch.ts";
import { type Certificate, isValid } from "../tls/certificate.ts";
import { connectionFailureOf } from "../tls/connection-failure.ts";
import { certificateOf } from "../tls/read-certificate.ts";
import type { HttpAnswer, Visit, Visited } from "./fetch.ts";
import { agentOver, type Carrier, failure, get, late, reset } from "./http-get.ts";

export interface Https {
  /** Never throws, and takes no longer than the timeout for each of the User-Agents. */
  visit(visit: Visit): Promise<Visited>;
}

interface Options {
  /** Milliseconds for one answer, and for the connection when it has to be made for it. */
  readonly timeout: number;
  /** Other than 443: for tests alone. */
  readonly port?: number;
  /** PEM, instead of the roots that Node trusts, `NODE_EXTRA_CA_CERTS` among them: for tests alone. */
  readonly roots?: string;
}

/** A policy host as a sender visits it: TLS to the address itself, no redirect, no cookie, no cache (RFC 8461 §3.3). */
export function https({ timeout, port = 443, roots }: Options): Https {
  const contextFor = secureContexts(roots);
  return {
    async visit(visit) {
      const opened: tls.TLSSocket[] = [];
      const connect: Connect = async (deadline) => {
        const target = await targetOf(visit, port, deadline);
        const secureContext = contextFor(visit.tls);
        const options = { ...target, ...handshakeOptions, servername: visit.host, secureContext };
        const socket = await handshake(options, deadline);
        opened.push(socket);
        return { socket, certificate: certificateOf(socket, visit.host) };
      };
      try {
        return await visitOver(connect, visit, timeout);
      } catch (error) {
        return { kind: "failed", failure: connectionFailureOf(error) };
      } finally {
        for (const socket of opened) socket.destroy();
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

async function visitOver(connect: Connect, visit: Visit, timeout: number): Promise<Visited> {
  const started = performance.now();
  const { socket, certificate } = await connect(started + timeout);
  const version = socket.getProtocol();
  if (certificate === null || version === null) return { kind: "failed", failure: "tls" };
  const answers = isValid(certificate) ? await askAll(socket, connect, visit, { started, timeout }) : [];
  return { kind: "connected", tls: version, certificate, answers };
}

/** One GET for each User-Agent. A server may close the connection after any of them: then over a new one. */
async function askAll(
  socket: tls.TLSSocket,
  connect: Connect,
  { host, path, userAgents }: Visit,
  { started, timeout }: { started: number; timeout: number },
): Promise<HttpAnswer[]> {
  const answers: HttpAnswer[] = [];
  let carrier: Carrier = userAgents.length === 1 ? socket : agentOver(socket);
  for (const [index, userAgent] of userAgents.entries()) {
    const begun = index === 0 ? started : performance.now();
    const deadline = begun + timeout;
    const question = { host, path, userAgent, last: index === userAgents.length - 1, started: begun };
    let answer = await get(carrier, question, remaining(deadline));
    if (index > 0 && answer.kind === "failed" && answer.failure === "reset") {
      try {
        carrier = agentOver(validated(await connect(deadline)));
        answer = await get(carrier, question, remaining(deadline));
      } catch (error) {
        answer = { kind: "failed", userAgent, failure: connectionFailureOf(error) };
      }
    }
    answers.push(answer);
    // Whoever let the whole time pass would let it pass again.
    if (answer.kind === "failed" && answer.failure === "timeout") {
      const silent = answer;
      return [...answers, ...userAgents.slice(index + 1).map((other) => ({ ...silent, userAgent: other }))];
    }
  }
  return answers;
}

/** A connection that was made anew can lead to another server behind the same address. */
function validated({ socket, certificate }: Peer): tls.TLSSocket {
  if (certificate !== null && isValid(certificate)) return socket;
  throw failure("ERR_TLS_CERTIFICATE");
}

/** Where TLS starts: at the address, without any look-up, or inside a proxy's tunnel. */
async function targetOf(
  { host, address }: Visit,
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

// A bad certificate is something to tell about; `certificateOf` judges it before anything is asked.
const handshakeOptions = {
  rejectUnauthorized: false,
  checkServerIdentity: () => undefined,
  ALPNProtocols: ["http/1.1"],
};

function handshake(options: tls.ConnectionOptions, deadline: number): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = tls.connect(options);
    // Node would make an object of the whole chain, a tenth of a handshake's price, for a check that is not wanted.
    socket.getPeerCertificate = () => ({}) as tls.DetailedPeerCertificate;
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

/** Made once for each version, when first needed: loading the roots is a good part of a handshake's price. */
function secureContexts(ca: string | undefined): (version: Visit["tls"]) => tls.SecureContext {
  const contexts = new Map<Visit["tls"], tls.SecureContext>();
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
