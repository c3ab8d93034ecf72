import type { Situation } from "../situation.ts";

const expected = { checks: {}, fate: "verified" } as const;

/** Domains that the tests of changes start from; each is well at first. */
export const changing = {
  moving: {
    name: "moving",
    about: "mail moves to another server",
    policy: { mx: ["old.DOMAIN"] },
    mail: { old: "good", new: "good" },
    records: { "DOMAIN MX": ["10 old.DOMAIN."] },
    expected,
  },
  leaving: {
    name: "leaving",
    about: "MTA-STS is given up",
    policy: { mx: ["mail.DOMAIN", "plain.DOMAIN"] },
    mail: { mail: "good", plain: "no-starttls" },
    records: { "DOMAIN MX": ["10 mail.DOMAIN."] },
    expected,
  },
  hijacked: {
    name: "hijacked",
    about: "somebody forges DNS",
    mail: { mail: "good", "hijacked.attacker.test": "good" },
    records: { "DOMAIN MX": ["10 mail.DOMAIN."] },
    expected,
  },
  stripped: {
    name: "stripped",
    about: "somebody stands between, and takes STARTTLS out",
    mail: { mail: "good", plain: "no-starttls" },
    records: { "DOMAIN MX": ["10 mail.DOMAIN."] },
    expected,
  },
  promoted: {
    name: "promoted",
    about: "from testing to enforce",
    policy: { mode: "testing" },
    mail: { mail: "no-starttls" },
    expected: { checks: { starttls: "warn" }, fate: "plain" },
  },
  copied: {
    name: "copied",
    about: "a mail server, and nothing yet of all this: a copy of the template brings the rest",
    policy: null,
    mail: { mail: "good", "copied.attacker.test": "good" },
    records: { "DOMAIN MX": ["10 mail.DOMAIN."] },
    expected,
  },
} as const satisfies Record<string, Situation>;
