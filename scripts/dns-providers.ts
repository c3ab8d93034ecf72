/**
 * What people read about each name of `dns` in `policy.yml`, in docs/guides/dns/README.md. It extends
 * `src/plan/dns-engines/octodns-providers.ts` and is kept here so that nothing of it gets into `dist/`.
 */
import { type OctodnsProvider, octodnsProviders } from "../src/plan/dns-engines/octodns-providers.ts";
import { type DnsName, dnsArguments, dnsNames } from "../src/policy/dns-providers.ts";

interface About {
  /** What the least credential can do, and where it is made. */
  readonly credential: string;
  /** What it was tried with before this was released; false: nobody has. */
  readonly tried: string | false;
  /** A page below docs/guides/dns/. */
  readonly guide?: string;
  readonly note?: string;
}

const providers: Readonly<Record<DnsName, About>> = {
  nsupdate: {
    credential:
      "a TSIG key for these names and types only (BIND, Knot), or for the zone (PowerDNS); created on the server",
    tried: "Knot 3.2, BIND 9.18, PowerDNS 4.7",
    guide: "own-name-servers.md",
  },
  cloudflare: {
    credential:
      "Zone → Zone → Read and Zone → DNS → Edit, for one zone; My Profile → API Tokens → Create Custom Token",
    tried: "an imitation of its API",
    guide: "cloudflare.md",
  },
  desec: {
    credential: "one record set, by the token's policies; Token Management",
    tried: false,
    guide: "desec.md",
    note: "No TTL below 3600.",
  },
  hetzner: {
    credential:
      "Read & Write in a project that contains only the zone; Cloud Console → the project → Security → API tokens",
    tried: false,
    note: "The zone must have been moved to the Cloud Console.",
  },
  powerdns: {
    credential: "the API key of the whole server, which cannot be limited",
    tried: "PowerDNS 4.7",
    note: "Over HTTPS: put a proxy with a certificate in front of the API. [nsupdate](own-name-servers.md#powerdns) needs fewer rights.",
  },
  route53: {
    credential: "only the needed names, types and actions, with conditions in IAM",
    tried: false,
    guide: "route53.md",
  },
};

/** Of each name a row: what to write, which secrets, what the credential may do, how it writes, who tried it. */
export function dnsProviderRows(): string[][] {
  return dnsNames.map((name) => {
    const { credential, tried, guide, note } = providers[name];
    const { title, secrets } = engineOf(name);
    return [
      `\`${writtenAs(name)}\``,
      guide === undefined ? title : `[${title}](${guide})`,
      Object.entries(secrets)
        .map(([secret, what]) => `\`${secret}\`: ${what}`)
        .join("<br>"),
      [`${credential}.`, note].filter((part) => part !== undefined).join(" "),
      tried === false ? "**nobody yet**" : tried,
    ];
  });
}

function engineOf(name: DnsName): Pick<OctodnsProvider, "title" | "secrets"> {
  if (name !== "nsupdate") return octodnsProviders[name];
  return { title: "your own name servers", secrets: { DNS_TOKEN: "`hmac-sha256:NAME:SECRET`" } };
}

function writtenAs(name: DnsName): string {
  const argument = dnsArguments[name];
  return argument === null ? `dns: ${name}` : `dns: { ${name}: ${argument.example} }`;
}
