import { type Timestamp, timestampOf } from "../../base/time.ts";
import { chunksOf } from "./chunks.ts";
import type { Credentials } from "./credentials.ts";
import type { Item } from "./letter.ts";
import type { PullAddress } from "./mailbox-address.ts";
import { MailboxFailure } from "./mailbox-failure.ts";
import { maxMailBytes, maxMails, tooLarge } from "./mailbox-limits.ts";
import type { MailboxOptions } from "./mailbox-options.ts";
import { requestFrom } from "./web.ts";

/** A page of the list has at most 1,000 entries. */
const maxPageBytes = 2 ** 20;
const maxPageMails = 1_000;

interface Listed {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly arrived: Timestamp | null;
}

interface Page {
  readonly mails: readonly Listed[];
  /** Names the next page; null: this is the last one. */
  readonly cursor: string | null;
}

/**
 * The mails that a web service has received, such as `examples/cloudflare-reports/`: `GET URL?cursor=…` lists them,
 * oldest first, and `GET URL/NAME` is one.
 * @throws `MailboxFailure`
 */
export async function* pulledItems(
  { url, host }: PullAddress,
  credentials: Credentials,
  options: MailboxOptions,
): AsyncGenerator<Item> {
  if (credentials.kind !== "password") throw new MailboxFailure({ kind: "credentials", flaw: "kind" });
  const get = getter(host, credentials.password, options);
  const listed = await list(url, host, get);
  const wanted = listed.filter(({ arrived }) => !(options.since && arrived && arrived < options.since));
  const read = async (one: Listed) =>
    one.size > maxMailBytes
      ? tooLarge
      : ((await get(`${url}/${one.name}`, maxMailBytes)) ?? "it was removed");
  let done = 0;
  for (const chunk of chunksOf(wanted.slice(-maxMails), atOnce)) {
    const found = await Promise.all(chunk.map(read));
    for (const [index, one] of chunk.entries()) {
      const bytes = found[index]!;
      const where = `${host}, mail ${one.name}`;
      if (typeof bytes === "string") options.skipped?.({ where, why: bytes });
      else yield { bytes, arrived: one.arrived, where };
      done += 1;
      options.progress?.({ done, total: wanted.length });
    }
  }
}
/** Requests side by side: each mail is one. */
const atOnce = 6;

/** Gives the body; null: there is none at this path. */
type Get = (url: string, maximumBytes: number) => Promise<Uint8Array | null>;

function getter(host: string, token: string, options: MailboxOptions): Get {
  const headers = { authorization: `Bearer ${token}`, "accept-encoding": "identity" };
  return async (url, maximumBytes) => {
    const { status, bytes } = await requestFrom(url, { ...options, method: "GET", headers, maximumBytes });
    if (status === 200) return bytes;
    if (status === 404) return null;
    throw new MailboxFailure({ kind: "status", status }, host);
  };
}

async function list(url: string, host: string, get: Get): Promise<Listed[]> {
  const mails = new Map<string, Listed>();
  const cursors = new Set<string>();
  for (let cursor: string | null = ""; cursor !== null; ) {
    const body = await get(cursor === "" ? url : `${url}?cursor=${encodeURIComponent(cursor)}`, maxPageBytes);
    if (body === null) throw new MailboxFailure({ kind: "status", status: 404 }, host);
    const page = pageIn(body);
    // A cursor that comes again would never end.
    if (page === null || (page.cursor !== null && cursors.has(page.cursor))) {
      throw new MailboxFailure({ kind: "connection", failure: "malformed" }, host);
    }
    for (const one of page.mails) mails.set(one.name, one);
    if (mails.size > maxMails || cursors.size > maxMails / 100) {
      throw new MailboxFailure({ kind: "too-much" }, host);
    }
    cursor = page.cursor;
    if (cursor !== null) cursors.add(cursor);
  }
  return [...mails.values()];
}

/** null: it is not a page. */
function pageIn(bytes: Uint8Array): Page | null {
  try {
    const { mails, cursor } = JSON.parse(new TextDecoder().decode(bytes));
    const isCursor = cursor === null || (typeof cursor === "string" && /^[!-~]{1,1024}$/.test(cursor));
    if (!isCursor || !Array.isArray(mails) || mails.length > maxPageMails) return null;
    const listed = mails.map(listedIn);
    return listed.includes(null) ? null : { mails: listed as Listed[], cursor };
  } catch {
    return null;
  }
}

function listedIn(value: unknown): Listed | null {
  const { name, size, arrived } = (value ?? {}) as Record<string, unknown>;
  // Without anything that could lead to another path or host.
  if (typeof name !== "string" || !/^\w[\w:.-]{0,127}$/.test(name)) return null;
  if (!Number.isSafeInteger(size) || (size as number) < 0) return null;
  return { name, size: size as number, arrived: timestampIn(arrived) };
}

function timestampIn(value: unknown): Timestamp | null {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return null;
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? null : timestampOf(milliseconds / 1000);
}
