/**
 * The real octoDNS against a real Knot, with the files that `mta-sts dns --into` writes: its plan is accepted, the write
 * changes that record and no other, a second run has nothing to do, and a plan of before is not written.
 *
 *     node scripts/octodns.ts PYTHON-ENVIRONMENT
 *
 * It needs knotd, dig and nsupdate (Debian: knot, bind9-dnsutils), and an environment with the packages that
 * `node scripts/octodns.ts` without an argument prints.
 */
import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parse, stringify } from "yaml";
import { judgePlan } from "../src/judge/dns/engine-plan.ts";
import { octodnsFiles } from "../src/plan/dns-engines/octodns-input.ts";
import { octodnsPackages } from "../src/plan/dns-engines/octodns-providers.ts";
import type { DnsChange } from "../src/sts/dns-change.ts";

const [zone, port, secret] = ["shop.example", 5300, Buffer.from("a key for this test").toString("base64")];
const at = ["@127.0.0.1", "-p", String(port), "-y", `hmac-sha256:mta-sts:${secret}`];
const provider = {
  ...{ class: "octodns_bind.Rfc2136Provider", host: "127.0.0.1", port },
  ...{ key_name: "mta-sts.", key_secret: "env/DNS_TOKEN", key_algorithm: "hmac-sha256" },
};
const knot = (folder: string) => `
server:
  rundir: ${folder}
  listen: 127.0.0.1@${port}
database:
  storage: ${folder}
key:
  - id: mta-sts
    algorithm: hmac-sha256
    secret: ${secret}
acl:
  - id: all
    key: mta-sts
    action: [transfer, update]
zone:
  - domain: ${zone}
    storage: ${folder}
    file: zone
    zonefile-sync: -1
    acl: all
`;
const records = `$ORIGIN ${zone}.
@ 3600 SOA ns1 hostmaster 1 3600 600 86400 300
@ 3600 NS ns1
@ 3600 MX 10 mail
@ 300 TXT "v=spf1 mx -all"
ns1 3600 A 192.0.2.53
mail 3600 A 192.0.2.25
_dmarc 3600 TXT "v=DMARC1; p=reject"
_mta-sts 300 TXT "v=STSv1; " "id=20270104090000"
_mta-sts 300 CAA 0 issue ";"
mta-sts 3600 CNAME octocat.github.io.
`;
const change = (from: string, to: string): DnsChange => ({
  ...{ name: `_mta-sts.${zone}`, type: "TXT", ttl: 300, zone },
  ...{ from: [[`v=STSv1; id=${from}`]], to: `v=STSv1; id=${to}` },
});

function run(program: string, args: readonly string[], cwd?: string): SpawnSyncReturns<string> {
  const env = { ...process.env, DNS_TOKEN: secret };
  return spawnSync(program, args, { encoding: "utf8", cwd, env, timeout: 60_000 });
}

/** All records but the SOA record, in order. */
function transfer(): string[] {
  const { stdout } = run("dig", [...at, zone, "AXFR", "+noall", "+answer"]);
  const lines = stdout.split("\n").filter((line) => /^[^;\s]/.test(line) && !/\sSOA\s/.test(line));
  return lines.map((line) => line.replace(/\s+/g, " ")).sort();
}

let failed = 0;
function expect(what: string, isSo: boolean, more = ""): void {
  console.log(`${isSo ? "passed" : "FAILED"}  ${what}${isSo ? "" : `\n${more}`}`);
  if (!isSo) failed += 1;
}

/** Writes what octoDNS is given, with a provider that speaks to Knot. */
function give(folder: string, wanted: DnsChange): void {
  for (const [path, text] of octodnsFiles([wanted], { name: "desec", argument: null })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const own = path === "octodns.yaml" ? parse(text) : null;
    writeFileSync(
      file,
      own === null ? text : stringify({ ...own, providers: { ...own.providers, dns: provider } }),
    );
  }
}

function test(environment: string, folder: string): void {
  const sync = (...args: string[]) =>
    run(join(environment, "bin/octodns-sync"), ["--config-file", "octodns.yaml", ...args], folder);
  const checksumIn = ({ stdout, stderr }: SpawnSyncReturns<string>) =>
    /checksum=([0-9a-f]{64})/.exec(stdout + stderr)?.[1];
  const wanted = change("20270104090000", "20270111090000");
  const before = transfer();
  expect("Knot has the zone", before.length === 9, before.join("\n"));
  give(folder, wanted);
  const planned = sync();
  const checksum = checksumIn(planned);
  expect("a plan is made", planned.status === 0 && checksum !== undefined, planned.stderr);
  const findings = judgePlan(readFileSync(join(folder, "plan.json"), "utf8"), [wanted]);
  expect("it is ours", findings.length === 0, JSON.stringify(findings));
  expect("nothing was written yet", transfer().join() === before.join());
  const written = sync("--doit", "--checksum", checksum ?? "");
  const former = before.filter((line) => !/^_mta-sts\.\S+ \d+ IN TXT /.test(line));
  const after = [...former, `${wanted.name}. 300 IN TXT "${wanted.to}"`].sort();
  expect(
    "it is written, and nothing else",
    written.status === 0 && transfer().join() === after.join(),
    written.stderr,
  );
  const again = sync();
  expect(
    "a second run has nothing to do",
    again.status === 0 && checksumIn(again) === undefined,
    again.stderr,
  );
  const late = change("20270111090000", "20270118090000");
  give(folder, late);
  const old = checksumIn(sync());
  const meanwhile = [`server 127.0.0.1 ${port}`, `zone ${zone}.`, `update delete ${late.name}. TXT`];
  const update = [...meanwhile, `update add ${late.name}. 300 TXT "v=STSv1; id=1"`, "send", ""].join("\n");
  spawnSync("nsupdate", ["-y", `hmac-sha256:mta-sts:${secret}`], { input: update, encoding: "utf8" });
  const between = transfer();
  const refused = sync("--doit", "--checksum", old ?? "");
  const isKept = transfer().join() === between.join() && between.some((line) => line.includes('id=1"'));
  expect(
    "a plan of before is not written",
    old !== undefined && refused.status !== 0 && isKept,
    refused.stderr,
  );
}

const environment = process.argv[2];
if (environment === undefined) {
  console.log([...octodnsPackages, "octodns-bind==1.1.0"].join("\n"));
} else {
  const folder = mkdtempSync(join(tmpdir(), "octodns-"));
  writeFileSync(join(folder, "zone"), records);
  writeFileSync(join(folder, "knot.conf"), knot(folder));
  const server = spawn("knotd", ["-c", join(folder, "knot.conf")], { stdio: "inherit" });
  try {
    for (let waited = 0; transfer().length === 0 && waited < 50; waited += 1) await sleep(200);
    test(environment, folder);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exitCode = failed === 0 ? 0 : 1;
}
