import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { promisify } from "node:util";

/** The environment of every server: nothing of the caller's but where programs are. */
export const environment = { PATH: `${process.env.PATH}:/usr/sbin:/sbin`, LC_ALL: "C" };

/** Runs a program to its end, and gives what it printed. Rejects when it fails. */
export async function run(
  program: string,
  args: readonly string[],
  { cwd = "/", env = environment }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { cwd, env });
  return stdout;
}

export interface Server {
  /** Resolves when the process and what it started have ended. */
  readonly stop: () => Promise<void>;
}

interface ServerOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** What it prints goes here. */
  readonly log: string;
  /** Where it listens when it is ready. */
  readonly listens: { readonly host: string; readonly port: number };
}

/** Starts a server in the foreground, and waits until it accepts connections. */
export async function startServer(
  program: string,
  { args = [], env = {}, log, listens }: ServerOptions,
): Promise<Server> {
  const output = openSync(log, "a");
  const child = spawn(program, args, {
    stdio: ["ignore", output, output],
    env: { ...environment, ...env },
    // Postfix' master ends its process group, and wants to be its leader.
    detached: true,
  });
  closeSync(output);
  child.on("error", () => {});
  await accepts(child, listens).catch(() => {
    throw new Error(`${program} does not start:\n${readFileSync(log, "utf8")}`);
  });
  return { stop: () => stop(child) };
}

async function accepts(child: ChildProcess, { host, port }: ServerOptions["listens"]): Promise<void> {
  const end = performance.now() + 10_000;
  for (;;) {
    const socket = connect(port, host);
    try {
      await once(socket, "connect");
      return;
    } catch (refused) {
      if (child.exitCode !== null || child.pid === undefined || performance.now() > end) throw refused;
      // Other people's servers do not say when they are ready.
      await new Promise((resolve) => setTimeout(resolve, 10));
    } finally {
      socket.destroy();
    }
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
  await exit;
  clearTimeout(timer);
}
