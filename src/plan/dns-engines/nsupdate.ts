import type { DnsChange } from "../../sts/dns-change.ts";
import { characterStrings } from "../dns-formats/character-strings.ts";

/**
 * Changes as input for nsupdate (RFC 2136): each in a message of its own, which is done as a whole or not at all, and only if
 * what was seen is still there. Empty where there are none, so that nsupdate does nothing.
 * @param server NAME or NAME:PORT of the server that takes updates; null: the zone's primary
 */
export function nsupdateScript(changes: readonly DnsChange[], server: string | null): string {
  return changes.map((change) => [...serverLine(server), ...message(change), "send", ""].join("\n")).join("");
}

function serverLine(server: string | null): string[] {
  if (server === null) return [];
  const [, host = server, port = "53"] = /^(\[.*\]|[^:]*)(?::(\d+))?$/.exec(server) ?? [];
  return [`server ${host.replace(/[[\]]/g, "")} ${port}`];
}

function message({ name, type, ttl, zone, from, to }: DnsChange): string[] {
  const owner = `${name}.`;
  const prerequisites =
    from.length > 0
      ? // The whole set must be this one (RFC 2136 §2.4.2).
        from.map((strings) => `prereq yxrrset ${owner} IN ${type} ${rdataOf(type, strings)}`)
      : type === "CNAME"
        ? [`prereq nxdomain ${owner}`]
        : // A server ignores a TXT record beside a CNAME record, and reports success (RFC 2136 §3.4.2.2).
          [`prereq nxrrset ${owner} IN TXT`, `prereq nxrrset ${owner} IN CNAME`];
  return [
    `zone ${zone}.`,
    ...prerequisites,
    ...(from.length > 0 ? [`update delete ${owner} IN ${type}`] : []),
    `update add ${owner} ${ttl} IN ${type} ${rdataOf(type, type === "CNAME" ? [to] : characterStrings(to))}`,
  ];
}

function rdataOf(type: DnsChange["type"], strings: readonly string[]): string {
  return type === "CNAME" ? `${strings.join("")}.` : quoted(strings);
}

function quoted(strings: readonly string[]): string {
  return strings.map((text) => `"${escaped(text)}"`).join(" ");
}

/** In quotes, as RFC 1035 §5.1 has it. What is not printable ASCII is never among what may be changed; it could not end the line. */
function escaped(text: string): string {
  return text.replace(/["\\]|[^\x20-\x7e]/g, (character) =>
    /["\\]/.test(character)
      ? `\\${character}`
      : `\\${String(character.charCodeAt(0) & 0xff).padStart(3, "0")}`,
  );
}
