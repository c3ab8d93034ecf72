import { escapeControl, someOf } from "../../base/finding.ts";
import { joined as parts, stoppedText } from "../build.ts";
import type { Colors } from "../colors.ts";
import { countLine, numberOf } from "../count-line.ts";
import { findingsText } from "../findings-text.ts";
import { diffText } from "../policy-diff.ts";
import { isOk, type Planned, type PoliciesResult, type PolicyOfMany } from "../result.ts";
import { zonesText } from "./zones.ts";

/** `build`, `check` and `records` of several policies, for a person at a terminal or in a log. */
export async function policiesText(result: PoliciesResult, colors: Colors): Promise<string> {
  const { of, policies, sources, changes } = result;
  const findings = findingsText(result.findings, sources, colors);
  if (of === "init" && isOk(result) && changes.size === 0) return findings;
  if (policies.some(({ planned }) => planned === null) || policies.length === 0) {
    if (of !== "build") return parts(findings, countLine(result.findings, colors));
    return parts(findings, isOk(result) ? "" : stoppedText(of, colors));
  }
  if (of === "records") return parts(findings, await zonesText(policies, colors));
  const reported = policies.filter(isWorthShowing);
  const rest = policies.length - reported.length;
  const names = [...changes].map(
    ([name, isThere]) => `${isThere ? "wrote" : "removed"} ${escapeControl(name)}`,
  );
  const others = `${rest} ${rest === 1 ? "policy does not change" : "policies do not change"}.`;
  return parts(
    findings,
    ...reported.map((one) => `${policyText(one, of, colors).join("\n")}\n`),
    rest > 0 ? `${others}\n` : "",
    of === "check" ? countLine(result.findings, colors) : "",
    writes(of) && isOk(result) ? written(names, reported) : "",
  );
}

function writes(of: PoliciesResult["of"]): boolean {
  return of === "build" || of === "init";
}

/** Policies that do not change are only counted. */
function isWorthShowing({ planned, joined, moved, left }: PolicyOfMany): boolean {
  return planned!.isNew || joined.length + moved.length + left.length > 0;
}

function policyText(one: PolicyOfMany, of: PoliciesResult["of"], colors: Colors): string[] {
  const { path, planned } = one;
  const { plan, isNew, previous } = planned!;
  const heading = `${escapeControl(path)}: ${numberOf(one.domains.length, "domain")}, ${plan.policy.mode}`;
  const id = of === "check" && isNew ? "a new id, created at publication" : `id ${plan.id}`;
  return [
    colors.bold(heading),
    `${id}${isNew && writes(of) ? " (new)" : ""}`,
    ...membershipChanges(one).map(([verb, names]) => `${verb}: ${someOf(names)}`),
    ...(isNew ? ["", ...diffText(previous, plan.policy, colors)] : []),
  ];
}

/** Domains that join, move and leave; empty if none do. */
export function membershipChanges({
  joined,
  moved,
  left,
}: PolicyOfMany): [verb: string, names: readonly string[]][] {
  const all: [string, readonly string[]][] = [
    ["new here", joined],
    ["moved here", moved],
    ["no longer here", left],
  ];
  return all.filter(([, names]) => names.length > 0);
}

/** RFC 8461 §8.1: host first, TXT last. */
function written(names: readonly string[], reported: readonly PolicyOfMany[]): string {
  if (names.length === 0) return "Nothing changed.\n";
  const shown = names.length > 20 ? [...names.slice(0, 20), `… and ${names.length - 20} more`] : names;
  const last = reported.some(({ planned }) => isAnnounced(planned!))
    ? [
        "",
        "Set the TXT records last, once every policy host shows its policy. `mta-sts records` prints them.",
      ]
    : [];
  return `${[...shown, ...last].join("\n")}\n`;
}

function isAnnounced({ id }: Planned): boolean {
  return id !== null;
}
