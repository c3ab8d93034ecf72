import type {
  Outcome,
  PastPullRequest,
  PullRequestText,
  Refusal,
  Repository,
} from "../io/github/repository.ts";
import { type Branch, readBranch } from "./branch.ts";
import { readMarker, type State, withMarker } from "./pull-request-marker.ts";
import { isSameBody } from "./sync-issue.ts";
import { commitRequest, differing } from "./wanted.ts";

/** One pull request that opens, changes, waits, closes and reopens automatically. */
export interface SyncedPullRequest {
  readonly repository: Repository;
  readonly base: string;
  /** A branch of its own, which nothing else uses. */
  readonly head: string;
  /** One word; a pull request that a person closed is only proposed again when it is another one. */
  readonly cause: string;
  readonly wanted: WantedPullRequest;
}

export type WantedPullRequest =
  /**
   * It should be open. `change`: what its branch should have. `isVersioned`: the text is about this cause alone, so where
   * a person has added commits for an earlier one, all of it stays.
   */
  | {
      readonly kind: "open";
      readonly text: PullRequestText;
      readonly change: Change;
      readonly isVersioned?: boolean;
    }
  /** If it is open, it should stay open and say this. */
  | { readonly kind: "hold"; readonly text: PullRequestText }
  /** If it is open, it should be closed, and may be reopened later. */
  | { readonly kind: "close"; readonly text: PullRequestText; readonly comment: string }
  /** It is merged, or no longer needed. */
  | { readonly kind: "remove" };

