import { sha256 } from "../base/sha256.ts";
import { nextId } from "../ledger/id.ts";
import { currentEntry, type Ledger, ledgerPath, publish, renderLedger } from "../ledger/ledger.ts";
import type { Policy } from "../policy/schema.ts";
import { policyFilePath, renderPolicyFile } from "../sts/policy-file.ts";
import { hostPaths } from "./hosts/files.ts";
import { hostOf } from "./hosts/hosts.ts";
import { pagePaths } from "./page/paths.ts";

/** All that should exist for a policy. */
export interface Plan {
  readonly policy: Policy;
  readonly id: string;
  /** Of the policy file, in lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly ledger: Ledger;
  /** Path below the output folder to contents, in the order in which they are written. */
  readonly files: ReadonlyMap<string, string>;
}

type Content = (plan: Omit<Plan, "files">) => string;

/**
 * What is generated, in the order in which it is written: the ledger first, so that a run that is killed leaves the id
 * behind that the next one completes, and never a policy file that no ledger knows.
 */
const generatedFiles: readonly (readonly [path: string, content: Content])[] = [
  [ledgerPath, ({ ledger }) => renderLedger(ledger)],
  [policyFilePath, ({ policy }) => renderPolicyFile(policy)],
];

/** All that may be generated, whatever the host. */
export const generatedPaths: readonly string[] = [
  ...generatedFiles.map(([path]) => path),
  ...hostPaths,
  ...pagePaths,
];

const noFiles: ReadonlyMap<string, string> = new Map();

/** policy + ledger + now (seconds) + the host's files → plan. The id changes exactly when the policy file's SHA-256 does, or by a pin. */
export function makePlan(policy: Policy, ledger: Ledger, now: number, hostFiles = noFiles): Plan {
  const digest = sha256(renderPolicyFile(policy));
  const current = currentEntry(ledger);
  const id = policy.id ?? (current?.sha256 === digest ? current.id : nextId(ledger, now));
  const planned = { policy, id, sha256: digest, ledger: publish(ledger, policy, id, digest, now) };
  const made = generatedFiles.map(([path, content]) => [path, content(planned)] as const);
  return { ...planned, files: new Map([...made, ...hostFiles]) };
}

/** The plan and what people see of it; `page: false` leaves that out. A third of what a start would load, so it is loaded here. */
export async function withPage(plan: Plan): Promise<Plan> {
  if (!hasPage(plan.policy)) return plan;
  const { pageFiles } = await import("./page/files.ts");
  return { ...plan, files: new Map([...plan.files, ...pageFiles(plan)]) };
}

/** Where the policy is a guest of another site, the front page is that site's. */
export function hasPage({ page, host }: Policy): boolean {
  return page && hostOf(host).hasPage;
}
