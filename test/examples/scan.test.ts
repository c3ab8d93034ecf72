/** The workflow that looks at a long list on many machines, run step for step with the real command and a DNS of its own. */
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { parse } from "yaml";
import { type Scenario, test } from "../action/scenario.ts";
import { type FakeDns, startFakeDns } from "../fake-dns/server.ts";
import { exampleFiles, scanText } from "./workflow-file.ts";
import { runWorkflow, type WorkflowRun } from "./workflow-run.ts";

const domains = Array.from({ length: 20 }, (_, index) => `d${index}.test`);
const isWell = (index: number) => index % 4 !== 0;
const zone = Object.fromEntries(
  domains.flatMap((domain, index) => [
    [`_mta-sts.${domain}`, { TXT: [[isWell(index) ? "v=STSv1; id=1" : "v=STSv1; id=1-2"]] }],
    [`_smtp._tls.${domain}`, { TXT: [[`v=TLSRPTv1; rua=mailto:t@${domain}`]] }],
  ]),
);
const dnsAlone = "host,https,policy,mx,starttls";

/** What the tests have of `node` asks their DNS; what they have of `timeout` does `after` when the command is done. */
function programs(scene: Scenario, dns: FakeDns, after = ""): string {
  const folder = scene.folder();
  const scripts = {
    node: `case "$*" in *" verify "*) set -- "$@" --resolver ${dns.resolver};; esac\nexec '${process.execPath}' "$@"`,
    timeout: `[ "$1 $2" = "--signal=INT 345m" ] || exit 125\nshift 2\n"$@"\nstatus=$?\n${after}\nexit $status`,
  };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

type Scan = (more?: { shards?: string; after?: string; earlier?: WorkflowRun }) => Promise<WorkflowRun>;

async function withScan(scene: Scenario, work: (scan: Scan, dns: FakeDns) => Promise<void>): Promise<void> {
  const dns = await startFakeDns(zone);
  const list = `# all\n${domains.join("\n")}\nnot a domain\n${domains[3]}\n`;
  scene.repository.commit("main", { ...exampleFiles("scan"), "domains.txt": list }, "Start");
  try {
    await work(
      ({ shards = "3", after = "", earlier } = {}) =>
        runWorkflow(scene, parse(scanText), {
          event: "workflow_dispatch",
          form: { shards, skip: dnsAlone },
          programs: programs(scene, dns, after),
          ...(earlier === undefined ? {} : { earlier }),
        }),
      dns,
    );
  } finally {
    await dns.stop();
  }
}

const results = ({ jobs }: WorkflowRun) =>
  Object.fromEntries(Object.entries(jobs).map(([name, { result }]) => [name, result]));

/** The domains in the file that is left in the end. */
function found(run: WorkflowRun, name: string): string[] {
  const { site } = run.artifacts.find((one) => one.name === name)!;
  const lines = site["results.jsonl"]!.trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line).domain).sort();
}

const all = [...domains, "not a domain"].sort();

describe.skipIf(process.platform === "win32")("the scan", () => {
  test("has each domain once, and adds up; what is wrong with domains fails nothing", async ({ scene }) => {
    await withScan(scene, async (scan) => {
      const run = await scan();
      expect(results(run)).toEqual({
        ...{ plan: "success", shard: "success", sum: "success" },
        ...{ "shard (1)": "success", "shard (2)": "success", "shard (3)": "success" },
      });
      expect(found(run, "results-1")).toEqual(all);
      const rows = [...run.summary.matchAll(/^\| `(.+?)` \| (\d+) \|/gm)].map(([, name, count]) => [
        name,
        count,
      ]);
      expect(Object.fromEntries(rows)).toMatchObject({
        "txt ok": "15",
        "txt fail": "5",
        "tls-rpt ok": "20",
        "domain/not-verifiable": "1",
      });
      expect(run.summary).toMatch(/^## 21 domains, 6 /);
    });
  });

  test("is carried on where it stopped", async ({ scene }) => {
    await withScan(scene, async (scan, dns) => {
      // The second part loses the end of its last line, as one that is killed while it writes.
      const after = `case "$*" in *2/3*) f=shard-2.jsonl; head -c "$(($(wc -c <$f) - 20))" $f >cut; mv cut $f; exit 124;; esac`;
      const stopped = await scan({ after });
      expect(results(stopped)).toMatchObject({
        "shard (2)": "failure",
        "shard (3)": "success",
        sum: "success",
      });
      expect(stopped.summary).toMatch(/^## 20 domains.*so far/s);
      dns.questions.length = 0;

      const whole = await scan({ earlier: stopped });
      expect(results(whole)).toMatchObject({ shard: "success", sum: "success" });
      expect(found(whole, "results-2")).toEqual(all);
      expect(whole.summary).toMatch(/^## 21 domains, 6 /);
      // Of one domain, or of none where its line was not a domain.
      expect(
        new Set(dns.questions.map(({ name }) => name.replace(/^_[^.]+\.(_tls\.)?/, ""))).size,
      ).toBeLessThan(2);
    });
  });

  test.for(["0", "257", "", "1; exit", "[1]", "1e2"])("takes no count of %j", async (shards, { scene }) => {
    await withScan(scene, async (scan) => {
      expect(results(await scan({ shards }))).toEqual({ plan: "failure", shard: "skipped", sum: "skipped" });
    });
  });
});
