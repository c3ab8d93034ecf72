import { acceptable } from "../base/catalog/acceptable.ts";
import { catalog } from "../base/catalog/catalog.ts";
import { type Finding, finding, type Place } from "../base/finding.ts";
import { nearest } from "../base/nearest.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import type { ForeignCharacter } from "../sts/foreign-character.ts";
import { readHostName } from "../sts/host-name.ts";
import { knownMxMistakes } from "../sts/known-mx-mistakes.ts";
import { readMaxAge } from "../sts/max-age.ts";
import { type MxPattern, readMxPattern } from "../sts/mx-pattern.ts";
import { type Mode, modes, policyHost } from "../sts/policy-file.ts";
import { idGrammar } from "../sts/read-record.ts";
import { readReportAddress } from "../sts/report-address.ts";
import { exampleDomains, isStandIn } from "./example.ts";
import { type Preset, presets, readPresetName } from "./presets.ts";
import { isMapping } from "./shape.ts";

/** A setting as it was understood; `value` means nothing when a finding is an error. */
export interface Field<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

export interface PlacedPattern {
  readonly pattern: string;
  /** Which item of the list in the file. */
  readonly index: number;
}

const nothing = { value: null, findings: [] };

/** Let's Encrypt puts the name into a field of 64 characters, and GitHub asks for fewer than that. */
const maxCertifiedName = 63;

export function readDomain(written: unknown, file: YamlFile): Field<string | null> {
  return typeof written === "string" ? readDomainAt(written, file.place(["domain"])) : nothing;
}

/** The same for one of a list. */
export function readDomainAt(written: string, place: Place): Field<string | null> {
  const read = readHostName(written);
  if ("problem" in read) {
    if (read.problem === "character")
      return fault(finding("domain/character", place, characterArgs(written, read)));
    return read.problem === "ip-address"
      ? fault(finding("domain/ip-address", place, { value: written }))
      : fault(finding("domain/not-a-name", place, { value: written, reason: read.reason }));
  }
  const { name } = read;
  if (isStandIn(name)) return fault(finding("policy/stand-in", place, { value: name }));
  const host = policyHost(name);
  const instead = name.slice("mta-sts.".length);
  // Somebody may have the domain `mta-sts.com`: what is left must be one that mail can have.
  if (name.startsWith("mta-sts.") && instead.includes(".")) {
    return fault(finding("domain/policy-host", place, { value: name, instead }));
  }
  if (host.length > maxCertifiedName) {
    return fault(finding("domain/too-long-for-certificate", place, { host, length: host.length }));
  }
  const placeholder = exampleDomains.includes(name)
    ? [finding("domain/placeholder", place, { value: name })]
    : [];
  return { value: name, findings: [...normalised(written, name, place), ...placeholder] };
}

/** What people write when they mean a mode: seen in public policies. */
const meantMode: ReadonlyMap<string, Mode> = new Map([
  ["enforced", "enforce"],
  ["enforcing", "enforce"],
  ["live", "enforce"],
  ["on", "enforce"],
  ["report", "testing"],
  ["test", "testing"],
  ["off", "none"],
  ["disabled", "none"],
]);

export function readMode(written: unknown, file: YamlFile): Field<Mode | null> {
  if (typeof written !== "string") return nothing;
  const place = file.place(["mode"]);
  const value = written.trim().toLowerCase();
  const mode = modes.find((one) => one === value);
  if (mode !== undefined) return { value: mode, findings: normalised(written, mode, place) };
  const meant = meantMode.get(value);
  const hint = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
  return fault(finding("mode/unknown", place, { value: written, hint }));
}

export function readProvider(written: unknown, file: YamlFile): Field<Preset | null> {
  if (typeof written !== "string") return nothing;
  const place = file.place(["provider"]);
  const read = readPresetName(written);
  if ("variantOf" in read) {
    const own = presets.filter(({ provider }) => provider === read.variantOf);
    const names = own.map(({ name }) => `\`${name}\``).join(", ");
    const args = { value: written, provider: read.variantOf.name, of: read.variants.of, names };
    return fault(finding("provider/which", place, args));
  }
  if ("nearest" in read) {
    const hint = read.nearest === null ? "" : ` Did you mean \`${read.nearest}\`?`;
    return fault(finding("provider/unknown", place, { value: written, hint }));
  }
  const { preset } = read;
  const { name: provider, policyHost: host, source } = preset.provider;
  if (host !== undefined) return fault(finding("provider/hosts-policy", place, { provider, host }));
  const unproven = source === "mx" ? [finding("provider/unproven", place, { provider })] : [];
  return { value: preset, findings: unproven };
}

/** What `mx` adds to the patterns of a preset. */
export function readMxList(
  written: unknown,
  file: YamlFile,
  preset: Preset | null,
): Field<readonly PlacedPattern[]> {
  if (!Array.isArray(written)) return { value: [], findings: [] };
  if (written.length === 0 && preset === null)
    return { value: [], findings: [finding("mx/none", file.place(["mx"]), {})] };
  const first = new Map<string, number>();
  const findings = written.flatMap((item, index) => {
    if (typeof item !== "string") return [];
    const place = file.place(["mx", index]);
    const read = readMxPattern(item);
    if ("problem" in read) return [mxProblem(read, item, place)];
    if (isStandIn(read.pattern)) return [finding("policy/stand-in", place, { value: read.pattern })];
    if (first.has(read.pattern) || preset?.mx.includes(read.pattern))
      return [finding("mx/duplicate", place, { value: read.pattern })];
    first.set(read.pattern, index);
    return [...normalised(item, read.pattern, place), ...mxMistake(read.pattern, place)];
  });
  return { value: [...first].map(([pattern, index]) => ({ pattern, index })), findings };
}

