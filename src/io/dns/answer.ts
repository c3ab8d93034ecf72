/** The data of each record type. Names are in presentation form (RFC 1035 §5.1). */
export interface RecordData {
  A: string;
  AAAA: string;
  CNAME: string;
  NS: string;
  /** The character-strings (RFC 1035 §3.3.14), which readers join without spaces; each character is a byte (Latin-1). */
  TXT: readonly string[];
  MX: { readonly host: string; readonly preference: number };
  CAA: { readonly flags: number; readonly tag: string; readonly value: string };
  SOA: { readonly primary: string; readonly serial: number };
}
export type RecordType = keyof RecordData;

/** The answer for a name. `aliases`: the targets of the CNAME chain, in order; [] when there is none. */
export type DnsAnswer<Type extends RecordType> =
  | {
      readonly kind: "records";
      readonly records: readonly RecordData[Type][];
      /** Seconds: the smallest of all records in the chain. */
      readonly ttl: number;
      readonly aliases: readonly string[];
      /** Every reply in the chain was authoritative (AA). */
      readonly authoritative: boolean;
    }
  /** NOERROR: the name exists, without such records. */
  | Negative<"no-records">
  /** NXDOMAIN: neither the name nor any below it exists. */
  | Negative<"no-name">
  /** `reason` is for people, in a few words, and contains nothing that a server sent. */
  | {
      readonly kind: "unknown";
      readonly reason: string;
      /** The targets of the CNAME records up to the question that was not answered, if there were any. */
      readonly aliases?: readonly string[];
    };

interface Negative<Kind> {
  readonly kind: Kind;
  readonly aliases: readonly string[];
  readonly authoritative: boolean;
  /** The zone: the owner of the SOA record in the reply (RFC 2308 §2), if there was one. */
  readonly zone: string | null;
}
