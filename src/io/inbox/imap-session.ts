import { connect, type TLSSocket } from "node:tls";
import type { ImapFlow, ImapFlowOptions } from "imapflow";
import { type Credentials, secretsOf } from "./credentials.ts";
import { guardedLookup, refuseForbidden } from "./guarded-lookup.ts";
import { imapFailureOf } from "./imap-failure.ts";
import type { ImapAddress } from "./mailbox-address.ts";
import { MailboxFailure } from "./mailbox-failure.ts";
import type { MailboxOptions } from "./mailbox-options.ts";
import { accessToken } from "./oauth.ts";
import { type Watch, watch } from "./watch.ts";

/** What a server may send; the library's own limits are a thousand times that. */
const limits = {
  /** The answer to a search is one line, with up to 200,000 numbers. */
  maxLineLength: 2 * 2 ** 20,
  /** Of a mail: more than one may have, as sizes that servers announce are not always exact. */
  maxLiteralSize: 5 * 2 ** 20,
  maxResponseSize: 6 * 2 ** 20,
  maxResponseTokens: 50_000,
} as const;
/** Between two steps, unless something larger is asked for. */
const maxChatter = 2 ** 19;

/** A connection that is logged in. */
export interface ImapSession {
  readonly host: string;
  readonly client: ImapFlow;
  /** What was asked for has come. */
  readonly step: Watch["step"];
  /**
   * Runs a command on the server, within the limits of time and size.
   * @param what such as `search`: for "the server refuses to search"
   * @param maxBytes of what the server sends until the next step is done
   * @throws `MailboxFailure`
   */
  readonly ask: <Result>(what: string, work: () => Promise<Result>, maxBytes?: number) => Promise<Result>;
  /** Ends the connection, whatever its state. */
  readonly close: () => void;
}

/** @throws `MailboxFailure` */
export async function openSession(
  address: ImapAddress,
  credentials: Credentials,
  options: MailboxOptions,
): Promise<ImapSession> {
  const { user, host } = address;
  const isPassword = credentials.kind === "password";
  const auth = isPassword
    ? { user, pass: credentials.password }
    : { user, accessToken: await accessToken(credentials, options) };
  const circumstances = {
    host,
    by: isPassword ? ("password" as const) : ("token" as const),
    secrets: [...secretsOf(credentials), auth.pass ?? "", auth.accessToken ?? ""],
  };
  const connection = connectionTo(address, options);
  const { ImapFlow } = await import("imapflow");
  const client = new ImapFlow({ ...clientOptions(address, options), auth, transport: connection.transport });
  // A connection error between two commands is reported by the next one.
  client.on("error", () => {});
  const session: ImapSession = {
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
    },
  };
  await session.ask("log in", () => client.connect());
  return session;
}

/** Nothing is asked for that could change the mailbox, and nothing that makes answers larger than what is sent. */
function clientOptions({ host, port }: ImapAddress, { timeout }: MailboxOptions): ImapFlowOptions {
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
    ...limits,
  };
}

interface Connection {
  readonly transport: NonNullable<ImapFlowOptions["transport"]>;
  readonly watch: Watch;
  readonly stop: () => void;
}

function connectionTo(
  { host, port }: ImapAddress,
  { timeout, mayConnect, roots }: MailboxOptions,
): Connection {
  let socket: TLSSocket | undefined;
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
          ...(servername === undefined ? {} : { servername }),
          ...(roots === undefined ? {} : { ca: roots }),
        });
        const connected = socket;
        connected.once("secureConnect", () => {
          onConnect();
          connected
            .once("data", (bytes: Buffer) => refuseOtherProtocols(connected, bytes, host))
            .on("data", ({ length }: Buffer) => watched.received(length));
        });
        return connected;
      },
    },
  };
}

/** A greeting begins with `* ` (RFC 9051 §7.1.4); the client would wait for one behind anything else. */
function refuseOtherProtocols(socket: TLSSocket, bytes: Buffer, host: string): void {
  if (bytes[0] !== 0x2a || (bytes.length > 1 && bytes[1] !== 0x20)) {
    socket.destroy(new MailboxFailure({ kind: "not-imap" }, host));
  }
}
