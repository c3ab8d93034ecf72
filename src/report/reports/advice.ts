import { escapeControl } from "../../base/finding.ts";
import type { FailureSums } from "../../ledger/evidence/failure-sums.ts";
import type { Sums } from "../../ledger/evidence/sum-up.ts";
import type { Mode } from "../../sts/policy-file.ts";
import { type Fault, kinds } from "../../sts/tls-report/kinds.ts";
import { reasons } from "../../sts/tls-report/reasons.ts";

/** A failure in sentences, for any kind of output; values from reports are escaped for a terminal, not for markup. */
export interface Advice {
  /** `34 sessions at mx2.shop.example` */
  readonly what: string;
  /** `Microsoft Corporation` */
  readonly who: string;
  /** `2026-11-20 to 2026-11-24` */
  readonly when: string;
  readonly meaning: string;
  /** null: the reason is enough. */
  readonly cause: string | null;
  readonly whose: string;
  readonly fix: string;
}

const faults: Readonly<Record<Fault, string>> = {
  "mail server": "your mail server",
  "policy host": "your policy host",
  DNS: "your DNS",
  sender: "probably the sender, or the network in between",
  unclear: "unclear",
};

export function adviceOn(failure: FailureSums): Advice {
  const { kind, reason, mx, sessions, seenBy, whose, othersVerified } = failure;
  const { meaning, causes, fix } = kinds[kind];
  const special = reason === null ? null : reasons[reason];
  const isTheirs = whose === "sender" && kinds[kind].fault !== "sender";
  return {
    what: `${sessionsText(sessions)}${mx === null ? "" : ` at ${escapeControl(mx)}`}`,
    who: namesOf(seenBy.map(({ name }) => name)),
    when: daysText(failure),
    meaning: special?.meaning ?? meaning,
    cause: special === null ? `${causes[0]!.charAt(0).toUpperCase()}${causes[0]!.slice(1)}.` : null,
    whose: isTheirs
      ? `${faults.sender}: others had ${sessionsText(othersVerified ?? 0)} there on the same days, and all were verified`
      : faults[whose],
    fix: isTheirs ? `Check your mail server once, then ask the sender. ${fix}` : (special?.fix ?? fix),
  };
}

const most = 3;

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, most).map((name) => escapeControl(name.slice(0, 80)));
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

function daysText({ from, until }: FailureSums): string {
  if (from === null || until === null) return "on an unknown day";
  return from === until ? `on ${from}` : `from ${from} to ${until}`;
}

export function sessionsText(count: number): string {
  return count === 1 ? "1 session" : `${numberText(count)} sessions`;
}

/** `12,345`, whatever the machine's language. */
export function numberText(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The mode that senders had last; null: no report says. */
export function modeNow({ days }: Pick<Sums, "days">): Mode | null {
  return days.findLast(({ mode }) => mode !== null)?.mode ?? null;
}

/** Whether a signed report contains it. */
export function isCorroborated({ seenBy }: FailureSums): boolean {
  return seenBy.some(({ signed }) => signed !== false);
}
