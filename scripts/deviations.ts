/** Mails with reports that are not as RFC 8460 and the standards of mail want them, in ways that senders and servers are known to have. */
import { gzipSync } from "node:zlib";
import {
  gzip,
  gzipPart,
  json,
  type PartOfMail,
  reportMail,
  singleMail,
  textPart,
} from "../test/io/inbox/report-mail.ts";
import { zipOf } from "../test/io/inbox/zip-file.ts";
import { detail, failing, type Json, plainPolicy, plainReport } from "../test/sts/tls-report/shapes.ts";

const text = json.toString();
const mailWith = (body: Uint8Array | string) =>
  reportMail({ parts: [textPart, { ...gzipPart, body: gzipSync(body) }] });
const reportWith = (changes: Json) => mailWith(JSON.stringify(plainReport(changes)));
const policyWith = (policy: Json, rest: Json = {}) => reportWith({ policies: [plainPolicy(policy, rest)] });
const counts = (ok: unknown, failed: unknown, details?: unknown) =>
  reportWith({ policies: [failing(ok, failed, details)] });
const range = (start: string, end: string) =>
  reportWith({ "date-range": { "start-datetime": start, "end-datetime": end } });

/** Of the JSON. */
const ofDocuments: Readonly<Record<string, Buffer>> = {
  "a byte order mark": mailWith(`\ufeff${text}`),
  "bytes behind the object": mailWith(`${text}\n--boundary--\n`),
  "two objects": mailWith(text + text),
  "an array of reports": mailWith(`[${text}]`),
  "invalid UTF-8": mailWith(Buffer.from(text.replace("Sender", "S\xfcder"), "latin1")),
  "a key twice": mailWith(text.replace("{", '{"policies":[],')),
  "the key `__proto__`": mailWith(text.replace("{", '{"__proto__":{},')),
  "UTF-16": mailWith(Buffer.from(`\ufeff${text}`, "utf16le")),
  "no organization": reportWith({ "organization-name": null }),
  "no contact": reportWith({ "contact-info": null }),
  "no report-id": reportWith({ "report-id": undefined }),
  "times without a zone": range("2026-11-24T00:00:00", "2026-11-24T23:59:59"),
  "24:00:00": range("2026-11-24T00:00:00Z", "2026-11-24T24:00:00Z"),
  "no policies": reportWith({ policies: [] }),
  "one policy, not in a list": reportWith({ policies: plainPolicy() }),
  "policies with nulls among them": reportWith({ policies: [null, plainPolicy()] }),
  "a type in upper case": policyWith({ "policy-type": "STS" }),
  "a policy as one text": policyWith({ "policy-string": "version: STSv1 mode: testing" }),
  "no policy-string": policyWith({ "policy-string": undefined }),
  "no domain": policyWith({ "policy-domain": undefined }),
  "mx-host as a text": policyWith({ "mx-host": "mx1.shop.example" }),
  "no summary": policyWith({}, { summary: undefined }),
  "no count of failures": counts(5, undefined),
  "counts as texts": counts("12", "3"),
  "negative counts": counts(-1, -5),
  "one detail, not in a list": counts(8, 2, detail()),
  "a detail without a type": counts(8, 2, [detail({ "result-type": undefined })]),
  "details beyond a total of 0": counts(1, 0, [detail({ "failed-session-count": 1 })]),
  "details below the total": counts(50, 90, [detail()]),
};

const packed = (header: readonly string[], body: Uint8Array = gzip) =>
  reportMail({ parts: [textPart, { header, body }] });
const unencoded = (header: readonly string[], body: string): PartOfMail => ({
  header,
  body: Buffer.from(body),
  encoding: "none",
});
const withGzip = (body: Uint8Array) => reportMail({ parts: [textPart, { ...gzipPart, body }] });
const forwarded = (boundary: string, header: readonly string[], inner: string) =>
  singleMail(
    [`Content-Type: multipart/mixed; boundary="${boundary}"`],
    Buffer.from(`--${boundary}\r\n${[...header, ""].join("\r\n")}${inner}\r\n--${boundary}--\r\n`, "latin1"),
  );
const whole = reportMail().toString("latin1");
const tlsrpt = "Content-Type: application/tlsrpt+gzip";

/** Of the mail around it. */
const ofMails: Readonly<Record<string, Buffer>> = {
  "plain JSON as +gzip": withGzip(json),
  "gzip as +json": packed(["Content-Type: application/tlsrpt+json"]),
  "octet-stream with a name": packed(['Content-Type: application/octet-stream; name="r.json.gz"']),
  "`ContentType:`": packed(["ContentType: application/tlsrpt+gzip; name=r.json.gz"]),
  "JSON without an encoding, a line of 20 kB": reportMail({
    parts: [
      textPart,
      unencoded(["Content-Type: application/tlsrpt+json"], `{"a":"${"x".repeat(20_000)}",${text.slice(1)}`),
    ],
  }),
  "JSON in quoted-printable": reportMail({
    parts: [
      unencoded(
        ["Content-Type: application/tlsrpt+json", "Content-Transfer-Encoding: quoted-printable"],
        text.replaceAll("=", "=3D").replace(/.{70}/g, "$&=\r\n"),
      ),
    ],
  }),
  "base64 with blanks and no padding": reportMail({
    parts: [
      unencoded(
        [tlsrpt, "Content-Transfer-Encoding: base64"],
        gzip.toString("base64").replace(/=+$/, "").replace(/.{31}/g, "$& \r\n\t"),
      ),
    ],
  }),
  "a line end behind gzip": withGzip(Buffer.concat([gzip, Buffer.from("\r\n")])),
  "two gzip members": withGzip(Buffer.concat([gzip, gzip])),
  "gzip in gzip": withGzip(gzipSync(gzip)),
  "a zip of two": withGzip(zipOf([1, 2].map((name) => ({ name: `${name}.json`, bytes: json })))),
  "HTML first": reportMail({ parts: [unencoded(["Content-Type: text/html"], "<p>Report</p>"), gzipPart] }),
  "JSON in the text": singleMail(["Content-Type: text/plain"], `Your report:\r\n\r\n${text}\r\n`),
  "a list's multipart around": forwarded(
    "list",
    [],
    whole.slice(whole.indexOf("Content-Type: multipart/report")),
  ),
  "a forwarded mail": forwarded("fwd", ["Content-Type: message/rfc822", ""], whole),
  "two reports in a mail": reportMail({ parts: [textPart, gzipPart, gzipPart] }),
  "no boundary": reportMail({ contentType: "multipart/report; report-type=tlsrpt" }),
  "LF only": Buffer.from(whole.replaceAll("\r\n", "\n"), "latin1"),
  "no subject of the RFC": Buffer.from(whole.replace(/Subject: .*/, "Subject: TLS"), "latin1"),
};

export const deviations: Readonly<Record<string, Buffer>> = { ...ofDocuments, ...ofMails };
