import { type Timestamp, timestampOf } from "../../base/time.ts";
import type { Mode } from "../../sts/policy-file.ts";

/** What a mode means, for people who never heard of it. `{domain}` stands for the domain. */
export interface Wording {
  readonly headline: string;
  readonly sentences: readonly [string, string];
  /** What a sender that holds the policy does (RFC 8461 §5). */
  readonly senders: string;
  /** About the list of mail servers. */
  readonly servers: string;
  readonly picture: string;
}

export const wordings: Readonly<Record<Mode, Wording>> = {
  enforce: {
    headline: "{domain} publishes a policy that protects its mail on the way.",
    sentences: [
      "This address tells other mail servers how to deliver mail to {domain}: only to the servers listed here, and only over an encrypted connection to a server that has proven who it is.",
      "Mail servers that follow it would rather wait than deliver the mail unprotected, so nobody on the way can read or divert it. Whether it works right now, the check below can tell.",
    ],
    senders: "Deliver protected, or not at all",
    servers: "Mail is delivered to these, and to no others.",
    picture:
      "An envelope travels from one mail server to another through a closed, locked channel. A way that leads elsewhere is blocked.",
  },
  testing: {
    headline: "{domain} is testing a policy that protects its mail on the way.",
    sentences: [
      "This address tells other mail servers which servers receive mail for {domain}, and that the connection to them should be encrypted.",
      "For now they only report what goes wrong, and deliver the mail all the same; once the reports are quiet, the protection can be enforced.",
    ],
    senders: "Deliver all the same, and report",
    servers: "Mail should be delivered to these, and to no others.",
    picture:
      "An envelope travels from one mail server to another through a channel that is still being drawn, watched by a magnifying glass.",
  },
  none: {
    headline: "{domain} asks for no protection of its mail.",
    sentences: [
      "This address tells other mail servers that {domain} does not ask them to deliver its mail in any particular way.",
      "They forget what an earlier policy asked of them, and deliver as they do to any domain without a policy.",
    ],
    senders: "Deliver as if there were no policy",
    servers: "They stand in the policy still; no mail server is held to them.",
    picture:
      "An envelope travels from one mail server to another on an open way, with an open lock beside it.",
  },
};

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2026-11-21T16:30:00Z` → `21 November 2026`, in UTC. */
export function dayWords(timestamp: Timestamp): string {
  const [year, month, day] = timestamp.slice(0, 10).split("-").map(Number);
  return `${day} ${months[month! - 1]} ${year}`;
}

/** The day by the end of which a moment (seconds) has passed everywhere: never a day too early. */
export function endWords(seconds: number): string {
  return dayWords(timestampOf(seconds + 86_399));
}

const units = [
  ["year", 31_557_600],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** `604800` → `1 week`; the largest unit that leaves no rest. */
export function durationWords(seconds: number): string {
  const [unit, length] = units.find(([, one]) => seconds >= one && seconds % one === 0) ?? ["second", 1];
  const count = seconds / length;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
