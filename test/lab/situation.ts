import type { CertificateKind } from "./certificates.ts";
import type { MailServerKind } from "./mail-servers.ts";
import type { HostFault } from "./policy-host.ts";

export type CheckName = "txt" | "tls-rpt" | "host" | "https" | "policy" | "mx" | "starttls";
export type Status = "ok" | "warn" | "fail" | "unknown";

/**
 * What became of a mail: delivered over TLS that a policy demanded and that was verified; delivered although nothing
 * demanded it, the certificate being trusted, not trusted, or no TLS at all; kept for later; returned.
 */
export type Outcome = "verified" | "trusted" | "untrusted" | "plain" | "deferred" | "bounced";

/** A domain with what is set up for it, and what it leads to. `DOMAIN` stands for its name wherever text is written. */
export interface Situation {
  /** One label; the domain is `${name}.test`. */
  readonly name: string;
  readonly about: string;
  /** What differs from the healthy `policy.yml`; null: there is none, the zone holds what is written in `records` alone. */
  readonly policy?: Partial<PolicyYml> | null;
  /** `OWNER TYPE` → data of the records, instead of the generated ones of that name and type. */
  readonly records?: Readonly<Record<string, readonly string[]>>;
  /** The same for the second name server: there is one only if this is given. */
  readonly secondServer?: Readonly<Record<string, readonly string[]>>;
  /** Host → address of name servers of its own, which a test starts: the lab's servers do not have the zone then. */
  readonly nameServers?: Readonly<Record<string, string>>;
  readonly host?: PolicyHost;
  /** By host name (relative to the domain, empty for the domain itself, or `name.attacker.test`), in order of preference; `mail` alone by default. */
  readonly mail?: Readonly<Record<string, MailServerKind>>;
  readonly expected: Expectation;
}

export interface PolicyYml {
  readonly mode: "none" | "testing" | "enforce";
  readonly mx: readonly string[];
  readonly max_age: string;
  /** Who serves the zone, as it is written. */
  readonly dns?: string;
  /** Where `_mta-sts` leads. */
  readonly alias?: string;
}

export interface PolicyHost {
  readonly certificate?: CertificateKind;
  /** What the server does instead of serving the file. */
  readonly fault?: HostFault;
  /** What is served instead of what `build` wrote. */
  readonly text?: string;
  /** An address of its own; it needs a record, too. */
  readonly address?: string;
}

export interface Expectation {
  /** The worst status of each check; those not named are `ok`; null: there is nothing to check. */
  readonly checks: Readonly<Partial<Record<CheckName, Status | null>>>;
  /** Several: it depends on the sender. */
  readonly fate: Outcome | readonly Outcome[];
  /** The host that gets the mail, if any: the first of `mail` by default. */
  readonly by?: string;
  /** Why the two seem to contradict each other. */
  readonly note?: string;
}

export function domainOf({ name }: { readonly name: string }): string {
  return `${name}.test`;
}

export const checkNames: readonly CheckName[] = [
  "txt",
  "tls-rpt",
  "host",
  "https",
  "policy",
  "mx",
  "starttls",
];

/** The text of a situation with its domain filled in. */
export function filledIn(text: string, domain: string): string {
  return text.replaceAll("DOMAIN", domain);
}
