import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll } from "vitest";
import { build } from "../scripts/build.ts";

/** A fresh build of the source in a folder of its own, gone when the test file is done. */
export async function freshBuild(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "dist-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  await build(folder);
  return folder;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. `killAfter`: milliseconds until it is killed without warning. */
export async function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string; killAfter?: number } = {},
): Promise<Ended> {
  const { PATH = "", SystemRoot = "" } = process.env;
  const env = { PATH, SystemRoot, ...options.env };
  const child = spawn(program, args, { cwd: options.cwd, env });
  const timer =
    options.killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), options.killAfter);
  child.stdin.on("error", () => {}).end(options.input ?? "");
  const closed = new Promise<number | null>((resolve, reject) =>
    child.on("close", resolve).on("error", reject),
  );
  const [exitCode, stdout, stderr] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
  clearTimeout(timer);
  return { exitCode, stdout, stderr };
}
