import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { FetchRequest, FetchResult, HttpAnswer } from "../../src/io/https/fetch.ts";
import { https, proxyFor } from "../../src/io/https/https.ts";
import { type Authority, authority, type KeyPair } from "../certificates.ts";
import {
  type FakeHost,
  startBareHost,
  startPolicyHost,
  startProxy,
  startRawPolicyHost,
  startRelay,
} from "../fake-policy-host.ts";

const host = "mta-sts.example.com";
const path = "/.well-known/mta-sts.txt";
const policy = "version: STSv1\r\nmode: none\r\nmax_age: 86400\r\n";

let trusted: Authority;
let good: KeyPair;
beforeAll(async () => {
  trusted = await authority();
  good = await trusted.issue({ names: [host] });
});

const hosts: FakeHost[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  const used = hosts.splice(0);
  try {
    // Each test is also one of this: no request leaves a connection behind.
    await expect.poll(() => used.map((one) => one.open()), { interval: 5 }).toEqual(used.map(() => 0));
  } finally {
    for (const one of used) await one.stop();
  }
});

async function running<Host extends FakeHost>(starting: Promise<Host>): Promise<Host> {
  const started = await starting;
  hosts.push(started);
  return started;
}

function fetchFrom(
  { address, port }: { address: string | null; port: number },
  wanted: Partial<FetchRequest> = {},
  timeout = 20_000,
): Promise<FetchResult> {
  const client = https({ timeout, port, roots: trusted.certificate });
  return client.get({ host, address, path, userAgents: [null], tls: null, ...wanted });
}

async function answersOf(...given: Parameters<typeof fetchFrom>): Promise<readonly HttpAnswer[]> {
  const result = await fetchFrom(...given);
  if (result.kind === "failed") throw new Error(`no connection: ${result.failure}`);
  return result.answers;
}

/** Short where it shall run out; else long enough for a busy machine. */
const timeoutFor = (outcome: string | number) => (outcome === "timeout" ? 150 : 20_000);

const failures = (answers: readonly HttpAnswer[]) =>
  answers.map((answer) => (answer.kind === "failed" ? answer.failure : answer.status));

describe("a healthy host", () => {
  test("is asked once for each User-Agent, each over a connection of its own, with nothing else that tells them apart", async () => {
    const requests: unknown[] = [];
    const server = await running(
      startPolicyHost(good, ({ method, url, headers, socket }, response) => {
        const { servername } = socket as TLSSocket & { servername: string };
        requests.push({ method, url, headers, servername });
        response.setHeader("Set-Cookie", "seen=1").setHeader("Content-Type", "text/plain").end(policy);
      }),
    );
    const userAgents = [null, "", "Mozilla/5.0"];
    const result = await fetchFrom(server, { userAgents });
    expect(result).toMatchObject({
      kind: "connected",
      tls: "TLSv1.3",
      certificate: { names: [host], admitsHost: true, distrust: null },
      answers: userAgents.map((userAgent) => ({ kind: "answer", userAgent, status: 200, tooLarge: false })),
    });
    const common = { host, accept: "*/*", "accept-encoding": "identity", connection: "keep-alive" };
    const agents = [{}, { "user-agent": "" }, { "user-agent": "Mozilla/5.0" }];
    const expected = agents.map((agent) => ({
      method: "GET",
      url: path,
      headers: { ...common, ...agent },
      servername: host,
    }));
    expect(requests).toHaveLength(expected.length);
    // All but the first one come side by side.
    expect(requests).toEqual(expect.arrayContaining(expected));
    expect(server.connections()).toBe(3);
  });

  test("tells what it serves and how long it may be cached", async () => {
    const server = await running(
      startPolicyHost(good, (_, response) => {
        const headers = ["Content-Type", "text/plain", "content-type", "text/html; charset=utf-8"];
        response.writeHead(200, [...headers, "Cache-Control", 'public,  MAX-AGE="600"', "Age", "42"]);
        response.end(policy);
      }),
    );
    const [answer] = await answersOf(server);
    expect(answer).toMatchObject({
      contentTypes: ["text/plain", "text/html; charset=utf-8"],
      maxAge: 600,
      age: 42,
      location: null,
      body: Buffer.from(policy),
    });
  });

  test.each([
    ["s-maxage=60", "-1", null, null],
    ["max-age=99999999999999999999999999", "1, 2", 2 ** 31, null],
  ])("Cache-Control %j and Age %j", async (cacheControl, age, maxAge, seconds) => {
    const server = await running(
      startPolicyHost(good, (_, response) => {
        response.writeHead(200, { "Cache-Control": cacheControl, Age: age }).end(policy);
      }),
    );
    expect(await answersOf(server)).toMatchObject([{ maxAge, age: seconds }]);
  });

  test.each([
    ["gzip", "gzip"],
    [["gzip", "br"], "gzip, br"],
    [undefined, null],
  ])("a compressed body is left as it came, with Content-Encoding %j", async (header, contentEncoding) => {
    const body = gzipSync(policy);
    const server = await running(
      startPolicyHost(good, (_, response) => {
        if (header !== undefined) response.setHeader("Content-Encoding", header);
        response.end(body);
      }),
    );
    expect(await answersOf(server)).toMatchObject([{ body, contentEncoding }]);
  });

  test("a redirect is reported, and not followed", async () => {
    const asked: unknown[] = [];
    const server = await running(
      startPolicyHost(good, ({ url }, response) => {
        asked.push(url);
        response.writeHead(301, { Location: `https://${host}/elsewhere` }).end("moved");
      }),
    );
    expect(await answersOf(server, { userAgents: [null, "x"] })).toMatchObject([
      { status: 301, location: `https://${host}/elsewhere`, body: new Uint8Array() },
      { status: 301 },
    ]);
    expect(asked).toEqual([path, path]);
  });
});

