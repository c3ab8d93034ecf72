import type { Certificate, ConnectionFailure } from "../tls/certificate.ts";

/** What a sender that asks a mail server for TLS gets (RFC 3207). */
export type StartTlsResult =
  /** TLS is up, whatever the certificate: `verify/` judges it. `tls` in OpenSSL's words, such as "TLSv1.3". */
  | { readonly kind: "secured"; readonly tls: string; readonly certificate: Certificate }
  /** The reply to EHLO did not list STARTTLS, or the server knew only HELO, which has no extensions. */
  | { readonly kind: "no-starttls" }
  /** `code` is the server's reply code, such as 554 or 454. "greeting" includes EHLO and HELO. */
  | { readonly kind: "refused"; readonly step: "greeting" | "starttls"; readonly code: number }
  /** Plaintext between the 220 reply to STARTTLS and the handshake: a man in the middle, or CVE-2011-0411. */
  | { readonly kind: "injected" }
  | { readonly kind: "failed"; readonly step: SmtpStep; readonly failure: ConnectionFailure };

/** The step that the probe was waiting for. */
export type SmtpStep = "connect" | "greeting" | "ehlo" | "starttls" | "tls";
