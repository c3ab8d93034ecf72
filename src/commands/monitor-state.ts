import { finding } from "../base/finding.ts";
import type { Repo } from "../github/repo.ts";
import type { Context } from "../io/context.ts";
import { isOk, type PolicyResult } from "../report/result.ts";

/** Of the template's monitor; elsewhere it has the name that people gave it, and is not looked up. */
const file = "mta-sts-monitor.yml";

/** A result, and in addition whether GitHub has stopped the monitor, which cannot report that itself. */
export async function withMonitorState<Result extends PolicyResult>(
  result: Result,
  context: Pick<Context, "repository">,
  { url }: Repo,
): Promise<Result> {
  // Not next to an error: a notice would be overlooked.
  const repository = result.planned === null || !isOk(result) ? null : await context.repository();
  const state = repository === null ? null : await repository.workflowState(file);
  if (state !== "disabled_inactivity") return result;
  const stopped = finding("github/monitor-stopped", null, { page: `${url}/actions/workflows/${file}` });
  return { ...result, findings: [...result.findings, stopped] };
}
