import type { Finding } from "../base/finding.ts";

/** Domains for documentation (RFC 2606 §3). The template's example has one; nobody can publish for them. */
export const exampleDomains: readonly string[] = ["example.com", "example.net", "example.org"];

/** Whether what was said of a `policy.yml` tells that it still is the template's example. */
export function isExample(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === "domain/placeholder");
}

/** The same by a look at its text, for those who are spared reading it twice. */
export function looksLikeExample(text: string): boolean {
  const [, domain = ""] = /^domain:\s*["']?([\w.-]+)/m.exec(text) ?? [];
  return exampleDomains.includes(domain.replace(/\.$/, ""));
}
