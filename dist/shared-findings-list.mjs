import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  code,
  describe,
  details,
  escapeMarkdown,
  fenced,
  markdownTable,
  panelRecords,
  placeText,
  zoneLines
} from "./shared.mjs";

// src/report/findings-list.ts
var maxFindings = 100;
var maxCharacters = 25e4;
var icons = { error: "\u274C", warning: "\u26A0\uFE0F", notice: "\u2139\uFE0F" };
function findingsList(findings) {
  const items = [];
  for (let room = maxCharacters; room > 0 && items.length < Math.min(maxFindings, findings.length); ) {
    const item = findingItem(findings[items.length]);
    items.push(item);
    room -= item.length;
  }
  const rest = findings.length - items.length;
  return [...items, ...rest > 0 ? [`- \u2026 and ${rest} more`] : []].join("\n");
}
function findingItem(one) {
  const described = describe(one);
  const { file, severity, message, fix } = described;
  const place = file === void 0 ? "" : `${code(placeText(described).slice(0, -2))} `;
  return `- ${icons[severity]} ${place}${escapeMarkdown(message)}${fix === void 0 ? "" : `<br>**Fix:** ${escapeMarkdown(fix)}`}`;
}
// src/report/records-table.ts
async function recordsTable(records, domain) {
  const { zone, rows } = await panelRecords(records, domain);
  const table = markdownTable(
    ["Name in full", "Name in a DNS panel", "Type", "TTL", "Value"],
    rows.map(({ name, panelName, type, ttl, value }) => [
      code(name),
      code(panelName),
      type,
      String(ttl),
      code(value)
    ])
  );
  const note = `DNS panels append the zone, here taken to be ${code(zone)}: type the second column there.`;
  return `${table}

${note}

${details("As lines of a zone file", fenced("", zoneLines(records)))}`;
}
// src/report/summary-text.ts
var maxSummarySize = 9e5;
var leftOut = "*This part is too long for a summary; the log has it.*";
function summaryText(parts) {
  const kept = parts.filter((part) => part !== "");
  while (bytesOf(kept.join("\n\n")) > maxSummarySize && kept.some((part) => part !== leftOut)) {
    const sizes = kept.map(bytesOf);
    kept[sizes.indexOf(Math.max(...sizes))] = leftOut;
  }
  return `${kept.join("\n\n")}
`;
}
function bytesOf(text) {
  return new TextEncoder().encode(text).length;
}

export {
  findingsList,
  recordsTable,
  summaryText
};
