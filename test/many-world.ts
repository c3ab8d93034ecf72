/** Many zones and many policy hosts, as data. */
import type { DnsAnswer, RecordType } from "../src/io/dns/answer.ts";
import type { Dns } from "../src/io/dns/dns.ts";
import type { Network } from "../src/io/network.ts";
import type { Entry } from "./fake-dns/zone.ts";
import { type PolicyHost, worldOf } from "./verify/fake-world.ts";

/** What one zone has; its apex has two labels, or more where it is in `ManyWorld.zones`. */
export interface WorldZone {
  readonly names: Record<string, Entry>;
  /** Those that its name servers are called after; by default, the same as all others. */
  readonly provider?: string;
  /** Its name servers don't answer. */
  isSilent?: boolean;
}

export interface ManyWorld {
  /** Apex to zone. */
  readonly zones: Map<string, WorldZone>;
  /** Address to what is served there. */
  readonly hosts: Record<string, PolicyHost>;
}

const usual = "provider.test";

/** The zone that has a name; each is a world of its own, so that a thousand of them are as fast as one. */
function zoneOf({ zones }: ManyWorld, name: string): [string, WorldZone] | null {
  const labels = name.split(".");
  const apexes = labels.map((_, index) => labels.slice(index).join("."));
  const apex = apexes.find((one) => zones.has(one));
  return apex === undefined ? null : [apex, zones.get(apex)!];
}

const serversOf = ({ provider = usual }: WorldZone) => [`ns1.${provider}`, `ns2.${provider}`];

function known<Type extends RecordType>(records: readonly string[]): DnsAnswer<Type> {
  const common = { aliases: [], authoritative: true };
  return records.length === 0
    ? { kind: "no-records", zone: null, ...common }
    : ({ kind: "records", records, ttl: 300, ...common } as unknown as DnsAnswer<Type>);
}

/** The real interface; `asked` has each question, as "name TYPE". */
export function manyNetwork(world: ManyWorld): Network & { readonly asked: string[] } {
  const asked: string[] = [];
  const ask: Dns["ask"] = async (name, type, server) => {
    asked.push(`${name} ${type}`);
    const found = zoneOf(world, name);
    if (server !== undefined && found?.[1].isSilent) return { kind: "unknown", reason: "silence" };
    // Nine of ten questions: for them a message is not worth its bytes.
    const [serverName] = /^ns[12](?=\.)/.exec(name) ?? [];
    if (serverName !== undefined) return known(type === "A" ? [`192.0.2.${serverName.slice(2)}`] : []);
    if (type === "NS" && found !== null) return known(name === found[0] ? serversOf(found[1]) : []);
    return worldOf(() => ({ zone: found?.[1].names ?? {} })).dns.ask(name, type, server);
  };
  const hosts = worldOf(() => ({ zone: {}, hosts: world.hosts }));
  return { ...hosts, dns: { ask }, asked };
}

/** What an engine does: each change of a script is made if its prerequisites hold, which they are expected to. */
export function applyScript(world: ManyWorld, script: string): string[] {
  const changed: string[] = [];
  for (const [, name, type, data] of script.matchAll(/^update add (\S+)\. \d+ IN (TXT|CNAME) (.*)$/gm)) {
    const { names } = zoneOf(world, name!)![1];
    names[name!] = type === "TXT" ? { TXT: [[data!.slice(1, -1)]] } : { CNAME: data!.replace(/\.$/, "") };
    changed.push(name!);
  }
  return changed;
}
