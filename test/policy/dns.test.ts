/** `dns` and `alias` in `policy.yml`: what is taken, what is refused, and what editors are told of it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { patterns } from "../../scripts/patterns.ts";
import type { Code } from "../../src/base/catalog/catalog.ts";
import { type DnsName, dnsArguments, dnsNames, engineOf } from "../../src/policy/dns-providers.ts";
import { readPolicy } from "../../src/policy/read.ts";

const rest = "domain: example.test\nmode: testing\nmx: [mail.example.test]\nmax_age: 1w\n";

/** What is read of one more line, or the code and the place of what is wrong with it. */
async function read(line: string) {
  const { policy, findings } = await readPolicy({ kind: "text", text: `${rest}${line}\n` }, "policy.yml");
  const wrong = findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, place }) => `${code}@${place?.line}:${place?.column}`);
  return { policy, wrong };
}

const quoted = (text: string) => JSON.stringify(text);

describe("dns", () => {
  test.each<[string, DnsName, string | null]>([
    ["nsupdate", "nsupdate", null],
    ["Cloudflare", "cloudflare", null],
    ["  DESEC ", "desec", null],
    ["{ hetzner: }", "hetzner", null],
    ['{ route53: " " }', "route53", null],
    ["{ nsupdate: ns1.example.com }", "nsupdate", "ns1.example.com"],
    ["{ nsupdate: NS1.Example.com. }", "nsupdate", "ns1.example.com"],
    ["{ NSUPDATE: ns1.example.com:5353 }", "nsupdate", "ns1.example.com:5353"],
    ["{ nsupdate: ns1.example.com:00053 }", "nsupdate", "ns1.example.com:53"],
    ["{ nsupdate: ns1.example.com:65535 }", "nsupdate", "ns1.example.com:65535"],
    ["{ nsupdate: 192.0.2.1 }", "nsupdate", "192.0.2.1"],
    ['{ nsupdate: "192.0.2.1:5353" }', "nsupdate", "192.0.2.1:5353"],
    ['{ nsupdate: "[2001:DB8::1]" }', "nsupdate", "[2001:db8::1]"],
    ['{ nsupdate: "[2001:db8::1]:5353" }', "nsupdate", "[2001:db8::1]:5353"],
    ["{ nsupdate: bücher.example }", "nsupdate", "xn--bcher-kva.example"],
    ["{ powerdns: pdns.example.com }", "powerdns", "pdns.example.com"],
    ["{ powerdns: pdns.example.com:8443 }", "powerdns", "pdns.example.com:8443"],
  ])("%s", async (written, name, argument) => {
    const { policy, wrong } = await read(`dns: ${written}`);
    expect([policy?.dns, wrong]).toEqual([{ name, argument }, []]);
  });

  test.each([
    ["bind", "own-name-servers.md"],
    ["BIND9", "own-name-servers.md"],
    ["rfc2136", "own-name-servers.md"],
    ["aws", "`route53`"],
    ["ovh", "no-api.md"],
    ["google_cloud", "no-api.md"],
    ["cloudfare", "`cloudflare`"],
    ["constructor", ""],
    ["some-provider", ""],
  ])("of %s, what to do instead: %j", async (written, part) => {
    const file = { kind: "text", text: `domain: example.com\nmode: none\ndns: ${written}\n` } as const;
    const { findings } = await readPolicy(file, "policy.yml");
    const { hint } = findings.find(({ code }) => code === "dns-setting/unknown")!.args;
    expect(hint).toContain(part);
    expect(hint === "").toBe(part === "");
  });

  test.each<[string, `${Code}@${number}:${number}`]>([
    ["godaddy", "dns-setting/unknown@5:6"],
    ["ovh", "dns-setting/unknown@5:6"],
    ["constructor", "dns-setting/unknown@5:6"],
    ['""', "dns-setting/unknown@5:6"],
    ["{ godaddy: x }", "dns-setting/unknown@5:6"],
    ["{}", "dns-setting/not-one@5:6"],
    ["{ desec: , hetzner: }", "dns-setting/not-one@5:6"],
    ["{ cloudflare: c2VjcmV0 }", "dns-setting/no-argument@5:20"],
    ["{ desec: ns1.desec.io }", "dns-setting/no-argument@5:15"],
    ["powerdns", "dns-setting/argument@5:6"],
    ["{ powerdns: }", "dns-setting/argument@5:18"],
    ["{ powerdns: https://pdns.example.com }", "dns-setting/argument@5:18"],
    ["{ powerdns: 192.0.2.1 }", "dns-setting/argument@5:18"],
    ["{ nsupdate: ns1.example.com:0 }", "dns-setting/argument@5:18"],
    ["{ nsupdate: ns1.example.com:65536 }", "dns-setting/argument@5:18"],
    ["{ nsupdate: ns1.example.com 53 }", "dns-setting/argument@5:18"],
    ['{ nsupdate: "2001:db8::1" }', "dns-setting/argument@5:18"],
    ['{ nsupdate: "[2001:db8::1" }', "dns-setting/argument@5:18"],
    ['{ nsupdate: "[fe80::1%eth0]" }', "dns-setting/argument@5:18"],
    ["{ nsupdate: hmac-sha256:mta-sts:c2VjcmV0 }", "dns-setting/argument@5:18"],
    ["{ nsupdate: '*.example.com' }", "dns-setting/argument@5:18"],
    ['{ nsupdate: "ns1.example.com\\nupdate delete example.com" }', "dns-setting/argument@5:18"],
    ["{ nsupdate: [ns1.example.com] }", "policy/wrong-type@5:6"],
    ["[desec]", "policy/wrong-type@5:6"],
    ["{ desec: { a: b } }", "policy/wrong-type@5:6"],
  ])("%s", async (written, wrong) => {
    expect((await read(`dns: ${written}`)).wrong).toEqual([wrong]);
  });

  test("without it, nothing is said, and nothing is set", async () => {
    const { policy, wrong } = await read("");
    expect([policy?.dns, policy?.alias, wrong]).toEqual([null, null, []]);
  });

  test("every name has an engine, and only one's own servers take nsupdate", () => {
    const engines = dnsNames.map((name) => [name, engineOf({ name, argument: null })]);
    expect(engines.filter(([, engine]) => engine === "nsupdate")).toEqual([["nsupdate", "nsupdate"]]);
  });
});

