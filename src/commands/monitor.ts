import { type Finding, finding } from "../base/finding.ts";
import { keepIssue, nothingDone } from "../github/sync-issue.ts";
import type { Issues } from "../io/github/issues.ts";
import { isExample } from "../policy/example.ts";
import { monitorIssue, monitorMarker } from "../report/monitor-issue.ts";
import type { MonitorResult } from "../report/result.ts";
import { setupMarker } from "../report/setup-issue.ts";
import { drift, keyOf, readMemory, renderMemory } from "../verify/drift.ts";
import { writeOne } from "./inputs.ts";
import { type VerifyInputs, type VerifyWorld, verify } from "./verify.ts";

export interface MonitorInputs extends VerifyInputs {
  /** The file that remembers the last run; null: nothing does. */
  readonly state: string | null;
  readonly labels: readonly string[];
  /** This run on the web, for the word with which the issue is closed. */
  readonly runUrl: string;
}

export interface MonitorWorld extends VerifyWorld {
  /** null: there is no token. */
  readonly issues: Issues | null;
}

/** `verify`, and one issue that opens, changes and closes itself. What is wrong with the domain is told there. */
export async function monitor(inputs: MonitorInputs, outside: MonitorWorld): Promise<MonitorResult> {
  const result: MonitorResult = { ...(await verify(inputs, outside)), command: "monitor", issue: null };
  // A copy of the template that was not set up yet has nothing to look at, and nobody to bother.
  if (isExample(result.findings)) return { ...result, findings: [finding("monitor/placeholder", null, {})] };
  if (result.checks.length === 0) return result;
  const before = recall(inputs, outside);
  const { wrong, unsure, memory } = drift(result.checks, before);
  remember(inputs, outside, renderMemory(memory));
  const isNews = wrong.some((check) => !before.wrong.includes(keyOf(check)));
  if (outside.issues === null) return result;
  // What could not be looked at today is neither better nor worse than it was.
  const isAsBefore = unsure.length > 0 && !isNews;
  if (isAsBefore || (await isBeingSetUp(outside.issues, result))) return { ...result, issue: nothingDone };
  const { open, closed } = monitorIssue(result.domain, wrong, unsure, inputs.runUrl);
  const marker = monitorMarker(result.domain);
  const wanted = { marker, open: wrong.length === 0 ? null : open, closed, labels: inputs.labels };
  const issue = await keepIssue(outside.issues, wanted);
  const findings = issue.did === "failed" ? [...result.findings, issue.finding] : result.findings;
  return { ...result, findings, issue };
}

/** As long as no record tells senders of a policy, the list of what is left to do says it all. */
async function isBeingSetUp(issues: Issues, { domain, checks }: MonitorResult): Promise<boolean> {
  const isAnnounced = checks.some(({ name, findings }) => name === "txt" && !findings.some(isAbsence));
  const list = isAnnounced ? null : await issues.find(setupMarker(domain));
  return list !== null && list !== "disabled" && list.isOpen;
}

function isAbsence({ code }: Finding): boolean {
  return code === "txt/absent";
}

/** Longer than any memory of one domain. */
const largestMemory = 262_144;

function recall({ state }: MonitorInputs, { files }: MonitorWorld) {
  const content = state === null ? null : files.read(state, largestMemory);
  return readMemory(content?.kind === "text" ? content.text : null);
}

function remember({ state }: MonitorInputs, { files }: MonitorWorld, text: string): void {
  if (state === null) return;
  writeOne(files, state, text);
}
