import { type FileContent, textOf } from "../base/file-content.ts";
import { type Finding, finding, hasErrors, type Place } from "../base/finding.ts";
import { readYaml, type YamlFile } from "../base/yaml-file.ts";
import { readAlias, readDns } from "./dns.ts";
import { readDomains } from "./domains.ts";
import {
  readAccept,
  readId,
  readMaxAgeField,
  readMode,
  readMxList,
  readPage,
  readProvider,
  readRepository,
  readTlsRpt,
} from "./fields.ts";
import { readHost } from "./host.ts";
import { hostsFor, hostsForMany, mostNames } from "./hosts.ts";
import { tooManyInZone } from "./names-in-zone.ts";
import { readReports } from "./reports-setting.ts";
import type { Policy } from "./schema.ts";
import { shapeFindings, type WrittenPolicy, withWrittenText } from "./shape.ts";
import { wildcardsOverPublicSuffixes } from "./wildcards.ts";

/** The largest `policy.yml` that is read, in bytes: some thousands of domains. */
export const maxPolicySize = 262_144;

/** The first line of every policy file (RFC 8461 §3.2), which no setting is called. */
const publishedForm = /^\ufeff?version[ \t]*:[ \t]*["']?STSv1\b/im;

/** Everything that could be learnt from a `policy.yml`: all findings at once, and the policy when none is an error. */
export interface Reading {
  readonly policy: Policy | null;
  readonly findings: readonly Finding[];
  /** Where a setting of the policy is in the file, by its path: `["mx", 0]`. */
  readonly place: (path: readonly PropertyKey[]) => Place;
  readonly text: string | null;
}

export async function readPolicy(content: FileContent, path: string): Promise<Reading> {
  const start = { file: path, line: 1, column: 1 };
  const unread = (findings: readonly Finding[], text: string | null = null): Reading => {
    return { policy: null, findings, place: () => start, text };
  };
  if (content.kind === "absent") return unread([finding("policy/not-found", { file: path }, { path })]);
  const read = textOf(content, path);
  if ("finding" in read) return unread([read.finding]);
  const { text } = read;
  if (text.trim() === "") return unread([finding("policy/empty", start, {})], text);

  const published = publishedForm.exec(text);
  if (published !== null) {
    const line = text.slice(0, published.index).split("\n").length;
    return unread([finding("policy/published-form", { ...start, line }, {})], text);
  }
  const file = readYaml(text, path);
  if (file.value === undefined) return unread(file.findings, text);
  const written = withWrittenText(file);
  const { policy, findings, place } = await readSettings(written, file);
  const all = [...file.findings, ...shapeFindings(file, written), ...findings];
  return { policy: hasErrors(all) ? null : policy, findings: all, place, text };
}

/** Each setting read and normalized. `policy` means nothing while a finding is an error. */
export async function readSettings(
  written: WrittenPolicy,
  file: YamlFile,
): Promise<{ readonly policy: Policy } & Pick<Reading, "findings" | "place">> {
  const domains = readDomains(written, file);
  const domain = domains.value[0] ?? null;
  const isForMany = "domains" in written;
  const mode = readMode(written.mode, file);
  const provider = readProvider(written.provider, file);
  const mx = readMxList(written.mx, file, provider.value);
  const maxAge = readMaxAgeField(written.max_age, file);
  const tlsRpt = readTlsRpt(written.tls_rpt, file);
  const id = readId(written.id, file);
  const page = readPage(written.page, file, !isForMany);
  const repository = readRepository(written.repository, file);
  const host = readHost(written.host, file);
  const dns = readDns(written.dns, file);
  const alias = readAlias(written.alias, file, domains.value);
  const reports = readReports(written.reports, file);
  const accept = readAccept(written.accept, file);
  const patterns: readonly Pattern[] = [
    ...(provider.value?.mx ?? []).map((pattern) => ({ pattern, path: ["provider"] })),
    ...mx.value.map(({ pattern, index }) => ({ pattern, path: ["mx", index] })),
  ];
  const policy = {
    domain,
    domains: isForMany ? domains.value : null,
    mode: mode.value,
    provider: provider.value?.name ?? null,
    mx: patterns.map(({ pattern }) => pattern),
    max_age: maxAge.value,
    tls_rpt: tlsRpt.value,
    id: id.value,
    page: page.value,
    repository: repository.value,
    host: host.value,
    dns: dns.value,
    alias: alias.value,
    reports: reports.value,
    accept: accept.value,
  };
  const fields = [
    domains,
    mode,
    provider,
    mx,
    maxAge,
    tlsRpt,
    id,
    page,
    repository,
    host,
    dns,
    alias,
    reports,
    accept,
  ];
  return {
    policy: policy as Policy,
    findings: [
      ...fields.flatMap((field) => field.findings),
      // The default replaces a host that could not be read, and its limit says nothing about that host.
      ...(hasErrors(host.findings) ? [] : onePerSite(policy, file)),
      ...(await tooManyInZone(policy, file)),
      ...(await wildcardsOverPublicSuffixes(mx.value, file)),
    ],
    place: (path) => file.place(pathInFile(path, patterns, "mx" in written, isForMany)),
  };
}

/** A site of GitHub Pages has one name (and its `www`), and others have a limit too. */
function onePerSite({ domains, host }: Pick<Policy, "domains" | "host">, file: YamlFile): Finding[] {
  const most = mostNames[host.name];
  if (domains === null || most === undefined || domains.length <= most) return [];
  const place = file.place("host" in Object(file.value) ? ["host"] : ["domains"]);
  const count = domains.length;
  const known = hostsFor(count).join(", ");
  if (most > 1) return [finding("host/too-many", place, { count, most, host: host.name, known })];
  return [
    finding("host/one-domain", place, {
      host: host.name,
      count,
      known: hostsForMany.join(", "),
    }),
  ];
}

/** A pattern of the policy, and where in the file it comes from. */
interface Pattern {
  readonly pattern: string;
  readonly path: readonly PropertyKey[];
}

/** The `mx` of a policy come from two settings: those of a preset are where it is named. */
function pathInFile(
  path: readonly PropertyKey[],
  patterns: readonly Pattern[],
  hasOwnList: boolean,
  isForMany: boolean,
): readonly PropertyKey[] {
  const [key, index] = path;
  if (key === "domain" && isForMany) return ["domains"];
  if (key !== "mx") return path;
  return index === undefined ? [hasOwnList ? "mx" : "provider"] : (patterns[Number(index)]?.path ?? path);
}
