import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nsupdateScript } from "../../../src/plan/dns-engines/nsupdate.ts";
import type { DnsChange } from "../../../src/sts/dns-change.ts";
import { changeOf, hostileValue } from "./changes.ts";
import { type Command, readNsupdate } from "./nsupdate-input.ts";

const change: DnsChange = {
  name: "_mta-sts.shop.example",
  type: "TXT",
  ttl: 300,
  zone: "shop.example",
  from: ["v=STSv1; id=1"],
  to: "v=STSv1; id=2",
};

test("a set is replaced only if it is the one that was seen", () => {
  expect(nsupdateScript([{ ...change, from: ["v=STSv1; id=1", "v=STSv1; id=3"] }], null)).toBe(
    `zone shop.example.
prereq yxrrset _mta-sts.shop.example. IN TXT "v=STSv1; id=1"
prereq yxrrset _mta-sts.shop.example. IN TXT "v=STSv1; id=3"
update delete _mta-sts.shop.example. IN TXT
update add _mta-sts.shop.example. 300 IN TXT "v=STSv1; id=2"
send
`,
  );
});

test("a set is created only where there is neither one nor an alias", () => {
  expect(nsupdateScript([{ ...change, from: [] }], null)).toBe(
    `zone shop.example.
prereq nxrrset _mta-sts.shop.example. IN TXT
prereq nxrrset _mta-sts.shop.example. IN CNAME
update add _mta-sts.shop.example. 300 IN TXT "v=STSv1; id=2"
send
`,
  );
});

test("an alias is created only where there is nothing at all", () => {
  const alias: DnsChange = { ...change, type: "CNAME", from: [], to: "_mta-sts.dns.example" };
  expect(nsupdateScript([alias], null)).toBe(
    `zone shop.example.
prereq nxdomain _mta-sts.shop.example.
update add _mta-sts.shop.example. 300 IN CNAME _mta-sts.dns.example.
send
`,
  );
});

test.each([
  ["ns1.shop.example", "server ns1.shop.example 53"],
  ["ns1.shop.example:5353", "server ns1.shop.example 5353"],
  ["192.0.2.53", "server 192.0.2.53 53"],
  ["192.0.2.53:54", "server 192.0.2.53 54"],
  ["[2001:db8::53]", "server 2001:db8::53 53"],
  ["[2001:db8::53]:54", "server 2001:db8::53 54"],
])("each message goes to the server %s", (server, line) => {
  const lines = nsupdateScript([change, change], server).split("\n");
  expect(lines.filter((one) => one.startsWith("server"))).toEqual([line, line]);
  expect(lines[0]).toBe(line);
});

test("no change: no line", () => {
  expect(nsupdateScript([], "ns1.shop.example")).toBe("");
});

/** What the lines of a change must say, however it is written. */
function meaning({ name, type, ttl, zone, from, to }: DnsChange): Command[] {
  const plain = (line: string): Command => ({ words: line.split(" "), strings: null });
  const texts = (line: string, value: string) => ({ ...plain(line), text: value });
  const [owner, set] = [`${name}.`, `${name}. IN ${type}`];
  const added = `update add ${owner} ${ttl} IN ${type}`;
  if (type === "CNAME")
    return [
      plain(`zone ${zone}.`),
      plain(`prereq nxdomain ${owner}`),
      plain(`${added} ${to}.`),
      plain("send"),
    ];
  const absent = [plain(`prereq nxrrset ${set}`), plain(`prereq nxrrset ${owner} IN CNAME`)];
  const present = [
    ...from.map((value) => texts(`prereq yxrrset ${set}`, value)),
    plain(`update delete ${set}`),
  ];
  return [plain(`zone ${zone}.`), ...(from.length === 0 ? absent : present), texts(added, to), plain("send")];
}

/** The strings of a TXT record joined, as readers do. */
function joined({ words, strings }: Command) {
  return strings === null ? { words, strings } : { words, strings: null, text: strings.join("") };
}

describe("whatever the values are", () => {
  const changes = fc.array(changeOf(hostileValue), { maxLength: 4 });

  test("nsupdate reads these changes, and no line more", () => {
    fc.assert(
      fc.property(changes, (some) => {
        expect(readNsupdate(nsupdateScript(some, null)).map(joined)).toEqual(some.flatMap(meaning));
      }),
      { numRuns: 1000 },
    );
  });

  test("what is no byte at all adds no line either", () => {
    const any = fc.array(changeOf(fc.string({ unit: "binary", maxLength: 300, size: "max" })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(any, (some) => {
        const lines = readNsupdate(nsupdateScript(some, null));
        expect(lines.map(({ words }) => words)).toEqual(some.flatMap(meaning).map(({ words }) => words));
      }),
      { numRuns: 1000 },
    );
  });
});
