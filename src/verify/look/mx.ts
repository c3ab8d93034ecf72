import type { Dns } from "../../io/dns/dns.ts";
import { type MxObservation, observedHosts } from "../../sts/mx-observation.ts";

/** The hosts that receive a domain's mail, as its senders find them. */
export async function observeMx(dns: Dns, domain: string): Promise<MxObservation> {
  const answer = await dns.ask(domain, "MX");
  switch (answer.kind) {
    case "records":
      return observedHosts(answer.records);
    case "no-records":
      return observeImplicitMx(dns, domain);
    case "no-name":
      return { kind: "no-domain" };
    case "unknown":
      return answer;
  }
}

/** RFC 5321 §5.1: without any MX record, a domain with an address is its own mail server. */
async function observeImplicitMx(dns: Dns, domain: string): Promise<MxObservation> {
  const families = await Promise.all([dns.ask(domain, "A"), dns.ask(domain, "AAAA")]);
  if (families.some(({ kind }) => kind === "records")) {
    const hosts = [{ host: domain, preference: 0 }];
    return { kind: "hosts", hosts, implicit: true, truncated: false, invalid: [] };
  }
  for (const family of families) {
    if (family.kind === "unknown") return family;
    // But the name existed a moment ago.
    if (family.kind === "no-name")
      return { kind: "unknown", reason: "the DNS server's answers contradict each other" };
  }
  return { kind: "no-mail" };
}
