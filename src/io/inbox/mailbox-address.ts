import { domainToUnicode } from "node:url";
import { MailboxFailure } from "./mailbox-failure.ts";

export type MailboxAddress = ImapAddress | PullAddress;

export interface ImapAddress {
  readonly scheme: "imaps";
  readonly user: string;
  /** In ASCII. */
  readonly host: string;
  readonly port: number;
  readonly folder: string;
}

/** Where the mails are that a web service has received. */
export interface PullAddress {
  readonly scheme: "https";
  /** For people. */
  readonly host: string;
  /** Without a slash at its end. */
  readonly url: string;
}

/** Whether an argument names a mailbox rather than a file. */
export function isMailboxAddress(text: string): boolean {
  return /^(imaps?|https?):\/\//i.test(text);
}

/**
 * Reads `imaps://USER@HOST[:PORT]/FOLDER` (RFC 5092 §3, percent-encoded) or `https://HOST/PATH`.
 * @throws `MailboxFailure`, which never repeats the text: it may contain a password
 */
export function parseMailboxAddress(text: string): MailboxAddress {
  const url = parsed(text);
  if (url.password !== "") throw new MailboxFailure({ kind: "address", flaw: "password" });
  if (url.hash !== "" || url.search !== "") throw new MailboxFailure({ kind: "address", flaw: "extra" });
  switch (url.protocol) {
    case "imaps:":
      return imapAddress(url);
    case "https:":
      return pullAddress(url);
    // An attacker on the path can answer before TLS starts; RFC 8314 §3 prefers TLS from the first byte.
    case "imap:":
      throw new MailboxFailure({ kind: "address", flaw: "starttls" });
    default:
      throw new MailboxFailure({ kind: "address", flaw: "scheme" });
  }
}

function parsed(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new MailboxFailure({ kind: "address", flaw: "syntax" });
  }
}

function imapAddress({ username, hostname, port, pathname }: URL): ImapAddress {
  const user = decoded(username);
  if (user === "") throw new MailboxFailure({ kind: "address", flaw: "user" });
  const folder = decoded(pathname.replace(/^\//, ""));
  // Parameters such as ";AUTH=" and ";UID=" ask for what is not done here.
  if (/;(auth|uid|uidvalidity|section|partial)=/i.test(`${user}${folder}`)) {
    throw new MailboxFailure({ kind: "address", flaw: "extra" });
  }
  return {
    scheme: "imaps",
    user,
    host: asciiHost(hostname),
    port: port === "" ? 993 : Number(port),
    folder: folder === "" ? "INBOX" : folder,
  };
}

function pullAddress({ username, host, origin, pathname }: URL): PullAddress {
  if (username !== "") throw new MailboxFailure({ kind: "address", flaw: "extra" });
  return { scheme: "https", host, url: `${origin}${pathname.replace(/\/+$/, "")}` };
}

/** Only for schemes of the web does `URL` turn a name into ASCII. */
function asciiHost(hostname: string): string {
  try {
    const { hostname: ascii } = new URL(`https://${decodeURIComponent(hostname)}`);
    if (domainToUnicode(ascii) !== "" || ascii.startsWith("[")) return ascii.replace(/^\[|\]$/g, "");
  } catch {
    // Said below.
  }
  throw new MailboxFailure({ kind: "address", flaw: "host" });
}

function decoded(part: string): string {
  try {
    const text = decodeURIComponent(part);
    if (!/\p{Cc}/u.test(text)) return text;
  } catch {
    // Said below.
  }
  throw new MailboxFailure({ kind: "address", flaw: "syntax" });
}
