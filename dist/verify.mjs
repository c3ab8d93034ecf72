import {
	candidates,
	currentEntry,
	escapeControl,
	finding,
	hasErrors,
	isExample,
	judgeAge,
	ledgerOf,
	policyHost,
	readContents,
	readHostName,
	readRecord,
	recordsOf,
	renderPolicyFile,
	sourcesOf,
	strictly,
	stsKind,
	treeOf
} from "./shared.mjs";
import {
	updateChecklist
} from "./to-do-list.mjs";
import {
	checklistOf,
	setupMarker,
	toDo
} from "./to-do.mjs";
import {
	nothingSeen,
	verified
} from "./verified.mjs";
import {
	addressesOf,
	checkPolicy,
	isAccepted,
	observePolicyHost,
	observeServed,
	verifyDomain
} from "./verify-domain.mjs";
// src/verify/downgrade.ts
function downgradeUntilLive(checks) {
	const isNext = ({ code }) => code === "txt/id-old" || code === "txt/id-unknown";
	const takePart = checks.some(({ name, findings }) => name === "txt" && findings.every((one) => one.severity !== "error" || isNext(one)));
	const soften = (one) => one.severity === "error" && (!takePart || isNext(one)) ? {
		...one,
		severity: "warning"
	} : one;
	return checks.map((check) => ({
		...check,
		findings: check.findings.map(soften)
	}));
}
// src/verify/live.ts
function liveStatus(fetches, subject) {
	const { policy, check, isPublished } = checkPolicy(fetches, policyHost(subject.domain), subject);
	if (fetches.length === 0 || subject.published === null) return "blocked";
	if (isPublished && fetches.every(isServed)) return "live";
	if (policy !== null || check.findings.some(({ code }) => code === "served/differs")) return "old";
	return "nothing";
}
function isServed({ result }) {
	if (result.kind === "failed") return result.failure === "unreachable";
	return result.answers.length > 0 && result.answers.every(isAccepted);
}
const maxCacheAge = 600;
function cacheAge(fetches) {
	const answers = fetches.flatMap(({ result }) => result.kind === "connected" ? [...result.answers] : []);
	const values = (key) => answers.flatMap((one) => one.kind === "answer" && one[key] !== null ? [Math.max(0, one[key])] : []);
	const ages = values("age");
	return {
		maxAge: Math.min(maxCacheAge, Math.max(0, ...values("maxAge"))),
		age: ages.length === 0 ? 0 : Math.min(maxCacheAge, Math.max(...ages))
	};
}
// src/verify/wait.ts
const pace = 15;
async function untilLive(network, subject, { atMost, sleep, log, now, skipsSetup }) {
	if (subject.published === null) return [finding("live/nothing-published", null, { domain: subject.domain })];
	const end = now() + atMost;
	const isAnnounced = await dnsHasId(network, subject);
	let since = null;
	let logged = "";
	for (;;) {
		const fetches = await fetchServed(network, subject);
		const state = fetches === null ? "nothing" : liveStatus(fetches, subject);
		if (state === "blocked" && skipsSetup) return [];
		const { age, maxAge } = cacheAge(fetches ?? []);
		since = state === "live" ? since ?? now() - age : null;
		const settledAt = since === null ? null : isAnnounced ? now() : since + maxAge;
		if (settledAt !== null && now() >= settledAt) return [finding("live/settled", null, { domain: subject.domain })];
		if (now() >= end) return [finding("live/not-yet", null, { time: lasting(atMost) })];
		const line = settledAt === null ? waitingFor[state] : waitingFor.live;
		if (line !== logged) log(line);
		logged = line;
		const rest = Math.min(pace, end - now(), settledAt === null ? pace : settledAt - now());
		await sleep(Math.max(1, rest) * 1e3);
	}
}
function lasting(seconds) {
	return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}
