import { visible } from "../../base/finding.ts";
import type { ListProgress } from "../../commands/verify-list.ts";
import { countLines } from "../../io/lines.ts";
import { isTerminal, printError, progressOn } from "../../io/terminal.ts";
import { type ListFigures, listProgress, listSummary } from "../../report/list-progress.ts";

export interface ListWatch {
  readonly see: (progress: ListProgress) => void;
  readonly end: () => void;
}

/** Milliseconds between two lines of progress. */
const interval = 250;

/** By convention, 128 and the number of the signal. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Shows a person at a terminal how far a list is, on standard error, unless the results themselves go to the terminal.
 * An interrupted run says how to continue, and ends immediately: only whole lines are written.
 * @param results the file that they go to; null: standard output
 */
export async function watchList(list: string, results: string | null): Promise<ListWatch> {
  const showsResults = results === null && (await isTerminal());
  const progress = progressOn(showsResults);
  const total = progress.isShown ? await countLines(list) : null;
  const started = performance.now();
  let latest: ListProgress = { lines: 0, elsewhere: 0, known: 0, done: 0, failing: 0 };
  const figures = (): ListFigures => ({
    ...latest,
    skipped: latest.elsewhere + latest.known,
    total,
    seconds: (performance.now() - started) / 1000,
  });
  const timer = progress.isShown
    ? setInterval(() => progress.show(listProgress(figures())), interval)
    : undefined;
  for (const [name, exitCode] of Object.entries(signals))
    process.once(name, () => {
      progress.clear();
      const next =
        results === null
          ? "Use --resume FILE to be able to continue a run."
          : `Run the same command again to continue with ${visible(results)}.`;
      printError(`Interrupted: ${listSummary(figures())} ${next}\n`);
      process.exit(exitCode);
    });
  return {
    see: (now) => {
      latest = now;
    },
    end: () => {
      clearInterval(timer);
      if (!progress.isShown) return;
      progress.clear();
      printError(`${listSummary(figures())}\n`);
    },
  };
}
