/** Why a file, a folder or a mailbox could not be read, or not to its end. */
export type NotOpenedKind =
  | "not-found"
  | "source-not-valid"
  | "password-missing"
  | "host-not-found"
  | "refused"
  | "certificate"
  | "not-imap"
  | "login"
  | "oauth"
  | "folder"
  | "silence"
  | "cut"
  | "too-large";

/** Thrown when a source of letters cannot be opened; `reason` is for people, in a few words, and has no secret in it. */
export class NotOpened extends Error {
  readonly kind: NotOpenedKind;
  readonly reason: string;

  constructor(kind: NotOpenedKind, reason: string) {
    super(reason);
    this.kind = kind;
    this.reason = reason;
  }
}
