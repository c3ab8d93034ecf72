/** A sender that verifies MTA-STS, and reports every day on what succeeded as well. */
export interface KnownSender {
  readonly name: string;
  /** When this was last confirmed. */
  readonly asOf: string;
}

/** By organizational domain. Only these can prove that mail arrives; the others can only report failures. */
export const knownSenders: Readonly<Record<string, KnownSender>> = {
  "google.com": { name: "Google", asOf: "2026-11" },
  "microsoft.com": { name: "Microsoft", asOf: "2026-11" },
  "mail.ru": { name: "Mail.ru", asOf: "2026-11" },
};

/** The name of the cell for several senders. No domain is called so: both lack a dot. */
export const groups = { known: "known", others: "others" } as const;

export function isKnownSender(sender: string): boolean {
  return sender === groups.known || Object.hasOwn(knownSenders, sender);
}

/** What people call a sender. */
export function senderName(sender: string): string {
  if (sender === groups.known) return "A known sender";
  if (sender === groups.others) return "Another sender";
  return Object.hasOwn(knownSenders, sender) ? knownSenders[sender]!.name : sender;
}
