/** Other people's sites: nothing of a person's is overwritten, shadowed or switched off, whatever its name. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { build } from "../../../src/commands/build.ts";
import { check } from "../../../src/commands/check.ts";
import { filesIn } from "../../../src/io/files.ts";
import { ledgerPath } from "../../../src/ledger/ledger.ts";
import { pathsIn } from "../../../src/plan/workspace.ts";
import type { Proposed } from "../../proposed.ts";
import { now, policyFor, proposal } from "./scene.ts";

const reported = ({ findings }: Proposed) =>
  findings.map(({ severity, code, place }) => `${severity} ${code} ${place?.file}`);
const pages = policyFor(null);

/** What is left of a first build in a folder with these files. */
const written = ({ changes }: Proposed) => [...changes.keys()];

describe("a CNAME", () => {
  test.each([
    ["of a shop", "www.shop.example\n"],
    ["of the domain itself", "example.test\n"],
    ["of another policy", "mta-sts.other.test\n"],
    ["of several sites", "mta-sts.example.test\nwww.shop.example\n"],
    ["that only begins like ours", "mta-sts.example.test.shop.example"],
    ["in a sentence", "This is not a name"],
  ])("%s is left alone, and nothing is written", async (_, CNAME) => {
    const found = await proposal(pages, { CNAME });
    expect([reported(found), found.changes.size]).toEqual([["error hosting/own-file CNAME"], 0]);
  });

  test.each([
    ["ours", "mta-sts.example.test\n", false],
    ["ours, as GitHub writes it", "mta-sts.example.test", true],
    ["ours in capitals", "MTA-STS.Example.Test\r\n", true],
    ["an empty one", "\n", true],
  ])("%s is brought up to date", async (_, CNAME, isChanged) => {
    const found = await proposal(pages, { CNAME });
    expect([reported(found), found.changes.has("CNAME")]).toEqual([[], isChanged]);
  });

  test("of a domain that is served until now gives way to the next", async () => {
    const before = await proposal(policyFor(null, "former.test"));
    const files = Object.fromEntries([...before.changes].map(([path, text]) => [path, text ?? ""]));
    expect(files.CNAME).toBe("mta-sts.former.test\n");
    expect((await proposal(pages, files)).changes.get("CNAME")).toBe("mta-sts.example.test\n");
  });

  test("is as good as any where an older ledger does not say whose it is", async () => {
    const before = await proposal(policyFor(null, "former.test"));
    const { published } = JSON.parse(before.changes.get(ledgerPath)!);
    const ledger = JSON.stringify({ published });
    const found = (CNAME: string) => proposal(pages, { [ledgerPath]: ledger, CNAME });
    expect((await found("mta-sts.former.test\n")).changes.get("CNAME")).toBe("mta-sts.example.test\n");
    expect(reported(await found("www.shop.example\n"))).toContain("error hosting/own-file CNAME");
  });

  test("means nothing to another host", async () => {
    const found = await proposal(policyFor("none"), { CNAME: "www.shop.example\n" });
    expect([reported(found), found.changes.has("CNAME")]).toEqual([[], false]);
  });
});

test.each(["", "# keep\n"])("a .nojekyll that says %j stays as it is", async (text) => {
  const found = await proposal(pages, { ".nojekyll": text });
  expect([reported(found), found.changes.has(".nojekyll")]).toEqual([[], false]);
});

