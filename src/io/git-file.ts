import type { FileContent } from "../base/file-content.ts";
import { contentOfBytes } from "./text.ts";

/** How long git may take, in milliseconds. */
const timeout = 20_000;

/**
 * A file of a branch that was fetched, as `origin/BRANCH` has it. A branch that is missing here may exist on the
 * server, so that is unknown: `unreadable`. `absent`: the branch has no such file.
 * @param folder of a checkout
 */
export async function readFileOfBranch(
  folder: string,
  branch: string,
  path: string,
  limit: number,
): Promise<FileContent> {
  const ref = `refs/remotes/origin/${branch}`;
  const commit = await git(folder, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], limit);
  if ("failure" in commit)
    return unreadable(commit.failure === 1 ? `origin/${branch} was not fetched` : failureOf(commit.failure));
  const oid = commit.output.toString("utf8").trim();
  const entry = await git(folder, ["ls-tree", "-z", "--full-tree", oid, "--", path], limit);
  if ("failure" in entry) return unreadable(failureOf(entry.failure));
  const [, kind, blob] = /^\d+ (\w+) ([\da-f]+)\t/.exec(entry.output.toString("utf8")) ?? [];
  if (kind === undefined || blob === undefined) return { kind: "absent" };
  if (kind !== "blob") return unreadable("it is not a file");
  const content = await git(folder, ["cat-file", "blob", blob], limit);
  if ("output" in content) return contentOfBytes(content.output);
  return content.failure === tooMuch ? { kind: "too-large", limit } : unreadable(failureOf(content.failure));
}

const tooMuch = "ERR_CHILD_PROCESS_STDIO_MAXBUFFER";

/** Its exit status, or the code of what kept it from running. */
type Failure = number | string;

function failureOf(failure: Failure): string {
  if (failure === "ENOENT") return "git is not installed";
  return typeof failure === "number" ? "this is not a git checkout" : `git failed (${failure})`;
}

function unreadable(reason: string): FileContent {
  return { kind: "unreadable", reason };
}

async function git(
  folder: string,
  args: readonly string[],
  maxBuffer: number,
): Promise<{ readonly output: Buffer } | { readonly failure: Failure }> {
  // Loaded here: no other command needs it.
  const { execFile } = await import("node:child_process");
  // Prompts, fetches and translated messages would only get in the way.
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" };
  return new Promise((resolve) => {
    execFile(
      "git",
      ["--no-pager", "-C", folder, ...args],
      { encoding: "buffer", maxBuffer, timeout, env, windowsHide: true },
      (error, stdout) => resolve(error === null ? { output: stdout } : { failure: error.code ?? "timeout" }),
    );
  });
}
