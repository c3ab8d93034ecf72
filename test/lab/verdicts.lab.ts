import { beforeAll, expect, test } from "vitest";
import { fullHost, mailServersOf } from "./mail-servers.ts";
import { type CheckName, checkNames, domainOf, type Situation } from "./situation.ts";
import { situations } from "./situations/situations.ts";
import { type RunVerdict, type Verdict, verifyEach, verifyList, worstOf } from "./verdict.ts";

const rows = situations.map((situation, index) => ({ situation, index, domain: domainOf(situation) }));
let verdicts: Map<string, RunVerdict>;
let listed: Map<string, Verdict>;
beforeAll(async () => {
  const domains = rows.map(({ domain }) => domain);
  verdicts = await verifyEach(domains);
  listed = await verifyList(domains);
}, 180_000);

const allOk = Object.fromEntries(checkNames.map((name) => [name, "ok"]));

for (const { domain, situation } of rows) {
  test(`verify ${domain}: ${situation.about}`, () => {
    const { checks } = situation.expected;
    expect(worstOf(verdicts.get(domain)!)).toEqual({ ...allOk, ...checks });
    const isFailed = Object.values(checks).includes("fail");
    expect(verdicts.get(domain)).toMatchObject({ ok: !isFailed, exitCode: isFailed ? 1 : 0 });
  });
}

/** What a sender that obeys makes of the verdict: the host that gets a mail over verified TLS; null: none does. */
function predictedReceiver({ checks }: Verdict, { policy, ...situation }: Situation, index: number) {
  const passes = (name: CheckName, target?: string) =>
    checks
      .filter((check) => check.name === name && (target === undefined || check.target === target))
      .every(({ status }) => status === "ok" || status === "warn");
  const demanded = policy !== null && (policy?.mode ?? "enforce") === "enforce";
  if (!demanded || !passes("txt") || !passes("https") || !passes("policy")) return null;
  const hosts = mailServersOf(situation, index).map(({ host }) => host);
  const checked = hosts.filter((host) => checks.some(({ target }) => target === host));
  return checked.find((host) => passes("mx", host) && passes("starttls", host)) ?? null;
}

/** Senders are not all alike; where this one is laxer or stricter than our verdict, the table says why. */
for (const { domain, situation, index } of rows.filter(({ situation }) => !situation.expected.note)) {
  const { fate, by = Object.keys(situation.mail ?? { mail: "good" })[0]! } = situation.expected;
  test(`the verdict on ${domain} foretells its mail's fate`, () => {
    const receiver = fate === "verified" ? fullHost(by, domain) : null;
    expect(predictedReceiver(verdicts.get(domain)!, situation, index)).toBe(receiver);
  });
}

test("verify --domains answers for each, and finds nothing wrong that a closer look does not", () => {
  expect([...listed.keys()].sort()).toEqual([...verdicts.keys()].sort());
  const wrong = [...listed.values()].filter(({ ok }) => !ok).map(({ domain }) => domain);
  expect(wrong.filter((domain) => verdicts.get(domain)!.ok)).toEqual([]);
  expect(wrong).toContain("starttls-expired.test");
});
