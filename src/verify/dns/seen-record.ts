import { type Finding, finding } from "../../base/finding.ts";
import type { DnsRecord } from "../../sts/records.ts";
import { type NameObservation, type ServerView, textsAt, type View } from "../look/name.ts";
import { isRight, kindOf } from "./purpose.ts";

export type SeenRecord =
  | { readonly view: View; readonly zone: string }
  | { readonly state: "waiting" | "refused"; readonly reason: Finding };

/** What all servers show; or what follows where it is not known, or where they differ. */
export function seenRecord(record: DnsRecord, found: NameObservation | undefined): SeenRecord {
  const { name } = record;
  if (found === undefined || found.kind === "unknown") {
    const reason = found?.reason ?? "It was not looked up.";
    return { reason: finding("dns/unknown", null, { name, reason }), state: "waiting" };
  }
  const { zone, servers } = found;
  const [first, ...others] = servers;
  if (first === undefined) {
    const reason = `${zone} has no name servers.`;
    return { reason: finding("dns/unknown", null, { name, reason }), state: "waiting" };
  }
  const differing = others.filter(({ view }) => keyOf(view, record) !== keyOf(first.view, record));
  if (differing.length === 0) return { view: first.view, zone };
  const late = servers.filter(({ view }) => !isDone(view, record));
  if (late.length < servers.length && late.every(({ view }) => isOwn(view, record)))
    return { reason: finding("dns/propagating", null, { name, servers: list(late) }), state: "waiting" };
  return {
    reason: finding("dns/servers-disagree", null, { name, zone, servers: list(differing) }),
    state: "refused",
  };
}

function list(servers: readonly ServerView[]): string {
  return servers.map(({ server }) => server).join(", ");
}

/** Two servers that show the same have the same key, whatever the order of records and the age of caches. */
function keyOf(view: View, { type }: DnsRecord): string {
  switch (view.kind) {
    case "texts":
      return JSON.stringify(textsAt(view).sort());
    case "alias":
      return `alias ${view.target}`;
    default:
      // A TXT record does not mind what else is there; beside a CNAME record there is nothing.
      return type === "TXT" ? "no text" : view.kind;
  }
}

function isDone(view: View, record: DnsRecord): boolean {
  if (record.type === "CNAME") return view.kind === "alias" && view.target === record.value;
  return view.kind === "texts" && isRight(textsAt(view), record);
}

/** What a server may still show while our change has not reached it yet. */
function isOwn(view: View, record: DnsRecord): boolean {
  if (view.kind === "nothing" || view.kind === "no-text" || view.isWildcard) return true;
  const { version } = kindOf(record);
  return (
    record.type === "TXT" &&
    view.kind === "texts" &&
    view.values.length === 1 &&
    textsAt(view)[0]!.startsWith(version)
  );
}
