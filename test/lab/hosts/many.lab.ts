/** 100 domains and 5 policies at real servers: each name is served the policy of its domain, and an unknown one nothing. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPolicies } from "../../../src/commands/policies.ts";
import { filesIn } from "../../../src/io/files.ts";
import { authority } from "../../certificates.ts";
import { policyFor } from "../../many-disk.ts";
import type { Server } from "../processes.ts";
import { port, programs } from "./servers.ts";
import { noRoute, startWorkers } from "./workers.ts";

const work = mkdtempSync(join(tmpdir(), "many-"));
// The servers do not read as root.
chmodSync(work, 0o755);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const policies = ["google", "microsoft", "own", "proton", "off"];
const domainsOf = (policy: string) => Array.from({ length: 20 }, (_, index) => `${policy}-${index}.test`);
const all = policies.flatMap((policy) => domainsOf(policy).map((domain) => ({ policy, domain })));
const trusted = await authority();
const { key, cert } = await trusted.issue({
  names: [...all.map(({ domain }) => `mta-sts.${domain}`), "mta-sts.stranger.test"],
  commonName: "all",
});
const pem = `${key}\n${cert}\n`;
writeFileSync(join(work, "all.pem"), pem);

interface Host {
  readonly name: string;
  readonly address: string;
  /** As `policy.yml` says it. */
  readonly setting: (folder: string) => string;
  readonly start: (folder: string) => Promise<Server>;
  /** PEM: where the server's own authority is, if it makes the certificates itself. */
  readonly authority?: string;
  /** What a request for a name that no policy has ends with: how its status and body start, or no TLS at all. */
  readonly unknown: "no TLS" | "404" | `404 ${string}`;
}

const servers = Object.entries(programs).map(([name, program]): Host => {
  // The tests of single domains may run at the same time.
  const address = program.address.replace("127.0.0.", "127.0.1.");
  return {
    name,
    address,
    setting: (folder) => `{ ${name}: ${folder}/sites }`,
    start: (folder) => program.startMany(folder, work, address, all.length),
    ...(program.authority !== undefined && { authority: program.authority }),
    // Caddy has no certificate for a name that it does not serve, so nobody gets as far as a request.
    unknown: name === "caddy" ? "no TLS" : "404",
  };
});

const workerd: Host = {
  name: "cloudflare",
  address: "127.0.1.94",
  setting: () => "cloudflare",
  start: (folder) =>
    startWorkers(
      policies.map((policy) => join(folder, "sites", policy, "wrangler.jsonc")),
      { host: workerd.address, port, pem },
    ),
  unknown: `404 ${noRoute}`,
};

async function makeSites(folder: string, { name, setting }: Host): Promise<void> {
  mkdirSync(join(folder, "policies"), { recursive: true });
  for (const [index, policy] of policies.entries()) {
    const text = policyFor(domainsOf(policy), {
      mx: `[mx${index}.test]`,
      host: setting(folder),
    });
    writeFileSync(join(folder, "policies", `${policy}.yml`), text);
  }
  const inputs = { policy: "policies", output: ".", strict: false, pagesHost: null };
  const context = { files: filesIn(folder, folder), now: () => 1_800_000_000, dns: async () => null };
  const { findings } = await buildPolicies(inputs, context);
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  if (errors.length > 0) throw new Error(`Nothing was built for ${name}: ${errors.join(", ")}.`);
}

function ask(address: string, ca: string, domain: string, path = "/.well-known/mta-sts.txt") {
  const name = `mta-sts.${domain}`;
  const options = { host: address, port, ca, servername: name, path, headers: { host: name }, agent: false };
  return new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    get(options, (response) => {
      const { statusCode: status = 0, headers } = response;
      const type = headers["content-type"] ?? "";
      buffer(response).then((body) => resolve({ status, type, body: String(body) }), reject);
    }).on("error", reject);
  });
}

describe.each([...servers, workerd].map((host) => [host.name, host] as const))("%s", (name, host) => {
  const { address, authority: own } = host;
  const folder = join(work, name);
  const ca = () => (own === undefined ? trusted.certificate : readFileSync(join(work, own), "utf8"));

  beforeAll(async () => {
    await makeSites(folder, host);
    const server = await host.start(folder);
    return () => server.stop();
  });

  test("each of 100 names is served the policy of its domain, as text/plain", async () => {
    const wrong: string[] = [];
    for (const { policy, domain } of all) {
      const { status, type, body } = await ask(address, ca(), domain);
      const expected = readFileSync(join(folder, "sites", policy, ".well-known/mta-sts.txt"), "utf8");
      const isRight = status === 200 && /^text\/plain(?:; ?charset=utf-8)?$/i.test(type) && body === expected;
      if (!isRight) wrong.push(`${domain}: ${status} ${type}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(["/", "/policies/own.yml", "/wrangler.jsonc", "/.well-known/"])(
    "%s is not found",
    async (path) => {
      expect((await ask(address, ca(), "own-0.test", path)).status).toBe(404);
    },
  );

  test("an unknown name is not served", async () => {
    const answer = await ask(address, ca(), "stranger.test").then(
      ({ status, body }) => `${status} ${body}`,
      () => "no TLS",
    );
    expect(answer.startsWith(host.unknown)).toBe(true);
  });
});
