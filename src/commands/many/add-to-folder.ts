import { type Finding, finding, hasErrors } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import { readyTogether } from "../../judge/ready-together.ts";
import { type ManyCircumstances, proposeTogether } from "../../judge/together.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Contents } from "../../plan/contents.ts";
import { membersIn } from "../../plan/members.ts";
import type { PolicyOptions } from "../../plan/workspace.ts";
import { withDomains } from "../../policy/add-domains.ts";
import { domainsIn } from "../../policy/domains.ts";
import { groupText } from "../../policy/first-policy.ts";
import { type Group, groupsOf, type Newcomer } from "../../policy/grouping.ts";
import type { HostChoice, HostName } from "../../policy/hosts.ts";
import type { PoliciesResult } from "../../report/result.ts";
import { buildOf, writeFiles } from "./build-all.ts";
import { policiesResult } from "./policies-result.ts";
import { formerOf, type ManyContents, readMany } from "./read-many.ts";

export interface AddDomainsOptions extends PolicyOptions {
  /** What is to serve new policies; null: what serves those that are there, otherwise `none`. */
  readonly host: HostName | null;
}

/** A domain to add to the folder, with what was published for it elsewhere. */
export interface Arrival extends Newcomer {
  /** What senders may have cached; null: nothing. */
  readonly former: { readonly ledger: Ledger; readonly where: string } | null;
}

/** The folder as it is: all manual changes there are published, so that only new domains are judged. */
export interface Folder {
  readonly names: readonly string[];
  readonly many: ManyContents;
  readonly domains: ReadonlySet<string>;
}

/** @returns the folder, or why nothing can be added to it */
export async function folderFor(
  options: PolicyOptions,
  { files, now }: Pick<Context, "files" | "now">,
): Promise<Folder | readonly Finding[]> {
  const { policy: path } = options;
  const names = files.list(path) ?? [];
  if (names.length === 0 && files.read(path, 0).kind !== "absent")
    return [finding("init/not-a-folder", { file: path }, { path })];
  const hasPolicies = membersIn(path, names, options).workspaces.length > 0;
  if (!hasPolicies) {
    const workspace = { ...options };
    const many = { workspace, shared: new Map(), contents: [], findings: [] };
    return { names, many, domains: new Set() };
  }
  const many = await readMany(options, names, files.read);
  const built = await buildOf(many, { now: now(), look: async () => null, base: null }, false);
  if (built.ready === null)
    return [...built.findings, ...built.policies.flatMap((one) => one.findings)].filter(
      ({ severity }) => severity === "error",
    );
  if (built.ready.changes.size > 0) return [finding("init/not-built", { file: path }, { path })];
  const policies = many.contents.flatMap(({ reading }) => reading.policy ?? []);
  return { names, many, domains: new Set(policies.flatMap(domainsIn)) };
}

/** Puts each into the policy of its kind, and builds all of it: everything is written, or nothing. */
export async function addDomainsTo(
  arrivals: readonly Arrival[],
  { names, many }: Folder,
  options: AddDomainsOptions,
  { files, now }: Pick<Context, "files" | "now">,
  look: ManyCircumstances["look"],
  about: readonly Finding[],
): Promise<PoliciesResult> {
  if (arrivals.length === 0) {
    const nothing = finding("init/nothing-new", { file: options.policy }, {});
    return { ...nothingAdded, own: [...about, nothing], findings: [...about, nothing] };
  }
  const groups = groupsOf(arrivals, existingIn(many), policyNames(names));
  const host = hostFor(options.host, many);
  const texts = new Map(
    groups.map((group) => [`${folderOf(options)}/${group.name}.yml`, textOf(group, many, host)]),
  );
  const all = [...new Set([...names, ...groups.map(({ name }) => `${name}.yml`)])];
  const overlaid = await readMany(options, all, (name, limit) => {
    const text = texts.get(name);
    return text === undefined ? files.read(name, limit) : { kind: "text", text };
  });
  const formers = new Set(arrivals.flatMap(({ former }) => former ?? []));
  const elsewhere = [...formers].map(publishedElsewhere);
  const together = await proposeTogether([...overlaid.contents, ...elsewhere], {
    now: now(),
    look,
    base: null,
  });
  const findings = [...about, ...besideFile(options, files), ...overlaid.findings, ...together.findings];
  const built = await readyTogether({ ...together, findings }, overlaid, options.strict);
  const changes = new Map([...texts, ...(built.ready?.changes ?? [])]);
  const ready = built.ready && { ...built.ready, changes };
  if (ready !== null) writeFiles(files, changes);
  return policiesResult("init", { ...built, ready }, options.pagesHost, (one) => one.plan.id);
}

const nothingAdded: PoliciesResult = {
  command: "policies",
  of: "init",
  own: [],
  policies: [],
  findings: [],
  sources: new Map(),
  changes: new Map(),
  publication: null,
};

/** Nothing was written. */
export function refused(findings: readonly Finding[]): PoliciesResult {
  return { ...nothingAdded, own: findings, findings };
}

export function isRefused(folder: Folder | readonly Finding[]): folder is readonly Finding[] {
  return Array.isArray(folder);
}

function existingIn({ contents }: ManyContents) {
  return contents.flatMap(({ tree, reading }) =>
    tree.name === undefined || reading.policy === null
      ? []
      : [{ name: tree.name, policy: reading.policy, isOpen: withDomains(reading, ["a.example"]) !== null }],
  );
}

function policyNames(names: readonly string[]): string[] {
  return names.map((name) => name.replace(/\.(?:ya?ml|lock\.json)$/, ""));
}

function folderOf({ policy }: PolicyOptions): string {
  return policy.replace(/\/+$/, "");
}

function textOf({ name, isNew, members }: Group<Arrival>, many: ManyContents, host: HostChoice): string {
  const domains = members.map(({ draft }) => draft.domain);
  const { draft, more } = members[0]!;
  if (isNew) return groupText({ ...draft, host, dns: null, alias: null }, domains, more);
  const { reading } = many.contents.find(({ tree }) => tree.name === name)!;
  return withDomains(reading, domains)!;
}

/** Those that are there show what serves policies here, if they agree. */
function hostFor(chosen: HostName | null, { contents }: ManyContents): HostChoice {
  if (chosen !== null) return { name: chosen, argument: null };
  const hosts = contents.flatMap(({ reading }) => reading.policy?.host ?? []);
  const [first, ...others] = new Map(hosts.map((host) => [`${host.name} ${host.argument}`, host])).values();
  return first !== undefined && others.length === 0 ? first : { name: "none", argument: null };
}

/** A ledger without a policy beside it: its domain moves from there, as between two policies of the folder. */
function publishedElsewhere({ ledger, where }: NonNullable<Arrival["former"]>): Contents {
  const place = { file: where };
  return {
    tree: { policyPath: where, policy: { kind: "absent" }, generated: new Map(), nameOf: (path) => path },
    reading: { policy: null, findings: [], place: () => place, text: null },
    ledger,
    findings: [],
  };
}

/** Used where no folder is named. */
function besideFile(options: PolicyOptions, files: Context["files"]): Finding[] {
  const { policy: file } = formerOf(options);
  const isThere = files.read(file, 0).kind !== "absent";
  return isThere ? [finding("init/file-before-folder", { file }, { file, folder: folderOf(options) })] : [];
}

/** A problem with one domain does not stop the others. */
export function asWarnings(findings: readonly Finding[]): Finding[] {
  return hasErrors(findings)
    ? findings.map((one) => (one.severity === "error" ? { ...one, severity: "warning" } : one))
    : [...findings];
}
