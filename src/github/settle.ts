/** How often a step is tried whose outcome others may have made old. */
export const maxAttempts = 6;

/** Repeats a step that answers null when others were quicker, each time after a longer pause; null: they always were. */
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
