import "reflect-metadata";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { BasicConstraintsExtension, X509CertificateGenerator } from "@peculiar/x509";
import { afterEach, describe, expect, test, vi } from "vitest";
import { smtp } from "../../src/io/smtp/smtp.ts";
import type { StartTlsResult } from "../../src/io/smtp/starttls-result.ts";
import { authority, type KeyPair, keyPair, privateKeyOf, type Wanted } from "../certificates.ts";
import {
  type Answer,
  type Behavior,
  close,
  drip,
  type FakeMailServer,
  flood,
  reset,
  silence,
  startFakeMailServer,
} from "../fake-mail-server.ts";

const host = "mx.example.test";
const ca = await authority();
const tls = await ca.issue({ names: [host] });

/** Milliseconds that no probe takes, however busy the machine; what lasts longer ends by `lasting`. */
const ample = 60_000;

let server: FakeMailServer | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await server?.stop();
  server = undefined;
});

/** What a sender meets at such a server. */
async function probe(behavior: Behavior, timeout = ample): Promise<StartTlsResult> {
  server = await startFakeMailServer(behavior);
  return probeAt(server.port, timeout);
}

async function probeAt(port: number, timeout: number, address = "127.0.0.1"): Promise<StartTlsResult> {
  return smtp({ timeout, name: "me.test", port }).probeStartTls({ host, address });
}

/** The time that we allow is over as soon as the server has come to this answer, which lasts. */
function lasting(answer: Answer): Answer {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return (socket) => {
    if (typeof answer === "string") throw new Error("That is said in no time.");
    answer(socket);
    setImmediate(() => vi.advanceTimersByTime(ample));
  };
}

const failed = (step: unknown, failure: string) => ({ kind: "failed", step, failure });

describe("a server that has STARTTLS", () => {
  test("EHLO, STARTTLS, the handshake for its name, and QUIT", async () => {
    expect(await probe({ tls })).toEqual({
      kind: "secured",
      tls: "TLSv1.3",
      certificate: {
        names: [host],
        issuer: "Test Authority",
        starts: expect.any(Number),
        expires: expect.any(Number),
        admitsHost: true,
        distrust: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      },
    });
    expect(server!.commands).toEqual(["EHLO me.test", "STARTTLS", "QUIT"]);
    expect(server!.serverNames).toEqual([host]);
  });

  test.each<[string, Behavior]>([
    ["a greeting of several lines", { greeting: "220-mx.example.test\n220-\n220 no advertising" }],
    ["a reply of only a code", { greeting: "220" }],
    ["line feeds alone", { greeting: (socket) => socket.write("220 hi\n") }],
    ["bytes one by one", { greeting: drip("220 hi\r\n", 1) }],
    ["letters of another case", { ehlo: "250-mx.example.test\n250 starttls" }],
    ["a hundred extensions", { ehlo: `250-mx.example.test\n${"250-X\n".repeat(98)}250 STARTTLS` }],
    ["a long line", { ehlo: `250-${"x".repeat(2000)}\n250 STARTTLS` }],
    [
      "bytes that are no UTF-8",
      { greeting: (socket) => socket.write(Buffer.from("220 \xff\xfe\r\n", "latin1")) },
    ],
    ["greeting and answer to EHLO at once", { greeting: `220 hi\n250-${host}\n250 STARTTLS`, ehlo: silence }],
    ["an answer to QUIT that never ends", { quit: flood("221 bye\r\n") }],
    ["a reset instead of an answer to QUIT", { quit: () => server!.connections[0]!.resetAndDestroy() }],
  ])("%s", async (_, behavior) => {
    expect(await probe({ tls, ...behavior })).toMatchObject({ kind: "secured" });
  });

  test("TLS 1.2 only", async () => {
    expect(await probe({ tls: { ...tls, maxVersion: "TLSv1.2" } })).toMatchObject({ tls: "TLSv1.2" });
  });

  test.each<[string, Partial<Wanted>, object]>([
    ["expired", { days: -1 }, { admitsHost: true, distrust: "CERT_HAS_EXPIRED" }],
    ["self-signed", { selfSigned: true, commonName: host }, { distrust: "DEPTH_ZERO_SELF_SIGNED_CERT" }],
    ["for another name", { names: ["other.test"] }, { names: ["other.test"], admitsHost: false }],
    ["for no name", { names: [], commonName: host }, { names: [], admitsHost: false }],
  ])("a certificate that is %s comes back all the same", async (_, wanted, expected) => {
    const certificate = await ca.issue({ names: [host], ...wanted });
    expect(await probe({ tls: certificate })).toMatchObject({ kind: "secured", certificate: expected });
  });

  test("a chain of 50 certificates", async () => {
    const found = await probe({ tls: await chain(50) });
    expect(found).toMatchObject({ kind: "secured", certificate: { issuer: "CA 48" } });
  });

  test("IPv6", async ({ skip }) => {
    server = await startFakeMailServer({ tls, address: "::1" }).catch(() => skip("no IPv6 here"));
    expect(await probeAt(server.port, ample, "::1")).toMatchObject({ kind: "secured" });
  });
});

