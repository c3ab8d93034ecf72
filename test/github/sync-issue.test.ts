import { describe, expect, test } from "vitest";
import { type SyncedIssue, syncIssue } from "../../src/github/sync-issue.ts";
import { secondaryRateLimit } from "../fake-github/server.ts";
import { onGitHub } from "./on-github.ts";

const marker = "<!-- ours -->";
const scene = onGitHub();

const closed = { title: "Well", body: `${marker} well`, comment: "Well again." };
const wrong = (what: string): SyncedIssue => ({
  marker,
  open: { title: "Wrong", body: `${marker} ${what}` },
  closed,
  labels: [],
});
const well: SyncedIssue = { marker, open: null, closed, labels: [] };
const changes = () =>
  scene.fake.requests.filter(({ name }) => !name.startsWith("repository")).map(({ name }) => name);

describe("one issue", () => {
  test("opens, changes, closes with a word, and opens again as the same", async () => {
    expect(await syncIssue(scene.issues, well)).toMatchObject({ action: "none", issue: null });
    expect(await syncIssue(scene.issues, wrong("a"))).toMatchObject({
      action: "opened",
      issue: { number: 1 },
    });
    expect(await syncIssue(scene.issues, wrong("a"))).toMatchObject({ action: "none", issue: { number: 1 } });
    expect(await syncIssue(scene.issues, wrong("b"))).toMatchObject({ action: "edited" });
    expect(await syncIssue(scene.issues, well)).toMatchObject({ action: "closed" });
    expect(await syncIssue(scene.issues, well)).toMatchObject({ action: "none" });
    expect(await syncIssue(scene.issues, wrong("b"))).toMatchObject({
      action: "reopened",
      issue: { number: 1 },
    });
    expect(scene.repository.issues).toMatchObject([{ state: "OPEN", body: `${marker} b`, title: "Wrong" }]);
    expect(scene.repository.issues[0]!.comments).toEqual([
      { author: scene.fake.viewer, body: "Well again." },
    ]);
  });

  test("says nothing when there is nothing new", async () => {
    await syncIssue(scene.issues, wrong("a"));
    const before = changes();
    for (let run = 0; run < 3; run++) await syncIssue(scene.issues, wrong("a"));
    expect(changes()).toEqual(before);
  });

  test("stays closed when a person closed it, until there is something new", async () => {
    await syncIssue(scene.issues, wrong("a"));
    scene.repository.touch(scene.repository.issues[0]!, { state: "CLOSED" });
    expect(await syncIssue(scene.issues, wrong("a"))).toMatchObject({ action: "none" });
    expect(await syncIssue(scene.issues, wrong("b"))).toMatchObject({ action: "reopened" });
  });

  test("is the same when a person's browser changed its line ends", async () => {
    await syncIssue(scene.issues, wrong("a\n\nb"));
    scene.repository.touch(scene.repository.issues[0]!, { body: `${marker} a\r\n\r\nb\r\n` });
    expect(await syncIssue(scene.issues, wrong("a\n\nb"))).toMatchObject({ action: "none" });
  });

  test("is never a stranger's, whatever that says", async () => {
    const theirs = scene.repository.openIssue({ title: "Mine", body: marker, author: "mallory" });
    expect(await syncIssue(scene.issues, wrong("a"))).toMatchObject({ action: "opened" });
    expect(theirs).toMatchObject({ title: "Mine", body: marker, state: "OPEN", comments: [] });
  });

  test.each([true, false])(
    "is found among many newer ones (GitHub knows apps by name: %s)",
    async (known) => {
      scene.fake.filterKnowsApps = known;
      await syncIssue(scene.issues, wrong("a"));
      for (let count = 0; count < 250; count++)
        scene.repository.openIssue({
          title: `Issue ${count}`,
          body: "",
          author: count % 2 ? scene.fake.viewer : "octocat",
        });
      expect(await syncIssue(scene.issues, wrong("b"))).toMatchObject({
        action: "edited",
        issue: { number: 1 },
      });
    },
  );
});

describe("what GitHub may say", () => {
  test("labels that do not exist are left out", async () => {
    scene.repository.labels.add("mail");
    await syncIssue(scene.issues, { ...wrong("a"), labels: ["mail", "no such", 'odd" label'] });
    expect(scene.repository.issues).toMatchObject([{ labels: ["mail"] }]);
  });

  test("issues that are switched off matter only when there is something to tell", async () => {
    scene.repository.hasIssues = false;
    expect(await syncIssue(scene.issues, well)).toMatchObject({ action: "none" });
    const reported = await syncIssue(scene.issues, wrong("a"));
    expect(reported).toMatchObject({ action: "failed", finding: { code: "github/issues-disabled" } });
  });

  test("a token that may not write is reported", async () => {
    scene.repository.permissions.issues = "read";
    const reported = await syncIssue(scene.issues, wrong("a"));
    expect(reported).toMatchObject({ action: "failed", finding: { code: "github/issues-forbidden" } });
  });

  test("an answer that was lost opens no second issue", async () => {
    scene.fake.faults.push({ match: "createIssue", applied: true, status: 502 });
    await expect(syncIssue(scene.issues, wrong("a"))).rejects.toThrow(/open an issue/);
    expect(await syncIssue(scene.issues, wrong("a"))).toMatchObject({ action: "none", issue: { number: 1 } });
    expect(scene.repository.issues).toHaveLength(1);
  });

  test.each(["repository", "createIssue"])("a rate limit at %s is waited for", async (match) => {
    scene.fake.faults.push({ ...secondaryRateLimit, match });
    expect(await syncIssue(scene.issues, wrong("a"))).toMatchObject({ action: "opened" });
    expect(scene.repository.issues).toHaveLength(1);
  });
});
