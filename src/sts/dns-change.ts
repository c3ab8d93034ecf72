/** One record set to be written, in one step, at the name servers of its zone. */
export interface DnsChange {
  /** A-labels, lower case, no final dot. */
  readonly name: string;
  readonly type: "TXT" | "CNAME";
  /** In seconds: that of the set which is there, otherwise that of a new record. */
  readonly ttl: number;
  /** The apex of the zone that has the name, without a final dot; all servers of that zone were asked. */
  readonly zone: string;
  /**
   * The TXT records that every server showed, each as its character-strings, and which must still be there at the time of the
   * write: servers compare bytes, so that `"a" "b"` is not `"ab"`. Of a CNAME record, its target. []: no such set.
   */
  readonly from: readonly (readonly string[])[];
  /** The one value that the set has afterwards: a TXT record's text, or a CNAME record's target without a final dot. */
  readonly to: string;
}

/** The records that are replaced, each as the one text that readers take it for. */
export function textsBefore({ from }: DnsChange): string[] {
  return from.map((strings) => strings.join(""));
}
