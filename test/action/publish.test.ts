/** The main path: `policy.yml` in, one commit and its records out. */
import { describe, expect } from "vitest";
import {
  changedPaths,
  edit,
  expectConsistent,
  expectOnDisk,
  expectUntouched,
  generatedPaths,
  ledgerOn,
  policyFile,
  policyYaml,
  requested,
  sha256,
  test,
  textOn,
} from "./scenario.ts";

const expected = policyFile("testing", ["mail.protonmail.ch", "mailsec.protonmail.ch"]);
const pagesLookUp = "GET /repos/octo/mail/pages";
const monitorLookUp = "GET /repos/octo/mail/actions/workflows/mta-sts-monitor.yml";

describe.concurrent("the first run", () => {
  test("makes one commit of the four generated files, and leaves them on disk", async ({ scene }) => {
    const workspace = scene.checkout();
    const result = await scene.run({}, workspace);
    expect(result).toMatchObject({ exitCode: 0, annotations: [], exported: {}, stderr: "" });
    const history = scene.repository.history("main");
    expect(history).toHaveLength(2);
    expect(changedPaths(scene, history[0]!)).toEqual(generatedPaths);
    expect(textOn(scene, ".well-known/mta-sts.txt")).toBe(expected);
    expect(textOn(scene, "CNAME")).toBe("mta-sts.octo.example\n");
    expect(textOn(scene, ".nojekyll")).toBe("");
    expectConsistent(scene);
    expectOnDisk(scene, workspace);
    expect(requested(scene).filter((name) => name === "createCommitOnBranch")).toHaveLength(1);
  });

  test("tells the records by its outputs", async ({ scene }) => {
    scene.repository.pages = { build_type: "workflow" };
    const { outputs } = await scene.run();
    const [entry] = ledgerOn(scene);
    const id = entry!.id;
    expect(id).toMatch(/^\d{14}$/);
    const tlsRpt = "v=TLSRPTv1; rua=mailto:tls@octo.example";
    const { records, ...others } = outputs;
    expect(others).toEqual({
      changed: "true",
      id,
      mode: "testing",
      domain: "octo.example",
      sha256: sha256(expected),
      "txt-name": "_mta-sts.octo.example",
      "txt-value": `v=STSv1; id=${id}`,
      "tls-rpt-name": "_smtp._tls.octo.example",
      "tls-rpt-value": tlsRpt,
      commit: scene.repository.head("main").oid,
      pages: "workflow",
    });
    expect(JSON.parse(records!)).toEqual([
      { name: "mta-sts.octo.example", type: "CNAME", ttl: 3600, value: "octo.github.io" },
      { name: "_smtp._tls.octo.example", type: "TXT", ttl: 3600, value: tlsRpt },
      { name: "_mta-sts.octo.example", type: "TXT", ttl: 3600, value: `v=STSv1; id=${id}` },
    ]);
  });

  test("without tls_rpt has no record for reports", async ({ scene }) => {
    scene.repository.commit("main", { "policy.yml": policyYaml({ tls_rpt: undefined }) });
    const { outputs } = await scene.run();
    expect(outputs).toMatchObject({ "tls-rpt-name": "", "tls-rpt-value": "" });
    expect(outputs.records).not.toContain("_smtp");
  });
});

