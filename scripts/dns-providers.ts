/**
 * What people read about each name of `dns` in `policy.yml`, in docs/guides/dns/README.md. It goes on from
 * `src/plan/dns-engines/octodns-providers.ts` and stands here so that nothing of it gets into `dist/`.
 */
import { type OctodnsProvider, octodnsProviders } from "../src/plan/dns-engines/octodns-providers.ts";
import { type DnsName, dnsArguments, dnsNames } from "../src/policy/dns-providers.ts";

interface About {
  /** What the least credential can do, and where it is made. */
  readonly credential: string;
  /** Whether a changed record is replaced, or deleted and then created: that is up to octoDNS's package. */
  readonly isOneStep: boolean;
  /** What it was tried with before this was released; false: nobody has. */
  readonly tried: string | false;
  /** A page below docs/guides/dns/. */
  readonly guide?: string;
  readonly note?: string;
}

const providers: Readonly<Record<DnsName, About>> = {
  nsupdate: {
    credential:
      "a TSIG key for these names and types alone (BIND, Knot), or for the zone (PowerDNS); made on the server",
    isOneStep: true,
    tried: "Knot 3.2, BIND 9.18, PowerDNS 4.7",
    guide: "own-name-servers.md",
  },
  cloudflare: {
    credential:
      "Zone → Zone → Read and Zone → DNS → Edit, for one zone; My Profile → API Tokens → Create Custom Token",
    isOneStep: true,
    tried: "an imitation of its API",
    guide: "cloudflare.md",
  },
  desec: {
    credential: "one record set, by the token's policies; Token Management",
    isOneStep: true,
    tried: false,
    guide: "desec.md",
    note: "No TTL below 3600.",
  },
  digitalocean: {
    credential:
      "the scopes `domain:read`, `domain:create`, `domain:update`, `domain:delete`, which are for all domains of the team; API → Tokens",
    isOneStep: false,
    tried: false,
  },
  gandi: {
    credential:
      '"See and renew domain names" and "Manage domain name technical configurations", for chosen domains; in the settings of the organization, Personal Access Tokens',
    isOneStep: false,
    tried: false,
    note: "The token expires.",
  },
  hetzner: {
    credential:
      "Read & Write in a project that has nothing but the zone; Cloud Console → the project → Security → API tokens",
    isOneStep: true,
    tried: false,
    note: "The zone must have been moved to the Cloud Console.",
  },
  ovh: {
    credential:
      "GET, POST and DELETE on `/domain/zone/ZONE/*`; the page `/createToken/` of the API, such as https://eu.api.ovh.com/createToken/",
    isOneStep: false,
    tried: false,
    note: "Look at the record after the first run: it is not known whether OVHcloud keeps a backslash before the semicolon.",
  },
  powerdns: {
    credential: "the API key of the whole server, which cannot be limited",
    isOneStep: true,
    tried: "PowerDNS 4.7",
    note: "By HTTPS: put a proxy with a certificate before the API. [nsupdate](own-name-servers.md#powerdns) can do with less.",
  },
  route53: {
    credential: "the names, types and actions that are needed, by conditions in IAM",
    isOneStep: true,
    tried: false,
    guide: "route53.md",
  },
};

/** Of each name a row: what to write, which secrets, what the credential may do, how it writes, who tried it. */
export function dnsProviderRows(): string[][] {
  return dnsNames.map((name) => {
    const { credential, isOneStep, tried, guide, note } = providers[name];
    const { title, secrets } = engineOf(name);
    return [
      `\`${writtenAs(name)}\``,
      guide === undefined ? title : `[${title}](${guide})`,
      Object.entries(secrets)
        .map(([secret, what]) => `\`${secret}\`: ${what}`)
        .join("<br>"),
      [`${credential}.`, note].filter((part) => part !== undefined).join(" "),
      isOneStep ? "yes" : "**no**",
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
