import { type Finding, finding } from "../base/finding.ts";
import { timestampOf } from "../base/time.ts";
import type { Certificate } from "../io/tls/certificate.ts";

const day = 86_400;
/** Certificates are renewed a month before they expire; with less than this left, renewal has failed. */
const renewalLimit = 14 * day;

/** What OpenSSL's codes mean, for people. */
const distrust: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: "it is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate authority is not a public one",
  UNABLE_TO_GET_ISSUER_CERT: "its chain is incomplete",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    "its chain is incomplete, or does not end at a public certificate authority",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "its chain is incomplete, or does not end at a public certificate authority",
  CERT_NOT_YET_VALID: "it is not valid yet",
  CERT_REVOKED: "it was revoked",
  CERT_CHAIN_TOO_LONG: "its chain is too long",
};

/** The findings about a certificate, of the policy host or of a mail server. */
interface Codes {
  readonly name: "https/certificate-name" | "starttls/certificate-name";
  readonly expired: "https/certificate-expired" | "starttls/certificate-expired";
  readonly untrusted: "https/certificate-untrusted" | "starttls/certificate-untrusted";
  readonly endsSoon: "https/certificate-ends-soon" | "starttls/certificate-ends-soon";
}

/** RFC 8461 §3.3 and §4.2: for the host's name, from a trusted authority, not expired. */
export function judgeCertificate(
  { names, expires, admitsHost, distrust: reason }: Certificate,
  { host, address, codes, now }: { host: string; address: string; codes: Codes; now: number },
): Finding[] {
  const at = () => ({
    host,
    address,
    day: timestampOf(Number.isFinite(expires) ? expires : 0).slice(0, 10),
  });
  const findings: Finding[] = [];
  if (!admitsHost)
    findings.push(finding(codes.name, null, { ...at(), names: names.slice(0, 5).join(", ") || "no name" }));
  if (reason === "CERT_HAS_EXPIRED") findings.push(finding(codes.expired, null, at()));
  else if (reason !== null)
    findings.push(finding(codes.untrusted, null, { ...at(), reason: inWords(reason) }));
  else if (expires - now < renewalLimit)
    findings.push(finding(codes.endsSoon, null, { ...at(), days: daysLeft(expires, now) }));
  return findings;
}

function inWords(code: string): string {
  return Object.hasOwn(distrust, code) ? distrust[code]! : code;
}

/** For people: its issuer and how long it is still valid. */
export function describeCertificate({ issuer, expires }: Certificate, now: number): string {
  const left = Number.isFinite(expires) ? `${daysLeft(expires, now)} more days` : "an unknown time";
  return `certificate by ${issuer || "an unnamed authority"} for ${left}`;
}

function daysLeft(expires: number, now: number): number {
  return Math.max(0, Math.floor((expires - now) / day));
}
