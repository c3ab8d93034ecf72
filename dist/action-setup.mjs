import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  openList,
  worldGiven
} from "./shared-setup-issue.mjs";
import {
  toDo
} from "./shared-to-do.mjs";
import {
  start
} from "./shared-init.mjs";
import "./shared-https.mjs";
import "./shared-dns-packet.mjs";
import "./shared-proxy-fetch.mjs";
import "./shared-b.mjs";
import {
  commitRequest,
  lookAtBranch,
  summary,
  unpublished,
  writtenOf
} from "./shared-summary.mjs";
import {
  context,
  getInput,
  issuesOf
} from "./shared-actions-github.mjs";
import "./shared-d.mjs";
import "./shared-c.mjs";
import "./shared-inspect-policy-file.mjs";
import {
  displayName,
  finding,
  isExample,
  observe,
  policyFilePath,
  policyHost,
  policyResult,
  propose,
  readHostName,
  repositoryGrammar,
  write
} from "./shared.mjs";

// src/github/template/copy.ts
var kept = [
  ".gitattributes",
  ".github/workflows/mta-sts.yml",
  ".github/workflows/mta-sts-monitor.yml",
  "LICENSE",
  "action.yml",
  "dist/",
  "policy.schema.json"
];
function leftovers(now, first, written) {
  const makers = [...now.keys()].filter(
    (path) => first.has(path) && !written.has(path) && !kept.some((one) => path === one || one.endsWith("/") && path.startsWith(one))
  );
  const isUntouched = (path) => now.get(path) === first.get(path);
  return { toDelete: makers.filter(isUntouched), toKeep: makers.filter((path) => !isUntouched(path)) };
}
function withoutWorkflows(paths) {
  return paths.filter((path) => !path.startsWith(".github/workflows/"));
}
// src/github/template/domain-name.ts
function domainOfRepository(name) {
  const [, domain] = /^mta-sts\.(.+)$/i.exec(name) ?? [];
  const read = domain === void 0 ? { problem: "empty" } : readHostName(domain);
  return "name" in read && !/(^|\.)(localhost|local|internal|invalid|test)$/.test(read.name) ? read.name : null;
}
// src/github/template/texts.ts
function copyReadme(domain, repositoryUrl) {
  const host = policyHost(domain);
  return `# MTA-STS policy of ${displayName(domain)}

[![MTA-STS](https://${host}/badge.svg)](https://${host}/)

Other mail servers fetch [the policy](https://${host}/${policyFilePath}) of \`${domain}\` from here, and then deliver its mail
over verified TLS only, so that nobody in the middle can read or divert it. [${host}](https://${host}/) shows its state.

## Change it

Edit [policy.yml](policy.yml) in a pull request. The check on the pull request says what the change does to mail, until
when, and what is the safe way. Merge it when it is green: the files are generated, committed and deployed, and the run
says which DNS record to set, and when.

- **More mail servers, or another provider**: name the new ones besides the old, merge, wait as long as the check says,
  move the MX records, and take the old ones out in a later pull request.
- **From testing to enforce**: two weeks in testing with quiet reports, then \`mode: enforce\`.

Everything else here is generated: do not edit it.

## Look at it

The workflow **MTA-STS monitor** looks every day at what senders see, and keeps one issue: open when something is wrong,
closed when all is well. In [Actions](${repositoryUrl}/actions) it can be run by hand. On a machine with Node 20 or newer:

\`\`\`sh
node dist/cli.mjs verify          # what senders see now
node dist/cli.mjs check           # is a change of policy.yml safe?
node dist/cli.mjs records         # the DNS records
\`\`\`

## Switch it off

Deleting the repository would leave senders with a policy that they may keep for weeks, and a host name that anybody
could claim. Set \`mode: none\` in a pull request and merge it; when the check says that nobody holds an older policy any
more, delete the DNS records \`_mta-sts.${domain}\` and \`${host}\`, and the repository last.

## Update it

The program lies in \`dist/\` and depends on nobody. To have updates instead, replace \`uses: ./\` in
\`.github/workflows/\` by \`uses: OWNER/mta-sts-policy@v1\`; Dependabot proposes new versions from then on.
`;
}
var copyDependabot = `version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: monthly
    cooldown:
      default-days: 7
    groups:
      github-actions:
        patterns: ["*"]
`;
// src/commands/setup.ts
async function setup(inputs, outside) {
  const local = await propose(observe(outside.files, inputs), outside.now());
  const refuse = (one) => ended(local, inputs, [one]);
  const { repositoryName: name, repositoryUrl, branch, ref, notHere: notHere2 } = inputs;
  if (notHere2 !== null) return refuse(finding("setup/not-here", null, { what: notHere2 }));
  if (!isExample(local.findings) && local.plan !== null)
    return refuse(finding("setup/done-before", null, { domain: local.plan.policy.domain }));
  const domain = inputs.domain ?? domainOfRepository(name.split("/").at(-1));
  if (domain === null)
    return refuse(finding("setup/no-domain", null, { name, actions: `${repositoryUrl}/actions` }));
  if (outside.repository === null) return refuse(finding("github/no-token", null, {}));
  const there = branch === null ? null : await lookAtBranch(outside.repository, inputs, branch);
  if (branch === null || there === null)
    return refuse(finding("github/no-branch", null, { ref, repository: name }));
  return setUp({ ...inputs, domain, branch }, { ...outside, repository: outside.repository }, there);
}
async function setUp(inputs, outside, there) {
  const { repository, files, now } = outside;
  const schema = { force: false, hasSchema: true, repository: addressOf(inputs) };
  const { proposal, policyYml } = await start({ ...inputs, ...schema }, there.tree, outside.world, now());
  if (policyYml === null) return ended(proposal, inputs, proposal.findings);
  const change = changeOf(proposal, policyYml, inputs, await repository.inventory(there.head));
  const outcome = await commitChange(change, proposal, inputs, repository, there);
  const pages = await repository.pages();
  if (!outcome.ok) return refused(outcome, change, proposal, inputs, pages);
  write(files, inputs, proposal.plan.files);
  const publication = { ...unpublished, commit: outcome.value, pages: pages.build };
  const told = { ...proposal, findings: [...proposal.findings, ...keptFindings(change)] };
  const result = policyResult("setup", told, inputs, proposal.plan.id, publication);
  return { ...result, findings: [...result.findings, ...await openedList(result, pages, inputs, outside)] };
}
function changeOf(proposal, policyYml, inputs, inventory) {
  const { domain } = proposal.plan.policy;
  const isTheirs = (path) => inventory !== null && inventory.now.get(path) !== inventory.first.get(path);
  const texts = [
    ["README.md", copyReadme(domain, inputs.repositoryUrl)],
    [".github/dependabot.yml", copyDependabot]
  ];
  const written = new Map([
    [inputs.inRepository(inputs.policy), policyYml],
    ...texts.filter(([path]) => !isTheirs(path))
  ]);
  const generated = [...proposal.plan.files.keys()].map(inputs.inRepository);
  const left = inventory === null ? { toDelete: [], toKeep: [] } : leftovers(inventory.now, inventory.first, /* @__PURE__ */ new Set([...written.keys(), ...generated]));
  return { written, ...left };
}
async function commitChange({ written, toDelete }, proposal, inputs, repository, { head }) {
  const request = commitRequest(proposal, inputs, { branch: inputs.branch, head, files: proposal.changes });
  const encoder = new TextEncoder();
  const ours = [...written].map(([path, text]) => [path, encoder.encode(text)]);
  const headline = `Set up MTA-STS for ${proposal.plan.policy.domain}`;
  const commit = (deletions) => repository.commit({ ...request, headline, files: new Map([...request.files, ...ours]), deletions });
  const outcome = await commit(toDelete);
  return outcome.ok || outcome.reason === "moved" ? outcome : commit(withoutWorkflows(toDelete));
}
function refused({ reason, message: answer }, { written }, proposal, inputs, { build: pages }) {
  const { branch, repositoryName: repository } = inputs;
  if (reason === "moved")
    return ended(proposal, inputs, [finding("github/busy", null, { branch, attempts: 1 })]);
  const problem = finding("github/forbidden", null, { repository, answer });
  const byHand = new Map([...writtenOf(proposal.changes), ...written]);
  return ended(proposal, inputs, [...proposal.findings, problem], { ...unpublished, byHand, pages });
}
function keptFindings({ toKeep }) {
  return toKeep.length === 0 ? [] : [finding("setup/kept", null, { paths: toKeep.slice(0, 10).join(", ") })];
}
async function openedList({ plan, records }, pages, { repositoryUrl }, { issues, now }) {
  if (issues === null) return [];
  const { domain } = plan.policy;
  const left = toDo(pages, [], { domain, published: null, now: now() }).map(({ task, done }) => ({
    task,
    done: toldByGitHubAlone.has(task) ? done : done ?? false
  }));
  return openList(issues, { domain, toDo: left, records }, repositoryUrl);
}
var toldByGitHubAlone = /* @__PURE__ */ new Set(["verified-domain", "https"]);
function addressOf({ repositoryUrl }) {
  return repositoryGrammar.test(repositoryUrl) ? repositoryUrl : null;
}
function ended(proposal, inputs, findings, publication = unpublished) {
  const isNothing = publication === unpublished;
  const shown = isNothing ? { ...proposal, findings, plan: null, changes: /* @__PURE__ */ new Map() } : { ...proposal, findings };
  return policyResult("setup", shown, inputs, null, publication);
}
// src/entry/action/setup.ts
async function runSetup(inputs, outside) {
  const world = await worldGiven(true);
  const given = { ...inputs, domain: getInput("domain") || null, notHere: notHere() };
  const result = await setup(given, { ...outside, world, issues: await issuesOf() });
  return { result, markdown: (repository) => summary(result, repository) };
}
function notHere() {
  const { repository } = context.payload;
  if (repository?.is_template === true) return "the template itself";
  return repository?.fork === true ? "a fork of the template" : null;
}
export {
  runSetup
};
