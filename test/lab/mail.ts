import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { whenLogged } from "./log.ts";
import { mailboxes, receiverLog } from "./mail-servers.ts";
import { run } from "./processes.ts";
import { promptSender } from "./sender.ts";
import type { Outcome } from "./situation.ts";

/** What the sender's log says about one mail. */
export interface Fate {
  readonly outcome: Outcome;
  /** The host that took it, or the last that was tried. */
  readonly host: string | null;
  /** The sender's reason, for people. */
  readonly reason: string;
}

/** Hands a mail to a sender of the lab, and waits until its fate is known: the first attempt counts. */
export async function fateOfMailTo(domain: string, subject: string, sender = promptSender): Promise<Fate> {
  const recipient = `mail-${++handed}@${domain}`;
  await hand(sender.address, recipient, subject);
  return whenLogged(sender.log, (log) => fateIn(log, recipient));
}

/** Hands a mail to one server directly, past all policies, and waits until it lies in its mailbox. */
export async function proveMailbox(host: string, address: string): Promise<void> {
  const before = mailsOf(host).length;
  await hand(address, "anybody@anywhere.test", sentinel);
  await whenLogged(receiverLog, () => mailsOf(host).length > before || null);
}

/** Subjects of the mails that a server holds, without those that only prove that it takes mail. */
export function subjectsAt(host: string): string[] {
  return mailsOf(host)
    .map((mail) => /^Subject: (.*)$/m.exec(mail)?.[1] ?? "")
    .filter((subject) => subject !== sentinel);
}

/** Waits until a server's mailbox has a mail with this subject. */
export async function mailArrives(host: string, subject: string): Promise<void> {
  await whenLogged(receiverLog, () => subjectsAt(host).includes(subject) || null);
}

const sentinel = "This mailbox takes mail";

function mailsOf(host: string): string[] {
  const folder = join(mailboxes, host, "new");
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
}

let handed = 0;

/** With Postfix' own client. */
async function hand(address: string, recipient: string, subject: string): Promise<void> {
  const mail = ["-f", "tester@sender.test", "-t", recipient, "-S", subject];
  await run("smtp-source", ["-4", ...mail, `inet:${address}:25`]);
}

/** RFC 3463: Postfix writes one such line for each attempt. */
const statusLine =
  /postfix\/(?:smtp|error|bounce)\[(?<pid>\d+)\]: \w+: to=<(?<to>.*?)>, relay=(?<relay>\S+?), .*?status=(?<status>\w+) \((?<reason>.*)\)$/;
const tlsLine = /postfix\/smtp\[(?<pid>\d+)\]: (?<level>\w+) TLS connection established to (?<relay>\S+): /;

function fateIn(log: string, recipient: string): Fate | null {
  if (!log.includes(`: to=<${recipient}>`)) return null;
  const lines = log.split("\n");
  const last = lines.findIndex((line) => statusLine.exec(line)?.groups?.to === recipient);
  if (last === -1) return null;
  const { pid, relay, status, reason } = statusLine.exec(lines[last]!)!.groups as Record<string, string>;
  const host = relay === "none" ? null : relay!.replace(/\[.*/, "");
  if (status !== "sent") return { outcome: status as "deferred" | "bounced", host, reason: reason! };
  return { outcome: tlsLevel(lines.slice(0, last), pid!, relay!), host, reason: reason! };
}

/** One process of Postfix delivers one mail after the other: the last connection before is this mail's. */
function tlsLevel(before: readonly string[], pid: string, relay: string): Outcome {
  const own = before.filter((line) => line.includes(`[${pid}]: `));
  const previous = own.findLastIndex((line) => statusLine.test(line));
  const connection = own.slice(previous + 1).findLast((line) => tlsLine.exec(line)?.groups?.relay === relay);
  const level = connection === undefined ? "plain" : tlsLine.exec(connection)!.groups!.level!.toLowerCase();
  return level as Outcome;
}
