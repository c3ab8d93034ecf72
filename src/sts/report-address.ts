import { describeCharacter, type ForeignCharacter, foreignIn } from "./foreign-character.ts";
import { readHostName, withoutBlanks } from "./host-name.ts";
import { toULabels } from "./idna.ts";
import { reportAddressProblem } from "./read-record.ts";

/** A `rua` of TLS-RPT (RFC 8460 §3), fit for the TXT record, or why a text is none. */
export type ReportAddress =
  | { readonly uri: string }
  | { readonly problem: "empty" | "list" }
  | { readonly problem: "scheme"; readonly instead: string }
  | { readonly problem: "not-an-address"; readonly reason: string }
  | ({ readonly problem: "character" } & ForeignCharacter);

/** Longer than any mailbox (RFC 5321 §4.5.3.1) and any URL that a TXT record could carry beside others. */
const maxLength = 2048;

export function readReportAddress(text: string): ReportAddress {
  if (text.length > maxLength) return notAnAddress(`it has more than ${maxLength} characters`);
  const written = withoutBlanks(text);
  if (written === "") return { problem: "empty" };
  const foreign = foreignIn(written);
  if (foreign !== null) return { problem: "character", ...describeCharacter(foreign) };
  if (isList(written)) return { problem: "list" };
  if (/^mailto:/i.test(written)) return readMailbox(written.slice("mailto:".length));
  if (/^https:\/\//i.test(written)) return readUrl(written);
  return { problem: "scheme", instead: suggestion(written) };
}

/** A scheme behind a delimiter, or a delimiter between two `@`. Looked for part by part: one pattern is cubic work. */
function isList(text: string): boolean {
  const between = text.slice(text.indexOf("@") + 1, Math.max(0, text.lastIndexOf("@")));
  return /[,;\s](?:mailto|https?):/i.test(text) || /[,;\s]/.test(between);
}

function readMailbox(address: string): ReportAddress {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  // RFC 5321 §4.1.2 would have the first of two in quotation marks.
  if (local === "" || local.includes("@") || /[\s<>"\x00-\x1f\x7f?#]/.test(local)) {
    return notAnAddress("a mailbox looks like name@example.com");
  }
  const host = readHostName(address.slice(at + 1));
  if ("problem" in host && host.problem === "character") return host;
  if ("problem" in host) return notAnAddress(`after the @, ${host.reason}`);
  return fit(`mailto:${encode(local)}@${host.name}`);
}

function readUrl(text: string): ReportAddress {
  if (/[\s\x00-\x1f\x7f]/.test(text)) return notAnAddress("it has a space or a control character");
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return notAnAddress("it is not a valid URL");
  }
  if (url.username !== "" || url.password !== "") {
    return notAnAddress("a DNS record is public, so a URL in it must not contain a password");
  }
  if (!hasFairHost(url)) return notAnAddress("its host is not a host name");
  return fit(encode(url.href));
}

/** What the record will contain, judged like a record that was read; encoding makes a text longer. */
function fit(uri: string): ReportAddress {
  if (uri.length > maxLength)
    return notAnAddress(`percent-encoded, it has more than ${maxLength} characters`);
  return reportAddressProblem(uri) === null ? { uri } : notAnAddress("it is not a valid URL");
}

/** The URL parser maps characters to others that no name has, and takes symbols for letters. */
function hasFairHost({ hostname }: URL): boolean {
  if (/^\[[\da-f:.]+\]$/.test(hostname)) return true;
  const isFair = !hostname.includes("xn--") || toULabels(hostname) !== null;
  return isFair && /^[a-z\d._-]{1,253}$/.test(hostname);
}

/**
 * Percent-encodes what is not allowed in the record: `,`, `!` and `;` (RFC 8460 §3) and whatever is outside RFC 3986.
 * A `%` that starts an escape stays, so that encoding twice changes nothing.
 */
function encode(text: string): string {
  const escaped = text.replace(/%(?![\da-f]{2})/gi, "%25");
  return escaped.replace(/[^A-Za-z\d\-._~:/?#[\]@$&'()*+=%]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join(""),
  );
}

function suggestion(text: string): string {
  if (/^http:\/\//i.test(text)) return text.replace(/^http:/i, "https:");
  return text.includes("@") ? `mailto:${text.replace(/^\w+:/, "")}` : "mailto:tls-reports@example.com";
}

function notAnAddress(reason: string): ReportAddress {
  return { problem: "not-an-address", reason };
}
