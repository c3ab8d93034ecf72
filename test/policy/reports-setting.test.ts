import { expect, test } from "vitest";
import { readPolicy } from "../../src/policy/read.ts";

const read = (reports: string) =>
  readPolicy(
    {
      kind: "text",
      text: `domain: shop.test\nmode: testing\nmx: [mail.shop.test]\nmax_age: 1w\ntls_rpt: [mailto:t@shop.test]\n${reports}`,
    },
    "policy.yml",
  );

test.each<[string, { promote: boolean; names: string | null }]>([
  ["", { promote: true, names: null }],
  ["reports:\n", { promote: true, names: null }],
  ["reports: {}", { promote: true, names: null }],
  ["reports: { promote: true, names: known }", { promote: true, names: "known" }],
  ["reports: { promote: false }", { promote: false, names: null }],
  ["reports: { promote: 'False' }", { promote: false, names: null }],
  ["reports:\n  names: All\n", { promote: true, names: "all" }],
  ["reports:\n  names: none\n", { promote: true, names: "none" }],
])("%j", async (written, expected) => {
  const { policy, findings } = await read(written);
  expect(policy?.reports).toEqual(expected);
  expect(findings).toEqual([]);
});

test.each([
  ["reports: { promote: no }", "reports-setting/value", 21],
  ["reports: { promote: }", "reports-setting/value", 21],
  ["reports: { names: everybody }", "reports-setting/value", 19],
  ["reports: { names: toString }", "reports-setting/value", 19],
  ["reports: { promot: true }", "reports-setting/unknown", 20],
  ["reports: { constructor: true }", "reports-setting/unknown", 25],
  ["reports: true", "policy/wrong-type", 10],
  ["reports: [promote]", "policy/wrong-type", 10],
  ["reports: { promote: [true] }", "policy/wrong-type", 21],
])("%j is wrong", async (written, code, column) => {
  const { policy, findings } = await read(written);
  expect(policy).toBeNull();
  expect(findings.map((one) => [one.code, one.place?.line, one.place?.column])).toEqual([[code, 6, column]]);
});
