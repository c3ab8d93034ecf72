import { execFile } from "node:child_process";
import { createSocket } from "node:dgram";
import { getServers, setServers } from "node:dns";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import {
  type DnsAnswer,
  dns,
  parseResolver,
  type RecordData,
  type RecordType,
} from "../../src/io/dns/dns.ts";
import { type FakeDns, type FakeDnsOptions, startFakeDns } from "../fake-dns/server.ts";
import { decodeQuery, encode } from "../fake-dns/wire.ts";
import { type Entry, type Fault, lookUp, type Zone } from "../fake-dns/zone.ts";

/** Milliseconds that a question may take: of what answers, however busy the machine; of what never will. */
const ample = 60_000;
const short = 400;
/** Further attempts begin at a quarter of it; three quarters are left for an answer. */
const patient = 4000;

const running: FakeDns[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((fake) => fake.stop()));
});

async function start(zone: Zone, options?: FakeDnsOptions): Promise<FakeDns> {
  const fake = await startFakeDns(zone, options);
  running.push(fake);
  return fake;
}

/** What the client makes of a zone, of which it asks one question. */
async function ask<Type extends RecordType>(
  zone: Zone,
  type: Type,
  name = "example.test",
  { timeout = ample, ...options }: FakeDnsOptions & { timeout?: number } = {},
): Promise<DnsAnswer<Type>> {
  return askAt(await start(zone, options), name, type, { timeout });
}

async function askAt<Type extends RecordType>(
  { resolver }: Pick<FakeDns, "resolver">,
  name: string,
  type: Type,
  { direct, timeout = ample }: { direct?: { address: string; port?: number }; timeout?: number } = {},
): Promise<DnsAnswer<Type>> {
  return dns({ resolver, timeout }).ask(name, type, direct);
}

const asked = (fake = running[0]!) => fake.questions.map(({ name, type }) => `${name} ${type}`);
const transports = () => running[0]!.questions.map(({ transport }) => transport);
const unknown = (reason: RegExp = /./) => ({ kind: "unknown", reason: expect.stringMatching(reason) });
const plain = { ttl: 300, aliases: [], authoritative: true };
const healthy: Entry = { MX: [[10, "mx.example.test"]] };
const oneHost = { ...plain, kind: "records", records: [{ host: "mx.example.test", preference: 10 }] };

describe("what records hold", () => {
  const bytes = Buffer.from([...Array(256).keys()]);
  test.each<{ [Type in RecordType]: [Type, Entry, RecordData[Type][]] }[RecordType]>([
    ["A", { A: ["192.0.2.1", "192.0.2.255"] }, ["192.0.2.1", "192.0.2.255"]],
    ["AAAA", { AAAA: ["2001:db8::1", "::"] }, ["2001:db8::1", "::"]],
    ["CNAME", { CNAME: "Other.Test" }, ["other.test"]],
    ["NS", { NS: ["ns1.Example.test", "a\\.b.test", "."] }, ["ns1.example.test", "a\\.b.test", "."]],
    ["TXT", { TXT: [["one"], ["v=STSv1; ", "id=1;"], [""]] }, [["one"], ["v=STSv1; ", "id=1;"], [""]]],
    [
      "TXT",
      { TXT: [[bytes.subarray(0, 255), bytes.subarray(255)]] },
      [[bytes.toString("latin1", 0, 255), bytes.toString("latin1", 255)]],
    ],
    ["TXT", { TXT: [["ü.\ue02e"]] }, [[Buffer.from("ü.\ue02e").toString("latin1")]]],
    ["MX", { MX: [[0, "MX.test"]] }, [{ host: "mx.test", preference: 0 }]],
    [
      "CAA",
      { CAA: [[128, "issue", "ca.test; policy=a.b"]] },
      [{ flags: 128, tag: "issue", value: "ca.test; policy=a.b" }],
    ],
    [
      "SOA",
      { SOA: [["ns.test", "a\\.b.test", 2 ** 32 - 1, 1, 1, 1, 1]] },
      [{ primary: "ns.test", serial: 2 ** 32 - 1 }],
    ],
  ])("%s", async (type, entry, records) => {
    expect(await ask({ "example.test": entry }, type)).toEqual({ ...plain, kind: "records", records });
    expect(asked()).toEqual([`example.test ${type}`]);
  });

  test("the TTL, which is zero where its highest bit is set", async () => {
    expect(await ask({ "example.test": { ...healthy, ttl: 2 ** 31 - 1 } }, "MX")).toMatchObject({
      ttl: 2 ** 31 - 1,
    });
    expect(await ask({ "example.test": { ...healthy, ttl: 2 ** 31 } }, "MX")).toMatchObject({ ttl: 0 });
  });

  test("of other names and types is left out", async () => {
    const zone: Zone = { "example.test": { A: ["192.0.2.1"] }, "other.test": { MX: [[1, "other.test"]] } };
    const strays = [lookUp(zone, "other.test", 15), lookUp(zone, "example.test", 1)];
    const fault: Fault = (answer) => ({
      ...answer,
      answers: [...strays.flatMap(({ answers }) => answers), ...answer.answers],
    });
    expect(await ask({ "example.test": { ...healthy, fault } }, "MX")).toEqual(oneHost);
  });
});

