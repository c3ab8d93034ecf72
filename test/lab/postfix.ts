import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./namespace.ts";
import { run, type Server, startServer } from "./processes.ts";

export function instanceFolder(name: string): string {
  return join(folder, `postfix-${name}`);
}

export function logOf(instance: string): string {
  return join(instance, "mail.log");
}

/** The settings that both instances share, then their own; everything lies in the instance's folder. */
export function mainCf(instance: string, settings: Readonly<Record<string, string>>): string {
  const all = {
    compatibility_level: "3.6",
    queue_directory: join(instance, "queue"),
    data_directory: join(instance, "data"),
    maillog_file: logOf(instance),
    maillog_file_prefixes: folder,
    inet_protocols: "ipv4",
    mydestination: "",
    alias_maps: "",
    local_recipient_maps: "",
    ...settings,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join("");
}

const services = `
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp      unix  - - n - - smtp
relay     unix  - - n - - smtp
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
local     unix  - n n - - local
virtual   unix  - n n - - virtual
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
`;

// What `postfix start` would create, with the owners that it would give.
const layout = `
  mkdir -p data queue/incoming queue/active queue/bounce queue/corrupt queue/defer queue/deferred queue/flush
  mkdir -p queue/hold queue/maildrop queue/pid queue/private queue/public queue/saved queue/trace
  chown postfix data queue/*
  chown root queue/pid
  chgrp postdrop queue/maildrop queue/public
  chmod 700 data queue/*
  chmod 755 queue/pid
  chmod 730 queue/maildrop
  chmod 710 queue/public`;

/** Starts Postfix' master itself, so that it is a child that can be ended. */
export async function startPostfix(
  instance: string,
  main: string,
  smtpds: readonly string[],
  listens: string,
): Promise<Server> {
  mkdirSync(instance, { recursive: true });
  writeFileSync(join(instance, "main.cf"), main);
  writeFileSync(join(instance, "master.cf"), `${smtpds.join("\n")}${services}`);
  await run("sh", ["-euc", layout], { cwd: instance });
  return startServer("/usr/lib/postfix/sbin/master", {
    args: ["-c", instance, "-d"],
    env: { MAIL_CONFIG: instance },
    log: join(instance, "master.log"),
    listens: { host: listens, port: 25 },
  });
}
