#!/usr/bin/env node
import {
	BadOption,
	NotWritten,
	build,
	check,
	escapeControl,
	exitCode,
	ownerOfRepository,
	policyOptions,
	print,
	printError,
	readStream,
	records,
	verifyOptions,
	visible,
	visibleLines
} from "./shared.mjs";
import {
	UsageError,
	cliContext,
	cliReader,
	commands,
	formatOf,
	helpOf,
	isCommand,
	overview,
	printResult,
	readArguments
} from "./cli-own.mjs";
// src/entry/cli.ts
async function main(args) {
	const [name, ...rest] = args;
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") {
		const topic = rest.find((word) => !word.startsWith("-"));
		print(topic === void 0 ? overview() : helpOf(knownCommand(topic)));
		if (name === void 0) process.exitCode = 2;
		return;
	}
	await runCommand(knownCommand(name), rest);
}
function knownCommand(name) {
	if (isCommand(name)) return name;
	throw new UsageError(`There is no command "${escapeControl(name)}". The commands are: ${Object.keys(commands).join(", ")}.`);
}
async function runCommand(name, rest) {
	const given = readArguments(name, rest);
	if (given.values.help) {
		print(helpOf(name));
		return;
	}
	const format = formatOf(name, given.values);
	const read = cliReader(given.values);
	const context = cliContext(read, format === "json");
	if (given.values.domains !== void 0) {
		process.exitCode = await (await import("./list.mjs")).verifyEach(given, read, context);
		return;
	}
	try {
		const result = await run[name](given, read, context);
		context.end();
		await printResult(result, format);
		process.exitCode = exitCode(result);
	} finally {
		context.end();
	}
}
const run = {
	build: (_, read, context) => build(policyOptions(read, here()), context),
	check: (_, read, context) => check({
		...policyOptions(read, here()),
		base: null
	}, context),
	records: (_, read, context) => records(policyOptions(read, here()), context),
	inspect: async ({ operand }, _, { files }) => {
		const { inspect, maxInspectedSize } = await import("./inspect.mjs");
		return operand === "-" ? inspect("standard input", await readStream(process.stdin, maxInspectedSize)) : inspect(operand, files.read(operand, maxInspectedSize));
	},
	init: async ({ operand }, read, context) => {
		const { init } = await import("./init.mjs");
		const force = read("force") ?? false;
		const host = read("host") ?? null;
		return init({
			...policyOptions(read, here()),
			domain: operand,
			force,
			host
		}, context);
	},
	verify: async ({ operand }, read, context) => {
		const { verify } = await import("./verify2.mjs");
		return verify({
			...verifyOptions(read, here(), null),
			domain: operand
		}, context);
	}
};
function here() {
	return { owner: ownerOfRepository(process.env, process.cwd()) };
}
try {
	await main(process.argv.slice(2));
} catch (error) {
	process.exitCode = 2;
	const known = error instanceof UsageError || error instanceof BadOption || error instanceof NotWritten;
	const line = known ? error.message : `This should not have happened: ${String(error)}. Please report it with what you did.`;
	printError(`mta-sts: ${visible(line)}\n`);
	if (!known && process.env.DEBUG && error instanceof Error) printError(`${visibleLines(String(error.stack))}\n`);
}
export {};
