/** What nsupdate is told: one message for each change, which holds only while what was seen is still there. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { engineFiles, engineStarts } from "../../../src/plan/dns-engines/engines.ts";
import { nsupdateScript } from "../../../src/plan/dns-engines/nsupdate.ts";
import type { DnsChange } from "../../../src/sts/dns-change.ts";
import { changeOf, hostileValue } from "./changes.ts";
import { type Command, readNsupdate } from "./nsupdate-input.ts";

const change: DnsChange = {
  name: "_mta-sts.shop.example",
  type: "TXT",
  ttl: 300,
  zone: "shop.example",
  from: [["v=STSv1; id=1"]],
  to: "v=STSv1; id=2",
};
const alias: DnsChange = { ...change, type: "CNAME", from: [], to: "_mta-sts.dns.example" };

test("a set is replaced only if it is the one that was seen, string for string", () => {
  const from = [["v=STSv1; id=1"], ["v=STSv1; ", 'x="\\', "", "id=3"]];
  expect(nsupdateScript([{ ...change, from }], null)).toBe(
    String.raw`zone shop.example.
prereq yxrrset _mta-sts.shop.example. IN TXT "v=STSv1; id=1"
prereq yxrrset _mta-sts.shop.example. IN TXT "v=STSv1; " "x=\"\\" "" "id=3"
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
  const lines = nsupdateScript([change, alias], server).split("\n");
  expect(lines.filter((one) => one.startsWith("server"))).toEqual([line, line]);
  expect([lines[0], lines.filter((one) => one === "send").length]).toEqual([line, 2]);
});

test("no change: no line, whatever the server", () => {
  expect(nsupdateScript([], "ns1.shop.example")).toBe("");
});

/** What the lines of a change must say, however it is written. A new text may be divided anywhere. */
function meaning({ name, type, ttl, zone, from, to }: DnsChange): Said[] {
  const plain = (line: string): Said => ({ words: line.split(" "), strings: null });
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
    ...from.map((strings) => ({ ...plain(`prereq yxrrset ${set}`), strings })),
    plain(`update delete ${set}`),
  ];
  return [
    plain(`zone ${zone}.`),
    ...(from.length === 0 ? absent : present),
    { ...plain(added), text: to },
    plain("send"),
  ];
}

interface Said extends Command {
  /** The strings that are written, joined. */
  readonly text?: string;
}

function read(script: string): Said[] {
  return readNsupdate(script).map(({ words, strings }) =>
    words[1] === "add" && strings !== null
      ? { words, strings: null, text: strings.join("") }
      : { words, strings },
  );
}

describe("whatever the values are", () => {
  const changes = fc.array(changeOf(hostileValue), { maxLength: 4 });

  test("nsupdate reads these changes, and no line more", () => {
    fc.assert(
      fc.property(changes, (some) => {
        expect(read(nsupdateScript(some, null))).toEqual(some.flatMap(meaning));
      }),
      { numRuns: 3000 },
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

test("each engine is given the file that it starts from, and that is known of it", async () => {
  const files = await engineFiles([change], { name: "nsupdate", argument: "ns1.shop.example" });
  expect([...files]).toEqual([["changes.nsupdate", nsupdateScript([change], "ns1.shop.example")]]);
  const others = await engineFiles([change], { name: "desec", argument: null });
  expect([...others.keys()]).toContain("octodns.yaml");
  expect(engineStarts).toEqual(["changes.nsupdate", "octodns.yaml", "plan.json"]);
});
