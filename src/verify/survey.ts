import type { Finding } from "../base/finding.ts";
import type { DnsAnswer } from "../io/dns/answer.ts";
import type { Network } from "../io/network.ts";
import type { DomainSurvey, LivePolicy } from "../policy/domain-survey.ts";
import {
  type RecordKind,
  readRecords,
  reportAddresses,
  reportAddressProblem,
  stsKind,
  tlsRptKind,
} from "../sts/read-record.ts";
import { type Check, type CheckName, isUnknown } from "./check.ts";
import { askWithAlias } from "./look/aliases.ts";
import { observeMx } from "./look/mx.ts";
import { recordTexts } from "./look/record-texts.ts";
import type { ServedPolicy } from "./policy.ts";
import { verifyDomain } from "./verify-domain.ts";

const skip: ReadonlySet<CheckName> = new Set(["tls-rpt", "host", "mx", "starttls"]);

/** Looks up what a domain has today, as one sender would. `now` in seconds. */
export async function surveyDomain(network: Network, domain: string, now: number): Promise<DomainSurvey> {
  const subject = { domain, published: null, now };
  const [mx, record, reports, { checks, served }] = await Promise.all([
    observeMx(network.dns, domain),
    askWithAlias(network.dns, `_mta-sts.${domain}`),
    askWithAlias(network.dns, `_smtp._tls.${domain}`),
    verifyDomain({ ...network, brief: true }, subject, { skip, watch: () => {} }),
  ]);
  return {
    domain,
    mx,
    ...past(record.answer, checks, served),
    rua: usable(announcedValue(reports.answer, tlsRptKind)),
    aliases: [record, reports].flatMap(({ alias }) => alias ?? []),
  };
}

/**
 * What senders may have cached. Only an answer without a record means that they never saw a policy: a
 * look-up that failed, a record that they ignore today, or a file that cannot be read does not.
 */
function past(
  record: DnsAnswer<"TXT">,
  checks: readonly Check[],
  served: ServedPolicy | null,
): Pick<DomainSurvey, "live" | "doubts"> {
  const problems = (...names: CheckName[]) =>
    checks.filter(({ name }) => names.includes(name)).flatMap(({ findings }) => findings.filter(isDoubt));
  if (record.kind === "unknown") return { live: null, doubts: problems("txt") };
  const { value, problems: found } = readRecords(recordTexts(record), stsKind);
  if (value === null && found.every(({ problem }) => problem === "absent")) return { live: null, doubts: [] };
  if (value === null) return { live: null, doubts: problems("txt") };
  if (served === null || served.policy === null) return { live: null, doubts: problems("https", "policy") };
  return { live: { policy: served.policy, id: value, ignoredMx: ignoredMx(served) }, doubts: [] };
}

function isDoubt(one: Finding): boolean {
  return one.severity === "error" || isUnknown(one);
}

const ignoredLine: ReadonlySet<string> = new Set([
  "policy-file/mx-never-matches",
  "policy-file/mx-priority",
  "policy-file/mx-trailing-dot",
]);

function ignoredMx({ check }: ServedPolicy): LivePolicy["ignoredMx"] {
  return check.findings.filter(({ code }) => ignoredLine.has(code)).map(({ args }) => String(args.value));
}

function announcedValue(answer: DnsAnswer<"TXT">, kind: RecordKind): string | null {
  return readRecords(recordTexts(answer), kind).value;
}

/** Addresses that senders accept; if one is wrong, they accept none. */
function usable(rua: string | null): string[] {
  const addresses = rua === null ? [] : reportAddresses(rua);
  return addresses.every((one) => reportAddressProblem(one) === null) ? addresses : [];
}
