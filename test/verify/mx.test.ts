import { afterEach, describe, expect, test } from "vitest";
import { dns } from "../../src/io/dns/dns.ts";
import type { MxObservation, ObservedHosts } from "../../src/sts/mx-observation.ts";
import { observeMx } from "../../src/verify/look/mx.ts";
import { type FakeDns, type FakeDnsOptions, startFakeDns } from "../fake-dns/server.ts";
import type { Entry, Fault, Zone } from "../fake-dns/zone.ts";

/** Milliseconds that a question may take: of what answers, however busy the machine; of what never will. */
const ample = 60_000;
const short = 400;

let fake: FakeDns | undefined;
afterEach(async () => {
  await fake?.stop();
  fake = undefined;
});

/** What the real adapter makes of a zone, of which it is asked `domain`. */
async function mx(
  zone: Zone,
  domain = "example.test",
  { timeout = ample, ...options }: FakeDnsOptions & { timeout?: number } = {},
): Promise<MxObservation> {
  fake = await startFakeDns(zone, options);
  return observeMx(dns({ resolver: fake.resolver, timeout }), domain);
}

const asked = () => fake!.questions.map(({ name, type }) => `${name} ${type}`);
const unknown = (reason: RegExp = /./) => ({ kind: "unknown", reason: expect.stringMatching(reason) });
const explicit = { kind: "hosts", implicit: false, truncated: false, invalid: [] };
const oneHost = { ...explicit, hosts: [{ host: "mx.example.test", preference: 10 }] };
const healthy: Entry = { MX: [[10, "mx.example.test"]] };

describe("MX records", () => {
  test("their hosts come lower case, by preference, then by name, and once", async () => {
    const MX = [
      [20, "b.example.test"],
      [10, "MX.Example.Test"],
      [20, "a.example.test"],
      [30, "mx.example.test"],
    ] as const;
    expect(await mx({ "example.test": { MX } })).toEqual({
      ...explicit,
      hosts: [
        { host: "mx.example.test", preference: 10 },
        { host: "a.example.test", preference: 20 },
        { host: "b.example.test", preference: 20 },
      ],
    });
  });

  test("addresses are not asked for when there is one", async () => {
    await mx({ "example.test": { ...healthy, A: ["192.0.2.1"] } });
    expect(asked()).toEqual(["example.test MX"]);
  });

  test("they may be behind aliases", async () => {
    const zone = {
      "example.test": { CNAME: "second.test" },
      "second.test": { CNAME: "third.test" },
      "third.test": healthy,
    };
    expect(await mx(zone)).toEqual(oneHost);
  });

  test("hosts that are no full names are hosts all the same", async () => {
    expect(await mx({ "example.test": { MX: [[10, "localhost"]] } })).toEqual({
      ...explicit,
      hosts: [{ host: "localhost", preference: 10 }],
    });
  });
});

describe("nothing, of four kinds", () => {
  test.each<[string, string, Zone, MxObservation]>([
    ["null MX", "example.test", { "example.test": { MX: [[0, "."]] } }, { kind: "null-mx" }],
    [
      "a name without MX or address",
      "example.test",
      { "example.test": { TXT: [["x"]] } },
      { kind: "no-mail" },
    ],
    ["a name that has only names below it", "test", { "example.test": healthy }, { kind: "no-mail" }],
    ["no such name", "other.test", { "example.test": healthy }, { kind: "no-domain" }],
    [
      "a name below one that exists",
      "below.example.test",
      { "example.test": healthy },
      { kind: "no-domain" },
    ],
    [
      "an alias of no such name",
      "example.test",
      { "example.test": { CNAME: "gone.test" } },
      { kind: "no-domain" },
    ],
    [
      "an alias of a name without MX or address",
      "example.test",
      { "example.test": { CNAME: "real.test" }, "real.test": { TXT: [["x"]] } },
      { kind: "no-mail" },
    ],
    // RFC 2308 §2.2: a negative answer may come without SOA, and through c-ares all of them look the same.
    ["an empty answer", "example.test", { "example.test": { fault: "lame" } }, { kind: "no-mail" }],
  ])("%s", async (_, domain, zone, expected) => {
    expect(await mx(zone, domain)).toEqual(expected);
  });
});

