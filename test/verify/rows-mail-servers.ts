import type { StartTlsResult } from "../../src/io/smtp/starttls-result.ts";
import type { Policy } from "../../src/policy/schema.ts";
import type { StsPolicy } from "../../src/sts/policy-file.ts";
import { maxServers } from "../../src/verify/mail-servers.ts";
import type { Entry } from "../fake-dns/zone.ts";
import { secured } from "./fake-world.ts";
import type { Row } from "./rows-records.ts";
import { domain, now, type Setup } from "./setup.ts";

const day = 86_400;
const server = "192.0.2.25";
const mx = (...hosts: string[]): Entry => ({ MX: hosts.map((host, index) => [index, host] as const) });
const records = (entry: Entry, more: Setup["zone"] = {}): Setup => ({ zone: { [domain]: entry, ...more } });
const testing = { policy: { mode: "testing" } } as const;
const none = { policy: { mode: "none" } } as const;
const noPolicy = { hosts: { "192.0.2.10": { status: 404 }, "2001:db8::10": { status: 404 } }, ours: false };
const withoutPolicy = ["https fail https/status https/status", "policy unknown served/nothing"];
const cached = ["mx warn mx/cached-policy"];

/** Replaced on November 1, a month ago, by the policy that is served; it lasts for two months. */
function earlier(
  former: Partial<StsPolicy>,
  host = "old.example.test",
  accept: Policy["accept"] = {},
): Setup {
  const policy = { mode: "enforce", mx: [host], max_age: 5_184_000, ...former } as const;
  return { history: [["2026-10-01", policy]], policy: { accept } };
}

