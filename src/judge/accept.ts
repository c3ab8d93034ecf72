import { catalogue, type Entry } from "../base/catalogue/catalogue.ts";
import { type Finding, finding, type Place } from "../base/finding.ts";

/**
 * Findings that `policy.yml` accepts knowingly become notices that carry the reason, so that it stays visible. What is
 * accepted and not found is told too: the reason is gone, the exception should follow.
 */
export function accepted(
  findings: readonly Finding[],
  reasons: Readonly<Record<string, string>>,
  mxAreKnown: boolean,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Finding[] {
  const judged = findings.map((one): Finding => {
    const reason = Object.hasOwn(reasons, one.code) ? reasons[one.code] : undefined;
    const entry: Entry = catalogue[one.code];
    return reason === undefined || !entry.acceptable ? one : { ...one, severity: "notice", accepted: reason };
  });
  const unused = Object.keys(reasons).filter(
    // What only DNS shows was not looked for when DNS did not answer.
    (code) => findings.every((one) => one.code !== code) && (mxAreKnown || !/^(mx|domain)\//.test(code)),
  );
  return [
    ...judged,
    ...unused.map((code) => finding("accept/unused", placeOf(["accept", code]), { finding: code })),
  ];
}