test("a server that does not let us go is left after half a second", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let isLeft = false;
  let wasLeftEarly = true;
  const quit: Answer = (socket) => {
    socket.allowHalfOpen = true;
    // Whatever it does at once, it has done then.
    setImmediate(() => {
      vi.advanceTimersByTime(499);
      setImmediate(() => {
        wasLeftEarly = isLeft;
        vi.advanceTimersByTime(1);
      });
    });
  };
  const result = await probe({ quit });
  isLeft = true;
  expect([result, wasLeftEarly]).toEqual([{ kind: "no-starttls" }, false]);
});

describe("a server without STARTTLS", () => {
  test.each<[string, Behavior]>([
    ["other extensions", {}],
    ["no extension", { ehlo: "250 mx.example.test" }],
    ["its word in its own name", { ehlo: "250-starttls.test STARTTLS\n250 SIZE" }],
    ["its word in another's parameters", { ehlo: "250-mx.test\n250-X STARTTLS\n250 STARTTLSX" }],
  ])("%s", async (_, behavior) => {
    expect(await probe(behavior)).toEqual({ kind: "no-starttls" });
    expect(server!.commands).toEqual(["EHLO me.test", "QUIT"]);
  });

  test("it knows only HELO", async () => {
    expect(await probe({ ehlo: "502 what?" })).toEqual({ kind: "no-starttls" });
    expect(server!.commands).toEqual(["EHLO me.test", "HELO me.test", "QUIT"]);
  });
});

describe("a server that refuses", () => {
  test.each<[string, number, Behavior]>([
    ["greeting", 554, { greeting: "554 go away" }],
    ["greeting", 421, { greeting: "421-not\n421 now" }],
    ["greeting", 421, { ehlo: "421 not now" }],
    ["greeting", 450, { ehlo: "450 not now" }],
    ["greeting", 554, { ehlo: "550 not you", helo: "554 nor so" }],
    ["starttls", 454, { tls, starttls: "454 TLS not available" }],
    ["starttls", 502, { tls, starttls: "502 not here" }],
  ])("%#: %s %s", async (step, code, behavior) => {
    expect(await probe(behavior)).toEqual({ kind: "refused", step, code });
    expect(server!.commands.at(-1)).toBe("QUIT");
  });
});

describe("plaintext before the handshake", () => {
  test.each<[string, Answer]>([
    ["in the packet of the 220", "220 go ahead\n250 injected"],
    ["half a line", (socket) => socket.write("220 go ahead\r\n2")],
    [
      "in a packet of its own",
      (socket) => {
        socket.write("220 go ahead\r\n");
        setImmediate(() => socket.write("250 injected\r\n"));
      },
    ],
    ["instead of the handshake", inHandshake("454 TLS not available\r\n")],
    ["that looks like HTTP", inHandshake("GET / HTTP/1.1\r\n")],
  ])("%s", async (_, starttls) => {
    expect(await probe({ tls, starttls })).toEqual({ kind: "injected" });
    expect(server!.commands).toEqual(["EHLO me.test", "STARTTLS"]);
  });
});

