import type { Timestamp } from "../../base/time.ts";
import type { Unreadable } from "./letter.ts";

export interface MailboxOptions {
  /** Only mails that arrived at this time or later; null: all of them. */
  readonly since: Timestamp | null;
  /** Milliseconds that the server may take for each step: to connect, to log in, to send one mail. */
  readonly timeout: number;
  /** Whether an address may be connected to, as `Network` has it. */
  readonly mayConnect: (address: string) => boolean;
  /** Called after each mail. */
  readonly progress?: (progress: Progress) => void;
  /** Called for each mail that is there and is not returned. */
  readonly skipped?: (mail: Unreadable) => void;
  /** PEM, instead of the roots that Node trusts, `NODE_EXTRA_CA_CERTS` among them: for tests alone. */
  readonly roots?: string;
  /** Instead of Microsoft's: for tests alone. */
  readonly tokenEndpoint?: string;
}

export interface Progress {
  readonly done: number;
  /** How many mails there are, as far as the server has said. */
  readonly total: number;
}
