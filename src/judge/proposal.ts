import type { FileContent } from "../base/file-content.ts";
import { type Finding, finding, hasErrors } from "../base/finding.ts";
import { currentEntry, type Ledger, type LedgerEntry, ledgerPath } from "../ledger/ledger.ts";
import { readLedger } from "../ledger/read.ts";
import { domainServed, makeHostFiles, pathsOf } from "../plan/hosts/files.ts";
import { defaultHost, type HostChoice } from "../plan/hosts/hosts.ts";
import { judgePageFiles, leftOverPages, ownFiles } from "../plan/page/ownership.ts";
import { pagePaths } from "../plan/page/paths.ts";
import { hasPage, makePlan, type Plan, withPage } from "../plan/plan.ts";
import { type Reading, readPolicy } from "../policy/read.ts";
import { policyFilePath } from "../sts/policy-file.ts";
import { judgeGenerated } from "./generated.ts";
import { judgeLedger } from "./ledger.ts";
import { judgePinnedId } from "./pinned-id.ts";
import { judgeSize } from "./size.ts";

/** The files that a proposal is made from, as they are on disk or on a branch. */
export interface Tree {
  /** What people call `policy.yml`. */
  readonly policyPath: string;
  readonly policy: FileContent;
  /** Path below the output folder to what is there. */
  readonly generated: ReadonlyMap<string, FileContent>;
  /** Path below the output folder to how people call it. */
  readonly nameOf: (path: string) => string;
}

/** Path below the output folder to new contents; null: the file goes. */
export type Changes = ReadonlyMap<string, string | null>;

/** What a build would do, and everything that there is to say about it. */
export interface Proposal {
  readonly findings: readonly Finding[];
  /** null when a finding is an error. */
  readonly plan: Plan | null;
  /** What was published until now; null: it cannot be read. */
  readonly ledger: Ledger | null;
  /** The policy published until now. */
  readonly previous: LedgerEntry | null;
  /** The domain that the generated files are for; null: there are none. */
  readonly publishedDomain: string | null;
  readonly changes: Changes;
  readonly reading: Reading;
  /** When it was made, in seconds. */
  readonly now: number;
}

/** Pure: tree + now (seconds) → what to write, or why not. */
export async function propose(tree: Tree, now: number): Promise<Proposal> {
  const reading = await readPolicy(tree.policy, tree.policyPath);
  const { ledger, findings: ledgerFindings } = readLedger(
    contentAt(tree, ledgerPath),
    tree.nameOf(ledgerPath),
  );
  const { policy } = reading;
  const host = policy?.host ?? defaultHost;
  const readable = [ledgerPath, policyFilePath, ...pathsOf(host)].flatMap((path) =>
    unreadable(contentAt(tree, path), tree.nameOf(path)),
  );
  const place = (path: string) => ({ file: tree.nameOf(path) });
  const hosted =
    policy === null ? { files: new Map(), findings: [] } : await makeHostFiles(policy, tree.generated, place);
  const plan =
    policy === null || ledger === null
      ? null
      : withoutOwnFiles(await withPage(makePlan(policy, ledger, now, hosted.files)), tree);
  const judged = plan === null || ledger === null ? [] : judgePlan(plan, ledger, tree, reading, now);
  const findings = [...reading.findings, ...ledgerFindings, ...readable, ...hosted.findings, ...judged];
  const sound = hasErrors(findings) ? null : plan;
  return {
    findings,
    plan: sound,
    ledger,
    publishedDomain: publishedDomain(tree, host),
    previous: ledger === null ? null : currentEntry(ledger),
    changes: sound === null ? new Map() : differing(sound, tree),
    reading,
    now,
  };
}

/** Whether a build makes a new policy known to senders: other bytes, or another id by a pin. */
export function isNewPolicy({ plan, previous }: Pick<Proposal, "plan" | "previous">): boolean {
  return plan !== null && (previous?.id !== plan.id || previous.sha256 !== plan.sha256);
}

/** What people put in the place of the page is theirs. */
function withoutOwnFiles(plan: Plan, { generated }: Tree): Plan {
  const own = ownFiles(generated, pagePaths);
  return { ...plan, files: new Map([...plan.files].filter(([path]) => !own.has(path))) };
}

function judgePlan(plan: Plan, ledger: Ledger, tree: Tree, reading: Reading, now: number): Finding[] {
  const policyFile = contentAt(tree, policyFilePath);
  const place = (path: string) => ({ file: tree.nameOf(path) });
  return [
    ...judgePinnedId(plan.policy.id, plan.sha256, ledger, reading.place(["id"])),
    ...judgeSize(plan.files.get(policyFilePath)!, reading.place(["mx"])),
    ...judgeLedger(ledger, policyFile.kind !== "absent", plan.policy.id, now, place),
    ...judgeGenerated(policyFile, ledger, plan, place(policyFilePath)),
    ...judgePageFiles(tree.generated, pagePaths, hasPage(plan.policy), place),
    ...judgeFolder(plan, tree),
  ];
}

/** Below the top of a repository is most often the folder of a site, which has a name of its own. */
function judgeFolder({ files }: Plan, tree: Tree): Finding[] {
  const path = tree.nameOf("CNAME");
  const isNew = files.has("CNAME") && contentAt(tree, "CNAME").kind === "absent";
  return isNew && path !== "CNAME" ? [finding("hosting/site-folder", { file: path }, { path })] : [];
}

/** A link out of the output folder, or something that is no file, in the place of a generated file. */
function unreadable(content: FileContent, path: string): Finding[] {
  if (content.kind === "outside") return [finding("file/outside", { file: path }, { path })];
  return content.kind === "unreadable"
    ? [finding("file/unreadable", { file: path }, { path, reason: content.reason })]
    : [];
}

/** The domain that the generated files of a tree are for; null: there are none. */
export function publishedDomain(tree: Tree, host: HostChoice = defaultHost): string | null {
  return domainServed(tree.generated, host);
}

/** The planned files that are not in the tree as planned, and those of the page that are not planned any more. */
export function differing(plan: Plan, tree: Tree): Map<string, string | null> {
  const superfluous = hasPage(plan.policy) ? [] : leftOverPages(tree.generated, pagePaths);
  return new Map([
    ...[...plan.files].filter(([path, content]) => textAt(tree, path) !== content),
    ...superfluous.map((path) => [path, null] as const),
  ]);
}

function contentAt(tree: Tree, path: string): FileContent {
  return tree.generated.get(path) ?? { kind: "absent" };
}

/** null: there is nothing, or nothing that we would have written. */
function textAt(tree: Tree, path: string): string | null {
  const content = contentAt(tree, path);
  return content.kind === "text" ? content.text : null;
}
