import type { Finding } from "../../src/base/finding.ts";
import type { StartTlsResult } from "../../src/io/smtp/starttls-result.ts";
import { currentEntry, type Ledger } from "../../src/ledger/ledger.ts";
import { recordsOf } from "../../src/plan/records.ts";
import type { Policy } from "../../src/policy/schema.ts";
import { policyHost, renderPolicyFile } from "../../src/sts/policy-file.ts";
import {
  type Check,
  type CheckName,
  type Published,
  type Subject,
  statusOf,
} from "../../src/verify/check.ts";
import { verifyDomain } from "../../src/verify/verify-domain.ts";
import type { Entry, Zone } from "../fake-dns/zone.ts";
import { enforced, type History, ledgerOf, ordinary, secondsAt } from "../world.ts";
import { type Outside, type PolicyHost, secured, worldOf } from "./fake-world.ts";

/** What differs from a domain where all is well. */
export interface Setup extends Omit<Outside, "zone" | "hosts"> {
  readonly policy?: Partial<Policy>;
  /** What was published before, oldest first. */
  readonly history?: History;
  /** What time alone brings. */
  readonly aged?: readonly Finding[];
  /** false: somebody else's domain, of which no policy was published here. */
  readonly ours?: boolean;
  /** Names with what is known of them instead; null: nothing. */
  readonly zone?: Readonly<Record<string, Entry | null>>;
  readonly hosts?: Readonly<Record<string, PolicyHost>>;
  readonly mail?: Readonly<Record<string, StartTlsResult>>;
}

export const domain = ordinary.domain;
export const now = secondsAt("2026-12-01");

export function policyOf({ policy = {} }: Setup): Policy {
  return { ...ordinary, ...policy };
}

/** What was published before, and the present one. */
export function ledgerIn(setup: Setup): Ledger {
  const { history = [...enforced, ["2026-10-01", { mx: ["old.example.test"] }]] } = setup;
  return ledgerOf([...history, ["2026-11-01", policyOf(setup)]]);
}

export function publishedIn(setup: Setup): Published {
  const policy = policyOf(setup);
  const ledger = ledgerIn(setup);
  const entry = currentEntry(ledger)!;
  const { records } = recordsOf(policy, entry.id, "octo.github.io");
  return { policy, entry, ledger, text: renderPolicyFile(policy), records, aged: setup.aged ?? [] };
}

export function subjectIn(setup: Setup): Subject {
  return { domain, published: (setup.ours ?? true) ? publishedIn(setup) : null, now };
}

export function outsideIn(setup: Setup): Outside {
  const { id } = publishedIn(setup).entry;
  const healthy: Zone = {
    [domain]: { MX: [[10, "mx1.example.test"]], NS: ["ns1.example.test", "ns2.example.test"] },
    "ns1.example.test": { A: ["192.0.2.1"] },
    "ns2.example.test": { A: ["192.0.2.2"] },
    [`_mta-sts.${domain}`]: { TXT: [[`v=STSv1; id=${id}`]] },
    [`_smtp._tls.${domain}`]: { TXT: [["v=TLSRPTv1; rua=mailto:tls-reports@example.test"]] },
    [policyHost(domain)]: { CNAME: "octo.github.io" },
    "octo.github.io": { A: ["192.0.2.10"], AAAA: ["2001:db8::10"] },
    "mx1.example.test": { A: ["192.0.2.25"] },
  };
  const zone = Object.entries({ ...healthy, ...setup.zone }).filter(([, entry]) => entry !== null);
  const text = renderPolicyFile(policyOf(setup));
  const hosts = { "192.0.2.10": {}, "2001:db8::10": {}, proxy: {}, ...setup.hosts };
  return {
    ...setup,
    zone: Object.fromEntries(zone) as Zone,
    hosts: Object.fromEntries(Object.entries(hosts).map(([address, host]) => [address, { text, ...host }])),
    mail: { "192.0.2.25": secured(), ...setup.mail },
  };
}

export async function checksIn(setup: Setup, skip: readonly CheckName[] = []): Promise<readonly Check[]> {
  const outside = outsideIn(setup);
  const { checks } = await verifyDomain(
    worldOf(() => outside),
    subjectIn(setup),
    { skip: new Set(skip), watch: () => {} },
  );
  return checks;
}

/** Each check that has something to say, as "name status code code". */
export async function verdictIn(setup: Setup, skip: readonly CheckName[] = []): Promise<string[]> {
  return linesOf(await checksIn(setup, skip));
}

export function linesOf(checks: readonly Check[]): string[] {
  return checks
    .filter((check) => check.findings.length > 0)
    .map((check) => [check.name, statusOf(check), ...check.findings.map(({ code }) => code)].join(" "));
}