describe("the name that is asked for", () => {
  test.each([
    ["Example.TEST", "example.test"],
    ["example.test.", "example.test"],
    ["_mta-sts.example.test", "_mta-sts.example.test"],
    [".", ""],
  ])("%j goes out as %j", async (name, sent) => {
    await ask({}, "TXT", name);
    expect(asked()).toEqual([`${sent} TXT`]);
  });

  test.each([
    "",
    "..",
    "a..b",
    ".a",
    "a b.test",
    "a\\.b.test",
    "ü.test",
    `${"x".repeat(64)}.test`,
    `${"x.".repeat(127)}test`,
  ])("%j goes nowhere", async (name) => {
    expect(await ask({}, "MX", name)).toEqual(unknown(/such a name/));
    expect(asked()).toEqual([]);
  });
});

describe("negative answers", () => {
  const SOA: Entry["SOA"] = [["ns.test", "hostmaster.test", 7, 1, 1, 1, 1]];
  const zone: Zone = { "example.test": { SOA }, "www.example.test": { A: ["192.0.2.1"] } };

  test.each([
    ["no-records", "www.example.test", "example.test"],
    ["no-records", "example.test", "example.test"],
    ["no-name", "gone.example.test", "example.test"],
    ["no-name", "elsewhere", "."],
  ])("%s of %s: who says so", async (kind, name, owner) => {
    expect(await ask(zone, "MX", name)).toEqual({ kind, aliases: [], authoritative: true, zone: owner });
  });

  test.each<[string, Fault]>([
    ["nobody", "lame"],
    [
      "a zone that the name is not in",
      (answer) => ({ ...answer, ...lookUp(zone, "gone.example.test", 15), responseCode: 0 }),
    ],
  ])("%s says so", async (_, fault) => {
    const expected = { kind: "no-records", aliases: [], authoritative: true, zone: null };
    expect(await ask({ "other.test": { fault } }, "MX", "other.test")).toEqual(expected);
  });

  test("from servers that do not know it first-hand", async () => {
    expect(await ask({ "example.test": { authoritative: false } }, "MX")).toMatchObject({
      kind: "no-records",
      authoritative: false,
    });
  });
});

