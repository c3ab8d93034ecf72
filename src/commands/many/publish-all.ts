import { type Finding, finding } from "../../base/finding.ts";
import { secondsOf } from "../../base/time.ts";
import type { Branch } from "../../github/branch.ts";
import {
  commitFiles,
  type MakeFiles,
  type Published,
  proposeFiles,
  type Target,
} from "../../github/publish-files.ts";
import { problemIn } from "../../github/publish-problem.ts";
import { withdrawUpdate } from "../../github/update-pull-request.ts";
import { differing, type Wanted, writtenIn } from "../../github/wanted.ts";
import type { Context } from "../../io/context.ts";
import type { BuildTogether } from "../../judge/ready-together.ts";
import type { ManyCircumstances } from "../../judge/together.ts";
import { currentEntry } from "../../ledger/ledger.ts";
import { manyCommitText, manyRequestBody } from "../../report/many/pull-request-text.ts";
import { type BuildResult, type PoliciesResult, unpublished } from "../../report/result.ts";
import { givenIn } from "../policies.ts";
import { type PublishOptions, publish } from "../publish.ts";
import { buildOf, writeFiles } from "./build-all.ts";
import { manyPaths, namesOn, readerOf } from "./on-branch.ts";
import { policiesResult } from "./policies-result.ts";
import { type Given, lookWith, readMany } from "./read-many.ts";

/** `build`, and its files committed, whatever the policies are. */
export async function publishPolicies(
  options: PublishOptions,
  context: Context,
): Promise<BuildResult | PoliciesResult> {
  const given = await givenIn(options, context.files);
  return given.isForMany ? publishAll(options, context, given) : publish(options, context);
}

/**
 * All policies in one commit. When nothing differs, GitHub is only asked for an update pull request that is no longer
 * needed.
 */
async function publishAll(options: PublishOptions, context: Context, { names, own }: Given) {
  const { files, now } = context;
  const look = once(lookWith(context.dns));
  const many = await readMany(options, names, files.read, own);
  const local = await buildOf(many, { now: now(), look, base: null }, options.strict);
  const resultOf = (build: BuildTogether, isAnnounced: boolean) =>
    policiesResult("build", build, options.pagesHost, (one) => (isAnnounced ? one.plan.id : null));
  if (local.ready === null) return { ...resultOf(local, false), publication: unpublished };
  const repository = await context.repository();
  const isAsItIs = local.ready.changes.size === 0;
  if (repository === null)
    return isAsItIs
      ? { ...resultOf(local, true), publication: unpublished }
      : byHand(resultOf(local, false), local, finding("github/no-token", null, {}));
  const { branch } = options.repo;
  if (branch === null)
    return isAsItIs
      ? { ...resultOf(local, true), publication: unpublished }
      : byHand(resultOf(local, false), local, problemIn({ kind: "no-branch" }, options.repo));
  const onBranch = names === null ? null : await namesOn(repository, branch, options);
  const paths = manyPaths(options, names && [...names, ...(onBranch ?? [])]);
  const target: Target = { repository, branch, paths, sleep: context.sleep };
  const make = makeFor(options, onBranch, look, now);
  if (isAsItIs) {
    await withdrawUpdate(target, async (base) => {
      const { wanted } = await make(base, null);
      return wanted !== null && differing(wanted, base).size === 0;
    });
    return { ...resultOf(local, true), publication: unpublished };
  }
  const published =
    options.commit === "push"
      ? await commitFiles(target, make)
      : await proposeFiles(target, make, "the input `commit` asks for one");
  return ended(published, local, options, context, resultOf);
}

