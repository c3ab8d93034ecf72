import { secondsOf, timestampOf } from "../../base/time.ts";

const length = 86_400;

/** A UTC day, counted from 1970: `2026-11-24` is 20,781. */
export function dayNumber(day: string): number {
  return Math.floor(secondsOf(day) / length);
}

export function dayAt(seconds: number): number {
  return Math.floor(seconds / length);
}

export function startOf(day: number): number {
  return day * length;
}

export function dayName(day: number): string {
  return timestampOf(startOf(day)).slice(0, 10);
}

export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(secondsOf(text)) && dayName(dayNumber(text)) === text
  );
}
