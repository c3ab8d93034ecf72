import type { Timestamp } from "../../base/time.ts";
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
