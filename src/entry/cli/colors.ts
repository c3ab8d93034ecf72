import type { Paint } from "../../report/paint.ts";

/** For a terminal, by ECMA-48: what turns a style on, and off again. */
export const colors: Paint = {
  bold: style(1, 22),
  dim: style(2, 22),
  red: style(31, 39),
  yellow: style(33, 39),
  green: style(32, 39),
  cyan: style(36, 39),
};

function style(on: number, off: number): (text: string) => string {
  return (text) => `\u{1b}[${on}m${text}\u{1b}[${off}m`;
}
