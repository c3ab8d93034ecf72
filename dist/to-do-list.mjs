import {
	code,
	finding,
	link,
	policyFilePath,
	policyHost
} from "./shared.mjs";
// src/github/sync-issue.ts
async function syncIssue(issues, wanted) {
	const found = await issues.find(wanted.marker);
	if (found === "disabled") return wanted.open === null ? noSync : {
		action: "failed",
		finding: finding("github/issues-disabled", null, {})
	};
	return wanted.open === null ? close(issues, found, wanted) : report(issues, found, wanted.open, wanted.labels);
}
const noSync = {
	action: "none",
	issue: null
};
async function report(issues, found, text, labels) {
	if (found === null) {
		const opened = await issues.open(text, labels);
		return opened.ok ? {
			action: "opened",
			issue: opened.value
		} : refused(opened);
	}
	if (isSame(found, text)) return {
		action: "none",
		issue: found
	};
	const edited = await issues.edit(found.id, text);
	if (!edited.ok) return refused(edited);
	if (found.isOpen) return {
		action: "edited",
		issue: found
	};
	const reopened = await issues.reopen(found.id);
	return reopened.ok ? {
		action: "reopened",
		issue: found
	} : refused(reopened);
}
async function close(issues, found, { closed }) {
	if (found === null) return noSync;
	if (!isSame(found, closed)) {
		const edited = await issues.edit(found.id, closed);
		if (!edited.ok) return refused(edited);
	}
	if (!found.isOpen) return {
		action: "none",
		issue: found
	};
	const done = await issues.close(found.id, closed.comment);
	return done.ok ? {
		action: "closed",
		issue: found
	} : refused(done);
}
function isSame(issue, { title, body }) {
	return issue.title === title && isSameBody(issue.body, body);
}
function isSameBody(left, right) {
	const lines = (text) => text.replace(/\r\n/g, "\n").trim();
	return lines(left) === lines(right);
}
function refused(outcome) {
	const answer = outcome.ok ? "" : outcome.message;
	return {
		action: "failed",
		finding: finding("github/issues-forbidden", null, { answer })
	};
}
// src/github/checklist.ts
function renderChecklist(items) {
	return items.map(({ id, text, isDone }) => {
		const comment = `<!-- task:${id}${isDone === null ? " unknown" : ""} -->`;
		return `- [${isDone ? "x" : " "}] ${text} ${comment}`;
	}).join("\n");
}
function ticksIn(body) {
	const items = body.matchAll(/^[ \t]*[-*+] \[([ xX])\].*<!-- task:([a-z-]+)( unknown)? -->/gm);
	return new Map([...items].map(([, box, id, unknown]) => [id, box === " " ? unknown ? null : false : true]));
}
function openChecklist(issues, { marker, open, closed }) {
	return noticeUnlessKept(async () => {
		const sync = await syncIssue(issues, {
			marker,
			open,
			closed,
			labels: []
		});
		if (sync.action !== "failed") return null;
		const { code, args } = sync.finding;
		return code === "github/issues-disabled" ? "issues are switched off" : String(args.answer);
	});
}
function updateChecklist(issues, marker, update) {
	return noticeUnlessKept(async () => {
		const found = await issues.find(marker);
		if (found === null || found === "disabled" || !found.isOpen) return null;
		const { open, closed, isComplete } = update(ticksIn(found.body));
		const { title, body } = isComplete ? closed : open;
		if (!isComplete && isSameBody(found.body, body)) return null;
		const edited = await issues.edit(found.id, {
			title,
			body
		});
		const ended = edited.ok && isComplete ? await issues.close(found.id, closed.comment) : edited;
		return ended.ok ? null : ended.message;
	});
}
async function noticeUnlessKept(keep) {
	const reason = await keep().catch((error) => error.message);
	return reason === null ? [] : [finding("setup/no-issue", null, { reason })];
}
// src/report/to-do-list.ts
const instructions = {
	pages: (_, { url }) => `Switch on GitHub Pages: ${link("Settings → Pages", `${url}/settings/pages`)}, **Source: GitHub Actions**; then run the workflow **MTA-STS policy** again in ${link("Actions", `${url}/actions`)}`,
	"custom-domain": (domain, { url }) => `Set the custom domain ${code(policyHost(domain))} in ${link("Settings → Pages", `${url}/settings/pages`)}, before any DNS record points there`,
	"verified-domain": (domain) => `Verify ${code(domain)} as yours in ${link("your account's Pages settings", "https://github.com/settings/pages")} (for an organisation: in its settings), so that nobody else can claim the host`,
	"host-record": (domain) => `Set the DNS record of ${code(policyHost(domain))}`,
	certificate: () => "Wait for the certificate (GitHub makes one by itself, within an hour)",
	https: (_, { url }) => `Tick **Enforce HTTPS** in ${link("Settings → Pages", `${url}/settings/pages`)}`,
	policy: (domain) => {
		const policyUrl = `https://${policyHost(domain)}/${policyFilePath}`;
		return `The policy is live at ${link(code(policyUrl), policyUrl)}`;
	},
	"tls-rpt": (domain) => `Set the TXT record ${code(`_smtp._tls.${domain}`)}, so that senders report failures`,
	txt: (domain) => `Set the TXT record ${code(`_mta-sts.${domain}`)}, last of all, when the policy is live`,
	mx: () => "Every mail server of the domain is admitted by the policy",
	"required-check": (_, { url }) => `Protect the branch, so that nobody merges what the check refuses: ${link("Settings → Rules → New branch ruleset", `${url}/settings/rules/new?target=branch`)}, for the default branch, tick **Require a pull request before merging** and **Require status checks to pass** with the check \`check\`. From then on the generated files come as a pull request too, which ${link("Settings → Actions", `${url}/settings/actions`)} has to allow`
};
function unknown(task) {
	return task === "required-check" ? " *(nobody looks, so tick it yourself)*" : " *(GitHub does not say)*";
}
function toDoList({ toDo, domain }, repository) {
	return renderChecklist(toDo.map(({ task, done }) => ({
		id: task,
		text: `${instructions[task](domain, repository)}${done === null ? unknown(task) : ""}`,
		isDone: done
	})));
}
export {
	noSync,
	openChecklist,
	syncIssue,
	toDoList,
	updateChecklist
};
