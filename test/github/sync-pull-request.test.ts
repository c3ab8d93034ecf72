import { describe, expect, test } from "vitest";
import { readMarker, withMarker } from "../../src/github/pull-request-marker.ts";
import { syncPullRequest, type WantedPullRequest } from "../../src/github/sync-pull-request.ts";
import { github } from "../../src/io/github/github.ts";
import { onGitHub } from "./on-github.ts";

const scene = onGitHub();
const head = "mta-sts-policy/enforce";
const policy = "domain: example.com\nmode: testing # soon\n";
const enforced = (text = policy) => text.replace("testing", "enforce");

const repository = () => {
  const { apiUrl, token } = scene.fake;
  return github({ apiUrl, token, owner: "octo", name: "mail", second: 1 });
};
const sync = (wanted: WantedPullRequest, cause = "since-1") =>
  syncPullRequest({ repository: repository(), base: "main", head, cause, wanted });
const ready = (body = "412 sessions", text = policy): WantedPullRequest => ({
  kind: "open",
  text: { title: "Enforce", body },
  change: { files: new Map([["policy.yml", enforced(text)]]), headline: "Enforce" },
});
const hold: WantedPullRequest = { kind: "hold", text: { title: "On hold", body: "wait" } };
const stop: WantedPullRequest = {
  kind: "close",
  text: { title: "Stopped", body: "mx2" },
  comment: "mx2: expired",
};
const remove: WantedPullRequest = { kind: "remove" };
const pulls = () => scene.repository.pullRequests.map(({ title, state }) => `${title} ${state}`);
const onBranch = () => String(scene.repository.file(head, "policy.yml"));
const changes = () => scene.fake.requests.filter(({ name }) => !name.startsWith("repository")).length;

const begin = () => scene.repository.commit("main", { "policy.yml": policy });