function mxProblem(read: Exclude<MxPattern, { pattern: string }>, value: string, place: Place): Finding {
  switch (read.problem) {
    case "not-a-name":
      return finding("mx/not-a-name", place, { value, reason: read.reason });
    case "character":
      return finding("mx/character", place, characterArgs(value, read));
    case "preference":
      return finding("mx/preference", place, { value, priority: read.priority, instead: read.instead });
    default:
      return finding(`mx/${read.problem}`, place, { value });
  }
}

function characterArgs(value: string, { character, instead }: ForeignCharacter) {
  return { value, character, instead };
}

function mxMistake(pattern: string, place: Place): Finding[] {
  const known = knownMxMistakes.get(pattern);
  if (known === undefined) return [];
  return [finding(known.code, place, { value: pattern, reason: known.reason, instead: known.instead })];
}

export function readMaxAgeField(written: unknown, file: YamlFile): Field<number | null> {
  if (typeof written !== "string") return nothing;
  const read = readMaxAge(written);
  return "seconds" in read
    ? { value: read.seconds, findings: [] }
    : fault(finding(`max-age/${read.problem}`, file.place(["max_age"]), { value: written }));
}

export function readTlsRpt(written: unknown, file: YamlFile): Field<readonly string[]> {
  if (!Array.isArray(written)) return { value: [], findings: [] };
  const uris = new Set<string>();
  const findings = written.flatMap((item, index) => {
    if (typeof item !== "string") return [];
    const place = file.place(["tls_rpt", index]);
    const read = readReportAddress(item);
    if ("problem" in read) {
      const args = { value: item, reason: "", instead: "", character: "", ...read };
      return [finding(`tls-rpt/${read.problem}`, place, args)];
    }
    if (isStandIn(read.uri)) return [finding("policy/stand-in", place, { value: read.uri })];
    if (uris.has(read.uri)) return [finding("tls-rpt/duplicate", place, { value: read.uri })];
    uris.add(read.uri);
    return normalised(item, read.uri, place);
  });
  return { value: [...uris], findings };
}

export function readId(written: unknown, file: YamlFile): Field<string | null> {
  if (typeof written !== "string") return nothing;
  const id = written.trim();
  return idGrammar.test(id)
    ? { value: id, findings: [] }
    : fault(finding("id/grammar", file.place(["id"]), { value: written }));
}

/** @param usual what holds where nothing is written: a page about many domains would list them to everybody */
export function readPage(written: unknown, file: YamlFile, usual = true): Field<boolean> {
  if (typeof written !== "string") return { value: usual, findings: [] };
  const value = written.trim().toLowerCase();
  const findings = ["true", "false"].includes(value)
    ? []
    : [finding("page/not-a-switch", file.place(["page"]), { value: written })];
  return { value: value !== "false", findings };
}

/** A plain address of a repository: what else a URL can hold has no place on a page. */
export const repositoryGrammar = /^https:\/\/[a-z\d][a-z\d.-]*(?::\d+)?(?:\/[\w.~-]+){1,8}\/?$/i;

export function readRepository(written: unknown, file: YamlFile): Field<string | null> {
  if (typeof written !== "string") return nothing;
  const address = written.trim();
  return address.length <= 200 && repositoryGrammar.test(address)
    ? { value: address, findings: [] }
    : fault(finding("repository/not-an-address", file.place(["repository"]), { value: written }));
}

/** The content of a reason is not judged; it only must exist. */
export function readAccept(
  written: unknown,
  file: YamlFile,
  codes: readonly string[] = acceptable,
): Field<Readonly<Record<string, string>>> {
  if (!isMapping(written)) return { value: {}, findings: [] };
  const reasons = new Map<string, string>();
  const findings = Object.entries(written).flatMap(([code, reason]) => {
    const place = file.place(["accept", code]);
    if (!codes.includes(code)) return [notAcceptable(code, codes, place)];
    if (typeof reason !== "string") return [];
    if (reason.trim() === "") return [finding("accept/no-reason", place, { code })];
    reasons.set(code, reason.trim());
    return [];
  });
  return { value: Object.fromEntries(reasons), findings };
}

function notAcceptable(code: string, codes: readonly string[], place: Place): Finding {
  if (Object.hasOwn(catalog, code)) return finding("accept/not-acceptable", place, { code });
  const meant = nearest(code, codes);
  const hint = meant === null ? "" : ` Did you mean \`${meant}\`?`;
  return finding("accept/unknown-code", place, { code, hint });
}

function normalised(written: string, value: string, place: Place): Finding[] {
  return written === value ? [] : [finding("value/normalised", place, { value: written, written: value })];
}

function fault(problem: Finding): Field<null> {
  return { value: null, findings: [problem] };
}
