import { beforeAll, expect, test } from "vitest";
import { type Fate, fateOfMailTo, mailArrives, proveMailbox, subjectsAt } from "./mail.ts";
import { fullHost, mailServersOf } from "./mail-servers.ts";
import { domainOf } from "./situation.ts";
import { situations } from "./situations/situations.ts";

const rows = situations.map((situation, index) => ({ situation, index, domain: domainOf(situation) }));
const fates = new Map<string, Promise<Fate>>();
beforeAll(() => {
  for (const { domain } of rows) fates.set(domain, fateOfMailTo(domain, domain));
});

for (const { domain, situation, index } of rows) {
  const { fate, by } = situation.expected;
  const servers = mailServersOf(situation, index);
  const isDelivered = fate !== "deferred" && fate !== "bounced";
  const receiver = by === undefined ? servers[0]!.host : fullHost(by, domain);

  test(`a mail to ${domain} (${situation.about}): ${fate}`, async () => {
    const { outcome, reason } = await fates.get(domain)!;
    expect([fate].flat(), reason).toContain(outcome);
  });

  /** That it was delivered proves nothing by itself: who has the mail, and who has not? */
  test(`a mail to ${domain}: who has it`, async () => {
    await fates.get(domain);
    for (const { host, address, kind } of servers.filter(({ kind }) => kind !== "down")) {
      const isReceiver = isDelivered && host === receiver;
      if (isReceiver) await mailArrives(host, domain);
      // An empty mailbox says something only if it would have taken a mail.
      else await proveMailbox(host, address);
      expect(subjectsAt(host), `${host}, ${kind}`).toEqual(isReceiver ? [domain] : []);
    }
  });
}
