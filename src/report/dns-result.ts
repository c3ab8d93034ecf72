import type { Finding } from "../base/finding.ts";
import type { DnsChoice, EngineName } from "../policy/dns-providers.ts";
import type { PolicyState } from "../verify/dns/policy-records.ts";
import type { RecordState } from "../verify/dns/record-state.ts";

interface Common {
  readonly findings: readonly Finding[];
  /** The texts that findings point into, by the name that the findings use. */
  readonly sources: ReadonlyMap<string, string>;
}

/** What to set in DNS. */
export interface DnsResult extends Common {
  readonly command: "dns";
  /** "" when it is not known. */
  readonly domain: string;
  /** Who serves the zone; null: a person sets the records. */
  readonly provider: DnsChoice | null;
  /** What writes there; null: nothing does. */
  readonly engine: EngineName | null;
  /** The most important of `states`. */
  readonly state: RecordState["state"];
  readonly states: readonly RecordState[];
}

/** What to set in DNS for many domains; each finding once, with the domains that it is about. */
export interface DnsDomainsResult extends Common {
  readonly command: "dns-domains";
  readonly of: "dns";
  /** What writes in this run; null: nothing does. */
  readonly engine: EngineName | null;
  /** The most important of `states`. */
  readonly state: RecordState["state"];
  readonly states: readonly PolicyState[];
  /** The zones of this run: those to write, or those whose plan is the wanted one. */
  readonly zones: readonly string[];
  /** How many zones are left for the next run. */
  readonly left: number;
}
