import { describe, expect } from "vitest";
import { resolvers } from "../../src/plan/page/resolvers.ts";
import {
  completedRun,
  dnsAnswer,
  domain,
  gitHubHost,
  host,
  monitorPath,
  noSuchName,
  policyFilePath,
  type Question,
  type Reply,
  repository,
  type Site,
} from "./site.ts";
import { test, type Visit } from "./visit.ts";

type Check = "sts" | "file" | "mx" | "rpt" | "monitor";

const check = ({ page }: Visit) => page.getByRole("button", { name: "Check now" }).click();
const colorOf = ({ page }: Visit, name: Check) =>
  page.locator(`[data-check=${name}][data-color]:not([data-color=""])`).getAttribute("data-color");
const summary = async ({ page }: Visit) => {
  const line = page.locator('#summary[data-color]:not([data-color=""])');
  return { color: await line.getAttribute("data-color"), text: await line.textContent() };
};

test("nothing leaves the browser before it is asked for, and then only what was announced", async ({
  site,
  visitor,
}) => {
  visitor.publish();
  const visit = await visitor.open();
  await visit.page.mouse.wheel(0, 5000);
  await visit.page.getByRole("radio", { name: "Google" }).check();
  await visit.page.waitForLoadState("networkidle");
  expect(site.requests).toEqual([`${host}/`]);
  expect(await visit.page.locator("#results").isVisible()).toBe(false);
  expect(await visit.page.locator("#whom").textContent()).toContain("dns.google");

  await check(visit);
  expect((await summary(visit)).color).toBe("green");
  expect(site.requests.slice(1).sort()).toEqual([
    `dns.google/resolve?name=_mta-sts.${domain}&type=TXT`,
    `dns.google/resolve?name=_smtp._tls.${domain}&type=TXT`,
    `dns.google/resolve?name=${domain}&type=MX`,
    `${host}/${policyFilePath}`,
  ]);
});

test.for(resolvers)(
  "$name is asked when it is chosen, and finds all right",
  async ({ name, url }, { site, visitor }) => {
    visitor.publish();
    const visit = await visitor.open();
    await visit.page.getByRole("radio", { name }).check();
    await check(visit);
    expect((await summary(visit)).color).toBe("green");
    expect(site.requests.filter((one) => one.startsWith(url.slice("https://".length)))).toHaveLength(3);
  },
);

test("it can be asked again, and then tells what is new", async ({ site, visitor }) => {
  visitor.publish();
  const visit = await visitor.open();
  await check(visit);
  expect((await summary(visit)).color).toBe("green");
  site.answers["_mta-sts"] = noSuchName;
  await check(visit);
  await visit.page.locator("#summary[data-color=red]").waitFor();
  expect(await colorOf(visit, "sts")).toBe("red");
});

