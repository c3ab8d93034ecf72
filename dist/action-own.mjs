import {
	createRequire
} from "node:module";
import {
	annotations,
	cachedPart,
	changeIn,
	code,
	contextOf,
	currentEntry,
	describe,
	details,
	displayName,
	escapeMarkdown,
	fenced,
	finding,
	hostOf,
	inOrder,
	isOk,
	link,
	markdownTable,
	noColors,
	options,
	outputs,
	ownerOfRepository,
	panelRecords,
	pathInRepository,
	placeText,
	policyDiff,
	policyFilePath,
	policyHost,
	print,
	propose,
	readLedgerIn,
	reader,
	repositoryRoot,
	resultText,
	secondsOf,
	treeOf,
	visibleLines,
	zoneLines
} from "./shared.mjs";
const require = createRequire(import.meta.url);
const os = require("node:os");
const { EOL } = require("node:os");
const crypto = require("node:crypto");
const fs = require("node:fs");
const { existsSync, readFileSync } = require("node:fs");
const { randomUUID } = require("node:crypto");
const { appendFileSync } = require("node:fs");
const { dirname, relative, resolve } = require("node:path");
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function getBooleanInput(name, options) {
	const trueValue = [
		"true",
		"True",
		"TRUE"
	];
	const falseValue = [
		"false",
		"False",
		"FALSE"
	];
	const val = getInput(name, options);
	if (trueValue.includes(val)) return true;
	if (falseValue.includes(val)) return false;
	throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\nSupport boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
// node_modules/@actions/github/lib/context.js
var Context = class {
	constructor() {
		var _a, _b, _c;
		this.payload = {};
		if (process.env.GITHUB_EVENT_PATH) {
			if (existsSync(process.env.GITHUB_EVENT_PATH)) this.payload = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
			else {
				const path = process.env.GITHUB_EVENT_PATH;
				process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${EOL}`);
			}
		}
		this.eventName = process.env.GITHUB_EVENT_NAME;
		this.sha = process.env.GITHUB_SHA;
		this.ref = process.env.GITHUB_REF;
		this.workflow = process.env.GITHUB_WORKFLOW;
		this.action = process.env.GITHUB_ACTION;
		this.actor = process.env.GITHUB_ACTOR;
		this.job = process.env.GITHUB_JOB;
		this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
		this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
		this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
		this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
		this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
		this.graphqlUrl = (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
	}
	get issue() {
		const payload = this.payload;
		return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
	}
	get repo() {
		if (process.env.GITHUB_REPOSITORY) {
			const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
			return {
				owner,
				repo
			};
		}
		if (this.payload.repository) return {
			owner: this.payload.repository.owner.login,
			repo: this.payload.repository.name
		};
		throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
	}
};
// node_modules/@actions/github/lib/github.js
const context = new Context();
// src/commands/monitor-state.ts
const file = "mta-sts-monitor.yml";
async function withMonitorState(result, context, { url }) {
	const repository = result.planned === null || !isOk(result) ? null : await context.repository();
	if ((repository === null ? null : await repository.workflowState(file)) !== "disabled_inactivity") return result;
	const stopped = finding("github/monitor-stopped", null, { page: `${url}/actions/workflows/${file}` });
	return {
		...result,
		findings: [...result.findings, stopped]
	};
}
// src/judge/branch-build.ts
function treeOn(branch, workspace, pathOf) {
	return treeOf(workspace, (name, limit) => branch.read(pathOf(name), limit));
}
const reuseWindow = 21600;
function timeOfPlan(update, sha256, now) {
	const ledger = update === null ? null : readLedgerIn(update).ledger;
	const entry = ledger === null ? null : currentEntry(ledger);
	return entry !== null && now - secondsOf(entry.from) < reuseWindow && entry.sha256 === sha256 ? secondsOf(entry.from) : now;
}
async function proposeOn(base, update, { now, mx }) {
	const proposal = await propose(base, {
		now,
		mx,
		base: null
	});
	const time = timeOfPlan(update, proposal.change?.plan.sha256, now);
	return time === now ? proposal : {
		...proposal,
		change: await changeIn(base, {
			now: time,
			mx,
			base: null
		})
	};
}
// src/report/findings-list.ts
const maxFindings = 100;
const maxCharacters = 25e4;
const icons = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
function findingsList(findings) {
	const items = [];
	for (let room = maxCharacters; room > 0 && items.length < Math.min(maxFindings, findings.length);) {
		const item = findingItem(findings[items.length]);
		items.push(item);
		room -= item.length;
	}
	const rest = findings.length - items.length;
	return [...items, ...rest > 0 ? [`- … and ${rest} more`] : []].join("\n");
}
function findingItem(one) {
	const described = describe(one);
	const { file, severity, message, fix } = described;
	const place = file === void 0 ? "" : `${code(placeText(described).slice(0, -2))} `;
	return `- ${icons[severity]} ${place}${escapeMarkdown(message)}${fix === void 0 ? "" : `<br>**Fix:** ${escapeMarkdown(fix)}`}`;
}
// src/report/next-steps.ts
function nextSteps(result, { url }) {
	const { planned } = result;
	if (planned === null || !isOk(result) || result.command !== "build" && result.command !== "setup") return "";
	const { plan, records, files } = planned;
	const { publication } = result;
	if (publication?.pullRequest) return "";
	const host = policyHost(plan.policy.domain);
	const policyUrl = `https://${host}/${policyFilePath}`;
	const recordOf = (label) => records.find(({ name }) => name.startsWith(`${label}.`));
	const { serving } = hostOf(plan.policy.host);
	const steps = [
		...serving === null ? pagesSteps(host, url, publication?.pages === "none") : [escapeMarkdown(serving(host))],
		...recordOf("mta-sts") ? [`Set the ${code("mta-sts")} record above${serving === null ? certificateStep : ""}.`] : [],
		`Wait until ${link(code(policyUrl), policyUrl)} shows this policy; after a change that can take ten minutes.`,
		...recordOf("_smtp") ? [`Set the ${code("_smtp._tls")} record above.`] : [],
		`Only then set the ${code("_mta-sts")} record above: senders that saw the new id too early would keep the old policy.`
	].map((step, index) => `${index + 1}. ${step}`);
	return files.some((file) => file.changed) || publication?.pages === "none" ? `### What to do next\n\n${steps.join("\n")}` : details("What to do, if it is not done yet", steps.join("\n"));
}
const certificateStep = " and wait for the certificate (up to an hour), then tick **Enforce HTTPS**";
function pagesSteps(host, url, isOff) {
	const settings = link("Settings → Pages", `${url}/settings/pages`);
	return [...isOff ? [`Switch on GitHub Pages: ${settings}, **Source: GitHub Actions**.`, `Run this workflow again: ${link("Actions", `${url}/actions`)}, **Run workflow**.`] : [], `In ${settings}, set the **custom domain** ${code(host)}, before any DNS record points there.`];
}
// src/report/records-table.ts
async function recordsTable(records, domain) {
	const { zone, rows } = await panelRecords(records, domain);
	return `${markdownTable([
		"Name in full",
		"Name in a DNS panel",
		"Type",
		"TTL",
		"Value"
	], rows.map(({ name, panelName, type, ttl, value }) => [
		code(name),
		code(panelName),
		type,
		String(ttl),
		code(value)
	]))}\n\n${`DNS panels append the zone, here taken to be ${code(zone)}: type the second column there.`}\n\n${details("As lines of a zone file", fenced("", zoneLines(records)))}`;
}
// src/report/summary-text.ts
const maxSummarySize = 9e5;
const leftOut = "*This part is too long for a summary; the log has it.*";
function summaryText(parts) {
	const kept = parts.filter((part) => part !== "");
	while (bytesOf(kept.join("\n\n")) > maxSummarySize && kept.some((part) => part !== leftOut)) {
		const sizes = kept.map(bytesOf);
		kept[sizes.indexOf(Math.max(...sizes))] = leftOut;
	}
	return `${kept.join("\n\n")}\n`;
}
function bytesOf(text) {
	return new TextEncoder().encode(text).length;
}
// src/report/summary.ts
async function summary(result, repository) {
	const { problems, notices } = sorted(result.findings);
	const { planned } = result;
	return summaryText([
		heading(result),
		planned === null ? outcomeWithoutPlan(result) : outcome(result, planned),
		findingsList(problems),
		...planned === null ? [] : [changes(result, planned), sendersPart(result, planned)],
		byHand(result),
		planned === null ? "" : await recordsPart(result, planned),
		nextSteps(result, repository),
		notices.length === 0 || isOnlyNotices(result) ? "" : details("Worth knowing", findingsList(notices))
	]);
}
function isOnlyNotices({ command, planned }) {
	return command === "setup" && planned === null;
}
function publicationOf(result) {
	return "publication" in result ? result.publication : null;
}
function heading(result) {
	if (!isOk(result)) return "## ❌ MTA-STS policy: something is in the way";
	if (result.planned === null) return result.command === "setup" ? "## MTA-STS: nothing was set up" : "## MTA-STS policy: the end of the road";
	const { domain, mode } = result.planned.plan.policy;
	return `## MTA-STS policy of ${code(displayName(domain))}: ${mode}`;
}
function outcomeWithoutPlan(result) {
	if (!isOk(result) && result.command === "build") return "**Nothing was published; the policy published before stays in force.** Fix these findings in a new commit, or accept one under `accept` in `policy.yml`, with the reason:";
	if (!isOk(result)) return "Nothing was changed. Fix these findings:";
	return result.command === "setup" ? findingsList(result.findings) : "✅ Nothing speaks against it.";
}
function outcome(result, { plan, isNew, files }) {
	const publication = publicationOf(result);
	if (publication?.pullRequest) {
		const { number, url } = publication.pullRequest;
		return `The change waits in pull request ${link(`#${number}`, url)}. **Merge it to publish.**`;
	}
	if (result.command === "check") return verdict(result, isNew);
	if (!isOk(result)) return "The policy is fine, but it could not be committed:";
	if (!files.some(({ changed }) => changed)) return `✅ Nothing changed. The id stays ${code(plan.id)}.`;
	const where = commitLink(publication?.commit ?? null);
	return isNew ? `✅ New policy, id ${code(plan.id)}${where}.` : `✅ The generated files were put right${where}. The id stays ${code(plan.id)}.`;
}
function commitLink(commit) {
	if (commit === null) return "";
	const name = code(commit.oid.slice(0, 7));
	return ` with commit ${commit.url === null ? name : link(name, commit.url)}`;
}
function verdict(result, isNew) {
	if (!isOk(result)) return "**Do not merge this.** These findings say what it would do, and what to do instead:";
	if (!isNew) return "✅ The policy stays as it is.";
	return `${result.findings.some(({ severity }) => severity === "warning") ? "⚠️ Read this first." : "✅ Nothing speaks against this policy."} Merging publishes it, under an id made at that time.`;
}
function sorted(findings) {
	const shown = inOrder(findings).filter(({ code }) => code !== "github/pull-request");
	const isNotice = ({ severity }) => severity === "notice";
	return {
		problems: shown.filter((one) => !isNotice(one)),
		notices: shown.filter(isNotice)
	};
}
function changes({ command }, { plan, previous, isNew }) {
	if (!isNew) return "";
	return `### ${command === "check" ? "What would be published" : "What changed"}\n\n${fenced("diff", policyDiff(previous, plan.policy))}`;
}
function sendersPart(result, planned) {
	const { command } = result;
	const { plan, cached, isNew } = planned;
	if (command === "records" || cached.length === 0 && command === "build") return "";
	return `### What senders hold, and until when\n\n${cached.length === 0 ? "No sender holds a policy of this domain yet." : cachedPart(cached, nextPolicy(result, planned))}${command === "check" && isNew ? `\n\n**After publication**, and not before, the record ${code(`_mta-sts.${plan.policy.domain}`)} gets a new id, made at that time. Set nothing now.` : ""}`;
}
function nextPolicy(result, { plan, isNew }) {
	if (!isNew) return null;
	const { mode } = plan.policy;
	if (result.command === "check") return {
		mode,
		name: "proposed",
		when: "once merged"
	};
	const isPublished = isOk(result) && !publicationOf(result)?.pullRequest;
	return {
		mode,
		name: plan.id,
		when: isPublished ? "in force" : "once merged"
	};
}
function byHand(result) {
	const files = [...publicationOf(result)?.byHand ?? []];
	if (files.length === 0) return "";
	const parts = files.map(([path, text]) => `${code(path)}${text === "" ? " (an empty file)" : `\n\n${fenced("", text)}`}`);
	const how = `Or run \`node dist/cli.mjs ${result.command === "setup" ? "init DOMAIN" : "build"}\` in a checkout of the branch and commit what it writes.`;
	return `### The change to commit by hand\n\n${parts.join("\n\n")}\n\n${how}`;
}
async function recordsPart({ command }, { plan, records }) {
	if (records.length === 0 || command === "check") return "";
	return `### DNS records\n\n${await recordsTable(records, plan.policy.domain)}`;
}
// src/entry/action/print.ts
function printLine(line) {
	printText(`${line}\n`);
}
function printText(text) {
	const token = randomUUID();
	print(`::stop-commands::${token}\n${visibleLines(text)}\n::${token}::\n`);
}
// src/entry/action/context.ts
function actionReader() {
	return reader((name) => {
		const text = getInput(name);
		return text === "" || "value" in options[name] ? text : getBooleanInput(name);
	}, (name) => `The input ${name}`);
}
function actionContext(read, files) {
	const limit = {
		until: 0,
		failure: null
	};
	return contextOf(read, {
		files,
		repository: async () => {
			const options = githubOptions(limit);
			return options && (await import("./github.mjs")).github(options);
		},
		issues: async () => {
			const options = githubOptions(limit);
			return options && (await import("./github.mjs")).githubIssues(options);
		},
		now: () => Math.floor(Date.now() / 1e3),
		log: printLine,
		progress: printLine,
		dnsTimeout: 15
	});
}
function githubOptions(limit) {
	const token = getInput("token");
	const { owner, repo: name } = context.repo;
	return token === "" ? null : {
		apiUrl: context.apiUrl,
		token,
		owner,
		name,
		log: printLine,
		limit
	};
}
// src/entry/action/repo.ts
function readRepo(workspace, policy) {
	const root = repositoryRoot(dirname(resolve(workspace, policy)), workspace) ?? workspace;
	const { owner, repo: name } = context.repo;
	return {
		repo: {
			name: `${owner}/${name}`,
			url: `${context.serverUrl}/${owner}/${name}`,
			ref: context.ref,
			branch: /^refs\/heads\/(.+)$/.exec(context.ref)?.[1] ?? null,
			pathOf: (path) => pathInRepository(root, resolve(workspace, path))
		},
		surroundings: {
			owner: ownerOfRepository(process.env, workspace),
			top: relative(workspace, root) || "."
		}
	};
}
// src/entry/action/report.ts
async function report(result, markdown) {
	for (const line of annotations(result.findings)) print(`${line}\n`);
	printText(await resultText(result, noColors));
	for (const [name, value] of Object.entries(outputs(result))) setOutput(name, value);
	writeSummary(markdown);
	if (!isOk(result)) process.exitCode = ExitCode.Failure;
}
function writeSummary(text) {
	const path = process.env.GITHUB_STEP_SUMMARY;
	if (!path) return;
	appendFileSync(path, text);
}
export {
	actionContext,
	actionReader,
	context,
	findingsList,
	getInput,
	printLine,
	proposeOn,
	readRepo,
	recordsTable,
	report,
	setFailed,
	summary,
	summaryText,
	timeOfPlan,
	treeOn,
	withMonitorState
};
