import { announcement } from "./announced.ts";
import { isQuiet, isRed } from "./check.ts";
import type { History } from "./history.ts";
import type { Life } from "./life.ts";
import { live } from "./live.ts";
import { deliverAll, matchesAny, type Refusal } from "./sender.ts";

/** A history, lived through. */
export interface Outcome {
  readonly life: Life;
  readonly refusals: readonly Refusal[];
  /** Deliveries that a policy of mode enforce admitted. */
  readonly admitted: number;
  /** No check of anything that was carried out reported more than a notice. */
  readonly isQuiet: boolean;
  /** Nothing that was merged was red, and the MX records moved only to admitted servers, on the days that were reported or later. */
  readonly keptDates: boolean;
}

export function simulate(history: History): Outcome {
  const life = live(history);
  const deliveries = history.senders.map((sender) => deliverAll(sender, life));
  return {
    life,
    refusals: deliveries.flatMap(({ refusals }) => refusals),
    admitted: deliveries.reduce((sum, { admitted }) => sum + admitted, 0),
    isQuiet: life.checks.every(({ findings }) => isQuiet(findings)),
    keptDates:
      life.checks.every(({ isMove, findings }) => isMove || !isRed(findings)) &&
      life.moves.every(({ keptDates }) => keptDates),
  };
}

/** Refusals that no check announced. */
export function unannounced({ refusals, life }: Outcome): Refusal[] {
  return refusals.filter((refusal) => announcement(refusal, life) === null);
}

/** Refusals of a server that was in use, and delivered to, when a check that was not red let their policy through. */
export function refusedByGreen({ refusals, life }: Outcome): Refusal[] {
  return refusals.filter(({ policy, host, domain }) =>
    life.checks.some(
      ({ isMove, id, domains, findings, hosts, before }) =>
        !isMove &&
        id === policy.id &&
        domains[0] === domain &&
        !isRed(findings) &&
        (hosts.length > 0 ? hosts : [domain]).includes(host) &&
        (before?.mode !== "enforce" || matchesAny(before.mx, host)),
    ),
  );
}
