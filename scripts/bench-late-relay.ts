/**
 * A slow Internet on loopback, in front of the servers of `bench-list-servers.ts`: everything arrives late, and every
 * twentieth policy host accepts connections and never answers. The policy hosts have hundreds of addresses, as in the
 * field: `verify` limits how many connections a single address gets at a time.
 */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { policyHosts, resolver } from "./bench-list-servers.ts";

/** Milliseconds from a question to its answer. */
export const roundTrip = 100;
export const isSilent = (index: number) => index % 20 === 19;

export const lateResolver = "127.0.0.54";

/** Of the silent hosts, and as many of the others: enough that no address is silent three times and left alone then. */
const addressCount = 500;
const addressIn = (network: string, number: number) =>
  `${network}.${Math.floor((number % addressCount) / 250)}.${1 + (number % 250)}`;
const silentAddress = (number: number) => addressIn("127.1", number);
const lateAddress = (number: number) => addressIn("127.2", number);

/** Starts it for good: the process ends with the namespace. */
export async function startRelay(): Promise<void> {
  const numbers = Array.from({ length: addressCount }, (_, number) => number);
  await Promise.all([
    relayDns(),
    ...numbers.map((number) => listening(createServer(relay), lateAddress(number))),
    ...numbers.map((number) => listening(createServer(ignoreErrors), silentAddress(number))),
  ]);
}

async function relayDns(): Promise<void> {
  const socket = () => createSocket({ type: "udp4", recvBufferSize: 2 ** 22 });
  const [front, back] = [socket(), socket()];
  // On the way to the resolver, questions have numbers of our own.
  const clients = new Map<number, { readonly port: number; readonly address: string; readonly id: number }>();
  let last = 0;
  front.on("message", (question, { port, address }) => {
    last = (last + 1) % 0x10000;
    clients.set(last, { port, address, id: question.readUInt16BE(0) });
    question.writeUInt16BE(last, 0);
    back.send(question, 53, resolver);
  });
  back.on("message", (answer) => {
    const client = clients.get(answer.readUInt16BE(0));
    if (client === undefined) return;
    answer.writeUInt16BE(client.id, 0);
    readdress(answer);
    setTimeout(() => front.send(answer, client.port, client.address), roundTrip);
  });
  front.bind(53, lateResolver);
  await once(front, "listening");
}

const realAddress = bytesOf(policyHosts);

/** Puts an address of the relay, or one that never answers, in place of the policy host's own. */
function readdress(answer: Buffer): void {
  const at = answer.indexOf(realAddress);
  if (at === -1) return;
  const index = Number(/d(\d+)\x04test/.exec(answer.toString("latin1"))![1]);
  bytesOf(isSilent(index) ? silentAddress(Math.floor(index / 20)) : lateAddress(index)).copy(answer, at);
}

function bytesOf(address: string): Buffer {
  return Buffer.from(address.split(".").map(Number));
}

/** Loopback accepts a connection at once, so the round trip of TCP's own handshake is added here. */
function relay(near: Socket): void {
  ignoreErrors(near);
  setTimeout(() => {
    if (!near.destroyed) relayBytes(near, connect(443, policyHosts));
  }, roundTrip);
}

function relayBytes(near: Socket, far: Socket): void {
  ignoreErrors(far);
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    from.setNoDelay();
    from.on("data", (bytes) => setTimeout(() => to.write(bytes), roundTrip / 2));
    from.once("close", () => setTimeout(() => to.destroy(), roundTrip / 2));
  }
}

function ignoreErrors(socket: Socket): void {
  socket.on("error", () => {});
}

async function listening(server: Server, address: string): Promise<void> {
  await once(server.listen({ port: 443, host: address, backlog: 1024 }), "listening");
}
