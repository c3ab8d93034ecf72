/** Name servers that take updates by RFC 2136, and the words for that. */
const ownServers = [
  "bind",
  "bind9",
  "ddns",
  "knot",
  "knot-dns",
  "knotd",
  "named",
  "rfc-2136",
  "rfc2136",
  "tsig",
];

/** What people call the providers that there are. */
const otherNames: Readonly<Record<string, string>> = {
  amazon: "route53",
  aws: "route53",
  cf: "cloudflare",
  "hetzner-cloud": "hetzner",
  "hetzner-dns": "hetzner",
  "route-53": "route53",
};

/** Well-known, and not among those that may set the records: no engine, no narrow credential, or not by an update (ADR 14). */
const notSupported = [
  ...[
    "azure",
    "bunny",
    "digitalocean",
    "dnsimple",
    "easydns",
    "gandi",
    "gcp",
    "godaddy",
    "google",
    "googlecloud",
  ],
  ...[
    "google-cloud",
    "infomaniak",
    "inwx",
    "ionos",
    "joker",
    "linode",
    "namecheap",
    "netcup",
    "netlify",
    "ns1",
  ],
  ...["ovh", "porkbun", "scaleway", "squarespace", "strato", "transip", "vercel", "vultr"],
];

/** What to do instead of `dns: NAME`, as a sentence after a space; null: nothing is known of the name. */
export function dnsHint(name: string): string | null {
  if (ownServers.includes(name))
    return " For your own name servers, write `dns: nsupdate` if they accept updates with a TSIG key (docs/guides/dns/own-name-servers.md).";
  const other = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  if (other !== undefined) return ` Did you mean \`${other}\`?`;
  return notSupported.includes(name)
    ? " The zone can stay where it is: make `_mta-sts` an alias once, and the workflow sets its target (docs/guides/dns/no-api.md). A tool of your own can set the records too (docs/guides/dns-as-code.md)."
    : null;
}
