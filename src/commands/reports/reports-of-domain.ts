import { type Finding, finding, hasErrors } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import { fromReport } from "../../ledger/evidence/observation.ts";
import type { ReceivedReport } from "../../ledger/evidence/received.ts";
import { type Sums, sumUp } from "../../ledger/evidence/sum-up.ts";
import { isExample } from "../../policy/example.ts";
import { maxPolicySize, readPolicy } from "../../policy/read.ts";
import type { ReportedPolicy, TlsReport } from "../../sts/tls-report/report.ts";
import { readWrittenDomain } from "../../sts/written-domain.ts";
import { understood } from "../understood.ts";

/** The domain that was named, or that of `policy.yml`, or the only one that the reports are about. */
export async function domainOfReports(
  { domain, policy }: { readonly domain: string | null; readonly policy: string },
  { files }: Pick<Context, "files">,
  reports: readonly ReceivedReport[],
): Promise<
  { readonly name: string; readonly news?: readonly Finding[] } | { readonly findings: readonly Finding[] }
> {
  if (domain !== null) {
    const named = readWrittenDomain(domain);
    if (!("problem" in named)) return { name: named.name, news: understood(domain, named) };
    const { reason } = named;
    return { findings: [finding("domain/not-verifiable", null, { value: domain, reason })] };
  }
  const reading = await readPolicy(files.read(policy, maxPolicySize), policy);
  const isOwn = !hasErrors(reading.findings) && !isExample(reading.findings);
  if (isOwn && reading.policy !== null) return { name: reading.policy.domain };
  return onlyDomainIn(reports);
}

function onlyDomainIn(reports: readonly ReceivedReport[]) {
  const names = new Set(
    reports.flatMap(({ report }) => report.policies.flatMap(({ domain }) => domain ?? [])),
  );
  const [first] = names;
  if (first !== undefined && names.size === 1) return { name: first };
  if (first === undefined) return { name: "" };
  const domains = [...names].slice(0, 5).join(", ");
  return { findings: [finding("reading/several-domains", null, { count: names.size, domains })] };
}

/** Anybody may point their reports here (RFC 8460 §7): a report counts if it names the domain, or none at all. */
export function isAbout({ policies }: TlsReport, name: string): boolean {
  const isOwn = policies.some(({ domain }) => domain === name);
  return isOwn || (policies.length > 0 && policies.every(({ domain }) => domain === null));
}

export function summedUp(received: readonly ReceivedReport[], name: string): Sums {
  const isOurs = ({ domain }: ReportedPolicy) => domain === name || domain === null;
  return sumUp(received.map((one) => fromReport(one, isOurs)));
}
