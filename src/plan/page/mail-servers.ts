import { providerOf } from "../../policy/presets.ts";

/** An mx pattern as shown to people. */
export interface MailServer {
  readonly pattern: string;
  /** Who operates it, judging by its name; null: not a known provider. */
  readonly operator: string | null;
}

export function mailServers(mx: readonly string[], domain: string): MailServer[] {
  return mx.map((pattern) => ({ pattern, operator: operatorOf(pattern, domain) }));
}

function operatorOf(pattern: string, domain: string): string | null {
  const isOwn = pattern === domain || pattern.endsWith(`.${domain}`);
  return providerOf(pattern)?.provider.name ?? (isOwn ? `${domain} itself` : null);
}
