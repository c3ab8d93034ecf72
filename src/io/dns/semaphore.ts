/** Limits how many users of something there are at once; the others wait in line. */
export interface Semaphore {
  acquire(): Promise<void>;
  release(): void;
}

export function semaphore(limit: number): Semaphore {
  const waiting: (() => void)[] = [];
  let acquired = 0;
  return {
    acquire() {
      if (acquired === limit) return new Promise((resolve) => waiting.push(resolve));
      acquired++;
      return Promise.resolve();
    },
    release() {
      const next = waiting.shift();
      if (next) next();
      else acquired--;
    },
  };
}
