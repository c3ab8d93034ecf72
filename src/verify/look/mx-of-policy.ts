import type { Dns } from "../../io/dns/dns.ts";
import { exampleDomains } from "../../policy/example.ts";
import type { Policy } from "../../policy/schema.ts";
import type { MxObservation } from "../../sts/mx-observation.ts";
import { observeMx } from "./mx.ts";

/**
 * The mail servers that a policy is judged by; null: not looked up. Nobody publishes for the template's example, so its
 * domain is never looked up, and its build needs no network.
 * @param dns gives null when the command is offline
 */
export async function observeMxOf(
  policy: Pick<Policy, "domain"> | null,
  dns: () => Promise<Dns | null>,
): Promise<MxObservation | null> {
  if (policy === null || exampleDomains.includes(policy.domain)) return null;
  const resolver = await dns();
  return resolver === null ? null : observeMx(resolver, policy.domain);
}
