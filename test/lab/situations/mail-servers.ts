import type { Situation } from "../situation.ts";

/** MX records against the policy: RFC 8461 §4.1. */
const mx: readonly Situation[] = [
  {
    name: "mx-not-admitted",
    about: "the MX moved, the policy did not",
    policy: { mx: ["old.DOMAIN"] },
    expected: { checks: { mx: "fail" }, fate: "deferred" },
  },
  {
    name: "mx-backup-not-admitted",
    about: "the backup is forgotten in the policy: seen only when the first server is down",
    mail: { mail: "good", backup: "good" },
    expected: { checks: { mx: "fail" }, fate: "verified" },
  },
  {
    name: "mx-attacker",
    about: "forged MX records lead to an attacker with a certificate of his own",
    mail: { "mx-attacker.attacker.test": "good" },
    expected: { checks: { mx: "fail" }, fate: "deferred" },
  },
  {
    name: "mx-attacker-first",
    about: "forged MX records put an attacker before the real server",
    mail: { "mx-attacker-first.attacker.test": "good", mail: "good" },
    expected: { checks: { mx: "fail" }, fate: "verified", by: "mail" },
  },
  {
    name: "mx-wildcard",
    about: "a wildcard admits one label",
    policy: { mx: ["*.DOMAIN"] },
    expected: { checks: {}, fate: "verified" },
  },
  {
    name: "mx-wildcard-two-labels",
    about: "a wildcard does not admit two labels",
    policy: { mx: ["*.DOMAIN"] },
    mail: { "mail.eu": "good" },
    expected: {
      checks: { mx: "fail" },
      fate: "verified",
      note: "Postfix' plugins take a wildcard for any depth; Google does not",
    },
  },
  {
    name: "mx-null",
    about: "the domain says that it takes no mail (RFC 7505)",
    records: { "DOMAIN MX": ["0 ."] },
    expected: { checks: { mx: "warn", starttls: null }, fate: "bounced" },
  },
  {
    name: "mx-alias",
    about: "the MX is a CNAME (RFC 5321 §5.1): the policy is asked for the alias",
    records: { "DOMAIN MX": ["10 alias.DOMAIN."], "alias.DOMAIN CNAME": ["mail.DOMAIN."] },
    expected: {
      checks: { mx: "fail", starttls: "fail" },
      fate: "verified",
      note: "Postfix compares names of the certificate, not of the MX record",
    },
  },
  {
    name: "mx-unresolvable",
    about: "the MX has no address",
    policy: { mx: ["gone.DOMAIN"] },
    records: { "DOMAIN MX": ["10 gone.DOMAIN."] },
    expected: { checks: { mx: "fail", starttls: "unknown" }, fate: "bounced" },
  },
  {
    name: "mx-implicit",
    about: "without MX records mail goes to the domain's own address (RFC 5321 §5.1)",
    policy: { mx: ["DOMAIN"] },
    mail: { "": "good" },
    records: { "DOMAIN MX": [] },
    expected: { checks: {}, fate: "verified" },
  },
  {
    name: "mx-none",
    about: "no MX and no address: the domain takes no mail",
    records: { "DOMAIN MX": [] },
    expected: { checks: { mx: "warn", starttls: null }, fate: "bounced" },
  },
];

/** STARTTLS on port 25: RFC 8461 §4.2. */
const starttls: readonly Situation[] = [
  {
    name: "starttls-expired",
    about: "the server's certificate has expired",
    mail: { mail: "expired" },
    expected: { checks: { starttls: "fail" }, fate: "deferred" },
  },
  {
    name: "starttls-expiring",
    about: "the server's certificate has a week left",
    mail: { mail: "expiring" },
    expected: { checks: { starttls: "warn" }, fate: "verified" },
  },
  {
    name: "starttls-self-signed",
    about: "the server's certificate is nobody's but its own",
    mail: { mail: "self-signed" },
    expected: { checks: { starttls: "fail" }, fate: "deferred" },
  },
  {
    name: "starttls-untrusted",
    about: "an authority that nobody knows",
    mail: { mail: "untrusted" },
    expected: { checks: { starttls: "fail" }, fate: "deferred" },
  },
  {
    name: "starttls-wrong-name",
    about: "a certificate for another name",
    mail: { mail: "wrong-name" },
    expected: { checks: { starttls: "fail" }, fate: "deferred" },
  },
  {
    name: "starttls-missing",
    about: "STARTTLS is not offered, or somebody on the way takes it out",
    mail: { mail: "no-starttls" },
    expected: { checks: { starttls: "fail" }, fate: "deferred" },
  },
  {
    name: "starttls-tls12",
    about: "TLS 1.2 is old, and enough",
    mail: { mail: "tls1.2" },
    expected: { checks: {}, fate: "verified" },
  },
  {
    name: "starttls-tls11",
    about: "TLS 1.1 is too old (RFC 8461 §7.2)",
    mail: { mail: "tls1.1" },
    expected: { checks: { starttls: "fail" }, fate: "deferred" },
  },
  {
    name: "starttls-down",
    about: "nobody listens: nothing can be said about it from here",
    mail: { mail: "down" },
    expected: { checks: { starttls: "unknown" }, fate: "deferred" },
  },
  {
    name: "starttls-first-expired",
    about: "mail goes to the second server",
    policy: { mx: ["mail.DOMAIN", "backup.DOMAIN"] },
    mail: { mail: "expired", backup: "good" },
    expected: { checks: { starttls: "fail" }, fate: "verified", by: "backup" },
  },
  {
    name: "starttls-backup-expired",
    about: "seen only when the first server is down",
    policy: { mx: ["mail.DOMAIN", "backup.DOMAIN"] },
    mail: { mail: "good", backup: "expired" },
    expected: { checks: { starttls: "fail" }, fate: "verified" },
  },
];

/** Testing refuses nothing, and none asks for nothing: RFC 8461 §5. */
const modes: readonly Situation[] = [
  {
    name: "testing",
    about: "all is well, and nothing is demanded yet",
    policy: { mode: "testing" },
    expected: { checks: {}, fate: "trusted" },
  },
  {
    name: "testing-not-admitted",
    about: "what enforce would refuse is delivered",
    policy: { mode: "testing", mx: ["old.DOMAIN"] },
    expected: { checks: { mx: "warn" }, fate: "trusted" },
  },
  {
    name: "testing-expired",
    about: "what enforce would refuse is delivered",
    policy: { mode: "testing" },
    mail: { mail: "expired" },
    expected: { checks: { starttls: "warn" }, fate: "untrusted" },
  },
  {
    name: "testing-starttls-missing",
    about: "what enforce would refuse is delivered",
    policy: { mode: "testing" },
    mail: { mail: "no-starttls" },
    expected: { checks: { starttls: "warn" }, fate: "plain" },
  },
  {
    name: "testing-attacker",
    about: "testing protects nobody",
    policy: { mode: "testing" },
    mail: { "testing-attacker.attacker.test": "good", mail: "good" },
    expected: { checks: { mx: "warn" }, fate: "trusted", by: "testing-attacker.attacker.test" },
  },
  {
    name: "none",
    about: "the way out: as if there were no policy",
    policy: { mode: "none" },
    expected: { checks: {}, fate: "trusted" },
  },
  {
    name: "none-starttls-missing",
    about: "nothing is demanded of a server",
    policy: { mode: "none" },
    mail: { mail: "no-starttls" },
    expected: { checks: {}, fate: "plain" },
  },
];

export const mailServerSituations = [...mx, ...starttls, ...modes];
