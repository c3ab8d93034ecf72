import { once } from "node:events";
import { connect, isIP, type LookupFunction, type Socket } from "node:net";
import { createSecureContext, type SecureContext, type TLSSocket, connect as wrap } from "node:tls";
import { connectionFailureOf } from "../tls/connection-failure.ts";
import { certificateOf } from "../tls/read-certificate.ts";
import type { SmtpStep, SmtpTalk } from "./probe.ts";
import { SmtpReplies, type SmtpReply } from "./replies.ts";

/**
 * Mail servers, asked for TLS as a sender does: EHLO, STARTTLS, the handshake, QUIT. Never is a mail sent.
 *
 * Not by nodemailer's smtp-connection, which is made for sending: at which step a connection was lost, and that
 * plaintext was injected, is only in its log; a certificate comes after a second EHLO, or not at all; a server named
 * mx-starttls.example.com has STARTTLS for it; and empty lines without end pile up in memory.
 */
export interface Smtp {
  /** Never rejects, and takes no longer than the timeout. `host` is for SNI; `address` is what it connects to. */
  startTls(server: { readonly host: string; readonly address: string }): Promise<SmtpTalk>;
}

export interface SmtpOptions {
  /** Milliseconds for all of a talk. */
  readonly timeout: number;
  /** What we call ourselves in EHLO: a host name or an address literal. */
  readonly name: string;
  /** For tests; senders know only 25. */
  readonly port?: number;
}

/** Milliseconds for a server to answer our QUIT: the result does not depend on it. */
const parting = 500;

export function smtp({ timeout, name, port = 25 }: SmtpOptions): Smtp {
  // One for all, and X25519 first, which every server knows: both save a good part of a handshake's work.
  const secureContext = createSecureContext({
    // RFC 8996: what is older must not be used.
    minVersion: "TLSv1.2",
    ecdhCurve: "X25519:P-256:P-384:P-521",
  });
  return {
    async startTls({ host, address }) {
      const session = new Session(connect({ host: address, port, lookup: noLookup }));
      const timer = setTimeout(() => session.abandon(), timeout);
      try {
        const result = await talk(session, name, host, secureContext);
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

/** What is no address leads nowhere: a name could lead to where nobody may connect. */
const noLookup: LookupFunction = (_, __, found) => {
  found(Object.assign(new Error("no address"), { code: "EADDRNOTAVAIL" }), "");
};

async function talk(
  session: Session,
  name: string,
  host: string,
  secureContext: SecureContext,
): Promise<SmtpTalk> {
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

/** RFC 5321 §4.1.1.1: the first line is the server's name, each other one begins with an extension's keyword. */
function offersStartTls({ lines }: SmtpReply): boolean {
  return lines.slice(1).some((line) => /^STARTTLS(\s|$)/i.test(line));
}

/** One connection, and what it waits for. Whatever goes wrong rejects the call that waits. */
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

  /** From here on, all that comes has to be TLS. */
  async secure(host: string, secureContext: SecureContext): Promise<SmtpTalk> {
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

  /** RFC 5321 §4.1.1.10: says good-bye, and gives the server a moment to do so. */
  async quit(): Promise<void> {
    const timer = setTimeout(() => this.close(), parting);
    this.#socket.end("QUIT\r\n");
    await this.#replies.drain().catch(() => {});
    clearTimeout(timer);
  }

  /** The time is over. */
  abandon(): void {
    this.#socket.destroy(Object.assign(new Error("too slow"), { code: "ETIMEDOUT" }));
  }

  close(): void {
    this.#socket.destroy();
  }
}

function repliesOf(socket: Socket): SmtpReplies {
  // Who waits hears of an error; one that comes while nobody waits would end the process.
  socket.on("error", () => {});
  return new SmtpReplies(socket);
}

function securedBy(socket: TLSSocket, host: string): SmtpTalk {
  const certificate = certificateOf(socket, host);
  const tls = socket.getProtocol();
  if (certificate === null || tls === null) return { kind: "failed", step: "tls", failure: "tls" };
  return { kind: "secured", tls, certificate };
}

/** What OpenSSL says of a first record that is no TLS; of HTTP it knows the words. */
const plaintextCodes = new Set([
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_SSL_HTTP_REQUEST",
  "ERR_SSL_HTTPS_PROXY_REQUEST",
]);

function isPlaintext(error: unknown): boolean {
  return plaintextCodes.has(String((error as NodeJS.ErrnoException).code));
}
