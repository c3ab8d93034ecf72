import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { run, type Server, startServer } from "../processes.ts";
import { algorithm, keys, writable } from "./keys.ts";
import type { Rooms } from "./servers.ts";

const schema = "/usr/share/pdns-backend-sqlite3/schema/schema.sqlite3.sql";

/** PowerDNS as a zone's primary, with an SQLite database. Only a script can limit a key to names. */
export async function startPowerDns({ zone, rooms, zoneFile, primary, secondary }: Rooms): Promise<Server> {
  const database = join(rooms, "zones.sqlite");
  const db = new DatabaseSync(database);
  db.exec(readFileSync(schema, "utf8"));
  db.close();
  const script = join(rooms, "policy.lua");
  writeFileSync(script, updatePolicy(zone));
  writeFileSync(
    join(rooms, "pdns.conf"),
    `launch=gsqlite3
gsqlite3-database=${database}
setuid=0
setgid=0
daemon=no
guardian=no
socket-dir=${rooms}
local-address=${primary}
query-local-address=${primary}
allow-axfr-ips=127.0.0.0/8
primary=yes
also-notify=${secondary}
only-notify=
dname-processing=yes
dnsupdate=yes
allow-dnsupdate-from=127.0.0.0/8
lua-dnsupdate-policy-script=${script}
loglevel=5
`,
  );
  const tool = (...args: readonly string[]) => run("pdnsutil", [`--config-dir=${rooms}`, ...args]);
  await tool("load-zone", zone, zoneFile);
  await tool("set-kind", zone, "MASTER");
  await tool("set-meta", zone, "SOA-EDIT-DNSUPDATE", "INCREASE");
  await tool("set-meta", zone, "NOTIFY-DNSUPDATE", "1");
  for (const { name, secret } of Object.values(keys)) await tool("import-tsig-key", name, algorithm, secret);
  await tool("set-meta", zone, "TSIG-ALLOW-DNSUPDATE", ...Object.values(keys).map(({ name }) => name));
  return startServer("pdns_server", {
    args: [`--config-dir=${rooms}`],
    log: join(rooms, "pdns.log"),
    listens: { host: primary, port: 53 },
  });
}

/** What BIND and Knot have in their configuration. */
function updatePolicy(zone: string): string {
  const numbers = { TXT: 16, CNAME: 5 } as const;
  const pairs = Object.entries(writable).flatMap(([type, names]) =>
    names.map((name) => `["${name}.${zone}. ${numbers[type as keyof typeof numbers]}"] = true`),
  );
  return `local writable = { ${pairs.join(", ")} }
function updatepolicy(input)
  local key = input:getTsigName():toString()
  if key == "${keys.owner.name}." then return true end
  return key == "${keys.narrow.name}."
    and writable[input:getQName():toString():lower() .. " " .. input:getQType()] == true
end
`;
}
