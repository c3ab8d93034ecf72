import { secondsOf, type Timestamp, timestampOf } from "../../../base/time.ts";
import { gitHubApi, monitorWorkflow } from "../github.ts";
import type { Message } from "../languages/tables.ts";
import { failed, membersOf, parsed } from "./answer.ts";

/** The last completed run of the monitor, as GitHub shows it to everyone. */
export type LastRun =
  | {
      readonly kind: "run";
      readonly id: number;
      readonly started: Timestamp;
      /** `success`, `failure`, `cancelled` and others; GitHub adds some now and then. */
      readonly conclusion: string;
    }
  | { readonly kind: "none" }
  /** The repository is private, or has no such workflow: GitHub does not say which. */
  | { readonly kind: "hidden" }
  /** In the message, `{whom}` is GitHub. */
  | ({ readonly kind: "failed" } & Message);

/** `name`: `OWNER/REPO`. */
export function lastRunAddress(name: string): string {
  return `${gitHubApi}/repos/${name}/actions/workflows/${monitorWorkflow}/runs?status=completed&per_page=1`;
}

/** The run's page. GitHub's answer has an address too, which could be any. */
export function runPage(name: string, id: number): string {
  return `https://github.com/${name}/actions/runs/${id}`;
}

/** Reads GitHub's answer, which may contain anything. */
export function readLastRun(status: number, text: string): LastRun {
  if (status === 404) return { kind: "hidden" };
  if (status === 403 || status === 429) return failed("rate-limit");
  if (status !== 200) return failed("status", { status: String(status) });
  const { total_count: count, workflow_runs: runs } = membersOf(parsed(text));
  if (!Array.isArray(runs)) return unreadable;
  if (count === 0 && runs.length === 0) return { kind: "none" };
  const { id, status: state, conclusion, run_started_at: started } = membersOf(runs[0]);
  return isRunNumber(id) && state === "completed" && isConclusion(conclusion) && isTimestamp(started)
    ? { kind: "run", id, started, conclusion }
    : unreadable;
}

const unreadable: LastRun = failed("unreadable");

function isRunNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isConclusion(value: unknown): value is string {
  return typeof value === "string" && /^[a-z_]{1,30}$/.test(value);
}

function isTimestamp(value: unknown): value is Timestamp {
  if (typeof value !== "string" || value.length !== 20) return false;
  const seconds = secondsOf(value);
  // There are other ways to write a time, and some engines read a 30 February.
  return !Number.isNaN(seconds) && timestampOf(seconds) === value;
}

/**
 * Gray: not known. A run that went well is a note, and never green: a run finishes also when it finds a problem, which is
 * in an issue then. It fails when it couldn't check, or couldn't report.
 */
export interface Sighting extends Message {
  readonly color: "note" | "gray" | "amber";
  readonly run: number | null;
}

const day = 86_400;
/** The monitor runs every day; GitHub skips a run now and then. */
const maxDays = 3;

/** `now`: in seconds. A date among the values is a timestamp. */
export function judgeLastRun(last: LastRun, now: number): Sighting {
  if (last.kind === "hidden") return { color: "note", key: "run-hidden", run: null };
  if (last.kind === "failed") return { color: "gray", key: last.key, values: last.values ?? {}, run: null };
  if (last.kind === "none") return { color: "amber", key: "run-none", run: null };
  const { id: run, started: when, conclusion } = last;
  const days = (now - secondsOf(when)) / day;
  if (days < -1) return { color: "gray", key: "run-future", run: null };
  if (days > maxDays)
    return { color: "amber", key: "run-old", values: { when, days: String(Math.floor(days)) }, run };
  if (conclusion === "success") return { color: "note", key: "run-success", values: { when }, run };
  if (conclusion === "failure") return { color: "amber", key: "run-failure", values: { when }, run };
  return { color: "amber", key: "run-other", values: { when, conclusion }, run };
}
