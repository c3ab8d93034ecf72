import type { Code } from "../../base/catalog/catalog.ts";
import { type Finding, finding } from "../../base/finding.ts";
import type { FailureSums } from "../../ledger/evidence/failure-sums.ts";
import type { ReceivedReport } from "../../ledger/evidence/received.ts";
import type { Sums } from "../../ledger/evidence/sum-up.ts";
import { adviceOn, isCorroborated, modeNow } from "../../report/reports/advice.ts";
import { counted } from "../../report/reports/verdict.ts";

interface Received {
  readonly domain: string;
  readonly range: { readonly since: string; readonly until: string };
  readonly received: readonly ReceivedReport[];
  readonly sums: Sums;
  readonly unreadable: readonly { readonly where: string; readonly why: string }[];
  /** What is known already. */
  readonly findings: readonly Finding[];
}

/** More would add nothing new; the table of failures has all of them. */
const maxFailures = 50;

/** What the reports of a domain add up to. */
export function receivedFindings({
  domain,
  range,
  received,
  sums,
  unreadable,
  findings,
}: Received): Finding[] {
  const count = (kind: string) => received.filter(({ sender }) => sender.kind === kind).length;
  const [unsigned, unchecked] = [count("unsigned"), count("unknown") + count("file")];
  const hasFailedBefore = findings.length > 0;
  return [
    ...(received.length > 0 || hasFailedBefore
      ? []
      : [finding("reading/nothing", null, { domain: domain || "any domain", ...range })]),
    ...unreadable
      .slice(0, 1)
      .map(({ where, why }) =>
        finding("reading/unreadable", null, { reports: counted(unreadable.length, "report"), where, why }),
      ),
    ...(unsigned > 0 ? [finding("reading/unsigned", null, { reports: counted(unsigned, "report") })] : []),
    ...(unchecked > 0 ? [finding("reading/unchecked", null, { reports: counted(unchecked, "report") })] : []),
    ...sums.failures.slice(0, maxFailures).map((failure) => failureFinding(failure, sums)),
  ];
}

function codeOf(failure: FailureSums) {
  if (failure.effect !== "refusal") return `reading/${failure.effect}` as const;
  return isCorroborated(failure) ? "reading/refusal" : "reading/refusal-unsigned";
}

function failureFinding(failure: FailureSums, sums: Sums): Finding {
  const { what, who, when, meaning, fix } = adviceOn(failure);
  const mail = modeNow(sums) === "enforce" ? "Mail is" : "Under `mode: enforce`, mail would be";
  return finding(codeOf(failure) satisfies Code, null, {
    mail,
    what,
    senders: who,
    days: when,
    meaning,
    remedy: fix,
  });
}
