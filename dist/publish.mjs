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
	commitFiles,
	commitText,
	differing,
	problemIn,
	proposeFiles,
	pullRequestBody,
	withPagesState,
	withdrawUpdate
} from "./pages-state.mjs";
import {
	proposeOn,
	treeOn
} from "./action-own.mjs";
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
		const unchanged = result(local, options, change.plan.id, {
			...unpublished,
			pages: (await pages).build
		});
		return withPagesState(unchanged, await pages, options);
	}
	const ended = await resultOf(target === null ? { kind: "no-branch" } : options.commit === "push" ? await commitFiles(target, make(options, context)) : await proposeFiles(target, make(options, context), "the input `commit` asks for one"), local, options, context, (await pages).build);
	return withPagesState(ended, await pages, options);
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
		case "forbidden":
		case "pull-request-forbidden": return byHand(published.detail, options, problemIn(published, repo), pages);
		case "no-branch":
		case "busy": return byHand(local, options, problemIn(published, repo), pages);
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
