import { secondsOf } from "../../base/time.ts";
import { dayAt, dayName } from "./day.ts";
import type { Cell, Evidence, EvidenceDay, Look, ReadCounts } from "./evidence.ts";

/** How long evidence is kept, in days. */
export const keptDays = 400;

/** The order of the keys wherever evidence is written, so that equal values are equal texts. */
export const keyOrder = [
  ...["version", "domain", "read", "days", "looks", "until", "since", "day", "senders", "sender", "count"],
  ...[
    "failing",
    "reports",
    "rules",
    "policies",
    "type",
    "policy",
    "mode",
    "ok",
    "failed",
    "failures",
    "kind",
  ],
  ...["mx", "reason", "sessions", "unreadable", "unsigned", "foreign", "duplicates", "at", "fail", "unknown"],
];

export function emptyEvidence(domain: string): Evidence {
  return { version: 1, domain, read: null, days: [], looks: [] };
}

/**
 * What two readings of the same mailbox add up to: idempotent, commutative, associative. A late mail, two runs at once or a
 * key that is gone meanwhile never make it say less. Both are about the same domain.
 */
export function joinEvidence(one: Evidence, other: Evidence): Evidence {
  return {
    version: 1,
    domain: one.domain,
    read: laterRead(one.read, other.read),
    days: joinDays([...one.days, ...other.days]),
    looks: joinLooks([...one.looks, ...other.looks]),
  };
}

/** Without what is too old; `now` in seconds. */
export function withoutOld(evidence: Evidence, now: number): Evidence {
  const first = dayName(dayAt(now) - keptDays);
  return {
    ...evidence,
    days: evidence.days.filter(({ day }) => day >= first),
    looks: evidence.looks.filter(({ at }) => at.slice(0, 10) >= first),
  };
}

function joinDays(days: readonly EvidenceDay[]): EvidenceDay[] {
  const found = new Map<string, Map<string, Cell>>();
  for (const { day, senders } of days) {
    const cells = found.get(day) ?? new Map<string, Cell>();
    for (const cell of senders) {
      const known = cells.get(cell.sender);
      cells.set(cell.sender, known === undefined ? cell : greater(known, cell));
    }
    found.set(day, cells);
  }
  return [...found]
    .sort(byKey)
    .reverse()
    .map(([day, cells]) => ({
      day,
      senders: [...cells].sort(byKey).map(([, cell]) => cell),
    }));
}

/** Of two readings of the same reports, the one that knows more. */
export function greater(one: Cell, other: Cell): Cell {
  const ranks = [rankOf(one), rankOf(other)] as const;
  const differing = ranks[0].findIndex((part, index) => part !== ranks[1][index]);
  if (differing >= 0) return ranks[0][differing]! > ranks[1][differing]! ? one : other;
  return textOf(one) >= textOf(other) ? one : other;
}

/**
 * Newer rules first, then more reports, then more sessions whose policy is known: what has left the ledger meanwhile must not
 * turn into a policy that was never published.
 */
export function rankOf({ rules, reports, policies }: Cell): readonly number[] {
  const isIdentified = ({ policy }: Cell["policies"][number]) => policy !== null && policy !== "unknown";
  const sessions = policies.filter(isIdentified).reduce((total, { ok, failed }) => total + ok + failed, 0);
  return [rules, reports, sessions];
}

function laterRead(one: ReadCounts | null, other: ReadCounts | null): ReadCounts | null {
  if (one === null || other === null) return one ?? other;
  const [a, b] = [secondsOf(one.until), secondsOf(other.until)];
  if (a !== b) return a > b ? one : other;
  return textOf(one) >= textOf(other) ? one : other;
}

function joinLooks(looks: readonly Look[]): Look[] {
  const found = new Map<string, Look>();
  for (const { at, fail, unknown } of looks) {
    const known = found.get(at);
    const all = (mine: readonly string[], more: readonly string[] = []) =>
      [...new Set([...mine, ...more])].sort();
    found.set(at, { at, fail: all(fail, known?.fail), unknown: all(unknown, known?.unknown) });
  }
  return [...found]
    .sort(byKey)
    .reverse()
    .map(([, look]) => look);
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function textOf(value: unknown): string {
  return JSON.stringify(value, keyOrder);
}
