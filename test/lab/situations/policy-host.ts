import type { Situation } from "../situation.ts";

/** What depends on a policy that did not come is not guessed. */
const unread = { policy: "unknown", mx: "unknown" } as const;
const alias = "mta-sts.DOMAIN CNAME";
const address = "mta-sts.DOMAIN A";

/** Names and addresses of the policy host. */
const host: readonly Situation[] = [
  {
    name: "host-missing",
    about: "the record promises a policy, but there is no policy host",
    records: { [alias]: [] },
    expected: { checks: { host: "fail", https: "unknown", ...unread }, fate: "trusted" },
  },
  {
    name: "host-unclaimed",
    about: "no repository claims the name at GitHub: anybody could",
    host: { fault: "unclaimed" },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "host-alias-dangling",
    about: "a CNAME to a name that there is not",
    records: { [alias]: ["nobody.github.io."] },
    expected: { checks: { host: "fail", https: "unknown", ...unread }, fate: "trusted" },
  },
  {
    name: "host-caa",
    about: "the next certificate will be refused: CAA names another authority",
    records: { "DOMAIN CAA": ['0 issue "authority.example"'] },
    expected: { checks: { host: "warn" }, fate: "verified" },
  },
  {
    name: "host-down",
    about: "nobody listens",
    records: { [alias]: [], [address]: ["127.0.0.89"] },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "host-half-down",
    about: "one of two addresses does not listen",
    records: { [alias]: [], [address]: ["127.0.0.89", "127.0.0.80"] },
    expected: { checks: { https: "fail" }, fate: "verified", note: "this sender tries the other address" },
  },
  {
    name: "host-ipv6-elsewhere",
    about: "A is right, AAAA is another server's: who goes there sees a wrong certificate",
    host: { address: "127.0.0.82" },
    records: { [alias]: [], [address]: ["127.0.0.82"], "mta-sts.DOMAIN AAAA": ["::1"] },
    expected: { checks: { https: "fail" }, fate: ["verified", "trusted"] },
  },
];

/** HTTPS as a sender does it: RFC 8461 §3.3. */
const https: readonly Situation[] = [
  {
    name: "https-expired",
    about: "the certificate has expired",
    host: { certificate: "expired" },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "https-expiring",
    about: "the certificate has a week left",
    host: { certificate: "expiring" },
    expected: { checks: { https: "warn" }, fate: "verified" },
  },
  {
    name: "https-self-signed",
    about: "the certificate is nobody's but its own",
    host: { certificate: "self-signed" },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "https-untrusted",
    about: "an authority that nobody knows",
    host: { certificate: "untrusted" },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "https-wrong-name",
    about: "a certificate for another name",
    host: { certificate: "wrong-name" },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "https-redirect",
    about: "senders do not follow a redirect",
    host: { fault: "redirect" },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "https-not-found",
    about: "404",
    host: { fault: "not-found" },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "https-server-error",
    about: "503",
    host: { fault: "server-error" },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "https-html",
    about: "the type is text/html: some senders refuse it",
    host: { fault: "html" },
    expected: { checks: { https: "fail" }, fate: "trusted" },
  },
  {
    name: "https-two-types",
    about: "two Content-Type headers: which counts is the sender's choice",
    host: { fault: "two-types" },
    expected: { checks: { https: "fail" }, fate: "verified", note: "this sender takes the first" },
  },
  {
    name: "https-browsers-only",
    about: "protection against robots lets only browsers in",
    host: { fault: "browsers-only" },
    expected: { checks: { https: "fail" }, fate: "trusted" },
  },
  {
    name: "https-drip",
    about: "a byte a second",
    host: { fault: "drip" },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "https-slow",
    about: "the policy takes more than the 4 s that some senders wait",
    host: { fault: "slow" },
    expected: {
      checks: { https: "warn" },
      fate: "trusted",
      note: "this sender is one of those that give up",
    },
  },
  {
    name: "https-gzip",
    about: "compressed for everybody, though senders need not decode",
    host: { fault: "gzip" },
    expected: { checks: { https: "fail", ...unread }, fate: "verified", note: "this sender decodes it" },
  },
  {
    name: "https-too-large",
    about: "more than 64 KiB",
    host: {
      text: `version: STSv1\nmode: enforce\nmx: mail.DOMAIN\nmax_age: 604800\nnote: ${"x".repeat(70_000)}\n`,
    },
    expected: { checks: { https: "fail", ...unread }, fate: "trusted" },
  },
  {
    name: "https-tls12",
    about: "TLS 1.2 is old, and enough",
    host: { fault: "tls1.2", address: "127.0.0.83" },
    records: { [alias]: [], [address]: ["127.0.0.83"] },
    expected: { checks: {}, fate: "verified" },
  },
];

export const policyHostSituations = [...host, ...https];