describe("every state", () => {
  const answer = (question: Question, reply: Reply) => (site: Site) => {
    site.answers[question] = reply;
  };
  const file = (reply: Reply) => (site: Site) => {
    site.files.set(policyFilePath, reply);
  };
  const sts = (...data: string[]) => answer("_mta-sts", dnsAnswer(16, ...data));
  const states: readonly (readonly [string, (site: Site) => void, Check, string])[] = [
    ["an unknown id", sts('"v=STSv1; id=1"'), "sts", "amber"],
    ["no record", answer("_mta-sts", noSuchName), "sts", "red"],
    ["two records", sts('"v=STSv1; id=1"', '"v=STSv1; id=2"'), "sts", "red"],
    ["a malformed record", sts('"v=STSv1 id=1"'), "sts", "red"],
    ["markup in a record", sts('"<img src=x onerror=alert(1)>"'), "sts", "red"],
    ["a resolver that hangs up", answer("_mta-sts", "hang up"), "sts", "gray"],
    ["a resolver's error page", answer("_mta-sts", { status: 503, body: "<h1>" }), "sts", "gray"],
    ["an answer that is not DNS", answer("_mta-sts", { body: "<h1>" }), "sts", "gray"],
    ["an answer without end", answer("_mta-sts", "never end"), "sts", "gray"],
    ["no record for reports", answer("_smtp._tls", noSuchName), "rpt", "amber"],
    ["another server", answer("MX", dnsAnswer(15, "10 mx.elsewhere.test.")), "mx", "red"],
    ["no servers", answer("MX", noSuchName), "mx", "amber"],
    ["another policy file", file({ body: "version: STSv1\r\n" }), "file", "red"],
    ["a policy file that is not there", file({ status: 404, body: "" }), "file", "red"],
    ["a policy file that moved", file({ status: 302, body: "", location: "/" }), "file", "red"],
    ["a policy file without end", file("never end"), "file", "red"],
    ["a host that hangs up", file("hang up"), "file", "gray"],
  ];
  test.for(states)("%s", async ([, happen, name, color], { site, visitor }) => {
    visitor.publish();
    happen(site);
    const visit = await visitor.open();
    await check(visit);
    expect(await summary(visit)).toMatchObject({ color });
    const others = (["sts", "file", "mx", "rpt"] as const).filter((one) => one !== name);
    expect(await colorOf(visit, name)).toBe(color);
    expect(await Promise.all(others.map((one) => colorOf(visit, one)))).toEqual(["green", "green", "green"]);
    expect(await visit.page.locator(`[data-check=${name}] .reason`).textContent()).toMatch(/\S/);
  });

  test("the id and the file of an earlier policy", async ({ site, visitor }) => {
    const { ledger } = visitor.publish();
    const [, earlier] = ledger.published;
    site.answers["_mta-sts"] = dnsAnswer(16, `"v=STSv1; id=${earlier!.id}"`);
    site.files.set(policyFilePath, {
      body: `version: STSv1\r\nmode: testing\r\nmx: ${earlier!.mx[0]}\r\nmax_age: ${earlier!.max_age}\r\n`,
    });
    const visit = await visitor.open();
    await check(visit);
    expect([await colorOf(visit, "sts"), await colorOf(visit, "file")]).toEqual(["amber", "amber"]);
    expect(await visit.page.locator("[data-check=sts] .reason").textContent()).toContain(earlier!.id);
  });

  test("a resolver and a host that say nothing", async ({ site, visitor }) => {
    visitor.publish();
    const visit = await visitor.open("about:blank");
    await visit.page.clock.install();
    await visit.page.goto(`https://${host}/`);
    for (const question of ["_mta-sts", "_smtp._tls", "MX"] as const) site.answers[question] = "say nothing";
    site.files.set(policyFilePath, "say nothing");
    await check(visit);
    for (const text of ["name=_mta-sts", "name=_smtp", "type=MX", policyFilePath]) await site.asked(text);
    expect(await visit.page.locator("[data-check] .state").allTextContents()).toEqual(
      Array(4).fill("Checking…"),
    );
    await visit.page.clock.fastForward(8001);
    expect((await summary(visit)).color).toBe("gray");
  });
});

test("the answer is announced, and the button keeps the focus", async ({ visitor }) => {
  visitor.publish();
  const visit = await visitor.open();
  const button = visit.page.getByRole("button", { name: "Check now" });
  await button.focus();
  await visit.page.keyboard.press("Enter");
  await visit.page.getByRole("status").filter({ hasText: "Everything is as published" }).waitFor();
  expect(await visit.page.evaluate("document.activeElement.id")).toBe("check");
});

