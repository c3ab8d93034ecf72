import type { Finding } from "../base/finding.ts";
import type { MakeFiles } from "../github/publish-files.ts";
import { type CopyChange, copyChange } from "../github/template/copy.ts";
import { copyReadme } from "../github/template/texts.ts";
import type { Context } from "../io/context.ts";
import type { Repository } from "../io/github/repository.ts";
import { timeOfPlan, treeOn } from "../judge/branch-build.ts";
import { type FirstBuild, firstBuild, resumedBuild } from "../judge/first-build.ts";
import { type Contents, readContents } from "../plan/contents.ts";
import { namesIn } from "../plan/workspace.ts";
import { isExample } from "../policy/example.ts";
import { repositoryGrammar } from "../policy/fields.ts";
import { defaultHost } from "../policy/hosts.ts";
import { commitText, setupRequestBody } from "../report/pull-request.ts";
import type { RecordAlias } from "../sts/record-alias.ts";
import { surveyDomain } from "../verify/survey.ts";
import { oncePerDomain } from "./once-per-domain.ts";
import { type PublishOptions, repositoryFiles } from "./publish.ts";

type Ready = NonNullable<FirstBuild["ready"]>;

/** What a branch needs to be set up. */
export interface Draft {
  readonly contents: Contents;
  readonly findings: readonly Finding[];
  /** null when a finding is an error. */
  readonly ready: Ready | null;
  /** Path in the repository to what it is to have; null: the file is removed. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly toKeep: readonly string[];
  /** What may be where the TXT records are to be set. */
  readonly aliases: readonly RecordAlias[];
}

/** Texts of a copy that are not its policy's. */
export const textPaths: readonly string[] = ["README.md"];

/** Drafts a branch: from what `domain` has, or from a policy that a person committed, which may be for another domain. */
export function draftOn(
  domain: string,
  options: PublishOptions,
  repository: Repository,
  { network, now }: Pick<Context, "network" | "now">,
): MakeFiles<Draft> {
  const { pathOf, url } = options.repo;
  const surveyOf = oncePerDomain(async (name) => surveyDomain(await network(true), name, now()));
  return async (base, update) => {
    const contents = await readContents(treeOn(base, options, pathOf));
    const isOwn = contents.tree.policy.kind !== "absent" && !isExample(contents.findings);
    const written = isOwn ? contents.reading.policy : null;
    const survey = await surveyOf(written?.domain ?? domain);
    const first = { links: linksOf(url), force: false, host: defaultHost.name };
    const at = (time: number) =>
      isOwn ? resumedBuild(survey, contents, time) : firstBuild(survey, contents, { ...first, now: time });
    const time = now();
    const fresh = await at(time);
    const open = update && treeOn(update, options, pathOf);
    const since = timeOfPlan(open, fresh.ready?.change.plan.sha256, time);
    const { ready, findings } = since === time ? fresh : await at(since);
    const { aliases } = survey;
    const detail = { contents, findings, ready, files: new Map(), toKeep: [], aliases };
    if (ready === null) return { detail, wanted: null };
    const copy = copyOf(ready, options, await repository.inventory(base.head));
    const files = new Map([...repositoryFiles(ready, options), ...copy.written]);
    const { change } = ready;
    const text = { ...commitText(change), title: `Set up MTA-STS for ${change.policy.domain}` };
    return {
      detail: { ...detail, files, toKeep: copy.toKeep },
      wanted: { ...text, files, body: setupRequestBody(change) },
    };
  };
}

/** The schema comes with the template. A server of one's own may have a name that `policy.yml` does not take. */
function linksOf(url: string) {
  return { schema: "policy.schema.json", repository: repositoryGrammar.test(url) ? url : null };
}

function copyOf(
  ready: Ready,
  options: PublishOptions,
  inventory: Awaited<ReturnType<Repository["inventory"]>>,
): CopyChange {
  const { repo, policy } = options;
  const texts = new Map([["README.md", copyReadme(ready.change.policy.domain, repo.url)]]);
  const own = new Map([[repo.pathOf(policy), ready.policyYml]]);
  return copyChange(inventory, texts, own, generatedPaths(ready, options));
}

function generatedPaths({ change }: Ready, options: PublishOptions): string[] {
  const nameOf = namesIn(options);
  return [...change.plan.files.keys()].map((path) => options.repo.pathOf(nameOf(path)));
}

/** Every path that a copy has for itself, whatever was there. */
export function ownPaths(ready: Ready, options: PublishOptions): string[] {
  return [...generatedPaths(ready, options), options.repo.pathOf(options.policy), ...textPaths];
}
