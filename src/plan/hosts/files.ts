import type { FileContent } from "../../base/file-content.ts";
import { type Finding, finding, type Place } from "../../base/finding.ts";
import type { Policy } from "../../policy/schema.ts";
import type { HostFile } from "./host.ts";
import { type HostChoice, type HostName, hostOf, hosts } from "./hosts.ts";

type Files = ReadonlyMap<string, FileContent>;

const table = Object.entries(hosts) as [HostName, (typeof hosts)[HostName]][];
const all: readonly HostFile[] = table.flatMap(([, { files }]) => files);

/** The files of all hosts. */
export const hostPaths: readonly string[] = all.map(({ path }) => path);

/** Those that are at the top of the repository, and not below the output folder. */
export const topPaths: ReadonlySet<string> = new Set(all.flatMap(({ path, atTop }) => (atTop ? [path] : [])));

export interface HostFiles {
  /** Path to contents. */
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** The files of the policy's host, made from what there is, and what there is to say about them and about those of others. */
export async function makeHostFiles(
  { domain, host }: Pick<Policy, "domain" | "host">,
  existing: Files,
  placeOf: (path: string) => Place,
): Promise<HostFiles> {
  const site = { domain, argument: host.argument };
  const files = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { path, render } of hostOf(host).files) {
    const content = existing.get(path) ?? { kind: "absent" };
    // Said for every generated file alike.
    if (content.kind === "outside" || content.kind === "unreadable") continue;
    const rendered = await render(site, content, placeOf(path));
    if (rendered.text !== null) files.set(path, rendered.text);
    findings.push(...rendered.findings);
  }
  return { files, findings: [...findings, ...leftOver(host.name, existing, placeOf)] };
}

/** The paths of one host's files. */
export function pathsOf(host: HostChoice): readonly string[] {
  return hostOf(host).files.map(({ path }) => path);
}

/** The domain that the files of a host are for, or else those that another left behind; null: there are none. */
export function domainServed(existing: Files, host: HostChoice): string | null {
  const domains = [...hostOf(host).files, ...all].map((file) => madeFor(file, existing));
  return domains.find((domain) => domain !== null) ?? null;
}

/** They stay, for the policy host may still be served by them when the change is merged. */
function leftOver(name: HostName, existing: Files, placeOf: (path: string) => Place): Finding[] {
  return table
    .filter(([other]) => other !== name)
    .flatMap(([host, { files }]) =>
      files.flatMap((file: HostFile) => {
        const domain = madeFor(file, existing);
        const place = placeOf(file.path);
        if (domain === null) return [];
        return [finding("hosting/left-over", place, { path: place.file, host, served: `mta-sts.${domain}` })];
      }),
    );
}

function madeFor({ path, madeFor: domainOf }: HostFile, existing: Files): string | null {
  const content = existing.get(path);
  return content?.kind === "text" ? domainOf(content.text) : null;
}