describe("a site in the folder stops GitHub Pages before it takes the site's name", () => {
  test.each([
    ["Jekyll", "_config.yml", "title: shop\n"],
    ["Hugo", "hugo.toml", ""],
    ["an older Hugo", "config.toml", 'baseURL = "https://shop.example/"\n'],
    ["Zola", "config.toml", 'base_url = "https://shop.example"\n'],
    ["Astro", "astro.config.mjs", ""],
    ["Vite", "vite.config.ts", ""],
    ["Next", "next.config.js", ""],
    ["Nuxt", "nuxt.config.ts", ""],
    ["SvelteKit", "svelte.config.js", ""],
    ["Gatsby", "gatsby-config.js", ""],
    ["Eleventy", ".eleventy.js", ""],
    ["Docusaurus", "docusaurus.config.ts", ""],
    ["MkDocs", "mkdocs.yml", ""],
  ])("%s", async (_, path, text) => {
    const found = await proposal(pages, { [path]: text });
    expect([reported(found), found.changes.size]).toEqual([[`error hosting/site-folder ${path}`], 0]);
    expect((await proposal(policyFor("none"), { [path]: text })).changes.size).toBeGreaterThan(0);
  });

  test.each([
    ["of a program", 'name = "shop"\n', false],
    ["with the address in another key", 'the_base_url = "https://shop.example"\n', false],
    ["with the address in a comment", '# base_url = "https://shop.example"\n', false],
    ["with blanks before it", 'a = 1\n \t base_url\t = "https://shop.example"\n', true],
    ["of Windows", 'a = 1\r\nbaseURL = "https://shop.example"\r\n', true],
    ["of empty lines", "\n".repeat(60_000), false],
    ["of empty lines before it", `${"\n".repeat(60_000)}baseurl = "https://shop.example"\n`, true],
  ])("a config.toml %s", async (_, text, isSite) => {
    const found = await proposal(pages, { "config.toml": text });
    expect(reported(found)).toEqual(isSite ? ["error hosting/site-folder config.toml"] : []);
  });

  test("a Jekyll site under a name of its own", async () => {
    const files = { CNAME: "www.shop.example\n", "_config.yml": "", "index.md": "---\n---\n# Shop\n" };
    const found = await proposal(pages, files);
    expect(reported(found).sort()).toEqual([
      "error hosting/own-file CNAME",
      "error hosting/site-folder _config.yml",
      "notice page/own-file index.md",
    ]);
    expect(found.changes.size).toBe(0);
  });

  test("not where a person says by a CNAME that the folder is the policy's", async () => {
    const found = await proposal(pages, { "_config.yml": "", CNAME: "mta-sts.example.test" });
    expect([reported(found), found.changes.size > 0]).toEqual([[], true]);
  });
});

describe("what may be a site is a warning", () => {
  test.each([
    ["a package that is built", "package.json", '{ "scripts": { "build": "webpack" } }'],
    ["a folder that Pages can serve", "docs/index.html", "<h1>Shop</h1>"],
    ["a folder that generators copy", "public/index.html", "<h1>Shop</h1>"],
  ])("%s", async (_, path, text) => {
    const found = await proposal(pages, { [path]: text });
    expect([reported(found), found.changes.size > 0]).toEqual([
      [`warning hosting/site-folder ${path}`],
      true,
    ]);
  });

  test("a front page by hand", async () => {
    const found = await proposal(pages, { "index.html": "<h1>Shop</h1>" });
    expect(reported(found)).toEqual([
      "notice page/own-file index.html",
      "warning hosting/site-folder index.html",
    ]);
    expect(found.changes.has("index.html")).toBe(false);
  });

  test("a generator's configuration, once a policy is published from there", async () => {
    const { changes } = await proposal(policyFor("none"));
    const found = await proposal(pages, { [ledgerPath]: changes.get(ledgerPath)!, "hugo.toml": "" });
    expect(reported(found)).toContain("warning hosting/site-folder hugo.toml");
  });

  test.each([
    ["a package without a build", "package.json", '{ "scripts": { "test": "vitest" } }'],
    ["the template's own package", "package.json", '{\n  "name": "mta-sts-policy",\n "build": "x" }'],
    ["a configuration of something else", "config.toml", "[server]\nport = 1\n"],
    ["a README", "README.md", "# The policy\n"],
  ])("%s is none", async (_, path, text) => {
    const found = await proposal(pages, { [path]: text });
    expect([reported(found), found.changes.has("index.html")]).toEqual([[], true]);
  });
});

describe("a front page that is not called index.html is not hidden by ours", () => {
  const none = policyFor("none");
  test.each(["index.md", "index.markdown", "index.htm", "index.php", "Index.html", "INDEX.HTML"])(
    "%s",
    async (path) => {
      const found = await proposal(none, { [path]: "# Shop\n" });
      expect(reported(found)).toEqual([`notice page/own-file ${path}`]);
      expect(written(found)).toEqual([ledgerPath, ".well-known/mta-sts.txt", "badge.svg"]);
    },
  );

  test("a README, where Jekyll makes the front page of it", async () => {
    const found = await proposal(none, { "README.md": "# Shop\n", "_config.yml": "" });
    expect(reported(found)).toEqual(["notice page/own-file README.md"]);
  });

  test.each([
    ["404.md", "404.html"],
    ["Badge.svg", "badge.svg"],
  ])("%s is kept, and ours is left out", async (path, left) => {
    const found = await proposal(none, { [path]: "mine" });
    expect([reported(found), found.changes.has(left)]).toEqual([[`notice page/own-file ${path}`], false]);
  });

  test("what comes later does not keep ours from being brought up to date", async () => {
    const { changes } = await proposal(none);
    const page = `${changes.get("index.html")}<!-- older -->`;
    const found = await proposal(none, { "index.html": page, "index.md": "# Shop\n" });
    expect([reported(found), found.changes.has("index.html")]).toEqual([[], true]);
  });
});