describe("the connection", () => {
  test.each([
    ["wrong name", { names: ["example.com"] }, { admitsHost: false, distrust: null }],
    ["expired", { names: [host], days: -1 }, { admitsHost: true, distrust: "CERT_HAS_EXPIRED" }],
    ["self-signed", { names: [host], selfSigned: true }, { distrust: "DEPTH_ZERO_SELF_SIGNED_CERT" }],
  ])("nothing is asked of a host whose certificate is not valid: %s", async (_, wanted, certificate) => {
    let requests = 0;
    const server = await running(
      startPolicyHost(await trusted.issue(wanted), (_, response) => {
        requests += 1;
        response.end(policy);
      }),
    );
    expect(await fetchFrom(server)).toMatchObject({ kind: "connected", certificate, answers: [] });
    expect(requests).toBe(0);
  });

  const weak = { ciphers: "ALL:@SECLEVEL=0" };
  test.each([
    ["both", {}, null, "TLSv1.3"],
    ["both", {}, "TLSv1.2", "TLSv1.2"],
    ["both", {}, "TLSv1.3", "TLSv1.3"],
    ["1.2", { maxVersion: "TLSv1.2" }, null, "TLSv1.2"],
    ["1.2", { maxVersion: "TLSv1.2" }, "TLSv1.3", "failed"],
    ["1.3", { minVersion: "TLSv1.3" }, "TLSv1.2", "failed"],
    ["1.1", { minVersion: "TLSv1", maxVersion: "TLSv1.1", ...weak }, null, "failed"],
  ] as const)("a host with TLS %s %j, asked for %s: %s", async (_, versions, tls, outcome) => {
    const server = await running(
      startPolicyHost({ ...good, ...versions }, (_, response) => void response.end()),
    );
    const failed = { kind: "failed", failure: "tls" };
    expect(await fetchFrom(server, { tls })).toMatchObject(
      outcome === "failed" ? failed : { kind: "connected", tls: outcome },
    );
  });

  test.each([
    ["is plain HTTP", "tls", (socket: TLSSocket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")],
    ["never begins", "timeout", () => {}],
    ["ends at once", "reset", (socket: TLSSocket) => socket.end()],
    ["is reset", "reset", (socket: TLSSocket) => socket.resetAndDestroy()],
    ["sends garbage for ever", "tls", (socket: TLSSocket) => pour(socket, Buffer.alloc(65_536, "x"))],
    [
      "drips the start of a record",
      "timeout",
      (socket: TLSSocket) => drip(socket, "\x16\x03\x03\x40\0\x02\0\x3f\xf0"),
    ],
  ] as const)("a handshake that %s: %s", async (_, failure, onConnection) => {
    const server = await running(startBareHost((socket) => onConnection(socket.resume() as TLSSocket)));
    expect(await fetchFrom(server, {}, timeoutFor(failure))).toEqual({ kind: "failed", failure });
  });

  test("nobody listens", async () => {
    const server = await startBareHost(() => {});
    await server.stop();
    expect(await fetchFrom(server)).toEqual({ kind: "failed", failure: "refused" });
  });

  test("a name in place of the address is not looked up", async () => {
    const server = await running(startPolicyHost(good, (_, response) => void response.end()));
    const result = await fetchFrom({ ...server, address: "localhost" });
    expect(result).toEqual({ kind: "failed", failure: "unreachable" });
    expect(server.connections()).toBe(0);
  });

  test.each([
    [50, "connected"],
    [400, "failed"],
  ])("%i certificates: %s", async (length, kind) => {
    const { cert } = await trusted.issue({ names: ["other.example"] });
    const chain = good.cert + `\n${cert}`.repeat(length - 1);
    const server = await running(
      startPolicyHost({ ...good, cert: chain }, (_, response) => void response.end()),
    );
    expect(await fetchFrom(server)).toMatchObject({ kind });
  });

  test.each<[Partial<FetchRequest>, unknown]>([
    [{ path: "/a b" }, { answers: [{ failure: "malformed" }] }],
    [{ userAgents: ["a\r\nb", "x"] }, { answers: [{ failure: "malformed" }, { status: 200 }] }],
    [{ host: "a b" }, { certificate: { admitsHost: false }, answers: [] }],
    [{ host: "a\0b" }, { kind: "failed", failure: "malformed" }],
    [{ userAgents: [] }, { kind: "connected", answers: [] }],
  ])("what cannot be asked does no harm: %j", async (wanted, result) => {
    const server = await running(startPolicyHost(good, (_, response) => void response.end()));
    expect(await fetchFrom(server, wanted)).toMatchObject(result as object);
  });
});

const ok = (...more: string[]) => ["HTTP/1.1 200 OK", ...more, "", ""].join("\r\n");

/** Writes for as long as the other side reads; it takes what it gets, for the flow not to stop. */
function pour(socket: TLSSocket, what: Buffer | string) {
  socket.on("error", () => {}).resume();
  const more = () => {
    while (!socket.destroyed && socket.write(what));
  };
  socket.on("drain", more);
  more();
}

/** A byte every few milliseconds. */
function drip(socket: TLSSocket, text: string) {
  const bytes = [...Buffer.from(text, "latin1")];
  socket.on("error", () => {});
  const timer = setInterval(() => socket.write(Buffer.from([bytes.shift() ?? 0x78])), 10);
  socket.once("close", () => clearInterval(timer));
}

describe("a host that answers badly", () => {
  test.each<[string, string | number, (socket: TLSSocket) => unknown]>([
    ["garbage", "malformed", (socket) => socket.write("220 mail.example.com ESMTP\r\n")],
    ["silence", "timeout", () => {}],
    ["the end", "reset", (socket) => socket.end()],
    ["a head that never ends", "timeout", (socket) => socket.write("HTTP/1.1 200 OK\r\nContent-")],
    [
      "a head without end",
      "malformed",
      (socket) => pour(socket, `HTTP/1.1 200 OK\r\nA: ${"x".repeat(70_000)}`),
    ],
    ["headers without end", "malformed", (socket) => socket.write(ok(...Array(5000).fill("Header: value")))],
    ["a reason without end", "malformed", (socket) => socket.write(`HTTP/1.1 200 ${"x".repeat(70_000)}`)],
    ["blank lines without end", "malformed", (socket) => pour(socket, "\r\n".repeat(1000))],
    ["100 Continue without end", "malformed", (socket) => pour(socket, "HTTP/1.1 100 Continue\r\n\r\n")],
    [
      "another protocol",
      "malformed",
      (socket) => socket.write("HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
    ],
    ["a drip", "timeout", (socket) => drip(socket, ok("Content-Length: 9999"))],
    ["less than it said", "reset", (socket) => socket.end(`${ok("Content-Length: 999")}${policy}`)],
    [
      "two lengths",
      "malformed",
      (socket) => socket.write(ok("Content-Length: 5", "Content-Length: 6") + policy),
    ],
    [
      "chunks and a length",
      "malformed",
      (socket) => socket.write(ok("Content-Length: 5", "Transfer-Encoding: chunked") + policy),
    ],
    [
      "chunks of no size",
      "malformed",
      (socket) => socket.write(`${ok("Transfer-Encoding: chunked")}zz\r\nno\r\n`),
    ],
    ["chunks that break off", "reset", (socket) => socket.end(`${ok("Transfer-Encoding: chunked")}5\r\nver`)],
    [
      "chunks of too much size",
      "malformed",
      (socket) => socket.write(`${ok("Transfer-Encoding: chunked")}${"f".repeat(17)}\r\nx`),
    ],
    [
      "Early Hints first",
      200,
      (socket) => socket.write(`HTTP/1.1 103 Early Hints\r\n\r\n${ok("Content-Length: 0")}`),
    ],
    ["HTTP/1.0", 200, (socket) => socket.end(`HTTP/1.0 200 OK\r\n\r\n${policy}`)],
  ])("%s: %s", async (_, outcome, answer) => {
    const server = await running(startRawPolicyHost(good, answer));
    expect(failures(await answersOf(server, {}, timeoutFor(outcome)))).toEqual([outcome]);
  });

  test("an error page is not waited for", async () => {
    const page = ok("Content-Length: 9999").replace("200 OK", "503 No");
    const server = await running(startRawPolicyHost(good, (socket) => socket.write(page)));
    expect(failures(await answersOf(server, { userAgents: [null, "x"] }, 60_000))).toEqual([503, 503]);
  });

  test("each User-Agent has a time of its own", async () => {
    const server = await running(startRawPolicyHost(good, () => {}));
    expect(failures(await answersOf(server, { userAgents: [null, "x"] }, 100))).toEqual([
      "timeout",
      "timeout",
    ]);
  });

  test.each([
    [65_536, false],
    [65_537, true],
  ])("%i bytes, too large: %s", async (length, tooLarge) => {
    const server = await running(
      startPolicyHost(good, (_, response) => void response.end("x".repeat(length))),
    );
    const answers = await answersOf(server, { userAgents: [null, "b", "c"] });
    const body = Buffer.alloc(65_536, "x");
    expect(answers).toMatchObject([1, 2, 3].map(() => ({ tooLarge, body })));
  });

  test.each([200, 404])("a gigabyte with status %i is cut off", async (status) => {
    const sent: TLSSocket[] = [];
    const server = await running(
      startRawPolicyHost(good, (socket) => {
        sent.push(socket);
        socket.write(ok("Content-Length: 1073741824").replace("200", String(status)));
        pour(socket, Buffer.alloc(65_536, "x"));
      }),
    );
    const answers = await answersOf(server, { userAgents: [null, "x"] }, 20_000);
    expect(answers).toMatchObject([{ status, tooLarge: status === 200 }, { status }]);
    await expect.poll(() => sent.every((socket) => socket.destroyed)).toBe(true);
    for (const { bytesWritten } of sent) expect(bytesWritten).toBeLessThan(30_000_000);
  });
});

describe("several User-Agents, of a host that closes the connection", () => {
  const three = { userAgents: [null, "b", "c"] };
  const answer = `${ok(`Content-Length: ${policy.length}`)}${policy}`;

  test.each<[string, (socket: TLSSocket) => unknown]>([
    ["after an answer, and says so", (socket) => socket.end(answer.replace("OK", "OK\r\nConnection: close"))],
    ["after an answer, without a word", (socket) => socket.end(answer)],
    ["where the body ends", (socket) => socket.end(`${ok()}${policy}`)],
    ["by a reset", (socket) => socket.write(answer, () => socket.destroy())],
    ["by saying more than it announced", (socket) => socket.write(`${answer}more`)],
  ])("%s: all are answered", async (_, reply) => {
    const server = await running(startRawPolicyHost(good, reply));
    const answers = await answersOf(server, three);
    expect(answers).toMatchObject(
      [null, "b", "c"].map((userAgent) => ({ userAgent, status: 200, body: Buffer.from(policy) })),
    );
    expect(server.connections()).toBe(3);
  });

  test("whenever it sees one User-Agent: that one alone fails", async () => {
    const server = await running(
      startPolicyHost(good, ({ headers, socket }, response) => {
        if (headers["user-agent"] === "b") socket.destroy();
        else response.end(policy);
      }),
    );
    expect(failures(await answersOf(server, three))).toEqual([200, "reset", 200]);
  });

  test("and leaves its place to one with another certificate, which is not asked", async () => {
    let requests = 0;
    const other = await trusted.issue({ names: ["other.example"] });
    const impostor = await running(
      startPolicyHost(other, () => {
        requests += 1;
      }),
    );
    const server = await running(startRawPolicyHost(good, (socket) => socket.end(answer)));
    // Each connection goes to the next of both.
    const ports = [server.port, impostor.port];
    const front = await running(startRelay(() => ports.shift() ?? impostor.port));
    expect(failures(await answersOf(front, three))).toEqual([200, "tls", "tls"]);
    expect(requests).toBe(0);
  });
});

describe("through a proxy", () => {
  const through = { address: null, port: 443 };
  const serve = () => running(startPolicyHost(good, (_, response) => void response.end(policy)));
  const environment = (url: string) => vi.stubEnv("https_proxy", url);

  test("which sees the name, the port and its credentials", async () => {
    const proxy = await running(startProxy((await serve()).port));
    environment(`http://user:p%40ss@127.0.0.1:${proxy.port}`);
    expect(failures(await answersOf(through, { userAgents: [null, "x"] }))).toEqual([200, 200]);
    const authorization = `Basic ${Buffer.from("user:p@ss").toString("base64")}`;
    const seen = { target: `${host}:443`, authorization };
    expect(proxy.seen).toEqual([seen, seen]);
  });

  test("which cannot vouch for a certificate", async () => {
    const other = await running(startPolicyHost(await trusted.issue({ names: ["x.example"] }), () => {}));
    environment(`http://127.0.0.1:${(await running(startProxy(other.port))).port}`);
    expect(await fetchFrom(through)).toMatchObject({ certificate: { admitsHost: false }, answers: [] });
  });

  test.each([
    ["HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "refused"],
    ["HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", "reset"],
    ["nonsense\r\n\r\n", "malformed"],
    ["", "reset"],
  ])("which answers %j: %s", async (answer, failure) => {
    environment(`http://127.0.0.1:${(await running(startProxy(9, answer))).port}`);
    expect(await fetchFrom(through)).toEqual({ kind: "failed", failure });
  });

  test("which never answers", async () => {
    environment(`http://127.0.0.1:${(await running(startBareHost((socket) => void socket.resume()))).port}`);
    expect(await fetchFrom(through, {}, 100)).toEqual({ kind: "failed", failure: "timeout" });
  });

  test("is not taken to an address, and is needed without one", async () => {
    const server = await serve();
    const proxy = await running(startProxy(server.port));
    environment(`http://127.0.0.1:${proxy.port}`);
    expect(failures(await answersOf(server))).toEqual([200]);
    vi.stubEnv("no_proxy", "example.com");
    expect(await fetchFrom(through)).toEqual({ kind: "failed", failure: "unreachable" });
    expect(proxy.connections()).toBe(0);
  });

  test("the environment says whether", () => {
    environment("http://proxy.example:3128");
    vi.stubEnv("no_proxy", "example.net");
    expect(proxyFor(host)?.host).toBe("proxy.example:3128");
    expect(proxyFor("mta-sts.example.net")).toBeNull();
    environment("http://[");
    expect(proxyFor(host)).toBeNull();
  });
});

describe("a process of its own", () => {
  test("trusts NODE_EXTRA_CA_CERTS, takes an HTTPS proxy, and ends by itself", async () => {
    const folder = mkdtempSync(join(tmpdir(), "certificate-"));
    const file = join(folder, "authority.pem");
    writeFileSync(file, trusted.certificate);
    const server = await running(startPolicyHost(good, (_, response) => void response.end(policy)));
    const proxy = await running(
      startProxy(server.port, undefined, await trusted.issue({ names: ["localhost"] })),
    );
    const module = fileURLToPath(new URL("../../src/io/https/https.ts", import.meta.url));
    const script = `
      import { https } from ${JSON.stringify(module)};
      const { get } = https({ timeout: 60_000, port: ${server.port} });
      const wanted = { host: "${host}", path: "/", userAgents: [null, "x"], tls: null };
      const result = await Promise.all(["127.0.0.1", null].map((address) => get({ ...wanted, address })));
      console.log(JSON.stringify(result.map(({ answers }) => answers.map(({ status }) => status))));`;
    const env = {
      PATH: process.env.PATH,
      NODE_EXTRA_CA_CERTS: file,
      HTTPS_PROXY: `https://localhost:${proxy.port}`,
    };
    try {
      const run = promisify(execFile);
      const ended = await run(process.execPath, ["--input-type=module", "--eval", script], {
        env,
        timeout: 20_000,
      });
      expect(ended).toEqual({ stdout: "[[200,200],[200,200]]\n", stderr: "" });
      expect(proxy.seen).toHaveLength(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