describe("aliases", () => {
  const chain = (entry: Entry, link: Entry = {}): Zone => ({
    "example.test": { CNAME: "Second.test", ttl: 200, ...link },
    "second.test": { CNAME: "third.test", ttl: 100, ...link },
    "third.test": entry,
  });
  const aliases = ["second.test", "third.test"];

  test("in one answer", async () => {
    expect(await ask(chain(healthy), "MX")).toEqual({ ...oneHost, aliases, ttl: 100 });
    expect(asked()).toEqual(["example.test MX"]);
  });

  test("from answer to answer", async () => {
    expect(await ask(chain(healthy, { ends: true }), "MX")).toEqual({ ...oneHost, aliases, ttl: 100 });
    expect(asked()).toEqual(["example.test MX", "second.test MX", "third.test MX"]);
  });

  test("the records may be what is kept for the shortest time", async () => {
    expect(await ask(chain({ ...healthy, ttl: 5 }), "MX")).toMatchObject({ ttl: 5 });
  });

  test.each([{}, { ends: true }])("that end without records: %j", async (link) => {
    const negative = { aliases, authoritative: true, zone: "." };
    expect(await ask(chain({ TXT: [["x"]] }, link), "MX")).toEqual({ kind: "no-records", ...negative });
    const { "third.test": _, ...dangling } = chain({}, link);
    expect(await ask(dangling, "MX")).toEqual({ kind: "no-name", ...negative });
  });

  test("the last of which nobody answers for", async () => {
    const answer = await ask(chain({ fault: "servfail" }, { ends: true }), "MX");
    expect(answer).toEqual({ ...unknown(), aliases });
  });

  test("one on the way that was not said first-hand", async () => {
    const known = chain(healthy, { ends: true });
    const zone = { ...known, "second.test": { ...known["second.test"], authoritative: false } };
    expect(await ask(zone, "MX")).toMatchObject({ kind: "records", aliases, authoritative: false });
  });

  test("are records when they are asked for", async () => {
    expect(await ask(chain(healthy), "CNAME")).toEqual({
      ...plain,
      kind: "records",
      records: ["second.test"],
      ttl: 200,
    });
  });

  test("to a name that is none", async () => {
    expect(await ask({ "example.test": { CNAME: "a\\.b.test", ends: true } }, "MX")).toEqual(
      unknown(/such a name/),
    );
  });

  const links = (count: number, ends: boolean): Zone => ({
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`a${index}.test`, { CNAME: `a${index + 1}.test`, ends }]),
    ),
    [`a${count}.test`]: healthy,
  });
  test.each([true, false])("sixteen and no more, each in an answer of its own: %s", async (ends) => {
    expect(await ask(links(16, ends), "MX", "a0.test")).toMatchObject({ kind: "records" });
    expect(await ask(links(17, ends), "MX", "a0.test")).toEqual(unknown(/CNAME/));
  });

  test.each<[string, string[], boolean]>([
    ["to itself", ["example.test"], false],
    ["to each other", ["other.test", "example.test"], false],
    ["to each other, from answer to answer", ["other.test", "example.test"], true],
    ["to itself, in the second answer", ["other.test", "other.test"], true],
    ["into a circle", ["a.test", "b.test", "a.test"], true],
  ])("%s", async (_, targets, ends) => {
    const owners = ["example.test", ...targets];
    const zone = Object.fromEntries(targets.map((CNAME, index) => [owners[index]!, { CNAME, ends }]));
    expect(await ask(zone, "MX")).toEqual(unknown(/CNAME/));
    expect(asked().length).toBeLessThanOrEqual(targets.length);
  });
});

