import {
	textOf
} from "./shared.mjs";
import {
	inspectPolicyFile
} from "./inspect-policy-file.mjs";
// src/commands/inspect.ts
const maxInspectedSize = 1048576;
function inspect(name, content) {
	const path = name === "" ? "\"\"" : name;
	const read = textOf(content, path);
	if ("finding" in read) return {
		command: "inspect",
		path,
		policy: null,
		findings: [read.finding],
		sources: new Map()
	};
	const { policy, findings } = inspectPolicyFile(read.text, path);
	return {
		command: "inspect",
		path,
		policy,
		findings,
		sources: new Map([[path, read.text]])
	};
}
export {
	inspect,
	maxInspectedSize
};
