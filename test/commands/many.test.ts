/** Several policies in one folder, and domains that share one: what is published, and what is refused. */
import { describe, expect, test } from "vitest";
import { buildOn, checkOn, codeOf, type Disk, ledgerOn, policyFor } from "../many-disk.ts";

/** Two policies in enforce, published on 2026-10-01 and again, to enforce, on 2026-10-20. */
async function published(
  google: readonly string[] = ["a.test", "b.test"],
  own: readonly string[] = ["c.test"],
): Promise<Disk> {
  const disk: Disk = new Map();
  for (const [day, mode] of [
    ["2026-10-01", "testing"],
    ["2026-10-20", "enforce"],
  ] as const) {
    disk.set("policies/google.yml", policyFor(google, { mode }));
    disk.set("policies/own.yml", policyFor(own, { mode, max_age: "2w", mx: '["*.mail.test"]' }));
    const { codes } = await buildOn(disk, day);
    expect(codes.filter((code) => !code.startsWith("notice"))).toEqual([]);
  }
  return disk;
}

const enforce = (domains: readonly string[], more = {}) => policyFor(domains, { mode: "enforce", ...more });
const wide = { max_age: "2w", mx: '["*.mail.test"]' };
const problems = (codes: readonly string[]) => codes.filter((code) => !code.startsWith("notice hosting/"));

