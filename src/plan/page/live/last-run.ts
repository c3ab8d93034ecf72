import { secondsOf, type Timestamp, timestampOf } from "../../../base/time.ts";
import { gitHubApi, monitorWorkflow } from "../github.ts";
import { dayWords } from "../words.ts";
import { membersOf, parsed } from "./answer.ts";

/** The last run of the monitor that has ended, as GitHub tells anybody. */
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
  /** `reason` ends a sentence that begins with GitHub. */
  | { readonly kind: "failed"; readonly reason: string };

/** `name`: `OWNER/REPO`. */
export function lastRunAddress(name: string): string {
  return `${gitHubApi}/repos/${name}/actions/workflows/${monitorWorkflow}/runs?status=completed&per_page=1`;
}

/** The run's page. GitHub's answer has an address too, which could be any. */
export function runPage(name: string, id: number): string {
  return `https://github.com/${name}/actions/runs/${id}`;
}

/** Reads GitHub's answer, which may hold anything. */
export function readLastRun(status: number, text: string): LastRun {
  if (status === 404) return { kind: "hidden" };
  if (status === 403 || status === 429) return failed("answers no more questions from here for now");
  if (status !== 200) return failed(`answered with status ${status}`);
  const { total_count: count, workflow_runs: runs } = membersOf(parsed(text));
  if (!Array.isArray(runs)) return unreadable;
  if (count === 0 && runs.length === 0) return { kind: "none" };
  const { id, status: state, conclusion, run_started_at: started } = membersOf(runs[0]);
  return isRunNumber(id) && state === "completed" && isConclusion(conclusion) && isTimestamp(started)
    ? { kind: "run", id, started, conclusion }
    : unreadable;
}

function failed(reason: string): LastRun {
  return { kind: "failed", reason };
}

const unreadable: LastRun = { kind: "failed", reason: "gave an answer that cannot be read" };

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

/** Grey: nothing to worry about. Never green: that a run went well does not say that all is well. */
export interface Sighting {
  readonly colour: "grey" | "amber";
  /** Complete sentences. */
  readonly reason: string;
  readonly run: number | null;
}

const day = 86_400;
/** The monitor runs every day; GitHub skips a run now and then. */
const maxDays = 3;

/** `now`: in seconds. */
export function judgeLastRun(last: LastRun, now: number): Sighting {
  const said = (colour: Sighting["colour"], reason: string): Sighting => ({ colour, reason, run: null });
  if (last.kind === "hidden")
    return said("grey", "GitHub shows no run in public: the repository is private, or has no such monitor.");
  if (last.kind === "failed") return said("amber", `Not known: GitHub ${last.reason}.`);
  if (last.kind === "none") return said("amber", "No run has ended yet. There should be one every day.");
  const { id: run, started, conclusion } = last;
  const days = (now - secondsOf(started)) / day;
  if (days < -1) return said("amber", "Not known: the last run is yet to come, by the clock of this device.");
  const when = `${dayWords(started)} at ${started.slice(11, 16)} UTC`;
  const ending = `The run of ${when} ${endingOf(conclusion)}.`;
  if (days <= maxDays) return { colour: conclusion === "success" ? "grey" : "amber", reason: ending, run };
  return {
    colour: "amber",
    reason: `${ending} That was ${Math.floor(days)} days ago, and there should be one every day: GitHub may have stopped the schedule. “Enable workflow” on the monitor's page switches it on again.`,
    run,
  };
}

/**
 * A run goes well also when it finds something wrong: that is in its issue, if nobody has closed it. It fails when it
 * could not report, or could not even look.
 */
function endingOf(conclusion: string): string {
  if (conclusion === "success")
    return "finished; what it finds wrong is reported in an issue of the repository";
  return conclusion === "failure"
    ? "failed: it could not look, or could not report what it found"
    : `ended without a verdict (${conclusion})`;
}
