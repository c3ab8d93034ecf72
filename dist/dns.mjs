import {
	createRequire
} from "node:module";
const require = createRequire(import.meta.url);
const { connect, isIP, isIPv6 } = require("node:net");
const { randomInt } = require("node:crypto");
const { getServers } = require("node:dns");
const { createSocket } = require("node:dgram");
// src/io/dns/record-data.ts
const formats = {
	A: {
		code: 1,
		read: readIpv4
	},
	NS: {
		code: 2,
		read: (data) => data.name()
	},
	CNAME: {
		code: 5,
		read: (data) => data.name()
	},
	SOA: {
		code: 6,
		read: readSoa
	},
	MX: {
		code: 15,
		read: readMx
	},
	TXT: {
		code: 16,
		read: readTxt
	},
	AAAA: {
		code: 28,
		read: readIpv6
	},
	CAA: {
		code: 257,
		read: readCaa
	}
};
const typeNames = new Map(Object.entries(formats).map(([name, { code }]) => [code, name]));
function readIpv4(data) {
	return [ 1, 2, 3, 4 ].map(() => data.number(1)).join(".");
}
function readIpv6(data) {
	const text = [ 1, 2, 3, 4, 5, 6, 7, 8 ].map(() => data.number(2).toString(16)).join(":");
	const longest = [...text.matchAll(/\b0(?::0)+\b/g)].map(([run]) => run).sort((one, other) => other.length - one.length)[0];
	return longest === void 0 ? text : text.replace(new RegExp(`(^|:)${longest}(:|$)`), "::");
}
function readSoa(data) {
	const primary = data.name();
	data.name();
	const serial = data.number(4);
	data.text(16);
	return {
		primary,
		serial
	};
}
function readMx(data) {
	const preference = data.number(2);
	return {
		host: data.name(),
		preference
	};
}
function readTxt(data) {
	let text = "";
	while (data.left > 0) text += data.string();
	return text;
}
function readCaa(data) {
	return {
		flags: data.number(1),
		tag: data.string(),
		value: data.text(data.left)
	};
}
// src/io/dns/wire.ts
const maxLabelBytes = 63;
const maxNameBytes = 255;
var Reader = class Reader {
	#bytes;
	#offset;
	constructor(bytes, offset = 0) {
		this.#bytes = bytes;
		this.#offset = offset;
	}
	get left() {
		return this.#bytes.length - this.#offset;
	}
	number(size) {
		return this.#bytes.readUIntBE(this.#skip(size), size);
	}
	text(length) {
		const start = this.#skip(length);
		return this.#bytes.toString("latin1", start, start + length);
	}
	string() {
		return this.text(this.number(1));
	}
	part(length) {
		const start = this.#skip(length);
		return new Reader(this.#bytes.subarray(0, start + length), start);
	}
	name() {
		const bytes = this.#bytes;
		let text = "";
		let size = 1;
		let position = this.#offset;
		let start = position;
		let end = null;
		for (;;) {
			const length = bytes.readUInt8(position);
			if (length >= 192) {
				end ??= position + 2;
				position = bytes.readUInt16BE(position) & 16383;
				if (position >= start) throw new RangeError("pointer that does not lead back");
				start = position;
				continue;
			}
			position += 1 + length;
			if (length === 0) break;
			size += 1 + length;
			if (length > maxLabelBytes || size > maxNameBytes) throw new RangeError("name too long");
			if (position > bytes.length) throw new RangeError("label past the end");
			text += `.${presentation(bytes.toString("latin1", position - length, position))}`;
		}
		this.#offset = end ?? position;
		return text === "" ? "." : text.slice(1);
	}
	#skip(length) {
		const start = this.#offset;
		if (length > this.left) throw new RangeError("past the end");
		this.#offset += length;
		return start;
	}
};
function presentation(label) {
	if (/^[\w-]+$/.test(label)) return label.toLowerCase();
	return label.replace(/["().;@$\\]/g, "\\$&").replace(/[\x00-\x1f\x7f-\xff]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, "0")}`).toLowerCase();
}
function uint16(...numbers) {
	const bytes = Buffer.alloc(2 * numbers.length);
	for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number, 2 * index);
	return bytes;
}
function encodeName(name) {
	const parts = (name === "." ? [] : name.split(".")).flatMap((label) => [Buffer.of(label.length), Buffer.from(label, "latin1")]);
	return Buffer.concat([...parts, Buffer.of(0)]);
}
// src/io/dns/message.ts
const maxDatagramBytes = 1232;
const headerBytes = 12;
const flag = {
	response: 32768,
	authoritative: 1024,
	truncated: 512,
	recursionDesired: 256
};
const internet = 1;
const formatError = 1;
const opt = 41;
function isAskable(name) {
	return name === "." || name.length <= 253 && /^[\w-]{1,63}(\.[\w-]{1,63})*$/.test(name);
}
function encodeQuery({ name, type, recursion, edns }, id) {
	const flags = recursion ? flag.recursionDesired : 0;
	return Buffer.concat([
		uint16(id, flags, 1, 0, 0, edns ? 1 : 0),
		encodeName(name),
		uint16(formats[type].code, internet),
		...edns ? [encodeName("."), uint16(opt, maxDatagramBytes, 0, 0, 0)] : []
	]);
}
function decodeReply(bytes, id, question) {
	if (bytes.length < headerBytes) return bytes.length >= 2 && bytes.readUInt16BE(0) === id ? "malformed" : "other";
	const flags = bytes.readUInt16BE(2);
	if (bytes.readUInt16BE(0) !== id || (flags & flag.response) === 0) return "other";
	try {
		const { questions, answers, authorities, extendedCode } = readSections(bytes);
		const responseCode = flags & 15 | extendedCode << 4;
		if (!isAbout(questions, question, responseCode)) return "other";
		return {
			question,
			responseCode,
			authoritative: (flags & flag.authoritative) !== 0,
			truncated: (flags & flag.truncated) !== 0,
			answers,
			authorities
		};
	} catch {
		return "malformed";
	}
}
function readSections(bytes) {
	const reader = new Reader(bytes, 4);
	const [questions, answers, authorities, additionals] = [ 1, 2, 3, 4 ].map(() => reader.number(2));
	return {
		questions: repeat(questions, () => readEntry(reader)),
		answers: recordsOf$1(repeat(answers, () => readRecord(reader))),
		authorities: recordsOf$1(repeat(authorities, () => readRecord(reader))),
		extendedCode: extendedCodeOf(repeat(additionals, () => readRecord(reader)))
	};
}
function repeat(count, read) {
	const items = [];
	while (items.length < count) items.push(read());
	return items;
}
function readEntry(reader) {
	return {
		name: reader.name(),
		code: reader.number(2),
		class: reader.number(2)
	};
}
function readRecord(reader) {
	return {
		...readEntry(reader),
		ttl: reader.number(4),
		data: reader.part(reader.number(2))
	};
}
function recordsOf$1(section) {
	return section.flatMap(({ name, code, class: itsClass, ttl, data }) => {
		const type = typeNames.get(code);
		if (type === void 0 || itsClass !== internet) return [];
		const record = {
			owner: name,
			type,
			ttl: ttl > maxTtl ? 0 : ttl,
			data: formats[type].read(data)
		};
		if (data.left > 0) throw new RangeError("longer than its data");
		return [record];
	});
}
const maxTtl = 2147483647;
function extendedCodeOf(additionals) {
	const option = additionals.find(({ code }) => code === opt);
	return option === void 0 ? 0 : option.ttl >>> 24;
}
function isAbout(questions, { name, type }, responseCode) {
	const [first, ...others] = questions;
	if (first === void 0) return responseCode === formatError;
	return first.name === name && first.code === formats[type].code && first.class === internet && others.length === 0;
}
// src/io/dns/semaphore.ts
function semaphore(limit) {
	const waiting = [];
	let acquired = 0;
	return {
		acquire() {
			if (acquired === limit) return new Promise((resolve) => waiting.push(resolve));
			acquired++;
			return Promise.resolve();
		},
		release() {
			const next = waiting.shift();
			if (next) next();
			else acquired--;
		}
	};
}
// src/io/dns/udp-socket.ts
const maxQuestionsPerSocket = 1e3;
const maxPendingPerSocket = 64;
function openUdpSocket(server, slots, onClose) {
	const socket = createSocket(isIPv6(server.address) ? "udp6" : "udp4");
	const pending = new Map();
	let asked = 0;
	let hasSlot = false;
	let isClosed = false;
	let peer = null;
	socket.on("error", fail).on("connect", () => {
		peer = socket.remoteAddress();
		for (const [id, { question }] of pending) send(id, question);
	});
	socket.on("message", (bytes, sender) => {
		if (bytes.length < 2 || sender.address !== peer?.address || sender.port !== peer.port) return;
		const id = bytes.readUInt16BE(0);
		const one = pending.get(id);
		const reply = one === void 0 ? "other" : decodeReply(bytes, id, one.question);
		if (reply !== "other") one?.settle(reply);
	});
	slots.acquire().then(() => {
		if (isClosed) return slots.release();
		hasSlot = true;
		socket.connect(server.port, server.address);
	});
	function send(id, question) {
		socket.send(encodeQuery(question, id), (error) => error && fail());
	}
	function fail() {
		for (const { settle } of [...pending.values()]) settle("unreachable");
	}
	function close() {
		isClosed = true;
		onClose();
		socket.close(() => hasSlot && slots.release());
	}
	return {
		isTo: ({ address, port }) => address === server.address && port === server.port,
		hasRoom: () => asked < maxQuestionsPerSocket && pending.size < maxPendingPerSocket,
		ask(question, signal) {
			asked++;
			return new Promise((resolve) => {
				const id = newId(pending);
				const abort = () => settle("timeout");
				const settle = (outcome) => {
					signal.removeEventListener("abort", abort);
					pending.delete(id);
					if (pending.size === 0) close();
					resolve(outcome);
				};
				signal.addEventListener("abort", abort);
				pending.set(id, {
					question,
					settle
				});
				if (peer !== null) send(id, question);
			});
		}
	};
}
function newId(taken) {
	const id = randomInt(65536);
	return taken.has(id) ? newId(taken) : id;
}
// src/io/dns/transport.ts
const maxSockets = 48;
function transports() {
	const slots = {
		udp: semaphore(maxSockets),
		tcp: semaphore(maxSockets)
	};
	const sockets = new Set();
	const socketTo = (server) => {
		for (const socket of sockets) if (socket.isTo(server) && socket.hasRoom()) return socket;
		const socket = openUdpSocket(server, slots.udp, () => sockets.delete(socket));
		sockets.add(socket);
		return socket;
	};
	return {
		udp: async (server, question, signal) => signal.aborted ? "timeout" : socketTo(server).ask(question, signal),
		tcp: async (server, question, signal) => {
			await slots.tcp.acquire();
			try {
				return signal.aborted ? "timeout" : await askByTcp(server, question, signal);
			} finally {
				slots.tcp.release();
			}
		}
	};
}
function askByTcp({ address, port }, question, signal) {
	return new Promise((resolve) => {
		const id = randomInt(65536);
		const socket = connect({
			host: address,
			port,
			signal
		});
		const settle = (outcome) => {
			socket.destroy();
			resolve(outcome);
		};
		const received = Buffer.allocUnsafe(65537);
		let length = 0;
		socket.on("data", (chunk) => {
			length += chunk.copy(received, length);
			const end = length < 2 ? Number.POSITIVE_INFINITY : 2 + received.readUInt16BE(0);
			if (length < end) return;
			const reply = decodeReply(received.subarray(2, end), id, question);
			settle(reply === "other" ? "malformed" : reply);
		});
		socket.on("error", () => settle(signal.aborted ? "timeout" : "unreachable"));
		socket.on("close", () => settle("unreachable"));
		const query = encodeQuery(question, id);
		socket.write(Buffer.concat([uint16(query.length), query]));
	});
}
// src/io/dns/exchange.ts
function exchanges() {
	const { udp, tcp } = transports();
	const ask = async (server, question, signal) => {
		const reply = await udp(server, question, signal);
		if (typeof reply === "string") return outcomeOf(reply);
		if (question.edns && reply.responseCode === formatError) return ask(server, {
			...question,
			edns: false
		}, signal);
		return outcomeOf(reply.truncated ? await tcp(server, question, signal) : reply);
	};
	return (servers, question, milliseconds) => firstOf(servers, milliseconds, (server, signal) => ask(server, question, signal));
}
const retryTimes = [1 / 4, 3 / 4];
function firstOf(servers, milliseconds, ask) {
	return new Promise((resolve) => {
		const abort = new AbortController();
		const candidates = new Set(servers);
		const finish = (outcome) => {
			for (const timer of timers) clearTimeout(timer);
			resolve(outcome);
			abort.abort("over");
		};
		const attempt = async () => {
			const [next] = candidates;
			if (next === void 0) return;
			candidates.delete(next);
			candidates.add(next);
			const outcome = await ask(next, abort.signal);
			if ("reply" in outcome) return finish(outcome);
			if (abort.signal.aborted || !candidates.delete(next)) return;
			if (candidates.size === 0) finish(outcome);
			else attempt();
		};
		const timers = retryTimes.map((part) => setTimeout(attempt, part * milliseconds));
		timers.push(setTimeout(finish, milliseconds, outcomeOf("timeout")));
		attempt();
	});
}
function outcomeOf(reply) {
	if (typeof reply === "string") return { reason: failures[reply] };
	const { responseCode } = reply;
	if (responseCode === 0 || responseCode === nameError) return { reply };
	return { reason: errors[responseCode] ?? "the DNS server answered with an error" };
}
const nameError = 3;
const failures = {
	timeout: "no DNS server answered in time",
	unreachable: "the DNS server cannot be reached",
	malformed: "the answer is malformed"
};
const errors = {
	[formatError]: "the DNS server cannot read the question (FORMERR)",
	2: "the DNS server failed to find out (SERVFAIL)",
	4: "the DNS server does not answer such questions (NOTIMP)",
	5: "the DNS server refused to answer (REFUSED)"
};
// src/io/dns/cname-chain.ts
function startChain(name) {
	return {
		name,
		aliases: [],
		ttl: Number.POSITIVE_INFINITY,
		authoritative: true
	};
}
function targetOf({ name, aliases }) {
	return aliases.at(-1) ?? name;
}
const maxAliases = 16;
function extendChain(chain, reply, type) {
	const links = recordsOf(reply.answers, "CNAME");
	const aliases = [...chain.aliases];
	let { ttl } = chain;
	for (let owner = targetOf(chain); !hasRecord(reply, type, owner); owner = aliases.at(-1)) {
		const link = links.find((one) => one.owner === owner);
		if (link === void 0) break;
		if (aliases.length === maxAliases || link.data === chain.name || aliases.includes(link.data)) return null;
		aliases.push(link.data);
		ttl = Math.min(ttl, link.ttl);
	}
	return {
		name: chain.name,
		aliases,
		ttl,
		authoritative: chain.authoritative && reply.authoritative
	};
}
function answerFor(chain, reply, type) {
	const owner = targetOf(chain);
	const { aliases, authoritative } = chain;
	const soa = reply.authorities.find((one) => one.type === "SOA" && isWithin(owner, one.owner));
	const negative = {
		aliases,
		authoritative,
		zone: soa?.owner ?? null
	};
	if (reply.responseCode === nameError) return {
		kind: "no-name",
		...negative
	};
	const found = recordsOf(reply.answers, type).filter((one) => one.owner === owner);
	if (found.length > 0) {
		const ttl = found.reduce((smallest, one) => Math.min(smallest, one.ttl), chain.ttl);
		return {
			kind: "records",
			records: found.map(({ data }) => data),
			ttl,
			aliases,
			authoritative
		};
	}
	return reply.question.name === owner || soa !== void 0 ? {
		kind: "no-records",
		...negative
	} : null;
}
function hasRecord(reply, type, owner) {
	return reply.answers.some((one) => one.type === type && one.owner === owner);
}
function recordsOf(section, type) {
	return section.filter((one) => one.type === type);
}
function isWithin(name, zone) {
	return zone === "." || name === zone || name.endsWith(`.${zone}`);
}
// src/io/dns/dns.ts
function dns({ resolver, timeout }) {
	const resolvers = resolver === null ? systemResolvers() : [parseResolver(resolver)];
	if (!resolvers.every((one) => one !== null)) throw new RangeError(`Not a resolver: ${resolver}`);
	const context = {
		exchange: exchanges(),
		resolvers
	};
	return { ask: (name, type, server) => ask(context, normalize(name), type, server ?? null, performance.now() + timeout) };
}
function parseResolver(text) {
	return text.includes("%") ? null : parseServer(text);
}
function parseServer(text) {
	if (isIP(text) !== 0) return {
		address: text,
		port: 53
	};
	const [, six, four, digits = "53"] = /^(?:\[([\da-f.]*:[\da-f:.]*(?:%[\w.-]+)?)\]|([\d.]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
	const address = six ?? four ?? "";
	const port = Number(digits);
	return isIP(address) !== 0 && port >= 1 && port <= 65535 ? {
		address,
		port
	} : null;
}
function systemResolvers() {
	const servers = getServers().map(parseServer);
	return servers.some((one) => one !== null) ? servers.filter((one) => one !== null) : [{
		address: "127.0.0.1",
		port: 53
	}];
}
async function ask({ exchange, resolvers }, name, type, direct, end) {
	let servers = direct === null ? resolvers : [{
		port: 53,
		...direct
	}];
	let recursion = direct === null;
	if (!servers.every(isServer)) return unknown("the DNS server cannot be reached");
	for (let chain = startChain(name);;) {
		const owner = targetOf(chain);
		if (!isAskable(owner)) return unknown("such a name cannot be looked up");
		const outcome = await exchange(servers, {
			name: owner,
			type,
			recursion,
			edns: true
		}, Math.max(0, end - performance.now()));
		if ("reason" in outcome) return unknown(outcome.reason);
		const next = extendChain(chain, outcome.reply, type);
		if (next === null) return unknown("its CNAME records form a loop, or too long a chain");
		const answer = answerFor(next, outcome.reply, type);
		if (answer !== null) return answer;
		chain = next;
		servers = resolvers;
		recursion = true;
	}
}
function normalize(name) {
	return name.toLowerCase().replace(/(?<=[^.])\.$/, "");
}
function isServer({ address, port }) {
	return isIP(address) !== 0 && Number.isInteger(port) && port >= 1 && port <= 65535;
}
function unknown(reason) {
	return {
		kind: "unknown",
		reason
	};
}
export {
	dns,
	parseResolver
};
