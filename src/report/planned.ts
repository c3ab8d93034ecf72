import type { Finding } from "../base/finding.ts";
import { cachedPolicies } from "../ledger/cached.ts";
import type { Ledger, LedgerEntry } from "../ledger/ledger.ts";
import type { Plan } from "../plan/plan.ts";
import { recordsOf } from "../plan/records.ts";
import type { Changes } from "../plan/workspace.ts";
import type { Planned } from "./result.ts";

/** A change as far as it is reported. */
interface ChangeFacts {
  readonly plan: Plan;
  /** Of the policy's own domain. */
  readonly ledger: Ledger;
  readonly published: LedgerEntry | null;
  readonly isNew: boolean;
  /** In seconds. */
  readonly now: number;
}

/**
 * A change with its DNS records, and why any of them is left out.
 * @param id the one to announce; null while the policy waits to be published
 * @param pagesHost the host that GitHub Pages serves the owner's sites from; null: not known
 */
export function planned(
  { plan, ledger, published, isNew, now }: ChangeFacts,
  changes: Changes,
  id: string | null,
  pagesHost: string | null,
): { readonly planned: Planned; readonly missing: readonly Finding[] } {
  // The planned files, and those to remove.
  const paths = new Set([...plan.files.keys(), ...changes.keys()]);
  const { records, findings: missing } = recordsOf(plan.policy, id, pagesHost);
  const facts = {
    plan,
    previous: published,
    isNew,
    id,
    cached: cachedPolicies(ledger, now, isNew),
    files: [...paths].map((path) => ({ path, changed: changes.has(path) })),
    removed: new Set([...changes].flatMap(([path, text]) => (text === null ? [path] : []))),
    records,
    aliases: [],
  };
  return { planned: facts, missing };
}

/** The text that findings about `policy.yml` point into. */
export function sourcesOf(path: string, text: string | null): ReadonlyMap<string, string> {
  return new Map(text === null ? [] : [[path, text]]);
}
