import {
	code,
	defaultHost,
	fenced,
	finding,
	policyDiff,
	policyHost
} from "./shared.mjs";
import {
	readBranch
} from "./branch2.mjs";
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
// src/github/wanted.ts
function differing({ files }, { read }) {
	const isAsWanted = (path, text) => {
		const content = read(path, Number.POSITIVE_INFINITY);
		return content.kind === "text" ? content.text === text : text === null && content.kind === "absent";
	};
	return new Map([...files].filter(([path, text]) => !isAsWanted(path, text)));
}
function commitRequest({ title, message }, files, target) {
	const encoder = new TextEncoder();
	const written = [...files].flatMap(([path, text]) => text === null ? [] : [[path, encoder.encode(text)]]);
	return {
		branch: target.branch,
		expectedHead: target.head,
		headline: title,
		body: message,
		files: new Map(written),
		deletions: [...files].flatMap(([path, text]) => text === null ? [path] : [])
	};
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
// src/github/publish-problem.ts
function problemIn(failed, { name, url, ref, branch }) {
	switch (failed.kind) {
		case "forbidden": return finding("github/forbidden", null, {
			repository: name,
			answer: failed.answer
		});
		case "pull-request-forbidden": {
			const { refusal, answer } = failed;
			const settings = `${url}/settings/actions`;
			return finding("github/pull-request-forbidden", null, {
				branch,
				refusal,
				answer,
				settings
			});
		}
		case "no-branch": return finding("github/no-branch", null, {
			ref,
			repository: name
		});
		case "busy": return finding("github/busy", null, {
			branch,
			attempts: failed.attempts
		});
	}
}
// src/report/pull-request.ts
function commitText({ plan, isNew }) {
	const { domain, mode, mx, max_age } = plan.policy;
	return {
		title: isNew ? `Publish MTA-STS policy ${plan.id}` : "Regenerate the MTA-STS files",
		message: `${policyHost(domain)}: mode ${mode}, ${mx.length} mx, max_age ${max_age} seconds`
	};
}
function pullRequestBody(change) {
	return requestBody("The branch takes no direct commits, so the files that follow from `policy.yml` come as a pull request.", change);
}
function setupRequestBody(change) {
	return requestBody("The branch takes no direct commits, so what sets this copy up comes as a pull request: a first `policy.yml`, the files that follow from it, and the template's own files away.", change);
}
function requestBody(why, { plan, published }) {
	const { policy, id } = plan;
	return [
		`${why} Merging it publishes the policy of ${code(policyHost(policy.domain))} under the id ${code(id)}.`,
		fenced("diff", policyDiff(published, policy)),
		"If its checks wait, press **Approve workflows to run** below: GitHub asks for that where a workflow opened the pull request.",
		"Merge it within a day, or run the workflow again first: what senders may still hold is counted from when it was made.",
		"Leave the DNS record `_mta-sts` as it is until the policy is live; the run after the merge says when and how to set it."
	].join("\n\n");
}
// src/commands/pages-state.ts
function withPagesState(result, pages, options) {
	const host = result.planned?.plan.policy.host ?? defaultHost;
	return result.planned !== null && host.name === "github-pages" ? {
		...result,
		findings: [...result.findings, ...findingsOf(pages, options)]
	} : result;
}
function findingsOf({ build, isPublic, source }, { output, repo }) {
	const settings = `${repo.url}/settings/pages`;
	const path = `/${repo.pathOf(output).replace(/^\.?\/*/, "")}`;
	const isElsewhere = build === "legacy" && source !== null && (source.branch !== repo.branch || source.path !== path);
	return [...isPublic === false ? [finding("github/pages-private", null, { settings })] : [], ...isElsewhere ? [finding("github/pages-elsewhere", null, {
		served: source.path,
		from: source.branch,
		path,
		branch: repo.branch ?? repo.ref,
		settings
	})] : []];
}
export {
	commitFiles,
	commitText,
	differing,
	problemIn,
	proposeFiles,
	pullRequestBody,
	setupRequestBody,
	untilSettled,
	updateBranchOf,
	withPagesState,
	withdrawUpdate
};
