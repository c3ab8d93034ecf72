import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createSecureContext, type SecureContextOptions, TLSSocket } from "node:tls";

/** What the server says, line ends added; or what it does with the connection instead. */
export type Answer = string | ((socket: Socket) => void);

/** A mail server on loopback, good by default. */
export interface Behavior {
  readonly greeting?: Answer;
  readonly ehlo?: Answer;
  readonly helo?: Answer;
  /** After a text that begins with 220, the handshake follows. */
  readonly starttls?: Answer;
  readonly quit?: Answer;
  /** Its certificate, chain and versions; without it there is no STARTTLS. */
  readonly tls?: SecureContextOptions;
  readonly address?: string;
  readonly port?: number;
}

/** All that happened on it, over all connections. */
export interface FakeMailServer {
  readonly port: number;
  /** Such as `EHLO me.test`. */
  readonly commands: readonly string[];
  /** For whom clients asked in their handshakes. */
  readonly serverNames: readonly (string | false | null)[];
  readonly connections: readonly Socket[];
  stop(): Promise<void>;
}

export async function startFakeMailServer(behavior: Behavior = {}): Promise<FakeMailServer> {
  const commands: string[] = [];
  const serverNames: (string | false | null)[] = [];
  const connections: Socket[] = [];
  const secureContext = behavior.tls && createSecureContext(behavior.tls);

  const answers: Record<string, Answer> = {
    EHLO:
      behavior.ehlo ??
      ["250-mx.example.test", ...(secureContext ? ["250-STARTTLS"] : []), "250 SIZE"].join("\n"),
    HELO: behavior.helo ?? "250 mx.example.test",
    STARTTLS: behavior.starttls ?? (secureContext ? "220 go ahead" : "502 no such command"),
    QUIT: behavior.quit ?? ((socket) => socket.end("221 bye\r\n")),
  };

  function converse(socket: Socket): void {
    socket.on("error", () => {});
    socket.on("data", hear);
    // Commands are short: each comes whole, perhaps several at once.
    function hear(bytes: Buffer): void {
      for (const command of bytes.toString("latin1").trimEnd().split("\r\n")) obey(command);
    }
    function obey(command: string): void {
      const verb = command.split(" ")[0]!;
      commands.push(command);
      const answer = answers[verb] ?? "502 no such command";
      const isSecured = verb === "STARTTLS" && typeof answer === "string" && answer.startsWith("220");
      // What comes next is for TLS, or for an answer that takes the connection over.
      if (isSecured || (verb === "STARTTLS" && typeof answer === "function")) socket.off("data", hear);
      say(socket, answer);
      if (isSecured) secure(socket);
    }
  }

  function secure(socket: Socket): void {
    const wrapped = new TLSSocket(socket, { isServer: true, ...(secureContext && { secureContext }) });
    wrapped.once("secure", () => serverNames.push(wrapped.servername));
    converse(wrapped);
  }

  const server = createServer({ noDelay: true }, (socket) => {
    connections.push(socket);
    converse(socket);
    say(socket, behavior.greeting ?? "220 mx.example.test ESMTP");
  });
  server.listen(behavior.port ?? 0, behavior.address ?? "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    serverNames,
    connections,
    async stop() {
      for (const socket of connections) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function say(socket: Socket, answer: Answer): void {
  if (typeof answer === "function") answer(socket);
  else socket.write(`${answer.replaceAll("\n", "\r\n")}\r\n`);
}

/** Nothing at all. */
export const silence: Answer = () => {};

export const reset: Answer = (socket) => {
  socket.resetAndDestroy();
};

export const close: Answer = (socket) => {
  socket.end();
};

/** As much as the connection carries, for as long as it lives. */
export function flood(text: string): Answer {
  const bytes = Buffer.from(text.repeat(Math.ceil(65_536 / text.length)));
  return (socket) => {
    const fill = () => {
      while (socket.writable && socket.write(bytes));
    };
    socket.on("drain", fill);
    fill();
  };
}

/** A byte every so many milliseconds. */
export function drip(text: string, milliseconds: number): Answer {
  return (socket) => {
    let count = 0;
    const timer = setInterval(() => {
      socket.write(text.charAt(count++));
      if (count === text.length) clearInterval(timer);
    }, milliseconds);
    socket.once("close", () => clearInterval(timer));
  };
}
