import { expect, test } from "vitest";
import type { DnsChoice } from "../../src/policy/dns-providers.ts";
import { enforced, judged, type World } from "../world.ts";

const inPullRequest: World = { history: enforced, pullRequest: (published) => published };
const cloudflare: DnsChoice = { name: "cloudflare", argument: null };
const own = (argument: string): DnsChoice => ({ name: "nsupdate", argument });

// An endpoint is an address that gets the credential.
test.each<[string, World, object | null]>([
  ["from now on", { proposed: { dns: cloudflare } }, { former: "nobody", now: "cloudflare" }],
  [
    "another provider",
    { formerly: { dns: cloudflare }, proposed: { dns: own("ns1.example.test") } },
    { former: "cloudflare", now: "nsupdate: ns1.example.test" },
  ],
  [
    "another server",
    { formerly: { dns: own("ns1.example.test") }, proposed: { dns: own("ns2.example.test") } },
    { former: "nsupdate: ns1.example.test", now: "nsupdate: ns2.example.test" },
  ],
  ["the same", { formerly: { dns: cloudflare }, proposed: { dns: cloudflare } }, null],
  ["nobody any more", { formerly: { dns: cloudflare } }, null],
  [
    "a first policy",
    { history: [], proposed: { dns: cloudflare, mode: "testing" } },
    { former: "nobody", now: "cloudflare" },
  ],
])("who gets the credential: %s", (_, world, expected) => {
  const found = judged({ ...inPullRequest, ...world }).find(({ code }) => code === "dns-setting/changed");
  expect(found?.args ?? null).toEqual(expected);
  expect(found?.severity ?? "notice").toBe("notice");
});
