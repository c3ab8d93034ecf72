import { type Finding, finding } from "../base/finding.ts";
import { noSync, syncIssue } from "../github/sync-issue.ts";
import type { Context } from "../io/context.ts";
import type { Issues } from "../io/github/issues.ts";
import { fileChange } from "../plan/workspace.ts";
import { isExample } from "../policy/example.ts";
import { monitorIssue, monitorMarker } from "../report/monitor-issue.ts";
import type { MonitorResult } from "../report/result.ts";
import { setupMarker } from "../report/setup-issue.ts";
import { drift, keyOf, type MonitorState, parseState, renderState } from "../verify/drift.ts";
import { withNewerVersion } from "./update/newer-version.ts";
import { tickChecklist, type VerifyOptions, verifyPublished } from "./verify.ts";

/** Here, `state` is the file that keeps what the last run saw. */
export interface MonitorOptions extends VerifyOptions {
  readonly labels: readonly string[];
  /** The file for a page with all domains; null, and for a single domain: none is written. */
  readonly overview: string | null;
  /** This run on the web, for the comment with which the issue is closed. */
  readonly runUrl: string;
}

/** `verify`, and one issue that opens, changes and closes automatically. Problems of the domain are reported there. */
export async function monitor(options: MonitorOptions, context: Context): Promise<MonitorResult> {
  return withNewerVersion(
    await tickChecklist(await watchDomain(options, context), options, context),
    context,
  );
}

async function watchDomain(options: MonitorOptions, context: Context): Promise<MonitorResult> {
  const result: MonitorResult = {
    ...(await verifyPublished(options, context, Promise.resolve(null))),
    command: "monitor",
    issue: null,
  };
  // A copy of the template that is not set up yet has nothing to monitor and nobody to notify.
  if (isExample(result.findings)) return { ...result, findings: [finding("monitor/placeholder", null, {})] };
  if (result.checks.length === 0) return result;
  const { checkReports } = await import("./reports/reports-check.ts");
  const reports = await checkReports(options, context);
  const checks = reports === null ? result.checks : [...result.checks, reports];
  return syncWith({ ...result, checks }, options, context);
}

async function syncWith(
  result: MonitorResult,
  options: MonitorOptions,
  context: Context,
): Promise<MonitorResult> {
  const before = loadState(options, context);
  const { wrong, unsure, state } = drift(result.checks, before);
  if (options.state !== null) context.files.write([fileChange(options.state, renderState(state))]);
  const isNews = wrong.some((check) => !before.wrong.includes(keyOf(check)));
  const issues = await context.issues();
  if (issues === null) return result;
  // An unknown state is neither better nor worse than before.
  const isAsBefore = unsure.length > 0 && !isNews;
  if (isAsBefore || (await isBeingSetUp(issues, result))) return { ...result, issue: noSync };
  const { open, closed } = monitorIssue(result.domain, wrong, unsure, options.runUrl);
  const marker = monitorMarker(result.domain);
  const wanted = { marker, open: wrong.length === 0 ? null : open, closed, labels: options.labels };
  const issue = await syncIssue(issues, wanted);
  const findings = issue.action === "failed" ? [...result.findings, issue.finding] : result.findings;
  return { ...result, findings, issue };
}

/** As long as no record announces a policy, the setup checklist already covers it. */
async function isBeingSetUp(issues: Issues, { domain, checks }: MonitorResult): Promise<boolean> {
  const isAnnounced = checks.some(({ name, findings }) => name === "txt" && !findings.some(isAbsence));
  const list = isAnnounced ? null : await issues.find(setupMarker(domain));
  return list !== null && list !== "disabled" && list.isOpen;
}

function isAbsence({ code }: Finding): boolean {
  return code === "txt/absent" || code === "txt/alias-missing";
}

/** Longer than the state of any domain. */
const maxStateSize = 262_144;

function loadState({ state }: MonitorOptions, { files }: Context): MonitorState {
  const content = state === null ? null : files.read(state, maxStateSize);
  return parseState(content?.kind === "text" ? content.text : null);
}
