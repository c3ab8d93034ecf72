import { once } from "node:events";
import { createServer as createPlainServer, type RequestListener } from "node:http";
import { createServer } from "node:https";
import {
  type AddressInfo,
  connect,
  createServer as createSocketServer,
  type Server,
  type Socket,
} from "node:net";
import { createServer as createTlsServer, type SecureVersion, type TLSSocket } from "node:tls";
import type { KeyPair } from "./certificates.ts";

export interface FakeHost {
  readonly address: string;
  readonly port: number;
  /** How many connections were made in all, and the open ones. */
  readonly connections: () => number;
  readonly open: () => number;
  stop(): Promise<void>;
}

interface Wanted extends KeyPair {
  readonly address?: string;
  readonly minVersion?: SecureVersion;
  readonly maxVersion?: SecureVersion;
}

/** A policy host that speaks HTTP as it should; what it says is the listener's affair. */
export function startPolicyHost(wanted: Wanted, listener: RequestListener): Promise<FakeHost> {
  return started(createServer(wanted, listener), wanted.address);
}

/** A policy host whose answer to each request is written by hand, on a connection with TLS. */
export function startRawPolicyHost(
  wanted: Wanted,
  answer: (socket: TLSSocket) => unknown,
): Promise<FakeHost> {
  const server = createTlsServer(wanted, (socket) => {
    socket.on("error", () => {}).on("data", () => answer(socket));
  });
  return started(server, wanted.address);
}

/** Connections go through to the port on loopback that is asked for each. */
export function startRelay(nextPort: () => number): Promise<FakeHost> {
  return startBareHost((socket) => join(socket, connect(nextPort(), "127.0.0.1")));
}

/** What listens there without TLS. */
export function startBareHost(
  onConnection: (socket: Socket) => unknown,
  address?: string,
): Promise<FakeHost> {
  return started(createSocketServer(onConnection), address);
}

export interface FakeProxy extends FakeHost {
  /** The CONNECT requests, as "mta-sts.example.com:443", and their credentials. */
  readonly seen: { readonly target: string; readonly authorization: string | undefined }[];
}

/** A proxy that takes every CONNECT to one port on loopback; `refusal` is what it answers instead. */
export async function startProxy(port: number, refusal?: string, secure?: KeyPair): Promise<FakeProxy> {
  const seen: FakeProxy["seen"] = [];
  const server = secure ? createServer(secure) : createPlainServer();
  server.on("connect", ({ url = "", headers }, socket: Socket) => {
    socket.on("error", () => {});
    seen.push({ target: url, authorization: headers["proxy-authorization"] });
    if (refusal !== undefined) return socket.resume().end(refusal);
    const onward = connect(port, "127.0.0.1", () =>
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n"),
    );
    return join(socket, onward);
  });
  return { ...(await started(server)), seen };
}

function join(one: Socket, other: Socket): void {
  one.on("error", () => {}).on("close", () => other.destroy());
  other.on("error", () => {}).on("close", () => one.destroy());
  one.pipe(other).pipe(one);
}

async function started(server: Server, address = "127.0.0.1"): Promise<FakeHost> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => {}).once("close", () => sockets.delete(socket));
  });
  server.on("tlsClientError", () => {});
  await once(server.listen(0, address), "listening");
  return {
    address,
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    open: () => sockets.size,
    async stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}
