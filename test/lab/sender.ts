import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./namespace.ts";
import { instanceFolder, logOf, mainCf, startPostfix } from "./postfix.ts";
import { type Server, startServer } from "./processes.ts";

/** A Postfix that sends, with a postfix-mta-sts-resolver of its own. */
export interface Sender {
  readonly name: string;
  readonly address: string;
  /** Where its resolver listens. */
  readonly port: number;
  readonly log: string;
  /** Lines of the resolver's configuration. */
  readonly cache: readonly string[];
}

function senderNamed(name: string, address: string, port: number, cache: readonly string[]): Sender {
  return { name, address, port, cache, log: logOf(instanceFolder(name)) };
}

/** Without the grace of a minute it asks for the id on every mail. */
export const promptSender = senderNamed("sender", "127.0.0.25", 8461, ["cache_grace: 0"]);

/** The policies that the lazy sender has cached. */
export const lazyCache = join(folder, "lazy-sender.sqlite");

/** As slow as RFC 8461 §3.3 allows: while a policy lasts, it does not even look whether there is another one. */
export const lazySender = senderNamed("lazy-sender", "127.0.0.26", 8462, [
  "cache_grace: 1000000000",
  `cache: { type: sqlite, options: { filename: ${lazyCache} } }`,
]);

/** A Postfix that sends, and asks postfix-mta-sts-resolver what a domain's policy demands. */
export async function startSender(root: string, sender: Sender = promptSender): Promise<Server[]> {
  const { name, address, port } = sender;
  const settings = {
    myhostname: "sender.test",
    mydestination: "sender.test",
    local_transport: "discard:",
    mynetworks: "127.0.0.0/8",
    smtpd_peername_lookup: "no",
    smtp_host_lookup: "dns",
    smtp_tls_security_level: "may",
    smtp_tls_policy_maps: `socketmap:inet:127.0.0.1:${port}:postfix`,
    smtp_tls_CAfile: root,
    smtp_tls_loglevel: "1",
    // Every mail tells its own story: no connection, and no verdict on a destination, is kept for the next.
    smtp_connection_cache_on_demand: "no",
    default_destination_concurrency_failed_cohort_limit: "0",
    smtp_connect_timeout: "3s",
    smtp_helo_timeout: "5s",
    smtp_starttls_timeout: "5s",
  };
  const instance = instanceFolder(name);
  return Promise.all([
    startPostfix(instance, mainCf(instance, settings), [`${address}:25 inet n - n - - smtpd`], address),
    startResolver(root, sender),
  ]);
}

async function startResolver(root: string, { name, port, cache }: Sender): Promise<Server> {
  const configuration = join(folder, `${name}-resolver.yml`);
  const lines = [
    "host: 127.0.0.1",
    `port: ${port}`,
    ...cache,
    "shutdown_timeout: 1",
    "default_zone: { strict_testing: false, timeout: 4 }",
  ];
  writeFileSync(configuration, `${lines.join("\n")}\n`);
  return startServer("mta-sts-daemon", {
    args: ["-c", configuration, "-v", "debug"],
    env: { SSL_CERT_FILE: root },
    log: join(folder, `${name}-resolver.log`),
    listens: { host: "127.0.0.1", port },
  });
}
