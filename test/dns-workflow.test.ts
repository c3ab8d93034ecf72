/** mta-sts-dns.yml: who gets the secret, when it runs, and what its scripts do with the engines. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { filledIn, list, mayRun } from "./examples/expressions.ts";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(import.meta.dirname, "../.github/workflows/mta-sts-dns.yml"), "utf8");
const workflow = parse(text);
const job = workflow.jobs.dns;
const steps: readonly Step[] = job.steps;

describe("the secrets", () => {
  const engines = [
    "Set the records with nsupdate",
    "Let octoDNS make its plan",
    "Set the records with octoDNS",
  ];

  test("are in the env of the steps that run an engine, and nowhere else", () => {
    const holders = steps.filter((step) => JSON.stringify(step).includes("secrets."));
    expect(holders.map(({ name }) => name)).toEqual(engines);
    for (const { env, uses, run } of holders) {
      expect([uses, run!.includes("${{")]).toEqual([undefined, false]);
      const secrets = Object.entries(env!).filter(([, value]) => value.includes("secrets."));
      for (const [name, value] of secrets) expect(value).toBe(`\${{ secrets.${name} }}`);
    }
    const all = [...text.matchAll(/secrets\.(\w+)/g)].length;
    expect(all).toBe(
      holders.flatMap(({ env }) => Object.values(env!).filter((v) => v.includes("secrets."))).length,
    );
    expect([workflow.env, job.env, workflow.permissions]).toEqual([undefined, undefined, {}]);
  });

  test("are those of an environment, and no pull request starts a job that names it", () => {
    expect(filledIn(job.environment, { matrix: { provider: "" } })).toBe("dns");
    expect(Object.keys(workflow.on).sort()).toEqual(["schedule", "workflow_call", "workflow_dispatch"]);
    for (const file of ["mta-sts.yml", "mta-sts-monitor.yml"]) {
      const caller = parse(readFileSync(join(import.meta.dirname, "../.github/workflows", file), "utf8"));
      expect(Object.keys(caller.on).filter((event) => /pull_request|merge_group/.test(event))).toEqual([]);
      expect(caller.jobs.dns).toMatchObject({
        uses: "./.github/workflows/mta-sts-dns.yml",
        secrets: "inherit",
        permissions: job.permissions,
      });
    }
  });
});

test.each<[string | undefined, string[], string[], string[]]>([
  [undefined, ["dns"], ["dns"], ["mta-sts-dns"]],
  [
    '["cloudflare","nsupdate"]',
    ["dns cloudflare", "dns nsupdate"],
    ["dns-cloudflare", "dns-nsupdate"],
    ["mta-sts-dns-cloudflare", "mta-sts-dns-nsupdate"],
  ],
])(
  "each provider has a job, its own secrets and its own state: %s",
  (DNS_PROVIDERS, names, environments, groups) => {
    const providers = list(job.strategy.matrix.provider, { vars: { DNS_PROVIDERS } });
    const each = (text: string) => providers.map((provider) => filledIn(text, { matrix: { provider } }));
    expect([each(job.name), each(job.environment), each(job.concurrency.group)]).toEqual([
      names,
      environments,
      groups,
    ]);
    const { with: cache } = steps.find(({ uses }) => uses?.startsWith("actions/cache@")) as {
      with: Record<string, string>;
    };
    expect(each(cache["restore-keys"]!)).toEqual(groups.map((group) => `${group}-`));
    for (const step of steps.filter(({ uses }) => uses === "./"))
      if (step.with!.command === "dns") expect(each(step.with!["dns-provider"]!)).toEqual(providers);
  },
);

test("one run at a time, none is cancelled, and the branch is read as it is now", () => {
  expect(Object.keys(job.concurrency)).toEqual(["group"]);
  expect(steps[0]).toMatchObject({
    with: { ref: `\${{ github.ref }}`, "persist-credentials": false },
  });
});

describe("it runs", () => {
  const repository = { default_branch: "trunk", is_template: false, fork: false };
  const push = { event_name: "push", ref_name: "trunk", event: { repository } };
  const hourly = { ...push, event_name: "schedule", event: { repository, schedule: "47 * * * *" } };
  test.each([
    ["after a publication", push, {}, true],
    ["by hand", { ...push, event_name: "workflow_dispatch" }, {}, true],
    ["called by the monitor", { ...hourly, event: { repository, schedule: "23 5 * * *" } }, {}, true],
    ["every hour, if it should", hourly, { DNS_HOURLY: "true" }, true],
    ["every hour", hourly, {}, false],
    ["on another branch", { ...push, ref_name: "idea" }, {}, false],
    ["in the template", { ...push, event: { repository: { ...repository, is_template: true } } }, {}, false],
    ["in a fork", { ...push, event: { repository: { ...repository, fork: true } } }, {}, false],
  ])("%s: %s", (_, github, vars, expected) => {
    expect(mayRun(job.if, { github, vars }, { isSuccess: true })).toBe(expected);
  });
});

describe("after a publication", () => {
  const { jobs } = parse(readFileSync(join(import.meta.dirname, "../.github/workflows/mta-sts.yml"), "utf8"));

  test.each([
    ["one domain, live", "", "octodns", true],
    ["one domain, not live", "", "", false],
    ["many domains, which something else deploys", "nsupdate", "", true],
  ])("it runs for %s: '%s' '%s'", (_, published, live, expected) => {
    const needs = {
      publish: { outputs: { "dns-engine": published } },
      live: { outputs: { "dns-engine": live } },
    };
    expect(mayRun(jobs.dns.if, { needs }, { isSuccess: false })).toBe(expected);
  });

  test.each([
    [{ policies: "", changed: "false", "dns-engine": "nsupdate" }, ""],
    [{ policies: "[]", changed: "false", "dns-engine": "nsupdate" }, "nsupdate"],
    [{ policies: "[]", changed: "true", commit: "abc", "dns-engine": "octodns" }, "octodns"],
    [{ policies: "[]", changed: "true", commit: "", "dns-engine": "octodns" }, ""],
    [{ policies: "[]", changed: "false", "dns-engine": "" }, ""],
  ])("many domains count if they are published: %j", (outputs, expected) => {
    const text = jobs.publish.outputs["dns-engine"].replaceAll("\n", " ");
    expect(filledIn(text, { steps: { policy: { outputs } } })).toBe(expected);
  });
});

const canary = "Y2FuYXJ5LW9mLXRoZS1kbnMta2V5";

describe.skipIf(process.platform === "win32")("its scripts", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dns-workflow-"));
    mkdirSync(join(folder, "work/.mta-sts-dns"), { recursive: true });
    mkdirSync(join(folder, "bin"));
    mkdirSync(join(folder, "octodns/bin"), { recursive: true });
    writeFileSync(join(folder, "work/.mta-sts-dns/changes.nsupdate"), "zone example.test.\nsend\n");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const program = (path: string, script: string) => {
    writeFileSync(join(folder, path), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, path), 0o755);
  };

  function run(name: string, env: Readonly<Record<string, string>>) {
    const script = steps.find((step) => step.name === name)!.run!;
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
      {
        cwd: join(folder, "work"),
        encoding: "utf8",
        env: {
          PATH: `${join(folder, "bin")}:${process.env.PATH}`,
          RUNNER_TEMP: folder,
          GITHUB_OUTPUT: join(folder, "output"),
          ...env,
        },
      },
    );
    return { status, printed: stdout + stderr };
  }

  /** Whatever an engine prints is data: between two lines with a token that it cannot know. */
  function expectQuiet(printed: string): void {
    const [, token] = /^::stop-commands::([\da-f]{32})$/m.exec(printed) ?? [];
    const end = printed.indexOf(`\n::${token}::`);
    expect(printed.slice(printed.indexOf("::stop-commands::"), end)).toContain("::error::by the engine");
  }

  const nsupdate = "Set the records with nsupdate";

  test("nsupdate gets the key before the changes, by standard input, and nobody else sees it", () => {
    program(
      "bin/nsupdate",
      `printf '%s\\n' "$@" > "${folder}/args"; cat > "${folder}/input"; echo "::error::by the engine"`,
    );
    const { status, printed } = run(nsupdate, { DNS_TOKEN: `hmac-sha256:mta-sts:${canary}` });
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "input"), "utf8")).toBe(
      `key hmac-sha256:mta-sts ${canary}\nzone example.test.\nsend\n`,
    );
    expect(printed + readFileSync(join(folder, "args"), "utf8")).not.toContain(canary);
    expectQuiet(printed);
  });

  test.each([
    "",
    canary,
    `mta-sts:${canary}`,
    `hmac-sha256:mta-sts:${canary} `,
    `hmac-sha256:mta-sts:${canary}\nupdate add evil.test. 60 IN A 192.0.2.1`,
    `hmac-sha256:a b:${canary}`,
    `hmac-sha256:mta-sts:${canary};`,
  ])("a secret that is not a key is not used: %j", (token) => {
    program("bin/nsupdate", `touch "${folder}/asked"`);
    const { status, printed } = run(nsupdate, { DNS_TOKEN: token });
    expect(status).toBe(1);
    expect(printed).toContain("DNS_TOKEN");
    expect(printed).not.toContain(canary);
    expect(() => readFileSync(join(folder, "asked"))).toThrow();
  });

  test("what nsupdate refuses is red", () => {
    program(
      "bin/nsupdate",
      'cat > /dev/null; echo "::error::by the engine"; echo "update failed: NXRRSET" >&2; exit 2',
    );
    const { status, printed } = run(nsupdate, { DNS_TOKEN: `hmac-sha256:mta-sts:${canary}` });
    expect(status).toBe(1);
    expectQuiet(printed);
  });

  const plan = "Let octoDNS make its plan";
  const checksum = "0123456789abcdef".repeat(4);
  const octodns = (script: string) => program("octodns/bin/octodns-sync", script);

  const kept = (zone: string) => readFileSync(join(folder, `octodns-${zone}.checksum`), "utf8");
  const output = () => readFileSync(join(folder, "output"), "utf8");
  const zoneFile = (path: string, text = "") => {
    mkdirSync(join(folder, "work/.mta-sts-dns", path, ".."), { recursive: true });
    writeFileSync(join(folder, "work/.mta-sts-dns", path), text);
  };

  test("the plan's checksum is handed on", () => {
    zoneFile("octodns.yaml");
    octodns(`echo "::error::by the engine"; echo "INFO  Checksum checksum=${checksum}" >&2`);
    const { status, printed } = run(plan, { DNS_TOKEN: canary });
    expect([status, output(), kept("")]).toEqual([0, "made=true\n", checksum]);
    expect(printed).not.toContain(canary);
    expectQuiet(printed);
  });

  test.each([
    ["no secret", "exit 0", {}],
    ["no checksum", "exit 0", { DNS_TOKEN: canary }],
    ["a checksum that is none", "echo checksum=abc", { DNS_TOKEN: canary }],
    ["octoDNS failed", `echo checksum=${checksum}; exit 1`, { DNS_TOKEN: canary }],
  ])("without a plan nothing goes on: %s", (_, script, env) => {
    zoneFile("octodns.yaml");
    octodns(script);
    expect(run(plan, env).status).toBe(1);
    expect(() => output()).toThrow();
    expect(() => kept("")).toThrow();
  });

  const write = "Set the records with octoDNS";

  test("only the plan with that checksum is written", () => {
    writeFileSync(join(folder, "octodns-.checksum"), checksum);
    octodns(`printf '%s ' "$@" > "${folder}/args"; echo "::error::by the engine"`);
    const { status, printed } = run(write, { DNS_TOKEN: canary, ZONES: "" });
    expect([status, readFileSync(join(folder, "args"), "utf8"), output()]).toEqual([
      0,
      `--config-file octodns.yaml --doit --checksum ${checksum} `,
      "written=true\nzones=\n",
    ]);
    expectQuiet(printed);
    octodns("echo 'does not match'; exit 1");
    expect(run(write, { DNS_TOKEN: canary, ZONES: "" }).status).toBe(1);
    writeFileSync(join(folder, "octodns-.checksum"), "");
    octodns(`touch "${folder}/asked"`);
    expect(run(write, { DNS_TOKEN: canary, ZONES: "" }).status).toBe(1);
    expect(() => readFileSync(join(folder, "asked"))).toThrow();
  });

  describe("of many domains", () => {
    const zones = ["a.example", "b.example", "c.example"];
    /** Everything works in every zone but one. */
    const failsAt = (zone: string, script: string) => `case "$PWD $*" in *${zone}*) exit 1;; esac\n${script}`;

    test("nsupdate runs for each zone, and one that is refused stops no others", () => {
      rmSync(join(folder, "work/.mta-sts-dns/changes.nsupdate"));
      for (const zone of zones) zoneFile(`${zone}/changes.nsupdate`, `zone ${zone}.\nsend\n`);
      program(
        "bin/nsupdate",
        `input="$(cat)"; echo "$input" >> "${folder}/input"; case "$input" in *b.example*) exit 2;; esac`,
      );
      const { status, printed } = run(nsupdate, { DNS_TOKEN: `hmac-sha256:mta-sts:${canary}` });
      const sent = readFileSync(join(folder, "input"), "utf8");
      expect([status, output()]).toEqual([1, "written=true\nzones=a.example,c.example\n"]);
      expect(sent.match(/^(?:key|zone) .*$/gm)).toEqual(
        zones.flatMap((zone) => [`key hmac-sha256:mta-sts ${canary}`, `zone ${zone}.`]),
      );
      expect(printed.split("\n").filter((line) => line.startsWith("::error::"))[0]).toContain("b.example");
      expect(printed).not.toContain(canary);
    });

    test("octoDNS plans and writes each zone, those alone whose plan was accepted", () => {
      for (const zone of zones) {
        zoneFile(`${zone}/octodns.yaml`);
        zoneFile(`${zone}/plan.json`, "{}");
      }
      octodns(failsAt("a.example", `echo checksum=${checksum}`));
      expect([run(plan, { DNS_TOKEN: canary }).status, output()]).toEqual([1, "made=true\n"]);
      expect(() => readFileSync(join(folder, "work/.mta-sts-dns/a.example/plan.json"))).toThrow();
      expect([kept("b.example"), kept("c.example")]).toEqual([checksum, checksum]);
      octodns(`echo "$PWD" >> "${folder}/written"`);
      const written = run(write, { DNS_TOKEN: canary, ZONES: "a.example,c.example" });
      expect([written.status, output()]).toEqual([1, "made=true\nwritten=true\nzones=c.example\n"]);
      expect(
        readFileSync(join(folder, "written"), "utf8")
          .trim()
          .split("\n")
          .map((path) => path.split("/").at(-1)),
      ).toEqual(["c.example"]);
    });

    test.each([
      [{ written: "true" }, {}, true],
      [{}, { written: "true" }, true],
      [{}, {}, false],
    ])("what was written is confirmed, whatever failed: %j %j", (nsupdate, write, expected) => {
      const step = steps.find(({ with: given }) => given?.confirm !== undefined)!;
      const outputs = { nsupdate: { outputs: nsupdate }, write: { outputs: write } };
      expect(mayRun(step.if, { steps: outputs }, { isSuccess: false })).toBe(expected);
    });

    test.each([
      ["success", "", true],
      ["failure", "a.example", true],
      ["failure", "", false],
      ["skipped", "", false],
    ])("a plan that was not accepted is not written: %s, '%s'", (outcome, accepted, expected) => {
      const step = steps.find(({ name }) => name === write)!;
      const known = {
        plan: { outputs: { made: "true" } },
        judge: { outcome, outputs: { "dns-zones": accepted } },
      };
      expect(mayRun(step.if, { steps: known }, { isSuccess: false })).toBe(expected);
    });
  });
});
