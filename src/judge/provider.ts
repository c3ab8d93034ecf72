import { type Finding, finding } from "../findings/finding.ts";
import { providers } from "../policy/providers.ts";
import { admits } from "../sts/mx-match.ts";
import { type Change, hostsInUse } from "./change.ts";

/** Some of a provider's servers and not all; the domain's own MX records, where they are known, say more. */
export function judgeProvider(change: Change): Finding[] {
  const { mx, mode } = change.policy;
  if (mode === "none" || hostsInUse(change).length > 0) return [];
  return providers.flatMap(({ name, hosts }) => {
    const missing = hosts.filter((host) => !admits(mx, host));
    if (missing.length === 0 || missing.length === hosts.length) return [];
    return [
      finding("mx/provider-incomplete", change.place(["mx"]), {
        provider: name,
        missing: missing.join(", "),
      }),
    ];
  });
}
