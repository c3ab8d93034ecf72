import type { FileContent } from "../base/file-content.ts";
import { escapeControl, visible, visibleLines } from "../base/finding.ts";
import { version } from "../base/version.ts";
import { previewDns } from "../commands/check.ts";
import { buildPolicies, checkPolicies, recordsOfPolicies } from "../commands/policies.ts";
import type { EvidenceSource } from "../commands/reports/evidence-source.ts";
import type { Context } from "../io/context.ts";
import { NotWritten } from "../io/failures.ts";
import { readStream } from "../io/files.ts";
import { ownerOfRepository } from "../io/git.ts";
import { print, printError, terminalWidth } from "../io/terminal.ts";
import { evidenceBranch, evidencePath, maxEvidenceSize } from "../ledger/evidence/place.ts";
import { isDnsFormat } from "../plan/dns-formats/formats.ts";
import { exitCode, type Result } from "../report/result.ts";
import { type Arguments, formatOf, readArguments } from "./cli/arguments.ts";
import { type CliReader, cliContext, cliReader } from "./cli/context.ts";
import { didYouMean } from "./cli/did-you-mean.ts";
import { printResult } from "./cli/print.ts";
import { withSimilarFile } from "./cli/similar-file.ts";
import { UsageError } from "./cli/usage-error.ts";
import { helpOf, overview } from "./command-help.ts";
import { type CommandName, commands, isCommand } from "./command-line.ts";
import {
  dnsOptions,
  policyOptions,
  readerOptions,
  reportsOptions,
  verifyOptions,
} from "./command-options.ts";
import { BadOption } from "./option-reader.ts";

/** The command line → options → command → text or JSON. */
async function main(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const topic = rest.find((word) => !word.startsWith("-"));
    const columns = await terminalWidth();
    print(topic === undefined ? overview(columns) : helpOf(knownCommand(topic), columns));
    if (name === undefined) process.exitCode = 2;
    return;
  }
  if (name === "--version" || name === "-v" || name === "version") {
    print(`${version}\n`);
    return;
  }
  await runCommand(knownCommand(name), rest);
}

function knownCommand(name: string): CommandName {
  if (isCommand(name)) return name;
  const known = Object.keys(commands);
  throw new UsageError(
    `Unknown command "${escapeControl(name)}".${didYouMean(name, known)} Commands: ${known.join(", ")}.`,
  );
}

async function runCommand(name: CommandName, rest: string[]): Promise<void> {
  const given = readArguments(name, rest);
  if (given.values.help) {
    print(helpOf(name, await terminalWidth()));
    return;
  }
  const format = formatOf(name, given.values);
  const read = cliReader(given.values);
  const context = cliContext(read, format === "json");
  if (name === "verify" && given.values.domains !== undefined) {
    process.exitCode = await (await import("./cli/list.ts")).verifyEach(given, read, context);
    return;
  }
  const ofList = (["resume", "shard", "at-once"] as const).find(
    (option) => given.values[option] !== undefined,
  );
  if (ofList !== undefined) throw new UsageError(`--${ofList} needs --domains. See mta-sts verify --help.`);
  try {
    const result = withSimilarFile(await run[name](given, read, context), context.files);
    context.end();
    if (result.command === "policies" && isDnsFormat(format)) {
      const { printZones } = await import("./cli/zones.ts");
      await printZones(result, format, read("into"), context.files);
    } else await printResult(result, format);
    process.exitCode = exitCode(result);
  } finally {
    context.end();
  }
}

type Run = (given: Arguments, read: CliReader, context: Context) => Promise<Result>;

