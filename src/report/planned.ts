import { cachedPolicies } from "../ledger/cached.ts";
import type { Ledger, LedgerEntry } from "../ledger/ledger.ts";
import type { Plan } from "../plan/plan.ts";
import type { Changes } from "../plan/workspace.ts";
import type { DnsRecord } from "../sts/records.ts";
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

/** @param id the one to announce; null while the policy waits to be published */
export function planned(
  { plan, ledger, published, isNew, now }: ChangeFacts,
  changes: Changes,
  id: string | null,
  records: readonly DnsRecord[],
): Planned {
  // The planned files, and those that go.
  const paths = new Set([...plan.files.keys(), ...changes.keys()]);
  return {
    plan,
    previous: published,
    isNew,
    id,
    cached: cachedPolicies(ledger, now, isNew),
    files: [...paths].map((path) => ({ path, changed: changes.has(path) })),
    removed: new Set([...changes].flatMap(([path, text]) => (text === null ? [path] : []))),
    records,
  };
}

/** The text that findings about `policy.yml` point into. */
export function sourcesOf(path: string, text: string | null): ReadonlyMap<string, string> {
  return new Map(text === null ? [] : [[path, text]]);
}
