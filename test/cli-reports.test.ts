/** `reports` and `promote` as they are installed, on the files of a person who starts with none. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freshBuild, run } from "./built.ts";
import { reportMail } from "./io/inbox/report-mail.ts";
import { zipOf } from "./io/inbox/zip-file.ts";
import { detail, failing, type Json, plainReport } from "./sts/tls-report/shapes.ts";

const cli = join(await freshBuild(), "cli.mjs");
const now = "2026-11-25T06:00:00Z";
const domain = "shop.example";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reports-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const mtaSts = (args: string, input?: string) =>
  run(process.execPath, [cli, ...args.split(" ")], { cwd: folder, ...(input !== undefined && { input }) });
const reports = (args: string, input?: string) => mtaSts(`reports ${args} --no-dkim --now ${now}`, input);

const text = JSON.stringify(plainReport());
const mail = reportMail();
const lines = mail.toString("latin1").replaceAll("\r\n", "\n");

describe("reports", () => {
  test.each<[string, Record<string, string | Uint8Array>, string?]>([
    ["report.eml", { "report.eml": mail }],
    ["saved.mbox", { "saved.mbox": `From x Wed Nov 25 05:03:00 2026\n${lines}\n` }],
    ["Maildir", { "Maildir/cur/1764047000.M1.host:2,S": mail, "Maildir/new/1764047001.M2.host": mail }],
    ["report.json", { "report.json": text }],
    ["report.json.gz", { "report.json.gz": gzipSync(text) }],
    ["reports.zip", { "reports.zip": zipOf([{ name: "a.json", bytes: Buffer.from(text) }]) }],
    ["folder", { "folder/deep/report.json": text, "folder/note.txt": "not a report" }],
    ["-", {}, text],
    ["-", {}, lines],
  ])("reads %s, each report once", async (source, files, input) => {
    for (const [path, content] of Object.entries(files)) write(path, content);
    const { exitCode, stdout, stderr } = await reports(`${source} --json`, input);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ domain, read: { reports: 1 }, days: [{ ok: 120 }] });
  });

  test("makes a page for a browser, and nothing else of it goes to standard output", async () => {
    write("report.json", text);
    const { exitCode, stdout, stderr } = await reports("report.json --format html");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/i);
  });

  test("exits with 1 where mail would be refused", async () => {
    write("report.json", JSON.stringify(plainReport({ policies: [failing(1, 2, [detail()])] })));
    expect((await reports("report.json")).exitCode).toBe(1);
  });

  test.each([
    "",
    "nothing-here",
    "empty.json",
    "broken.json",
    "report.json --days 0",
    "report.json --days 401",
    "report.json --since 2026-02-30",
    "report.json --since 2026-11-20 --until 2026-11-10",
    "report.json --names some",
    "report.json --names all",
    "report.json --format yaml",
    "report.json --json --format html",
    "report.json --trust-results",
    "report.json --domain other.example",
    "report.json --resolver nonsense:x",
    "imap://me@mail.example/INBOX",
    "imaps://me:canary@mail.example/INBOX",
    "imaps://me@mail.example/INBOX",
  ])("%s exits with 2 and a word", async (args) => {
    write("empty.json", "");
    write("broken.json", text.slice(0, 100));
    write("report.json", text);
    const resolver = args.includes("--resolver");
    const words = `reports ${args}${resolver ? "" : " --no-dkim"} --now ${now}`.replace("  ", " ");
    const { exitCode, stdout, stderr } = await mtaSts(words);
    expect([exitCode, (stdout + stderr).length > 20]).toEqual([2, true]);
    expect(stdout + stderr).not.toMatch(/canary|^\s+at /m);
  });
});

describe("evidence in a file", () => {
  const dated = (day: string, more: Json = {}) =>
    JSON.stringify(
      plainReport({
        "contact-info": "x@google.com",
        "report-id": day,
        "date-range": { "start-datetime": `${day}T00:00:00Z`, "end-datetime": `${day}T23:59:59Z` },
        ...more,
      }),
    );
  const kept = () => JSON.parse(readFileSync(join(folder, "evidence.json"), "utf8"));

  test("grows by what is read, and nothing is counted twice", async () => {
    write("a.json", dated("2026-11-23"));
    write("b.json", dated("2026-11-24"));
    for (const files of ["a.json", "b.json", "a.json b.json"])
      expect((await reports(`${files} --by-hand --evidence evidence.json`)).exitCode).toBe(0);
    expect(kept().days.map(({ day }: { day: string }) => day)).toEqual(["2026-11-24", "2026-11-23"]);
    expect(kept().days[0].senders).toMatchObject([{ sender: "google.com", reports: 1 }]);
  });

  test("names whom it is told to", async () => {
    write("a.json", dated("2026-11-24", { "contact-info": "x@small.example" }));
    for (const [names, sender] of [
      ["known", "others"],
      ["all", "small.example"],
    ]) {
      rmSync(join(folder, "evidence.json"), { force: true });
      await reports(`a.json --by-hand --evidence evidence.json --names ${names}`);
      expect(kept().days[0].senders).toMatchObject([{ sender }]);
    }
  });

  test("that cannot be read stays as it is", async () => {
    write("a.json", dated("2026-11-24"));
    write("evidence.json", "mine");
    expect((await reports("a.json --by-hand --evidence evidence.json")).exitCode).toBe(2);
    expect(readFileSync(join(folder, "evidence.json"), "utf8")).toBe("mine");
  });
});

describe("promote", () => {
  const policy = `domain: ${domain}\nmode: testing # for now\nmx: [mx1.shop.example]\nmax_age: 1w\ntls_rpt: [mailto:t@${domain}]\n`;
  const promote = (args = "") => mtaSts(`promote --offline --now ${now} ${args}`.trim());
  const git = async (...args: readonly string[]) => {
    const own = ["-c", "user.name=x", "-c", "user.email=x@example.com"];
    const { exitCode, stderr } = await run("git", [...own, ...args], { cwd: folder });
    expect([exitCode, stderr]).toEqual([0, expect.any(String)]);
  };
  beforeEach(async () => {
    write("policy.yml", policy);
    await mtaSts("build --offline --owner octo --now 2026-10-01T00:00:00Z");
  });

  /** Google's reports on every day of November until today, read with `--by-hand`. */
  async function gather(): Promise<void> {
    for (let day = 1; day <= 24; day++) {
      const name = `2026-11-${String(day).padStart(2, "0")}`;
      const policies = [
        {
          policy: {
            "policy-type": "sts",
            "policy-domain": domain,
            "policy-string": ["version: STSv1", "mode: testing", "mx: mx1.shop.example", "max_age: 604800"],
          },
          summary: { "total-successful-session-count": 9, "total-failure-session-count": 0 },
        },
      ];
      const range = { "start-datetime": `${name}T00:00:00Z`, "end-datetime": `${name}T23:59:59Z` };
      write(
        `saved/${name}.json`,
        JSON.stringify(
          plainReport({
            "contact-info": "x@google.com",
            "report-id": name,
            "date-range": range,
            policies,
          }),
        ),
      );
    }
    expect((await reports("saved --by-hand --evidence evidence.json")).exitCode).toBe(0);
    const evidence = JSON.parse(readFileSync(join(folder, "evidence.json"), "utf8"));
    write("evidence.json", JSON.stringify({ ...evidence, looks: [{ at: now, fail: [], unknown: [] }] }));
  }

  test("writes one word once it is ready", async () => {
    await gather();
    const { exitCode, stdout } = await promote("--evidence evidence.json --write --json");
    expect([exitCode, JSON.parse(stdout).verdict]).toEqual([0, "ready"]);
    expect(readFileSync(join(folder, "policy.yml"), "utf8")).toBe(policy.replace("testing", "enforce"));
  });

  test("finds the evidence on the branch that was fetched, and says so where there is none", async () => {
    await git("init", "-q", "-b", "main");
    expect(JSON.parse((await promote("--json")).stdout).findings).toMatchObject([
      { code: "reports/evidence-unreadable" },
    ]);
    await gather();
    await git("checkout", "-q", "--orphan", "data");
    await git("add", "-f", "evidence.json");
    await git("commit", "-q", "-m", "Reports");
    await git("update-ref", "refs/remotes/origin/mta-sts-reports", "data");
    rmSync(join(folder, "evidence.json"));
    const { exitCode, stdout } = await promote("--json");
    expect([exitCode, JSON.parse(stdout).verdict]).toEqual([0, "ready"]);
  });

  test("changes nothing while it is not", async () => {
    write("evidence.json", "{");
    for (const args of ["--evidence none.json", "--evidence evidence.json", "--write", "extra", "--since x"])
      expect([args, (await promote(args)).exitCode]).toEqual([args, 2]);
    expect(readFileSync(join(folder, "policy.yml"), "utf8")).toBe(policy);
  });
});
