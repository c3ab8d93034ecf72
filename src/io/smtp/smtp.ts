import { once } from "node:events";
import { connect, isIP, type LookupFunction, type Socket } from "node:net";
import { createSecureContext, type SecureContext, type TLSSocket, connect as wrap } from "node:tls";
import { connectionFailureOf } from "../tls/connection-failure.ts";
import { certificateOf } from "../tls/read-certificate.ts";
import { SmtpReplies, type SmtpReply } from "./replies.ts";
import type { SmtpStep, StartTlsResult } from "./starttls-result.ts";

/**
 * Probes mail servers for TLS as a sender does: EHLO, STARTTLS, the handshake, QUIT. It never sends mail. Why not with a
 * library: docs/adr/0007-smtp-by-hand.md.
 */
export interface Smtp {
  /** Never rejects, and takes no longer than the timeout. `host` is for SNI; `address` is what it connects to. */
  probeStartTls(server: { readonly host: string; readonly address: string }): Promise<StartTlsResult>;
}

export interface SmtpOptions {
  /** Milliseconds for a whole probe. */
  readonly timeout: number;
  /** The client's name in EHLO: a host name or an address literal. */
  readonly name: string;
  /** Other than 25: for tests alone. */
  readonly port?: number;
}

/** Milliseconds to wait for the reply to QUIT, which does not change the result. */
const quitTimeout = 500;

export function smtp({ timeout, name, port = 25 }: SmtpOptions): Smtp {
  // Shared, and X25519 first, which every server supports: both save a good part of a handshake's CPU time.
  const secureContext = createSecureContext({
    // RFC 8996 forbids older versions.
    minVersion: "TLSv1.2",
    ecdhCurve: "X25519:P-256:P-384:P-521",
  });
  return {
    async probeStartTls({ host, address }) {
      const session = new Session(connect({ host: address, port, lookup: noLookup }));
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
    },
  };
}

/** Refuses to resolve names: they could lead to an address that is not allowed. */
const noLookup: LookupFunction = (_, __, found) => {
  found(Object.assign(new Error("not an address"), { code: "EADDRNOTAVAIL" }), "");
};

async function probe(
  session: Session,
  name: string,
  host: string,
  secureContext: SecureContext,
): Promise<StartTlsResult> {
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

const accepts = ({ code }: SmtpReply) => code < 300;
const isPermanent = ({ code }: SmtpReply) => code >= 500;

/** RFC 5321 §4.1.1.1: the first line has the server's name, each other line begins with an extension's keyword. */
function offersStartTls({ lines }: SmtpReply): boolean {
  return lines.slice(1).some((line) => /^STARTTLS(\s|$)/i.test(line));
}

/** One connection, and the step that it waits for. Any failure rejects the pending call. */
class Session {
  step: SmtpStep = "connect";
  #socket: Socket;
  #replies: SmtpReplies;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#replies = repliesOf(socket);
  }

  async connected(): Promise<void> {
    await once(this.#socket, "connect");
  }

  async reply(step: SmtpStep, command?: string): Promise<SmtpReply> {
    this.step = step;
    if (command !== undefined) this.#socket.write(`${command}\r\n`);
    return this.#replies.next();
  }

  /** From here on, everything received has to be TLS. */
  async secure(host: string, secureContext: SecureContext): Promise<StartTlsResult> {
    this.step = "tls";
    if (this.#replies.pending || this.#socket.readableLength > 0) return { kind: "injected" };
    const servername = isIP(host) === 0 ? host : "";
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
  async quit(): Promise<void> {
    const timer = setTimeout(() => this.close(), quitTimeout);
    this.#socket.end("QUIT\r\n");
    await this.#replies.drain().catch(() => {});
    clearTimeout(timer);
  }

  /** Ends the probe at its timeout. */
  abandon(): void {
    this.#socket.destroy(Object.assign(new Error("too slow"), { code: "ETIMEDOUT" }));
  }

  close(): void {
    this.#socket.destroy();
  }
}

function repliesOf(socket: Socket): SmtpReplies {
  // Pending calls get the error anyway; without a listener, an error between calls would end the process.
  socket.on("error", () => {});
  return new SmtpReplies(socket);
}

function securedBy(socket: TLSSocket, host: string): StartTlsResult {
  const certificate = certificateOf(socket, host);
  const tls = socket.getProtocol();
  if (certificate === null || tls === null) return { kind: "failed", step: "tls", failure: "tls" };
  return { kind: "secured", tls, certificate };
}

/** OpenSSL's errors for a first record that is not TLS; it recognizes HTTP. */
const plaintextCodes = new Set([
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_SSL_HTTP_REQUEST",
  "ERR_SSL_HTTPS_PROXY_REQUEST",
]);

function isPlaintext(error: unknown): boolean {
  return plaintextCodes.has(String((error as NodeJS.ErrnoException).code));
}
