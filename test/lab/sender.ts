import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./namespace.ts";
import { instanceFolder, logOf, mainCf, startPostfix } from "./postfix.ts";
import { type Server, startServer } from "./processes.ts";

const instance = instanceFolder("sender");
export const senderAddress = "127.0.0.25";
export const senderLog = logOf(instance);

/** A Postfix that sends, and asks postfix-mta-sts-resolver what a domain's policy demands. */
export async function startSender(root: string): Promise<Server[]> {
  const settings = {
    myhostname: "sender.test",
    mydestination: "sender.test",
    local_transport: "discard:",
    mynetworks: "127.0.0.0/8",
    smtpd_peername_lookup: "no",
    smtp_host_lookup: "dns",
    smtp_tls_security_level: "may",
    smtp_tls_policy_maps: "socketmap:inet:127.0.0.1:8461:postfix",
    smtp_tls_CAfile: root,
    smtp_tls_loglevel: "1",
    // Every mail tells its own story: no connection, and no verdict on a destination, is kept for the next.
    smtp_connection_cache_on_demand: "no",
    default_destination_concurrency_failed_cohort_limit: "0",
    smtp_connect_timeout: "3s",
    smtp_helo_timeout: "5s",
    smtp_starttls_timeout: "5s",
  };
  return Promise.all([
    startPostfix(
      instance,
      mainCf(instance, settings),
      [`${senderAddress}:25 inet n - n - - smtpd`],
      senderAddress,
    ),
    startResolver(root),
  ]);
}

async function startResolver(root: string): Promise<Server> {
  const configuration = join(folder, "mta-sts-daemon.yml");
  // Without the grace of a minute it asks for the id on every mail.
  writeFileSync(
    configuration,
    "host: 127.0.0.1\nport: 8461\ncache_grace: 0\nshutdown_timeout: 1\ndefault_zone:\n  strict_testing: false\n  timeout: 4\n",
  );
  return startServer("mta-sts-daemon", {
    args: ["-c", configuration, "-v", "debug"],
    env: { SSL_CERT_FILE: root },
    log: join(folder, "mta-sts-daemon.log"),
    listens: { host: "127.0.0.1", port: 8461 },
  });
}
