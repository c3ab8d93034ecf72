import {
	defaultHost,
	displayName,
	finding,
	hasErrors,
	isExample,
	namesIn,
	pathsIn,
	planned,
	policyFilePath,
	policyHost,
	readContents,
	readHostName,
	recordsOf,
	repositoryGrammar,
	sourcesOf,
	treeOf,
	unpublished,
	writeChanges
} from "./shared.mjs";
import {
	readBranch
} from "./branch2.mjs";
import {
	openChecklist
} from "./to-do-list.mjs";
import {
	commitRequest,
	commitText
} from "./pull-request.mjs";
import {
	treeOn
} from "./action-own.mjs";
import {
	firstBuild,
	surveyDomain
} from "./survey.mjs";
import {
	setupIssue,
	setupMarker,
	tasksAtStart
} from "./to-do.mjs";
// src/github/template/copy.ts
const neededPaths = [
	".gitattributes",
	".github/workflows/mta-sts.yml",
	".github/workflows/mta-sts-monitor.yml",
	"LICENSE",
	"action.yml",
	"dist/",
	"policy.schema.json"
];
function copyChange(inventory, texts, own, generated) {
	const isChanged = (path) => inventory !== null && inventory.now.get(path) !== inventory.first.get(path);
	const written = new Map([...own, ...[...texts].filter(([path]) => !isChanged(path))]);
	if (inventory === null) return {
		written,
		toDelete: [],
		toKeep: []
	};
	return {
		written,
		...leftovers(inventory, new Set([...written.keys(), ...generated]))
	};
}
function leftovers({ now, first }, written) {
	const ofTemplate = [...now.keys()].filter((path) => first.has(path) && !written.has(path) && !isNeeded(path));
	const isUntouched = (path) => now.get(path) === first.get(path);
	return {
		toDelete: ofTemplate.filter(isUntouched),
		toKeep: ofTemplate.filter((path) => !isUntouched(path))
	};
}
function isNeeded(path) {
	return neededPaths.some((one) => path === one || one.endsWith("/") && path.startsWith(one));
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
const copyDependabot = `version: 2
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
async function setup(options, context) {
	const { notHere, repo } = options;
	const local = await readContents(treeOf(options, context.files.read));
	const refuse = (one) => stopped([one], options, local);
	if (notHere !== null) return refuse(finding("setup/not-here", null, { what: notHere }));
	if (local.reading.policy !== null && !isExample(local.findings) && !hasErrors(local.findings)) return refuse(finding("setup/done-before", null, { domain: local.reading.policy.domain }));
	const written = options.domain ?? domainOfRepository(repo.name.split("/").at(-1));
	if (written === null) return refuse(finding("setup/no-domain", null, {
		name: repo.name,
		actions: `${repo.url}/actions`
	}));
	const repository = await context.repository();
	if (repository === null) return refuse(finding("github/no-token", null, {}));
	const paths = pathsIn(options).map(repo.pathOf);
	const branch = repo.branch === null ? null : await readBranch(repository, repo.branch, paths);
	if (branch === null) return refuse(finding("github/no-branch", null, {
		ref: repo.ref,
		repository: repo.name
	}));
	const there = await readContents(treeOn(branch, options, repo.pathOf));
	if (there.tree.policy.kind !== "absent" && !isExample(there.findings)) return stopped([finding("init/exists", { file: options.policy }, { path: options.policy })], options, there);
	const domain = readHostName(written);
	if ("problem" in domain) return stopped([finding("domain/not-verifiable", null, {
		value: written,
		reason: domain.reason
	})], options, there);
	const survey = await surveyDomain(await context.network(true), domain.name, context.now());
	const first = await firstBuild(survey, there, {
		links: linksOf(repo.url),
		now: context.now(),
		force: false,
		host: defaultHost.name
	});
	if (first.ready === null) return stopped(first.findings, options, there);
	return commitSetup(first.findings, first.ready, options, context, repository, branch);
}
function linksOf(url) {
	return {
		schema: "policy.schema.json",
		repository: repositoryGrammar.test(url) ? url : null
	};
}
async function commitSetup(findings, ready, options, context, repository, branch) {
	const copy = copyOf(ready, options, await repository.inventory(branch.head));
	const outcome = await commit(copy, ready, options, repository, branch);
	const pages = await repository.pages();
	if (!outcome.ok) return refused(outcome, copy, findings, ready, options, pages);
	writeChanges(context.files, options, ready.change.plan.files);
	const publication = {
		...unpublished,
		commit: outcome.value,
		pages: pages.build
	};
	const result = resultOf([...findings, ...keptFindings(copy)], ready, options, publication);
	return {
		...result,
		findings: [...result.findings, ...await openList(result, pages, options, context)]
	};
}
function copyOf({ change, policyYml }, { repo, ...options }, inventory) {
	const texts = new Map([["README.md", copyReadme(change.policy.domain, repo.url)], [".github/dependabot.yml", copyDependabot]]);
	const own = new Map([[repo.pathOf(options.policy), policyYml]]);
	const nameOf = namesIn(options);
	return copyChange(inventory, texts, own, [...change.plan.files.keys()].map((path) => repo.pathOf(nameOf(path))));
}
async function commit({ written, toDelete }, { change, changes }, { repo, ...options }, repository, { head }) {
	const nameOf = namesIn(options);
	const generated = [...changes].map(([path, text]) => [repo.pathOf(nameOf(path)), text]);
	const title = `Set up MTA-STS for ${change.policy.domain}`;
	const text = {
		...commitText(change),
		title
	};
	const commitWithout = (deletions) => {
		const deleted = deletions.map((path) => [path, null]);
		const files = new Map([
			...generated,
			...written,
			...deleted
		]);
		return repository.commit(commitRequest(text, files, {
			branch: repo.branch,
			head
		}));
	};
	const outcome = await commitWithout(toDelete);
	return outcome.ok || outcome.reason === "moved" ? outcome : commitWithout(withoutWorkflows(toDelete));
}
function refused({ reason, message: answer }, { written }, findings, ready, options, { build: pages }) {
	const { repo } = options;
	if (reason === "moved") return {
		command: "setup",
		findings: [finding("github/busy", null, {
			branch: repo.branch,
			attempts: 1
		})],
		sources: new Map(),
		planned: null,
		publication: unpublished
	};
	const problem = finding("github/forbidden", null, {
		repository: repo.name,
		answer
	});
	const generated = [...ready.changes].flatMap(([path, text]) => text === null ? [] : [[path, text]]);
	const byHand = new Map([...generated, ...written]);
	const publication = {
		...unpublished,
		byHand,
		pages
	};
	return resultOf([...findings, problem], ready, options, publication, null);
}
function keptFindings({ toKeep }) {
	return toKeep.length === 0 ? [] : [finding("setup/kept", null, { paths: toKeep.slice(0, 10).join(", ") })];
}
async function openList({ planned }, pages, { repo }, context) {
	const issues = await context.issues();
	if (issues === null) return [];
	const { domain } = planned.plan.policy;
	const toDo = tasksAtStart(pages, domain, context.now());
	const issue = setupIssue({
		domain,
		toDo,
		records: planned.records
	}, repo.url);
	return openChecklist(issues, {
		marker: setupMarker(domain),
		...issue
	});
}
function resultOf(findings, { change, changes, policyYml }, { policy, pagesHost }, publication, id = change.plan.id) {
	const { records, findings: missing } = recordsOf(change.policy, id, pagesHost);
	return {
		command: "setup",
		findings: [...findings, ...missing],
		sources: sourcesOf(policy, policyYml),
		planned: planned(change, changes, id, records),
		publication
	};
}
function stopped(findings, { policy }, { reading }) {
	return {
		command: "setup",
		findings,
		sources: sourcesOf(policy, reading.text),
		planned: null,
		publication: unpublished
	};
}
export {
	setup
};
