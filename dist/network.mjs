import {
	createRequire
} from "node:module";
import {
	dns
} from "./dns.mjs";
import {
	getProxyUrl,
	tunnel
} from "./proxy-fetch.mjs";
const require = createRequire(import.meta.url);
const { BlockList, connect, isIP } = require("node:net");
const http = require("node:http");
const { once } = require("node:events");
const tls = require("node:tls");
const { connect: connect$1, createSecureContext } = require("node:tls");
const { hostname } = require("node:os");
// src/io/addresses.ts
const special = {
	ipv4: [
		"0.0.0.0/8",
		"10.0.0.0/8",
		"100.64.0.0/10",
		"127.0.0.0/8",
		"169.254.0.0/16",
		"172.16.0.0/12",
		"192.0.0.0/24",
		"192.0.2.0/24",
		"192.88.99.0/24",
		"192.168.0.0/16",
		"198.18.0.0/15",
		"198.51.100.0/24",
		"203.0.113.0/24",
		"224.0.0.0/4",
		"240.0.0.0/4"
	],
	ipv6: [
		"2001::/23",
		"2001:db8::/32",
		"2002::/16",
		"3fff::/20"
	]
};
const assigned = blockList("ipv6", ["2000::/3"]);
const notPublic = {
	4: blockList("ipv4", special.ipv4),
	6: blockList("ipv6", special.ipv6)
};
function blockList(family, ranges) {
	const list = new BlockList();
	for (const range of ranges) {
		const [network, bits] = range.split("/");
		list.addSubnet(network, Number(bits), family);
	}
	return list;
}
function isPublic(address) {
	if (address.includes("%")) return false;
	switch (isIP(address)) {
		case 4: return !notPublic[4].check(address, "ipv4");
		case 6: return assigned.check(address, "ipv6") && !notPublic[6].check(address, "ipv6");
		default: return false;
	}
}
// src/io/tls/certificate.ts
function isValid({ admitsHost, distrust }) {
	return admitsHost && distrust === null;
}
// src/io/tls/connection-failure.ts
const reasons = {
	ETIMEDOUT: "timeout",
	ECONNREFUSED: "refused",
	ENETUNREACH: "unreachable",
	EHOSTUNREACH: "unreachable",
	EADDRNOTAVAIL: "unreachable",
	ENETDOWN: "unreachable",
	EHOSTDOWN: "unreachable",
	EAFNOSUPPORT: "unreachable",
	ENOTFOUND: "unreachable",
	EAI_AGAIN: "unreachable",
	EMFILE: "unreachable",
	ENFILE: "unreachable",
	ENOBUFS: "unreachable",
	ENOMEM: "unreachable",
	EACCES: "unreachable",
	EPERM: "unreachable",
	ECONNRESET: "reset",
	ECONNABORTED: "reset",
	EPIPE: "reset",
	SELF_SIGNED_CERT_IN_CHAIN: "tls",
	DEPTH_ZERO_SELF_SIGNED_CERT: "tls",
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls",
	CERT_HAS_EXPIRED: "tls"
};
function connectionFailureOf(error) {
	const { code = "" } = error;
	if (Object.hasOwn(reasons, code)) return reasons[code];
	return /^(ERR_SSL|ERR_TLS|EPROTO)/.test(code) ? "tls" : "malformed";
}
// src/io/tls/read-certificate.ts
const maxNames = 20;
function certificateOf(socket, host) {
	const certificate = socket.getPeerX509Certificate();
	if (certificate === void 0) return null;
	return {
		names: namesOf(certificate).slice(0, maxNames),
		issuer: issuerOf(certificate),
		expires: secondsOf(certificate.validTo),
		starts: secondsOf(certificate.validFrom),
		admitsHost: certificate.checkHost(host, {
			subject: "never",
			partialWildcards: false
		}) !== void 0,
		distrust: distrustOf(socket)
	};
}
function distrustOf({ authorized, authorizationError }) {
	if (authorized) return null;
	const error = authorizationError;
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : error;
	return code === "ERR_TLS_CERT_ALTNAME_INVALID" ? null : String(code);
}
function namesOf({ subjectAltName }) {
	return [...(subjectAltName ?? "").matchAll(/DNS:([^,\s"]+)/g)].map(([, name]) => name.toLowerCase());
}
function issuerOf({ issuer }) {
	const field = (name) => new RegExp(`^${name}=(.+)$`, "m").exec(issuer)?.[1];
	return field("O") ?? field("CN") ?? "";
}
function secondsOf(time) {
	return Math.floor(Date.parse(time) / 1e3);
}
// src/io/https/http-get.ts
const maxBodyBytes = 65536;
const maxHeaderBytes = 16384;
const maxBytesBeforeAnswer = 131072;
const reset = failure("ECONNRESET");
const late = failure("ETIMEDOUT");
const malformed = failure("HPE_UNEXPECTED");
async function get(socket, wanted, timeout) {
	let broken;
	let timer;
	try {
		const request = http.request({
			createConnection: () => socket,
			...requestOptions(wanted)
		});
		request.on("error", (error) => {
			broken ??= error;
		});
		timer = setTimeout(() => {
			broken ??= late;
			request.destroy();
		}, timeout);
		return await answerOf(await responseTo(request), wanted);
	} catch (error) {
		return {
			kind: "failed",
			userAgent: wanted.userAgent,
			failure: connectionFailureOf(broken ?? error)
		};
	} finally {
		clearTimeout(timer);
	}
}
function requestOptions({ host, path, userAgent }) {
	return {
		host,
		path,
		headers: {
			Host: host,
			...userAgent === null ? {} : { "User-Agent": userAgent },
			Accept: "*/*",
			"Accept-Encoding": "identity",
			Connection: "keep-alive"
		},
		maxHeaderSize: maxHeaderBytes,
		insecureHTTPParser: false
	};
}
function responseTo(request) {
	return new Promise((resolve, reject) => {
		const refuse = () => {
			reject(malformed);
			request.destroy();
		};
		let bytes = 0;
		const count = ({ length }) => {
			bytes += length;
			if (bytes > maxBytesBeforeAnswer) refuse();
		};
		request.once("socket", (socket) => socket.on("data", count)).once("response", (response) => {
			response.socket.off("data", count);
			resolve(response);
		}).once("upgrade", refuse).once("error", reject).once("close", () => reject(reset)).end();
	});
}
async function answerOf(response, { userAgent, started }) {
	const { headers } = response;
	const status = response.statusCode;
	const content = status === 200 ? await contentOf(response) : noContent;
	const milliseconds = Math.round(performance.now() - started);
	response.destroy();
	return {
		kind: "answer",
		userAgent,
		status,
		contentTypes: contentTypesOf(response),
		location: headers.location ?? null,
		maxAge: secondsIn(headers["cache-control"], /max-age="?(\d+)/i),
		age: secondsIn(headers.age, /^(\d+)$/),
		...content,
		milliseconds
	};
}
const noContent = {
	body: new Uint8Array(),
	tooLarge: false
};
async function contentOf(response) {
	const chunks = [];
	let length = 0;
	for await (const chunk of response) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > maxBodyBytes) break;
	}
	return {
		body: Buffer.concat(chunks, Math.min(length, maxBodyBytes)),
		tooLarge: length > maxBodyBytes
	};
}
function contentTypesOf({ rawHeaders }) {
	return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1].toLowerCase() === "content-type");
}
function secondsIn(value, pattern) {
	const digits = pattern.exec(value ?? "")?.[1];
	return digits === void 0 ? null : Math.min(Number(digits), 2 ** 31);
}
function failure(code) {
	return Object.assign(new Error(code), { code });
}
// src/io/https/https.ts
function https({ timeout, port = 443, roots }) {
	const contextFor = secureContexts(roots);
	return { async get(request) {
		const sockets = [];
		const connect = async (deadline) => {
			const target = await targetOf(request, port, deadline);
			const secureContext = contextFor(request.tls);
			const socket = await handshake({
				...target,
				...handshakeOptions,
				servername: request.host,
				secureContext
			}, deadline);
			sockets.push(socket);
			return {
				socket,
				certificate: certificateOf(socket, request.host)
			};
		};
		try {
			return await fetchOver(connect, request, timeout);
		} catch (error) {
			return {
				kind: "failed",
				failure: connectionFailureOf(error)
			};
		} finally {
			for (const socket of sockets) socket.destroy();
		}
	} };
}
function proxyFor(host) {
	try {
		return getProxyUrl(new URL(`https://${host}`)) ?? null;
	} catch {
		return null;
	}
}
async function fetchOver(connect, request, timeout) {
	const started = performance.now();
	const { socket: first, certificate } = await connect(started + timeout);
	const version = first.getProtocol();
	if (certificate === null || version === null) return {
		kind: "failed",
		failure: "tls"
	};
	const ask = async (userAgent, index) => {
		const since = index === 0 ? started : performance.now();
		try {
			return await get(index === 0 ? first : validated(await connect(since + timeout)), {
				...request,
				userAgent,
				started: since
			}, remaining(since + timeout));
		} catch (error) {
			return {
				kind: "failed",
				userAgent,
				failure: connectionFailureOf(error)
			};
		}
	};
	return {
		kind: "connected",
		tls: version,
		certificate,
		answers: isValid(certificate) ? await Promise.all(request.userAgents.map(ask)) : []
	};
}
function validated({ socket, certificate }) {
	if (certificate !== null && isValid(certificate)) return socket;
	throw failure("ERR_TLS_CERTIFICATE");
}
async function targetOf({ host, address }, port, deadline) {
	if (address !== null) {
		if (isIP(address) === 0) throw failure("EHOSTUNREACH");
		return {
			host: address,
			port
		};
	}
	const proxy = proxyFor(host);
	if (proxy === null) throw failure("EHOSTUNREACH");
	const signal = AbortSignal.timeout(remaining(deadline));
	try {
		return { socket: await tunnel(new URL(`https://${host}:${port}`), proxy, signal) };
	} catch (error) {
		throw signal.aborted ? late : error;
	}
}
const handshakeOptions = {
	rejectUnauthorized: false,
	checkServerIdentity: () => void 0,
	ALPNProtocols: ["http/1.1"]
};
function handshake(options, deadline) {
	return new Promise((resolve, reject) => {
		const socket = tls.connect(options);
		const timer = setTimeout(() => socket.destroy(late), remaining(deadline));
		socket.once("secureConnect", () => {
			clearTimeout(timer);
			resolve(socket);
		}).on("error", reject).once("close", () => {
			clearTimeout(timer);
			reject(reset);
		});
	});
}
function secureContexts(ca) {
	const contexts = new Map();
	return (version) => {
		const made = contexts.get(version);
		if (made) return made;
		const context = tls.createSecureContext({
			...ca === void 0 ? {} : { ca },
			minVersion: version ?? "TLSv1.2",
			maxVersion: version ?? "TLSv1.3",
			ecdhCurve: "X25519:P-256:P-384:P-521"
		});
		contexts.set(version, context);
		return context;
	};
}
function remaining(deadline) {
	return Math.max(1, Math.ceil(deadline - performance.now()));
}
// src/io/smtp/replies.ts
const maxLineBytes = 2048;
const maxLines = 100;
var SmtpReplies = class {
	#chunks;
	#unread = "";
	constructor(stream) {
		this.#chunks = stream[Symbol.asyncIterator]();
	}
	get pending() {
		return this.#unread !== "";
	}
	async next() {
		const lines = [];
		while (lines.length < maxLines) {
			const [, code, more, text = ""] = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(await this.#line()) ?? [];
			if (code === void 0) throw new Error("not an SMTP reply");
			lines.push(text);
			if (more !== "-") return {
				code: Number(code),
				lines
			};
		}
		throw new Error("SMTP reply too long");
	}
	async drain() {
		while (!(await this.#chunks.next()).done);
	}
	async #line() {
		let end = this.#unread.indexOf("\n");
		while (end < 0 && this.#unread.length <= maxLineBytes) {
			const { done, value } = await this.#chunks.next();
			if (done) throw Object.assign(new Error("ended"), { code: "ECONNRESET" });
			this.#unread += value.toString("latin1");
			end = this.#unread.indexOf("\n");
		}
		if (end < 0 || end > maxLineBytes) throw new Error("SMTP line too long");
		const line = this.#unread.slice(0, end).replace(/\r$/, "");
		this.#unread = this.#unread.slice(end + 1);
		return line;
	}
};
// src/io/smtp/smtp.ts
const quitTimeout = 500;
function smtp({ timeout, name, port = 25 }) {
	const secureContext = createSecureContext({
		minVersion: "TLSv1.2",
		ecdhCurve: "X25519:P-256:P-384:P-521"
	});
	return { async probeStartTls({ host, address }) {
		const session = new Session(connect({
			host: address,
			port,
			lookup: noLookup
		}));
		const timer = setTimeout(() => session.abandon(), timeout);
		try {
			const result = await probe(session, name, host, secureContext);
			if (result.kind !== "injected") await session.quit();
			return result;
		} catch (error) {
			return {
				kind: "failed",
				step: session.step,
				failure: connectionFailureOf(error)
			};
		} finally {
			clearTimeout(timer);
			session.close();
		}
	} };
}
const noLookup = (_, __, found) => {
	found(Object.assign(new Error("not an address"), { code: "EADDRNOTAVAIL" }), "");
};
async function probe(session, name, host, secureContext) {
	await session.connected();
	const greeting = await session.reply("greeting");
	if (!accepts(greeting)) return {
		kind: "refused",
		step: "greeting",
		code: greeting.code
	};
	const ehlo = await session.reply("ehlo", `EHLO ${name}`);
	if (isPermanent(ehlo)) {
		const helo = await session.reply("ehlo", `HELO ${name}`);
		return accepts(helo) ? { kind: "no-starttls" } : {
			kind: "refused",
			step: "greeting",
			code: helo.code
		};
	}
	if (!accepts(ehlo)) return {
		kind: "refused",
		step: "greeting",
		code: ehlo.code
	};
	if (!offersStartTls(ehlo)) return { kind: "no-starttls" };
	const ready = await session.reply("starttls", "STARTTLS");
	if (!accepts(ready)) return {
		kind: "refused",
		step: "starttls",
		code: ready.code
	};
	return session.secure(host, secureContext);
}
const accepts = ({ code }) => code < 300;
const isPermanent = ({ code }) => code >= 500;
function offersStartTls({ lines }) {
	return lines.slice(1).some((line) => /^STARTTLS(\s|$)/i.test(line));
}
var Session = class {
	step = "connect";
	#socket;
	#replies;
	constructor(socket) {
		this.#socket = socket;
		this.#replies = repliesOf(socket);
	}
	async connected() {
		await once(this.#socket, "connect");
	}
	async reply(step, command) {
		this.step = step;
		if (command !== void 0) this.#socket.write(`${command}\r\n`);
		return this.#replies.next();
	}
	async secure(host, secureContext) {
		this.step = "tls";
		if (this.#replies.pending || this.#socket.readableLength > 0) return { kind: "injected" };
		const servername = isIP(host) === 0 ? host : "";
		const socket = connect$1({
			socket: this.#socket,
			servername,
			secureContext,
			rejectUnauthorized: false
		});
		this.#socket = socket;
		this.#replies = repliesOf(socket);
		try {
			await once(socket, "secureConnect");
		} catch (error) {
			if (isPlaintext(error)) return { kind: "injected" };
			throw error;
		}
		return securedBy(socket, host);
	}
	async quit() {
		const timer = setTimeout(() => this.close(), quitTimeout);
		this.#socket.end("QUIT\r\n");
		await this.#replies.drain().catch(() => {});
		clearTimeout(timer);
	}
	abandon() {
		this.#socket.destroy(Object.assign(new Error("too slow"), { code: "ETIMEDOUT" }));
	}
	close() {
		this.#socket.destroy();
	}
};
function repliesOf(socket) {
	socket.on("error", () => {});
	return new SmtpReplies(socket);
}
function securedBy(socket, host) {
	const certificate = certificateOf(socket, host);
	const tls = socket.getProtocol();
	if (certificate === null || tls === null) return {
		kind: "failed",
		step: "tls",
		failure: "tls"
	};
	return {
		kind: "secured",
		tls,
		certificate
	};
}
const plaintextCodes = new Set([
	"ERR_SSL_WRONG_VERSION_NUMBER",
	"ERR_SSL_HTTP_REQUEST",
	"ERR_SSL_HTTPS_PROXY_REQUEST"
]);
function isPlaintext(error) {
	return plaintextCodes.has(String(error.code));
}
// src/io/network.ts
const defaultTimeouts = {
	dns: 10,
	https: 60,
	smtp: 30
};
function openNetwork({ resolver, timeout, allowPrivate, brief }) {
	const milliseconds = (kind) => (timeout ?? defaultTimeouts[kind]) * 1e3;
	return {
		dns: dns({
			resolver,
			timeout: milliseconds("dns")
		}),
		https: https({ timeout: milliseconds("https") }),
		smtp: smtp({
			timeout: milliseconds("smtp"),
			name: ownName()
		}),
		mayConnect: allowPrivate ? () => true : isPublic,
		goesByProxy: (host) => proxyFor(host) !== null,
		brief
	};
}
function ownName() {
	const name = hostname().toLowerCase();
	return /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/.test(name) ? name : "localhost.localdomain";
}
export {
	openNetwork
};
