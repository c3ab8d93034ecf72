import { type Finding, finding, hasErrors } from "../../base/finding.ts";
import { readYaml } from "../../base/yaml-file.ts";
import type { Context } from "../../io/context.ts";
import { withOwners } from "../../ledger/domains.ts";
import { currentEntry } from "../../ledger/ledger.ts";
import { readContents } from "../../plan/contents.ts";
import { treeOf } from "../../plan/workspace.ts";
import { domainsIn } from "../../policy/domains.ts";
import { isExample } from "../../policy/example.ts";
import { presetNamed } from "../../policy/presets.ts";
import type { Policy } from "../../policy/schema.ts";
import type { PoliciesResult } from "../../report/result.ts";
import {
  type AddDomainsOptions,
  type Arrival,
  addDomainsTo,
  folderFor,
  isRefused,
  refused,
} from "./add-to-folder.ts";
import { lookWith } from "./read-many.ts";

/** `init --from`: takes over repositories of single domains; the same policy becomes the same file. */
export async function initFrom(
  folders: readonly string[],
  options: AddDomainsOptions,
  context: Pick<Context, "files" | "now" | "dns">,
): Promise<PoliciesResult> {
  const folder = await folderFor(options, context);
  if (isRefused(folder)) return refused(folder);
  const taken = await Promise.all(folders.map((one) => repositoryIn(one, context.files)));
  const findings = taken.flatMap((one) => one.findings);
  if (hasErrors(findings)) return refused(findings);
  const arrivals = taken
    .flatMap((one) => one.arrivals)
    .filter(({ draft }) => !folder.domains.has(draft.domain));
  return addDomainsTo(
    arrivals,
    folder,
    options,
    context,
    lookWith(() => context.dns()),
    findings,
  );
}

interface Repository {
  readonly arrivals: readonly Arrival[];
  readonly findings: readonly Finding[];
}

async function repositoryIn(name: string, files: Context["files"]): Promise<Repository> {
  const folder = name.replace(/(?<=.)\/+$/, "");
  const tree = treeOf({ policy: `${folder}/policy.yml`, output: folder, top: folder }, files.read);
  const contents = await readContents(tree);
  const { reading, ledger } = contents;
  const { policy, text } = reading;
  const errors = contents.findings.filter(({ severity }) => severity === "error");
  if (policy === null || text === null || ledger === null || errors.length > 0)
    return { arrivals: [], findings: errors };
  const path = tree.policyPath;
  const domains = domainsIn(policy);
  const owned = withOwners(ledger, domains);
  if (currentEntry(owned) === null || isExample(contents.findings))
    return { arrivals: [], findings: [finding("init/no-repository", { file: path }, { path })] };
  const more = furtherSettings(text, path);
  const former = { ledger: owned, where: path };
  const arrivals = domains.map((domain) => ({ draft: draftOf(policy, domain), more, former }));
  return { arrivals, findings: [] };
}

function draftOf(policy: Policy, domain: string): Arrival["draft"] {
  const preset = presetNamed(policy.provider);
  return {
    domain,
    mode: policy.mode,
    preset,
    mx: policy.mx.filter((pattern) => !preset?.mx.includes(pattern)),
    max_age: policy.max_age,
    rua: policy.tls_rpt,
    isImported: true,
  };
}

/** What a draft has a place for, what was about one domain alone, and what serves the policy from now on. */
const known: ReadonlySet<string> = new Set([
  ...["domain", "domains", "mode", "provider", "mx", "max_age", "tls_rpt"],
  ...["id", "page", "repository", "host"],
]);

function furtherSettings(text: string, path: string): Arrival["more"] {
  const { value } = readYaml(text, path);
  const entries = Object.entries(Object(value)).filter(
    ([key, setting]) => !known.has(key) && setting !== null,
  );
  return Object.fromEntries(entries);
}
