/** `dns` for many domains in a world of data: one record for all, or one for each; who waits, and who is left for later. */
import { describe, expect, test } from "vitest";
import type { DnsOptions } from "../../src/commands/dns.ts";
import { dnsPolicies } from "../../src/commands/many/dns-all.ts";
import type { DnsDomainsResult } from "../../src/report/dns-result.ts";
import { dnsDomainsSummary } from "../../src/report/many/dns-domains.ts";
import { dnsDomainsJson, dnsDomainsOutputs } from "../../src/report/many/dns-domains-json.ts";
import { exitCode } from "../../src/report/result.ts";
import { renderPolicyFile } from "../../src/sts/policy-file.ts";
import { contextWith } from "../context.ts";
import { buildOn, codeOf, type Disk, filesOn, ledgerOn, noon, policyFor } from "../many-disk.ts";
import { applyScript, type ManyWorld, manyNetwork } from "../many-world.ts";

const report = "v=TLSRPTv1; rua=mailto:t@mail.test";
const txt = (value: string) => ({ TXT: [[value]] });
const sts = (id: string) => txt(`v=STSv1; id=${id}`);
const alias = "google.sts.agency.test";

/** The address that serves a policy, by its name in the folder. */
const addressOf = (policy: string) => `192.0.2.${100 + (policy.charCodeAt(0) % 100)}`;

const given: DnsOptions = {
  ...{ policy: "policies", output: ".", strict: false, pagesHost: null },
  ...{ wait: null, confirm: false, into: null, plan: null, state: null, isScheduled: false },
  ...{ provider: null, zones: null },
};

/** A folder of policies in a world where their hosts serve what is published. */
class Scene {
  readonly disk: Disk = new Map();
  readonly world: ManyWorld = { zones: new Map(), hosts: {} };
  seconds = 0;

  /** Writes a policy; where its domains are not known yet, they get zones with nothing but a policy host in them. */
  policy(name: string, domains: readonly string[], more: Readonly<Record<string, string>> = {}): void {
    this.disk.set(`policies/${name}.yml`, policyFor(domains, { dns: "nsupdate", ...more }));
    for (const domain of domains) {
      const zone = this.world.zones.get(domain) ?? { names: {} };
      zone.names[`mta-sts.${domain}`] = { A: [addressOf(name)] };
      this.world.zones.set(domain, zone);
    }
  }

  async build(day: string): Promise<void> {
    const { codes } = await buildOn(this.disk, day);
    expect(codes.filter((code) => code.startsWith("error"))).toEqual([]);
    this.#day = day;
  }
  #day = "2026-11-01";

  /** The hosts serve what is published. */
  serve(...names: string[]): void {
    for (const name of names) {
      const [entry] = ledgerOn(this.disk, name).published;
      this.world.hosts[addressOf(name)] = { text: renderPolicyFile(entry!) };
    }
  }

  id(name: string): string {
    return ledgerOn(this.disk, name).published[0]!.id;
  }

  names(domain: string) {
    return this.world.zones.get(domain)!.names;
  }