/** Judges and plans a branch as the disk is. */
function makeFor(
  options: PublishOptions,
  names: readonly string[] | null,
  look: ManyCircumstances["look"],
  now: Context["now"],
): MakeFiles<BuildTogether> {
  return async (base, update) => {
    const many = await readMany(options, names, readerOf(base, options));
    const at = (time: number) => buildOf(many, { now: time, look, base: null }, options.strict);
    const wantedAt = async (time: number) => {
      const detail = await at(time);
      return { detail, wanted: detail.ready === null ? null : wantedOf(detail, options) };
    };
    // An open pull request for the same keeps its ids and times, as long as what they say is still true.
    const since = update === null ? null : await timeOf(update, options, names, now());
    const again = since === null ? null : await wantedAt(since);
    const isSame = again?.wanted && update && differing(again.wanted, update).size === 0;
    return isSame ? again : wantedAt(now());
  };
}

/** How long (seconds) a pull request keeps what was counted from when it was made. */
const reuseWindow = 6 * 3600;

/** When an open update was made; null: too long ago. */
async function timeOf(
  update: Branch,
  options: PublishOptions,
  names: readonly string[] | null,
  now: number,
): Promise<number | null> {
  const { contents } = await readMany(options, names, readerOf(update, options));
  const times = contents.flatMap(({ ledger }) => {
    const current = ledger === null ? null : currentEntry(ledger);
    return [...(current === null ? [] : [current]), ...(ledger?.domains ?? [])].map((one) =>
      secondsOf(one.from),
    );
  });
  const newest = times.reduce((one, other) => Math.max(one, other), 0);
  return newest <= now && now - newest < reuseWindow ? newest : null;
}

function wantedOf({ ready, policies }: BuildTogether, { repo }: PublishOptions): Wanted {
  const files = [...ready!.files].map(([name, text]) => [repo.pathOf(name), text] as const);
  return { files: new Map(files), ...manyCommitText(policies), body: manyRequestBody(policies) };
}

function ended(
  published: Published<BuildTogether>,
  local: BuildTogether,
  { repo }: PublishOptions,
  { files }: Context,
  resultOf: (build: BuildTogether, isAnnounced: boolean) => PoliciesResult,
): PoliciesResult {
  switch (published.kind) {
    case "committed":
      // The disk gets the files too, to deploy what was committed.
      writeFiles(files, published.detail.ready!.files);
      return {
        ...resultOf(published.detail, true),
        changes: resultOf(local, true).changes,
        publication: { ...unpublished, commit: published.commit },
      };
    case "proposed": {
      const { number, url } = published.pullRequest;
      const result = withFinding(
        resultOf(published.detail, false),
        finding("github/pull-request", null, { url }),
      );
      return { ...result, publication: { ...unpublished, pullRequest: { number, url } } };
    }
    case "stopped":
      return { ...resultOf(published.detail, false), publication: unpublished };
    case "forbidden":
    case "pull-request-forbidden":
      return byHand(resultOf(published.detail, false), published.detail, problemIn(published, repo));
    case "no-branch":
    case "busy":
      return byHand(resultOf(local, false), local, problemIn(published, repo));
  }
}

function withFinding(result: PoliciesResult, one: Finding): PoliciesResult {
  return { ...result, own: [...result.own, one], findings: [...result.findings, one] };
}

/** Nothing could be committed: the files go into the result, to commit manually. */
function byHand(result: PoliciesResult, { ready }: BuildTogether, problem: Finding): PoliciesResult {
  const publication = { ...unpublished, byHand: writtenIn(ready!.changes) };
  return { ...withFinding(result, problem), publication };
}

/** Looks each domain up once per run, however often the branch is read again. */
function once(look: ManyCircumstances["look"]): ManyCircumstances["look"] {
  const known = new Map<string, Awaited<ReturnType<ManyCircumstances["look"]>>>();
  return async (domains) => {
    const fresh = domains.filter((one) => !known.has(one));
    const seen = fresh.length === 0 ? null : await look(fresh);
    for (const one of fresh) known.set(one, seen);
    const found = domains.flatMap((one) => {
      const mx = known.get(one)?.get(one);
      return mx === undefined ? [] : [[one, mx] as const];
    });
    return found.length === 0 ? null : new Map(found);
  };
}
