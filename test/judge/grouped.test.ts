import { expect, test } from "vitest";
import { finding } from "../../src/base/finding.ts";
import { grouped } from "../../src/judge/grouped.ts";

const placeOf = (domain: string) => ({ file: `${domain}.yml` });
const about = (domain: string, host = "mx.example") =>
  finding("mx/not-admitted-in-testing", null, { host, domain } as never);
const shapeOf = (found: ReturnType<typeof grouped>) =>
  found.map(({ severity, args, domains, place }) => [severity, args.host, domains, place?.file]);

test("a finding is said once with the domains that it is about, at the first of them", () => {
  const found = ["a", "b"].map((domain) => ({ domain, findings: [about(domain)] }));
  expect(shapeOf(grouped(found, 3, placeOf))).toEqual([["warning", "mx.example", ["a", "b"], "a.yml"]]);
});

test("where two domains differ in severity, or one has two of a kind, they are apart", () => {
  const worse = { ...about("b"), severity: "error" as const };
  const mixed = [
    { domain: "a", findings: [about("a"), about("a", "mx2.example")] },
    { domain: "b", findings: [worse] },
    { domain: "c", findings: [about("c")] },
  ];
  expect(shapeOf(grouped(mixed, 3, placeOf))).toEqual([
    ["warning", "mx.example", ["a", "c"], "a.yml"],
    ["warning", "mx2.example", undefined, "a.yml"],
    ["error", "mx.example", undefined, "b.yml"],
  ]);
});

test("what holds of all alike is said of the policy, and only what is the same", () => {
  const same = finding("policy/empty", { file: "policy.yml" }, {});
  const all = ["a", "b"].map((domain) => ({ domain, findings: [same, about(domain)] }));
  expect(shapeOf(grouped(all, 2, placeOf))).toEqual([
    ["error", undefined, undefined, "policy.yml"],
    ["warning", "mx.example", ["a", "b"], "a.yml"],
  ]);
});
