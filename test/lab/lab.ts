import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { certificates } from "./certificates.ts";
import { mailServersOf, startMailServers } from "./mail-servers.ts";
import { folder, refuseOutside } from "./namespace.ts";
import { startPolicyHosts } from "./policy-host.ts";
import type { Server } from "./processes.ts";
import { publishSituation } from "./publish.ts";
import { startSender } from "./sender.ts";
import type { Situation } from "./situation.ts";
import { prepareDns, startDns, writeSituation } from "./zones.ts";

/** PEM of the authority that all of the lab's clients trust: for NODE_EXTRA_CA_CERTS. */
export const rootCertificate = join(folder, "root.pem");

/** Starts all servers with all situations set up. When one does not start, none is left running. */
export async function startLab(situations: readonly Situation[]): Promise<Server> {
  refuseOutside();
  const issuing = await certificates();
  writeFileSync(rootCertificate, issuing.root);
  const started = await Promise.allSettled([
    publishAll(situations).then(() => startDns(situations)),
    startPolicyHosts(situations, issuing),
    startMailServers(situations.flatMap(mailServersOf), issuing),
    startSender(rootCertificate),
  ]);
  const servers = started.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  const lab = {
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
  const failed = started.find((one) => one.status === "rejected");
  if (failed) {
    await lab.stop();
    throw failed.reason;
  }
  return lab;
}

async function publishAll(situations: readonly Situation[]): Promise<void> {
  prepareDns();
  for (const [index, situation] of situations.entries()) {
    writeSituation(situation, index, await publishSituation(situation));
  }
}

/** A running lab for as long as `work` takes. */
export async function withLab<Result>(
  situations: readonly Situation[],
  work: () => Promise<Result>,
): Promise<Result> {
  const lab = await startLab(situations);
  try {
    return await work();
  } finally {
    await lab.stop();
  }
}