describe("at each step", () => {
  const steps = ["greeting", "ehlo", "starttls"] as const;
  const faults: [string, Answer, string][] = [
    ["a reset", reset, "reset"],
    ["an end", close, "reset"],
    ["silence", silence, "timeout"],
  ];
  const garbage: [string, Answer, string][] = [
    ["a drip without end", drip("2".repeat(1000), 50), "timeout"],
    ["garbage", "hello there", "malformed"],
    ["an empty line", "", "malformed"],
    ["a code that is none", "99 hello", "malformed"],
    ["NULs", "\0\0\0", "malformed"],
    ["a line without end", flood("2"), "malformed"],
    ["lines without end", flood("220-still\r\n"), "malformed"],
    ["empty lines without end", flood("\r\n"), "malformed"],
  ];
  const cases = steps.flatMap((step) => [...faults, ...garbage].map((fault) => [step, ...fault] as const));

  test.each(cases)("%s: %s", async (step, _, answer, failure) => {
    const behavior = { tls, [step]: failure === "timeout" ? lasting(answer) : answer };
    // A reset may come before we know that there was a connection.
    const at = step === "greeting" && answer === reset ? expect.stringMatching(/^(connect|greeting)$/) : step;
    expect(await probe(behavior)).toEqual(failed(at, failure));
    // What the system's buffers took before we went.
    expect(server!.connections[0]!.bytesWritten).toBeLessThan(20_000_000);
  });

  test.each(faults)("handshake: %s", async (_, fault, failure) => {
    const behavior = { tls, starttls: inHandshake(failure === "timeout" ? lasting(fault) : fault) };
    expect(await probe(behavior)).toEqual(failed("tls", failure));
  });

  test("handshake: a record that never ends", async () => {
    const record: Answer = (socket) => socket.write("\x16\x03\x03\x40\x00", "latin1");
    expect(await probe({ tls, starttls: inHandshake(lasting(record)) })).toEqual(failed("tls", "timeout"));
  });

  test("handshake: TLS 1.1 at most", async () => {
    const old = {
      ...tls,
      minVersion: "TLSv1",
      maxVersion: "TLSv1.1",
      ciphers: "DEFAULT@SECLEVEL=0",
    } as const;
    expect(await probe({ tls: old })).toEqual(failed("tls", "tls"));
  });
});

