import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../namespace.ts";
import type { Server } from "../processes.ts";
import { startBind } from "./bind.ts";
import { startKnotPrimary } from "./knot.ts";
import { startPowerDns } from "./powerdns.ts";
import { commonLines, print } from "./zone.ts";

/** A zone with name servers of its own, which take updates. */
export interface UpdatedZone {
  readonly domain: string;
  readonly primary: string;
  readonly secondary: string;
  /** What `policy.yml` says of it. */
  readonly dns: string;
}

/** What a server is started with. */
export interface Rooms {
  readonly zone: string;
  /** Its own folder. */
  readonly rooms: string;
  readonly zoneFile: string;
  /** Addresses. */
  readonly primary: string;
  readonly secondary: string;
}

export interface Program {
  readonly zone: UpdatedZone;
  /** What a key may not write is left out, and the rest of the message is done, as if all were well. */
  readonly leavesOut?: boolean;
  readonly start: (rooms: Rooms) => Promise<Server>;
}

/** nsupdate finds the server itself; is told its name; is told its address. */
export const programs: Readonly<Record<"Knot" | "BIND" | "PowerDNS", Program>> = {
  Knot: { zone: zoneOf("knot.test", 1, "nsupdate"), start: startKnotPrimary },
  BIND: { zone: zoneOf("bind.test", 2, "{ nsupdate: ns1.bind.test }"), start: startBind },
  PowerDNS: {
    zone: zoneOf("pdns.test", 3, "{ nsupdate: 127.3.3.1 }"),
    start: startPowerDns,
    leavesOut: true,
  },
};

/** One more, for the copy of the template, whose tests run beside those of the servers. */
export const keeper: Program = { zone: zoneOf("keeper.test", 4, "nsupdate"), start: startKnotPrimary };

/** The zones of many domains, which share a policy, and last the one that has its TXT record. */
export const zonesOfMany: readonly Program[] = [
  { zone: zoneOf("many-knot.test", 5, "nsupdate"), start: startKnotPrimary },
  { zone: zoneOf("many-bind.test", 6, "nsupdate"), start: startBind },
  { zone: zoneOf("many-pdns.test", 7, "nsupdate"), start: startPowerDns, leavesOut: true },
  { zone: zoneOf("agency.test", 8, "nsupdate"), start: startKnotPrimary },
];

export const updatedZones: readonly UpdatedZone[] = [...Object.values(programs), keeper, ...zonesOfMany].map(
  ({ zone }) => zone,
);

function zoneOf(domain: string, place: number, dns: string): UpdatedZone {
  return { domain, primary: `127.3.${place}.1`, secondary: `127.3.${place}.2`, dns };
}

/** Host → address. */
export function nameServersOf({ domain, primary, secondary }: UpdatedZone): Record<string, string> {
  return { [`ns1.${domain}`]: primary, [`ns2.${domain}`]: secondary };
}

/** The zone's folder, with its zone file as it is before any situation. */
export function roomsOf(zone: UpdatedZone): Rooms {
  const { domain, primary, secondary } = zone;
  const rooms = join(folder, "updates", domain);
  mkdirSync(rooms, { recursive: true });
  const zoneFile = join(rooms, "start.zone");
  const soa = `${domain}. 3600 SOA ns1.${domain}. hostmaster.${domain}. 1 3600 600 86400 60`;
  const lines = commonLines(domain, nameServersOf(zone)).map(print);
  writeFileSync(zoneFile, `${[soa, ...lines].join("\n")}\n`);
  return { zone: domain, rooms, zoneFile, primary, secondary };
}
