import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Promotion } from "../../src/ledger/evidence/promotion.ts";
import { forgedMails, type Mail, mailsOf, promotionAt, type Reporting, reportings } from "./reporting.ts";

/** A fifth of the other simulations' number, since each takes as long as fifty of theirs; other ones each time. */
const total = Number(process.env.HISTORIES || 25_000) / 5;
/** Each with its own time: all at once take minutes, and more on a busy machine. */
const parts = 10;
const longest = 600_000;

/** Without a look at how the rule counts: what arrived and was signed, about the last seven days that are over. */
function metLately(mails: readonly Mail[], { asked }: Reporting): Mail[] {
  return mails.filter(({ day, arrived, received: { report } }) => {
    const isRecent = day >= asked - 7 && day < asked && day > 0 && arrived <= asked;
    return isRecent && report.policies.some(({ failures }) => failures.some((one) => !isTransient(one)));
  });
}

/** What may be noise: senders try again. */
function isTransient({ kind, reason }: { readonly kind: string; readonly reason: string | null }): boolean {
  return kind === "starttls-not-supported" || reason === "timeout";
}

const reasonsOf = ({ findings }: Promotion) =>
  findings
    .filter(({ severity, code }) => severity !== "notice" && code !== "reports/others-fail")
    .map(({ code, args }) => [code, args]);

const seen = { ready: 0, wait: 0, stop: 0, "ready after a fault": 0, delayed: 0, "fault lately": 0 };
/** Or the statements below would mean nothing; of all histories. */
const least = {
  ready: 10_000,
  wait: 10_000,
  stop: 10_000,
  "ready after a fault": 1_000,
  delayed: 500,
  "fault lately": 8_000,
};
let judged = 0;
afterAll(() => {
  for (const [name, count] of Object.entries(least))
    expect(seen[name as keyof typeof seen], name).toBeGreaterThan((count * judged) / 100_000);
});

test.each(Array.from({ length: parts }, (_, index) => index + 1))(
  "never ready while a known sender met a fault that enforce would refuse; what others say only delays (%i)",
  () => {
    const numRuns = Math.ceil(total / parts);
    fc.assert(fc.property(reportings, judge), { numRuns });
    judged += numRuns;
  },
  longest,
);

function judge(reporting: Reporting): void {
  const honest = mailsOf(reporting);
  const faults = metLately(honest, reporting);
  const alone = promotionAt(reporting, honest);
  if (faults.length > 0) expect(alone.verdict, "with a fault").not.toBe("ready");

  const forged = promotionAt(reporting, [...honest, ...forgedMails(reporting)]);
  expect(reasonsOf(forged), "what forged reports change").toEqual(reasonsOf(alone));
  expect(forged.numbers).toEqual(alone.numbers);
  if (forged.verdict !== alone.verdict) expect([alone.verdict, forged.verdict]).toEqual(["ready", "wait"]);

  seen[alone.verdict as "ready"] += 1;
  if (faults.length > 0) seen["fault lately"] += 1;
  if (forged.verdict !== alone.verdict) seen.delayed += 1;
  const { asked } = reporting;
  const hadFault = honest.some(
    ({ day, arrived, received }) =>
      day < asked && arrived <= asked && received.report.policies[0]!.failed > 0,
  );
  if (hadFault && alone.verdict === "ready") seen["ready after a fault"] += 1;
}
