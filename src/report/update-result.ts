import type { Finding } from "../base/finding.ts";
import type { PullRequestSync } from "../github/sync-pull-request.ts";
import type { FileUpdate } from "../github/template/release-files.ts";
import type { Release } from "../io/github/releases.ts";

interface AboutRelease {
  readonly findings: readonly Finding[];
  /** Empty: no finding points into a file. */
  readonly sources: ReadonlyMap<string, string>;
  /** The newest release; null: not known. */
  readonly release: Release | null;
  /** The files that differed, except for workflows that are kept. */
  readonly updated: readonly FileUpdate[];
}

/** What happened to the program of a copy. */
export interface UpdateResult extends AboutRelease {
  readonly command: "update";
  readonly isWritten: boolean;
  /** For the job that proposes it, as JSON; "" if none does. */
  readonly found: string;
}

/** What happened to the pull request that updates a copy. */
export interface ProposeUpdateResult extends AboutRelease {
  readonly command: "propose-update";
  /** null: there is none. */
  readonly proposal: PullRequestSync | null;
}
