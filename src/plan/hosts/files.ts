import type { FileContent } from "../../base/file-content.ts";
import type { Finding, Place } from "../../base/finding.ts";
import { defaultHost, type HostChoice, type HostName } from "../../policy/hosts.ts";
import type { Policy } from "../../policy/schema.ts";
import type { Host, HostFile, Site } from "./host.ts";
import { hostOf, hosts } from "./hosts.ts";
import { spellings } from "./neighbors.ts";

type Files = ReadonlyMap<string, FileContent>;

const table = Object.entries(hosts) as [HostName, Host][];
const all: readonly HostFile[] = table.flatMap(([, { files }]) => files);

/** The files of all hosts. */
export const hostPaths: readonly string[] = all.map(({ path }) => path);

/** Those that are at the top of the repository, and not below the output folder. */
export const topPaths: ReadonlySet<string> = new Set(all.flatMap(({ path, atTop }) => (atTop ? [path] : [])));

/** What else the hosts want to know of: files that theirs cannot be in use with, and theirs in another spelling. */
export const hostNeighbors: readonly string[] = [
  ...table.flatMap(([, { rivals = [] }]) => rivals),
  ...all.flatMap(({ path }) => spellings(path)),
];

export interface HostFiles {
  /** Path to contents. */
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** The files of the policy's host, made from what there is, and what there is to say about them. */
export async function makeHostFiles(
  { domain, domains: names, host }: Pick<Policy, "domain" | "domains" | "host">,
  around: Pick<Site, "domains" | "group">,
  existing: Files,
  placeOf: (path: string) => Place,
): Promise<HostFiles> {
  const site = { domain, names, argument: host.argument, ...around };
  const files = new Map<string, string>();
  const findings: Finding[] = [];
  const { files: own, shared, lookAround } = hostOf(host);
  for (const { path, render } of around.group && shared ? [] : own) {
    const content = existing.get(path) ?? { kind: "absent" };
    // Reported for every generated file.
    if (content.kind === "outside" || content.kind === "unreadable") continue;
    const rendered = await render(site, content, placeOf(path), placeOf);
    if (rendered.text !== null) files.set(path, rendered.text);
    findings.push(...rendered.findings);
  }
  const seen = (await lookAround?.(site, existing, placeOf)) ?? [];
  return { files, findings: [...findings, ...seen] };
}

/** Files of somebody's own that cannot be there together with a file of the host. */
export interface Rival {
  readonly path: string;
  /** The host's file. */
  readonly needed: string;
}

/** On a file system that ignores case, another spelling is the file itself; it is judged as that. */
export function rivalsOf(host: HostChoice, existing: Files): Rival[] {
  const { files, rivals = [] } = hostOf(host);
  const isThere = (path: string) => existsIn(existing, path);
  const named = rivals.filter(isThere).map((path) => ({ path, needed: files[0]!.path }));
  const spelled = files.flatMap((file) =>
    spellings(file.path)
      .filter((path) => isThere(path) && !isOurs({ ...file, path }, existing))
      .filter((path) => !isSame(existing.get(path), existing.get(file.path)))
      .map((path) => ({ path, needed: file.path })),
  );
  return [...named, ...spelled];
}

function existsIn(existing: Files, path: string): boolean {
  return (existing.get(path)?.kind ?? "absent") !== "absent";
}

function isSame(one: FileContent | undefined, other: FileContent | undefined): boolean {
  return one?.kind === "text" && other?.kind === "text" && one.text === other.text;
}

/** The host that a folder has files of, no matter who made them; GitHub Pages, if it has none. */
export function proposedHost(existing: Files): HostName {
  const isThere = (path: string) => existsIn(existing, path);
  const found = table.find(
    ([name, { files, rivals = [] }]) =>
      name !== defaultHost.name && [...files.map(({ path }) => path), ...rivals].some(isThere),
  );
  return found?.[0] ?? defaultHost.name;
}

/** The paths of one host's files. */
export function pathsOf(host: HostChoice): readonly string[] {
  return hostOf(host).files.map(({ path }) => path);
}

/** A file of a host that a policy does not name, and that is ours. */
export interface OrphanedFile {
  readonly host: HostName;
  readonly path: string;
}

/** Files that another host needed. They stay, for the policy host may still be served by them when the change is merged. */
export function orphanedFiles(name: HostName, existing: Files): OrphanedFile[] {
  return table
    .filter(([other]) => other !== name)
    .flatMap(([host, { files }]) =>
      files.filter((file) => isOurs(file, existing)).map(({ path }) => ({ host, path })),
    );
}

function isOurs(file: HostFile, existing: Files): boolean {
  const content = existing.get(file.path);
  return content?.kind === "text" && file.isOurs(content.text);
}
