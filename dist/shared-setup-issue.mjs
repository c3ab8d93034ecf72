import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  openNetwork
} from "./shared-https.mjs";
import {
  flag,
  resolverGiven
} from "./shared-actions-github.mjs";
import {
  code,
  displayName,
  finding,
  link,
  markdownTable,
  policyFilePath,
  policyHost
} from "./shared.mjs";

// src/report/to-do-list.ts
var instructions = {
  pages: (_, { url }) => `Switch on GitHub Pages: ${link("Settings \u2192 Pages", `${url}/settings/pages`)}, **Source: GitHub Actions**; then run the workflow **MTA-STS policy** again in ${link("Actions", `${url}/actions`)}`,
  "custom-domain": (domain, { url }) => `Set the custom domain ${code(policyHost(domain))} in ${link("Settings \u2192 Pages", `${url}/settings/pages`)}, before any DNS record points there`,
  "verified-domain": (domain) => `Verify ${code(domain)} as yours in ${link("your account's Pages settings", "https://github.com/settings/pages")} (for an organisation: in its settings), so that nobody else can claim the host`,
  "host-record": (domain) => `Set the DNS record of ${code(policyHost(domain))}`,
  certificate: () => "Wait for the certificate (GitHub makes one by itself, within an hour)",
  https: (_, { url }) => `Tick **Enforce HTTPS** in ${link("Settings \u2192 Pages", `${url}/settings/pages`)}`,
  policy: (domain) => {
    const policyUrl = `https://${policyHost(domain)}/${policyFilePath}`;
    return `The policy is live at ${link(code(policyUrl), policyUrl)}`;
  },
  "tls-rpt": (domain) => `Set the TXT record ${code(`_smtp._tls.${domain}`)}, so that senders report failures`,
  txt: (domain) => `Set the TXT record ${code(`_mta-sts.${domain}`)}, last of all, when the policy is live`,
  mx: () => "Every mail server of the domain is admitted by the policy"
};
function toDoList({ toDo, domain }, repository) {
  return toDo.map(({ task, done }) => {
    const box = done === true ? "[x]" : "[ ]";
    const unknown = done === null ? " *(GitHub does not say)*" : "";
    return `- ${box} ${instructions[task](domain, repository)}${unknown}`;
  }).join("\n");
}
// src/report/setup-issue.ts
function setupMarker(domain) {
  return `<!-- mta-sts-policy setup ${domain} -->`;
}
function setupIssue({ domain, toDo, records }, repositoryUrl) {
  const name = displayName(domain);
  const marker = setupMarker(domain);
  const title = `Finish setting up MTA-STS for ${name}`;
  const rows = records.map(({ name: owner, type, value }) => [code(owner), type, code(value)]);
  const reports = `_smtp._tls.${domain}`;
  const policyYml = link("policy.yml", `${repositoryUrl}/blob/HEAD/policy.yml`);
  const withoutReports = `There is no value for ${code(reports)} yet: name a mailbox for the reports in ${policyYml}, under \`tls_rpt\`, and merge that.`;
  const body = [
    marker,
    `What only you can do, in this order. Later runs tick what they find done, and close this issue when all is.`,
    toDoList({ toDo, domain }, { url: repositoryUrl }),
    `The DNS records:

${markdownTable(["Name", "Type", "Value"], rows)}`,
    ...records.some(({ name: owner }) => owner === reports) ? [] : [withoutReports],
    `The id in ${code(`_mta-sts.${domain}`)} may change before it is set: take it from the last run of the workflow **MTA-STS policy**.`
  ];
  const words = `${name} is set up: senders see its policy.`;
  return {
    open: { title, body: body.join("\n\n") },
    closed: {
      title,
      body: [marker, words, toDoList({ toDo, domain }, { url: repositoryUrl })].join("\n\n"),
      words
    }
  };
}
function asListed({ domain, toDo }, body, repositoryUrl) {
  const lines = body.split("\n").map((line) => line.trim());
  const lineOf = (one) => toDoList({ toDo: [one], domain }, { url: repositoryUrl });
  return toDo.map((one) => {
    if (one.done !== null) return one;
    const [yes, no] = [{ ...one, done: true }, { ...one, done: false }];
    if (lines.some((line) => line.startsWith(lineOf(yes)))) return yes;
    return lines.includes(lineOf(no)) ? no : one;
  });
}
function isComplete(toDo) {
  const told = toDo.filter(({ done }) => done !== null);
  const needed = ["host-record", "policy", "txt"];
  return told.every(({ done }) => done === true) && needed.every((task) => told.some((one) => one.task === task));
}
// src/github/sync-issue.ts
async function keepIssue(issues, kept) {
  const found = await issues.find(kept.marker);
  if (found === "disabled")
    return kept.open === null ? nothingDone : { did: "failed", finding: finding("github/issues-disabled", null, {}) };
  return kept.open === null ? closeIt(issues, found, kept) : sayIt(issues, found, kept.open, kept.labels);
}
var nothingDone = { did: "nothing", issue: null };
async function sayIt(issues, found, text, labels) {
  if (found === null) {
    const opened = await issues.open(text, labels);
    return opened.ok ? { did: "opened", issue: opened.value } : refused(opened);
  }
  if (isSame(found, text)) return { did: "nothing", issue: found };
  const edited = await issues.edit(found.id, text);
  if (!edited.ok) return refused(edited);
  if (found.isOpen) return { did: "edited", issue: found };
  const reopened = await issues.reopen(found.id);
  return reopened.ok ? { did: "reopened", issue: found } : refused(reopened);
}
async function closeIt(issues, found, { closed }) {
  if (found === null) return nothingDone;
  if (!isSame(found, closed)) {
    const edited = await issues.edit(found.id, closed);
    if (!edited.ok) return refused(edited);
  }
  if (!found.isOpen) return { did: "nothing", issue: found };
  const done = await issues.close(found.id, closed.words);
  return done.ok ? { did: "closed", issue: found } : refused(done);
}
function isSame(issue, { title, body }) {
  return issue.title === title && isSameBody(issue.body, body);
}
function isSameBody(left, right) {
  const lines = (text) => text.replace(/\r\n/g, "\n").trim();
  return lines(left) === lines(right);
}
function refused(outcome) {
  const answer = outcome.ok ? "" : outcome.message;
  return { did: "failed", finding: finding("github/issues-forbidden", null, { answer }) };
}
// src/github/checklist.ts
function openList(issues, setup, repositoryUrl) {
  return orNotice(async () => {
    const { open, closed } = setupIssue(setup, repositoryUrl);
    const kept = await keepIssue(issues, { marker: setupMarker(setup.domain), open, closed, labels: [] });
    if (kept.did !== "failed") return null;
    const { code: code2, args } = kept.finding;
    return code2 === "github/issues-disabled" ? "issues are switched off" : String(args.answer);
  });
}
function tickList(issues, { domain, toDo: seen, wanted }, repositoryUrl) {
  return orNotice(async () => {
    if (seen.length === 0 || wanted.length === 0) return null;
    const found = await issues.find(setupMarker(domain));
    if (found === null || found === "disabled" || !found.isOpen) return null;
    const toDo = asListed({ domain, toDo: seen }, found.body, repositoryUrl);
    const { open, closed } = setupIssue({ domain, toDo, records: wanted }, repositoryUrl);
    const isDone = isComplete(toDo);
    const { title, body } = isDone ? closed : open;
    if (!isDone && isSameBody(found.body, body)) return null;
    const edited = await issues.edit(found.id, { title, body });
    const ended = edited.ok && isDone ? await issues.close(found.id, closed.words) : edited;
    return ended.ok ? null : ended.message;
  });
}
async function orNotice(keep) {
  const reason = await keep().catch((error) => error.message);
  return reason === null ? [] : [finding("setup/no-issue", null, { reason })];
}
// src/entry/action/world.ts
async function worldGiven(brief) {
  return openNetwork({
    resolver: await resolverGiven(),
    timeout: null,
    allowPrivate: flag("allow-private"),
    brief
  });
}

export {
  toDoList,
  setupMarker,
  keepIssue,
  nothingDone,
  openList,
  tickList,
  worldGiven
};
