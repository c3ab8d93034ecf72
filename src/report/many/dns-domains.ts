import { escapeControl } from "../../base/finding.ts";
import type { DnsChange } from "../../sts/dns-change.ts";
import type { PolicyState } from "../../verify/dns/policy-records.ts";
import { joined } from "../build.ts";
import type { Colors } from "../colors.ts";
import { numberOf } from "../count-line.ts";
import { stateColors, toDoOf } from "../dns.ts";
import type { DnsDomainsResult } from "../dns-result.ts";
import { headings, icons } from "../dns-summary.ts";
import { findingsList } from "../findings-list.ts";
import { findingsText } from "../findings-text.ts";
import { code, markdownTable } from "../markdown.ts";
import { summaryText } from "../summary-text.ts";
import { table } from "../table.ts";

/** As many as are useful in a log; JSON has them all. */
const maxLines = 200;
/** The same in a summary. */
const maxRows = 100;

/** A line for each record that is not right, and a count. */
export async function dnsDomainsText(result: DnsDomainsResult, colors: Colors): Promise<string> {
  const { states, findings, sources } = result;
  const shown = inOrder(states).slice(0, maxLines);
  const rows = table(
    shown.map((one) => [
      one.state,
      escapeControl(one.record.name),
      one.record.type,
      escapeControl(toDoOf(one)),
    ]),
  );
  const lines = rows.map((row, index) => {
    const { state } = shown[index]!;
    return `${colors[stateColors[state]](row.slice(0, state.length))}${row.slice(state.length)}\n`;
  });
  const rest = inOrder(states).length - shown.length;
  return joined(
    lines.join(""),
    rest > 0 ? `… and ${rest} more; --json lists them all.\n` : "",
    findingsText(findings, sources, colors),
    states.length === 0 ? "" : `${colors.bold(countsOf(result))}\n`,
  );
}

/** The job summary: the counts, then as many records as somebody reads, then why and what to do. */
export function dnsDomainsSummary(result: DnsDomainsResult): string {
  const { state, states, findings } = result;
  const shown = inOrder(states);
  const rows = shown
    .slice(0, maxRows)
    .map((one) => [icons[one.state], code(one.record.name), one.record.type, code(toDoOf(one))]);
  const rest = shown.length - rows.length;
  const more = rest > 0 ? `\n\n… and ${rest} more.` : "";
  return summaryText([
    states.length === 0 ? "## Nothing to set in DNS" : `## ${headings[state]}`,
    states.length === 0 ? "" : countsOf(result),
    providersOf(states),
    rows.length === 0 ? "" : `${markdownTable(["", "Record", "Type", ""], rows)}${more}`,
    findings.length === 0 ? "" : `### Why, and what to do\n\n${findingsList(findings)}`,
  ]);
}

const maxProviders = 20;

/** Where a credential is sent. */
function providersOf(states: readonly PolicyState[]): string {
  const names = states.flatMap(({ provider }) =>
    provider === null
      ? []
      : [`${code(provider.name)}${provider.argument === null ? "" : ` at ${code(provider.argument)}`}`],
  );
  const all = [...new Set(names)];
  const rest = all.length - maxProviders;
  const shown = all.slice(0, maxProviders).join(", ");
  return all.length === 0 ? "" : `DNS: ${shown}${rest > 0 ? `, and ${rest} more` : ""}.`;
}

/** What can be done first, then what needs a person. Records that are right are only counted. */
function inOrder(states: readonly PolicyState[]): PolicyState[] {
  const order = ["ready", "refused", "waiting"] as const;
  return order.flatMap((state) => states.filter((one) => one.state === state));
}

function countsOf({ states, zones, left }: DnsDomainsResult): string {
  const parts = (["right", "ready", "waiting", "refused"] as const).map(
    (state) => `${states.filter((one) => one.state === state).length} ${state}`,
  );
  const domains = new Set(states.flatMap((one) => one.domains)).size;
  const inZones = zones.length === 0 ? "" : ` This run: ${numberOf(zones.length, "zone")}.`;
  const later = left === 0 ? "" : ` Left for the next run: ${numberOf(left, "zone")}.`;
  return `${numberOf(states.length, "record")} of ${numberOf(domains, "domain")}: ${parts.join(", ")}.${inZones}${later}`;
}

/** The changes for nsupdate, by the server that takes them; all changes where no policy names nsupdate. */
export function nsupdateParts({ states }: Pick<DnsDomainsResult, "states">) {
  const isForNsupdate = ({ provider }: PolicyState) => provider?.name === "nsupdate";
  const own = states.some(isForNsupdate) ? states.filter(isForNsupdate) : states;
  const parts = new Map<string | null, DnsChange[]>();
  for (const { change, provider } of own) {
    if (change === null) continue;
    const server = provider?.name === "nsupdate" ? provider.argument : null;
    parts.set(server, [...(parts.get(server) ?? []), change]);
  }
  return [...parts].map(([server, changes]) => ({ server, changes }));
}
