import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NotWritten } from "../../src/io/failures.ts";
import { NotRead } from "../../src/io/lines.ts";
import { openResults, type ResultHead } from "../../src/io/results-file.ts";
import { resultJson } from "../../src/report/reports.ts";
import { nothingSeen } from "../../src/report/verified.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "results-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const line = (domain: string) => `${resultJson({ ...nothingSeen, domain, findings: [] })}\n`;

async function opened(text: string | Buffer | null) {
  const path = join(folder, "results.jsonl");
  if (text !== null) writeFileSync(path, text);
  const heads: ResultHead[] = [];
  const file = await openResults(path, (head) => heads.push(head));
  return {
    file,
    domains: heads.map(({ domain }) => domain),
    heads,
    content: () => readFileSync(path, "utf8"),
  };
}

describe("results are carried on", () => {
  test("none: the file is made", async () => {
    const { file, domains, content } = await opened(null);
    file.append("x\n");
    expect([domains, content()]).toEqual([[], "x\n"]);
  });

  test("whole lines", async () => {
    const { file, heads, content } = await opened(line("a.test") + line("b.test").replace("true", "false"));
    file.append("x\n");
    expect(heads).toEqual([
      { domain: "a.test", ok: true },
      { domain: "b.test", ok: false },
    ]);
    expect(content().split("\n").slice(2)).toEqual(["x", ""]);
  });

  test("of lines that were no domain", async () => {
    const odd = [
      'a "quoted\\" one',
      "\u001b[31m",
      "\u{1f600} \u202e",
      "x".repeat(1000),
      "\u0001".repeat(1000),
    ];
    expect((await opened(odd.map(line).join(""))).domains).toEqual(odd);
  });

  // Whatever a run that was killed left: a result is either whole or made again.
  test("wherever the last line ends", async () => {
    const [first, second] = [line("a.test"), line("bücher.test")];
    const bytes = Buffer.from(first + second);
    for (let end = 0; end < bytes.length; end++) {
      const { file, domains, content } = await opened(bytes.subarray(0, end));
      file.append(second);
      const isWhole = end >= Buffer.byteLength(first);
      expect([domains, content()]).toEqual([isWhole ? ["a.test"] : [], isWhole ? first + second : second]);
    }
  });

  test("lines longer than what is read at once", async () => {
    const long = `${line("a.test").slice(0, -2)},"more":"${"x".repeat(300_000)}"}\n`;
    const { domains } = await opened(
      long + line("b.test") + long.replace("a.test", "c.test") + long.slice(0, -2),
    );
    expect(domains).toEqual(["a.test", "b.test", "c.test"]);
  });
});

describe("a file that is something else is left as it is", () => {
  test.each([
    ["a list of domains", "a.test\nb.test"],
    ["a line without an end", "a.test"],
    ["one line that is no result", `${line("a.test")}{}\n${line("b.test")}`],
    ["a line that ends too early", `${line("a.test").slice(0, -5)}\n`],
    ["an empty line", `${line("a.test")}\n`],
    ["an escape that JSON does not have", '{"command":"verify","ok":true,"domain":"\\q",}\n'],
    ["no text", Buffer.from([0xff, 0xfe, 0, 10, 0, 10])],
  ])("%s", async (_, text) => {
    await expect(opened(text)).rejects.toThrow(NotRead);
    expect(readFileSync(join(folder, "results.jsonl"))).toEqual(Buffer.from(text));
  });
});

test.skipIf(process.platform === "win32")("a folder, a device, a link to nowhere that may be", async () => {
  mkdirSync(join(folder, "folder"));
  symlinkSync(join(folder, "missing", "file"), join(folder, "link"));
  for (const path of [join(folder, "folder"), "/dev/null", join(folder, "link")])
    await expect(openResults(path, () => {})).rejects.toThrow(NotWritten);
});
