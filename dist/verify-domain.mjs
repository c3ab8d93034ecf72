import {
	admits,
	candidates,
	checkNames,
	describeCharacter,
	finding,
	foreignIn,
	observeMx,
	oddity,
	policyFilePath,
	policyHost,
	readRecords,
	recordCode,
	registrableDomain,
	reportAddressProblem,
	reportAddresses,
	sameAddresses,
	sha256,
	stsKind,
	timestampOf,
	tlsRptKind,
	wantedRecord,
	wayOut,
	withOurLineEnds,
	withoutRepetitions
} from "./shared.mjs";
import {
	inspectPolicyFile
} from "./inspect-policy-file.mjs";
// src/verify/look/addresses.ts
async function observeAddresses(dns, host) {
	const [ipv4, ipv6] = await Promise.all([dns.ask(host, "A"), dns.ask(host, "AAAA")]);
	return {
		ipv4,
		ipv6
	};
}
async function observeSomeAddress(dns, host) {
	const ipv4 = await dns.ask(host, "A");
	return {
		ipv4,
		ipv6: ipv4.kind === "records" ? notAsked : await dns.ask(host, "AAAA")
	};
}
const notAsked = {
	kind: "unknown",
	reason: "it was not asked for"
};
// src/verify/look/policy-host.ts
async function observePolicyHost(network, host, lookUp = observeAddresses) {
	const [addresses, caa] = await Promise.all([lookUp(network.dns, host), network.brief ? null : relevantCaa(network, host)]);
	return {
		host,
		...addresses,
		caa
	};
}
async function relevantCaa({ dns }, host) {
	for (let name = host; name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
		const answer = await dns.ask(name, "CAA");
		if (answer.kind === "unknown") return null;
		if (answer.kind === "records") return {
			name,
			records: answer.records
		};
	}
	return null;
}
function addressesOf({ ipv4, ipv6 }) {
	return [ipv4, ipv6].flatMap((answer) => answer.kind === "records" ? answer.records : []);
}
function aliasesOf({ ipv4, ipv6 }) {
	return [ipv4, ipv6].map((answer) => "aliases" in answer ? answer.aliases : []).find(({ length }) => length > 0) ?? [];
}
function aliasOf(observation) {
	return aliasesOf(observation).at(-1) ?? null;
}
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
// src/verify/certificate.ts
const day$1 = 86400;
const renewalLimit = 14 * day$1;
const distrust = {
	DEPTH_ZERO_SELF_SIGNED_CERT: "it is signed by itself",
	SELF_SIGNED_CERT_IN_CHAIN: "its authority is not among the public ones",
	UNABLE_TO_GET_ISSUER_CERT: "its chain is not complete",
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its chain is not complete, or leads to no public authority",
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its chain is not complete, or leads to no public authority",
	CERT_NOT_YET_VALID: "it is not valid yet",
	CERT_REVOKED: "it was revoked",
	CERT_CHAIN_TOO_LONG: "its chain is too long"
};
function judgeCertificate({ names, expires, admitsHost, distrust: reason }, { host, address, codes, now }) {
	const at = {
		host,
		address,
		day: timestampOf(Number.isFinite(expires) ? expires : 0).slice(0, 10)
	};
	const findings = [];
	if (!admitsHost) findings.push(finding(codes.name, null, {
		...at,
		names: names.slice(0, 5).join(", ") || "no name at all"
	}));
	if (reason === "CERT_HAS_EXPIRED") findings.push(finding(codes.expired, null, at));
	else if (reason !== null) findings.push(finding(codes.untrusted, null, {
		...at,
		reason: distrust[reason] ?? reason
	}));
	else if (expires - now < renewalLimit) findings.push(finding(codes.endsSoon, null, {
		...at,
		days: daysLeft(expires, now)
	}));
	return findings;
}
function describeCertificate({ issuer, expires }, now) {
	const left = Number.isFinite(expires) ? `${daysLeft(expires, now)} more days` : "an unknown time";
	return `certificate by ${issuer || "an unnamed authority"} for ${left}`;
}
function daysLeft(expires, now) {
	return Math.max(0, Math.floor((expires - now) / day$1));
}
// src/verify/connection.ts
const failureWords = {
	timeout: "no answer in time",
	refused: "it refuses connections",
	unreachable: "no way leads there from here",
	reset: "it broke the connection off",
	tls: "no TLS connection came about, or none of version 1.2 or newer",
	malformed: "what came breaks the protocol"
};
// src/verify/look/policy-file.ts
const clients = {
	"mail servers": "mta-sts-policy (as a mail server that fetches an MTA-STS policy)",
	browsers: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
	"clients without a name": null
};
const maxAddresses = 4;
async function observePolicyFile(network, dns) {
	const [first, ...others] = addressesToAsk(network, dns);
	if (first === void 0) return [];
	if (network.brief) return fetchAll(network, dns, [{ address: first }]);
	return fetchAll(network, dns, [
		{
			address: first,
			userAgents: Object.values(clients)
		},
		...others.map((address) => ({ address })),
		{
			address: first,
			tls: "TLSv1.2"
		},
		{
			address: first,
			tls: "TLSv1.3"
		}
	]);
}
async function observeServed(network, dns) {
	return fetchAll(network, dns, addressesToAsk(network, dns).map((address) => ({ address })));
}
function fetchAll(network, { host }, requests) {
	const path = `/${policyFilePath}`;
	return Promise.all(requests.map(async ({ address, tls = null, userAgents = [clients["mail servers"]] }) => ({
		address,
		tls,
		result: await network.https.get({
			host,
			address,
			path,
			userAgents,
			tls
		})
	})));
}
function addressesToAsk(network, { host, ipv4, ipv6 }) {
	const families = [ipv4, ipv6].map((answer) => answer.kind === "records" ? answer.records : []);
	if (network.goesByProxy(host)) return families.flat().every(network.mayConnect) ? [null] : [];
	const addresses = families.flatMap((family) => family.filter(network.mayConnect).slice(0, maxAddresses));
	return network.brief ? addresses.slice(0, 1) : addresses;
}
// src/verify/https.ts
function checkHttps(fetches, host, now) {
	const first = fetches.find(({ result }) => result.kind === "connected")?.result;
	const seen = first?.kind === "connected" ? `status 200, ${first.tls}, ${describeCertificate(first.certificate, now)}` : "";
	const plain = fetches.filter(({ tls }) => tls === null);
	return {
		name: "https",
		target: `https://${host}/${policyFilePath}`,
		seen,
		findings: withoutRepetitions([
			...fetches.length === 0 ? [finding("https/no-address", null, {})] : [],
			...judgeReachability(plain),
			...plain.flatMap((fetch) => judgeFetch(fetch, host, now)),
			...judgeClients(plain),
			...judgeVersions(fetches)
		])
	};
}
function servedBodies(fetches) {
	return fetches.flatMap(({ address, result }) => answersOf(result).filter(isAccepted).map(({ userAgent, body }) => ({
		address: labelOf(address),
		to: nameOf(userAgent),
		body
	})));
}
function isAccepted(answer) {
	return answer.kind === "answer" && answer.status === 200 && !answer.tooLarge;
}
function answersOf(result) {
	return result.kind === "connected" ? result.answers : [];
}
function labelOf(address) {
	return address ?? "the proxy";
}
const isUnreachable$1 = ({ result }) => result.kind === "failed" && result.failure === "unreachable";
function judgeReachability(fetches) {
	const unreachable = fetches.filter(isUnreachable$1);
	if (unreachable.length === 0 || unreachable.length < fetches.length) return [];
	const addresses = unreachable.map(({ address }) => labelOf(address)).join(", ");
	return [finding("https/unreachable", null, {
		addresses,
		reason: failureWords.unreachable
	})];
}
const codes$1 = {
	name: "https/certificate-name",
	expired: "https/certificate-expired",
	untrusted: "https/certificate-untrusted",
	endsSoon: "https/certificate-ends-soon"
};
function judgeFetch(fetch, host, now) {
	const { result } = fetch;
	const address = labelOf(fetch.address);
	if (isUnreachable$1(fetch)) return [];
	if (result.kind === "failed") return [finding("https/failed", null, {
		address,
		reason: failureWords[result.failure]
	})];
	const { certificate } = result;
	const judged = !certificate.admitsHost && certificate.names.includes("*.github.io") ? [finding("https/pages-certificate", null, { host })] : judgeCertificate(certificate, {
		host,
		address,
		codes: codes$1,
		now
	});
	const [answer] = result.answers;
	return answer === void 0 ? judged : [...judged, ...judgeAnswer(answer, address)];
}
function judgeAnswer(answer, address) {
	if (answer.kind === "failed") return [finding("https/failed", null, {
		address,
		reason: failureWords[answer.failure]
	})];
	const { status, location, tooLarge, milliseconds } = answer;
	if (status >= 300 && status < 400) return [finding("https/redirect", null, {
		address,
		status,
		location: location ?? "nowhere"
	})];
	if (status !== 200) return [finding("https/status", null, {
		address,
		status
	})];
	return [
		...judgeContentType(answer),
		...tooLarge ? [finding("https/too-large", null, {})] : [],
		...milliseconds > slowLimit ? [finding("https/slow", null, { seconds: Math.round(milliseconds / 100) / 10 })] : []
	];
}
const slowLimit = 4e3;
function judgeContentType({ contentTypes }) {
	if (contentTypes.length > 1) return [finding("https/content-types", null, {
		count: contentTypes.length,
		types: contentTypes.join(" and ")
	})];
	const [type = "nothing"] = contentTypes;
	return /^text\/plain\s*(;|$)/i.test(type.trim()) ? [] : [finding("https/content-type", null, { type })];
}
function judgeClients(fetches) {
	return fetches.flatMap(({ result }) => {
		const answers = answersOf(result);
		if (!answers.some(isAccepted)) return [];
		return answers.filter((answer) => !isAccepted(answer)).map(({ userAgent }) => finding("https/user-agent", null, { who: nameOf(userAgent) }));
	});
}
function nameOf(userAgent) {
	return Object.entries(clients).find(([, name]) => name === userAgent)?.[0] ?? "some clients";
}
function judgeVersions(fetches) {
	if (!fetches.some(({ tls, result }) => tls === null && result.kind === "connected")) return [];
	const isMissing = (version) => fetches.some(({ tls, result }) => tls === version && result.kind === "failed" && result.failure === "tls");
	return [...isMissing("TLSv1.2") ? [finding("https/without-older-tls", null, {})] : [], ...isMissing("TLSv1.3") ? [finding("https/without-newer-tls", null, {})] : []];
}
// src/verify/look/mail-server.ts
async function observeMailServer(network, host, withStartTls) {
	const { dns, smtp, mayConnect, brief } = network;
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
		...[
			"mta-sts",
			"mail",
			"smtp",
			"mx",
			"www"
		].map((host) => `${label}.${host}.${domain}`),
		...others.map((other) => `${other}.${domain}`)
	];
	return [...new Set(names)];
}
async function observeTxt(network, question) {
	const { name, versionTag } = question;
	const answer = await network.dns.ask(name, "TXT");
	if (answer.kind === "unknown" || network.brief) return {
		name,
		answer,
		misplaced: [],
		servers: []
	};
	const [misplaced, servers] = await Promise.all([hasRecord(answer, versionTag) ? [] : findMisplaced(network, question), askAllServers(network, name, answer)]);
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
async function findMisplaced({ dns }, { name, domain, wrongNames, versionTag }) {
	const label = name.slice(0, -domain.length);
	const answer = await dns.ask(domain, "MX");
	const belowHosts = (answer.kind === "records" ? answer.records.map(({ host }) => host.toLowerCase()) : []).filter((host) => host.endsWith(`.${domain}`)).slice(0, maxServers$1).map((host) => `${label}${host}`);
	return (await Promise.all([...new Set([...wrongNames, ...belowHosts])].map(async (one) => hasRecord(await dns.ask(one, "TXT"), versionTag) ? [one] : []))).flat();
}
const maxServers$1 = 8;
async function askAllServers(network, name, answer) {
	const owner = answer.aliases.at(-1) ?? name;
	const servers = await nameServers(network, owner);
	return Promise.all(servers.map(async (server) => {
		const address = await addressOf(network, server);
		return {
			server,
			answer: address === null ? {
				kind: "unknown",
				reason: "it has no address that may be asked"
			} : await network.dns.ask(owner, "TXT", { address })
		};
	}));
}
async function nameServers({ dns }, name) {
	for (let zone = name; zone.includes("."); zone = zone.slice(zone.indexOf(".") + 1)) {
		const answer = await dns.ask(zone, "NS");
		if (answer.kind === "unknown") return [];
		if (answer.kind === "records" && answer.aliases.length === 0) return [...answer.records].sort().slice(0, maxServers$1);
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
	return [...mx.invalid.map((name) => judgeOddName(name, domain)), ...mx.hosts.length > maxServers ? [finding("mx/too-many", null, {
		domain,
		most: maxServers
	})] : []];
}
function judgeOddName(name, domain) {
	switch (oddity(name)) {
		case "unnameable": return finding("mx/unnameable", null, {
			domain,
			name,
			way: wayOut(name)
		});
		case "never": return finding("mx/never-delivered", null, {
			domain,
			name
		});
		case "invalid": return finding("mx/invalid-name", null, {
			domain,
			name
		});
	}
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
function downgradeForMode(check, policy) {
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
// src/verify/policy.ts
function checkPolicy(fetches, host, subject) {
	const target = `https://${host}/${policyFilePath}`;
	const bodies = servedBodies(fetches);
	const [first] = bodies;
	if (first === void 0) return {
		check: {
			name: "policy",
			target,
			seen: "",
			findings: [finding("served/nothing", null, {})]
		},
		policy: null,
		text: null,
		isPublished: false
	};
	const text = textOf(first.body);
	const { policy, findings } = inspectPolicyFile(text, target);
	const differences = subject.published === null ? compareAmongThemselves(bodies) : compare(bodies, subject.published);
	return {
		check: {
			name: "policy",
			target,
			seen: policy === null ? "" : `${policy.mode}, ${policy.mx.length} mx, max_age ${policy.max_age}`,
			findings: [
				...differences,
				...subject.published?.aged ?? [],
				...findings
			]
		},
		policy,
		text,
		isPublished: subject.published !== null && differences.length === 0
	};
}
function compareAmongThemselves(bodies) {
	const others = bodies.filter(({ body }) => !isSame(body, textOf(bodies[0].body)));
	if (others.length === 0) return [];
	return [finding("served/inconsistent", null, { addresses: placesOf(others, bodies) })];
}
function placesOf(some, all) {
	const places = some.map(({ address, to }) => {
		return all.every((one) => one.address !== address || some.includes(one)) ? address : `${address} (to ${to})`;
	});
	return [...new Set(places)].join(", ");
}
function compare(bodies, { text, entry, ledger }) {
	const others = bodies.filter(({ body }) => !isSame(body, text));
	const [other] = others;
	if (other === void 0) return [];
	if (others.length < bodies.length) return [finding("served/partly", null, { addresses: placesOf(others, bodies) })];
	const served = textOf(other.body);
	const digest = sha256(withOurLineEnds(served));
	const older = ledger.published.find((one) => one.sha256 === digest);
	return [older === void 0 ? finding("served/differs", null, firstDifference(served, text)) : finding("served/old", null, {
		id: older.id,
		published: entry.id
	})];
}
function isSame(body, text) {
	return withOurLineEnds(textOf(body)) === withOurLineEnds(text);
}
function textOf(body) {
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
}
function firstDifference(served, published) {
	const lines = {
		served: served.split(/\r?\n/),
		published: published.split(/\r?\n/)
	};
	const index = lines.published.findIndex((line, number) => line !== lines.served[number]);
	const number = index < 0 ? lines.published.length : index;
	return {
		number: number + 1,
		served: lines.served[number] ?? "",
		published: lines.published[number] ?? ""
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
// src/sts/record-mistakes.ts
function hintFor(text, kind) {
	const shown = text.slice(0, maxLength);
	const known = mistakes(kind).find(([pattern]) => pattern.test(shown));
	if (known !== void 0) return ` ${known[1]}`;
	const foreign = foreignIn(shown);
	if (foreign === null) return "";
	const { character, instead } = describeCharacter(foreign);
	return ` The value has ${character}. ${instead}`;
}
const maxLength = 1e3;
function hintForOthers(texts, kind) {
	const [other, name] = kind === stsKind ? [tlsRptKind, "_smtp._tls"] : [stsKind, "_mta-sts"];
	return texts.some((text) => text.startsWith(other.version)) ? ` What stands there belongs at ${name}: move it.` : "";
}
function mistakes({ version, required }) {
	const other = required === "id" ? "rua" : "id";
	return [
		[/\\;/, "Take away the backslash before the semicolon: octoDNS (`escaped_semicolons`), PowerDNS and some DNS panels want one, and here it has become part of the value."],
		[new RegExp(`^${version}[ \\t]+\\w+=`), `Write the missing semicolon: ${version}; ${required}=…`],
		[/^\s*version\s*=/i, `Write ${version}, not version=.`],
		[new RegExp(`^(?!${version})${anyCase(version.slice(0, -2))}[Vv]?\\d*\\b|^${version}\\d`), `Write the version as ${version}.`],
		[new RegExp(`[;\\s](?!${required}=)${anyCase(required)}=`), `Write ${required}= in lower case.`],
		[new RegExp(`[;\\s]${required}[ \\t]+=|[;\\s]${required}=[ \\t]`), "Write no blank beside the =."],
		[/;\s*(?:mailto|https):/i, "Write a comma, not a semicolon, between two addresses."],
		[/=\s*["']/, "Take away the quotation marks inside the value."],
		[/[;\s]ruf=/i, "Write rua=: there is no ruf here, which is a tag of DMARC."],
		[/[;,\s](?:mode|mx|max_age)\s*[=:]/i, "Leave out mode, mx and max_age: they belong in the policy file, and only the id in this record."],
		[/^\s*_[\w.-]+\.?\s+(?:\d+\s+)?(?:IN\s+)?TXT\b/i, "Enter the value alone: name and type have fields of their own."],
		[new RegExp(`[;\\s]${other}=`), `Write ${required}=, as this is not the record that has ${other}=.`],
		[/http:/i, "Write https:, as reports are sent to no http: address."],
		[/mailto:\s/i, "Write no blank behind mailto:."],
		[/![\d.]+[kmgt]?\b/i, "Leave out the size behind the !, which only DMARC has."]
	];
}
function anyCase(word) {
	return word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}
function countOf(text, { required }) {
	return text.split(";").filter((field) => field.trimStart().startsWith(`${required}=`)).length;
}
function asText(bytes) {
	if (/^[\x00-\x7f]*$/.test(bytes) || /[^\x00-\xff]/.test(bytes)) return bytes;
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
	} catch {
		return bytes;
	}
}
// src/verify/txt-record.ts
function checkRecord(observation, subject, rules) {
	const { name } = observation;
	const { domain } = subject;
	const servers = compareServers(observation);
	const { value, problems } = readAnswer(servers.answer, observation, rules.kind);
	const ttl = maxTtl(observation);
	const texts = textsOf(servers.answer);
	const alias = "aliases" in servers.answer ? servers.answer.aliases.at(-1) ?? null : null;
	const text = candidates(texts, rules.kind)[0] ?? texts.find((one) => one.startsWith(rules.kind.version)) ?? "";
	const judged = value === null ? null : rules.judge({
		value,
		name,
		ttl,
		text,
		alias,
		subject
	});
	const record = wantedRecord(subject, name, rules.example.replace("example.com", domain));
	const report = (problem) => {
		const hint = "text" in problem ? hintFor(String(problem.text), rules.kind) : hintForOthers(texts, rules.kind);
		return findingOf(problem, rules.check, {
			name,
			domain,
			record,
			hint
		});
	};
	return {
		name: rules.check,
		target: name,
		seen: judged === null ? "" : `${judged.seen}, TTL ${ttl}${alias === null ? "" : `, alias of ${alias}`}`,
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
	const texts = textsOf(answer);
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
function textsOf(answer) {
	return answer.kind === "records" ? answer.records.map(asText) : [];
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
function maxTtl({ answer, servers }) {
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
		const hint = hintFor(field.text, tlsRptKind);
		const [problem] = addresses.flatMap((address) => judgeAddress(address, hint));
		return {
			seen: addresses.join(", "),
			findings: problem === void 0 ? compareAddresses(addresses, field) : [problem]
		};
	}
};
function judgeAddress(value, hint) {
	const problem = reportAddressProblem(value);
	return problem === null ? [] : [finding(`tls-rpt/rua-${problem}`, null, {
		value,
		hint
	})];
}
function compareAddresses(rua, { name, alias, subject }) {
	const wanted = subject.published?.policy.tls_rpt ?? [];
	if (wanted.length === 0 || sameAddresses(rua, wanted)) return [];
	const args = {
		name,
		rua: rua.join(", "),
		published: wanted.join(", "),
		record: wantedRecord(subject, name, ""),
		hint: alias === null ? "" : ` (first delete the CNAME record there, which leads to ${alias})`
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
		findings: [
			...compareId(field),
			...countOf(field.text, stsKind) > 1 ? [repeated(field)] : [],
			...field.ttl > day ? [finding("txt/long-ttl", null, { ttl: field.ttl })] : []
		]
	})
};
function repeated({ name, value, subject }) {
	return finding("txt/id-repeated", null, {
		name,
		record: wantedRecord(subject, name, `v=STSv1; id=${value}`)
	});
}
function compareId({ value: id, name, alias, subject }) {
	const { published } = subject;
	if (published === null || published.entry.id === id) return [];
	const isOld = published.ledger.published.some((entry) => entry.id === id);
	const record = wantedRecord(subject, name, "");
	const first = alias === null ? "" : `change the id at ${alias}, or delete the CNAME record and `;
	const args = {
		id,
		name,
		published: published.entry.id,
		record,
		first
	};
	return [finding(isOld ? "txt/id-old" : "txt/id-unknown", null, args)];
}
// src/verify/verify-domain.ts
async function verifyDomain(network, subject, { skip, watch }) {
	const wants = (...names) => names.some((name) => !skip.has(name));
	const tell = (...checks) => {
		const wanted = checks.filter(({ name }) => wants(name));
		wanted.forEach(watch);
		return wanted;
	};
	const zone = network.brief ? subject.domain : await registrableDomain(subject.domain);
	const needsPolicy = wants("https", "policy", "mx", "starttls");
	const lookUp = network.brief ? observeSomeAddress : observeAddresses;
	const host = needsPolicy || wants("host") ? observePolicyHost(network, policyHost(subject.domain), lookUp) : null;
	const served = (needsPolicy && host !== null ? host.then((dns) => observePolicyFile(network, dns)) : null)?.then((fetches) => judgeFile(fetches, subject)) ?? null;
	const parts = await Promise.all([
		wants("txt") ? lookAtTxt(network, subject, zone).then(tell) : [],
		wants("tls-rpt") ? lookAtTlsRpt(network, subject, zone).then(tell) : [],
		host?.then((seen) => tell(checkHost(seen, network.mayConnect, subject))) ?? [],
		served?.then(({ https, served }) => tell(https, served.check)) ?? [],
		wants("mx", "starttls") ? lookAtMail(network, subject, served, wants("starttls")).then((all) => tell(...all)) : []
	]);
	const inOrder = (left, right) => checkNames.indexOf(left.name) - checkNames.indexOf(right.name);
	return {
		checks: parts.flat().sort(inOrder),
		served: (await served)?.served ?? null
	};
}
async function lookAtTxt(network, subject, zone) {
	const wrongNames = commonWrongNames("_mta-sts", [
		"mta-sts",
		"_mta_sts",
		"_mtasts",
		"_sts",
		"_mta-sts._tcp"
	], subject.domain, zone);
	return checkTxt(await observeTxt(network, {
		name: `_mta-sts.${subject.domain}`,
		domain: subject.domain,
		wrongNames,
		versionTag: "stsv1"
	}), subject);
}
async function lookAtTlsRpt(network, subject, zone) {
	const wrongNames = commonWrongNames("_smtp._tls", [
		"_tlsrpt",
		"_tls-rpt",
		"_smtp-tls",
		"_smtp_tls",
		"smtp._tls",
		"_tls._smtp",
		"_smtp._tlsrpt",
		"_smtp"
	], subject.domain, zone);
	return checkTlsRpt(await observeTxt(network, {
		name: `_smtp._tls.${subject.domain}`,
		domain: subject.domain,
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
async function lookAtMail(network, subject, served, withStartTls) {
	const mx = await observeMx(network.dns, subject.domain);
	const hosts = mx.kind === "hosts" ? mx.hosts.slice(0, maxServers) : [];
	const [servers, policy] = await Promise.all([Promise.all(hosts.map(({ host }) => observeMailServer(network, host, withStartTls))), served?.then((one) => one.served.policy) ?? null]);
	const records = checkMxRecords(mx, subject);
	return [
		...records === null ? [] : [records],
		...servers.map((server) => withAccepted(checkMx(server, policy, network.mayConnect), subject)),
		...withStartTls ? checkStartTls(servers, subject.domain, subject.now) : []
	].map((check) => downgradeForMode(check, policy));
}
function withAccepted(check, { published }) {
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
	addressesOf,
	checkPolicy,
	isAccepted,
	observePolicyHost,
	observeServed,
	verifyDomain
};
