/** Against git itself. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { FileContent } from "../../src/base/file-content.ts";
import { ignoredFiles } from "../../src/plan/ignored.ts";
import { namesIn } from "../../src/plan/workspace.ts";

const root = mkdtempSync(join(tmpdir(), "gitignore-"));
afterAll(() => rmSync(root, { recursive: true }));

const paths = ["policy.lock.json", ".well-known/mta-sts.txt", "CNAME", ".nojekyll", "netlify.toml"];

/** Git as it is by default, whatever the machine or a hook that started the tests has set. */
const env = { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: devNull };

/** `FILE:LINE NAME` for each file that git leaves out. */
function byGit(folder: string, names: readonly string[]): string[] {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "core.excludesFile=", ...args], {
      cwd: folder,
      encoding: "utf8",
      env,
    });
  git("init", "-q");
  try {
    const lines = git("check-ignore", "-v", "--no-index", ...names)
      .trim()
      .split("\n");
    return lines
      .map((line) => /^(.*?:\d+):(.*)\t(.*)$/.exec(line)!)
      .filter(([, , pattern]) => !pattern!.startsWith("!"))
      .map(([, place, , name]) => `${place} ${name}`)
      .sort();
  } catch {
    return [];
  }
}

async function byUs(output: string, gitignores: Readonly<Record<string, string>>): Promise<string[]> {
  const nameOf = namesIn({ policy: "policy.yml", output });
  const existing = new Map<string, FileContent>();
  for (const path of ["top:.gitignore", "above:.gitignore", ".gitignore"]) {
    const text = gitignores[nameOf(path)];
    if (text !== undefined) existing.set(path, { kind: "text", text });
  }
  const findings = ignoredFiles(paths, existing, nameOf);
  return findings
    .flatMap(({ place, args }) =>
      String(args.paths)
        .split(", ")
        .map((name) => `${place!.file}:${place!.line} ${name}`),
    )
    .sort();
}

test.each<readonly [output: string, gitignores: Readonly<Record<string, string>>]>([
  [".", { ".gitignore": "node_modules/\n" }],
  [".", { ".gitignore": ".well-known\n" }],
  [".", { ".gitignore": "/.well-known/\n" }],
  [".", { ".gitignore": ".*\n!.well-known\n" }],
  [".", { ".gitignore": ".*/\n" }],
  [".", { ".gitignore": "*.lock.json\r\n*.txt\r\n" }],
  [".", { ".gitignore": "cname\n*.TXT\n" }],
  [".", { ".gitignore": "*\n!*/\n!*.txt\n" }],
  [".", { ".gitignore": ".well-known/*\n!.well-known/mta-sts.txt\n" }],
  [".", { ".gitignore": ".well-known/\n!.well-known/mta-sts.txt\n" }],
  [".", { ".gitignore": "# comment\n\n\\#x\n**/mta-sts.txt  \n" }],
  ["public", { ".gitignore": "public/\n" }],
  ["public", { ".gitignore": "/public\n*.json\n" }],
  ["public", { "public/.gitignore": "*\n" }],
  ["public", { ".gitignore": "*.txt\n", "public/.gitignore": "!mta-sts.txt\n" }],
  ["web/public", { ".gitignore": "*.toml\n", "web/.gitignore": "public/CNAME\n.nojekyll\n" }],
  ["./static/", { ".gitignore": "static/.*\n" }],
])("%s with %j", async (output, gitignores) => {
  const folder = mkdtempSync(join(root, "case-"));
  const nameOf = namesIn({ policy: "policy.yml", output });
  mkdirSync(join(folder, output), { recursive: true });
  for (const [name, text] of Object.entries(gitignores)) writeFileSync(join(folder, name), text);
  expect(await byUs(output, gitignores)).toEqual(byGit(folder, paths.map(nameOf)));
});

/** `CODE@LINE` of what is said of a `.gitignore` beside the policy. */
function said(text: string): string[] {
  const existing = new Map<string, FileContent>([[".gitignore", { kind: "text", text }]]);
  const findings = ignoredFiles(paths, existing, namesIn({ policy: "policy.yml", output: "." }));
  return findings.map(({ code, place }) => `${code}@${place?.line}`);
}

describe("a rule that is too long, or one of too many,", () => {
  const long = "*?".repeat(7000);
  test.each<readonly [name: string, text: string, said: readonly string[]]>([
    ["may match", `\n${long}`, ["file/ignored-unknown@2"]],
    ["may match by stars alone", "*".repeat(5000), ["file/ignored-unknown@1"]],
    ["may match by brackets", `[${"C".repeat(5000)}]NAME`, ["file/ignored-unknown@1"]],
    ["may match what another keeps", `${long}\n!*`, ["file/ignored-unknown@1"]],
    ["changes nothing of what another leaves out", `${long}\n*`, ["file/ignored@2"]],
    ["of letters matches nothing", "a".repeat(32_768), []],
    ["of single characters matches nothing", "?".repeat(65_536), []],
    ["that keeps files leaves none out", `!${long}`, []],
    ["is a comment", `#${long}`, []],
    ["of letters, longer than a path", "a".repeat(257), []],
    ["is one of 4,097, all short", "a\n".repeat(4097), ["file/ignored-unknown@undefined"]],
    ["is one of 4,096, all short", "a\n".repeat(4096), []],
    ["is no rule", "#\n\n".repeat(5000), []],
    ["has 257 characters", `${"*".repeat(253)}NAME`, ["file/ignored-unknown@1"]],
    ["has 256 characters, and is judged", `${"*".repeat(252)}NAME`, ["file/ignored@1"]],
    ["has 256 characters that match nothing", "*?".repeat(128), []],
    ["ends in spaces", `CNAME${" ".repeat(65_536)}`, ["file/ignored@1"]],
    ["has spaces within", `CNAME${" ".repeat(65_536)}*`, ["file/ignored-unknown@1"]],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));
});

test.each([`${"*?".repeat(7000)}`, "a\n".repeat(4097)])(
  "a file outside of its folder is none of its business: %#",
  (text) => {
    const existing = new Map<string, FileContent>([[".gitignore", { kind: "text", text }]]);
    const nameOf = namesIn({ policy: "policy.yml", output: "public" });
    const findings = ignoredFiles(["CNAME", "policy.lock.json"], existing, nameOf);
    expect(findings.map(({ code, args }) => [code, args.paths])).toEqual([
      ["file/ignored-unknown", "public/CNAME"],
    ]);
  },
);

test("a long folder may be what a long rule without stars is about", () => {
  const folder = "a".repeat(200);
  const existing = new Map<string, FileContent>([
    ["top:.gitignore", { kind: "text", text: `/${"\\a".repeat(200)}\n` }],
  ]);
  const findings = ignoredFiles(["CNAME"], existing, namesIn({ policy: "policy.yml", output: folder }));
  expect(findings.map(({ code }) => code)).toEqual(["file/ignored-unknown"]);
});

test.each(["\0", "[", "\\", "!", "a".repeat(10_000), `${"*a".repeat(30)}`, "/../x\n../"])(
  "%j neither throws nor hangs",
  async (text) => {
    expect(await byUs(".", { ".gitignore": text })).toEqual([]);
  },
);
