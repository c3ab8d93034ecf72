/** The command `dns` in a world of data: what it says, waits for, keeps for the next run and writes for an engine. */
import { describe, expect, test } from "vitest";
import type { FileContent } from "../../src/base/file-content.ts";
import { type DnsOptions, dns } from "../../src/commands/dns.ts";
import { NotWritten } from "../../src/io/failures.ts";
import type { Repository } from "../../src/io/github/repository.ts";
import { renderLedger } from "../../src/ledger/ledger.ts";
import { exitCode } from "../../src/report/result.ts";
import { renderPolicyFile } from "../../src/sts/policy-file.ts";
import { whyNotLive } from "../../src/verify/dns/records.ts";
import type { NotLive } from "../../src/verify/wait.ts";
import { contextWith } from "../context.ts";
import type { Entry } from "../fake-dns/zone.ts";
import { worldOf } from "../verify/fake-world.ts";
import { domain, ledgerIn, now, outsideIn, publishedIn, type Setup } from "../verify/setup.ts";

const id = publishedIn({}).entry.id;
const former = ledgerIn({}).published[1]!.id;
const sts = `_mta-sts.${domain}`;
const tlsRpt = `_smtp._tls.${domain}`;
const host = `mta-sts.${domain}`;
const old = renderPolicyFile({ mode: "testing", mx: ["mx1.example.test"], max_age: 86_400 });
const txt = (...values: string[]): Entry => ({ TXT: values.map((value) => [value]) });

const policy = (more = "dns: nsupdate\n") =>
  `domain: ${domain}\nmode: enforce\nmx: [mx1.example.test]\nmax_age: 1w\ntls_rpt: [mailto:tls-reports@example.test]\n${more}`;

const cached = { hosts: { "192.0.2.10": { maxAge: 600 }, "2001:db8::10": { maxAge: 600 } } };
/** The id before is announced, and the policy of the new one served. */
const late: Setup = { zone: { [sts]: txt(`v=STSv1; id=${former}`) } };
const unserved = { hosts: { "192.0.2.10": { status: 404 }, "2001:db8::10": { status: 404 } } };

interface Scene {
  /** From which second on what is outside. */
  readonly world?: Readonly<Record<number, Setup>>;
  readonly options?: Partial<DnsOptions>;
  readonly files?: Readonly<Record<string, string | FileContent | null>>;
  /** The custom domain of the site; absent: nobody can ask GitHub. */
  readonly site?: string | null;
}

const example = policy().replace(domain, "example.com");

const given: DnsOptions = {
  ...{ policy: "policy.yml", output: ".", strict: false, pagesHost: "octo.github.io" },
  ...{ wait: null, confirm: false, into: null, plan: null, state: null, isScheduled: false },
  ...{ provider: null, zones: null },
};

async function run({ world = { 0: late }, options = {}, files = {}, site }: Scene = {}) {
  const disk = new Map<string, string | FileContent | null>(
    Object.entries({
      "policy.yml": policy(),
      "policy.lock.json": renderLedger(ledgerIn({})),
      ...files,
    }),
  );
  const before = new Map(disk);
  let seconds = 0;
  const setups = Object.entries(world).map(([from, setup]) => ({
    from: Number(from),
    outside: outsideIn(setup),
  }));
  const network = worldOf(() => setups.findLast(({ from }) => from <= seconds)!.outside);
  const logged: string[] = [];
  const result = await dns(
    { ...given, ...options },
    contextWith({
      files: {
        read: (path) => {
          const content = disk.get(path) ?? null;
          if (content === null) return { kind: "absent" };
          return typeof content === "string" ? { kind: "text", text: content } : content;
        },
        list: () => null,
        write: (changes) => {
          for (const { folder, path, text } of changes) {
            const name = folder === "." ? path : `${folder}/${path}`;
            if (text === null) disk.delete(name);
            else disk.set(name, text);
          }
        },
      },
      network: async () => network,
      repository: async () =>
        site === undefined ? null : ({ pages: async () => ({ domain: site }) } as unknown as Repository),
      now: () => now + seconds,
      sleep: async (milliseconds) => {
        seconds += milliseconds / 1000;
      },
      log: (line) => logged.push(line),
    }),
  );
  const written = Object.fromEntries([...disk].filter(([path, text]) => before.get(path) !== text));
  const removed = [...before.keys()].filter((path) => !disk.has(path));
  const codes = result.findings.map(({ code }) => code);
  return {
    result,
    codes,
    exit: exitCode(result),
    state: result.state,
    seconds,
    logged,
    written,
    removed,
    asked: network.asked,
  };
}

