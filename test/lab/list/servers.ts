import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { authority } from "../../certificates.ts";
import { startKnot } from "../dns/knot.ts";
import { folder } from "../namespace.ts";
import { type Server, startServer } from "../processes.ts";
import { addresses, late, list, type PolicyHost } from "./kinds.ts";

const rooms = join(folder, "list");

/** PEM: whom the policy hosts' clients trust. */
export const listAuthority = join(rooms, "authority.pem");

/** Knot with the zone of all listed domains, and nginx with the policy hosts of those that have one. */
export async function startListServers(): Promise<Server[]> {
  mkdirSync(rooms, { recursive: true });
  return Promise.all([startNames(), startPolicyHosts()]);
}

function startNames(): Promise<Server> {
  const fixed = {
    "listed.test NS": ["ns.listed.test."],
    "ns.listed.test A": [addresses.dns],
    "ns.lame.listed.test A": [addresses.nobody],
  };
  const all = [fixed, ...[...list, late].map(({ records }) => records)].flatMap((one) => Object.entries(one));
  const lines = all.flatMap(([key, values]) => {
    const [owner, type] = key.split(" ");
    return values.map((value: string) => `${owner}. 3600 IN ${type} ${value}`);
  });
  const soa = "listed.test. 3600 IN SOA ns.listed.test. hostmaster.listed.test. 1 3600 600 86400 300";
  const zoneFile = join(rooms, "listed.test.zone");
  writeFileSync(zoneFile, `${[soa, ...lines].join("\n")}\n`);
  return startKnot(rooms, addresses.dns, `zone:\n  - domain: listed.test\n    file: ${zoneFile}\n`);
}

async function startPolicyHosts(): Promise<Server> {
  const [trusted, stranger] = await Promise.all([authority("List"), authority("Stranger of the list")]);
  writeFileSync(listAuthority, trusted.certificate);
  const hosts = new Map<PolicyHost, string[]>();
  for (const { domain, kind } of list)
    if (kind.host !== undefined) hosts.set(kind.host, [...(hosts.get(kind.host) ?? []), `mta-sts.${domain}`]);
  const blocks: string[] = [];
  for (const [index, [host, names]] of [...hosts].entries()) {
    const issuer = "fault" in host && host.fault === "untrusted" ? stranger : trusted;
    const { key, cert } = await issuer.issue({ names });
    const pem = join(rooms, `${index}.pem`);
    writeFileSync(pem, `${key}\n${cert}\n`);
    blocks.push(`server {
      listen ${addresses.https}:443 ssl; server_name ${names.join(" ")};
      ssl_certificate ${pem}; ssl_certificate_key ${pem};
      ${answerOf(host)}
    }`);
  }
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${rooms}/${kind};`,
  );
  const configuration = join(rooms, "nginx.conf");
  writeFileSync(
    configuration,
    `daemon off; user root; pid ${rooms}/nginx.pid; error_log ${rooms}/nginx.log; events {}
    http { access_log off; server_names_hash_max_size 4096; ${temporary.join(" ")} ${blocks.join("\n")} }`,
  );
  return startServer("nginx", {
    args: ["-c", configuration, "-e", join(rooms, "nginx.log")],
    log: join(rooms, "nginx.out"),
    listens: { host: addresses.https, port: 443 },
  });
}

const wellKnown = "location = /.well-known/mta-sts.txt";

function answerOf(host: PolicyHost): string {
  if ("text" in host)
    return `${wellKnown} { default_type text/plain; return 200 ${JSON.stringify(host.text)}; }`;
  return host.fault === "page"
    ? "location / { default_type text/html; return 200 '<!doctype html><title>Welcome</title>'; }"
    : `${wellKnown} { return 404; }`;
}
