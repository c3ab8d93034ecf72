import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");

export const callable = ".github/workflows/publish.yml";
const examplesFolder = join(root, "examples");

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly "continue-on-error"?: boolean | string;
}

export type Permissions = Readonly<Record<string, "read" | "write">>;

export interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Permissions;
  readonly env?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  /** A job for each value; with one name alone. */
  readonly strategy?: { readonly matrix: Readonly<Record<string, string>> };
  readonly steps?: readonly Step[];
  readonly environment?: string | { readonly name: string };
  /** A workflow to call, with its inputs in `with`. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** One that other workflows call. */
export interface CalledWorkflow extends Workflow {
  readonly on: {
    readonly workflow_call: {
      readonly inputs?: Readonly<Record<string, { readonly default: unknown }>>;
      readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
    };
  };
}

export interface CallableWorkflow extends CalledWorkflow {
  readonly on: { readonly workflow_call: Required<CalledWorkflow["on"]["workflow_call"]> };
}

export function projectText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export const publishWorkflow: CallableWorkflow = parse(projectText(callable));

/** The names of the examples that publish a policy, each a folder that is a repository of its own. */
export const examples: readonly string[] = readdirSync(examplesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(examplesFolder, entry.name, "policy.yml")))
  .map(({ name }) => name);

/** The files of an example: path, with `/`, to contents. */
export function exampleFiles(name: string): Record<string, string> {
  const folder = join(examplesFolder, name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    paths.map((path) => [path.split(sep).join("/"), readFileSync(join(folder, path), "utf8")]),
  );
}

/** A workflow of an example: where it is, and what it says. */
export interface ExampleWorkflow {
  readonly path: string;
  readonly text: string;
  readonly workflow: Workflow;
}

/** The two workflows of an example: for pull requests, and for what is merged. */
export function exampleWorkflows(name: string): { check: ExampleWorkflow; publish: ExampleWorkflow } {
  const all = Object.entries(exampleFiles(name))
    .filter(([file]) => file.startsWith(".github/workflows/"))
    .map(([file, text]) => ({ path: `examples/${name}/${file}`, text, workflow: parse(text) as Workflow }));
  const [check, publish] = ["pull_request", "push"].map((event) =>
    all.filter(({ workflow }) => event in workflow.on),
  );
  if (all.length !== 2 || check?.length !== 1 || publish?.length !== 1 || check[0] === publish[0])
    throw new Error(`The example ${name} has not one workflow for pull requests, and another for pushes.`);
  return { check: check[0]!, publish: publish[0]! };
}

/** The one that looks at a list of domains instead. */
export const scanText = projectText("examples/scan/.github/workflows/scan.yml");

export const guide = projectText("docs/guides/in-another-repository.md");

/** The workflows in the guide that are whole. */
export const guideWorkflows: readonly string[] = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map(([, text]) => text!)
  .filter((text) => /^on:/m.test(text));
