import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { parse as parseHcl } from "@cdktf/hcl2json";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import * as z from "zod";
import { characterStrings } from "../../src/plan/dns-formats/character-strings.ts";
import { type DnsFormatName, dnsFormatNames, dnsFormats } from "../../src/plan/dns-formats/formats.ts";
import { type DnsRecord, policyHostRecord, stsRecord, tlsRptRecord } from "../../src/sts/records.ts";

const print = async (format: DnsFormatName, records: readonly DnsRecord[], domain: string) =>
  dnsFormats[format].print(records, domain);

/** A registrable domain, and names in it: a policy domain lies in such a zone. */
const zones = { "shop.example": "", "mail.shop.co.uk": "mail", "xn--bcher-kva.example": "" } as const;
const domains = fc.constantFrom(...(Object.keys(zones) as (keyof typeof zones)[]));
const printable = fc.oneof(
  fc.string({ unit: "grapheme-ascii", maxLength: 700, size: "max" }),
  fc
    .array(fc.constantFrom('"', "\\", ";", "$", "%", "{", "}", "#", ":", " ", "'", "a", "1"))
    .map((parts) => parts.join("")),
);
const hostName = fc.stringMatching(/^([a-z]([a-z0-9-]{0,9}[a-z0-9])?\.){1,3}[a-z]{2,5}$/);

/** The names that there are, each of them once, and any values. */
function recordsOf(text: fc.Arbitrary<string>) {
  return domains.chain((domain) =>
    fc.record({
      domain: fc.constant(domain),
      records: fc
        .tuple(hostName, text, text)
        .map(([host, rua, id]): DnsRecord[] => [
          policyHostRecord(domain, host),
          { ...tlsRptRecord(domain, []), value: rua },
          { ...stsRecord(domain, ""), value: id },
        ]),
    }),
  );
}

/** Long values take long to shrink. */
const limits = { numRuns: 50, interruptAfterTimeLimit: 5000 };

async function holds(
  text: fc.Arbitrary<string>,
  check: (records: readonly DnsRecord[], domain: keyof typeof zones) => Promise<void>,
) {
  const property = fc.asyncProperty(recordsOf(text), ({ records, domain }) => check(records, domain));
  await fc.assert(property, limits);
}

/** What a reader makes of strings in quotes: at most 255 bytes each, and a `\\` before what it takes as it is. */
function unquoted(text: string, seam = " "): string {
  const strings = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)];
  expect(strings.map(([whole]) => whole).join(seam)).toBe(text);
  const values = strings.map(([, content]) => content!.replace(/\\(.)/g, "$1"));
  expect(Math.max(...values.map((value) => value.length))).toBeLessThanOrEqual(255);
  return values.join("");
}

const value = (type: DnsRecord["type"], content: string) =>
  type === "TXT" ? unquoted(content) : content.replace(/\.$/, "");

test("a value is cut into strings of 255 bytes, and joined again it is the same", () => {
  fc.assert(
    fc.property(printable, (text) => {
      const strings = characterStrings(text);
      expect(strings.join("")).toBe(text);
      expect(strings.slice(0, -1).every((one) => one.length === 255)).toBe(true);
    }),
    limits,
  );
});

describe("zone", () => {
  test("has a line for each record, which says the same", async () => {
    await holds(printable, async (records, domain) => {
      const lines = (await print("zone", records, domain)).split("\n").slice(0, -1);
      const read = lines.map((line) => {
        const [, name, ttl, type, data] = /^(\S+)\. +(\d+) IN (TXT|CNAME) +(.*)$/.exec(line)!;
        return { name, ttl: Number(ttl), type, value: value(type as DnsRecord["type"], data!) };
      });
      expect(read).toEqual(records);
    });
  });

  test("is aligned, with final dots", async () => {
    const records = [
      { name: "a.test", type: "CNAME", ttl: 3600, value: "b.test" },
      { name: "long.a.test", type: "TXT", ttl: 3600, value: 'x;"y' },
    ] as const;
    expect(await print("zone", records, "a.test")).toBe(
      'a.test.      3600 IN CNAME b.test.\nlong.a.test. 3600 IN TXT   "x;\\"y"\n',
    );
  });
});

/**
 * octoDNS's own rules (octodns/record/chunked.py): where semicolons are escaped, a bare one and a backslash before an
 * escaped one are errors; it cuts off quotes around a value and takes `" "` for the seam between two strings.
 */
