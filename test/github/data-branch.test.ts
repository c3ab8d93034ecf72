import { describe, expect, test } from "vitest";
import { keepData } from "../../src/github/data-branch.ts";
import { github } from "../../src/io/github/github.ts";
import { onGitHub } from "./on-github.ts";

const scene = onGitHub();
const name = "mta-sts-reports";

/** A set of words in one file: each run adds its own. */
const add = (word: string) => {
  const { apiUrl, token } = scene.fake;
  const repository = github({ apiUrl, token, owner: "octo", name: "mail", second: 1 });
  const sleep = () => Promise.resolve();
  return keepData({ repository, name, paths: ["words"], sleep }, (current) => {
    const content = current?.read("words", 1000);
    const words = content?.kind === "text" ? content.text.split("\n") : [];
    const text = [...new Set([...words, word])].sort().join("\n");
    return { detail: words.length, headline: `Add ${word}`, files: new Map([["words", text]]) };
  });
};
const words = () => String(scene.repository.file(name, "words")).split("\n");

describe("a data branch", () => {
  test("starts without the history and the files of the code, and grows", async () => {
    expect(await add("a")).toMatchObject({ kind: "kept", detail: 0, commit: { oid: expect.any(String) } });
    expect(await add("b")).toMatchObject({ kind: "kept", detail: 1 });
    expect(words()).toEqual(["a", "b"]);
    expect(scene.repository.history(name).map(({ headline }) => headline)).toEqual(["Add b", "Add a"]);
    expect([...scene.repository.head(name).tree.keys()]).toEqual(["words"]);
  });

  test("gets no commit that changes nothing", async () => {
    await add("a");
    expect(await add("a")).toMatchObject({ kind: "kept", commit: null });
    expect(scene.repository.history(name)).toHaveLength(1);
  });

  test("loses nothing when another run is quicker, at the start and later", async () => {
    const others = ["x", "y"];
    scene.fake.beforeCommit = (repository) => {
      const other = others.pop();
      if (other) repository.commit(name, { words: [...words(), other].join("\n") });
    };
    await Promise.all([add("a"), add("b"), add("c")]);
    expect(words().sort()).toEqual(["a", "b", "c", "x", "y"]);
  });

  test("that may not be written is a refusal", async () => {
    scene.repository.permissions.contents = "read";
    expect(await add("a")).toMatchObject({ kind: "refused", refusal: { reason: "forbidden" } });
    scene.repository.permissions.contents = "write";
    await add("a");
    scene.repository.protectedBranches.set(name, "ruleset");
    expect(await add("b")).toMatchObject({ kind: "refused", refusal: { reason: "refused" } });
  });

  test("is started once when the answer to a request was lost", async () => {
    scene.fake.faults.push({ match: "/git/refs", applied: true, reset: true });
    expect(await add("a")).toMatchObject({ kind: "kept" });
    expect(words()).toEqual(["a"]);
  });
});
