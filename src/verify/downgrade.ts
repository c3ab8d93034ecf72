import type { Code } from "../base/catalog/catalog.ts";
import type { Finding } from "../base/finding.ts";
import type { Check } from "./check.ts";

/** The findings about a record that announces another id. */
const oldIds: ReadonlySet<Code> = new Set([
  "txt/id-old",
  "txt/id-unknown",
  "txt/own-record-old",
  "txt/alias-elsewhere-old",
]);

/**
 * Right after a publication, what a person still has to do is not a fault. As long as no record announces a policy
 * nothing can go wrong with it; after that, only the new id is still to be set.
 */
export function downgradeUntilLive(checks: readonly Check[]): Check[] {
  const isNext = ({ code }: Finding) => oldIds.has(code);
  const takePart = checks.some(
    ({ name, findings }) =>
      name === "txt" &&
      findings.every((one) => one.code !== "verify/skipped" && (one.severity !== "error" || isNext(one))),
  );
  const soften = (one: Finding): Finding =>
    one.severity === "error" && (!takePart || isNext(one)) ? { ...one, severity: "warning" } : one;
  return checks.map((check) => ({ ...check, findings: check.findings.map(soften) }));
}
