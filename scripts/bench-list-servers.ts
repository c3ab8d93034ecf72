/** Knot DNS and nginx for thousands of healthy domains: what `bench-list.ts` asks, inside a network of its own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import "reflect-metadata";
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { keyPair, privateKeyOf } from "../test/certificates.ts";
import { folder, refuseOutside } from "../test/lab/namespace.ts";
import { type Server, startServer } from "../test/lab/processes.ts";

export const resolver = "127.0.0.53";
/** The address of all policy hosts. */
export const policyHosts = "127.0.0.80";

/** PEM of the authority that issues all the certificates. */
export const rootCertificate = join(folder, "root.pem");

/** `d0.test`, `d1.test`, … */
export function domainsUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `d${index}.test`);
}

export const numberOf = (domain: string) => Number(/^d(\d+)/.exec(domain)![1]);

/**
 * Starts both servers for these domains, and stops them when `work` is done. `sharing`: so many domains in a row have a
 * certificate together, as making one for each of 100,000 takes longer than looking at them.
 */
export async function withServers(
  domains: readonly string[],
  sharing: 1 | 100,
  work: () => Promise<void>,
): Promise<void> {
  refuseOutside();
  await writeCertificates(domains, sharing);
  const servers = await Promise.all([startKnot(domains), startNginx(sharing)]);
  try {
    await work();
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

function startKnot(domains: readonly string[]): Promise<Server> {
  const rooms = join(folder, "knot");
  mkdirSync(join(rooms, "db"), { recursive: true });
  const records = domains.map(
    (domain) => `_mta-sts.${domain}. TXT "v=STSv1; id=20260101000000"
_smtp._tls.${domain}. TXT "v=TLSRPTv1; rua=mailto:tls-reports@${domain}"
mta-sts.${domain}. A ${policyHosts}
${domain}. MX 10 mail.${domain}.
mail.${domain}. A 127.0.0.25
`,
  );
  const soa = "test. SOA ns.test. hostmaster.test. 1 3600 600 86400 300\ntest. NS ns.test.\n";
  writeFileSync(join(rooms, "test.zone"), `$TTL 3600\n${soa}ns.test. A ${resolver}\n${records.join("")}`);
  const configuration = join(rooms, "knot.conf");
  writeFileSync(
    configuration,
    `server:
  rundir: ${rooms}
  listen: ${resolver}@53
  udp-workers: 1
  tcp-workers: 1
  background-workers: 1
database:
  storage: ${rooms}/db
zone:
  - domain: test
    storage: ${rooms}
    file: test.zone
    zonefile-sync: -1
    zonefile-load: whole
    journal-content: none
`,
  );
  return startServer("knotd", {
    args: ["-c", configuration],
    log: join(rooms, "knot.log"),
    listens: { host: resolver, port: 53 },
  });
}

const pages = join(folder, "nginx");
const fileOf = (name: string) => join(pages, `${name}.pem`);

/** One for each policy host, or each hundred, all with one key: making keys is most of the time. */
async function writeCertificates(domains: readonly string[], sharing: 1 | 100): Promise<void> {
  mkdirSync(pages, { recursive: true });
  const [rootKeys, keys] = await Promise.all([keyPair(), keyPair()]);
  const day = 86_400_000;
  const common = {
    signingAlgorithm: { name: "ECDSA", hash: "SHA-256" },
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 60 * day),
  };
  const root = await X509CertificateGenerator.createSelfSigned({
    ...common,
    name: "O=Bench",
    keys: rootKeys,
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  writeFileSync(rootCertificate, root.toString("pem"));
  writeFileSync(join(pages, "key.pem"), await privateKeyOf(keys));
  const groups = new Map<number, string[]>();
  for (const domain of domains) {
    const group = Math.floor(numberOf(domain) / sharing);
    groups.set(group, [...(groups.get(group) ?? []), domain]);
  }
  for (const [group, members] of groups) {
    const hosts = members.map((domain) => `mta-sts.${domain}`);
    const certificate = await X509CertificateGenerator.create({
      ...common,
      subject: `CN=${hosts[0]}`,
      issuer: root.subject,
      publicKey: keys.publicKey,
      signingKey: rootKeys.privateKey,
      extensions: [
        new SubjectAlternativeNameExtension(hosts.map((value) => ({ type: "dns", value }) as const)),
      ],
    });
    writeFileSync(fileOf(`d${group}`), certificate.toString("pem"));
  }
}

function startNginx(sharing: 1 | 100): Promise<Server> {
  const configuration = join(pages, "nginx.conf");
  // d1234.test has the certificate 1234, or with 99 others 12; d1.test has 0 then.
  const numbers = sharing === 1 ? "(?<number>\\d+)" : "(?<number>\\d+)\\d\\d";
  writeFileSync(
    configuration,
    `
daemon off;
user root;
worker_processes 1;
worker_rlimit_nofile 20000;
pid ${pages}/nginx.pid;
events { worker_connections 15000; }
http {
  access_log off;
  client_body_temp_path ${pages}/body;
  proxy_temp_path ${pages}/proxy;
  fastcgi_temp_path ${pages}/fastcgi;
  uwsgi_temp_path ${pages}/uwsgi;
  scgi_temp_path ${pages}/scgi;
  ssl_protocols TLSv1.2 TLSv1.3;
  map $ssl_server_name $certificate {
    "~^mta-sts\\.d${numbers}\\.test$" d$number;
    default d0;
  }
  server {
    listen ${policyHosts}:443 ssl backlog=1024;
    server_name ~^mta-sts\\.(?<domain>.+)$;
    ssl_certificate ${fileOf("$certificate")};
    ssl_certificate_key ${pages}/key.pem;
    default_type text/plain;
    location = /.well-known/mta-sts.txt {
      return 200 "version: STSv1\\r\\nmode: enforce\\r\\nmx: mail.$domain\\r\\nmax_age: 604800\\r\\n";
    }
  }
}
`,
  );
  return startServer("nginx", {
    args: ["-c", configuration, "-e", join(pages, "error.log")],
    log: join(pages, "nginx.log"),
    listens: { host: policyHosts, port: 443 },
  });
}
