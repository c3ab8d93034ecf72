import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type MailServer, mailServersOf } from "./mail-servers.ts";
import { folder } from "./namespace.ts";
import { run, type Server, startServer } from "./processes.ts";
import { domainOf, filledIn, type Situation } from "./situation.ts";

/** The resolver that all clients ask, and the authoritative servers behind it. */
export const resolverAddress = "127.0.0.53";
const authoritative = { ns1: "127.0.0.54", ns2: "127.0.0.55" } as const;
type NameServer = keyof typeof authoritative;

/** `OWNER TYPE` → data of the records. */
export type Records = Readonly<Record<string, readonly string[]>>;

const unbound = join(folder, "unbound");

/** All records of a situation's zone: what its servers need, `generated` zone lines, then what the situation says. */
function recordsOf(situation: Situation, servers: readonly MailServer[], generated: string): Records {
  const domain = domainOf(situation);
  const own = servers.filter(({ host }) => host === domain || host.endsWith(`.${domain}`));
  const all: Record<string, readonly string[]> = {
    [`${domain} MX`]: servers.map(({ host }, index) => `${(index + 1) * 10} ${host}.`),
    ...Object.fromEntries(own.map(({ host, address }) => [`${host} A`, [address]])),
  };
  for (const line of generated.split("\n")) {
    const [, owner, type, data] = line.match(/^(\S+)\. +\d+ IN (\S+) +(.+)$/) ?? [];
    if (owner !== undefined) all[`${owner} ${type}`] = [data!];
  }
  return { ...all, ...filled(situation.records ?? {}, domain) };
}

function filled(records: Records, domain: string): Records {
  return Object.fromEntries(
    Object.entries(records).map(([key, values]) => [
      filledIn(key, domain),
      values.map((value) => filledIn(value, domain)),
    ]),
  );
}

/** Writes a zone where a name server finds it. The serial grows with the time. */
function writeZone(server: NameServer, zone: string, nameServers: readonly string[], records: Records): void {
  const origin = zone === "" ? "." : `${zone}.`;
  const lines = [
    `${origin} 3600 IN SOA ns1.lab. hostmaster.lab. ${Date.now() % 2 ** 32} 3600 600 86400 300`,
    ...nameServers.map((name) => `${origin} 3600 IN NS ${name}.lab.`),
    ...Object.entries(records).flatMap(([key, values]) => {
      const [owner, type] = key.split(" ");
      return values.map((value) => `${owner}. 3600 IN ${type} ${value}`);
    }),
  ];
  writeFileSync(zoneFile(server, zone), `${lines.join("\n")}\n`);
}

function zoneFile(server: NameServer, zone: string): string {
  return join(folder, server, `${zone === "" ? "root" : zone}.zone`);
}

/** Writes a situation's zone for the servers that it has. `generated`: lines that `records --format zone` printed. */
export function writeSituation(situation: Situation, index: number, generated: string): void {
  const domain = domainOf(situation);
  if (situation.nameServers !== undefined) return;
  const records = recordsOf(situation, mailServersOf(situation, index), generated);
  const { secondServer } = situation;
  const nameServers = secondServer ? ["ns1", "ns2"] : ["ns1"];
  writeZone("ns1", domain, nameServers, records);
  if (secondServer) writeZone("ns2", domain, nameServers, { ...records, ...filled(secondServer, domain) });
}

/** Makes a running lab forget a domain's old zone, in the name server and in the resolver's cache. */
export async function reloadZone(domain: string): Promise<void> {
  await run("knotc", ["-b", "-c", join(folder, "ns1", "knot.conf"), "zone-reload", domain]);
  await forgetCached(domain);
}

/** Empties the resolver's cache of a domain. */
export async function forgetCached(domain: string): Promise<void> {
  await run("unbound-control", ["-c", join(unbound, "unbound.conf"), "flush_zone", domain]);
}

