import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAllRedirects } from "@netlify/redirect-parser";
import fc from "fast-check";
import { parse } from "smol-toml";
import { afterAll, describe, expect, test } from "vitest";
import { signature } from "../../../src/plan/hosts/host.ts";
import { type Guest, mergeRules } from "../../../src/plan/hosts/netlify-rules.ts";

const place = { file: "netlify.toml" };
const guest = (domain: string, policyFiles: readonly string[] = []): Guest => ({
  signature: signature(domain),
  folders: [{ names: [domain], folder: "" }],
  isForMany: false,
  policyFiles,
});
const merge = (text: string, domain = "example.test") => mergeRules(text, guest(domain), place);
const merged = (text: string, domain?: string) => merge(text, domain).text!;

interface Match {
  readonly to: string;
  readonly status: number;
  readonly force: boolean;
}

/** Netlify's matcher, as its own command line uses it. */
interface Redirector {
  parseJSON(rules: string, options: object): Promise<{ match(request: object): Match | null }>;
}
const redirector: Redirector = createRequire(import.meta.url)("netlify-redirector");

const folder = mkdtempSync(join(tmpdir(), "netlify-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What Netlify makes of a request, by its own parser and its own matcher. */
async function netlify(toml: string): Promise<(url: string) => Match | null> {
  const netlifyConfigPath = join(folder, "netlify.toml");
  writeFileSync(netlifyConfigPath, toml);
  const { redirects, errors } = await parseAllRedirects({
    netlifyConfigPath,
    redirectsFiles: [],
    configRedirects: [],
    minimal: false,
  });
  expect(errors).toEqual([]);
  const rules = (redirects as Record<string, unknown>[]).map(({ from, query, ...rest }) => ({
    ...rest,
    origin: from,
    params: query,
  }));
  const matcher = await redirector.parseJSON(JSON.stringify(rules), { jwtSecret: "", jwtRoleClaim: "" });
  return (url) => {
    const { protocol, host, pathname, search } = new URL(url);
    return matcher.match({
      scheme: protocol.slice(0, -1),
      host,
      path: pathname,
      query: search.slice(1),
      headers: {},
      cookieValues: {},
      getHeader: () => "",
      getCookie: () => "",
    });
  };
}

const policy = "https://mta-sts.example.test/.well-known/mta-sts.txt";

const catchAll = `# All else is the application's.
[[redirects]]
  from = "/*"
  to = "/index.html"
  status = 200
`;

/** Files of users, each with redirects that would take the policy away. */
const users: Readonly<Record<string, string>> = {
  "no file": "",
  "no redirects": '[build]\n  publish = "public"',
  "a catch-all": `[build]\n  publish = "public"\n\n${catchAll}`,
  "a forced redirect of every name": `[[redirects]]\nfrom = "/*"\nto = "https://www.example.test/:splat"\nforce = true\n`,
  "a forced redirect of the policy host": `[[redirects]]\nfrom = "https://mta-sts.example.test/*"\nto = "https://example.test/:splat"\nforce = true\n`,
  "tables of a redirect, and others after it": `${catchAll}[redirects.headers]\nX = "y"\n[[headers]]\nfor = "/*"\n[headers.values]\nA = "b"\n`,
  "a quoted name": '[["redirects"]]\nfrom = "/*"\nto = "/x"\nforce = true\n',
  "the words in a text": `[build]\ncommand = """\n[[redirects]]\n"""\n\n${catchAll}`,
  "Windows line ends": `[build]\n  publish = "public"\n\n${catchAll}`.replaceAll("\n", "\r\n"),
};

describe.each(Object.entries(users))("%s", (_, before) => {
  test("senders get the policy and no redirect", async () => {
    const match = await netlify(merged(before));
    const wanted = { to: "/.well-known/mta-sts.txt", status: 200, force: true };
    expect(match(policy)).toMatchObject(wanted);
    expect(match(`${policy}?x=1`)).toMatchObject(wanted);
  });

  test("people get from anywhere on the host to the policy", async () => {
    const match = await netlify(merged(before));
    for (const path of ["/", "/index.html", "/a/b?c=d", "/.well-known/security.txt"])
      expect(match(`https://mta-sts.example.test${path}`)).toMatchObject({
        to: policy,
        status: 302,
        force: true,
      });
  });

  test("other names of the site are answered as before", async () => {
    const [was, is] = [await netlify(before), await netlify(merged(before))];
    for (const url of [
      "https://example.test/",
      "https://www.example.test/.well-known/mta-sts.txt",
      "http://example.test/a",
    ])
      expect(is(url)).toEqual(was(url));
  });

  test("all that was there is still there, and a second time changes nothing", () => {
    const after = merged(before);
    const others = after.replace(/^# <mta-sts-policy>[\s\S]*^# <\/mta-sts-policy>\r?\n(?:\r?\n)?/m, "");
    expect(others.trimEnd()).toBe(before.trimEnd());
    expect(merged(after)).toBe(after);
    expect(after.replaceAll("\r\n", "")).not.toMatch(before.includes("\r\n") ? /[\r\n]/ : /\r/);
  });

  test("another domain takes the place of the first", () => {
    expect(merged(merged(before), "other.test")).toBe(merged(before, "other.test"));
  });
});

test("rules that were moved below others go up again", () => {
  const block = merged("");
  const moved = `${catchAll}\n${block}`;
  expect(merged(moved).indexOf("<mta-sts-policy>")).toBeLessThan(merged(moved).indexOf("/index.html"));
});

describe("what a person has to know", () => {
  const codes = (text: string, domain?: string) => merge(text, domain).findings.map(({ code }) => code);

  test("the alias, when the rules come and when they are for another domain", () => {
    const after = merged(catchAll);
    expect([codes(catchAll), codes(after), codes(after, "other.test")]).toEqual([
      ["netlify/alias"],
      [],
      ["netlify/alias"],
    ]);
  });

  test("rules of one's own for the policy host", () => {
    expect(codes(users["a forced redirect of the policy host"]!)).toEqual([
      "netlify/alias",
      "netlify/own-rule",
    ]);
  });
});

describe("values of another kind are passed over", () => {
  const codes = (text: string) => merge(text).findings.map(({ code }) => code);
  const header = (name: string, value: string) =>
    `[[headers]]\nfor = "/*"\nvalues = { ${name} = ${value} }\n`;

  test.each([
    header("a", "{}"),
    header("a", "[{}]"),
    header("Content-Type", "{}"),
    header("Content-Type", "[{}]"),
    header("Content-Type", "[]"),
    header("Content-Type", "1979-05-27"),
    "[[headers]]\nfor = {}\nvalues = { Content-Type = 'text/html' }\n",
    "[[headers]]\nfor = [{}]\nvalues = { Content-Type = 'text/html' }\n",
    "[[headers]]\nfor = ['/*']\nvalues = { Content-Type = 'text/html' }\n",
    "[[headers]]\nvalues = { Content-Type = 'text/html' }\n",
    "[[headers]]\nfor = '/*'\nvalues = [{}]\n",
    "[headers]\nfor = '/*'\n",
    "[build]\nbase = {}\n",
    "[[build]]\n",
    "[[redirects]]\nfrom = {}\n",
    "[[redirects]]\nfrom = [{}]\n",
    "[[redirects]]\nfrom = ['https://mta-sts.example.test/*']\n",
    "[[redirects]]\nfrom = 1\n",
  ])("%j", (text) => expect(codes(text)).toEqual(["netlify/alias"]));

  test.each([
    ["a number", "Content-Type", "1", "hosting/content-type"],
    ["a large number", "Content-Type", "9223372036854775807", "hosting/content-type"],
    ["a switch", "Content-Type", "true", "hosting/content-type"],
    ["a list", "Content-Type", "['text/html', 'a']", "hosting/content-type"],
    ["a text", "Basic-Auth", "'a:b'", "hosting/password"],
  ])("not %s", (_, name, value, code) => expect(codes(header(name, value))).toEqual(["netlify/alias", code]));
});

describe("however much a file holds", () => {
  test("twenty headers are reported", () => {
    const rule = `[[headers]]\nfor = "\\u002f*"\nvalues = { Content-Type = "text/html" }\n`;
    const reported = (text: string) =>
      merge(text).findings.filter(({ code }) => code === "hosting/content-type");
    expect(reported(rule.repeat(19))).toHaveLength(19);
    expect(reported(rule.repeat(500))).toHaveLength(20);
  });

  test("three places before a redirect are tried, then the end", () => {
    const text = (count: number) => `a = '''\n${"[[redirects]]\n".repeat(count)}'''\n`;
    const rule = "[[redirects]]\nfrom = '/a'\nto = '/b'\n";
    expect(merged(text(2) + rule)).toContain("# </mta-sts-policy>\n\n[[redirects]]\nfrom = '/a'");
    expect(merge(text(3) + rule).text).toBeNull();
    expect(merged(text(3)).endsWith("# </mta-sts-policy>\n")).toBe(true);
  });

  test.each([
    ["/site/", true],
    ["./site//", true],
    ["site/x", true],
    ["/", false],
    ["", false],
    ["./", false],
    [`a${"/".repeat(60_000)}b`, true],
    [`a${"/".repeat(60_000)}`, true],
  ])("a base of %j leaves the policy out: %s", (base, leaves) => {
    const text = `[build]\nbase = ${JSON.stringify(base)}\n`;
    const { findings } = mergeRules(text, guest("example.test", [".well-known/mta-sts.txt"]), place);
    expect(findings.some(({ code }) => code === "netlify/base")).toBe(leaves);
  });
});

describe("a file that nothing can be added to stays as it is", () => {
  const [begin, end] = ["# <mta-sts-policy> x\n", "# </mta-sts-policy>\n"];
  test.each([
    ["[build\n", "netlify/syntax", 1, 7],
    ["a = 1\n[[redirects]]\nfrom = 'x\n", "netlify/syntax", 3, undefined],
    ["a = 1\na = 2\n", "netlify/syntax", 2, undefined],
    [`a = ${"[".repeat(100_000)}`, "netlify/syntax", 1, undefined],
    ["a = \u0000\n", "netlify/syntax", 1, undefined],
    [`a${".a".repeat(100_000)} = 1`, "netlify/syntax", 1, 1],
    ['redirects = [{ from = "/*", to = "/x" }]\n', "netlify/redirects", undefined, undefined],
    ["redirects = 1\n", "netlify/redirects", undefined, undefined],
    [`[a]\n${begin}`, "netlify/torn-block", 2, 1],
    [`${end}${begin}`, "netlify/torn-block", 1, 1],
    [`${begin}${end}${begin}${end}`, "netlify/torn-block", 1, 1],
    [`a = """\n${begin}"""\n${end}`, "netlify/torn-block", 2, 1],
    [`a = """\n${begin}${end}"""\n`, "netlify/torn-block", 2, 1],
    [`${begin}[build]\n${end}`, "netlify/torn-block", 1, 1],
    [`${begin}${"[[redirects]]\nfrom = '/a'\n".repeat(3)}${end}`, "netlify/torn-block", 1, 1],
  ])("%j", (text, code, line, column) => {
    const { text: written, findings } = merge(text);
    expect(written).toBeNull();
    expect(findings.map((one) => [one.code, one.place?.line])).toEqual([[code, line]]);
    if (column !== undefined) expect(findings[0]?.place?.column).toBe(column);
  });
});

describe("many names", () => {
  const names = (policy: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${policy}${index}.test`);
  const folders = [
    { names: names("a", 25), folder: "/sites/a" },
    { names: names("b", 25), folder: "/sites/b" },
  ];
  const many: Guest = {
    signature: "generated by mta-sts-policy for all",
    folders,
    isForMany: true,
    policyFiles: [],
  };
  const url = (domain: string) => `https://mta-sts.${domain}/.well-known/mta-sts.txt`;
  const rules = (text: string, of = many) => mergeRules(text, of, place);

  test.each(Object.entries(users))(
    "each is served its own policy only, whatever there was: %s",
    async (_, before) => {
      const match = await netlify(rules(before).text!);
      for (const { names, folder } of folders)
        for (const domain of names) {
          const served = { to: `${folder}/.well-known/mta-sts.txt`, status: 200, force: true };
          expect(match(url(domain))).toMatchObject(served);
          expect(match(`https://mta-sts.${domain}/a`)).toMatchObject({ to: url(domain), status: 302 });
        }
      for (const stranger of [url("c0.test"), url("a25.test"), url("a0.test").replace("mta-sts.a0", "a0")])
        expect(match(stranger)).toMatchObject({ status: 404, force: true });
    },
  );

  test("names that share one file get it, and others do not", async () => {
    const one: Guest = { ...many, folders: [{ names: ["a.test", "b.test"], folder: "" }] };
    const match = await netlify(rules(catchAll, one).text!);
    expect(match(url("a.test"))).toMatchObject({ to: "/.well-known/mta-sts.txt", status: 200 });
    expect(match(url("b.test"))).toMatchObject({ to: "/.well-known/mta-sts.txt", status: 200 });
    expect(match(url("c.test"))).toMatchObject({ status: 404 });
    expect(match("https://www.example.test/")).toMatchObject({ to: "/index.html" });
  });

  test("a second time changes nothing, and a name more is said once", () => {
    const { text, findings } = rules(catchAll);
    expect(findings.map(({ code, domains }) => [code, domains?.length])).toEqual([["netlify/alias", 50]]);
    expect(rules(text!)).toEqual({ text, findings: [] });
    const fewer: Guest = { ...many, folders: [{ names: ["a0.test"], folder: "/sites/a" }] };
    const less = rules(text!, fewer).text!;
    expect(less).not.toContain("a1.test");
    expect(less.endsWith(`\n${catchAll}`)).toBe(true);
    expect(rules(less).findings[0]?.domains).toHaveLength(49);
    expect(rules(less).text).toBe(text);
  });

  test("from one name to many and back", () => {
    expect(rules(merged(catchAll)).text).toBe(rules(catchAll).text);
    expect(merged(rules(catchAll).text!)).toBe(merged(catchAll));
  });

  test("rules of somebody's own among ours are not lost", () => {
    const { text } = rules("");
    const torn = text!.replace(
      "# </mta-sts-policy>",
      '[[redirects]]\nfrom = "/own"\nto = "/x"\n# </mta-sts-policy>',
    );
    expect(rules(torn)).toMatchObject({ text: null, findings: [{ code: "netlify/torn-block" }] });
  });

  test("a conflict with all names is reported once, and so is a conflict with one", () => {
    const headers = `[[headers]]\nfor = "/*"\n[headers.values]\nContent-Type = "text/html"\n`;
    const own = `[[redirects]]\nfrom = "https://mta-sts.b3.test/*"\nto = "/x"\n`;
    expect(rules(`${own}${headers}`).findings.map(({ code }) => code)).toEqual([
      "netlify/alias",
      "netlify/own-rule",
      "hosting/content-type",
    ]);
  });
});

test("whatever the file holds: nothing is lost, or nothing is written", () => {
  const piece = fc.constantFrom(
    "[[redirects]]",
    '[["redirects"]]',
    'from = "/*"',
    "[redirects.headers]",
    '"""',
    "a = '''",
    "'''",
    "# comment",
    "",
    "  ",
    "[build]",
    "n = 9223372036854775807",
    "[[context.x.redirects]]",
    "# <mta-sts-policy> y",
    "# </mta-sts-policy>",
    merged(""),
  );
  const lines = fc.tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"));
  fc.assert(
    fc.property(lines, fc.string(), ([pieces, eol], rest) => {
      const text = pieces.join(eol) + rest;
      const { text: after, findings } = merge(text);
      if (after === null) {
        expect(findings).toHaveLength(1);
        return;
      }
      const redirects = (toml: string) =>
        (parse(toml, { integersAsBigInt: "asNeeded" }).redirects ?? []) as object[];
      expect(redirects(after).slice(0, 2)).toMatchObject([{ status: 200 }, { status: 302 }]);
      const all = parse(after, { integersAsBigInt: "asNeeded" });
      if (!text.includes("mta-sts-policy>")) {
        const before = parse(text, { integersAsBigInt: "asNeeded" });
        expect({ ...all, redirects: redirects(after).slice(2) }).toEqual({ redirects: [], ...before });
      }
      expect(merged(after)).toBe(after);
    }),
    { numRuns: 2000 },
  );
});
