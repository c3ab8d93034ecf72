import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noLimit } from "../../src/io/github/client.ts";
import { type GitHubOptions, github } from "../../src/io/github/github.ts";
import { type FakeGitHub, type Fault, secondaryRateLimit, startFakeGitHub } from "../fake-github/server.ts";
import type { Repository as FakeRepository } from "../fake-github/state.ts";

const policy = "domain: example.com\n";
const policyFile = Buffer.from("version: STSv1\r\nmode: none\r\nmax_age: 86400\r\n");

let fake: FakeGitHub;
let there: FakeRepository;
let waits: string[];

beforeEach(async () => {
  fake = await startFakeGitHub();
  there = fake.createRepository("octo/mail", { "policy.yml": policy, ".well-known/mta-sts.txt": policyFile });
  waits = [];
});
afterEach(() => fake.stop());

function repository(options: Partial<GitHubOptions> = {}) {
  return github({
    apiUrl: fake.apiUrl,
    token: fake.token,
    owner: "octo",
    name: "mail",
    second: 5,
    timeout: 60_000,
    log: (line) => waits.push(line),
    ...options,
  });
}

function commitRequest(files: Record<string, string | Uint8Array>, expectedHead = there.head("main").oid) {
  const bytes = Object.entries(files).map(([path, contents]) => [path, Buffer.from(contents)] as const);
  return { branch: "main", expectedHead, headline: "Publish", body: "Why", files: new Map(bytes) };
}

function requested(): string[] {
  return fake.requests.map(({ name }) => name);
}

async function rejection(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => Promise.reject(new Error("it did not throw")),
    (error: Error) => error.message,
  );
}

const reason = async (outcome: Promise<{ ok: boolean; reason?: string }>) => (await outcome).reason ?? "ok";

describe("a branch", () => {
  test("is its head and the files asked for, in one request", async () => {
    const paths = ["policy.yml", ".well-known/mta-sts.txt", "CNAME", ".well-known"];
    const state = await repository().branch("main", paths);
    expect(state?.head).toBe(there.head("main").oid);
    expect([...state!.files.keys()]).toEqual(paths);
    expect(state?.files.get("policy.yml")).toEqual(Buffer.from(policy));
    expect(state?.files.get(".well-known/mta-sts.txt")).toEqual(policyFile);
    expect(state?.files.get("CNAME")).toBeNull();
    expect(state?.files.get(".well-known")).toBeNull();
    expect(requested()).toEqual(["repository"]);
  });

  test("that doesn't exist is null", async () => {
    expect(await repository().branch("gone", ["policy.yml"])).toBeNull();
  });

  test("has bytes, whatever GraphQL makes of them as text", async () => {
    const odd = {
      crlf: "a\r\nb\r\n",
      bom: "\uFEFFtext",
      latin1: Buffer.from([0x63, 0x61, 0x66, 0xe9]),
      binary: Buffer.from([0, 1, 2, 255]),
      empty: "",
      large: Buffer.alloc(600 * 1024, "x"),
      '$path" { oid } # ü': "a path is only data",
    };
    there.commit("main", odd);
    fake.blobText = (text) => text.replaceAll("\r\n", "\n").replace("\uFEFF", "");
    const state = await repository().branch("main", Object.keys(odd));
    for (const [path, contents] of Object.entries(odd)) {
      expect(state?.files.get(path), path).toEqual(Buffer.from(contents));
    }
    expect(requested()).toHaveLength(1 + ["crlf", "bom", "latin1", "binary", "large"].length);
  });

  test("of a repository that isn't there throws", async () => {
    expect(await rejection(repository({ name: "nowhere" }).branch("main", []))).toContain("octo/nowhere");
  });
});

