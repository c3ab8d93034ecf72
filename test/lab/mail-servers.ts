import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CertificateKind, Certificates } from "./certificates.ts";
import { folder } from "./namespace.ts";
import { instanceFolder, logOf, mainCf, startPostfix } from "./postfix.ts";
import type { Server } from "./processes.ts";
import { domainOf, type Situation } from "./situation.ts";

/** What a mail server is like: its certificate, and the settings of its smtpd. */
const kinds = {
  good: {},
  expired: { certificate: "expired" },
  expiring: { certificate: "expiring" },
  "self-signed": { certificate: "self-signed" },
  untrusted: { certificate: "untrusted" },
  "wrong-name": { certificate: "wrong-name" },
  "no-starttls": { options: ["smtpd_tls_security_level=none"] },
  "tls1.2": { options: ["smtpd_tls_protocols=TLSv1.2"] },
  // OpenSSL would not even speak it at its usual level.
  "tls1.1": { options: ["smtpd_tls_protocols=<=TLSv1.1", "tls_medium_cipherlist=ALL:@SECLEVEL=0"] },
  /** Nothing listens at its address. */
  down: { down: true },
} as const satisfies Record<string, Kind>;

interface Kind {
  readonly certificate?: CertificateKind;
  readonly options?: readonly string[];
  readonly down?: boolean;
}

export type MailServerKind = keyof typeof kinds;

export interface MailServer {
  readonly host: string;
  readonly address: string;
  readonly kind: MailServerKind;
}

/** All mail servers of a situation, each with a loopback address of its own. */
export function mailServersOf(situation: Situation, index: number): MailServer[] {
  const mail: NonNullable<Situation["mail"]> = situation.mail ?? { mail: "good" };
  return Object.entries(mail).map(([name, kind], place) => ({
    host: fullHost(name, domainOf(situation)),
    address: `127.1.${index}.${place + 1}`,
    kind,
  }));
}

export function fullHost(name: string, domain: string): string {
  if (name === "") return domain;
  return name.endsWith(".test") ? name : `${name}.${domain}`;
}

const instance = instanceFolder("receivers");

export const mailboxes = join(instance, "mailboxes");
/** A table: address → folder. */
const mailboxOf = join(instance, "mailbox-of");
export const receiverLog = logOf(instance);

/** One Postfix, one smtpd and one mailbox for each server. */
export async function startMailServers(
  servers: readonly MailServer[],
  { issue }: Certificates,
): Promise<Server> {
  const listening = servers.filter(({ kind }) => !(kinds[kind] as Kind).down);
  const certificates = join(folder, "mail-certificates");
  mkdirSync(certificates, { recursive: true });
  for (const { host, kind } of listening) {
    const { certificate = "good" }: Kind = kinds[kind];
    writeFileSync(join(certificates, `${host}.pem`), await issue(certificate, host));
  }
  mkdirSync(mailboxes, { recursive: true });
  chmodSync(mailboxes, 0o777);
  writeFileSync(mailboxOf, listening.map(({ host }) => `${host}@mailbox.test ${host}/\n`).join(""));
  const settings = {
    mynetworks: "127.0.0.0/8",
    smtpd_peername_lookup: "no",
    smtpd_tls_security_level: "may",
    smtpd_tls_loglevel: "1",
    smtpd_recipient_restrictions: "permit_mynetworks, reject",
    virtual_mailbox_domains: "mailbox.test",
    virtual_mailbox_base: mailboxes,
    virtual_mailbox_maps: `texthash:${mailboxOf}`,
    virtual_uid_maps: "static:65534",
    virtual_gid_maps: "static:65534",
  };
  const services = listening.map(({ host, address, kind }) => smtpd(host, address, kind, certificates));
  return startPostfix(instance, mainCf(instance, settings), services, `${listening[0]?.address}`);
}

function smtpd(host: string, address: string, kind: MailServerKind, certificates: string): string {
  const options = [
    `syslog_name=postfix/${host}`,
    `myhostname=${host}`,
    `smtpd_tls_chain_files=${join(certificates, `${host}.pem`)}`,
    // Whoever it is for: it counts which server took it.
    `smtpd_client_restrictions=check_client_access static:{REDIRECT ${host}@mailbox.test}`,
    ...((kinds[kind] as Kind).options ?? []),
  ];
  return `${address}:25 inet n - n - - smtpd${options.map((option) => `\n  -o {${option}}`).join("")}`;
}
