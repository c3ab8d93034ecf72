import { type CredentialSettings, type Credentials, credentialsOf } from "./credentials.ts";
import { InboxUnreadable, itemsIn } from "./items.ts";
import type { Item, Letter, Unreadable } from "./letter.ts";
import { isMailboxAddress, parseMailboxAddress } from "./mailbox-address.ts";
import { MailboxFailure, type MailboxProblem } from "./mailbox-failure.ts";
import type { MailboxOptions } from "./mailbox-options.ts";
import { NotOpened, type NotOpenedKind } from "./not-opened.ts";
import { open } from "./open-item.ts";
import type { SignatureCheck } from "./signed-mail.ts";

export interface LetterOptions extends Omit<MailboxOptions, "skipped"> {
  readonly credentials: CredentialSettings;
  /** If a folder is missing, list the existing ones; their names may reveal people and clients. */
  readonly listsFolders: boolean;
  /** null: no signature is checked. */
  readonly dkim: SignatureCheck | null;
}

/**
 * What may be reports in a file, a folder, standard input (`-`) or a mailbox, one letter after the other.
 * @throws `NotOpened`, at any step
 */
export async function* lettersFrom(source: string, options: LetterOptions): AsyncGenerator<Letter> {
  const skipped: Unreadable[] = [];
  try {
    for await (const item of itemsFrom(source, options, (mail) => skipped.push(mail)))
      yield* await open(item, options);
  } catch (error) {
    throw notOpened(error, options);
  }
  if (skipped.length > 0) yield { ...nothing, where: source, unreadable: skipped };
}

async function* itemsFrom(
  source: string,
  options: LetterOptions,
  skipped: (mail: Unreadable) => void,
): AsyncGenerator<Item> {
  if (!isMailboxAddress(source)) return yield* itemsIn(source);
  const address = parseMailboxAddress(source);
  const credentials: Credentials = credentialsOf(options.credentials);
  const { mailboxItems } = await import("./mailbox.ts");
  yield* mailboxItems(address, credentials, { ...options, skipped });
}

const nothing = { documents: [], from: null, submitter: null, signatures: null, arrived: null } as const;

function notOpened(error: unknown, { listsFolders }: Pick<LetterOptions, "listsFolders">): unknown {
  if (error instanceof InboxUnreadable) return new NotOpened("not-found", error.reason);
  if (!(error instanceof MailboxFailure)) return error;
  return new NotOpened(kindOf(error.problem), sentenceOf(error, listsFolders));
}

const kinds: Readonly<Record<Exclude<MailboxProblem["kind"], "connection">, NotOpenedKind>> = {
  address: "source-not-valid",
  credentials: "password-missing",
  login: "login",
  "login-method": "login",
  token: "oauth",
  certificate: "certificate",
  "not-found": "host-not-found",
  "private-address": "refused",
  "too-much": "too-large",
  "not-imap": "not-imap",
  busy: "cut",
  closed: "cut",
  refused: "refused",
  folder: "folder",
  status: "refused",
};

const connections: Readonly<Record<(MailboxProblem & { kind: "connection" })["failure"], NotOpenedKind>> = {
  timeout: "silence",
  "given-up": "silence",
  refused: "refused",
  unreachable: "refused",
  reset: "cut",
  tls: "not-imap",
  malformed: "not-imap",
};

function kindOf(problem: MailboxProblem): NotOpenedKind {
  return problem.kind === "connection" ? connections[problem.failure] : kinds[problem.kind];
}

/** What is wrong; the finding says what to do about it. The folders that there are help to find the right one. */
function sentenceOf({ problem, message }: MailboxFailure, listsFolders: boolean): string {
  const sentence = problem.kind === "folder" && listsFolders ? message : message.split(/\.\s/)[0]!;
  return sentence.replace(/\.$/, "");
}
