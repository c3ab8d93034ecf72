import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, type Server, startServer } from "../processes.ts";
import { algorithm, keys, writable } from "./keys.ts";
import type { Rooms } from "./servers.ts";

/** Knot as a zone's primary: it signs the zone, and its access list knows names and types. */
export async function startKnotPrimary({
  zone,
  rooms,
  zoneFile,
  primary,
  secondary,
}: Rooms): Promise<Server> {
  const [owner, narrow] = [keys.owner, keys.narrow].map(
    ({ name, secret }) => `  - id: ${name}\n    algorithm: ${algorithm}\n    secret: ${secret}`,
  );
  const rules = Object.entries(writable).map(
    ([type, names]) => `  - id: ${type}
    key: ${keys.narrow.name}
    action: update
    update-type: [${type}]
    update-owner: name
    update-owner-match: equal
    update-owner-name: [${names.join(", ")}]
`,
  );
  return startKnot(
    rooms,
    primary,
    `key:
${owner}
${narrow}
remote:
  - id: secondary
    address: ${secondary}@53
acl:
  - id: transfer
    address: 127.0.0.0/8
    action: transfer
  - id: owner
    key: ${keys.owner.name}
    action: update
${rules.join("")}zone:
  - domain: ${zone}
    file: ${zoneFile}
    zonefile-sync: -1
    dnssec-signing: on
    notify: secondary
    acl: [transfer, owner, ${Object.keys(writable).join(", ")}]
`,
  );
}

/** What a secondary can be told to do. */
export interface Secondary extends Server {
  /** Transfers nothing from now on: it lags behind. */
  readonly freeze: () => Promise<void>;
  readonly thaw: () => Promise<void>;
  /** Looks for a newer zone now, instead of about a second after it was notified of one. */
  readonly refresh: () => Promise<void>;
}

export async function startKnotSecondary({ zone, rooms, primary, secondary }: Rooms): Promise<Secondary> {
  const own = join(rooms, "secondary");
  const server = await startKnot(
    own,
    secondary,
    `remote:
  - id: primary
    address: ${primary}@53
acl:
  - id: transfer
    address: 127.0.0.0/8
    action: [transfer, notify]
zone:
  - domain: ${zone}
    zonefile-sync: -1
    master: primary
    acl: transfer
`,
  );
  const control = async (command: string) => {
    await run("knotc", ["-b", "-c", join(own, "knot.conf"), command, zone]);
  };
  return {
    ...server,
    freeze: () => control("zone-freeze"),
    thaw: () => control("zone-thaw"),
    refresh: () => control("zone-refresh"),
  };
}

/** @param rest of the configuration, from its zones on */
export function startKnot(rooms: string, address: string, rest: string): Promise<Server> {
  mkdirSync(join(rooms, "db"), { recursive: true });
  const configuration = join(rooms, "knot.conf");
  writeFileSync(
    configuration,
    `server:
  rundir: ${rooms}
  listen: ${address}@53
  udp-workers: 1
  tcp-workers: 1
  background-workers: 1
database:
  storage: ${rooms}/db
log:
  - target: stdout
    any: info
template:
  - id: default
    storage: ${rooms}
${rest}`,
  );
  return startServer("knotd", {
    args: ["-c", configuration],
    log: join(rooms, "knot.log"),
    listens: { host: address, port: 53 },
  });
}
