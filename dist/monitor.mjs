import {
	code,
	describe,
	displayName,
	escapeMarkdown,
	fileChange,
	finding,
	isExample,
	isUnknown,
	link,
	statusOf
} from "./shared.mjs";
import {
	noSync,
	syncIssue
} from "./to-do-list.mjs";
import {
	setupMarker
} from "./to-do.mjs";
import {
	seeDomain,
	tickChecklist
} from "./verify.mjs";
// src/report/monitor-issue.ts
function monitorMarker(domain) {
	return `<!-- mta-sts-policy monitor ${domain} -->`;
}
function monitorIssue(domain, wrong, unsure, runUrl) {
	const name = displayName(domain);
	const marker = monitorMarker(domain);
	const body = [
		marker,
		`Senders see something wrong with the MTA-STS policy of ${code(name)}:`,
		wrong.map(checkPart).join("\n\n"),
		...unsure.length === 0 ? [] : [`Not looked at this time: ${unsure.map(({ target }) => code(target)).join(", ")}.`],
		"*A workflow looks every day and keeps this issue: it changes it when something changes, and closes it when all is well.*"
	];
	const closedBody = [
		marker,
		`All is well with the MTA-STS policy of ${code(name)}.`,
		keeps
	];
	return {
		open: {
			title: `MTA-STS of ${name} needs attention`,
			body: body.join("\n\n")
		},
		closed: {
			title: `MTA-STS of ${name} is well`,
			body: closedBody.join("\n\n"),
			comment: `All is well again: ${link("this run", runUrl)} found nothing wrong.`
		}
	};
}
const keeps = "*A workflow looks every day and opens this issue again when something is wrong.*";
const icons = {
	fail: "❌",
	warn: "⚠️",
	unknown: "❔",
	ok: "✅"
};
function checkPart(check) {
	const items = check.findings.filter((one) => one.severity !== "notice" || statusOf(check) === "unknown").map(describe).map(({ message, fix }) => `- ${escapeMarkdown(message)}${fix === void 0 ? "" : `<br>**Fix:** ${escapeMarkdown(fix)}`}`);
	return `${icons[statusOf(check)]} **${check.name}** ${code(check.target)}\n\n${items.join("\n")}`;
}
// src/verify/drift.ts
const emptyState = {
	unknown: {},
	wrong: []
};
const maxUnknownRuns = 3;
const explainedElsewhere = new Set([
	"https/no-address",
	"https/unreachable",
	"served/nothing",
	"mx/not-compared",
	"starttls/no-address",
	"starttls/not-testable"
]);
function drift(checks, before) {
	const unknown = {};
	const wrong = [];
	const unsure = [];
	for (const check of checks) {
		const status = statusOf(check);
		if (status === "fail" || status === "warn") wrong.push(check);
		if (status !== "unknown" || !countsAsUnknown(check)) continue;
		const runs = (before.unknown[keyOf(check)] ?? 0) + 1;
		unknown[keyOf(check)] = runs;
		(runs >= maxUnknownRuns ? wrong : unsure).push(check);
	}
	const stillWrong = unsure.map(keyOf).filter((key) => before.wrong.includes(key));
	return {
		wrong,
		unsure,
		state: {
			unknown,
			wrong: [...wrong.map(keyOf), ...stillWrong]
		}
	};
}
function keyOf({ name, target }) {
	return `${name} ${target}`;
}
function countsAsUnknown({ findings }) {
	return findings.filter(isUnknown).some(({ code }) => !explainedElsewhere.has(code));
}
function parseState(text) {
	try {
		const { unknown, wrong } = JSON.parse(text ?? "");
		const counts = Object.entries(unknown ?? {}).filter(([, runs]) => Number.isSafeInteger(runs));
		return {
			unknown: Object.fromEntries(counts),
			wrong: Array.isArray(wrong) ? wrong.filter((key) => typeof key === "string") : []
		};
	} catch {
		return emptyState;
	}
}
function renderState(state) {
	return `${JSON.stringify(state)}\n`;
}
// src/commands/monitor.ts
async function monitor(options, context) {
	return tickChecklist(await watchDomain(options, context), options, context);
}
async function watchDomain(options, context) {
	const result = {
		...await seeDomain(options, context, Promise.resolve(null)),
		command: "monitor",
		issue: null
	};
	if (isExample(result.findings)) return {
		...result,
		findings: [finding("monitor/placeholder", null, {})]
	};
	if (result.checks.length === 0) return result;
	const before = loadState(options, context);
	const { wrong, unsure, state } = drift(result.checks, before);
	if (options.state !== null) context.files.write([fileChange(options.state, renderState(state))]);
	const isNews = wrong.some((check) => !before.wrong.includes(keyOf(check)));
	const issues = await context.issues();
	if (issues === null) return result;
	if (unsure.length > 0 && !isNews || await isBeingSetUp(issues, result)) return {
		...result,
		issue: noSync
	};
	const { open, closed } = monitorIssue(result.domain, wrong, unsure, options.runUrl);
	const wanted = {
		marker: monitorMarker(result.domain),
		open: wrong.length === 0 ? null : open,
		closed,
		labels: options.labels
	};
	const issue = await syncIssue(issues, wanted);
	const findings = issue.action === "failed" ? [...result.findings, issue.finding] : result.findings;
	return {
		...result,
		findings,
		issue
	};
}
async function isBeingSetUp(issues, { domain, checks }) {
	const list = checks.some(({ name, findings }) => name === "txt" && !findings.some(isAbsence)) ? null : await issues.find(setupMarker(domain));
	return list !== null && list !== "disabled" && list.isOpen;
}
function isAbsence({ code }) {
	return code === "txt/absent";
}
const maxStateSize = 262144;
function loadState({ state }, { files }) {
	const content = state === null ? null : files.read(state, maxStateSize);
	return parseState(content?.kind === "text" ? content.text : null);
}
export {
	monitor
};