describe("a server that is asked itself", () => {
  test("is told not to ask others, and the resolver is left alone", async () => {
    const resolver = await start({ "example.test": { TXT: [["cached"]] } });
    const server = await start({ "example.test": { TXT: [["fresh"]] } }, { address: "127.0.0.2" });
    const direct = { address: "127.0.0.2", port: server.port };
    expect(await askAt(resolver, "example.test", "TXT", { direct })).toMatchObject({ records: [["fresh"]] });
    expect(server.questions.map(({ recursion }) => recursion)).toEqual([false]);
    expect(await askAt(resolver, "example.test", "TXT")).toMatchObject({ records: [["cached"]] });
    expect(resolver.questions.map(({ recursion }) => recursion)).toEqual([true]);
  });

  test("and ends at an alias: the resolver goes on", async () => {
    const resolver = await start({ "other.test": { ...healthy, authoritative: false } });
    const { port } = await start({ "example.test": { CNAME: "other.test", ends: true } });
    const answer = await askAt(resolver, "example.test", "MX", { direct: { address: "127.0.0.1", port } });
    expect(answer).toEqual({ ...oneHost, aliases: ["other.test"], authoritative: false });
    expect(resolver.questions.map(({ recursion }) => recursion)).toEqual([true]);
  });

  test.each([
    { address: "ns.example.test" },
    { address: "127.0.0.1", port: 0 },
    { address: "127.0.0.1", port: 65_536 },
  ])("%j is none", async (direct) => {
    const resolver = await start({});
    expect(await askAt(resolver, "example.test", "MX", { direct })).toEqual(unknown(/reached/));
    expect(resolver.questions).toEqual([]);
  });
});

describe("servers that fail", () => {
  test.each<[Fault, RegExp]>([
    ["servfail", /SERVFAIL/],
    ["refused", /REFUSED/],
    ["not-implemented", /NOTIMP/],
    ["format-error", /FORMERR/],
    [(answer) => ({ ...answer, responseCode: 9 }), /an error/],
    ["garbage", /malformed/],
    ["noise", /in time/],
    ["silent", /in time/],
    ["silent-tcp", /in time/],
    ["wrong-id", /in time/],
    [{ slow: 3 * short }, /in time/],
    [{ drip: short / 2 }, /in time/],
  ])("%j is unknown", async (fault, reason) => {
    const timeout = String(reason) === "/in time/" ? short : ample;
    expect(await ask({ "example.test": { ...healthy, fault } }, "MX", "example.test", { timeout })).toEqual(
      unknown(reason),
    );
  });

  test.each<Fault>(["truncated", "no-edns", { slow: (3 * patient) / 8 }, { drip: 1 }])(
    "%j is only slower",
    async (fault) => {
      const timeout = patient;
      expect(await ask({ "example.test": { ...healthy, fault } }, "MX", "example.test", { timeout })).toEqual(
        oneHost,
      );
    },
  );

  test("an error from a server that did not read the question", async () => {
    const fault: Fault = (answer) => {
      if (answer.question.payload === null) return answer;
      const header = encode({ ...answer, responseCode: 1, answers: [] }, 512).bytes.subarray(0, 12);
      return header.fill(0, 4);
    };
    expect(await ask({ "example.test": { ...healthy, fault } }, "MX")).toEqual(oneHost);
  });

  test("truncated, and TCP is refused", async () => {
    const zone: Zone = { "example.test": { ...healthy, fault: "truncated" } };
    expect(await ask(zone, "MX", "example.test", { tcp: false })).toEqual(unknown(/reached/));
  });

  test.each<[string, (answer: Buffer) => Buffer]>([
    ["other bytes", () => Buffer.alloc(100, 0xff)],
    [
      "another id",
      (answer) => Buffer.concat([answer.subarray(0, 2), Buffer.of(answer[2]! ^ 1), answer.subarray(3)]),
    ],
    ["nothing in it", () => Buffer.alloc(2)],
  ])("over TCP comes %s", async (_, change) => {
    const fault: Fault = (answer, transport) => {
      if (transport === "udp") return { ...answer, truncated: true };
      const { bytes } = encode(answer, 512);
      return change(Buffer.concat([Buffer.of(0, bytes.length), bytes]));
    };
    // All that follows the length that the first one tells never comes.
    expect(
      await ask({ "example.test": { ...healthy, fault } }, "MX", "example.test", { timeout: short }),
    ).toEqual(unknown(/malformed|in time/));
  });

  test("a question that is lost once is asked again", async () => {
    let lost = false;
    const loseOne: Fault = (answer) => {
      const kept = lost;
      lost = true;
      return kept ? answer : null;
    };
    const options = { timeout: patient };
    expect(
      await ask({ "example.test": { ...healthy, fault: loseOne } }, "MX", "example.test", options),
    ).toEqual(oneHost);
  });

  test("nobody is there, which is known without waiting for the time to be over", async () => {
    const gone = await startFakeDns({});
    await gone.stop();
    // Longer than any test may take.
    const answer = await dns({ resolver: gone.resolver, timeout: 600_000 }).ask("example.test", "MX");
    expect(answer).toEqual(unknown(/reached/));
  });
});

