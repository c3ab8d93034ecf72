/**
 * Compares the presets with the providers' MX records, and keeps one issue about what differs.
 *
 *     node scripts/presets.ts                       prints it; the exit status is 1 when something differs
 *     node scripts/presets.ts --resolver 192.0.2.53 --now 2027-03-01    asks this one, at that time
 *
 * With GITHUB_TOKEN and GITHUB_REPOSITORY, as in the workflow presets.yml, the issue is opened, edited or closed, and the
 * exit status says only whether that worked.
 */
import { parseArgs } from "node:util";
import { describe } from "../src/base/finding.ts";
import { syncIssue } from "../src/github/sync-issue.ts";
import { type Dns, dns } from "../src/io/dns/dns.ts";
import type { IssueText } from "../src/io/github/issues.ts";
import { type Preset, presets } from "../src/policy/presets.ts";
import { observeMx } from "../src/verify/look/mx.ts";
import { zonesOf } from "../src/verify/preset-age.ts";
import { type Drift, presetDrift, type Sight } from "./preset-drift.ts";
import { witnesses } from "./preset-witnesses.ts";

/** Asks DNS about every preset, one after the other, a few names at once. */
export async function lookAtPresets(resolver: Dns, known = witnesses): Promise<Sight[]> {
  const sights: Sight[] = [];
  for (const preset of presets) sights.push(await lookAt(resolver, preset, known));
  return sights;
}

async function lookAt(resolver: Dns, preset: Preset, known: typeof witnesses): Promise<Sight> {
  const domains = known[preset.name] ?? known[preset.provider.key] ?? [];
  const hosts = preset.hosts.map(async (host) => [host, await hasAddress(resolver, host)] as const);
  const seen = domains.map(async (domain) => [domain, await observeMx(resolver, domain)] as const);
  return {
    preset,
    zones: await zonesOf(preset),
    hosts: new Map(await Promise.all(hosts)),
    witnesses: new Map(await Promise.all(seen)),
  };
}

async function hasAddress(resolver: Dns, host: string): Promise<boolean | null> {
  const answers = await Promise.all([resolver.ask(host, "A"), resolver.ask(host, "AAAA")]);
  if (answers.some(({ kind }) => kind === "records")) return true;
  return answers.some(({ kind }) => kind === "unknown") ? null : false;
}

const marker = "<!-- mta-sts-policy presets -->";

const words = {
  gone: (what: string) => `\`${what}\` has no address any more.`,
  new: (what: string) => `\`${what}\` takes mail, and the preset does not admit it.`,
  moved: (what: string) =>
    `\`${what}\` has its mail elsewhere: name another domain in \`scripts/preset-witnesses.ts\`.`,
  old: (what: string) => `Last compared in ${what}: compare it with its source, and set \`seen\`.`,
} as const;

/** The same differences give the same text. */
export function presetsIssue(drifts: readonly Drift[]): IssueText {
  const names = [...new Set(drifts.map(({ preset }) => preset))];
  const parts = names.map((name) => {
    const own = drifts.filter(({ preset }) => preset === name);
    return [`**${name}**`, "", ...own.map(({ kind, what }) => `- ${words[kind](what)}`)].join("\n");
  });
  const todo =
    "Correct `src/policy/providers.ts`, with the month in `seen`; what a preset gains is safe to publish, what it loses may still receive mail.";
  return {
    title: "Presets of mail providers differ from DNS",
    body: [marker, ...parts, todo].join("\n\n"),
  };
}

const closed = {
  title: "Presets of mail providers agree with DNS",
  body: `${marker}\n\nNothing differs.`,
  comment: "Nothing differs any more.",
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { resolver: { type: "string" }, now: { type: "string" } } });
  const resolver = dns({ resolver: values.resolver ?? null, timeout: 15_000 });
  const now = values.now === undefined ? Date.now() : Date.parse(values.now);
  const drifts = presetDrift(await lookAtPresets(resolver), now / 1000);
  for (const { preset, kind, what } of drifts) console.log(`${preset}: ${kind} ${what}`);
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository = "", GITHUB_API_URL: apiUrl } = process.env;
  if (!token) {
    process.exitCode = drifts.length === 0 ? 0 : 1;
    return;
  }
  const { githubIssues } = await import("../src/io/github/github-issues.ts");
  const [owner = "", name = ""] = repository.split("/");
  const issues = githubIssues({ apiUrl: apiUrl ?? "https://api.github.com", token, owner, name });
  const open = drifts.length === 0 ? null : presetsIssue(drifts);
  const done = await syncIssue(issues, { marker, open, closed, labels: ["presets"] });
  if (done.action !== "failed") return;
  console.error(describe(done.finding).message);
  process.exitCode = 1;
}

if (import.meta.main) await main();
