import { type Finding, hasErrors, strictly } from "../base/finding.ts";
import { ledgerPath } from "../ledger/ledger.ts";
import type { Contents } from "../plan/contents.ts";
import { type SharedFiles, sharedFiles } from "../plan/shared-hosting.ts";
import { namesIn, type Tree, type Workspace } from "../plan/workspace.ts";
import { type Build, readyToBuild } from "./proposal.ts";
import type { Joint, Together } from "./together.ts";

/** A file as people call it, and what it is to have; null: it is removed. */
export type NamedFiles = ReadonlyMap<string, string | null>;

/** What to write for all policies, or why nothing is written. */
export interface BuildTogether {
  readonly policies: readonly (Joint & Build)[];
  /** About no single policy. */
  readonly findings: readonly Finding[];
  /** null when any finding is an error. */
  readonly ready: {
    /** Every planned file, in the order in which they are written: all ledgers come first. */
    readonly files: NamedFiles;
    /** Those that differ from what is there. */
    readonly changes: NamedFiles;
  } | null;
}

/** The folder that everything is in, and what is there of the files that serve several policies. */
export interface Around {
  readonly workspace: Workspace;
  readonly shared: Tree["generated"];
}

/** All policies or none: a domain that moves is part of two. */
export async function readyTogether(
  together: Together,
  { workspace, shared }: Around,
  strict: boolean,
): Promise<BuildTogether> {
  const nameOf = namesIn(workspace);
  const hosting = await hostingOf(together, shared, (path) => ({ file: nameOf(path) }));
  const all = [...together.findings, ...hosting.findings];
  const findings = strict ? strictly(all) : all;
  const policies = await Promise.all(
    together.policies.map(async (one) => ({ ...one, ...(await readyToBuild(one, strict)) })),
  );
  const isReady = policies.every(({ ready }) => ready !== null) && !hasErrors(findings);
  if (!isReady) return { policies: policies.map((one) => ({ ...one, ready: null })), findings, ready: null };
  const { gone } = together;
  return { policies, findings, ready: filesOf(policies, gone, hosting, shared, nameOf) };
}

function hostingOf(
  { policies }: Together,
  shared: Tree["generated"],
  placeOf: (path: string) => { file: string },
): Promise<SharedFiles> {
  const named = policies.flatMap(({ contents: { tree, reading } }) =>
    tree.name === undefined || reading.policy === null ? [] : [{ policy: reading.policy, group: tree.name }],
  );
  return sharedFiles(named, shared, placeOf);
}

function filesOf(
  policies: readonly (Joint & Build)[],
  gone: readonly Contents[],
  hosting: SharedFiles,
  shared: Tree["generated"],
  nameOf: (path: string) => string,
) {
  const files = new Map<string, string | null>();
  const changes = new Map<string, string | null>();
  const add = (name: string, text: string | null, isChanged: boolean) => {
    files.set(name, text);
    if (isChanged) changes.set(name, text);
  };
  const isLedger = (path: string) => path === ledgerPath;
  for (const wanted of [isLedger, (path: string) => !isLedger(path)])
    for (const { ready, contents } of policies) {
      const { change, changes: own } = ready!;
      const removed = [...own].filter(([, text]) => text === null);
      for (const [path, text] of [...change.plan.files, ...removed])
        if (wanted(path)) add(contents.tree.nameOf(path), text, own.has(path));
    }
  for (const { tree } of gone)
    if (tree.generated.get(ledgerPath)?.kind === "text") add(tree.nameOf(ledgerPath), null, true);
  for (const [path, text] of hosting.files) {
    const there = shared.get(path);
    add(nameOf(path), text, there?.kind !== "text" || there.text !== text);
  }
  return { files, changes };
}
