import type { FileContent } from "../base/file-content.ts";
import { namesFor, type PolicyInputs } from "../commands/inputs.ts";
import type { BranchState, CommitRequest, Repository } from "../io/github/repository.ts";
import { contentOfBytes } from "../io/text.ts";
import { type Changes, isNewPolicy, type Proposal, type Tree } from "../judge/proposal.ts";
import { generatedPaths } from "../plan/plan.ts";
import { largestPolicy } from "../policy/read.ts";
import { policyHost } from "../sts/policy-file.ts";

export interface RepositoryInputs extends PolicyInputs {
  /** Where a path, relative to where the command runs, is in the repository: with `/`, also on Windows. */
  readonly inRepository: (path: string) => string;
}

export interface BranchInputs extends RepositoryInputs {
  readonly branch: string;
}

export interface Branch {
  /** The newest commit. */
  readonly head: string;
  /** The commit that it follows. */
  readonly parent: string | null;
  readonly tree: Tree;
}

/** A branch on GitHub seen as a tree, like the files on disk; null: there is no such branch. */
export async function lookAtBranch(
  repository: Repository,
  inputs: RepositoryInputs,
  name: string,
): Promise<Branch | null> {
  const nameOf = namesFor(inputs);
  const policyPath = inputs.inRepository(inputs.policy);
  const generated = new Map(generatedPaths.map((path) => [path, inputs.inRepository(nameOf(path))]));
  const state = await repository.branch(name, [policyPath, ...generated.values()]);
  if (state === null) return null;
  const tree = {
    policyPath: inputs.policy,
    policy: contentOf(state, policyPath, largestPolicy),
    generated: new Map([...generated].map(([path, full]) => [path, contentOf(state, full)])),
    nameOf,
  };
  return { head: state.head, parent: state.parent, tree };
}

function contentOf(state: BranchState, path: string, limit = Number.POSITIVE_INFINITY): FileContent {
  const bytes = state.files.get(path) ?? null;
  if (bytes === null) return { kind: "absent" };
  if (bytes === "link")
    return { kind: "unreadable", reason: "it is a link, which is not followed on GitHub" };
  return bytes.length > limit ? { kind: "too-large", limit } : contentOfBytes(bytes);
}

/** The commit that brings `files` (path below the output folder to contents) to a branch. */
export function commitRequest(
  proposal: Proposal,
  inputs: RepositoryInputs,
  target: { readonly branch: string; readonly head: string; readonly files: Changes },
): CommitRequest {
  const nameOf = namesFor(inputs);
  const encoder = new TextEncoder();
  const changes = [...target.files].map(([path, text]) => [inputs.inRepository(nameOf(path)), text] as const);
  const files = changes.flatMap(([path, text]) =>
    text === null ? [] : [[path, encoder.encode(text)] as const],
  );
  return {
    branch: target.branch,
    expectedHead: target.head,
    ...commitMessage(proposal),
    files: new Map(files),
    deletions: changes.flatMap(([path, text]) => (text === null ? [path] : [])),
  };
}

export function commitMessage(proposal: Proposal): { headline: string; body: string } {
  const { id, policy } = proposal.plan!;
  const { domain, mode, mx, max_age } = policy;
  const body = `${policyHost(domain)}: mode ${mode}, ${mx.length} mx, max_age ${max_age} seconds`;
  return {
    headline: isNewPolicy(proposal) ? `Publish MTA-STS policy ${id}` : "Regenerate the MTA-STS files",
    body,
  };
}
