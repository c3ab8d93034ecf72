/**
 * A slow Internet on loopback, in front of the servers of `bench-list-servers.ts`: what crosses it comes late, and every
 * twentieth policy host accepts connections and never says a word, at an address that few others share.
 */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { policyHosts, resolver } from "./bench-list-servers.ts";

/** Milliseconds from a question to its answer. */
export const roundTrip = 100;
export const isSilent = (index: number) => index % 20 === 19;

export const lateResolver = "127.0.0.54";
const latePolicyHosts = "127.0.0.81";
const silentAddresses = 250;
const silentAddress = (index: number) => `127.0.1.${1 + (Math.floor(index / 20) % silentAddresses)}`;

/** Starts it for good: the process ends with the namespace. */
export async function startRelay(): Promise<void> {
  await Promise.all([
    relayDns(),
    listening(createServer(relay), latePolicyHosts),
    ...Array.from({ length: silentAddresses }, (_, index) =>
      listening(createServer(ignoreErrors), silentAddress(20 * index)),
    ),
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

const [honest, late] = [policyHosts, latePolicyHosts].map(bytesOf) as [Buffer, Buffer];

/** Where a policy host is said to be, the relay is, or nobody who answers. */
function readdress(answer: Buffer): void {
  const at = answer.indexOf(honest);
  if (at === -1) return;
  const index = Number(/d(\d+)\x04test/.exec(answer.toString("latin1"))![1]);
  (isSilent(index) ? bytesOf(silentAddress(index)) : late).copy(answer, at);
}

function bytesOf(address: string): Buffer {
  return Buffer.from(address.split(".").map(Number));
}

function relay(near: Socket): void {
  const far = connect(443, policyHosts);
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    ignoreErrors(from);
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
