import { once } from "node:events";
import type { IncomingMessage, RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import type { Credentials } from "../../../src/io/inbox/credentials.ts";
import type { Item, Unreadable } from "../../../src/io/inbox/letter.ts";
import { mailboxItems } from "../../../src/io/inbox/mailbox.ts";
import { MailboxFailure, type MailboxProblem } from "../../../src/io/inbox/mailbox-failure.ts";
import type { MailboxOptions } from "../../../src/io/inbox/mailbox-options.ts";
import { accessToken } from "../../../src/io/inbox/oauth.ts";
import { authority } from "../../certificates.ts";
import { startFakeImapServer } from "../../fake-imap-server.ts";

const trusted = await authority();
const good = await trusted.issue({ names: ["localhost"] });
const secret = "hunter2~canary";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A web server on loopback; gives its origin. */
async function started(listener: RequestListener, pair = good): Promise<string> {
  const server = createServer(pair, listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stops.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

const options: MailboxOptions = {
  since: null,
  timeout: 20_000,
  mayConnect: () => true,
  roots: trusted.certificate,
};

async function problemOf(work: Promise<unknown>): Promise<MailboxProblem> {
  const error: unknown = await work.then(
    () => null,
    (thrown) => thrown,
  );
  if (!(error instanceof MailboxFailure))
    throw new Error("not the failure that was expected", { cause: error });
  const seen = `${error.stack}${error.message}${JSON.stringify(error)}${error.cause}`;
  expect(seen).not.toContain(secret);
  expect(seen).not.toMatch(/[^\P{Cc}\n]/u);
  return error.problem;
}

const json =
  (value: unknown, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
  };
const silence: RequestListener = () => {};
const endless: RequestListener = (_, response) => {
  const fill = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, "x")));
  };
  response.on("drain", fill);
  fill();
};
const redirect: RequestListener = (_, response) => {
  response.writeHead(302, { location: "https://localhost/stolen" }).end();
};

