/** `init --domains` with 300 domains, against real DNS and policy hosts. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { Ledger, LedgerEntry } from "../../src/ledger/ledger.ts";
import { renderPolicyFile } from "../../src/sts/policy-file.ts";
import { late, list } from "./list/kinds.ts";
import { listAuthority, startListServers } from "./list/servers.ts";
import type { Server } from "./processes.ts";
import { repositoryOf } from "./publish.ts";
import { mtaSts } from "./verdict.ts";
import { resolverAddress } from "./zones.ts";

const repository = repositoryOf("listed");
const looking = ["--resolver", resolverAddress, "--allow-private", "--timeout", "5"];

let servers: Server[] = [];
beforeAll(async () => {
  mkdirSync(repository, { recursive: true });
  servers = await startListServers();
});
afterAll(() => Promise.all(servers.map((server) => server.stop())));

interface Said {
  readonly code: string;
  readonly severity: string;
  readonly line?: number;
  readonly domains?: readonly string[];
}

async function run(...args: readonly string[]): Promise<{ exitCode: number; findings: Said[] }> {
  const { exitCode, stdout, stderr } = await mtaSts([...args, "--json"], repository, listAuthority);
  if (stdout === "") throw new Error(`${args[0]} printed nothing: ${stderr}`);
  const { findings, policies } = JSON.parse(stdout) as { findings: Said[]; policies: { findings: Said[] }[] };
  return { exitCode, findings: [...findings, ...policies.flatMap((one) => one.findings)] };
}

/** As people write lists. */
const written = [
  "# Our clients",
  "",
  ...list.map(({ domain }, index) => (index % 7 === 0 ? `${domain.toUpperCase()}.` : domain)),
  list[0]!.domain,
  "not a domain",
];
function init(...more: readonly string[]) {
  writeFileSync(join(repository, "domains.txt"), `${[...written, ...more].join("\n")}\n`);
  return run("init", "--domains", "domains.txt", "--host", "nginx", ...looking);
}

/** Every file below the repository but the list, byte for byte. */
function filesNow(): Map<string, string> {
  const paths = readdirSync(repository, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "domains.txt")
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(repository, path), "latin1")]));
}

const names = () =>
  readdirSync(join(repository, "policies"))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => name.replace(".yml", ""));
const ledgerOf = (name: string): Ledger =>
  JSON.parse(readFileSync(join(repository, "policies", `${name}.lock.json`), "utf8"));

/** Domain → the policies that list it, or the codes of why it has none. */
function outcomes(findings: readonly Said[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  const add = (domain: string, what: string) => all.set(domain, [...(all.get(domain) ?? []), what]);
  for (const name of names()) {
    const { domains } = parse(readFileSync(join(repository, "policies", `${name}.yml`), "utf8"));
    for (const domain of domains) add(domain, `policies/${name}`);
  }
  const reasons = new Set<string>(
    list.map(({ kind }) => kind.becomes).filter((one) => one.startsWith("init/")),
  );
  for (const { code, line, domains } of findings)
    if (reasons.has(code)) for (const domain of domains ?? [domainAt(line!)]) add(domain, code);
  return all;
}

function domainAt(line: number): string {
  return written[line - 1]!.toLowerCase().replace(/\.$/, "");
}

const problems = (findings: readonly Said[]) =>
  findings.filter(({ severity }) => severity !== "notice").map(({ code }) => code);

test("each of 300 domains is in the policy of its mail servers and its live policy, or it is said why not", async () => {
  const { exitCode, findings } = await init();
  expect(list).toHaveLength(300);
  expect(exitCode).toBe(0);
  expect(Object.fromEntries(outcomes(findings))).toEqual(
    Object.fromEntries(list.map(({ domain, becomes }) => [domain, [becomes]])),
  );
  const left = list.filter(({ becomes }) => becomes.startsWith("init/")).map(({ domain }) => domain);
  const notTaken = findings.find(({ code }) => code === "init/not-taken");
  expect(new Set(notTaken?.domains)).toEqual(new Set([...left, "not a domain"]));
  expect(findings.find(({ code }) => code === "domain/not-verifiable")?.line).toBe(written.length);
});

test("each policy is built, and its ledger keeps what senders have cached", () => {
  const found = names().flatMap((name) => {
    const { published, domains } = ledgerOf(name);
    const [{ id, mode, mx, max_age }, ...older] = published as [LedgerEntry, ...LedgerEntry[]];
    expect([older, filesNow().get(`sites/${name}/.well-known/mta-sts.txt`)]).toEqual([
      [],
      renderPolicyFile({ mode, mx, max_age }),
    ]);
    expect(id).toMatch(/^\d+$/);
    return domains.map((one) => [
      one.name,
      (one.before ?? []).map((entry) => `${entry.id} ${renderPolicyFile(entry)}`),
    ]);
  });
  const expected = list
    .filter(({ becomes }) => becomes.startsWith("policies/"))
    .map(({ domain, id, kind: { host } }) => [
      domain,
      host !== undefined && "text" in host ? [`${id} ${host.text.replaceAll("\n", "\r\n")}`] : [],
    ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});

test("a check finds nothing wrong, and neither a build nor the same list changes a byte", async () => {
  const before = filesNow();
  const check = await run("check", ...looking);
  // Most of the list has no mailbox for reports, and nothing can invent one.
  const others = problems(check.findings).filter((code) => code !== "tls-rpt/absent-in-testing");
  expect([check.exitCode, others]).toEqual([0, []]);
  expect((await run("build", "--resolver", resolverAddress)).exitCode).toBe(0);
  const { exitCode, findings } = await init();
  expect([exitCode, findings.map(({ code }) => code)]).toEqual([
    0,
    expect.arrayContaining(["init/nothing-new"]),
  ]);
  expect(filesNow()).toEqual(before);
});

test("a line more adds one domain, and every line that was there stays", async () => {
  const before = filesNow();
  const { exitCode } = await init(late.domain);
  const after = filesNow();
  expect([exitCode, [...after.keys()]]).toEqual([0, [...before.keys()]]);
  const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
  expect(changed).toEqual(["hosting/nginx.conf", `${late.becomes}.lock.json`, `${late.becomes}.yml`]);
  for (const path of changed) {
    const added = after
      .get(path)!
      .split("\n")
      .filter((line) => line.includes(late.domain));
    const without = after
      .get(path)!
      .split("\n")
      .filter((line) => !line.includes(late.domain));
    expect([path, added.length, without]).toEqual([path, 1, before.get(path)!.split("\n")]);
  }
});