describe("answers that are too long for a datagram", () => {
  const many = (count: number): Zone => ({
    "example.test": { A: Array.from({ length: count }, (_, index) => `10.0.${index >> 8}.${index & 255}`) },
  });

  test.each([
    [70, ["udp"]],
    [80, ["udp", "tcp"]],
    [4000, ["udp", "tcp"]],
  ])("%i addresses", async (count, expected) => {
    const answer = await ask(many(count), "A");
    expect(answer.kind === "records" && answer.records.length).toBe(count);
    expect(transports()).toEqual(expected);
  });
});

describe("the servers of the system", () => {
  /** As if these were what the system names. */
  async function askSystem(zones: readonly Zone[], patience = ample): Promise<DnsAnswer<"MX">> {
    for (const zone of zones) await start(zone);
    const servers = getServers();
    setServers(running.map(({ resolver }) => resolver));
    syncBuiltinESMExports();
    try {
      expect(getServers()).toEqual(running.map(({ resolver }) => resolver));
      return await dns({ resolver: null, timeout: patience }).ask("example.test", "MX");
    } finally {
      setServers(servers);
      syncBuiltinESMExports();
    }
  }
  const failing = (fault: Fault): Zone => ({ "example.test": { fault } });
  const good: Zone = { "example.test": healthy };

  test.each<Fault>(["servfail", "refused", "format-error", "garbage"])(
    "%s: the next one, at once",
    async (fault) => {
      expect(await askSystem([failing(fault), good], 600_000)).toEqual(oneHost);
    },
  );

  test("silent: the next one", async () => {
    expect(await askSystem([failing("silent"), good], patient)).toEqual(oneHost);
    expect(running.map(({ questions }) => questions.length)).toEqual([1, 1]);
  });

  test("the first one's word counts, also when it is no", async () => {
    expect(await askSystem([{}, good])).toMatchObject({ kind: "no-name" });
    expect(running[1]!.questions).toEqual([]);
  });

  test("all of them fail: each is asked once", async () => {
    expect(await askSystem([failing("refused"), failing("servfail")])).toEqual(unknown(/SERVFAIL/));
    expect(running.map(({ questions }) => questions.length)).toEqual([1, 1]);
  });
});

describe("forged answers", () => {
  const change: Record<string, Fault> = {
    "of another name": (answer) => ({ ...answer, question: { ...answer.question, name: "example.tesu" } }),
    "of another type": (answer) => ({ ...answer, question: { ...answer.question, type: 1 } }),
    "that are questions": (answer) => flipped(encode(answer, 512).bytes, 2, 0x80),
    "of another class": (answer) => flipped(encode(answer, 512).bytes, 12 + 14 + 3, 0x02),
    "without a question": (answer) => flipped(encode(answer, 512).bytes, 5, 0x01).subarray(0, 12).fill(0, 4),
  };
  test.each(Object.keys(change))("%s are passed over", async (name) => {
    const zone: Zone = { "example.test": { ...healthy, fault: change[name]! } };
    expect(await ask(zone, "MX", "example.test", { timeout: short })).toEqual(unknown(/in time/));
  });

  test("from another port are passed over", async () => {
    const [server, forger] = [createSocket("udp4"), createSocket("udp4")];
    server.bind(0, "127.0.0.1");
    await once(server, "listening");
    server.on("message", (query, sender) => {
      const { id, question } = decodeQuery(query);
      const answer = (host: string) => {
        const zone: Zone = { "example.test": { MX: [[10, host]] } };
        return encode({ id, question, truncated: false, ...lookUp(zone, "example.test", 15) }, 512).bytes;
      };
      forger.send(answer("forged.test"), sender.port, sender.address, () =>
        server.send(answer("mx.example.test"), sender.port, sender.address),
      );
    });
    try {
      expect(await askAt({ resolver: `127.0.0.1:${server.address().port}` }, "example.test", "MX")).toEqual(
        oneHost,
      );
    } finally {
      server.close();
      forger.close();
    }
  });
});