describe("files that the host's would switch off", () => {
  test.each([
    ["cloudflare", "wrangler.toml"],
    ["cloudflare", "wrangler.json"],
    ["cloudflare", "above:wrangler.json"],
    ["cloudflare", "top:wrangler.json"],
    ["cloudflare", "Wrangler.jsonc"],
    ["github-pages", "cname"],
    ["github-pages", "Cname"],
    ["netlify", "Netlify.toml"],
    ["nginx", "hosting/Nginx.conf"],
    ["nginx", "hosting/nginx.conf"],
    ["caddy", "hosting/caddyfile"],
    ["caddy", "hosting/Caddyfile"],
    ["apache", "hosting/APACHE.CONF"],
    ["apache", "hosting/apache.conf"],
  ])("%s: %s", async (host, path) => {
    const found = await proposal(policyFor(host), { [path]: 'name = "my-shop"\n' });
    expect(reported(found)).toContain(`error hosting/own-file ${path}`);
    expect(found.changes.size).toBe(0);
  });

  test.each([
    // Deployed from its own folder, each Worker has the nearest of these.
    ["cloudflare", "above:wrangler.toml"],
    ["netlify", "wrangler.toml"],
    ["none", "cname"],
  ])("%s: not %s", async (host, path) => {
    const found = await proposal(policyFor(host), { [path]: 'name = "my-shop"\n' });
    expect(reported(found)).not.toContain(`error hosting/own-file ${path}`);
  });

  test("ours under another spelling is the same file where case does not count", async () => {
    for (const [host, path, other] of [
      ["github-pages", "CNAME", "cname"],
      ["caddy", "hosting/Caddyfile", "hosting/caddyfile"],
      ["none", "index.html", "INDEX.HTML"],
    ] as const) {
      const files = Object.fromEntries((await proposal(policyFor(host))).changes) as Record<string, string>;
      const found = await proposal(policyFor(host), { ...files, [other]: files[path]! });
      expect([reported(found), found.changes.size]).toEqual([[], 0]);
    }
  });
});