describe("the mails of a web service", () => {
  async function all(url: string, asked: Partial<MailboxOptions> = {}): Promise<Item[]> {
    const items: Item[] = [];
    const address = { scheme: "https", host: new URL(url).host, url } as const;
    const credentials = { kind: "password", password: secret } as const;
    for await (const item of mailboxItems(address, credentials, { ...options, ...asked })) items.push(item);
    return items;
  }

  const listed = [
    { name: "2026-11-01T00:00:00.000Z-a", size: 3, arrived: "2026-11-01T00:00:00.000Z" },
    { name: "2026-11-02T00:00:00.000Z-b", size: 4_194_305, arrived: "2026-11-02T00:00:00.000Z" },
    { name: "2026-11-03T00:00:00.000Z-c", size: 3, arrived: null },
    { name: "2026-11-04T00:00:00.000Z-d", size: 3, arrived: "2026-11-04T00:00:00.000Z" },
  ];
  const seen: string[] = [];
  /** Two pages; the last mail is gone. */
  const service: RequestListener = (request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    const { pathname, searchParams } = new URL(request.url!, "https://localhost");
    if (pathname === "/box") {
      const [mails, cursor] = searchParams.has("cursor")
        ? [listed.slice(2), null]
        : [listed.slice(0, 2), "p/2="];
      json({ mails, cursor })(request, response as never);
    } else if (pathname.endsWith("d")) response.writeHead(404).end();
    else response.end(`${pathname.at(-1)}\0\xff`);
  };

  test("are read page by page, with a token", async () => {
    seen.length = 0;
    const skipped: Unreadable[] = [];
    const items = await all(`${await started(service)}/box`, { skipped: (one) => skipped.push(one) });
    expect(items.map(({ bytes, arrived }) => [Buffer.from(bytes).toString(), arrived])).toEqual([
      ["a\0ÿ", "2026-11-01T00:00:00Z"],
      ["c\0ÿ", null],
    ]);
    expect(skipped).toHaveLength(2);
    expect(seen.slice(0, 2)).toEqual(
      ["GET /box", "GET /box?cursor=p%2F2%3D"].map((one) => `${one} Bearer ${secret}`),
    );
    expect(seen.every((one) => one.endsWith(`Bearer ${secret}`))).toBe(true);
  });

  test("are only those of the time that is asked for", async () => {
    const items = await all(`${await started(service)}/box`, { since: "2026-11-02T00:00:00Z" });
    expect(items.map(({ where }) => where.at(-1))).toEqual(["c"]);
  });

  const one = { name: "a", size: 1, arrived: null };
  test.each<[string, RequestListener, MailboxProblem]>([
    ["a wrong token", json({}, 401), { kind: "status", status: 401 }],
    ["a wrong path", json({}, 404), { kind: "status", status: 404 }],
    ["a redirect", redirect, { kind: "status", status: 302 }],
    ["an endless answer", endless, { kind: "too-much" }],
    ["no JSON", (_, response) => void response.end("<html>"), { kind: "connection", failure: "malformed" }],
    ["other JSON", json([1]), { kind: "connection", failure: "malformed" }],
    ["null", json(null), { kind: "connection", failure: "malformed" }],
    ["pages without an end", json({ mails: [], cursor: "x" }), { kind: "connection", failure: "malformed" }],
    [
      "a cut",
      (_, response) => void response.write("{", () => response.destroy()),
      { kind: "connection", failure: "reset" },
    ],
    ...["../x", "a/b", "", "a?b", "a".repeat(200), 7, "\x1b[2J"].map(
      (name): [string, RequestListener, MailboxProblem] => [
        `the name ${JSON.stringify(name)}`,
        json({ mails: [{ ...one, name }], cursor: null }),
        { kind: "connection", failure: "malformed" },
      ],
    ),
  ])("are not read from %s", async (_, listener, expected) => {
    expect(await problemOf(all(await started(listener)))).toEqual(expected);
  });

  test("are not waited for longer than the timeout", async () => {
    expect(await problemOf(all(await started(silence), { timeout: 200 }))).toEqual({
      kind: "connection",
      failure: "timeout",
    });
  });

  test("are not asked for without a valid certificate, nor in the private network", async () => {
    const asked: IncomingMessage[] = [];
    const expired = await trusted.issue({ names: ["localhost"], days: -1 });
    const url = await started((request) => asked.push(request), expired);
    expect(await problemOf(all(url))).toEqual({ kind: "certificate", code: "CERT_HAS_EXPIRED" });
    const inside = await started((request) => asked.push(request));
    for (const name of ["localhost", "127.0.0.1"]) {
      const given = all(inside.replace("localhost", name), { mayConnect: () => false });
      expect(await problemOf(given)).toEqual({ kind: "private-address" });
    }
    expect(asked).toEqual([]);
  });

  test("take no application of Microsoft's", async () => {
    const address = { scheme: "https", host: "localhost", url: "https://localhost" } as const;
    const client = { kind: "client", tenant: "t", client: "c", secret } as const;
    const { kind } = await problemOf(mailboxItems(address, client, options).next());
    expect(kind).toBe("credentials");
  });
});

