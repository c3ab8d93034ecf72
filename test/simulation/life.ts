import type { StsPolicy } from "../../src/sts/policy-file.ts";
import type { Check } from "./check.ts";
import type { History } from "./history.ts";
import { at, type Timeline } from "./timeline.ts";

/** A policy as senders fetch it, and the id under which the ledger has it. */
export interface Published extends StsPolicy {
  readonly id: string;
}

/** What the world sees of one domain. */
export interface Site {
  /** What the policy host's origin serves; null: nothing. */
  readonly origin: Timeline<Published | null>;
  /** The id in the TXT record; null: no record. */
  readonly txt: Timeline<string | null>;
}

/** What became of a domain, before any sender looks at it. */
export interface Life {
  /** The domain, and the one to which it may be renamed. Both have the same mail servers. */
  readonly domains: readonly [string, string];
  readonly sites: readonly [Site, Site];
  /** The hosts of the MX records. */
  readonly mx: Timeline<readonly string[]>;
  readonly ttl: History["ttl"];
  /** Of all that was carried out, oldest first. */
  readonly checks: readonly Check[];
  readonly moves: readonly Move[];
  /** What was published, oldest first; the same policy may return. */
  readonly publications: readonly Published[];
  readonly isRenamed: boolean;
  readonly isDeleted: boolean;
  /** When something happened, in seconds, oldest first. */
  readonly events: readonly number[];
  /** In seconds. */
  readonly end: number;
}

/** The MX records were replaced. */
export interface Move {
  /** In seconds. */
  readonly at: number;
  /** What `migration/prepared` had reported of it: there was no need or no such notice, or its day had come, or it had not. */
  readonly advice: "none" | "kept" | "broken";
  /** Whether the policy in force admitted the new hosts, and all days that any finding had reported had come. */
  readonly keptDates: boolean;
}

/** The mail servers of a domain: without MX records its own address (RFC 5321 §5.1). */
export function realHosts({ mx }: Pick<Life, "mx">, domain: string, time: number): readonly string[] {
  const hosts = at(mx, time) ?? [];
  return hosts.length > 0 ? hosts : [domain];
}
