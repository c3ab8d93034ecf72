import type { Certificate, ConnectionFailure } from "../tls/certificate.ts";

/** How far a sender came that asked a mail server for TLS (RFC 3207). */
export type SmtpTalk =
  /** TLS is up, whatever the certificate: it is judged elsewhere. `tls` as OpenSSL says it, "TLSv1.3". */
  | { readonly kind: "secured"; readonly tls: string; readonly certificate: Certificate }
  /** EHLO was answered without STARTTLS among its extensions, or only HELO was: it has no extensions. */
  | { readonly kind: "no-starttls" }
  /** `code` is the server's reply code, such as 554 or 454. "greeting" also stands for EHLO and HELO. */
  | { readonly kind: "refused"; readonly step: "greeting" | "starttls"; readonly code: number }
  /** Plaintext between the 220 to STARTTLS and the handshake: somebody in the middle, or CVE-2011-0411. */
  | { readonly kind: "injected" }
  | { readonly kind: "failed"; readonly step: SmtpStep; readonly failure: ConnectionFailure };

/** What was waited for. */
export type SmtpStep = "connect" | "greeting" | "ehlo" | "starttls" | "tls";
