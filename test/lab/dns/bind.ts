import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, type Server, startServer } from "../processes.ts";
import { keyClause, keys, writable } from "./keys.ts";
import type { Rooms } from "./servers.ts";

/** BIND as a zone's primary: its update policy knows names and types. */
export async function startBind({ zone, rooms, zoneFile, primary, secondary }: Rooms): Promise<Server> {
  const { owner, narrow } = keys;
  const grants = Object.entries(writable).flatMap(([type, names]) =>
    names.map((name) => `grant ${narrow.name} name ${name}.${zone} ${type};`),
  );
  const configuration = join(rooms, "named.conf");
  writeFileSync(
    configuration,
    `options {
  directory "${rooms}";
  pid-file none;
  lock-file none;
  session-keyfile none;
  listen-on { ${primary}; };
  listen-on-v6 { none; };
  query-source address ${primary};
  recursion no;
  allow-transfer { 127.0.0.0/8; };
  notify explicit;
  notify-delay 0;
  also-notify { ${secondary}; };
  dnssec-validation no;
};
controls { };
${keyClause(owner)}${keyClause(narrow)}
zone "${zone}" {
  type primary;
  file "${zoneFile}";
  update-policy { grant ${owner.name} zonesub ANY; ${grants.join(" ")} };
};
`,
  );
  // It listens at addresses of interfaces alone, and loopback has one of all that begin with 127.
  await run("ip", ["address", "replace", `${primary}/32`, "dev", "lo"]);
  // Ubuntu's AppArmor lets the installed program read nothing but its own folders.
  const program = join(rooms, "named");
  copyFileSync("/usr/sbin/named", program);
  return startServer(program, {
    args: ["-g", "-n", "1", "-c", configuration],
    log: join(rooms, "named.log"),
    listens: { host: primary, port: 53 },
  });
}
