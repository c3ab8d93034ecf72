import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { octodnsFiles } from "../../../src/plan/dns-engines/octodns-input.ts";
import {
  type OctodnsName,
  type OctodnsProvider,
  octodnsPackages,
  octodnsProviders,
} from "../../../src/plan/dns-engines/octodns-providers.ts";
import { type DnsChoice, dnsArguments } from "../../../src/policy/dns-providers.ts";
import type { DnsChange } from "../../../src/sts/dns-change.ts";

const names = Object.keys(octodnsProviders) as OctodnsName[];

const newId: DnsChange = {
  name: "_mta-sts.shop.example",
  type: "TXT",
  ttl: 300,
  zone: "shop.example",
  from: [["v=STSv1; id=20270104090000"]],
  to: "v=STSv1; id=20270111090000",
};
const reports: DnsChange = {
  name: "_smtp._tls.shop.example",
  type: "TXT",
  ttl: 3600,
  zone: "shop.example",
  from: [],
  to: "v=TLSRPTv1; rua=mailto:tls-reports@shop.example",
};
const host: DnsChange = {
  name: "mta-sts.shop.example",
  type: "CNAME",
  ttl: 3600,
  zone: "shop.example",
  from: [],
  to: "octocat.github.io",
};
const alias: DnsChange = { ...newId, name: "sts.dns.example.net", zone: "sts.dns.example.net" };

const cloudflare: DnsChoice = { name: "cloudflare", argument: null };
/** As octoDNS reads it. */
const read = (text: string | undefined) => parse(text ?? "", { version: "1.1" });
const fileOf = (path: string, changes: readonly DnsChange[], choice = cloudflare) =>
  octodnsFiles(changes, choice).get(path);

describe("the files for one new id at Cloudflare, byte for byte", () => {
  const files = octodnsFiles([newId], cloudflare);

  test("there are three", () => {
    expect([...files.keys()]).toEqual(["octodns.yaml", "zones/shop.example.yaml", "requirements.txt"]);
  });

  test("octodns.yaml", () => {
    expect(files.get("octodns.yaml")).toBe(`manager:
  enable_checksum: true
  plan_outputs:
    json:
      class: "octodns.provider.plan.PlanJson"
      output_filename: "plan.json"
processors:
  names of shop.example:
    allowlist:
      - "_mta-sts"
    class: "octodns.processor.filter.NameAllowlistFilter"
  types of shop.example:
    allowlist:
      - "TXT"
    class: "octodns.processor.filter.TypeAllowlistFilter"
providers:
  dns:
    class: "octodns_cloudflare.CloudflareProvider"
    pagerules: false
    token: "env/DNS_TOKEN"
  wanted:
    class: "octodns.provider.yaml.YamlProvider"
    directory: "zones"
    enforce_order: false
    escaped_semicolons: false
zones:
  shop.example.:
    processors:
      - "names of shop.example"
      - "types of shop.example"
    sources:
      - "wanted"
    targets:
      - "dns"
`);
  });

  test("the zone has the changed record alone, with its TTL", () => {
    expect(files.get("zones/shop.example.yaml")).toBe(`_mta-sts:
  - ttl: 300
    type: "TXT"
    value: "v=STSv1; id=20270111090000"
`);
  });

  test("requirements.txt", () => {
    expect(files.get("requirements.txt")).toBe(`octodns==1.22.0
PyYAML==6.0.3
dnspython==2.8.0
fqdn==1.5.1
idna==3.18
natsort==8.4.0
python-dateutil==2.9.0.post0
six==1.17.0
octodns-cloudflare==1.2.0
requests==2.34.2
certifi==2026.6.17
charset-normalizer==3.4.7
urllib3==2.7.0
`);
  });
});

/** What octoDNS is told about each provider, with the argument that stands in its example. */
const settings: Record<OctodnsName, object> = {
  cloudflare: {
    class: "octodns_cloudflare.CloudflareProvider",
    token: "env/DNS_TOKEN",
    pagerules: false,
  },
  desec: { class: "octodns_desec.DesecProvider", token: "env/DNS_TOKEN" },
  hetzner: { class: "octodns_hetzner.HetznerProvider", token: "env/DNS_TOKEN", backend: "hcloud" },
  powerdns: {
    class: "octodns_powerdns.PowerDnsProvider",
    host: "pdns.example.com",
    port: 8443,
    scheme: "https",
    api_key: "env/DNS_TOKEN",
  },
  route53: {
    class: "octodns_route53.Route53Provider",
    access_key_id: "env/DNS_KEY",
    secret_access_key: "env/DNS_SECRET",
  },
};

describe.each(names)("%s", (name) => {
  const provider: OctodnsProvider = octodnsProviders[name];
  const files = octodnsFiles([newId], { name, argument: dnsArguments[name]?.example ?? null });

  test("octoDNS is told these settings", () => {
    expect(read(files.get("octodns.yaml")).providers.dns).toEqual(settings[name]);
  });

  test("its secrets are those that it is told of, and no other value comes from the environment", () => {
    const told = [...files.values()].flatMap((text) => [...text.matchAll(/env\/(\w+)/g)]);
    expect(told.map(([, secret]) => secret).sort()).toEqual(Object.keys(provider.secrets).sort());
  });

  test("every package has an exact version, and stands there once", () => {
    const lines = files.get("requirements.txt")!.trimEnd().split("\n");
    expect(lines.filter((line) => !/^[A-Za-z][\w.-]*==\d+(\.\w+)*$/.test(line))).toEqual([]);
    const packages = lines.map((line) => line.replace(/==.*/, "").toLowerCase());
    expect(new Set(packages).size).toBe(lines.length);
    expect(lines.slice(0, octodnsPackages.length)).toEqual(octodnsPackages);
  });

  test("the first of its packages has the class", () => {
    const [module] = provider.class.split(".");
    expect(provider.packages[0].replace(/==.*/, "")).toBe(module!.replaceAll("_", "-"));
  });
});

