import fc from "fast-check";
import { timestampOf } from "../../src/base/time.ts";
import { promotionOf } from "../../src/judge/promotion/promotion-of.ts";
import { evidenceOf } from "../../src/ledger/evidence/cells.ts";
import { dayName, startOf } from "../../src/ledger/evidence/day.ts";
import type { Evidence } from "../../src/ledger/evidence/evidence.ts";
import { joinEvidence } from "../../src/ledger/evidence/join.ts";
import type { Promotion } from "../../src/ledger/evidence/promotion.ts";
import type { ReceivedReport, Sender } from "../../src/ledger/evidence/received.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { renderPolicyFile } from "../../src/sts/policy-file.ts";
import type { FailureKind } from "../../src/sts/tls-report/kinds.ts";
import type { ReasonCode, ReportedFailure } from "../../src/sts/tls-report/report.ts";
import { ledgerOf, ordinary } from "../world.ts";

/** On which testing began. */
export const firstDay = 20_800;
const domain = ordinary.domain;
const policy = { mode: "testing", mx: ordinary.mx, max_age: ordinary.max_age } as const;
export const ledger: Ledger = ledgerOf([[timestampOf(startOf(firstDay) + 43_200), { mode: "testing" }]]);
const text = renderPolicyFile(policy).split("\n");

/** What goes wrong between a sender and the domain. */
interface Fault {
  readonly kind: FailureKind;
  readonly reason: ReasonCode | null;
  /** Days after the first. */
  readonly from: number;
  readonly length: number;
  /** Of the sender's sessions. */
  readonly share: number;
}

/** What becomes of a report: of one day in turn, over and over. */
interface Fate {
  readonly sessions: number;
  /** Days. */
  readonly delay: number;
  readonly isLost: boolean;
  readonly isDoubled: boolean;
  readonly isSplit: boolean;
  /** The report does not say which policy it is about. */
  readonly isSilent: boolean;
}

export interface Reporter {
  readonly name: string;
  readonly fates: readonly Fate[];
  readonly fault: Fault | null;
}

export interface Forgery {
  /** The domain that signed it; null: nobody did. */
  readonly signer: string | null;
  readonly day: number;
  readonly ok: number;
  readonly failed: number;
  readonly policy: "ours" | "theirs";
}

export interface Reporting {
  readonly reporters: readonly Reporter[];
  readonly forgeries: readonly Forgery[];
  /** Days after the first, on which somebody asks. */
  readonly asked: number;
  /** Days before that on which the mailbox was read as well; old signatures cannot be verified any more. */
  readonly readBefore: number;
}

const fault: fc.Arbitrary<Fault> = fc
  .record({
    what: fc.constantFrom<readonly [FailureKind, ReasonCode | null]>(
      ["certificate-expired", null],
      ["certificate-not-trusted", null],
      ["validation-failure", "mx-mismatch"],
      ["unknown", null],
      ["starttls-not-supported", null],
      ["validation-failure", "timeout"],
    ),
    from: fc.integer({ min: 0, max: 40 }),
    length: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(99)),
    share: fc.constantFrom(0.001, 0.05, 0.3, 1),
  })
  .map(({ what: [kind, reason], ...more }) => ({ kind, reason, ...more }));

const rarely = (weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

const fate: fc.Arbitrary<Fate> = fc.record({
  sessions: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 100, max: 3000 })),
  delay: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 24 })),
  isLost: rarely(9),
  isDoubled: rarely(4),
  isSplit: rarely(5),
  isSilent: rarely(9),
});

const reporter = (name: string): fc.Arbitrary<Reporter> =>
  fc.record({
    name: fc.constant(name),
    fates: fc.array(fate, { minLength: 1, maxLength: 5 }),
    fault: fc.option(fault),
  });

const forgery: fc.Arbitrary<Forgery> = fc.record({
  signer: fc.constantFrom(null, "evil.example", "google.com.evil.example", "others.example"),
  day: fc.integer({ min: 0, max: 45 }),
  ok: fc.constantFrom(0, 5, 1_000_000),
  failed: fc.constantFrom(0, 3, 1_000_000),
  policy: fc.constantFrom("ours", "ours", "theirs"),
});

export const reportings: fc.Arbitrary<Reporting> = fc.record({
  reporters: fc
    .subarray(["google.com", "microsoft.com", "mail.ru"], { minLength: 1 })
    .chain((names) => fc.tuple(...names.map(reporter))),
  forgeries: fc.array(forgery, { maxLength: 3 }),
  asked: fc.integer({ min: 10, max: 45 }),
  readBefore: fc.integer({ min: 1, max: 10 }),
});

