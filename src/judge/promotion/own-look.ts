import { finding } from "../../base/finding.ts";
import { dayOf, minuteOf, secondsOf } from "../../base/time.ts";
import { startOf } from "../../ledger/evidence/day.ts";
import type { Look } from "../../ledger/evidence/evidence.ts";
import { constants } from "./constants.ts";
import type { Facts } from "./facts.ts";
import { openEnd, type Reason } from "./reason.ts";

/** The checks without which senders that obey would refuse mail or have no policy. */
const decisive: ReadonlySet<string> = new Set(["txt", "https", "policy", "mx", "starttls"]);
/** Port 25 is closed in many places, so that STARTTLS is unknown says nothing. */
const findable: ReadonlySet<string> = new Set(["txt", "https", "policy", "mx"]);

export function failuresIn({ fail }: Look): string[] {
  return fail.filter((check) => decisive.has(nameOf(check)));
}

export function unknownIn({ unknown }: Look): string[] {
  return unknown.filter((check) => findable.has(nameOf(check)));
}

/** Everything works, as far as can be seen. */
export function isHealthy(look: Look | null): boolean {
  return look !== null && failuresIn(look).length === 0 && unknownIn(look).length === 0;
}

export function lookFailed({ lookNow }: Facts): Reason[] {
  if (lookNow === null) return [];
  const at = minuteOf(secondsOf(lookNow.at));
  return failuresIn(lookNow).map((check) => openEnd(finding("look/failed", null, { check, at })));
}

/** A fault that was seen lately, though not now. */
export function lookNotQuiet({ evidence, lookNow, now }: Facts): Reason[] {
  const last = evidence?.looks.find((look) => failuresIn(look).length > 0);
  if (last === undefined || (lookNow !== null && failuresIn(lookNow).length > 0)) return [];
  const until = secondsOf(last.at) + constants.quietDays * 86_400;
  if (now >= until) return [];
  const args = { check: failuresIn(last)[0]!, at: minuteOf(secondsOf(last.at)), day: dayOf(until) };
  return [{ finding: finding("look/not-quiet", null, args), until }];
}

export function lookUnknown({ lookNow, today }: Facts): Reason[] {
  const checks = lookNow === null ? ["it was not checked"] : unknownIn(lookNow);
  if (checks.length === 0) return [];
  const found = finding("look/unknown", null, { checks: checks.slice(0, 5).join(", ") });
  return [{ finding: found, until: startOf(today + 1) }];
}

/** Which servers were not tested. */
export function unproven({ lookNow }: Facts): Reason[] {
  const servers = (lookNow?.unknown ?? [])
    .filter((check) => nameOf(check) === "starttls")
    .map((check) => check.slice("starttls ".length));
  const hosts = servers.slice(0, 5).join(", ");
  return servers.length === 0 ? [] : [openEnd(finding("reports/unproven", null, { hosts }))];
}

function nameOf(check: string): string {
  return check.split(" ", 1)[0]!;
}
