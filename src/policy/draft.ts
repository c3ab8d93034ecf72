import { type Finding, finding } from "../base/finding.ts";
import { admits, covers } from "../sts/mx-match.ts";
import { invalidKind, nameAdvice } from "../sts/mx-observation.ts";
import type { Mode } from "../sts/policy-file.ts";
import type { DnsChoice } from "./dns-providers.ts";
import type { DomainSurvey } from "./domain-survey.ts";
import type { HostChoice } from "./hosts.ts";
import type { NamedServers } from "./named-servers.ts";
import { type Preset, providersOf } from "./presets.ts";

/** What a first `policy.yml` says. */
export interface Draft {
  readonly domain: string;
  readonly mode: Mode;
  /** null: the mail servers are named one by one. */
  readonly preset: Preset | null;
  /** Without those of the preset. */
  readonly mx: readonly string[];
  /** In seconds. */
  readonly max_age: number;
  readonly rua: readonly string[];
  readonly host: HostChoice;
  /** Who serves the zone; null: not said. */
  readonly dns: DnsChoice | null;
  /** Where the TXT record of the policy is kept; null: at its own name. */
  readonly alias: string | null;
  /** The policy that senders already have is continued. */
  readonly isImported: boolean;
}

/** What the domain itself says; what serves its policy and its zone is chosen apart. */
export type DomainDraft = Omit<Draft, "host" | "dns" | "alias">;

export type DraftResult =
  | { readonly draft: DomainDraft; readonly findings: readonly Finding[] }
  | { readonly draft: null; readonly findings: readonly Finding[] };

const week = 604_800;

/**
 * Pure: what there is → what to write, or why nothing can be written.
 * @param about further findings for when something is written
 */
export function draftPolicy(
  { domain, mx, live, rua }: Pick<DomainSurvey, "domain" | "mx" | "live" | "rua">,
  about: readonly Finding[] = [],
): DraftResult {
  if (mx.kind !== "hosts") return stopped(obstacle(mx, domain));
  const hosts = mx.hosts.map(({ host }) => host);
  const presets = providersOf(hosts);
  const own = presets.find(({ provider }) => provider.policyHost !== undefined);
  if (own !== undefined && live === null) {
    const { name: provider, policyHost: target = "" } = own.provider;
    return stopped(finding("init/provider-hosts-policy", null, { domain, provider, target }));
  }
  const unnameable = mx.invalid
    .filter((name) => invalidKind(name) === "unnameable")
    .map((name) => finding("mx/unnameable", null, { domain, name, way: nameAdvice(name) }));
  if (hosts.length === 0)
    return unnameable.length > 0
      ? { draft: null, findings: unnameable }
      : stopped(finding("init/no-mail-servers", null, { domain }));
  const { draft, findings } =
    live === null ? fresh(domain, hosts, presets, rua) : carriedOn(domain, hosts, live, rua);
  // Next to other servers, it is not an error yet: under testing, mail arrives there.
  const warnings = unnameable.map((one): Finding => ({ ...one, severity: "warning" }));
  return { draft, findings: [...findings, ...about, ...warnings] };
}

/** The same with mail servers that a person named instead of those in the MX records. */
export function draftNamed(
  { domain, live, rua }: Pick<DomainSurvey, "domain" | "live" | "rua">,
  { preset, mx }: NamedServers,
  about: readonly Finding[],
): DraftResult {
  if (live === null) return { draft: { ...started(domain, rua), preset, mx }, findings: about };
  const { draft, findings } = carriedOn(domain, [...(preset?.mx ?? []), ...mx], live, rua);
  return { draft, findings: [...findings, ...about] };
}

function stopped(why: Finding): DraftResult {
  return { draft: null, findings: [why] };
}

function obstacle(mx: Exclude<DomainSurvey["mx"], { kind: "hosts" }>, domain: string): Finding {
  switch (mx.kind) {
    case "unknown":
      return finding("init/mx-unknown", null, { domain, reason: mx.reason });
    case "null-mx":
      return finding("init/null-mx", null, { domain });
    case "no-mail":
      return finding("init/no-mail-servers", null, { domain });
    case "no-domain":
      return finding("init/no-domain", null, { domain });
  }
}

/** A domain without MTA-STS starts in testing (RFC 8461 §5): nothing can be lost, and senders report. */
function fresh(
  domain: string,
  hosts: readonly string[],
  presets: readonly Preset[],
  rua: readonly string[],
): DraftResult {
  const [only, ...others] = presets;
  const preset = only !== undefined && others.length === 0 ? only : null;
  const mx = hosts.filter((host) => preset === null || !admits(preset.mx, host));
  const draft = { ...started(domain, rua), preset, mx };
  const findings =
    preset === null
      ? [finding("init/mail-servers", null, { domain, hosts: hosts.slice(0, 5).join(", ") })]
      : [finding("init/provider", null, { domain, provider: preset.provider.name, name: preset.name })];
  return { draft, findings };
}

function started(domain: string, rua: readonly string[]) {
  return { domain, mode: "testing", max_age: week, rua, isImported: false } as const;
}

/** What senders have cached is continued unchanged, so that the first change is judged by it. */
function carriedOn(
  domain: string,
  servers: readonly string[],
  { policy, id }: NonNullable<DomainSurvey["live"]>,
  rua: readonly string[],
): DraftResult {
  const { mode, max_age } = policy;
  const missing = servers.filter((pattern) => !covers(policy.mx, pattern));
  const mx = [...policy.mx, ...missing];
  return {
    draft: { domain, mode, preset: null, mx, max_age, rua, isImported: true },
    findings: [
      finding("init/imported", null, { domain, mode, id }),
      ...(missing.length === 0
        ? []
        : [finding("init/missing-servers", null, { domain, hosts: missing.join(", ") })]),
    ],
  };
}