describe("a commit", () => {
  test("adds and replaces files byte for byte, and keeps the others", async () => {
    const before = there.head("main");
    const outcome = await repository().commit(
      commitRequest({ ".well-known/mta-sts.txt": "x\r\n", CNAME: "a" }),
    );
    const after = there.head("main");
    expect(outcome).toEqual({ ok: true, value: { oid: after.oid, url: expect.stringContaining(after.oid) } });
    expect(after).toMatchObject({ parent: before.oid, headline: "Publish", body: "Why" });
    expect(there.file("main", ".well-known/mta-sts.txt")).toEqual(Buffer.from("x\r\n"));
    expect(there.file("main", "CNAME")).toEqual(Buffer.from("a"));
    expect(there.file("main", "policy.yml")).toEqual(Buffer.from(policy));
  });

  test("on a head that has moved is refused", async () => {
    fake.beforeCommit = () => there.commit("main", { "README.md": "by somebody else" });
    expect(await reason(repository().commit(commitRequest({ CNAME: "a" })))).toBe("moved");
    expect(there.history("main")).toHaveLength(2);
  });

  test("on a head that has moved is refused as moved, in whatever words", async () => {
    const request = commitRequest({ CNAME: "x\n" });
    const refused = {
      errors: [{ type: "NEWS", message: "Not today", path: ["createCommitOnBranch"] }],
      data: {},
    };
    fake.faults.push({ match: "createCommitOnBranch", status: 200, body: refused, times: 2 });
    expect(await reason(repository().commit(request))).toBe("refused");
    there.commit("main", { "README.md": "more" });
    expect(await reason(repository().commit(request))).toBe("moved");
  });

  test("on a branch that has gone is refused as moved", async () => {
    fake.beforeCommit = () => there.deleteBranch("main");
    expect(await reason(repository().commit(commitRequest({ CNAME: "a" })))).toBe("moved");
  });

  test.each(["classic", "ruleset"] as const)(
    "on a branch protected by %s rules is refused",
    async (rules) => {
      there.protectedBranches.set("main", rules);
      const outcome = await repository().commit(commitRequest({ CNAME: "a" }));
      expect(outcome).toMatchObject({ ok: false, reason: "refused" });
      expect(outcome.ok || outcome.message).toContain("Changes must be made through a pull request.");
    },
  );

  test("is forbidden with `contents: read`", async () => {
    there.permissions.contents = "read";
    expect(await reason(repository().commit(commitRequest({ CNAME: "a" })))).toBe("forbidden");
  });

  test("is forbidden by a plain 403 too", async () => {
    fake.faults.push({ status: 403, body: { message: "Resource not accessible by integration" } });
    expect(await reason(repository().commit(commitRequest({ CNAME: "a" })))).toBe("forbidden");
    expect(requested()).toHaveLength(1);
  });

  test("is forbidden to a personal token without the scope", async () => {
    fake.faults.push({
      status: 200,
      body: { errors: [{ type: "INSUFFICIENT_SCOPES", message: "Your token …" }] },
    });
    expect(await reason(repository().commit(commitRequest({ CNAME: "a" })))).toBe("forbidden");
  });

  test("whose answer was lost is found moved by the next attempt", async () => {
    fake.faults.push({ match: "createCommitOnBranch", applied: true, status: 502 });
    expect(await reason(repository().commit(commitRequest({ CNAME: "a" })))).toBe("moved");
    expect(there.history("main")).toHaveLength(2);
  });

  test("of twenty at once succeeds once", async () => {
    const request = commitRequest({ CNAME: "a" });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => reason(repository().commit(request))),
    );
    expect(outcomes.toSorted()).toEqual([...Array(19).fill("moved"), "ok"]);
    expect(there.history("main")).toHaveLength(2);
  });
});

describe("branches of our own", () => {
  test("are created and deleted, and deleting one that isn't there is no failure", async () => {
    const head = there.head("main").oid;
    expect(await repository().createBranch("mta-sts/publish", head)).toEqual({ ok: true, value: null });
    expect(there.branches.get("mta-sts/publish")).toBe(head);
    expect(await repository().deleteBranch("mta-sts/publish")).toEqual({ ok: true, value: null });
    expect(there.branches.has("mta-sts/publish")).toBe(false);
    expect(await repository().deleteBranch("mta-sts/publish")).toEqual({ ok: true, value: null });
  });

  test("that exist already are said to", async () => {
    expect(await reason(repository().createBranch("main", there.head("main").oid))).toBe("exists");
  });

  test("are deleted although the answer was lost", async () => {
    there.createBranch("old", there.head("main").oid);
    fake.faults.push({ match: "deleteRef", applied: true, reset: true });
    expect(await reason(repository().deleteBranch("old"))).toBe("ok");
    expect(there.branches.has("old")).toBe(false);
  });

  test("are forbidden with `contents: read`", async () => {
    there.permissions.contents = "read";
    expect(await reason(repository().createBranch("new", there.head("main").oid))).toBe("forbidden");
  });
});

