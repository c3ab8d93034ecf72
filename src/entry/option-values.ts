/** How options and inputs are read from what was written; null: it is not valid. */

export const asWritten = (text: string) => text;
export const isOn = (text: string) => text === "true";
/** From 1 on; null: it is none. */
export const wholeNumber = (text: string, most: number) =>
  /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : null;
export const parts = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** A day that the calendar has. */
export function dayIn(text: string): string | null {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay && new Date(text).toISOString().startsWith(text) ? text : null;
}

/** Names in DNS, at least one. */
export function namesIn(text: string): string[] | null {
  const names = parts(text);
  return names.length > 0 && names.every((name) => /^[\w.-]{1,253}$/.test(name)) ? names : null;
}
