import { describe, escapeControl } from "../base/finding.ts";
import { textsBefore } from "../sts/dns-change.ts";
import type { RecordState } from "../verify/dns/record-state.ts";
import { joined } from "./build.ts";
import type { Colors } from "./colors.ts";
import type { DnsResult } from "./dns-result.ts";
import { findingsText } from "./findings-text.ts";
import { table } from "./table.ts";

export const stateColors = { right: "green", ready: "cyan", waiting: "yellow", refused: "red" } as const;

/** A line for each record: what it is, and what to do about it. */
export async function dnsText({ states, findings, sources }: DnsResult, colors: Colors): Promise<string> {
  const rows = table(
    states.map((state) => [
      state.state,
      escapeControl(state.record.name),
      state.record.type,
      escapeControl(toDoOf(state)),
    ]),
  );
  const lines = rows.map((row, index) => {
    const { state } = states[index]!;
    return `${colors[stateColors[state]](row.slice(0, state.length))}${row.slice(state.length)}\n`;
  });
  return joined(lines.join(""), findingsText(findings, sources, colors));
}

export function toDoOf({ record, change, reason }: RecordState): string {
  if (reason !== null) return `not now (${reason.code})`;
  if (change === null) return record.value;
  return change.from.length === 0
    ? `to create: ${change.to}`
    : `to change: ${textsBefore(change).join(" and ")} → ${change.to}`;
}

/** Records that are not right yet. */
export function dnsJson({ state, states, engine }: DnsResult) {
  return {
    state,
    engine,
    changes: states.filter((one) => one.state !== "right").map(changeJson),
  };
}

export function changeJson({ record, state, reason, change }: RecordState) {
  const { name, type, ttl, value } = record;
  return {
    name,
    type,
    ttl: change?.ttl ?? ttl,
    zone: change?.zone ?? null,
    from: change === null ? null : textsBefore(change),
    to: value,
    state,
    reason: reason === null ? null : describe(reason).message,
  };
}

export function dnsOutputs(result: DnsResult): Record<string, string> {
  const { state, engine, changes } = dnsJson(result);
  return { dns: state, "dns-engine": engine ?? "", "dns-changes": JSON.stringify(changes) };
}
