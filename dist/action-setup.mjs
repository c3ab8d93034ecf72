import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  openList
} from "./shared-setup-issue.mjs";
import {
  toDo
} from "./shared-to-do.mjs";
import {
  start
} from "./shared-init.mjs";
import {
  worldOf
} from "./shared-https.mjs";
import "./shared-proxy-fetch.mjs";
import {
  commitRequest,
  lookAtBranch,
  summary,
  unpublished
} from "./shared-summary.mjs";
import {
  context,
  flag,
  getInput,
  issuesOf,
  resolverGiven
} from "./shared-actions-github.mjs";
import "./shared-d.mjs";
import "./shared-inspect-policy-file.mjs";
import "./shared-dns-packet.mjs";
import "./shared-b.mjs";
import "./shared-c.mjs";
import {
  displayName,
  finding,
  observe,
  policyFilePath,
  policyHost,
  policyResult,
  propose,
  readHostName,
  repositoryGrammar,
  write
} from "./shared.mjs";

// src/setup/copy.ts
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
// src/setup/domain-name.ts
function domainOfRepository(name) {
  const [, domain] = /^mta-sts\.(.+)$/i.exec(name) ?? [];
  const read = domain === void 0 ? { problem: "empty" } : readHostName(domain);
  return "name" in read && !/(^|\.)(localhost|local|internal|invalid|test)$/.test(read.name) ? read.name : null;
}
// src/setup/texts.ts
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
  const isExample = local.findings.some(({ code }) => code === "domain/placeholder");
  if (!isExample && local.plan !== null)
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
  const { proposal, policyYml } = await start(
    { ...inputs, force: false, hasSchema: true, repository: addressOf(inputs) },
    there.tree,
    outside.world,
    now()
  );
  if (policyYml === null) return ended(proposal, inputs, proposal.findings);
  const { domain } = proposal.plan.policy;
  const own = /* @__PURE__ */ new Map([
    [inputs.inRepository(inputs.policy), policyYml],
    ["README.md", copyReadme(domain, inputs.repositoryUrl)],
    [".github/dependabot.yml", copyDependabot]
  ]);
  const inventory = await repository.inventory(there.head);
  const isTheirs = (path) => inventory !== null && inventory.now.get(path) !== inventory.first.get(path) && !path.endsWith("policy.yml");
  for (const path of ["README.md", ".github/dependabot.yml"]) if (isTheirs(path)) own.delete(path);
  const request = commitRequest(proposal, inputs, {
    branch: inputs.branch,
    head: there.head,
    files: proposal.changes
  });
  const all = new Map([...request.files, ...bytesOf(own)]);
  const { toDelete, toKeep } = inventory === null ? { toDelete: [], toKeep: [] } : leftovers(inventory.now, inventory.first, /* @__PURE__ */ new Set([...all.keys(), ...generatedIn(proposal, inputs)]));
  const headline = `Set up MTA-STS for ${domain}`;
  const commit = (deletions) => repository.commit({ ...request, headline, files: all, deletions });
  let outcome = await commit(toDelete);
  if (!outcome.ok && outcome.reason !== "moved") outcome = await commit(withoutWorkflows(toDelete));
  const pages = await repository.pages();
  if (!outcome.ok && outcome.reason === "moved")
    return ended(proposal, inputs, [finding("github/busy", null, { branch: inputs.branch, attempts: 1 })]);
  if (!outcome.ok) {
    const problem = finding("github/forbidden", null, {
      repository: inputs.repositoryName,
      answer: outcome.message
    });
    const byHand = new Map([...proposal.changes, ...own]);
    return ended(proposal, inputs, [...proposal.findings, problem], {
      ...unpublished,
      byHand,
      pages: pages.build
    });
  }
  write(files, inputs, proposal.plan.files);
  const kept2 = toKeep.length === 0 ? [] : [finding("setup/kept", null, { paths: toKeep.slice(0, 10).join(", ") })];
  const result = policyResult("setup", withFindings(proposal, kept2), inputs, proposal.plan.id, {
    ...unpublished,
    commit: outcome.value,
    pages: pages.build
  });
  if (outside.issues === null) return result;
  const left = toDo(pages, [], { domain, published: null, now: now() }).map((one) => ({
    ...one,
    done: toldByGitHubAlone.has(one.task) ? one.done : one.done ?? false
  }));
  const list = { domain, toDo: left, records: result.records };
  const unlisted = await openList(outside.issues, list, inputs.repositoryUrl);
  return { ...result, findings: [...result.findings, ...unlisted] };
}
var toldByGitHubAlone = /* @__PURE__ */ new Set(["verified-domain", "https"]);
function addressOf({ repositoryUrl }) {
  return repositoryGrammar.test(repositoryUrl) ? repositoryUrl : null;
}
function bytesOf(texts) {
  const encoder = new TextEncoder();
  return new Map([...texts].map(([path, text]) => [path, encoder.encode(text)]));
}
function generatedIn(proposal, { inRepository }) {
  return [...proposal.plan.files.keys()].map(inRepository);
}
function withFindings(proposal, more) {
  return { ...proposal, findings: [...proposal.findings, ...more] };
}
function ended(proposal, inputs, findings, publication = unpublished) {
  const isNothing = publication === unpublished;
  const shown = isNothing ? { ...proposal, findings, plan: null, changes: /* @__PURE__ */ new Map() } : { ...proposal, findings };
  return policyResult("setup", shown, inputs, null, publication);
}
// src/action/setup.ts
async function runSetup(inputs, outside) {
  const world = worldOf({
    resolver: await resolverGiven(),
    timeout: null,
    allowPrivate: flag("allow-private"),
    brief: true
  });
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
