import { run } from "../processes.ts";
import { filledIn } from "../situation.ts";

/** A record of a zone, as `dig` prints it: owner without its final dot, seconds, type and data. */
export interface Line {
  readonly owner: string;
  readonly ttl: number;
  readonly type: string;
  readonly data: string;
}

/** What else a domain has, and what must stay as it is. */
const others = `
DOMAIN. 3600 NS ns1.DOMAIN.
DOMAIN. 3600 NS ns2.DOMAIN.
DOMAIN. 3600 MX 10 mail.DOMAIN.
DOMAIN. 3600 MX 20 mail2.DOMAIN.
DOMAIN. 3600 A 192.0.2.1
DOMAIN. 3600 AAAA 2001:db8::1
DOMAIN. 300 TXT "v=spf1 mx -all"
DOMAIN. 300 TXT "site-verification=a\\"b\\\\c; d"
DOMAIN. 3600 CAA 0 issue "letsencrypt.org"
mail.DOMAIN. 3600 A 192.0.2.25
mail2.DOMAIN. 3600 A 192.0.2.26
_25._tcp.mail.DOMAIN. 3600 TLSA 3 1 1 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF
www.DOMAIN. 60 CNAME DOMAIN.
_dmarc.DOMAIN. 3600 TXT "v=DMARC1; p=reject; rua=mailto:dmarc@DOMAIN"
s1._domainkey.DOMAIN. 3600 TXT "v=DKIM1; k=rsa; p=${"A".repeat(230)}" "${"B".repeat(150)}"
_imaps._tcp.DOMAIN. 3600 SRV 0 1 993 mail.DOMAIN.
_mta-sts.sub.DOMAIN. 3600 TXT "v=STSv1; id=sub"
a._mta-sts-not.DOMAIN. 3600 TXT "v=STSv1; id=not"
child.DOMAIN. 3600 NS ns.child.DOMAIN.
ns.child.DOMAIN. 3600 A 192.0.2.53
mta-sts.DOMAIN. 3600 CNAME lab.github.io.
`;

/** The zone without what a situation adds. `servers`: host → address of its name servers. */
export function commonLines(domain: string, servers: Readonly<Record<string, string>>): Line[] {
  const glue = Object.entries(servers).map(([host, address]) => `${host}. 3600 A ${address}`);
  return parse([filledIn(others, domain), ...glue].join("\n"));
}

/** Reads lines `OWNER. TTL TYPE DATA`. */
export function parse(text: string): Line[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, owner, ttl, type, data] = /^(\S*)\.\s+(\d+)\s+(?:IN\s+)?(\S+)\s+(.*)$/.exec(line)!;
      return { owner: owner!.toLowerCase(), ttl: Number(ttl), type: type!, data: data! };
    });
}

export function print({ owner, ttl, type, data }: Line): string {
  return `${owner}. ${ttl} ${type} ${data}`;
}

/** What a server makes itself: the serial number, signatures and what belongs to them. */
const made = /^(?:SOA|RRSIG|NSEC|NSEC3|NSEC3PARAM|DNSKEY|CDS|CDNSKEY|TYPE\d+)$/;

/** All records of a zone at one server, in order, but those that it makes itself. */
export async function transfer(address: string, zone: string): Promise<string[]> {
  const text = await run("dig", [`@${address}`, zone, "AXFR", "+noall", "+answer", "+onesoa", "+nosplit"]);
  const lines = parse(text.replace(/^;.*$/gm, ""));
  if (lines.length === 0) throw new Error(`${address} does not give ${zone} away.`);
  return lines
    .filter(({ type }) => !made.test(type))
    .map(print)
    .sort();
}
