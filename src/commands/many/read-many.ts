import type { Finding } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import type { Around } from "../../judge/ready-together.ts";
import type { ManyCircumstances } from "../../judge/together.ts";
import { ledgerPath } from "../../ledger/ledger.ts";
import { maxLedgerSize } from "../../ledger/read.ts";
import { type Contents, readContents } from "../../plan/contents.ts";
import { membersIn } from "../../plan/members.ts";
import { sharedPaths } from "../../plan/shared-hosting.ts";
import { namesIn, type Tree, treeOf, type Workspace } from "../../plan/workspace.ts";
import { exampleDomains } from "../../policy/example.ts";
import { observeMx } from "../../verify/look/mx.ts";

/** Every policy of a run, and the folder around them. */
export interface ManyContents extends Around {
  readonly contents: readonly Contents[];
  /** About the folder. */
  readonly findings: readonly Finding[];
}

/** Findings about the policies, before any of them is planned. */
export interface Given {
  /** Of what is in the folder of policies; null: there is one file. */
  readonly names: readonly string[] | null;
  /** That file, as it was read. */
  readonly own: Contents | null;
}

/** Whatever reads a file by its name, at most `limit` bytes of it. */
export type Read = (name: string, limit: number) => ReturnType<Context["files"]["read"]>;

/**
 * What is there of a folder of policies, or of the one policy that is for several domains.
 * @param names of what is in the folder; null: the policy is a file
 * @param own that file, where it was read already
 * @param formerIs "published": this is a base branch, which may have the one `policy.yml` that the folder takes over from
 */
export async function readMany(
  workspace: Workspace,
  names: readonly string[] | null,
  read: Read,
  own: Contents | null = null,
  formerIs: "left" | "published" = "left",
): Promise<ManyContents> {
  if (names === null) {
    const contents = [own ?? (await readContents(treeOf(workspace, read)))];
    return { workspace, shared: new Map(), contents, findings: [] };
  }
  const { workspaces, findings } = membersIn(workspace.policy, names, workspace);
  const former = treeOf(formerOf(workspace), read);
  const isFormer = formerIs === "published" || isLeft(former);
  const trees = [...workspaces.map((one) => treeOf(one, read)), ...(isFormer ? [former] : [])];
  const contents = await Promise.all(trees.map(readContents));
  return { workspace, shared: sharedIn(workspace, read), contents, findings };
}

/** The one `policy.yml` that there was before there was a folder: its domain moves into that. */
export function formerOf({ policy: folder, ...others }: Workspace): Workspace {
  return { ...others, policy: folder.replace(/[^/]+\/*$/, "policy.yml") };
}

/** Its ledger is all that is there of it. Beside a `policy.yml` it is somebody else's. */
function isLeft({ generated, policy }: Tree): boolean {
  return policy.kind === "absent" && generated.get(ledgerPath)?.kind === "text";
}

function sharedIn(workspace: Workspace, read: Read): Tree["generated"] {
  const nameOf = namesIn(workspace);
  return new Map(sharedPaths.map((path) => [path, read(nameOf(path), maxLedgerSize)]));
}

/** Looks up mail servers, except for the template's example, which is never published. */
export function lookWith(dns: () => ReturnType<Context["dns"]>): ManyCircumstances["look"] {
  return async (domains) => {
    const asked = domains.filter((one) => !exampleDomains.includes(one));
    const resolver = asked.length === 0 ? null : await dns();
    if (resolver === null) return null;
    return new Map(
      await Promise.all(asked.map(async (domain) => [domain, await observeMx(resolver, domain)] as const)),
    );
  };
}
