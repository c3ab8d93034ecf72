/** A certificate as a sender sees it, for the host that it asked for. All names come from the server. */
export interface Certificate {
  /** The DNS names of its subject alternative names, in lower case; the first 20. */
  readonly names: readonly string[];
  /** Organization or common name; "" when it names neither. */
  readonly issuer: string;
  /** From when until when it is valid, in seconds. */
  readonly starts: number;
  readonly expires: number;
  /** It is issued for the host (SAN only, RFC 8461 §3.3 and §4.2). */
  readonly admitsHost: boolean;
  /** Why its chain is not trusted: OpenSSL's code, such as `CERT_HAS_EXPIRED`; null: it is trusted. */
  readonly distrust: string | null;
}

/** A sender would accept it. */
export function isValid({ admitsHost, distrust }: Certificate): boolean {
  return admitsHost && distrust === null;
}

/** Why a connection failed. Contains nothing that a server sent. */
export type ConnectionFailure =
  /** Nothing was received in time. */
  | "timeout"
  | "refused"
  /** No route to this address, such as IPv6 on a machine without it. */
  | "unreachable"
  /** The other side closed the connection. */
  | "reset"
  /** No TLS version or cipher in common, or no TLS at all. */
  | "tls"
  /** The data violates the protocol, or its limits. */
  | "malformed"
  /** It was not tried: attempts for other domains of a list got no answer a moment ago. */
  | "given-up";
