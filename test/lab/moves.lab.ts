/** A domain moves from one policy of a folder to another, and its mail from one server to another, by the announced plan. */
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { secondsOf } from "../../src/base/time.ts";
import { rootCertificate } from "./lab.ts";
import { fateOfMailTo, mailArrives, subjectsAt } from "./mail.ts";
import { PoliciesFolder } from "./policies-folder.ts";
import type { Server } from "./processes.ts";
import { lazyCache, lazySender, promptSender, startSender } from "./sender.ts";
import { domainOf, type Situation } from "./situation.ts";
import { clients, platform } from "./situations/many.ts";

const [old, next] = ["old.platform.test", "new.platform.test"];
const hour = 3600;
const day = 24 * hour;
const week = 7 * day;

let senders: Server[] = [];
beforeAll(async () => {
  senders = await startSender(rootCertificate, lazySender);
});
afterAll(() => Promise.all(senders.map((server) => server.stop())));

/** What the lazy sender has cached of a domain gets older. */
function age(domain: Situation, seconds: number): void {
  const cache = new DatabaseSync(lazyCache);
  cache.prepare("UPDATE sts_policy_cache SET ts = ts - ? WHERE domain = ?").run(seconds, domainOf(domain));
  cache.close();
}

let sent = 0;
/** Both senders send a mail: what becomes of it, and which server has it. */
async function send(domain: Situation): Promise<readonly string[]> {
  const fates: string[] = [];
  for (const sender of [promptSender, lazySender]) {
    const subject = `${domain.name} ${++sent}`;
    const { outcome, host } = await fateOfMailTo(domainOf(domain), subject, sender);
    if (outcome === "deferred") expect([...subjectsAt(old), ...subjectsAt(next)]).not.toContain(subject);
    else await mailArrives(host!, subject);
    fates.push(outcome === "deferred" ? outcome : `${outcome}, by ${host}`);
  }
  return fates;
}

/** What the prompt sender and the lazy one meet. */
const [atOld, atNext] = [old, next].map((host) => [`verified, by ${host}`, `verified, by ${host}`]);

describe.each(Object.entries(clients))("with %s", (kind, { moving, staying, hasty }) => {
  const isAliased = kind === "an alias";
  const all = [moving, staying, hasty];
  const folder = new PoliciesFolder(kind.replaceAll(" ", "-"), isAliased ? [platform, ...all] : all);
  const edit = (policy: string, domains: readonly Situation[], mx: readonly string[]) => {
    const alias = isAliased ? { alias: `${policy}.sts.platform.test` } : {};
    folder.edit(policy, domains, { mx: `[${mx.join(", ")}]`, ...alias });
  };
  const pass = (seconds: number) => {
    expect(seconds).toBeGreaterThan(0);
    folder.now += seconds;
    for (const domain of all) age(domain, seconds);
  };
  const statusesOf = async (domain: Situation) => {
    const { checks } = await folder.verify(domain);
    return [...new Set(checks.map(({ status }) => status))];
  };
  let announced = 0;

  beforeAll(async () => {
    edit("old", all, [old]);
    expect(await folder.build()).toMatchObject({ ok: true, changed: true });
    folder.serve();
    await folder.setRecords();
    for (const domain of all) await folder.moveMail(domain, old);
    for (const domain of all) expect(await send(domain)).toEqual(atOld);
    pass(30 * day);
  });
  afterEach(async () => expect(await send(staying)).toEqual(atOld));

  test("a move to a policy without the present server is refused, and the plan is said", async () => {
    edit("old", [staying, hasty], [old]);
    edit("next", [moving], [next]);
    const { ok, codes } = await folder.build();
    expect([ok, codes.has("mx/admits-none")]).toEqual([false, true]);
    folder.remove("next");
  });

  test("before the policy is served, and before its record is set, mail arrives", async () => {
    edit("between", [moving], [old, next]);
    const { ok, codes } = await folder.build();
    expect([ok, codes.get("domain/moved")]).toEqual([true, codes.get("migration/prepared")]);
    announced = secondsOf(`${codes.get("migration/prepared")}T00:00:00Z`);

    // As late as a deployment may be: the lazy sender fetches the former policy once more.
    pass(20 * hour);
    expect(await send(moving)).toEqual(atOld);
    folder.serve();
    expect(await send(moving)).toEqual(atOld);
    await folder.setRecords();
    expect(await send(moving)).toEqual(atOld);
    expect(await statusesOf(moving)).toEqual(["ok"]);
  });

  test("a mail server that moves before the announced day gets nothing from a sender with the former policy", async () => {
    pass(week - hour);
    expect(folder.now).toBeLessThan(announced);
    await folder.moveMail(moving, next);
    expect(await send(moving)).toEqual([`verified, by ${next}`, "deferred"]);
    expect((await folder.verify(moving)).checks).toContainEqual(
      expect.objectContaining({ name: "mx", target: next, status: "warn" }),
    );
    edit("next", [moving], [next]);
    folder.remove("between");
    const { ok, codes } = await folder.build();
    expect([ok, codes.has("mx/replaced-too-early")]).toEqual([false, true]);

    folder.remove("next");
    edit("between", [moving], [old, next]);
    await folder.moveMail(moving, old);
    expect(await send(moving)).toEqual(atOld);
  });

  test("on the announced day it moves, and all mail arrives there", async () => {
    pass(announced - folder.now);
    await folder.moveMail(moving, next);
    expect(await send(moving)).toEqual(atNext);
    expect(await statusesOf(moving)).toEqual(["ok"]);
  });

  test("then it moves on to the policy with the new server alone", async () => {
    edit("next", [moving], [next]);
    folder.remove("between");
    expect(await folder.build()).toMatchObject({ ok: true, changed: true });
    folder.serve();
    expect(await send(moving)).toEqual(atNext);
    await folder.setRecords();
    expect(await send(moving)).toEqual(atNext);
    pass(8 * day);
    expect(await send(moving)).toEqual(atNext);
    expect(await statusesOf(moving)).toEqual(["ok"]);
  });

  test("a record that is set before its policy is served leaves the former policy under the new id", async () => {
    edit("old", [staying], [old]);
    edit("both", [hasty], [old, next]);
    const { ok, codes } = await folder.build();
    expect(ok).toBe(true);
    await folder.setRecords();
    expect(await statusesOf(hasty)).toContain("fail");
    expect(await send(hasty)).toEqual(atOld);
    folder.serve();
    pass(secondsOf(`${codes.get("migration/prepared")}T00:00:00Z`) - folder.now);
    await folder.moveMail(hasty, next);
    expect((await send(hasty))[0]).toBe("deferred");
  });
});
