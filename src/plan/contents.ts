import { type FileContent, unreadable } from "../base/file-content.ts";
import { type Finding, finding } from "../base/finding.ts";
import { type Ledger, ledgerPath } from "../ledger/ledger.ts";
import { readLedger } from "../ledger/read.ts";
import { defaultHost } from "../policy/hosts.ts";
import { type Reading, readPolicy } from "../policy/read.ts";
import { policyFilePath } from "../sts/policy-file.ts";
import { pathsOf } from "./hosts/files.ts";
import { misplacedLedgerPath } from "./paths.ts";
import type { Tree } from "./workspace.ts";

/** What the files of a tree say. */
export interface Contents {
  readonly tree: Tree;
  readonly reading: Reading;
  /** What was published until now; null: it cannot be read. */
  readonly ledger: Ledger | null;
  readonly findings: readonly Finding[];
}

export async function readContents(tree: Tree): Promise<Contents> {
  const reading = await readPolicy(tree.policy, tree.policyPath);
  const { ledger, findings } = readLedgerIn(tree);
  const host = reading.policy?.host ?? defaultHost;
  const blocked = [ledgerPath, misplacedLedgerPath, policyFilePath, ...pathsOf(host)].flatMap((path) =>
    unreadableFindings(contentAt(tree.generated, path), tree.nameOf(path)),
  );
  const all = [...reading.findings, ...secondPolicy(tree), ...findings, ...blocked];
  return { tree, reading, ledger, findings: all };
}

function secondPolicy({ policyPath, ignoredPolicy }: Tree): Finding[] {
  if (ignoredPolicy === undefined) return [];
  return [finding("policy/second", { file: ignoredPolicy }, { used: policyPath, ignored: ignoredPolicy })];
}

/** The ledger beside `policy.yml`, or the one that an older version left in the output folder. */
export function readLedgerIn({ generated, nameOf }: Tree): ReturnType<typeof readLedger> {
  const path = contentAt(generated, ledgerPath).kind === "absent" ? misplacedLedgerPath : ledgerPath;
  return readLedger(contentAt(generated, path), nameOf(path));
}

/** A link out of the output folder, or something other than a file, where a generated file should be. */
function unreadableFindings(content: FileContent, path: string): Finding[] {
  if (content.kind === "outside") return [finding("file/outside", { file: path }, { path })];
  return content.kind === "unreadable" ? [unreadable(content, path)] : [];
}

export function contentAt(files: ReadonlyMap<string, FileContent>, path: string): FileContent {
  return files.get(path) ?? { kind: "absent" };
}