describe("answers with one wrong byte", () => {
  const kinds = ["records", "no-records", "no-name", "unknown"];
  /** Bytes of the longest answer. */
  const length = 60;

  test.each([0x01, 0x80, 0xff])("changed by %i: each is judged, none hangs or throws", async (bits) => {
    const zone = Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `example${index}.test`,
        { ...healthy, fault: changed(index, bits) },
      ]),
    );
    const fake = await start(zone);
    const found = await Promise.all(
      Object.keys(zone).map((domain) => askAt(fake, domain, "MX", { timeout: short })),
    );
    expect(found.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
  });
});

test("IPv6", { skip: !hasIpv6Loopback() }, async () => {
  expect(await ask({ "example.test": healthy }, "MX", "example.test", { address: "::1" })).toEqual(oneHost);
});

describe("many questions", () => {
  test("2,000, of which 300 are asked at once, share a few sockets", async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `example${index}.test`);
    const fake = await start(Object.fromEntries(names.map((name) => [name, healthy])));
    const client = dns({ resolver: fake.resolver, timeout: 20_000 });
    const before = openDescriptors();
    const waiting = names.entries();
    let most = 0;
    const work = async () => {
      for (const [index, name] of waiting) {
        expect(await client.ask(name, "MX")).toEqual(oneHost);
        if (index % 100 === 0) most = Math.max(most, openDescriptors() - before);
      }
    };
    await Promise.all(Array.from({ length: 300 }, work));
    const ports = fake.questions.map(({ from }) => from);
    const questionsOf = (port: number) => ports.filter((one) => one === port).length;
    expect(new Set(ports.slice(0, 250)).size).toBeGreaterThanOrEqual(4);
    expect(Math.max(...[...new Set(ports)].map(questionsOf))).toBeLessThanOrEqual(1000);
    expect(most).toBeLessThan(20);
    expect(openDescriptors()).toBeLessThanOrEqual(before);
  });

  test("over TCP, more than there may be connections at once", async () => {
    const fake = await start({ "example.test": { ...healthy, fault: "truncated" } });
    const client = dns({ resolver: fake.resolver, timeout: 20_000 });
    const found = await Promise.all(Array.from({ length: 120 }, () => client.ask("example.test", "MX")));
    expect(found.filter(({ kind }) => kind !== "records")).toEqual([]);
  });

  test("one after the other, a thousand to a socket at most", async () => {
    const fake = await start({ "example.test": healthy, "slow.test": { fault: "silent" } });
    const client = dns({ resolver: fake.resolver, timeout: 1500 });
    // It keeps its socket in use.
    const slow = client.ask("slow.test", "MX");
    for (let count = 0; count < 1010; count++) await client.ask("example.test", "MX");
    expect(new Set(fake.questions.map(({ from }) => from)).size).toBeGreaterThan(1);
    await slow;
  });

  test("to 150 servers at once have at most 48 sockets", async () => {
    const silent = await Promise.all(
      Array.from({ length: 150 }, async () => {
        const socket = createSocket("udp4");
        socket.bind(0, "127.0.0.1");
        await once(socket, "listening");
        return socket;
      }),
    );
    const before = openDescriptors();
    let most = 0;
    for (const socket of silent)
      socket.on("message", () => {
        most = Math.max(most, openDescriptors() - before);
      });
    const client = dns({ resolver: "127.0.0.1:9", timeout: short });
    const answers = await Promise.all(
      silent.map((socket) =>
        client.ask("example.test", "MX", { address: "127.0.0.1", port: socket.address().port }),
      ),
    );
    for (const socket of silent) socket.close();
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(["unknown"]));
    expect(most).toBeLessThanOrEqual(48);
  });
});

