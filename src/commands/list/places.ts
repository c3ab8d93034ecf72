/** How many pieces of work there are at once. */
export interface Places {
  /** At work; what takes long leaves its place to the next. */
  readonly atOnce: number;
  /** Of those that have left their place and are still pending. In all there are never more than both together. */
  readonly waiting: number;
  /** Milliseconds until work leaves its place. */
  readonly patience: number;
}

/** Calls back once, after so many milliseconds, unless it is canceled by what it returns. */
export type Timer = (milliseconds: number, call: () => void) => () => void;

/**
 * Works on each item, and takes the next one only when there is a place for it. Work that a silent host holds up goes on
 * in a waiting room while others have its place; when that is full, it keeps its place until there is room. Rejects with
 * the first error of any work, without waiting for the rest.
 */
export async function eachInPlaces<Item>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<void>,
  { atOnce, waiting, patience }: Places,
  timer: Timer,
): Promise<void> {
  let active = 0;
  let moved = 0;
  /** What would leave its place if there were room, the longest first. */
  const overdue = new Set<() => void>();
  let failure: { readonly error: unknown } | null = null;
  let wake = () => {};

  const start = (item: Item): void => {
    let hasMoved = false;
    const move = () => {
      overdue.delete(move);
      hasMoved = true;
      active -= 1;
      moved += 1;
      wake();
    };
    const cancel = timer(patience, () => {
      if (moved < waiting) move();
      else overdue.add(move);
    });
    const end = () => {
      cancel();
      overdue.delete(move);
      if (hasMoved) {
        moved -= 1;
        const [next] = overdue;
        next?.();
      } else active -= 1;
      wake();
    };
    active += 1;
    work(item)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .then(end);
  };
  const until = async (isReached: () => boolean): Promise<void> => {
    while (failure === null && !isReached())
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (failure !== null) throw failure.error;
  };

  for await (const item of items) {
    start(item);
    await until(() => active < atOnce);
  }
  await until(() => active + moved === 0);
}
