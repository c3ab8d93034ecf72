import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { FakeGitHub } from "../fake-github/server.ts";
import { type Annotation, annotationOf, type Command, readLog } from "./workflow-commands.ts";

const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
const megabyte = 1024 * 1024;
/** Milliseconds until a run is killed, which throws: before the test is over, so that what it printed is seen. */
const longest = 100_000;

export interface Run {
  /** The checked-out repository, which is the working directory. */
  readonly workspace: string;
  /** `with:` of the step; the others get the defaults of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What `${{ github.token }}` gives. */
  readonly token?: string;
  /** GITHUB_EVENT_NAME, `push` by default, and what GITHUB_EVENT_PATH holds. */
  readonly event?: string;
  readonly payload?: object;
  /** More environment, or other than the runner's: what `checkout` returns, proxies, a URL. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Path of the built Action; `dist/action.mjs` by default. */
  readonly main?: string;
}

export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines that a person sees in the log as they were printed. */
  readonly log: readonly string[];
  /** Every line that the runner obeyed, wherever its text came from. */
  readonly commands: readonly Command[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** What the step asked to put into the environment of later steps. */
  readonly exported: Readonly<Record<string, string>>;
  /** The job summary, Markdown. */
  readonly summary: string;
}

/** Runs the built Action as GitHub's runner does: a process of its own, and nothing in the environment but the runner's. */
export async function runAction(run: Run): Promise<RunResult> {
  const temporary = mkdtempSync(join(tmpdir(), "runner-"));
  try {
    const files = runnerFiles(temporary, run.payload ?? {});
    const environment = {
      ...machine(temporary),
      ...github(run.workspace),
      GITHUB_EVENT_NAME: run.event ?? "push",
      ...files,
      ...inputVariables(run.inputs ?? {}, run.token ?? ""),
      ...run.environment,
    };
    const main = run.main ?? join(projectRoot, "dist/action.mjs");
    const ended = await execute(main, run.workspace, environment);
    const { log, commands } = readLog(ended.stdout, ended.stderr);
    return {
      ...ended,
      log,
      commands,
      annotations: commands.flatMap((command) => annotationOf(command) ?? []),
      outputs: readPairs(files.GITHUB_OUTPUT),
      exported: readPairs(files.GITHUB_ENV),
      summary: readLimited(files.GITHUB_STEP_SUMMARY),
    };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Writes a branch of the fake GitHub into a folder, as actions/checkout would leave it, and returns the environment
 * that the runner would have for a push to that branch. `nameWithOwner`: which repository; the first by default.
 */
export function checkout(
  fake: FakeGitHub,
  branch: string,
  directory: string,
  nameWithOwner = [...fake.repositories.keys()][0] ?? "",
): Record<string, string> {
  const repository = fake.repositories.get(nameWithOwner);
  if (!repository) throw new Error(`The fake GitHub has no repository ${nameWithOwner}`);
  const head = repository.head(branch);
  mkdirSync(join(directory, ".git"), { recursive: true });
  writeFileSync(join(directory, ".git", "HEAD"), `ref: refs/heads/${branch}\n`);
  for (const [path, bytes] of head.tree) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return {
    GITHUB_SHA: head.oid,
    GITHUB_REF: `refs/heads/${branch}`,
    GITHUB_REF_NAME: branch,
    GITHUB_REF_TYPE: "branch",
    GITHUB_REPOSITORY: repository.nameWithOwner,
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_SERVER_URL: fake.url,
    GITHUB_API_URL: fake.apiUrl,
    GITHUB_GRAPHQL_URL: `${fake.apiUrl}/graphql`,
  };
}

/** The variables that exist on every machine, and that Node or the system cannot do without. */
function machine(home: string): Record<string, string> {
  const { PATH = "", SystemRoot } = process.env;
  return { PATH, HOME: home, ...(SystemRoot && { SystemRoot }) };
}

function github(workspace: string): Record<string, string> {
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__self",
    GITHUB_ACTOR: "octocat",
    GITHUB_TRIGGERING_ACTOR: "octocat",
    GITHUB_JOB: "mta-sts",
    GITHUB_WORKFLOW: "MTA-STS",
    GITHUB_RUN_ID: "1658821493",
    GITHUB_RUN_NUMBER: "3",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: "octo/mail",
    GITHUB_REPOSITORY_OWNER: "octo",
    GITHUB_SHA: "ffac537e6cbbf934b08745a378932722df287a53",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REF_TYPE: "branch",
    GITHUB_BASE_REF: "",
    GITHUB_HEAD_REF: "",
    // Nothing listens there: a test that wants a GitHub says which.
    GITHUB_SERVER_URL: "http://127.0.0.1:9",
    GITHUB_API_URL: "http://127.0.0.1:9",
    GITHUB_GRAPHQL_URL: "http://127.0.0.1:9/graphql",
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "GitHub Actions 2",
    RUNNER_ENVIRONMENT: "github-hosted",
  };
}

/** Makes the files through which a step talks to the runner; they exist and are empty when it starts. */
function runnerFiles(temporary: string, payload: object) {
  const make = (name: string, contents = "") => {
    const path = join(temporary, name);
    writeFileSync(path, contents);
    return path;
  };
  return {
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: temporary,
    GITHUB_EVENT_PATH: make("event.json", JSON.stringify(payload)),
    GITHUB_OUTPUT: make("output"),
    GITHUB_STEP_SUMMARY: make("summary"),
    GITHUB_ENV: make("env"),
    GITHUB_PATH: make("path"),
    GITHUB_STATE: make("state"),
  };
}

/** INPUT_*: upper case, spaces made underscores, hyphens kept. */
function inputVariables(inputs: Readonly<Record<string, string>>, token: string): Record<string, string> {
  const action = parse(readFileSync(join(projectRoot, "action.yml"), "utf8"));
  const declared: Record<string, { default?: unknown }> = action.inputs ?? {};
  for (const name of Object.keys(inputs)) {
    if (!(name in declared))
      throw new Error(`Unexpected input '${name}', valid inputs are ${Object.keys(declared)}`);
  }
  const value = (name: string) => inputs[name] ?? String(declared[name]?.default ?? "");
  return Object.fromEntries(
    Object.keys(declared).map((name) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value(name).replace(/\$\{\{\s*github\.token\s*\}\}/g, token),
    ]),
  );
}

async function execute(main: string, workspace: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [main], {
    cwd: workspace,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: longest,
  });
  const closed = new Promise<number | null>((resolve, reject) =>
    child.on("close", resolve).on("error", reject),
  );
  const [exitCode, stdout, stderr] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
  if (exitCode === null) throw new Error(`Killed:\n${stdout}\n${stderr}`);
  return { exitCode, stdout, stderr };
}

/** `name=value` lines and `name<<DELIMITER` blocks, read as the runner reads them; malformed throws, as there. */
function readPairs(file: string): Record<string, string> {
  const lines = readLimited(file).split("\n");
  const pairs: Record<string, string> = {};
  while (lines.length > 0) {
    const line = lines.shift()!;
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (heredoc > 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter);
      if (delimiter === "" || end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`);
      pairs[line.slice(0, heredoc)] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join("\n");
    } else if (equals > 0) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}

/** Past 1 MiB GitHub drops a summary, and refuses outputs. */
function readLimited(file: string): string {
  if (statSync(file).size > megabyte) throw new Error(`${file} is larger than 1 MiB`);
  return readFileSync(file, "utf8");
}
