import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  findingsList,
  recordsTable,
  summaryText
} from "./shared-actions-github.mjs";
import {
  code,
  contentOfBytes,
  differing,
  displayName,
  fenced,
  finding,
  folded,
  generatedPaths,
  heldPart,
  hostOf,
  inOrder,
  isNewPolicy,
  isOk,
  largestPolicy,
  link,
  namesFor,
  observe,
  plain,
  policyDiff,
  policyFilePath,
  policyHost,
  policyResult,
  write
} from "./shared.mjs";

// src/github/branch.ts
async function lookAtBranch(repository, inputs, name) {
  const nameOf = namesFor(inputs);
  const policyPath = inputs.inRepository(inputs.policy);
  const generated = new Map(generatedPaths.map((path) => [path, inputs.inRepository(nameOf(path))]));
  const state = await repository.branch(name, [policyPath, ...generated.values()]);
  if (state === null) return null;
  const tree = {
    policyPath: inputs.policy,
    policy: contentOf(state, policyPath, largestPolicy),
    generated: new Map([...generated].map(([path, full]) => [path, contentOf(state, full)])),
    nameOf
  };
  return { head: state.head, parent: state.parent, tree };
}
function contentOf(state, path, limit = Number.POSITIVE_INFINITY) {
  const bytes = state.files.get(path) ?? null;
  if (bytes === null) return { kind: "absent" };
  if (bytes === "link")
    return { kind: "unreadable", reason: "it is a link, which is not followed on GitHub" };
  return bytes.length > limit ? { kind: "too-large", limit } : contentOfBytes(bytes);
}
function commitRequest(proposal, inputs, target) {
  const nameOf = namesFor(inputs);
  const encoder = new TextEncoder();
  const changes2 = [...target.files].map(([path, text]) => [inputs.inRepository(nameOf(path)), text]);
  const files = changes2.flatMap(
    ([path, text]) => text === null ? [] : [[path, encoder.encode(text)]]
  );
  return {
    branch: target.branch,
    expectedHead: target.head,
    ...commitMessage(proposal),
    files: new Map(files),
    deletions: changes2.flatMap(([path, text]) => text === null ? [path] : [])
  };
}
function commitMessage(proposal) {
  const { id, policy } = proposal.plan;
  const { domain, mode, mx, max_age } = policy;
  const body = `${policyHost(domain)}: mode ${mode}, ${mx.length} mx, max_age ${max_age} seconds`;
  return {
    headline: isNewPolicy(proposal) ? `Publish MTA-STS policy ${id}` : "Regenerate the MTA-STS files",
    body
  };
}
// src/report/next-steps.ts
function nextSteps(result, { url }) {
  const { plan, publication, records, files } = result;
  if (plan === null || !isOk(result) || result.command !== "build" && result.command !== "setup" || publication?.pullRequest)
    return "";
  const host = policyHost(plan.policy.domain);
  const policyUrl = `https://${host}/${policyFilePath}`;
  const recordOf = (label) => records.find(({ name }) => name.startsWith(`${label}.`));
  const { serving } = hostOf(plan.policy.host);
  const steps = [
    ...serving === null ? pagesSteps(host, url, publication?.pages === "none") : [plain(serving(host))],
    ...recordOf("mta-sts") ? [`Set the ${code("mta-sts")} record above${serving === null ? certificateStep : ""}.`] : [],
    `Wait until ${link(code(policyUrl), policyUrl)} shows this policy; after a change that can take ten minutes.`,
    ...recordOf("_smtp") ? [`Set the ${code("_smtp._tls")} record above.`] : [],
    `Only then set the ${code("_mta-sts")} record above: senders that saw the new id too early would keep the old policy.`
  ].map((step, index) => `${index + 1}. ${step}`);
  const changed = files.some((file) => file.changed) || publication?.pages === "none";
  return changed ? `### What to do next

${steps.join("\n")}` : folded("What to do, if it is not done yet", steps.join("\n"));
}
var certificateStep = " and wait for the certificate (up to an hour), then tick **Enforce HTTPS**";
function pagesSteps(host, url, isOff) {
  const settings = link("Settings \u2192 Pages", `${url}/settings/pages`);
  return [
    ...isOff ? [
      `Switch on GitHub Pages: ${settings}, **Source: GitHub Actions**.`,
      `Run this workflow again: ${link("Actions", `${url}/actions`)}, **Run workflow**.`
    ] : [],
    `In ${settings}, set the **custom domain** ${code(host)}, before any DNS record points there.`
  ];
}
// src/report/summary.ts
async function summary(result, repository) {
  const { problems, notices } = sorted(result.findings);
  return summaryText([
    heading(result),
    outcome(result),
    findingsList(problems),
    changes(result),
    sendersPart(result),
    byHand(result),
    await recordsPart(result),
    nextSteps(result, repository),
    notices.length === 0 || isOnlyTold(result) ? "" : folded("Worth knowing", findingsList(notices))
  ]);
}
function isOnlyTold({ command, plan }) {
  return command === "setup" && plan === null;
}
function heading(result) {
  if (!isOk(result)) return "## \u274C MTA-STS policy: something is in the way";
  if (result.plan === null)
    return result.command === "setup" ? "## MTA-STS: nothing was set up" : "## MTA-STS policy: the end of the road";
  const { domain, mode } = result.plan.policy;
  return `## MTA-STS policy of ${code(displayName(domain))}: ${mode}`;
}
function outcome(result) {
  const { plan, publication, command } = result;
  if (plan === null) {
    if (!isOk(result)) return "Nothing was changed. These findings say what to mend:";
    return command === "setup" ? findingsList(result.findings) : "\u2705 Nothing speaks against it.";
  }
  if (publication?.pullRequest) {
    const { number, url } = publication.pullRequest;
    return `The change waits in pull request ${link(`#${number}`, url)}. **Merge it to publish.**`;
  }
  if (command === "check") return verdict(result);
  if (!isOk(result)) return "The policy is fine, but it could not be committed:";
  if (!result.files.some(({ changed }) => changed))
    return `\u2705 Nothing changed. The id stays ${code(plan.id)}.`;
  const commit = publication?.commit;
  const where = commit ? ` with commit ${commit.url === null ? code(commit.oid.slice(0, 7)) : link(code(commit.oid.slice(0, 7)), commit.url)}` : "";
  return isNewPolicy(result) ? `\u2705 New policy, id ${code(plan.id)}${where}.` : `\u2705 The generated files were put right${where}. The id stays ${code(plan.id)}.`;
}
function verdict(result) {
  if (!isOk(result))
    return "**Do not merge this.** These findings say what it would do, and what to do instead:";
  if (!isNewPolicy(result)) return "\u2705 The policy stays as it is.";
  const isDoubtful = result.findings.some(({ severity }) => severity === "warning");
  const words = isDoubtful ? "\u26A0\uFE0F Read this first." : "\u2705 Nothing speaks against this policy.";
  return `${words} Merging publishes it, under an id made at that time.`;
}
function sorted(findings) {
  const told = inOrder(findings).filter(({ code: code2 }) => code2 !== "github/pull-request");
  const isNotice = ({ severity }) => severity === "notice";
  return { problems: told.filter((one) => !isNotice(one)), notices: told.filter(isNotice) };
}
function changes(result) {
  const { plan, previous, command } = result;
  if (plan === null || !isNewPolicy(result)) return "";
  const title = command === "check" ? "What would be published" : "What changed";
  return `### ${title}

${fenced("diff", policyDiff(previous, plan.policy))}`;
}
function sendersPart(result) {
  const { command, plan, held } = result;
  if (plan === null || command === "records" || held.length === 0 && command === "build") return "";
  const picture = held.length === 0 ? "No sender holds a policy of this domain yet." : heldPart(held, nextPolicy(result));
  const records = command === "check" && isNewPolicy(result) ? `

**After publication**, and not before, the record ${code(`_mta-sts.${plan.policy.domain}`)} gets a new id, made at that time. Set nothing now.` : "";
  return `### What senders hold, and until when

${picture}${records}`;
}
function nextPolicy(result) {
  if (result.plan === null || !isNewPolicy(result)) return null;
  const { policy, id } = result.plan;
  if (result.command === "check") return { mode: policy.mode, name: "proposed", when: "once merged" };
  const isPublished = isOk(result) && !result.publication?.pullRequest;
  return { mode: policy.mode, name: id, when: isPublished ? "in force" : "once merged" };
}
function byHand({ publication }) {
  const files = [...publication?.byHand ?? []];
  if (files.length === 0) return "";
  const parts = files.map(
    ([path, text]) => `${code(path)}${text === "" ? " (an empty file)" : `

${fenced("", text)}`}`
  );
  const how = "Or run `node dist/cli.mjs build` in a checkout of the branch and commit what it writes.";
  return `### The change to commit by hand

${parts.join("\n\n")}

${how}`;
}
async function recordsPart({ plan, records, command }) {
  if (plan === null || records.length === 0 || command === "check") return "";
  return `### DNS records

${await recordsTable(records, plan.policy.domain)}`;
}
// src/github/job.ts
var unpublished = {
  commit: null,
  pullRequest: null,
  byHand: /* @__PURE__ */ new Map(),
  pages: "unknown"
};
async function published(job, proposal, commit) {
  const { inputs, files, pages, local } = job;
  const plan = proposal.plan;
  write(files, inputs, differing(plan, observe(files, inputs)));
  const sinceCheckout = { ...proposal, previous: local.previous, changes: local.changes };
  return policyResult("build", sinceCheckout, inputs, plan.id, {
    ...unpublished,
    commit,
    pages: await pages
  });
}
function stopped(proposal, inputs, problem, pages) {
  const findings = [...proposal.findings, problem];
  return policyResult("build", { ...proposal, findings }, inputs, null, {
    ...unpublished,
    byHand: writtenOf(proposal.changes),
    pages
  });
}
function writtenOf(changes2) {
  return new Map([...changes2].flatMap(([path, text]) => text === null ? [] : [[path, text]]));
}
var attempts = 6;
async function untilSettled(job, step) {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (attempt > 1) await job.pause(100 * 2 ** attempt * (0.5 + Math.random()));
    const result = await step();
    if (result !== null) return result;
  }
  const busy = finding("github/busy", null, { branch: job.inputs.branch, attempts });
  return stopped(job.local, job.inputs, busy, await job.pages);
}
async function withoutBranch({
  inputs,
  local,
  pages
}) {
  const { ref, repositoryName: repository } = inputs;
  return stopped(local, inputs, finding("github/no-branch", null, { ref, repository }), await pages);
}

export {
  lookAtBranch,
  commitRequest,
  commitMessage,
  summary,
  unpublished,
  published,
  stopped,
  writtenOf,
  untilSettled,
  withoutBranch
};
