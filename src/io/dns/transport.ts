/** Sends questions to one DNS server and receives its replies: UDP, and TCP for long replies (RFC 7766). */
import { randomInt } from "node:crypto";
import { connect } from "node:net";
import { decodeReply, encodeQuery, type Question, type Reply } from "./message.ts";
import { semaphore } from "./semaphore.ts";
import type { Server, TransportFailure } from "./server.ts";
import { openUdpSocket, type UdpSocket } from "./udp-socket.ts";
import { uint16 } from "./wire.ts";

/** The reply of `server`, or why there is none: "timeout" when `signal` aborts. Never throws. */
export type Transport = (
  server: Server,
  question: Question,
  signal: AbortSignal,
) => Promise<Reply | TransportFailure>;

/** Open sockets per transport; further questions wait for one until their signal aborts. */
const maxSockets = 48;

/** Both transports, over shared sockets. No socket stays open when no question is pending. */
export function transports(): { readonly udp: Transport; readonly tcp: Transport } {
  const slots = { udp: semaphore(maxSockets), tcp: semaphore(maxSockets) };
  const sockets = new Set<UdpSocket>();
  const socketTo = (server: Server) => {
    for (const socket of sockets) if (socket.isTo(server) && socket.hasCapacity()) return socket;
    const socket: UdpSocket = openUdpSocket(server, slots.udp, () => sockets.delete(socket));
    sockets.add(socket);
    return socket;
  };
  return {
    udp: async (server, question, signal) =>
      signal.aborted ? "timeout" : socketTo(server).ask(question, signal),
    tcp: async (server, question, signal) => {
      await slots.tcp.acquire();
      try {
        return signal.aborted ? "timeout" : await askByTcp(server, question, signal);
      } finally {
        slots.tcp.release();
      }
    },
  };
}

const maxMessageBytes = 65_535;

/** RFC 1035 §4.2.2: over TCP, a message is preceded by its length in two bytes. */
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
    const received = Buffer.allocUnsafe(2 + maxMessageBytes);
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
    const query = encodeQuery(question, id);
    socket.write(Buffer.concat([Buffer.from(uint16(query.length), "latin1"), query]));
  });
}
