import type { Commit, Outcome, Refusal, Repository } from "../io/github/repository.ts";
import { type Branch, readBranch } from "./branch.ts";
import { untilSettled } from "./settle.ts";
import { commitRequest, differing, writtenIn } from "./wanted.ts";

/** A branch with data only, without the history of the code. */
export interface DataBranch {
  readonly repository: Repository;
  readonly name: string;
  /** The files that `DataOf` reads or wants. */
  readonly paths: readonly string[];
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** What the branch should have, given what it has; null: it does not exist. */
export type DataOf<Detail> = (current: Branch | null) => {
  readonly detail: Detail;
  readonly headline: string;
  readonly files: ReadonlyMap<string, string>;
};

export type DataKept<Detail> =
  /** `commit` null: everything was there. */
  | { readonly kind: "kept"; readonly detail: Detail; readonly commit: Commit | null }
  | { readonly kind: "refused"; readonly detail: Detail; readonly refusal: Refusal }
  /** Other runs were faster each time. */
  | { readonly kind: "busy" };

/** Reads, adds and commits; when another run did so meanwhile, again from the start, so nothing is lost. */
export async function keepData<Detail>(
  branch: DataBranch,
  dataOf: DataOf<Detail>,
): Promise<DataKept<Detail>> {
  const { repository, name, paths, sleep } = branch;
  const kept = await untilSettled(sleep, async (): Promise<DataKept<Detail> | null> => {
    const current = await readBranch(repository, name, paths);
    const { detail, headline, files } = dataOf(current);
    const changed = current === null ? files : writtenIn(differing({ files }, current));
    if (changed.size === 0) return { kind: "kept", detail, commit: null };
    const outcome = await write(branch, current, headline, changed);
    if (outcome.ok) return { kind: "kept", detail, commit: outcome.value };
    const isRace = outcome.reason === "moved" || outcome.reason === "exists";
    return isRace ? null : { kind: "refused", detail, refusal: outcome };
  });
  return kept ?? { kind: "busy" };
}

function write(
  { repository, name }: DataBranch,
  current: Branch | null,
  headline: string,
  files: ReadonlyMap<string, string>,
): Promise<Outcome<Commit>> {
  if (current === null) return repository.startBranch(name, { headline, files });
  const target = { branch: name, head: current.head };
  return repository.commit(commitRequest({ title: headline, message: "" }, files, target));
}
