import {
	build,
	changesTo,
	finding,
	isNewPolicy,
	namesIn,
	observeMxOf,
	pathsIn,
	planned,
	propose,
	readContents,
	readyToBuild,
	recordsOf,
	sourcesOf,
	treeOf,
	unpublished,
	writeChanges
} from "./shared.mjs";
import {
	readBranch
} from "./branch2.mjs";
import {
	commitRequest,
	commitText,
	differing,
	pullRequestBody
} from "./pull-request.mjs";
import {
	proposeOn,
	treeOn
} from "./action-own.mjs";
// src/github/settle.ts
const maxAttempts = 6;
async function untilSettled(sleep, step) {
	for (let attempt = 1; attempt <= maxAttempts; attempt++) {
		if (attempt > 1) await sleep(100 * 2 ** attempt * (.5 + Math.random()));
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
	if (open === null && update !== null && !isBuiltOn(update, base)) return again(await repository.deleteBranch(updateBranch));
	if (update === null) {
		const created = await repository.createBranch(updateBranch, base.head);
		if (!created.ok) return created;
	}
	const current = update ?? base;
	const files = differing(wanted, current);
	if (files.size > 0) {
		const target = {
			branch: updateBranch,
			head: current.head
		};
		const committed = await repository.commit(commitRequest(wanted, files, target));
		if (!committed.ok) return committed;
	}
	const text = {
		title: wanted.title,
		body: wanted.body
	};
	if (open === null) return repository.createPullRequest({
		...text,
		base: branch,
		head: updateBranch
	});
	return open.title === text.title && open.body === text.body ? {
		ok: true,
		value: open
	} : repository.updatePullRequest(open.id, text);
}
function isBuiltOn(update, base) {
	return update.head === base.head || update.parent === base.head;
}
function again(outcome) {
	return outcome.ok ? {
		ok: false,
		reason: "moved",
		message: ""
	} : outcome;
}
async function withdrawUpdate({ repository, branch, paths }, isSettled) {
	const updateBranch = updateBranchOf(branch);
	try {
		if (await repository.openPullRequest(branch, updateBranch) === null) return;
		const base = await readBranch(repository, branch, paths);
		if (base !== null && await isSettled(base)) await repository.deleteBranch(updateBranch);
	} catch {}
}
// src/github/publish-files.ts
function commitFiles(target, make) {
	const { repository, branch } = target;
	return settled(target, async () => {
		const base = await readBranch(repository, branch, target.paths);
		if (base === null) return { kind: "no-branch" };
		const { detail, wanted } = await make(base, null);
		if (wanted === null) return {
			kind: "stopped",
			detail
		};
		const files = differing(wanted, base);
		if (files.size === 0) return asItIs(base, detail);
		const outcome = await repository.commit(commitRequest(wanted, files, {
			branch,
			head: base.head
		}));
		if (outcome.ok) return {
			kind: "committed",
			detail,
			commit: outcome.value
		};
		if (outcome.reason === "forbidden") return {
			kind: "forbidden",
			detail,
			answer: outcome.message
		};
		return outcome.reason === "refused" ? proposeFiles(target, make, outcome.message) : null;
	});
}
function proposeFiles(target, make, refusal) {
	const { repository, branch, paths } = target;
	return settled(target, async () => {
		const base = await readBranch(repository, branch, paths);
		if (base === null) return { kind: "no-branch" };
		const update = await readBranch(repository, updateBranchOf(branch), paths);
		const { detail, wanted } = await make(base, update);
		if (wanted === null) return {
			kind: "stopped",
			detail
		};
		if (differing(wanted, base).size === 0) {
			await withdrawUpdate(target, async () => true);
			return asItIs(base, detail);
		}
		const outcome = await openUpdate(target, wanted, base, update);
		if (outcome.ok) return {
			kind: "proposed",
			detail,
			pullRequest: outcome.value
		};
		if (outcome.reason === "moved" || outcome.reason === "exists") return null;
		return {
			kind: "pull-request-forbidden",
			detail,
			refusal,
			answer: outcome.message
		};
	});
}
async function settled({ sleep }, step) {
	return await untilSettled(sleep, step) ?? {
		kind: "busy",
		attempts: maxAttempts
	};
}
function asItIs({ head: oid }, detail) {
	return {
		kind: "committed",
		detail,
		commit: {
			oid,
			url: null
		}
	};
}
// src/commands/publish.ts
async function publish(options, context) {
	if (options.commit === "none") return {
		...await build(options, context),
		publication: unpublished
	};
	const contents = await readContents(treeOf(options, context.files.read));
	const mx = await observeMxOf(contents.reading.policy, context.dns);
	const proposal = await propose(contents, {
		now: context.now(),
		mx,
		base: null
	});
	const local = await readyToBuild(proposal, options.strict);
	if (local.ready === null) return result(local, options, null, unpublished);
	const { change, changes } = local.ready;
	const repository = await context.repository();
	if (repository === null) return changes.size === 0 ? result(local, options, change.plan.id, unpublished) : byHand(local, options, finding("github/no-token", null, {}), "unknown");
	const pages = repository.pages();
	const { branch } = options.repo;
	const target = branch === null ? null : {
		repository,
		branch,
		paths: pathsIn(options).map(options.repo.pathOf),
		sleep: context.sleep
	};
	if (changes.size === 0) {
		if (target !== null) await withdrawUpdate(target, (base) => isSettled(base, options, context));
		return result(local, options, change.plan.id, {
			...unpublished,
			pages: (await pages).build
		});
	}
	return resultOf(target === null ? { kind: "no-branch" } : options.commit === "push" ? await commitFiles(target, make(options, context)) : await proposeFiles(target, make(options, context), "the input `commit` asks for one"), local, options, context, (await pages).build);
}
function make(options, { now, dns }) {
	return async (base, update) => {
		const { pathOf } = options.repo;
		const contents = await readContents(treeOn(base, options, pathOf));
		const mx = await observeMxOf(contents.reading.policy, dns);
		const open = update && treeOn(update, options, pathOf);
		const detail = await readyToBuild(await proposeOn(contents, open, {
			now: now(),
			mx
		}), options.strict);
		return {
			detail,
			wanted: detail.ready === null ? null : wantedOf(detail.ready, options)
		};
	};
}
function wantedOf({ change, changes }, options) {
	const nameOf = namesIn(options);
	const removed = [...changes].filter(([, text]) => text === null);
	const files = [...change.plan.files, ...removed].map(([path, text]) => [options.repo.pathOf(nameOf(path)), text]);
	return {
		files: new Map(files),
		...commitText(change),
		body: pullRequestBody(change)
	};
}
async function isSettled(base, options, context) {
	const { wanted } = await make(options, context)(base, null);
	return wanted !== null && differing(wanted, base).size === 0;
}
async function resultOf(published, local, options, { files }, pages) {
	const { repo } = options;
	switch (published.kind) {
		case "committed": {
			const { change } = published.detail.ready;
			writeChanges(files, options, changesTo(treeOf(options, files.read), change.plan));
			const { detail, commit } = published;
			return result(sinceCheckout(detail, local), options, change.plan.id, {
				...unpublished,
				commit,
				pages
			});
		}
		case "proposed": {
			const { number, url } = published.pullRequest;
			const findings = [...published.detail.findings, finding("github/pull-request", null, { url })];
			const pullRequest = {
				number,
				url
			};
			return result({
				...published.detail,
				findings
			}, options, null, {
				...unpublished,
				pullRequest,
				pages
			});
		}
		case "stopped": return result(published.detail, options, null, {
			...unpublished,
			pages
		});
		case "forbidden": {
			const args = {
				repository: repo.name,
				answer: published.answer
			};
			return byHand(published.detail, options, finding("github/forbidden", null, args), pages);
		}
		case "pull-request-forbidden": {
			const { refusal, answer } = published;
			const args = {
				branch: repo.branch,
				refusal,
				answer,
				settings: `${repo.url}/settings/actions`
			};
			return byHand(published.detail, options, finding("github/pull-request-forbidden", null, args), pages);
		}
		case "no-branch": {
			const args = {
				ref: repo.ref,
				repository: repo.name
			};
			return byHand(local, options, finding("github/no-branch", null, args), pages);
		}
		case "busy": {
			const args = {
				branch: repo.branch,
				attempts: published.attempts
			};
			return byHand(local, options, finding("github/busy", null, args), pages);
		}
	}
}
function sinceCheckout(detail, local) {
	const { change } = detail.ready;
	const { published } = local.ready.change;
	const isNew = isNewPolicy(change.plan, published);
	return {
		...detail,
		ready: {
			change: {
				...change,
				published,
				isNew
			},
			changes: local.ready.changes
		}
	};
}
function byHand(build, options, problem, pages) {
	const findings = [...build.findings, problem];
	const written = [...build.ready.changes].flatMap(([path, text]) => text === null ? [] : [[path, text]]);
	const publication = {
		...unpublished,
		byHand: new Map(written),
		pages
	};
	return result({
		...build,
		findings
	}, options, null, publication);
}
function result({ contents, findings, ready }, { policy, pagesHost }, id, publication) {
	const common = {
		command: "build",
		sources: sourcesOf(policy, contents.reading.text),
		publication
	};
	if (ready === null) return {
		...common,
		findings,
		planned: null
	};
	const { change, changes } = ready;
	const { records, findings: missing } = recordsOf(change.policy, id, pagesHost);
	return {
		...common,
		findings: [...findings, ...missing],
		planned: planned(change, changes, id, records)
	};
}
export {
	publish
};
