import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type KeptIssue, keepIssue } from "../../src/commands/keep-issue.ts";
import { githubIssues } from "../../src/io/github-issues.ts";
import type { Issues } from "../../src/io/issues.ts";
import { type FakeGitHub, secondaryRateLimit, startFakeGitHub } from "../fake-github/server.ts";
import type { Repository } from "../fake-github/state.ts";

const marker = "<!-- ours -->";
let fake: FakeGitHub;
let repository: Repository;
let issues: Issues;

beforeEach(async () => {
  fake = await startFakeGitHub();
  repository = fake.createRepository("octo/mail");
  const { apiUrl, token } = fake;
  issues = githubIssues({ apiUrl, token, owner: "octo", name: "mail", second: 1 });
});
afterEach(() => fake.stop());

const closed = { title: "Well", body: `${marker} well`, words: "Well again." };
const wrong = (what: string): KeptIssue => ({
  marker,
  open: { title: "Wrong", body: `${marker} ${what}` },
  closed,
  labels: [],
});
const well: KeptIssue = { marker, open: null, closed, labels: [] };
const changes = () =>
  fake.requests.filter(({ name }) => !name.startsWith("repository")).map(({ name }) => name);

describe("one issue", () => {
  test("opens, changes, closes with a word, and opens again as the same", async () => {
    expect(await keepIssue(issues, well)).toMatchObject({ did: "nothing", issue: null });
    expect(await keepIssue(issues, wrong("a"))).toMatchObject({ did: "opened", issue: { number: 1 } });
    expect(await keepIssue(issues, wrong("a"))).toMatchObject({ did: "nothing", issue: { number: 1 } });
    expect(await keepIssue(issues, wrong("b"))).toMatchObject({ did: "edited" });
    expect(await keepIssue(issues, well)).toMatchObject({ did: "closed" });
    expect(await keepIssue(issues, well)).toMatchObject({ did: "nothing" });
    expect(await keepIssue(issues, wrong("b"))).toMatchObject({ did: "reopened", issue: { number: 1 } });
    expect(repository.issues).toMatchObject([{ state: "OPEN", body: `${marker} b`, title: "Wrong" }]);
    expect(repository.issues[0]!.comments).toEqual([{ author: fake.viewer, body: "Well again." }]);
  });

  test("says nothing when there is nothing new", async () => {
    await keepIssue(issues, wrong("a"));
    const before = changes();
    for (let run = 0; run < 3; run++) await keepIssue(issues, wrong("a"));
    expect(changes()).toEqual(before);
  });

  test("stays closed when a person closed it, until there is something new", async () => {
    await keepIssue(issues, wrong("a"));
    repository.touch(repository.issues[0]!, { state: "CLOSED" });
    expect(await keepIssue(issues, wrong("a"))).toMatchObject({ did: "nothing" });
    expect(await keepIssue(issues, wrong("b"))).toMatchObject({ did: "reopened" });
  });

  test("is the same when a person's browser changed its line ends", async () => {
    await keepIssue(issues, wrong("a\n\nb"));
    repository.touch(repository.issues[0]!, { body: `${marker} a\r\n\r\nb\r\n` });
    expect(await keepIssue(issues, wrong("a\n\nb"))).toMatchObject({ did: "nothing" });
  });

  test("is never a stranger's, whatever that says", async () => {
    const theirs = repository.openIssue({ title: "Mine", body: marker, author: "mallory" });
    expect(await keepIssue(issues, wrong("a"))).toMatchObject({ did: "opened" });
    expect(theirs).toMatchObject({ title: "Mine", body: marker, state: "OPEN", comments: [] });
  });

  test.each([true, false])(
    "is found among many newer ones (GitHub knows apps by name: %s)",
    async (known) => {
      fake.filterKnowsApps = known;
      await keepIssue(issues, wrong("a"));
      for (let count = 0; count < 250; count++)
        repository.openIssue({
          title: `Issue ${count}`,
          body: "",
          author: count % 2 ? fake.viewer : "octocat",
        });
      expect(await keepIssue(issues, wrong("b"))).toMatchObject({ did: "edited", issue: { number: 1 } });
    },
  );
});

describe("what GitHub may say", () => {
  test("labels that do not exist are left out", async () => {
    repository.labels.add("mail");
    await keepIssue(issues, { ...wrong("a"), labels: ["mail", "no such", 'odd" label'] });
    expect(repository.issues).toMatchObject([{ labels: ["mail"] }]);
  });

  test("issues that are switched off matter only when there is something to tell", async () => {
    repository.hasIssues = false;
    expect(await keepIssue(issues, well)).toMatchObject({ did: "nothing" });
    const told = await keepIssue(issues, wrong("a"));
    expect(told).toMatchObject({ did: "failed", finding: { code: "github/issues-disabled" } });
  });

  test("a token that may not write is told of", async () => {
    repository.permissions.issues = "read";
    const told = await keepIssue(issues, wrong("a"));
    expect(told).toMatchObject({ did: "failed", finding: { code: "github/issues-forbidden" } });
  });

  test("an answer that was lost opens no second issue", async () => {
    fake.faults.push({ match: "createIssue", applied: true, status: 502 });
    await expect(keepIssue(issues, wrong("a"))).rejects.toThrow(/open an issue/);
    expect(await keepIssue(issues, wrong("a"))).toMatchObject({ did: "nothing", issue: { number: 1 } });
    expect(repository.issues).toHaveLength(1);
  });

  test.each(["repository", "createIssue"])("a rate limit at %s is waited for", async (match) => {
    fake.faults.push({ ...secondaryRateLimit, match });
    expect(await keepIssue(issues, wrong("a"))).toMatchObject({ did: "opened" });
    expect(repository.issues).toHaveLength(1);
  });
});
