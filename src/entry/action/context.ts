import * as core from "@actions/core";
import { context } from "@actions/github";
import type { Context } from "../../io/context.ts";
import type { Files } from "../../io/files.ts";
import type { RateLimit } from "../../io/github/client.ts";
import type { GitHubOptions } from "../../io/github/session.ts";
import { contextOf } from "../context.ts";
import { reader } from "../option-reader.ts";
import { options } from "../options.ts";
import { printLine } from "./print.ts";

export type ActionReader = ReturnType<typeof reader>;

export function actionReader(): ActionReader {
  return reader(
    (name) => {
      const text = core.getInput(name);
      // Empty, as an input that another workflow left out, is not set.
      return text === "" || "value" in options[name] ? text : core.getBooleanInput(name);
    },
    (name) => `The input ${name}`,
  );
}

export function actionContext(read: ActionReader, files: Files): Context {
  const limit: RateLimit = { until: 0, failure: null };
  return contextOf(read, {
    files,
    // Octokit is loaded only when needed.
    repository: async () => {
      const options = githubOptions(limit);
      return options && (await import("../../io/github/github.ts")).github(options);
    },
    issues: async () => {
      const options = githubOptions(limit);
      return options && (await import("../../io/github/github.ts")).githubIssues(options);
    },
    now: () => Math.floor(Date.now() / 1000),
    log: printLine,
    progress: printLine,
    dnsTimeout: 15,
    github: { apiUrl: context.apiUrl, token: core.getInput("token") },
  });
}

/** null: without a token. */
function githubOptions(limit: RateLimit): GitHubOptions | null {
  const token = core.getInput("token");
  const { owner, repo: name } = context.repo;
  return token === "" ? null : { apiUrl: context.apiUrl, token, owner, name, log: printLine, limit };
}
