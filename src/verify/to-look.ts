import { catalog } from "../base/catalog/catalog.ts";
import { type Timestamp, timestampOf } from "../base/time.ts";
import type { Look } from "../ledger/evidence/evidence.ts";
import { type Check, isUnknown } from "./check.ts";

/**
 * What was seen, as evidence stores it: problems under enforce, although they are warnings in testing, and unknowns.
 * @param now in seconds
 */
export function lookOf(checks: readonly Check[], now: number): Look {
  const at: Timestamp = timestampOf(now);
  const named = (those: readonly Check[]) => [...new Set(those.map(nameOf))].sort();
  const failing = checks.filter(fails);
  const others = checks.filter((check) => !fails(check));
  return {
    at,
    fail: named(failing),
    unknown: named(others.filter(({ findings }) => findings.some(isUnknown))),
  };
}

function fails({ findings }: Check): boolean {
  return findings.some(({ code, accepted }) => accepted === undefined && catalog[code].severity === "error");
}

function nameOf({ name, target }: Check): string {
  return `${name} ${target.slice(0, 300).replace(/[^\x21-\x7e]/g, "?")}`;
}
