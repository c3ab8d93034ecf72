import {
	contentOfBytes
} from "./shared.mjs";
// src/github/branch.ts
async function readBranch(repository, name, paths) {
	const state = await repository.branch(name, [...new Set(paths)]);
	if (state === null) return null;
	return {
		head: state.head,
		parent: state.parent,
		read: (path, limit) => contentOf(state, path, limit)
	};
}
function contentOf(state, path, limit) {
	const bytes = state.files.get(path) ?? null;
	if (bytes === null) return { kind: "absent" };
	if (bytes === "link") return {
		kind: "unreadable",
		reason: "it is a link, which is not followed on GitHub"
	};
	return bytes.length > limit ? {
		kind: "too-large",
		limit
	} : contentOfBytes(bytes);
}
export {
	readBranch
};
