/** Mails with reports as senders give them, signed with keys of the test, and the DNS that has these keys. */
import { generateKeyPairSync } from "node:crypto";
import { gzipSync } from "node:zlib";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import type { Zone } from "../fake-dns/zone.ts";
import type { FakeMail } from "../fake-imap-server.ts";
import { sentMail, textPart } from "../io/inbox/report-mail.ts";
import { type Json, plainPolicy, plainReport } from "../sts/tls-report/shapes.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`;

/** The key of each domain that signs. */
export function keysOf(domains: readonly string[]): Zone {
  const strings = record.match(/.{1,255}/g)!;
  return Object.fromEntries(domains.map((domain) => [`s1._domainkey.${domain}`, { TXT: [strings] }]));
}

export interface Sent {
  /** Domain of the address, of the signature and of the contact; `signer` null: not signed. */
  readonly from: string;
  readonly signer?: string | null;
  readonly organization?: string;
  /** Days ago. */
  readonly day: number;
  readonly policies: readonly Json[];
  readonly id?: string;
  readonly shape?: "google" | "microsoft";
  readonly address?: string;
}

const second = (date: number) => new Date(date).toISOString().replace(/\.\d+Z/, "Z");

/** As the mailbox has it: it came in the morning after the day that it is about. */
export async function mailOf(sent: Sent, uid: number): Promise<FakeMail> {
  const { from, signer = from, organization = from, day, policies, shape = "google" } = sent;
  const start = Math.floor(Date.now() / 86_400_000 - day) * 86_400_000;
  const address = sent.address ?? `tls-reports@${from}`;
  // Microsoft writes no zone.
  const time = (date: number) => second(date).slice(0, shape === "google" ? undefined : -1);
  const range = { "start-datetime": time(start), "end-datetime": time(start + 86_399_000) };
  const id = sent.id ?? `${start}_${uid}`;
  const report = plainReport({
    "organization-name": organization,
    "contact-info": address,
    "report-id": id,
    "date-range": range,
    policies,
  });
  const name = `${from}!octo.example!${start / 1000}!${start / 1000 + 86_399}!${uid}.json.gz`;
  const type = `application/tlsrpt+gzip${shape === "google" ? `; name="${name}"` : ""}`;
  const header = [`Content-Type: ${type}`, `Content-Disposition: attachment; filename="${name}"`];
  const html = { ...textPart, header: ["Content-Type: text/html; charset=utf-8"] };
  const mail = sentMail({
    from: `"${organization}" <${address}>`,
    header: [`TLS-Report-Domain: octo.example`, `TLS-Report-Submitter: ${from}`],
    parts: [shape === "google" ? textPart : html, { header, body: gzipSync(JSON.stringify(report)) }],
  });
  const arrived = Math.min(start + 30 * 3_600_000, Date.now() - 60_000);
  const signature = signer === null ? "" : await signatureBy(signer, mail, new Date(arrived - 60_000));
  return { uid, text: signature + mail.toString("latin1"), date: internalDate(arrived) };
}

async function signatureBy(domain: string, mail: Buffer, signTime: Date): Promise<string> {
  const signer = { signingDomain: domain, selector: "s1", privateKey: pem };
  // Google's are valid for a week; mailauth's types lack what it reads.
  const expires = new Date(signTime.getTime() + 7 * 86_400_000);
  const { signatures } = await dkimSign(mail, {
    canonicalization: "relaxed/relaxed",
    signTime,
    expires,
    ...signer,
    ...{ signatureData: [{ ...signer, signTime, expires }] },
  });
  return signatures;
}

/** RFC 3501 §9, date-time. */
function internalDate(date: number): string {
  const [, day, month, year, time] = new Date(date).toUTCString().split(" ");
  return `${day}-${month}-${year} ${time} +0000`;
}

/** The policy of octo.example as it was served, with what it came to. */
export function seen(mx: readonly string[], ok: number, details: readonly Json[] = []): Json {
  const lines = ["version: STSv1", "mode: testing", ...mx.map((host) => `mx: ${host}`), "max_age: 604800"];
  const failed = details.reduce((sum, detail) => sum + Number(detail["failed-session-count"] ?? 1), 0);
  return plainPolicy(
    { "policy-domain": "octo.example", "policy-string": lines, "mx-host": mx },
    {
      summary: { "total-successful-session-count": ok, "total-failure-session-count": failed },
      ...(details.length > 0 && { "failure-details": details }),
    },
  );
}
