import { spawn } from "node:child_process";
import { once } from "node:events";
import { rootCertificate, withLab } from "./lab.ts";
import { runInNamespace } from "./namespace.ts";
import { healthy } from "./situations/situations.ts";

/** The one domain that is set up for `runInLab`. */
export const labDomain = "healthy.test";

/**
 * Runs a command inside a lab with one healthy domain, and gives its exit code: for measurements. Needs root.
 * The system's resolver is the lab's there; its authority is trusted by Node and by OpenSSL.
 */
export function runInLab(command: readonly string[]): Promise<number> {
  return runInNamespace([process.execPath, import.meta.filename, ...command]);
}

async function run([program, ...args]: readonly string[]): Promise<number> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: rootCertificate, SSL_CERT_FILE: rootCertificate };
  const [exitCode] = await once(spawn(program!, args, { stdio: "inherit", env }), "exit");
  return exitCode ?? 1;
}

if (import.meta.main) process.exitCode = await withLab([healthy], () => run(process.argv.slice(2)));
