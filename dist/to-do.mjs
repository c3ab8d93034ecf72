import {
	code,
	defaultHost,
	displayName,
	link,
	markdownTable,
	policyHost,
	statusOf
} from "./shared.mjs";
import {
	toDoList
} from "./to-do-list.mjs";
// src/report/setup-issue.ts
function setupMarker(domain) {
	return `<!-- mta-sts-policy setup ${domain} -->`;
}
function setupIssue({ domain, toDo, records, first }, repositoryUrl) {
	const name = displayName(domain);
	const marker = setupMarker(domain);
	const title = `Finish setting up MTA-STS for ${name}`;
	const rows = records.map(({ name: owner, type, value }) => [
		code(owner),
		type,
		code(value)
	]);
	const reports = `_smtp._tls.${domain}`;
	const policyYml = link("policy.yml", `${repositoryUrl}/blob/HEAD/policy.yml`);
	const withoutReports = `There is no value for ${code(reports)} yet: name a mailbox for the reports in ${policyYml}, under \`tls_rpt\`, and merge that.`;
	const body = [
		marker,
		...first === void 0 ? [] : [first],
		`What only you can do, in this order. Later runs tick what they find done, and close this issue when all is.`,
		toDoList({
			toDo,
			domain
		}, { url: repositoryUrl }),
		`The DNS records:\n\n${markdownTable([
			"Name",
			"Type",
			"Value"
		], rows)}`,
		...records.some(({ name: owner }) => owner === reports) ? [] : [withoutReports],
		`Every day the workflow **MTA-STS monitor** looks at what senders see. In a public repository GitHub stops such schedules after 60 days without activity, and says so by mail: ${link("switch it on again", `${repositoryUrl}/actions/workflows/mta-sts-monitor.yml`)} then.`,
		`The id in ${code(`_mta-sts.${domain}`)} may change before it is set: take it from the last run of the workflow **MTA-STS policy**.`
	];
	const comment = `${name} is set up: senders see its policy.`;
	return {
		open: {
			title,
			body: body.join("\n\n")
		},
		closed: {
			title,
			body: [
				marker,
				comment,
				toDoList({
					toDo,
					domain
				}, { url: repositoryUrl })
			].join("\n\n"),
			comment
		}
	};
}
function checklistOf({ domain, toDo, records }, ticks, repositoryUrl) {
	const merged = toDo.map((one) => ({
		...one,
		done: one.done ?? ticks.get(one.task) ?? null
	}));
	return {
		...setupIssue({
			domain,
			toDo: merged,
			records
		}, repositoryUrl),
		isComplete: isComplete(merged)
	};
}
const neededTasks = [
	"host-record",
	"policy",
	"txt"
];
function isComplete(toDo) {
	const known = toDo.filter(({ done }) => done !== null);
	return known.every(({ done }) => done === true) && neededTasks.every((task) => known.some((one) => one.task === task));
}
// src/verify/to-do.ts
const tasks = [
	"pages",
	"custom-domain",
	"verified-domain",
	"host-record",
	"certificate",
	"https",
	"policy",
	"tls-rpt",
	"txt",
	"mx",
	"required-check"
];
function toDo(pages, checks, subject) {
	const host = policyHost(subject.domain);
	const isGood = (name) => {
		const found = checks.filter((check) => check.name === name).map(statusOf);
		if (found.length === 0 || found.includes("unknown")) return found.includes("fail") ? false : null;
		return !found.includes("fail");
	};
	const served = isGood("https");
	const done = {
		pages: pages === null || pages.build === "unknown" ? served || null : pages.build !== "none",
		"custom-domain": pages?.domain ? pages.domain === host : served || null,
		"verified-domain": pages?.domainState ? pages.domainState === "verified" : null,
		"host-record": isGood("host"),
		certificate: served === true ? true : pages?.certificate ? isMade(pages.certificate) : served,
		https: pages?.enforcesHttps ?? null,
		policy: isGood("policy"),
		"tls-rpt": checks.some(({ name, findings }) => name === "tls-rpt" && findings.some(({ severity }) => severity !== "notice")) ? false : isGood("tls-rpt"),
		txt: isGood("txt"),
		mx: isGood("mx"),
		"required-check": null
	};
	const isAtPages = (subject.published?.policy.host ?? defaultHost).name === "github-pages";
	return tasks.filter((task) => isAtPages || !ofPages.has(task)).map((task) => ({
		task,
		done: done[task]
	}));
}
function tasksAtStart(pages, domain, now) {
	return toDo(pages, [], {
		domain,
		published: null,
		now
	}).map(({ task, done }) => ({
		task,
		done: onlyGitHubKnows.has(task) ? done : done ?? false
	}));
}
const onlyGitHubKnows = new Set([
	"verified-domain",
	"https",
	"required-check"
]);
const ofPages = new Set([
	"pages",
	"custom-domain",
	"verified-domain",
	"https"
]);
function isMade(state) {
	return [
		"issued",
		"uploaded",
		"approved"
	].includes(state);
}
export {
	checklistOf,
	setupIssue,
	setupMarker,
	tasksAtStart,
	toDo
};
