import { describe, expect, test } from "vitest";
import { ledgerPath } from "../../src/ledger/ledger.ts";
import type { Tree } from "../../src/plan/workspace.ts";
import { policyFilePath } from "../../src/sts/policy-file.ts";
import { type Proposed, proposalOf } from "../proposed.ts";

const now = 1_800_000_000;
const first = "domain: example.test\nmode: testing\nmx: [mail.example.test]\nmax_age: 1w\n";
const second = first.replace("testing", "enforce");

/** The fake world: `policy.yml` and the generated files as texts. */
function world(policy: string, files: ReadonlyMap<string, string> = new Map()): Tree {
  const content = (text: string) => ({ kind: "text", text }) as const;
  return {
    policyPath: "policy.yml",
    policy: content(policy),
    generated: new Map([...files].map(([path, text]) => [path, content(text)])),
    nameOf: (path) => `site/${path}`,
  };
}
/** The generated files as they are after a proposal was carried out over others. */
const after = (proposal: Proposed, before: ReadonlyMap<string, string> = new Map()) =>
  new Map([...before, ...[...proposal.changes].map(([path, text]) => [path, text ?? ""] as const)]);
const codes = ({ findings }: Proposed) =>
  // That a first build is made below the top is reported each time, and tested apart.
  findings.map(({ code }) => code).filter((code) => code !== "hosting/site-folder");

const published = await proposalOf(world(first), now);
const files = after(published);
const withFile = (path: string, text: string) => new Map([...files, [path, text]]);
const without = (path: string) => new Map([...files].filter(([name]) => name !== path));

test("a first build writes everything, the ledger first; a second one nothing", async () => {
  expect([...published.changes.keys()]).toEqual([
    ledgerPath,
    policyFilePath,
    "CNAME",
    ".nojekyll",
    "index.html",
    "404.html",
    "badge.svg",
  ]);
  const again = await proposalOf(world(first, files), now + 99);
  expect([again.changes.size, again.findings, again.plan?.id]).toEqual([0, [], published.plan?.id]);
});

test("a first build below the top of the repository is reported, as that may be a site's own folder", async () => {
  const reported = (proposal: Proposed) => proposal.findings.map(({ code }) => code);
  expect(reported(published)).toEqual(["hosting/site-folder"]);
  expect(reported(await proposalOf(world(`${first}host: none\n`), now))).toEqual([]);
  expect(reported(await proposalOf({ ...world(first), nameOf: (path) => path }, now))).toEqual([]);
});

test("after a change, only what differs is written", async () => {
  const proposal = await proposalOf(world(second, files), now + 99);
  expect([...proposal.changes.keys()]).toEqual([
    ledgerPath,
    policyFilePath,
    "index.html",
    "404.html",
    "badge.svg",
  ]);
  expect(proposal.previous?.id).toBe(published.plan?.id);
});

describe("a run that was killed is completed by the next, under the same id", () => {
  test.each([1, 2, 3, 4, 5, 6])("after %i files", async (count) => {
    const half = new Map([...after(published)].slice(0, count));
    const next = await proposalOf(world(first, half), now + 500);
    expect(codes(next)).toEqual([]);
    expect(after(next, half)).toEqual(files);
  });

  test("in the middle of a change", async () => {
    const change = await proposalOf(world(second, files), now + 99);
    const half = new Map([...files, [...after(change)][0]!]);
    const next = await proposalOf(world(second, half), now + 500);
    expect(codes(next)).toEqual([]);
    expect(after(next, half)).toEqual(after(change, files));
  });
});

describe("hands in the generated files", () => {
  test("an edited policy file is put right, and reported", async () => {
    const proposal = await proposalOf(world(first, withFile(policyFilePath, "version: STSv1\n")), now);
    expect(codes(proposal)).toEqual(["generated/edited"]);
    expect([...proposal.changes.keys()]).toEqual([policyFilePath]);
    expect(proposal.plan?.id).toBe(published.plan?.id);
  });

  test("line ends that git converted are no edit", async () => {
    const converted = files.get(policyFilePath)!.replaceAll("\r\n", "\n");
    expect(codes(await proposalOf(world(first, withFile(policyFilePath, converted)), now))).toEqual([]);
  });

  test("a damaged ledger stops everything", async () => {
    const proposal = await proposalOf(world(second, withFile(ledgerPath, "{")), now);
    expect([codes(proposal), proposal.plan, proposal.changes.size]).toEqual([["ledger/damaged"], null, 0]);
    expect(proposal.findings[0]?.place?.file).toBe(`site/${ledgerPath}`);
  });

  test("a ledger that is gone stops it too, unless the id is pinned", async () => {
    expect(codes(await proposalOf(world(first, without(ledgerPath)), now))).toEqual(["ledger/missing"]);
    const pinned = await proposalOf(world(`${first}id: import1\n`, without(ledgerPath)), now);
    expect([codes(pinned), pinned.plan?.id]).toEqual([[], "import1"]);
  });

  test("a ledger from the future is reported, and ids keep growing", async () => {
    const past = now - 10_000_000;
    const proposal = await proposalOf(world(second, files), past);
    expect(codes(proposal)).toEqual(["ledger/future"]);
    expect(BigInt(proposal.plan!.id)).toBe(BigInt(published.plan!.id) + 1n);
  });
});

test("a pinned id that was used for other bytes is refused, at its line", async () => {
  const { id } = published.plan!;
  const proposal = await proposalOf(world(`${second}id: ${id}\n`, files), now);
  expect([codes(proposal), proposal.changes.size]).toEqual([["id/reused"], 0]);
  expect(proposal.findings[0]?.place).toEqual({ file: "policy.yml", line: 5, column: 5 });
});

test("a policy that senders would stop reading is refused", async () => {
  const mx = Array.from({ length: 5500 }, (_, number) => `- m${number}.tt`).join("\n");
  const text = `domain: example.test\nmode: testing\nmx:\n${mx}\nmax_age: 1w\n`;
  expect(text.length).toBeLessThan(65_536);
  expect(codes(await proposalOf(world(text), now))).toEqual(["policy/too-large"]);
});

test("findings of policy.yml and of the ledger come at once", async () => {
  const proposal = await proposalOf(world("mode: live\n", withFile(ledgerPath, "[")), now);
  expect(codes(proposal)).toEqual(
    expect.arrayContaining(["mode/unknown", "policy/missing-key", "ledger/damaged"]),
  );
});

test.each(["outside", "unreadable"] as const)("a generated file that is %s stops it", async (kind) => {
  const tree = world(first, files);
  const generated = new Map([
    ...tree.generated,
    ["CNAME", kind === "outside" ? { kind } : { kind, reason: "EACCES" }],
  ]);
  const proposal = await proposalOf({ ...tree, generated }, now);
  expect([codes(proposal), proposal.plan]).toEqual([[`file/${kind}`], null]);
});
