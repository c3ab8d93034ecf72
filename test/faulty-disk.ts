/** A build in a process of its own, in which one call of the file system fails, or the last one that the process makes. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { type Ended, freshBuild, run } from "./built.ts";

const cli = join(await freshBuild(), "cli.mjs");

/** `short`: half is taken, without an error. `full`: half is taken, and nothing from then on. The rest: as the system says. */
export const faults = ["short", "full", "ENOSPC", "EIO", "EACCES"] as const;
export type Fault = (typeof faults)[number] | "kill";

/** Runs in the child before the program. A moment is a call that changes the disk, or prepares that. */
const inject = (nth: number, fault: Fault | null, countFile: string) => `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const real = { ...fs };
  const ours = new Set();
  let moment = 0;
  let isFull = false;
  const fail = (code) => { throw Object.assign(new Error(code), { code }); };
  const at = (run, half) => {
    if (moment++ !== ${nth}) return run();
    switch (${JSON.stringify(fault)}) {
      case "kill": half?.(); return process.kill(process.pid, "SIGKILL");
      case "short": return half ? half() : run();
      case "full": isFull = true; return half ? half() : run();
      case null: return run();
      default: return fail(${JSON.stringify(fault)});
    }
  };
  fs.writeSync = (descriptor, bytes, from = 0) => {
    const write = (length) => real.writeSync(descriptor, bytes, from, length);
    if (descriptor === 2) return write(bytes.length - from);
    if (isFull) fail("ENOSPC");
    return at(() => write(bytes.length - from), () => write(Math.ceil((bytes.length - from) / 2)));
  };
  fs.openSync = (path, flags, ...rest) => {
    // Files are read with flags of other kinds, by the program and by Node.
    const isChange = flags === "wx" || (flags === "r" && real.statSync(path).isDirectory());
    if (!isChange) return real.openSync(path, flags, ...rest);
    const descriptor = at(() => real.openSync(path, flags, ...rest));
    ours.add(descriptor);
    return descriptor;
  };
  fs.closeSync = (descriptor) => {
    if (!ours.delete(descriptor)) return real.closeSync(descriptor);
    // A close that fails closes all the same.
    try {
      return at(() => real.closeSync(descriptor), () => real.closeSync(descriptor));
    } catch (error) {
      real.closeSync(descriptor);
      throw error;
    }
  };
  for (const name of ["mkdirSync", "readdirSync", "rmSync", "fsyncSync", "renameSync"])
    fs[name] = (...args) => at(() => real[name](...args));
  syncBuiltinESMExports();
  process.on("exit", () => real.writeFileSync(${JSON.stringify(countFile)}, String(moment)));`;

export interface Scene {
  readonly folder: string;
  /** Builds what the other one of two policies wants: other files are written, and others removed. */
  edit(): void;
  build(): Promise<Ended>;
  /** The same, with a fault at one moment; `moments`: how many there were, 0 after a kill. */
  buildWith(moment: number, fault: Fault | null): Promise<Ended & { readonly moments: number }>;
  files(): Record<string, string>;
}

/** A folder with a policy that was built, and is gone afterwards. */
export async function onDisk(use: (scene: Scene) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "faulty-"));
  const counts = mkdtempSync(join(tmpdir(), "moments-"));
  const countFile = join(counts, "count");
  let isEnforced = true;
  const scene: Scene = {
    folder,
    edit() {
      isEnforced = !isEnforced;
      const [mode, page] = isEnforced ? ["enforce", false] : ["testing", true];
      writeFileSync(
        join(folder, "policy.yml"),
        `domain: example.test\nmode: ${mode}\npage: ${page}\nmx: [mail.example.test]\nmax_age: 1w\n`,
      );
    },
    build: () => run(process.execPath, [cli, "build", "--offline", "--json"], { cwd: folder }),
    async buildWith(moment, fault) {
      const hook = `data:text/javascript,${encodeURIComponent(inject(moment, fault, countFile))}`;
      rmSync(countFile, { force: true });
      const ended = await run(process.execPath, ["--import", hook, cli, "build", "--offline", "--json"], {
        cwd: folder,
      });
      const moments = existsSync(countFile) ? Number(readFileSync(countFile, "utf8")) : 0;
      return { ...ended, moments };
    },
    files: () => snapshot(folder),
  };
  try {
    scene.edit();
    expect((await scene.build()).exitCode).toBe(0);
    await use(scene);
  } finally {
    for (const one of [folder, counts]) rmSync(one, { recursive: true, force: true });
  }
}

/** How many moments the next build has, and the one after it, which undoes it. */
export async function momentsOf(scene: Scene): Promise<[number, number]> {
  const counts: number[] = [];
  for (let direction = 0; direction < 2; direction++) {
    scene.edit();
    counts.push((await scene.buildWith(-1, null)).moments);
  }
  return [counts[0]!, counts[1]!];
}

/** Edits and builds with a fault, then again without: what is there in between, and afterwards, is as it should be. */
export async function expectCompleted(scene: Scene, moment: number, fault: Fault): Promise<Ended> {
  const before = scene.files();
  scene.edit();
  const ended = await scene.buildWith(moment, fault);
  const between = scene.files();
  const next = await scene.build();
  expect(next.exitCode, next.stderr).toBe(0);
  const after = scene.files();

  const temporary = Object.keys(between).filter((path) => path.endsWith(".tmp"));
  expect(temporary.length).toBeLessThanOrEqual(fault === "kill" ? 1 : 0);
  for (const path of temporary) delete between[path];
  expect(Object.keys(after).filter((path) => path.endsWith(".tmp"))).toEqual([]);
  // Whatever is there is old or new, and whole.
  const { "policy.yml": _, ...generated } = { ...before, ...between, ...after };
  for (const path of Object.keys(generated)) expect([before[path], after[path]]).toContain(between[path]);
  // The ledger never lags behind the policy file.
  if (between[policyFile] === after[policyFile]) expect(between[ledger]).toBe(after[ledger]);
  // One new id for one change, whether the first run or the second made it.
  const known = new Set(idsIn(before[ledger]!));
  expect(idsIn(after[ledger]!).filter((id) => !known.has(id))).toHaveLength(1);
  if (ended.exitCode === 0) expect({ ...between, "policy.yml": "" }).toEqual({ ...after, "policy.yml": "" });
  return ended;
}

const ledger = "policy.lock.json";
const policyFile = join(".well-known", "mta-sts.txt");

function idsIn(text: string): string[] {
  return JSON.parse(text).published.map(({ id }: { id: string }) => id);
}

/** Every file below a folder, by its path. */
function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length + 1),
      readFileSync(join(parentPath, name), "latin1"),
    ]),
  );
}
