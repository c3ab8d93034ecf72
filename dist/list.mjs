import {
	createRequire
} from "node:module";
import {
	escapeControl,
	exitCode,
	finding,
	print,
	readHostName,
	reasonOf,
	resultJson,
	verifyOptions
} from "./shared.mjs";
import {
	nothingSeen,
	verified
} from "./verified.mjs";
import {
	verifyDomain
} from "./verify-domain.mjs";
import {
	UsageError
} from "./cli-own.mjs";
const require = createRequire(import.meta.url);
const { createReadStream } = require("node:fs");
const { getHeapSpaceStatistics, setFlagsFromString } = require("node:v8");
// src/commands/verify-list.ts
const concurrency = 50;
async function verifyList(lines, options, context, each) {
	const network = await context.network(true);
	const iterator = lines[Symbol.asyncIterator]();
	const work = async () => {
		for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
			const text = next.value.trim();
			if (text !== "" && !text.startsWith("#")) each(await verifyLine(text, options, network, context.now()));
		}
	};
	await Promise.all(Array.from({ length: concurrency }, work));
}
async function verifyLine(text, { skip, strict }, network, now) {
	const name = readHostName(text);
	if ("problem" in name) {
		const findings = [finding("domain/not-verifiable", null, {
			value: text,
			reason: name.reason
		})];
		return {
			...nothingSeen,
			domain: text,
			findings
		};
	}
	const subject = {
		domain: name.name,
		published: null,
		now
	};
	return verified(await verifyDomain(network, subject, {
		skip,
		watch: () => {}
	}), subject, strict);
}
// src/io/lines.ts
const maxLineLength = 1e3;
async function* linesOf(path) {
	const stream = path === "-" ? process.stdin : createReadStream(path);
	const decoder = new TextDecoder();
	let rest = "";
	try {
		for await (const chunk of stream) {
			const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
			rest = lines.pop().slice(0, maxLineLength);
			for (const line of lines) yield line.slice(0, maxLineLength);
		}
	} catch (error) {
		throw new NotRead(`${escapeControl(path)} cannot be read: ${reasonOf(error)}.`);
	}
	if (rest !== "") yield rest;
}
var NotRead = class extends Error {};
// src/io/v8-heap.ts
const youngGenerationLimit = 16 * 2 ** 20;
const checkInterval = 20;
function limitYoungGeneration() {
	const timer = setInterval(() => {
		const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
		if (space !== void 0 && space.space_size < youngGenerationLimit) return;
		setFlagsFromString("--semi-space-growth-factor=1");
		clearInterval(timer);
	}, checkInterval);
	timer.unref();
}
// src/entry/cli/list.ts
async function verifyEach({ values, operand }, read, context) {
	if (operand !== null || values.wait !== void 0) throw new UsageError("--domains takes a list, and neither a DOMAIN nor --wait. See mta-sts verify --help.");
	if (values.format !== void 0 && values.format !== "json") throw new UsageError("--domains prints a line of JSON for each domain; there is no other format.");
	const options = verifyOptions(read, { owner: null }, null);
	limitYoungGeneration();
	let worst = 0;
	const each = (result) => {
		print(`${resultJson(result)}\n`);
		if (exitCode(result) !== 0) worst = 1;
	};
	try {
		await verifyList(linesOf(read("domains")), options, context, each);
	} catch (error) {
		throw error instanceof NotRead ? new UsageError(error.message) : error;
	}
	return worst;
}
export {
	verifyEach
};
