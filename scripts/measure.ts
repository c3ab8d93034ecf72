/** How much processor time and memory programs take from start to end, side by side. */
import { spawnSync } from "node:child_process";

export interface Program {
  readonly name: string;
  /** What follows `node`. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** By program and round, so that figures of one round, taken within a second, can be compared. */
export type Rounds = readonly (readonly number[])[];

/**
 * Milliseconds of processor time of each start, the program's own and the kernel's for it: waiting for a processor that
 * somebody else has does not count. Interleaved (a b c a b c …), so that whatever else the machine does meets all alike.
 * The first rounds fill the file cache and are not counted.
 */
export function cpuTimes(programs: readonly Program[], rounds: number, warmUps = 2): Rounds {
  for (let round = 0; round < warmUps; round++) for (const program of programs) proveThatItWorks(program);
  // Node does not tell what a child took; bash does, to the millisecond.
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" 2>&3';
  return interleaved(programs, rounds, ({ args, cwd, env }) => {
    const { stderr } = spawnSync("bash", ["-c", script, "bash", process.execPath, ...args], {
      cwd,
      env,
      encoding: "utf8",
      // Pipes, as the runner has them and most who call a command.
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const [user, system] = stderr.trim().split(" ").map(Number);
    return (user! + system!) * 1000;
  });
}

/** Peak memory in bytes. Apart from the times: taking it costs some. */
export function peakMemory(programs: readonly Program[], rounds: number): Rounds {
  // Linux counts the memory of the process that forked in maxRSS, but not in VmHWM.
  const hook = `import { existsSync, readFileSync, writeSync } from "node:fs";
    const status = "/proc/self/status";
    process.on("exit", () => {
      const peak = existsSync(status) && readFileSync(status, "latin1").match(/^VmHWM:\\s*(\\d+)/m)?.[1];
      writeSync(3, String(peak || process.resourceUsage().maxRSS));
    });`;
  return interleaved(programs, rounds, ({ args, cwd, env }) => {
    const withHook = ["--import", `data:text/javascript,${encodeURIComponent(hook)}`, ...args];
    const { output } = spawnSync(process.execPath, withHook, {
      cwd,
      env,
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    return Number(output[3]) * 1024;
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How many times the base each is: the median of the ratios round by round. */
export function ratioTo(base: readonly number[], values: readonly number[]): number {
  return median(values.map((value, round) => value / base[round]!));
}

function interleaved(
  programs: readonly Program[],
  rounds: number,
  measure: (program: Program) => number,
): Rounds {
  const results: number[][] = programs.map(() => []);
  for (let round = 0; round < rounds; round++) {
    programs.forEach((program, index) => {
      results[index]!.push(measure(program));
    });
  }
  return results;
}

/** A program that fails is fast. */
function proveThatItWorks({ name, args, cwd, env }: Program): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} ended with ${status}:\n${stdout}${stderr}`);
}
