/** What the pictures of reports tell: a shop in testing, and a certificate that expires on its second mail server. */
import picocolors from "picocolors";
import { timestampOf } from "../../src/base/time.ts";
import { type ReportReader, reports } from "../../src/commands/reports/reports.ts";
import type { Letter } from "../../src/io/inbox/letter.ts";
import { reportsText } from "../../src/report/reports/reports-text.ts";
import type { ReportsResult } from "../../src/report/result.ts";
import type { ReportedFailure, ReportedPolicy, TlsReport } from "../../src/sts/tls-report/report.ts";
import { filesOf, inputs, noon, policy } from "./story.ts";

const domain = "shop.example";
const [mx1, mx2] = [`mx1.${domain}`, `mx2.${domain}`];
const lastDay = "2027-03-03";
const text = ["version: STSv1", "mode: testing", `mx: ${mx1}`, `mx: ${mx2}`, "max_age: 604800"];

/** Who reports: sessions on a usual day, and on which days before the last one it met the expired certificate. */
const senders = [
  { name: "Google Inc.", domain: "google.com", usual: 160, failing: [9, 10, 11, 12], share: 0.2 },
  { name: "Microsoft Corporation", domain: "microsoft.com", usual: 70, failing: [10, 11], share: 0.15 },
  { name: "Mail.ru", domain: "mail.ru", usual: 9, failing: [], share: 0 },
  { name: "mail.physio-lindgren.example", domain: null, usual: 3, failing: [], share: 0 },
] as const;

/** How much mail comes on a day of the week, Sunday first, in percent. */
const week = [30, 110, 120, 100, 105, 95, 40];

type StorySender = (typeof senders)[number];

/** The reports of one sender, the newest first. */
function reportsOf(sender: StorySender): TlsReport[] {
  const every = sender.usual < 5 ? 6 : 1;
  return Array.from({ length: 35 }, (_, back) => back)
    .filter((back) => back % every === 0)
    .map((back) => reportOn(sender, back));
}

function reportOn({ name, usual, failing, share }: StorySender, back: number): TlsReport {
  const noonThen = noon(lastDay) - back * 86_400;
  const day = timestampOf(noonThen).slice(0, 10);
  const weekly = week[new Date(noonThen * 1000).getUTCDay()]!;
  const all = Math.max(1, Math.round((usual * weekly * (100 + ((back * 37) % 23))) / 10_000));
  const sessions = (failing as readonly number[]).includes(back) ? Math.ceil(all * share) : 0;
  return {
    organization: name,
    reportId: `${day}-${domain}`,
    contact: `mailto:tls@${name.toLowerCase().replace(/[^a-z.]/g, "")}`,
    from: `${day}T00:00:00Z`,
    until: `${day}T23:59:59Z`,
    day,
    policies: [stsPolicy(all - sessions, sessions)],
    notes: [],
  };
}

function stsPolicy(ok: number, failed: number): ReportedPolicy {
  const failure: ReportedFailure = {
    kind: "certificate-expired",
    raw: "certificate-expired",
    mx: mx2,
    sessions: failed,
    reason: null,
    reasonText: null,
    sendingIp: "192.0.2.17",
    receivingIp: "198.51.100.26",
  };
  return { type: "sts", domain, text, mx: [mx1, mx2], ok, failed, failures: failed > 0 ? [failure] : [] };
}

/** The mails as they arrive; a document has what a reader of reports gets from it. */
async function* letters(): AsyncGenerator<Letter> {
  for (const sender of senders)
    for (const report of reportsOf(sender))
      yield {
        documents: [{ bytes: new TextEncoder().encode(JSON.stringify(report)), name: "report.json" }],
        from: sender.domain,
        submitter: sender.domain,
        signatures: {
          valid: sender.domain === null ? [] : [sender.domain],
          why: sender.domain === null ? "no signature" : null,
          isUnknown: false,
        },
        arrived: `${report.day}T23:59:59Z`,
        where: "tls-reports.mbox",
        unreadable: [],
      };
}

const reader: ReportReader = {
  open: letters,
  read: (bytes) => ({ reports: [JSON.parse(new TextDecoder().decode(bytes)) as TlsReport], problem: null }),
  senderOf: async ({ signatures }) => {
    const [by] = signatures?.valid ?? [];
    return by === undefined ? { kind: "unsigned", why: "no signature" } : { kind: "signed", domain: by };
  },
  withoutRepetitions: (reports) => ({ reports, duplicates: 0 }),
};

/** What `mta-sts reports tls-reports.mbox` finds. */
export function shopReports(): Promise<ReportsResult> {
  const files = filesOf(new Map([[inputs.policy, policy("testing", mx1, mx2)]]));
  const options = {
    ...inputs,
    sources: ["tls-reports.mbox"],
    domain: null,
    since: null,
    until: null,
    days: 35,
  };
  const context = { files, now: () => noon("2027-03-04"), progress: () => {} };
  return reports(options, context, reader);
}

/** The same as text, with the program's colors. */
export async function shopReportsText(): Promise<string> {
  return reportsText(await shopReports(), picocolors.createColors(true));
}
