import { afterEach, beforeEach } from "vitest";
import { githubIssues } from "../../src/io/github/github-issues.ts";
import type { Issues } from "../../src/io/github/issues.ts";
import { type FakeGitHub, startFakeGitHub } from "../fake-github/server.ts";
import type { Repository } from "../fake-github/state.ts";

/** A repository `octo/mail` on a fake GitHub, anew for each test, and its issues as the Action reaches them. */
export interface OnGitHub {
  fake: FakeGitHub;
  repository: Repository;
  issues: Issues;
}

/** The properties are there once a test runs. */
export function onGitHub(): OnGitHub {
  const scene = {} as OnGitHub;
  beforeEach(async () => {
    const fake = await startFakeGitHub();
    const { apiUrl, token } = fake;
    const issues = githubIssues({ apiUrl, token, owner: "octo", name: "mail", second: 1 });
    Object.assign(scene, { fake, repository: fake.createRepository("octo/mail"), issues });
  });
  afterEach(() => scene.fake.stop());
  return scene;
}
