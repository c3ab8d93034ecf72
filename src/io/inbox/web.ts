import { type Limits, proxyFetch } from "../github/proxy-fetch.ts";
import { guardedLookup, refuseForbidden } from "./guarded-lookup.ts";
import { problemOfConnection } from "./imap-failure.ts";
import { MailboxFailure } from "./mailbox-failure.ts";

export interface WebRequest {
  readonly method: "GET" | "POST";
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly maximumBytes: number;
  /** Milliseconds, for everything. */
  readonly timeout: number;
  readonly mayConnect: (address: string) => boolean;
  readonly roots?: string;
}

export interface WebAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
}

/**
 * Asks a web server that gets a secret: by https alone, and no redirect is followed.
 * @throws `MailboxFailure`, with nothing in it of the request but the host
 */
export async function requestFrom(url: string, request: WebRequest): Promise<WebAnswer> {
  const { host, hostname, protocol } = new URL(url);
  const { method, headers, body, mayConnect, roots } = request;
  try {
    if (protocol !== "https:") throw new MailboxFailure({ kind: "address", flaw: "scheme" });
    refuseForbidden(hostname, mayConnect);
    // Whatever the environment says about certificates: a secret is sent next.
    const connection = { lookup: guardedLookup(mayConnect), ca: roots, rejectUnauthorized: true };
    const fetch = proxyFetch(limitsOf(request, connection));
    const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
  } catch (error) {
    if (error instanceof MailboxFailure) throw error;
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new MailboxFailure(
      code === "ERR_TOO_LARGE" ? { kind: "too-much" } : problemOfConnection(code),
      host,
    );
  }
}

function limitsOf(
  { timeout, maximumBytes }: WebRequest,
  connection: NonNullable<Limits["connection"]>,
): Limits {
  return { timeout, maximumBytes, connection };
}
