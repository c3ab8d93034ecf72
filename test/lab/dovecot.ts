import { chmodSync, chownSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, type Server, startServer } from "./processes.ts";

export interface Dovecot {
  /** An empty folder for all that it writes; others must be able to enter it. */
  readonly work: string;
  readonly address: string;
  readonly port: number;
  /** PEM: the private key, then the certificate. */
  readonly pem: string;
  readonly user: string;
  readonly password: string;
}

/** Debian's unprivileged user, whose mails these are. */
const nobody = 65_534;

/** A mailbox by IMAP with TLS. Its Maildir is `home/Maildir` in the work folder. */
export async function startDovecot({ work, address, port, pem, user, password }: Dovecot): Promise<Server> {
  writeFileSync(join(work, "server.pem"), pem, { mode: 0o600 });
  writeFileSync(join(work, "passwd"), `${user}:{PLAIN}${password}:${nobody}:${nobody}::${work}/home::\n`);
  const configuration = join(work, "dovecot.conf");
  writeFileSync(configuration, settings(work, address, port));
  return startServer("dovecot", {
    args: ["-F", "-c", configuration],
    log: join(work, "dovecot.out"),
    listens: { host: address, port },
  });
}

function settings(work: string, address: string, port: number): string {
  return `
    base_dir = ${work}/run
    log_path = ${work}/dovecot.log
    protocols = imap
    listen = ${address}
    ssl = required
    ssl_cert = <${work}/server.pem
    ssl_key = <${work}/server.pem
    mail_location = maildir:~/Maildir
    first_valid_uid = 1
    mail_max_userip_connections = 2
    auth_failure_delay = 0
    default_login_user = nobody
    default_internal_user = nobody
    default_internal_group = nogroup
    service imap-login {
      chroot =
      inet_listener imap {
        port = 0
      }
      inet_listener imaps {
        port = ${port}
        ssl = yes
      }
    }
    service anvil {
      chroot =
      # After a wrong password, everybody would wait.
      unix_listener anvil-auth-penalty {
        mode = 0
      }
    }
    passdb {
      driver = passwd-file
      args = ${work}/passwd
    }
    userdb {
      driver = passwd-file
      args = ${work}/passwd
    }
  `.replace(/^ {4}/gm, "");
}

/** Puts mails into `new/` and, with flags, into `cur/`, as a delivery does: each arrived at its time. */
export async function fillMaildir(
  work: string,
  mails: readonly { readonly name: string; readonly text: string; readonly arrived: Date }[],
): Promise<void> {
  const maildir = join(work, "home/Maildir");
  for (const folder of ["cur", "new", "tmp", ".Other/cur", ".Other/new", ".Other/tmp"]) {
    mkdirSync(join(maildir, folder), { recursive: true });
  }
  for (const { name, text, arrived } of mails) {
    const file = join(maildir, name);
    writeFileSync(file, text);
    utimesSync(file, arrived, arrived);
  }
  await run("chown", ["-R", `${nobody}:${nobody}`, join(work, "home")]);
  chmodSync(work, 0o755);
  chownSync(join(work, "home"), nobody, nobody);
}
