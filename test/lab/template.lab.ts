/** From "Use this template" to mail over verified TLS, by the workflows as they are written and a person who does what they say. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunResult } from "../action/runner.ts";
import { errorTitles } from "../action/scenario.ts";
import { results } from "../examples/scene.ts";
import type { WorkflowRun } from "../examples/workflow-run.ts";
import { indexOf } from "./change.ts";
import { algorithm, keys } from "./dns/keys.ts";
import { Scene } from "./dns/scene.ts";
import { keeper } from "./dns/servers.ts";
import { fateOfMailTo, mailArrives, proveMailbox, subjectsAt } from "./mail.ts";
import { mailServersOf } from "./mail-servers.ts";
import { domainOf } from "./situation.ts";
import { changing } from "./situations/changing.ts";
import { type Copy, startCopy } from "./template/copy.ts";
import { dnsPanelOf } from "./template/dns-panel.ts";

const domain = domainOf(changing.copied);
const policyHost = `mta-sts.${domain}`;
const [mail, attacker] = mailServersOf(changing.copied, indexOf(changing.copied));
const panel = dnsPanelOf(changing.copied);

let copy: Copy;
beforeAll(async () => {
  copy = await startCopy(`lab/${policyHost}`, domain);
});
afterAll(() => copy.stop());

const policyRun = (start: Parameters<Copy["run"]>[1]) => copy.run("mta-sts.yml", start);
const monitorRun = () => copy.run("mta-sts-monitor.yml", { event: "schedule", cron: "23 5 * * *" });
const pullRequest = (head: string) =>
  copy.run("mta-sts-check.yml", { event: "pull_request", ref: "refs/pull/7/merge", head });

/** Edits `policy.yml` on a branch that starts at `main`. */
function propose(branch: string, ...edits: readonly (readonly [RegExp, string])[]): void {
  copy.repository.createBranch(branch, copy.repository.head("main").oid);
  const edited = edits.reduce((text, [old, now]) => text.replace(old, now), copy.text("policy.yml"));
  copy.repository.commit(branch, { "policy.yml": edited }, "Edit policy.yml");
}

/** The names of the records that a run says are to be set now. */
const toSet = ({ outputs }: RunResult) =>
  (JSON.parse(outputs.records!) as { name: string }[]).map(({ name }) => name);
const titles = ({ annotations }: RunResult) => annotations.map(({ title }) => title);
/** What the list has not ticked. */
/** What is left in the list, but what only a person can tick. */
const left = () =>
  copy.repository.issues[0]!.body.split("\n").filter(
    (line) => line.startsWith("- [ ]") && !line.includes("task:required-check"),
  );

async function send(subject: string): Promise<string> {
  const { outcome, host } = await fateOfMailTo(domain, subject);
  if (outcome === "deferred") return outcome;
  await mailArrives(host!, subject);
  return `${outcome}, by ${host}`;
}

const nothingPublished = {
  deploy: "skipped",
  "branch-build": "skipped",
  live: "skipped",
  dns: "skipped",
};
const live = {
  publish: "success",
  deploy: "success",
  "branch-build": "skipped",
  live: "success",
  dns: "skipped",
};

test("the first push, in a repository whose name is not that of a domain, shows nobody the template's example", async () => {
  const run = await policyRun({ event: "push" });
  expect(results(run)).toEqual({ publish: "failure", ...nothingPublished });
  expect(run.actions.map(titles)).toEqual([["setup/no-domain"]]);
  expect([copy.repository.history("main").length, copy.repository.issues]).toEqual([1, []]);
});

test("given the domain, it is set up in one commit and tidied by others, and a list says what is left to do", async () => {
  const run = await policyRun({ event: "workflow_dispatch", form: { domain } });
  expect(results(run)).toEqual({ publish: "success", ...nothingPublished });
  const headlines = copy.repository.history("main").map(({ headline }) => headline);
  const [, setUp, ...tidied] = headlines.toReversed();
  expect(setUp).toBe(`Set up MTA-STS for ${domain}`);
  expect(new Set(tidied)).toEqual(new Set(["Remove the template's own files"]));
  const paths = [...copy.repository.head("main").tree.keys()];
  expect(paths.filter((path) => !path.startsWith("dist/")).sort()).toEqual([
    ".gitattributes",
    ".github/dependabot.yml",
    ".github/workflows/mta-sts-check.yml",
    ".github/workflows/mta-sts-dns.yml",
    ".github/workflows/mta-sts-monitor.yml",
    ".github/workflows/mta-sts-reports.yml",
    ".github/workflows/mta-sts-update.yml",
    ".github/workflows/mta-sts.yml",
    ".nojekyll",
    ".well-known/mta-sts.txt",
    "404.html",
    "CNAME",
    "LICENSE",
    "README.md",
    "action.yml",
    "badge.svg",
    "index.html",
    "policy.lock.json",
    "policy.schema.json",
    "policy.yml",
  ]);
  expect(copy.text("policy.yml")).toMatch(
    /^domain: copied\.test\b[\s\S]*^mode: testing\b[\s\S]*^ {2}- mail\.copied\.test$/m,
  );
  expect(copy.repository.issues).toMatchObject([{ state: "OPEN" }]);
  expect(left()).toHaveLength(11);
});