describe("implicit MX", () => {
  const implicit = { ...explicit, hosts: [{ host: "example.test", preference: 0 }], implicit: true };

  test.each<[string, Zone]>([
    ["IPv4", { "example.test": { A: ["192.0.2.1"] } }],
    ["IPv6", { "example.test": { AAAA: ["2001:db8::1"] } }],
    ["both", { "example.test": { A: ["192.0.2.1"], AAAA: ["2001:db8::1"] } }],
    ["behind an alias", { "example.test": { CNAME: "real.test" }, "real.test": { A: ["192.0.2.1"] } }],
    ["one family fails", { "example.test": { A: ["192.0.2.1"], fault: { AAAA: "servfail" } } }],
  ])("%s", async (_, zone) => {
    expect(await mx(zone)).toEqual(implicit);
    expect(asked().sort()).toEqual(["example.test A", "example.test AAAA", "example.test MX"]);
  });

  test.each<Fault>(["servfail", "refused", "silent"])(
    "it is unknown when addresses are: %s",
    async (fault) => {
      const timeout = fault === "silent" ? short : ample;
      const zone: Zone = { "example.test": { fault: { AAAA: fault } } };
      expect(await mx(zone, "example.test", { timeout })).toEqual(unknown());
    },
  );

  test.each(["A", "AAAA"])("it is unknown when only for %s the name is said not to exist", async (type) => {
    const gone: Fault = (answer) => ({ ...answer, responseCode: 3 });
    expect(await mx({ "example.test": { fault: { [type]: gone } } })).toEqual(unknown(/contradict/));
  });

  test("a failed look-up of MX records is never taken for none", async () => {
    expect(await mx({ "example.test": { A: ["192.0.2.1"], fault: { MX: "servfail" } } })).toEqual(unknown());
    expect(asked()).toEqual(["example.test MX"]);
  });
});

describe("names that are no host names", () => {
  const names = [
    ["a blank", "a b.test", "a b.test"],
    ["a blank at the end", "mx.example.test ", "mx.example.test "],
    ["a tab", "tab\there.test", "tab\\009here.test"],
    ["a NUL", "nul\0.test", "nul\\000.test"],
    ["an escape sequence", "\u001b[31mred.test", "\\027[31mred.test"],
    ["a dot within a label", "a\\.b.test", "a\\.b.test"],
    ["a backslash", "a\\\\b.test", "a\\\\b.test"],
    ["a semicolon", "a;b.test", "a\\;b.test"],
    ["letters that are not ASCII", "ü.test", "\\195\\188.test"],
    ["an underscore", "under_score.test", "under_score.test"],
    ["an address", "192.0.2.1", "192.0.2.1"],
    ["a hyphen in front", "-mx.test", "-mx.test"],
    ["an A-label that names nothing", "xn--a.test", "xn--a.test"],
  ] as const;

  test.each(names)("%s", async (_, sent, invalid) => {
    expect(await mx({ "example.test": { MX: [...healthy.MX!, [20, sent]] } })).toEqual({
      ...oneHost,
      invalid: [invalid],
    });
  });

  test("only such names", async () => {
    const MX = [...names.keys()].map((index) => [index, names[index]![1]] as const);
    const { hosts, invalid } = (await mx({ "example.test": { MX } })) as ObservedHosts;
    expect(hosts).toEqual([]);
    expect(invalid).toEqual(names.slice(0, 10).map(([, , name]) => name));
  });

  test("the root beside a host", async () => {
    expect(await mx({ "example.test": { MX: [[0, "."], ...healthy.MX!] } })).toEqual({
      ...oneHost,
      invalid: ["."],
    });
  });
});

describe("very many hosts", () => {
  // A message has at most 64 KiB, so of 5,000 hosts some 3,000 arrive.
  const many = (host: (index: number) => string): Zone => ({
    "example.test": { MX: Array.from({ length: 5000 }, (_, index) => [index, host(index)]) },
  });

  test("the first hundred are kept", async () => {
    const { hosts, ...rest } = (await mx(many((index) => `mx${index}.example.test`))) as ObservedHosts;
    expect(rest).toEqual({ ...explicit, hosts: undefined, truncated: true });
    expect(hosts.map(({ preference }) => preference)).toEqual([...Array(100).keys()]);
    expect(fake!.questions.map(({ transport }) => transport)).toEqual(["udp", "tcp"]);
  });

  test("exactly a hundred are whole", async () => {
    const MX = many((index) => `mx${index}.example.test`)["example.test"]!.MX!.slice(0, 100);
    expect(await mx({ "example.test": { MX } })).toMatchObject({ truncated: false });
  });
});

describe("aliases that lead nowhere", () => {
  test.each<[string, Zone]>([
    ["to each other", { "example.test": { CNAME: "other.test" }, "other.test": { CNAME: "example.test" } }],
    ["to itself", { "example.test": { CNAME: "example.test" } }],
    ["into a loop", { "example.test": { CNAME: "other.test" }, "other.test": { CNAME: "other.test" } }],
  ])("%s", async (_, zone) => {
    expect(await mx(zone)).toEqual(unknown(/CNAME/));
    expect(fake!.questions.length).toBeLessThan(25);
  });

  test("a chain that ends within the server's patience only", async () => {
    const links = Array.from({ length: 40 }, (_, index) => [
      `a${index}.test`,
      { CNAME: `a${index + 1}.test` },
    ]);
    const zone = { ...Object.fromEntries(links), "a40.test": { TXT: [["x"]] } };
    expect(await mx(zone, "a0.test")).toEqual(unknown(/CNAME/));
  });
});
