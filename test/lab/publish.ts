import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../src/commands/build.ts";
import { records } from "../../src/commands/records.ts";
import { filesIn } from "../../src/io/files.ts";
import { zoneLines } from "../../src/plan/dns-formats/zone.ts";
import { pagesHostOf } from "../../src/sts/records.ts";
import { folder } from "./namespace.ts";
import { siteOf } from "./policy-host.ts";
import { domainOf, filledIn, type PolicyYml, type Situation } from "./situation.ts";

const wellKnown = ".well-known";
const healthy: PolicyYml = { mode: "enforce", mx: ["mail.DOMAIN"], max_age: "1w" };

/** The repository of a domain: where `policy.yml` is, and what `build` made of it. */
export function repositoryOf(domain: string): string {
  return join(folder, "repositories", domain);
}

/**
 * `policy.yml` → what `build` writes, deployed to the policy host → what `records --format zone` prints.
 * The commands themselves, without their entry point: a process for each of so many domains would take most of the time.
 */
export async function publish(
  domain: string,
  policy: Partial<PolicyYml>,
  now = Math.floor(Date.now() / 1000),
): Promise<string> {
  const repository = repositoryOf(domain);
  mkdirSync(repository, { recursive: true });
  writeFileSync(join(repository, "policy.yml"), policyYml(domain, { ...healthy, ...policy }));
  const inputs = { policy: "policy.yml", output: ".", strict: false, pagesHost: pagesHostOf("lab") };
  const context = { files: filesIn(repository, null), now: () => now, dns: async () => null };
  await build(inputs, context);
  cpSync(join(repository, wellKnown), join(siteOf(domain), wellKnown), { recursive: true });
  return zoneLines((await records(inputs, context)).planned!.records);
}

function policyYml(domain: string, { mode, mx, max_age, dns, alias }: PolicyYml): string {
  const patterns = mx.map((pattern) => `  - "${filledIn(pattern, domain)}"\n`).join("");
  const provider = [
    dns === undefined ? "" : `dns: ${dns}\n`,
    alias === undefined ? "" : `alias: ${filledIn(alias, domain)}\n`,
  ].join("");
  return `domain: ${domain}\nmode: ${mode}\nmx:\n${patterns}max_age: ${max_age}\ntls_rpt:\n  - mailto:tls@${domain}\n${provider}`;
}

/** Puts a situation's files where its policy host finds them. Gives the generated zone lines. */
export async function publishSituation(situation: Situation): Promise<string> {
  const domain = domainOf(situation);
  const { policy = {}, host } = situation;
  const lines = policy === null ? "" : await publish(domain, policy);
  if (host?.text !== undefined) serveText(domain, filledIn(host.text, domain));
  return lines;
}

function serveText(domain: string, text: string): void {
  mkdirSync(join(siteOf(domain), wellKnown), { recursive: true });
  writeFileSync(join(siteOf(domain), wellKnown, "mta-sts.txt"), text);
}
