/** What is left out of the bundle is not missed, whatever a server sends: with and without it, the outcome is the same. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Metafile } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../../scripts/bundle.ts";
import { packageOf } from "../../../scripts/packages.ts";
import { leftOut, without } from "../../../scripts/without.ts";
import * as source from "../../../src/io/inbox/mailbox.ts";
import { decode, encode } from "../../../src/io/inbox/modified-utf7.ts";
import { authority } from "../../certificates.ts";
import { type Reply, startFakeImapServer } from "../../fake-imap-server.ts";

const password = "secret";
const trusted = await authority();
const good = await trusted.issue({ names: ["localhost"] });

let folder: string;
let bundled: typeof source;
let metafile: Metafile;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bundled-"));
  ({ metafile } = await build({
    absWorkingDir: root,
    entryPoints: { mailbox: "src/io/inbox/mailbox.ts" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    preserveSymlinks: true,
    metafile: true,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    plugins: [without],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  }));
  bundled = await import(pathToFileURL(join(folder, "mailbox.mjs")).href);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("of the client's packages nothing but itself is bundled", () => {
  const names = new Set(Object.keys(metafile.inputs).map((path) => packageOf(path)?.name));
  const parts = ["pino", "socks", "libmime", "libqp", "libbase64", "iconv-lite", "encoding-japanese"];
  expect(names.has("imapflow")).toBe(true);
  expect([...parts, "@zone-eu/mailsplit"].filter((name) => names.has(name))).toEqual([]);
});

async function outcome(implementation: typeof source, port: number, name: string): Promise<unknown[]> {
  const seen: unknown[] = [];
  const options = { since: null, timeout: 5_000, mayConnect: () => true, roots: trusted.certificate };
  const address = { scheme: "imaps", user: "me", host: "localhost", port, folder: name } as const;
  try {
    const items = implementation.mailboxItems(address, { kind: "password", password }, options);
    for await (const { bytes, where } of items) seen.push([where, Buffer.from(bytes).toString()]);
  } catch (error) {
    expect(String(error)).not.toContain(leftOut);
    seen.push((error as { problem: unknown }).problem);
  }
  return seen;
}

const first =
  (...lines: readonly string[]): Reply =>
  ({ say, obey }, command) => {
    say(...lines);
    obey(command);
  };
const envelope =
  '* 1 FETCH (UID 7 ENVELOPE ("d" "=?utf-8?Q?s?=" (("=?x?Q?y?=" NIL "a" "b")) NIL NIL NIL NIL NIL NIL NIL))';
const structure =
  '* 1 FETCH (UID 7 BODYSTRUCTURE ("text" "plain" ("name*0*" "utf-8\'\'%FC" "x" "=?iso-2022-jp?B?eA==?=") NIL NIL "7bit" 3 1))';
const odd = '* LIST (\\HasNoChildren) "/" "&AP8-&-x"';
const replies: Record<string, Record<string, Reply>> = {
  "a good server": {},
  "wrong password": { PASSWORD: ({ say }, { tag }) => say(`${tag} NO no`) },
  "envelopes while listing": { "LIST MAILS": first(envelope) },
  "envelopes while sending": { "SEND MAILS": first(envelope) },
  "structures while listing": { "LIST MAILS": first(structure) },
  "structures while sending": { "SEND MAILS": first(structure) },
  "odd folders": { LIST: first(odd, odd) },
  "binary parts": { "SEND MAILS": first("* 1 FETCH (UID 7 BINARY[1] ~{3}", "abc)") },
  "a challenge that is none": { PASSWORD: ({ say }) => say("+ ???", "+ ", "* BYE bye") },
};
const folders = ["INBOX", "M&APw-ll", "Tom &- Co", "&ZeVnLIqe-"];
test.each(
  Object.entries(replies).flatMap(([name, given]) =>
    ["INBOX", "Müll", "Tom & Co", "日本語", "Nowhere ü"].map((path) => [name, path, given] as const),
  ),
)("%s, folder %s", async (_, path, given) => {
  const mails = [{ uid: 7, text: "Subject: x\r\n\r\nü", date: "01-Nov-2026 00:00:00 +0000" }];
  const server = await startFakeImapServer({ ...good, password, mails, folders, replies: given });
  try {
    expect(await outcome(bundled, server.port, path)).toEqual(await outcome(source, server.port, path));
  } finally {
    await server.stop();
  }
});

test.each([
  ["INBOX", "INBOX"],
  ["Müll", "M&APw-ll"],
  ["&", "&-"],
  // RFC 3501 §5.1.3
  ["~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"],
  ["😀", "&2D3eAA-"],
])("the folder %s is %s on the wire", (name, wire) => {
  expect(encode(name).toString("latin1")).toBe(wire);
  expect(decode(Buffer.from(wire))).toBe(name);
});

test("a name that is not encoded as it should be stays as it is", () => {
  expect(decode(Buffer.from("a & b &!- &"))).toBe("a & b &!- &");
});