describe("no connection", () => {
  test("nobody listens", async () => {
    const gone = await startFakeMailServer();
    await gone.stop();
    expect(await probeAt(gone.port, ample)).toEqual(failed("connect", "refused"));
  });

  test.each(["localhost", "127.0.0.1."])("%s is no address, and not looked up", async (address) => {
    server = await startFakeMailServer();
    expect(await probeAt(server.port, ample, address)).toEqual(failed("connect", "unreachable"));
  });

  test("nobody accepts", { skip: process.platform !== "linux" }, async () => {
    const script = `
      const server = require("node:net").createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
        require("node:fs").writeSync(1, String(server.address().port));
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      });`;
    const child = spawn(process.execPath, ["--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
    const [port] = await once(child.stdout, "data");
    // The system itself accepts two; further ones wait for a place.
    const waiting = Array.from({ length: 4 }, () => connect(Number(port), "127.0.0.1").on("error", () => {}));
    await Promise.all(waiting.slice(0, 2).map((socket) => once(socket, "connect")));
    expect(await probeAt(Number(port), 300)).toEqual(failed("connect", "timeout"));
    for (const socket of waiting) socket.destroy();
    child.kill("SIGKILL");
  });
});

test("many at once", async () => {
  server = await startFakeMailServer({ tls });
  const { probeStartTls } = smtp({ timeout: ample, name: "me.test", port: server.port });
  const found = await Promise.all(
    Array.from({ length: 200 }, () => probeStartTls({ host, address: "127.0.0.1" })),
  );
  expect(found.filter(({ kind }) => kind !== "secured")).toEqual([]);
});

describe("in a process of its own", () => {
  const run = promisify(execFile);
  const module = fileURLToPath(new URL("../../src/io/smtp/smtp.ts", import.meta.url));

  /** What a probe to each of these servers led to, and whether anything kept the process alive after that. */
  async function probeAll(
    servers: readonly { readonly port: number; readonly timeout: number }[],
    env: NodeJS.ProcessEnv,
  ): Promise<[StartTlsResult[], boolean]> {
    const script = `
      import { smtp } from ${JSON.stringify(module)};
      const results = await Promise.all(${JSON.stringify(servers)}.map(({ port, timeout }) =>
        smtp({ timeout, name: "me.test", port }).probeStartTls({ host: "${host}", address: "127.0.0.1" })));
      let isKept = false;
      setTimeout(() => { isKept = true; process.exit(); }, 30_000).unref();
      process.on("exit", () => console.log(JSON.stringify([results, isKept])));`;
    const options = { env: { ...process.env, ...env } };
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], options);
    return JSON.parse(stdout);
  }

  test("authorities that the machine trusts are trusted, and nothing keeps the process alive", async () => {
    const folder = await mkdtemp(join(tmpdir(), "smtp-"));
    const roots = join(folder, "roots.pem");
    await writeFile(roots, ca.certificate);
    const expired = await ca.issue({ names: [host], days: -1 });
    const servers = await Promise.all(
      [
        { tls },
        { tls: expired },
        { tls, quit: flood("221 bye\r\n") },
        { greeting: silence },
        { tls, starttls: inHandshake(silence) },
        { tls, starttls: "220 go ahead\n250 injected" },
      ].map(startFakeMailServer),
    );
    const places = servers.map(({ port }, index) => ({
      port,
      timeout: [3, 4].includes(index) ? 3000 : 600_000,
    }));
    const [found, isKept] = await probeAll(places, { NODE_EXTRA_CA_CERTS: roots });
    expect(found).toMatchObject([
      { certificate: { distrust: null, admitsHost: true } },
      { certificate: { distrust: "CERT_HAS_EXPIRED", admitsHost: true } },
      { certificate: { distrust: null } },
      failed("greeting", "timeout"),
      failed("tls", "timeout"),
      { kind: "injected" },
    ]);
    expect(isKept).toBe(false);
    await Promise.all(servers.map((one) => one.stop()));
    await rm(folder, { recursive: true });
  });
});

/** A 220 to STARTTLS; to the client's first words of TLS, this: a text goes out byte for byte. */
function inHandshake(answer: Answer): Answer {
  return (socket) => {
    socket.once("data", () => (typeof answer === "string" ? socket.write(answer, "latin1") : answer(socket)));
    socket.write("220 go ahead\r\n");
  };
}

/** A leaf for the host, and authorities each of which certifies the one before; the last one is nobody's. */
async function chain(length: number): Promise<KeyPair> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await keyPair();
  const link = async (index: number) =>
    X509CertificateGenerator.create({
      subject: index === length - 1 ? `CN=${host}` : `CN=CA ${index}`,
      issuer: `CN=CA ${Math.max(index - 1, 0)}`,
      publicKey: keys.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      serialNumber: String(index + 1),
      notBefore: new Date("2020-01-01"),
      notAfter: new Date("2100-01-01"),
      extensions: index === length - 1 ? [] : [new BasicConstraintsExtension(true, undefined, true)],
    });
  const links = await Promise.all(Array.from({ length }, (_, index) => link(length - 1 - index)));
  return { key: await privateKeyOf(keys), cert: links.map((one) => one.toString("pem")).join("\n") };
}