test("a PowerDNS without a port is asked at 443", () => {
  const file = fileOf("octodns.yaml", [newId], { name: "powerdns", argument: "pdns.example.com" });
  expect(read(file).providers.dns).toMatchObject({ host: "pdns.example.com", port: 443 });
});

test("nsupdate is not reached this way", () => {
  expect(() => octodnsFiles([newId], { name: "nsupdate", argument: "ns1.example.com" })).toThrow(RangeError);
});

describe("several changes", () => {
  const changes = [newId, reports, host, alias];
  const config = read(fileOf("octodns.yaml", changes));

  test("a zone has its own names and types to look at, and no other zone's", () => {
    const seen = Object.entries<{ processors: string[] }>(config.zones).map(([zone, { processors }]) => [
      zone,
      ...processors.map((one) => config.processors[one].allowlist),
    ]);
    expect(seen).toEqual([
      ["shop.example.", ["_mta-sts", "_smtp._tls", "mta-sts"], ["CNAME", "TXT"]],
      ["sts.dns.example.net.", [""], ["TXT"]],
    ]);
  });

  test("only the two filters are used, so that nothing else is let through", () => {
    expect(Object.keys(config.processors)).toHaveLength(4);
    const classes = Object.values<{ class: string }>(config.processors).map((one) => one.class);
    expect([...new Set(classes)].sort()).toEqual([
      "octodns.processor.filter.NameAllowlistFilter",
      "octodns.processor.filter.TypeAllowlistFilter",
    ]);
  });

  test("each zone has its own file, with names within it and targets that end with a dot", () => {
    expect(read(fileOf("zones/shop.example.yaml", changes))).toEqual({
      "_mta-sts": [{ ttl: 300, type: "TXT", value: newId.to }],
      "_smtp._tls": [{ ttl: 3600, type: "TXT", value: reports.to }],
      "mta-sts": [{ ttl: 3600, type: "CNAME", value: "octocat.github.io." }],
    });
    expect(read(fileOf("zones/sts.dns.example.net.yaml", changes))).toEqual({
      "": [{ ttl: 300, type: "TXT", value: newId.to }],
    });
  });
});

describe("hostile input", () => {
  /** Printable, without what octoDNS would take as its own. */
  const value = fc
    .oneof(
      fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 600, size: "max" }),
      fc
        .array(
          fc.constantFrom("a", " ", ": ", "#", "- ", "{", "}", "&a", "*a", "!!str ", "%", "'", "|", "---"),
        )
        .map((parts) => parts.join("")),
      fc.constantFrom(
        "yes",
        "null",
        "~",
        "1e3",
        "0x1f",
        "12:30:45",
        "2027-01-04",
        "=",
        "<<",
        "env/DNS_TOKEN",
      ),
    )
    .map((text) => text.replace(/["\\]/g, ""))
    .filter((text) => text !== "");

  test("whatever the value, it is a value: keys and other records stay as they are", () => {
    const property = fc.property(value, (to) => {
      const files = octodnsFiles([{ ...newId, to }, host], cloudflare);
      expect(read(files.get("zones/shop.example.yaml"))).toEqual({
        "_mta-sts": [{ ttl: 300, type: "TXT", value: to }],
        "mta-sts": [{ ttl: 3600, type: "CNAME", value: "octocat.github.io." }],
      });
      expect(files.get("octodns.yaml")).toBe(fileOf("octodns.yaml", [newId, host]));
    });
    fc.assert(property, { numRuns: 300 });
  });

  test("what Python's YAML takes for something else stands in quotes", () => {
    for (const to of ["<<", "=", "yes", "1e3"]) {
      expect(fileOf("zones/shop.example.yaml", [{ ...newId, to }])).toContain(`value: "${to}"\n`);
    }
  });

  test.each(["no", "1", "0x1f", "1e3", "12", "null", "__proto__", "constructor"])(
    "a name that YAML takes for something else is a name: %s",
    (label) => {
      const text = fileOf("zones/shop.example.yaml", [{ ...newId, name: `${label}.shop.example` }]);
      const document = parse(text!, { version: "1.1", mapAsMap: true });
      expect([...document.keys()]).toEqual([label]);
    },
  );

  test.each([
    ["a line end", { to: "v=STSv1; id=1;\nevil: 1" }],
    ["a letter outside of ASCII", { to: "v=STSv1; id=é" }],
    ["a quotation mark", { to: '"v=STSv1; id=1' }],
    ["a backslash", { to: "v=STSv1\\; id=1" }],
    ["nothing", { to: "" }],
    ["a pattern as its name", { name: "/.*/.shop.example" }],
    ["a wildcard as its name", { name: "*.shop.example" }],
    ["a name in capitals", { name: "_MTA-STS.shop.example" }],
    ["a path as its zone", { name: "_mta-sts.../../x", zone: "../../x" }],
    ["all zones as its zone", { name: "_mta-sts.*", zone: "*" }],
    ["a zone that it is not in", { zone: "hop.example" }],
    ["a zone with a final dot", { name: "_mta-sts.shop.example.", zone: "shop.example." }],
  ])("a change with %s is refused", (_, wrong) => {
    expect(() => octodnsFiles([{ ...newId, ...wrong }], cloudflare)).toThrow(RangeError);
  });
});
