import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NotWritten } from "../../src/io/failures.ts";
import { filesIn, readStream } from "../../src/io/files.ts";
import { ledgerPath } from "../../src/ledger/ledger.ts";
import { writeChanges } from "../../src/plan/workspace.ts";
import { policyFilePath } from "../../src/sts/policy-file.ts";

let folder: string;
let elsewhere: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
  elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
});
afterEach(() => {
  for (const one of [folder, elsewhere]) rmSync(one, { recursive: true, force: true });
});

const posix = process.platform !== "win32";

describe("reading", () => {
  test("gives bytes, up to the limit", () => {
    writeFileSync(join(folder, "a"), "12345");
    const files = filesIn(folder, folder);
    expect(files.read("a", 5)).toMatchObject({ kind: "text", text: "12345" });
    expect(files.read("a", 4)).toEqual({ kind: "too-large", limit: 4 });
  });

  test("tells absent from unreadable", () => {
    mkdirSync(join(folder, "inside"));
    const files = filesIn(folder, folder);
    expect(files.read("b", 9).kind).toBe("absent");
    expect(files.read("b/c/d", 9).kind).toBe("absent");
    expect(files.read("inside", 9).kind).toBe("unreadable");
  });

  test.runIf(posix)("never waits for a pipe, never reads a device to its end", () => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    const files = filesIn(folder, null);
    expect(files.read("pipe", 9).kind).toBe("unreadable");
    expect(files.read("/dev/zero", 9).kind).toBe("unreadable");
  });

  test.runIf(posix)("follows links inside the fence only", () => {
    writeFileSync(join(elsewhere, "secret"), "secret");
    writeFileSync(join(folder, "a"), "a");
    symlinkSync(join(elsewhere, "secret"), join(folder, "link"));
    symlinkSync(elsewhere, join(folder, "links"));
    symlinkSync("a", join(folder, "fine"));
    const files = filesIn(folder, folder);
    const kinds = ["link", "links/secret", "../x", join(elsewhere, "secret"), "fine"].map(
      (path) => files.read(path, 9).kind,
    );
    expect(kinds).toEqual(["outside", "outside", "outside", "outside", "text"]);
    expect(filesIn(folder, null).read("link", 9).kind).toBe("text");
  });

  test("a stream is read up to the limit", async () => {
    const stream = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
    expect(await readStream(stream("ab", "c"), 3)).toEqual({ kind: "text", text: "abc" });
    expect(await readStream(stream("ab", "cd"), 3)).toEqual({ kind: "too-large", limit: 3 });
  });
});

describe("writing", () => {
  test("makes the folders that are missing, and leaves nothing else behind", () => {
    const files = filesIn(folder, folder);
    files.write([{ folder: "site", path: ".well-known/mta-sts.txt", text: "a\r\n" }]);
    files.write([{ folder: "site", path: "CNAME", text: "" }]);
    expect(readFileSync(join(folder, "site/.well-known/mta-sts.txt"), "latin1")).toBe("a\r\n");
    expect(readdirSync(join(folder, "site")).sort()).toEqual([".well-known", "CNAME"]);
  });

  test.runIf(posix)("replaces a link instead of writing through it", () => {
    writeFileSync(join(elsewhere, "target"), "old");
    symlinkSync(join(elsewhere, "target"), join(folder, "CNAME"));
    filesIn(folder, null).write([{ folder: ".", path: "CNAME", text: "new" }]);
    expect(readFileSync(join(elsewhere, "target"), "utf8")).toBe("old");
    expect(readFileSync(join(folder, "CNAME"), "utf8")).toBe("new");
  });

  test.runIf(posix)("never leaves the output folder, with a fence or without", () => {
    symlinkSync(elsewhere, join(folder, ".well-known"));
    for (const fence of [folder, null]) {
      expect(() =>
        filesIn(folder, fence).write([{ folder: ".", path: ".well-known/mta-sts.txt", text: "new" }]),
      ).toThrow(NotWritten);
    }
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("refuses an output folder outside of the fence", () => {
    expect(() => filesIn(folder, folder).write([{ folder: elsewhere, path: "CNAME", text: "new" }])).toThrow(
      NotWritten,
    );
    expect(() => filesIn(folder, folder).write([{ folder: "..", path: "CNAME", text: "new" }])).toThrow(
      NotWritten,
    );
    expect(existsSync(join(elsewhere, "CNAME"))).toBe(false);
  });

  test("takes away what a run that was killed left, and not what a living one is writing", () => {
    const dead = execFileSync(process.execPath, ["-p", "String(process.pid)"], { encoding: "utf8" }).trim();
    writeFileSync(join(folder, `CNAME.${dead}.tmp`), "half");
    writeFileSync(join(folder, `CNAME.${process.ppid}.tmp`), "half");
    filesIn(folder, null).write([{ folder: ".", path: "CNAME", text: "new" }]);
    expect(readdirSync(folder).sort()).toEqual(["CNAME", `CNAME.${process.ppid}.tmp`].sort());
  });

  test.each([
    ["file", "CNAME", "a file is where a folder should be"],
    [".", "folder", "it is a folder"],
    [".", "x".repeat(300), "the name is too long"],
  ])("says why %s does not take a file", (where, path, reason) => {
    writeFileSync(join(folder, "file"), "");
    mkdirSync(join(folder, "folder"));
    const write = () => filesIn(folder, null).write([{ folder: where, path, text: "new" }]);
    expect(write).toThrow(NotWritten);
    if (posix) expect(write).toThrow(reason);
    expect(write).not.toThrow("permission");
    expect(readdirSync(folder).sort()).toEqual(["file", "folder"]);
  });

  test.runIf(process.platform === "linux")("ends where a folder takes no others", () => {
    const write = () =>
      filesIn(folder, null).write([{ folder: "/proc/none/below", path: "CNAME", text: "new" }]);
    expect(write).toThrow(NotWritten);
  });

  test.runIf(posix)("never writes through a link in the place of its temporary file", () => {
    writeFileSync(join(elsewhere, "target"), "old");
    symlinkSync(join(elsewhere, "target"), join(folder, `CNAME.${process.pid}.tmp`));
    filesIn(folder, null).write([{ folder: ".", path: "CNAME", text: "new" }]);
    expect(readFileSync(join(elsewhere, "target"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["CNAME"]);
  });

  test("a set that is cut short says what was written before, and that another build completes it", () => {
    writeFileSync(join(folder, "site"), "a file");
    const changes = new Map([
      [policyFilePath, "the policy"],
      [ledgerPath, "the ledger"],
    ]);
    const workspace = { policy: "policy.yml", output: "site" };
    const write = () => writeChanges(filesIn(folder, null), workspace, changes);
    expect(write).toThrow(/Done before that: policy\.lock\.json\. Run the build again/);
    expect(readFileSync(join(folder, "policy.lock.json"), "utf8")).toBe("the ledger");
  });

  test.runIf(posix)("gives ordinary permissions", () => {
    filesIn(folder, null).write([{ folder: ".", path: "CNAME", text: "new" }]);
    expect(statSync(join(folder, "CNAME")).mode & 0o777).toBe(0o644 & ~process.umask());
  });
});
