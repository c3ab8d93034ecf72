import type { FetchMessageObject, FetchQueryObject } from "imapflow";
import { type Timestamp, timestampOf } from "../../base/time.ts";
import { chunksOf } from "./chunks.ts";
import type { Credentials } from "./credentials.ts";
import { openFolder } from "./imap-folder.ts";
import { type ImapSession, openSession } from "./imap-session.ts";
import type { Item } from "./letter.ts";
import type { ImapAddress } from "./mailbox-address.ts";
import { MailboxFailure } from "./mailbox-failure.ts";
import { maxMailBytes, maxMails, tooLarge } from "./mailbox-limits.ts";
import type { MailboxOptions } from "./mailbox-options.ts";

/** So that the list in one command stays below what servers accept (RFC 7162 §4: 8,192 bytes). */
const maxListed = 500;
/** What is in memory at a time. */
const maxBatchBytes = 8 * 2 ** 20;
const maxBatchMails = 100;
/** What comes until the next step is done. */
const maxSearchBytes = 2 * 2 ** 20;
const maxSentBytes = 6 * 2 ** 20;
/** Of one answer: they are read, and cost time. */
const maxOtherRows = 5_000;

/** What the server says of a mail before it is fetched. */
interface Listed {
  readonly uid: number;
  /** Bytes; null: it does not say. */
  readonly size: number | null;
  readonly arrived: Timestamp | null;
}

/**
 * The mails of a folder, read by EXAMINE and BODY.PEEK, so that no flag changes (RFC 9051 §6.3.3, §6.4.5).
 * @throws `MailboxFailure`
 */
export async function* imapItems(
  address: ImapAddress,
  credentials: Credentials,
  options: MailboxOptions,
): AsyncGenerator<Item> {
  const session = await openSession(address, credentials, options);
  try {
    await openFolder(session, address);
    const uids = await search(session, options);
    let done = 0;
    for (const chunk of chunksOf(uids, maxListed)) {
      const listed = await list(session, chunk);
      const wanted = listed.filter((one) => isWanted(one, address.folder, options));
      for (const batch of batchesOf(wanted)) {
        const mails = await fetch(session, batch);
        for (const one of batch) {
          yield* itemOf(one, mails.get(one.uid), address.folder, options);
          done += 1;
          options.progress?.({ done, total: uids.length });
        }
      }
    }
    await session.ask("log out", () => session.client.logout());
  } finally {
    session.close();
  }
}

/** The newest mails since the day before, as servers compare days of their own time zone (RFC 9051 §6.4.4). */
async function search({ ask, client }: ImapSession, { since }: MailboxOptions): Promise<number[]> {
  const criteria = since === null ? { all: true } : { since: new Date(Date.parse(since) - 86_400_000) };
  const found = await ask(
    "search",
    async () => {
      const uids = await client.search(criteria, { uid: true });
      if (!Array.isArray(uids)) throw Object.assign(new Error("refused"), { responseStatus: "NO" });
      return uids;
    },
    maxSearchBytes,
  );
  return found.sort((one, other) => one - other).slice(-maxMails);
}

async function list(session: ImapSession, uids: readonly number[]): Promise<Listed[]> {
  const query = { uid: true, size: true, internalDate: true };
  const isAnswer = ({ size, internalDate }: Row) => size !== undefined || internalDate !== undefined;
  const rows = await session.ask("list mails", () => rowsOf(session, uids, query, isAnswer));
  return rows
    .map(({ uid, size, internalDate }) => ({ uid, size: size ?? null, arrived: timestampIn(internalDate) }))
    .sort((one, other) => one.uid - other.uid);
}

type Row = FetchMessageObject;

/** The first answer for each mail. In between, flags of any mail may arrive, and anything that a server invents. */
async function rowsOf(
  { client, step, host }: ImapSession,
  uids: readonly number[],
  query: FetchQueryObject,
  isAnswer: (row: Row) => boolean,
): Promise<Row[]> {
  const missing = new Set(uids);
  const rows: Row[] = [];
  let others = 0;
  for await (const row of client.fetch([...uids], query, { uid: true })) {
    if (isAnswer(row) && missing.delete(row.uid)) {
      step();
      rows.push(row);
    } else if (++others > maxOtherRows) throw new MailboxFailure({ kind: "too-much" }, host);
  }
  return rows;
}

function timestampIn(date: Date | string | undefined): Timestamp | null {
  const seconds = date === undefined ? Number.NaN : new Date(date).getTime() / 1000;
  return Math.abs(seconds) < maxSeconds ? timestampOf(seconds) : null;
}
/** 9999: a later year has five digits. */
const maxSeconds = 253_402_300_800;

function isWanted({ uid, size, arrived }: Listed, folder: string, options: MailboxOptions): boolean {
  if (options.since !== null && arrived !== null && arrived < options.since) return false;
  if (size === null || size <= maxMailBytes) return true;
  options.skipped?.({ where: whereOf(folder, uid), why: tooLarge });
  return false;
}

async function fetch(session: ImapSession, batch: readonly Listed[]): Promise<Map<number, Buffer>> {
  const uids = batch.map(({ uid }) => uid);
  const query = { uid: true, source: true };
  const work = () => rowsOf(session, uids, query, ({ source }) => source !== undefined);
  const rows = await session.ask("send mails", work, maxSentBytes);
  return new Map(rows.map(({ uid, source }) => [uid, source!]));
}

function* itemOf(
  { uid, arrived }: Listed,
  bytes: Buffer | undefined,
  folder: string,
  { skipped }: MailboxOptions,
): Generator<Item> {
  const where = whereOf(folder, uid);
  if (bytes === undefined) skipped?.({ where, why: "the server did not send it" });
  else if (bytes.length > maxMailBytes) skipped?.({ where, why: tooLarge });
  else yield { bytes, arrived, where };
}

function whereOf(folder: string, uid: number): string {
  return `${folder}, mail ${uid}`;
}

function batchesOf(listed: readonly Listed[]): Listed[][] {
  const batches: Listed[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of listed) {
    const size = one.size ?? maxMailBytes;
    if (bytes + size > maxBatchBytes || batches.at(-1)!.length === maxBatchMails) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)!.push(one);
    bytes += size;
  }
  return batches;
}
