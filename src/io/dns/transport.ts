/** Carries questions to one DNS server and its replies back: UDP, and TCP for what is too long (RFC 7766). */
import { randomInt } from "node:crypto";
import { createSocket } from "node:dgram";
import { connect, isIPv6 } from "node:net";
import { decodeReply, encodeQuery, type Question, type Reply } from "./message.ts";

export interface Server {
  readonly address: string;
  readonly port: number;
}

export type TransportFailure = "timeout" | "unreachable" | "malformed";

/** The reply of `server`, or why there is none: "timeout" when `signal` ends the wait. Never throws. */
export type Transport = (
  server: Server,
  question: Question,
  signal: AbortSignal,
) => Promise<Reply | TransportFailure>;

/** At most so many sockets of each transport are open at once; further questions wait for one, as long as they are to. */
const mostSockets = 48;
/** How long a socket, and so its port, is used: who forges an answer has to guess it. */
const questionsOfSocket = 1000;
/** So many answers at once find room in the kernel's buffer. */
const pendingOfSocket = 64;

/** Both transports, over sockets that they share. None is left open when no question is pending. */
export function transports(): { readonly udp: Transport; readonly tcp: Transport } {
  const places = { udp: placesFor(mostSockets), tcp: placesFor(mostSockets) };
  const lines = new Set<Line>();
  const lineTo = (server: Server) => {
    for (const line of lines) if (line.isTo(server) && line.hasRoom()) return line;
    const line: Line = openLine(server, places.udp, () => lines.delete(line));
    lines.add(line);
    return line;
  };
  return {
    udp: async (server, question, signal) =>
      signal.aborted ? "timeout" : lineTo(server).ask(question, signal),
    tcp: async (server, question, signal) => {
      await places.tcp.take();
      try {
        return signal.aborted ? "timeout" : await askByTcp(server, question, signal);
      } finally {
        places.tcp.free();
      }
    },
  };
}

/** A connected UDP socket: the kernel drops what comes from elsewhere, and reports when nobody listens. */
interface Line {
  isTo(server: Server): boolean;
  hasRoom(): boolean;
  ask(question: Question, signal: AbortSignal): Promise<Reply | TransportFailure>;
}

interface Pending {
  readonly question: Question;
  readonly settle: (outcome: Reply | TransportFailure) => void;
}

function openLine(server: Server, places: Places, onClose: () => void): Line {
  const socket = createSocket(isIPv6(server.address) ? "udp6" : "udp4");
  const pending = new Map<number, Pending>();
  let asked = 0;
  let hasPlace = false;
  let isClosed = false;
  /** What came before the socket was connected may be from anybody. */
  let peer: { readonly address: string; readonly port: number } | null = null;

  socket.on("error", fail).on("connect", () => {
    peer = socket.remoteAddress();
    for (const [id, { question }] of pending) send(id, question);
  });
  socket.on("message", (bytes, sender) => {
    if (bytes.length < 2 || sender.address !== peer?.address || sender.port !== peer.port) return;
    const id = bytes.readUInt16BE(0);
    const one = pending.get(id);
    const reply = one === undefined ? "other" : decodeReply(bytes, id, one.question);
    if (reply !== "other") one?.settle(reply);
  });
  places.take().then(() => {
    if (isClosed) return places.free();
    hasPlace = true;
    socket.connect(server.port, server.address);
  });

  function send(id: number, question: Question): void {
    socket.send(encodeQuery(question, id), (error) => error && fail());
  }
  function fail(): void {
    for (const { settle } of [...pending.values()]) settle("unreachable");
  }
  function close(): void {
    isClosed = true;
    onClose();
    socket.close(() => hasPlace && places.free());
  }

  return {
    isTo: ({ address, port }) => address === server.address && port === server.port,
    hasRoom: () => asked < questionsOfSocket && pending.size < pendingOfSocket,
    ask(question, signal) {
      asked++;
      return new Promise((resolve) => {
        const id = newId(pending);
        const giveUp = () => settle("timeout");
        const settle = (outcome: Reply | TransportFailure) => {
          signal.removeEventListener("abort", giveUp);
          pending.delete(id);
          if (pending.size === 0) close();
          resolve(outcome);
        };
        signal.addEventListener("abort", giveUp);
        pending.set(id, { question, settle });
        if (peer !== null) send(id, question);
      });
    },
  };
}

function newId(taken: ReadonlyMap<number, unknown>): number {
  const id = randomInt(0x10000);
  return taken.has(id) ? newId(taken) : id;
}

/** RFC 1035 §4.2.2: over TCP a message is preceded by its length, in two bytes. */
function askByTcp(
  { address, port }: Server,
  question: Question,
  signal: AbortSignal,
): Promise<Reply | TransportFailure> {
  return new Promise((resolve) => {
    const id = randomInt(0x10000);
    const socket = connect({ host: address, port, signal });
    const settle = (outcome: Reply | TransportFailure) => {
      socket.destroy();
      resolve(outcome);
    };
    const received = Buffer.allocUnsafe(2 + largestMessage);
    let length = 0;
    socket.on("data", (chunk) => {
      length += chunk.copy(received, length);
      const end = length < 2 ? Number.POSITIVE_INFINITY : 2 + received.readUInt16BE(0);
      if (length < end) return;
      const reply = decodeReply(received.subarray(2, end), id, question);
      settle(reply === "other" ? "malformed" : reply);
    });
    socket.on("error", () => settle(signal.aborted ? "timeout" : "unreachable"));
    socket.on("close", () => settle("unreachable"));
    socket.write(withLength(encodeQuery(question, id)));
  });
}

const largestMessage = 65_535;

function withLength(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

interface Places {
  take(): Promise<void>;
  free(): void;
}

/** First come, first served. */
function placesFor(count: number): Places {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return {
    take() {
      if (taken === count) return new Promise((resolve) => waiting.push(resolve));
      taken++;
      return Promise.resolve();
    },
    free() {
      const next = waiting.shift();
      if (next) next();
      else taken--;
    },
  };
}
