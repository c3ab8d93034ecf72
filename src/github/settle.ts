/** How often to retry a step that concurrent changes can invalidate. */
export const maxAttempts = 6;

/** Repeats a step that returns null when others were faster, each time after a longer pause; null: they always were. */
export async function untilSettled<Value>(
  sleep: (milliseconds: number) => Promise<void>,
  step: () => Promise<Value | null>,
): Promise<Value | null> {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    if (attempt > 1) await sleep(100 * 2 ** attempt * (0.5 + Math.random()));
    const value = await step();
    if (value !== null) return value;
  }
  return null;
}
