/** The Worker of examples/cloudflare-reports/ in Cloudflare's own runtime, and what reads it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { parse } from "smol-toml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { credentialsOf } from "../../../src/io/inbox/credentials.ts";
import type { Item } from "../../../src/io/inbox/letter.ts";
import { mailboxItems } from "../../../src/io/inbox/mailbox.ts";
import { parseMailboxAddress } from "../../../src/io/inbox/mailbox-address.ts";
import type { MailboxOptions } from "../../../src/io/inbox/mailbox-options.ts";
import { authority } from "../../certificates.ts";

const folder = join(import.meta.dirname, "../../../examples/cloudflare-reports");
const token = "0123456789abcdef0123456789abcdef";
const trusted = await authority();
const pair = await trusted.issue({ names: ["localhost"] });

/** Hands mails of any size over as Cloudflare does; Miniflare's own way ends at 1 MiB. */
const around = `
  import worker from "./worker.js";
  export default {
    email: worker.email,
    async fetch(request, env) {
      if (new URL(request.url).pathname !== "/deliver") return worker.fetch(request, env);
      let rejected = null;
      const raw = await request.arrayBuffer();
      await worker.email({
        raw: new Response(raw).body,
        rawSize: raw.byteLength,
        setReject(reason) { rejected = reason; },
      }, env);
      return Response.json({ rejected });
    },
  };`;

let worker: Miniflare;
let origin: URL;
beforeAll(async () => {
  const settings = parse(readFileSync(join(folder, "wrangler.toml"), "utf8"));
  worker = new Miniflare({
    name: settings.name as string,
    compatibilityDate: settings.compatibility_date as string,
    modules: [
      { type: "ESModule", path: "around.js", contents: around },
      {
        type: "ESModule",
        path: "worker.js",
        contents: readFileSync(join(folder, settings.main as string), "utf8"),
      },
    ],
    bindings: { ...(settings.vars as Record<string, string>), TOKEN: token },
    kvNamespaces: (settings.kv_namespaces as { binding: string }[]).map(({ binding }) => binding),
    httpsKey: pair.key,
    httpsCert: pair.cert,
  });
  origin = await worker.ready;
});
afterAll(() => worker.dispose());

/** As much of a KV namespace as is needed: its real types come from a package of their own. */
interface Storage {
  list(): Promise<{ keys: { name: string; expiration?: number }[] }>;
  put(name: string, value: string, options: { metadata: unknown }): Promise<void>;
  delete(name: string): Promise<void>;
}
const storage = async () => (await worker.getKVNamespace("MAILS")) as unknown as Storage;

const authorized = { authorization: `Bearer ${token}` };
const ask = (path: string, init: Parameters<Miniflare["dispatchFetch"]>[1] = { headers: authorized }) =>
  worker.dispatchFetch(`https://reports.test${path}`, init);

async function deliver(mail: Uint8Array): Promise<{ rejected: string | null }> {
  const response = await ask("/deliver", { method: "POST", body: mail });
  return (await response.json()) as { rejected: string | null };
}

async function all(password = token, options: Partial<MailboxOptions> = {}): Promise<Item[]> {
  const items: Item[] = [];
  const settings = { password, client: undefined, idTokenUrl: undefined, idToken: undefined };
  const mailbox = parseMailboxAddress(`https://localhost:${origin.port}/`);
  const limits = { since: null, timeout: 20_000, mayConnect: () => true, roots: trusted.certificate };
  for await (const item of mailboxItems(mailbox, credentialsOf(settings), { ...limits, ...options })) {
    items.push(item);
  }
  return items;
}

describe("a Worker that receives reports", () => {
  test("keeps a mail as it came, for 60 days", async () => {
    const raw =
      "From: a@sender.test\r\nTo: tls@reports.test\r\nMessage-ID: <1@sender.test>\r\n\r\nB\xe4\0\r\n";
    const mail = Buffer.from(raw, "latin1");
    expect(await deliver(mail)).toEqual({ rejected: null });
    const mails = await storage();
    const { keys } = await mails.list();
    expect(keys).toHaveLength(1);
    const days = (keys[0]!.expiration! - Date.now() / 1000) / 86_400;
    expect(Math.round(days)).toBe(60);
    const { mails: listed } = (await (await ask("/")).json()) as { mails: { name: string }[] };
    const response = await ask(`/${listed[0]!.name}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(mail);
    expect(response.headers.get("content-type")).toBe("message/rfc822");
  });

  test("takes 4 MiB, and rejects more", async () => {
    const mails = await storage();
    const before = (await mails.list()).keys.length;
    expect((await deliver(new Uint8Array(4_194_305))).rejected).not.toBeNull();
    expect((await mails.list()).keys).toHaveLength(before);
    expect((await deliver(new Uint8Array(4_194_304))).rejected).toBeNull();
    expect((await mails.list()).keys).toHaveLength(before + 1);
  });

  test.each([
    ["no token", {}],
    ["a wrong token", { authorization: `Bearer ${"f".repeat(32)}` }],
    ["half a token", { authorization: `Bearer ${token.slice(0, 16)}` }],
    ["an empty token", { authorization: "Bearer " }],
    ["other credentials", { authorization: "Basic Zm9vOmJhcg==" }],
  ])("shows nothing to %s", async (_, headers) => {
    const { keys } = await (await storage()).list();
    for (const path of ["/", `/${keys[0]!.name}`, "/anything"]) {
      const response = await ask(path, { headers });
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain("From:");
    }
  });

  test.each(["POST", "PUT", "DELETE", "HEAD", "OPTIONS"])("does nothing for %s", async (method) => {
    const mails = await storage();
    const { keys } = await mails.list();
    expect((await ask(`/${keys[0]!.name}`, { method, headers: authorized })).status).toBe(405);
    expect((await mails.list()).keys).toEqual(keys);
  });

  test.each(["/missing", "/..%2f", `/${"a".repeat(600)}`, "/a/b", "/%00", "//"])(
    "%s is no mail",
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});

describe("what reads it", () => {
  test("gets every mail of many pages once, in order", async () => {
    const mails = await storage();
    for (const { name } of (await mails.list()).keys) await mails.delete(name);
    const count = 1_003;
    await Promise.all(
      Array.from({ length: count }, (_, index) => {
        const arrived = new Date(Date.UTC(2026, 10, 1) + index * 60_000).toISOString();
        const mail = `Subject: ${index}\r\n\r\n`;
        return mails.put(`${arrived}-x`, mail, { metadata: { arrived, size: mail.length } });
      }),
    );
    const items = await all();
    expect(items.map(({ bytes }) => Number(Buffer.from(bytes).toString().match(/\d+/)![0]))).toEqual(
      Array.from({ length: count }, (_, index) => index),
    );
    const since = "2026-11-01T16:40:00Z";
    const later = await all(token, { since });
    expect(later).toHaveLength(3);
    expect(later.every(({ arrived }) => arrived! >= since)).toBe(true);
  });

  test("is told that its token is wrong", async () => {
    await expect(all("f".repeat(32))).rejects.toMatchObject({ problem: { kind: "status", status: 401 } });
  });
});
