import { expect, test } from "vitest";
import { type Code, catalog } from "../../src/base/catalog/catalog.ts";
import type { Check, CheckName } from "../../src/verify/check.ts";
import { downgradeUntilLive } from "../../src/verify/downgrade.ts";

const check = (name: CheckName, ...codes: Code[]): Check => ({
  ...{ name, target: name, seen: "" },
  findings: codes.map((code) => ({ code, severity: catalog[code].severity, args: {}, place: null })),
});
const severities = (...checks: Check[]) =>
  downgradeUntilLive(checks).map(({ findings }) => findings.map(({ severity }) => severity).join());

test("without a record that senders take, no error is one yet", () => {
  expect(severities(check("txt", "txt/absent"), check("policy", "served/differs"))).toEqual([
    "warning",
    "warning",
  ]);
  expect(severities(check("policy", "served/differs"))).toEqual(["warning"]);
});

test("a record that is not there because the domain is not counts as none", () => {
  expect(severities(check("mx", "verify/no-domain"), check("txt", "verify/skipped"))).toEqual([
    "warning",
    "notice",
  ]);
});

test("with one, the new id is still to be set, and all else counts", () => {
  const wrong = check("policy", "served/differs");
  expect(severities(check("txt"), wrong)).toEqual(["", "error"]);
  expect(severities(check("txt", "txt/id-old"), wrong)).toEqual(["warning", "error"]);
  expect(severities(check("txt", "txt/id-unknown"), wrong)).toEqual(["warning", "error"]);
  expect(severities(check("txt", "txt/own-record-old"), wrong)).toEqual(["warning", "error"]);
  expect(severities(check("txt", "txt/alias-elsewhere-old"), wrong)).toEqual(["warning", "error"]);
  expect(severities(check("txt", "txt/alias-missing"), wrong)).toEqual(["warning", "warning"]);
  expect(severities(check("txt", "txt/long-ttl"), wrong)).toEqual(["warning", "error"]);
});

test("what was no error stays as it is", () => {
  expect(severities(check("txt", "txt/absent"), check("host", "host/elsewhere"))).toEqual([
    "warning",
    "notice",
  ]);
});
