import type { FileContent } from "../base/file-content.ts";
import type { FileChange, Files } from "../io/files.ts";
import { ledgerEnding, ledgerPath } from "../ledger/ledger.ts";
import { maxLedgerSize } from "../ledger/read.ts";
import { maxPolicySize } from "../policy/read.ts";
import { topPaths } from "./hosts/files.ts";
import { generatedPaths, misplacedLedgerPath, readPaths } from "./paths.ts";

/** Where the files of a policy are, as people name them from where the command runs. */
export interface Workspace {
  /** `policy.yml`. */
  readonly policy: string;
  /** The folder for the generated files. */
  readonly output: string;
  /** The top of the repository, for the few files that must be there; absent: it is where the command runs. */
  readonly top?: string;
  /** In a folder of policies: what this one is called, after which its ledger is named; absent: it is the only one. */
  readonly name?: string;
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
  /** What people call `policy.yml`; `mta-sts.yml` beside it, where only that is there. */
  readonly policyPath: string;
  /** The other of the two, if both exist: it is not read. */
  readonly ignoredPolicy?: string;
  readonly policy: FileContent;
  /** Path (see `paths.ts`) to what is there: what is generated, and what is only read. */
  readonly generated: ReadonlyMap<string, FileContent>;
  /** The same path to what people call it. */
  readonly nameOf: (path: string) => string;
  /** In a folder of policies, what this one is called; absent: it is the only one. */
  readonly name?: string | undefined;
}

/** Generated path to new contents; null: the file is removed. */
export type Changes = ReadonlyMap<string, string | null>;

/** Builds a tree from whatever reads a file by its name, at most `limit` bytes of it. */
export function treeOf(workspace: Workspace, read: (name: string, limit: number) => FileContent): Tree {
  const nameOf = namesIn(workspace);
  const generated = treePathsIn(workspace).map((path) => [path, read(nameOf(path), maxLedgerSize)] as const);
  return { ...policyIn(workspace, read), generated: new Map(generated), nameOf, name: workspace.name };
}

function policyIn(
  { policy: name }: Workspace,
  read: (name: string, limit: number) => FileContent,
): Pick<Tree, "policyPath" | "policy" | "ignoredPolicy"> {
  const policy = read(name, maxPolicySize);
  const second = secondPolicy(name);
  const other = second === null ? null : read(second, maxPolicySize);
  if (second === null || other === null || other.kind === "absent") return { policyPath: name, policy };
  return policy.kind === "absent"
    ? { policyPath: second, policy: other }
    : { policyPath: name, policy, ignoredPolicy: second };
}

/** What a policy may be called in a folder of its own, and the name that editors know it by. */
const policyNames: readonly string[] = ["policy.yml", "mta-sts.yml"];

/** The same file by its other name; null: the name was chosen by a person. */
function secondPolicy(policy: string): string | null {
  const { name } = splitPath(policy);
  const other = policyNames.find((one) => one !== name);
  return policyNames.includes(name) ? `${policy.slice(0, policy.length - name.length)}${other}` : null;
}

/** Every path of a tree, whatever the host; one that is another's second name only once. */
function treePathsIn(workspace: Workspace): string[] {
  const nameOf = namesIn(workspace);
  const isSecondName = (path: string) => path.startsWith("./") || path.includes(":");
  // The folder of a policy among others is for that policy alone: no site is there, and no older version ever wrote
  // there.
  if (workspace.name !== undefined) return generatedPaths.filter((path) => !topPaths.has(path));
  const all = [...generatedPaths, misplacedLedgerPath, ...readPaths];
  const names = new Set(all.filter((path) => !isSecondName(path)).map(nameOf));
  const { above } = foldersOf(workspace);
  return all.filter(
    (path) =>
      !isSecondName(path) || (!names.has(nameOf(path)) && (above !== null || folderFor(path) !== "above")),
  );
}

/** Every file of a workspace, as people call it. */
export function pathsIn(workspace: Workspace): string[] {
  const second = secondPolicy(workspace.policy);
  const policies = second === null ? [workspace.policy] : [workspace.policy, second];
  return [...policies, ...treePathsIn(workspace).map(namesIn(workspace))];
}

/**
 * Puts generated files where they belong: first the ledger, then the rest. If it is interrupted, another build
 * completes it under the same id.
 * @param before further changes to write first
 */
export function writeChanges(
  files: Files,
  workspace: Workspace,
  changes: Changes,
  before: readonly FileChange[] = [],
): void {
  const folders = foldersOf(workspace);
  const changesIn = (kind: "policy" | "output" | "top") =>
    [...changes]
      .filter(([path]) => folderFor(path) === kind)
      .map(([path, text]) => ({
        folder: folders[kind],
        path: path === ledgerPath ? ledgerFile(workspace) : path,
        text,
      }));
  files.write([...before, ...(["policy", "output", "top"] as const).flatMap(changesIn)]);
}

/** What people call a file of a tree. */
export function namesIn(workspace: Workspace): (path: string) => string {
  const folders = foldersOf(workspace);
  const fileOf = (path: string) => (path === ledgerPath ? ledgerFile(workspace) : path);
  return (path) => inFolder(folders[folderFor(path)] ?? ".", fileOf(path).replace(/^(?:\.\/|[a-z]+:)/, ""));
}

/** Policies that share a folder have a ledger each. */
function ledgerFile({ name }: Workspace): string {
  return name === undefined ? ledgerPath : `${name}${ledgerEnding}`;
}

type Folder = "policy" | "output" | "top" | "above";

function folderFor(path: string): Folder {
  if (path === ledgerPath) return "policy";
  if (path.startsWith("above:")) return "above";
  return topPaths.has(path) || path.startsWith("top:") ? "top" : "output";
}

/** `above` holds the output folder; null: that would be outside of the repository, or is unknown. */
function foldersOf({ policy, output, top = "." }: Workspace) {
  return { policy: splitPath(policy).folder, output, top, above: folderAbove(plain(output), plain(top)) };
}

function folderAbove(output: string, top: string): string | null {
  const isBelow = output !== top && (top === "." || output.startsWith(`${top}/`));
  const isPlain = !output.startsWith("/") && !/(?:^|\/)\.\.(?:\/|$)|:/.test(output);
  return isBelow && isPlain ? splitPath(output).folder : null;
}

/** A folder as it is named shortest, on any system. */
function plain(folder: string): string {
  const parts = folder.replaceAll("\\", "/").split("/");
  const kept = parts.filter((part, index) => part !== "." && (part !== "" || index === 0));
  return kept.join("/") || ".";
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
  // The root of the disk keeps its slash, so that nothing is written there by accident.
  const name = folder.replace(/(?<=.)[/\\]+$/, "");
  if (name === "" || name === ".") return path;
  return name.endsWith("/") ? `${name}${path}` : `${name}/${path}`;
}
