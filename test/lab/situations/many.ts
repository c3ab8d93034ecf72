import type { Situation } from "../situation.ts";

const expected = { checks: {}, fate: "verified" } as const;

/** The mail servers of all domains that move from one policy to another, and the TXT records of their policies. */
export const platform: Situation = {
  name: "platform",
  about: "mail servers for the domains of others",
  policy: null,
  mail: { old: "good", new: "good" },
  expected,
};

function client(name: string, about: string): Situation {
  return { name, about, policy: null, mail: {}, expected };
}

/** Domains of two folders of policies, each with one that moves and one that does not. */
export const clients = {
  "a TXT record": {
    moving: client("moves-by-txt", "it moves to another policy, and its TXT record changes"),
    staying: client("stays-by-txt", "its policy stays as it is"),
    hasty: client("hasty", "its TXT record changes before its policy does"),
  },
  "an alias": {
    moving: client("moves-by-alias", "it moves to another policy, and its CNAME record changes"),
    staying: client("stays-by-alias", "its policy stays as it is"),
    hasty: client("hasty-by-alias", "its CNAME record changes before its policy does"),
  },
} as const;

/** What `init --domains` reads: a zone of a name server that its test starts, with a name for each domain. */
export const listed: Situation = {
  name: "listed",
  about: "300 domains, with a policy or without",
  policy: null,
  mail: {},
  nameServers: { "ns.listed.test": "127.4.0.1" },
  expected,
};

export const manySituations: readonly Situation[] = [
  platform,
  ...Object.values(clients).flatMap((one) => Object.values(one)),
  listed,
];
