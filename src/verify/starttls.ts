import { type Finding, finding } from "../base/finding.ts";
import type { StartTlsResult } from "../io/smtp/starttls-result.ts";
import { describeCertificate, judgeCertificate } from "./certificate.ts";
import { type Check, withoutRepetitions } from "./check.ts";
import { failureWords } from "./connection.ts";
import type { MailServerObservation, StartTlsProbe } from "./look/mail-server.ts";

interface Place {
  readonly host: string;
  readonly address: string;
  readonly domain: string;
  /** Another server responded, so port 25 is open from here. */
  readonly isOpen: boolean;
  readonly now: number;
}

/** Each mail server's encryption, as a sender sees it (RFC 8461 §4.2). */
export function checkStartTls(
  servers: readonly MailServerObservation[],
  domain: string,
  now: number,
): Check[] {
  const isOpen = servers.some(({ probes }) => probes.some(({ result }) => !isSilent(result)));
  return servers.map((server): Check => {
    const { host, probes } = server;
    const hasResponse = probes.some(({ result }) => !isSilent(result));
    // A machine without IPv6 proves nothing, as long as the other address responded.
    const findings = probes
      .filter(({ result }) => !hasResponse || !isUnreachable(result))
      .flatMap(({ address, result }) => judgeResult(result, { host, address, domain, isOpen, now }));
    return {
      name: "starttls",
      target: host,
      seen: seen(probes, now),
      findings:
        probes.length === 0 ? [finding("starttls/no-address", null, {})] : withoutRepetitions(findings),
    };
  });
}

function isUnreachable(result: StartTlsResult): boolean {
  return result.kind === "failed" && result.failure === "unreachable";
}

/** Nothing was received. A firewall that blocks port 25 may accept connections and then stay silent. */
function isSilent(result: StartTlsResult): boolean {
  if (result.kind !== "failed") return false;
  return result.step === "connect" || (result.step === "greeting" && result.failure !== "malformed");
}

const codes = {
  name: "starttls/certificate-name",
  expired: "starttls/certificate-expired",
  untrusted: "starttls/certificate-untrusted",
  endsSoon: "starttls/certificate-ends-soon",
} as const;

function judgeResult(result: StartTlsResult, place: Place): Finding[] {
  const { host, address, domain, isOpen, now } = place;
  switch (result.kind) {
    case "secured":
      return judgeCertificate(result.certificate, { host, address, codes, now });
    case "no-starttls":
      return [finding("starttls/absent", null, { host })];
    case "refused":
      // Servers often refuse clients by their address, which says nothing about TLS.
      return result.step === "starttls"
        ? [finding("starttls/refused", null, { host, code: result.code })]
        : [notTestable(host, domain, `it rejects this machine with ${result.code}`)];
    case "injected":
      return [finding("starttls/injected", null, { host })];
    case "failed": {
      const reason = failureWords[result.failure];
      const isUntried = result.failure === "unreachable" || result.failure === "given-up";
      if (isUntried || (isSilent(result) && !isOpen)) return [notTestable(host, domain, reason)];
      return isSilent(result)
        ? [finding("starttls/silent", null, { host, address, reason })]
        : [finding("starttls/failed", null, { host, address, reason })];
    }
  }
}

function notTestable(host: string, domain: string, reason: string): Finding {
  return finding("starttls/not-testable", null, { host, reason, command: `mta-sts verify ${domain}` });
}

function seen(probes: readonly StartTlsProbe[], now: number): string {
  const secured = probes.map(({ result }) => result).find((one) => one.kind === "secured");
  return secured === undefined ? "" : `${secured.tls}, ${describeCertificate(secured.certificate, now)}`;
}
