import { timestampOf } from "../../base/time.ts";
import { noSync, syncIssue } from "../../github/sync-issue.ts";
import type { Context } from "../../io/context.ts";
import { fileChange } from "../../plan/workspace.ts";
import { manyIssue, manyMarker } from "../../report/many/domains-issue.ts";
import { overviewPage } from "../../report/many/overview-page.ts";
import type { DomainsResult, MonitorResult } from "../../report/result.ts";
import type { Check } from "../../verify/check.ts";
import { drift, emptyState, keyOf, type MonitorState, parseState } from "../../verify/drift.ts";
import { type MonitorOptions, monitor } from "../monitor.ts";
import { givenIn } from "../policies.ts";
import { newsOfRelease } from "../update/newer-version.ts";
import { readMany } from "./read-many.ts";
import { subjectsIn } from "./subjects.ts";
import { verifyAll } from "./verify-all.ts";

/** `monitor`, whatever the policies are. */
export async function monitorPolicies(
  options: MonitorOptions,
  context: Context,
): Promise<MonitorResult | DomainsResult> {
  const given = await givenIn(options, context.files);
  if (!given.isForMany) return monitor(options, context);
  const many = await readMany(options, given.names, context.files.read, given.own);
  const { subjects, findings } = subjectsIn(many.contents, options.pagesHost, context.now());
  const news = subjects.length === 0 ? [] : await newsOfRelease(context, []);
  return watchAll(
    await verifyAll(subjects, [...many.findings, ...findings, ...news], options, context),
    options,
    context,
  );
}

/** One issue for all domains, and what is remembered of each. */
async function watchAll(
  seen: DomainsResult,
  options: MonitorOptions,
  context: Context,
): Promise<DomainsResult> {
  const before = loadStates(options, context);
  const states = new Map<string, MonitorState>();
  const wrong = new Map<string, readonly Check[]>();
  let [isNews, isUnsure] = [false, false];
  for (const { domain, checks } of seen.results) {
    const former = before.get(domain) ?? emptyState;
    const found = drift(checks, former);
    states.set(domain, found.state);
    if (found.wrong.length > 0) wrong.set(domain, found.wrong);
    isNews ||= found.wrong.some((check) => !former.wrong.includes(keyOf(check)));
    isUnsure ||= found.unsure.length > 0;
  }
  if (options.state !== null) context.files.write([fileChange(options.state, renderStates(states))]);
  if (options.overview !== null) {
    const page = overviewPage(seen, timestampOf(context.now()));
    context.files.write([fileChange(options.overview, page)]);
  }
  const result: DomainsResult = { ...seen, of: "monitor", wrong };
  const issues = seen.results.length === 0 ? null : await context.issues();
  if (issues === null) return result;
  // An unknown state is neither better nor worse than before.
  if (isUnsure && !isNews) return { ...result, issue: noSync };
  const { open, closed } = manyIssue(wrong, seen.results.length, options.runUrl);
  const wanted = { marker: manyMarker, open: wrong.size === 0 ? null : open, closed, labels: options.labels };
  const issue = await syncIssue(issues, wanted);
  if (issue.action !== "failed") return { ...result, issue };
  return { ...result, issue, findings: [...result.findings, issue.finding] };
}

/** A few hundred characters for each domain with problems. */
const maxStateSize = 4_194_304;

function loadStates({ state }: MonitorOptions, { files }: Context): Map<string, MonitorState> {
  const content = state === null ? null : files.read(state, maxStateSize);
  if (content?.kind !== "text") return new Map();
  try {
    const { domains } = JSON.parse(content.text) as { domains?: Record<string, unknown> };
    const entries = Object.entries(domains ?? {});
    return new Map(entries.map(([name, one]) => [name, parseState(JSON.stringify(one))]));
  } catch {
    return new Map();
  }
}

/** Nothing is stored for domains without problems. */
function renderStates(states: ReadonlyMap<string, MonitorState>): string {
  const kept = [...states].filter(
    ([, { unknown, wrong }]) => wrong.length > 0 || Object.keys(unknown).length > 0,
  );
  return `${JSON.stringify({ domains: Object.fromEntries(kept) })}\n`;
}
