import type { Sums } from "../../ledger/evidence/sum-up.ts";
import { fenced } from "../markdown.ts";
import { columnsOfDays } from "./blocks.ts";
import { axisTop } from "./drawing-axes.ts";

const maxColumns = 62;

/** Read well on light and dark. */
const [verified, failed] = ["#2f9488", "#d1403a"];

/**
 * The sessions of each day as a Mermaid diagram that GitHub draws; where Mermaid is not drawn, in mails, the table with
 * blocks says the same. Empty without a day.
 */
export function sessionsChart({ days, range }: Sums): string {
  if (range === null) return "";
  const columns = columnsOfDays(days, range, maxColumns);
  const all = columns.map(({ ok, failed }) => ok + failed);
  const good = columns.map(({ faulty }, index) => all[index]! - faulty);
  const isDaily = columns.every(({ from, until }) => from === until);
  const options = {
    xyChart: { width: 900, height: 260, xAxis: { showLabel: false, showTick: false } },
    themeVariables: {
      xyChart: { backgroundColor: "transparent", plotColorPalette: `${failed}, ${verified}` },
    },
  };
  // Bars are drawn one upon the other, the first one at the back: what shows of it is the difference.
  return fenced(
    "mermaid",
    [
      `%%{init: ${JSON.stringify(options)}}%%`,
      "xychart-beta",
      "accTitle: Sessions by day",
      "accDescr: All sessions, and upon them those without a failure",
      `x-axis "${range.from} to ${range.until}, a bar for ${isDaily ? "each day" : "several days"}" [${columns.map(({ from }) => `"${from}"`).join(", ")}]`,
      `y-axis "sessions" 0 --> ${axisTop(all.reduce((most, one) => Math.max(most, one), 0))}`,
      `bar [${all.join(", ")}]`,
      `bar [${good.join(", ")}]`,
    ].join("\n"),
  );
}
