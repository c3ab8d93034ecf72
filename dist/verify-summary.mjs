import {
	cachedPart,
	code,
	detailOf,
	details,
	displayName,
	escapeMarkdown,
	link,
	markdownTable,
	statusOf
} from "./shared.mjs";
import {
	findingsList,
	recordsTable,
	summaryText
} from "./action-own.mjs";
import {
	toDoList
} from "./to-do-list.mjs";
// src/report/verify-summary.ts
const icons = {
	ok: "✅ ok",
	warn: "⚠️ warn",
	fail: "❌ fail",
	unknown: "❔ unknown"
};
async function verificationSummary(result, repository) {
	const { domain, checks, findings, cached, toSet, toDo } = result;
	const problems = findings.filter(({ severity }) => severity !== "notice");
	const rows = checks.map((check) => [
		icons[statusOf(check)],
		check.name,
		code(check.target),
		escapeMarkdown(detailOf(check)) || " "
	]);
	return summaryText([
		checks.length === 0 ? "## ❌ Nothing could be verified" : `## ${code(displayName(domain))} as senders see it`,
		issuePart(result),
		rows.length === 0 ? "" : markdownTable([
			"",
			"Check",
			"Of",
			""
		], rows),
		toSet.length === 0 ? "" : `### Now set this\n\n${await recordsTable(toSet, domain)}`,
		problems.length === 0 ? "" : `### What is wrong, and what to do\n\n${findingsList(problems)}`,
		toDo.length === 0 ? "" : `### What is to be done\n\n${toDoList(result, repository)}`,
		sendersPart(cached)
	]);
}
function sendersPart(cached) {
	if (cached.length === 0) return "";
	const title = "What senders hold, and until when";
	const picture = cachedPart(cached, null);
	return cached.length > 1 ? `### ${title}\n\n${picture}` : details(title, picture);
}
function issuePart(result) {
	const sync = result.command === "monitor" ? result.issue : null;
	if (sync === null || sync.action === "failed" || sync.issue === null) return "";
	const { number, url } = sync.issue;
	return `Issue ${link(`#${number}`, url)}: ${sync.action === "none" ? "nothing new" : sync.action}.`;
}
export {
	verificationSummary
};
