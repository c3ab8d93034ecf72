import { expect, test } from "vitest";
import { withDomains } from "../../src/policy/add-domains.ts";
import { groupsOf } from "../../src/policy/grouping.ts";
import { readPolicy } from "../../src/policy/read.ts";
import { buildOn, type Disk, policyFor } from "../many-disk.ts";

test("all ledgers are written before anything that is served", async () => {
  const disk: Disk = new Map([
    ["policies/a.yml", policyFor(["a.example"])],
    ["policies/b.yml", policyFor(["b.example"])],
  ]);
  await buildOn(disk, "2026-12-01");
  const written = [...disk.keys()].slice(2);
  expect(written.slice(0, 2)).toEqual(["policies/a.lock.json", "policies/b.lock.json"]);
  expect(written.length).toBeGreaterThan(2);
});

test("an id of its own is shared with nobody", async () => {
  const disk: Disk = new Map([["policies/a.yml", policyFor(["a.example"], { id: "20261201" })]]);
  expect((await buildOn(disk, "2026-12-01")).codes).not.toContain("error id/shared");
});

test("a domain joins no policy whose list has no lines, and none with an id of its own", async () => {
  const text = policyFor(["a.example"]);
  const flow = text.replace("domains:\n  - a.example\n", "domains: [a.example]\n");
  const read = async (one: string) => readPolicy({ kind: "text", text: one }, "a.yml");
  const [listed, flowing] = [await read(text), await read(flow)];
  expect([withDomains(flowing, ["b.example"]), withDomains(listed, ["b.example"])]).toEqual([
    null,
    text.replace("  - a.example\n", "  - a.example\n  - b.example\n"),
  ]);
  const policy = listed.policy!;
  const { mode, mx, max_age, tls_rpt: rua } = policy;
  const draft = { domain: "b.example", mode, preset: null, mx, max_age, rua, isImported: false };
  const groupWith = (isOpen: boolean, id: string | null) =>
    groupsOf([{ draft, more: {} }], [{ name: "a", policy: { ...policy, id }, isOpen }], [])[0]!.isNew;
  expect([groupWith(true, null), groupWith(false, null), groupWith(true, "1")]).toEqual([false, true, true]);
});
