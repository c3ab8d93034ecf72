import { type Finding, finding } from "../base/finding.ts";
import type { SmtpTalk } from "../io/smtp/probe.ts";
import { describeCertificate, judgeCertificate } from "./certificate.ts";
import { type Check, withoutRepetitions } from "./check.ts";
import { failureWords } from "./connection.ts";
import type { MailServerObservation } from "./look/mail-server.ts";

interface Place {
  readonly host: string;
  readonly address: string;
  readonly domain: string;
  /** Another server could be talked to, so port 25 is open from here. */
  readonly isOpen: boolean;
  readonly now: number;
}

/** Each mail server's encryption, as a sender meets it (RFC 8461 §4.2). */
export function checkStartTls(
  servers: readonly MailServerObservation[],
  domain: string,
  now: number,
): Check[] {
  const isOpen = servers.some(({ talks }) => talks.some(({ talk }) => !isSilent(talk)));
  return servers.map((server): Check => {
    const { host, talks } = server;
    const judged = talks.map(({ address, talk }) => judgeTalk(talk, { host, address, domain, isOpen, now }));
    // No IPv6 here says nothing, as long as there is a word from the other address.
    const telling = talks.some(({ talk }) => !isSilent(talk));
    const findings = judged.filter((_, index) => !telling || !isOutOfReach(talks[index]!.talk)).flat();
    return {
      name: "starttls",
      target: host,
      seen: seen(talks, now),
      findings:
        talks.length === 0 ? [finding("starttls/no-address", null, {})] : withoutRepetitions(findings),
    };
  });
}

function isOutOfReach(talk: SmtpTalk): boolean {
  return talk.kind === "failed" && talk.failure === "unreachable";
}

/** Nothing came at all. A firewall that blocks port 25 may let connections come about and then be silent. */
function isSilent(talk: SmtpTalk): boolean {
  if (talk.kind !== "failed") return false;
  return talk.step === "connect" || (talk.step === "greeting" && talk.failure !== "malformed");
}

const codes = {
  name: "starttls/certificate-name",
  expired: "starttls/certificate-expired",
  untrusted: "starttls/certificate-untrusted",
  endsSoon: "starttls/certificate-ends-soon",
} as const;

function judgeTalk(talk: SmtpTalk, place: Place): Finding[] {
  const { host, address, domain, isOpen, now } = place;
  switch (talk.kind) {
    case "secured":
      return judgeCertificate(talk.certificate, { host, address, codes, now });
    case "no-starttls":
      return [finding("starttls/absent", null, { host })];
    case "refused":
      // Whom a server greets often depends on the address that it is called from, and says nothing about TLS.
      return talk.step === "starttls"
        ? [finding("starttls/refused", null, { host, code: talk.code })]
        : [notTestable(host, domain, `it turns this machine away with ${talk.code}`)];
    case "injected":
      return [finding("starttls/injected", null, { host })];
    case "failed": {
      const reason = failureWords[talk.failure];
      if (talk.failure === "unreachable" || (isSilent(talk) && !isOpen))
        return [notTestable(host, domain, reason)];
      return isSilent(talk)
        ? [finding("starttls/silent", null, { host, address, reason })]
        : [finding("starttls/failed", null, { host, address, reason })];
    }
  }
}

function notTestable(host: string, domain: string, reason: string): Finding {
  return finding("starttls/not-testable", null, { host, reason, command: `mta-sts verify ${domain}` });
}

function seen(talks: MailServerObservation["talks"], now: number): string {
  const secured = talks.map(({ talk }) => talk).find((talk) => talk.kind === "secured");
  return secured === undefined ? "" : `${secured.tls}, ${describeCertificate(secured.certificate, now)}`;
}
