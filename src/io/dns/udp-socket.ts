import { randomInt } from "node:crypto";
import { createSocket } from "node:dgram";
import { isIPv6 } from "node:net";
import { decodeReply, encodeQuery, type Question, type Reply } from "./message.ts";
import type { Semaphore } from "./semaphore.ts";
import type { Server, TransportFailure } from "./server.ts";

/** How long a socket, and so its port, is used: a forger of answers has to guess it. */
const maxQuestionsPerSocket = 1000;
/** So many answers at once fit into the kernel's buffer. */
const maxPendingPerSocket = 64;

/** Connected to one server: the kernel drops packets from elsewhere, and reports when nobody listens. */
export interface UdpSocket {
  isTo(server: Server): boolean;
  hasCapacity(): boolean;
  ask(question: Question, signal: AbortSignal): Promise<Reply | TransportFailure>;
}

interface Pending {
  readonly question: Question;
  readonly settle: (outcome: Reply | TransportFailure) => void;
}

/** Asks nothing before it has acquired `slots`; closes itself when no question is pending. */
export function openUdpSocket(server: Server, slots: Semaphore, onClose: () => void): UdpSocket {
  const socket = createSocket(isIPv6(server.address) ? "udp6" : "udp4");
  const pending = new Map<number, Pending>();
  let asked = 0;
  let hasSlot = false;
  let isClosed = false;
  /** Until the socket is connected, packets may come from anywhere. */
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
  slots.acquire().then(() => {
    if (isClosed) return slots.release();
    hasSlot = true;
    socket.connect(server.port, server.address);
  });

  function send(id: number, question: Question): void {
    socket.send(encodeQuery(question, id), onSent);
  }
  function onSent(error: Error | null): void {
    if (error) fail();
  }
  function fail(): void {
    for (const { settle } of [...pending.values()]) settle("unreachable");
  }
  function close(): void {
    isClosed = true;
    onClose();
    socket.close(() => hasSlot && slots.release());
  }

  return {
    isTo: ({ address, port }) => address === server.address && port === server.port,
    hasCapacity: () => asked < maxQuestionsPerSocket && pending.size < maxPendingPerSocket,
    ask(question, signal) {
      asked++;
      return new Promise((resolve) => {
        const id = newId(pending);
        const abort = () => settle("timeout");
        const settle = (outcome: Reply | TransportFailure) => {
          signal.removeEventListener("abort", abort);
          pending.delete(id);
          if (pending.size === 0) close();
          resolve(outcome);
        };
        signal.addEventListener("abort", abort);
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