const script = [
  `zone ${domain}.`,
  `prereq yxrrset ${sts}. IN TXT "v=STSv1; id=${former}"`,
  `update delete ${sts}. IN TXT`,
  `update add ${sts}. 300 IN TXT "v=STSv1; id=${id}"`,
  "send",
  "",
].join("\n");

describe("what it says, and its exit status", () => {
  test.each<[string, Scene, string, number, string[]]>([
    ["all is right", { world: { 0: {} } }, "right", 0, []],
    ["the id before", {}, "ready", 0, []],
    ["the id before, on a schedule", { options: { isScheduled: true } }, "ready", 0, []],
    [
      "caches may have the policy before",
      { world: { 0: { ...late, ...cached } } },
      "waiting",
      0,
      ["dns/caches"],
    ],
    ["the policy is not served", { world: { 0: { ...late, ...unserved } } }, "waiting", 0, ["dns/not-live"]],
    [
      "the same, strictly",
      { world: { 0: { ...late, ...unserved } }, options: { strict: true } },
      "waiting",
      1,
      ["dns/not-live"],
    ],
    [
      "another text",
      { world: { 0: { zone: { [sts]: txt("hello") } } } },
      "refused",
      1,
      ["dns/other-records"],
    ],
    [
      "something by hand, on a schedule",
      { world: { 0: { zone: { [sts]: null } } }, options: { isScheduled: true } },
      "refused",
      0,
      ["dns/by-hand"],
    ],
    [
      "a name server is silent",
      { world: { 0: { ...late, servers: { "192.0.2.2": null } } } },
      "waiting",
      0,
      ["dns/unknown", "dns/unknown", "dns/unknown"],
    ],
    [
      "one refused, one ready",
      { world: { 0: { zone: { [tlsRpt]: txt("hello"), ...late.zone } } } },
      "ready",
      1,
      ["dns/other-records"],
    ],
    ["nothing was built", { files: { "policy.lock.json": null } }, "refused", 2, ["dns/not-published"]],
    ["no policy.yml", { files: { "policy.yml": null } }, "refused", 2, ["policy/not-found"]],
    ["the example", { files: { "policy.yml": example } }, "refused", 0, ["domain/placeholder"]],
    [
      "a plan, beside the example",
      { files: { "policy.yml": example, "plan.json": "{}" }, options: { plan: "plan.json" } },
      "refused",
      2,
      ["domain/placeholder", "dns/nothing-to-judge"],
    ],
    [
      "a look after a write, beside the example",
      { files: { "policy.yml": example }, options: { confirm: true } },
      "refused",
      2,
      ["domain/placeholder", "dns/nothing-to-judge"],
    ],
    ["no `dns`, and nothing to write for it", { files: { "policy.yml": policy("") } }, "ready", 0, []],
    [
      "no `dns`, but a folder for it",
      { files: { "policy.yml": policy("") }, options: { into: "dns" } },
      "refused",
      2,
      ["dns/not-set"],
    ],
  ])("%s", async (_, scene, state, exit, codes) => {
    const outcome = await run(scene);
    expect([outcome.state, outcome.exit, outcome.codes]).toEqual([state, exit, codes]);
    expect(outcome.seconds).toBe(0);
  });

  test("before anything was published, nobody is asked", async () => {
    expect((await run({ files: { "policy.lock.json": null } })).asked).toEqual([]);
  });

  test.each([
    ["nsupdate\n", "nsupdate", null],
    ["{ nsupdate: ns1.example.net:5353 }\n", "nsupdate", "ns1.example.net:5353"],
    ["cloudflare\n", "octodns", null],
  ])("dns: %s", async (written, engine, argument) => {
    const { result } = await run({ files: { "policy.yml": policy(`dns: ${written}`) } });
    expect([result.engine, result.provider?.argument]).toEqual([engine, argument]);
  });

  test("whose site it is, GitHub says", async () => {
    const world = { 0: { zone: { [host]: null } } };
    expect((await run({ world })).codes).toEqual(["dns/host-by-hand"]);
    expect((await run({ world, site: "other.example.test" })).codes).toEqual(["dns/not-ours"]);
    expect((await run({ world, site: null })).codes).toEqual(["dns/not-ours"]);
    const { result } = await run({ world, site: host });
    expect(result.states[0]).toMatchObject({ state: "ready", change: { name: host, to: "octo.github.io" } });
  });
});

