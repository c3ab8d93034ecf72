import type { ImapSession } from "./imap-session.ts";
import type { ImapAddress } from "./mailbox-address.ts";
import { MailboxFailure } from "./mailbox-failure.ts";

/** How many folders are named when the wanted one does not exist. */
const maxFolders = 20;

/**
 * Opens the folder for reading alone (EXAMINE).
 * @throws `MailboxFailure`, which names the folders that exist
 */
export async function openFolder({ ask, client }: ImapSession, { folder, host }: ImapAddress): Promise<void> {
  const opened = await ask("open a folder", async () => {
    try {
      await client.mailboxOpen(folder, { readOnly: true });
      return true;
    } catch (error) {
      if ((error as { responseStatus?: unknown }).responseStatus !== "NO") throw error;
      return false;
    }
  });
  if (opened) return;
  const folders = await ask("list folders", () => client.list());
  const names = folders.filter(({ flags }) => !flags.has("\\Noselect")).map(({ path }) => path);
  throw new MailboxFailure(
    { kind: "folder", folder, folders: names.slice(0, maxFolders), more: names.length > maxFolders },
    host,
  );
}
