import * as core from "@actions/core";
import { context } from "@actions/github";
import type { Issues } from "../../io/github/issues.ts";
import type { Repository } from "../../io/github/repository.ts";
import type { GitHubOptions } from "../../io/github/session.ts";
import { printLine } from "./print.ts";

/** Octokit is loaded only here, for those who need it; null: there is no token. */
export async function repositoryOf(): Promise<Repository | null> {
  const options = optionsGiven();
  return options === null ? null : (await import("../../io/github/github.ts")).github(options);
}

export async function issuesOf(): Promise<Issues | null> {
  const options = optionsGiven();
  return options === null ? null : (await import("../../io/github/github.ts")).githubIssues(options);
}

function optionsGiven(): GitHubOptions | null {
  const token = core.getInput("token");
  const { owner, repo: name } = context.repo;
  return token === "" ? null : { apiUrl: context.apiUrl, token, owner, name, log: printLine };
}