  async run(options: Partial<DnsOptions> = {}) {
    const network = manyNetwork(this.world);
    const result = (await dnsPolicies(
      { ...given, ...options },
      contextWith({
        files: filesOn(this.disk),
        network: async () => network,
        now: () => noon(this.#day) + this.seconds,
        sleep: async (milliseconds) => {
          this.seconds += milliseconds / 1000;
        },
      }),
    )) as DnsDomainsResult;
    const ready = result.states.filter(({ state }) => state === "ready").map(({ record }) => record.name);
    return {
      result,
      ready,
      codes: result.findings.map(codeOf),
      exit: exitCode(result),
      asked: network.asked,
    };
  }

  /** What the workflow does: look, let the engine write, confirm. Gives the names that were written. */
  async turn(options: Partial<DnsOptions> = {}, except: readonly string[] = []): Promise<string[]> {
    const { result } = await this.run({ into: "in", state: "state.json", ...options });
    const zones = result.zones.filter((zone) => !except.includes(zone));
    const written = zones.flatMap((zone) =>
      applyScript(this.world, this.disk.get(`in/${zone}/changes.nsupdate`)!),
    );
    if (zones.length === 0) return written;
    const confirmed = await this.run({ confirm: true, zones, state: "state.json", ...options, into: null });
    expect(confirmed.codes.filter((code) => code.startsWith("error"))).toEqual([]);
    return written;
  }
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `d${String(index).padStart(4, "0")}.test`);

/** Domains that share an alias, with everything right but the id. */
async function aliased(domains: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const scene = new Scene();
  scene.world.zones.set("agency.test", { names: {} });
  scene.policy("google", domains, { alias, ...more });
  await scene.build("2026-11-01");
  for (const domain of domains) {
    scene.names(domain)[`_mta-sts.${domain}`] = { CNAME: alias };
    scene.names(domain)[`_smtp._tls.${domain}`] = txt(report);
  }
  scene.names("agency.test")[alias] = sts(scene.id("google"));
  scene.policy("google", domains, { alias, max_age: "2w", ...more });
  await scene.build("2026-11-02");
  scene.serve("google");
  return scene;
}

describe("with an alias", () => {
  test("a changed policy of a thousand domains is one record", async () => {
    const domains = numbered(1000);
    const scene = await aliased(domains);
    const { result, ready, codes } = await scene.run({ into: "in" });
    expect([ready, codes, result.zones, result.left]).toEqual([[alias], [], ["agency.test"], 0]);
    expect(result.states.length).toBe(2001);
    expect(applyScript(scene.world, scene.disk.get("in/agency.test/changes.nsupdate")!)).toEqual([alias]);
    const after = await scene.run();
    expect([after.result.state, after.ready, after.codes]).toEqual(["right", [], []]);
    expect(new Set(after.result.states.flatMap((one) => one.domains)).size).toBe(1000);
  });

  test.each<[string, (scene: Scene) => void, string[], string[]]>([
    [
      "one of its domains still serves the policy before",
      (scene) => {
        scene.names("b.test")["mta-sts.b.test"] = { A: ["192.0.2.99"] };
        scene.world.hosts["192.0.2.99"] = {
          text: "version: STSv1\nmode: testing\nmx: mx.mail.test\nmax_age: 604800\n",
        };
      },
      [],
      ["warning dns/not-live-for-all"],
    ],
    [
      "one of its domains serves nothing where another policy was",
      (scene) => {
        scene.names("b.test")["mta-sts.b.test"] = { A: ["192.0.2.99"] };
      },
      [],
      ["warning dns/not-live-for-all"],
    ],
    [
      "the policy host of one has no address: nobody gets another policy there",
      (scene) => {
        delete scene.names("b.test")["mta-sts.b.test"];
      },
      [alias],
      [],
    ],
    [
      "one serves nothing and is not led to the record",
      (scene) => {
        scene.names("b.test")["mta-sts.b.test"] = { A: ["192.0.2.99"] };
        delete scene.names("b.test")["_mta-sts.b.test"];
      },
      [alias],
      ["warning dns/not-live"],
    ],
    [
      "the name servers of one are silent, and its policy is served",
      (scene) => {
        scene.world.zones.get("b.test")!.isSilent = true;
      },
      [alias],
      ["warning dns/unknown", "warning dns/unknown"],
    ],
    [
      "it is not known whether one that serves nothing is led to the record",
      (scene) => {
        scene.names("b.test")["mta-sts.b.test"] = { A: ["192.0.2.99"] };
        scene.world.zones.get("b.test")!.isSilent = true;
      },
      [],
      ["warning dns/not-live-for-all", "warning dns/unknown", "warning dns/unknown"],
    ],
    [
      "another text is where the shared record should be",
      (scene) => {
        scene.names("agency.test")[alias] = txt("hello");
      },
      [],
      ["error dns/other-records"],
    ],
  ])("%s", async (_, change, expected, codes) => {
    const scene = await aliased(["a.test", "b.test"]);
    change(scene);
    const outcome = await scene.run();
    expect([outcome.ready, outcome.codes]).toEqual([expected, codes]);
  });

  test("caches that may have the policy before are waited for, of all domains", async () => {
    const scene = await aliased(["a.test", "b.test"]);
    scene.world.hosts[addressOf("google")] = { ...scene.world.hosts[addressOf("google")], maxAge: 600 };
    const outcome = await scene.run({ state: "state.json" });
    expect([outcome.ready, outcome.codes]).toEqual([[], ["notice dns/caches"]]);
    scene.seconds = 599;
    expect((await scene.run({ state: "state.json" })).ready).toEqual([]);
    scene.seconds = 600;
    expect((await scene.run({ state: "state.json" })).ready).toEqual([alias]);
  });

  test("with a wait, it waits for them", async () => {
    const scene = await aliased(["a.test", "b.test"]);
    scene.world.hosts[addressOf("google")] = { ...scene.world.hosts[addressOf("google")], maxAge: 60 };
    expect((await scene.run({ wait: 600 })).ready).toEqual([alias]);
    expect(scene.seconds).toBe(60);
  });

  test("what is missing is set, and what is there stays as it is", async () => {
    const scene = await aliased(["a.test", "b.test", "c.test"]);
    delete scene.names("a.test")["_mta-sts.a.test"];
    delete scene.names("b.test")["_smtp._tls.b.test"];
    scene.names("c.test")["_smtp._tls.c.test"] = txt("v=TLSRPTv1; rua=mailto:own@c.test");
    const outcome = await scene.run();
    expect([outcome.ready.sort(), outcome.codes]).toEqual([
      ["_mta-sts.a.test", "_smtp._tls.b.test", alias],
      ["notice dns/only-missing"],
    ]);
  });

  test("a domain that joins is led to the record only when it serves the policy", async () => {
    const scene = await aliased(["a.test"]);
    scene.policy("google", ["a.test", "new.test"], { alias, max_age: "2w" });
    await scene.build("2026-11-03");
    scene.names("new.test")["mta-sts.new.test"] = { A: ["192.0.2.99"] };
    scene.names("agency.test")[alias] = sts(scene.id("google"));
    const early = await scene.run();
    expect([early.ready, early.codes]).toEqual([["_smtp._tls.new.test"], ["warning dns/not-live"]]);
    scene.names("new.test")["mta-sts.new.test"] = { A: [addressOf("google")] };
    expect((await scene.run()).ready).toEqual(["_smtp._tls.new.test", "_mta-sts.new.test"]);
  });

  test("zones at other name servers are set by hand", async () => {
    const scene = await aliased(["a.test", "b.test"]);
    scene.world.zones.set("b.test", {
      names: { "mta-sts.b.test": { A: [addressOf("google")] } },
      provider: "other.test",
    });
    const outcome = await scene.run();
    expect([outcome.ready, outcome.codes]).toEqual([
      [alias],
      ["notice dns/other-provider", "notice dns/other-provider"],
    ]);
  });
});

describe("a domain that moves between policies", () => {
  async function moved(more: (name: string) => Record<string, string>) {
    const scene = new Scene();
    scene.world.zones.set("agency.test", { names: {} });
    scene.policy("one", ["a.test", "b.test"], more("one"));
    scene.policy("two", ["c.test"], { ...more("two"), max_age: "2w" });
    await scene.build("2026-11-01");
    scene.serve("one", "two");
    for (let written = ["?"]; written.length > 0; ) written = await scene.turn();
    scene.policy("one", ["a.test"], more("one"));
    scene.policy("two", ["b.test", "c.test"], { ...more("two"), max_age: "2w" });
    await scene.build("2026-11-02");
    return scene;
  }

  test("has its alias changed from one of ours to the other, once it serves the other policy", async () => {
    const scene = await moved((name) => ({ alias: `${name}.sts.agency.test` }));
    expect(await scene.turn()).toEqual(["_mta-sts.b.test"]);
    expect(scene.names("b.test")["_mta-sts.b.test"]).toEqual({ CNAME: "two.sts.agency.test" });
    expect((await scene.run()).result.state).toBe("right");
  });

  test("keeps its alias while it serves the former policy, which stops nobody", async () => {
    const scene = await moved((name) => ({ alias: `${name}.sts.agency.test` }));
    scene.names("b.test")["mta-sts.b.test"] = { A: [addressOf("one")] };
    scene.names("agency.test")["two.sts.agency.test"] = sts("20260101000000");
    const outcome = await scene.run();
    expect([outcome.ready, outcome.codes]).toEqual([["two.sts.agency.test"], ["warning dns/not-live"]]);
  });

  test("keeps an alias that is somebody else's", async () => {
    const scene = await moved((name) => ({ alias: `${name}.sts.agency.test` }));
    scene.names("b.test")["_mta-sts.b.test"] = { CNAME: "_mta-sts.hosted.example" };
    const outcome = await scene.run();
    expect([outcome.ready, outcome.codes, outcome.exit]).toEqual([[], ["error dns/elsewhere"], 1]);
  });

  test("without aliases has its own id changed", async () => {
    const scene = await moved(() => ({}));
    expect(await scene.turn()).toEqual(["_mta-sts.b.test"]);
    expect(scene.names("b.test")["_mta-sts.b.test"]).toEqual(sts(scene.id("two")));
  });

  test("waits until both policies are built", async () => {
    const scene = await moved(() => ({}));
    const before = scene.disk.get("policies/two.lock.json")!;
    expect((await scene.run()).codes).toEqual([]);
    // What is there of a build that was not made: the domain still has the id of its former policy.
    scene.disk.set("policies/one.yml", policyFor(["c.test", "a.test"], { dns: "nsupdate" }));
    scene.disk.set("policies/two.yml", policyFor(["b.test"], { dns: "nsupdate", max_age: "2w" }));
    expect((await scene.run()).codes).toEqual(["warning dns/not-built"]);
    expect(scene.disk.get("policies/two.lock.json")).toBe(before);
    scene.policy("one", [], {});
    scene.disk.set("policies/one.yml", policyFor(["a.test", "new.test"], { dns: "nsupdate" }));
    const outcome = await scene.run();
    expect(outcome.codes).toEqual(["warning dns/not-built"]);
  });
});

describe("without an alias", () => {
  async function separate(domains: readonly string[]) {
    const scene = new Scene();
    scene.policy("own", domains);
    await scene.build("2026-11-01");
    scene.serve("own");
    return scene;
  }

  test("fifty zones a run, and the rest in the next ones", async () => {
    const domains = numbered(120);
    const scene = await separate(domains);
    const first = await scene.run({ into: "in", state: "other.json" });
    expect([first.result.zones, first.result.left]).toEqual([domains.slice(0, 50), 70]);
    expect(first.codes).toEqual(["notice dns/next-run"]);
    expect(first.result.findings[0]!.args).toMatchObject({ most: 50, count: 70 });
    const counts: number[] = [];
    for (const isScheduled of [false, true, true, true])
      counts.push(new Set((await scene.turn({ isScheduled })).map((name) => name.split(".").at(-2))).size);
    expect(counts).toEqual([50, 50, 20, 0]);
    expect((await scene.run()).result.state).toBe("right");
    expect(JSON.parse(scene.disk.get("state.json")!)).toMatchObject({ domains: {}, tried: {} });
  });

  test("a policy to announce comes before what is only missing", async () => {
    const domains = numbered(60);
    const scene = await separate(domains);
    const urgent = domains.slice(55);
    for (const domain of domains.slice(0, 55))
      scene.names(domain)[`_mta-sts.${domain}`] = sts(scene.id("own"));
    const { result } = await scene.run();
    expect(result.zones).toEqual([...domains.slice(0, 45), ...urgent]);
  });

  test("zones that an engine cannot write keep no others waiting", async () => {
    const domains = numbered(60);
    const scene = await separate(domains);
    const failing = domains.slice(0, 50);
    expect(await scene.turn({}, failing)).toEqual([]);
    const written = await scene.turn({ isScheduled: true }, failing);
    expect(new Set(written.map((name) => name.split(".").at(-2))).size).toBe(10);
    expect(JSON.parse(scene.disk.get("state.json")!).tried[failing[0]!]).toBe(2);
  });

  test("one that is silent, one with another record and one that serves nothing stop no others", async () => {
    const scene = await separate(["a.test", "b.test", "c.test", "d.test"]);
    scene.world.zones.get("a.test")!.isSilent = true;
    scene.names("b.test")["_mta-sts.b.test"] = txt("hello");
    scene.names("c.test")["mta-sts.c.test"] = { A: ["192.0.2.99"] };
    const outcome = await scene.run();
    expect(outcome.ready.filter((name) => name.startsWith("_mta-sts."))).toEqual(["_mta-sts.d.test"]);
    expect([outcome.result.state, outcome.exit, [...new Set(outcome.codes)].sort()]).toEqual([
      "ready",
      1,
      ["error dns/other-records", "warning dns/not-live", "warning dns/unknown"],
    ]);
  });

  test("what is left is left until it is written and seen", async () => {
    const scene = await separate(["a.test", "b.test", "c.test"]);
    scene.names("c.test")["mta-sts.c.test"] = { A: ["192.0.2.99"] };
    // The engine fails at b.test, and c.test has to wait.
    expect((await scene.turn({}, ["b.test"])).sort()).toEqual([
      "_mta-sts.a.test",
      "_smtp._tls.a.test",
      "_smtp._tls.c.test",
    ]);
    expect(Object.keys(JSON.parse(scene.disk.get("state.json")!).domains)).toEqual(["b.test", "c.test"]);
  });

  test("what another publication left is nothing", async () => {
    const scene = await separate(["a.test"]);
    scene.disk.set("state.json", '{"domains":{"a.test":{"id":"1","since":null}}}');
    expect((await scene.run({ isScheduled: true, state: "state.json" })).ready).toEqual([]);
  });

  test("on a schedule only what was begun goes on", async () => {
    const scene = await separate(["a.test"]);
    const alone = await scene.run({ isScheduled: true });
    expect([alone.ready, alone.codes]).toEqual([[], ["warning dns/by-hand", "warning dns/by-hand"]]);
    await scene.run({ state: "state.json" });
    expect((await scene.run({ isScheduled: true, state: "state.json" })).ready.length).toBe(2);
    await scene.turn({ isScheduled: true });
    delete scene.names("a.test")["_smtp._tls.a.test"];
    expect((await scene.run({ isScheduled: true, state: "state.json" })).codes).toEqual([
      "warning dns/by-hand",
    ]);
  });

  test("a state of one domain is no state of many, and nobody's file", async () => {
    const scene = await separate(["a.test"]);
    scene.disk.set("state.json", JSON.stringify({ id: scene.id("own"), since: null }));
    expect((await scene.run({ state: "state.json" })).codes).toEqual([]);
    scene.disk.set("state.json", '{"domains":{"a.test":{"id":"2026');
    expect((await scene.run({ state: "state.json" })).codes).toEqual(["notice dns/state-damaged"]);
    scene.disk.set("state.json", "domain: a.test");
    await expect(scene.run({ state: "state.json" })).rejects.toThrow();
  });
});

describe("providers", () => {
  async function mixed(...settings: readonly (string | null)[]) {
    const scene = new Scene();
    for (const [index, dns] of settings.entries()) {
      const name = `p${index}`;
      scene.policy(name, [`${name}.test`], dns === null ? {} : { dns });
      if (dns === null) scene.disk.set(`policies/${name}.yml`, policyFor([`${name}.test`]));
    }
    await scene.build("2026-11-01");
    return scene;
  }

  test.each<[string, (string | null)[], Partial<DnsOptions>, string[], number, string[]]>([
    ["one without is skipped", ["nsupdate", null], { into: "in" }, ["notice dns/skipped"], 0, ["p0.test"]],
    ["none at all, to be looked at", [null, null], {}, [], 0, ["p0.test", "p1.test"]],
    ["none at all, and something to write", [null, null], { into: "in" }, ["error dns/not-set"], 2, []],
    ["several, to be looked at", ["nsupdate", "desec"], {}, [], 0, ["p0.test", "p1.test"]],
    ["several in one run", ["nsupdate", "desec"], { into: "in" }, ["error dns/several-providers"], 2, []],
    ["one of several", ["nsupdate", "desec"], { into: "in", provider: "desec" }, [], 0, ["p1.test"]],
    [
      "one that no policy has",
      ["nsupdate"],
      { into: "in", provider: "desec" },
      ["warning dns/no-such-provider"],
      0,
      [],
    ],
    [
      "own name servers share a key",
      ["{ nsupdate: ns1.one.test }", "{ nsupdate: ns1.two.test }"],
      { into: "in" },
      [],
      0,
      ["p0.test", "p1.test"],
    ],
    [
      "the key of one PowerDNS server is not sent to another",
      ["{ powerdns: one.test }", "{ powerdns: two.test }"],
      { into: "in", provider: "powerdns" },
      ["error dns/several-providers"],
      2,
      [],
    ],
    [
      "a plan, and nothing to compare it with",
      ["nsupdate"],
      { plan: "in", provider: "desec" },
      ["warning dns/no-such-provider", "error dns/nothing-to-judge"],
      2,
      [],
    ],
  ])("%s", async (_, settings, options, codes, exit, zones) => {
    const scene = await mixed(...settings);
    const outcome = await scene.run(options);
    const own = outcome.codes.filter((code) => !code.endsWith("dns/not-live"));
    expect([own, outcome.exit, outcome.result.zones]).toEqual([codes, exit, zones]);
    const folders = new Set(
      [...scene.disk.keys()].filter((path) => path.startsWith("in/")).map((path) => path.split("/")[1]),
    );
    expect([...folders].sort()).toEqual(options.into === undefined ? [] : zones);
  });

  test("two policies that need different records at one name set neither", async () => {
    const scene = new Scene();
    scene.world.zones.set("agency.test", { names: {} });
    scene.policy("one", ["one.test"], { alias });
    scene.policy("two", ["two.test"], { alias: "other.agency.test" });
    await scene.build("2026-11-01");
    // A build would refuse it.
    scene.policy("two", ["two.test"], { alias });
    scene.serve("one", "two");
    const outcome = await scene.run();
    expect(outcome.ready.filter((name) => name === alias)).toEqual([]);
    expect([outcome.codes, outcome.exit]).toEqual([
      ["error dns/contradiction", "notice dns/target-first"],
      1,
    ]);
  });

  test("plans are judged zone by zone, and only the wanted ones may be written", async () => {
    const scene = new Scene();
    scene.policy("own", ["a.test", "b.test"], { dns: "desec" });
    await scene.build("2026-11-01");
    const { result } = await scene.run({ into: "in" });
    const planOf = (zone: string, value: string) => {
      const set = { ttl: 3600, type: undefined, value };
      const change = { type: "create", record_type: "TXT", name: "_smtp._tls", new: { ttl: set.ttl, value } };
      return JSON.stringify({ dns: { [`${zone}.`]: { changes: [change], meta: null } } });
    };
    expect(result.zones).toEqual(["a.test", "b.test"]);
    scene.disk.set("in/a.test/plan.json", planOf("a.test", report.replace(";", "\\;")));
    scene.disk.set("in/b.test/plan.json", planOf("b.test", "v=TLSRPTv1\\; rua=mailto:evil@b.test"));
    const judged = await scene.run({ plan: "in" });
    expect([judged.result.zones, judged.codes, judged.exit]).toEqual([
      ["a.test"],
      ["error dns/plan-differs"],
      1,
    ]);
    // What an earlier run made ready is gone, plans too.
    await scene.run({ into: "in" });
    expect(scene.disk.has("in/a.test/plan.json")).toBe(false);
  });
});

test("what a thousand domains say fits into what GitHub takes", async () => {
  const domains = numbered(1000).map((name) => name.replace(".test", `${"-long".repeat(9)}.test`));
  const scene = new Scene();
  scene.policy("own", domains);
  await scene.build("2026-11-01");
  for (const domain of domains) scene.names(domain)[`_mta-sts.${domain}`] = txt(`other ${"x".repeat(200)}`);
  const { result, codes } = await scene.run();
  expect(codes).toContain("error dns/other-records");
  expect(dnsDomainsSummary(result).length).toBeLessThan(60_000);
  expect(JSON.stringify(dnsDomainsOutputs(result)).length).toBeLessThan(200_000);
  expect(dnsDomainsJson(result).changes.length).toBe(2000);
});
