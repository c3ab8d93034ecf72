/** What networks and GitHub do wrong: what passes is waited for, what doesn't fails clearly and changes nothing. */
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect } from "vitest";
import { type Fault, secondaryRateLimit } from "../fake-github/server.ts";
import {
  expectConsistent,
  expectFailure,
  expectOnDisk,
  expectUntouched,
  requested,
  test,
} from "./scenario.ts";

const html = "<html><title>Unicorn!</title></html>";
const commits = { match: "createCommitOnBranch" };

describe.concurrent("ends the run", () => {
  const lasting: Record<string, Fault> = {
    "GitHub down": { match: "repository", status: 502, body: html, times: 9 },
    "a commit that never gets through": { ...commits, reset: true, times: 9 },
    "a proxy's page": { match: "repository", status: 200, body: html, times: 9 },
    "a request that is wrong": {
      match: "repository",
      status: 200,
      body: { errors: [{ message: "::error::Parse error\r\n::error::on line 1 \u001b]0;x\u0007\u202e" }] },
    },
    "a passing trouble, in hostile words": {
      match: "repository",
      status: 502,
      headers: { "retry-after": "0" },
      body: { message: "::error::x\u001b[2J\u009b1m\u2066" },
      times: 9,
    },
    "a primary rate limit, reset in an hour": {
      match: "repository",
      status: 403,
      headers: {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + 3600),
      },
      body: { message: "API rate limit exceeded" },
    },
  };
  test.for(Object.entries(lasting))("%s", async ([, fault], { scene }) => {
    scene.fake.faults.push(fault);
    const workspace = scene.checkout();
    const result = await scene.run({}, workspace);
    expectFailure(result);
    expect(result.annotations).toHaveLength(1);
    expect(scene.repository.history("main")).toHaveLength(1);
    expectUntouched(workspace);
  });

  test("a head that never rests", async ({ scene }) => {
    const workspace = scene.checkout();
    let pushes = 0;
    scene.fake.beforeCommit = () => scene.repository.commit("main", { "README.md": String(++pushes) });
    const result = await scene.run({}, workspace);
    expectFailure(result);
    expect(result.annotations).toMatchObject([{ level: "error", title: "github/busy" }]);
    expect(result.outputs).toMatchObject({ commit: "", "txt-value": "" });
    const headlines = scene.repository.history("main").map(({ headline }) => headline);
    expect(headlines).toEqual([...Array.from({ length: pushes }, () => "Change"), "Initial commit"]);
    expectUntouched(workspace);
  });

  test("a token that is wrong, at once", async ({ scene }) => {
    const workspace = scene.checkout();
    const result = await scene.run({ token: "ghs_another" }, workspace);
    expectFailure(result);
    expect(result.annotations).toHaveLength(1);
    expect(result.stdout + result.summary).not.toContain("ghs_another");
    expect(requested(scene).filter((name) => name === "repository")).toHaveLength(1);
    expectUntouched(workspace);
  });

  test("a repository that is not there, at once", async ({ scene }) => {
    const workspace = scene.checkout();
    const result = await scene.run({ environment: { GITHUB_REPOSITORY: "octo/gone" } }, workspace);
    expectFailure(result);
    expect(result.annotations).toHaveLength(1);
    expect(requested(scene).filter((name) => name === "repository")).toHaveLength(1);
    expectUntouched(workspace);
  });

  test("a branch that is not there", async ({ scene }) => {
    const workspace = scene.checkout();
    const result = await scene.run({ environment: { GITHUB_REF: "refs/heads/gone" } }, workspace);
    expectFailure(result);
    expect([...scene.repository.branches.keys()]).toEqual(["main"]);
    expectUntouched(workspace);
  });

  test("a network that is down", async ({ scene }) => {
    const closed = await closedPort();
    const workspace = scene.checkout();
    const result = await scene.run(
      { environment: { GITHUB_API_URL: `http://127.0.0.1:${closed}` } },
      workspace,
    );
    expectFailure(result);
    expect(result.annotations).toHaveLength(1);
    expectUntouched(workspace);
  });
});

describe.concurrent("passes", () => {
  const passing: Record<string, Fault> = {
    "502 on the first look": { match: "repository", status: 502, body: html },
    "502 on the commit": { ...commits, status: 502, body: html },
    "503 twice": { ...commits, status: 503, times: 2 },
    "a secondary rate limit": { ...commits, ...secondaryRateLimit },
    "too many requests": { match: "repository", status: 429, headers: { "retry-after": "1" } },
    "an overloaded GraphQL": {
      match: "repository",
      status: 200,
      body: { data: null, errors: [{ message: "Something went wrong while executing your query." }] },
    },
    "a connection reset": { ...commits, reset: true },
    "an answer lost after the commit": { ...commits, applied: true, reset: true },
    "a 502 after the commit": { ...commits, applied: true, status: 502, body: html },
  };
  test.for(Object.entries(passing))("%s", async ([, fault], { scene }) => {
    scene.fake.faults.push(fault);
    const workspace = scene.checkout();
    const { exitCode, annotations, outputs } = await scene.run({}, workspace);
    expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
    expect(scene.fake.faults).toEqual([]);
    expect(scene.repository.history("main")).toHaveLength(2);
    expect(outputs).toMatchObject({ changed: "true", commit: scene.repository.head("main").oid });
    expectConsistent(scene);
    expectOnDisk(scene, workspace);
  });

  test("Pages that does not answer", async ({ scene }) => {
    scene.fake.faults.push({ match: "GET /repos/octo/mail/pages", hang: true });
    const { exitCode, outputs } = await scene.run();
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ pages: "unknown", commit: scene.repository.head("main").oid });
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  await once(server.close(), "close");
  return port;
}
