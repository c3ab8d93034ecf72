import { finding } from "../base/finding.ts";
import { isNewer, version } from "../base/version.ts";
import type { Context } from "../io/context.ts";
import type { MonitorResult } from "../report/result.ts";

/** A result, and in addition that there is a newer release, which a copy of the template hears of nowhere else. */
export async function withNewerVersion(
  result: MonitorResult,
  context: Pick<Context, "releases">,
): Promise<MonitorResult> {
  const releases = result.checks.length === 0 ? null : await context.releases();
  const newest = (await releases?.newest()) ?? null;
  if (newest === null || !isNewer(newest.version, version)) return result;
  const { page } = newest;
  const news = finding("monitor/newer-version", null, { newest: newest.version, version, page });
  return { ...result, findings: [...result.findings, news] };
}
