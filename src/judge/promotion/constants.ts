/** A number that the rule uses, and why it is what it is. */
interface Constant {
  readonly value: number;
  readonly reason: string;
}

/** All of them. Days are whole UTC days. */
const table = {
  testingDays: { value: 14, reason: "two of each weekly newsletter, and reports that arrive a day later" },
  quietDays: { value: 7, reason: "a weekly cycle without a failure" },
  repairFactor: {
    value: 7,
    reason: "had nothing changed, 7/p sessions without a failure would have a chance of 1 in 1,000",
  },
  mostRepairDays: {
    value: 60,
    reason: "a sender that no longer sends mail must not keep a domain in testing",
  },
  enoughDays: { value: 7, reason: "a weekly cycle" },
  enoughSessions: {
    value: 30,
    reason: "of 30 without a failure, fewer than 1 in 10 would fail: 95 %, by the rule of three",
  },
  fewTestingDays: { value: 30, reason: "a domain with little mail, after twice the time" },
  fewDays: { value: 2, reason: "two mails from a known sender on two days, which anybody can send" },
  fewSessions: { value: 3, reason: "more than one mail and its retry" },
  lateDays: { value: 2, reason: "Microsoft, and mails that were sent again" },
  stoppedDays: { value: 4, reason: "later than any report that is only late" },
  habitDays: { value: 7, reason: "before that, it is unknown how often reports arrive" },
  noiseSuccesses: { value: 1_000, reason: "with fewer, 0.1 % is less than one session" },
  noiseShare: { value: 0.001, reason: "RFC 8461 §5: transient failures are retried" },
  noiseDays: { value: 14, reason: "as long as testing lasts at least" },
  confidence: { value: 3, reason: "rule of three: n sessions without a failure, fewer than 3/n fail (95 %)" },
  freshLookDays: { value: 2, reason: "a daily check, and one that was missed" },
} as const satisfies Record<string, Constant>;

type Name = keyof typeof table;

export const constants = Object.fromEntries(
  Object.entries(table).map(([name, { value }]) => [name, value]),
) as Readonly<Record<Name, number>>;

/** The reason, as `testingDays: 14, two of each …`. */
export const reasons: Readonly<Record<Name, Constant>> = table;
