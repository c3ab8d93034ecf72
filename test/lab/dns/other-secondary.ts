import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, type Server, startServer } from "../processes.ts";
import type { Rooms } from "./servers.ts";

/** What may be in the place of a secondary. */
export type OtherSecondary = "without the zone" | "a resolver";

/** Unbound at the secondary's address: it knows the zone's records, but does not answer for the zone; or refuses to answer. */
export async function startOtherSecondary(
  { zone, rooms, primary, secondary }: Rooms,
  kind: OtherSecondary,
): Promise<Server> {
  const own = join(rooms, "other");
  mkdirSync(own, { recursive: true });
  const configuration = join(own, "unbound.conf");
  writeFileSync(
    configuration,
    `server:
  directory: "${own}"
  module-config: "iterator"
  interface: ${secondary}
  access-control: 127.0.0.0/8 ${kind === "a resolver" ? "allow_snoop" : "refuse"}
  do-not-query-localhost: no
  do-daemonize: no
  do-ip6: no
  username: ""
  chroot: ""
  pidfile: ""
  use-syslog: no
  local-zone: "test." nodefault
remote-control:
  control-enable: no
stub-zone:
  name: "${zone}"
  stub-addr: ${primary}
`,
  );
  // Ubuntu's AppArmor lets the installed program read nothing but its own folders.
  const program = join(own, "unbound");
  copyFileSync("/usr/sbin/unbound", program);
  const server = await startServer(program, {
    args: ["-d", "-p", "-c", configuration],
    log: join(own, "unbound.log"),
    listens: { host: secondary, port: 53 },
  });
  // What it has cached it gives to whoever asks without recursion.
  for (const name of ["mta-sts", "_mta-sts", "_smtp._tls"])
    await run("dig", [`@${secondary}`, `${name}.${zone}`, "TXT"]);
  return server;
}
