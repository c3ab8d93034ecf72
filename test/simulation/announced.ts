import type { Finding } from "../../src/base/finding.ts";
import type { Check } from "./check.ts";
import type { Life } from "./life.ts";
import { dayStart } from "./live.ts";
import type { Refusal } from "./sender.ts";

/**
 * The finding that announced a refusal; null: none did. Only the last check before it counts, so the warning was standing
 * when the mail was refused, and it must name what refused:
 *
 * - the policy that was judged, when that is the one (`mx/admits-none`, or the host's own `mx/not-admitted`,
 *   `mx/removed-in-use`);
 * - a policy that senders may hold and that does not admit the host, until a day that is later (`mx/cached-policy`);
 * - the end of the site, until a day that is later (`removal/policy-deleted`, `removal/domain-changed`, `removal/domain-left`);
 * - or nothing, because the MX records could not be looked up (`mx/unknown`).
 */
export function announcement(refusal: Refusal, { checks }: Life): Finding | null {
  const last = checks.findLast(({ at, domains }) => at <= refusal.at && domains.includes(refusal.domain));
  return last?.findings.find((finding) => announces(finding, last, refusal)) ?? null;
}

function announces({ code, args }: Finding, check: Check, { at, domain, host, policy }: Refusal): boolean {
  const isLater = args.day !== undefined && dayStart(args.day) > at;
  switch (code) {
    case "mx/admits-none":
      return check.id === policy.id;
    case "mx/not-admitted":
    case "mx/removed-in-use":
      return check.id === policy.id && args.host === host;
    case "mx/cached-policy":
    case "mx/replaced-too-early":
      return args.host === host && isLater;
    case "removal/domain-changed":
      return args.before === domain && isLater;
    case "removal/domain-left":
      return args.domain === domain && isLater;
    case "removal/policy-deleted":
      return isLater;
    case "mx/unknown":
    case "mx/enforce-unknown":
    case "mx/removed-unknown":
      return true;
    default:
      return false;
  }
}
