import type { FileContent } from "../base/file-content.ts";
import type { FileChange, Files } from "../io/files.ts";
import { ledgerPath } from "../ledger/ledger.ts";
import { maxLedgerSize } from "../ledger/read.ts";
import { maxPolicySize } from "../policy/read.ts";
import { topPaths } from "./hosts/files.ts";
import { generatedPaths, misplacedLedgerPath } from "./paths.ts";

/** Where the files of a policy are, as people name them from where the command runs. */
export interface Workspace {
  /** `policy.yml`. */
  readonly policy: string;
  /** The folder for the generated files. */
  readonly output: string;
  /** The top of the repository, for the few files that must be there; absent: it is where the command runs. */
  readonly top?: string;
}

/** The options of every command about a `policy.yml`. */
export interface PolicyOptions extends Workspace {
  /** Warnings count as errors. */
  readonly strict: boolean;
  /** The host that GitHub Pages serves the owner's sites from, `owner.github.io`; null: not known. */
  readonly pagesHost: string | null;
}

/** The files that a plan is made from, as they are on disk or on a branch. */
export interface Tree {
  /** What people call `policy.yml`. */
  readonly policyPath: string;
  readonly policy: FileContent;
  /** Generated path (see `paths.ts`) to what is there. */
  readonly generated: ReadonlyMap<string, FileContent>;
  /** Generated path to what people call it. */
  readonly nameOf: (path: string) => string;
}

/** Generated path to new contents; null: the file goes. */
export type Changes = ReadonlyMap<string, string | null>;

/** Builds a tree from whatever reads a file by its name, at most `limit` bytes of it. */
export function treeOf(workspace: Workspace, read: (name: string, limit: number) => FileContent): Tree {
  const nameOf = namesIn(workspace);
  const generated = generatedPathsIn(workspace).map(
    (path) => [path, read(nameOf(path), maxLedgerSize)] as const,
  );
  const { policy } = workspace;
  return { policyPath: policy, policy: read(policy, maxPolicySize), generated: new Map(generated), nameOf };
}

/** Every generated path, whatever the host; that of a misplaced ledger only where it is another file. */
export function generatedPathsIn(workspace: Workspace): string[] {
  const nameOf = namesIn(workspace);
  const isElsewhere = nameOf(misplacedLedgerPath) !== nameOf(ledgerPath);
  return isElsewhere ? [...generatedPaths, misplacedLedgerPath] : [...generatedPaths];
}

/** Every file of a workspace, as people call it. */
export function pathsIn(workspace: Workspace): string[] {
  return [workspace.policy, ...generatedPathsIn(workspace).map(namesIn(workspace))];
}

/**
 * Puts generated files where they belong: first the ledger, then the rest. Whatever stops it in the middle, another build
 * completes it under the same id.
 * @param before what is to be written before them
 */
export function writeChanges(
  files: Files,
  workspace: Workspace,
  changes: Changes,
  before: readonly FileChange[] = [],
): void {
  const folders = foldersOf(workspace);
  const inFolder = (kind: Folder) =>
    [...changes]
      .filter(([path]) => folderFor(path) === kind)
      .map(([path, text]) => ({ folder: folders[kind], path, text }));
  files.write([...before, ...(["policy", "output", "top"] as const).flatMap(inFolder)]);
}

/** What people call a generated file. */
export function namesIn(workspace: Workspace): (path: string) => string {
  const folders = foldersOf(workspace);
  return (path) => inFolder(folders[folderFor(path)], path.replace(/^\.\//, ""));
}

type Folder = "policy" | "output" | "top";

function folderFor(path: string): Folder {
  if (path === ledgerPath) return "policy";
  return topPaths.has(path) ? "top" : "output";
}

function foldersOf({ policy, output, top = "." }: Workspace): Record<Folder, string> {
  return { policy: splitPath(policy).folder, output, top };
}

/** One file as a change; its path is as people call it. */
export function fileChange(name: string, text: string): FileChange {
  const { folder, name: path } = splitPath(name);
  return { folder, path, text };
}

function splitPath(path: string): { folder: string; name: string } {
  const slash = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return { folder: slash < 0 ? "." : path.slice(0, slash) || "/", name: path.slice(slash + 1) };
}

function inFolder(folder: string, path: string): string {
  // The root of the disk keeps its slash: nothing is written there unless it is meant.
  const name = folder.replace(/(?<=.)[/\\]+$/, "");
  if (name === "" || name === ".") return path;
  return name.endsWith("/") ? `${name}${path}` : `${name}/${path}`;
}
