/** What is seen where the TXT records are to be set, and what everybody makes of it who lists them. */
import { describe, expect, test } from "vitest";
import { finding } from "../../src/base/finding.ts";
import { noColors } from "../../src/report/colors.ts";
import { verified } from "../../src/report/verified.ts";
import { verificationText } from "../../src/report/verify.ts";
import { observeAliases } from "../../src/verify/look/aliases.ts";
import { observeDomainOf } from "../../src/verify/look/domain-of-policy.ts";
import { surveyDomain } from "../../src/verify/survey.ts";
import { verifyDomain } from "../../src/verify/verify-domain.ts";
import type { Zone } from "../fake-dns/zone.ts";
import { worldOf } from "./fake-world.ts";
import { domain, now, outsideIn, publishedIn, type Setup, subjectIn } from "./setup.ts";

const sts = `_mta-sts.${domain}`;
const tlsRpt = `_smtp._tls.${domain}`;

test.each<[string, Zone, string[]]>([
  ["nothing", {}, []],
  ["records", { [sts]: { TXT: [["x"]] }, [tlsRpt]: { TXT: [["x"]] } }, []],
  ["an alias of nothing", { [sts]: { CNAME: "gone.test" } }, [`${sts} gone.test gone.test `]],
  [
    "an alias of an alias of records",
    { [sts]: { CNAME: "a.test" }, "a.test": { CNAME: "b.test" }, "b.test": { TXT: [["x"], ["y"]] } },
    [`${sts} a.test b.test x,y`],
  ],
  [
    "two aliases",
    { [sts]: { CNAME: "a.test" }, [tlsRpt]: { CNAME: "a.test" } },
    [`${sts} a.test a.test `, `${tlsRpt} a.test a.test `],
  ],
  ["an alias of itself", { [sts]: { CNAME: sts } }, []],
  ["nothing that could be looked up", { [sts]: { CNAME: "a.test", fault: "silent" } }, []],
  ["the alias of a wildcard", { [`*.${domain}`]: { CNAME: "a.test" } }, []],
  ["the alias of a wildcard below", { [`*._tls.${domain}`]: { CNAME: "a.test" } }, []],
  [
    "an alias beside that of a wildcard",
    { [`*.${domain}`]: { CNAME: "a.test" }, [sts]: { CNAME: "b.test" } },
    [`${sts} b.test b.test `],
  ],
  [
    "an alias beside other records of a wildcard",
    { [`*.${domain}`]: { TXT: [["x"]] }, [sts]: { CNAME: "b.test" } },
    [`${sts} b.test b.test `],
  ],
  [
    "an alias, and perhaps that of a wildcard",
    { [`*.${domain}`]: { fault: "silent" }, [sts]: { CNAME: "b.test" } },
    [],
  ],
])("%s", async (_, zone, expected) => {
  const { dns } = worldOf(() => ({ zone }));
  const seen = await observeAliases(dns, domain);
  expect(
    seen.map(({ name, alias, target, texts }) => `${name} ${alias} ${target} ${texts.join(",")}`),
  ).toEqual(expected);
});

test("they cost two questions, and one more for each that is there", async () => {
  const asked = async (zone: Zone) => {
    const world = worldOf(() => ({ zone }));
    await observeAliases(world.dns, domain);
    return world.asked.length;
  };
  expect(await asked({})).toBe(2);
  expect(await asked({ [sts]: { CNAME: "a.test" } })).toBe(3);
});

test("nobody asks for the template's example, nor offline", async () => {
  const { dns, asked } = worldOf(() => ({ zone: {} }));
  expect(await observeDomainOf({ domain: "example.com" }, async () => dns)).toBeNull();
  expect(await observeDomainOf({ domain }, async () => null)).toBeNull();
  expect(asked).toEqual([]);
  expect(await observeDomainOf({ domain }, async () => dns)).toMatchObject({ aliases: [] });
});

test("a survey tells them", async () => {
  const outside = outsideIn({ zone: { [tlsRpt]: { CNAME: "gone.test" } } });
  const { aliases, rua } = await surveyDomain(
    worldOf(() => outside),
    domain,
    now,
  );
  expect([aliases.map(({ name }) => name), rua]).toEqual([[tlsRpt], []]);
});

describe("verify", () => {
  const seen = async (setup: Setup) => {
    const outside = outsideIn(setup);
    const subject = subjectIn(setup);
    const options = { skip: new Set<never>(), watch: () => {} };
    const world = worldOf(() => outside);
    const settled = finding("live/settled", null, { domain });
    return verified(await verifyDomain(world, subject, options), subject, false, [settled]);
  };
  const { id } = publishedIn({}).entry;

  test.each<[string, Setup, string[]]>([
    ["nothing at its name", { zone: { [sts]: null } }, []],
    ["an alias of nothing", { zone: { [sts]: { CNAME: "gone.test" } } }, [sts]],
    [
      "an alias of the right record",
      { zone: { [sts]: { CNAME: "a.test" }, "a.test": { TXT: [[`v=STSv1; id=${id}`]] } } },
      [],
    ],
    [
      "an alias of the record before",
      { zone: { [sts]: { CNAME: "a.test" }, "a.test": { TXT: [["v=STSv1; id=1"]] } } },
      [sts],
    ],
    [
      "an alias of other records",
      { zone: { [sts]: { CNAME: "a.test" }, "a.test": { TXT: [["v=spf1 -all"]] } } },
      [sts],
    ],
    [
      "an alias of what only the name servers have yet",
      {
        zone: {
          [sts]: { CNAME: "a.p.test" },
          "a.p.test": { TXT: [["v=STSv1; id=1"]], authoritative: false },
          "p.test": { NS: ["ns.p.test"] },
          "ns.p.test": { A: ["192.0.2.53"] },
        },
        servers: { "192.0.2.53": { "a.p.test": { TXT: [[`v=STSv1; id=${id}`]] } } },
      },
      [],
    ],
    ["the alias of a wildcard", { zone: { [sts]: null, [`*.${domain}`]: { CNAME: "a.test" } } }, []],
    [
      "both are aliases",
      { zone: { [sts]: { CNAME: "a.test" }, [tlsRpt]: { CNAME: "a.test" } } },
      [sts, tlsRpt],
    ],
    ["somebody else's domain", { ours: false, zone: { [sts]: { CNAME: "gone.test" } } }, []],
  ])("what is in the way: %s", async (_, setup, expected) => {
    const result = await seen(setup);
    expect(result.aliases.map(({ name }) => name)).toEqual(expected);
    const text = await verificationText(result, noColors);
    for (const name of [sts, tlsRpt]) expect(text.includes(`${name} → `)).toBe(expected.includes(name));
  });
});