export const mxRows: readonly Row[] = [
  [
    "no such domain",
    {
      zone: Object.fromEntries(
        ["", "_mta-sts.", "_smtp._tls.", "mta-sts.", "mx1.", "ns1.", "ns2."].map((label) => [
          `${label}${domain}`,
          null,
        ]),
      ),
    },
    [
      "mx fail verify/no-domain",
      "txt unknown verify/skipped",
      "tls-rpt unknown verify/skipped",
      "host unknown verify/skipped",
      "https unknown verify/skipped",
      "policy unknown verify/skipped",
    ],
  ],
  ["a null MX", records(mx(".")), ["mx warn domain/null-mx"]],
  ["neither MX nor address", records({ TXT: [["x"]] }), ["mx warn domain/no-mail"]],
  ["an address instead of MX", { ...records({ A: [server] }), policy: { mx: [domain] } }, []],
  [
    "an address instead of MX, which is not admitted",
    records({ A: [server] }),
    ["mx fail mx/refused-by-policy"],
  ],
  ["a server that an earlier policy does not allow, and senders have it cached", earlier({}), cached],
  [
    "the same where one server is as before",
    {
      ...earlier({}, "mx1.example.test"),
      policy: { mx: ["mx1.example.test", "mx2.example.test"] },
      ...records(mx("mx1.example.test", "mx2.example.test"), { "mx2.example.test": { A: [server] } }),
    },
    cached,
  ],
  ["the same under none", { ...earlier({}), ...none }, cached],
  ["the same, accepted", earlier({}, undefined, { "mx/cached-policy": "known" }), ["mx ok mx/cached-policy"]],
  ["the same in testing: senders delivered anywhere", earlier({ mode: "testing" }), []],
  ["the same, but no sender has it any more", earlier({ max_age: 1_209_600 }), []],
  ["the same of a domain of somebody else", { ...earlier({}), ours: false }, []],
  [
    "a new mail server of the provider that the policy names",
    {
      ...records(mx("mail.protonmail.ch", "mail3.protonmail.ch", "mail.other.test"), {
        "mail.protonmail.ch": { A: [server] },
        "mail3.protonmail.ch": { A: [server] },
        "mail.other.test": { A: [server] },
      }),
      policy: { provider: "proton", mx: ["mail.protonmail.ch", "mailsec.protonmail.ch"] },
    },
    ["mx ok mx/newer-than-preset", "mx fail mx/refused-by-policy", "mx fail mx/refused-by-policy"],
  ],
  [
    "one that the policy lists besides",
    {
      ...records(mx("mail3.protonmail.ch"), { "mail3.protonmail.ch": { A: [server] } }),
      policy: { provider: "proton", mx: ["mail.protonmail.ch", "mail3.protonmail.ch"] },
    },
    [],
  ],
  ["MX that cannot be looked up", records({ fault: { MX: "servfail" } }), ["mx unknown mx/not-looked-up"]],
  [
    "MX that are no host names",
    records(mx("mx1.example.test", "192.0.2.1", "a\\.b.test")),
    ["mx warn mx/invalid-name mx/invalid-name"],
  ],
  [
    "the name that Cloudflare gives to a proxied mail host",
    records(mx("mx1.example.test", "_dc-mx.7448e41c9abd.example.test")),
    ["mx fail mx/unnameable"],
  ],
  [
    "a name that never exists",
    records(mx("mx1.example.test", "ms12345678.msv1.invalid")),
    ["mx ok mx/never-delivered"],
  ],
  [
    "as many as are looked at",
    {
      ...records(mx(...Array.from({ length: maxServers }, (_, index) => `mx${index}.many.test`)), {
        "*.many.test": { A: [server] },
      }),
      policy: { mx: ["*.many.test"] },
    },
    [],
  ],
  [
    "too many",
    {
      ...records(mx(...Array.from({ length: maxServers + 1 }, (_, index) => `mx${index}.many.test`)), {
        "*.many.test": { A: [server] },
      }),
      policy: { mx: ["*.many.test"] },
    },
    ["mx warn mx/too-many"],
  ],
  ["not admitted", { policy: { mx: ["other.example.test"] } }, ["mx fail mx/refused-by-policy"]],
  [
    "not admitted, in testing",
    { policy: { mode: "testing", mx: ["other.example.test"] } },
    ["mx warn mx/refused-by-policy"],
  ],
  ["not admitted, when nothing is demanded", { policy: { mode: "none", mx: ["other.example.test"] } }, []],
  [
    "not admitted, and accepted knowingly",
    { policy: { mx: ["other.example.test"], accept: { "mx/not-admitted": "until Friday" } } },
    ["mx ok mx/refused-by-policy"],
  ],
  [
    "accepted knowingly, which is no word about other faults",
    { policy: { accept: { "mx/not-admitted": "until Friday" } }, zone: { "mx1.example.test": null } },
    ["mx fail mx/no-address", "starttls unknown starttls/no-address"],
  ],
  ["a wildcard for one label", { policy: { mx: ["*.example.test"] } }, []],
  [
    "a wildcard for two labels",
    {
      ...records(mx("mx.eu.example.test"), { "mx.eu.example.test": { A: [server] } }),
      policy: { mx: ["*.example.test"] },
    },
    ["mx fail mx/refused-by-policy"],
  ],
  ["nothing to compare with", noPolicy, [...withoutPolicy, "mx unknown mx/not-compared"]],
  [
    "no address",
    { zone: { "mx1.example.test": null } },
    ["mx fail mx/no-address", "starttls unknown starttls/no-address"],
  ],
  [
    "no address, in testing",
    { ...testing, zone: { "mx1.example.test": null } },
    ["mx warn mx/no-address", "starttls unknown starttls/no-address"],
  ],
  [
    "addresses that cannot be looked up",
    { zone: { "mx1.example.test": { fault: "servfail" } } },
    ["mx unknown mx/address-unknown", "starttls unknown starttls/no-address"],
  ],
  [
    "no IPv4 address, and IPv6 that cannot be looked up",
    { zone: { "mx1.example.test": { fault: { AAAA: "servfail" } } } },
    ["mx unknown mx/address-unknown", "starttls unknown starttls/no-address"],
  ],
  [
    "IPv6 that cannot be looked up",
    { zone: { "mx1.example.test": { A: [server], fault: { AAAA: "servfail" } } } },
    [],
  ],
  [
    "an alias",
    { zone: { "mx1.example.test": { CNAME: "real.test" }, "real.test": { A: [server] } } },
    ["mx warn mx/alias"],
  ],
  [
    "an alias of nothing",
    { zone: { "mx1.example.test": { CNAME: "gone.test" } } },
    ["mx fail mx/no-address mx/alias", "starttls unknown starttls/no-address"],
  ],
  [
    "an address that nobody can reach",
    { zone: { "mx1.example.test": { A: ["10.0.0.25"] } }, mail: { "10.0.0.25": secured() } },
    ["mx fail mx/private-address", "starttls unknown starttls/no-address"],
  ],
];

