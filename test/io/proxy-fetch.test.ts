import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import { type AddressInfo, connect, createServer as createSocketServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { proxyFetch } from "../../src/io/github/proxy-fetch.ts";
import { type FakeGitHub, startFakeGitHub } from "../fake-github/server.ts";

const closers: (() => unknown)[] = [];
const limits = { timeout: 1000, maximumBytes: 1000 };

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) await close();
});

/** A proxy on loopback which knows one host only, `github.test`, and takes it to `port` whatever port was asked for. */
async function startProxy(port: number, refuse = false) {
  const seen: { line: string; headers: Record<string, unknown> }[] = [];
  const proxy = createServer((incoming, outgoing) => {
    seen.push({ line: `${incoming.method} ${incoming.url}`, headers: incoming.headers });
    const target = new URL(incoming.url!);
    const onward = request({
      port,
      path: target.pathname,
      method: incoming.method,
      headers: incoming.headers,
    });
    onward.on("response", (response) => {
      outgoing.writeHead(response.statusCode!, response.headers);
      response.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  proxy.on("connect", ({ url, headers }, socket: Socket) => {
    seen.push({ line: `CONNECT ${url}`, headers });
    if (refuse) return socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    const onward = connect(port, "127.0.0.1", () =>
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n"),
    );
    for (const side of [socket, onward]) side.on("error", () => {});
    return socket.pipe(onward).pipe(socket);
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  closers.push(() => {
    proxy.close();
    proxy.closeAllConnections();
  });
  return { seen, url: `http://user:p%40ss%25@127.0.0.1:${(proxy.address() as AddressInfo).port}` };
}

const credentials = `Basic ${Buffer.from("user:p@ss%").toString("base64")}`;

describe("over HTTP", () => {
  let fake: FakeGitHub;
  beforeEach(async () => {
    fake = await startFakeGitHub();
    fake.createRepository("octo/mail").pages = { build_type: "legacy" };
    closers.push(() => fake.stop());
  });

  const get = (url: string) =>
    proxyFetch(limits)(url, {
      method: "GET",
      headers: { authorization: `token ${fake.token}`, "user-agent": "test" },
    });

  test("the proxy gets the whole URL and its own credentials, the server neither", async () => {
    const proxy = await startProxy(fake.port);
    vi.stubEnv("http_proxy", proxy.url);
    const response = await get("http://github.test/repos/octo/mail/pages");
    expect(response.status).toBe(200);
    expect(JSON.parse(await response.text())).toMatchObject({ build_type: "legacy" });
    expect(proxy.seen[0]?.line).toBe("GET http://github.test/repos/octo/mail/pages");
    expect(proxy.seen[0]?.headers).toMatchObject({ host: "github.test", "proxy-authorization": credentials });
    expect(fake.requests[0]?.path).toBe("/repos/octo/mail/pages");
  });

  test("hosts on loopback are asked directly", async () => {
    const proxy = await startProxy(fake.port);
    vi.stubEnv("http_proxy", proxy.url);
    expect((await get(`${fake.apiUrl}/repos/octo/mail/pages`)).status).toBe(200);
    expect(proxy.seen).toEqual([]);
  });
});

describe("over HTTPS", () => {
  test("the proxy sees the host's name and nothing else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "certificate-"));
    closers.push(() => rmSync(folder, { recursive: true }));
    const secure = certificateFor("github.test", folder);
    const fake = await startFakeGitHub({ secure });
    closers.push(() => fake.stop());
    fake.createRepository("octo/mail", { "policy.yml": "domain: example.com\n" });
    const proxy = await startProxy(fake.port);

    // Node reads the certificates that it trusts when it starts: so in a process of its own.
    const module = fileURLToPath(new URL("../../src/io/github/github.ts", import.meta.url));
    const script = `
      import { github } from ${JSON.stringify(module)};
      const options = { apiUrl: "https://github.test/api/v3", token: process.env.TOKEN, owner: "octo", name: "mail" };
      const state = await github({ ...options, second: 1 }).branch("main", ["policy.yml"]);
      process.stdout.write(state.files.get("policy.yml"));`;
    const env = {
      PATH: process.env.PATH,
      TOKEN: fake.token,
      HTTPS_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: join(folder, "certificate.pem"),
    };
    const run = promisify(execFile);
    const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "--eval", script], {
      env,
    });

    expect(stdout).toBe("domain: example.com\n");
    expect(stderr).toBe("");
    expect(fake.requests.map(({ path }) => path)).toEqual(["/api/graphql"]);
    expect(proxy.seen.map(({ line }) => line)).toEqual(["CONNECT github.test:443"]);
    expect(proxy.seen[0]?.headers).toMatchObject({ "proxy-authorization": credentials });
    expect(JSON.stringify(proxy.seen)).not.toContain(fake.token);
  });

  test("a certificate that nobody vouches for is refused", async () => {
    const folder = mkdtempSync(join(tmpdir(), "certificate-"));
    closers.push(() => rmSync(folder, { recursive: true }));
    const fake = await startFakeGitHub({ secure: certificateFor("github.test", folder) });
    closers.push(() => fake.stop());
    vi.stubEnv("https_proxy", (await startProxy(fake.port)).url);
    await expect(
      proxyFetch(limits)("https://github.test/", { method: "GET", headers: {} }),
    ).rejects.toThrow();
    expect(fake.requests).toEqual([]);
  });

  test("a proxy that refuses is named", async () => {
    const proxy = await startProxy(9, true);
    vi.stubEnv("https_proxy", proxy.url);
    const refused = proxyFetch(limits)("https://github.test/", { method: "GET", headers: {} });
    await expect(refused).rejects.toThrow(`${new URL(proxy.url).host} answered 407`);
  });
});

describe.each(["http", "https"])("%s: a peer that never answers", (scheme) => {
  test.each(["proxy", "server"])("%s", async (silent) => {
    const sockets = new Set<Socket>();
    const server = createSocketServer((socket) => void sockets.add(socket.on("error", () => {}).resume()));
    await once(server.listen(0, "127.0.0.1"), "listening");
    closers.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    if (silent === "proxy") vi.stubEnv(`${scheme}_proxy`, `http://127.0.0.1:${port}`);
    const url = silent === "proxy" ? `${scheme}://github.test/` : `${scheme}://127.0.0.1:${port}/`;
    await expect(
      proxyFetch({ ...limits, timeout: 100 })(url, { method: "GET", headers: {} }),
    ).rejects.toThrow("0.1");
    // Nothing is left behind that would keep the process alive.
    await expect.poll(() => [...sockets].every((socket) => socket.closed)).toBe(true);
  });
});

/** A key and a self-signed certificate, also written to `certificate.pem` in the folder. */
function certificateFor(host: string, folder: string) {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const names = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`];
  const files = ["-keyout", key, "-out", certificate];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  execFileSync("openssl", ["req", ...kind, ...names, ...files], { stdio: "ignore" });
  return { key: readFileSync(key), cert: readFileSync(certificate) };
}