describe("on disk, check and build see the same", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sites-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  /** What both say, and whether the folder is as it was. */
  async function both(output: string, more: { readonly top?: string } = {}) {
    const options = { policy: "policy.yml", output, strict: false, pagesHost: "octocat.github.io", ...more };
    const context = { files: filesIn(folder, folder), dns: async () => null, now: () => now };
    const before = readdirSync(folder, { recursive: true }).sort();
    const checked = await check({ ...options, base: null }, context);
    const built = await build(options, context);
    const say = ({ findings }: { findings: typeof built.findings }) =>
      findings
        .filter(({ place }) => place !== null)
        .filter(({ code }) => code.startsWith("hosting/") || /^(?:netlify\/[^a]|file\/i)/.test(code))
        .map(({ severity, code, place }) => `${severity} ${code} ${place?.file}:${place?.line ?? ""}`);
    expect(say(checked)).toEqual(say(built));
    const isUntouched = readdirSync(folder, { recursive: true }).sort().join() === before.join();
    return { said: say(built), isUntouched };
  }

  test.each([
    ["static", "hugo.toml"],
    ["web/static", "web/hugo.toml"],
    ["public", "vite.config.ts"],
    ["./public/", "astro.config.mjs"],
    ["docs", "docs/_config.yml"],
  ])("%s is the folder of what %s makes", async (output, sign) => {
    put({ "policy.yml": pages, [sign]: "" });
    const { said, isUntouched } = await both(output);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^error hosting\/site-folder /);
    expect(isUntouched).toBe(true);
  });

  test("a folder of its own below a site may be one", async () => {
    put({ "policy.yml": pages, "hugo.toml": "" });
    expect(await both("mta-sts")).toEqual({
      said: ["warning hosting/site-folder mta-sts/CNAME:"],
      isUntouched: false,
    });
  });

  test("wrangler finds a wrangler.json above first", async () => {
    put({ "policy.yml": policyFor("cloudflare"), "wrangler.json": "{}" });
    expect(await both("mta-sts")).toMatchObject({ isUntouched: true });
    put({ "mta-sts/x": "" });
    rmSync(join(folder, "wrangler.json"));
    put({ "wrangler.toml": "" });
    expect(await both("mta-sts")).toMatchObject({ said: [], isUntouched: false });
  });

  test("Netlify: headers, redirects and the base directory, each with its line", async () => {
    put({
      "policy.yml": policyFor("{ netlify: my-site }"),
      "netlify.toml":
        '[build]\npublish = "public"\n[[headers]]\nfor = "/.well-known/*"\n[headers.values]\nContent-Type = "application/json"\n',
      "static/_redirects": "# all\n/* https://www.shop.example/:splat 301!\n",
      "static/_headers": "/*\n  X-Frame-Options: DENY\n  Content-Type: text/html\n",
    });
    expect((await both("static")).said.sort()).toEqual([
      "warning hosting/content-type netlify.toml:6",
      "warning hosting/content-type static/_headers:3",
      "warning hosting/redirected static/_redirects:2",
    ]);
  });

  test("Netlify: a site that is built in another folder", async () => {
    put({
      "policy.yml": policyFor("{ netlify: my-site }"),
      "netlify.toml": '[build]\n  base = "site/"\n',
      "site/netlify.toml": "",
    });
    expect((await both("static")).said).toEqual(["warning netlify/base netlify.toml:2"]);
    expect((await both("site/static")).said).toEqual(["warning netlify/nearer-file site/netlify.toml:"]);
    const rules = readFileSync(join(folder, "netlify.toml"), "utf8").replace(/^\[build\]\n.*\n/, "");
    put({ "site/netlify.toml": rules });
    expect((await both("site/static")).said).toEqual([]);
    expect((await both("sites/static")).said).toEqual(["warning netlify/base netlify.toml:2"]);
  });

  test("Netlify: the folder is below that of the checkout", async () => {
    put({
      "policy.yml": policyFor("{ netlify: my-site }"),
      "checkout/netlify.toml": '[build]\nbase = "web"\n',
    });
    expect((await both("checkout/web/public", { top: "checkout" })).said).toEqual([]);
    expect((await both("checkout/public", { top: "checkout" })).said).toEqual([
      "warning netlify/base checkout/netlify.toml:2",
    ]);
  });

  test("what git leaves out, once", async () => {
    put({ "policy.yml": pages, ".gitignore": "# dots\n.*\n!.gitignore\n*.lock.json\n" });
    expect((await both(".")).said).toEqual([
      "warning file/ignored .gitignore:4",
      "warning file/ignored .gitignore:2",
    ]);
    expect(readFileSync(join(folder, "CNAME"), "utf8")).toBe("mta-sts.example.test\n");
    expect((await both(".")).said).toEqual([]);
  });
});

describe("nothing outside of the repository is asked for", () => {
  test.each([
    [".", undefined],
    ["./", undefined],
    ["..", undefined],
    ["../site", undefined],
    ["/srv/site", undefined],
    ["a/../..", undefined],
    ["checkout", "checkout"],
    ["./checkout/", "checkout"],
    ["elsewhere", "checkout"],
  ])("%s, with its top at %s", (output, top) => {
    const paths = pathsIn({ policy: "policy.yml", output, ...(top !== undefined && { top }) });
    expect(new Set(paths.filter((path) => path.endsWith("astro.config.mjs"))).size).toBe(1);
  });

  test.each([
    ["static", undefined, "astro.config.mjs"],
    ["./web/public/", undefined, "web/astro.config.mjs"],
    ["checkout/public", "checkout", "checkout/astro.config.mjs"],
  ])("%s is in a folder of the repository with top %s", (output, top, expected) => {
    const paths = pathsIn({ policy: "policy.yml", output, ...(top !== undefined && { top }) });
    expect(paths).toContain(expected);
  });
});
