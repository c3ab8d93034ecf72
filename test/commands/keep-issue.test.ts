import { describe, expect, test } from "vitest";
import { type KeptIssue, keepIssue } from "../../src/github/sync-issue.ts";
import { secondaryRateLimit } from "../fake-github/server.ts";
import { onGitHub } from "./on-github.ts";

const marker = "<!-- ours -->";
const scene = onGitHub();

const closed = { title: "Well", body: `${marker} well`, words: "Well again." };
const wrong = (what: string): KeptIssue => ({
  marker,
  open: { title: "Wrong", body: `${marker} ${what}` },
  closed,
  labels: [],
});
const well: KeptIssue = { marker, open: null, closed, labels: [] };
const changes = () =>
  scene.fake.requests.filter(({ name }) => !name.startsWith("repository")).map(({ name }) => name);

describe("one issue", () => {
  test("opens, changes, closes with a word, and opens again as the same", async () => {
    expect(await keepIssue(scene.issues, well)).toMatchObject({ did: "nothing", issue: null });
    expect(await keepIssue(scene.issues, wrong("a"))).toMatchObject({ did: "opened", issue: { number: 1 } });
    expect(await keepIssue(scene.issues, wrong("a"))).toMatchObject({ did: "nothing", issue: { number: 1 } });
    expect(await keepIssue(scene.issues, wrong("b"))).toMatchObject({ did: "edited" });
    expect(await keepIssue(scene.issues, well)).toMatchObject({ did: "closed" });
    expect(await keepIssue(scene.issues, well)).toMatchObject({ did: "nothing" });
    expect(await keepIssue(scene.issues, wrong("b"))).toMatchObject({
      did: "reopened",
      issue: { number: 1 },
    });
    expect(scene.repository.issues).toMatchObject([{ state: "OPEN", body: `${marker} b`, title: "Wrong" }]);
    expect(scene.repository.issues[0]!.comments).toEqual([
      { author: scene.fake.viewer, body: "Well again." },
    ]);
  });

  test("says nothing when there is nothing new", async () => {
    await keepIssue(scene.issues, wrong("a"));
    const before = changes();
    for (let run = 0; run < 3; run++) await keepIssue(scene.issues, wrong("a"));
    expect(changes()).toEqual(before);
  });

  test("stays closed when a person closed it, until there is something new", async () => {
    await keepIssue(scene.issues, wrong("a"));
    scene.repository.touch(scene.repository.issues[0]!, { state: "CLOSED" });
    expect(await keepIssue(scene.issues, wrong("a"))).toMatchObject({ did: "nothing" });
    expect(await keepIssue(scene.issues, wrong("b"))).toMatchObject({ did: "reopened" });
  });

  test("is the same when a person's browser changed its line ends", async () => {
    await keepIssue(scene.issues, wrong("a\n\nb"));
    scene.repository.touch(scene.repository.issues[0]!, { body: `${marker} a\r\n\r\nb\r\n` });
    expect(await keepIssue(scene.issues, wrong("a\n\nb"))).toMatchObject({ did: "nothing" });
  });

  test("is never a stranger's, whatever that says", async () => {
    const theirs = scene.repository.openIssue({ title: "Mine", body: marker, author: "mallory" });
    expect(await keepIssue(scene.issues, wrong("a"))).toMatchObject({ did: "opened" });
    expect(theirs).toMatchObject({ title: "Mine", body: marker, state: "OPEN", comments: [] });
  });

  test.each([true, false])(
    "is found among many newer ones (GitHub knows apps by name: %s)",
    async (known) => {
      scene.fake.filterKnowsApps = known;
      await keepIssue(scene.issues, wrong("a"));
      for (let count = 0; count < 250; count++)
        scene.repository.openIssue({
          title: `Issue ${count}`,
          body: "",
          author: count % 2 ? scene.fake.viewer : "octocat",
        });
      expect(await keepIssue(scene.issues, wrong("b"))).toMatchObject({
        did: "edited",
        issue: { number: 1 },
      });
    },
  );
});

describe("what GitHub may say", () => {
  test("labels that do not exist are left out", async () => {
    scene.repository.labels.add("mail");
    await keepIssue(scene.issues, { ...wrong("a"), labels: ["mail", "no such", 'odd" label'] });
    expect(scene.repository.issues).toMatchObject([{ labels: ["mail"] }]);
  });

  test("issues that are switched off matter only when there is something to tell", async () => {
    scene.repository.hasIssues = false;
    expect(await keepIssue(scene.issues, well)).toMatchObject({ did: "nothing" });
    const told = await keepIssue(scene.issues, wrong("a"));
    expect(told).toMatchObject({ did: "failed", finding: { code: "github/issues-disabled" } });
  });

  test("a token that may not write is told of", async () => {
    scene.repository.permissions.issues = "read";
    const told = await keepIssue(scene.issues, wrong("a"));
    expect(told).toMatchObject({ did: "failed", finding: { code: "github/issues-forbidden" } });
  });

  test("an answer that was lost opens no second issue", async () => {
    scene.fake.faults.push({ match: "createIssue", applied: true, status: 502 });
    await expect(keepIssue(scene.issues, wrong("a"))).rejects.toThrow(/open an issue/);
    expect(await keepIssue(scene.issues, wrong("a"))).toMatchObject({ did: "nothing", issue: { number: 1 } });
    expect(scene.repository.issues).toHaveLength(1);
  });

  test.each(["repository", "createIssue"])("a rate limit at %s is waited for", async (match) => {
    scene.fake.faults.push({ ...secondaryRateLimit, match });
    expect(await keepIssue(scene.issues, wrong("a"))).toMatchObject({ did: "opened" });
    expect(scene.repository.issues).toHaveLength(1);
  });
});
