import type { Credentials } from "./credentials.ts";
import { imapItems } from "./imap.ts";
import type { Item } from "./letter.ts";
import type { MailboxAddress } from "./mailbox-address.ts";
import type { MailboxOptions } from "./mailbox-options.ts";
import { pulledItems } from "./pull.ts";

/**
 * The mails of a mailbox, oldest first, without changing anything in it.
 * @throws `MailboxFailure`, at any step
 */
export function mailboxItems(
  address: MailboxAddress,
  credentials: Credentials,
  options: MailboxOptions,
): AsyncGenerator<Item> {
  return address.scheme === "imaps"
    ? imapItems(address, credentials, options)
    : pulledItems(address, credentials, options);
}
