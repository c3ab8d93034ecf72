/** A real mailbox: Dovecot, with 10,000 mails. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timestampOf } from "../../src/base/time.ts";
import type { Item } from "../../src/io/inbox/letter.ts";
import { mailboxItems } from "../../src/io/inbox/mailbox.ts";
import type { MailboxFailure, MailboxProblem } from "../../src/io/inbox/mailbox-failure.ts";
import type { MailboxOptions } from "../../src/io/inbox/mailbox-options.ts";
import { authority } from "../certificates.ts";
import { fillMaildir, startDovecot } from "./dovecot.ts";
import type { Server } from "./processes.ts";

const count = 10_000;
const password = "s3cret ü";
const user = "reports@healthy.test";
const host = "localhost";
const good = { address: "127.0.0.1", port: 9_993 };
const expired = { address: "127.0.0.1", port: 9_994 };
const start = Date.UTC(2026, 9, 1);

const trusted = await authority();
const works = [good, expired].map(() => mkdtempSync(join(tmpdir(), "dovecot-")));
const servers: Server[] = [];

/** A third is new, a third has been read, the rest has other flags. */
const mails = Array.from({ length: count }, (_, index) => ({
  name:
    ["new/", "cur/", "cur/"][index % 3] +
    `${1_700_000_000 + index}.M${index}.lab` +
    ["", ":2,S", ":2,FR"][index % 3],
  text: `Subject: Report ${index}\n\n${"x".repeat(70)}\n${"Report ".repeat(400)}\n`,
  arrived: new Date(start + index * 300_000),
}));

beforeAll(async () => {
  for (const [index, place] of [good, expired].entries()) {
    const work = works[index]!;
    mkdirSync(join(work, "run"));
    await fillMaildir(work, place === good ? mails : []);
    const { key, cert } = await trusted.issue({ names: [host], days: place === good ? 90 : -1 });
    servers.push(await startDovecot({ work, ...place, pem: `${key}\n${cert}\n`, user, password }));
  }
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  for (const work of works) rmSync(work, { recursive: true });
});

interface Asked extends Partial<MailboxOptions> {
  readonly port?: number;
  readonly folder?: string;
  readonly given?: string;
}

async function* items({ port = good.port, folder = "INBOX", given = password, ...rest }: Asked = {}) {
  const options = { since: null, timeout: 30_000, mayConnect: () => true, roots: trusted.certificate };
  const address = { scheme: "imaps", user, host, port, folder } as const;
  yield* mailboxItems(address, { kind: "password", password: given }, { ...options, ...rest });
}

async function all(asked: Asked = {}): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items(asked)) found.push(item);
  return found;
}

async function problemOf(work: Promise<unknown>): Promise<MailboxProblem> {
  return work.then(
    () => Promise.reject(new Error("It works.")),
    (failure: MailboxFailure) => failure.problem,
  );
}

/** Flags, and whether a mail has been seen at all, are in the names of files and folders. */
function flags(): string[] {
  return ["cur", "new"].flatMap((folder) =>
    readdirSync(join(works[0]!, "home/Maildir", folder)).map((name) => `${folder}/${name}`),
  );
}

describe("a mailbox of 10,000 mails", () => {
  test("is read whole, and no flag of it changes", async () => {
    const before = flags();
    expect(before).toHaveLength(count);
    const cpu = process.cpuUsage();
    const started = performance.now();
    let bytes = 0;
    const seen: (string | null)[] = [];
    for await (const item of items()) {
      bytes += item.bytes.length;
      seen.push(item.arrived);
    }
    const used = process.cpuUsage(cpu);
    console.log(
      `${seen.length} mails, ${(bytes / 2 ** 20).toFixed(1)} MiB: ` +
        `${((performance.now() - started) / 1000).toFixed(1)} s, ${((used.user + used.system) / 1e6).toFixed(1)} CPU-s`,
    );
    expect(seen.toSorted()).toEqual(mails.map(({ arrived }) => timestampOf(arrived.getTime() / 1000)));
    expect(flags()).toEqual(before);
  });

  test("is read from a time on", async () => {
    const since = timestampOf(start / 1000 + 9_000 * 300);
    const found = await all({ since });
    expect(found).toHaveLength(1_000);
    expect(Buffer.from(found[0]!.bytes).toString()).toMatch(/^Subject: Report \d+\r\n\r\nx{70}\r\n/);
  });

  test("may be read twice at once", async () => {
    const since = timestampOf(start / 1000 + 9_900 * 300);
    const both = await Promise.all([all({ since }), all({ since })]);
    expect(both.map((found) => found.length)).toEqual([100, 100]);
  });
});

describe("a mailbox that cannot be read says why", () => {
  test("wrong password", async () => {
    expect(await problemOf(all({ given: "wrong" }))).toMatchObject({ kind: "login", by: "password" });
  });

  test("expired certificate", async () => {
    const problem = await problemOf(all({ port: expired.port }));
    expect(problem).toEqual({ kind: "certificate", code: "CERT_HAS_EXPIRED" });
  });

  test("missing folder", async () => {
    const problem = await problemOf(all({ folder: "Reports" }));
    expect(problem).toEqual({ kind: "folder", folder: "Reports", folders: ["INBOX", "Other"], more: false });
  });

  test("too many connections", async () => {
    const holding = [items(), items()];
    try {
      for (const one of holding) await one.next();
      expect((await problemOf(all())).kind).toBe("busy");
    } finally {
      for (const one of holding) await one.return(undefined);
    }
  });

  test("no TLS there", async () => {
    const plain = createServer((socket) =>
      socket
        .on("error", () => {})
        .resume()
        .end("* OK hello\r\n"),
    );
    await new Promise<void>((resolve) => plain.listen(0, good.address, resolve));
    const { port } = plain.address() as AddressInfo;
    expect(await problemOf(all({ port }))).toEqual({ kind: "connection", failure: "tls" });
    await new Promise((resolve) => plain.close(resolve));
  });

  /** Between the mailbox and its reader, until so many bytes have come. */
  test.each([
    ["cut", "reset"],
    ["held", "timeout"],
  ])("%s within a mail", async (way, failure) => {
    const proxy = createServer((client) => {
      const server = connect(good.port, good.address);
      let bytes = 0;
      client.on("error", () => {}).pipe(server);
      server
        .on("error", () => {})
        .on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes < 1_000_000) client.write(chunk);
          else if (way === "cut") client.destroy();
        });
      client.once("close", () => server.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, good.address, resolve));
    const { port } = proxy.address() as AddressInfo;
    let count = 0;
    const reading = async () => {
      for await (const _ of items({ port, timeout: way === "cut" ? 30_000 : 3_000 })) count += 1;
    };
    expect(await problemOf(reading())).toEqual({ kind: "connection", failure });
    expect(count).toBeGreaterThan(0);
    await new Promise((resolve) => proxy.close(resolve));
  });
});
