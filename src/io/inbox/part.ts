/** A part of a mail that may be a report, decoded. */
export interface Part {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  /** Lower case. */
  readonly type: string;
}
