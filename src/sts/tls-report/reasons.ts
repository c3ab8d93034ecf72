import type { ReasonCode } from "./report.ts";

/** What a reason adds to the kind of a failure: what the sender saw, and what to do about it. */
export const reasons: Readonly<Record<ReasonCode, { readonly meaning: string; readonly fix: string }>> = {
  "mx-mismatch": {
    meaning: "An MX record names this mail server, but the policy does not list it.",
    fix: "Add the mail server to `mx` in policy.yml if it is yours; otherwise remove its MX record.",
  },
  timeout: {
    meaning: "The TLS handshake took too long.",
    fix: "Check the load of the mail server at that time. A few timeouts are normal: senders retry.",
  },
  "connection-closed": {
    meaning: "The mail server closed the connection during the TLS handshake.",
    fix: "Check the mail server's log at that time for the TLS error.",
  },
  "starttls-refused": {
    meaning: "The mail server offered STARTTLS and then answered it with an error.",
    fix: "Check the mail server's log: often its certificate or key could not be loaded.",
  },
  "tls-version": {
    meaning: "The mail server and the sender have no TLS version or cipher in common.",
    fix: "Allow TLS 1.2 and 1.3 with current ciphers on the mail server.",
  },
};
