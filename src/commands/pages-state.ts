import { type Finding, finding } from "../base/finding.ts";
import type { Repo } from "../github/repo.ts";
import type { PagesSettings } from "../io/github/repository.ts";
import { defaultHost } from "../policy/hosts.ts";
import type { BuildResult, SetupResult } from "../report/result.ts";

interface Placed {
  readonly output: string;
  readonly repo: Repo;
}

/** A result, and in addition why nobody could see the policy's site, given the settings of GitHub Pages. */
export function withPagesState<Result extends BuildResult | SetupResult>(
  result: Result,
  pages: PagesSettings,
  options: Placed,
): Result {
  const host = result.planned?.plan.policy.host ?? defaultHost;
  const isAtPages = result.planned !== null && host.name === "github-pages";
  return isAtPages ? { ...result, findings: [...result.findings, ...findingsOf(pages, options)] } : result;
}

function findingsOf({ build, isPublic, source }: PagesSettings, { output, repo }: Placed): Finding[] {
  const settings = `${repo.url}/settings/pages`;
  const path = `/${repo.pathOf(output).replace(/^\.?\/*/, "")}`;
  const isElsewhere =
    build === "legacy" && source !== null && (source.branch !== repo.branch || source.path !== path);
  return [
    ...(isPublic === false ? [finding("github/pages-private", null, { settings })] : []),
    ...(isElsewhere
      ? [
          finding("github/pages-elsewhere", null, {
            served: source.path,
            from: source.branch,
            path,
            branch: repo.branch ?? repo.ref,
            settings,
          }),
        ]
      : []),
  ];
}
