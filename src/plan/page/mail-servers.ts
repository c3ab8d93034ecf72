import { providerOf } from "../../policy/presets.ts";

/** An mx pattern as shown to people. */
export interface MailServer {
  readonly pattern: string;
  /** The provider that operates it, judging by its name; null: not a known one. */
  readonly provider: string | null;
  /** Whether it is in the domain itself. */
  readonly isOwn: boolean;
}

export function mailServers(mx: readonly string[], domain: string): MailServer[] {
  return mx.map((pattern) => ({
    pattern,
    provider: providerOf(pattern)?.provider.name ?? null,
    isOwn: pattern === domain || pattern.endsWith(`.${domain}`),
  }));
}
