/** What nsupdate is told: one message for each change, which holds only while what was seen is still there. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { engineFiles, engineStarts } from "../../../src/plan/dns-engines/engines.ts";
import { nsupdateScript } from "../../../src/plan/dns-engines/nsupdate.ts";
import type { DnsChange } from "../../../src/sts/dns-change.ts";

const name = "_mta-sts.example.test";
const text: DnsChange = {
  ...{ name, type: "TXT", ttl: 300, zone: "example.test" },
  ...{ from: ["v=STSv1; id=1"], to: "v=STSv1; id=2" },
};
const alias: DnsChange = { ...text, type: "CNAME", ttl: 3600, from: [], to: "_mta-sts.example.net" };
const linesOf = (changes: readonly DnsChange[], server: string | null = null) =>
  nsupdateScript(changes, server).split("\n");

test("nothing to do is an empty script, whatever the server", () => {
  expect(nsupdateScript([], "ns1.example.test")).toBe("");
});

test("a set is replaced only if it is still the one that was seen, as a whole", () => {
  expect(linesOf([{ ...text, from: ["v=STSv1; id=1", 'v=STSv1; "x\\'] }])).toEqual([
    "zone example.test.",
    `prereq yxrrset ${name}. IN TXT "v=STSv1; id=1"`,
    String.raw`prereq yxrrset ${name}. IN TXT "v=STSv1; \"x\\"`,
    `update delete ${name}. IN TXT`,
    `update add ${name}. 300 IN TXT "v=STSv1; id=2"`,
    "send",
    "",
  ]);
});

test("a set is created only if there is none, nor an alias", () => {
  expect(linesOf([{ ...text, from: [] }])).toEqual([
    "zone example.test.",
    `prereq nxrrset ${name}. IN TXT`,
    `prereq nxrrset ${name}. IN CNAME`,
    `update add ${name}. 300 IN TXT "v=STSv1; id=2"`,
    "send",
    "",
  ]);
});

test("an alias is created only where there is nothing", () => {
  expect(linesOf([alias])).toEqual([
    "zone example.test.",
    `prereq nxdomain ${name}.`,
    `update add ${name}. 3600 IN CNAME _mta-sts.example.net.`,
    "send",
    "",
  ]);
});

test.each([
  ["ns1.example.test", "server ns1.example.test 53"],
  ["ns1.example.test:5353", "server ns1.example.test 5353"],
  ["192.0.2.1", "server 192.0.2.1 53"],
  ["[2001:db8::1]", "server 2001:db8::1 53"],
  ["[2001:db8::1]:5353", "server 2001:db8::1 5353"],
])("each message goes to %s", (server, line) => {
  const lines = linesOf([text, alias], server);
  expect(lines.filter((one) => one.startsWith("server"))).toEqual([line, line]);
  expect([lines[0], lines.filter((one) => one === "send").length]).toEqual([line, 2]);
});

test("a long text is in strings of up to 255 bytes", () => {
  const [, , , add] = linesOf([{ ...text, from: [], to: "x".repeat(300) }]);
  expect(add).toBe(`update add ${name}. 300 IN TXT "${"x".repeat(255)}" "${"x".repeat(45)}"`);
});

/** As BIND reads a line: the strings in quotes, without the escapes; null: it is not one such list. */
function stringsIn(rdata: string): string | null {
  if (!/^"(?:[^"\\]|\\.)*"(?: "(?:[^"\\]|\\.)*")*$/.test(rdata)) return null;
  return [...rdata.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, inner]) =>
      inner!.replace(/\\(\d{3}|.)/g, (_, code) =>
        code.length === 3 ? String.fromCharCode(Number(code)) : code,
      ),
    )
    .join("");
}

test("no value adds a line, and each is read as it was", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary-ascii", maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          "\\",
          ";",
          "\n",
          "\r",
          "\0",
          "\x7f",
          "\xe9",
          " ",
          "update delete a",
          "send",
          "1",
          "034",
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join("")),
    fc.string({ unit: "binary-ascii", minLength: 250, maxLength: 600 }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(hostile, { maxLength: 3 }), hostile, (from, to) => {
      const lines = linesOf([{ ...text, from, to }]);
      expect(lines).toHaveLength(from.length === 0 ? 6 : from.length + 5);
      const values = lines.flatMap((line) => {
        const [, rdata] = /^(?:prereq yxrrset \S+ IN TXT|update add \S+ 300 IN TXT) (.*)$/.exec(line) ?? [];
        return rdata === undefined ? [] : [stringsIn(rdata)];
      });
      expect(values).toEqual([...from, to]);
      expect(lines.join("")).toMatch(/^[ -~]*$/);
    }),
    { numRuns: 3000 },
  );
});

test("each engine is given the file that it starts from, and that is known of it", async () => {
  const files = await engineFiles([text], { name: "nsupdate", argument: "ns1.example.test" });
  expect([...files]).toEqual([["changes.nsupdate", nsupdateScript([text], "ns1.example.test")]]);
  const others = await engineFiles([text], { name: "desec", argument: null });
  expect([...others.keys()]).toContain("octodns.yaml");
  expect(engineStarts).toEqual(["changes.nsupdate", "octodns.yaml", "plan.json"]);
});
