import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  covers,
  fstatSync,
  writeSync
} from "./shared-fields.mjs";
import {
  registrableDomain
} from "./shared-yaml.mjs";
import {
  describe,
  inOrder,
  visible
} from "./shared-policy.mjs";
import {
  cachedEntries,
  heldUntil,
  timestampOf
} from "./shared-punycode.mjs";

// src/io/terminal.ts
function print(text) {
  printTo(1, text);
}
function printError(text) {
  printTo(2, text);
}
function printTo(descriptor, text) {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error;
      if (code === "EPIPE" || code === "EOF") return;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
async function isTerminal() {
  if (!fstatSync(1).isCharacterDevice()) return false;
  const { isatty } = await import("node:tty");
  return isatty(1);
}
function progressOn(isForPrograms) {
  if (isForPrograms || !isCharacterDevice(2) || process.env.TERM === "dumb") return { show() {
  }, clear() {
  } };
  const eraseLine = "\r\x1B[K";
  return {
    show: (line) => printError(`${eraseLine}${line.slice(0, 78)}`),
    clear: () => printError(eraseLine)
  };
}
function isCharacterDevice(descriptor) {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

// src/report/findings-text.ts
var most = 50;
function findingsText(findings, sources, paint) {
  const shown = inOrder(findings).slice(0, most).map(describe);
  const rest = findings.length - shown.length;
  return [
    ...shown.map((one) => findingText(one, sources, paint)),
    ...rest > 0 ? [`\u2026 and ${rest} more; --json lists them all.
`] : []
  ].join("\n");
}
var colours = {
  error: "red",
  warning: "yellow",
  notice: "cyan"
};
function findingText(one, sources, paint) {
  const severity = paint.bold(paint[colours[one.severity]](one.severity));
  const where = placeText(one);
  const reference = one.reference === void 0 ? "" : ` (${one.reference})`;
  return [
    `${where}${severity} ${one.message} ${paint.dim(`[${one.code}]${reference}`)}`,
    ...one.severity === "notice" ? [] : excerpt(one, sources, paint),
    ...one.fix === void 0 ? [] : [`  ${paint.green("fix:")} ${one.fix}`],
    ""
  ].join("\n");
}
function placeText({ file, line, column }) {
  if (file === void 0) return "";
  return `${[visible(file), line, column].filter((part) => part !== void 0).join(":")}: `;
}
var widest = 100;
function excerpt({ file, line, column }, sources, paint) {
  const text = file === void 0 || line === void 0 ? void 0 : sources.get(file)?.split(/\r?\n/)[line - 1];
  if (text === void 0 || text.trim() === "" || column === void 0) return [];
  const before = visible(text.slice(0, column - 1).slice(0, widest));
  const after = visible(text.slice(column - 1, column - 1 + widest));
  const gutter = " ".repeat(String(line).length);
  return [
    paint.dim(`  ${line} | `) + before + after,
    paint.dim(`  ${gutter} | `) + " ".repeat(before.length) + paint.bold("^")
  ];
}

// src/report/table.ts
function table(rows) {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from(
    { length: columns },
    (_, column) => Math.max(...rows.map((row) => row[column].length))
  );
  return rows.map(
    (row) => row.map((cell, column) => column < columns - 1 ? cell.padEnd(widths[column]) : cell).join("  ")
  );
}

// src/report/records-text.ts
async function panelRecords(records, domain) {
  const zone = await registrableDomain(domain);
  const rows = records.map(
    (record) => ({ ...record, panelName: record.name.slice(0, -zone.length - 1) })
  );
  return { zone, rows };
}
async function recordsText(records, domain, paint) {
  if (records.length === 0) return "";
  const { zone, rows } = await panelRecords(records, domain);
  const header = ["NAME IN FULL", "NAME IN A DNS PANEL", "TYPE", "TTL", "VALUE"];
  const cells = rows.map(({ name, panelName, type, ttl, value }) => [
    name,
    panelName,
    type,
    String(ttl),
    value
  ]);
  const [first, ...others] = table([header, ...cells]);
  return [
    paint.dim(first),
    ...others,
    paint.dim(`A DNS panel appends the zone, here taken to be ${zone}; type the second column there.`),
    ""
  ].join("\n");
}

// src/judge/change.ts
function hostsInUse({ mx }) {
  return mx?.kind === "hosts" ? mx.hosts : [];
}
function enforcedPolicies({ ledger, now }) {
  return cachedEntries(ledger, now).filter(({ mode }) => mode === "enforce");
}
function lastHeldUntil(change) {
  const ends = enforcedPolicies(change).map((entry) => heldUntil(entry, change.now));
  return ends.length === 0 ? null : Math.max(...ends);
}
function heldWithout(pattern, change) {
  const without = enforcedPolicies(change).filter(({ mx }) => !covers(mx, pattern));
  return without.length === 0 ? null : Math.max(...without.map((entry) => heldUntil(entry, change.now)));
}
function dayOf(seconds) {
  return timestampOf(seconds + 86399).slice(0, 10);
}

export {
  print,
  printError,
  isTerminal,
  progressOn,
  findingsText,
  placeText,
  table,
  panelRecords,
  recordsText,
  hostsInUse,
  enforcedPolicies,
  lastHeldUntil,
  heldWithout,
  dayOf
};