describe("the monitor's last run, where the policy is kept at github.com", () => {
  const kept = { repository: `https://github.com/${repository}` };
  const link = ({ page }: Visit) => page.getByRole("link", { name: "This run" });

  test("is asked for on the button alone, of GitHub, which was announced", async ({ site, visitor }) => {
    visitor.publish(kept);
    const visit = await visitor.open();
    await visit.page.waitForLoadState("networkidle");
    expect(site.requests).toEqual([`${host}/`]);
    const announced = await visit.page.locator("#live > .note").first().textContent();
    for (const one of [/cloudflare-dns\.com/, /this host/, /GitHub \(api\.github\.com\)/])
      expect(announced).toMatch(one);

    await check(visit);
    expect((await summary(visit)).color).toBe("green");
    expect(site.requests.slice(1).sort()).toEqual([
      `${gitHubHost}${monitorPath}`,
      `cloudflare-dns.com/dns-query?name=_mta-sts.${domain}&type=TXT`,
      `cloudflare-dns.com/dns-query?name=_smtp._tls.${domain}&type=TXT`,
      `cloudflare-dns.com/dns-query?name=${domain}&type=MX`,
      `${host}/${policyFilePath}`,
    ]);
    expect(await colorOf(visit, "monitor")).toBe("note");
    expect(await link(visit).getAttribute("href")).toBe(
      `https://github.com/${repository}/actions/runs/19571234567`,
    );
  });

  const error = (status: number): Reply => ({ status, body: '{"message":"no"}' });
  const states: readonly (readonly [string, Reply, "note" | "gray" | "amber", boolean])[] = [
    ["a run that finished", completedRun(), "note", true],
    ["a run that failed", completedRun({ conclusion: "failure" }), "amber", true],
    ["a run that was cancelled", completedRun({ conclusion: "cancelled" }), "amber", true],
    ["an old run", completedRun({ run_started_at: "2026-01-01T05:31:07Z" }), "amber", true],
    ["no run", { body: '{"total_count":0,"workflow_runs":[]}' }, "amber", false],
    ["a private repository", error(404), "note", false],
    ["too many questions", error(403), "gray", false],
    ["an error", error(500), "gray", false],
    ["a repository that moved", { status: 301, body: "", location: "/repositories/1" }, "gray", false],
    ["an answer that is not GitHub's", { body: "<h1>" }, "gray", false],
    ["a run whose number is an address", completedRun({ id: "//elsewhere.test/" }), "gray", false],
    ["markup for a conclusion", completedRun({ conclusion: "<img src=x onerror=alert(1)>" }), "gray", false],
    ["an address of its own", completedRun({ html_url: "javascript:alert(1)" }), "note", true],
    ["an answer without end", "never end", "gray", false],
    ["a host that hangs up", "hang up", "gray", false],
  ];
  test.for(states)("%s", async ([, reply, color, isLinked], { site, visitor }) => {
    visitor.publish(kept);
    site.lastRun = reply;
    const visit = await visitor.open();
    await check(visit);
    expect((await summary(visit)).color).toBe(color === "note" ? "green" : color);
    expect(await colorOf(visit, "monitor")).toBe(color);
    expect(await visit.page.locator("[data-check=monitor] .reason").first().textContent()).toMatch(/\S/);
    expect(await link(visit).count()).toBe(isLinked ? 1 : 0);
    const hrefs = await visit.page.evaluate<string[]>(
      "Array.from(document.querySelectorAll('[data-check=monitor] a[href]'), (one) => one.href)",
    );
    expect(hrefs.filter((one) => !one.startsWith(`https://github.com/${repository}/actions/`))).toEqual([]);
  });

  test("what was seen before is not left beside what is not known", async ({ site, visitor }) => {
    visitor.publish(kept);
    const visit = await visitor.open();
    await check(visit);
    await link(visit).waitFor();
    site.lastRun = "hang up";
    await check(visit);
    await visit.page.locator("#summary[data-color=gray]").waitFor();
    expect(await link(visit).count()).toBe(0);
  });

  test("GitHub that says nothing is not waited for longer than others", async ({ site, visitor }) => {
    visitor.publish(kept);
    site.lastRun = "say nothing";
    const visit = await visitor.open("about:blank");
    await visit.page.clock.install();
    await visit.page.goto(`https://${host}/`);
    await check(visit);
    await site.asked(gitHubHost);
    await visit.page.clock.fastForward(8001);
    expect((await summary(visit)).color).toBe("gray");
  });
});
