import type { Finding } from "../base/finding.ts";
import { sha256 } from "../base/sha256.ts";
import { domainsOf } from "../ledger/domains.ts";
import { nextId } from "../ledger/id.ts";
import {
  currentEntry,
  type Ledger,
  type LedgerEntry,
  ledgerPath,
  renderLedger,
  renderLongLedger,
} from "../ledger/ledger.ts";
import { publish } from "../ledger/publish.ts";
import { readLedger } from "../ledger/read.ts";
import { domainsIn } from "../policy/domains.ts";
import type { Policy } from "../policy/schema.ts";
import { policyFilePath, renderPolicyFile } from "../sts/policy-file.ts";
import { contentAt } from "./contents.ts";
import { makeHostFiles } from "./hosts/files.ts";
import { hostOf } from "./hosts/hosts.ts";
import { gitignorePaths } from "./hosts/neighbors.ts";
import { ownFiles, stalePages } from "./page/ownership.ts";
import { pagePaths } from "./page/paths.ts";
import { misplacedLedgerPath } from "./paths.ts";
import type { Changes, Tree } from "./workspace.ts";

/** All that should exist for a policy. */
export interface Plan {
  readonly policy: Policy;
  readonly id: string;
  /** Of the policy file, in lower-case hexadecimal digits. */
  readonly sha256: string;
  /** As it will be once the policy is published. */
  readonly ledger: Ledger;
  /** Generated path to contents, in the order in which they are written. */
  readonly files: ReadonlyMap<string, string>;
  /** Anything in the way of the host's files, or worth knowing about them. */
  readonly findings: readonly Finding[];
}

/** What else is published by the same run. */
export interface Others {
  /** The ids that are taken. */
  readonly ids: readonly { readonly id: string }[];
  /** What domains that join had elsewhere. */
  readonly brought: ReadonlyMap<string, readonly LedgerEntry[]>;
}

const alone: Others = { ids: [], brought: new Map() };

/**
 * policy + ledger + now (seconds) → plan, without the files of host and page. The id changes exactly when the policy
 * file's SHA-256 does, or by a pin. The ledger comes first, so that a run that is killed leaves the id behind that the
 * next one completes, and never a policy file that no ledger has.
 */
export function makePlan(policy: Policy, before: Ledger, now: number, others: Others = alone): Plan {
  const policyFile = renderPolicyFile(policy);
  const digest = sha256(policyFile);
  const current = currentEntry(before);
  const id =
    policy.id ??
    (current?.sha256 === digest
      ? current.id
      : nextId({ published: [...before.published, ...others.ids] }, now));
  const ledger = publish(
    before,
    { ...policy, domains: domainsIn(policy), brought: others.brought, id, sha256: digest },
    now,
  );
  const files = new Map([
    [ledgerPath, policy.domains === null ? renderLedger(ledger) : renderLongLedger(ledger)],
    [policyFilePath, policyFile],
  ]);
  return { policy, id, sha256: digest, ledger, files, findings: [] };
}

/** The plan with the files of the policy's host, made from what there is. `before`: the ledger that it was made from. */
export async function withHosting(
  plan: Plan,
  before: Ledger,
  { generated, nameOf, name }: Tree,
): Promise<Plan> {
  const placeOf = (path: string) => ({ file: nameOf(path) });
  const { files, findings } = await makeHostFiles(
    plan.policy,
    { domains: domainsOf(before), group: name ?? null },
    generated,
    placeOf,
  );
  const all = new Map([...plan.files, ...files]);
  // Most folders have no `.gitignore`, and need nothing that reads one.
  if (!gitignorePaths.some((path) => generated.get(path)?.kind === "text"))
    return { ...plan, files: all, findings };
  const { ignoredFiles } = await import("./ignored.ts");
  return {
    ...plan,
    files: all,
    findings: [...findings, ...ignoredFiles([...all.keys()], generated, nameOf)],
  };
}

/**
 * The plan with what people see of it; `page: false` leaves that out, and so do files of somebody's own. Only a build
 * needs it, and it is a third of what a start would load, so it is loaded here.
 */
export async function withPage(plan: Plan, { generated }: Tree): Promise<Plan> {
  if (!hasPage(plan.policy)) return plan;
  const { pageFiles } = await import("./page/files.ts");
  const own = ownFiles(generated, pagePaths);
  const ours = [...pageFiles(plan)].filter(([path]) => !own.has(path));
  return { ...plan, files: new Map([...plan.files, ...ours]) };
}

/** Where the policy is a guest of another site, the front page is that site's. */
export function hasPage({ page, host }: Pick<Policy, "page" | "host">): boolean {
  return page && hostOf(host).hasPage;
}

/** What a tree needs to be as planned: files that differ, and files of ours that are not planned any more. */
export function changesTo({ generated }: Tree, plan: Plan): Changes {
  const stale = hasPage(plan.policy) ? [] : stalePages(generated, pagePaths);
  const misplaced = isLedger(generated) ? [misplacedLedgerPath] : [];
  return new Map([
    ...[...plan.files].filter(([path, content]) => textAt(generated, path) !== content),
    ...[...stale, ...misplaced].map((path) => [path, null] as const),
  ]);
}

/** Anything that is not a ledger belongs to a person, whatever its name. */
function isLedger(generated: Tree["generated"]): boolean {
  const content = contentAt(generated, misplacedLedgerPath);
  return content.kind === "text" && readLedger(content, misplacedLedgerPath).ledger !== null;
}

/** null: there is nothing, or nothing that we would have written. */
function textAt(generated: Tree["generated"], path: string): string | null {
  const content = contentAt(generated, path);
  return content.kind === "text" ? content.text : null;
}
