import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type FakeDns, startFakeDns } from "./server.ts";
import type { Zone } from "./zone.ts";

/** What the built program takes for the name server of a zone: it asks there, at port 53. */
export type NameServerAddress = `127.${string}`;

/** Whether this machine lets tests listen at port 53, as it does for root. */
export async function hasPort53(address: NameServerAddress): Promise<boolean> {
  const socket = createSocket("udp4");
  const bound = once(socket, "listening").then(
    () => true,
    () => false,
  );
  socket.bind(53, address);
  const isFree = await bound;
  if (isFree) socket.close();
  return isFree;
}

/** A zone with one name server, which also answers as the resolver. */
export async function startNameServer(
  domain: string,
  address: NameServerAddress,
  records: Zone,
  port = 53,
): Promise<FakeDns> {
  const name = `ns.${domain}`;
  return startFakeDns({ [domain]: { NS: [name] }, [name]: { A: [address] }, ...records }, { address, port });
}
