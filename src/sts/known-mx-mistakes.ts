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
  wrong("mail.protection.outlook.com", "Microsoft's hosts stand under this name, none bears it", microsoft),
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
    "Cloudflare's hosts stand under this name, none bears it",
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
    "it takes mail from Mailgun's customers and receives none",
    mailgun("eu.mailgun.org"),
  ),
  wrong(
    "smtp.mailgun.org",
    "it takes mail from Mailgun's customers and receives none",
    mailgun("mailgun.org"),
  ),
  wrong("smtp.office365.com", "it takes mail from Microsoft's customers and receives none", microsoft),
  wrong("smtp-mail.outlook.com", "it takes mail from Microsoft's customers and receives none", microsoft),
  wrong("smtp.gmail.com", "it takes mail from Google's customers and receives none", google),
  wrong(
    "smtp.sendgrid.net",
    "it takes mail from SendGrid's customers and receives none",
    "`mx.sendgrid.net`",
  ),
  incomplete("*.google.com", "it admits smtp.google.com, and none of the older aspmx hosts", google),
  incomplete("*.l.google.com", "it admits aspmx.l.google.com, and none of its alternatives", google),
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