test("what the list says is done in its order, and a run says when the policy is live", async () => {
  copy.repository.pages = {
    build_type: "workflow",
    cname: policyHost,
    https_certificate: { state: "approved" },
    https_enforced: true,
    protected_domain_state: "verified",
  };
  await panel.paste(copy.repository.issues[0]!.body, policyHost);
  const run = await policyRun({ event: "workflow_dispatch" });
  expect(results(run)).toEqual(live);
  expect(Object.keys(run.deployed!).sort()).toEqual([
    ".nojekyll",
    ".well-known/mta-sts.txt",
    "404.html",
    "CNAME",
    "badge.svg",
    "index.html",
  ]);
  const [, verified] = run.actions;
  expect(toSet(verified!)).toEqual([`_mta-sts.${domain}`]);
  const reports = [/task:reports-address/, /tls.copied/].map((one) => expect.stringMatching(one));
  expect(left()).toEqual([...reports, expect.stringContaining("mta-sts.copied")]);

  await panel.paste(verified!.summary, `_mta-sts.${domain}`);
  await monitorRun();
  expect(left()).toEqual(reports);
  expect(await send("in testing")).toBe(`trusted, by ${mail!.host}`);
});

test("a pull request to enforce is green; merged, its policy is live before its id is announced", async () => {
  propose(
    "enforce",
    [/^mode: testing/m, "mode: enforce"],
    [/^# (tls_rpt:)\n# ( .*)/m, "$1\n$2"],
    [/$/, "accept:\n  rollout/short-testing: the laboratory has no two weeks\n"],
  );
  const proposed = await pullRequest("enforce");
  expect(results(proposed)).toEqual({ check: "success" });

  const before = copy.text("policy.lock.json");
  copy.repository.commit("main", { "policy.yml": copy.text("policy.yml", "enforce") }, "Merge enforce");
  const merged = await policyRun({ event: "push" });
  expect(results(merged)).toEqual(live);
  const [published, verified] = merged.actions;
  expect(published!.outputs).toMatchObject({ changed: "true", mode: "enforce" });
  expect(before).not.toContain(published!.outputs.id);
  expect(toSet(verified!)).toEqual([`_smtp._tls.${domain}`, `_mta-sts.${domain}`]);
  expect(await send("the old id still says testing")).toBe(`trusted, by ${mail!.host}`);

  for (const name of toSet(verified!)) await panel.paste(verified!.summary, name);
  expect(await send("enforced")).toBe(`verified, by ${mail!.host}`);
});

test("a push that changes nothing costs one job, and a run by hand publishes once more", async () => {
  const before = copy.repository.head("main").oid;
  copy.repository.commit("main", { "README.md": "# Our policy\n" }, "Say what this is");
  const run = await policyRun({ event: "push", before });
  expect(results(run)).toEqual({ publish: "success", ...nothingPublished });
  expect(run.deployed).toBeNull();
  expect(results(await policyRun({ event: "workflow_dispatch" }))).toEqual(live);
});

test("when nothing is left to do, the list is closed with a word", async () => {
  await monitorRun();
  expect(left()).toEqual([]);
  expect(copy.repository.issues[0]).toMatchObject({ state: "CLOSED", comments: [{}] });
  const closed = { ...copy.repository.issues[0] };
  await monitorRun();
  expect(copy.repository.issues[0]).toEqual(closed);
});

describe("with dns, and an alias in a zone that takes updates", () => {
  const { zone } = keeper;
  const alias = `announced.${zone.domain}`;
  const { name, secret } = keys.narrow;
  const scene = new Scene(keeper);
  const caches = new Map<string, Buffer>();
  const environments = { dns: { DNS_TOKEN: `${algorithm}:${name}:${secret}` } };
  beforeAll(() => scene.start(), 60_000);
  afterAll(() => scene.stop());

  const announced = async () => (await scene.atPrimary()).filter((line) => line.startsWith(`${alias}. `));
  const everythingSaid = ({ printed, actions }: WorkflowRun) => printed + JSON.stringify(actions);

  /** A person merges a policy, and does nothing else. */
  async function merge(...edits: readonly (readonly [RegExp, string])[]): Promise<WorkflowRun> {
    const edited = edits.reduce((text, [old, now]) => text.replace(old, now), copy.text("policy.yml"));
    copy.repository.commit("main", { "policy.yml": edited }, "Merge a change");
    return policyRun({ event: "push", caches, environments });
  }
  const idOf = (run: WorkflowRun) => run.actions[0]!.outputs.id;

  test("the alias is set once, and from then on a merge is all that it takes", async () => {
    const owner = `_mta-sts.${domain}`;
    await panel.set({ [`${owner} TXT`]: [], [`${owner} CNAME`]: [`${alias}.`] });
    const first = await merge(
      [/^max_age: .*/m, "max_age: 2w"],
      [/$/, `dns: { nsupdate: ${zone.primary} }\nalias: ${alias}\n`],
    );
    expect(results(first)).toMatchObject({ live: "success", dns: "success", "dns / dns": "success" });
    expect(await announced()).toEqual([`${alias}. 3600 TXT "v=STSv1; id=${idOf(first)}"`]);
    expect(everythingSaid(first)).not.toContain(secret);

    const second = await merge([/^max_age: .*/m, "max_age: 3w"]);
    expect(results(second)).toMatchObject({ "dns / dns": "success" });
    expect(await announced()).toEqual([`${alias}. 3600 TXT "v=STSv1; id=${idOf(second)}"`]);
    expect(everythingSaid(second)).not.toContain(secret);
    expect(await send("under the policy that announced itself")).toBe(`verified, by ${mail!.host}`);
  });

  test("a run that is repeated, or started by the monitor, does nothing", async () => {
    const before = await scene.atPrimary();
    const again = await copy.run("mta-sts-dns.yml", { event: "workflow_dispatch", caches, environments });
    expect(again.actions.map(({ outputs }) => outputs.dns)).toEqual(["right"]);
    const daily = await copy.run("mta-sts-monitor.yml", {
      ...{ event: "schedule", cron: "23 5 * * *", caches, environments },
    });
    expect(results(daily)).toEqual({ monitor: "success", dns: "success", "dns / dns": "success" });
    expect(await scene.atPrimary()).toEqual(before);
  });

  test("without the secret DNS stays as it is, and the monitor's run finishes it once it is there", async () => {
    const before = await announced();
    const text = copy.text("policy.yml").replace(/^max_age: .*/m, "max_age: 4w");
    copy.repository.commit("main", { "policy.yml": text }, "Merge a change");
    const stopped = await policyRun({ event: "push", caches });
    expect(results(stopped)).toMatchObject({ live: "success", "dns / dns": "failure" });
    expect(stopped.printed).toContain("DNS_TOKEN");
    expect(await announced()).toEqual(before);
    const daily = await copy.run("mta-sts-monitor.yml", {
      ...{ event: "schedule", cron: "23 5 * * *", caches, environments },
    });
    expect(results(daily)).toMatchObject({ "dns / dns": "success" });
    expect(await announced()).toEqual([`${alias}. 3600 TXT "v=STSv1; id=${idOf(stopped)}"`]);
  });
});

test("a pull request after which no server would get mail is red", async () => {
  propose("wrong", [/- mail\.copied\.test/, "- mail.elsewhere.test"]);
  const before = copy.repository.head("main");
  const run = await pullRequest("wrong");
  expect(results(run)).toEqual({ check: "failure" });
  expect(run.actions.flatMap(errorTitles)).toContain("mx/admits-none");
  expect(copy.repository.head("main")).toBe(before);
});

test("who forges the MX record gets nothing", async () => {
  await panel.set({ "DOMAIN MX": [`10 ${attacker!.host}.`] });
  expect(await send("MX forged")).toBe("deferred");
  // An empty mailbox says something only if it would have taken a mail.
  await proveMailbox(attacker!.host, attacker!.address);
  expect(subjectsAt(attacker!.host)).toEqual([]);
});
