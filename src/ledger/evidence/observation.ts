import type { Mode } from "../../sts/policy-file.ts";
import type { PolicyType, ReportedPolicy } from "../../sts/tls-report/report.ts";
import type { Cell, CellFailure, Evidence } from "./evidence.ts";
import type { ReceivedReport } from "./received.ts";

/** A sender, as people and programs are shown it. */
export interface ReportedBy {
  /** Its organizational domain, if its reports are signed, or `others`; null: no verified name. */
  readonly sender: string | null;
  /** As it calls itself, which may be anything; otherwise its domain. */
  readonly name: string;
  /** null: a file, or the signature could not be checked. */
  readonly signed: boolean | null;
}

/** What one sender says of one day, wherever it was written down. */
export interface Observation {
  readonly who: ReportedBy;
  /** `2026-11-24`, UTC; null: not said. */
  readonly day: string | null;
  readonly reports: number;
  readonly policies: readonly ObservedPolicy[];
}

export interface ObservedPolicy {
  readonly type: PolicyType;
  readonly mode: Mode | null;
  /** The mail servers that the policy admits; empty: not said. */
  readonly mx: readonly string[];
  /** Sessions. */
  readonly ok: number;
  readonly failures: readonly CellFailure[];
}

/** @param isOurs whether a policy is about the domain */
export function fromReport(
  received: ReceivedReport,
  isOurs: (policy: ReportedPolicy) => boolean,
): Observation {
  const { report } = received;
  return {
    who: whoSent(received),
    day: report.day,
    reports: 1,
    policies: report.policies.filter(isOurs).map((policy) => ({
      type: policy.type,
      mode: modeIn(policy.text),
      mx: mxOf(policy),
      ok: policy.ok,
      failures: policy.failures,
    })),
  };
}

export function fromEvidence({ days }: Evidence): Observation[] {
  return days.flatMap(({ day, senders }) =>
    senders.map((cell) => ({
      who: { sender: cell.sender, name: nameOfCell(cell), signed: true },
      day,
      reports: cell.reports,
      policies: cell.policies.map((policy) => ({ ...policy, mx: [] })),
    })),
  );
}

function nameOfCell({ sender }: Cell): string {
  return sender === "others" ? "other senders" : sender;
}

function whoSent({ report, sender }: ReceivedReport): ReportedBy {
  const organization = report.organization?.trim() || null;
  if (sender.kind === "signed")
    return { sender: sender.domain, name: organization ?? sender.domain, signed: true };
  const signed = sender.kind === "unsigned" ? false : null;
  return { sender: null, name: organization ?? "a sender without a name", signed };
}

/** RFC 8461 §3.2: `mode: testing`, in one of the lines of the policy that the sender fetched. */
function modeIn(text: readonly string[]): Mode | null {
  const found = valuesOf("mode", text)[0];
  return (["enforce", "testing", "none"] as const).find((mode) => mode === found) ?? null;
}

function mxOf({ text, mx }: ReportedPolicy): readonly string[] {
  const listed = valuesOf("mx", text);
  return listed.length > 0 ? listed : mx;
}

function valuesOf(key: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const colon = line.indexOf(":");
    return line.slice(0, colon).trim() === key
      ? [
          line
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ]
      : [];
  });
}
