/**
 * Inside the lab of `bench-verify.ts`: `verify` of one healthy domain and `mta-sts-query`, in turns.
 * `node bench-one-domain.ts DIST ROUNDS OUTPUT` writes its figures as JSON.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { labDomain } from "../test/lab/in-lab.ts";
import { folder } from "../test/lab/namespace.ts";
import { resolverAddress } from "../test/lab/zones.ts";

/** Milliseconds of each whole process. */
export interface OneDomainFigures {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

const warmUps = 2;

/** Who finds nothing is fast: `found` is in what was printed. */
function milliseconds(program: string, args: readonly string[], found: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
  const time = performance.now() - start;
  if (status === 0 && stdout.includes(found)) return time;
  throw new Error(`${program} ended with ${status}:\n${stdout}${stderr}`);
}

function measure(dist: string, rounds: number): OneDomainFigures {
  const ours = [join(dist, "cli.mjs"), "verify", labDomain, "--resolver", resolverAddress, "--allow-private"];
  const all = Array.from({ length: rounds + warmUps }, () => ({
    ours: milliseconds(process.execPath, ours, "admitted by the policy"),
    theirs: milliseconds("mta-sts-query", [labDomain], "'mode': 'enforce'"),
  })).slice(warmUps);
  return { ours: all.map((round) => round.ours), theirs: all.map((round) => round.theirs) };
}

const [dist, rounds, output] = process.argv.slice(2);
writeFileSync(output!, JSON.stringify(measure(dist!, Number(rounds))));
