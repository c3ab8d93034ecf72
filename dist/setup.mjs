import {
	contentAt,
	defaultHost,
	displayName,
	finding,
	hasErrors,
	isExample,
	ledgerPath,
	link,
	looksLikeExampleLedger,
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
	openChecklist
} from "./to-do-list.mjs";
import {
	commitFiles,
	commitText,
	problemIn,
	proposeFiles,
	setupRequestBody,
	untilSettled,
	updateBranchOf,
	withPagesState
} from "./pages-state.mjs";
import {
	setupIssue,
	setupMarker,
	tasksAtStart
} from "./to-do.mjs";
import {
	timeOfPlan,
	treeOn
} from "./action-own.mjs";
import {
	firstBuild,
	resumedBuild,
	surveyDomain
} from "./survey.mjs";
// src/github/template/domain-name.ts
function domainOfRepository(name) {
	const [, domain] = /^mta-sts\.(.+)$/i.exec(name) ?? [];
	const read = domain === void 0 ? { problem: "empty" } : readHostName(domain);
	return "name" in read && !/(^|\.)(localhost|local|internal|invalid|test)$/.test(read.name) ? read.name : null;
}
// src/github/template/copy.ts
const neededPaths = [
	".gitattributes",
	".github/dependabot.yml",
	".github/workflows/mta-sts.yml",
	".github/workflows/mta-sts-check.yml",
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
		toKeep: []
	};
	const { toKeep } = leftovers(inventory, new Set([...written.keys(), ...generated]));
	return {
		written,
		toKeep
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
// src/github/template/tidy.ts
const atOnce = 200;
async function tidy(untidy) {
	const deleted = await untilSettled(untidy.sleep, () => attempt(untidy)).catch(reasonOf);
	const reason = deleted === null ? "the branch moved" : deleted;
	return reason === "" ? [] : [finding("setup/untidy", null, {
		branch: untidy.branch,
		reason
	})];
}
async function attempt({ repository, branch, own }) {
	const state = await repository.branch(branch, []);
	const inventory = state && await repository.inventory(state.head);
	if (state === null || inventory === null) return "GitHub does not list all files";
	let { head } = state;
	const reasons = new Set();
	for (const paths of pieces(leftovers(inventory, own).toDelete)) {
		const outcome = await remove(repository, branch, head, paths).catch(reasonOf);
		if (typeof outcome === "string") reasons.add(outcome);
		else if (outcome.ok) head = outcome.value.oid;
		else if (outcome.reason === "moved") return null;
		else reasons.add(outcome.message);
	}
	return [...reasons].join("; ");
}
function pieces(paths) {
	const isWorkflow = (path) => path.startsWith(".github/workflows/");
	return [paths.filter((path) => !isWorkflow(path)), paths.filter(isWorkflow)].flatMap((some) => Array.from({ length: Math.ceil(some.length / atOnce) }, (_, index) => some.slice(index * atOnce, (index + 1) * atOnce)));
}
function remove(repository, branch, expectedHead, deletions) {
	return repository.commit({
		branch,
		expectedHead,
		headline: "Remove the template's own files",
		body: "What is left is the policy and what publishes it.",
		files: new Map(),
		deletions
	});
}
function reasonOf(error) {
	return error.message;
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
closed when all is well. In [Actions](${repositoryUrl}/actions) it can be run by hand.

**In a public repository GitHub stops it after 60 days without activity**, and says so by mail, as do the next runs of the
other workflows. Switch it on again on [its page](${repositoryUrl}/actions/workflows/mta-sts-monitor.yml), **Enable workflow**.

On a machine with Node 20 or newer:

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
// src/commands/setup-draft.ts
const textPaths = ["README.md"];
function draftOn(domain, options, repository, { network, now }) {
	const { pathOf, url } = options.repo;
	const surveys = new Map();
	const surveyOf = (name) => {
		const survey = surveys.get(name) ?? network(true).then((outside) => surveyDomain(outside, name, now()));
		surveys.set(name, survey);
		return survey;
	};
	return async (base, update) => {
		const contents = await readContents(treeOn(base, options, pathOf));
		const isOwn = contents.tree.policy.kind !== "absent" && !isExample(contents.findings);
		const written = isOwn ? contents.reading.policy : null;
		const survey = await surveyOf(written?.domain ?? domain);
		const first = {
			links: linksOf(url),
			force: false,
			host: defaultHost.name
		};
		const at = (time) => isOwn ? resumedBuild(survey, contents, time) : firstBuild(survey, contents, {
			...first,
			now: time
		});
		const time = now();
		const fresh = await at(time);
		const open = update && treeOn(update, options, pathOf);
		const since = timeOfPlan(open, fresh.ready?.change.plan.sha256, time);
		const { ready, findings } = since === time ? fresh : await at(since);
		const detail = {
			contents,
			findings,
			ready,
			files: new Map(),
			toKeep: []
		};
		if (ready === null) return {
			detail,
			wanted: null
		};
		const copy = copyOf(ready, options, await repository.inventory(base.head));
		const files = filesOf(ready, copy, options);
		const { change } = ready;
		const text = {
			...commitText(change),
			title: `Set up MTA-STS for ${change.policy.domain}`
		};
		return {
			detail: {
				...detail,
				files,
				toKeep: copy.toKeep
			},
			wanted: {
				...text,
				files,
				body: setupRequestBody(change)
			}
		};
	};
}
function linksOf(url) {
	return {
		schema: "policy.schema.json",
		repository: repositoryGrammar.test(url) ? url : null
	};
}
function copyOf(ready, options, inventory) {
	const { repo, policy } = options;
	return copyChange(inventory, new Map([["README.md", copyReadme(ready.change.policy.domain, repo.url)]]), new Map([[repo.pathOf(policy), ready.policyYml]]), generatedPaths(ready, options));
}
function filesOf({ change, changes }, { written }, options) {
	const nameOf = namesIn(options);
	const removed = [...changes].filter(([, text]) => text === null);
	const generated = [...change.plan.files, ...removed].map(([path, text]) => [options.repo.pathOf(nameOf(path)), text]);
	return new Map([...generated, ...written]);
}
function generatedPaths({ change }, options) {
	const nameOf = namesIn(options);
	return [...change.plan.files.keys()].map((path) => options.repo.pathOf(nameOf(path)));
}
function ownPaths(ready, options) {
	return [
		...generatedPaths(ready, options),
		options.repo.pathOf(options.policy),
		...textPaths
	];
}
// src/commands/setup.ts
async function setup(options, context) {
	const { notHere, repo } = options;
	const local = await readContents(treeOf(options, context.files.read));
	const refuse = (...findings) => stopped(findings, options, local);
	if (notHere !== null) return refuse(finding("setup/not-here", null, { what: notHere }));
	const isOwn = local.tree.policy.kind !== "absent" && !isExample(local.findings);
	if (isOwn && hasErrors(local.findings)) return refuse(...local.findings);
	const own = isOwn ? local.reading.policy?.domain ?? null : null;
	if (own !== null && !isOfExample(local)) return refuse(finding("setup/done-before", null, { domain: own }));
	const written = own ?? options.domain ?? domainOfRepository(repo.name.split("/").at(-1));
	if (written === null) return refuse(finding("setup/no-domain", null, {
		name: repo.name,
		actions: `${repo.url}/actions`
	}));
	const repository = await context.repository();
	if (repository === null) return refuse(finding("github/no-token", null, {}));
	const domain = readHostName(written);
	if ("problem" in domain) return refuse(finding("domain/not-verifiable", null, {
		value: written,
		reason: domain.reason
	}));
	if (repo.branch === null) return refuse(finding("github/no-branch", null, {
		ref: repo.ref,
		repository: repo.name
	}));
	const paths = [...pathsIn(options).map(repo.pathOf), ...textPaths];
	const target = {
		repository,
		branch: repo.branch,
		paths,
		sleep: context.sleep
	};
	const draft = draftOn(domain.name, options, repository, context);
	return resultOf(options.commit === "pull-request" ? await proposeFiles(target, draft, "the input `commit` asks for one") : await commitFiles(target, draft), local, options, context, target);
}
function isOfExample({ tree }) {
	const ledger = contentAt(tree.generated, ledgerPath);
	return ledger.kind === "text" && looksLikeExampleLedger(ledger.text);
}
async function resultOf(published, local, options, context, { repository, branch, sleep }) {
	const { repo } = options;
	if (published.kind === "no-branch" || published.kind === "busy") return stopped([problemIn(published, repo)], options, local);
	const { detail } = published;
	if (detail.ready === null) return stopped(detail.findings, options, detail.contents);
	const pages = await repository.pages();
	const known = {
		...unpublished,
		pages: pages.build
	};
	const end = (more, publication, id, first) => {
		const result = reported([...detail.findings, ...more], detail, options, publication, id);
		return withList(withPagesState(result, pages, options), pages, options, context, first);
	};
	const tidied = (where) => tidy({
		repository,
		branch: where,
		sleep,
		own: new Set(ownPaths(detail.ready, options))
	});
	switch (published.kind) {
		case "committed": {
			const { plan } = detail.ready.change;
			writeChanges(context.files, options, plan.files);
			return end([...keptFindings(detail), ...await tidied(branch)], {
				...known,
				commit: published.commit
			}, plan.id);
		}
		case "proposed": {
			const { number, url } = published.pullRequest;
			const more = [
				finding("github/pull-request", null, { url }),
				...keptFindings(detail),
				...await tidied(updateBranchOf(branch))
			];
			const first = `**First of all, merge ${link(`#${number}`, url)}**, which sets this repository up. If its checks wait, press **Approve workflows to run** there.`;
			return end(more, {
				...known,
				pullRequest: {
					number,
					url
				}
			}, null, first);
		}
		case "stopped": return stopped(detail.findings, options, detail.contents);
		default: {
			const byHand = new Map([...detail.files].flatMap(([path, text]) => text === null ? [] : [[path, text]]));
			const first = `**First of all, bring the change in**: it could not be committed. The summary of the last run in ${link("Actions", `${repo.url}/actions`)} says why, and what to allow; then run it again.`;
			return end([problemIn(published, repo)], {
				...known,
				byHand
			}, null, first);
		}
	}
}
function keptFindings({ toKeep }) {
	return toKeep.length === 0 ? [] : [finding("setup/kept", null, { paths: toKeep.slice(0, 10).join(", ") })];
}
async function withList(result, pages, { repo }, context, first) {
	const issues = await context.issues();
	if (issues === null) return result;
	const { plan, records } = result.planned;
	const { domain } = plan.policy;
	const toDo = tasksAtStart(pages, domain, context.now());
	const issue = setupIssue({
		domain,
		toDo,
		records,
		...first && { first }
	}, repo.url);
	const findings = await openChecklist(issues, {
		marker: setupMarker(domain),
		...issue
	});
	return {
		...result,
		findings: [...result.findings, ...findings]
	};
}
function reported(findings, { ready }, { policy, pagesHost }, publication, id) {
	const { change, changes, policyYml } = ready;
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
