import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { inject } from "vitest";
import { build } from "../scripts/build.ts";

/**
 * A build of the present source, never the `dist/` that is committed: by the first test file that asks for it, and for
 * all others too. Nobody writes into it.
 */
export async function freshBuild(): Promise<string> {
  const folder = inject("built");
  if (existsSync(folder)) return folder;
  const own = mkdtempSync(join(dirname(folder), "own-"));
  await build(own);
  try {
    renameSync(own, folder);
  } catch (error) {
    // Another test file was a little faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. `signal`: kills it, and that throws. */
export async function run(
  program: string,
  args: readonly string[],
  options: {
    cwd?: string;
    env?: Record<string, string>;
    input?: string;

    signal?: AbortSignal;
  } = {},
): Promise<Ended> {
  const { PATH = "", SystemRoot = "" } = process.env;
  const env = { PATH, SystemRoot, ...options.env };
  const child = spawn(program, args, { cwd: options.cwd, env, signal: options.signal });
  child.stdin.on("error", () => {}).end(options.input ?? "");
  const closed = new Promise<number | null>((resolve, reject) =>
    child.on("close", resolve).on("error", reject),
  );
  const [exitCode, stdout, stderr] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
  return { exitCode, stdout, stderr };
}
