import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  commitMessage,
  commitRequest,
  lookAtBranch,
  published,
  stopped,
  summary,
  unpublished,
  untilSettled,
  withoutBranch
} from "./shared-summary.mjs";
import {
  ExitCode,
  context,
  dnsGiven,
  flag,
  oneOf,
  printLine,
  printText,
  readInputs,
  repositoryOf,
  setFailed,
  setOutput
} from "./shared-actions-github.mjs";
import {
  setTimeout
} from "./shared-e.mjs";
import "./shared-d.mjs";
import "./shared-c.mjs";
import {
  annotations,
  appendFileSync,
  build,
  check,
  code,
  currentEntry,
  differing,
  fenced,
  filesIn,
  finding,
  hasErrors,
  isNewPolicy,
  isOk,
  isVerification,
  judgeProposal,
  largestPolicy,
  ledgerPath,
  looksLikeExample,
  observe,
  plainPaint,
  policyDiff,
  policyHost,
  policyResult,
  print,
  propose,
  readLedger,
  records,
  resultJson,
  resultText,
  secondsOf,
  withStrictness
} from "./shared.mjs";

// src/report/pull-request-body.ts
function pullRequestBody({ plan, previous }) {
  const { policy, id } = plan;
  return [
    `The branch takes no direct commits, so the files that follow from \`policy.yml\` come as a pull request. Merging it publishes the policy of ${code(policyHost(policy.domain))} under the id ${code(id)}.`,
    fenced("diff", policyDiff(previous, policy)),
    "Merge it within a day, or run the workflow again first: what senders may still hold is counted from when it was made.",
    "Leave the DNS record `_mta-sts` as it is until the policy is live; the run after the merge says when and how to set it."
  ].join("\n\n");
}
// src/github/pull-request.ts
function updateBranchOf(base) {
  return `mta-sts-policy/${base}`;
}
var freshness = 6 * 3600;
function proposeByPullRequest(job, refusal) {
  const { inputs, repository, pages } = job;
  const updateBranch = updateBranchOf(inputs.branch);
  return untilSettled(job, async () => {
    const base = await lookAtBranch(repository, inputs, inputs.branch);
    if (base === null) return withoutBranch(job);
    const update = await lookAtBranch(repository, inputs, updateBranch);
    const proposal = withStrictness(await proposeAtTimeOf(update, base, job.now()), inputs);
    if (proposal.plan === null)
      return policyResult("build", proposal, inputs, null, { ...unpublished, pages: await pages });
    if (proposal.changes.size === 0) {
      await withdrawPullRequest(job);
      return published(job, proposal, { oid: base.head, url: null });
    }
    const outcome = await bringUpToDate(job, proposal, base, update);
    if (outcome.ok) return proposed(job, proposal, outcome.value);
    if (outcome.reason === "moved" || outcome.reason === "exists") return null;
    const settings = `${inputs.repositoryUrl}/settings/actions`;
    const args = { branch: inputs.branch, refusal, answer: outcome.message, settings };
    return stopped(proposal, inputs, finding("github/pull-request-forbidden", null, args), await pages);
  });
}
async function proposeAtTimeOf(update, base, now) {
  const proposal = await propose(base.tree, now);
  const content = update?.tree.generated.get(ledgerPath);
  const { ledger } = content === void 0 ? { ledger: null } : readLedger(content, ledgerPath);
  const entry = ledger === null ? null : currentEntry(ledger);
  const isFresh = entry !== null && now - secondsOf(entry.from) < freshness;
  if (!isFresh || entry.sha256 !== proposal.plan?.sha256) return proposal;
  const { findings } = proposal;
  return { ...await propose(base.tree, secondsOf(entry.from)), findings };
}
async function bringUpToDate(job, proposal, base, update) {
  const { inputs, repository } = job;
  const updateBranch = updateBranchOf(inputs.branch);
  const open = await repository.openPullRequest(inputs.branch, updateBranch);
  if (open === null && update !== null && !isBuiltOn(update, base)) {
    return again(await repository.deleteBranch(updateBranch));
  }
  if (update === null) {
    const created = await repository.createBranch(updateBranch, base.head);
    if (!created.ok) return created;
  }
  const { head, tree } = update ?? base;
  const files = differing(proposal.plan, tree);
  if (files.size > 0) {
    const committed = await repository.commit(
      commitRequest(proposal, inputs, { branch: updateBranch, head, files })
    );
    if (!committed.ok) return committed;
  }
  const text = { title: commitMessage(proposal).headline, body: pullRequestBody(proposal) };
  if (open === null)
    return repository.createPullRequest({ ...text, base: inputs.branch, head: updateBranch });
  const same = open.title === text.title && open.body === text.body;
  return same ? { ok: true, value: open } : repository.updatePullRequest(open.id, text);
}
function isBuiltOn(update, base) {
  return update.head === base.head || update.parent === base.head;
}
async function withdrawPullRequest({ inputs, repository, now }) {
  const updateBranch = updateBranchOf(inputs.branch);
  try {
    if (await repository.openPullRequest(inputs.branch, updateBranch) === null) return;
    const base = await lookAtBranch(repository, inputs, inputs.branch);
    const proposal = base === null ? null : await propose(base.tree, now());
    if (proposal !== null && proposal.plan !== null && proposal.changes.size === 0)
      await repository.deleteBranch(updateBranch);
  } catch {
  }
}
function again(outcome) {
  return outcome.ok ? { ok: false, reason: "moved", message: "" } : outcome;
}
async function proposed(job, proposal, { number, url }) {
  const findings = [...proposal.findings, finding("github/pull-request", null, { url })];
  const publication = { ...unpublished, pullRequest: { number, url }, pages: await job.pages };
  return policyResult("build", { ...proposal, findings }, job.inputs, null, publication);
}
// src/commands/publish.ts
async function publish(inputs, world) {
  if (inputs.commit === "none")
    return { ...await build(inputs, world.files, world.now()), publication: unpublished };
  const local = withStrictness(await propose(observe(world.files, inputs), world.now()), inputs);
  if (local.plan === null) return policyResult("build", local, inputs, null, unpublished);
  const { repository } = world;
  if (repository === null) return withoutToken(local, inputs);
  const pages = repository.pages().then(({ build: build2 }) => build2);
  const { branch } = inputs;
  const job = branch === null ? null : { ...world, repository, inputs: { ...inputs, branch }, pages, local };
  if (local.changes.size === 0) {
    if (job !== null) await withdrawPullRequest(job);
    return policyResult("build", local, inputs, local.plan.id, { ...unpublished, pages: await pages });
  }
  if (job === null) return withoutBranch({ inputs, local, pages });
  return inputs.commit === "push" ? commitToBranch(job) : proposeByPullRequest(job, "the input `commit` asks for one");
}
async function commitToBranch(job) {
  const { inputs, repository, pages } = job;
  return untilSettled(job, async () => {
    const branch = await lookAtBranch(repository, inputs, inputs.branch);
    if (branch === null) return withoutBranch(job);
    const proposal = withStrictness(await propose(branch.tree, job.now()), inputs);
    if (proposal.plan === null)
      return policyResult("build", proposal, inputs, null, { ...unpublished, pages: await pages });
    if (proposal.changes.size === 0) return published(job, proposal, { oid: branch.head, url: null });
    const harm = await harmOfPreset(proposal, job);
    if (harm !== null)
      return policyResult("build", harm, inputs, null, { ...unpublished, pages: await pages });
    const target = { branch: inputs.branch, head: branch.head, files: proposal.changes };
    const outcome = await repository.commit(commitRequest(proposal, inputs, target));
    if (outcome.ok) return published(job, proposal, outcome.value);
    if (outcome.reason === "refused") return proposeByPullRequest(job, outcome.message);
    if (outcome.reason === "forbidden") {
      const problem = finding("github/forbidden", null, {
        repository: inputs.repositoryName,
        answer: outcome.message
      });
      return stopped(proposal, inputs, problem, await pages);
    }
    return null;
  });
}
async function harmOfPreset(proposal, { inputs, dns }) {
  if (proposal.plan?.policy.provider == null || !isNewPolicy(proposal)) return null;
  const judged = { ...proposal, findings: await judgeProposal(proposal, await dns()) };
  const strict = withStrictness(judged, inputs);
  return hasErrors(strict.findings) ? { ...strict, plan: null, changes: /* @__PURE__ */ new Map() } : null;
}
function withoutToken(local, inputs) {
  return local.changes.size === 0 ? policyResult("build", local, inputs, local.plan.id, unpublished) : stopped(local, inputs, finding("github/no-token", null, {}), "unknown");
}
// src/report/outputs.ts
function outputs(result) {
  return isVerification(result) ? verificationOutputs(result) : policyOutputs(result);
}
function verificationOutputs(result) {
  const { domain, policy, toSet } = result;
  const issue = "issue" in result && result.issue !== null && "issue" in result.issue ? result.issue.issue : null;
  return {
    domain,
    mode: policy?.mode ?? "",
    records: JSON.stringify(toSet),
    ok: String(isOk(result)),
    checks: JSON.stringify(resultJson(result).checks),
    issue: issue === null ? "" : String(issue.number)
  };
}
function policyOutputs({
  plan,
  previous,
  id,
  files,
  records: records2,
  publication
}) {
  const txt = records2.find(({ name }) => name.startsWith("_mta-sts."));
  const tlsRpt = records2.find(({ name }) => name.startsWith("_smtp._tls."));
  return {
    changed: String(files.some(({ changed }) => changed)),
    id: id ?? previous?.id ?? "",
    mode: plan?.policy.mode ?? "",
    domain: plan?.policy.domain ?? "",
    sha256: plan?.sha256 ?? "",
    records: JSON.stringify(records2),
    "txt-name": txt?.name ?? "",
    "txt-value": txt?.value ?? "",
    "tls-rpt-name": tlsRpt?.name ?? "",
    "tls-rpt-value": tlsRpt?.value ?? "",
    commit: publication?.commit?.oid ?? "",
    pages: publication?.pages ?? "unknown"
  };
}
// src/entry/action/report.ts
async function report({ result, markdown }, repositoryUrl) {
  for (const line of annotations(result.findings)) print(`${line}
`);
  printText(await resultText(result, plainPaint));
  for (const [name, value] of Object.entries(outputs(result))) setOutput(name, value);
  writeSummary(await markdown({ url: repositoryUrl }));
  if (!isOk(result)) process.exitCode = ExitCode.Failure;
}
function writeSummary(text) {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  appendFileSync(path, text);
}
// src/entry/action.ts
var commands = ["auto", "build", "check", "records", "verify", "monitor", "setup"];
var proposingEvents = /* @__PURE__ */ new Set(["pull_request", "pull_request_target", "merge_group"]);
async function main() {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const inputs = readInputs(workspace);
  const files = filesIn(workspace, workspace);
  const command = commandFor(oneOf("command", commands), () => isCopy(files, inputs.policy));
  const now = () => Math.floor(Date.now() / 1e3);
  await report(await run(command, inputs, files, now), inputs.repositoryUrl);
}
async function run(command, inputs, files, now) {
  switch (command) {
    case "build":
      return told(publish(inputs, await publishWorld(inputs, files, now)));
    case "setup":
      return (await import("./action-setup.mjs")).runSetup(inputs, await publishWorld(inputs, files, now));
    case "check":
      return told(check(inputs, { files, now: now(), dns: await dnsGiven(), base: await baseOf(inputs) }));
    case "records":
      return told(records(inputs, files, now()));
    case "verify":
      return (await import("./action-verify.mjs")).runVerify(inputs, files, now);
    case "monitor":
      return (await import("./action-verify.mjs")).runMonitor(inputs, files, now);
  }
}
async function publishWorld(inputs, files, now) {
  const repository = inputs.commit === "none" ? null : await repositoryOf();
  return { files, now, pause: setTimeout, dns: dnsGiven, repository };
}
async function told(command) {
  const result = await command;
  return { result, markdown: (repository) => summary(result, repository) };
}
async function baseOf(inputs) {
  const name = context.payload.pull_request?.base?.ref;
  const repository = name === void 0 || flag("offline") ? null : await repositoryOf();
  if (name === void 0 || repository === null) return null;
  try {
    const branch = await lookAtBranch(repository, inputs, name);
    return branch === null ? null : { name, tree: branch.tree };
  } catch (error) {
    printLine(`Judged without a look at the branch ${name}: ${error.message}`);
    return null;
  }
}
function commandFor(command, isUntouched) {
  if (command !== "auto") return command;
  if (context.eventName === "schedule") return "monitor";
  if (proposingEvents.has(context.eventName)) return "check";
  return isUntouched() ? "setup" : "build";
}
function isCopy(files, policy) {
  const content = files.read(policy, largestPolicy);
  return content.kind === "text" && looksLikeExample(content.text);
}
try {
  await main();
} catch (error) {
  setFailed(error instanceof Error ? error.message : String(error));
}
