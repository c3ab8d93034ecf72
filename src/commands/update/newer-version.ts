import { type Finding, finding } from "../../base/finding.ts";
import { isNewer, version } from "../../base/version.ts";
import type { Context } from "../../io/context.ts";
import { providersOf } from "../../policy/presets.ts";
import { newsIn } from "../../report/release-notes.ts";
import type { MonitorResult } from "../../report/result.ts";

/** A result, and a notice of a newer release, which a copy of the template learns of nowhere else. */
export async function withNewerVersion(
  result: MonitorResult,
  context: Pick<Context, "releases">,
): Promise<MonitorResult> {
  const news = result.checks.length === 0 ? [] : await newsOfRelease(context, wordsAbout(result));
  return { ...result, findings: [...result.findings, ...news] };
}

/**
 * That there is a newer release, by one request; empty: there is none, or nobody can tell.
 * @param words what the change that is named of it should be about, if there is one
 */
export async function newsOfRelease(
  context: Pick<Context, "releases">,
  words: readonly string[],
): Promise<Finding[]> {
  const newest = (await (await context.releases())?.newest()) ?? null;
  if (newest === null || !isNewer(newest.version, version)) return [];
  const line = newsIn(newest.notes, words);
  const news = line === "" ? "" : `. What is new: ${line}`;
  const args = { newest: newest.version, version, page: newest.page, news };
  return [finding("monitor/newer-version", null, args)];
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