describe("alias", () => {
  test.each([
    ["_mta-sts.dns.example.net", "_mta-sts.dns.example.net"],
    ["_MTA-STS.DNS.Example.NET.", "_mta-sts.dns.example.net"],
    ["sts.example.net", "sts.example.net"],
    ["_mta-sts._dns.example.net", "_mta-sts._dns.example.net"],
    ["_mta-sts.other.example.test", "_mta-sts.other.example.test"],
  ])("%s", async (written, name) => {
    const { policy, wrong } = await read(`alias: ${written}`);
    expect([policy?.alias, wrong]).toEqual([name, []]);
  });

  test.each<[string, Code]>([
    ["_mta-sts", "alias/not-a-name"],
    ["__mta-sts.example.net", "alias/not-a-name"],
    ["_.example.net", "alias/not-a-name"],
    ["_mta-sts._net", "alias/not-a-name"],
    ["a_b.example.net", "alias/not-a-name"],
    ["*.example.net", "alias/not-a-name"],
    ["-a.example.net", "alias/not-a-name"],
    ["a..example.net", "alias/not-a-name"],
    ["example.net..", "alias/not-a-name"],
    ["192.0.2.1", "alias/not-a-name"],
    ["bücher.example", "alias/not-a-name"],
    [`${"a".repeat(64)}.example`, "alias/not-a-name"],
    [`${"a.".repeat(125)}example`, "alias/not-a-name"],
    ["a.example\nupdate delete b.example", "alias/not-a-name"],
    ['a.example" "', "alias/not-a-name"],
    ["_mta-sts.example.test", "alias/itself"],
    ["_MTA-STS.example.test.", "alias/itself"],
  ])("%s", async (written, code) => {
    const { policy, wrong } = await read(`alias: ${quoted(written)}`);
    expect([policy, wrong.map((one) => one.split("@")[0])]).toEqual([null, [code]]);
  });
});

/** Texts that are almost what is meant, and any others. */
const almost = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.constantFrom("ns1", "example", "com", ".", ":", "53", "_mta-sts", "192", "0"),
        },
        fc.constantFrom(
          "[",
          "]",
          "2001:db8::1",
          "-",
          "_",
          " ",
          "\n",
          "\t",
          '"',
          "\\",
          ";",
          "$",
          "é",
          "\u200b",
          "/",
          "@",
        ),
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join("")),
  fc.domain(),
  fc.tuple(fc.domain(), fc.integer({ min: -1, max: 70_000 })).map(([name, port]) => `${name}:${port}`),
  fc.ipV4(),
  fc.ipV6().map((address) => `[${address}]`),
);

test("no argument that is taken holds anything but what a host and its port are written with", () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.constantFrom(...dnsNames), almost, (name, written) => {
      const argument = dnsArguments[name]?.read(written) ?? null;
      if (argument === null) return;
      taken += 1;
      expect(argument).toMatch(/^(?:[a-z\d.-]+|\[[a-f\d:.]+\])(?::[1-9]\d{0,4})?$/);
      expect(dnsArguments[name]?.read(argument)).toBe(argument);
    }),
    { numRuns: 20_000 },
  );
  expect(taken).toBeGreaterThan(1000);
});

describe("editors", () => {
  const wholly = (pattern: string) => new RegExp(`^\\s*${pattern}\\s*$`);

  test.each(dnsNames)("take %s in any case, as the command does", async (name) => {
    for (const written of [name, name.toUpperCase(), name[0]!.toUpperCase() + name.slice(1)]) {
      expect(wholly(patterns.dns).test(written)).toBe(true);
      const { wrong } = await read(`dns: ${written}`);
      expect(wrong.filter((one) => one.startsWith("dns-setting/unknown"))).toEqual([]);
    }
    for (const written of [`${name}x`, `x${name}`, name.slice(1)]) {
      expect(wholly(patterns.dns).test(written)).toBe(false);
      expect((await read(`dns: ${written}`)).wrong).toHaveLength(1);
    }
  });

  test("take every alias that the command takes, and of ASCII no other but for its length", async () => {
    let [taken, refused] = [0, 0];
    const matches = wholly(patterns.alias);
    const label = fc.constantFrom(
      "_mta-sts",
      "sts",
      "a",
      "-a",
      "a-",
      "a--b",
      "_",
      "__a",
      "9",
      "a_b",
      "",
      "A1",
    );
    const name = fc
      .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), fc.constantFrom("", "."))
      .map(([labels, end]) => labels.join(".") + end);
    await fc.assert(
      fc.asyncProperty(name, async (written) => {
        const { wrong } = await read(`alias: ${quoted(written)}`);
        if (wrong.length === 0) taken += 1;
        else refused += 1;
        expect(matches.test(written)).toBe(wrong.length === 0);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(50);
  });
});