const octodnsText = printable.filter((text) => !/^"|" "|\\;/.test(text));
describe.each([
  ["octodns", true],
  ["octodns-unescaped", false],
] as const)("%s", (format, escaped) => {
  const read = (text: string) => (escaped ? text.replaceAll("\\;", ";") : text);

  test("has the names within the zone, and says the same", async () => {
    await holds(octodnsText, async (records, domain) => {
      const text = await print(format, records, domain);
      const below = zones[domain] === "" ? "" : `.${zones[domain]}`;
      const [host, reports, policy] = records;
      const entries = parseYaml(text, { version: "1.1" });
      expect(Object.entries(entries)).toEqual([
        [`_mta-sts${below}`, { ttl: 3600, type: "TXT", value: expect.any(String) }],
        [`_smtp._tls${below}`, { ttl: 3600, type: "TXT", value: expect.any(String) }],
        [`mta-sts${below}`, { ttl: 3600, type: "CNAME", value: `${host!.value}.` }],
      ]);
      expect(Object.values(entries).map((one) => Object.keys(one as object))).toEqual(
        Array(3).fill(["ttl", "type", "value"]),
      );
      const values = [entries[`_mta-sts${below}`].value, entries[`_smtp._tls${below}`].value];
      if (escaped) expect(values.filter((one) => /(?<!\\);/.test(one))).toEqual([]);
      expect(values.map(read)).toEqual([policy!.value, reports!.value]);
    });
  });

  test("quotes what older YAML takes for a number or a truth, and folds nothing", async () => {
    const record = { ...stsRecord("a.test", ""), ttl: 60 };
    const ends = await Promise.all(
      ["yes", "1_000", "12:30:45", "a ".repeat(200)].map(async (value) => {
        const text = await print(format, [{ ...record, value }], "a.test");
        return text.split("---\n")[1]!.split("value: ")[1];
      }),
    );
    expect(ends).toEqual(['"yes"\n', '"1_000"\n', '"12:30:45"\n', `"${"a ".repeat(200)}"\n`]);
  });

  test("lists the types of a name, and the values of a type", async () => {
    const common = { name: "mta-sts.a.test", ttl: 60 } as const;
    const records: DnsRecord[] = [
      { ...common, type: "TXT", value: "one;" },
      { ...common, type: "CNAME", value: "b.test" },
      { ...common, type: "TXT", value: "two;" },
    ];
    const { "mta-sts": entries } = parseYaml(await print(format, records, "a.test"));
    expect(entries).toEqual([
      { ttl: 60, type: "TXT", values: [`one${escaped ? "\\" : ""};`, `two${escaped ? "\\" : ""};`] },
      { ttl: 60, type: "CNAME", value: "b.test." },
    ]);
  });
});

describe("dnscontrol", () => {
  const record =
    (type: string) =>
    (name: string, target: string, ...modifiers: unknown[]) => ({ type, name, target, modifiers });
  let calls: unknown[] = [];
  const dnscontrol = createContext({
    D_EXTEND: (domain: string, ...modifiers: unknown[]) => calls.push([domain, modifiers]),
    TXT: record("TXT"),
    CNAME: record("CNAME"),
    TTL: (ttl: number) => ({ ttl }),
  });

  test("run, it adds the records to the domain", async () => {
    await holds(fc.oneof(printable, fc.string({ unit: "binary" })), async (records, domain) => {
      calls = [];
      runInContext(await print("dnscontrol", records, domain), dnscontrol);
      const modifiers = records.map(({ name, type, ttl, value }) => ({
        type,
        name: name.replace(`.${domain}`, ""),
        target: type === "CNAME" ? `${value}.` : value,
        modifiers: [{ ttl }],
      }));
      expect(calls).toEqual([[domain, modifiers]]);
    });
  });

  test("is JavaScript of the year 2009", async () => {
    const text = await print("dnscontrol", [{ ...stsRecord("a.test", ""), value: "\u2028\u2029" }], "a.test");
    expect(text).not.toMatch(/[\u2028\u2029]|,\s*\)/);
  });
});

