import type { PolicyResult } from "../result.ts";

/** The Action's outputs, by the names of `action.yml`; empty where there is nothing to tell. */
export function outputs({
  plan,
  previous,
  id,
  files,
  records,
  publication,
}: PolicyResult): Record<string, string> {
  const txt = records.find(({ name }) => name.startsWith("_mta-sts."));
  const tlsRpt = records.find(({ name }) => name.startsWith("_smtp._tls."));
  return {
    changed: String(files.some(({ changed }) => changed)),
    id: id ?? previous?.id ?? "",
    mode: plan?.policy.mode ?? "",
    domain: plan?.policy.domain ?? "",
    sha256: plan?.sha256 ?? "",
    records: JSON.stringify(records),
    "txt-name": txt?.name ?? "",
    "txt-value": txt?.value ?? "",
    "tls-rpt-name": tlsRpt?.name ?? "",
    "tls-rpt-value": tlsRpt?.value ?? "",
    commit: publication?.commit?.oid ?? "",
    pages: publication?.pages ?? "unknown",
  };
}
