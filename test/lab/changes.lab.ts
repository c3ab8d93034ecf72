import { resolveTxt } from "node:dns/promises";
import { expect, test } from "vitest";
import { indexOf, setUp } from "./change.ts";
import { fateOfMailTo, mailArrives, proveMailbox, subjectsAt } from "./mail.ts";
import { mailServersOf } from "./mail-servers.ts";
import { publishSituation, repositoryOf } from "./publish.ts";
import { domainOf, type Situation } from "./situation.ts";
import { changing } from "./situations/changing.ts";
import { healthy } from "./situations/situations.ts";
import { mtaSts, verify, worstOf } from "./verdict.ts";

/** Sends a mail: what becomes of it, and which server has it. */
async function send(situation: Situation, subject: string): Promise<string> {
  const { outcome, host } = await fateOfMailTo(domainOf(situation), subject);
  if (outcome === "deferred" || outcome === "bounced") return outcome;
  await mailArrives(host!, subject);
  return `${outcome}, by ${host}`;
}

/** A server's mailbox is empty although it takes mail. */
async function expectNothingAt(situation: Situation, name: string): Promise<void> {
  const { host, address } = serverOf(situation, name);
  await proveMailbox(host, address);
  expect(subjectsAt(host)).toEqual([]);
}

function serverOf(situation: Situation, name: string) {
  return mailServersOf(situation, indexOf(situation)).find(({ host }) => host.startsWith(name))!;
}

const statusesOf = async (situation: Situation) =>
  worstOf(await verify(domainOf(situation), repositoryOf(domainOf(situation))));

test("zones and files are those that the command line prints and writes", async () => {
  const repository = repositoryOf(domainOf(healthy));
  const printed = await mtaSts(["records", "--format", "zone", "--owner", "lab"], repository);
  expect(printed).toMatchObject({ exitCode: 0, stdout: await publishSituation(healthy) });
  const { stdout } = await mtaSts(["build", "--json", "--owner", "lab"], repository);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, changed: false });
});

test("with an id that did not change the old policy stays in force; build changes it", async () => {
  const { moving } = changing;
  expect(await send(moving, "before")).toBe("verified, by old.moving.test");

  const moved = { ...moving, records: { "DOMAIN MX": ["10 new.DOMAIN."] } };
  const text = "version: STSv1\r\nmode: enforce\r\nmx: old.DOMAIN\r\nmx: new.DOMAIN\r\nmax_age: 604800\r\n";
  await setUp({ ...moved, host: { text } });
  expect(await send(moving, "by hand")).toBe("deferred");
  await expectNothingAt(moving, "new");
  expect(await statusesOf(moving)).toMatchObject({ txt: "ok", policy: "fail" });

  const built = { ...moved, policy: { mx: ["old.DOMAIN", "new.DOMAIN"] } };
  const oldRecord = (await resolveTxt("_mta-sts.moving.test"))[0]!.join("");
  await setUp({ ...built, records: { ...moved.records, "_mta-sts.DOMAIN TXT": [`"${oldRecord}"`] } });
  expect(await send(moving, "by build, record not yet set")).toBe("deferred");
  expect(await statusesOf(moving)).toMatchObject({ txt: "fail", policy: "ok" });

  await setUp(built);
  expect(await send(moving, "by build")).toBe("verified, by new.moving.test");
  const { mx, ...others } = await statusesOf(moving);
  // Senders that do not look for another id before the first policy expires still refuse the new server.
  expect([mx, ...Object.values(others)]).toEqual(["warn", ...Array(6).fill("ok")]);
  await mailArrives("old.moving.test", "before");
  expect(subjectsAt("old.moving.test")).toEqual(["before"]);
});

test("removal: taking the record away lifts nothing, mode none does", async () => {
  const { leaving } = changing;
  expect(await send(leaving, "before")).toBe("verified, by mail.leaving.test");

  const toPlain = { "DOMAIN MX": ["10 plain.DOMAIN."] };
  const gone = { ...toPlain, "_mta-sts.DOMAIN TXT": [], "mta-sts.DOMAIN CNAME": [] };
  await setUp({ ...leaving, records: gone });
  expect(await send(leaving, "record gone")).toBe("deferred");
  await expectNothingAt(leaving, "plain");

  const lifted = { ...leaving, policy: { ...leaving.policy, mode: "none", max_age: "1d" } } as const;
  await setUp({ ...lifted, records: toPlain });
  expect(await send(leaving, "mode none")).toBe("plain, by plain.leaving.test");

  await setUp({ ...lifted, records: gone });
  expect(await send(leaving, "all gone")).toBe("plain, by plain.leaving.test");
});

test("who forges DNS gets no mail from a sender that has met the policy", async () => {
  const { hijacked } = changing;
  expect(await send(hijacked, "before")).toBe("verified, by mail.hijacked.test");

  const forged = { "DOMAIN MX": ["10 hijacked.attacker.test."], "_mta-sts.DOMAIN TXT": [] };
  await setUp({ ...hijacked, records: forged });
  expect(await send(hijacked, "MX forged, record hidden")).toBe("deferred");

  const newId = {
    "_mta-sts.DOMAIN TXT": ['"v=STSv1; id=forged"'],
    "mta-sts.DOMAIN CNAME": ["nobody.github.io."],
  };
  await setUp({ ...hijacked, records: { ...forged, ...newId } });
  expect(await send(hijacked, "MX and id forged, policy host hidden")).toBe("deferred");
  await expectNothingAt(hijacked, "hijacked.attacker.test");
});

test("who takes STARTTLS out gets no mail", async () => {
  const { stripped } = changing;
  expect(await send(stripped, "before")).toBe("verified, by mail.stripped.test");

  const { address } = serverOf(stripped, "plain");
  await setUp({ ...stripped, records: { ...stripped.records, "mail.DOMAIN A": [address] } });
  expect(await send(stripped, "in between")).toBe("deferred");
  await expectNothingAt(stripped, "plain");
});

test("from testing to enforce", async () => {
  const { promoted } = changing;
  expect(await send(promoted, "testing")).toBe("plain, by mail.promoted.test");

  await setUp({ ...promoted, policy: { mode: "enforce" } });
  expect(await send(promoted, "enforce")).toBe("deferred");
});
