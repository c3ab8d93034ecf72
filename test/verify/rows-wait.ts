import type { liveFindings } from "../../src/base/catalog/live.ts";
import { renderPolicyFile } from "../../src/sts/policy-file.ts";
import type { PolicyHost } from "./fake-world.ts";
import { aliased } from "./rows-alias.ts";
import { domain, policyOf, publishedIn, type Setup } from "./setup.ts";

/** From which second on the world is how; and what `--wait` says after which second. */
export type WaitRow = readonly [
  about: string,
  history: Readonly<Record<number, Setup>>,
  /** Seconds that somebody waits at most. */
  atMost: number,
  expected: readonly [code: keyof typeof liveFindings | "nothing", second: number],
];

/** The old id is in DNS, so that a new one is to be announced. */
const unannounced: Setup = { zone: { [`_mta-sts.${domain}`]: { TXT: [["v=STSv1; id=1"]] } } };
const everywhere = (what: PolicyHost): Setup => ({
  ...unannounced,
  hosts: { "192.0.2.10": what, "2001:db8::10": what },
});
const atOne = (what: PolicyHost): Setup => ({
  ...unannounced,
  hosts: { "192.0.2.10": { maxAge: 600 }, "2001:db8::10": what },
});
const live = everywhere({ maxAge: 600 });
const servedFor10Minutes: Setup = { hosts: live.hosts! };
const text = renderPolicyFile(policyOf({ policy: { mx: ["old.example.test"] } }));
const old = everywhere({ text, maxAge: 600 });
const { id } = publishedIn({}).entry;

export const waitRows: readonly WaitRow[] = [
  ["served everywhere, and announced already", { 0: {} }, 1200, ["live/settled", 0]],
  [
    "announced already: no cache is waited for",
    { 0: { hosts: { "192.0.2.10": { maxAge: 600 }, "2001:db8::10": { maxAge: 600 } } } },
    1200,
    ["live/settled", 0],
  ],
  [
    "announced already, in another zone",
    { 0: { ...servedFor10Minutes, ...aliased({ TXT: [[`v=STSv1; id=${id}`]] }) } },
    1200,
    ["live/settled", 0],
  ],
  [
    "in another zone, where senders are not led: not announced yet",
    {
      0: {
        ...servedFor10Minutes,
        ...aliased({ TXT: [[`v=STSv1; id=${id}`]] }, { TXT: [["v=STSv1; id=1"]] }),
      },
    },
    1200,
    ["live/settled", 600],
  ],
  ["served everywhere: caches may have the one before", { 0: live }, 1200, ["live/settled", 600]],
  ["caches are not waited for beyond the end", { 0: live }, 20, ["live/not-yet", 20]],
  [
    "this copy was in a cache for a while: so long ago it was new",
    { 0: everywhere({ maxAge: 600, age: 400 }) },
    1200,
    ["live/settled", 200],
  ],
  [
    "served with other line ends, as git makes them",
    { 0: everywhere({ text: renderPolicyFile(policyOf({})).replaceAll("\r\n", "\n"), maxAge: 600 }) },
    1200,
    ["live/settled", 600],
  ],
  [
    "one address may be kept for longer than the other",
    { 0: atOne({ maxAge: 60 }) },
    1200,
    ["live/settled", 600],
  ],
  [
    "one copy is older than the other: its address may have had the new one for longer",
    {
      0: { ...unannounced, hosts: { "192.0.2.10": { maxAge: 600, age: 400 }, "2001:db8::10": { age: 10 } } },
    },
    1200,
    ["live/settled", 590],
  ],
  [
    "one copy does not say its age",
    { 0: { ...unannounced, hosts: { "192.0.2.10": { maxAge: 600, age: 400 }, "2001:db8::10": {} } } },
    1200,
    ["live/settled", 600],
  ],
  ["nothing may keep it", { 0: unannounced }, 1200, ["live/settled", 0]],
  [
    "caches that keep it for a day are not waited for",
    { 0: everywhere({ maxAge: 86_400 }) },
    1200,
    ["live/settled", 600],
  ],
  ["an age that cannot be", { 0: everywhere({ maxAge: 600, age: 2 ** 31 }) }, 1200, ["live/settled", 0]],
  ["deployed later", { 0: old, 100: live }, 1200, ["live/settled", 105 + 600]],
  ["deployed too late", { 0: old, 700: live }, 1200, ["live/not-yet", 1200]],
  ["never deployed", { 0: old }, 1200, ["live/not-yet", 1200]],
  ["a short wait", { 0: old }, 20, ["live/not-yet", 20]],
  ["no wait", { 0: old }, 0, ["live/not-yet", 0]],
  ["no wait, and all is well", { 0: {} }, 0, ["live/settled", 0]],
  ["one address is late", { 0: atOne({ text }), 60: live }, 1200, ["live/settled", 660]],
  [
    "one address goes back for a while",
    { 0: live, 60: atOne({ text }), 90: live },
    1200,
    ["live/settled", 690],
  ],
  ["one address never answers", { 0: atOne({ failure: "timeout" }) }, 1200, ["live/not-yet", 1200]],
  ["no way leads to one address", { 0: atOne({ failure: "unreachable" }) }, 1200, ["live/settled", 600]],
  [
    "without an older TLS, which is not waited for",
    { 0: everywhere({ maxAge: 600, versions: ["TLSv1.3"] }) },
    1200,
    ["live/settled", 600],
  ],
  ["compressed", { 0: atOne({ contentEncoding: "gzip" }) }, 1200, ["live/not-yet", 1200]],
  ["more than the policy", { 0: atOne({ tooLarge: true }) }, 1200, ["live/not-yet", 1200]],
  [
    "the certificate is made meanwhile",
    { 0: everywhere({ certificate: { admitsHost: false } }), 300: live },
    1200,
    ["live/settled", 900],
  ],
  ["not found at first", { 0: everywhere({ status: 404 }), 30: live }, 1200, ["live/settled", 630]],
  [
    "DNS fails for a while",
    { 0: { zone: { ...unannounced.zone, [`mta-sts.${domain}`]: { fault: "servfail" } } }, 30: live },
    1200,
    ["live/settled", 630],
  ],
  [
    "no address: only a person can fix that",
    { 0: { zone: { [`mta-sts.${domain}`]: null } } },
    1200,
    ["nothing", 0],
  ],
  [
    "an address that may not be gone to",
    { 0: { zone: { [`mta-sts.${domain}`]: { A: ["10.0.0.1"] } } } },
    1200,
    ["nothing", 0],
  ],
  [
    "two records announce nothing",
    { 0: { ...live, zone: { [`_mta-sts.${domain}`]: { TXT: [[`v=STSv1; id=${id}`], ["v=STSv1; id=1"]] } } } },
    1200,
    ["live/settled", 600],
  ],
  ["nothing was published", { 0: { ours: false } }, 1200, ["live/nothing-published", 0]],
];