describe("waiting", () => {
  test("until caches are past", async () => {
    const outcome = await run({ world: { 0: { ...late, ...cached } }, options: { wait: 1200 } });
    expect([outcome.state, outcome.seconds]).toEqual(["ready", 600]);
  });

  test("for as long as there is time, and no longer", async () => {
    const outcome = await run({ world: { 0: { ...late, ...unserved } }, options: { wait: 100 } });
    expect([outcome.state, outcome.seconds, outcome.codes]).toEqual(["waiting", 100, ["dns/not-live"]]);
  });

  test("for every name server, once all is written", async () => {
    const world = { 0: { ...late, servers: { "192.0.2.2": outsideIn({}).zone } }, 42: {} };
    const outcome = await run({ world, options: { confirm: true, wait: 600 } });
    expect([outcome.state, outcome.exit, outcome.codes, outcome.seconds]).toEqual(["right", 0, [], 45]);
    expect(new Set(outcome.logged).size).toBe(1);
  });

  test("and gives up", async () => {
    const outcome = await run({ options: { confirm: true, wait: 12 } });
    expect([outcome.state, outcome.exit, outcome.codes, outcome.seconds]).toEqual([
      "ready",
      1,
      ["dns/not-confirmed"],
      12,
    ]);
  });

  test("not at all, unless a time is given", async () => {
    const outcome = await run({ options: { confirm: true } });
    expect([outcome.seconds, outcome.codes]).toEqual([0, ["dns/not-confirmed"]]);
    expect((await run({ world: { 0: {} }, options: { confirm: true } })).exit).toBe(0);
  });

  // The record at the end of an alias is written first, and then the alias is ready: for the next run.
  test("only what was ready to be written is confirmed", async () => {
    const end = `sts.${domain}`;
    const scene: Scene = {
      world: { 0: { zone: { [sts]: null, [end]: txt(`v=STSv1; id=${id}`) } } },
      files: { "policy.yml": policy(`dns: nsupdate\nalias: ${end}\n`) },
    };
    const state = "state.json";
    const confirmed = (doing: readonly string[]) =>
      run({
        ...scene,
        options: { confirm: true, state },
        files: { ...scene.files, [state]: JSON.stringify({ id, since: now, doing }) },
      });
    const outcome = await confirmed([end]);
    expect([outcome.codes, outcome.exit, outcome.state]).toEqual([[], 0, "ready"]);
    expect(JSON.parse(String(outcome.written[state]))).toMatchObject({ doing: [sts] });
    expect((await confirmed([sts])).codes).toEqual(["dns/not-confirmed"]);
    expect((await confirmed([])).codes).toEqual(["dns/not-confirmed"]);
  });

  test("to confirm, caches are not waited for", async () => {
    const outcome = await run({ world: { 0: cached }, options: { confirm: true, wait: 600 } });
    expect([outcome.state, outcome.seconds]).toEqual(["right", 0]);
    // Nor is what is served: the policy host's record is an alias that stands.
    const gone = await run({ world: { 0: unserved }, options: { confirm: true, wait: 600 } });
    expect([gone.state, gone.seconds]).toEqual(["right", 0]);
  });
});

test.each<[string, Setup, NotLive]>([
  ["nothing is served", { ...late, ...unserved }, "nothing"],
  [
    "one address serves another policy",
    { ...late, hosts: { "192.0.2.10": {}, "2001:db8::10": { text: old } } },
    "old",
  ],
  ["the policy host has no address", { zone: { ...late.zone, [host]: { A: [] } } }, "blocked"],
  ["nobody knows its address", { zone: { ...late.zone, [host]: { fault: "servfail" } } }, "unknown"],
])("why the policy is not live: %s", async (_, setup, why) => {
  const { result } = await run({ world: { 0: setup } });
  const { args } = result.findings.find(({ code }) => code === "dns/not-live")!;
  expect(args.reason).toBe(whyNotLive[why]);
});

