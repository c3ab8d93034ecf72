/** What a failure means for a policy in `enforce`. */
export type FailureEffect =
  /** The sender would not deliver to this server: RFC 8461 §5. */
  | "refusal"
  /** The sender does without the policy, or with the one that it has cached: RFC 8461 §3.3, §5.1. */
  | "fetch"
  /** A matter of DANE, which goes before MTA-STS (RFC 8461 §2). */
  | "dane";

/** Where a failure should be looked for first. */
export type Fault = "mail server" | "policy host" | "DNS" | "sender" | "unclear";

export interface Kind {
  readonly effect: FailureEffect;
  readonly fault: Fault;
  /** What the sender saw, as a sentence. */
  readonly meaning: string;
  /** Likely causes, the most frequent first. */
  readonly causes: readonly string[];
  /** What to do, as an imperative. */
  readonly fix: string;
}

/** The result types that are registered for reports (RFC 8460 §4.3, IANA), and `unknown` for everything else. */
export const kinds = {
  "starttls-not-supported": {
    effect: "refusal",
    fault: "mail server",
    meaning: "The mail server did not offer encryption, or answered STARTTLS with an error.",
    causes: [
      "TLS is off on one server of several",
      "a firewall or an SMTP proxy strips STARTTLS",
      "the server was reloading its certificate at that moment",
      "an attacker on the path removes STARTTLS, which is what `enforce` protects against",
    ],
    fix: "Test STARTTLS at every address of this mail server, and turn off SMTP inspection in firewalls.",
  },
  "certificate-host-mismatch": {
    effect: "refusal",
    fault: "mail server",
    meaning: "The mail server's certificate was issued for another name.",
    causes: [
      "the certificate covers the domain, but not the name of the mail server",
      "the server presents its default certificate",
      "the mail server was renamed",
    ],
    fix: "Get a certificate that has the name of the mail server itself among its DNS names.",
  },
  "certificate-expired": {
    effect: "refusal",
    fault: "mail server",
    meaning: "The mail server's certificate has expired, or is not valid yet.",
    causes: [
      "renewal failed",
      "the certificate was renewed, but the mail server was not reloaded",
      "one server of a pool still has the old certificate",
      "the sender's clock is wrong, if only one sender sees it",
    ],
    fix: "Renew the certificate and reload the mail server, on every server of the pool.",
  },
  "certificate-not-trusted": {
    effect: "refusal",
    fault: "mail server",
    meaning: "The mail server's certificate is not from a certificate authority that the sender trusts.",
    causes: [
      "the certificate is self-signed",
      "the server does not send the intermediate certificate; browsers fetch it, mail servers do not",
      "a private certificate authority issued it",
      "the sender has old root certificates, if only one sender sees it",
    ],
    fix: "Use a certificate from a public certificate authority, and make the mail server send the full chain.",
  },
  "validation-failure": {
    effect: "refusal",
    fault: "unclear",
    meaning: "Verification failed for a reason that has no specific result type.",
    causes: [
      "an MX record names a server that the policy does not list",
      "the two sides have no TLS version or cipher in common",
      "the TLS handshake timed out or was cut off",
    ],
    fix: "Compare the MX records with `mx` in the policy, then check that the mail server speaks TLS 1.2 or newer.",
  },
  "sts-policy-fetch-error": {
    effect: "fetch",
    fault: "policy host",
    meaning: "The sender could not fetch the policy file.",
    causes: [
      "the policy host was down or slow",
      "a firewall blocks the sender, automated clients or whole countries",
      "the policy host redirects",
      "the policy host answers over IPv4 but not over IPv6, or the other way round",
      "the file was missing after a deployment",
    ],
    fix: "Run `verify`, and check the firewall rules of the policy host.",
  },
  "sts-policy-invalid": {
    effect: "fetch",
    fault: "policy host",
    meaning: "What the sender fetched is not a valid policy.",
    causes: [
      "the policy host answers with an HTML page",
      "the file was edited manually",
      "the media type is wrong",
    ],
    fix: "Run `verify`, and `inspect` on the file.",
  },
  "sts-webpki-invalid": {
    effect: "fetch",
    fault: "policy host",
    meaning: "The certificate of the policy host is not valid for its name.",
    causes: ["the certificate is missing, expired or issued for another name"],
    fix: "Run `verify`; on GitHub Pages, remove the custom domain and add it again.",
  },
  "tlsa-invalid": {
    effect: "dane",
    fault: "DNS",
    meaning: "No usable TLSA record matches the mail server's certificate.",
    causes: ["the certificate was renewed with a new key, but the TLSA record was not updated"],
    fix: "Publish the TLSA record of the new key before the mail server uses it.",
  },
  "dnssec-invalid": {
    effect: "dane",
    fault: "DNS",
    meaning: "The DNSSEC signatures of a record could not be verified.",
    causes: ["the signatures have expired", "the DS record at the parent zone is wrong"],
    fix: "Check the zone with a DNSSEC debugger.",
  },
  "dane-required": {
    effect: "dane",
    fault: "sender",
    meaning: "The sender requires DANE and found no TLSA record.",
    causes: ["the sender is configured to require DANE for this domain"],
    fix: "Contact the sender, or publish TLSA records.",
  },
  unknown: {
    effect: "refusal",
    fault: "unclear",
    meaning: "The sender reports a failure without a known result type.",
    causes: [
      "the sender uses a result type that is not registered",
      "the report counts more failures than it explains",
    ],
    fix: "Read the report itself, and compare it with what other senders report for the same day.",
  },
} as const satisfies Record<string, Kind>;

export type FailureKind = keyof typeof kinds;
