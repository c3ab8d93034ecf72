import { escapeControl } from "../base/finding.ts";
import type { RecordAlias } from "../sts/record-alias.ts";
import type { DnsRecord } from "../sts/records.ts";
import { code } from "./markdown.ts";

/** Records to set, and what blocks each. */
export interface RecordsToSet {
  readonly records: readonly DnsRecord[];
  readonly aliases: readonly RecordAlias[];
}

/** What must be deleted before these records can be set. */
export function aliasesAt({ records, aliases }: RecordsToSet): RecordAlias[] {
  return aliases.filter((one) => records.some(({ name }) => name === one.name));
}

export function aliasText({ name, alias }: RecordAlias): string {
  return escapeControl(`${name} → ${alias}`);
}

/** The same in Markdown. */
export function aliasCode({ name, alias }: RecordAlias): string {
  return `${code(name)} → ${code(alias)}`;
}
