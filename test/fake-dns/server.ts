import { createSocket, type Socket as DatagramSocket } from "node:dgram";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { decodeQuery, encode, largestMessage, type Message } from "./wire.ts";
import { type Fault, faultOf, faults, lookUp, type Transport, typeName, type Zone } from "./zone.ts";

/** A DNS server on loopback, over UDP and TCP, whose zone is data. */
export interface FakeDns {
  /** ADDRESS:PORT, as `--resolver` takes it. */
  readonly resolver: string;
  readonly port: number;
  /** May be replaced at any time. */
  zone: Zone;
  /** Every question, in the order of arrival. */
  readonly questions: LoggedQuestion[];
  stop(): Promise<void>;
}

export interface LoggedQuestion {
  readonly name: string;
  /** `MX`, or `TYPE257` where the server does not know the type. */
  readonly type: string;
  readonly transport: Transport;
  /** RD: the server shall ask others. */
  readonly recursion: boolean;
  /** The port that it came from. */
  readonly from: number;
}

export interface FakeDnsOptions {
  /** Loopback, and nothing else. */
  readonly address?: `127.${string}` | "::1";
  /** As name servers are asked at 53 alone; a free one by default. */
  readonly port?: number;
  /** false: connections over TCP are refused. */
  readonly tcp?: boolean;
}

/** Starts it on one port for UDP and TCP. */
export async function startFakeDns(zone: Zone, options: FakeDnsOptions = {}): Promise<FakeDns> {
  const { address = "127.0.0.1", port: wanted = 0, tcp = true } = options;
  const { datagrams, connections } = await listen(address, wanted, tcp);
  const { port } = datagrams.address();
  const open = new Set<Socket>();
  const stopped = new AbortController();

  const fake: FakeDns = {
    resolver: address === "::1" ? `[::1]:${port}` : `${address}:${port}`,
    port,
    zone,
    questions: [],
    async stop() {
      stopped.abort();
      for (const socket of open) socket.destroy();
      const closed = [once(datagrams, "close"), ...(tcp ? [once(connections, "close")] : [])];
      datagrams.close();
      connections.close();
      await Promise.all(closed);
    },
  };

  async function answer(
    query: Buffer,
    transport: Transport,
    from: number,
    send: (bytes: Buffer) => void,
  ): Promise<void> {
    const { id, question } = decodeQuery(query);
    const { name, type, recursion } = question;
    fake.questions.push({ name, type: typeName(type) ?? `TYPE${type}`, transport, recursion, from });
    const truth: Message = { id, question, truncated: false, ...lookUp(fake.zone, name, type) };
    const fault = faultOf(fake.zone, name, type);
    const answered = withFault(truth, fault, transport);
    if (answered === null) return;
    const bytes = Buffer.isBuffer(answered) ? answered : messageFor(answered, transport);
    if (isObject(fault, "slow")) await sleep(fault.slow, null, { signal: stopped.signal });
    if (!isObject(fault, "drip") || transport === "udp") return send(bytes);
    for (const byte of bytes) {
      await sleep(fault.drip, null, { signal: stopped.signal });
      send(Buffer.of(byte));
    }
  }

  datagrams.on("message", (query, sender) => {
    const send = (bytes: Buffer) => datagrams.send(bytes, sender.port, sender.address, () => {});
    answer(query, "udp", sender.port, send).catch(unlessStopped);
  });
  connections.on("connection", (socket) => {
    open.add(socket);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
    forEachQuery(socket, (query) =>
      answer(query, "tcp", socket.remotePort!, (bytes) => socket.write(bytes)).catch(unlessStopped),
    );
  });

  function unlessStopped(error: unknown): void {
    if (!stopped.signal.aborted) throw error;
  }
  return fake;
}

/** A free port for UDP may be taken for TCP: then another one. */
async function listen(
  address: string,
  wanted: number,
  tcp: boolean,
): Promise<{ datagrams: DatagramSocket; connections: Server }> {
  for (;;) {
    // Room for a burst of questions, as servers have it.
    const datagrams = createSocket({ type: address === "::1" ? "udp6" : "udp4", recvBufferSize: 2 ** 19 });
    const connections = createServer();
    datagrams.bind(wanted, address);
    await once(datagrams, "listening");
    if (!tcp) return { datagrams, connections };
    try {
      await once(connections.listen((datagrams.address() as AddressInfo).port, address), "listening");
      return { datagrams, connections };
    } catch (error) {
      datagrams.close();
      if (wanted !== 0 || (error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
}

function withFault(truth: Message, fault: Fault | null, transport: Transport): Message | Buffer | null {
  if (isObject(fault, "drip")) return faults.truncated(truth, transport);
  if (fault === null || isObject(fault, "slow")) return truth;
  return (typeof fault === "string" ? faults[fault] : fault)(truth, transport);
}

function isObject<Key extends "slow" | "drip">(
  fault: Fault | null,
  key: Key,
): fault is Extract<Fault, Record<Key, number>> {
  return typeof fault === "object" && fault !== null && key in fault;
}

/** What does not fit is to be had over TCP; what does not even fit there is left out. */
function messageFor(message: Message, transport: Transport): Buffer {
  if (transport === "tcp") return withLength(encode(message, largestMessage).bytes);
  const limit = message.question.payload ?? 512;
  const { bytes, whole } = encode(message, limit);
  return whole ? bytes : encode({ ...message, truncated: true }, limit).bytes;
}

/** RFC 1035 §4.2.2: over TCP a message is preceded by its length. */
function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function forEachQuery(socket: Socket, handle: (query: Buffer) => void): void {
  let received = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
      const end = 2 + received.readUInt16BE(0);
      handle(received.subarray(2, end));
      received = received.subarray(end);
    }
  });
}
