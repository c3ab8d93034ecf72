import {
	finding,
	policyFilePath,
	sha256,
	timestampOf,
	withoutRepetitions
} from "./shared.mjs";
import {
	inspectPolicyFile
} from "./inspect-policy-file.mjs";
// src/verify/look/policy-file.ts
const clients = {
	"mail servers": "mta-sts-policy (as a mail server that fetches an MTA-STS policy)",
	browsers: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
	"clients without a name": null
};
const maxAddresses = 4;
async function observePolicyFile(world, dns) {
	const [first, ...others] = addressesToAsk(world, dns);
	if (first === void 0) return [];
	if (world.brief) return fetchAll(world, dns, [{ address: first }]);
	return fetchAll(world, dns, [
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
async function observeServed(world, dns) {
	return fetchAll(world, dns, addressesToAsk(world, dns).map((address) => ({ address })));
}
function fetchAll(world, { host }, requests) {
	const path = `/${policyFilePath}`;
	return Promise.all(requests.map(async ({ address, tls = null, userAgents = [clients["mail servers"]] }) => ({
		address,
		tls,
		result: await world.https.get({
			host,
			address,
			path,
			userAgents,
			tls
		})
	})));
}
function addressesToAsk(world, { host, ipv4, ipv6 }) {
	const families = [ipv4, ipv6].map((answer) => answer.kind === "records" ? answer.records : []);
	if (world.goesByProxy(host)) return families.flat().every(world.mayConnect) ? [null] : [];
	const addresses = families.flatMap((family) => family.filter(world.mayConnect).slice(0, maxAddresses));
	return world.brief ? addresses.slice(0, 1) : addresses;
}
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
async function observePolicyHost(world, host, lookUp = observeAddresses) {
	const [addresses, caa] = await Promise.all([lookUp(world.dns, host), world.brief ? null : relevantCaa(world, host)]);
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
// src/verify/certificate.ts
const day = 86400;
const renewalLimit = 14 * day;
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
	return Math.max(0, Math.floor((expires - now) / day));
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
const isUnreachable = ({ result }) => result.kind === "failed" && result.failure === "unreachable";
function judgeReachability(fetches) {
	const unreachable = fetches.filter(isUnreachable);
	if (unreachable.length === 0 || unreachable.length < fetches.length) return [];
	const addresses = unreachable.map(({ address }) => labelOf(address)).join(", ");
	return [finding("https/unreachable", null, {
		addresses,
		reason: failureWords.unreachable
	})];
}
const codes = {
	name: "https/certificate-name",
	expired: "https/certificate-expired",
	untrusted: "https/certificate-untrusted",
	endsSoon: "https/certificate-ends-soon"
};
function judgeFetch(fetch, host, now) {
	const { result } = fetch;
	const address = labelOf(fetch.address);
	if (isUnreachable(fetch)) return [];
	if (result.kind === "failed") return [finding("https/failed", null, {
		address,
		reason: failureWords[result.failure]
	})];
	const { certificate } = result;
	const judged = !certificate.admitsHost && certificate.names.includes("*.github.io") ? [finding("https/pages-certificate", null, { host })] : judgeCertificate(certificate, {
		host,
		address,
		codes,
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
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(first.body);
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
	const others = bodies.filter(({ body }) => !isSame(body, bodies[0].body));
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
	const wanted = new TextEncoder().encode(text);
	const others = bodies.filter(({ body }) => !isSame(body, wanted));
	const [other] = others;
	if (other === void 0) return [];
	if (others.length < bodies.length) return [finding("served/partly", null, { addresses: placesOf(others, bodies) })];
	const served = new TextDecoder("utf-8", { ignoreBOM: true }).decode(other.body);
	const digest = sha256(served);
	const older = ledger.published.find((one) => one.sha256 === digest);
	return [older === void 0 ? finding("served/differs", null, firstDifference(served, text)) : finding("served/old", null, {
		id: older.id,
		published: entry.id
	})];
}
function isSame(left, right) {
	return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
function firstDifference(served, published) {
	const lines = {
		served: served.split("\n"),
		published: published.split("\n")
	};
	const index = lines.published.findIndex((line, number) => line !== lines.served[number]);
	const number = index < 0 ? lines.published.length : index;
	return {
		number: number + 1,
		served: lines.served[number] ?? "",
		published: lines.published[number] ?? ""
	};
}
export {
	addressesOf,
	aliasOf,
	aliasesOf,
	checkHttps,
	checkPolicy,
	describeCertificate,
	failureWords,
	isAccepted,
	judgeCertificate,
	observeAddresses,
	observePolicyFile,
	observePolicyHost,
	observeServed,
	observeSomeAddress
};
