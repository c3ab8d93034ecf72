/** Mails with reports in the forms that senders give them, written for the tests. */
import { gzipSync } from "node:zlib";
import { plainReport } from "../../sts/tls-report/shapes.ts";

export const json = Buffer.from(JSON.stringify(plainReport()));
export const gzip = gzipSync(json);

export interface PartOfMail {
  /** The header of the part, without its transfer encoding. */
  readonly header?: readonly string[];
  readonly body: Uint8Array;
  readonly encoding?: "base64" | "none";
}

export const gzipPart: PartOfMail = {
  header: [
    'Content-Type: application/tlsrpt+gzip; name="sender.example!shop.example!1!2.json.gz"',
    'Content-Disposition: attachment; filename="sender.example!shop.example!1!2.json.gz"',
  ],
  body: gzip,
};

export const textPart: PartOfMail = {
  header: ["Content-Type: text/plain; charset=utf-8"],
  body: Buffer.from("This is an aggregate report about TLS.\r\n"),
  encoding: "none",
};

export interface MailOptions {
  readonly header?: readonly string[];
  readonly from?: string;
  readonly contentType?: string;
  readonly parts?: readonly PartOfMail[];
  readonly boundary?: string;
}

export const receivedAt = "2026-11-25T05:03:00Z";

const ownHeader = [
  "Received: from mail.sender.example (mail.sender.example [192.0.2.7])",
  "\tby mx.own.example with ESMTPS id 1; Wed, 25 Nov 2026 06:03:00 +0100 (CET)",
];

/** A mail as RFC 8460 §5.3 wants it, of CRLF lines. */
export function reportMail(options: MailOptions = {}): Buffer {
  return Buffer.concat([Buffer.from(`${ownHeader.join("\r\n")}\r\n`), sentMail(options)]);
}

/** The same before any server received it. */
export function sentMail(options: MailOptions = {}): Buffer {
  const { header, from, contentType, parts = [textPart, gzipPart], boundary = "--=_b1" } = options;
  const head = [
    `From: ${from ?? "Sender TLS reports <noreply@sender.example>"}`,
    "To: tls-reports@shop.example",
    "Date: Wed, 25 Nov 2026 05:00:00 +0000",
    "Subject: Report Domain: shop.example Submitter: sender.example Report-ID: <1@sender.example>",
    "Message-ID: <1@sender.example>",
    ...(header ?? ["TLS-Report-Domain: shop.example", "TLS-Report-Submitter: sender.example"]),
    "MIME-Version: 1.0",
    `Content-Type: ${contentType ?? `multipart/report; report-type="tlsrpt"; boundary="${boundary}"`}`,
  ];
  return Buffer.concat([
    Buffer.from(`${head.join("\r\n")}\r\n\r\n`),
    ...parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), partBytes(part), Buffer.from("\r\n")]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

function partBytes({ header = [], body, encoding = "base64" }: PartOfMail): Buffer {
  const lines = encoding === "base64" ? [...header, "Content-Transfer-Encoding: base64"] : header;
  const content =
    encoding === "base64"
      ? Buffer.from(Buffer.from(body).toString("base64").replace(/.{76}/g, "$&\r\n"))
      : body;
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), content]);
}

/** A mail of one part. */
export function singleMail(header: readonly string[], body: Uint8Array | string, subject?: string): Buffer {
  const lines = [
    ...ownHeader,
    "From: Sender <noreply@sender.example>",
    `Subject: ${subject ?? "Report Domain: shop.example"}`,
    ...header,
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), Buffer.from(body as Uint8Array)]);
}
