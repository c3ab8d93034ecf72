import { type Finding, hasErrors } from "../../base/finding.ts";
import { publishedIn, whereServed } from "../../judge/planned-together.ts";
import { judgeAge } from "../../judge/rules.ts";
import { ledgerAcross } from "../../ledger/domains.ts";
import { currentEntry } from "../../ledger/ledger.ts";
import type { Contents } from "../../plan/contents.ts";
import { recordsOf } from "../../plan/records.ts";
import { domainsIn } from "../../policy/domains.ts";
import { renderPolicyFile } from "../../sts/policy-file.ts";
import type { Published, Subject } from "../../verify/check.ts";

/** Every domain of many policies, with what was published for it. */
export interface Subjects {
  readonly subjects: readonly Subject[];
  /** Why there are none. */
  readonly findings: readonly Finding[];
}

/** @param now in seconds */
export function subjectsIn(all: readonly Contents[], pagesHost: string | null, now: number): Subjects {
  const present = all.filter(({ tree }) => tree.policy.kind !== "absent");
  const findings = present.flatMap((one) => one.findings);
  if (hasErrors(findings)) return { subjects: [], findings };
  const served = whereServed(publishedIn(all, null));
  const subjects = present.flatMap(({ reading: { policy, place } }) =>
    domainsIn(policy!).map((domain): Subject => {
      const ledgers = (served.get(domain) ?? []).map((one) => one.ledger);
      const ledger = ledgerAcross(ledgers, domain);
      const entry = currentEntry(ledger);
      if (entry === null) return { domain, published: null, now };
      const own = { ...policy!, domain };
      const { records } = recordsOf(own, entry.id, pagesHost);
      const aged = judgeAge({ policy: own, ledger, published: entry, now, place });
      const published: Published = {
        policy: own,
        entry,
        ledger,
        text: renderPolicyFile(entry),
        records,
        aged,
      };
      return { domain, published, now };
    }),
  );
  return { subjects, findings: [] };
}
