import { describe, expect, test } from "vitest";
import { readHostName } from "../../src/sts/host-name.ts";
import { readMaxAge } from "../../src/sts/max-age.ts";
import { type MxObservation, observedHosts } from "../../src/sts/mx-observation.ts";
import { readMxPattern } from "../../src/sts/mx-pattern.ts";
import { readReportAddress } from "../../src/sts/report-address.ts";

/** Four labels and what makes them a name of so many characters. */
const nameOf = (length: number) => {
  const start = `${"a".repeat(63)}.`.repeat(3);
  return `${start}${"b".repeat(length - start.length - 2)}.c`;
};

describe("a host name", () => {
  const read = (text: string, leastLabels?: number) => Object.values(readHostName(text, leastLabels))[0];
  test.each([
    ["mail.example.com", "mail.example.com"],
    [" Mail.Example.COM. ", "mail.example.com"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["xn--bcher-kva.example", "xn--bcher-kva.example"],
    [`${"a".repeat(63)}.example`, `${"a".repeat(63)}.example`],
    [nameOf(253), nameOf(253)],
    ["", "empty"],
    ["https://example.com", "url"],
    ["a@example.com", "email-address"],
    ["10 mail.example.com", "list"],
    ["192.0.2.1", "ip-address"],
    ["[2001:db8::1]", "ip-address"],
    ["mail.example.com:25", "port"],
    ["a_b.example.com", "underscore"],
    ["a!b.example.com", "characters"],
    ["a..example.com", "empty-label"],
    ["a-.example.com", "hyphen"],
    ["example.0x7f", "ip-address"],
    [`${"a".repeat(64)}.example`, "long-label"],
    [nameOf(254), "long-name"],
    ["localhost", "single-label"],
    // An A-label that no encoder makes: a full-width A is an A.
    ["xn--ph7c.example", "international"],
    ["xn--a.example", "international"],
  ])("%j: %s", (text, expected) => expect(read(text)).toBe(expected));

  test("of one label, where that is enough", () => expect(read("localhost", 1)).toBe("localhost"));
});

describe("an mx pattern", () => {
  const read = (text: string) => {
    const pattern = readMxPattern(text);
    return "pattern" in pattern ? pattern.pattern : pattern.problem;
  };
  test.each([
    [" MX.example.com ", "mx.example.com"],
    ["*.example.com", "*.example.com"],
    ["*.com", "*.com"],
    ["com", "not-a-name"],
    ["*", "wildcard-bare"],
    [".example.com", "leading-dot"],
    ["*.*.example.com", "wildcard-misplaced"],
    ["mx*.example.com", "wildcard-misplaced"],
    ["a.example.com *.example.com", "list"],
    ["*.a.example.com,*.b.example.com", "list"],
    ["192.0.2.1", "ip-address"],
    ["a_b.example.com", "underscore"],
    ["", "empty"],
    ["-a.example.com", "not-a-name"],
  ])("%j: %s", (text, expected) => expect(read(text)).toBe(expected));
});

test.each([
  ["86400", 86_400],
  ["1d", 86_400],
  ["86399", "out-of-range"],
  ["1w", 604_800],
  ["1 W", 604_800],
  ["1y", 31_557_600],
  ["31557600", 31_557_600],
  ["31557601", "out-of-range"],
  ["1m", "grammar"],
  ["-1d", "grammar"],
  ["", "grammar"],
])("a max_age of %j: %s", (text, expected) => expect(Object.values(readMaxAge(text))[0]).toBe(expected));

describe("an address for reports", () => {
  const read = (text: string) => {
    const address = readReportAddress(text);
    return "uri" in address ? address.uri : address.problem;
  };
  test.each([
    ["mailto:tls@example.com", "mailto:tls@example.com"],
    ["mailto:a@b@example.com", "not-an-address"],
    ["mailto:a,b!@example.com", "mailto:a%2Cb%21@example.com"],
    ["mailto:a%2Cb%@example.com", "mailto:a%2Cb%25@example.com"],
    ["https://r.example.com/?a=b;c", "https://r.example.com/?a=b%3Bc"],
    ["https://user@r.example.com/", "not-an-address"],
    ["https://:password@r.example.com/", "not-an-address"],
    ["https://r.example.com/a b", "not-an-address"],
    ["mailto:@example.com", "not-an-address"],
    ["mailto:tls@localhost", "not-an-address"],
    ["tls@example.com", "scheme"],
    ["mailto:a@example.com,mailto:b@example.com", "list"],
    ["", "empty"],
    ["https://r.example.com/#a", "https://r.example.com/#a"],
    ["https://r.example.com/[a]", "https://r.example.com/[a]"],
    ["https://r.example.com/#[", "not-an-address"],
    ["https://r.example.com/##", "not-an-address"],
    ["https://r.example.com/#]", "not-an-address"],
  ])("%j: %s", (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ["a URL", "https://r.example.com/", ""],
    ["a mailbox", "mailto:", "@r.example.com"],
  ])("of 2,048 characters as the record has it: %s", (_, start, end) => {
    const address = (length: number, last = "") =>
      `${start}${"a".repeat(length - start.length - end.length - last.length)}${last}${end}`;
    expect(read(address(2048))).toBe(address(2048));
    expect(read(address(2049))).toBe("not-an-address");
    expect(read(address(2046, ";"))).toBe(address(2048, "%3B"));
    expect(readReportAddress(address(2047, ";"))).toEqual({
      problem: "not-an-address",
      reason: "percent-encoded, it has more than 2048 characters",
    });
  });

  test("of two @ the last one separates the host, so the mailbox is wrong and not the host", () => {
    const reason = "a mailbox looks like name@example.com";
    expect(readReportAddress("mailto:a@b@example.com")).toEqual({ problem: "not-an-address", reason });
  });
});

describe("MX records", () => {
  const mx = (...hosts: [number, string][]): MxObservation =>
    observedHosts(hosts.map(([preference, host]) => ({ host, preference })));
  const hosts = (observation: MxObservation) =>
    observation.kind === "hosts" ? observation.hosts.map(({ host }) => host) : observation.kind;

  test("by preference, then by name, each once", () => {
    expect(hosts(mx([20, "B.test"], [10, "c.test"], [20, "a.test"], [30, "c.test"]))).toEqual([
      "c.test",
      "a.test",
      "b.test",
    ]);
  });

  test("the root alone says that there is no mail", () => {
    expect(hosts(mx([0, "."]))).toBe("null-mx");
    expect(hosts(mx([0, "."], [10, "a.test"]))).toEqual(["a.test"]);
  });

  test("a hundred are kept, and it says whether there were more", () => {
    const many = (count: number) =>
      mx(...Array.from({ length: count }, (_, index): [number, string] => [index, `h${index}.test`]));
    expect([hosts(many(100)).length, many(100)]).toEqual([
      100,
      expect.objectContaining({ truncated: false }),
    ]);
    expect([hosts(many(101)).length, many(101)]).toEqual([100, expect.objectContaining({ truncated: true })]);
  });

  test("ten of what is no host name are kept, as it came", () => {
    const odd = Array.from({ length: 11 }, (_, index): [number, string] => [index, `a_${index}.test`]);
    expect(mx(...odd, [99, "ü.test"])).toMatchObject({
      hosts: [],
      invalid: odd.slice(0, 10).map(([, name]) => name),
    });
    expect(mx([0, "ü.test"])).toMatchObject({ hosts: [], invalid: ["ü.test"] });
  });
});
