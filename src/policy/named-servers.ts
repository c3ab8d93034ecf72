import { type Finding, finding, hasErrors } from "../base/finding.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import { readMxRecord } from "../sts/mx-record.ts";
import { readMxList, readProvider } from "./fields.ts";
import type { Preset } from "./presets.ts";

/** The mail servers of a first policy, named by a person instead of looked up. */
export interface NamedServers {
  readonly preset: Preset | null;
  /** Patterns; without those of the preset. */
  readonly mx: readonly string[];
}

/**
 * What `--provider` and `--mx` say, each null where it was not given.
 * @returns `servers` is null when neither was given, or when a finding is an error
 */
export function namedServers(
  domain: string,
  provider: string | null,
  mx: readonly string[] | null,
): { readonly servers: NamedServers | null; readonly findings: readonly Finding[] } {
  if (provider === null && mx === null) return { servers: null, findings: [] };
  const preset = readProvider(provider, commandLine);
  // A preset that could not be read was reported; nothing else is known to be missing then.
  const list = mx === null ? { value: [], findings: [] } : readMxList(namesIn(mx), commandLine, preset.value);
  const findings = [...preset.findings, ...list.findings].map((one) =>
    one.code === "provider/hosts-policy"
      ? finding("init/provider-hosts-policy", null, {
          domain,
          provider: String(one.args.provider),
          target: String(one.args.host),
        })
      : { ...one, place: null },
  );
  if (hasErrors(findings)) return { servers: null, findings };
  return { servers: { preset: preset.value, mx: list.value.map(({ pattern }) => pattern) }, findings };
}

/** Spaces separate names too, but not those of an MX record, which is a mistake to report as one. */
function namesIn(mx: readonly string[]): string[] {
  return mx.flatMap((text) => (readMxRecord(text) === null ? text.split(/\s+/) : [text]));
}

const place = { file: "" };
const commandLine: YamlFile = {
  value: null,
  findings: [],
  place: () => place,
  placeOfKey: () => place,
  written: () => null,
};
