/** A pattern that people are known to publish for a provider and that does not admit the provider's real MX. */
export interface KnownMistake {
  readonly code: "mx/known-wrong" | "mx/known-incomplete";
  readonly reason: string;
  readonly instead: string;
}

const microsoft = "`*.mail.protection.outlook.com`";
const google = "`smtp.google.com`, `aspmx.l.google.com` and `*.aspmx.l.google.com`";

/** Seen in public policies (last looked at 2026-11); a wildcard admits exactly one label (RFC 8461 §4.1). */
export const knownMxMistakes: ReadonlyMap<string, KnownMistake> = new Map([
  wrong(
    "mail.protection.outlook.com",
    "Microsoft's hosts are under this name, but none has this name",
    microsoft,
  ),
  wrong("*.protection.outlook.com", "Microsoft's hosts are two labels deeper", microsoft),
  wrong("*.outlook.com", "Microsoft's hosts are several labels deeper", microsoft),
  wrong("outlook.com", "no mail server of Microsoft 365 has this name", microsoft),
  wrong(
    "*.mx.microsoft",
    "Microsoft's hosts are one label deeper",
    "the domain's real MX with its first label as a wildcard, such as `*.x-v1.mx.microsoft`",
  ),
  wrong("google.com", "no mail server of Google has this name", google),
  wrong("gmail.com", "no mail server of Google has this name", google),
  wrong(
    "mx.cloudflare.net",
    "Cloudflare's hosts are under this name, but none has this name",
    "`*.mx.cloudflare.net`",
  ),
  wrong("*.cloudflare.net", "Cloudflare's hosts are one label deeper", "`*.mx.cloudflare.net`"),
  wrong(
    "*.amazonaws.com",
    "Amazon's hosts are one label deeper",
    "`inbound-smtp.REGION.amazonaws.com` with your region",
  ),
  wrong(
    "*.icloud.com",
    "Apple's hosts are one label deeper",
    "`mx01.mail.icloud.com` and `mx02.mail.icloud.com`",
  ),
  wrong(
    "smtp.eu.mailgun.org",
    "it sends mail for Mailgun's customers and does not receive any",
    mailgun("eu.mailgun.org"),
  ),
  wrong(
    "smtp.mailgun.org",
    "it sends mail for Mailgun's customers and does not receive any",
    mailgun("mailgun.org"),
  ),
  wrong("smtp.office365.com", "it sends mail for Microsoft's customers and does not receive any", microsoft),
  wrong(
    "smtp-mail.outlook.com",
    "it sends mail for Microsoft's customers and does not receive any",
    microsoft,
  ),
  wrong("smtp.gmail.com", "it sends mail for Google's customers and does not receive any", google),
  wrong(
    "smtp.sendgrid.net",
    "it sends mail for SendGrid's customers and does not receive any",
    "`mx.sendgrid.net`",
  ),
  incomplete("*.google.com", "it allows smtp.google.com, but none of the older aspmx hosts", google),
  incomplete("*.l.google.com", "it allows aspmx.l.google.com, but none of its alternatives", google),
]);

function mailgun(under: string): string {
  return `\`mxa.${under}\` and \`mxb.${under}\``;
}

function wrong(pattern: string, reason: string, instead: string): [string, KnownMistake] {
  return [pattern, { code: "mx/known-wrong", reason, instead }];
}

function incomplete(pattern: string, reason: string, instead: string): [string, KnownMistake] {
  return [pattern, { code: "mx/known-incomplete", reason, instead }];
}
