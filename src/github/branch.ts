import type { FileContent } from "../base/file-content.ts";
import type { BranchState, Repository } from "../io/github/repository.ts";
import { contentOfBytes } from "../io/text.ts";

/** A branch with some of its files. */
export interface Branch {
  /** The newest commit. */
  readonly head: string;
  /** The commit that it follows. */
  readonly parent: string | null;
  /** One of the files that were asked for, at most `limit` bytes of it. */
  readonly read: (path: string, limit: number) => FileContent;
}

/** null: the branch does not exist. `paths`: in the repository. */
export async function readBranch(
  repository: Repository,
  name: string,
  paths: readonly string[],
): Promise<Branch | null> {
  const state = await repository.branch(name, [...new Set(paths)]);
  if (state === null) return null;
  return { head: state.head, parent: state.parent, read: (path, limit) => contentOf(state, path, limit) };
}

function contentOf(state: BranchState, path: string, limit: number): FileContent {
  const bytes = state.files.get(path) ?? null;
  if (bytes === null) return { kind: "absent" };
  if (bytes === "link")
    return { kind: "unreadable", reason: "it is a link, which is not followed on GitHub" };
  return bytes.length > limit ? { kind: "too-large", limit } : contentOfBytes(bytes);
}