/** A mail in the mailbox; `arrived` in days after the first. */
export interface Mail {
  readonly day: number;
  readonly arrived: number;
  readonly received: ReceivedReport;
}

export function mailsOf({ reporters }: Pick<Reporting, "reporters">): Mail[] {
  return reporters.flatMap((one) =>
    Array.from({ length: 45 }, (_, day) => mailsAbout(one, day, one.fates[day % one.fates.length]!)).flat(),
  );
}

function mailsAbout({ name, fault: wrong }: Reporter, day: number, given: Fate): Mail[] {
  if (given.isLost || given.sessions === 0) return [];
  const isWrong = wrong !== null && day >= wrong.from && day < wrong.from + wrong.length;
  const failed = isWrong ? Math.ceil(given.sessions * wrong.share) : 0;
  const counts = given.isSplit
    ? [
        { ok: given.sessions - failed, failed: 0 },
        { ok: 0, failed },
      ]
    : [{ ok: given.sessions - failed, failed }];
  const mails = counts.map((count, part) =>
    mail(day, day + given.delay, { kind: "signed", domain: name }, `${name} ${day} ${part}`, {
      ...count,
      failures: wrong !== null && count.failed > 0 ? [failureOf(wrong, count.failed)] : [],
      text: given.isSilent ? [] : text,
    }),
  );
  return given.isDoubled ? [...mails, ...mails.map((one) => ({ ...one, arrived: one.arrived + 1 }))] : mails;
}

export function forgedMails({ forgeries }: Pick<Reporting, "forgeries">): Mail[] {
  return forgeries.map(({ signer, day, ok, failed, policy: which }, index) => {
    const sender: Sender =
      signer === null ? { kind: "unsigned", why: "no signature" } : { kind: "signed", domain: signer };
    const failure = failureOf({ kind: "certificate-expired", reason: null }, failed);
    const lines = which === "ours" ? text : text.map((line) => line.replace("mx1", "evil"));
    return mail(day, day + 1, sender, `forged ${index}`, { ok, failed, failures: [failure], text: lines });
  });
}

function failureOf({ kind, reason }: Pick<Fault, "kind" | "reason">, sessions: number): ReportedFailure {
  const unsaid = { raw: null, reasonText: null, sendingIp: null, receivingIp: null };
  return { ...unsaid, kind, reason, sessions, mx: ordinary.mx[0]! };
}

const ranges = Array.from({ length: 60 }, (_, day) => {
  const start = startOf(firstDay + day);
  return { from: timestampOf(start), until: timestampOf(start + 86_399), day: dayName(firstDay + day) };
});

type Counted = { ok: number; failed: number; failures: readonly ReportedFailure[]; text: readonly string[] };

function mail(day: number, arrived: number, sender: Sender, reportId: string, counted: Counted): Mail {
  const report = {
    // As everybody may call himself.
    ...{ organization: "Google Inc.", reportId, contact: "tls@google.com", notes: [] },
    ...ranges[day]!,
    policies: [{ type: "sts" as const, domain, mx: [], ...counted }],
  };
  return { day, arrived, received: { report, sender, arrived: null, where: reportId } };
}

/** In seconds. */
const timeOf = (asked: number) => startOf(firstDay + asked) + 18_000;

/** What is known when somebody asks: the mailbox was read before, and now without the keys of old signatures. */
export function evidenceAt({ asked, readBefore }: Reporting, mails: readonly Mail[]): Evidence {
  const before = asked - readBefore;
  const then = mails.filter(({ arrived }) => arrived <= before).map((one) => one.received);
  const now = mails
    .filter(({ arrived }) => arrived <= asked)
    .map((one) => (isOld(one, before) ? unsigned(one) : one.received));
  return joinEvidence(read(then, before), read(now, asked));
}

/** Read before, and so long ago that its key is gone. */
function isOld({ arrived }: Mail, before: number): boolean {
  return arrived <= before - 7;
}

function unsigned({ received: one }: Mail): ReceivedReport {
  return { ...one, sender: { kind: "unknown", why: "the key is gone" } };
}

function read(received: readonly ReceivedReport[], on: number): Evidence {
  const usual = { domain, ledger, mx: [], naming: "known", unreadable: 0 } as const;
  return evidenceOf(received, { ...usual, since: dayName(firstDay), now: timeOf(on) });
}

export function promotionAt(reporting: Reporting, mails: readonly Mail[]): Promotion {
  const now = timeOf(reporting.asked);
  const look = { at: timestampOf(now), fail: [], unknown: [] };
  const evidence = evidenceAt(reporting, mails);
  return promotionOf({ evidence, ledger, look, accepted: {}, now }, domain);
}
