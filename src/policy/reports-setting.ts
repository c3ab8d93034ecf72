import { type Finding, finding } from "../base/finding.ts";
import { nearest } from "../base/nearest.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import { type Naming, namings } from "../sts/tls-report/namings.ts";
import type { Field } from "./fields.ts";
import { isMapping } from "./shape.ts";

/** What to do with senders' reports. */
export interface ReportsChoice {
  /** Whether a pull request to enforce is opened once reports allow it. */
  readonly promote: boolean;
  /** Which senders the evidence names; null: what suits who can read the repository. */
  readonly names: Naming | null;
}

export const usualReports: ReportsChoice = { promote: true, names: null };

const switches: readonly string[] = ["true", "false"];

/** What each part of `reports` may say. */
export const reportsParts: Readonly<Record<keyof ReportsChoice, readonly string[]>> = {
  promote: switches,
  names: namings,
};

/** `reports: { promote: true, names: known }`, both optional. */
export function readReports(written: unknown, file: YamlFile): Field<ReportsChoice> {
  if (!isMapping(written)) return { value: usualReports, findings: [] };
  const word = (part: keyof ReportsChoice) => normal(written[part]);
  const findings = Object.entries(written).flatMap(([part, value]) => problems(part, value, file));
  return {
    value: {
      promote: word("promote") !== "false",
      names: namings.find((one) => one === word("names")) ?? null,
    },
    findings,
  };
}

function problems(part: string, value: unknown, file: YamlFile): Finding[] {
  const place = file.place(["reports", part]);
  const parts = Object.keys(reportsParts);
  if (!Object.hasOwn(reportsParts, part)) {
    const meant = nearest(part.slice(0, 100), parts);
    const hint = meant === null ? "" : ` Did you mean \`${meant}\`?`;
    return [finding("reports-setting/unknown", place, { part, known: parts.join(", "), hint })];
  }
  const words = reportsParts[part as keyof ReportsChoice];
  // A value that is not a text was reported by the shape check.
  if (typeof value !== "string" || words.some((one) => one === normal(value))) return [];
  return [finding("reports-setting/value", place, { part, value, known: words.join(", ") })];
}

function normal(value: unknown): string | null {
  return typeof value === "string" ? value.trim().toLowerCase() : null;
}
