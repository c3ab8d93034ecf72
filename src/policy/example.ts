import type { Finding } from "../base/finding.ts";

/** Domains for documentation (RFC 2606 §3). The template's example has one; no policy can be published for them. */
export const exampleDomains: readonly string[] = ["example.com", "example.net", "example.org"];

/** Names that guides and other templates leave for people to replace, which somebody has registered. */
const standIn = /(?:^|[.@])(?:your|my)-?(?:domain|company)(?:-?name)?\.[a-z]+$/;

export function isStandIn(name: string): boolean {
  return name.length <= 320 && standIn.test(name);
}

/** Whether the findings about a `policy.yml` show that it is still the template's example. */
export function isExample(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === "domain/placeholder");
}

/** The same from its text alone, so that it is not parsed twice. */
export function looksLikeExample(text: string): boolean {
  const [, domain = ""] = /^\ufeff?domain:[ \t]*["']?([\w.-]+)/m.exec(text) ?? [];
  return exampleDomains.includes(domain.replace(/\.$/, ""));
}

/** Whether a ledger is still the template's, by its text alone: nothing was published from this copy yet. */
export function looksLikeExampleLedger(text: string): boolean {
  const names = [...text.matchAll(/"name":\s*"([\w.-]+)"/g)].map(([, name]) => name!);
  return names.length > 0 && names.every((name) => exampleDomains.includes(name));
}
