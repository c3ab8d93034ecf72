import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  annotations,
  build,
  check,
  contentOfBytes,
  filesIn,
  heldTable,
  judgeProposal,
  plainPaint,
  policyDiff,
  records,
  resultText
} from "./shared-files.mjs";
import {
  isOk,
  isVerification,
  resultJson
} from "./shared-json.mjs";
import {
  ExitCode,
  context,
  dnsGiven,
  findingsList,
  flag,
  oneOf,
  printLine,
  printText,
  readInputs,
  recordsTable,
  repositoryOf,
  setFailed,
  setOutput
} from "./shared-actions-github.mjs";
import "./shared-d.mjs";
import {
  code,
  fenced,
  folded,
  link
} from "./shared-markdown.mjs";
import {
  appendFileSync,
  differing,
  generatedPaths,
  isNewPolicy,
  largestPolicy,
  nameBelow,
  observe,
  policyResult,
  print,
  propose,
  readLedger,
  withStrictness,
  write
} from "./shared-fields.mjs";
import "./shared-yaml.mjs";
import "./shared-host.mjs";
import {
  finding,
  hasErrors,
  inOrder
} from "./shared-policy.mjs";
import {
  currentEntry,
  displayName,
  ledgerPath,
  secondsOf
} from "./shared-punycode.mjs";
import {
  policyFilePath,
  policyHost
} from "./shared-zod.mjs";
import {
  setTimeout
} from "./shared-e.mjs";
import "./shared-c.mjs";
import "./shared-a.mjs";

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

// src/action/report.ts
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

// src/commands/branch.ts
async function lookAtBranch(repository, inputs, name) {
  const nameOf = nameBelow(inputs.output);
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
  const nameOf = nameBelow(inputs.output);
  const encoder = new TextEncoder();
  const files = [...target.files].map(
    ([path, text]) => [inputs.inRepository(nameOf(path)), encoder.encode(text)]
  );
  return {
    branch: target.branch,
    expectedHead: target.head,
    ...commitMessage(proposal),
    files: new Map(files)
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

// src/commands/job.ts
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
    byHand: proposal.changes,
    pages
  });
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

