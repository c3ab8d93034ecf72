import type { Certificate, ConnectionFailure } from "../tls/certificate.ts";

/** What to ask a policy host for. */
export interface FetchRequest {
  /** The policy host: SNI and Host header. */
  readonly host: string;
  /** Which address to connect to; null: through the environment's proxy, which looks the name up itself. */
  readonly address: string | null;
  /** "/.well-known/mta-sts.txt" */
  readonly path: string;
  /** One GET for each, over a connection of its own; null: no User-Agent header. */
  readonly userAgents: readonly (string | null)[];
  /** Only this version; null: what both prefer. */
  readonly tls: "TLSv1.2" | "TLSv1.3" | null;
}

export type FetchResult =
  /** What the first connection showed; the others count only by their answers. */
  | {
      readonly kind: "connected";
      /** As "TLSv1.3". */
      readonly tls: string;
      readonly certificate: Certificate;
      /** One for each User-Agent; none when the certificate is not valid: a sender disconnects then. */
      readonly answers: readonly HttpAnswer[];
    }
  | { readonly kind: "failed"; readonly failure: ConnectionFailure };

/** All text in it comes from the server. */
export type HttpAnswer =
  | {
      readonly kind: "answer";
      readonly userAgent: string | null;
      readonly status: number;
      /** Each Content-Type header as it came. */
      readonly contentTypes: readonly string[];
      readonly location: string | null;
      /** The Content-Encoding header; several are joined by commas. */
      readonly contentEncoding: string | null;
      /** Cache-Control's max-age, in seconds. */
      readonly maxAge: number | null;
      /** In seconds. */
      readonly age: number | null;
      /** The first 64 KiB as they came, even compressed; empty unless the status is 200. */
      readonly body: Uint8Array;
      /** There was more. */
      readonly tooLarge: boolean;
      /** From the start of the connection to the last byte that was read. */
      readonly milliseconds: number;
    }
  | { readonly kind: "failed"; readonly userAgent: string | null; readonly failure: ConnectionFailure };