const probe = (what: StartTlsResult, more: Setup = {}): Setup => ({ ...more, mail: { [server]: what } });
const failed = (
  step: Extract<StartTlsResult, { kind: "failed" }>["step"],
  failure: Extract<StartTlsResult, { kind: "failed" }>["failure"],
): StartTlsResult => ({ kind: "failed", step, failure });
const notTestable = ["starttls unknown starttls/not-testable"];
/** Two servers, and at the second one something is different. */
const second = (what: StartTlsResult): Setup => ({
  ...records(mx("mx1.example.test", "mx2.example.test"), { "mx2.example.test": { A: ["192.0.2.26"] } }),
  policy: { mx: ["*.example.test"] },
  mail: { "192.0.2.26": what },
});
/** One server with addresses of both families. */
const both = (ipv4: StartTlsResult, ipv6: StartTlsResult): Setup => ({
  zone: { "mx1.example.test": { A: [server], AAAA: ["2001:db8::25"] } },
  mail: { [server]: ipv4, "2001:db8::25": ipv6 },
});
const noStartTls: StartTlsResult = { kind: "no-starttls" };

export const startTlsRows: readonly Row[] = [
  ["not offered", probe(noStartTls), ["starttls fail starttls/absent"]],
  ["not offered, in testing", probe(noStartTls, testing), ["starttls warn starttls/absent"]],
  ["not offered, when nothing is demanded", probe(noStartTls, none), ["starttls ok starttls/absent"]],
  [
    "not offered, without a policy",
    probe(noStartTls, noPolicy),
    [...withoutPolicy, "mx unknown mx/not-compared", "starttls warn starttls/absent"],
  ],
  [
    "not offered at both addresses: reported once",
    both(noStartTls, noStartTls),
    ["starttls fail starttls/absent"],
  ],
  [
    "offered and refused",
    probe({ kind: "refused", step: "starttls", code: 454 }),
    ["starttls fail starttls/refused"],
  ],
  ["we are turned away", probe({ kind: "refused", step: "greeting", code: 554 }), notTestable],
  ["plain text behind it", probe({ kind: "injected" }), ["starttls fail starttls/injected"]],
  [
    "a certificate for another name",
    probe(secured({ admitsHost: false })),
    ["starttls fail starttls/certificate-name"],
  ],
  [
    "an expired certificate",
    probe(secured({ distrust: "CERT_HAS_EXPIRED" })),
    ["starttls fail starttls/certificate-expired"],
  ],
  [
    "a certificate of nobody",
    probe(secured({ distrust: "SELF_SIGNED_CERT_IN_CHAIN" })),
    ["starttls fail starttls/certificate-untrusted"],
  ],
  [
    "one that ends soon",
    probe(secured({ expires: now + day })),
    ["starttls warn starttls/certificate-ends-soon"],
  ],
  ["no TLS that senders know", probe(failed("tls", "tls")), ["starttls fail starttls/failed"]],
  ["it breaks off after STARTTLS", probe(failed("starttls", "reset")), ["starttls fail starttls/failed"]],
  ["garbage for a greeting", probe(failed("greeting", "malformed")), ["starttls fail starttls/failed"]],
  ["port 25 is blocked: refused", probe(failed("connect", "refused")), notTestable],
  ["port 25 is blocked: lost", probe(failed("connect", "timeout")), notTestable],
  ["port 25 is blocked: connections, and silence", probe(failed("greeting", "timeout")), notTestable],
  ["port 25 is blocked: connections that end", probe(failed("greeting", "reset")), notTestable],
  [
    "silence from all of them",
    {
      ...second(failed("greeting", "timeout")),
      mail: { [server]: failed("greeting", "timeout"), "192.0.2.26": failed("greeting", "timeout") },
    },
    [...notTestable, ...notTestable],
  ],
  ["one is silent, another is not", second(failed("connect", "timeout")), ["starttls warn starttls/silent"]],
  ["no way leads to one, and to another one does", second(failed("connect", "unreachable")), notTestable],
  [
    "one is silent, another turns us away",
    {
      ...second(failed("connect", "timeout")),
      mail: {
        [server]: { kind: "refused", step: "greeting", code: 554 },
        "192.0.2.26": failed("connect", "timeout"),
      },
    },
    [...notTestable, "starttls warn starttls/silent"],
  ],
  ["IPv6 does not answer", both(secured(), failed("connect", "timeout")), ["starttls warn starttls/silent"]],
  ["no IPv6 here", both(secured(), failed("connect", "unreachable")), []],
  ["IPv6 alone, and none here", probe(failed("connect", "unreachable")), notTestable],
  [
    "one way is as bad as the other",
    both(failed("connect", "timeout"), failed("connect", "unreachable")),
    ["starttls unknown starttls/not-testable starttls/not-testable"],
  ],
];