describe.concurrent("another run", () => {
  test("of the same policy asks only how Pages is switched on, whether the monitor runs, and for a pull request that is out of date", async ({
    scene,
  }) => {
    const first = await scene.run();
    scene.fake.requests.length = 0;
    const workspace = scene.checkout();
    const { exitCode, outputs } = await scene.run({}, workspace);
    expect(exitCode).toBe(0);
    expect(outputs).toEqual({ ...first.outputs, changed: "false", commit: "" });
    expect(requested(scene).sort()).toEqual([monitorLookUp, pagesLookUp, "repository"]);
    expect(scene.repository.history("main")).toHaveLength(2);
    expectOnDisk(scene, workspace);
  });

  const sameMeaning = {
    "a comment": `# Our mail\n${policyYaml()}`,
    "blanks and flow style":
      "domain:   octo.example\n\nmode: 'testing'\nmx: [mail.protonmail.ch,  mailsec.protonmail.ch]\nmax_age: 604800\ntls_rpt: mailto:tls@octo.example\n",
    "another order":
      "tls_rpt: [mailto:tls@octo.example]\nmax_age: 7d\nmx: [mail.protonmail.ch, mailsec.protonmail.ch]\nmode: testing\ndomain: octo.example\n",
    "CRLF line ends": policyYaml().replaceAll("\n", "\r\n"),
  };
  test.for(Object.entries(sameMeaning))("keeps the id in spite of %s", async ([, yaml], { scene }) => {
    const first = await scene.run();
    scene.repository.commit("main", { "policy.yml": yaml });
    const { exitCode, outputs } = await scene.run();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ id: first.outputs.id, sha256: first.outputs.sha256, changed: "false" });
    expect(scene.repository.history("main")).toHaveLength(3);
  });

  test("of another tls_rpt changes the page that shows it, and no more", async ({ scene }) => {
    const first = await scene.run();
    edit(scene, { tls_rpt: ["https://reports.octo.example/tls", "mailto:a@octo.example"] });
    const { outputs } = await scene.run();
    expect(outputs).toMatchObject({ id: first.outputs.id, sha256: first.outputs.sha256, changed: "true" });
    const [newest] = scene.repository.history("main");
    expect(changedPaths(scene, newest!)).toEqual(["index.html"]);
  });

  test("of another policy makes a greater id and closes the entry before, also at a revert", async ({
    scene,
  }) => {
    const ids: string[] = [];
    for (const mode of ["testing", "enforce", "testing"]) {
      edit(scene, { mode });
      ids.push((await scene.run()).outputs.id!);
      expectConsistent(scene);
    }
    expect(ids).toEqual([...new Set(ids)].sort());
    const ledger = ledgerOn(scene);
    expect(ledger.map(({ id, until }) => [id, until])).toEqual([
      [ids[2], null],
      [ids[1], ledger[0]!.from],
      [ids[0], ledger[1]!.from],
    ]);
  });

  test("puts an edited generated file right under the same id", async ({ scene }) => {
    const first = await scene.run();
    scene.repository.commit("main", { CNAME: "mta-sts.octo.example\r\n", ".nojekyll": null });
    const { outputs } = await scene.run();
    expect(outputs).toMatchObject({ changed: "true", id: first.outputs.id });
    const [newest] = scene.repository.history("main");
    expect(changedPaths(scene, newest!)).toEqual([".nojekyll", "CNAME"]);
    expectConsistent(scene);
  });

  test.for(["push", "none"])(
    "leaves the CNAME of somebody's site alone (commit: %s)",
    async (commit, { scene }) => {
      await scene.run();
      const { oid } = scene.repository.commit("main", { CNAME: "stranger.example\n" });
      const workspace = scene.checkout();
      const result = await scene.run({ inputs: { commit } }, workspace);
      expect([result.exitCode, scene.repository.head("main").oid]).toEqual([1, oid]);
      expect(workspace.read("CNAME")?.toString()).toBe("stranger.example\n");
    },
  );
});

test("`commit: none` writes the files and asks GitHub for nothing", async ({ scene }) => {
  const workspace = scene.checkout();
  const { exitCode, outputs } = await scene.run({ inputs: { commit: "none" } }, workspace);
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ changed: "true", commit: "", pages: "unknown" });
  expect(outputs.id).toMatch(/^\d{14}$/);
  expect(workspace.read(".well-known/mta-sts.txt")?.toString()).toBe(expected);
  expect(requested(scene)).toEqual([]);
});

test("a token is not needed when nothing changed", async ({ scene }) => {
  await scene.run();
  scene.fake.requests.length = 0;
  expect(await scene.run({ token: "" })).toMatchObject({ exitCode: 0, outputs: { changed: "false" } });
  expect(requested(scene)).toEqual([]);
});

test("`command: records` tells the published id, never one that is still to come", async ({ scene }) => {
  const { outputs } = await scene.run();
  edit(scene, { mode: "enforce" });
  const workspace = scene.checkout();
  const result = await scene.run({ inputs: { command: "records" } }, workspace);
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { id: outputs.id, "txt-value": outputs["txt-value"] },
  });
  expectOnDisk(scene, workspace);
  expect(scene.repository.history("main")).toHaveLength(3);
});

describe.concurrent("GraphQL tells a text, and a commit takes bytes", () => {
  test.for([
    ["loses CRs", (text: string) => text.replaceAll("\r", "")],
    ["loses the last line end", (text: string) => text.trimEnd()],
  ] as const)("a text that %s makes no other commit", async ([, blobText], { scene }) => {
    const stale = scene.checkout();
    await scene.run();
    scene.fake.blobText = blobText;
    const result = await scene.run({}, stale);
    expect(result).toMatchObject({ exitCode: 0, outputs: { commit: scene.repository.head("main").oid } });
    expect(scene.repository.history("main")).toHaveLength(2);
    expectOnDisk(scene, stale);
  });
});

test("a policy with an error changes nothing anywhere", async ({ scene }) => {
  edit(scene, { mode: "enforced" });
  const workspace = scene.checkout();
  expect((await scene.run({}, workspace)).exitCode).toBe(1);
  expect(requested(scene)).toEqual([]);
  expectUntouched(workspace);
});

test("`page: false` takes the page away from the branch and the disk, and nothing else", async ({
  scene,
}) => {
  await scene.run();
  const { id } = ledgerOn(scene)[0]!;
  const commit = edit(scene, { page: false }, { "about.html": "mine" });
  const workspace = scene.checkout();
  const result = await scene.run({}, workspace);
  expect([result.exitCode, result.outputs.changed, result.outputs.id]).toEqual([0, "true", id]);
  const head = scene.repository.head("main");
  expect(head.parent).toBe(commit.oid);
  expect(changedPaths(scene, head)).toEqual(["404.html", "badge.svg", "index.html"]);
  for (const path of ["404.html", "badge.svg", "index.html"]) {
    expect([head.tree.has(path), workspace.read(path)]).toEqual([false, null]);
  }
  expect(workspace.read("about.html")?.toString()).toBe("mine");
  expect((await scene.run()).outputs.changed).toBe("false");
});
