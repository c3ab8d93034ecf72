import { describe, expect, test } from "vitest";
import { headerOf } from "../../../src/io/inbox/header-fields.ts";
import { parsedParts } from "../../../src/io/inbox/mail-parts.ts";
import type { Part } from "../../../src/io/inbox/part.ts";
import { plainPartsOf } from "../../../src/io/inbox/plain-parts.ts";
import { damaged, randomFrom, wholeMails } from "./damaged.ts";
import { gzip, gzipPart, type PartOfMail, reportMail, singleMail, textPart } from "./report-mail.ts";

/** As in damaged.test.ts. */
const rounds = Number(process.env.FUZZ ?? 3000);
const seed = Number(process.env.SEED ?? 1);

const inBase64 = (header: readonly string[], body: Uint8Array = gzip): PartOfMail => ({ header, body });
const unencoded = (header: readonly string[], body: string): PartOfMail => ({
  header,
  body: Buffer.from(body),
  encoding: "none",
});
const withParts = (...parts: readonly PartOfMail[]) => reportMail({ parts });
const lfOnly = (mail: Buffer) => Buffer.from(mail.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
const nested = (inner: string, type = "multipart/alternative", boundary = "in") =>
  withParts(unencoded([`Content-Type: ${type}; boundary="${boundary}"`], inner), gzipPart);
const text = "Content-Type: text/plain\r\n\r\nHello.\r\n";

/** What nearly all mails look like, and reports above all. */
const plain: Readonly<Record<string, Buffer>> = {
  "a report": reportMail(),
  "LF only": lfOnly(reportMail()),
  "no last boundary": reportMail().subarray(0, -12),
  "blanks behind a boundary": Buffer.from(
    reportMail().toString("latin1").replace("--=_b1\r\n", "--=_b1 \t\r\n"),
    "latin1",
  ),
  "something behind the last boundary": Buffer.concat([reportMail(), Buffer.from("--=_b1\r\n\r\n{")]),
  "the name in the type": withParts(textPart, inBase64(["Content-Type: application/gzip; name=r.json.gz"])),
  "a name of words": withParts(
    inBase64(["Content-Type: a/b", 'content-disposition: Attachment; FileName="a; b  (1).gz";']),
  ),
  "a name twice": withParts(inBase64(["Content-Type: a/b; name=one; NAME=two"])),
  "a folded header": withParts(inBase64(["Content-Type: a/b;", '\tname="a.json', ' .gz"'])),
  "two attachments": withParts(
    textPart,
    gzipPart,
    inBase64(["Content-Type: image/png"], Buffer.from("abcd")),
  ),
  "text as an attachment": withParts(
    inBase64(["Content-Type: text/plain", "Content-Disposition: attachment"]),
  ),
  "HTML of braces": withParts(unencoded(["Content-Type: text/html"], "<style>p { color: red }</style>")),
  "text in quoted-printable": withParts(
    unencoded(["Content-Type: text/plain", "Content-Transfer-Encoding: quoted-printable"], "a =3D b=\r\nc"),
    gzipPart,
  ),
  "a multipart in it": nested(`preamble\r\n--in\r\n${text}--in\r\n${text}--in--\r\nepilogue\r\n--in\r\n`),
  "a multipart that does not end": nested(`--in\r\n${text}--in\r\n${text}`),
  "lines that are like boundaries": nested(
    `--in\r\n${text}--\r\n--i\r\n--in-\r\n--inn\r\n-- in\r\n--in--\r\n`,
  ),
  "text alone": singleMail(["Content-Type: text/plain; charset=UTF-8"], "Hello.\r\n--x\r\n"),
  "nothing but text": singleMail([], "Hello."),
  "base64 alone": singleMail(
    ["Content-Type: application/tlsrpt+gzip", "Content-Transfer-Encoding: BASE64"],
    gzip.toString("base64"),
  ),
};

/** What postal-mime reads as well or better. */
const unusual: Readonly<Record<string, Buffer>> = {
  "braces in a text": withParts(unencoded([], "{"), gzipPart),
  "a brace in quoted-printable": withParts(
    unencoded(["Content-Type: text/plain", "Content-Transfer-Encoding: quoted-printable"], "=7B"),
  ),
  "text in base64": withParts(inBase64(["Content-Type: text/plain"], Buffer.from("{"))),
  "text in another charset": withParts(unencoded(["Content-Type: text/plain; charset=utf-16"], "a")),
  "an attachment without encoding": withParts(unencoded(["Content-Type: application/json"], "[]")),
  "padding within base64": withParts({
    ...unencoded(["Content-Type: a/b", "Content-Transfer-Encoding: base64"], "QQ==\r\nQQ=="),
  }),
  "base64 of another alphabet": withParts({
    ...unencoded(["Content-Type: a/b", "Content-Transfer-Encoding: base64"], "-_-_"),
  }),
  "a comment": withParts(inBase64(["Content-Type: a/b (c); name=d"])),
  "an encoded name": withParts(inBase64(["Content-Type: a/b; name*=utf-8''c"])),
  "an encoded word": withParts(inBase64(['Content-Type: a/b; name="=?utf-8?B?QQ==?="'])),
  "two types": withParts(inBase64(["Content-Type: a/b", "Content-Type: c/d"])),
  "a misspelled type": withParts(inBase64(["ContentType: a/b"])),
  "a line without a name": withParts(inBase64(["Content-Type", "Content-Type: a/b"])),
  "a part without a header": withParts({ header: [], body: Buffer.from("a"), encoding: "none" }),
  "a carriage return in a header": withParts(inBase64(["Content-Type: a/b\rc"])),
  "no boundary": reportMail({ contentType: "multipart/mixed" }),
  "a boundary that ends like another": reportMail({ boundary: "a--" }),
  "one boundary for two": nested(`--=_b1\r\n${text}`, "multipart/mixed", "--=_b1"),
  "a digest": nested(`--in\r\n${text}--in--\r\n`, "multipart/digest"),
  "no subtype": nested(`--in\r\n${text}--in--\r\n`, "multipart/"),
  "a calendar": withParts(inBase64(["Content-Type: text/calendar"])),
  "a header of 8 KiB": singleMail(["Content-Type: text/plain;", ...Array(2000).fill(" a=b;"), " c=d"], "a"),
  "no end of the header": Buffer.from("Subject: a"),
};

const ways = (mail: Buffer) => {
  const header = headerOf(mail);
  return { plain: plainPartsOf(mail, header), parsed: parsedParts(mail, header) };
};
const inText = (parts: readonly Part[] | null) =>
  parts?.map(({ bytes, name, type }) => ({ name, type, text: Buffer.from(bytes).toString("latin1") }));

describe("the same parts as postal-mime's", () => {
  test.each(Object.entries(plain))("%s", async (_, mail) => {
    const { plain, parsed } = ways(mail);
    expect(inText(await parsed)).toEqual(expect.any(Array));
    expect(inText(plain)).toEqual(inText(await parsed));
  });

  test("of damaged mails", async () => {
    const mails = [...Object.values(plain), ...Object.values(unusual), ...(await wholeMails())];
    const random = randomFrom(seed + 4);
    let compared = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { plain, parsed } = ways(damaged(mails[round % mails.length]!, random));
      if (plain === null) continue;
      expect(inText(plain)).toEqual(inText(await parsed));
      compared += 1;
    }
    // Much damage leaves a mail plain.
    expect(compared).toBeGreaterThan(rounds / 10);
  });
});

test.each(Object.entries(unusual))("left to postal-mime: %s", (_, mail) =>
  expect(plainPartsOf(mail, headerOf(mail))).toBeNull(),
);
