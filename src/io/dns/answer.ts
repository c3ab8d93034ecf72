/** What records of each type hold. Names are in presentation form: see `presentation`. */
export interface RecordData {
  A: string;
  AAAA: string;
  CNAME: string;
  NS: string;
  /** The character-strings joined without blanks; each character is a byte (Latin-1), so that nothing is lost. */
  TXT: string;
  MX: { readonly host: string; readonly preference: number };
  CAA: { readonly flags: number; readonly tag: string; readonly value: string };
  SOA: { readonly primary: string; readonly serial: number };
}
export type RecordType = keyof RecordData;

/** What DNS says of a name. `aliases`: the CNAME chain that was followed, each target in order; [] when there is none. */
export type DnsAnswer<Type extends RecordType> =
  | {
      readonly kind: "records";
      readonly records: readonly RecordData[Type][];
      /** Seconds: the smallest of all records on the way. */
      readonly ttl: number;
      readonly aliases: readonly string[];
      /** All that was said on the way came from servers that know it first-hand (AA). */
      readonly authoritative: boolean;
    }
  /** NOERROR: the name is there, without such records. */
  | Negative<"no-records">
  /** NXDOMAIN: there is no such name, nor any below it. */
  | Negative<"no-name">
  /** `reason` is for people, in a few words, and holds nothing that a server sent. */
  | { readonly kind: "unknown"; readonly reason: string };

interface Negative<Kind> {
  readonly kind: Kind;
  readonly aliases: readonly string[];
  readonly authoritative: boolean;
  /** The zone that says so: the owner of the SOA record that came along (RFC 2308 §2), if one did. */
  readonly zone: string | null;
}