/** Knot DNS for the whole tree from the root, Unbound to walk it. Situations' zones are written before. */
export async function startDns(situations: readonly Situation[]): Promise<Server[]> {
  const domains = situations.filter(({ nameServers }) => nameServers === undefined).map(domainOf);
  const attackers = situations.flatMap(mailServersOf).filter(({ host }) => host.endsWith(".attacker.test"));
  const zones = [...domains, "attacker.test", "github.io", "lab"];
  writeZone("ns1", "", ["ns1"], {
    ...Object.fromEntries(zones.map((zone) => [`${zone} NS`, ["ns1.lab."]])),
    ...Object.assign({}, ...situations.map(delegation)),
  });
  writeZone("ns1", "lab", ["ns1"], {
    "ns1.lab A": [authoritative.ns1],
    "ns2.lab A": [authoritative.ns2],
  });
  writeZone("ns1", "github.io", ["ns1"], {
    "lab.github.io A": ["127.0.0.80"],
    "lab.github.io AAAA": ["::1"],
  });
  writeZone(
    "ns1",
    "attacker.test",
    ["ns1"],
    Object.fromEntries(attackers.map(({ host, address }) => [`${host} A`, [address]])),
  );
  const onSecond = domains.filter((domain) => existsSync(zoneFile("ns2", domain)));
  return Promise.all([startKnot("ns1", ["", ...zones]), startKnot("ns2", onSecond), startUnbound()]);
}

/** What the root says of a zone that has name servers of its own. */
function delegation(situation: Situation): Records {
  const { nameServers } = situation;
  if (nameServers === undefined) return {};
  const hosts = Object.entries(nameServers);
  return {
    [`${domainOf(situation)} NS`]: hosts.map(([host]) => `${host}.`),
    ...Object.fromEntries(hosts.map(([host, address]) => [`${host} A`, [address]])),
  };
}

/** Folders first: zones are written before the servers start. */
export function prepareDns(): void {
  for (const server of Object.keys(authoritative)) mkdirSync(join(folder, server, "db"), { recursive: true });
  mkdirSync(unbound, { recursive: true });
}

function startKnot(server: NameServer, zones: readonly string[]): Promise<Server> {
  const rooms = join(folder, server);
  const configuration = join(rooms, "knot.conf");
  writeFileSync(
    configuration,
    `server:
  rundir: ${rooms}
  listen: ${authoritative[server]}@53
  udp-workers: 1
  tcp-workers: 1
  background-workers: 1
database:
  storage: ${rooms}/db
log:
  - target: stdout
    any: notice
template:
  - id: default
    storage: ${rooms}
    file: "%s.zone"
    zonefile-sync: -1
    zonefile-load: whole
    journal-content: none
zone:
${zones.map((zone) => (zone === "" ? "  - domain: .\n    file: root.zone\n" : `  - domain: ${zone}\n`)).join("")}`,
  );
  return startServer("knotd", {
    args: ["-c", configuration],
    log: join(rooms, "knot.log"),
    listens: { host: authoritative[server], port: 53 },
  });
}

function startUnbound(): Promise<Server> {
  const configuration = join(unbound, "unbound.conf");
  writeFileSync(
    join(unbound, "root.hints"),
    `. 3600 IN NS ns1.lab.\nns1.lab. 3600 IN A ${authoritative.ns1}\n`,
  );
  writeFileSync(
    configuration,
    `server:
  directory: "${unbound}"
  root-hints: root.hints
  module-config: "iterator"
  interface: ${resolverAddress}
  access-control: 127.0.0.0/8 allow
  do-not-query-localhost: no
  do-daemonize: no
  do-ip6: no
  username: ""
  chroot: ""
  pidfile: ""
  use-syslog: no
  local-zone: "test." nodefault
remote-control:
  control-enable: yes
  control-interface: ${unbound}/control
  control-use-cert: no
`,
  );
  // Ubuntu's AppArmor lets the installed program read nothing but its own folders.
  const program = join(unbound, "unbound");
  copyFileSync("/usr/sbin/unbound", program);
  return startServer(program, {
    args: ["-d", "-p", "-c", configuration],
    log: join(unbound, "unbound.log"),
    listens: { host: resolverAddress, port: 53 },
  });
}
