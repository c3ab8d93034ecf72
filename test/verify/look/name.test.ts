/** What is at a name: what all name servers of its zone say themselves, or that it is not known. */
import { expect, test } from "vitest";
import { observeName } from "../../../src/verify/look/name.ts";
import type { Entry, Zone } from "../../fake-dns/zone.ts";
import { type Outside, worldOf } from "../fake-world.ts";

const domain = "example.test";
const name = `_mta-sts.${domain}`;
const [first, second] = ["192.0.2.1", "192.0.2.2"];

const zone: Zone = {
  [domain]: { NS: ["ns2.example.test", "ns1.example.test"] },
  "ns1.example.test": { A: [first] },
  "ns2.example.test": { A: [second] },
};
const txt = (...values: string[]): Entry => ({ TXT: values.map((value) => [value]) });
const mine = txt("v=STSv1; id=1");
const seen = { kind: "texts", values: [["v=STSv1; id=1"]], ttl: 300, isWildcard: false };

/** What the second server has at the name, where it differs. */
const atSecond = (entry: Entry | null): Outside => ({
  zone: { ...zone, [name]: mine },
  servers: { [second]: entry === null ? null : { ...zone, [name]: entry } },
});

async function observe(outside: Outside, at = name) {
  const world = worldOf(() => outside);
  const found = await observeName(world, at);
  return { found, asked: world.asked };
}

/** "ZONE: VIEW of each server", in the order of their names; or "unknown". */
async function viewsOf(outside: Outside, at = name): Promise<unknown> {
  const { found } = await observe(outside, at);
  if (found.kind === "unknown") return "unknown";
  return [found.zone, ...found.servers.map(({ view }) => view)];
}

test("each server of the zone is asked itself, once, and the resolver never", async () => {
  const { found, asked } = await observe({ zone: { ...zone, [name]: mine } });
  expect(found).toEqual({
    kind: "seen",
    zone: domain,
    servers: [
      { server: "ns1.example.test", view: seen },
      { server: "ns2.example.test", view: seen },
    ],
  });
  expect(asked.filter((one) => one.startsWith(`${name} TXT`)).sort()).toEqual([
    `${name} TXT@${first}`,
    `${name} TXT@${second}`,
  ]);
});

test("two servers that show different things are both shown", async () => {
  const other = { ...seen, values: [["a"], ["b"]], ttl: 60 };
  expect(await viewsOf(atSecond({ ...txt("a", "b"), ttl: 60 }))).toEqual([domain, seen, other]);
});

test.each<[string, Zone, string, object]>([
  ["NXDOMAIN", {}, name, { kind: "nothing" }],
  ["NODATA: other records", { [name]: { A: ["192.0.2.9"] } }, name, { kind: "no-text" }],
  ["NODATA: only names below", { [`_smtp._tls.${domain}`]: mine }, `_tls.${domain}`, { kind: "no-text" }],
  [
    "an alias of nothing",
    { [name]: { CNAME: "gone.test" } },
    name,
    { kind: "alias", target: "gone.test", isWildcard: false },
  ],
  [
    "an alias of records",
    { [name]: { CNAME: "a.test" }, "a.test": mine },
    name,
    { kind: "alias", target: "a.test", isWildcard: false },
  ],
  [
    "an alias of an alias: the first",
    { [name]: { CNAME: "a.test" }, "a.test": { CNAME: "b.test" }, "b.test": mine },
    name,
    { kind: "alias", target: "a.test", isWildcard: false },
  ],
  ["the text of a wildcard", { [`*.${domain}`]: mine }, name, { ...seen, isWildcard: true }],
  [
    "the alias of a wildcard",
    { [`*.${domain}`]: { CNAME: "a.test" } },
    name,
    { kind: "alias", target: "a.test", isWildcard: true },
  ],
  ["a wildcard of another type", { [`*.${domain}`]: { A: ["192.0.2.9"] } }, name, { kind: "no-text" }],
  [
    "a text in several strings",
    { [name]: { TXT: [["v=STSv1; ", "", "id=1"]], ttl: 7 } },
    name,
    { ...seen, values: [["v=STSv1; ", "", "id=1"]], ttl: 7 },
  ],
])("%s", async (_, more, at, view) => {
  expect(await viewsOf({ zone: { ...zone, ...more } }, at)).toEqual([domain, view, view]);
});

test.each<[string, Outside]>([
  ["one server is silent", atSecond(null)],
  ["one server fails", atSecond({ fault: "servfail" })],
  ["one server refuses", atSecond({ fault: "refused" })],
  ["one server knows nothing of the zone", atSecond({ fault: "lame" })],
  ["one server has the text, and is not of the zone", atSecond({ ...mine, authoritative: false })],
  ["one server has no text, and is not of the zone", atSecond({ A: ["192.0.2.9"], authoritative: false })],
  ["aliases in a circle", { zone: { ...zone, [name]: { CNAME: name } } }],
  ["one server has no address", { zone: { ...zone, [name]: mine, "ns2.example.test": {} } }],
  ["one server does not exist", { zone: { ...zone, [domain]: { NS: ["ns1.example.test", "gone.test"] } } }],
  [
    "one server's address is private",
    { zone: { ...zone, [name]: mine, "ns2.example.test": { A: ["10.0.0.1"] } } },
  ],
  ["one server's address is not known", { zone: { ...zone, "ns2.example.test": { fault: "servfail" } } }],
  ["no name servers anywhere above", { zone: { [name]: mine } }],
  ["the name servers are not known", { zone: { ...zone, [domain]: { fault: "servfail" } } }],
  ["a name on the way up fails", { zone: { ...zone, [name]: { ...mine, fault: { NS: "servfail" } } } }],
])("not known: %s", async (_, outside) => {
  expect(await viewsOf(outside)).toBe("unknown");
});

const many = (count: number): Zone => {
  const servers = Array.from({ length: count }, (_, index) => `ns${index}.many.test`);
  return {
    [domain]: { NS: servers },
    [name]: mine,
    ...Object.fromEntries(servers.map((server, index) => [server, { A: [`192.0.2.${index + 1}`] }])),
  };
};

test("sixteen servers are asked; of more nobody is", async () => {
  expect(await viewsOf({ zone: many(16) })).toEqual([domain, ...Array(16).fill(seen)]);
  const { found, asked } = await observe({ zone: many(17) });
  expect([found.kind, asked.filter((one) => one.includes("@"))]).toEqual(["unknown", []]);
});

test("the zone is the closest one that has name servers", async () => {
  const own: Zone = {
    ...zone,
    [name]: { ...mine, NS: ["ns.dns.test"] },
    "ns.dns.test": { A: ["192.0.2.7"] },
  };
  expect(await viewsOf({ zone: own })).toEqual([name, seen]);
});

test("a server is asked at its first address that may be asked, by whichever protocol", async () => {
  const askedAt = async (entry: Entry) => {
    const { asked } = await observe({ zone: { ...zone, [name]: mine, "ns2.example.test": entry } });
    return asked.filter((one) => one.startsWith(`${name} TXT@`)).map((one) => one.split("@")[1]);
  };
  expect(await askedAt({ A: ["10.0.0.1", "192.0.2.3"] })).toEqual([first, "192.0.2.3"]);
  expect(await askedAt({ AAAA: ["2001:db8::1"] })).toEqual([first, "2001:db8::1"]);
  expect(await askedAt({ A: ["10.0.0.1"], AAAA: ["2001:db8::1"] })).toEqual([first, "2001:db8::1"]);
});