describe("a token for a mailbox of Microsoft 365", () => {
  const client: Credentials & { kind: "client" } = {
    kind: "client",
    tenant: "contoso.com",
    client: "c-1",
    secret,
  };
  const token = "eyJ0.eXAi.OiJK-_";
  const granted = { token_type: "Bearer", expires_in: 3599, access_token: token };
  const tokenFrom = async (listener: RequestListener, asked: Partial<MailboxOptions> = {}) =>
    accessToken(client, { ...options, ...asked, tokenEndpoint: await started(listener) });

  test("is got by the secret, and opens the mailbox", async () => {
    const seen: unknown[] = [];
    const tokenEndpoint = await started(async (request, response) => {
      seen.push([request.method, request.url, Object.fromEntries(new URLSearchParams(await text(request)))]);
      json(granted)(request, response as never);
    });
    const imap = await startFakeImapServer({
      ...good,
      capabilities: "IMAP4rev1 AUTH=XOAUTH2",
      password: token,
    });
    stops.push(imap.stop);
    const address = {
      scheme: "imaps",
      user: "me",
      host: "localhost",
      port: imap.port,
      folder: "INBOX",
    } as const;
    expect((await mailboxItems(address, client, { ...options, tokenEndpoint }).next()).done).toBe(true);
    const scope = "https://outlook.office365.com/.default";
    const body = { grant_type: "client_credentials", client_id: "c-1", client_secret: secret, scope };
    expect(seen).toEqual([["POST", "/contoso.com/oauth2/v2.0/token", body]]);
    expect(imap.commands).toContain("AUTHENTICATE XOAUTH2");
  });

  test("that the mailbox does not take is told from a wrong password", async () => {
    const tokenEndpoint = await started(json(granted));
    const imap = await startFakeImapServer({
      ...good,
      capabilities: "IMAP4rev1 AUTH=XOAUTH2",
      password: "other",
    });
    stops.push(imap.stop);
    const address = {
      scheme: "imaps",
      user: "me",
      host: "localhost",
      port: imap.port,
      folder: "INBOX",
    } as const;
    const problem = await problemOf(mailboxItems(address, client, { ...options, tokenEndpoint }).next());
    expect(problem).toMatchObject({ kind: "login", by: "token" });
  });

  test("is got by GitHub's word for the workflow, without a secret", async () => {
    const bodies: string[] = [];
    const issued: unknown[] = [];
    const tokenEndpoint = await started(async (request, response) => {
      bodies.push(await text(request));
      json(granted)(request, response as never);
    });
    const runner = await started((request, response) => {
      issued.push([request.url, request.headers.authorization]);
      json({ value: "header.payload.signature" })(request, response);
    });
    const credentials: Credentials & { kind: "workflow" } = {
      kind: "workflow",
      tenant: "contoso.com",
      client: "c-1",
      issuer: { url: `${runner}/token?v=1`, token: secret },
    };
    expect(await accessToken(credentials, { ...options, tokenEndpoint })).toBe(token);
    expect(issued).toEqual([["/token?v=1&audience=api://AzureADTokenExchange", `Bearer ${secret}`]]);
    expect(Object.fromEntries(new URLSearchParams(bodies[0]))).toMatchObject({
      client_assertion: "header.payload.signature",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    });
  });

  test.each([
    [
      "AADSTS7000215",
      { error: "invalid_client", error_description: "AADSTS7000215: Invalid client secret provided." },
    ],
    [
      "AADSTS700016",
      { error: "unauthorized_client", error_description: "AADSTS700016: Application not found" },
    ],
    ["invalid_scope", { error: "invalid_scope" }],
    ["malformed", { error: "\x1b[2J" }],
    ["malformed", { error: secret }],
    ["malformed", { ...granted, access_token: "a\r\nb" }],
    ["malformed", { ...granted, access_token: "a".repeat(20_000) }],
    ["malformed", { ...granted, token_type: "mac" }],
    ["malformed", null],
    ["malformed", "text"],
  ])("is refused: %s, by %j", async (code, answer) => {
    const status = answer !== null && typeof answer === "object" && "access_token" in answer ? 200 : 400;
    expect(await problemOf(tokenFrom(json(answer, status)))).toEqual({ kind: "token", code });
  });

  test.each<[string, RequestListener, MailboxProblem]>([
    ["a redirect", redirect, { kind: "token", code: "malformed" }],
    ["an endless answer", endless, { kind: "too-much" }],
    ["silence", silence, { kind: "connection", failure: "timeout" }],
  ])("is not got from %s", async (_, listener, expected) => {
    expect(await problemOf(tokenFrom(listener, { timeout: 500 }))).toEqual(expected);
  });
});
