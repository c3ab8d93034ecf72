import {
  nameBelow,
  stringify
} from "./shared.mjs";

// src/plan/dns-engines/octodns-providers.ts
var octodnsPackages = [
  "octodns==1.22.0",
  "PyYAML==6.0.3",
  "dnspython==2.8.0",
  "fqdn==1.5.1",
  "idna==3.18",
  "natsort==8.4.0",
  "python-dateutil==2.9.0.post0",
  "six==1.17.0"
];
var requests = [
  "requests==2.34.2",
  "certifi==2026.6.17",
  "charset-normalizer==3.4.7",
  "urllib3==2.7.0"
];
var token = "env/DNS_TOKEN";
var octodnsProviders = {
  cloudflare: {
    title: "Cloudflare",
    class: "octodns_cloudflare.CloudflareProvider",
    packages: ["octodns-cloudflare==1.2.0", ...requests],
    // Page rules are not DNS records, and reading them takes one more permission.
    settings: () => ({ token, pagerules: false }),
    secrets: { DNS_TOKEN: "an API token" }
  },
  desec: {
    title: "deSEC",
    class: "octodns_desec.DesecProvider",
    packages: ["octodns-desec==1.3.0", ...requests],
    settings: () => ({ token }),
    secrets: { DNS_TOKEN: "a token" }
  },
  hetzner: {
    title: "Hetzner",
    class: "octodns_hetzner.HetznerProvider",
    packages: ["octodns-hetzner==2.0.0", "hcloud==2.22.0", ...requests],
    // The former API, which other versions take if nothing is said, was switched off in May 2026.
    settings: () => ({ token, backend: "hcloud" }),
    secrets: { DNS_TOKEN: "an API token of the Cloud Console" }
  },
  powerdns: {
    title: "PowerDNS, by its HTTP API",
    class: "octodns_powerdns.PowerDnsProvider",
    packages: ["octodns-powerdns==1.2.0", ...requests],
    settings: (server) => {
      const [host = "", port = "443"] = server.split(":");
      return { host, port: Number(port), scheme: "https", api_key: token };
    },
    secrets: { DNS_TOKEN: "the API key" }
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
      "repoze.lru==0.7"
    ],
    settings: () => ({ access_key_id: "env/DNS_KEY", secret_access_key: "env/DNS_SECRET" }),
    secrets: { DNS_KEY: "the access key id", DNS_SECRET: "the secret access key" }
  }
};

// src/plan/dns-engines/octodns-input.ts
function octodnsFiles(changes, choice) {
  if (choice.name === "nsupdate") throw new RangeError("nsupdate needs no octoDNS");
  const provider = octodnsProviders[choice.name];
  const zones = byZone(changes);
  return new Map([
    ["octodns.yaml", yaml(configuration(zones, provider, choice.argument ?? ""))],
    ...[...zones].map(([zone, own]) => [`zones/${zone}.yaml`, yaml(records(own))]),
    ["requirements.txt", [...octodnsPackages, ...provider.packages].map((line) => `${line}
`).join("")]
  ]);
}
function byZone(changes) {
  for (const change of changes) refuseWhatOctodnsMisreads(change);
  return groups(changes, ({ zone }) => zone);
}
function groups(changes, keyOf) {
  const found = /* @__PURE__ */ new Map();
  for (const change of changes) found.set(keyOf(change), [...found.get(keyOf(change)) ?? [], change]);
  return found;
}
function refuseWhatOctodnsMisreads({ name, zone, to }) {
  for (const one of [name, zone]) {
    if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(one)) throw new RangeError(`Not a name to be set: ${one}`);
  }
  if (!`.${name}`.endsWith(`.${zone}`)) throw new RangeError(`${name} is not in the zone ${zone}`);
  if (!/^[ -~]+$/.test(to) || /["\\]/.test(to)) throw new RangeError(`Not a value to be set: ${to}`);
}
function configuration(zones, provider, argument) {
  return {
    // With it, a run writes nothing but the plan and its checksum, and a second one only if it has that checksum.
    manager: {
      enable_checksum: true,
      plan_outputs: {
        json: { class: "octodns.provider.plan.PlanJson", output_filename: "plan.json" }
      }
    },
    providers: {
      wanted: {
        class: "octodns.provider.yaml.YamlProvider",
        directory: "zones",
        // Otherwise octoDNS refuses names that are not in its order, in which a2 comes before a10.
        enforce_order: false,
        // Explicit, because version 2 has another default.
        escaped_semicolons: false
      },
      dns: { class: provider.class, ...provider.settings(argument) }
    },
    processors: Object.fromEntries([...zones].flatMap(([zone, own]) => filtersOf(zone, own))),
    zones: Object.fromEntries(
      [...zones].map(([zone, own]) => [
        `${zone}.`,
        { sources: ["wanted"], processors: filtersOf(zone, own).map(([name]) => name), targets: ["dns"] }
      ])
    )
  };
}
function filtersOf(zone, changes) {
  const names = changes.map(({ name }) => nameBelow(zone, name));
  const types = changes.map(({ type }) => type);
  return [
    [`names of ${zone}`, filter("NameAllowlistFilter", names)],
    [`types of ${zone}`, filter("TypeAllowlistFilter", types)]
  ];
}
function filter(name, allowed) {
  return { class: `octodns.processor.filter.${name}`, allowlist: [...new Set(allowed)].sort() };
}
function records(changes) {
  const names = groups(changes, ({ name, zone }) => nameBelow(zone, name));
  return Object.fromEntries([...names].map(([name, own]) => [name, own.map(record)]));
}
function record({ type, ttl, to }) {
  return { ttl, type, value: type === "CNAME" ? `${to}.` : to };
}
function yaml(value) {
  return stringify(value, {
    // octoDNS reads YAML 1.1.
    version: "1.1",
    // Otherwise `<<` is not in quotes.
    customTags: (tags) => tags.filter((tag) => typeof tag === "string" || !tag.tag.endsWith(":merge")),
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    sortMapEntries: true,
    lineWidth: 0,
    aliasDuplicateObjects: false
  });
}
export {
  octodnsFiles
};
