import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  EOL
} from "./shared-d.mjs";
import {
  randomUUID
} from "./shared-c.mjs";
import {
  commitRequest,
  commitText,
  differing,
  proposeOn,
  pullRequestBody,
  readBranch,
  treeOn
} from "./shared-pull-request.mjs";
import {
  findingsList,
  recordsTable,
  summaryText
} from "./shared-findings-list.mjs";
import {
  annotations,
  appendFileSync,
  build,
  cachedPart,
  changesTo,
  check,
  code,
  contextOf,
  details,
  dirname,
  displayName,
  escapeMarkdown,
  existsSync,
  fenced,
  filesIn,
  finding,
  hostOf,
  inOrder,
  isNewPolicy,
  isOk,
  link,
  looksLikeExample,
  maxPolicySize,
  namesIn,
  noColors,
  observeMxOf,
  options,
  outputs,
  ownerOfRepository,
  pathInRepository,
  pathsIn,
  planned,
  policyDiff,
  policyFilePath,
  policyHost,
  policyOptions,
  print,
  propose,
  readContents,
  readFileSync,
  reader,
  readyToBuild,
  records,
  recordsOf,
  relative,
  repositoryRoot,
  resolve,
  resultText,
  sourcesOf,
  treeOf,
  unpublished,
  verifyOptions,
  visible,
  visibleLines,
  writeChanges
} from "./shared.mjs";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  appendFileSync(filePath, `${toCommandValue(message)}${EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter2 = `ghadelimiter_${randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter2)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter2}"`);
  }
  if (convertedValue.includes(delimiter2)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter2}"`);
  }
  return `${key}<<${delimiter2}${EOL}${convertedValue}${EOL}${delimiter2}`;
}
// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options2) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options2 && options2.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options2 && options2.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function getBooleanInput(name, options2) {
  const trueValue = ["true", "True", "TRUE"];
  const falseValue = ["false", "False", "FALSE"];
  const val = getInput(name, options2);
  if (trueValue.includes(val))
    return true;
  if (falseValue.includes(val))
    return false;
  throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
