import {
	admits,
	cachedPolicies,
	checkNames,
	emptyLedger,
	finding,
	observeMx,
	policyHost,
	readRecords,
	recordCode,
	registrableDomain,
	reportAddressProblem,
	reportAddresses,
	sameAddresses,
	statusOf,
	strictly,
	stsKind,
	tlsRptKind,
	wantedRecord,
	withoutRepetitions
} from "./shared.mjs";
import {
	addressesOf,
	aliasOf,
	aliasesOf,
	checkHttps,
	checkPolicy,
	describeCertificate,
	failureWords,
	judgeCertificate,
	observeAddresses,
	observePolicyFile,
	observePolicyHost,
	observeSomeAddress
} from "./policy.mjs";
// src/report/verified.ts
function verified({ checks, served }, { domain, published, now }, strict, live = []) {
	const judged = strict ? checks.map((check) => ({
		...check,
		findings: strictly(check.findings)
	})) : checks;
	const isSettled = live.some(({ code }) => code === "live/settled") && served?.isPublished !== false;
	const text = served?.text ?? null;
	return {
		...nothingSeen,
		domain,
		checks: judged,
		cached: cachedPolicies(published?.ledger ?? emptyLedger, now, false),
		policy: served?.policy ?? null,
		findings: [...judged.flatMap(({ findings }) => findings), ...strict ? strictly(live) : live],
		sources: new Map(text === null ? [] : [[served.check.target, text]]),
		wanted: published?.records ?? [],
		toSet: isSettled ? (published?.records ?? []).filter((record) => !isRight(record, judged)) : []
	};
}
function isRight({ name, type }, checks) {
	return type !== "TXT" || checks.some((check) => check.target === name && statusOf(check) === "ok");
}
const nothingSeen = {
	command: "verify",
	checks: [],
	cached: [],
	policy: null,
	sources: new Map(),
	toSet: [],
	wanted: [],
	toDo: []
};
// src/verify/host.ts
function checkHost(observation, mayConnect, subject) {
	const { host } = observation;
	const addresses = addressesOf(observation);
	const alias = aliasOf(observation);
	return {
		name: "host",
		target: host,
		seen: `${alias === null ? "" : `alias of ${alias}, `}${addresses.slice(0, 4).join(", ")}${addresses.length > 4 ? ", …" : ""}`,
		findings: [
			...addresses.length === 0 ? [absence$1(observation, subject)] : [],
			...privateAddresses(host, addresses, mayConnect),
			...judgeAlias(observation, subject),
			...judgeCaa(observation, subject)
		]
	};
}
function absence$1(observation, subject) {
	const { host, ipv4, ipv6 } = observation;
	const unknown = [ipv4, ipv6].find((answer) => answer.kind === "unknown");
	if (unknown?.kind === "unknown") return finding("host/not-looked-up", null, {
		host,
		reason: unknown.reason
	});
	const alias = aliasOf(observation);
	const record = wantedRecord(subject, host, "a CNAME, or A and AAAA");
	return alias === null ? finding("host/no-address", null, {
		host,
		record
	}) : finding("host/dangling-alias", null, {
		host,
		alias,
		record
	});
}
function privateAddresses(host, addresses, mayConnect) {
	const address = addresses.find((one) => !mayConnect(one));
	return address === void 0 ? [] : [finding("host/private-address", null, {
		host,
		address
	})];
}
function judgeAlias(observation, subject) {
	const { host } = observation;
	const expected = expectedAlias(host, subject);
	if (expected === void 0 || addressesOf(observation).length === 0) return [];
	const aliases = aliasesOf(observation);
	if (aliases.includes(expected)) return [];
	const alias = aliases.find(isPages);
	return alias === void 0 ? [finding("host/elsewhere", null, {
		host,
		expected
	})] : [finding("host/other-pages", null, {
		host,
		alias,
		record: `CNAME ${expected}`
	})];
}
function expectedAlias(host, { published }) {
	return published?.records.find(({ name, type }) => name === host && type === "CNAME")?.value;
}
function isPages(name) {
	return name.endsWith(".github.io");
}
const pagesAuthority = "letsencrypt.org";
function judgeCaa(observation, subject) {
	const { host, caa } = observation;
	const isForPages = aliasesOf(observation).some(isPages) || addressesOf(observation).length === 0 && isPages(expectedAlias(host, subject) ?? "");
	const issuers = (caa?.records ?? []).filter(({ tag }) => tag.toLowerCase() === "issue").map(({ value }) => value.split(";")[0].trim().toLowerCase());
	if (caa === null || !isForPages || issuers.length === 0 || issuers.includes(pagesAuthority)) return [];
	return [finding("host/caa-forbids", null, {
		host,
		name: caa.name,
		authority: pagesAuthority
	})];
}
// src/verify/look/mail-server.ts
async function observeMailServer(world, host, withStartTls) {
	const { dns, smtp, mayConnect, brief } = world;
	const { ipv4, ipv6 } = await (brief ? observeSomeAddress : observeAddresses)(dns, host);
	const addresses = [ipv4, ipv6].flatMap((answer) => answer.kind === "records" ? answer.records.filter(mayConnect).slice(0, 1) : []);
	return {
		host,
		ipv4,
		ipv6,
		probes: withStartTls ? await Promise.all(addresses.map(async (address) => ({
			address,
			result: await smtp.probeStartTls({
				host,
				address
			})
		}))) : []
	};
}
// src/verify/look/txt.ts
function commonWrongNames(label, others, domain, zone) {
	const names = [
		domain,
		`${label}.${domain}.${domain}`,
		`${label}.${domain}.${zone}`,
		`${label}.mta-sts.${domain}`,
		...others.map((other) => `${other}.${domain}`)
	];
	return [...new Set(names)];
}
async function observeTxt(world, question) {
	const { name, versionTag } = question;
	const answer = await world.dns.ask(name, "TXT");
	if (answer.kind === "unknown" || world.brief) return {
		name,
		answer,
		misplaced: [],
		servers: []
	};
	const [misplaced, servers] = await Promise.all([hasRecord(answer, versionTag) ? [] : findMisplaced(world, question), askAllServers(world, name, answer)]);
	return {
		name,
		answer,
		misplaced,
		servers
	};
}
function hasRecord(answer, versionTag) {
	return answer.kind === "records" && answer.records.some((text) => text.toLowerCase().includes(versionTag));
}
async function findMisplaced({ dns }, { wrongNames, versionTag }) {
	return (await Promise.all(wrongNames.map(async (name) => hasRecord(await dns.ask(name, "TXT"), versionTag) ? [name] : []))).flat();
}
const mostServers = 8;
async function askAllServers(world, name, answer) {
	const owner = answer.aliases.at(-1) ?? name;
	const servers = await nameServers(world, owner);
	return Promise.all(servers.map(async (server) => {
		const address = await addressOf(world, server);
		return {
			server,
			answer: address === null ? {
				kind: "unknown",
				reason: "it has no address that may be asked"
			} : await world.dns.ask(owner, "TXT", { address })
		};
	}));
}
async function nameServers({ dns }, name) {
	for (let zone = name; zone.includes("."); zone = zone.slice(zone.indexOf(".") + 1)) {
		const answer = await dns.ask(zone, "NS");
		if (answer.kind === "unknown") return [];
		if (answer.kind === "records" && answer.aliases.length === 0) return [...answer.records].sort().slice(0, mostServers);
	}
	return [];
}
async function addressOf({ dns, mayConnect }, server) {
	for (const type of ["A", "AAAA"]) {
		const answer = await dns.ask(server, type);
		const address = answer.kind === "records" ? answer.records.find(mayConnect) : void 0;
		if (address !== void 0) return address;
	}
	return null;
}
// src/verify/mail-servers.ts
const absence = {
	"null-mx": "domain/null-mx",
	"no-mail": "domain/no-mail",
	"no-domain": "domain/not-found"
};
const maxServers = 20;
function checkMxRecords(mx, { domain }) {
	const findings = judgeMxRecords(mx, domain);
	return findings.length === 0 ? null : {
		name: "mx",
		target: domain,
		seen: "",
		findings
	};
}
function judgeMxRecords(mx, domain) {
	if (mx.kind === "unknown") return [finding("mx/not-looked-up", null, {
		domain,
		reason: mx.reason
	})];
	if (mx.kind !== "hosts") return [finding(absence[mx.kind], null, { domain })];
	return [...mx.invalid.map((name) => finding("mx/invalid-name", null, {
		domain,
		name
	})), ...mx.hosts.length > maxServers ? [finding("mx/too-many", null, {
		domain,
		most: maxServers
	})] : []];
}
function checkMx(server, policy, mayConnect) {
	const { host } = server;
	const addresses = addressesOf(server);
	const alias = aliasOf(server);
	const isPrivate = addresses.find((address) => !mayConnect(address));
	const isRefused = policy !== null && policy.mode !== "none" && !admits(policy.mx, host);
	const word = policy?.mode === "none" ? "nothing is demanded of it" : "admitted by the policy";
	return {
		name: "mx",
		target: host,
		seen: `${isRefused ? "not admitted by the policy" : word}; ${addresses.join(", ")}`,
		findings: [
			...policy === null ? [finding("mx/not-compared", null, { host })] : [],
			...isRefused ? [finding("mx/refused-by-policy", null, { host })] : [],
			...addresses.length === 0 ? [judgeAbsence(server)] : [],
			...alias === null ? [] : [finding("mx/alias", null, {
				host,
				alias
			})],
			...isPrivate === void 0 ? [] : [finding("mx/private-address", null, {
				host,
				address: isPrivate
			})]
		]
	};
}
function judgeAbsence({ host, ipv4, ipv6 }) {
	for (const answer of [ipv4, ipv6]) if (answer.kind === "unknown") return finding("mx/address-unknown", null, {
		host,
		reason: answer.reason
	});
	return finding("mx/no-address", null, { host });
}
function softened(check, policy) {
	if (policy?.mode === "enforce") return check;
	const severity = policy?.mode === "none" ? "notice" : "warning";
	const soften = (one) => one.severity === "error" ? {
		...one,
		severity
	} : one;
	return {
		...check,
		findings: check.findings.map(soften)
	};
}
// src/verify/starttls.ts
function checkStartTls(servers, domain, now) {
	const isOpen = servers.some(({ probes }) => probes.some(({ result }) => !isSilent(result)));
	return servers.map((server) => {
		const { host, probes } = server;
		const hasResponse = probes.some(({ result }) => !isSilent(result));
		const findings = probes.filter(({ result }) => !hasResponse || !isUnreachable(result)).flatMap(({ address, result }) => judgeResult(result, {
			host,
			address,
			domain,
			isOpen,
			now
		}));
		return {
			name: "starttls",
			target: host,
			seen: seen(probes, now),
			findings: probes.length === 0 ? [finding("starttls/no-address", null, {})] : withoutRepetitions(findings)
		};
	});
}
function isUnreachable(result) {
	return result.kind === "failed" && result.failure === "unreachable";
}
function isSilent(result) {
	if (result.kind !== "failed") return false;
	return result.step === "connect" || result.step === "greeting" && result.failure !== "malformed";
}
const codes = {
	name: "starttls/certificate-name",
	expired: "starttls/certificate-expired",
	untrusted: "starttls/certificate-untrusted",
	endsSoon: "starttls/certificate-ends-soon"
};
function judgeResult(result, place) {
	const { host, address, domain, isOpen, now } = place;
	switch (result.kind) {
		case "secured": return judgeCertificate(result.certificate, {
			host,
			address,
			codes,
			now
		});
		case "no-starttls": return [finding("starttls/absent", null, { host })];
		case "refused": return result.step === "starttls" ? [finding("starttls/refused", null, {
			host,
			code: result.code
		})] : [notTestable(host, domain, `it turns this machine away with ${result.code}`)];
		case "injected": return [finding("starttls/injected", null, { host })];
		case "failed": {
			const reason = failureWords[result.failure];
			if (result.failure === "unreachable" || isSilent(result) && !isOpen) return [notTestable(host, domain, reason)];
			return isSilent(result) ? [finding("starttls/silent", null, {
				host,
				address,
				reason
			})] : [finding("starttls/failed", null, {
				host,
				address,
				reason
			})];
		}
	}
}
function notTestable(host, domain, reason) {
	return finding("starttls/not-testable", null, {
		host,
		reason,
		command: `mta-sts verify ${domain}`
	});
}
function seen(probes, now) {
	const secured = probes.map(({ result }) => result).find((one) => one.kind === "secured");
	return secured === void 0 ? "" : `${secured.tls}, ${describeCertificate(secured.certificate, now)}`;
}
// src/verify/txt-record.ts
function checkRecord(observation, subject, rules) {
	const { name } = observation;
	const { domain } = subject;
	const servers = compareServers(observation);
	const { value, problems } = readAnswer(servers.answer, observation, rules.kind);
	const ttl = longestTtl(observation);
	const judged = value === null ? null : rules.judge({
		value,
		name,
		ttl,
		subject
	});
	const record = wantedRecord(subject, name, rules.example.replace("example.com", domain));
	const report = (problem) => findingOf(problem, rules.check, {
		name,
		domain,
		record
	});
	return {
		name: rules.check,
		target: name,
		seen: judged === null ? "" : `${judged.seen}, TTL ${ttl}`,
		findings: [
			...problems.map(report),
			...judged?.findings ?? [],
			...servers.problems.map(report)
		]
	};
}
function findingOf({ problem, ...args }, check, common) {
	const code = recordCode(check, problem);
	return finding(code, null, {
		...common,
		...args
	});
}
function readAnswer(answer, { misplaced }, kind) {
	if (answer.kind === "unknown") return problem({
		problem: "unknown",
		reason: answer.reason
	});
	const texts = answer.kind === "records" ? answer.records : [];
	const reading = readRecords(texts, kind);
	if (reading.problems[0]?.problem !== "absent") return reading;
	const [elsewhere] = misplaced;
	if (elsewhere !== void 0) return problem({
		problem: "misplaced",
		found: elsewhere
	});
	const alias = answer.aliases.at(-1);
	return alias === void 0 || texts.length > 0 ? reading : problem({
		problem: "dangling-alias",
		alias
	});
}
function problem(one) {
	return {
		value: null,
		problems: [one]
	};
}
function compareServers({ answer, servers }) {
	const silent = servers.filter((one) => one.answer.kind === "unknown");
	const answering = servers.filter((one) => one.answer.kind !== "unknown");
	const count = (one) => answering.filter((other) => textsIn(other.answer) === textsIn(one.answer)).length;
	const [usual] = [...answering].sort((one, other) => count(other) - count(one));
	const agree = answering.filter((one) => textsIn(one.answer) === textsIn(usual.answer));
	const differ = answering.filter((one) => !agree.includes(one));
	const isBehind = usual !== void 0 && differ.length === 0 && agree.every((one) => "authoritative" in one.answer && one.answer.authoritative) && textsIn(usual.answer) !== textsIn(answer);
	const problems = [];
	if (isBehind) problems.push({ problem: "resolver-behind" });
	if (differ.length > 0) problems.push({
		problem: "servers-disagree",
		servers: namesOf(differ),
		others: namesOf(agree)
	});
	if (silent.length > 0) problems.push({
		problem: "server-silent",
		servers: namesOf(silent)
	});
	return {
		answer: isBehind ? usual.answer : answer,
		problems
	};
}
function textsIn(answer) {
	return answer.kind === "records" ? [...answer.records].sort().join("\n") : "";
}
function namesOf(servers) {
	return servers.map(({ server }) => server).join(", ");
}
function longestTtl({ answer, servers }) {
	const answers = [answer, ...servers.map((one) => one.answer)];
	return Math.max(0, ...answers.map((one) => one.kind === "records" ? one.ttl : 0));
}
// src/verify/tls-rpt.ts
function checkTlsRpt(observation, subject) {
	return checkRecord(observation, subject, rules$1);
}
const rules$1 = {
	check: "tls-rpt",
	kind: tlsRptKind,
	example: "v=TLSRPTv1; rua=mailto:tls-reports@example.com",
	judge(field) {
		const addresses = reportAddresses(field.value);
		const [problem] = addresses.flatMap(judgeAddress);
		return {
			seen: addresses.join(", "),
			findings: problem === void 0 ? compareAddresses(addresses, field) : [problem]
		};
	}
};
function judgeAddress(value) {
	const problem = reportAddressProblem(value);
	return problem === null ? [] : [finding(`tls-rpt/rua-${problem}`, null, { value })];
}
function compareAddresses(rua, { name, subject }) {
	const wanted = subject.published?.policy.tls_rpt ?? [];
	if (wanted.length === 0 || sameAddresses(rua, wanted)) return [];
	const args = {
		name,
		rua: rua.join(", "),
		published: wanted.join(", "),
		record: wantedRecord(subject, name, "")
	};
	return [finding("tls-rpt/record-differs", null, args)];
}
// src/verify/txt.ts
function checkTxt(observation, subject) {
	return checkRecord(observation, subject, rules);
}
const day = 86400;
const rules = {
	check: "txt",
	kind: stsKind,
	example: "v=STSv1; id=20260131120000",
	judge: (field) => ({
		seen: `id ${field.value}`,
		findings: [...compareId(field), ...field.ttl > day ? [finding("txt/long-ttl", null, { ttl: field.ttl })] : []]
	})
};
function compareId({ value: id, name, subject }) {
	const { published } = subject;
	if (published === null || published.entry.id === id) return [];
	const isOld = published.ledger.published.some((entry) => entry.id === id);
	const args = {
		id,
		name,
		published: published.entry.id,
		record: wantedRecord(subject, name, "")
	};
	return [finding(isOld ? "txt/id-old" : "txt/id-unknown", null, args)];
}
// src/verify/verify-domain.ts
async function verifyDomain(world, subject, { skip, watch }) {
	const wants = (...names) => names.some((name) => !skip.has(name));
	const tell = (...checks) => {
		const wanted = checks.filter(({ name }) => wants(name));
		wanted.forEach(watch);
		return wanted;
	};
	const zone = world.brief ? subject.domain : await registrableDomain(subject.domain);
	const needsPolicy = wants("https", "policy", "mx", "starttls");
	const lookUp = world.brief ? observeSomeAddress : observeAddresses;
	const host = needsPolicy || wants("host") ? observePolicyHost(world, policyHost(subject.domain), lookUp) : null;
	const served = (needsPolicy && host !== null ? host.then((dns) => observePolicyFile(world, dns)) : null)?.then((fetches) => judgeFile(fetches, subject)) ?? null;
	const parts = await Promise.all([
		wants("txt") ? lookAtTxt(world, subject, zone).then(tell) : [],
		wants("tls-rpt") ? lookAtTlsRpt(world, subject, zone).then(tell) : [],
		host?.then((seen) => tell(checkHost(seen, world.mayConnect, subject))) ?? [],
		served?.then(({ https, served }) => tell(https, served.check)) ?? [],
		wants("mx", "starttls") ? lookAtMail(world, subject, served, wants("starttls")).then((all) => tell(...all)) : []
	]);
	const inOrder = (left, right) => checkNames.indexOf(left.name) - checkNames.indexOf(right.name);
	return {
		checks: parts.flat().sort(inOrder),
		served: (await served)?.served ?? null
	};
}
async function lookAtTxt(world, subject, zone) {
	const wrongNames = commonWrongNames("_mta-sts", [
		"mta-sts",
		"_mta_sts",
		"_mtasts",
		"_sts",
		"_mta-sts._tcp"
	], subject.domain, zone);
	return checkTxt(await observeTxt(world, {
		name: `_mta-sts.${subject.domain}`,
		wrongNames,
		versionTag: "stsv1"
	}), subject);
}
async function lookAtTlsRpt(world, subject, zone) {
	const wrongNames = commonWrongNames("_smtp._tls", [
		"_tlsrpt",
		"_tls-rpt",
		"_smtp-tls",
		"_smtp_tls",
		"smtp._tls",
		"_tls._smtp",
		"_smtp._tlsrpt"
	], subject.domain, zone);
	return checkTlsRpt(await observeTxt(world, {
		name: `_smtp._tls.${subject.domain}`,
		wrongNames,
		versionTag: "tlsrptv1"
	}), subject);
}
function judgeFile(fetches, subject) {
	const host = policyHost(subject.domain);
	return {
		https: checkHttps(fetches, host, subject.now),
		served: checkPolicy(fetches, host, subject)
	};
}
async function lookAtMail(world, subject, served, withStartTls) {
	const mx = await observeMx(world.dns, subject.domain);
	const hosts = mx.kind === "hosts" ? mx.hosts.slice(0, maxServers) : [];
	const [servers, policy] = await Promise.all([Promise.all(hosts.map(({ host }) => observeMailServer(world, host, withStartTls))), served?.then((one) => one.served.policy) ?? null]);
	const records = checkMxRecords(mx, subject);
	return [
		...records === null ? [] : [records],
		...servers.map((server) => accepting(checkMx(server, policy, world.mayConnect), subject)),
		...withStartTls ? checkStartTls(servers, subject.domain, subject.now) : []
	].map((check) => softened(check, policy));
}
function accepting(check, { published }) {
	const reason = published?.policy.accept["mx/not-admitted"];
	if (reason === void 0) return check;
	const accept = (one) => one.code === "mx/refused-by-policy" ? {
		...one,
		severity: "notice",
		accepted: reason
	} : one;
	return {
		...check,
		findings: check.findings.map(accept)
	};
}
export {
	nothingSeen,
	verified,
	verifyDomain
};