describe("what one run leaves to the next", () => {
  const path = ".dns.json";
  const kept = async (scene: Scene, text: string | null = null) => {
    const { written, result } = await run({
      ...scene,
      options: { state: path, ...scene.options },
      files: { ...scene.files, ...(text === null ? {} : { [path]: text }) },
    });
    return { state: result.state, kept: path in written ? JSON.parse(String(written[path])) : undefined };
  };
  const caches = { 0: { ...late, ...cached } };
  const state = (since: number | null, of = id) => JSON.stringify({ id: of, since });
  const left = (more: object = {}) => ({ id, since: now, doing: [] as string[], ...more });

  test.each<[string, Scene, unknown]>([
    ["since when caches get the policy", { world: caches }, left()],
    ["that it was not served", { world: { 0: { ...late, ...unserved } } }, left({ since: null })],
    ["that it is ready, and since when, until an engine has written", {}, left({ doing: [sts] })],
    ["nothing where all is right", { world: { 0: {} } }, null],
    ["nothing that was refused", { world: { 0: { zone: { [sts]: txt("x") } } } }, null],
    ["nothing where nothing was published", { files: { "policy.lock.json": null } }, undefined],
  ])("%s", async (_, scene, expected) => {
    expect((await kept(scene)).kept).toEqual(expected);
  });

  test.each([
    ["ten minutes ago", state(now - 600), "ready", now - 600],
    ["a second less", state(now - 599), "waiting", now - 599],
    ["never", state(null), "waiting", now],
    ["of another publication", state(now - 600, former), "waiting", now],
    ["no time", `{"id":"${id}","since":"1"}`, "waiting", now],
    ["null", "null", "waiting", now],
  ])("since when it is served: %s", async (_, text, expected, since) => {
    const doing = expected === "ready" ? [sts] : [];
    expect(await kept({ world: caches }, text)).toEqual({ state: expected, kept: left({ since, doing }) });
  });

  test.each(["{", "[]", "domain: example.test", '{"published":[]}'])(
    "somebody's file is no state: %s",
    async (text) => {
      await expect(kept({}, text)).rejects.toThrow(NotWritten);
    },
  );

  test.each(["\0\0\0\0", '{"id":"2027', `{"id":"${id}","since":${now - 600}`])(
    "a damaged state is said, ignored and replaced: %j",
    async (text) => {
      const options = { state: path };
      const { written, result } = await run({ world: caches, options, files: { [path]: text } });
      expect(result.findings.map(({ code }) => code)).toEqual(["dns/state-damaged", "dns/caches"]);
      expect(JSON.parse(String(written[path]))).toEqual(left());
    },
  );

  test("what was begun is finished on a schedule, even where there is no record", async () => {
    const scene: Scene = { world: { 0: { zone: { [sts]: null } } }, options: { isScheduled: true } };
    expect(await kept(scene, state(null))).toEqual({ state: "ready", kept: left({ doing: [sts] }) });
    expect(await kept(scene, state(null, former))).toEqual({ state: "refused", kept: null });
    expect(await kept(scene)).toEqual({ state: "refused", kept: null });
  });
});

