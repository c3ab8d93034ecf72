import { catalog, type Entry } from "../base/catalog/catalog.ts";
import { type Finding, finding } from "../base/finding.ts";
import type { Change } from "./change.ts";

/**
 * Findings that `policy.yml` accepts knowingly become notices that carry the reason, so that it stays visible. What is
 * accepted and not found is reported too: the reason is gone, the exception should follow.
 */
export function applyAccept(
  findings: readonly Finding[],
  { policy, mx, reported, place }: Pick<Change, "policy" | "mx" | "reported" | "place">,
): Finding[] {
  const { accept } = policy;
  const unused = Object.keys(accept).filter(
    // What only DNS shows was not looked for when DNS did not answer, and what senders report only for enforce.
    (code) =>
      findings.every((one) => one.code !== code) &&
      (mx?.kind === "hosts" || !/^(mx|domain)\//.test(code)) &&
      (reported || !/^reports\//.test(code)),
  );
  return [
    ...acceptKnown(findings, policy),
    ...unused.map((code) => finding("accept/unused", place(["accept", code]), { finding: code })),
  ];
}

/** The same without a word about what is accepted and not found. */
export function acceptKnown(
  findings: readonly Finding[],
  { accept }: Pick<Change["policy"], "accept">,
): Finding[] {
  return findings.map((one): Finding => {
    const reason = Object.hasOwn(accept, one.code) ? accept[one.code] : undefined;
    const entry: Entry = catalog[one.code];
    return reason === undefined || !entry.acceptable ? one : { ...one, severity: "notice", accepted: reason };
  });
}
