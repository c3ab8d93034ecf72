import { type Finding, finding } from "../base/finding.ts";
import type { Published } from "./publish-files.ts";
import type { Repo } from "./repo.ts";

type Failed = Extract<
  Published<unknown>,
  { kind: "forbidden" | "pull-request-forbidden" | "no-branch" | "busy" }
>;

/** Why nothing was committed, nor proposed. */
export function problemIn(failed: Failed, { name, url, ref, branch }: Repo): Finding {
  switch (failed.kind) {
    case "forbidden":
      return finding("github/forbidden", null, { repository: name, answer: failed.answer });
    case "pull-request-forbidden": {
      const { refusal, answer } = failed;
      const settings = `${url}/settings/actions`;
      return finding("github/pull-request-forbidden", null, { branch: branch!, refusal, answer, settings });
    }
    case "no-branch":
      return finding("github/no-branch", null, { ref, repository: name });
    case "busy":
      return finding("github/busy", null, { branch: branch!, attempts: failed.attempts });
  }
}