describe("the engine's input", () => {
  const into = "input";
  const stale = {
    "input/changes.nsupdate": "update delete www.example.test.\nsend\n",
    "input/octodns.yaml": "zones: {}\n",
    "input/plan.json": "{}",
  };
  const everything = Object.keys(stale);

  test("for nsupdate: one script", async () => {
    const { written } = await run({ options: { into } });
    expect(written).toEqual({ "input/changes.nsupdate": script });
  });

  test("for octoDNS: its configuration, a file for the zone, and what is to be installed", async () => {
    const { written } = await run({ options: { into }, files: { "policy.yml": policy("dns: desec\n") } });
    expect(Object.keys(written).sort()).toEqual([
      "input/octodns.yaml",
      "input/requirements.txt",
      `input/zones/${domain}.yaml`,
    ]);
    expect(written[`input/zones/${domain}.yaml`]).toContain(`v=STSv1; id=${id}`);
  });

  test("that of an earlier run is replaced", async () => {
    const { written, removed } = await run({ options: { into }, files: stale });
    expect(written).toEqual({ "input/changes.nsupdate": script });
    expect(removed).toEqual(["input/octodns.yaml", "input/plan.json"]);
  });

  test.each<[string, Scene]>([
    ["all is right", { world: { 0: {} } }],
    ["it is too early", { world: { 0: { ...late, ...unserved } } }],
    ["it is refused", { world: { 0: { zone: { [sts]: txt("x") } } } }],
    ["nothing was published", { files: { "policy.lock.json": null } }],
    ["there is no policy.yml", { files: { "policy.yml": null } }],
    ["there is no `dns`", { files: { "policy.yml": policy("") } }],
    ["octoDNS has nothing to do", { world: { 0: {} }, files: { "policy.yml": policy("dns: desec\n") } }],
  ])("there is none where %s, not even that of an earlier run", async (_, scene) => {
    const { written, removed } = await run({
      ...scene,
      options: { into },
      files: { ...stale, ...scene.files },
    });
    expect([written, removed]).toEqual([{}, everything]);
  });

  test("without a folder nothing is touched", async () => {
    expect(await run({ files: stale })).toMatchObject({ written: {}, removed: [] });
  });
});

describe("the engine's plan", () => {
  const change = (to = id, from = former) =>
    String.raw`{"existing": {"ttl": 300, "value": "v=STSv1\\; id=${from}"}, "name": "_mta-sts", "new": {"ttl": 300, "value": "v=STSv1\\; id=${to}"}, "record_type": "TXT", "type": "update"}`;
  const planOf = (...changes: string[]) =>
    `{"dns": {"${domain}.": {"changes": [${changes.join(", ")}], "meta": null}}}`;
  const judge = (plan: string | FileContent | null, scene: Scene = {}) =>
    run({
      ...scene,
      options: { plan: "plan.json" },
      files: { "policy.yml": policy("dns: desec\n"), "plan.json": plan },
    });

  // With what it began, a scheduled run may do more than its first look could: the engine has not been given that.
  test("is compared with what the look was ready to write", async () => {
    const world = { 0: { zone: { ...late.zone, [tlsRpt]: null } } };
    const judged = async (doing: readonly string[]) => {
      const files = { "policy.yml": policy("dns: desec\n"), "plan.json": planOf(change()) };
      const left = JSON.stringify({ id, since: now, doing });
      return run({
        world,
        options: { plan: "plan.json", state: "state.json", isScheduled: true },
        files: { ...files, "state.json": left },
      });
    };
    expect((await judged([sts])).codes).toEqual([]);
    expect((await judged([sts, tlsRpt])).codes).toEqual(["dns/plan-differs"]);
  });

  test.each<[string, string | FileContent | null, Scene, number, string[]]>([
    ["exactly what was asked for", planOf(change()), {}, 0, []],
    ["another id", planOf(change("x1")), {}, 1, ["dns/plan-differs"]],
    ["another record before it", planOf(change(id, "x1")), {}, 1, ["dns/plan-differs"]],
    ["the same, where nothing may be done", planOf(change()), { world: { 0: {} } }, 1, ["dns/plan-differs"]],
    [
      "the same, too early",
      planOf(change()),
      { world: { 0: { ...late, ...unserved } } },
      1,
      ["dns/plan-differs"],
    ],
    ["nothing, where there is something to do", "{}", {}, 1, ["dns/plan-differs"]],
    ["no JSON", "{", {}, 1, ["dns/plan-unreadable"]],
    ["no file", null, {}, 2, ["file/not-found"]],
    ["a file that is far too large", { kind: "too-large", limit: 65_536 }, {}, 1, ["file/too-large"]],
    ["a folder", { kind: "unreadable", reason: "it is a folder" }, {}, 2, ["file/unreadable"]],
  ])("%s", async (_, plan, scene, exit, codes) => {
    const outcome = await judge(plan, scene);
    expect([outcome.exit, outcome.codes]).toEqual([exit, codes]);
  });
});
