import { finding } from "../../src/base/finding.ts";
import type { Certificate } from "../../src/io/tls/certificate.ts";
import { renderPolicyFile } from "../../src/sts/policy-file.ts";
import type { Entry } from "../fake-dns/zone.ts";
import type { PolicyHost } from "./fake-world.ts";
import type { Row } from "./rows-records.ts";
import { domain, now, policyOf, type Setup } from "./setup.ts";

const policyHost = `mta-sts.${domain}`;
const [ipv4, ipv6] = ["192.0.2.10", "2001:db8::10"];
const day = 86_400;

/** What follows when there is no policy to look at. */
const nothingServed = ["policy unknown served/nothing", "mx unknown mx/not-compared"];
const noAddress = ["https unknown https/no-address", ...nothingServed];

const host = (entry: Entry | null, more: Setup["zone"] = {}): Setup => ({
  zone: { [policyHost]: entry, ...more },
});
const caa = (...values: string[]) => ({ CAA: values.map((value) => [0, "issue", value] as const) });

export const hostRows: readonly Row[] = [
  ["no address", host({ TXT: [["x"]] }), ["host fail host/no-address", ...noAddress]],
  ["no such name", host(null), ["host fail host/no-address", ...noAddress]],
  [
    "an alias of nothing at GitHub",
    host({ CNAME: "gone.github.io" }),
    ["host fail host/dangling-alias", ...noAddress],
  ],
  [
    "another account's Pages",
    host({ CNAME: "mallory.github.io" }, { "mallory.github.io": { A: [ipv4], AAAA: [ipv6] } }),
    ["host fail host/other-pages"],
  ],
  [
    "the right Pages by way of another alias",
    host({ CNAME: "pages.test" }, { "pages.test": { CNAME: "octo.github.io" } }),
    [],
  ],
  [
    "the right Pages, which is an alias itself",
    host({ CNAME: "octo.github.io" }, { "octo.github.io": { CNAME: "cdn.test" }, "cdn.test": { A: [ipv4] } }),
    [],
  ],
  ["addresses instead of an alias", host({ A: [ipv4] }), ["host ok host/elsewhere"]],
  ["somebody else's domain, served anywhere", { ...host({ A: [ipv4] }), ours: false }, []],
  [
    "an address that nobody can reach",
    host({ A: ["10.0.0.1"] }),
    ["host fail host/private-address host/elsewhere", ...noAddress],
  ],
  [
    "such an address beside a good one",
    host({ A: [ipv4], AAAA: [ipv6] }, { [policyHost]: { A: ["10.0.0.1", ipv4] } }),
    ["host fail host/private-address host/elsewhere"],
  ],
  [
    "a name server that fails",
    host({ fault: "servfail" }),
    ["host unknown host/not-looked-up", ...noAddress],
  ],
  ["one that fails for IPv6 alone", host({ CNAME: "octo.github.io", fault: { AAAA: "servfail" } }), []],
  [
    "one that fails for IPv6, without IPv4",
    host({ fault: { AAAA: "servfail" } }),
    ["host unknown host/not-looked-up", ...noAddress],
  ],
  [
    "CAA of another authority",
    host({ CNAME: "octo.github.io" }, { "octo.github.io": { ...caa("other.test"), A: [ipv4] } }),
    ["host warn host/caa-forbids"],
  ],
  [
    "CAA of another authority at the domain",
    { zone: { [domain]: { MX: [[10, "mx1.example.test"]], ...caa("other.test") } } },
    ["host warn host/caa-forbids"],
  ],
  [
    "CAA that forbids all",
    { zone: { [domain]: { MX: [[10, "mx1.example.test"]], ...caa(";") } } },
    ["host warn host/caa-forbids"],
  ],
  [
    "CAA that allows it, among others",
    { zone: { [domain]: { MX: [[10, "mx1.example.test"]], ...caa("other.test", "LetsEncrypt.org; a=b") } } },
    [],
  ],
  [
    "CAA in capitals",
    { zone: { [domain]: { MX: [[10, "mx1.example.test"]], CAA: [[0, "Issue", "other.test"]] } } },
    ["host warn host/caa-forbids"],
  ],
  [
    "CAA about something else",
    { zone: { [domain]: { MX: [[10, "mx1.example.test"]], CAA: [[0, "iodef", "mailto:a@b.test"]] } } },
    [],
  ],
  [
    "CAA of another authority, and another host's certificate",
    {
      zone: {
        [policyHost]: { A: [ipv4] },
        [domain]: { MX: [[10, "mx1.example.test"]], ...caa("other.test") },
      },
    },
    ["host ok host/elsewhere"],
  ],
  [
    "CAA before there is a host",
    { zone: { [policyHost]: null, [domain]: { MX: [[10, "mx1.example.test"]], ...caa("other.test") } } },
    ["host fail host/no-address host/caa-forbids", ...noAddress],
  ],
  [
    "CAA that cannot be looked up",
    { zone: { [domain]: { MX: [[10, "mx1.example.test"]], fault: { CAA: "servfail" } } } },
    [],
  ],
];

