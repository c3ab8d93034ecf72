import type { Network } from "../io/network.ts";
import type { DomainSurvey } from "../policy/domain-survey.ts";
import { policyHost } from "../sts/policy-file.ts";
import {
  candidates,
  type RecordKind,
  readRecord,
  reportAddresses,
  reportAddressProblem,
  stsKind,
  tlsRptKind,
} from "../sts/read-record.ts";
import { observeMx } from "./look/mx.ts";
import { observePolicyFile } from "./look/policy-file.ts";
import { observePolicyHost } from "./look/policy-host.ts";
import { checkPolicy } from "./policy.ts";

/** Looks at what a domain has today, as one sender would. */
export async function surveyDomain(network: Network, domain: string): Promise<DomainSurvey> {
  const brief = { ...network, brief: true };
  const [mx, id, rua, policy] = await Promise.all([
    observeMx(network.dns, domain),
    announced(brief, `_mta-sts.${domain}`, stsKind),
    announced(brief, `_smtp._tls.${domain}`, tlsRptKind),
    servedPolicy(brief, domain),
  ]);
  // Without the record no sender ever asked for the file; without the file none has a policy under this id.
  const live = id === null || policy === null ? null : { id, policy };
  return { domain, mx, live, rua: usable(rua) };
}

/** Addresses that senders take; where one is wrong they take none. */
function usable(rua: string | null): string[] {
  const addresses = rua === null ? [] : reportAddresses(rua);
  return addresses.every((one) => reportAddressProblem(one) === null) ? addresses : [];
}

async function announced(network: Network, name: string, kind: RecordKind): Promise<string | null> {
  const answer = await network.dns.ask(name, "TXT");
  const [text, ...others] = answer.kind === "records" ? candidates(answer.records, kind) : [];
  const reading = text === undefined || others.length > 0 ? null : readRecord(text, kind);
  return reading?.problem === null ? reading.value : null;
}

async function servedPolicy(network: Network, domain: string) {
  const fetches = await observePolicyFile(network, await observePolicyHost(network, policyHost(domain)));
  return checkPolicy(fetches, policyHost(domain), { domain, published: null, now: 0 }).policy;
}
