/** An mbox file of a mailbox that has reports and other mails, as large as wanted. */
import { closeSync, openSync, writeSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { gzipPart, reportMail, singleMail, textPart } from "../test/io/inbox/report-mail.ts";
import { detail, failing, plainReport } from "../test/sts/tls-report/shapes.ts";

/** Writes as many rounds of different mails as fit, and says how many reports they hold. */
export function writeMbox(path: string, bytes: number): number {
  const mails = Buffer.concat(Array.from({ length: reportsOfRound }, (_, index) => entries(index)));
  const rounds = Math.floor(bytes / mails.length);
  const file = openSync(path, "w");
  try {
    for (let round = 0; round < rounds; round += 1) writeSync(file, mails);
  } finally {
    closeSync(file);
  }
  return rounds * reportsOfRound;
}

const reportsOfRound = 200;

/** A report with its other mails: 19 KB together. */
function entries(index: number): Buffer {
  const mails = [report(index), newsletter(index), picture(index)];
  return Buffer.concat(
    mails.flatMap((mail) => [
      Buffer.from("From a@sender.example Wed Nov 25 05:04:05 2026\n"),
      lfOnly(mail),
      Buffer.from("\n"),
    ]),
  );
}

function report(index: number): Buffer {
  const details = Array.from({ length: index % 40 }, (_, part) =>
    detail({
      "sending-mta-ip": `192.0.2.${(index * 7 + part * 31) % 250}`,
      "receiving-ip": `198.51.100.${(index * 11 + part * 17) % 250}`,
      "failed-session-count": 1 + ((index * part) % 900),
    }),
  );
  const json = plainReport({ "report-id": `${index}`, policies: [failing(100 + index, index % 7, details)] });
  return reportMail({ parts: [textPart, { ...gzipPart, body: gzipSync(JSON.stringify(json)) }] });
}

function newsletter(index: number): Buffer {
  const line = `<p style=3D"color:#333">{${index}} Our offers of the week, and more of what you may like.</p>=\r\n`;
  return singleMail(
    ["Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"],
    line.repeat(60),
    "News",
  );
}

function picture(index: number): Buffer {
  const body = Buffer.from(Array.from({ length: 8000 }, (_, at) => (at * at * (index + 1)) % 251));
  return reportMail({
    header: [],
    contentType: 'multipart/mixed; boundary="--=_b1"',
    parts: [textPart, { header: ['Content-Type: image/jpeg; name="a.jpg"'], body }],
  });
}

function lfOnly(mail: Buffer): Buffer {
  return Buffer.from(mail.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}
