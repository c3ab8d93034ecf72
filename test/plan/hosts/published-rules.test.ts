/** Against Netlify's own parser and matcher, where they have an opinion. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { afterAll, describe, expect, test } from "vitest";
import {
  conflictingHeaders,
  conflictingRedirects,
  isForPolicy,
} from "../../../src/plan/hosts/published-rules.ts";
import { codes, policyFor, proposal } from "./scene.ts";

const folder = mkdtempSync(join(tmpdir(), "redirects-"));
afterAll(() => rmSync(folder, { recursive: true }));

const policy = "https://mta-sts.example.test/.well-known/mta-sts.txt";
const at = (text: string, needsForce = true) =>
  conflictingRedirects(text, "example.test", { needsForce }).map(({ line, rule }) => `${line} ${rule}`);

describe("_redirects that take the policy away", () => {
  test.each([
    ["/* https://www.shop.example/:splat 301!", ["1 /*"]],
    ["\n# all\n/*   https://www.shop.example/:splat   302!   # really", ["3 /*"]],
    ["/.well-known/* /x 200!", ["1 /.well-known/*"]],
    ["/.well-known/mta-sts.txt /404.html 404!", ["1 /.well-known/mta-sts.txt"]],
    ["/:folder/:file /x 301!", ["1 /:folder/:file"]],
    [`${policy} https://example.test/ 301!`, [`1 ${policy}`]],
    ["https://MTA-STS.example.test/* https://example.test/ 301!", ["1 https://MTA-STS.example.test/*"]],
    ["/* /de/:splat 302! Country=de\n/* /x 301!", ["1 /*", "2 /*"]],
    ["/* 404!", ["1 /*"]],
  ])("%j", async (text, found) => {
    expect(at(text)).toEqual(found);
    const path = join(folder, "_redirects");
    writeFileSync(path, text);
    const { redirects } = await parseAllRedirects({
      redirectsFiles: [path],
      configRedirects: [],
      minimal: true,
    });
    const forced = (redirects as { force?: boolean }[]).filter(({ force }) => force);
    if (!text.includes("404!")) expect(forced).toHaveLength(found.length);
  });

  test.each([
    "/* /index.html 200",
    "/* https://www.shop.example/:splat 301",
    "https://shop.example/* https://www.shop.example/:splat 301!",
    "http://mta-sts.example.test/* https://mta-sts.example.test/:splat 301!",
    "/blog/* /news/:splat 301!",
    "/.well-known /x 301!",
    "/.well-known/security.txt /x 301!",
    "/:any /x 301!",
    "/* q=:q /search 301!",
    "# /* /x 301!",
    "",
    // The way out that the guide shows.
    `${policy} https://www.shop.example/.well-known/mta-sts.txt 200!\n/* https://www.shop.example/:splat 301!`,
    "/.well-known/mta-sts.txt /.well-known/mta-sts.txt 200\n/* /x 301!",
  ])("not %j", (text) => expect(at(text)).toEqual([]));

  test("at Cloudflare a rule needs no force", () => {
    expect(at("/* https://www.shop.example/:splat 301", false)).toEqual(["1 /*"]);
    expect(at("/* /.well-known/mta-sts.txt 200", false)).toEqual([]);
  });
});

describe("_headers", () => {
  const found = (text: string) =>
    conflictingHeaders(text, "example.test").map(({ kind, line, rule }) => `${kind} ${line} ${rule}`);
  test.each([
    ["/*\n  Content-Type: text/html", ["type 2 /*"]],
    ["# x\r\n/.well-known/*\r\n\tcontent-type:application/json\r\n", ["type 3 /.well-known/*"]],
    ["/*\n  Basic-Auth: user:secret", ["password 2 /*"]],
    [
      "https://mta-sts.example.test/*\n  Content-Type: text/plainer",
      ["type 2 https://mta-sts.example.test/*"],
    ],
    ["/*\n  Content-Type: text/plain; charset=utf-8\n  X-Frame-Options: DENY", []],
    ["/blog/*\n  Content-Type: text/html", []],
    ["/*\n  # Content-Type: text/html", []],
    ["Content-Type: text/html", []],
  ])("%j", (text, expected) => expect(found(text)).toEqual(expected));
});

test.each([
  ["/*", true],
  ["/.well-known/mta-sts.txt/", true],
  ["/.well-known/mta-*", true],
  ["/.well-known/*.txt", true],
  ["*", false],
  ["", false],
  ["undefined", false],
])("%j matches the policy: %s", (pattern, matches) => {
  expect(isForPolicy(pattern, "example.test")).toBe(matches);
});

test("which hosts read them, and from where", async () => {
  const files = {
    _redirects: "/* https://www.shop.example/:splat 301\n",
    "above:_redirects": "/* https://www.shop.example/:splat 301!\n",
    _headers: "/*\n  Content-Type: text/html\n",
  };
  const hosting = async (host: string) =>
    codes(await proposal(policyFor(host), files)).filter((code) => /redirected|content-type/.test(code));
  expect(await hosting("netlify")).toEqual(["hosting/content-type", "hosting/redirected"]);
  expect(await hosting("cloudflare")).toEqual(["hosting/redirected", "hosting/content-type"]);
  for (const host of ["github-pages", "nginx", "caddy", "apache", "none"])
    expect(await hosting(host)).toEqual([]);
});