const waitingFor = {
	live: "The policy is served. Waiting until no cache can hold the one before it …",
	old: "Waiting for the policy that was published: another one is still served …",
	nothing: "Waiting for the policy to be served …",
	blocked: "Waiting for the policy to be served: the policy host cannot be reached yet …"
};
async function fetchServed(network, { domain }) {
	const host = await observePolicyHost({
		...network,
		brief: true
	}, policyHost(domain));
	if ((host.ipv4.kind === "unknown" || host.ipv6.kind === "unknown") && addressesOf(host).length === 0) return null;
	return observeServed({
		...network,
		brief: false
	}, host);
}
async function dnsHasId({ dns }, { domain, published }) {
	const answer = await dns.ask(`_mta-sts.${domain}`, "TXT");
	const [record = "", ...others] = answer.kind === "records" ? candidates(answer.records, stsKind) : [];
	const reading = readRecord(record, stsKind);
	return others.length === 0 && reading.problem === null && reading.value === published?.entry.id;
}
// src/commands/verify.ts
async function verify(options, context) {
	const result = await seeDomain(options, context, (options.repositoryUrl === null ? null : await context.repository())?.pages() ?? null);
	return options.wait === null ? result : tickChecklist(result, options, context);
}
async function seeDomain(options, context, settings) {
	const { files, now, sleep, log, progress } = context;
	const subject = await subjectOf(options, files, now());
	if ("findings" in subject) return withoutSubject(options, subject);
	const { wait, skip, strict, skipsSetup } = options;
	const network = await context.network(false);
	const live = wait === null ? [] : await untilLive(network, subject, {
		atMost: wait,
		sleep,
		log,
		now,
		skipsSetup
	});
	const watch = ({ name, target }) => progress(`Looked at ${escapeControl(target)} (${name})`);
	const [verification, pages] = await Promise.all([verifyDomain(network, subject, {
		skip,
		watch
	}), settings]);
	const checks = wait === null ? verification.checks : downgradeUntilLive(verification.checks);
	const result = verified({
		...verification,
		checks
	}, subject, strict, live);
	return settings === null ? result : {
		...result,
		toDo: toDo(pages, verification.checks, subject)
	};
}
async function tickChecklist(result, { repositoryUrl }, { issues }) {
	const { domain, toDo: tasks, wanted } = result;
	const list = repositoryUrl === null || tasks.length === 0 || wanted.length === 0 ? null : await issues();
	if (list === null || repositoryUrl === null) return result;
	const findings = await updateChecklist(list, setupMarker(domain), (ticks) => checklistOf({
		domain,
		toDo: tasks,
		records: wanted
	}, ticks, repositoryUrl));
	return {
		...result,
		findings: [...result.findings, ...findings]
	};
}
function withoutSubject({ strict }, { domain, findings, sources }) {
	return {
		...nothingSeen,
		domain,
		findings: strict ? strictly(findings) : findings,
		sources
	};
}
async function subjectOf(options, files, now) {
	const named = options.domain === null ? null : readHostName(options.domain);
	if (named !== null && "problem" in named) {
		const findings = [finding("domain/not-verifiable", null, {
			value: options.domain,
			reason: named.reason
		})];
		return {
			domain: options.domain,
			findings,
			sources: new Map()
		};
	}
	const contents = await readContents(treeOf(options, files.read));
	const { findings, reading } = contents;
	const own = hasErrors(findings) ? void 0 : reading.policy?.domain;
	const domain = named?.name ?? own;
	if (domain === void 0 || named === null && isExample(findings)) return {
		domain: "",
		findings,
		sources: sourcesOf(options.policy, reading.text)
	};
	return {
		domain,
		published: domain === own ? publishedIn(contents, options, now) : null,
		now
	};
}
function publishedIn({ reading, ledger: whole }, { pagesHost }, now) {
	const { policy, place } = reading;
	const ledger = policy === null || whole === null ? null : ledgerOf(whole, policy.domain);
	const entry = ledger === null ? null : currentEntry(ledger);
	if (policy === null || ledger === null || entry === null) return null;
	const { records } = recordsOf(policy, entry.id, pagesHost);
	const aged = judgeAge({
		policy,
		ledger,
		published: entry,
		now,
		place
	});
	return {
		policy,
		entry,
		ledger,
		text: renderPolicyFile(entry),
		records,
		aged
	};
}
export {
	seeDomain,
	subjectOf,
	tickChecklist,
	verify
};
