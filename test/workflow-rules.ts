/** What must not be in a workflow or an action, as rules: each finds its places in one parsed file. */
import { parse } from "yaml";

export interface File {
  readonly path: string;
  readonly text: string;
}

type Tree = Readonly<Record<string, unknown>>;

interface Step extends Tree {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Tree;
}

interface Job extends Tree {
  readonly uses?: string;
  readonly permissions?: unknown;
  readonly steps?: readonly Step[];
}

/** A workflow, or an action: of that there are only steps. */
interface Parsed {
  readonly tree: Tree;
  readonly isWorkflow: boolean;
  readonly triggers: readonly string[];
  readonly jobs: readonly (readonly [name: string, job: Job])[];
  readonly steps: readonly Step[];
}

/** Gives what is wrong, place by place; empty: nothing. */
type Rule = (file: Parsed) => readonly string[];

const isObject = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed({ text }: File): Parsed {
  const tree: Tree = parse(text);
  const jobs = Object.entries((tree.jobs ?? {}) as Record<string, Job>);
  const ofAction = isObject(tree.runs) ? ((tree.runs.steps ?? []) as readonly Step[]) : [];
  const on = tree.on ?? {};
  const triggers = typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on);
  const steps = [...jobs.flatMap(([, job]) => job.steps ?? []), ...ofAction];
  return { tree, isWorkflow: "jobs" in tree, triggers, jobs, steps };
}

const isOwn = (uses: string) => /^(?:\.|\$)\//.test(uses);

/** Every text in a tree, by its path. */
function texts(value: unknown, path = ""): (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, path === "" ? key : `${path}/${key}`));
}

export const rules = {
  /** A tag or a branch can be moved to other code. */
  unpinned: ({ jobs, steps }) =>
    [...jobs.map(([, { uses }]) => uses), ...steps.map(({ uses }) => uses)]
      .filter((uses) => uses !== undefined)
      .filter((uses) => !isOwn(uses) && !/@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})$/.test(uses)),

  /** GitHub pastes the value into the script: a title of an issue becomes a command. */
  "template-injection": ({ steps }) =>
    steps.flatMap((step) => {
      const scripts = [step.run, step.shell, /github-script@/.test(step.uses ?? "") && step.with?.script];
      return scripts.filter((one) => typeof one === "string" && one.includes("${{")).map(String);
    }),

  /** What a script writes there, later steps take for their own environment or programs. */
  "environment-files": ({ steps }) =>
    steps.flatMap(({ run = "" }) => run.match(/[^\n]*\bGITHUB_(?:ENV|PATH)\b[^\n]*/g) ?? []),

  "excessive-permissions": ({ tree, isWorkflow, triggers, jobs }) => {
    if (!isWorkflow) return [];
    const { permissions } = tree;
    const isCalledOnly = triggers.join() === "workflow_call";
    const wide = Object.entries(isObject(permissions) ? permissions : {}).filter(
      ([, right]) => right === "write",
    );
    const silent = jobs.filter(([, job]) => !isObject(job.permissions) && !isObject(permissions));
    return [
      ...(typeof permissions === "string" ? [`permissions: ${permissions}`] : []),
      ...wide.map(([scope]) => `${scope}: write for every job`),
      ...(permissions === undefined && !isCalledOnly ? ["no permissions at the top"] : []),
      ...silent.map(([name]) => `no permissions for ${name}`),
      ...jobs
        .filter(([, job]) => typeof job.permissions === "string")
        .map(([name, job]) => `${name}: ${job.permissions}`),
    ];
  },

  /** Later steps, and what they install, could push with it. */
  "persisted-credentials": ({ steps }) =>
    steps
      .filter(({ uses }) => /^actions\/checkout@/.test(uses ?? ""))
      .filter((step) => step.with?.["persist-credentials"] !== false)
      .map(({ uses }) => uses!),

  /** A secret is for the step that needs it, by its `env`, or for an action of ours. */
  "secrets-at-large": ({ tree, isWorkflow, jobs }) => {
    if (!isWorkflow) return [];
    const steps = jobs.flatMap(([, job]) => job.steps ?? []);
    const allowed = steps.flatMap((step) => [
      ...texts(step.env),
      ...(isOwn(step.uses ?? "") ? texts(step.with) : []),
    ]);
    const named = texts(tree).filter(([, text]) => /\$\{\{[^}]*\bsecrets\b/.test(text));
    const inherited = jobs.filter(([, job]) => job.secrets === "inherit" && !isOwn(job.uses ?? ""));
    const rest = named.map(([path]) => path).filter((path) => !/\/steps\/\d+\/(?:env|with)\//.test(path));
    const inSteps = named.filter(([path]) => /\/steps\/\d+\/with\//.test(path));
    const foreign = inSteps.filter(([, text]) => !allowed.some(([, one]) => one === text));
    return [...rest, ...foreign.map(([path]) => path), ...inherited.map(([name]) => `${name} inherits`)];
  },

  /** These run with the rights of the repository on what a stranger sends. */
  "dangerous-triggers": ({ triggers }) =>
    triggers.filter((one) => /^(?:pull_request_target|workflow_run|issue_comment)$/.test(one)),

  /** What a pull request has cached would get into what is published. */
  "poisoned-caches": ({ steps }) =>
    steps
      .filter(({ uses }) => /^actions\/setup-node@/.test(uses ?? ""))
      .filter((step) => step.with?.["package-manager-cache"] !== false)
      .map(({ uses }) => uses!),

  /** Code from the network that nobody has compared with anything. */
  "piped-downloads": ({ steps }) =>
    steps.flatMap(
      ({ run = "" }) => run.match(/[^\n]*\b(?:curl|wget)\b[^\n]*\|\s*(?:sudo\s+)?(?:ba|z)?sh\b[^\n]*/g) ?? [],
    ),

  /** A machine that keeps what an earlier run left. */
  "own-runners": ({ jobs }) =>
    jobs
      .flatMap(([, job]) => texts(job["runs-on"]).map(([, text]) => text))
      .filter((runner) => !/^(?:(?:ubuntu|macos|windows)-|\$\{\{ matrix\.os \}\}$)/.test(runner)),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export function violations(file: File): Partial<Record<RuleName, readonly string[]>> {
  const tree = parsed(file);
  const found = Object.entries(rules).map(([name, rule]) => [name, (rule as Rule)(tree)] as const);
  return Object.fromEntries(found.filter(([, places]) => places.length > 0));
}