// node_modules/@actions/github/lib/context.js
var Context = class {
  /**
   * Hydrate the context from the environment
   */
  constructor() {
    var _a, _b, _c;
    this.payload = {};
    if (process.env.GITHUB_EVENT_PATH) {
      if (existsSync(process.env.GITHUB_EVENT_PATH)) {
        this.payload = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
      } else {
        const path = process.env.GITHUB_EVENT_PATH;
        process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${EOL}`);
      }
    }
    this.eventName = process.env.GITHUB_EVENT_NAME;
    this.sha = process.env.GITHUB_SHA;
    this.ref = process.env.GITHUB_REF;
    this.workflow = process.env.GITHUB_WORKFLOW;
    this.action = process.env.GITHUB_ACTION;
    this.actor = process.env.GITHUB_ACTOR;
    this.job = process.env.GITHUB_JOB;
    this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
    this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
    this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
    this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
    this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
    this.graphqlUrl = (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
  }
  get issue() {
    const payload = this.payload;
    return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
  }
  get repo() {
    if (process.env.GITHUB_REPOSITORY) {
      const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
      return { owner, repo };
    }
    if (this.payload.repository) {
      return {
        owner: this.payload.repository.owner.login,
        repo: this.payload.repository.name
      };
    }
    throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
  }
};
// node_modules/@actions/github/lib/github.js
var context = new Context();
// src/github/settle.ts
var maxAttempts = 6;
async function untilSettled(sleep, step) {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    if (attempt > 1) await sleep(100 * 2 ** attempt * (0.5 + Math.random()));
    const value = await step();
    if (value !== null) return value;
  }
  return null;
}
// src/github/update-pull-request.ts
function updateBranchOf(base) {
  return `mta-sts-policy/${base}`;
}
async function openUpdate({ repository, branch }, wanted, base, update) {
  const updateBranch = updateBranchOf(branch);
  const open = await repository.openPullRequest(branch, updateBranch);
  if (open === null && update !== null && !isBuiltOn(update, base)) {
    return again(await repository.deleteBranch(updateBranch));
  }
  if (update === null) {
    const created = await repository.createBranch(updateBranch, base.head);
    if (!created.ok) return created;
  }
  const current = update ?? base;
  const files = differing(wanted, current);
  if (files.size > 0) {
    const target = { branch: updateBranch, head: current.head };
    const committed = await repository.commit(commitRequest(wanted, files, target));
    if (!committed.ok) return committed;
  }
  const text = { title: wanted.title, body: wanted.body };
  if (open === null) return repository.createPullRequest({ ...text, base: branch, head: updateBranch });
  const isSame = open.title === text.title && open.body === text.body;
  return isSame ? { ok: true, value: open } : repository.updatePullRequest(open.id, text);
}
function isBuiltOn(update, base) {
  return update.head === base.head || update.parent === base.head;
}
function again(outcome2) {
  return outcome2.ok ? { ok: false, reason: "moved", message: "" } : outcome2;
}
async function withdrawUpdate({ repository, branch, paths }, isSettled2) {
  const updateBranch = updateBranchOf(branch);
  try {
    if (await repository.openPullRequest(branch, updateBranch) === null) return;
    const base = await readBranch(repository, branch, paths);
    if (base !== null && await isSettled2(base)) await repository.deleteBranch(updateBranch);
  } catch {
  }
}
// src/github/publish-files.ts
function commitFiles(target, make2) {
  const { repository, branch } = target;
  return settled(target, async () => {
    const base = await readBranch(repository, branch, target.paths);
    if (base === null) return { kind: "no-branch" };
    const { detail, wanted } = await make2(base, null);
    if (wanted === null) return { kind: "stopped", detail };
    const files = differing(wanted, base);
    if (files.size === 0) return asItIs(base, detail);
    const outcome2 = await repository.commit(commitRequest(wanted, files, { branch, head: base.head }));
    if (outcome2.ok) return { kind: "committed", detail, commit: outcome2.value };
    if (outcome2.reason === "forbidden") return { kind: "forbidden", detail, answer: outcome2.message };
    return outcome2.reason === "refused" ? proposeFiles(target, make2, outcome2.message) : null;
  });
}
function proposeFiles(target, make2, refusal) {
  const { repository, branch, paths } = target;
  return settled(target, async () => {
    const base = await readBranch(repository, branch, paths);
    if (base === null) return { kind: "no-branch" };
    const update = await readBranch(repository, updateBranchOf(branch), paths);
    const { detail, wanted } = await make2(base, update);
    if (wanted === null) return { kind: "stopped", detail };
    if (differing(wanted, base).size === 0) {
      await withdrawUpdate(target, async () => true);
      return asItIs(base, detail);
    }
    const outcome2 = await openUpdate(target, wanted, base, update);
    if (outcome2.ok) return { kind: "proposed", detail, pullRequest: outcome2.value };
    if (outcome2.reason === "moved" || outcome2.reason === "exists") return null;
    return { kind: "pull-request-forbidden", detail, refusal, answer: outcome2.message };
  });
}
async function settled({ sleep }, step) {
  return await untilSettled(sleep, step) ?? { kind: "busy", attempts: maxAttempts };
}
function asItIs({ head: oid }, detail) {
  return { kind: "committed", detail, commit: { oid, url: null } };
}
// src/commands/publish.ts
async function publish(options2, context2) {
  if (options2.commit === "none") return { ...await build(options2, context2), publication: unpublished };
  const contents = await readContents(treeOf(options2, context2.files.read));
  const mx = await observeMxOf(contents.reading.policy, context2.dns);
  const proposal = await propose(contents, { now: context2.now(), mx, base: null });
  const local = await readyToBuild(proposal, options2.strict);
  if (local.ready === null) return result(local, options2, null, unpublished);
  const { change, changes: changes2 } = local.ready;
  const repository = await context2.repository();
  if (repository === null)
    return changes2.size === 0 ? result(local, options2, change.plan.id, unpublished) : byHand(local, options2, finding("github/no-token", null, {}), "unknown");
  const pages = repository.pages();
  const { branch } = options2.repo;
  const target = branch === null ? null : { repository, branch, paths: pathsIn(options2).map(options2.repo.pathOf), sleep: context2.sleep };
  if (changes2.size === 0) {
    if (target !== null) await withdrawUpdate(target, (base) => isSettled(base, options2, context2));
    return result(local, options2, change.plan.id, { ...unpublished, pages: (await pages).build });
  }
  const published = target === null ? { kind: "no-branch" } : options2.commit === "push" ? await commitFiles(target, make(options2, context2)) : await proposeFiles(target, make(options2, context2), "the input `commit` asks for one");
  return resultOf(published, local, options2, context2, (await pages).build);
}
function make(options2, { now, dns }) {
  return async (base, update) => {
    const { pathOf } = options2.repo;
    const contents = await readContents(treeOn(base, options2, pathOf));
    const mx = await observeMxOf(contents.reading.policy, dns);
    const open = update && treeOn(update, options2, pathOf);
    const detail = await readyToBuild(await proposeOn(contents, open, { now: now(), mx }), options2.strict);
    return { detail, wanted: detail.ready === null ? null : wantedOf(detail.ready, options2) };
  };
}
function wantedOf({ change, changes: changes2 }, options2) {
  const nameOf = namesIn(options2);
  const removed = [...changes2].filter(([, text]) => text === null);
  const files = [...change.plan.files, ...removed].map(
    ([path, text]) => [options2.repo.pathOf(nameOf(path)), text]
  );
  return { files: new Map(files), ...commitText(change), body: pullRequestBody(change) };
}
async function isSettled(base, options2, context2) {
  const { wanted } = await make(options2, context2)(base, null);
  return wanted !== null && differing(wanted, base).size === 0;
}
async function resultOf(published, local, options2, { files }, pages) {
  const { repo } = options2;
  switch (published.kind) {
    case "committed": {
      const { change } = published.detail.ready;
      writeChanges(files, options2, changesTo(treeOf(options2, files.read), change.plan));
      const { detail, commit } = published;
      return result(sinceCheckout(detail, local), options2, change.plan.id, { ...unpublished, commit, pages });
    }
    case "proposed": {
      const { number, url } = published.pullRequest;
      const findings = [...published.detail.findings, finding("github/pull-request", null, { url })];
      const pullRequest = { number, url };
      return result({ ...published.detail, findings }, options2, null, { ...unpublished, pullRequest, pages });
    }
    case "stopped":
      return result(published.detail, options2, null, { ...unpublished, pages });
    case "forbidden": {
      const args = { repository: repo.name, answer: published.answer };
      return byHand(published.detail, options2, finding("github/forbidden", null, args), pages);
    }
    case "pull-request-forbidden": {
      const { refusal, answer } = published;
      const args = { branch: repo.branch, refusal, answer, settings: `${repo.url}/settings/actions` };
      return byHand(published.detail, options2, finding("github/pull-request-forbidden", null, args), pages);
    }
    case "no-branch": {
      const args = { ref: repo.ref, repository: repo.name };
      return byHand(local, options2, finding("github/no-branch", null, args), pages);
    }
    case "busy": {
      const args = { branch: repo.branch, attempts: published.attempts };
      return byHand(local, options2, finding("github/busy", null, args), pages);
    }
  }
}
function sinceCheckout(detail, local) {
  const { change } = detail.ready;
  const { published } = local.ready.change;
  const isNew = isNewPolicy(change.plan, published);
  return { ...detail, ready: { change: { ...change, published, isNew }, changes: local.ready.changes } };
}
function byHand(build2, options2, problem, pages) {
  const findings = [...build2.findings, problem];
  const written = [...build2.ready.changes].flatMap(
    ([path, text]) => text === null ? [] : [[path, text]]
  );
  const publication = { ...unpublished, byHand: new Map(written), pages };
  return result({ ...build2, findings }, options2, null, publication);
}
function result({ contents, findings, ready }, { policy, pagesHost }, id, publication) {
  const common = {
    command: "build",
    sources: sourcesOf(policy, contents.reading.text),
    publication
  };
  if (ready === null) return { ...common, findings, planned: null };
  const { change, changes: changes2 } = ready;
  const { records: records2, findings: missing } = recordsOf(change.policy, id, pagesHost);
  return {
    ...common,
    findings: [...findings, ...missing],
    planned: planned(change, changes2, id, records2)
  };
}
// src/report/next-steps.ts
function nextSteps(result2, { url }) {
  const { planned: planned2 } = result2;
  if (planned2 === null || !isOk(result2) || result2.command !== "build" && result2.command !== "setup")
    return "";
  const { plan, records: records2, files } = planned2;
  const { publication } = result2;
  if (publication?.pullRequest) return "";
  const host = policyHost(plan.policy.domain);
  const policyUrl = `https://${host}/${policyFilePath}`;
  const recordOf = (label) => records2.find(({ name }) => name.startsWith(`${label}.`));
  const { serving } = hostOf(plan.policy.host);
  const steps = [
    ...serving === null ? pagesSteps(host, url, publication?.pages === "none") : [escapeMarkdown(serving(host))],
    ...recordOf("mta-sts") ? [`Set the ${code("mta-sts")} record above${serving === null ? certificateStep : ""}.`] : [],
    `Wait until ${link(code(policyUrl), policyUrl)} shows this policy; after a change that can take ten minutes.`,
    ...recordOf("_smtp") ? [`Set the ${code("_smtp._tls")} record above.`] : [],
    `Only then set the ${code("_mta-sts")} record above: senders that saw the new id too early would keep the old policy.`
  ].map((step, index) => `${index + 1}. ${step}`);
  const changed = files.some((file) => file.changed) || publication?.pages === "none";
  return changed ? `### What to do next

${steps.join("\n")}` : details("What to do, if it is not done yet", steps.join("\n"));
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
async function summary(result2, repository) {
  const { problems, notices } = sorted(result2.findings);
  const { planned: planned2 } = result2;
  return summaryText([
    heading(result2),
    planned2 === null ? outcomeWithoutPlan(result2) : outcome(result2, planned2),
    findingsList(problems),
    ...planned2 === null ? [] : [changes(result2, planned2), sendersPart(result2, planned2)],
    byHand2(publicationOf(result2)),
    planned2 === null ? "" : await recordsPart(result2, planned2),
    nextSteps(result2, repository),
    notices.length === 0 || isOnlyNotices(result2) ? "" : details("Worth knowing", findingsList(notices))
  ]);
}
function isOnlyNotices({ command, planned: planned2 }) {
  return command === "setup" && planned2 === null;
}
function publicationOf(result2) {
  return "publication" in result2 ? result2.publication : null;
}
function heading(result2) {
  if (!isOk(result2)) return "## \u274C MTA-STS policy: something is in the way";
  if (result2.planned === null)
    return result2.command === "setup" ? "## MTA-STS: nothing was set up" : "## MTA-STS policy: the end of the road";
  const { domain, mode } = result2.planned.plan.policy;
  return `## MTA-STS policy of ${code(displayName(domain))}: ${mode}`;
}
function outcomeWithoutPlan(result2) {
  if (!isOk(result2) && result2.command === "build")
    return "**Nothing was published; the policy published before stays in force.** Fix these findings in a new commit, or accept one under `accept` in `policy.yml`, with the reason:";
  if (!isOk(result2)) return "Nothing was changed. Fix these findings:";
  return result2.command === "setup" ? findingsList(result2.findings) : "\u2705 Nothing speaks against it.";
}
function outcome(result2, { plan, isNew, files }) {
  const publication = publicationOf(result2);
  if (publication?.pullRequest) {
    const { number, url } = publication.pullRequest;
    return `The change waits in pull request ${link(`#${number}`, url)}. **Merge it to publish.**`;
  }
  if (result2.command === "check") return verdict(result2, isNew);
  if (!isOk(result2)) return "The policy is fine, but it could not be committed:";
  if (!files.some(({ changed }) => changed)) return `\u2705 Nothing changed. The id stays ${code(plan.id)}.`;
  const where = commitLink(publication?.commit ?? null);
  return isNew ? `\u2705 New policy, id ${code(plan.id)}${where}.` : `\u2705 The generated files were put right${where}. The id stays ${code(plan.id)}.`;
}
function commitLink(commit) {
  if (commit === null) return "";
  const name = code(commit.oid.slice(0, 7));
  return ` with commit ${commit.url === null ? name : link(name, commit.url)}`;
}
function verdict(result2, isNew) {
  if (!isOk(result2))
    return "**Do not merge this.** These findings say what it would do, and what to do instead:";
  if (!isNew) return "\u2705 The policy stays as it is.";
  const isDoubtful = result2.findings.some(({ severity }) => severity === "warning");
  const words = isDoubtful ? "\u26A0\uFE0F Read this first." : "\u2705 Nothing speaks against this policy.";
  return `${words} Merging publishes it, under an id made at that time.`;
}
function sorted(findings) {
  const shown = inOrder(findings).filter(({ code: code2 }) => code2 !== "github/pull-request");
  const isNotice = ({ severity }) => severity === "notice";
  return { problems: shown.filter((one) => !isNotice(one)), notices: shown.filter(isNotice) };
}
function changes({ command }, { plan, previous, isNew }) {
  if (!isNew) return "";
  const title = command === "check" ? "What would be published" : "What changed";
  return `### ${title}

${fenced("diff", policyDiff(previous, plan.policy))}`;
}
function sendersPart(result2, planned2) {
  const { command } = result2;
  const { plan, cached, isNew } = planned2;
  if (command === "records" || cached.length === 0 && command === "build") return "";
  const picture = cached.length === 0 ? "No sender holds a policy of this domain yet." : cachedPart(cached, nextPolicy(result2, planned2));
  const records2 = command === "check" && isNew ? `

**After publication**, and not before, the record ${code(`_mta-sts.${plan.policy.domain}`)} gets a new id, made at that time. Set nothing now.` : "";
  return `### What senders hold, and until when

${picture}${records2}`;
}
function nextPolicy(result2, { plan, isNew }) {
  if (!isNew) return null;
  const { mode } = plan.policy;
  if (result2.command === "check") return { mode, name: "proposed", when: "once merged" };
  const isPublished = isOk(result2) && !publicationOf(result2)?.pullRequest;
  return { mode, name: plan.id, when: isPublished ? "in force" : "once merged" };
}
function byHand2(publication) {
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
async function recordsPart({ command }, { plan, records: records2 }) {
  if (records2.length === 0 || command === "check") return "";
  return `### DNS records

${await recordsTable(records2, plan.policy.domain)}`;
}
// src/entry/action/print.ts
function printLine(line) {
  printText(`${line}
`);
}
function printText(text) {
  const token = randomUUID();
  print(`::stop-commands::${token}
${visibleLines(text)}
::${token}::
`);
}
// src/entry/action/context.ts
function actionReader() {
  return reader(
    (name) => {
      const text = getInput(name);
      return text === "" || "value" in options[name] ? text : getBooleanInput(name);
    },
    (name) => `The input ${name}`
  );
}
function actionContext(read, files) {
  return contextOf(read, {
    files,
    // Octokit is loaded only for those who need it.
    repository: async () => {
      const options2 = githubOptions();
      return options2 && (await import("./github.mjs")).github(options2);
    },
    issues: async () => {
      const options2 = githubOptions();
      return options2 && (await import("./github.mjs")).githubIssues(options2);
    },
    now: () => Math.floor(Date.now() / 1e3),
    log: printLine,
    progress: printLine,
    dnsTimeout: 15
  });
}
function githubOptions() {
  const token = getInput("token");
  const { owner, repo: name } = context.repo;
  return token === "" ? null : { apiUrl: context.apiUrl, token, owner, name, log: printLine };
}
// src/entry/action/repo.ts
function readRepo(workspace, policy) {
  const root = repositoryRoot(dirname(resolve(workspace, policy)), workspace) ?? workspace;
  const { owner, repo: name } = context.repo;
  return {
    repo: {
      name: `${owner}/${name}`,
      url: `${context.serverUrl}/${owner}/${name}`,
      ref: context.ref,
      branch: /^refs\/heads\/(.+)$/.exec(context.ref)?.[1] ?? null,
      pathOf: (path) => pathInRepository(root, resolve(workspace, path))
    },
    surroundings: {
      owner: ownerOfRepository(process.env, workspace),
      top: relative(workspace, root) || "."
    }
  };
}
// src/entry/action/report.ts
async function report(result2, markdown) {
  for (const line of annotations(result2.findings)) print(`${line}
`);
  printText(await resultText(result2, noColors));
  for (const [name, value] of Object.entries(outputs(result2))) setOutput(name, value);
  writeSummary(markdown);
  if (!isOk(result2)) process.exitCode = ExitCode.Failure;
}
function writeSummary(text) {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  appendFileSync(path, text);
}
// src/entry/action.ts
async function main() {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const read = actionReader();
  const { repo, surroundings } = readRepo(workspace, read("policy") ?? "policy.yml");
  const files = filesIn(workspace, workspace);
  const options2 = { ...policyOptions(read, surroundings), commit: read("commit") ?? "push", repo };
  const name = commandFor(() => isCopy(files, options2.policy));
  const { result: result2, markdown } = await run[name]({
    options: options2,
    read,
    surroundings,
    context: actionContext(read, files)
  });
  await report(result2, markdown);
}
var run = {
  build: async ({ options: options2, context: context2 }) => policyReport(await publish(options2, context2), options2),
  check: async ({ options: options2, context: context2 }) => policyReport(await check({ ...options2, base: await baseOf(options2, context2) }, context2), options2),
  records: async ({ options: options2, context: context2 }) => policyReport(await records(options2, context2), options2),
  setup: async ({ options: options2, read, context: context2 }) => {
    const { setup } = await import("./setup.mjs");
    const own = { ...options2, domain: read("domain") ?? null, notHere: notHere() };
    return policyReport(await setup(own, context2), options2);
  },
  verify: async ({ options: options2, read, surroundings, context: context2 }) => {
    const { verify } = await import("./verify.mjs");
    return verificationReport(
      await verify(verifyOptions(read, surroundings, options2.repo), context2),
      options2
    );
  },
  monitor: async ({ options: options2, read, surroundings, context: outside }) => {
    const { monitor } = await import("./monitor.mjs");
    const own = {
      ...verifyOptions(read, surroundings, options2.repo),
      // Drift is looked for as it is now.
      wait: null,
      state: read("state") ?? null,
      labels: read("labels") ?? [],
      runUrl: `${options2.repo.url}/actions/runs/${context.runId}`
    };
    return verificationReport(await monitor(own, outside), options2);
  }
};
async function policyReport(result2, { repo }) {
  return { result: result2, markdown: await summary(result2, repo) };
}
async function verificationReport(result2, { repo }) {
  const { verificationSummary } = await import("./verify-summary.mjs");
  return { result: result2, markdown: await verificationSummary(result2, repo) };
}
var proposingEvents = /* @__PURE__ */ new Set(["pull_request", "pull_request_target", "merge_group"]);
function commandFor(isUntouched) {
  const names = ["auto", ...Object.keys(run)];
  const written = getInput("command") || "auto";
  const command = names.find((one) => one === written);
  if (command === void 0)
    throw new Error(`The input command must be one of ${names.join(", ")}, not "${written}".`);
  if (command !== "auto") return command;
  if (context.eventName === "schedule") return "monitor";
  if (proposingEvents.has(context.eventName)) return "check";
  return isUntouched() ? "setup" : "build";
}
function isCopy(files, policy) {
  const content = files.read(policy, maxPolicySize);
  return content.kind === "text" && looksLikeExample(content.text);
}
function notHere() {
  const { repository } = context.payload;
  if (repository?.is_template === true) return "the template itself";
  return repository?.fork === true ? "a fork of the template" : null;
}
async function baseOf(options2, outside) {
  const name = context.payload.pull_request?.base?.ref;
  const isOffline = await outside.dns() === null;
  const repository = name === void 0 || isOffline ? null : await outside.repository();
  if (name === void 0 || repository === null) return null;
  const { pathOf } = options2.repo;
  try {
    const branch = await readBranch(repository, name, pathsIn(options2).map(pathOf));
    return branch === null ? null : { name, tree: treeOn(branch, options2, pathOf) };
  } catch (error2) {
    printLine(`Judged without a look at the branch ${name}: ${error2.message}`);
    return null;
  }
}
try {
  await main();
} catch (error2) {
  setFailed(visible(error2 instanceof Error ? error2.message : String(error2)));
}
