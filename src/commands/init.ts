import { finding } from "../base/finding.ts";
import { sha256 } from "../base/sha256.ts";
import type { Files } from "../io/files.ts";
import type { Network } from "../io/network.ts";
import { differing, type Proposal, propose, publishedDomain, type Tree } from "../judge/proposal.ts";
import { emptyLedger, type Ledger, ledgerPath, publish, renderLedger } from "../ledger/ledger.ts";
import type { Found } from "../policy/domain-survey.ts";
import { draftPolicy } from "../policy/draft.ts";
import { isExample } from "../policy/example.ts";
import { renderPolicyYml } from "../policy/render.ts";
import type { PolicyResult } from "../report/result.ts";
import { readHostName } from "../sts/host-name.ts";
import { policyFilePath, renderPolicyFile } from "../sts/policy-file.ts";
import { findOut } from "../verify/survey.ts";
import { observe, type PolicyInputs, write, writeOne } from "./inputs.ts";
import { policyResult } from "./policy-result.ts";

export interface InitInputs extends PolicyInputs {
  /** As it was written. */
  readonly domain: string;
  /** Write over a `policy.yml` that is there. */
  readonly force: boolean;
}

interface StartInputs extends InitInputs {
  /** The schema is there, so that editors find what may stand in `policy.yml`. */
  readonly hasSchema: boolean;
  /** Where `policy.yml` will be kept, on the web; null: not known. */
  readonly repository: string | null;
}

/** A first policy, and what a build makes of it. */
export interface Start {
  readonly proposal: Proposal;
  /** `policy.yml` and all that is generated, by path; empty when nothing can be written. */
  readonly policyYml: string | null;
}

/** Writes a first `policy.yml` from what the domain has today, and builds it. Never over a person's own. */
export async function init(
  inputs: InitInputs,
  { files, world, now }: { files: Files; world: Network; now: number },
): Promise<PolicyResult> {
  const tree = observe(files, inputs);
  const hasSchema = files.read(schemaFile, largestSchema).kind === "text";
  const { proposal, policyYml } = await start({ ...inputs, hasSchema, repository: null }, tree, world, now);
  if (policyYml !== null) {
    writeOne(files, inputs.policy, policyYml);
    write(files, inputs, proposal.changes);
  }
  const result = policyResult("init", proposal, inputs, proposal.plan?.id ?? null);
  return policyYml === null
    ? result
    : { ...result, files: [{ path: inputs.policy, changed: true }, ...result.files] };
}

/** What `init` would write into a tree, or why not: pure but for its look at the domain. */
export async function start(inputs: StartInputs, tree: Tree, world: Network, now: number): Promise<Start> {
  const before = await propose(tree, now);
  const refuse = (one: Proposal["findings"][number]): Start => ({
    proposal: { ...before, findings: [one], plan: null, changes: new Map() },
    policyYml: null,
  });
  if (tree.policy.kind !== "absent" && !isExample(before.findings) && !inputs.force)
    return refuse(finding("init/exists", { file: inputs.policy }, { path: inputs.policy }));
  const name = readHostName(inputs.domain);
  if ("problem" in name) return refuse(finding("domain/not-verifiable", null, { value: inputs.domain }));
  const found = await findOut(world, name.name);
  const { draft, findings } = draftPolicy(found);
  if (draft === null) return refuse(findings[0]!);
  const isSame = publishedDomain(tree) === name.name;
  const policyYml = renderPolicyYml(draft, {
    schema: inputs.hasSchema ? schemaFile : null,
    repository: inputs.repository,
  });
  // What is there of another domain, such as the template's example, counts for nothing; a page of a person's own does.
  const nothing = { kind: "absent" } as const;
  const generated: Tree["generated"] = isSame
    ? tree.generated
    : new Map([
        ...tree.generated,
        [ledgerPath, { kind: "text", text: renderLedger(ledgerOf(found, now)) }],
        [policyFilePath, nothing],
        ["CNAME", nothing],
      ]);
  const proposal = await propose({ ...tree, policy: { kind: "text", text: policyYml }, generated }, now);
  // What differs from what is there, not from the ledger that was just thought up.
  const changes = proposal.plan === null ? new Map() : differing(proposal.plan, tree);
  return {
    proposal: { ...proposal, changes, findings: [...findings, ...proposal.findings] },
    policyYml: proposal.plan === null ? null : policyYml,
  };
}

/** What senders hold of the domain already. */
function ledgerOf({ live }: Found, now: number): Ledger {
  if (live === null) return emptyLedger;
  return publish(emptyLedger, live.policy, live.id, sha256(renderPolicyFile(live.policy)), now);
}

/** Beside `policy.yml` in every copy of the template. */
const schemaFile = "policy.schema.json";
const largestSchema = 1_048_576;