describe("pull requests", () => {
  const text = { title: "Publish", body: "| Markdown |" };
  const request = { base: "main", head: "publish", ...text };

  beforeEach(() => {
    there.createBranch("publish", there.head("main").oid);
    there.commit("publish", { CNAME: "a" });
  });

  test("are opened, found and updated", async () => {
    const opened = await repository().createPullRequest(request);
    expect(opened).toMatchObject({ ok: true, value: { number: 1, ...text } });
    const found = await repository().openPullRequest("main", "publish");
    expect(opened).toEqual({ ok: true, value: found });
    const updated = await repository().updatePullRequest(found!.id, { title: "Again", body: "" });
    expect(updated).toEqual({ ok: true, value: { ...found, title: "Again", body: "" } });
    expect(there.pullRequests).toHaveLength(1);
  });

  test("of forks, of other branches, and closed ones are not ours", async () => {
    there.openPullRequest({ ...request, crossRepository: true });
    there.openPullRequest({ ...request, head: "other" });
    there.openPullRequest({ ...request, base: "other" });
    there.openPullRequest({ ...request, state: "CLOSED" });
    expect(await repository().openPullRequest("main", "publish")).toBeNull();
    const own = there.openPullRequest(request);
    expect(await repository().openPullRequest("main", "publish")).toMatchObject({ number: own.number });
  });

  test("that exist already are said to", async () => {
    there.openPullRequest(request);
    expect(await reason(repository().createPullRequest(request))).toBe("exists");
  });

  test("are forbidden by the repository's setting or the token", async () => {
    there.actionsMayOpenPullRequests = false;
    expect(await reason(repository().createPullRequest(request))).toBe("forbidden");
    there.permissions.pullRequests = "read";
    expect(await reason(repository().createPullRequest(request))).toBe("forbidden");
  });

  test("without a difference are looked at again", async () => {
    there.createBranch("same", there.head("main").oid);
    expect(await reason(repository().createPullRequest({ ...request, head: "same" }))).toBe("moved");
  });
});

describe("Pages", () => {
  test.each([
    ["workflow", { build_type: "workflow" }],
    ["legacy", { build_type: "legacy" }],
    ["none", null],
    ["unknown", { build_type: null }],
    ["unknown", {}],
  ] as const)("is %s when GitHub says %j", async (expected, site) => {
    there.pages = site;
    expect(await repository().pages()).toMatchObject({ build: expected });
  });

  test("tells what else is set, and null where GitHub says nothing", async () => {
    there.pages = { build_type: "workflow" };
    expect(await repository().pages()).toEqual({
      build: "workflow",
      domain: null,
      certificate: null,
      enforcesHttps: null,
      domainState: null,
      isPublic: null,
      source: null,
    });
    there.pages = {
      build_type: "workflow",
      cname: "mta-sts.octo.example",
      https_enforced: false,
      https_certificate: { state: "approved" },
      protected_domain_state: "pending",
      public: false,
      source: { branch: "main", path: "/" },
    };
    expect(await repository().pages()).toEqual({
      build: "workflow",
      domain: "mta-sts.octo.example",
      certificate: "approved",
      enforcesHttps: false,
      domainState: "pending",
      isPublic: false,
      source: { branch: "main", path: "/" },
    });
  });

  test("is unknown when the token may not ask", async () => {
    there.permissions.pages = "none";
    expect(await repository().pages()).toMatchObject({ build: "unknown" });
    expect(await repository({ token: "wrong" }).pages()).toMatchObject({ build: "unknown" });
  });

  test.each<Fault>([
    { status: 502 },
    { reset: true },
    { hang: true },
    secondaryRateLimit,
    { status: 200, body: "<p>" },
  ])("is unknown after one attempt that ends in %j", async (fault) => {
    fake.faults.push(fault);
    expect(await repository({ timeout: fault.hang ? 200 : 60_000 }).pages()).toMatchObject({
      build: "unknown",
    });
    expect(requested()).toHaveLength(1);
  });
});

describe("failures that pass", () => {
  const overloaded = { errors: [{ message: "Something went wrong while executing your query. Please …" }] };
  const limited = { errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] };

  test.each<Fault>([
    { status: 500 },
    { status: 502, body: "<html>Bad gateway</html>" },
    { status: 503 },
    { status: 429 },
    { status: 429, headers: { "retry-after": "2" } },
    { status: 403, headers: { "retry-after": "2" }, body: { message: "Slow down" } },
    secondaryRateLimit,
    { status: 403, body: secondaryRateLimit.body },
    { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" } },
    { status: 200, body: overloaded },
    { status: 200, body: limited },
    { reset: true },
    { hang: true },
  ])("as %j are tried again", async (fault) => {
    fake.faults.push({ ...fault, times: 2 });
    const state = await repository({ timeout: fault.hang ? 1000 : 60_000, second: 1 }).branch("main", []);
    expect(state?.head).toBe(there.head("main").oid);
    expect(requested()).toHaveLength(3);
    expect(waits).toHaveLength(2);
  });

  test.each<Fault>([{ status: 502 }, { reset: true }, { status: 200, body: overloaded }, { status: 429 }])(
    "as %j are given up after four attempts",
    async (fault) => {
      fake.faults.push({ ...fault, times: 10 });
      await rejection(repository().branch("main", []));
      expect(requested()).toHaveLength(4);
    },
  );

  test("are not waited for when that would be long", async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 1800);
    fake.faults.push({ status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset } });
    await rejection(repository().branch("main", []));
    fake.faults.push({ status: 429, headers: { "retry-after": "3600" } });
    await rejection(repository().commit(commitRequest({ CNAME: "a" })));
    expect(requested()).toHaveLength(2);
    expect(waits).toEqual([]);
  });
});

