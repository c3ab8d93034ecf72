/** A value from a moment on, in seconds, until the next one takes its place. */
export interface Since<Value> {
  readonly from: number;
  readonly value: Value;
}

/** Oldest first. */
export type Timeline<Value> = readonly Since<Value>[];

/** What held at `time`; null before the first. */
export function at<Value>(timeline: Timeline<Value>, time: number): Value | null {
  for (let index = timeline.length - 1; index >= 0; index--) {
    if (timeline[index]!.from <= time) return timeline[index]!.value;
  }
  return null;
}

export function inOrder<Value>(timeline: Timeline<Value>): Timeline<Value> {
  return timeline.toSorted((one, other) => one.from - other.from);
}
