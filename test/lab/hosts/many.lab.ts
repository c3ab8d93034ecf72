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
import { port, programs } from "./servers.ts";

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
writeFileSync(join(work, "all.pem"), `${key}\n${cert}\n`);

async function makeSites(folder: string, host: string): Promise<void> {
  mkdirSync(join(folder, "policies"), { recursive: true });
  for (const [index, policy] of policies.entries()) {
    const text = policyFor(domainsOf(policy), {
      mx: `[mx${index}.test]`,
      host: `{ ${host}: ${folder}/sites }`,
    });
    writeFileSync(join(folder, "policies", `${policy}.yml`), text);
  }
  const inputs = { policy: "policies", output: ".", strict: false, pagesHost: null };
  const context = { files: filesIn(folder, folder), now: () => 1_800_000_000, dns: async () => null };
  const { findings } = await buildPolicies(inputs, context);
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  if (errors.length > 0) throw new Error(`Nothing was built for ${host}: ${errors.join(", ")}.`);
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

describe.each(Object.entries(programs))("%s", (host, { address, authority: own, startMany }) => {
  const folder = join(work, host);
  const ca = () => (own === undefined ? trusted.certificate : readFileSync(join(work, own), "utf8"));

  beforeAll(async () => {
    await makeSites(folder, host);
    const server = await startMany(folder, work, address, all.length);
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

  // Caddy has no certificate for a name that it does not serve, so nobody gets as far as a request.
  test("an unknown name is not served", async () => {
    const answer = await ask(address, ca(), "stranger.test").then(
      ({ status }) => status,
      () => "no TLS",
    );
    expect(answer).toBe(host === "caddy" ? "no TLS" : 404);
  });
});
