import { nextId } from "./ledger/id.ts";
import { currentEntry, type Ledger, ledgerPath, publish, renderLedger } from "./ledger/ledger.ts";
import { type Policy, policyHost } from "./policy/schema.ts";
import { sha256 } from "./sha256.ts";
import { policyFilePath, renderPolicyFile } from "./sts/policy-file.ts";

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

/**
 * What is generated, in the order in which it is written: the ledger first, so that a run that is killed leaves the id
 * behind that the next one completes, and never a policy file that no ledger knows.
 */
const generatedFiles: readonly (readonly [path: string, content: (plan: Omit<Plan, "files">) => string])[] = [
  [ledgerPath, ({ ledger }) => renderLedger(ledger)],
  [policyFilePath, ({ policy }) => renderPolicyFile(policy)],
  ["CNAME", ({ policy }) => `${policyHost(policy.domain)}\n`],
  // Without it a branch deployment runs Jekyll, which leaves out `.well-known`.
  [".nojekyll", () => ""],
];

export const generatedPaths: readonly string[] = generatedFiles.map(([path]) => path);

/** policy + ledger + now (seconds) → plan. The id changes exactly when the policy file's SHA-256 does, or by a pin. */
export function makePlan(policy: Policy, ledger: Ledger, now: number): Plan {
  const digest = sha256(renderPolicyFile(policy));
  const current = currentEntry(ledger);
  const id = policy.id ?? (current?.sha256 === digest ? current.id : nextId(ledger, now));
  const planned = { policy, id, sha256: digest, ledger: publish(ledger, policy, id, digest, now) };
  return { ...planned, files: new Map(generatedFiles.map(([path, content]) => [path, content(planned)])) };
}
