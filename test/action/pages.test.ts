/** A site that senders cannot see is reported at once, by what GitHub says of its settings. */
import { describe, expect } from "vitest";
import type { PagesSite } from "../fake-github/state.ts";
import { edit, test } from "./scenario.ts";

describe.concurrent("Pages", () => {
  test.for<[NonNullable<PagesSite>, string[]]>([
    [{ build_type: "workflow", public: false }, ["github/pages-private"]],
    [{ build_type: "workflow", public: true, source: { branch: "main", path: "/docs" } }, []],
    [{ build_type: "legacy", public: true, source: { branch: "main", path: "/" } }, []],
    [{ build_type: "legacy", source: { branch: "main", path: "/docs" } }, ["github/pages-elsewhere"]],
    [{ build_type: "legacy", source: { branch: "gh-pages", path: "/" } }, ["github/pages-elsewhere"]],
    [{ build_type: "legacy", source: null }, []],
    [{}, []],
  ])("set as %j", async ([pages, expected], { scene }) => {
    scene.repository.pages = pages;
    for (const changed of ["true", "false"]) {
      const { exitCode, outputs, annotations } = await scene.run();
      expect([exitCode, outputs.changed]).toEqual([0, changed]);
      expect(annotations.map(({ title }) => title)).toEqual(expected);
    }
  });

  test("of a site that is not the policy's is no matter", async ({ scene }) => {
    scene.repository.pages = { build_type: "workflow", public: false };
    edit(scene, { host: "none", page: false });
    expect((await scene.run()).annotations.map(({ title }) => title)).not.toContain("github/pages-private");
  });
});
