import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import {
  aliasCode,
  annotations,
  announcementName,
  buildPolicies,
  cachedPart,
  checkPolicies,
  code,
  contextOf,
  details,
  displayName,
  dnsOptions,
  escapeMarkdown,
  evidenceBranch,
  fenced,
  filesIn,
  finding,
  findingsList,
  hostOf,
  inOrder,
  isOk,
  ledgerPath,
  link,
  looksLikeExample,
  looksLikeExampleLedger,
  maxLedgerSize,
  maxPolicySize,
  namesIn,
  noColors,
  options,
  outputs,
  ownerOfRepository,
  pathInRepository,
  pathsIn,
  policyDiff,
  policyFilePath,
  policyHost,
  policyOptions,
  previewDns,
  print,
  reader,
  readerOptions,
  recordsOfPolicies,
  recordsTable,
  reportsOptions,
  repositoryRoot,
  resultText,
  summaryText,
  tlsRptName,
  treeOn,
  unpublished,
  verifyOptions,
  visible,
  visibleLines
} from "./shared.mjs";

// node_modules/@actions/core/lib/command.js
const os = require("node:os");

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
  process.stdout.write(cmd.toString() + os.EOL);
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
const crypto = require("node:crypto");
const fs = require("node:fs");
const os2 = require("node:os");
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
const os3 = require("node:os");
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
  process.stdout.write(os3.EOL);
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
const { readFileSync, existsSync: existsSync2 } = require("node:fs");
const { EOL: EOL4 } = require("node:os");
var Context = class {
  /**
   * Hydrate the context from the environment
   */
  constructor() {
    var _a, _b, _c;
    this.payload = {};
    if (process.env.GITHUB_EVENT_PATH) {
      if (existsSync2(process.env.GITHUB_EVENT_PATH)) {
        this.payload = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
      } else {
        const path = process.env.GITHUB_EVENT_PATH;
        process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${EOL4}`);
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

// src/commands/monitor-state.ts
var file = "mta-sts-monitor.yml";
async function withMonitorState(result, context2, { url }) {
  const repository = result.planned === null || !isOk(result) ? null : await context2.repository();
  const state = repository === null ? null : await repository.workflowState(file);
  if (state !== "disabled_inactivity") return result;
  const stopped = finding("github/monitor-stopped", null, { page: `${url}/actions/workflows/${file}` });
  return { ...result, findings: [...result.findings, stopped] };
}

// src/report/next-steps.ts
function nextSteps(result, { url }) {
  const { planned } = result;
  if (planned === null || !isOk(result) || result.command !== "build" && result.command !== "setup")
    return "";
  const { plan, records, aliases, files } = planned;
  const { publication } = result;
  if (publication?.pullRequest) return "";
  const host = policyHost(plan.policy.domain);
  const policyUrl = `https://${host}/${policyFilePath}`;
  const recordOf = (label) => records.find(({ name }) => name.startsWith(`${label}.`));
  const { alias, domain } = plan.policy;
  const removal = (owner) => aliases.filter(({ name }) => name === owner).map((one) => `Delete the CNAME record ${aliasCode(one)} right before the next step.`);
  const { serving } = hostOf(plan.policy.host);
  const aliasStep = alias === null ? [] : [
    `Set the CNAME record ${code("_mta-sts")} above, if it is not set yet. You never need to change it again.`
  ];
  const byHand2 = () => [
    `Wait until ${link(code(policyUrl), policyUrl)} shows this policy. After a change, this can take ten minutes.`,
    ...removal(tlsRptName(domain)),
    ...recordOf("_smtp") ? [`Set the ${code("_smtp._tls")} record above.`] : [],
    ...aliasStep,
    ...removal(announcementName(plan.policy)),
    `Only then set the ${alias === null ? `${code("_mta-sts")} record` : `TXT record ${code(alias)}`} above: senders that see the new id too early keep the old policy.`
  ];
  const steps = [
    ...serving === null ? pagesSteps(host, url, publication?.pages === "none") : [escapeMarkdown(serving(host))],
    ...recordOf("mta-sts") ? [`Set the ${code("mta-sts")} record above${serving === null ? certificateStep : ""}.`] : [],
    ...plan.policy.dns === null ? byHand2() : [...aliasStep, byWorkflow(plan.policy.dns.name, url)]
  ].map((step, index) => `${index + 1}. ${step}`);
  const changed = files.some((file2) => file2.changed) || publication?.pages === "none";
  return changed ? `### What to do next

${steps.join("\n")}` : details("What to do, if you have not done it yet", steps.join("\n"));
}
var certificateStep = " and wait for the certificate (up to an hour), then tick **Enforce HTTPS**";
function pagesSteps(host, url, isOff) {
  const settings = link("Settings → Pages", `${url}/settings/pages`);
  return [
    ...isOff ? [
      `Enable GitHub Pages: ${settings}, **Source: GitHub Actions**.`,
      `Run this workflow again: ${link("Actions", `${url}/actions`)}, **Run workflow**.`
    ] : [],
    `In ${settings}, set the **custom domain** ${code(host)}, before any DNS record points there.`
  ];
}
function byWorkflow(provider, url) {
  const settings = link("Settings → Environments", `${url}/settings/environments`);
  return `The workflow sets the other records at ${code(provider)} when the policy is live. Give it the credential once, as a secret of the environment ${code("dns")} in ${settings}.`;
}

// src/report/summary.ts
async function summary(result, repository) {
  const { problems, notices } = sorted(result.findings);
  const { planned } = result;
  return summaryText([
    heading(result),
    planned === null ? outcomeWithoutPlan(result) : outcome(result, planned),
    findingsList(problems),
    ...planned === null ? [] : [changes(result, planned), sendersPart(result, planned)],
    byHand(result),
    ...result.command === "setup" ? [await listPart(result, repository)] : [planned === null ? "" : await recordsPart(result, planned), nextSteps(result, repository)],
    notices.length === 0 || isOnlyNotices(result) ? "" : details("Worth knowing", findingsList(notices))
  ]);
}
function isOnlyNotices({ command, planned }) {
  return command === "setup" && planned === null;
}
function publicationOf(result) {
  return "publication" in result ? result.publication : null;
}
function heading(result) {
  if (!isOk(result)) return "## ❌ MTA-STS policy: problems found";
  if (result.planned === null)
    return result.command === "setup" ? "## MTA-STS: nothing was set up" : "## MTA-STS policy: removed";
  const { domain, mode } = result.planned.plan.policy;
  return `## MTA-STS policy of ${code(displayName(domain))}: ${mode}`;
}
function outcomeWithoutPlan(result) {
  if (!isOk(result) && result.command === "build")
    return "**Nothing was published. The previous policy stays in force.** Fix these findings in a new commit, or accept a finding under `accept` in `policy.yml` and give the reason:";
  if (!isOk(result)) return "Nothing was changed. Fix these findings:";
  return result.command === "setup" ? findingsList(result.findings) : "✅ No problems found.";
}
function outcome(result, { plan, isNew, files }) {
  const publication = publicationOf(result);
  if (publication?.pullRequest) {
    const { number, url } = publication.pullRequest;
    return `The change is ready in pull request ${link(`#${number}`, url)}. **Merge it to publish.**`;
  }
  if (result.command === "check") return verdict(result, isNew);
  if (!isOk(result)) return "The policy is fine, but the change could not be committed:";
  if (!files.some(({ changed }) => changed)) return `✅ Nothing changed. The id stays ${code(plan.id)}.`;
  const where = commitLink(publication?.commit ?? null);
  return isNew ? `✅ New policy, id ${code(plan.id)}${where}.` : `✅ The generated files were corrected${where}. The id stays ${code(plan.id)}.`;
}
function commitLink(commit) {
  if (commit === null) return "";
  const name = code(commit.oid.slice(0, 7));
  return ` with commit ${commit.url === null ? name : link(name, commit.url)}`;
}
function verdict(result, isNew) {
  if (!isOk(result))
    return "**Do not merge this.** These findings show what would happen, and what to do instead:";
  if (!isNew) return "✅ The policy does not change.";
  const isDoubtful = result.findings.some(({ severity }) => severity === "warning");
  const words = isDoubtful ? "⚠️ Read this first." : "✅ No problems found.";
  return `${words} Merging will publish this policy with a new id.`;
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
function sendersPart(result, planned) {
  const { command } = result;
  const { plan, cached, isNew } = planned;
  if (command === "records" || cached.length === 0 && command === "build") return "";
  const picture = cached.length === 0 ? "No sender has a policy of this domain cached yet." : cachedPart(cached, nextPolicy(result, planned));
  const records = command === "check" && isNew ? `

The record ${code(announcementName(plan.policy))} gets a new id **after publication**, not before. ${whoSetsIt(plan.policy)}` : "";
  return `### What senders have cached, and until when

${picture}${records}`;
}
function whoSetsIt({ dns }) {
  return dns === null ? "Don't change DNS yet: the run after the merge shows when to set the record, and to what." : `Don't change DNS: the workflow sets the record at ${code(dns.name)} when the policy is live.`;
}
function nextPolicy(result, { plan, isNew }) {
  if (!isNew) return null;
  const { mode } = plan.policy;
  if (result.command === "check") return { mode, name: "proposed", when: "once merged" };
  const isPublished = isOk(result) && !publicationOf(result)?.pullRequest;
  return { mode, name: plan.id, when: isPublished ? "current" : "once merged" };
}
function byHand(result) {
  const files = [...publicationOf(result)?.byHand ?? []];
  if (files.length === 0) return "";
  const parts = files.map(
    ([path, text]) => `${code(path)}${text === "" ? " (an empty file)" : `

${fenced("", text)}`}`
  );
  const command = result.command === "setup" ? "init DOMAIN" : "build";
  const how = `Or run \`node dist/cli.mjs ${command}\` in a checkout of the branch and commit what it writes.`;
  return `### The change to commit manually

${parts.join("\n\n")}

${how}`;
}
async function listPart(result, repository) {
  const { planned, toDo } = result;
  if (planned === null || toDo === void 0 || !isOk(result)) return "";
  const { plan, records, aliases } = planned;
  const { setupList } = await import("./commands.mjs");
  return `### To do

${await setupList({ domain: plan.policy.domain, toDo, records, aliases }, repository)}`;
}
async function recordsPart({ command }, { plan, records }) {
  if (records.length === 0 || command === "check") return "";
  return `### DNS records

${await recordsTable(records, plan.policy.domain)}`;
}

// src/entry/action/print.ts
const { randomUUID: randomUUID2 } = require("node:crypto");
function printLine(line) {
  printText(`${line}
`);
}
function printText(text) {
  const token = randomUUID2();
  print(`::stop-commands::${token}
${visibleLines(text)}
::${token}::
`);
}

// src/entry/action/base-branch.ts
function baseName() {
  const { pull_request: pullRequest, merge_group: group } = context.payload;
  const name = pullRequest?.base?.ref ?? group?.base_ref;
  return typeof name === "string" ? name.replace(/^refs\/heads\//, "") : void 0;
}
async function baseOf(options2, outside) {
  const { pathOf } = options2.repo;
  return lookedAt(outside, async (repository, name) => {
    const { readBranch } = await import("./commands.mjs");
    const branch = await readBranch(repository, name, pathsIn(options2).map(pathOf));
    return branch === null ? null : { name, tree: treeOn(branch, options2, pathOf) };
  });
}
async function manyBaseOf(options2, outside) {
  return lookedAt(outside, async (repository, name) => {
    const { manyOn } = await import("./commands.mjs");
    const found = await manyOn(repository, name, options2, outside.files.list(options2.policy));
    return found === null ? null : { name, ...found };
  });
}
async function lookedAt(outside, look) {
  const name = baseName();
  const isOffline = await outside.dns() === null;
  const repository = name === void 0 || isOffline ? null : await outside.repository();
  if (name === void 0 || repository === null) return null;
  try {
    return await look(repository, name);
  } catch (error2) {
    printLine(`Judged without a look at the branch ${name}: ${error2.message}`);
    return null;
  }
}
async function evidenceOf({ repo }, outside) {
  const isLookedFor = baseName() !== void 0 && await outside.dns() !== null;
  const repository = isLookedFor ? await outside.repository() : null;
  if (repository === null) return void 0;
  return {
    name: `${repo.name}, branch ${evidenceBranch}`,
    read: async () => {
      const { evidenceOnBranch } = await import("./reports.mjs");
      try {
        return await evidenceOnBranch(repository).read();
      } catch (error2) {
        return { kind: "unreadable", reason: error2.message };
      }
    }
  };
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
  const limit = { until: 0, failure: null };
  return contextOf(read, {
    files,
    // Octokit is loaded only when needed.
    repository: async () => {
      const options2 = githubOptions(limit);
      return options2 && (await import("./github.mjs")).github(options2);
    },
    issues: async () => {
      const options2 = githubOptions(limit);
      return options2 && (await import("./github.mjs")).githubIssues(options2);
    },
    now: () => Math.floor(Date.now() / 1e3),
    log: printLine,
    progress: printLine,
    dnsTimeout: 15,
    github: { apiUrl: context.apiUrl, token: getInput("token") }
  });
}
function githubOptions(limit) {
  const token = getInput("token");
  const { owner, repo: name } = context.repo;
  return token === "" ? null : { apiUrl: context.apiUrl, token, owner, name, log: printLine, limit };
}

// src/entry/action/repo.ts
const { dirname, relative, resolve } = require("node:path");
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
const { appendFileSync: appendFileSync2 } = require("node:fs");
async function report(result, markdown) {
  for (const line of annotations(result.findings)) print(`${line}
`);
  printText(await resultText(result, noColors));
  for (const [name, value] of Object.entries(outputs(result))) setOutput(name, value);
  writeSummary(markdown);
  if (!isOk(result)) process.exitCode = ExitCode.Failure;
}
function writeSummary(text) {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  appendFileSync2(path, text);
}

// src/entry/action.ts
async function main() {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const read = actionReader();
  const { repo, surroundings } = readRepo(workspace, read("policy") ?? "policy.yml");
  const files = filesIn(workspace, workspace);
  const options2 = { ...policyOptions(read, surroundings, files), commit: read("commit") ?? "push", repo };
  const name = commandFor(() => isCopy(files, options2));
  const { result, markdown } = await run[name]({
    workspace,
    options: options2,
    read,
    surroundings,
    context: actionContext(read, files)
  });
  await report(result, markdown);
}
var run = {
  build: async ({ options: options2, context: context2 }) => {
    if (options2.commit === "none")
      return policyReport({ ...await buildPolicies(options2, context2), publication: unpublished }, options2);
    const { publishPolicies } = await import("./commands.mjs");
    const result = await publishPolicies(options2, context2);
    const isForMany = result.command === "policies";
    return policyReport(isForMany ? result : await withMonitorState(result, context2, options2.repo), options2);
  },
  check: async ({ options: options2, context: context2 }) => {
    const evidence = await evidenceOf(options2, context2);
    const result = await checkPolicies({ ...options2, evidence }, context2, {
      one: () => baseOf(options2, context2),
      many: () => manyBaseOf(options2, context2)
    });
    const isOffline = await context2.dns() === null;
    if (isOffline) return policyReport(result, options2);
    if (result.command === "policies") return policyReport(await previewDns(result, context2), options2);
    const watched = await withMonitorState(result, context2, options2.repo);
    return policyReport(await previewDns(watched, context2), options2);
  },
  records: async ({ options: options2, context: context2 }) => policyReport(await recordsOfPolicies(options2, context2), options2),
  setup: async ({ options: options2, read, context: outside }) => {
    const { setup } = await import("./commands.mjs");
    const own = {
      ...options2,
      domain: read("domain") ?? null,
      notHere: notHere(),
      actor: context.actor || null
    };
    return policyReport(await setup(own, outside), options2);
  },
  verify: async ({ options: options2, read, surroundings, context: context2 }) => {
    const { verifyPolicies } = await import("./commands.mjs");
    return verificationReport(
      await verifyPolicies(verifyOptions(read, surroundings, options2.repo, context2.files), context2),
      options2
    );
  },
  dns: async ({ read, surroundings, context: outside }) => {
    const { dnsPolicies } = await import("./commands.mjs");
    const isScheduled = context.eventName === "schedule";
    const result = await dnsPolicies(dnsOptions(read, surroundings, isScheduled, outside.files), outside);
    if (result.command === "dns-domains") {
      const { dnsDomainsSummary } = await import("./commands.mjs");
      return { result, markdown: dnsDomainsSummary(result) };
    }
    const { dnsSummary } = await import("./commands.mjs");
    return { result, markdown: dnsSummary(result) };
  },
  reports: async ({ read, surroundings, context: outside }) => {
    const { gatherEvidence, reportReader } = await import("./reports.mjs");
    const mailbox = read("mailbox");
    if (mailbox === void 0)
      throw new Error(
        "The input mailbox is empty. In the template it is the repository variable MTA_STS_MAILBOX."
      );
    const isPrivate = context.payload.repository?.private === true;
    const reader2 = await reportReader(readerOptions(read, process.env, isPrivate), outside);
    const own = {
      ...reportsOptions(read, [mailbox]),
      ...policyOptions(read, surroundings, outside.files),
      names: read("names") ?? null,
      usualNames: isPrivate ? "all" : "known"
    };
    const looking = { ...verifyOptions(read, surroundings, null, outside.files), wait: null };
    const result = await gatherEvidence(own, looking, outside, reader2);
    const { reportsSummary } = await import("./reports.mjs");
    return { result, markdown: reportsSummary(result.domain, result.sums) };
  },
  promote: async ({ options: options2, read, context: outside }) => {
    const { keepPromotion } = await import("./reports.mjs");
    const result = await keepPromotion({ ...options2, evidence: read("evidence") ?? "" }, outside);
    const { promoteSummary } = await import("./reports.mjs");
    return { result, markdown: promoteSummary(result) };
  },
  update: async ({ options: options2, workspace, context: outside }) => {
    const { lookForUpdate, updateSummary } = await import("./commands.mjs");
    const result = await lookForUpdate(options2, workspace, outside);
    return { result, markdown: updateSummary(result) };
  },
  "propose-update": async ({ options: { repo }, read, workspace, context: outside }) => {
    const { proposeFound, updateSummary } = await import("./commands.mjs");
    const result = await proposeFound(read("found") ?? "", repo, workspace, outside);
    return { result, markdown: updateSummary(result) };
  },
  monitor: async ({ options: options2, read, surroundings, context: outside }) => {
    const { monitorPolicies } = await import("./commands.mjs");
    const own = {
      ...verifyOptions(read, surroundings, options2.repo, outside.files),
      // Drift is checked against the present.
      wait: null,
      labels: read("labels") ?? [],
      overview: read("overview") ?? null,
      runUrl: `${options2.repo.url}/actions/runs/${context.runId}`
    };
    return verificationReport(await monitorPolicies(own, outside), options2);
  }
};
async function policyReport(result, { repo }) {
  if (result.command === "policies") {
    const { policiesSummary } = await import("./commands.mjs");
    return { result, markdown: policiesSummary(result) };
  }
  return { result, markdown: await summary(result, repo) };
}
async function verificationReport(result, { repo }) {
  if (result.command === "domains") {
    const { domainsSummary } = await import("./commands.mjs");
    return { result, markdown: domainsSummary(result) };
  }
  const { verificationSummary } = await import("./commands.mjs");
  return { result, markdown: await verificationSummary(result, repo) };
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
function isCopy(files, options2) {
  if (files.list(options2.policy) !== null) return false;
  const says = (path, size, looksRight) => {
    const content = files.read(path, size);
    return content.kind === "text" && looksRight(content.text);
  };
  return says(options2.policy, maxPolicySize, looksLikeExample) || says(namesIn(options2)(ledgerPath), maxLedgerSize, looksLikeExampleLedger);
}
function notHere() {
  const { repository } = context.payload;
  if (repository?.is_template === true) return "the template itself";
  return repository?.fork === true ? "a fork of the template" : null;
}
try {
  await main();
} catch (error2) {
  setFailed(visible(error2 instanceof Error ? error2.message : String(error2)));
}