/** What is rarely needed is loaded when it is. */
const run: Readonly<Record<CommandName, Run>> = {
  build: (_, read, context) => buildPolicies(policyOptions(read, here(), context.files), context),
  check: async (_, read, context) => {
    const path = read("evidence");
    const evidence = path === undefined ? undefined : evidenceIn(path, context);
    const options = { ...policyOptions(read, here(), context.files), evidence };
    const result = await checkPolicies(options, context, null);
    return read("offline") ? result : previewDns(result, context);
  },
  records: (_, read, context) => recordsOfPolicies(policyOptions(read, here(), context.files), context),
  inspect: async ({ operand }, _, { files }) => {
    const { inspect, maxInspectedSize } = await import("../commands/inspect.ts");
    return operand === "-"
      ? inspect("standard input", await readStream(process.stdin, maxInspectedSize))
      : inspect(operand!, files.read(operand!, maxInspectedSize));
  },
  init: async (given, read, context) => {
    const { operand, operands, values } = given;
    if (values.domains !== undefined || values.from !== undefined) {
      const { initMany } = await import("./cli/init-many.ts");
      return initMany(given, read, here(), context);
    }
    if (operand === null) throw new UsageError("init needs a DOMAIN. See mta-sts init --help.");
    if (operands.length > 1)
      throw new UsageError(`init does not take "${escapeControl(operands[1]!)}". See mta-sts init --help.`);
    const { init } = await import("../commands/init.ts");
    const force = read("force") ?? false;
    const host = read("host") ?? null;
    const own = { domain: operand, force, host, offline: read("offline") ?? false };
    const servers = { provider: read("provider") ?? null, mx: read("mx") ?? null };
    return init({ ...policyOptions(read, here(), null), ...own, ...servers }, context);
  },
  dns: async (_, read, context) => {
    const { dnsPolicies } = await import("../commands/many/dns-all.ts");
    return dnsPolicies(dnsOptions(read, here(), false, context.files), context);
  },
  promote: async (_, read, context) => {
    const { promote } = await import("../commands/reports/promote.ts");
    const path = read("evidence");
    const own = {
      ...policyOptions(read, here(), context.files),
      evidence: path === undefined ? await fetchedEvidence() : evidenceIn(path, context),
      offline: read("offline") ?? false,
      write: read("write") ?? false,
    };
    return promote(own, context);
  },
  reports: async ({ operands }, read, context) => {
    const { keepEvidence, reportReader, reports } = await import("./reports-command.ts");
    const [path, names] = [read("evidence"), read("names") ?? null];
    if (path === undefined && names !== null) throw new BadOption("--names needs --evidence FILE.");
    const reader = await reportReader(readerOptions(read, process.env, true), context);
    const result = await reports(reportsOptions(read, operands), context, reader);
    if (path === undefined) return result;
    const own = {
      ...policyOptions(read, here(), context.files),
      path,
      names,
      usualNames: "known" as const,
    };
    return keepEvidence(result, own, context);
  },
  update: async (_, read, context) => {
    const { updateHere } = await import("./cli/update-here.ts");
    return updateHere(read, context);
  },
  verify: async ({ operand }, read, context) => {
    const { verifyPolicies } = await import("../commands/many/verify-all.ts");
    return verifyPolicies({ ...verifyOptions(read, here(), null, context.files), domain: operand }, context);
  },
};

/** A file that was named must exist. */
function evidenceIn(path: string, { files }: Context): EvidenceSource {
  const read = async (): Promise<FileContent> => {
    const content = files.read(path, maxEvidenceSize);
    return content.kind === "absent" ? { kind: "unreadable", reason: "it does not exist" } : content;
  };
  return { name: path, read };
}

async function fetchedEvidence(): Promise<EvidenceSource> {
  const { readFileOfBranch } = await import("../io/git-file.ts");
  return {
    name: `origin/${evidenceBranch}:${evidencePath}`,
    read: () => readFileOfBranch(process.cwd(), evidenceBranch, evidencePath, maxEvidenceSize),
  };
}

function here() {
  return { owner: ownerOfRepository(process.env, process.cwd()) };
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 2;
  const known = error instanceof UsageError || error instanceof BadOption || error instanceof NotWritten;
  const line = known
    ? error.message
    : `Internal error: ${String(error)}. Please report it, with the command that you ran.`;
  printError(`mta-sts: ${visible(line)}\n`);
  if (!known && process.env.DEBUG && error instanceof Error)
    printError(`${visibleLines(String(error.stack))}\n`);
}
