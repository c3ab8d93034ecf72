import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { environment } from "../processes.ts";
import { algorithm, type Key, keys, strangers } from "./keys.ts";
import type { Scene } from "./scene.ts";

const workflow = join(import.meta.dirname, "../../../.github/workflows/mta-sts-dns.yml");

/** The step of the workflow that has the secret, as it is written. */
function stepScript(): string {
  const { jobs } = parse(readFileSync(workflow, "utf8")) as {
    jobs: Record<string, { steps: { name?: string; run?: string }[] }>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return steps.find(({ name }) => name === "Set the records with nsupdate")!.run!;
}

export function runStep(
  cwd: string,
  { name, secret }: Key,
  output = "/dev/null",
): Promise<{ exitCode: number; printed: string }> {
  const env = { ...environment, GITHUB_OUTPUT: output, DNS_TOKEN: `${algorithm}:${name}:${secret}` };
  return new Promise((resolve) => {
    // As GitHub runs `shell: bash`.
    const args = ["--noprofile", "--norc", "-eo", "pipefail", "-c", stepScript()];
    const child = execFile("bash", args, { cwd, env }, (_error, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? -1, printed: `${stdout}${stderr}` }),
    );
  });
}

const tls = '_smtp._tls.DOMAIN. 3600 TXT "v=TLSRPTv1; rua=mailto:tls@DOMAIN"\n';
const record = (id: string) => `${tls}_mta-sts.DOMAIN. 300 TXT "v=STSv1; id=${id}"\n`;

/** What `--into` writes, sent by the workflow's own step: the key goes in by standard input. */
export function runsStep(scene: Scene): void {
  test.each([
    ["the narrow key", keys.narrow, 0, "OWN"],
    ["a wrong secret", strangers["wrong secret"], 1, "FORMER"],
    ["a key that is not known", strangers["unknown key"], 1, "FORMER"],
  ] as const)("the workflow's step with %s", async (_about, key, exitCode, id) => {
    await scene.set(scene.lines(record("FORMER")));
    await scene.settle();
    const ended = await runStep(await scene.writeInput(), key);
    expect(ended.exitCode, ended.printed).toBe(exitCode);
    expect(ended.printed).not.toContain(key.secret);
    expect(await scene.atPrimary()).toEqual(scene.with(scene.lines(record(id))));
  });
}
