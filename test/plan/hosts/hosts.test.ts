import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { build } from "../../../src/commands/build.ts";
import { filesIn } from "../../../src/io/files.ts";
import { hosts } from "../../../src/plan/hosts/hosts.ts";
import { generatedPaths } from "../../../src/plan/paths.ts";
import { recordsOf } from "../../../src/plan/records.ts";
import { codes, now, policyFor, proposal } from "./scene.ts";

const always = ["policy.lock.json", ".well-known/mta-sts.txt"];
const page = ["index.html", "404.html", "badge.svg"];
const inputs = { policy: "policy.yml", output: ".", strict: false, pagesHost: "octocat.github.io" };

interface Expected {
  readonly files: readonly string[];
  readonly page: boolean;
  /** What the name of the policy host leads to, or the finding that says why it is left out. */
  readonly record: string;
}

const table: readonly (readonly [host: string | null, expected: Expected])[] = [
  [null, { files: ["CNAME", ".nojekyll"], page: true, record: "octocat.github.io" }],
  ["github-pages", { files: ["CNAME", ".nojekyll"], page: true, record: "octocat.github.io" }],
  ["GitHub Pages", { files: ["CNAME", ".nojekyll"], page: true, record: "octocat.github.io" }],
  ["netlify", { files: ["netlify.toml"], page: false, record: "hosting/site-unknown" }],
  ["{ netlify: my-site }", { files: ["netlify.toml"], page: false, record: "my-site.netlify.app" }],
  [
    "{ netlify: My-Site.netlify.app }",
    { files: ["netlify.toml"], page: false, record: "my-site.netlify.app" },
  ],
  ["cloudflare", { files: ["wrangler.jsonc", ".assetsignore"], page: true, record: "hosting/sets-record" }],
  ["cloudflare-pages", { files: [], page: true, record: "hosting/project-unknown" }],
  ["{ cloudflare-pages: My.pages.dev }", { files: [], page: true, record: "my.pages.dev" }],
  ["nginx", { files: ["hosting/nginx.conf"], page: true, record: "hosting/address-unknown" }],
  [
    "{ nginx: /srv/mta-sts/ }",
    { files: ["hosting/nginx.conf"], page: true, record: "hosting/address-unknown" },
  ],
  ["caddy", { files: ["hosting/Caddyfile"], page: true, record: "hosting/address-unknown" }],
  ["{ apache: }", { files: ["hosting/apache.conf"], page: true, record: "hosting/address-unknown" }],
  ["none", { files: [], page: true, record: "hosting/address-unknown" }],
];

describe.each(table)("host: %s", (host, expected) => {
  test("makes its files, and the page where the site is the policy's own", async () => {
    const { changes } = await proposal(policyFor(host));
    const paths = [...always, ...expected.files, ...(expected.page ? page : [])];
    expect([...changes.keys()]).toEqual(paths);
    expect(generatedPaths).toEqual(expect.arrayContaining(paths));
  });

  test("a second build changes nothing", async () => {
    const policy = policyFor(host);
    const { changes } = await proposal(policy);
    const again = await proposal(policy, written(changes));
    expect([again.changes.size, codes(again)]).toEqual([0, []]);
  });

  test("the record of the policy host", async () => {
    const { plan } = await proposal(policyFor(host));
    const { records, findings } = recordsOf(plan!.policy, "1", inputs.pagesHost);
    const leadsTo = records.find(({ name }) => name === "mta-sts.example.test")?.value;
    const leftOut = findings.find(({ code }) =>
      [
        "hosting/sets-record",
        "hosting/site-unknown",
        "hosting/project-unknown",
        "hosting/address-unknown",
      ].includes(code),
    );
    expect(leadsTo ?? leftOut?.code).toBe(expected.record);
    expect(records.some(({ name }) => name === "_mta-sts.example.test")).toBe(true);
  });
});

test("without an owner only GitHub Pages misses one", () => {
  const site = { domain: "example.test", argument: null };
  const withOwner = Object.entries(hosts).map(([name, { record }]) => [name, record(site, "a.github.io")]);
  const without = Object.entries(hosts).map(([name, { record }]) => [name, record(site, null)]);
  expect(
    without.filter((_, index) => JSON.stringify(without[index]) !== JSON.stringify(withOwner[index])),
  ).toMatchObject([["github-pages", { finding: { code: "records/owner-unknown" } }]]);
});

