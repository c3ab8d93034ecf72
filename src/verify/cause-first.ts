import type { Code } from "../base/catalog/catalog.ts";
import { finding } from "../base/finding.ts";
import { type Check, statusOf } from "./check.ts";

/** What is seen below a missing domain, and adds no information. */
const symptoms: ReadonlySet<Code> = new Set([
  "txt/absent",
  "tls-rpt/record-absent",
  "host/no-address",
  "https/no-address",
  "served/nothing",
]);

/**
 * Below a name that does not exist, none does (RFC 8020 §2): that the domain is unknown comes first, and what follows
 * from it is marked as skipped. Where anything was found below it, name servers contradict each other, and all is said.
 */
export function causeFirst(checks: readonly Check[], domain: string): readonly Check[] {
  const cause = checks.find(({ findings }) => findings.some(({ code }) => code === "domain/not-found"));
  if (cause === undefined || checks.some((check) => statusOf(check) === "ok")) return checks;
  const others = checks.filter((check) => check !== cause);
  return [{ ...cause, findings: [finding("verify/no-domain", null, { domain })] }, ...others.map(skipped)];

  function skipped(check: Check): Check {
    const isSymptom = check.findings.every(({ code }) => symptoms.has(code));
    return isSymptom ? { ...check, findings: [finding("verify/skipped", null, { domain })] } : check;
  }
}
