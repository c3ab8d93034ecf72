import type { CellFailure } from "../../ledger/evidence/evidence.ts";
import { constants } from "./constants.ts";
import { sessionsOf } from "./refusals.ts";

/** What is weighed of a sender's day. */
export interface DayOfSender {
  readonly day: number;
  readonly refusals: readonly CellFailure[];
  readonly proven: number;
}

/** Time-outs and a server that is busy reloading: never certificates, never a server that the policy does not list. */
export function isTransient({ kind, reason }: CellFailure): boolean {
  if (kind === "starttls-not-supported") return true;
  return kind === "validation-failure" && (reason === "timeout" || reason === "connection-closed");
}

/**
 * Whether a day's transient failures are noise: of the same sender's many sessions in the two weeks up to that day, hardly
 * any failed so. The one place where successes weigh against failures.
 */
export function isNoise(day: number, days: readonly DayOfSender[]): boolean {
  const window = days.filter((one) => one.day <= day && one.day > day - constants.noiseDays);
  const proven = window.reduce((total, one) => total + one.proven, 0);
  const failed = sessionsOf(window.flatMap(({ refusals }) => refusals.filter(isTransient)));
  return proven >= constants.noiseSuccesses && failed < (proven + failed) * constants.noiseShare;
}