/** What a first build leaves on disk: it removes nothing. */
const written = (changes: ReadonlyMap<string, string | null>) =>
  Object.fromEntries([...changes].map(([path, text]) => [path, text ?? ""]));

describe("what `host` may not say", () => {
  test.each([
    ["netlfy", "hosting/unknown", 5],
    ["", null, 0],
    ["[netlify]", "policy/wrong-type", 5],
    ["{ netlify: [a] }", "policy/wrong-type", 5],
    ["{ netlify: a, caddy: /srv }", "hosting/not-one", 5],
    ["{ }", "hosting/not-one", 5],
    ["{ nettlify: a }", "hosting/unknown", 5],
    ["{ none: a }", "hosting/no-argument", 5],
    ["{ github-pages: octocat }", "hosting/no-argument", 5],
    ["{ netlify: my_site }", "hosting/argument", 5],
    ["{ netlify: -x }", "hosting/argument", 5],
    ["{ netlify: example.com }", "hosting/argument", 5],
    ["{ nginx: srv }", "hosting/argument", 5],
    ["{ nginx: / }", "hosting/argument", 5],
    ["{ nginx: /srv/../etc }", "hosting/argument", 5],
    ['{ nginx: "/srv; return 301" }', "hosting/argument", 5],
    ['{ caddy: "/srv}" }', "hosting/argument", 5],
    ['{ apache: "/srv\\n<Location />" }', "hosting/argument", 5],
  ])("%s", async (host, code, line) => {
    const made = await proposal(policyFor(host));
    const problems = made.findings.map(({ code: one, place }) => [one, place?.line]);
    expect(problems).toEqual(code === null ? [] : [[code, line]]);
    expect(made.changes.size > 0).toBe(code === null);
  });
});

describe("moving to another host", () => {
  test("what the former one needs is left as it is, and reported", async () => {
    const before = written((await proposal(policyFor("netlify"), { "netlify.toml": "[build]\n" })).changes);
    const moved = await proposal(policyFor("nginx"), before);
    expect(codes(moved)).toEqual(["hosting/left-over"]);
    expect(moved.changes.has("netlify.toml")).toBe(false);
  });

  test("a CNAME of somebody's own is no left-over", async () => {
    expect(
      codes(await proposal(policyFor("netlify"), { CNAME: "www.example.test\n", "netlify.toml": "" })),
    ).not.toContain("hosting/left-over");
  });

  test.each([
    ["cloudflare", "wrangler.jsonc"],
    ["caddy", "hosting/Caddyfile"],
  ])("%s: a file of somebody's own stays", async (host, path) => {
    const made = await proposal(policyFor(host), { [path]: "mine\n" });
    expect([codes(made), made.changes.size]).toEqual([["hosting/own-file"], 0]);
  });
});

describe("on disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "hosts-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("Netlify's rules are at the top, the policy is in the folder of the site", async () => {
    writeFileSync(join(folder, "policy.yml"), policyFor("{ netlify: my-site }"));
    writeFileSync(join(folder, "netlify.toml"), '[build]\npublish = "public"\n');
    const files = filesIn(folder, folder);
    const site = { ...inputs, output: "static" };
    const result = await build(site, { files, now: () => now, dns: async () => null });
    expect(result.findings.map(({ code, place }) => [code, place?.file])).toEqual([
      ["netlify/alias", "netlify.toml"],
      ["tls-rpt/absent-in-testing", "policy.yml"],
    ]);
    expect(readFileSync(join(folder, "netlify.toml"), "utf8")).toMatch(
      /^\[build\]\npublish = "public"\n\n# <mta-sts-policy>/,
    );
    expect(readdirSync(join(folder, "static")).sort()).toEqual([".well-known"]);
    const again = await build(site, { files, now: () => now + 60, dns: async () => null });
    expect(again.planned!.files.filter(({ changed }) => changed)).toEqual([]);
  });

  test("nothing is written when the rules cannot be", async () => {
    rmSync(join(folder, "static"), { recursive: true });
    rmSync(join(folder, "policy.lock.json"));
    writeFileSync(join(folder, "netlify.toml"), "[build\n");
    const { findings } = await build(
      { ...inputs, output: "static" },
      { files: filesIn(folder, folder), now: () => now, dns: async () => null },
    );
    expect(findings.map(({ code, place }) => [code, place])).toEqual([
      ["netlify/syntax", { file: "netlify.toml", line: 1, column: 7 }],
    ]);
    expect(readdirSync(folder).sort()).toEqual(["netlify.toml", "policy.yml"]);
  });
});