interface Change {
  /** Path in the repository to text; null: the file is removed. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly headline: string;
}

/** `declined`: a person closed it for the same cause. `modified`: a person pushed commits to it, for an earlier cause. */
export type PullRequestSync =
  | {
      readonly action:
        | "opened"
        | "edited"
        | "reopened"
        | "closed"
        | "removed"
        | "declined"
        | "modified"
        | "none";
      readonly pullRequest: Pick<PastPullRequest, "number" | "url"> | null;
    }
  | { readonly action: "failed"; readonly refusal: Refusal };

/** Brings the pull request to what it should be. If there is nothing new, nothing happens: no edit, no comment. */
export async function syncPullRequest(synced: SyncedPullRequest): Promise<PullRequestSync> {
  const { repository, base, head, wanted } = synced;
  const found = await repository.newestPullRequest(base, head);
  const isOpen = found?.state === "open";
  switch (wanted.kind) {
    case "open":
      return isOpen ? keepOpen(synced, found, wanted) : propose(synced, found, wanted);
    case "hold":
      return isOpen ? edit(synced, found, wanted.text, "open") : { action: "none", pullRequest: found };
    case "close":
      return isOpen ? close(synced, found, wanted) : { action: "none", pullRequest: found };
    case "remove":
      return remove(synced, found);
  }
}

type Open = Extract<WantedPullRequest, { kind: "open" }>;

async function keepOpen(
  synced: SyncedPullRequest,
  found: PastPullRequest,
  wanted: Open,
): Promise<PullRequestSync> {
  const branch = await readHead(synced, wanted);
  const marker = readMarker(found.body);
  const isOurs = branch !== null && branch.head === marker?.head;
  if (wanted.isVersioned && !isOurs && marker?.cause !== synced.cause)
    return { action: "modified", pullRequest: found };
  if (!isOurs || differing(wanted.change, branch).size === 0) return edit(synced, found, wanted.text, "open");
  // The base has changed where we change it: merged as it is, the pull request would conflict.
  const removed = await remove(synced, found);
  return removed.action === "failed" ? removed : openAnew(synced, wanted);
}

async function propose(
  synced: SyncedPullRequest,
  found: PastPullRequest | null,
  wanted: Open,
): Promise<PullRequestSync> {
  if (found === null || found.state === "merged") return openAnew(synced, wanted);
  const marker = readMarker(found.body);
  // We write the marker before we close it; with any other marker, a person closed it.
  const isByPerson = marker?.state !== "closed";
  if (isByPerson && (marker === null || marker.cause === synced.cause))
    return { action: "declined", pullRequest: found };
  const branch = await readHead(synced, wanted);
  const isReady = !isByPerson && branch !== null && differing(wanted.change, branch).size === 0;
  return isReady ? reopen(synced, found, wanted) : openAnew(synced, wanted);
}

async function reopen(
  synced: SyncedPullRequest,
  found: PastPullRequest,
  wanted: Open,
): Promise<PullRequestSync> {
  const reopened = await synced.repository.reopenPullRequest(found.id);
  if (!reopened.ok) return reopened.reason === "forbidden" ? failed(reopened) : openAnew(synced, wanted);
  const edited = await edit(synced, found, wanted.text, "open");
  return edited.action === "failed" ? edited : { action: "reopened", pullRequest: found };
}

async function openAnew(
  { repository, base, head, cause }: SyncedPullRequest,
  { text, change }: Open,
): Promise<PullRequestSync> {
  const paths = [...change.files.keys()];
  const from = await readBranch(repository, base, paths);
  if (from === null)
    return failed({ ok: false, reason: "moved", message: `The branch ${base} does not exist.` });
  // What is left of an earlier one would bring its old changes back.
  const deleted = await repository.deleteBranch(head);
  if (!deleted.ok) return failed(deleted);
  const created = await repository.createBranch(head, from.head);
  if (!created.ok) return failed(created);
  const target = { branch: head, head: from.head };
  const message = { title: change.headline, message: "" };
  const committed = await repository.commit(commitRequest(message, differing(change, from), target));
  if (!committed.ok) return failed(committed);
  const marker = { cause, state: "open", head: committed.value.oid } as const;
  const opened = await repository.createPullRequest({ ...withMarker(text, marker), base, head });
  return opened.ok ? { action: "opened", pullRequest: opened.value } : failed(opened);
}

async function edit(
  { repository, cause }: SyncedPullRequest,
  found: PastPullRequest,
  text: PullRequestText,
  state: State,
): Promise<PullRequestSync> {
  const head = readMarker(found.body)?.head ?? null;
  const wanted = withMarker(text, { cause, state, head });
  if (isSame(found, wanted)) return { action: "none", pullRequest: found };
  const edited = await repository.updatePullRequest(found.id, wanted);
  return edited.ok ? { action: "edited", pullRequest: found } : failed(edited);
}

/**
 * The marker goes first: if a run is interrupted in between, the next one closes it, and it does not look as if a
 * person had.
 */
async function close(
  synced: SyncedPullRequest,
  found: PastPullRequest,
  { text, comment }: Extract<WantedPullRequest, { kind: "close" }>,
): Promise<PullRequestSync> {
  const edited = await edit(synced, found, text, "closed");
  if (edited.action === "failed") return edited;
  const closed = await synced.repository.closePullRequest(found.id, comment);
  return closed.ok ? { action: "closed", pullRequest: found } : failed(closed);
}

/** Deleting the branch closes the pull request. */
async function remove(synced: SyncedPullRequest, found: PastPullRequest | null): Promise<PullRequestSync> {
  const { repository, head } = synced;
  const branch = await repository.branch(head, []);
  if (branch === null) return { action: "none", pullRequest: null };
  if (found?.state === "open") {
    const edited = await edit(synced, found, found, "closed");
    if (edited.action === "failed") return edited;
  }
  const deleted = await repository.deleteBranch(head);
  return deleted.ok ? { action: "removed", pullRequest: found } : failed(deleted);
}

function readHead({ repository, head }: SyncedPullRequest, { change }: Open): Promise<Branch | null> {
  return readBranch(repository, head, [...change.files.keys()]);
}

function isSame(left: PullRequestText, right: PullRequestText): boolean {
  return left.title === right.title && isSameBody(left.body, right.body);
}

function failed(outcome: Outcome<unknown>): PullRequestSync {
  const refusal: Refusal = outcome.ok ? { ok: false, reason: "moved", message: "" } : outcome;
  return { action: "failed", refusal };
}
