import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { InboxUnreadable, itemsIn } from "../../../src/io/inbox/items.ts";
import type { Item } from "../../../src/io/inbox/letter.ts";
import { limits } from "../../../src/io/inbox/limits.ts";
import { open } from "../../../src/io/inbox/open-item.ts";
import { gzip, json, reportMail, singleMail } from "./report-mail.ts";
import { zipOf } from "./zip-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inbox-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

async function all(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
const itemsOf = (path: string) => all(itemsIn(path));
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
async function reportsIn(items: readonly Item[]): Promise<number> {
  const letters = await Promise.all(items.map((item) => open(item, { dkim: null })));
  return letters.flat().reduce((sum, { documents }) => sum + documents.length, 0);
}

const mail = reportMail();
const fromLine = "From noreply@sender.example Wed Nov 25 05:04:05 2026";
const lf = (text: string) => text.replaceAll("\r\n", "\n");
const mbox = (...mails: readonly Buffer[]) =>
  Buffer.from(mails.map((one) => `${fromLine}\n${lf(one.toString("latin1"))}\n`).join(""), "latin1");

describe("one file", () => {
  test.each<[string, Uint8Array]>([
    ["a.eml", mail],
    ["a.json", json],
    ["a.json.gz", gzip],
    ["a.zip", zipOf([{ name: "a.json", bytes: json }])],
    ["a.txt", mail],
  ])("%s is one item", async (name, bytes) => {
    const path = write(name, bytes);
    expect(await itemsOf(path)).toEqual([{ bytes: Buffer.from(bytes), arrived: null, where: path }]);
    expect(await all(itemsIn("-", inPieces(bytes, 100)))).toEqual([
      { bytes: Buffer.from(bytes), arrived: null, where: "standard input" },
    ]);
  });

  test("what is nothing of use is no item", async () => {
    expect(await itemsOf(write("a.png", Buffer.from("\x89PNG", "latin1")))).toEqual([]);
    expect(await itemsOf(write("a.eml", ""))).toEqual([]);
  });

  test("a large one is cut, one byte above what is read", async () => {
    const [item] = await itemsOf(write("a.json", `{"a":"${"x".repeat(22 * 1024 * 1024)}"}`));
    expect(item!.bytes.length).toBe(limits.unpacked + 1);
    expect((await open(item!, { dkim: null }))[0]!.unreadable).toHaveLength(1);
  });
});

describe("75: an mbox file", () => {
  test.each([1, 7, 64, 100_000])("in pieces of %d bytes", async (size) => {
    const items = await all(itemsIn("-", inPieces(mbox(mail, mail, mail), size)));
    expect(items.map(({ where, arrived }) => [where, arrived])).toEqual(
      [1, 2, 3].map((number) => [`standard input, mail ${number}`, "2026-11-25T05:04:05Z"]),
    );
    for (const { bytes } of items)
      expect(Buffer.from(bytes).toString("latin1").trimEnd()).toBe(lf(mail.toString("latin1")).trimEnd());
  });

  test.each<[string, (text: string) => string]>([
    ["with CRLF", (text) => lf(text).replaceAll("\n", "\r\n")],
    ["without blank lines between mails", (text) => text.replaceAll("--\n\nFrom ", "--\nFrom ")],
    [
      "with the date of another program",
      (text) => text.replaceAll(/^From .*$/gm, "From 17@xxx Wed Nov 25 05:04:05 +0000 2026"),
    ],
    [
      "with a line of a program for people",
      (text) => text.replaceAll(/^From .*$/gm, "From - Wed Nov 25 05:04:05 2026"),
    ],
  ])("%s", async (_, change) => {
    const items = await itemsOf(write("a.mbox", change(mbox(mail, mail).toString("latin1"))));
    expect(items.map(({ arrived }) => arrived)).toEqual(Array(2).fill("2026-11-25T05:04:05Z"));
    expect(await reportsIn(items)).toBe(2);
  });

  test("lines that start with From in a mail", async () => {
    const text = singleMail(
      [],
      "one\n>From here to there\n>>From deeper\nFrom me to you, at last\n\nFrom the 3rd of 2026\n",
    );
    const [item, ...others] = await itemsOf(write("a.mbox", mbox(text)));
    expect(others).toEqual([]);
    expect(Buffer.from(item!.bytes).toString()).toContain(
      "one\nFrom here to there\n>From deeper\nFrom me to you, at last\n\nFrom the 3rd of 2026\n",
    );
  });

  test("a mail that is too large does not take the others with it", async () => {
    const items = await itemsOf(
      write("a.mbox", mbox(mail, singleMail([], "x".repeat(6 * 1024 * 1024)), mail)),
    );
    expect(items.map(({ bytes }) => bytes.length > limits.mail)).toEqual([false, true, false]);
    expect(items[1]!.bytes.length).toBe(limits.mail + 1);
    expect(await reportsIn(items)).toBe(2);
  });

  test("in a gzip file", async () => {
    const many = Array<Buffer>(200).fill(mail);
    expect(await reportsIn(await itemsOf(write("a.mbox.gz", gzipSync(mbox(...many)))))).toBe(200);
  });

  test("in a gzip file that was cut off", async () => {
    const many = Array.from({ length: 200 }, (_, index) => singleMail([], `${index * 7919}`.repeat(100)));
    const packed = gzipSync(mbox(...many));
    const items = await all(itemsIn("-", inPieces(packed.subarray(0, -20), 1000)));
    expect(items.at(-1)!.problem).toBeTypeOf("string");
  });
});

describe("a folder", () => {
  test("76: a Maildir: cur and new, and its folders, not tmp", async () => {
    write("cur/1764050705.M1P1.host:2,S", mail);
    write("new/1764050706.M1P1.host", mail);
    write("tmp/1764050707.M1P1.host", mail);
    write(".Reports/cur/1764050708.M1P1.host:2,", mail);
    write("dovecot-uidlist", "3 V1 N2\n");
    const items = await itemsOf(folder);
    expect(items.map(({ where, arrived }) => [where, arrived])).toEqual([
      [join(folder, ".Reports/cur/1764050708.M1P1.host:2,"), "2025-11-25T06:05:08Z"],
      [join(folder, "cur/1764050705.M1P1.host:2,S"), "2025-11-25T06:05:05Z"],
      [join(folder, "new/1764050706.M1P1.host"), "2025-11-25T06:05:06Z"],
    ]);
    expect(await reportsIn(items)).toBe(3);
  });

  test("of all kinds of files, by name, and folders below", async () => {
    write("b.eml", mail);
    write("a.json", json);
    write("picture.png", Buffer.from("\x89PNG", "latin1"));
    write("2026/11/c.json.gz", gzip);
    write("2026/d.mbox", mbox(mail, mail));
    const items = await itemsOf(folder);
    expect(items.map(({ where }) => where.slice(folder.length + 1))).toEqual([
      "a.json",
      "b.eml",
      join("2026", "d.mbox, mail 1"),
      join("2026", "d.mbox, mail 2"),
      join("2026", "11", "c.json.gz"),
    ]);
  });

  test.skipIf(process.platform === "win32")(
    "links to folders, and links in circles, are not followed",
    async () => {
      write("a.eml", mail);
      symlinkSync(folder, join(folder, "again"));
      symlinkSync(join(folder, "loop"), join(folder, "loop"));
      symlinkSync(join(folder, "a.eml"), join(folder, "b.eml"));
      expect((await itemsOf(folder)).map(({ where }) => where)).toEqual([
        join(folder, "a.eml"),
        join(folder, "b.eml"),
      ]);
    },
  );

  test("not below sixteen folders", async () => {
    write(`${"f/".repeat(16)}a.eml`, mail);
    write(`${"f/".repeat(17)}b.eml`, mail);
    expect((await itemsOf(folder)).map(({ where }) => where.slice(-5))).toEqual(["a.eml"]);
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "a file that may not be read is an item with its problem",
    async () => {
      chmodSync(write("a.eml", mail), 0);
      write("b.eml", mail);
      expect((await itemsOf(folder)).map(({ problem }) => problem !== undefined)).toEqual([true, false]);
    },
  );
});

describe("what is not there", () => {
  test("a path that does not exist", async () => {
    const path = join(folder, "none");
    await expect(itemsOf(path)).rejects.toMatchObject({ path });
    await expect(itemsOf(path)).rejects.toBeInstanceOf(InboxUnreadable);
  });
  test("an empty standard input is nothing", async () =>
    expect(await all(itemsIn("-", inPieces(json, 0 + json.length)))).toHaveLength(1));
});

describe("when a mail arrived", () => {
  const arrived = async (item: Partial<Item>, received?: string) => {
    const text = mail.toString("latin1");
    const bytes = Buffer.from(
      received === undefined ? text : text.replace(/^Received:.*\r\n.*\r\n/, received),
      "latin1",
    );
    return (await open({ bytes, arrived: null, where: "here", ...item }, { dkim: null }))[0]!.arrived;
  };
  test.each<[string, Partial<Item>, string | undefined, string | null]>([
    ["its own server says it", {}, undefined, "2026-11-25T05:03:00Z"],
    [
      "the mailbox says something earlier",
      { arrived: "2026-11-25T05:02:00Z" },
      undefined,
      "2026-11-25T05:02:00Z",
    ],
    ["it was copied later", { arrived: "2026-12-24T00:00:00Z" }, undefined, "2026-11-25T05:03:00Z"],
    ["nobody says it", {}, "", null],
    [
      "the topmost server counts",
      {},
      "Received: by a; Wed, 25 Nov 2026 05:05:00 GMT\r\nReceived: by b; Tue, 24 Nov 2026 05:05:00 GMT\r\n",
      "2026-11-25T05:05:00Z",
    ],
    ["no zone", {}, "Received: by a; 25 Nov 2026 05:05:00\r\n", "2026-11-25T05:05:00Z"],
    ["no date", {}, "Received: by a.example.2026\r\n", null],
    ["no such date", {}, "Received: by a; 45 Nov 2026 05:05:00 GMT\r\n", null],
    ["long ago", {}, "Received: by a; 1 Jan 1970 05:05:00 GMT\r\n", null],
  ])("%s", async (_, item, received, expected) => expect(await arrived(item, received)).toBe(expected));
});
