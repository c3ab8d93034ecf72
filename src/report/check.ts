import { headingText, joined } from "./build.ts";
import { cachedText } from "./cached-policies.ts";
import type { Colors } from "./colors.ts";
import { countLine } from "./count-line.ts";
import { findingsText } from "./findings-text.ts";
import { diffText } from "./policy-diff.ts";
import type { CheckResult, Planned } from "./result.ts";

export async function checkText(result: CheckResult, colors: Colors): Promise<string> {
  const findings = findingsText(result.findings, result.sources, colors);
  const { planned } = result;
  const change =
    planned === null ? "" : `${[headingText(planned, colors), ...changeLines(planned, colors)].join("\n")}\n`;
  return joined(findings, change, countLine(result.findings, colors));
}

function changeLines({ plan, previous, isNew, cached }: Planned, colors: Colors): string[] {
  const lines = cached.map((one) => `  ${cachedText(one)}`);
  const senders = lines.length === 0 ? [] : ["", "What senders may have cached:", ...lines];
  if (!isNew) return [`unchanged since the last build (id ${plan.id})`, ...senders];
  const diff = diffText(previous, plan.policy, colors);
  return ["will be published with a new id:", "", ...diff, ...senders];
}
