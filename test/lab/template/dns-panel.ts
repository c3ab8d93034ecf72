import { setUp } from "../change.ts";
import type { Situation } from "../situation.ts";
import type { Records } from "../zones.ts";

/** Where a person sets the records of a domain of the lab. */
export interface DnsPanel {
  /** Sets the records of one name as a Markdown table of ours has them. What is at other names stays. */
  paste(markdown: string, name: string): Promise<void>;
  /** Sets records (`OWNER TYPE` → data) as they are. */
  set(records: Records): Promise<void>;
}

export function dnsPanelOf(situation: Situation): DnsPanel {
  let records: Records = situation.records ?? {};
  const panel: DnsPanel = {
    async paste(markdown, name) {
      const found = recordsIn(markdown).filter((record) => record.name === name);
      if (found.length === 0) throw new Error(`No record for ${name} in:\n${markdown}`);
      await panel.set(Object.fromEntries(found.map(({ type, data }) => [`${name} ${type}`, [data]])));
    },
    async set(more) {
      records = { ...records, ...more };
      await setUp({ ...situation, records });
    },
  };
  return panel;
}

/** How a panel writes a value into the zone. */
const dataOf: Readonly<Record<string, (value: string) => string>> = {
  CNAME: (value) => `${value}.`,
  TXT: (value) => `"${value}"`,
};

/** The first column is the name in full, the last the value. */
function recordsIn(markdown: string) {
  return markdown.split("\n").flatMap((line) => {
    const cells = line.split("|").slice(1, -1).map(shown);
    const type = cells.find((cell) => cell in dataOf);
    return type === undefined ? [] : [{ name: cells[0]!, type, data: dataOf[type]!(cells.at(-1)!) }];
  });
}

/** A cell as GitHub shows it. */
function shown(cell: string): string {
  const text = cell.replace(/<\/?code>|<!-- -->/g, "").trim();
  return text.replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number)));
}
