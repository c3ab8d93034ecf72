import { secondsOf, timestampOf } from "../../base/time.ts";
import { isPublic } from "../../io/addresses.ts";
import type { Context } from "../../io/context.ts";
import type { CredentialSettings } from "../../io/inbox/credentials.ts";
import { lettersFrom } from "../../io/inbox/letters-from.ts";
import { dkimBy } from "../../io/inbox/signature-check.ts";
import type { SignatureCheck } from "../../io/inbox/signed-mail.ts";
import { trustResultsOf } from "../../io/inbox/trusted-results.ts";
import { limitHeapGrowth } from "../../io/v8-heap.ts";
import { withoutRepetitions } from "../../ledger/evidence/repetitions.ts";
import { senderOf } from "../../ledger/evidence/sender.ts";
import { readReports } from "../../sts/tls-report/read-report.ts";
import type { ReportReader } from "./reports.ts";

export interface ReaderOptions {
  /** Check signatures by the keys in DNS. */
  readonly checksSignatures: boolean;
  /** Believe the Authentication-Results of this server instead; null: of none. */
  readonly trustResults: string | null;
  /** Bare files count as signed. */
  readonly byHand: boolean;
  readonly credentials: CredentialSettings;
  /** false: the output may be public. */
  readonly listsFolders: boolean;
  /** Seconds for each answer of a mailbox; null: the usual. */
  readonly timeout: number | null;
  readonly allowPrivate: boolean;
}

const mailboxTimeout = 60;
/** A report may be in the mailbox for days before it counts for its day, and never comes before it. */
const lateness = 86_400;

/** Reads what is really there: files, folders, mailboxes, and keys in DNS. */
export async function reportReader(
  options: ReaderOptions,
  { dns, progress }: Pick<Context, "dns" | "progress">,
): Promise<ReportReader> {
  limitHeapGrowth();
  const dkim = await signatureCheck(options, dns);
  const { credentials, byHand, allowPrivate, listsFolders } = options;
  return {
    open: (source, { since }) =>
      lettersFrom(source, {
        credentials,
        listsFolders,
        dkim,
        since: timestampOf(secondsOf(`${since}T00:00:00Z`) - lateness),
        timeout: (options.timeout ?? mailboxTimeout) * 1000,
        mayConnect: allowPrivate ? () => true : isPublic,
        progress: ({ done, total }) => progress(`Read ${done} of ${total} mails`),
      }),
    read: readReports,
    senderOf: (letter, report) => senderOf(letter, report, byHand),
    withoutRepetitions,
  };
}

async function signatureCheck(
  { trustResults, checksSignatures }: ReaderOptions,
  dns: Context["dns"],
): Promise<SignatureCheck | null> {
  if (trustResults !== null) return trustResultsOf(trustResults);
  const resolver = checksSignatures ? await dns() : null;
  return resolver === null ? null : dkimBy(resolver);
}