describe("a build", () => {
  test("puts each policy into a folder of its own, its ledger beside it, and one file for all names", async () => {
    const disk = await published();
    expect([...disk.keys()].sort()).toEqual([
      "hosting/hosts.txt",
      "policies/google.lock.json",
      "policies/google.yml",
      "policies/own.lock.json",
      "policies/own.yml",
      "sites/google/.well-known/mta-sts.txt",
      "sites/own/.well-known/mta-sts.txt",
    ]);
    expect(disk.get("hosting/hosts.txt")?.split("\n").slice(1)).toEqual([
      "mta-sts.a.test sites/google",
      "mta-sts.b.test sites/google",
      "mta-sts.c.test sites/own",
      "",
    ]);
  });

  test("that follows changes nothing, and looks nothing up", async () => {
    const disk = await published();
    const before = new Map(disk);
    const { result, asked } = await buildOn(disk, "2026-10-21");
    expect([disk, asked, result.changes]).toEqual([before, [], new Map()]);
  });

  test("gives no two policies the same id, whatever the clock says", async () => {
    const disk = await published();
    disk.set("policies/google.yml", enforce(["a.test", "b.test"], { max_age: "2w" }));
    disk.set("policies/own.yml", enforce(["c.test"], { ...wide, max_age: "3w" }));
    await buildOn(disk, "2026-09-01");
    const ids = ["google", "own"].flatMap((name) => ledgerOn(disk, name).published.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const newest = ["google", "own"].map((name) => BigInt(ledgerOn(disk, name).published[0]!.id));
    expect(newest.every((id) => id > 20261020120001n)).toBe(true);
  });

  test("takes no pinned id that a domain had elsewhere for another policy", async () => {
    const disk = await published();
    const { id } = ledgerOn(disk, "own").published[0]!;
    const moved = async (policy: string) => {
      const now = new Map(disk).set("policies/moved.yml", policy);
      now.delete("policies/own.yml");
      return (await checkOn(now, "2026-11-20")).codes.filter((code) => code.includes("id/"));
    };
    expect(await moved(enforce(["c.test"], { ...wide, max_age: "3w", id }))).toEqual([
      "error id/used-before",
    ]);
    expect(await moved(enforce(["c.test"], { ...wide, id }))).toEqual([]);
  });

  test("writes nothing at all while one policy is wrong", async () => {
    const disk = await published();
    disk.set("policies/google.yml", enforce(["a.test", "b.test", "new.test"]));
    disk.set("policies/own.yml", enforce(["c.test"], { ...wide, mode: "enforced" }));
    const before = new Map(disk);
    const { codes } = await buildOn(disk, "2026-10-21");
    expect(codes).toContain("error mode/unknown");
    expect(disk).toEqual(before);
  });

  test("of one file for several domains keeps the places of a single policy", async () => {
    const disk: Disk = new Map([["policy.yml", policyFor(["a.test", "b.test"], { host: "cloudflare" })]]);
    const { codes } = await buildOn(disk, "2026-10-01", "policy.yml");
    expect(problems(codes)).toEqual([]);
    expect([...disk.keys()].sort()).toEqual([
      ".assetsignore",
      ".well-known/mta-sts.txt",
      "policy.lock.json",
      "policy.yml",
      "wrangler.jsonc",
    ]);
    const wrangler = JSON.parse(disk.get("wrangler.jsonc")!.replace(/^\/\/.*\n/, ""));
    expect([wrangler.name, wrangler.routes.map(({ pattern }: { pattern: string }) => pattern)]).toEqual([
      "mta-sts",
      ["mta-sts.a.test", "mta-sts.b.test"],
    ]);
  });
});

const mistakes: [what: string, files: Record<string, string>, code: string, place: string][] = [
  [
    "a domain in two files",
    { "google.yml": policyFor(["a.test"]), "own.yml": policyFor(["b.test", "A.test"]) },
    "error domain/twice",
    "policies/google.yml:2",
  ],
  [
    "a name that no folder has",
    { "Google.yml": policyFor(["a.test"]) },
    "error policies/name",
    "policies/Google.yml:",
  ],
  ["a .yaml", { "own.yaml": policyFor(["a.test"]) }, "error policies/name", "policies/own.yaml:"],
  ["a folder without policies", { "README.md": "" }, "error policies/none", "policies:"],
  [
    "an id for two",
    { "a.yml": policyFor(["a.test"], { id: "7" }), "b.yml": policyFor(["b.test"], { id: "7" }) },
    "error id/shared",
    "policies/a.yml:7",
  ],
  [
    "a page for two domains",
    { "a.yml": policyFor(["a.test", "b.test"], { page: "true" }) },
    "error page/many-domains",
    "policies/a.yml:8",
  ],
  [
    "GitHub Pages beside another policy",
    { "a.yml": policyFor(["a.test"], { host: "github-pages" }), "b.yml": policyFor(["b.test"]) },
    "error host/one-domain",
    "policies/a.yml:6",
  ],
  [
    "an alias for two",
    {
      "a.yml": policyFor(["a.test"], { alias: "all.agency.test" }),
      "b.yml": policyFor(["b.test"], { alias: "all.agency.test" }),
    },
    "error alias/shared",
    "policies/b.yml:7",
  ],
  [
    "more names than one site of Netlify has, in two files",
    Object.fromEntries(
      ["a", "b"].map((policy) => [
        `${policy}.yml`,
        policyFor(
          Array.from({ length: 26 }, (_, index) => `${policy}${index}.test`),
          { host: "{ netlify: site }" },
        ),
      ]),
    ),
    "error host/too-many",
    "policies/a.yml:31",
  ],
];

test.each(mistakes)("%s is found, and nothing is written", async (_, files, code, place) => {
  const disk: Disk = new Map(Object.entries(files).map(([name, text]) => [`policies/${name}`, text]));
  const before = new Map(disk);
  const { result } = await buildOn(disk, "2026-10-01");
  const found = result.findings.filter((one) => codeOf(one) === code);
  expect(found.map((one) => `${one.place?.file}:${one.place?.line ?? ""}`)).toContain(place);
  expect(disk).toEqual(before);
});

describe("Netlify", () => {
  const user =
    '[build]\n  publish = "."\n\n[[redirects]]\n  from = "/*"\n  to = "/index.html"\n  status = 200\n';
  const host = (site = "site") => ({ host: `{ netlify: ${site} }` });
  const tomlOf = (disk: Disk) => disk.get("netlify.toml")!;

  test("has the rules of all policies in one file, beside the site's own, and a name more is a rule more", async () => {
    const disk: Disk = new Map([
      ["netlify.toml", user],
      ["policies/one.yml", policyFor(["a.test", "b.test"], host())],
      ["policies/two.yml", policyFor(["c.test"], host())],
      ["policies/own.yml", policyFor(["d.test"])],
    ]);
    const { codes } = await buildOn(disk, "2026-10-01");
    expect(codes.filter((code) => /error|left-over/.test(code))).toEqual([]);
    const toml = tomlOf(disk);
    for (const [name, policy] of [
      ["a", "one"],
      ["b", "one"],
      ["c", "two"],
    ])
      expect(toml).toContain(
        `from = "https://mta-sts.${name}.test/.well-known/mta-sts.txt"\n  to = "/sites/${policy}/.well-known/mta-sts.txt"`,
      );
    expect([
      toml.includes("d.test"),
      toml.startsWith(user.slice(0, 20)),
      toml.endsWith(user.slice(-60)),
    ]).toEqual([false, true, true]);
    expect([...disk.keys()].filter((path) => path.includes("netlify"))).toEqual(["netlify.toml"]);
    const before = new Map(disk);
    expect((await buildOn(disk, "2026-10-02")).codes.filter((code) => code.includes("netlify/"))).toEqual([]);
    expect(disk).toEqual(before);
    disk.set("policies/two.yml", policyFor(["c.test", "e.test"], host()));
    await buildOn(disk, "2026-10-03");
    expect(tomlOf(disk)).toContain("https://mta-sts.e.test/*");
  });

  test("has 50 names a site, and another site has 50 more", async () => {
    const names = (policy: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${policy}${index}.test`);
    const disk: Disk = new Map([
      ["policies/a.yml", policyFor(names("a", 25), host())],
      ["policies/b.yml", policyFor(names("b", 25), host())],
      ["policies/c.yml", policyFor(names("c", 50), host("other"))],
      // Each policy is a project of its own there.
      ["policies/d.yml", policyFor(names("d", 300), { host: "cloudflare-pages" })],
      ["policies/e.yml", policyFor(names("e", 300), { host: "cloudflare-pages" })],
    ]);
    expect((await buildOn(disk, "2026-10-01")).codes.filter((code) => code.startsWith("error"))).toEqual([]);
  });

  test("is left alone where its file is none that anything can be added to", async () => {
    const disk: Disk = new Map([
      ["netlify.toml", "[build\n"],
      ["policies/one.yml", policyFor(["a.test"], host())],
    ]);
    const before = new Map(disk);
    expect((await buildOn(disk, "2026-10-01")).codes).toContain("error netlify/syntax");
    expect(disk).toEqual(before);
  });
});

describe("a domain that joins", () => {
  test("is the only one that is looked up", async () => {
    const disk = await published();
    const base = new Map(disk);
    disk.set("policies/own.yml", enforce(["c.test", "new.test"], wide));
    const { asked, result } = await checkOn(disk, "2026-10-21", base);
    expect(asked).toEqual(["new.test MX"]);
    expect(result.policies.map(({ joined }) => joined)).toEqual([[], ["new.test"]]);
  });

  test("is judged by what it had: nothing, so testing comes first", async () => {
    const disk = await published();
    disk.set("policies/own.yml", enforce(["c.test", "new.test"], wide));
    const { result } = await checkOn(disk, "2026-10-21");
    const found = result.findings.find(({ code }) => code === "rollout/no-testing");
    expect(found).toMatchObject({ domains: ["new.test"], place: { file: "policies/own.yml", line: 3 } });
  });

  test("and whose mail servers are others is found, and the rest is not asked", async () => {
    const disk = await published();
    disk.set("policies/own.yml", enforce(["c.test", "new.test"], wide));
    const { codes, asked } = await checkOn(disk, "2026-10-21", null, "mx.elsewhere.test");
    expect(codes).toContain("error mx/admits-none");
    expect(asked).toEqual(["new.test MX"]);
  });
});

test("a policy that changes is judged for each of its domains, and a finding is said once", async () => {
  const many = Array.from({ length: 14 }, (_, index) => `d${index}.test`);
  const disk = await published(many);
  disk.set("policies/google.yml", enforce(many, { max_age: "2w" }));
  const { asked, result } = await checkOn(disk, "2026-10-21", null, "mx.elsewhere.test");
  expect(asked).toEqual(many.map((name) => `${name} MX`));
  const found = result.findings.filter(({ code }) => code === "mx/admits-none");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ domains: many, place: { file: "policies/google.yml", line: 2 } });
});

describe("a domain that moves", () => {
  async function moved(): Promise<Disk> {
    const disk = await published();
    disk.set("policies/google.yml", enforce(["a.test"]));
    disk.set("policies/own.yml", enforce(["c.test", "b.test"], wide));
    return disk;
  }

  test("is judged as a change of its policy, and said with the day until which the former may be held", async () => {
    const base = await published();
    const { result, asked, codes } = await checkOn(await moved(), "2026-10-21", base);
    expect(asked).toEqual(["b.test MX"]);
    expect(problems(codes)).toEqual(["notice domain/moved", "notice migration/prepared"]);
    expect(result.findings.find(({ code }) => code === "domain/moved")?.args).toMatchObject({
      domain: "b.test",
      former: "policies/google.yml",
      day: "2026-10-30",
    });
    expect(result.policies.map((one) => one.moved)).toEqual([[], ["b.test"]]);
  });

  test("that would lose mail by what its senders hold is an error", async () => {
    const disk = await moved();
    const { codes } = await checkOn(disk, "2026-10-21", await published(), "other.mail.test");
    expect(codes.map((code) => code.split(" ")[1])).toContain("mx/cached-policy");
  });

  test("takes along what its senders may hold, and the policies keep their ids", async () => {
    const disk = await moved();
    const before = ["google", "own"].map((name) => ledgerOn(disk, name).published[0]!.id);
    await buildOn(disk, "2026-10-21");
    expect(["google", "own"].map((name) => ledgerOn(disk, name).published[0]!.id)).toEqual(before);
    const line = ledgerOn(disk, "own").domains.find(({ name }) => name === "b.test");
    expect(line?.before?.map(({ id, until }) => [id, until])).toEqual(
      [
        [before[0], "2026-10-21T12:00:00Z"],
        ["20261001120000", "2026-10-20T12:00:00Z"],
      ].slice(0, line?.before?.length),
    );
    expect(line?.before?.length).toBeGreaterThan(0);
  });
});

describe("a domain that leaves", () => {
  test("is an error while senders may enforce its policy, with the day", async () => {
    const base = await published();
    const disk = new Map(base);
    disk.set("policies/google.yml", enforce(["a.test"]));
    const { result } = await checkOn(disk, "2026-10-21", base);
    expect(result.findings.find(({ code }) => code === "removal/domain-left")).toMatchObject({
      severity: "error",
      args: { domain: "b.test", former: "policies/google.yml", day: "2026-10-30" },
    });
    expect(result.policies[0]?.left).toEqual(["b.test"]);
  });

  test("goes by a policy with mode none, and then out", async () => {
    const disk = await published();
    disk.set("policies/google.yml", enforce(["a.test"]));
    disk.set("policies/off.yml", policyFor(["b.test"], { mode: "none" }));
    expect((await buildOn(disk, "2026-10-21")).codes).toContain("notice removal/started");
    disk.delete("policies/off.yml");
    expect((await buildOn(disk, "2026-10-28")).codes).toContain("error removal/domain-left");
    expect(disk.has("policies/off.lock.json")).toBe(true);
    const { codes } = await buildOn(disk, "2026-11-02");
    expect(problems(codes)).toEqual(["notice domain/left", "notice policies/gone"]);
    expect(disk.has("policies/off.lock.json")).toBe(false);
  });
});

describe("the file of a policy", () => {
  test("that is renamed takes its domains along, under another id", async () => {
    const disk = await published();
    const id = ledgerOn(disk, "google").published[0]!.id;
    disk.set("policies/workspace.yml", disk.get("policies/google.yml")!);
    disk.delete("policies/google.yml");
    const { codes } = await buildOn(disk, "2026-10-21");
    expect(codes.filter((code) => code.startsWith("error"))).toEqual([]);
    expect(disk.has("policies/google.lock.json")).toBe(false);
    const { published: entries, domains } = ledgerOn(disk, "workspace");
    expect(entries[0]!.id).not.toBe(id);
    expect(domains.map(({ before }) => before?.[0]?.id)).toEqual([id, id]);
  });

  test("that comes back after it was deleted needs what was served for it removed", async () => {
    const disk = await published();
    const text = disk.get("policies/google.yml")!;
    disk.set("policies/workspace.yml", text);
    disk.delete("policies/google.yml");
    await buildOn(disk, "2026-10-21");
    disk.set("policies/google.yml", text);
    disk.delete("policies/workspace.yml");
    const before = new Map(disk);
    expect((await buildOn(disk, "2026-10-22")).codes).toContain("error ledger/missing");
    expect(disk).toEqual(before);
    disk.delete("sites/google/.well-known/mta-sts.txt");
    const { codes } = await buildOn(disk, "2026-10-22");
    expect(codes.filter((code) => code.startsWith("error"))).toEqual([]);
    const { published: entries, domains } = ledgerOn(disk, "google");
    const cached = domains[0]!.before!.map(({ id }) => id);
    expect([cached.length > 0, cached.includes(entries[0]!.id)]).toEqual([true, false]);
  });

  test("that is deleted in a pull request is an error for each domain that nobody takes", async () => {
    const base = await published();
    const disk = new Map(base);
    disk.delete("policies/google.yml");
    disk.delete("policies/google.lock.json");
    const { result } = await checkOn(disk, "2026-10-21", base);
    const found = result.findings.filter(({ code }) => code === "removal/domain-left");
    expect(found.map(({ domains }) => domains)).toEqual([["a.test", "b.test"]]);
  });
});

test("one policy.yml becomes a folder: its domain moves, and its ledger goes", async () => {
  const single = policyFor(["a.test"], { mode: "enforce" }).replace("domains:\n  - a.test", "domain: a.test");
  const disk: Disk = new Map([["policy.yml", policyFor(["a.test"], { mode: "enforce" })]]);
  await buildOn(disk, "2026-10-01", "policy.yml");
  const base = new Map(disk).set("policy.yml", single);
  disk.delete("policy.yml");
  disk.set("policies/google.yml", enforce(["a.test", "b.test"]));
  const checked = await checkOn(disk, "2026-10-21", base);
  expect(checked.result.policies.map(({ moved, joined }) => [moved, joined])).toEqual([
    [["a.test"], ["b.test"]],
  ]);
  await buildOn(disk, "2026-10-21");
  expect(disk.has("policy.lock.json")).toBe(false);
  expect(ledgerOn(disk, "google").domains.map(({ name, before }) => [name, before?.length])).toEqual([
    ["a.test", 1],
    ["b.test", undefined],
  ]);
});

test("what a pull request says was published counts for nothing: the base branch does", async () => {
  const base = await published();
  const disk = new Map(base);
  disk.set("policies/google.lock.json", disk.get("policies/own.lock.json")!);
  const { codes } = await checkOn(disk, "2026-10-21", base);
  expect(codes).toContain("error ledger/rewritten");
});