/** The same at both addresses. */
const everywhere = (what: PolicyHost): Setup => ({ hosts: { [ipv4]: what, [ipv6]: what } });
const certificate = (what: Partial<Certificate>) => everywhere({ certificate: what });
const failing = (codes: string) => [`https fail ${codes}`, ...nothingServed];
/** Each address is reported. */
const twice = (code: string) => `${code} ${code}`;

/** The first bytes of gzip, as they are read. */
const gzipped = "\u001f\ufffd\b\0";
const gzippedPolicy = ["policy fail served/differs policy-file/something-else", "mx unknown mx/not-compared"];

export const httpsRows: readonly Row[] = [
  ["nobody listens", everywhere({ failure: "refused" }), failing(twice("https/failed"))],
  [
    "nobody listens at one address",
    { hosts: { [ipv6]: { failure: "timeout" } } },
    ["https fail https/failed"],
  ],
  [
    "the connection breaks before the answer",
    everywhere({
      to: {
        "mail servers": { failure: "reset" },
        browsers: { failure: "reset" },
        "clients without a name": { failure: "reset" },
      },
    }),
    failing(twice("https/failed")),
  ],
  ["no IPv6 here", { hosts: { [ipv6]: { failure: "unreachable" } } }, []],
  [
    "IPv6 alone, and none here",
    { zone: { "octo.github.io": { AAAA: [ipv6] } }, hosts: { [ipv6]: { failure: "unreachable" } } },
    ["https unknown https/unreachable", ...nothingServed],
  ],
  [
    "a certificate for another name",
    certificate({ admitsHost: false }),
    failing(twice("https/certificate-name")),
  ],
  [
    "one for no name",
    certificate({ admitsHost: false, names: [], distrust: "DEPTH_ZERO_SELF_SIGNED_CERT" }),
    failing(twice("https/certificate-name https/certificate-untrusted")),
  ],
  [
    "that of GitHub Pages",
    certificate({ admitsHost: false, names: ["*.github.io", "github.io"] }),
    failing("https/pages-certificate"),
  ],
  [
    "an expired certificate",
    certificate({ distrust: "CERT_HAS_EXPIRED", expires: now - day }),
    failing(twice("https/certificate-expired")),
  ],
  [
    "an end that cannot be read",
    certificate({ distrust: "CERT_HAS_EXPIRED", expires: Number.NaN }),
    failing(twice("https/certificate-expired")),
  ],
  [
    "a certificate of nobody",
    certificate({ distrust: "SOMETHING_NEW" }),
    failing(twice("https/certificate-untrusted")),
  ],
  [
    "one that ends soon",
    certificate({ expires: now + 14 * day - 1 }),
    [`https warn ${twice("https/certificate-ends-soon")}`],
  ],
  ["one with two weeks left", certificate({ expires: now + 14 * day }), []],
  [
    "an expired one at one address",
    { hosts: { [ipv6]: { certificate: { distrust: "CERT_HAS_EXPIRED" } } } },
    ["https fail https/certificate-expired"],
  ],
  [
    "a redirect",
    everywhere({ status: 301, location: "https://www.example.test/" }),
    failing(twice("https/redirect")),
  ],
  ["a redirect to nowhere", everywhere({ status: 304 }), failing(twice("https/redirect"))],
  ["not found", everywhere({ status: 404 }), failing(twice("https/status"))],
  ["no content", everywhere({ status: 204 }), failing(twice("https/status"))],
  ["HTML", everywhere({ contentTypes: ["text/html"] }), ["https fail https/content-type"]],
  ["nearly text/plain", everywhere({ contentTypes: ["text/plainer"] }), ["https fail https/content-type"]],
  ["no type", everywhere({ contentTypes: [] }), ["https fail https/content-type"]],
  ["Text/Plain ; with something", everywhere({ contentTypes: ["Text/Plain ;charset=utf-8"] }), []],
  [
    "two types",
    everywhere({ contentTypes: ["text/plain", "text/html"] }),
    ["https fail https/content-types"],
  ],
  [
    "compressed, and said to be",
    everywhere({ contentEncoding: "gzip", text: gzipped }),
    failing("https/content-encoding"),
  ],
  ["compressed, and not said to be", everywhere({ text: gzipped }), gzippedPolicy],
  ["compressed twice", everywhere({ contentEncoding: "Identity, br" }), failing("https/content-encoding")],
  ["said to be as it is", everywhere({ contentEncoding: " Identity,, " }), []],
  ["an empty Content-Encoding", everywhere({ contentEncoding: "" }), []],
  [
    "compressed and not text/plain",
    everywhere({ contentEncoding: "gzip", contentTypes: ["text/html"] }),
    failing("https/content-type https/content-encoding"),
  ],
  [
    "compressed for browsers alone",
    everywhere({ to: { browsers: { contentEncoding: "br", text: "?" } } }),
    ["https fail https/content-encoding"],
  ],
  [
    "compressed for mail servers alone",
    everywhere({ to: { "mail servers": { contentEncoding: "br", text: "?" } } }),
    ["https fail https/content-encoding"],
  ],
  [
    "compressed at one of two addresses",
    { hosts: { [ipv6]: { contentEncoding: "gzip", text: gzipped } } },
    ["https fail https/content-encoding"],
  ],
  [
    "compressed, and not found",
    everywhere({ status: 404, contentEncoding: "gzip" }),
    failing(twice("https/status")),
  ],
  ["more than 64 KiB", everywhere({ tooLarge: true }), failing("https/too-large")],
  ["slow", { hosts: { [ipv4]: { milliseconds: 4001 } } }, ["https warn https/slow"]],
  ["status 300", everywhere({ status: 300 }), failing(twice("https/redirect"))],
  ["status 400", everywhere({ status: 400 }), failing(twice("https/status"))],
  ["nearly slow", { hosts: { [ipv4]: { milliseconds: 4000 } } }, []],
  [
    "not for mail servers",
    everywhere({ to: { "mail servers": { status: 403 } } }),
    [`https fail ${twice("https/status")} https/user-agent`],
  ],
  [
    "not for clients without a name",
    everywhere({ to: { "clients without a name": { status: 403 } } }),
    ["https fail https/user-agent"],
  ],
  [
    "browsers are sent elsewhere",
    everywhere({ to: { browsers: { status: 302 } } }),
    ["https fail https/user-agent"],
  ],
  ["no TLS 1.2", everywhere({ versions: ["TLSv1.3"] }), ["https warn https/without-older-tls"]],
  ["no TLS 1.3", everywhere({ versions: ["TLSv1.2"] }), ["https ok https/without-newer-tls"]],
  ["no TLS", everywhere({ failure: "tls" }), failing(twice("https/failed"))],
  [
    "by a proxy",
    { byProxy: true, hosts: { [ipv4]: { failure: "refused" }, [ipv6]: { failure: "refused" } } },
    [],
  ],
  [
    "a proxy that fails",
    { byProxy: true, hosts: { proxy: { failure: "refused" } } },
    failing("https/failed"),
  ],
  [
    "by a proxy, to where nobody may go",
    { byProxy: true, zone: { [policyHost]: { A: ["10.0.0.1"] } } },
    ["host fail host/private-address host/elsewhere", ...noAddress],
  ],
];

