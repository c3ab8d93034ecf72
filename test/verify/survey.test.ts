import { expect, test } from "vitest";
import { surveyDomain } from "../../src/verify/survey.ts";
import { worldOf } from "./fake-world.ts";
import { domain, now, outsideIn, policyOf, publishedIn, type Setup } from "./setup.ts";

const survey = (setup: Setup) => {
  const outside = outsideIn(setup);
  return surveyDomain(
    worldOf(() => outside),
    domain,
    now,
  );
};
const { id } = publishedIn({}).entry;
const sts = (...texts: string[]): Setup => ({
  zone: { [`_mta-sts.${domain}`]: { TXT: texts.map((text) => [text]) } },
});
const rua = (text: string): Setup => ({ zone: { [`_smtp._tls.${domain}`]: { TXT: [[text]] } } });
const gone = { status: 404 };

test("what a domain has", async () => {
  const { mode, mx, max_age } = policyOf({});
  expect(await survey({})).toMatchObject({
    domain,
    mx: { kind: "hosts", hosts: [{ host: "mx1.example.test" }] },
    live: { id, policy: { mode, mx, max_age } },
    rua: ["mailto:tls-reports@example.test"],
  });
});

test.each<[string, Setup]>([
  ["no record", { zone: { [`_mta-sts.${domain}`]: null } }],
  ["two records", sts(`v=STSv1; id=${id}`, "v=STSv1; id=1")],
  ["a record without an id", sts("v=STSv1; a=b")],
  ["no file", { hosts: { "192.0.2.10": gone, "2001:db8::10": gone } }],
])("nobody holds a policy: %s", async (_, setup) => expect((await survey(setup)).live).toBeNull());

test.each<[string, Setup, string[]]>([
  ["no: without a record", { zone: { [`_mta-sts.${domain}`]: null } }, []],
  ["yes: two records", sts(`v=STSv1; id=${id}`, "v=STSv1; id=1"), ["txt/several"]],
  ["yes: a record without an id", sts("v=STSv1; a=b"), ["txt/id-missing"]],
])("may senders hold a policy of before? %s", async (_, setup, expected) => {
  expect((await survey(setup)).doubts.map(({ code }) => code)).toEqual(expected);
});

test.each<[string, Setup, string[]]>([
  [
    "two addresses",
    rua("v=TLSRPTv1; rua=mailto:a@b.test, https://r.test/"),
    ["mailto:a@b.test", "https://r.test/"],
  ],
  ["one of them is wrong", rua("v=TLSRPTv1; rua=mailto:a@b.test,c@d.test"), []],
  ["no record", { zone: { [`_smtp._tls.${domain}`]: null } }, []],
])("where reports go: %s", async (_, setup, expected) => expect((await survey(setup)).rua).toEqual(expected));
