import { describe, expect, test } from "vitest";
import { considerateNetwork, shares } from "../../src/io/considerate-network.ts";
import type { FetchRequest, FetchResult } from "../../src/io/https/fetch.ts";
import type { Network } from "../../src/io/network.ts";
import type { StartTlsResult } from "../../src/io/smtp/starttls-result.ts";
import { goodCertificate, secured } from "../verify/fake-world.ts";

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A network that answers when the test says so. `asked`: what it was asked, in order. */
function scene() {
  const asked: string[] = [];
  const open: ((answer: unknown) => void)[] = [];
  const pending = <Answer>(what: string) => {
    asked.push(what);
    return new Promise<Answer>((resolve) => open.push(resolve as (answer: unknown) => void));
  };
  let time = 0;
  const network: Network = {
    dns: { ask: (name, type, server) => pending(`${name} ${type} ${server?.address ?? ""}`.trim()) },
    https: { get: ({ host, address }) => pending(`${host} ${address}`) },
    smtp: { probeStartTls: ({ host, address }) => pending(`${host} ${address}`) },
    mayConnect: () => true,
    goesByProxy: () => false,
    brief: true,
  };
  const considerate = considerateNetwork(network, () => time);
  return {
    ...considerate,
    asked,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    /** Answers what was asked and waits, the first first. */
    answer: async (answer: unknown) => {
      await settled();
      for (const one of open.splice(0)) one(answer);
      await settled();
    },
    get: (host: string, address: string | null) => considerate.https.get(request(host, address)),
    probe: (host: string, address: string) => considerate.smtp.probeStartTls({ host, address }),
  };
}

function request(host: string, address: string | null): FetchRequest {
  return { host, address, path: "/", userAgents: [null], tls: null };
}

const connected: FetchResult = {
  kind: "connected",
  tls: "TLSv1.3",
  certificate: goodCertificate,
  answers: [],
};
const silent: FetchResult = { kind: "failed", failure: "timeout" };
const givenUp = { kind: "failed", failure: "given-up" };
const minute = 60_000;

describe("no server gets more than its share at a time", () => {
  test.each([
    ["policy hosts at one address", shares.requests, "get"],
    ["mail servers at one address", shares.probes, "probe"],
  ] as const)("%s", async (_, share, how) => {
    const world = scene();
    const all = Array.from({ length: share + 3 }, (_, index) => world[how](`h${index}.test`, "192.0.2.1"));
    const other = world[how]("other.test", "192.0.2.2");
    await settled();
    expect(world.asked).toHaveLength(share + 1);
    expect(world.asked).toContain("other.test 192.0.2.2");
    await world.answer(connected);
    expect(world.asked).toHaveLength(share + 4);
    await world.answer(connected);
    expect(await Promise.all([...all, other])).toHaveLength(share + 4);
  });

  test("a DNS server, the resolver apart from others", async () => {
    const world = scene();
    for (let index = 0; index < shares.questions + 5; index++) world.dns.ask(`d${index}.test`, "TXT");
    world.dns.ask("d.test", "TXT", { address: "192.0.2.53" });
    await settled();
    expect(world.asked).toHaveLength(shares.questions + 1);
    await world.answer({ kind: "unknown", reason: "" });
    expect(world.asked).toHaveLength(shares.questions + 6);
  });

  test("through a proxy, each host", async () => {
    const world = scene();
    for (let index = 0; index < 2 * shares.requests; index++) world.get(`h${index}.test`, null);
    await settled();
    expect(world.asked).toHaveLength(2 * shares.requests);
  });
});

