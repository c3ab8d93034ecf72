import type { Timestamp } from "../../base/time.ts";

/** One thing that was found in a mailbox, a folder or a file: a mail, or a bare report. */
export interface Item {
  readonly bytes: Uint8Array;
  /** When our own server received it; null: not known. */
  readonly arrived: Timestamp | null;
  /** Where it is, for people: `inbox.mbox, mail 17`. */
  readonly where: string;
  /** Why its bytes could not be read, in a few words. */
  readonly problem?: string;
}

/** An item, opened: the unpacked documents that may be reports, and who signed them. */
export interface Letter {
  readonly documents: readonly Document[];
  /** The domain of `From`, in A-labels; null: none, or not clear. */
  readonly from: string | null;
  /** `TLS-Report-Submitter`; null: none, or not a domain. */
  readonly submitter: string | null;
  /** null: a bare file, which is not signed. */
  readonly signatures: Signatures | null;
  readonly arrived: Timestamp | null;
  readonly where: string;
  readonly unreadable: readonly Unreadable[];
}

/** Bytes that should be JSON, as they were before they were packed. */
export interface Document {
  readonly bytes: Uint8Array;
  readonly name: string | null;
}

/** The DKIM signatures of a mail, judged at the time when it arrived. */
export interface Signatures {
  /** The domains (`d=`) of those that are valid and good enough for reports: RFC 8460 §3. */
  readonly valid: readonly string[];
  /** Why there is none, in a few words, such as `no signature`; null: there is one. */
  readonly why: string | null;
  /** DNS did not answer, or the key is gone: unknown. */
  readonly isUnknown: boolean;
}

/** What looked like a report and could not be read. */
export interface Unreadable {
  readonly where: string;
  readonly why: string;
}
