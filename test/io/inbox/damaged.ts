/** Mails and documents damaged at random, and what has to hold for whatever is read of them. */
import { generateKeyPairSync } from "node:crypto";
import { gzipSync } from "node:zlib";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import { expect } from "vitest";
import type { Dns } from "../../../src/io/dns/dns.ts";
import type { Letter } from "../../../src/io/inbox/letter.ts";
import { limits } from "../../../src/io/inbox/limits.ts";
import { kinds } from "../../../src/sts/tls-report/kinds.ts";
import type { ReadReports } from "../../../src/sts/tls-report/read-report.ts";
import { detail, failing, plainReport, shapes } from "../../sts/tls-report/shapes.ts";
import { gzip, gzipPart, json, reportMail, sentMail, singleMail, textPart } from "./report-mail.ts";
import { zipOf } from "./zip-file.ts";

/** Integers from 0 to below a bound. */
export type Random = (bound: number) => number;

/** A generator that is small and known (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const pair = generateKeyPairSync("rsa", { modulusLength: 1024 });
const record = `v=DKIM1; p=${pair.publicKey.export({ type: "spki", format: "der" }).toString("base64")}`;

/** Has the key of whatever is asked for. */
export const everyKey: Dns = {
  ask: async () => ({
    kind: "records",
    records: [[record]] as never[],
    ttl: 60,
    aliases: [],
    authoritative: false,
  }),
};

/** Without it, mailauth would take the time twice, and a second may pass between. */
const signTime = new Date("2026-11-25T05:00:00Z");

/** Mails of all kinds, one of them signed. */
export async function wholeMails(): Promise<Buffer[]> {
  const signer = {
    signingDomain: "sender.example",
    selector: "s1",
    privateKey: pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
  const { signatures } = await dkimSign(sentMail(), { ...signer, signTime, ...{ signatureData: [signer] } });
  return [
    reportMail(),
    Buffer.concat([Buffer.from(signatures), sentMail()]),
    reportMail({
      parts: [{ header: ["Content-Type: text/html"], body: Buffer.from("<p>Report</p>") }, gzipPart],
    }),
    reportMail({ parts: [textPart, { ...gzipPart, body: zipOf([{ name: "a.json", bytes: json }]) }] }),
    reportMail({ contentType: "multipart/report; report-type=tlsrpt" }),
    singleMail([], json),
    singleMail(
      ['Content-Type: multipart/mixed; boundary="x"'],
      Buffer.concat([
        Buffer.from("--x\r\nContent-Type: message/rfc822\r\n\r\n"),
        reportMail(),
        Buffer.from("\r\n--x--"),
      ]),
    ),
    json,
    gzip,
    gzipSync(gzip),
    zipOf([
      { name: "a.json", bytes: json },
      { name: "b.json.gz", bytes: gzip },
    ]),
  ];
}

/** Reports in all shapes, and one with all fields. */
export const wholeDocuments: readonly Buffer[] = [
  ...Object.values(shapes).map(({ report }) => report),
  plainReport({ policies: [failing(9, 3, [detail({ "failure-reason-code": "timed out" }), detail()])] }),
].map((report) => Buffer.from(JSON.stringify(report)));

/** Pieces that mean something somewhere. */
const pieces = [
  "\r\n",
  "\n\n",
  "--",
  "--=_b1",
  "{",
  "}",
  "[",
  "]",
  '"',
  "\\",
  ":",
  ",",
  "null",
  "-1",
  "1e999",
  "9".repeat(30),
  "\u0000",
  "\x1b[31m",
  "From ",
  "Content-Type: ",
  "multipart/mixed; boundary=x",
  "message/rfc822",
  "=?utf-8?B?",
  "base64",
  "=\r\n",
  "\x1f\x8b",
  "PK\x03\x04",
  "DKIM-Signature: ",
  "; l=1; ",
  "h=from;",
  "d=",
  "b=",
  "(",
  ")",
  ";",
  "<script>",
  "__proto__",
  "[".repeat(500),
  "a@b.example",
  '"policies"',
  '"failure-details"',
  "2026-11-24T00:00:00Z",
  "\ufeff",
  "\ud83d",
  "xn--",
].map((text) => Buffer.from(text, "utf8"));

/** A copy with one to six changes: bytes and pieces put in, taken out, repeated or replaced. */
export function damaged(bytes: Uint8Array, random: Random): Buffer {
  let result = Buffer.from(bytes);
  for (let left = 1 + random(6); left > 0; left -= 1) {
    const at = random(result.length + 1);
    const end = Math.min(result.length, at + random(random(4) === 0 ? 200 : 8));
    const piece = pieces[random(pieces.length)]!;
    const middle = [
      piece,
      Buffer.from([random(256)]),
      Buffer.concat([result.subarray(at, end), result.subarray(at, end)]),
      Buffer.alloc(0),
    ][random(4)]!;
    const keepsRest = random(40) > 0;
    result = Buffer.concat([
      result.subarray(0, at),
      middle,
      keepsRest ? result.subarray(end) : Buffer.alloc(0),
    ]);
  }
  return result;
}

/** What has to hold for letters, whatever they were read from. */
export function expectSound(letters: readonly Letter[]): void {
  const ours = /^[a-z\d (),.'=]+$/i;
  let size = 0;
  for (const { documents, from, signatures, unreadable } of letters) {
    for (const { bytes } of documents) size += bytes.length;
    for (const { why } of unreadable) expect(why).toMatch(ours);
    expect(from ?? "a").toMatch(/^[\w.-]+$/);
    expect(signatures?.why ?? "a").toMatch(ours);
    expect(signatures === null || signatures.valid.length === 0 || signatures.why === null).toBe(true);
  }
  expect(size).toBeLessThanOrEqual(limits.unpacked + limits.mail);
}

/** What has to hold for reports, whatever they were read from. */
export function expectReadable({ reports, problem }: ReadReports): void {
  expect(reports.length > 0 || problem !== null).toBe(true);
  for (const { day, from, until, policies, notes, organization, reportId, contact } of reports) {
    for (const text of [organization, reportId, contact])
      expect((text ?? "").length).toBeLessThanOrEqual(255);
    expect(day ?? "2026-11-24").toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const time of [from, until])
      expect(time ?? "2026-11-24T00:00:00Z").toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    for (const note of notes) expect(note).toMatch(/^[a-z\d ,-]+$/i);
    for (const { domain, ok, failed, failures } of policies) {
      expect(domain ?? "a").toMatch(/^[a-z\d.-]+$/);
      expect(Number.isSafeInteger(ok) && ok >= 0 && Number.isSafeInteger(failed) && failed >= 0).toBe(true);
      for (const { kind, mx, sessions } of failures) {
        expect(Object.hasOwn(kinds, kind) && Number.isSafeInteger(sessions) && sessions >= 0).toBe(true);
        expect(mx ?? "a").toMatch(/^[a-z\d.-]+$/);
      }
    }
  }
}