const published = renderPolicyFile(policyOf({}));
const old = renderPolicyFile(policyOf({ policy: { mx: ["old.example.test"] } }));
const text = (body: string): Setup => everywhere({ text: body });
const notPolicy = "mx unknown mx/not-compared";

export const policyRows: readonly Row[] = [
  ["the policy before", text(old), ["policy fail served/old", "mx fail mx/refused-by-policy"]],
  [
    "a policy from between the others",
    {
      ...text(old),
      history: [
        ["2026-10-20", { mx: ["older.example.test"] }],
        ["2026-10-25", { mx: ["old.example.test"] }],
        ["2026-10-30", { mx: ["newer.example.test"] }],
      ],
    },
    ["policy fail served/old", "mx fail mx/refused-by-policy"],
  ],
  [
    "what time alone brings",
    { aged: [finding("rollout/forgotten-in-testing", null, { since: "2026-09-01", days: 91 })] },
    ["policy ok rollout/forgotten-in-testing"],
  ],
  ["another policy", text(published.replace("604800", "86400")), ["policy fail served/differs"]],
  [
    "the same with other line ends",
    text(published.replaceAll("\r\n", "\n")),
    ["policy ok policy-file/line-feed"],
  ],
  ["without the last line end", text(published.replace(/\r\n$/, "")), []],
  ["with a blank line more", text(`${published}\r\n`), ["policy fail served/differs policy-file/blank-line"]],
  [
    "the same with a line more",
    text(`${published}later: yes\r\n`),
    ["policy fail served/differs policy-file/unknown-key"],
  ],
  [
    "the same cut off",
    text(published.slice(0, 20)),
    [
      "policy fail served/differs policy-file/no-colon policy-file/missing-key policy-file/missing-key policy-file/no-mx",
      notPolicy,
    ],
  ],
  [
    "an error page with status 200",
    text("<!doctype html>"),
    ["policy fail served/differs policy-file/something-else", notPolicy],
  ],
  ["nothing", text(""), ["policy fail served/differs policy-file/empty", notPolicy]],
  [
    "a byte order mark",
    text(`\ufeff${published}`),
    ["policy fail served/differs policy-file/byte-order-mark"],
  ],
  ["not yet at one address", { hosts: { [ipv6]: { text: old } } }, ["policy warn served/partly"]],
  [
    "another page for browsers",
    everywhere({ to: { browsers: { text: "<html>" } } }),
    ["policy warn served/partly"],
  ],
  ["somebody else's policy", { ours: false, ...text(old) }, ["mx fail mx/refused-by-policy"]],
  [
    "somebody else's policy, not everywhere the same",
    { ours: false, hosts: { [ipv6]: { text: old } } },
    ["policy warn served/inconsistent"],
  ],
  [
    "no policy of theirs",
    { ours: false, ...text("<html>") },
    ["policy fail policy-file/something-else", notPolicy],
  ],
];