test("nothing stays behind that would keep the process alive", async () => {
  const zone: Zone = { "silent.test": { fault: "silent" }, "silent-tcp.test": { fault: "silent-tcp" } };
  const fake = await start({ ...zone, "example.test": healthy });
  const module = fileURLToPath(new URL("../../src/io/dns/dns.ts", import.meta.url));
  const script = `
    import { dns } from ${JSON.stringify(module)};
    const [impatient, patient] = [2_000, 600_000].map((timeout) => dns({ resolver: "${fake.resolver}", timeout }));
    await Promise.all([impatient.ask("silent.test", "MX"), impatient.ask("silent-tcp.test", "MX"), patient.ask("example.test", "MX")]);
    // Fires only in a process that something else keeps alive, such as the time-out of a question that was answered.
    setTimeout(() => { console.log("still alive"); process.exit(); }, 30_000).unref();`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  expect(stdout).toBe("");
});

describe("--resolver", () => {
  test.each([
    ["192.0.2.1", { address: "192.0.2.1", port: 53 }],
    ["192.0.2.1:5353", { address: "192.0.2.1", port: 5353 }],
    ["2001:DB8::1", { address: "2001:DB8::1", port: 53 }],
    ["::1", { address: "::1", port: 53 }],
    ["[::1]", { address: "::1", port: 53 }],
    ["[::1]:53", { address: "::1", port: 53 }],
    ["[::ffff:192.0.2.1]:65535", { address: "::ffff:192.0.2.1", port: 65_535 }],
  ])("%s", (text, expected) => {
    expect(parseResolver(text)).toEqual(expected);
    expect(() => dns({ resolver: text, timeout: short })).not.toThrow();
  });

  test.each([
    "",
    " ",
    "dns.example.com",
    "192.0.2.1:",
    "192.0.2.1:0",
    "192.0.2.1:65536",
    "192.0.2.1:-1",
    "192.0.2.1:53:53",
    "192.0.2.256",
    "192.0.2",
    "192.0.2.1 ",
    "192.0.2.1,192.0.2.2",
    "[192.0.2.1]:53",
    "[::1",
    "::1]:53",
    "[::1]53",
    "fe80::1%eth0",
    "[fe80::1%eth0]:53",
    "https://192.0.2.1",
  ])("%j is none", (text) => {
    expect(parseResolver(text)).toBeNull();
    expect(() => dns({ resolver: text, timeout: short })).toThrow(RangeError);
  });

  test("a very long text is none, and at once", () => {
    for (const part of ["1", ":", "[", "[:", "1.", "a:"])
      expect(parseResolver(part.repeat(50_000))).toBeNull();
  });
});

/** The true answer, one of its bytes different. */
function changed(index: number, bits: number): Fault {
  return (answer, transport) => {
    if (transport === "tcp") return answer;
    const { bytes } = encode(answer, 512);
    return index < bytes.length ? flipped(bytes, index, bits) : bytes;
  };
}

function flipped(bytes: Buffer, index: number, bits: number): Buffer {
  bytes[index]! ^= bits;
  return bytes;
}

function hasIpv6Loopback(): boolean {
  return Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1"));
}

/** How many files and sockets this process has; 0 where that is unknown. */
function openDescriptors(): number {
  const directory = "/proc/self/fd";
  return existsSync(directory) ? readdirSync(directory).length : 0;
}
