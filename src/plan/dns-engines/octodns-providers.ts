import type { DnsName } from "../../policy/dns-providers.ts";

/** The providers that are reached through octoDNS: all except your own name servers, which use nsupdate. */
export type OctodnsName = Exclude<DnsName, "nsupdate">;

/** The secrets of the environment `dns` that a provider may need; each is a variable of the same name in the step. */
export type SecretName = "DNS_KEY" | "DNS_SECRET" | "DNS_TOKEN";

/** octoDNS's configuration for a provider: YAML scalars. A text `env/NAME` is what it reads from the environment. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

export interface OctodnsProvider {
  /** As people know it. */
  readonly title: string;
  /** In Python, with its module. */
  readonly class: string;
  /** The package that has the class, then what this needs and octoDNS does not: `NAME==VERSION` each. */
  readonly packages: readonly [string, ...string[]];
  /** From what follows the name in `policy.yml`; "" if nothing does. */
  readonly settings: (argument: string) => Settings;
  /** What each secret holds, in the provider's words. */
  readonly secrets: Readonly<Partial<Record<SecretName, string>>>;
}

/**
 * octoDNS and all that it needs at run time. They are installed with `--no-deps --only-binary :all:`, so nothing comes
 * along that is not named, and no package runs code of its own while it is installed.
 */
export const octodnsPackages = [
  "octodns==1.22.0",
  "PyYAML==6.0.3",
  "dnspython==2.8.0",
  "fqdn==1.5.1",
  "idna==3.18",
  "natsort==8.4.0",
  "python-dateutil==2.9.0.post0",
  "six==1.17.0",
] as const;

/** What speaks HTTP for most providers, without idna, which octoDNS has already. */
const requests = [
  "requests==2.34.2",
  "certifi==2026.6.17",
  "charset-normalizer==3.4.7",
  "urllib3==2.7.0",
] as const;

const token = "env/DNS_TOKEN";

/**
 * The names are those of `dns` in `policy.yml`. What else people read, such as how to create a restricted token, is in `scripts/dns-providers.ts`.
 */
export const octodnsProviders = {
  cloudflare: {
    title: "Cloudflare",
    class: "octodns_cloudflare.CloudflareProvider",
    packages: ["octodns-cloudflare==1.2.0", ...requests],
    // Page rules are not DNS records, and reading them takes one more permission.
    settings: () => ({ token, pagerules: false }),
    secrets: { DNS_TOKEN: "an API token" },
  },
  desec: {
    title: "deSEC",
    class: "octodns_desec.DesecProvider",
    packages: ["octodns-desec==1.3.0", ...requests],
    settings: () => ({ token }),
    secrets: { DNS_TOKEN: "a token" },
  },
  hetzner: {
    title: "Hetzner",
    class: "octodns_hetzner.HetznerProvider",
    packages: ["octodns-hetzner==2.0.0", "hcloud==2.22.0", ...requests],
    // The former API, which other versions take if nothing is said, was switched off in May 2026.
    settings: () => ({ token, backend: "hcloud" }),
    secrets: { DNS_TOKEN: "an API token of the Cloud Console" },
  },
  powerdns: {
    title: "PowerDNS, by its HTTP API",
    class: "octodns_powerdns.PowerDnsProvider",
    packages: ["octodns-powerdns==1.2.0", ...requests],
    settings: (server) => {
      const [host = "", port = "443"] = server.split(":");
      return { host, port: Number(port), scheme: "https", api_key: token };
    },
    secrets: { DNS_TOKEN: "the API key" },
  },
  route53: {
    title: "Amazon Route 53",
    class: "octodns_route53.Route53Provider",
    packages: [
      "octodns-route53==1.3.1",
      "boto3==1.44.5",
      "botocore==1.44.5",
      "jmespath==1.1.0",
      "s3transfer==0.19.3",
      "urllib3==2.7.0",
      "pycountry==26.2.16",
      "pycountry-convert==0.7.2",
      "pprintpp==0.4.0",
      "repoze.lru==0.7",
    ],
    settings: () => ({ access_key_id: "env/DNS_KEY", secret_access_key: "env/DNS_SECRET" }),
    secrets: { DNS_KEY: "the access key id", DNS_SECRET: "the secret access key" },
  },
} as const satisfies Record<OctodnsName, OctodnsProvider>;
