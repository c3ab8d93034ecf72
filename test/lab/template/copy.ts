import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { checkout, runAction } from "../../action/runner.ts";
import type { Scenario } from "../../action/scenario.ts";
import { fakeGh } from "../../examples/fake-gh.ts";
import { runWorkflow, type Start, type WorkflowRun } from "../../examples/workflow-run.ts";
import { startFakeGitHub } from "../../fake-github/server.ts";
import type { Repository } from "../../fake-github/state.ts";
import { rootCertificate } from "../lab.ts";
import { folder } from "../namespace.ts";
import { siteOf } from "../policy-host.ts";
import { dist } from "../verdict.ts";

const root = join(import.meta.dirname, "../../..");

/** What "Use this template" copies: the files that git tracks. `dist/` is that of the present source. */
function template(): Record<string, Uint8Array> {
  const list = ["-c", `safe.directory=${root}`, "ls-files", "-z"];
  const paths = execFileSync("git", list, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
  const sources = paths.filter((path) => !path.startsWith("dist/") && existsSync(join(root, path)));
  return Object.fromEntries([
    ...sources.map((path) => [path, readFileSync(join(root, path))]),
    ...readdirSync(dist).map((name) => [`dist/${name}`, readFileSync(join(dist, name))]),
  ]);
}

/** A copy of the template on a fake GitHub, whose workflows run as they are written, with the copy's own `dist/`. */
export interface Copy {
  readonly repository: Repository;
  /** Runs one of its workflows, by the name of its file. */
  run(workflow: string, start: Start): Promise<WorkflowRun>;
  /** A file of a branch, `main` by default. */
  text(path: string, branch?: string): string;
  stop(): Promise<void>;
}

/** `domain`: the policy host of the lab that Pages deploys to. */
export async function startCopy(nameWithOwner: string, domain: string): Promise<Copy> {
  const fake = await startFakeGitHub();
  const repository = fake.createRepository(nameWithOwner, template());
  const scene: Scenario = {
    fake,
    repository,
    folder: () => mkdtempSync(join(folder, "workspace-")),
    checkout(branch = "main", path = ".") {
      const workspace = scene.folder();
      const runner = checkout(fake, branch, join(workspace, path));
      return {
        folder: workspace,
        environment: { ...runner, GITHUB_SERVER_URL: "https://github.com" },
        write: (name, contents) => writeFileSync(join(workspace, name), contents),
        read: (name) => (existsSync(join(workspace, name)) ? readFileSync(join(workspace, name)) : null),
      };
    },
    run: (run = {}, workspace = scene.checkout()) =>
      runAction({
        workspace: workspace.folder,
        token: fake.token,
        main: join(workspace.folder, "dist/action.mjs"),
        payload: payloadOf(repository, run.event),
        ...run,
        environment: { ...workspace.environment, NODE_EXTRA_CA_CERTS: rootCertificate, ...run.environment },
      }),
  };
  const programs = fakeGh(scene.folder()).folder;
  const text = (path: string, branch = "main") => Buffer.from(repository.file(branch, path)!).toString();
  return {
    repository,
    text,
    run: (workflow, start) =>
      runWorkflow(scene, parse(text(`.github/workflows/${workflow}`, start.head)), {
        // All of the lab is on loopback.
        inputs: { "allow-private": "true" },
        deploy: (site) => deploy(repository, site, siteOf(domain)),
        workflow: (path) => parse(text(path, start.head)),
        programs,
        ...start,
      }),
    stop: () => fake.stop(),
  };
}

function payloadOf({ name, nameWithOwner }: Repository, event = "push"): object {
  return {
    repository: { name, full_name: nameWithOwner, default_branch: "main" },
    ...(event === "pull_request" && { pull_request: { number: 7, base: { ref: "main" } } }),
  };
}

/** As GitHub Pages: the site is what was deployed last, and nothing of the one before. */
function deploy({ pages }: Repository, site: Readonly<Record<string, string>>, target: string): void {
  if (pages?.build_type !== "workflow") throw new Error("Pages is not set to be deployed by a workflow.");
  rmSync(target, { recursive: true, force: true });
  for (const [path, contents] of Object.entries(site)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), contents, "latin1");
  }
}
