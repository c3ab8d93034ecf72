import { announcement } from "./announced.ts";
import { isGreen } from "./check.ts";
import type { History } from "./history.ts";
import type { Life } from "./life.ts";
import { live } from "./live.ts";
import { deliverAll, type Refusal } from "./sender.ts";

/** A history, lived through. */
export interface Outcome {
  readonly life: Life;
  readonly refusals: readonly Refusal[];
  /** Deliveries that a policy of mode enforce admitted. */
  readonly admitted: number;
  /** No check of anything that was carried out reported more than a notice. */
  readonly isGreen: boolean;
  /** What was merged was green, and the MX records moved only to admitted servers, on the days that were told or later. */
  readonly keptDates: boolean;
}

export function simulate(history: History): Outcome {
  const life = live(history);
  const deliveries = history.senders.map((sender) => deliverAll(sender, life));
  const red = life.checks.filter(({ findings }) => !isGreen(findings));
  return {
    life,
    refusals: deliveries.flatMap(({ refusals }) => refusals),
    admitted: deliveries.reduce((sum, { admitted }) => sum + admitted, 0),
    isGreen: red.length === 0,
    keptDates: red.every(({ isMove }) => isMove) && life.moves.every(({ keptDates }) => keptDates),
  };
}

/** Refusals that no check announced. */
export function unannounced({ refusals, life }: Outcome): Refusal[] {
  return refusals.filter((refusal) => announcement(refusal, life) === null);
}
