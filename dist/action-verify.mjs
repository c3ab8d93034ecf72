import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  keepIssue,
  nothingDone,
  setupMarker,
  tickList,
  toDoList,
  worldGiven
} from "./shared-setup-issue.mjs";
import {
  secondsToWait,
  verify
} from "./shared-txt-record.mjs";
import "./shared-to-do.mjs";
import "./shared-https.mjs";
import "./shared-dns-packet.mjs";
import "./shared-proxy-fetch.mjs";
import "./shared-b.mjs";
import {
  context,
  findingsList,
  getInput,
  issuesOf,
  list,
  printLine,
  recordsTable,
  repositoryOf,
  summaryText
} from "./shared-actions-github.mjs";
import {
  setTimeout
} from "./shared-e.mjs";
import "./shared-d.mjs";
import "./shared-c.mjs";
import "./shared-inspect-policy-file.mjs";
import {
  checkNames,
  code,
  describe,
  detailOf,
  displayName,
  finding,
  folded,
  heldPart,
  isExample,
  isUnknown,
  link,
  markdownTable,
  plain,
  statusOf,
  visible,
  writeOne
} from "./shared.mjs";

// src/report/monitor-issue.ts
function monitorMarker(domain) {
  return `<!-- mta-sts-policy monitor ${domain} -->`;
}
function monitorIssue(domain, wrong, unsure, runUrl) {
  const name = displayName(domain);
  const marker = monitorMarker(domain);
  const body = [
    marker,
    `Senders see something wrong with the MTA-STS policy of ${code(name)}:`,
    wrong.map(checkPart).join("\n\n"),
    ...unsure.length === 0 ? [] : [`Not looked at this time: ${unsure.map(({ target }) => code(target)).join(", ")}.`],
    "*A workflow looks every day and keeps this issue: it changes it when something changes, and closes it when all is well.*"
  ];
  const closedBody = [marker, `All is well with the MTA-STS policy of ${code(name)}.`, keeps];
  return {
    open: { title: `MTA-STS of ${name} needs attention`, body: body.join("\n\n") },
    closed: {
      title: `MTA-STS of ${name} is well`,
      body: closedBody.join("\n\n"),
      words: `All is well again: ${link("this run", runUrl)} found nothing wrong.`
    }
  };
}
var keeps = "*A workflow looks every day and opens this issue again when something is wrong.*";
var icons = { fail: "\u274C", warn: "\u26A0\uFE0F", unknown: "\u2754", ok: "\u2705" };
function checkPart(check) {
  const items = check.findings.filter((one) => one.severity !== "notice" || statusOf(check) === "unknown").map(describe).map(({ message, fix }) => `- ${plain(message)}${fix === void 0 ? "" : `<br>**Fix:** ${plain(fix)}`}`);
  return `${icons[statusOf(check)]} **${check.name}** ${code(check.target)}

${items.join("\n")}`;
}
// src/verify/drift.ts
var nothingRemembered = { unknown: {}, wrong: [] };
var enoughRuns = 3;
var explainedElsewhere = /* @__PURE__ */ new Set([
  "https/no-address",
  "https/unreachable",
  "served/nothing",
  "mx/not-compared",
  "starttls/no-address",
  "starttls/not-testable"
]);
function drift(checks, memory) {
  const unknown = {};
  const wrong = [];
  const unsure = [];
  for (const check of checks) {
    const status = statusOf(check);
    if (status === "fail" || status === "warn") wrong.push(check);
    if (status !== "unknown" || !countsAsUnknown(check)) continue;
    const runs = (memory.unknown[keyOf(check)] ?? 0) + 1;
    unknown[keyOf(check)] = runs;
    (runs >= enoughRuns ? wrong : unsure).push(check);
  }
  const stillWrong = unsure.map(keyOf).filter((key) => memory.wrong.includes(key));
  return { wrong, unsure, memory: { unknown, wrong: [...wrong.map(keyOf), ...stillWrong] } };
}
function keyOf({ name, target }) {
  return `${name} ${target}`;
}
function countsAsUnknown({ findings }) {
  return findings.filter(isUnknown).some(({ code: code2 }) => !explainedElsewhere.has(code2));
}
function readMemory(text) {
  try {
    const { unknown, wrong } = JSON.parse(text ?? "");
    const counts = Object.entries(unknown ?? {}).filter(([, runs]) => Number.isSafeInteger(runs));
    return {
      unknown: Object.fromEntries(counts),
      wrong: Array.isArray(wrong) ? wrong.filter((key) => typeof key === "string") : []
    };
  } catch {
    return nothingRemembered;
  }
}
function renderMemory(memory) {
  return `${JSON.stringify(memory)}
`;
}
// src/commands/monitor.ts
async function monitor(inputs, outside2) {
  const result = { ...await verify(inputs, outside2), command: "monitor", issue: null };
  if (isExample(result.findings)) return { ...result, findings: [finding("monitor/placeholder", null, {})] };
  if (result.checks.length === 0) return result;
  const before = recall(inputs, outside2);
  const { wrong, unsure, memory } = drift(result.checks, before);
  remember(inputs, outside2, renderMemory(memory));
  const isNews = wrong.some((check) => !before.wrong.includes(keyOf(check)));
  if (outside2.issues === null) return result;
  const isAsBefore = unsure.length > 0 && !isNews;
  if (isAsBefore || await isBeingSetUp(outside2.issues, result)) return { ...result, issue: nothingDone };
  const { open, closed } = monitorIssue(result.domain, wrong, unsure, inputs.runUrl);
  const marker = monitorMarker(result.domain);
  const wanted = { marker, open: wrong.length === 0 ? null : open, closed, labels: inputs.labels };
  const issue = await keepIssue(outside2.issues, wanted);
  const findings = issue.did === "failed" ? [...result.findings, issue.finding] : result.findings;
  return { ...result, findings, issue };
}
async function isBeingSetUp(issues, { domain, checks }) {
  const isAnnounced = checks.some(({ name, findings }) => name === "txt" && !findings.some(isAbsence));
  const list2 = isAnnounced ? null : await issues.find(setupMarker(domain));
  return list2 !== null && list2 !== "disabled" && list2.isOpen;
}
function isAbsence({ code: code2 }) {
  return code2 === "txt/absent";
}
var largestMemory = 262144;
function recall({ state }, { files }) {
  const content = state === null ? null : files.read(state, largestMemory);
  return readMemory(content?.kind === "text" ? content.text : null);
}
function remember({ state }, { files }, text) {
  if (state === null) return;
  writeOne(files, state, text);
}
// src/report/verification-summary.ts
var icons2 = { ok: "\u2705 ok", warn: "\u26A0\uFE0F warn", fail: "\u274C fail", unknown: "\u2754 unknown" };
async function verificationSummary(result, repository) {
  const { domain, checks, findings, held, toSet, toDo } = result;
  const problems = findings.filter(({ severity }) => severity !== "notice");
  const rows = checks.map((check) => [
    icons2[statusOf(check)],
    check.name,
    code(check.target),
    plain(detailOf(check)) || " "
  ]);
  return summaryText([
    checks.length === 0 ? "## \u274C Nothing could be verified" : `## ${code(displayName(domain))} as senders see it`,
    issuePart(result),
    rows.length === 0 ? "" : markdownTable(["", "Check", "Of", ""], rows),
    toSet.length === 0 ? "" : `### Now set this

${await recordsTable(toSet, domain)}`,
    problems.length === 0 ? "" : `### What is wrong, and what to do

${findingsList(problems)}`,
    toDo.length === 0 ? "" : `### What is to be done

${toDoList(result, repository)}`,
    sendersPart(held)
  ]);
}
function sendersPart(held) {
  if (held.length === 0) return "";
  const title = "What senders hold, and until when";
  const picture = heldPart(held, null);
  return held.length > 1 ? `### ${title}

${picture}` : folded(title, picture);
}
function issuePart(result) {
  const issue = "issue" in result ? result.issue : null;
  if (issue === null || issue.did === "failed" || issue.issue === null) return "";
  const { number, url } = issue.issue;
  return `Issue ${link(`#${number}`, url)}: ${issue.did === "nothing" ? "nothing new" : issue.did}.`;
}
// src/entry/action/verify.ts
async function runVerify(inputs, files, now) {
  const repository = await repositoryOf();
  const pages = repository?.pages() ?? null;
  const given = verifyInputs(inputs);
  const result = await verify(given, { ...await outside(files, now), pages });
  const issues = given.patience === null ? null : await issuesOf();
  return told(issues === null ? result : await ticked(result, issues, inputs.repositoryUrl));
}
async function runMonitor(inputs, files, now) {
  const state = getInput("state") || null;
  const runUrl = `${inputs.repositoryUrl}/actions/runs/${context.runId}`;
  const given = { ...verifyInputs(inputs), state, labels: list("labels"), runUrl };
  const issues = await issuesOf();
  const result = await monitor(given, {
    ...await outside(files, now),
    pages: Promise.resolve(null),
    issues
  });
  return told(issues === null ? result : await ticked(result, issues, inputs.repositoryUrl));
}
async function ticked(result, issues, url) {
  return { ...result, findings: [...result.findings, ...await tickList(issues, result, url)] };
}
function told(result) {
  return { result, markdown: (repository) => verificationSummary(result, repository) };
}
function verifyInputs(inputs) {
  const atMost = waitGiven();
  return {
    ...inputs,
    domain: getInput("domain") || null,
    skip: new Set(list("skip").map(checkNamed)),
    patience: atMost === null ? null : { atMost, pause: setTimeout, tell: printLine }
  };
}
async function outside(files, now) {
  return {
    world: await worldGiven(false),
    files,
    now,
    watch: ({ name, target }) => printLine(`Looked at ${visible(target)} (${name})`)
  };
}
function checkNamed(name) {
  const known = checkNames.find((one) => one === name);
  if (known === void 0)
    throw new Error(`The input skip must hold names out of ${checkNames.join(", ")}, not "${name}".`);
  return known;
}
function waitGiven() {
  const text = getInput("wait");
  const seconds = text === "" ? null : secondsToWait(text);
  if (text !== "" && seconds === null)
    throw new Error(`The input wait must be a time such as 90s, 20m or 1h, at most 6h, not "${text}".`);
  return seconds;
}
export {
  runMonitor,
  runVerify
};