// src/commands/pull-request.ts
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
    const outcome2 = await bringUpToDate(job, proposal, base, update);
    if (outcome2.ok) return proposed(job, proposal, outcome2.value);
    if (outcome2.reason === "moved" || outcome2.reason === "exists") return null;
    const settings = `${inputs.repositoryUrl}/settings/actions`;
    const args = { branch: inputs.branch, refusal, answer: outcome2.message, settings };
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
function again(outcome2) {
  return outcome2.ok ? { ok: false, reason: "moved", message: "" } : outcome2;
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
    const outcome2 = await repository.commit(commitRequest(proposal, inputs, target));
    if (outcome2.ok) return published(job, proposal, outcome2.value);
    if (outcome2.reason === "refused") return proposeByPullRequest(job, outcome2.message);
    if (outcome2.reason === "forbidden") {
      const problem = finding("github/forbidden", null, {
        repository: inputs.repositoryName,
        answer: outcome2.message
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

// src/report/next-steps.ts
function nextSteps(result, { url }) {
  const { plan, publication, records: records2, files } = result;
  if (plan === null || !isOk(result) || result.command !== "build" || publication?.pullRequest) return "";
  const host = policyHost(plan.policy.domain);
  const policyUrl = `https://${host}/${policyFilePath}`;
  const settings = link("Settings \u2192 Pages", `${url}/settings/pages`);
  const recordOf = (label) => records2.find(({ name }) => name.startsWith(`${label}.`));
  const steps = [
    ...publication?.pages === "none" ? [
      `Switch on GitHub Pages: ${settings}, **Source: GitHub Actions**.`,
      `Run this workflow again: ${link("Actions", `${url}/actions`)}, **Run workflow**.`
    ] : [],
    `In ${settings}, set the **custom domain** ${code(host)}, before any DNS record points there.`,
    ...recordOf("mta-sts") ? [
      `Set the ${code("mta-sts")} record above and wait for the certificate (up to an hour), then tick **Enforce HTTPS**.`
    ] : [],
    `Wait until ${link(code(policyUrl), policyUrl)} shows this policy; after a change that can take ten minutes.`,
    ...recordOf("_smtp") ? [`Set the ${code("_smtp._tls")} record above.`] : [],
    `Only then set the ${code("_mta-sts")} record above: senders that saw the new id too early would keep the old policy.`
  ].map((step, index) => `${index + 1}. ${step}`);
  const changed = files.some((file) => file.changed) || publication?.pages === "none";
  return changed ? `### What to do next

${steps.join("\n")}` : folded("What to do, if it is not done yet", steps.join("\n"));
}

// src/report/summary.ts
async function summary(result, repository) {
  const { problems, notices } = sorted(result.findings);
  const parts = [
    heading(result),
    outcome(result),
    findingsList(problems),
    changes(result),
    sendersPart(result),
    byHand(result),
    await recordsPart(result),
    nextSteps(result, repository),
    notices.length === 0 ? "" : folded("Worth knowing", findingsList(notices))
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
}
function heading(result) {
  if (!isOk(result)) return "## \u274C MTA-STS policy: something is in the way";
  if (result.plan === null) return "## MTA-STS policy: the end of the road";
  const { domain, mode } = result.plan.policy;
  return `## MTA-STS policy of ${code(displayName(domain))}: ${mode}`;
}
function outcome(result) {
  const { plan, publication, command } = result;
  if (plan === null)
    return isOk(result) ? "\u2705 Nothing speaks against it." : "Nothing was changed. These findings say what to mend:";
  if (publication?.pullRequest) {
    const { number, url } = publication.pullRequest;
    return `The change waits in pull request ${link(`#${number}`, url)}. **Merge it to publish.**`;
  }
  if (!isOk(result)) return "The policy is fine, but it could not be committed:";
  if (command === "check") {
    return isNewPolicy(result) ? "\u2705 Nothing speaks against this policy. Merging publishes it, under an id made at that time." : "\u2705 The policy stays as it is.";
  }
  if (!result.files.some(({ changed }) => changed))
    return `\u2705 Nothing changed. The id stays ${code(plan.id)}.`;
  const commit = publication?.commit;
  const where = commit ? ` with commit ${commit.url === null ? code(commit.oid.slice(0, 7)) : link(code(commit.oid.slice(0, 7)), commit.url)}` : "";
  return isNewPolicy(result) ? `\u2705 New policy, id ${code(plan.id)}${where}.` : `\u2705 The generated files were put right${where}. The id stays ${code(plan.id)}.`;
}
function sorted(findings) {
  const told2 = inOrder(findings).filter(({ code: code2 }) => code2 !== "github/pull-request");
  const isNotice = ({ severity }) => severity === "notice";
  return { problems: told2.filter((one) => !isNotice(one)), notices: told2.filter(isNotice) };
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
  if (command !== "check" || plan === null) return "";
  const table = held.length === 0 ? "No sender holds a policy of this domain yet." : heldTable(held);
  const records2 = isNewPolicy(result) ? `

**After publication**, and not before, the record ${code(`_mta-sts.${plan.policy.domain}`)} gets a new id, made at that time. Set nothing now.` : "";
  return `### What senders hold, and until when

${table}${records2}`;
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
async function recordsPart({ plan, records: records2, command }) {
  if (plan === null || records2.length === 0 || command === "check") return "";
  return `### DNS records

${await recordsTable(records2, plan.policy.domain)}`;
}

// src/action.ts
var commands = ["auto", "build", "check", "records", "verify", "monitor"];
var proposingEvents = /* @__PURE__ */ new Set(["pull_request", "pull_request_target", "merge_group"]);
async function main() {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const inputs = readInputs(workspace);
  const command = commandFor(oneOf("command", commands));
  const files = filesIn(workspace, workspace);
  const now = () => Math.floor(Date.now() / 1e3);
  await report(await run(command, inputs, files, now), inputs.repositoryUrl);
}
async function run(command, inputs, files, now) {
  switch (command) {
    case "build":
      return told(
        publish(inputs, {
          files,
          now,
          pause: setTimeout,
          dns: dnsGiven,
          repository: inputs.commit === "none" ? null : await repositoryOf()
        })
      );
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
function commandFor(command) {
  if (command !== "auto") return command;
  if (context.eventName === "schedule") return "monitor";
  return proposingEvents.has(context.eventName) ? "check" : "build";
}
try {
  await main();
} catch (error) {
  setFailed(error instanceof Error ? error.message : String(error));
}
