import { generateKeyPairSync } from "node:crypto";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import { beforeEach, describe, expect, test } from "vitest";
import type { Dns, DnsAnswer } from "../../../src/io/dns/dns.ts";
import type { Letter, Signatures } from "../../../src/io/inbox/letter.ts";
import { open } from "../../../src/io/inbox/open-item.ts";
import { dkimBy } from "../../../src/io/inbox/signature-check.ts";
import { trustResultsOf } from "../../../src/io/inbox/trusted-results.ts";
import { reportMail, sentMail } from "./report-mail.ts";

const keyPair = (bits: number) => generateKeyPairSync("rsa", { modulusLength: bits });
const [key, shortKey] = [keyPair(2048), keyPair(512)];
const edwards = generateKeyPairSync("ed25519");
const recordOf = ({ publicKey }: ReturnType<typeof keyPair>) =>
  `v=DKIM1; k=rsa; p=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`;
const edwardsRecord = `v=DKIM1; k=ed25519; p=${edwards.publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("base64")}`;
const pem = (pair: { readonly privateKey: ReturnType<typeof keyPair>["privateKey"] }) =>
  pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string;

let records: Record<string, string | null>;
let questions: string[];
beforeEach(() => {
  questions = [];
  records = { "s1._domainkey.sender.example": recordOf(key) };
});

/** null among the records: no answer. */
const dns: Dns = {
  async ask(name, type): Promise<DnsAnswer<never>> {
    questions.push(`${name} ${type}`);
    const record = records[name];
    if (record === null) return { kind: "unknown", reason: "timeout" };
    if (record === undefined) return { kind: "no-name", aliases: [], authoritative: false, zone: null };
    return { kind: "records", records: [[record]] as never[], ttl: 60, aliases: [], authoritative: false };
  },
};

interface Signing {
  readonly signingDomain?: string;
  readonly selector?: string;
  readonly privateKey?: string;
  readonly algorithm?: string;
  readonly maxBodyLength?: number;
  readonly signTime?: Date;
  readonly expires?: Date;
  readonly canonicalization?: string;
}

const sentAt = new Date("2026-11-25T05:00:00Z");

async function signatureOf(mail: Buffer, signing: Signing = {}): Promise<string> {
  const signer = { signingDomain: "sender.example", selector: "s1", privateKey: pem(key), ...signing };
  const { signatures } = await dkimSign(mail, {
    canonicalization: "relaxed/relaxed",
    signTime: sentAt,
    ...signer,
    // Missing among the package's types.
    ...{ signatureData: [signer] },
  });
  return signatures;
}

const receive = (signature: string, mail: Buffer) => {
  const received = reportMail().toString("latin1");
  const own = received.slice(0, received.indexOf("From: "));
  return Buffer.concat([Buffer.from(own + signature, "latin1"), mail]);
};

async function lettersOf(bytes: Buffer, check = dkimBy(dns)): Promise<Letter[]> {
  return open({ bytes, arrived: null, where: "here" }, { dkim: check });
}
async function verdictOf(bytes: Buffer, check = dkimBy(dns)): Promise<Signatures> {
  return (await lettersOf(bytes, check))[0]!.signatures!;
}
async function signed(signing: Signing = {}, mail = sentMail()): Promise<Buffer> {
  return receive(await signatureOf(mail, signing), mail);
}
const edited = (mail: Buffer, from: string | RegExp, to: string) =>
  Buffer.from(mail.toString("latin1").replace(from, to), "latin1");

const valid = { valid: ["sender.example"], why: null, isUnknown: false };

