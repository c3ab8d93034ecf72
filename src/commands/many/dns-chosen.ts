import { type Finding, finding } from "../../base/finding.ts";
import { credentialOf, type DnsChoice, dnsNames } from "../../policy/dns-providers.ts";
import type { DnsOptions } from "../dns.ts";
import type { DnsGroup } from "./dns-groups.ts";

interface Chosen {
  /** The policies of this run. */
  readonly groups: readonly DnsGroup[];
  readonly findings: readonly Finding[];
}

/** The policies whose records this run is about: those with `dns`, at one provider where something is to be written. */
export function chosen(groups: readonly DnsGroup[], options: DnsOptions): Chosen {
  const { into, plan, provider } = options;
  const isForEngine = into !== null || plan !== null;
  const named = groups.filter((group) => group.provider !== null);
  if (named.length === 0) {
    const [domain = ""] = groups.flatMap((group) => group.domains.map((one) => one.domain));
    const known = dnsNames.join(", ");
    return into !== null && groups.length > 0
      ? { groups: [], findings: [finding("dns/not-set", null, { domain, known })] }
      : { groups, findings: [] };
  }
  const own = provider === null ? named : named.filter((group) => group.provider!.name === provider);
  const credentials = credentialsOf(own);
  if (isForEngine && credentials.length > 1)
    return {
      groups: [],
      findings: [finding("dns/several-providers", null, { names: credentials.join(", ") })],
    };
  const names = credentialsOf(named).join(", ");
  const unused =
    provider === null || own.length > 0
      ? []
      : [finding("dns/no-such-provider", null, { name: provider, names })];
  return { groups: own, findings: [...unused, ...skipped(groups)] };
}

function credentialsOf(groups: readonly DnsGroup[]): string[] {
  const choices = groups.flatMap(({ provider }): DnsChoice[] => (provider === null ? [] : [provider]));
  return [...new Set(choices.map(credentialOf))].sort();
}

function skipped(groups: readonly DnsGroup[]): Finding[] {
  const paths = groups.filter(({ provider }) => provider === null).map(({ path }) => path);
  return paths.length === 0 ? [] : [finding("dns/skipped", null, { paths: paths.join(", ") })];
}
