/** A provider whose domains have all of these mail servers: naming some and not others is an oversight. */
export interface Provider {
  readonly name: string;
  readonly hosts: readonly string[];
}

/** From the providers' own pages and what their users publish; last looked at 2026-11. */
export const providers: readonly Provider[] = [
  { name: "Proton", hosts: ["mail.protonmail.ch", "mailsec.protonmail.ch"] },
  { name: "Fastmail", hosts: ["in1-smtp.messagingengine.com", "in2-smtp.messagingengine.com"] },
  { name: "iCloud", hosts: ["mx01.mail.icloud.com", "mx02.mail.icloud.com"] },
  { name: "Migadu", hosts: ["aspmx1.migadu.com", "aspmx2.migadu.com"] },
  {
    name: "mailbox.org",
    hosts: ["mxext1.mailbox.org", "mxext2.mailbox.org", "mxext3.mailbox.org", "mxext4.mailbox.org"],
  },
  { name: "Forward Email", hosts: ["mx1.forwardemail.net", "mx2.forwardemail.net"] },
  {
    name: "Google Workspace",
    hosts: [
      "aspmx.l.google.com",
      "alt1.aspmx.l.google.com",
      "alt2.aspmx.l.google.com",
      "alt3.aspmx.l.google.com",
      "alt4.aspmx.l.google.com",
    ],
  },
];
