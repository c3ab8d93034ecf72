import { providerOf } from "../../policy/presets.ts";

/** An mx pattern as people look at it. */
export interface MailServer {
  readonly pattern: string;
  /** Whose it is, as far as its name tells; null: nobody's that is known. */
  readonly operator: string | null;
}

export function mailServers(mx: readonly string[], domain: string): MailServer[] {
  return mx.map((pattern) => ({ pattern, operator: operatorOf(pattern, domain) }));
}

function operatorOf(pattern: string, domain: string): string | null {
  const isOwn = pattern === domain || pattern.endsWith(`.${domain}`);
  return providerOf(pattern)?.provider.name ?? (isOwn ? `${domain} itself` : null);
}
