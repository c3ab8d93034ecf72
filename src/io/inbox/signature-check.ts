import type { Timestamp } from "../../base/time.ts";
import type { Dns } from "../dns/dns.ts";
import { dkimKeys } from "./dkim-keys.ts";
import type { Header } from "./header-fields.ts";
import type { Signatures } from "./letter.ts";

/** A mail whose signatures are asked for. */
export interface SignedMail {
  readonly bytes: Uint8Array;
  readonly header: Header;
  readonly arrived: Timestamp | null;
}

/** Says which domains signed a mail. Never throws. */
export type SignatureCheck = (mail: SignedMail) => Promise<Signatures>;

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