describe("a signature that counts", () => {
  test("78: valid", async () => expect(await verdictOf(await signed())).toEqual(valid));
  test("in a file with LF only", async () =>
    expect(await verdictOf(edited(await signed(), /\r\n/g, "\n"))).toEqual(valid));
  test("simple canonicalization", async () =>
    expect(await verdictOf(await signed({ canonicalization: "simple/simple" }))).toEqual(valid));
  test("of an Ed25519 key", async () => {
    records["s1._domainkey.sender.example"] = edwardsRecord;
    expect(await verdictOf(await signed({ privateKey: pem(edwards), algorithm: "ed25519-sha256" }))).toEqual(
      valid,
    );
  });
  test.each(["s=tlsrpt", "s=email:tlsrpt", "s=*", "h=sha1:sha256"])("of a key with %s", async (tag) => {
    records["s1._domainkey.sender.example"] = `${recordOf(key)}; ${tag}`;
    expect(await verdictOf(await signed())).toEqual(valid);
  });
  test("81: expired by now, valid when it arrived", async () => {
    const expires = new Date("2026-11-30T00:00:00Z");
    expect(await verdictOf(await signed({ expires }))).toEqual(valid);
  });
  test("84 to 86: whoever signed, and whatever the mail says who it is from", async () => {
    records["s1._domainkey.evil.example"] = recordOf(key);
    const mail = sentMail({ from: '"Google Inc." <noreply@google.com>' });
    const [letter] = await lettersOf(await signed({ signingDomain: "evil.example" }, mail));
    expect([letter!.from, letter!.signatures!.valid]).toEqual(["google.com", ["evil.example"]]);
  });
  test("85: a parent of the sender's domain", async () => {
    const [letter] = await lettersOf(await signed({}, sentMail({ from: "postmaster@mail.sender.example" })));
    expect([letter!.from, letter!.signatures!.valid]).toEqual(["mail.sender.example", ["sender.example"]]);
  });
  test("88: of two, one bad", async () => {
    const bad = await signatureOf(Buffer.concat([sentMail(), Buffer.from("x\r\n")]), {
      signingDomain: "list.example",
    });
    records["s1._domainkey.list.example"] = recordOf(key);
    const good = await signed();
    expect(await verdictOf(edited(good, "DKIM-Signature:", `${bad}DKIM-Signature:`))).toEqual(valid);
  });
});

describe("a signature that does not", () => {
  const refused = (why: string) => ({ valid: [], why, isUnknown: false });
  const changed = refused("it was changed after it was signed");

  test("77: none, and DNS is not asked", async () => {
    expect(await verdictOf(reportMail())).toEqual(refused("no signature"));
    expect(questions).toEqual([]);
  });
  test("79: the body was changed", async () =>
    expect(await verdictOf(edited(await signed(), "This is an", "This was an"))).toEqual(changed));
  test("79: the header was changed", async () =>
    expect(await verdictOf(edited(await signed(), "@sender.example>", "@other.example>"))).toEqual(changed));
  test("a second From", async () => {
    const [letter] = await lettersOf(edited(await signed(), "From: ", "From: a@google.com\r\nFrom: "));
    expect(letter!.from).toBeNull();
  });
  test("80: it covers a part of the body, which is not even looked at", async () => {
    expect(await verdictOf(await signed({ maxBodyLength: 10 }))).toEqual(
      refused("its signature covers only a part of it"),
    );
    expect(questions).toEqual([]);
  });
  test("81: expired when it arrived", async () => {
    const expires = new Date("2026-11-25T05:02:00Z");
    expect(await verdictOf(await signed({ expires }))).toEqual(
      refused("its signature had expired when it arrived"),
    );
  });
  test.each([
    ["83: of a key for other mail", (record: string) => `${record}; s=email`, "its key is not for reports"],
    ["of a key for sha1 only", (record: string) => `${record}; h=sha1`, "its key is not valid"],
    ["of a key that is no base64", () => "v=DKIM1; p=(not base64)", "its key is not valid"],
    ["of a key that is no key", () => "v=DKIM1; p=AAAA", "its key is not valid"],
    ["of another key", () => recordOf(keyPair(1024)), "it was changed after it was signed"],
    ["90: of a key of 512 bits", () => recordOf(shortKey), "its key is too short"],
  ])("%s", async (_, record, why) => {
    records["s1._domainkey.sender.example"] = record(recordOf(key));
    expect(await verdictOf(await signed())).toEqual(refused(why));
  });
  test("90: sha1", async () =>
    expect(await verdictOf(await signed({ algorithm: "rsa-sha1" }))).toEqual(
      refused("its signature uses a weak algorithm"),
    ));
  test("87: forwarded by a list, which added a footer", async () => {
    const mail = Buffer.concat([await signed(), Buffer.from("\r\n-- \r\nlist\r\n")]);
    expect(await verdictOf(mail)).toEqual(changed);
  });
  test("without From among what is signed", async () => {
    const mail = edited(await signed(), /\bh=[^;]+;/, "h=Subject;");
    expect(await verdictOf(mail)).toEqual(refused("its signature does not cover who it is from"));
  });
  test.each([
    ["words", "DKIM-Signature: none\r\n"],
    ["a large one", `DKIM-Signature: a=${"x".repeat(10_000)}\r\n`],
    ["an empty one", "DKIM-Signature:\r\n"],
    ["one without a domain", "DKIM-Signature: a=rsa-sha256; h=from; b=AAAA; bh=AAAA\r\n"],
    ["a header of 3,000 lines", `DKIM-Signature: a=rsa-sha256; h=from;\r\n${" x\r\n".repeat(3000)}`],
  ])("%s", async (_, signature) => {
    const verdict = await verdictOf(receive(signature, sentMail()));
    expect([verdict.valid, verdict.isUnknown]).toEqual([[], false]);
    expect(questions).toEqual([]);
  });
});

