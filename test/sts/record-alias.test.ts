import { expect, test } from "vitest";
import { aliasesInTheWay } from "../../src/sts/record-alias.ts";
import { policyHostRecord, stsRecord, tlsRptRecord } from "../../src/sts/records.ts";

const domain = "shop.example";
const records = [
  policyHostRecord(domain, "shop.github.io"),
  tlsRptRecord(domain, ["mailto:a@shop.example", "https://r.example/"]),
  stsRecord(domain, "20270301120000"),
];
const [host, tlsRpt, sts] = records.map(({ name }) => name) as [string, string, string];
const leading = (name: string, ...texts: string[]) => ({ name, alias: "x.test", target: "y.test", texts });

test.each<[string, string, string[], boolean]>([
  ["to nothing", sts, [], true],
  ["to the id", sts, ["v=STSv1; id=20270301120000;"], false],
  ["to the id, beside other records", sts, ["v=spf1 -all", "v=STSv1; id=20270301120000"], false],
  ["to another id", sts, ["v=STSv1; id=20270301120001"], true],
  ["to other records alone", sts, ["v=spf1 -all"], true],
  ["to two records", sts, ["v=STSv1; id=20270301120000", "v=STSv1; id=20270301120000"], true],
  ["to a record that only some senders take", sts, ["v=STSv1 ; id=20270301120000"], true],
  ["to the other record", sts, ["v=TLSRPTv1; rua=mailto:a@shop.example,https://r.example/"], true],
  ["to the addresses", tlsRpt, ["v=TLSRPTv1;rua=https://r.example/ , mailto:a@shop.example"], false],
  ["to one of the addresses", tlsRpt, ["v=TLSRPTv1; rua=mailto:a@shop.example"], true],
  ["from the policy host, which is to have one", host, [], false],
  ["from a name without a record to set", `_dmarc.${domain}`, [], false],
])("a CNAME record that leads %s", (_, name, texts, isInTheWay) => {
  const alias = leading(name, ...texts);
  expect(aliasesInTheWay([alias], records)).toEqual(isInTheWay ? [alias] : []);
});

test("no record to set, nothing in its way", () => {
  expect(aliasesInTheWay([leading(sts), leading(tlsRpt)], records.slice(0, 1))).toEqual([]);
});
