import { type Finding, finding } from "../base/finding.ts";
import type { DnsChoice } from "../policy/dns-providers.ts";
import type { Change } from "./change.ts";

/** Who serves the zone decides where a run sends the credential, so a change of it is reported separately. */
export function judgeDnsSetting({ policy, pullRequest, place }: Change): Finding[] {
  const before = pullRequest?.policy ?? null;
  if (before === null || policy.dns === null) return [];
  const [former, now] = [written(before.dns), written(policy.dns)];
  return former === now ? [] : [finding("dns-setting/changed", place(["dns"]), { former, now })];
}

function written(choice: DnsChoice | null): string {
  if (choice === null) return "nobody";
  return choice.argument === null ? choice.name : `${choice.name}: ${choice.argument}`;
}
