/** DKIM by mailauth, with the rules for reports (RFC 8460 §3) before and after it. */

import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import parseTags from "mailauth/lib/parse-dkim-headers.js";
import type { DkimKeys } from "./dkim-keys.ts";
import type { HeaderField } from "./header-fields.ts";
import type { Signatures } from "./letter.ts";
import type { SignedMail } from "./signed-mail.ts";

/** What a mail may have before its signatures are verified: mailauth's time grows with the squares of these. */
const most = { signatures: 5, signatureLength: 8192, headerLength: 128 * 1024, headerLines: 2000 } as const;

/** Judges the signatures of a mail at the time when it arrived. */
export async function verifyDkim(mail: SignedMail, keys: DkimKeys): Promise<Signatures> {
  const { fields, length } = mail.header;
  if (
    length > most.headerLength ||
    fields.reduce((sum, { raw }) => sum + raw.split("\n").length, 0) > most.headerLines
  )
    return refused("its header is too large");
  const judged = fields
    .filter(({ name }) => name === "dkim-signature")
    .slice(0, most.signatures)
    .map((field) => ({ field, why: problemOf(field) }));
  const good = new Set(judged.filter(({ why }) => why === null).map(({ field }) => field));
  if (good.size === 0) return refused(judged[0]?.why ?? "no signature");
  return verify(mail, good, keys);
}

/** What is wrong with a signature, before its key is looked up. */
function problemOf({ raw }: HeaderField): string | null {
  if (raw.length > most.signatureLength) return "its signature is too large";
  const { parsed } = parseTags(raw);
  if (parsed.l !== undefined) return "its signature covers only a part of it";
  if (!/^(rsa|ed25519)-sha256$/i.test(String(parsed.a?.value))) return "its signature uses a weak algorithm";
  const names = String(parsed.h?.value ?? "").toLowerCase();
  return names.split(":").includes("from") ? null : "its signature does not cover who it is from";
}

async function verify(
  { bytes, header, arrived }: SignedMail,
  good: ReadonlySet<HeaderField>,
  keys: DkimKeys,
): Promise<Signatures> {
  const asked = new Map<string, { readonly why: string; readonly isUnknown: boolean }>();
  const resolver = async (name: string): Promise<string[][]> => {
    const key = await keys(name);
    if ("record" in key) return [[key.record]];
    asked.set(name, key);
    throw Object.assign(new Error(key.why), { code: "ENODATA" });
  };
  const kept = header.fields.filter((field) => good.has(field) || !isSignature(field));
  const head = Buffer.from(`${kept.map(({ raw }) => raw).join("\r\n")}\r\n\r\n`, "latin1");
  try {
    const { results } = await dkimVerify(Buffer.concat([head, withLineEnds(bytes.subarray(header.length))]), {
      resolver,
      minBitLength: 1024,
      ...(arrived === null ? {} : { curTime: new Date(arrived) }),
    });
    return summary(
      results.map((result) => ({
        domain: String(result.signingDomain).toLowerCase(),
        isValid:
          result.status.result === "pass" &&
          /^[\w.-]{1,253}$/.test(result.signingDomain) &&
          !("canonBodyLengthLimit" in result),
        ...(asked.get(`${result.selector}._domainkey.${result.signingDomain}`) ?? {
          why: reasonOf(result.status),
          isUnknown: false,
        }),
      })),
    );
  } catch {
    return refused("its signature cannot be read");
  }
}

/** Signatures that do not count, and those of servers on the way, are not verified: each would be a DNS query. */
function isSignature({ name }: HeaderField): boolean {
  return name === "dkim-signature" || name.startsWith("arc-");
}

/** RFC 6376 §5.3: signed is what was sent, with CRLF; files have what their system has. */
function withLineEnds(body: Uint8Array): Buffer {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const text = buffer.toString("latin1");
  return /(?<!\r)\n/.test(text) ? Buffer.from(text.replace(/(?<!\r)\n/g, "\r\n"), "latin1") : buffer;
}

interface Verdict {
  readonly domain: string;
  readonly isValid: boolean;
  readonly why: string;
  readonly isUnknown: boolean;
}

function summary(verdicts: readonly Verdict[]): Signatures {
  const valid = [...new Set(verdicts.filter(({ isValid }) => isValid).map(({ domain }) => domain))];
  if (valid.length > 0) return { valid, why: null, isUnknown: false };
  const first = verdicts.find(({ isUnknown }) => isUnknown) ?? verdicts[0];
  return { valid, why: first?.why ?? "no signature", isUnknown: first?.isUnknown ?? false };
}

function refused(why: string): Signatures {
  return { valid: [], why, isUnknown: false };
}

/** In our own words: mailauth's may contain what the mail says. */
const reasons: ReadonlyMap<unknown, string> = new Map([
  ["body hash did not verify", "it was changed after it was signed"],
  ["bad signature", "it was changed after it was signed"],
  ["expired", "its signature had expired when it arrived"],
  ["invalid expiration", "its signature expires before it was made"],
  ["unknown key version", "its key is not valid"],
  ["unknown key type", "its key is not valid"],
  ["invalid public key", "its key is not valid"],
]);

function reasonOf({ result, comment }: { readonly result: string; readonly comment?: unknown }): string {
  if (result === "policy") return "its key is too short";
  return reasons.get(comment) ?? "its signature is not valid";
}
