/** `mta-sts.yml` is `policy.yml` by the name that editors know it by; of both, one is read, and the other is named. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freshBuild, run } from "../built.ts";

const cli = join(await freshBuild(), "cli.mjs");
const policy =
  "domain: example.test\nmode: testing\nmx: [mail.example.test]\nmax_age: 1w\ntls_rpt: [mailto:t@example.test]\n";
const other = policy.replace("mail.", "other.");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "second-name-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
async function json(...args: string[]) {
  const { stdout, exitCode } = await run(
    process.execPath,
    [cli, ...args, "--owner", "octocat", "--offline", "--json"],
    {
      cwd: folder,
    },
  );
  return { exitCode, ...JSON.parse(stdout) };
}
const published = () => readFileSync(join(folder, ".well-known/mta-sts.txt"), "latin1");
const places = ({ findings }: { findings: { code: string; file: string }[] }) =>
  findings.map(({ code, file }) => [code, file]);

test("it is read where there is no policy.yml, and its mistakes are its own", async () => {
  write("mta-sts.yml", policy);
  expect(await json("build")).toMatchObject({ exitCode: 0, domain: "example.test" });
  expect(published()).toContain("mx: mail.example.test\r\n");
  write("mta-sts.yml", policy.replace("testing", "live"));
  expect(places(await json("check"))).toEqual([["mode/unknown", "mta-sts.yml"]]);
});

test("a renamed file is the same policy", async () => {
  write("policy.yml", policy);
  const { id } = await json("build");
  rmSync(join(folder, "policy.yml"));
  write("mta-sts.yml", policy);
  expect(await json("build")).toMatchObject({ id, changed: false });
});

describe("where both are there", () => {
  beforeEach(() => {
    write("policy.yml", policy);
    write("mta-sts.yml", other);
  });

  test("policy.yml counts, and the other is named", async () => {
    expect(places(await json("build"))).toEqual([["policy/second", "mta-sts.yml"]]);
    expect(published()).toContain("mx: mail.example.test\r\n");
    expect((await json("check", "--strict")).exitCode).toBe(1);
  });

  test("the one that is asked for counts", async () => {
    expect(places(await json("build", "--policy", "mta-sts.yml"))).toEqual([["policy/second", "policy.yml"]]);
    expect(published()).toContain("mx: other.example.test\r\n");
  });
});

test("in another folder it is the same, and under another name nothing else is looked for", async () => {
  mkdirSync(join(folder, "mail"));
  write("mail/mta-sts.yml", policy);
  expect((await json("build", "--policy", "mail/policy.yml")).exitCode).toBe(0);
  write("mail/own.yml", policy);
  expect(places(await json("build", "--policy", "mail/own.yml"))).toEqual([]);
});

test("init writes over neither", async () => {
  write("mta-sts.yml", policy);
  const { stdout, exitCode } = await run(process.execPath, [cli, "init", "example.test", "--json"], {
    cwd: folder,
  });
  expect([exitCode, places(JSON.parse(stdout))]).toEqual([2, [["init/exists", "mta-sts.yml"]]]);
  expect(readdirSync(folder)).toEqual(["mta-sts.yml"]);
});
