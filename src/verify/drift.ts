import { type Check, isUnknown, statusOf } from "./check.ts";

/** What the monitor remembers from one run to the next; a check is known by its name and target. */
export interface MonitorState {
  /** For how many runs in a row a check has found nothing out. */
  readonly unknown: Readonly<Record<string, number>>;
  /** Those that were wrong when they were last seen. */
  readonly wrong: readonly string[];
}

export const emptyState: MonitorState = { unknown: {}, wrong: [] };

export interface Drift {
  /** Certainly wrong, or unknown for too many runs. */
  readonly wrong: readonly Check[];
  /** Unknown today, so it keeps its state. */
  readonly unsure: readonly Check[];
  readonly state: MonitorState;
}

/** An occasional failed look-up is a network problem; one that fails for three days in a row is the domain's. */
const maxUnknownRuns = 3;

/** Checks that could not be made because another one, which says why, came before; or that never can be from here. */
const explainedElsewhere = new Set([
  "https/no-address",
  "https/unreachable",
  "served/nothing",
  "verify/skipped",
  "mx/not-compared",
  "starttls/no-address",
  "starttls/not-testable",
]);

export function drift(checks: readonly Check[], before: MonitorState): Drift {
  const unknown: Record<string, number> = {};
  const wrong: Check[] = [];
  const unsure: Check[] = [];
  for (const check of checks) {
    const status = statusOf(check);
    if (status === "fail" || status === "warn") wrong.push(check);
    if (status !== "unknown" || !countsAsUnknown(check)) continue;
    const runs = (before.unknown[keyOf(check)] ?? 0) + 1;
    unknown[keyOf(check)] = runs;
    (runs >= maxUnknownRuns ? wrong : unsure).push(check);
  }
  const stillWrong = unsure.map(keyOf).filter((key) => before.wrong.includes(key));
  return { wrong, unsure, state: { unknown, wrong: [...wrong.map(keyOf), ...stillWrong] } };
}

export function keyOf({ name, target }: Check): string {
  return `${name} ${target}`;
}

function countsAsUnknown({ findings }: Check): boolean {
  return findings.filter(isUnknown).some(({ code }) => !explainedElsewhere.has(code));
}

/** The state from its text; anything else counts as an empty state. */
export function parseState(text: string | null): MonitorState {
  try {
    const { unknown, wrong } = JSON.parse(text ?? "") as Partial<MonitorState>;
    const counts = Object.entries(unknown ?? {}).filter(([, runs]) => Number.isSafeInteger(runs));
    return {
      unknown: Object.fromEntries(counts),
      wrong: Array.isArray(wrong) ? wrong.filter((key) => typeof key === "string") : [],
    };
  } catch {
    return emptyState;
  }
}

export function renderState(state: MonitorState): string {
  return `${JSON.stringify(state)}\n`;
}
