const units = { s: 1, m: 60, h: 3600 } as const;

const longest = 6 * 3600;

/** `90s`, `20m`, `1h`, or seconds alone, as seconds; null: not such a time, or more than six hours. */
export function secondsToWait(text: string): number | null {
  const [, count, unit = "s"] = /^(\d{1,5})([smh])?$/.exec(text) ?? [];
  const seconds = Number(count) * units[unit as keyof typeof units];
  return count !== undefined && seconds <= longest ? seconds : null;
}

/** Milliseconds to the next look, every `pace` seconds until `end`; a second at least, so that none is a busy loop. */
export function untilNextLook(pace: number, end: number, now: number): number {
  return Math.max(1, Math.min(pace, end - now)) * 1000;
}
