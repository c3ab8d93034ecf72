import { policyFile, type Scenario, textOn } from "../action/scenario.ts";
import { type FakeDns, startFakeDns } from "../fake-dns/server.ts";
import { exampleFiles, exampleWorkflows, type Workflow } from "./workflow-file.ts";
import { runWorkflow, type Start, type WorkflowRun } from "./workflow-run.ts";

/** What senders are to be served for the policy that all examples have. */
export const served = policyFile("testing", ["mx1.shop.example"]);

/** The folder of each example that its site copies as it is. */
export const outputs: Readonly<Record<string, string>> = { bare: ".", hugo: "static", vite: "public" };

/** Where an example's policy file is in its repository. */
export function policyPath(name: string): string {
  return `${outputs[name] === "." ? "" : `${outputs[name]}/`}.well-known/mta-sts.txt`;
}

/**
 * A repository that is an example, and a domain of which nothing is set up but its mail server. `workflow`: another than
 * that of the example for the event.
 */
export async function withExample(
  scene: Scenario,
  name: string,
  work: (run: (start?: Partial<Start>) => Promise<WorkflowRun>) => Promise<void>,
  workflow?: Workflow,
): Promise<void> {
  const dns: FakeDns = await startFakeDns({ "shop.example": { MX: [[10, "mx1.shop.example"]] } });
  scene.repository.commit("main", exampleFiles(name), "Start");
  const { check, publish } = exampleWorkflows(name);
  try {
    await work((start = {}) => {
      const own = start.event === "pull_request" || start.event === "merge_group" ? check : publish;
      const all: Start = { event: "push", inputs: { resolver: dns.resolver }, ...start };
      return runWorkflow(scene, workflow ?? own.workflow, all);
    });
  } finally {
    await dns.stop();
  }
}

/** The policy of an example with another mode, on a branch. */
export function setMode(scene: Scenario, mode: string, branch = "main"): void {
  const changed = textOn(scene, "policy.yml")!.replace("mode: testing", `mode: ${mode}`);
  scene.repository.commit(branch, { "policy.yml": changed }, "Edit policy.yml");
}

/** The results of the jobs by their names. */
export function results({ jobs }: WorkflowRun): Record<string, string> {
  return Object.fromEntries(Object.entries(jobs).map(([name, { result }]) => [name, result]));
}
