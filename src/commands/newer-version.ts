import { finding } from "../base/finding.ts";
import { isNewer, version } from "../base/version.ts";
import type { Context } from "../io/context.ts";
import { providersOf } from "../policy/presets.ts";
import { newsIn } from "../report/release-notes.ts";
import type { MonitorResult } from "../report/result.ts";

/** A result, and besides that there is a newer release, which a copy of the template hears of nowhere else. */
export async function withNewerVersion(
  result: MonitorResult,
  context: Pick<Context, "releases">,
): Promise<MonitorResult> {
  const releases = result.checks.length === 0 ? null : await context.releases();
  const newest = (await releases?.newest()) ?? null;
  if (newest === null || !isNewer(newest.version, version)) return result;
  const { page, notes } = newest;
  const line = newsIn(notes, wordsAbout(result));
  const news = line === "" ? "" : `. What is new: ${line}`;
  const args = { newest: newest.version, version, page, news };
  return { ...result, findings: [...result.findings, finding("monitor/newer-version", null, args)] };
}

/** What a change that matters here would name: the provider of the mail servers, and what sets the records. */
function wordsAbout({ policy, engine }: MonitorResult): string[] {
  const providers = providersOf(policy?.mx ?? []).flatMap(({ name, provider }) => [
    name,
    provider.key,
    provider.name,
  ]);
  return engine === null ? providers : [...providers, engine];
}
