import { type Finding, hasErrors, strictly } from "../base/finding.ts";
import type { Files } from "../io/files.ts";
import type { Proposal, Tree } from "../judge/proposal.ts";
import { largestLedger } from "../ledger/read.ts";
import { topPaths } from "../plan/hosts/files.ts";
import { generatedPaths } from "../plan/plan.ts";
import { largestPolicy } from "../policy/read.ts";

/** What both doors read from the environment or the command line, for every command about a `policy.yml`. */
export interface PolicyInputs {
  readonly policy: string;
  /** The folder for the generated files. */
  readonly output: string;
  /** The top of the repository, for the few files that must be there; absent: it is where the command runs. */
  readonly top?: string;
  /** Warnings count as errors. */
  readonly strict: boolean;
  /** The host that GitHub Pages serves the owner's sites from, `owner.github.io`; null: not known. */
  readonly pagesHost: string | null;
}

/** Looks at the files that a proposal is made from. */
export function observe(files: Files, inputs: PolicyInputs): Tree {
  const { policy } = inputs;
  const nameOf = namesFor(inputs);
  return {
    policyPath: policy,
    policy: files.read(policy, largestPolicy),
    generated: new Map(generatedPaths.map((path) => [path, files.read(nameOf(path), largestLedger)])),
    nameOf,
  };
}

/** How a generated file is called from where the command runs. */
export function namesFor({ output, top = "." }: PolicyInputs): (path: string) => string {
  const [below, atTop] = [output, top].map(nameInFolder);
  return (path) => (topPaths.has(path) ? atTop!(path) : below!(path));
}

/** Puts generated files where they belong: below the output folder, or at the top of the repository. */
export function write(
  files: Files,
  { output, top = "." }: PolicyInputs,
  contents: ReadonlyMap<string, string | null>,
): void {
  const [below, atTop] = [false, true].map(
    (isAtTop) => new Map([...contents].filter(([path]) => topPaths.has(path) === isAtTop)),
  );
  if (below!.size > 0) files.write(output, below!);
  if (atTop!.size > 0) files.write(top, atTop!);
}

/** Puts one file where it belongs; its path is as people call it. */
export function writeOne(files: Files, path: string, text: string): void {
  const slash = path.lastIndexOf("/");
  const folder = slash < 0 ? "." : path.slice(0, slash) || "/";
  files.write(folder, new Map([[path.slice(slash + 1), text]]));
}

function nameInFolder(output: string): (path: string) => string {
  // The root of the disk keeps its slash: nothing is written there unless it is meant.
  const folder = output.replace(/(?<=.)[/\\]+$/, "");
  if (folder === "" || folder === ".") return (path) => path;
  return (path) => (folder.endsWith("/") ? `${folder}${path}` : `${folder}/${path}`);
}

/** `strict` decides before anything is done, so that a warning then keeps the files as they are. */
export function withStrictness(proposal: Proposal, { strict }: { readonly strict: boolean }): Proposal {
  if (!strict) return proposal;
  const findings: Finding[] = strictly(proposal.findings);
  return hasErrors(findings)
    ? { ...proposal, findings, plan: null, changes: new Map() }
    : { ...proposal, findings };
}