/** The parser keeps `${` and `%{` escaped, as it gives back a template. */
const literal = (template: string) => template.replace(/([$%])\1\{/g, "$1{");
const zoneId = "$" + "{var.zone_id}";

async function resourcesOf(module: string, type: string): Promise<Record<string, unknown>[]> {
  const { resource, variable, terraform } = await parseHcl("main.tf", module);
  expect([Object.keys(variable), terraform.length]).toEqual([["zone_id"], 1]);
  expect(Object.keys(resource)).toEqual([type]);
  return Object.values<Record<string, unknown>[]>(resource[type]).map(([first, ...others]) => {
    expect(others).toEqual([]);
    return first!;
  });
}

const inOrder = <T extends { name: string; type: string }>(list: readonly T[]) =>
  [...list].sort((a, b) => `${a.name} ${a.type}`.localeCompare(`${b.name} ${b.type}`));

describe("terraform-cloudflare", () => {
  const resource = z.strictObject({
    zone_id: z.literal(zoneId),
    name: z.string(),
    type: z.enum(["TXT", "CNAME"]),
    ttl: z.int().min(60).max(86_400),
    content: z.string(),
    proxied: z.literal(false).optional(),
  });

  test("has a resource for each record, which says the same", async () => {
    await holds(printable, async (records, domain) => {
      const text = await print("terraform-cloudflare", records, domain);
      const read = (await resourcesOf(text, "cloudflare_dns_record")).map((one) => {
        const { name, type, ttl, content } = resource.parse(one);
        return { name, type, ttl, value: value(type, literal(content)) };
      });
      expect(inOrder(read)).toEqual(inOrder(records));
    });
  });

  test("labels differ though names are alike", async () => {
    const records = ["a.b", "a-b", "1"].map((label) => ({
      ...stsRecord("a.test", "1"),
      name: `${label}.a.test`,
    }));
    const text = await print("terraform-cloudflare", records, "a.test");
    expect(await resourcesOf(text, "cloudflare_dns_record")).toHaveLength(3);
  });
});

describe("terraform-route53", () => {
  const resource = z.strictObject({
    zone_id: z.literal(zoneId),
    name: z.string(),
    type: z.enum(["TXT", "CNAME"]),
    ttl: z.int(),
    records: z.tuple([z.string()]),
  });

  test("has a resource for each record, which says the same once the provider has put quotes around it", async () => {
    await holds(printable, async (records, domain) => {
      const text = await print("terraform-route53", records, domain);
      const read = (await resourcesOf(text, "aws_route53_record")).map((one) => {
        const { name, type, ttl, records: written } = resource.parse(one);
        const content = literal(written[0]);
        return { name, type, ttl, value: type === "TXT" ? unquoted(`"${content}"`, "") : content };
      });
      expect(inOrder(read)).toEqual(inOrder(records));
    });
  });
});

/** The body of POST /zones/{zone_id}/dns_records/batch, of what is used here. */
const cloudflareBatch = z.strictObject({
  posts: z.array(
    z.discriminatedUnion("type", [
      z.strictObject({
        type: z.literal("TXT"),
        name: z.string().max(255),
        ttl: z.int().min(60).max(86_400),
        content: z.string(),
      }),
      z.strictObject({
        type: z.literal("CNAME"),
        name: z.string().max(255),
        ttl: z.int().min(60).max(86_400),
        content: z.hostname(),
        proxied: z.literal(false),
      }),
    ]),
  ),
});

test("cloudflare: each post says the same as the record", async () => {
  await holds(printable, async (records, domain) => {
    const { posts } = cloudflareBatch.parse(JSON.parse(await print("cloudflare", records, domain)));
    const read = posts.map(({ name, type, ttl, content }) => ({
      name,
      type,
      ttl,
      value: value(type, content),
    }));
    expect(read).toEqual(records);
  });
});

/** ChangeResourceRecordSets, of what is used here. */
const changeBatch = z.strictObject({
  Changes: z
    .array(
      z.strictObject({
        Action: z.literal("UPSERT"),
        ResourceRecordSet: z.strictObject({
          Name: z.string().max(1024).endsWith("."),
          Type: z.enum(["TXT", "CNAME"]),
          TTL: z.int().min(0).max(2_147_483_647),
          ResourceRecords: z.array(z.strictObject({ Value: z.string().max(4000) })).min(1),
        }),
      }),
    )
    .min(1),
});

describe("route53", () => {
  const read = async (records: readonly DnsRecord[], domain: string) =>
    changeBatch.parse(JSON.parse(await print("route53", records, domain))).Changes;

  test("each change says the same as the record", async () => {
    await holds(printable, async (records, domain) => {
      const changes = (await read(records, domain)).map(({ ResourceRecordSet: set }) => ({
        name: set.Name.slice(0, -1),
        type: set.Type,
        ttl: set.TTL,
        value: value(set.Type, set.ResourceRecords[0]!.Value),
      }));
      expect(changes).toEqual(records);
    });
  });

  test("values of one name and type are one change: a second one would replace the first", async () => {
    const records = ["one", "two"].map((text) => ({ ...stsRecord("a.test", ""), value: text }));
    const values = (await read(records, "a.test")).map(
      ({ ResourceRecordSet }) => ResourceRecordSet.ResourceRecords,
    );
    expect(values).toEqual([[{ Value: '"one"' }, { Value: '"two"' }]]);
  });
});

describe("docs/guides/dns-as-code.md", () => {
  const path = join(import.meta.dirname, "../../docs/guides/dns-as-code.md");
  const page = readFileSync(path, "utf8");
  const domain = "shop.example";
  const records = [
    policyHostRecord(domain, "octocat.github.io"),
    tlsRptRecord(domain, ["mailto:tls-reports@shop.example"]),
    stsRecord(domain, "20270104090000"),
  ];
  /** A command, and the block that shows what it prints. */
  const shown = /(--format ([\w-]+)[^`]*```\n[^`]*```\w*\n)([^`]*)/g;

  test("shows what is printed", async () => {
    const formats = [...page.matchAll(shown)].map(([, , format]) => format as DnsFormatName);
    const printed = new Map<string, string>();
    for (const format of formats) printed.set(format, await print(format, records, domain));
    const fresh = page.replace(shown, (_, before: string, format: string) => before + printed.get(format)!);
    await expect(fresh).toMatchFileSnapshot(path);
  });

  test("names every format", () => {
    expect(dnsFormatNames.filter((name) => !page.includes(`--format ${name}`))).toEqual([]);
  });
});
