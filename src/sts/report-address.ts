import { nameProblems, readHostName } from "./host-name.ts";

/** A `rua` of TLS-RPT (RFC 8460 §3), fit for the TXT record, or why a text is none. */
export type ReportAddress =
  | { readonly uri: string }
  | { readonly problem: "empty" | "list" }
  | { readonly problem: "scheme"; readonly instead: string }
  | { readonly problem: "not-an-address"; readonly reason: string };

export function readReportAddress(text: string): ReportAddress {
  const written = text.trim();
  if (written === "") return { problem: "empty" };
  if (/[,;\s]\s*(mailto|https?):|@.*[,;\s].*@/i.test(written)) return { problem: "list" };
  if (/^mailto:/i.test(written)) return readMailbox(written.slice("mailto:".length));
  if (/^https:\/\//i.test(written)) return readUrl(written);
  return { problem: "scheme", instead: suggestion(written) };
}

function readMailbox(address: string): ReportAddress {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  if (local === "" || /[\s<>"\x00-\x1f\x7f?#]/.test(local)) {
    return notAnAddress("a mailbox looks like name@example.com");
  }
  const host = readHostName(address.slice(at + 1));
  if ("problem" in host) return notAnAddress(`behind the @, ${nameProblems[host.problem]}`);
  return { uri: `mailto:${encode(local)}@${host.name}` };
}

function readUrl(text: string): ReportAddress {
  if (/[\s\x00-\x1f\x7f]/.test(text)) return notAnAddress("it holds a blank or a control character");
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return notAnAddress("it is no valid URL");
  }
  if (url.username !== "" || url.password !== "") {
    return notAnAddress("a DNS record is public, so a URL in it must not hold a password");
  }
  return { uri: encode(url.href) };
}

/**
 * Percent-encodes what must not stand in the record: `,`, `!` and `;` (RFC 8460 §3) and whatever is outside RFC 3986.
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