describe("a signature of which nobody can say", () => {
  const unknown = (why: string) => ({ valid: [], why, isUnknown: true });
  const gone = unknown("its key is no longer in DNS");
  test("82: the key is gone", async () => {
    records = {};
    expect(await verdictOf(await signed())).toEqual(gone);
  });
  test("82: the key was withdrawn", async () => {
    records["s1._domainkey.sender.example"] = "v=DKIM1; p=";
    expect(await verdictOf(await signed())).toEqual(gone);
  });
  test("89: DNS is silent", async () => {
    records["s1._domainkey.sender.example"] = null;
    expect(await verdictOf(await signed())).toEqual(unknown("DNS did not answer for its key"));
  });
});

describe("DNS is asked little", () => {
  test("once for each selector", async () => {
    const check = dkimBy(dns);
    const mail = await signed();
    for (let count = 0; count < 3; count += 1) expect(await verdictOf(mail, check)).toEqual(valid);
    expect(questions).toEqual(["s1._domainkey.sender.example TXT"]);
  });
  test("for five signatures of a mail, and not for those of servers on the way", async () => {
    const mail = sentMail();
    const bad = await Promise.all(
      Array.from({ length: 8 }, (_, index) => signatureOf(mail, { selector: `x${index}` })),
    );
    const arc = "ARC-Seal: i=1; a=rsa-sha256; d=arc.example; s=a; cv=none; b=AAAA\r\n";
    await verdictOf(receive(arc + bad.join(""), mail));
    expect(questions).toHaveLength(5);
  });
  test("not for long when it does not answer", async () => {
    const mail = sentMail();
    const check = dkimBy(dns);
    for (let index = 0; index < 60; index += 1) {
      records[`x${index}._domainkey.sender.example`] = null;
      await verdictOf(receive(await signatureOf(mail, { selector: `x${index}` }), mail), check);
    }
    expect(questions).toHaveLength(50);
  });
});

describe("results of a trusted server", () => {
  const results = (...lines: readonly string[]) =>
    verdictOf(
      Buffer.concat([
        Buffer.from(lines.map((line) => `Authentication-Results: ${line}\r\n`).join("")),
        reportMail(),
      ]),
      trustResultsOf("mx.own.example"),
    );
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "pass",
      ["mx.own.example; dkim=pass (2048-bit key; unprotected) header.d=Google.com header.s=1; spf=pass"],
      ["google.com"],
    ],
    [
      "with a version, and header.i",
      ["MX.own.example 1; spf=none; dkim=pass header.i=@google.com"],
      ["google.com"],
    ],
    [
      "two signatures",
      ["mx.own.example; dkim=pass header.d=a.example; dkim=fail header.d=b.example"],
      ["a.example"],
    ],
    ["fail", ["mx.own.example; dkim=fail header.d=google.com"], []],
    ["another server", ["mx.evil.example; dkim=pass header.d=google.com"], []],
    [
      "only the topmost counts",
      ["mx.own.example; dkim=none", "mx.own.example; dkim=pass header.d=google.com"],
      [],
    ],
    [
      "below those of other servers",
      ["x.example; dkim=none", "mx.own.example; dkim=pass header.d=google.com"],
      ["google.com"],
    ],
    ["a pass in a comment", ["mx.own.example; dkim=fail (a (b) ; dkim=pass header.d=google.com)"], []],
    ["a pass in a quoted text", ['mx.own.example; dkim=fail reason="; dkim=pass header.d=google.com"'], []],
    [
      "an escaped quotation mark",
      ['mx.own.example; dkim=fail reason="\\"; dkim=pass header.d=google.com"'],
      [],
    ],
    ["a domain that only starts so", ["mx.own.example; dkim=pass xheader.d=google.com"], []],
  ])("%s", async (_, lines, domains) => expect((await results(...lines)).valid).toEqual(domains));

  test("none of its own: nobody can say", async () =>
    expect(await results("other.example; dkim=pass")).toMatchObject({ valid: [], isUnknown: true }));
});
