import { kinds } from "../../sts/tls-report/kinds.ts";
import type { Naming } from "../../sts/tls-report/namings.ts";
import { groupsInOrder, sum, summedPolicies } from "./cell-sums.ts";
import type { Cell, EvidenceDay } from "./evidence.ts";
import { greater } from "./join.ts";
import { groups, isKnownSender } from "./known-senders.ts";

/** More in a day are counted together. */
const mostSenders = 40;

/** The same days with no other names than those. What is summed already stays so. */
export function withNames(days: readonly EvidenceDay[], naming: Naming): EvidenceDay[] {
  return days.map(({ day, senders }) => ({ day, senders: withNamesOf(senders, naming) }));
}

function withNamesOf(cells: readonly Cell[], naming: Naming): Cell[] {
  const busiest = new Set(cells.toSorted((a, b) => b.reports - a.reports).slice(0, mostSenders));
  const groupOf = (cell: Cell) => {
    const { sender } = cell;
    if (isGroup(sender)) return sender;
    if (isKnownSender(sender)) return naming === "none" ? groups.known : sender;
    return naming === "all" && busiest.has(cell) ? sender : groups.others;
  };
  return groupsInOrder(cells, groupOf).flatMap((same) => {
    const name = groupOf(same[0]!);
    if (!isGroup(name)) return same;
    const older = same.filter(({ sender }) => sender === name);
    const named = same.filter(({ sender }) => sender !== name);
    // One that was summed before may include the same senders, so they are never added to each other.
    return [[...older, ...(named.length === 0 ? [] : [summed(named, name)])].reduce(greater)];
  });
}

function isGroup(sender: string): boolean {
  return sender === groups.known || sender === groups.others;
}

function summed(cells: readonly Cell[], sender: string): Cell {
  return {
    sender,
    count: cells.length,
    failing: cells.filter(isFailing).length,
    reports: sum(cells.map(({ reports }) => reports)),
    rules: Math.min(...cells.map(({ rules }) => rules)),
    policies: summedPolicies(cells.flatMap(({ policies }) => policies)),
  };
}

function isFailing({ policies }: Cell): boolean {
  return policies.some(
    ({ type, failures }) => type === "sts" && failures.some(({ kind }) => kinds[kind].effect === "refusal"),
  );
}
