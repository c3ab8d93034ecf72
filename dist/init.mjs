import {
	fileChange,
	finding,
	isExample,
	planned,
	readContents,
	readHostName,
	recordsOf,
	sourcesOf,
	treeOf,
	writeChanges
} from "./shared.mjs";
import {
	firstBuild,
	surveyDomain
} from "./survey.mjs";
// src/commands/init.ts
async function init(options, { files, network, now }) {
	const { policy: path, force, host, pagesHost } = options;
	const contents = await readContents(treeOf(options, files.read));
	const refuse = (one) => {
		return {
			command: "init",
			findings: [one],
			sources: sourcesOf(path, contents.reading.text),
			planned: null
		};
	};
	if (contents.tree.policy.kind !== "absent" && !isExample(contents.findings) && !force) return refuse(finding("init/exists", { file: path }, { path }));
	const name = readHostName(options.domain);
	if ("problem" in name) return refuse(finding("domain/not-verifiable", null, {
		value: options.domain,
		reason: name.reason
	}));
	const survey = await surveyDomain(await network(true), name.name, now());
	const links = {
		schema: files.read(schemaFile, maxSchemaSize).kind === "text" ? schemaFile : null,
		repository: null
	};
	const { ready, findings } = await firstBuild(survey, contents, {
		links,
		now: now(),
		force,
		host
	});
	if (ready === null) return {
		command: "init",
		findings,
		sources: new Map(),
		planned: null
	};
	const { policyYml, change, changes } = ready;
	writeChanges(files, options, changes, [fileChange(path, policyYml)]);
	const { id } = change.plan;
	const { records, findings: missing } = recordsOf(change.policy, id, pagesHost);
	const built = planned(change, changes, id, records);
	return {
		command: "init",
		findings: [...findings, ...missing],
		sources: sourcesOf(path, policyYml),
		planned: {
			...built,
			files: [{
				path,
				changed: true
			}, ...built.files]
		}
	};
}
const schemaFile = "policy.schema.json";
const maxSchemaSize = 1048576;
export {
	init
};
