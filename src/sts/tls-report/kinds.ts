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
      "a firewall or an SMTP proxy removes STARTTLS",
      "the server was loading a new certificate",
      "somebody on the path removes STARTTLS, which is what enforce protects from",
    ],
    fix: "Try STARTTLS at every address of this mail server, and switch off SMTP inspection in firewalls.",
  },
  "certificate-host-mismatch": {
    effect: "refusal",
    fault: "mail server",
    meaning: "The mail server's certificate was issued for another name.",
    causes: [
      "the certificate lists the domain, not the name of the mail server",
      "the server answers with its default certificate",
      "the mail server was renamed",
    ],
    fix: "Get a certificate that lists the name of the mail server itself among its DNS names.",
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
    meaning: "No authority that the sender trusts issued the mail server's certificate.",
    causes: [
      "the certificate is self-signed",
      "the intermediate certificate is missing, which browsers fetch and mail servers do not",
      "a private authority issued it",
      "the sender has old root certificates, if only one sender sees it",
    ],
    fix: "Use a certificate of a public authority, and make the mail server send the full chain.",
  },
  "validation-failure": {
    effect: "refusal",
    fault: "unclear",
    meaning: "The connection failed for a reason that has no name of its own.",
    causes: [
      "an MX record names a server that the policy does not list",
      "the TLS versions or ciphers do not match",
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
      "a firewall blocks the sender, programs or whole countries",
      "the policy host redirects",
      "one of IPv4 and IPv6 does not work",
      "the file was missing after a deployment",
    ],
    fix: "Run `verify`, and look at the firewall rules of the policy host.",
  },
  "sts-policy-invalid": {
    effect: "fetch",
    fault: "policy host",
    meaning: "What the sender fetched is not a valid policy.",
    causes: [
      "the policy host answers with an HTML page",
      "the file was edited by hand",
      "the media type is wrong",
    ],
    fix: "Run `verify`, and `inspect` on the file.",
  },
  "sts-webpki-invalid": {
    effect: "fetch",
    fault: "policy host",
    meaning: "The certificate of the policy host is not valid for its name.",
    causes: ["the certificate is missing, expired or issued for another name"],
    fix: "Run `verify`; at GitHub Pages, remove the custom domain and enter it again.",
  },
  "tlsa-invalid": {
    effect: "dane",
    fault: "DNS",
    meaning: "No TLSA record fits the mail server's certificate, or none can be used.",
    causes: ["the certificate was renewed with a new key, and the TLSA record was not"],
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
    meaning: "The sender insists on DANE, and found no TLSA record.",
    causes: ["the sender is configured to require DANE for this domain"],
    fix: "Talk to the sender, or publish TLSA records.",
  },
  unknown: {
    effect: "refusal",
    fault: "unclear",
    meaning: "The sender reports a failure without a known result type.",
    causes: ["the sender has words of its own", "the report counts more failures than it explains"],
    fix: "Look at the report itself, and at what other senders say of the same day.",
  },
} as const satisfies Record<string, Kind>;

export type FailureKind = keyof typeof kinds;
