import type { X509Certificate } from "node:crypto";
import type { TLSSocket } from "node:tls";
import type { Certificate } from "./certificate.ts";

const maxNames = 20;

/**
 * The certificate that a server presented for `host`, judged as RFC 8461 §3.3 and §4.2 require; null: it had none. Call
 * it once for each socket: Node 24 returns no certificate after `getPeerX509Certificate`.
 */
export function certificateOf(socket: TLSSocket, host: string): Certificate | null {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return null;
  return {
    names: namesOf(certificate),
    issuer: issuerOf(certificate),
    expires: secondsOf(certificate.validTo),
    starts: secondsOf(certificate.validFrom),
    // Only names of the extension count, and a wildcard matches one whole label (RFC 6125 §6.4.3).
    admitsHost: certificate.checkHost(host, { subject: "never", partialWildcards: false }) !== undefined,
    distrust: distrustOf(socket),
  };
}

/** Why OpenSSL does not trust the chain. Node reports a name mismatch in the same place; that is not distrust. */
function distrustOf({ authorized, authorizationError }: TLSSocket): string | null {
  if (authorized) return null;
  // An Error only according to its type: Node sets a code, or an Error that has one.
  const error: unknown = authorizationError;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : error;
  return code === "ERR_TLS_CERT_ALTNAME_INVALID" ? null : String(code);
}

/** The first ones: some certificates have hundreds. */
function namesOf({ subjectAltName }: X509Certificate): string[] {
  const names: string[] = [];
  for (const [, name] of (subjectAltName ?? "").matchAll(/DNS:([^,\s"]+)/g)) {
    names.push(name!.toLowerCase());
    if (names.length === maxNames) break;
  }
  return names;
}

/** The issuer's organization, its common name, or nothing: for people, who know "Let's Encrypt". */
function issuerOf({ issuer }: X509Certificate): string {
  const field = (name: string) => new RegExp(`^${name}=(.+)$`, "m").exec(issuer)?.[1];
  return field("O") ?? field("CN") ?? "";
}

function secondsOf(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
