import type { Timestamp } from "../../base/time.ts";
import { arrivalOfReceived, earliest } from "./arrival.ts";
import { type Budget, newBudget } from "./budget.ts";
import { contentsOf, mentionsReport } from "./contents.ts";
import { type Header, headerOf, onlyValue } from "./header-fields.ts";
import type { Document, Item, Letter, Signatures } from "./letter.ts";
import { limits } from "./limits.ts";
import { domainName, fromDomain, partsOf } from "./mail-parts.ts";
import type { Part } from "./part.ts";
import type { SignatureCheck } from "./signed-mail.ts";
import { unpack } from "./unpack.ts";

export interface OpenOptions {
  /** What checks signatures; null: nothing does. */
  readonly dkim: SignatureCheck | null;
}

/**
 * Opens an item: a letter for each mail in it that contains reports or what looked like one, so none for all the other
 * mails of a mailbox, and more than one where mails were forwarded as attachments. Never throws.
 */
export async function open(item: Item, { dkim }: OpenOptions): Promise<Letter[]> {
  if (item.problem !== undefined) return [bareLetter(item, [], [item.problem])];
  const budget = newBudget();
  const contents = contentsOf(item.bytes);
  if (contents === "mail" || contents === "mbox") return openMail(item, { dkim, budget, forwarded: 1 });
  if (contents === "other") return [];
  if (item.bytes.length > limits.unpacked) return [bareLetter(item, [], ["it is larger than 20 MiB"])];
  const { documents, mails, problems } = await unpack(item.bytes, null, budget);
  const letters = documents.length + problems.length > 0 ? [bareLetter(item, documents, problems)] : [];
  for (const bytes of mails)
    letters.push(...(await openMail({ ...item, bytes }, { dkim, budget, forwarded: 1 })));
  return letters;
}

function bareLetter(item: Item, documents: readonly Document[], problems: readonly string[]): Letter {
  const { arrived, where } = item;
  const unreadable = problems.map((why) => ({ where, why }));
  return { documents, from: null, submitter: null, signatures: null, arrived, where, unreadable };
}

interface MailOptions extends OpenOptions {
  readonly budget: Budget;
  /** Levels of forwarded mails that are still opened. */
  readonly forwarded: number;
}

async function openMail(item: Item, options: MailOptions): Promise<Letter[]> {
  const header = headerOf(item.bytes);
  const { documents, mails, problems } = await contentOfMail(item.bytes, header, options.budget);
  if (documents.length + mails.length + problems.length === 0) return [];
  const arrived = earliest(item.arrived, arrivalOfReceived(header.fields));
  const letters: Letter[] = [];
  if (documents.length + problems.length > 0) {
    letters.push({
      documents,
      from: fromDomain(header),
      submitter: domainName(onlyValue(header.fields, "tls-report-submitter") ?? ""),
      signatures: await signaturesOf(item.bytes, header, arrived, documents.length > 0 ? options.dkim : null),
      arrived,
      where: item.where,
      unreadable: problems.map((why) => ({ where: item.where, why })),
    });
  }
  for (const bytes of options.forwarded > 0 ? mails : []) {
    const where = `${item.where}, forwarded`;
    letters.push(...(await openMail({ bytes, arrived, where }, { ...options, forwarded: 0 })));
  }
  return letters;
}

async function contentOfMail(mail: Uint8Array, header: Header, budget: Budget) {
  const all = { documents: [] as Document[], mails: [] as Uint8Array[], problems: [] as string[] };
  const isReport = saysReport(header);
  if (mail.length > limits.mail) {
    if (isReport) all.problems.push("it is larger than 4 MiB");
    return all;
  }
  const parts = await partsOf(mail, header);
  for (const part of parts ?? []) {
    const { documents, mails, problems } = await unpack(part.bytes, part.name, budget);
    const isExpected = isReport || isReportPart(part);
    all.documents.push(...documents.filter(({ bytes }) => isExpected || mentionsReport(bytes)));
    all.mails.push(...mails);
    if (isExpected) all.problems.push(...problems);
  }
  if (isReport && all.documents.length + all.mails.length + all.problems.length === 0)
    all.problems.push(parts === null ? "its structure cannot be read" : "it contains no report");
  return all;
}

/** Whether a mail declares itself a report about TLS: RFC 8460 §5.3, §5.6. */
function saysReport({ fields }: Header): boolean {
  const type = fields.find(({ name }) => name === "content-type")?.value ?? "";
  return fields.some(({ name }) => name === "tls-report-domain") || /tlsrpt/i.test(type);
}

function isReportPart({ type, name }: Part): boolean {
  return type.includes("tlsrpt") || /\.json(?:\.gz|\.zip)?$/i.test(name ?? "");
}

async function signaturesOf(
  bytes: Uint8Array,
  header: Header,
  arrived: Timestamp | null,
  dkim: SignatureCheck | null,
): Promise<Signatures> {
  if (dkim === null) return { valid: [], why: "not verified", isUnknown: true };
  return dkim({ bytes, header, arrived });
}
