import { expect, test } from "vitest";
import { stsRecord } from "../../../src/sts/records.ts";
import { judgeRecords } from "../../../src/verify/dns/records.ts";
import { observeName } from "../../../src/verify/look/name.ts";
import type { Entry, Zone } from "../../fake-dns/zone.ts";
import { worldOf } from "../fake-world.ts";

const name = "_mta-sts.example.test";
const common: Zone = {
  "example.test": { NS: ["ns1.example.test", "ns2.example.test"] },
  "ns1.example.test": { A: ["192.0.2.1"] },
  "ns2.example.test": { A: ["192.0.2.2"] },
};
const record = stsRecord("example.test", "20270104090000");

/** What two servers show, and what follows; null: the second one is silent. */
async function judged(zone: Zone, second: Zone | null = zone) {
  const world = worldOf(() => ({
    zone: { ...common, ...zone },
    servers: { "192.0.2.2": second === null ? null : { ...common, ...second } },
  }));
  const observed = await observeName(world, name);
  const [state] = judgeRecords([record], {
    seen: new Map([[name, observed]]),
    served: { kind: "settled", since: 0 },
    ledger: { published: [], domains: [], testing: null },
    isAsked: true,
    ownsPolicyHost: null,
  });
  return [state!.reason?.code ?? state!.state, state!.change?.from ?? null];
}

const spf = { TXT: [["v=spf1 -all"]] };
const own = { TXT: [[record.value]] };
const former = { TXT: [["v=STSv1; id=1"]] };
const divided = { TXT: [["v=STSv1; ", "id=1"]] };

const rows: [string, Record<string, Entry>, Record<string, Entry> | null | undefined, unknown[]][] = [
  ["nothing", {}, undefined, ["ready", []]],
  ["the right record", { [name]: own }, undefined, ["right", null]],
  ["a former id", { [name]: former }, undefined, ["ready", [["v=STSv1; id=1"]]]],
  ["a text in several strings", { [name]: divided }, undefined, ["ready", [["v=STSv1; ", "id=1"]]]],
  ["the same text, in other strings", { [name]: divided }, { [name]: former }, ["ready", divided.TXT]],
  [
    "the right record in several strings",
    { [name]: { TXT: [[record.value.slice(0, 5), record.value.slice(5)]] } },
    undefined,
    ["right", null],
  ],
  ["a wildcard: nothing is there to be replaced", { "*.example.test": spf }, undefined, ["ready", []]],
  ["a wildcard like ours", { "*.example.test": former }, undefined, ["ready", []]],
  ["a wildcard with the right record", { "*.example.test": own }, undefined, ["right", null]],
  ["an alias by wildcard", { "*.example.test": { CNAME: "www.example.test" } }, undefined, ["ready", []]],
  [
    "a record beside a wildcard",
    { "*.example.test": spf, [name]: former },
    undefined,
    ["ready", [["v=STSv1; id=1"]]],
  ],
  [
    "other text beside a wildcard",
    { "*.example.test": former, [name]: spf },
    undefined,
    ["dns/other-records", null],
  ],
  [
    "the wildcard at the server that is late",
    { [name]: own },
    { "*.example.test": spf },
    ["dns/propagating", null],
  ],
  ["an alias", { [name]: { CNAME: "a.elsewhere.test" } }, undefined, ["dns/elsewhere", null]],
  [
    "an alias that no resolver can follow",
    { [name]: { CNAME: "a.elsewhere.test", fault: { NS: "servfail" } } },
    undefined,
    ["dns/elsewhere", null],
  ],
  [
    "a name whose zone is not known",
    { [name]: { fault: { NS: "servfail" } } },
    undefined,
    ["dns/unknown", null],
  ],
  ["a silent server", { [name]: former }, null, ["dns/unknown", null]],
  ["a server that refuses", { [name]: former }, { [name]: { fault: "refused" } }, ["dns/unknown", null]],
  [
    "a server without authority",
    { [name]: former },
    { [name]: { ...former, authoritative: false } },
    ["dns/unknown", null],
  ],
  ["servers that differ", { [name]: former }, { [name]: spf }, ["dns/servers-disagree", null]],
];

test.each(rows)("%s", async (_about, zone, second, expected) => {
  expect(await judged(zone, second)).toEqual(expected);
});
