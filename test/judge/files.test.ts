import { describe, expect, test } from "vitest";
import { type Base, changeIn, propose, readyToBuild } from "../../src/judge/proposal.ts";
import { judgeFiles } from "../../src/judge/rules.ts";
import { emptyLedger, type Ledger, ledgerPath, renderLedger } from "../../src/ledger/ledger.ts";
import { readContents } from "../../src/plan/contents.ts";
import type { Tree } from "../../src/plan/workspace.ts";
import { policyFilePath, renderPolicyFile } from "../../src/sts/policy-file.ts";
import { type History, ledgerOf, ordinary, secondsAt } from "../world.ts";

const now = secondsAt("2026-12-01");

/** A `policy.yml` of the ordinary policy, in testing by default. */
const policyYml = (more = "mode: testing") =>
  `domain: example.test\n${more}\nmx: [mx1.example.test]\nmax_age: 1w\ntls_rpt: [mailto:tls-reports@example.test]\n`;

const testing: History = [["2026-11-10", { mode: "testing" }]];

function tree(policy: string, files: Readonly<Record<string, string>>): Tree {
  const content = (text: string) => ({ kind: "text", text }) as const;
  return {
    policyPath: "policy.yml",
    policy: content(policy),
    generated: new Map(Object.entries(files).map(([path, text]) => [path, content(text)])),
    nameOf: (path) => path,
  };
}

const proposedBy = async (there: Tree) => propose(await readContents(there), { now, mx: null, base: null });

describe("the policy file", () => {
  const edited = async (policy: string, ledger: Ledger, policyFile: string) => {
    const files = { [policyFilePath]: policyFile, [ledgerPath]: renderLedger(ledger) };
    const { findings } = await proposedBy(tree(policy, files));
    return findings.map(({ code }) => code);
  };
  const old = renderPolicyFile({ ...ordinary, mode: "testing" });
  const next = renderPolicyFile(ordinary);

  test("is as one of the last two builds wrote it, or as this one would", async () => {
    const enforced: History = [...testing, ["2026-11-30", {}]];
    expect(await edited(policyYml(), ledgerOf(testing), old)).toEqual([]);
    expect(await edited(policyYml("mode: enforce"), ledgerOf(testing), next)).toEqual([]);
    expect(await edited(policyYml("mode: enforce"), ledgerOf(enforced), old)).toEqual([]);
    const thrice: History = [...enforced, ["2026-11-30T13:00:00Z", { max_age: 86_400 }]];
    expect(await edited(policyYml("mode: enforce"), ledgerOf(thrice), old)).toEqual(["generated/edited"]);
    expect(await edited(policyYml(), ledgerOf(testing), next)).toEqual(["generated/edited"]);
  });

  test("may be anything where nothing was published yet", async () => {
    expect(await edited(policyYml("mode: testing\nid: import1"), emptyLedger, next)).toEqual([]);
  });
});

describe("in a pull request the base branch says what is published", () => {
  const change = async (own: Ledger, base: Base | null) => {
    const contents = await readContents(tree(policyYml(), { [ledgerPath]: renderLedger(own) }));
    return (await changeIn(contents, { now, mx: null, base }))!;
  };
  const published = ledgerOf(testing);

  test("not the tree", async () => {
    const { whole, plan, isNew } = await change(emptyLedger, {
      name: "main",
      policy: null,
      ledger: published,
      owner: null,
    });
    expect([whole, plan.id, isNew]).toEqual([published, published.published[0]!.id, false]);
  });

  test("what the tree says is kept apart, and an older ledger is completed as that of the base is", async () => {
    const older: Ledger = { ...published, domains: [] };
    const base = { name: "main", policy: null, ledger: published };
    const own = async (owner: string | null) => (await change(older, { ...base, owner })).pullRequest!.ledger;
    expect(await own(null)).toEqual(older);
    expect((await own("example.test")).domains).toEqual(published.domains);
  });

  test("without one the tree does", async () => {
    const { whole, pullRequest } = await change(published, null);
    expect([whole, pullRequest]).toEqual([published, null]);
  });
});

test("what is judged strictly stops a build at a warning", async () => {
  const future = ledgerOf([["2026-12-03", { mode: "testing" }]]);
  const proposal = await proposedBy(tree(policyYml(), { [ledgerPath]: renderLedger(future) }));
  expect(judgeFiles(proposal.change!).map(({ code }) => code)).toEqual(["ledger/future"]);
  expect((await readyToBuild(proposal, false)).ready).not.toBeNull();
  const { ready, findings } = await readyToBuild(proposal, true);
  expect([ready, findings.map(({ severity }) => severity)]).toEqual([null, ["error"]]);
});
