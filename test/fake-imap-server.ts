import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type TLSSocket } from "node:tls";
import type { KeyPair } from "./certificates.ts";

/** What a server does about a command, instead of answering it well. */
export type Reply = (connection: Connection, command: Command) => void;

export interface Command {
  readonly tag: string;
  /** Such as `UID FETCH 1:3 (UID BODY.PEEK[])`. */
  readonly text: string;
}

export interface Connection {
  readonly socket: TLSSocket;
  /** Sends lines; line ends are added. */
  readonly say: (...lines: readonly string[]) => void;
  /** Does what a good server does about the command. */
  readonly obey: (command: Command) => void;
}

export interface FakeMail {
  readonly uid: number;
  readonly text: string;
  /** As INTERNALDATE has it: `21-Nov-2026 16:30:00 +0000`. */
  readonly date: string;
  /** Other than that of the text. */
  readonly size?: number;
}

interface Behavior extends KeyPair {
  readonly mails?: readonly FakeMail[];
  readonly password?: string;
  readonly folders?: readonly string[];
  readonly capabilities?: string;
  readonly greeting?: Reply;
  /** By the first word of the command, or `SEARCH`, `LIST MAILS` (UID FETCH without bodies), `SEND MAILS`. */
  readonly replies?: Readonly<Record<string, Reply>>;
}

export interface FakeImapServer {
  readonly port: number;
  /** Without tags, over all connections. */
  readonly commands: readonly string[];
  readonly open: () => number;
  stop(): Promise<void>;
}

/** An IMAP server on loopback (RFC 3501), good unless told otherwise. */
export async function startFakeImapServer(behavior: Behavior): Promise<FakeImapServer> {
  const commands: string[] = [];
  const sockets = new Set<TLSSocket>();
  const server = createServer(behavior, (socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    converse(socket, behavior, commands);
  });
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    open: () => sockets.size,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function converse(socket: TLSSocket, behavior: Behavior, commands: string[]): void {
  const say = (...lines: readonly string[]) => {
    if (socket.writable) socket.write(lines.map((line) => `${line}\r\n`).join(""), "latin1");
  };
  const obey = (command: Command) => say(...answerTo(command, behavior));
  const connection: Connection = { socket, say, obey };
  let login: string | null = null;
  let rest = "";
  socket.setEncoding("latin1").on("data", (text: string) => {
    const lines = (rest + text).split("\r\n");
    rest = lines.pop()!;
    for (const line of lines) hear(line);
  });
  function hear(line: string): void {
    const [, tag, text] = /^(\S+) ?(.*)$/.exec(login === null ? line : `${login} ${line}`)!;
    commands.push(text!);
    const command = { tag: tag!, text: text! };
    const kind = login === null ? kindOf(text!) : "PASSWORD";
    login = /^AUTHENTICATE (PLAIN|XOAUTH2)$/.test(text!) ? tag! : null;
    const reply = behavior.replies?.[kind];
    if (login !== null) say("+ ");
    else if (reply) reply(connection, command);
    else obey(command);
    if (kind === "LOGOUT") socket.end();
  }
  if (behavior.greeting) behavior.greeting(connection, { tag: "*", text: "" });
  else say(`* OK [CAPABILITY ${behavior.capabilities ?? "IMAP4rev1 AUTH=PLAIN"}] hello`);
}

function kindOf(text: string): string {
  if (text.startsWith("UID FETCH")) return text.includes("BODY") ? "SEND MAILS" : "LIST MAILS";
  return text.replace(/^UID /, "").split(" ")[0]!;
}

function answerTo({ tag, text }: Command, behavior: Behavior): string[] {
  const { mails = [], folders = ["INBOX"], capabilities = "IMAP4rev1 AUTH=PLAIN" } = behavior;
  const done = `${tag} OK done`;
  switch (kindOf(text)) {
    case "CAPABILITY":
      return [`* CAPABILITY ${capabilities}`, done];
    case "LIST":
      return [
        ...folders
          .filter((name) => text.endsWith("*") || text.endsWith('*"') || text.includes(name))
          .map((name) => `* LIST (\\HasNoChildren) "/" "${name}"`),
        done,
      ];
    case "EXAMINE":
      return folders.some((name) => text.replaceAll('"', "") === `EXAMINE ${name}`)
        ? [`* ${mails.length} EXISTS`, "* OK [UIDVALIDITY 1] valid", `${tag} OK [READ-ONLY] opened`]
        : [`${tag} NO [NONEXISTENT] no such folder`];
    case "SEARCH":
      return [`* SEARCH ${mails.map(({ uid }) => uid).join(" ")}`, done];
    case "LIST MAILS":
    case "SEND MAILS":
      return [...rowsFor(text, mails), done];
    case "LOGOUT":
      return ["* BYE bye", done];
    case "NAMESPACE":
    case "LSUB":
    case "ID":
      return [done];
    default:
      return [isLogin(text, behavior) ? done : `${tag} NO [AUTHENTICATIONFAILED] wrong`];
  }
}

function isLogin(text: string, { password = "secret" }: Behavior): boolean {
  const plain = Buffer.from(text, "base64").toString("utf8");
  return plain.endsWith(`\0${password}`) || plain.includes(`auth=Bearer ${password}\x01`);
}

/** Only sets of numbers and ranges, as they are asked for. */
function rowsFor(text: string, mails: readonly FakeMail[]): string[] {
  const ranges = text
    .split(" ")[2]!
    .split(",")
    .map((range) => range.split(":").map(Number));
  const wanted = mails.filter(({ uid }) => ranges.some(([from, to = from]) => uid >= from! && uid <= to!));
  return wanted.map((mail) => rowOf(mail, mails.indexOf(mail) + 1, text.includes("BODY")));
}

export function rowOf(
  { uid, text, date, size = text.length }: FakeMail,
  number: number,
  isBody: boolean,
): string {
  const data = isBody ? `BODY[] {${text.length}}\r\n${text}` : `INTERNALDATE "${date}" RFC822.SIZE ${size}`;
  return `* ${number} FETCH (UID ${uid} ${data})`;
}
