import {
	actionContext,
	actionReader,
	context,
	getInput,
	printLine,
	readRepo,
	report,
	setFailed,
	summary,
	treeOn,
	withMonitorState
} from "./action-own.mjs";
import {
	build,
	check,
	filesIn,
	ledgerPath,
	looksLikeExample,
	looksLikeExampleLedger,
	maxLedgerSize,
	maxPolicySize,
	namesIn,
	pathsIn,
	policyOptions,
	records,
	unpublished,
	verifyOptions,
	visible
} from "./shared.mjs";
// src/entry/action.ts
async function main() {
	const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
	const read = actionReader();
	const { repo, surroundings } = readRepo(workspace, read("policy") ?? "policy.yml");
	const files = filesIn(workspace, workspace);
	const options = {
		...policyOptions(read, surroundings),
		commit: read("commit") ?? "push",
		repo
	};
	const name = commandFor(() => isCopy(files, options));
	const { result, markdown } = await run[name]({
		options,
		read,
		surroundings,
		context: actionContext(read, files)
	});
	await report(result, markdown);
}
const run = {
	build: async ({ options, context }) => {
		if (options.commit === "none") return policyReport({
			...await build(options, context),
			publication: unpublished
		}, options);
		const { publish } = await import("./publish.mjs");
		return policyReport(await withMonitorState(await publish(options, context), context, options.repo), options);
	},
	check: async ({ options, context }) => {
		const result = await check({
			...options,
			base: await baseOf(options, context)
		}, context);
		return policyReport(await context.dns() === null ? result : await withMonitorState(result, context, options.repo), options);
	},
	records: async ({ options, context }) => policyReport(await records(options, context), options),
	setup: async ({ options, read, context }) => {
		const { setup } = await import("./setup.mjs");
		return policyReport(await setup({
			...options,
			domain: read("domain") ?? null,
			notHere: notHere()
		}, context), options);
	},
	verify: async ({ options, read, surroundings, context }) => {
		const { verify } = await import("./verify2.mjs");
		return verificationReport(await verify(verifyOptions(read, surroundings, options.repo), context), options);
	},
	monitor: async ({ options, read, surroundings, context: outside }) => {
		const { monitor } = await import("./monitor.mjs");
		return verificationReport(await monitor({
			...verifyOptions(read, surroundings, options.repo),
			wait: null,
			state: read("state") ?? null,
			labels: read("labels") ?? [],
			runUrl: `${options.repo.url}/actions/runs/${context.runId}`
		}, outside), options);
	}
};
async function policyReport(result, { repo }) {
	return {
		result,
		markdown: await summary(result, repo)
	};
}
async function verificationReport(result, { repo }) {
	const { verificationSummary } = await import("./verify-summary.mjs");
	return {
		result,
		markdown: await verificationSummary(result, repo)
	};
}
const proposingEvents = new Set([
	"pull_request",
	"pull_request_target",
	"merge_group"
]);
function commandFor(isUntouched) {
	const names = ["auto", ...Object.keys(run)];
	const written = getInput("command") || "auto";
	const command = names.find((one) => one === written);
	if (command === void 0) throw new Error(`The input command must be one of ${names.join(", ")}, not "${written}".`);
	if (command !== "auto") return command;
	if (context.eventName === "schedule") return "monitor";
	if (proposingEvents.has(context.eventName)) return "check";
	return isUntouched() ? "setup" : "build";
}
function isCopy(files, options) {
	const says = (path, size, looksRight) => {
		const content = files.read(path, size);
		return content.kind === "text" && looksRight(content.text);
	};
	return says(options.policy, maxPolicySize, looksLikeExample) || says(namesIn(options)(ledgerPath), maxLedgerSize, looksLikeExampleLedger);
}
function notHere() {
	const { repository } = context.payload;
	if (repository?.is_template === true) return "the template itself";
	return repository?.fork === true ? "a fork of the template" : null;
}
function baseName() {
	const { pull_request: pullRequest, merge_group: group } = context.payload;
	const name = pullRequest?.base?.ref ?? group?.base_ref;
	return typeof name === "string" ? name.replace(/^refs\/heads\//, "") : void 0;
}
async function baseOf(options, outside) {
	const name = baseName();
	const isOffline = await outside.dns() === null;
	const repository = name === void 0 || isOffline ? null : await outside.repository();
	if (name === void 0 || repository === null) return null;
	const { pathOf } = options.repo;
	const { readBranch } = await import("./branch.mjs");
	try {
		const branch = await readBranch(repository, name, pathsIn(options).map(pathOf));
		return branch === null ? null : {
			name,
			tree: treeOn(branch, options, pathOf)
		};
	} catch (error) {
		printLine(`Judged without a look at the branch ${name}: ${error.message}`);
		return null;
	}
}
try {
	await main();
} catch (error) {
	setFailed(visible(error instanceof Error ? error.message : String(error)));
}
export {};
