import type { Dns } from "../../io/dns/dns.ts";
import { exampleDomains } from "../../policy/example.ts";
import type { Policy } from "../../policy/schema.ts";
import type { MxObservation } from "../../sts/mx-observation.ts";
import type { RecordAlias } from "../../sts/record-alias.ts";
import { observeMx } from "./mx.ts";

export interface DomainObservation {
  /** The mail servers that a policy is judged by. */
  readonly mx: MxObservation;
  /** What may be where its TXT records are to be set. */
  readonly aliases: readonly RecordAlias[];
}

type PolicyDomain = Pick<Policy, "domain"> | null;
/** null when the command is offline. */
type Resolver = () => Promise<Dns | null>;

/** null: not looked up. */
export function observeMxOf(policy: PolicyDomain, dns: Resolver): Promise<MxObservation | null> {
  return observe(policy, dns, observeMx);
}

/** The same, and where its records go. */
export function observeDomainOf(policy: PolicyDomain, dns: Resolver): Promise<DomainObservation | null> {
  return observe(policy, dns, async (resolver, domain) => {
    const aliases = import("./aliases.ts").then((look) => look.observeAliases(resolver, domain));
    const [mx, seen] = await Promise.all([observeMx(resolver, domain), aliases]);
    return { mx, aliases: seen };
  });
}

/** The template's example is never published, so its domain is not looked up, and its build needs no network. */
async function observe<Seen>(
  policy: PolicyDomain,
  dns: Resolver,
  look: (resolver: Dns, domain: string) => Promise<Seen>,
): Promise<Seen | null> {
  if (policy === null || exampleDomains.includes(policy.domain)) return null;
  const resolver = await dns();
  return resolver === null ? null : look(resolver, policy.domain);
}
