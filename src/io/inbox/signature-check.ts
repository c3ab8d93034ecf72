import type { Dns } from "../dns/dns.ts";
import { dkimKeys } from "./dkim-keys.ts";
import type { SignatureCheck } from "./signed-mail.ts";

/** Verifies DKIM signatures (RFC 6376); each key is asked for once. */
export function dkimBy(dns: Dns): SignatureCheck {
  const keys = dkimKeys(dns);
  return async (mail) => {
    if (!mail.header.fields.some(({ name }) => name === "dkim-signature"))
      return { valid: [], why: "no signature", isUnknown: false };
    const { verifyDkim } = await import("./verify-dkim.ts");
    return verifyDkim(mail, keys);
  };
}
