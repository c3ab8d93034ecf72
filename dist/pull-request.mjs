import {
	code,
	fenced,
	policyDiff,
	policyHost
} from "./shared.mjs";
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
// src/report/pull-request.ts
function commitText({ plan, isNew }) {
	const { domain, mode, mx, max_age } = plan.policy;
	return {
		title: isNew ? `Publish MTA-STS policy ${plan.id}` : "Regenerate the MTA-STS files",
		message: `${policyHost(domain)}: mode ${mode}, ${mx.length} mx, max_age ${max_age} seconds`
	};
}
function pullRequestBody({ plan, published }) {
	const { policy, id } = plan;
	return [
		`The branch takes no direct commits, so the files that follow from \`policy.yml\` come as a pull request. Merging it publishes the policy of ${code(policyHost(policy.domain))} under the id ${code(id)}.`,
		fenced("diff", policyDiff(published, policy)),
		"Merge it within a day, or run the workflow again first: what senders may still hold is counted from when it was made.",
		"Leave the DNS record `_mta-sts` as it is until the policy is live; the run after the merge says when and how to set it."
	].join("\n\n");
}
export {
	commitRequest,
	commitText,
	differing,
	pullRequestBody
};
