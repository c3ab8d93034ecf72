import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Certificates } from "./certificates.ts";
import { folder } from "./namespace.ts";
import { type Server, startServer } from "./processes.ts";
import { domainOf, filledIn, type Situation } from "./situation.ts";

/** What a host does instead of serving the file, in nginx' words. */
const faults = {
  redirect: "return 301 https://DOMAIN/.well-known/mta-sts.txt;",
  "not-found": "return 404;",
  "server-error": "return 503;",
  html: "types {} default_type text/html;",
  "two-types": "add_header Content-Type text/html;",
  "browsers-only": "if ($http_user_agent !~ Mozilla) { return 403; }",
  drip: "proxy_pass http://127.0.0.81:8080/drip; proxy_buffering off;",
  slow: "proxy_pass http://127.0.0.81:8080/DOMAIN;",
  gzip: "proxy_pass http://127.0.0.81:8080/gzip/DOMAIN;",
  "tls1.2": "",
  /** GitHub's answer when no repository claims the name: its own certificate, and 404. */
  unclaimed: "return 404;",
} as const;

export type HostFault = keyof typeof faults;

const pages = join(folder, "nginx");

/** The folder that a policy host serves. */
export function siteOf(domain: string): string {
  return join(folder, "sites", domain);
}

/** One nginx for all policy hosts, distinguished by their names, as GitHub Pages does it. */
export async function startPolicyHosts(
  situations: readonly Situation[],
  { issue }: Certificates,
): Promise<Server> {
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, "pages.pem"), await issue("good", "*.github.io"));
  const blocks = [unclaimed];
  for (const situation of situations) {
    const { host = {} } = situation;
    if (host.fault === "unclaimed") continue;
    const name = `mta-sts.${domainOf(situation)}`;
    writeFileSync(join(pages, `${name}.pem`), await issue(host.certificate ?? "good", name));
    blocks.push(serverBlock(situation));
  }
  const configuration = join(pages, "nginx.conf");
  writeFileSync(configuration, `${head}${blocks.join("")}}\n`);
  const slowServer = startSlowServer();
  const nginx = await startServer("nginx", {
    args: ["-c", configuration, "-e", join(pages, "error.log")],
    log: join(pages, "nginx.log"),
    listens: { host: "127.0.0.80", port: 443 },
  });
  return {
    async stop() {
      slowServer.close();
      slowServer.closeAllConnections();
      await nginx.stop();
    },
  };
}

const head = `
daemon off;
user root;
worker_processes 1;
pid ${pages}/nginx.pid;
events { worker_connections 512; }
http {
  access_log ${pages}/access.log;
  client_body_temp_path ${pages}/body;
  proxy_temp_path ${pages}/proxy;
  fastcgi_temp_path ${pages}/fastcgi;
  uwsgi_temp_path ${pages}/uwsgi;
  scgi_temp_path ${pages}/scgi;
  server_names_hash_bucket_size 128;
  ssl_protocols TLSv1.2 TLSv1.3;
  types { text/plain txt; text/html html; }
`;

const listenEverywhere = "listen 127.0.0.80:443 ssl; listen [::1]:443 ssl;";

const unclaimed = `
  server {
    ${listenEverywhere.replaceAll("ssl;", "ssl default_server;")}
    ssl_certificate ${pages}/pages.pem;
    ssl_certificate_key ${pages}/pages.pem;
    return 404;
  }
`;

function serverBlock(situation: Situation): string {
  const domain = domainOf(situation);
  const { fault, address } = situation.host ?? {};
  return `
  server {
    ${address === undefined ? listenEverywhere : `listen ${address}:443 ssl;`}
    server_name mta-sts.${domain};
    ssl_certificate ${pages}/mta-sts.${domain}.pem;
    ssl_certificate_key ${pages}/mta-sts.${domain}.pem;
    ${fault === "tls1.2" ? "ssl_protocols TLSv1.2;" : ""}
    root ${siteOf(domain)};
    location = /.well-known/mta-sts.txt { ${fault === undefined ? "" : filledIn(faults[fault], domain)} }
  }
`;
}

/** Some senders give up after 4 s. */
const slow = 4200;

/** Behind nginx: at `/drip` a byte a second, for ever; at `/DOMAIN` its policy, after some seconds; at `/gzip/DOMAIN` compressed. */
function startSlowServer() {
  return createServer(({ url = "/" }, response) => {
    response.setHeader("content-type", "text/plain");
    const policyFile = () => readFileSync(join(siteOf(basename(url)), ".well-known/mta-sts.txt"));
    if (url.startsWith("/gzip/")) {
      response.setHeader("content-encoding", "gzip").end(gzipSync(policyFile()));
      return;
    }
    const drip = () => response.write("v");
    const serve = () => response.end(policyFile());
    const timer = url === "/drip" ? setInterval(drip, 1000) : setTimeout(serve, slow);
    response.on("close", () => clearInterval(timer));
  }).listen(8080, "127.0.0.81");
}