describe("a limit that one request met", () => {
  test("is waited for by all that follow, also in parallel", async () => {
    const limit = noLimit();
    const [one, other] = [repository({ limit, second: 100 }), repository({ limit, second: 100 })];
    fake.faults.push({ match: "repository", status: 403, headers: { "retry-after": "3" } });
    const start = Date.now();
    const first = one.branch("main", []);
    await expect.poll(requested, { interval: 5 }).toHaveLength(1);
    await expect.poll(() => limit.failure, { interval: 5 }).not.toBeNull();
    const rest = Promise.all([other.branch("main", []), one.branch("main", [])]);
    expect(await other.pages()).toMatchObject({ build: "unknown" });
    expect(requested()).toHaveLength(1);
    await Promise.all([first, rest]);
    expect(Date.now() - start).toBeGreaterThanOrEqual(290);
    expect(requested()).toHaveLength(4);
  });

  test("and that lasts long keeps all others from asking", async () => {
    const limit = noLimit();
    const reset = String(Math.ceil(Date.now() / 1000) + 3600);
    fake.faults.push({ status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset } });
    await rejection(repository({ limit }).branch("main", []));
    expect(await rejection(repository({ limit }).branch("main", []))).toContain("rate limit is reached");
    expect(requested()).toHaveLength(1);
  });
});

describe("failures that stay", () => {
  test("throw what was tried, where, and what came back, and never the token", async () => {
    const message = await rejection(repository({ token: "ghs_wrongSecret" }).branch("main", []));
    for (const part of ["main", "octo/mail", `127.0.0.1:${fake.port}`, "401"])
      expect(message).toContain(part);
    expect(message).not.toContain("ghs_wrongSecret");
    expect(requested()).toHaveLength(1);
  });

  test("are one line, without the page of HTML that came", async () => {
    fake.faults.push({ status: 502, body: "<html>\n<h1>Unicorn</h1>\n</html>", times: 4 });
    expect(await rejection(repository().branch("main", []))).not.toMatch(/\n|Unicorn/);
  });

  test("a login page in place of GitHub", async () => {
    fake.faults.push({ status: 200, body: "<html>Please log in</html>" });
    await rejection(repository().commit(commitRequest({ CNAME: "a" })));
    fake.faults.push({ status: 302, headers: { location: "http://127.0.0.1:9/" }, body: "" });
    await rejection(repository().branch("main", []));
    expect(requested()).toHaveLength(2);
  });

  test("a schema that lacks what is asked for is no refusal", async () => {
    fake.faults.push({
      status: 200,
      body: { errors: [{ path: ["mutation"], message: "Field doesn't exist" }] },
    });
    await rejection(repository().commit(commitRequest({ CNAME: "a" })));
  });

  test("an answer without end", async () => {
    fake.faults.push({ status: 200, body: "x".repeat(11 * 1024 * 1024), times: 4 });
    await rejection(repository({ second: 1 }).branch("main", []));
  });

  test("nobody listening", async () => {
    await rejection(repository({ apiUrl: "http://127.0.0.1:9" }).branch("main", []));
    expect(waits).toHaveLength(3);
  });
});

test("an Enterprise Server has its own paths", async () => {
  const enterprise = repository({ apiUrl: `${fake.enterpriseApiUrl}/` });
  await enterprise.branch("main", []);
  await enterprise.pages();
  expect(fake.requests.map(({ path }) => path)).toEqual(["/api/graphql", "/api/v3/repos/octo/mail/pages"]);
});

test("nothing is printed", async () => {
  fake.faults.push({ status: 502, headers: { deprecation: "true", sunset: "soon" } });
  const printed: unknown[] = [];
  const { log, warn, error } = console;
  console.log = console.warn = console.error = (...args) => printed.push(args);
  try {
    await repository().branch("main", []);
  } finally {
    Object.assign(console, { log, warn, error });
  }
  expect(printed).toEqual([]);
});
