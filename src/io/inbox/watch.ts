import { MailboxFailure, type MailboxProblem } from "./mailbox-failure.ts";

/** Limits what a server may do until the next step is done. */
export interface Watch {
  /** Bytes have come. */
  readonly received: (count: number) => void;
  /** Something that was requested has arrived: time and bytes are counted from zero again. */
  readonly step: () => void;
  /**
   * Waits for the server, for as long as the limits hold. Rejects as the work does, or with `MailboxFailure`.
   * @param maxBytes between two steps
   */
  readonly during: <Result>(work: () => Promise<Result>, maxBytes: number) => Promise<Result>;
}

interface Limits {
  readonly host: string;
  /** Milliseconds between two steps; only time in `during` counts. */
  readonly timeout: number;
  /** Ends the connection. */
  readonly stop: () => void;
}

export function watch({ host, timeout, stop }: Limits): Watch {
  let bytes = 0;
  let limit = 0;
  let timer: NodeJS.Timeout | undefined;
  let broken: MailboxFailure | undefined;
  let reject: (failure: MailboxFailure) => void = () => {};
  function end(problem: MailboxProblem): void {
    broken ??= new MailboxFailure(problem, host);
    reject(broken);
    stop();
  }
  function step(): void {
    bytes = 0;
    timer?.refresh();
  }
  return {
    step,
    received(count) {
      bytes += count;
      if (bytes > limit) end({ kind: "too-much" });
    },
    async during(work, maxBytes) {
      if (broken) throw broken;
      limit = maxBytes;
      step();
      timer = setTimeout(() => end({ kind: "connection", failure: "timeout" }), timeout);
      try {
        return await Promise.race([
          work(),
          new Promise<never>((_, refuse) => {
            reject = refuse;
          }),
        ]);
      } catch (error) {
        // The reason why the connection ended says more than the error of the work.
        throw broken ?? error;
      } finally {
        clearTimeout(timer);
        timer = undefined;
        reject = () => {};
      }
    },
  };
}
