import type { ConnectionFailure } from "./certificate.ts";

const reasons: Readonly<Record<string, ConnectionFailure>> = {
  ETIMEDOUT: "timeout",
  ECONNREFUSED: "refused",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ENETDOWN: "unreachable",
  EHOSTDOWN: "unreachable",
  EAFNOSUPPORT: "unreachable",
  // A proxy whose name does not resolve.
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  // Resources of this machine, which say nothing about the other.
  EMFILE: "unreachable",
  ENFILE: "unreachable",
  ENOBUFS: "unreachable",
  ENOMEM: "unreachable",
  EACCES: "unreachable",
  EPERM: "unreachable",
  ECONNRESET: "reset",
  ECONNABORTED: "reset",
  EPIPE: "reset",
  // A proxy over TLS that is not trusted; the certificates of verified hosts are judged elsewhere.
  SELF_SIGNED_CERT_IN_CHAIN: "tls",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls",
  CERT_HAS_EXPIRED: "tls",
};

/** Classifies an error of Node's sockets, TLS or HTTP parser. */
export function connectionFailureOf(error: unknown): ConnectionFailure {
  const { code = "" } = error as NodeJS.ErrnoException;
  if (Object.hasOwn(reasons, code)) return reasons[code]!;
  return /^(ERR_SSL|ERR_TLS|EPROTO)/.test(code) ? "tls" : "malformed";
}
