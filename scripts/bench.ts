/**
 * What a start costs, against bare Node, and how big `dist/` is.
 *
 *     npm run bench                     prints Markdown tables
 *     npm run bench -- --rounds 50      more starts of each, 25 by default
 *     npm run bench -- --lab            instead: verify against another client, which needs what the mail lab needs
 *     npm run bench -- --lists          instead: lists of domains, which needs the same
 *     npm run bench -- --mails          instead: reading reports, which needs Python, npm's registry, and 2 GB for a while
 *     npm run bench -- --write          puts the tables into docs/performance.md
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { tallyOf } from "../test/simulation/tally.ts";
import { mailsTables } from "./bench-mails.ts";
import { table } from "./bench-table.ts";
import { listTables, oneDomainTables } from "./bench-verify.ts";
import { bundle, entryPoints, root, staticClosure } from "./bundle.ts";
import { withMarkedPart } from "./marked-part.ts";
import { cpuTimes, median, type Program, peakMemory, ratioTo } from "./measure.ts";

const dist = join(root, "dist");
const page = join(root, "docs/performance.md");

const { values } = parseArgs({
  options: {
    rounds: { type: "string" },
    lab: { type: "boolean", default: false },
    mails: { type: "boolean", default: false },
    lists: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const policy = `domain: octocat.example
mode: enforce
mx:
  - mail.protonmail.ch
  - mailsec.protonmail.ch
max_age: 1w
tls_rpt:
  - mailto:tls-reports@example.com
`;

/** Everything that is measured; the first row is what the others are compared with. */
function programs(workspace: string, temporary: string): Program[] {
  const inWorkspace = { cwd: workspace, env: process.env };
  const empty = join(temporary, "empty.mjs");
  writeFileSync(empty, "");
  return [
    { name: "`node -e 0`", args: ["-e", "0"], ...inWorkspace },
    { name: "an empty ES module", args: [empty], ...inWorkspace },
    { name: "`cli.mjs --help`", args: [join(dist, "cli.mjs"), "--help"], ...inWorkspace },
    {
      name: "`cli.mjs check --offline`",
      args: [join(dist, "cli.mjs"), "check", "--offline"],
      ...inWorkspace,
    },
    {
      name: "`cli.mjs build --offline`, nothing changed",
      args: [join(dist, "cli.mjs"), "build", "--offline"],
      ...inWorkspace,
    },
    {
      name: "the Action, nothing changed, `commit: none`",
      args: [join(dist, "action.mjs")],
      cwd: workspace,
      env: runnerEnvironment(workspace, temporary),
    },
  ];
}

/** As the runner starts it: each input of action.yml in the environment, and the files for what it answers. */
function runnerEnvironment(workspace: string, temporary: string): NodeJS.ProcessEnv {
  const { inputs } = parse(readFileSync(join(root, "action.yml"), "utf8"));
  // It asks neither GitHub nor DNS: a network would be measured, not the Action.
  const given: Record<string, string> = { commit: "none", token: "", offline: "true" };
  const inputEnvironment = Object.entries<{ default?: string }>(inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    given[name] ?? input.default ?? "",
  ]);
  const files = Object.fromEntries(
    ["output", "step_summary", "env", "state", "path"].map((name) => {
      writeFileSync(join(temporary, name), "");
      return [`GITHUB_${name.toUpperCase()}`, join(temporary, name)];
    }),
  );
  const event = join(temporary, "event.json");
  const repository = { name: "policy", full_name: "OWNER/policy", default_branch: "main", fork: false };
  writeFileSync(event, JSON.stringify({ ref: "refs/heads/main", repository }));
  return {
    ...process.env,
    ...Object.fromEntries(inputEnvironment),
    ...files,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: "https://api.github.com",
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: event,
    GITHUB_GRAPHQL_URL: "https://api.github.com/graphql",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REF_TYPE: "branch",
    GITHUB_REPOSITORY: "OWNER/policy",
    GITHUB_REPOSITORY_OWNER: "OWNER",
    GITHUB_RUN_ID: "1",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temporary,
  };
}

function startTable(programs: readonly Program[], rounds: number): string {
  const times = cpuTimes(programs, rounds);
  const memory = peakMemory(programs, rounds);
  const rows = programs.map(({ name }, index) => [
    name,
    `${median(times[index]!).toFixed(1)} ms`,
    ratioTo(times[0]!, times[index]!).toFixed(2),
    (Math.min(...times[index]!) / Math.min(...times[0]!)).toFixed(2),
    `${(median(memory[index]!) / 1e6).toFixed(1)} MB`,
    ratioTo(memory[0]!, memory[index]!).toFixed(2),
  ]);
  return table(
    ["started", "CPU time", "times bare node", "least of each", "peak memory", "times bare node"],
    rows,
  );
}

async function sizeTable(): Promise<string> {
  const names = readdirSync(dist).sort();
  const size = (list: Iterable<string>) =>
    [...list].reduce((total, name) => total + statSync(join(dist, name)).size, 0);
  const { imports } = await bundle();
  const rows: [string, number][] = [
    ...names.map((name): [string, number] => [`\`${name}\``, size([name])]),
    ["all of `dist/`", size(names)],
    ...entryPoints.map((name): [string, number] => [
      `\`${name}\` with what it loads at start`,
      size(staticClosure(imports, name)),
    ]),
  ];
  return table(
    ["file", "size"],
    rows.map(([name, bytes]) => [name, `${(bytes / 1000).toFixed(1)} KB`]),
  );
}

/** How many random histories of senders and a domain the safety tests live through in a second of processor time. */
function simulationRate(): string {
  const histories = 20_000;
  const before = process.cpuUsage();
  tallyOf(histories, 1);
  const { user, system } = process.cpuUsage(before);
  const rate = histories / ((user + system) / 1_000_000);
  return `The simulation of [safety.md](safety.md) lives through ${Math.round(rate / 100) * 100} histories in a second of processor time.`;
}

async function startTables(rounds: number): Promise<string> {
  const temporary = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const workspace = join(temporary, "workspace");
    mkdirSync(workspace);
    writeFileSync(join(workspace, "policy.yml"), policy);
    const about = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${rounds} interleaved starts: medians, and the least of a program against the least of bare Node.`;
    const started = startTable(programs(workspace, temporary), rounds);
    return `${about}\n\n${started}\n\n${simulationRate()}\n\n${await sizeTable()}`;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

async function chosenTables(): Promise<readonly [part: string, tables: string]> {
  const rounds = values.rounds === undefined ? null : Number(values.rounds);
  if (values.lab) return ["bench-lab", await oneDomainTables(rounds ?? 15)];
  if (values.lists) return ["bench-lists", await listTables(rounds ?? 5)];
  if (values.mails) return ["bench-mails", await mailsTables(rounds ?? 5)];
  return ["bench", await startTables(rounds ?? 25)];
}

const [part, tables] = await chosenTables();
console.log(tables);
if (values.write) writeFileSync(page, withMarkedPart(readFileSync(page, "utf8"), part, tables));