describe("a silent address", () => {
  async function silenced(times: number) {
    const world = scene();
    for (let index = 0; index < times; index++) {
      world.get(`h${index}.test`, "192.0.2.1");
      await world.answer(silent);
    }
    world.asked.length = 0;
    return world;
  }

  test("is given up after three times, and only that one", async () => {
    const world = await silenced(3);
    expect(await world.get("h.test", "192.0.2.1")).toEqual(givenUp);
    expect(world.asked).toEqual([]);
    world.get("h.test", "192.0.2.2");
    await settled();
    expect(world.asked).toEqual(["h.test 192.0.2.2"]);
  });

  test("is asked again after five minutes", async () => {
    const world = await silenced(3);
    world.pass(5 * minute - 1);
    expect(await world.get("h.test", "192.0.2.1")).toEqual(givenUp);
    world.pass(1);
    world.get("h.test", "192.0.2.1");
    await settled();
    expect(world.asked).toEqual(["h.test 192.0.2.1"]);
  });

  test.each<[string, FetchResult]>([
    ["an answer", connected],
    ["a refusal", { kind: "failed", failure: "refused" }],
  ])("counts from the beginning after %s", async (_, answer) => {
    const world = await silenced(2);
    for (const result of [answer, silent, silent]) {
      world.get("h.test", "192.0.2.1");
      await world.answer(result);
    }
    world.get("h.test", "192.0.2.1");
    await settled();
    expect(world.asked).toHaveLength(4);
  });

  test("what waited for its turn meanwhile is given up too", async () => {
    const world = scene();
    const all = Array.from({ length: shares.requests + 2 }, () => world.get("h.test", "192.0.2.1"));
    await world.answer(silent);
    expect((await Promise.all(all)).slice(-2)).toEqual([givenUp, givenUp]);
    expect(world.asked).toHaveLength(shares.requests);
  });

  test("a proxy is never given up", async () => {
    const world = scene();
    for (let index = 0; index < 5; index++) {
      world.get("h.test", null);
      await world.answer(silent);
    }
    expect(world.asked).toHaveLength(5);
  });

  test("of mail servers likewise", async () => {
    const world = scene();
    for (let index = 0; index < 3; index++) {
      world.probe(`mx${index}.test`, "192.0.2.1");
      await world.answer({ kind: "failed", step: "connect", failure: "timeout" });
    }
    expect(await world.probe("mx.test", "192.0.2.1")).toMatchObject(givenUp);
    world.get("h.test", "192.0.2.1");
    await settled();
    expect(world.asked).toHaveLength(4);
  });
});

describe("a mail server that many domains name", () => {
  test("is looked at once in a quarter of an hour, also where they ask at the same time", async () => {
    const world = scene();
    const all = Array.from({ length: shares.probes }, () => world.probe("mx.test", "192.0.2.1"));
    const later = world.probe("mx.test", "192.0.2.1");
    await world.answer(secured());
    expect(await Promise.all([...all, later])).toHaveLength(shares.probes + 1);
    expect(world.asked).toHaveLength(shares.probes);
    world.pass(15 * minute - 1);
    expect(await world.probe("mx.test", "192.0.2.1")).toEqual(secured());
    world.pass(1);
    world.probe("mx.test", "192.0.2.1");
    await settled();
    expect(world.asked).toHaveLength(shares.probes + 1);
  });

  test("by its name and address: another name may get another certificate", async () => {
    const world = scene();
    for (const [host, address] of [
      ["mx.test", "192.0.2.1"],
      ["mx2.test", "192.0.2.1"],
      ["mx.test", "192.0.2.2"],
    ]) {
      world.probe(host!, address!);
      await world.answer(secured());
    }
    expect(world.asked).toHaveLength(3);
  });

  test.each<[StartTlsResult]>([
    [{ kind: "refused", step: "greeting", code: 421 }],
    [{ kind: "no-starttls" }],
    [{ kind: "failed", step: "tls", failure: "reset" }],
  ])("anything but a certificate may be of that moment: %j", async (result) => {
    const world = scene();
    for (let index = 0; index < 2; index++) {
      world.probe("mx.test", "192.0.2.1");
      await world.answer(result);
    }
    expect(world.asked).toHaveLength(2);
  });
});