describe("one pull request", () => {
  test("opens, is edited, waits, closes with a word, opens again, and goes when it was merged", async () => {
    begin();
    for (const quiet of [hold, stop, remove]) expect(await sync(quiet)).toMatchObject({ action: "none" });
    expect(await sync(ready())).toMatchObject({ action: "opened", pullRequest: { number: 1 } });
    expect(onBranch()).toBe(enforced());
    expect(await sync(ready("413 sessions"))).toMatchObject({ action: "edited" });
    expect(await sync(hold)).toMatchObject({ action: "edited" });
    expect(pulls()).toEqual(["On hold OPEN"]);
    expect(await sync(stop)).toMatchObject({ action: "closed" });
    expect(await sync(stop)).toMatchObject({ action: "none" });
    expect(await sync(hold)).toMatchObject({ action: "none" });
    expect(scene.repository.pullRequests[0]!.comments.map(({ body }) => body)).toEqual(["mx2: expired"]);
    expect(await sync(ready())).toMatchObject({ action: "reopened", pullRequest: { number: 1 } });
    expect(pulls()).toEqual(["Enforce OPEN"]);
    scene.repository.commit("main", { "policy.yml": enforced() });
    scene.repository.pullRequests[0]!.state = "MERGED";
    expect(await sync(remove)).toMatchObject({ action: "removed" });
    expect(scene.repository.branches.has(head)).toBe(false);
  });

  test.each([
    ["open", () => ready()],
    ["modified", () => hold],
    ["closed", () => stop],
  ] as const)("is left alone while it is %s and nothing is new", async (_, wanted) => {
    begin();
    await sync(ready());
    await sync(wanted());
    const before = changes();
    for (let run = 0; run < 3; run++) expect(await sync(wanted())).toMatchObject({ action: "none" });
    expect(changes()).toBe(before);
  });

  test("that a person closed stays closed, until the cause is another one", async () => {
    begin();
    await sync(ready());
    scene.repository.pullRequests[0]!.state = "CLOSED";
    for (const wanted of [ready("more"), hold, stop, ready()]) await sync(wanted);
    expect(await sync(ready())).toMatchObject({ action: "declined", pullRequest: { number: 1 } });
    expect(pulls()).toEqual(["Enforce CLOSED"]);
    expect(await sync(ready(), "since-2")).toMatchObject({ action: "opened", pullRequest: { number: 2 } });
  });

  test("whose text a person wrote anew and closed is theirs", async () => {
    begin();
    await sync(ready());
    Object.assign(scene.repository.pullRequests[0]!, { state: "CLOSED", body: "No." });
    expect(await sync(ready(), "since-2")).toMatchObject({ action: "declined" });
  });

  test("with a person's commits keeps them", async () => {
    begin();
    await sync(ready());
    scene.repository.commit(head, { "policy.yml": "by hand" });
    expect(await sync(ready("more"))).toMatchObject({ action: "edited" });
    expect(onBranch()).toBe("by hand");
  });

  test("is made anew when policy.yml has changed on the base branch", async () => {
    begin();
    await sync(ready());
    const changed = `# mail\n${policy}`;
    scene.repository.commit("main", { "policy.yml": changed });
    expect(await sync(ready("more", changed))).toMatchObject({
      action: "opened",
      pullRequest: { number: 2 },
    });
    expect(onBranch()).toBe(enforced(changed));
    expect(pulls()).toEqual(["Enforce CLOSED", "Enforce OPEN"]);
    scene.repository.pullRequests[1]!.state = "CLOSED";
    expect(await sync(ready("more", changed))).toMatchObject({ action: "declined" });
  });

  test.each([
    ["the branch is gone", () => scene.repository.deleteBranch(head)],
    ["the base has changed", () => scene.repository.commit("main", { "policy.yml": `# x\n${policy}` })],
  ])("that was closed by a run is opened anew when %s", async (_, happens) => {
    begin();
    await sync(ready());
    await sync(stop);
    happens();
    const text = String(scene.repository.file("main", "policy.yml"));
    expect(await sync(ready("again", text))).toMatchObject({ action: "opened", pullRequest: { number: 2 } });
    expect(onBranch()).toBe(enforced(text));
  });

  test("goes with its branch when there is nothing to propose any more", async () => {
    begin();
    await sync(ready());
    expect(await sync(remove)).toMatchObject({ action: "removed" });
    expect(pulls()).toEqual(["Enforce CLOSED"]);
    expect(await sync(ready())).toMatchObject({ action: "opened", pullRequest: { number: 2 } });
  });

  test("is never a fork's", async () => {
    begin();
    scene.repository.openPullRequest({
      base: "main",
      head,
      title: "Theirs",
      body: "",
      crossRepository: true,
    });
    expect(await sync(ready())).toMatchObject({ action: "opened", pullRequest: { number: 2 } });
    expect(await sync(stop)).toMatchObject({ action: "closed", pullRequest: { number: 2 } });
    expect(pulls()).toEqual(["Theirs OPEN", "Stopped CLOSED"]);
  });

  test.each([
    ["pull requests", () => Object.assign(scene.repository, { actionsMayOpenPullRequests: false })],
    ["commits", () => Object.assign(scene.repository.permissions, { contents: "read" })],
  ])("that the token may not open for want of %s is a refusal with GitHub's words", async (_, forbid) => {
    begin();
    forbid();
    expect(await sync(ready())).toMatchObject({ action: "failed", refusal: { reason: "forbidden" } });
  });

  test("that was cut off while it was closed is closed by the next run, and may be opened again", async () => {
    begin();
    await sync(ready());
    scene.fake.faults.push({ match: "closePullRequest", status: 500, times: 20 });
    await expect(sync(stop)).rejects.toThrow();
    scene.fake.faults.length = 0;
    expect(await sync(stop)).toMatchObject({ action: "closed" });
    expect(await sync(ready())).toMatchObject({ action: "reopened" });
  });
});

describe("the marker", () => {
  const marker = { cause: "since-1", state: "closed", head: "a".repeat(40) } as const;
  test.each([
    ["", marker],
    ["text\n\n\n", { ...marker, head: null }],
    [withMarker({ title: "", body: "old" }, marker).body, { ...marker, state: "open" as const }],
  ])("after %j is read as it was written, once", (body, written) => {
    const text = withMarker({ title: "t", body }, written).body;
    expect(readMarker(text)).toEqual(written);
    expect(text.split("mta-sts-policy").length).toBe(2);
  });

  test.each([
    "",
    "text",
    "<!-- mta-sts-policy cause= -->",
    `${withMarker({ title: "", body: "" }, marker).body} more`,
    "\n".repeat(65_000),
  ])("is not in %j", (body) => expect(readMarker(body)).toBeNull());
});
