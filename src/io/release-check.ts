import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What can be done with files of a release before they are used. */
export interface ReleaseCheck {
  /** The files of `dist/` here, by name. */
  distNames(): readonly string[];
  /**
   * By GitHub's own program; "missing": it is not there. `commit`: the one that the files were built from, by the
   * signature; null: the program does not say. `reason`: why the files are not confirmed, in its words.
   */
  verify(signed: Signed): Promise<Verified | "missing" | { readonly reason: string }>;
  /**
   * What `check --offline --json` of a program that was verified prints about the policy here. `places`: its options. It may read the
   * workspace, write nothing, start nothing, and is given no environment. Throws an Error for people.
   */
  tryCheck(files: ReadonlyMap<string, string>, places: readonly string[]): Promise<string>;
}

export interface Verified {
  readonly commit: string | null;
}

export interface Signed {
  readonly file: Uint8Array;
  /** The signatures, as a Sigstore bundle. */
  readonly bundle: Uint8Array;
  /** The repository, as `owner/name`. */
  readonly home: string;
  readonly version: string;
}

/** `gh`: GitHub's program. */
export function releaseCheck(workspace: string, gh = "gh"): ReleaseCheck {
  return {
    distNames() {
      try {
        return readdirSync(join(workspace, "dist"));
      } catch {
        return [];
      }
    },

    verify: ({ file, bundle, home, version }) =>
      inTemporaryFolder(async (folder) => {
        const [path, signatures] = [join(folder, "template.json"), join(folder, "bundle.json")];
        writeFileSync(path, file);
        writeFileSync(signatures, bundle);
        const workflow = ["--signer-workflow", `${home}/.github/workflows/release.yml`];
        const source = ["--source-ref", `refs/tags/v${version}`, "--deny-self-hosted-runners"];
        const signed = [path, "--bundle", signatures, "--repo", home, ...workflow, ...source];
        const args = ["attestation", "verify", ...signed, "--format", "json"];
        const { GITHUB_TOKEN = "", GH_TOKEN = GITHUB_TOKEN } = process.env;
        const ended = await run(
          gh,
          args,
          { ...process.env, ...(GH_TOKEN !== "" && { GH_TOKEN }) },
          workspace,
        );
        if (ended === "missing") return "missing";
        return ended.status === 0 ? { commit: commitIn(ended.stdout) } : { reason: lastLine(ended.stderr) };
      }),

    tryCheck: (files, places) =>
      inTemporaryFolder(async (folder) => {
        for (const [path, text] of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        const permission =
          Number(process.versions.node.split(".")[0]) < 24 ? "--experimental-permission" : "--permission";
        const reads = [folder, realpathSync(workspace)].map((one) => `--allow-fs-read=${one}`);
        const check = [join(folder, "dist/cli.mjs"), "check", "--offline", "--json", ...places];
        const ended = await run(
          process.execPath,
          ["--no-warnings", permission, ...reads, ...check],
          environment,
          workspace,
        );
        if (ended === "missing" || ended.stdout === "")
          throw new Error("its program does not run on this machine");
        return ended.stdout;
      }),
  };
}

/** As the certificate of the first signature has it; null: it is not in the form that `gh` documents. */
function commitIn(json: string): string | null {
  try {
    const [first] = JSON.parse(json);
    const { sourceRepositoryDigest: commit } = first.verificationResult.signature.certificate;
    return typeof commit === "string" && /^[0-9a-f]{40}$/.test(commit) ? commit : null;
  } catch {
    return null;
  }
}

async function inTemporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "mta-sts-update-")));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The owner of the repository does not count here, and would be looked for in folders above the workspace. */
const environment = { GITHUB_SERVER_URL: "https://none.invalid" };

const maxOutput = 4 * 1_048_576;

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** "missing": there is no such program. What is printed beyond the limit is dropped; after two minutes it is stopped. */
function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<Ended | "missing"> {
  return new Promise((resolve, reject) => {
    // Node's own `timeout` would keep the process waiting if the program does not exist.
    const signal = AbortSignal.timeout(120_000);
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], signal });
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const)
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        if (printed[stream].length < maxOutput) printed[stream] += text;
      });
    child.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") resolve("missing");
      // One that is stopped closes all the same.
      else if (error.name !== "AbortError") reject(error);
    });
    child.on("close", (status) => resolve({ status, ...printed }));
  });
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)!.slice(0, 300) || "it printed nothing";
}
