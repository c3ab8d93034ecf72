import { connectionFailureOf } from "../tls/connection-failure.ts";
import { forbidden } from "./guarded-lookup.ts";
import { MailboxFailure, type MailboxProblem } from "./mailbox-failure.ts";
import { withoutSecrets } from "./without-secrets.ts";

export interface Circumstances {
  readonly host: string;
  readonly by: "password" | "token";
  readonly secrets: readonly string[];
  /** What was asked for, such as `search`: for "the server refuses to search". */
  readonly what: string;
}

/**
 * What an error of the IMAP client, or of its connection, means. Nothing of the error itself is kept: it may contain what
 * was sent, or what the server sent.
 */
export function imapFailureOf(error: unknown, circumstances: Circumstances): MailboxFailure {
  if (error instanceof MailboxFailure) return error;
  return new MailboxFailure(problemOf(error as ImapError, circumstances), circumstances.host);
}

/** As the client makes them; each part may be missing. */
interface ImapError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly authenticationFailed?: unknown;
  /** NO, BAD or BYE. */
  readonly responseStatus?: unknown;
  readonly serverResponseCode?: unknown;
  readonly responseText?: unknown;
  /** The words of a BYE, when the code says that the connection was closed. */
  readonly reason?: unknown;
}

function problemOf(error: ImapError, { by, secrets, what }: Circumstances): MailboxProblem {
  const code = String(error.code ?? "");
  const isGoodbye = isClosed.test(code) && typeof error.reason === "string";
  const text = isGoodbye ? error.reason : error.responseText;
  const said = withoutSecrets(secrets, text);
  if (isBusy(error, text)) return { kind: "busy", said };
  if (noMethod.test(String(error.message))) return { kind: "login-method", by };
  if (error.authenticationFailed) return { kind: "login", by, said };
  if (error.responseStatus === "NO" || error.responseStatus === "BAD") return { kind: "refused", what, said };
  if (isGoodbye) return { kind: "closed", said };
  return problemOfCode(code);
}

/** Codes of RFC 5530 and RFC 9051 §7.1, and the words of servers that know none. */
function isBusy({ serverResponseCode }: ImapError, text: unknown): boolean {
  return (
    /^(LIMIT|UNAVAILABLE|INUSE|SERVERBUG)$/i.test(String(serverResponseCode ?? "")) ||
    (typeof text === "string" &&
      /too many|maximum number of connections|simultaneous connections|try again later/i.test(text))
  );
}

/** The server offers no login method that the client supports. */
const noMethod =
  /^(Login is disabled|Unsupported authentication mechanism|No matching authentication method)$/;

const isClosed = /^(NoConnection|EConnectionClosed|ClosedAfterConnect(TLS|Text)|StateLogout)$/;

function problemOfCode(code: string): MailboxProblem {
  if (/^(LineTooLarge|LiteralTooLarge|ResponseTooLarge|TooManyTokens|TooManyResponses)$/.test(code)) {
    return { kind: "too-much" };
  }
  if (/^(CONNECT_TIMEOUT|GREETING_TIMEOUT|ETIMEOUT)$/.test(code)) {
    return { kind: "connection", failure: "timeout" };
  }
  if (isClosed.test(code)) {
    return { kind: "connection", failure: "reset" };
  }
  return problemOfConnection(code);
}

/** What the codes of Node's sockets, look-ups and TLS mean. */
export function problemOfConnection(code: string): MailboxProblem {
  if (code === forbidden) return { kind: "private-address" };
  if (/^(ENOTFOUND|EAI_NONAME|ENODATA)$/.test(code)) return { kind: "not-found" };
  if (/^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|INVALID_CA|HOSTNAME_)/.test(code)) {
    return { kind: "certificate", code };
  }
  return { kind: "connection", failure: connectionFailureOf({ code }) };
}
