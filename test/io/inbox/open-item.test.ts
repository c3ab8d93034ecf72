import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { open } from "../../../src/io/inbox/open-item.ts";
import { gzip, gzipPart, json, reportMail, singleMail, textPart } from "./report-mail.ts";
import { zipOf } from "./zip-file.ts";

const opened = (bytes: Uint8Array) => open({ bytes, arrived: null, where: "here" }, { dkim: null });
const documentsIn = async (bytes: Uint8Array) =>
  (await opened(bytes)).flatMap(({ documents }) => documents.map((one) => Buffer.from(one.bytes).toString()));
const problemsIn = async (bytes: Uint8Array) =>
  (await opened(bytes)).flatMap(({ unreadable }) => unreadable.map(({ why }) => why));

const report = json.toString();
const packed = (header: readonly string[], body: Uint8Array = gzip) =>
  reportMail({ parts: [textPart, { header, body }] });
const withGzip = (body: Uint8Array) => reportMail({ parts: [textPart, { ...gzipPart, body }] });
const lfOnly = (mail: Buffer) => Buffer.from(mail.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
const otherHeader = { header: [], contentType: 'multipart/mixed; boundary="--=_b1"' };

test("a mail with a report", async () => {
  expect(await opened(reportMail())).toEqual([
    {
      documents: [{ bytes: json, name: "sender.example!shop.example!1!2.json.gz" }],
      from: "sender.example",
      submitter: "sender.example",
      signatures: { valid: [], why: "not verified", isUnknown: true },
      arrived: "2026-11-25T05:03:00Z",
      where: "here",
      unreadable: [],
    },
  ]);
});

const quotedPrintable = report.replaceAll("=", "=3D").replace(/.{70}/g, "$&=\r\n");
const blanksInBase64 = gzip.toString("base64").replace(/=+$/, "").replace(/.{31}/g, "$& \r\n\t");

describe("the report is found by its bytes", () => {
  test.each<[string, Buffer]>([
    ["51: plain JSON under +gzip", withGzip(json)],
    ["52: gzip under +json", packed(["Content-Type: application/tlsrpt+json; name=r.json"])],
    [
      "53: octet-stream, the name in Content-Type only",
      packed(['Content-Type: application/octet-stream; name="r.json.gz"']),
    ],
    ["application/json", packed(["Content-Type: application/json"], json)],
    ["application/tlsrpt+x-gzip", packed(["Content-Type: application/tlsrpt+x-gzip"])],
    ["a name in pieces", packed(['Content-Type: application/gzip; name*0="a";', ' name*1=".json.gz"'])],
    [
      "54: ContentType: instead of Content-Type:",
      packed(["ContentType: application/tlsrpt+gzip; name=r.json.gz"]),
    ],
    [
      "56: quoted-printable with soft line breaks",
      reportMail({
        parts: [
          {
            header: ["Content-Type: application/tlsrpt+json", "Content-Transfer-Encoding: quoted-printable"],
            body: Buffer.from(quotedPrintable),
            encoding: "none",
          },
        ],
      }),
    ],
    [
      "57: base64 with blanks and without padding",
      reportMail({
        parts: [
          {
            header: ["Content-Type: application/tlsrpt+gzip", "Content-Transfer-Encoding: base64"],
            body: Buffer.from(blanksInBase64),
            encoding: "none",
          },
        ],
      }),
    ],
    ["58: CRLF behind the gzip data", withGzip(Buffer.concat([gzip, Buffer.from("\r\n")]))],
    ["zeros behind the gzip data", withGzip(Buffer.concat([gzip, Buffer.alloc(512)]))],
    ["63: gzip in gzip", withGzip(gzipSync(gzip))],
    [
      "66: text/html first",
      reportMail({
        parts: [
          { header: ["Content-Type: text/html"], body: Buffer.from("<p>A report</p>"), encoding: "none" },
          gzipPart,
        ],
      }),
    ],
    ["67: inline in the text", singleMail(["Content-Type: text/plain"], `Your report:\r\n\r\n${report}\r\n`)],
    ["67: inline without any type", singleMail([], report)],
    [
      "the root is the report",
      singleMail(
        ["Content-Type: application/tlsrpt+gzip", "Content-Transfer-Encoding: base64"],
        gzip.toString("base64"),
      ),
    ],
    [
      "71: a multipart without its boundary",
      reportMail({ contentType: "multipart/report; report-type=tlsrpt" }),
    ],
    ["72: LF only", lfOnly(reportMail())],
    [
      "74: no subject of the RFC",
      Buffer.from(
        reportMail()
          .toString("latin1")
          .replace(/Subject: .*/, "Subject: TLS Aggregate Report"),
        "latin1",
      ),
    ],
    [
      "no field and no type of the RFC",
      reportMail({
        ...otherHeader,
        parts: [{ header: ["Content-Type: application/octet-stream"], body: gzip }],
      }),
    ],
    ["no last boundary", reportMail().subarray(0, -12)],
    ["a bare JSON file", json],
    ["a bare .json.gz", gzip],
    ["a bare zip", zipOf([{ name: "r.json", bytes: json }])],
    ["65: a zip with paths out of its folder", zipOf([{ name: "../../etc/r.json", bytes: json }])],
    [
      "a zip with a folder, a resource fork and a gzip file",
      zipOf([
        { name: "a/", bytes: Buffer.alloc(0) },
        { name: "__MACOSX/a/._r.json", bytes: json },
        { name: "a/r.json.gz", bytes: gzip },
      ]),
    ],
    ["a mail in a gzip file", gzipSync(reportMail())],
  ])("%s", async (_, bytes) => {
    expect(await problemsIn(bytes)).toEqual([]);
    expect((await documentsIn(bytes)).map((text) => text.trim())).toEqual([report]);
  });

  test("55: no transfer encoding, one line of 20 kB", async () => {
    const long = `{"contact-info":"${"x".repeat(20_000)}",${report.slice(1)}`;
    const part = {
      header: ["Content-Type: application/tlsrpt+json"],
      body: Buffer.from(long),
      encoding: "none",
    } as const;
    const [document = ""] = await documentsIn(reportMail({ parts: [textPart, part] }));
    expect(document.trim() === long).toBe(true);
  });

  test("59: two gzip members are one document", async () =>
    expect(await documentsIn(withGzip(Buffer.concat([gzip, gzip])))).toEqual([report + report]));

  test.each<[string, Buffer]>([
    [
      "64: a zip with two",
      withGzip(
        zipOf([
          { name: "a.json", bytes: json },
          { name: "b.json", bytes: json },
        ]),
      ),
    ],
    ["70: two in one mail", reportMail({ parts: [textPart, gzipPart, gzipPart] })],
  ])("%s", async (_, bytes) => expect(await documentsIn(bytes)).toEqual([report, report]));

  test("68: a list's multipart/mixed around, with a footer", async () => {
    const inner = reportMail().toString("latin1");
    const start = inner.indexOf("Content-Type: multipart/report");
    const list = singleMail(
      ['Content-Type: multipart/mixed; boundary="list"'],
      Buffer.from(
        `--list\r\n${inner.slice(start)}\r\n--list\r\nContent-Type: text/plain\r\n\r\nfooter {\r\n--list--\r\n`,
        "latin1",
      ),
    );
    expect(await documentsIn(list)).toEqual([report]);
  });
});

describe("forwarded mails", () => {
  const forward = (...mails: readonly Buffer[]) =>
    reportMail({
      header: [],
      boundary: `forward${mails[0]!.length}`,
      contentType: `multipart/mixed; boundary=forward${mails[0]!.length}`,
      from: "me@own.example",
      parts: mails.map((body) => ({ header: ["Content-Type: message/rfc822"], body, encoding: "none" })),
    });

  test("69: each is a letter of its own, from its own sender", async () => {
    const letters = await opened(forward(reportMail(), reportMail({ from: "b@other.example" })));
    expect(letters.map(({ from, documents }) => [from, documents.length])).toEqual([
      ["sender.example", 1],
      ["other.example", 1],
    ]);
  });

  test("what is forwarded in what is forwarded is not opened", async () =>
    expect(await opened(forward(forward(reportMail())))).toEqual([]));
});

describe("what looks like a report and cannot be read is said", () => {
  const cut = gzip.subarray(0, -12);
  const wrong = Buffer.from(gzip);
  wrong[wrong.length - 6]! ^= 0xff;
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  test.each<[string, Buffer, string]>([
    ["60: truncated gzip", withGzip(cut), "it is truncated"],
    ["61: a wrong checksum", withGzip(wrong), "its compressed data is damaged"],
    ["62: a bomb", withGzip(bomb), "it is larger than 20 MiB when unpacked"],
    [
      "62: a bomb in a zip",
      withGzip(zipOf([{ name: "a.json", bytes: Buffer.alloc(64 * 1024 * 1024, "{") }])),
      "it is larger than 20 MiB when unpacked",
    ],
    [
      "a zip entry with more than it declares",
      withGzip(zipOf([{ name: "a.json", bytes: Buffer.alloc(1024 * 1024, "{"), declared: 10 }])),
      "it is a damaged zip file",
    ],
    ["63: gzip in gzip in gzip", withGzip(gzipSync(gzipSync(gzip))), "it is compressed too many times"],
    [
      "an encrypted zip",
      withGzip(zipOf([{ name: "a.json", bytes: json, encrypted: true }])),
      "it is an encrypted zip file",
    ],
    [
      "a zip with 101 files",
      withGzip(zipOf(Array.from({ length: 101 }, () => ({ name: "a.txt", bytes: Buffer.from("x") })))),
      "it is a zip file with more than 100 files",
    ],
    ["a damaged zip", withGzip(Buffer.from("PK\x03\x04 and nothing else")), "it is a damaged zip file"],
    [
      "a mail of more than 4 MiB",
      reportMail({ parts: [textPart, gzipPart, { body: Buffer.alloc(4 * 1024 * 1024) }] }),
      "it is larger than 4 MiB",
    ],
    ["no report in it", reportMail({ parts: [textPart] }), "it contains no report"],
    [
      "multiparts in multiparts",
      singleMail(
        ["TLS-Report-Domain: shop.example", 'Content-Type: multipart/mixed; boundary="b0"'],
        Array.from(
          { length: 40 },
          (_, level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary="b${level + 1}"\r\n\r\n`,
        ).join(""),
      ),
      "its structure cannot be read",
    ],
    [
      "a million lines",
      reportMail({ parts: [textPart, gzipPart, { body: Buffer.alloc(2_000_000, "x\n"), encoding: "none" }] }),
      "its structure cannot be read",
    ],
    [
      "a million ends of base64",
      reportMail({
        parts: [
          textPart,
          {
            header: ["Content-Transfer-Encoding: base64"],
            body: Buffer.alloc(4_000_000, "AA=="),
            encoding: "none",
          },
        ],
      }),
      "its structure cannot be read",
    ],
    ["a bare truncated gzip", cut, "it is truncated"],
  ])("%s", async (_, bytes, why) => expect(await problemsIn(bytes)).toEqual([why]));

  test("what was read before the end is kept", async () => {
    const zip = zipOf(Array.from({ length: 101 }, () => ({ name: "a.json", bytes: json })));
    expect(await documentsIn(withGzip(zip))).toHaveLength(100);
  });
});

describe("73: what is no report gives nothing", () => {
  const dmarc = gzipSync("<?xml version='1.0'?><feedback><report_metadata/></feedback>");
  const attached = (type: string, body: Uint8Array) =>
    reportMail({ ...otherHeader, parts: [textPart, { header: [`Content-Type: ${type}`], body }] });
  test.each<[string, Buffer]>([
    ["a DMARC report", attached("application/gzip; name=a.xml.gz", dmarc)],
    [
      "a DMARC report in a zip",
      attached("application/zip; name=a.zip", zipOf([{ name: "a.xml", bytes: Buffer.from("<feedback/>") }])),
    ],
    [
      "a bounce",
      reportMail({
        header: [],
        contentType: 'multipart/report; report-type=delivery-status; boundary="--=_b1"',
        parts: [
          textPart,
          { header: ["Content-Type: message/delivery-status"], body: Buffer.from("Action: failed") },
        ],
      }),
    ],
    ["spam", singleMail(["Content-Type: text/html"], "<p>{ buy }</p>")],
    ["a mail with other JSON", attached("application/octet-stream; name=data.bin", Buffer.from('{"a":1}'))],
    ["a mail with a damaged archive", attached("application/zip; name=a.zip", Buffer.from("PK\x03\x04"))],
    ["a mail of more than 4 MiB", singleMail([], "x".repeat(5 * 1024 * 1024))],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")],
    ["nothing", Buffer.alloc(0)],
  ])("%s", async (_, bytes) => expect(await opened(bytes)).toEqual([]));
});

describe("who a mail is from", () => {
  const from = async (...lines: readonly string[]) => {
    const mail = reportMail()
      .toString("latin1")
      .replace(/^From: .*\r\n/m, lines.map((line) => `From: ${line}\r\n`).join(""));
    return (await opened(Buffer.from(mail, "latin1")))[0]!.from;
  };
  test.each<[string, readonly string[], string | null]>([
    ["an address alone", ["a@Sender.Example"], "sender.example"],
    ["an address in the name", ['"noreply@google.com" <x@sender.example>'], "sender.example"],
    ["no address", ["Google Inc."], null],
    ["none", [], null],
    ["two fields", ["a@google.com", "a@sender.example"], null],
    ["two addresses", ["a@google.com, a@sender.example"], null],
    ["an international domain", ["a@b\u00fccher.example"], null],
  ])("%s", async (_, lines, domain) => expect(await from(...lines)).toBe(domain));
});

test("a file that could not be read says why", async () => {
  const item = { bytes: new Uint8Array(), arrived: null, where: "a.eml", problem: "permission denied" };
  expect((await open(item, { dkim: null }))[0]!.unreadable).toEqual([
    { where: "a.eml", why: "permission denied" },
  ]);
});
