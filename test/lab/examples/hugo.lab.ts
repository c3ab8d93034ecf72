/** The example's site, built by the real Hugo from what its workflow published. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { test, textOn } from "../../action/scenario.ts";
import { run as runProgram } from "../../built.ts";
import { policyPath, served, withExample } from "../../examples/scene.ts";

const isInstalled = spawnSync("hugo", ["version"]).error === undefined;

test.skipIf(!isInstalled)("the site that Hugo builds holds the policy, byte for byte", async ({ scene }) => {
  await withExample(scene, "hugo", async (run) => {
    await run();
    expect(textOn(scene, policyPath("hugo"))).toBe(served);
    const { folder } = scene.checkout();
    const { exitCode, stderr } = await runProgram("hugo", [], { cwd: folder, env: { HOME: folder } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const built = (path: string) => readFileSync(join(folder, "public", path), "latin1");
    expect(built(".well-known/mta-sts.txt")).toBe(served);
    expect(built("index.html")).toContain("<h1>Shop</h1>");
  });
});
