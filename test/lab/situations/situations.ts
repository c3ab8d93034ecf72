import type { Situation } from "../situation.ts";
import { changing } from "./changing.ts";
import { mailServerSituations } from "./mail-servers.ts";
import { manySituations } from "./many.ts";
import { policyFileSituations } from "./policy-file.ts";
import { policyHostSituations } from "./policy-host.ts";
import { recordSituations } from "./records.ts";
import { updated } from "./updated.ts";

export const healthy: Situation = {
  name: "healthy",
  about: "all is as it should be",
  expected: { checks: {}, fate: "verified" },
};

/** Each fault, what `verify` says of it, and what becomes of a mail. */
export const situations: readonly Situation[] = [
  healthy,
  {
    name: "no-policy",
    about: "a domain that has nothing of all this",
    policy: null,
    records: {},
    expected: {
      checks: {
        txt: "fail",
        "tls-rpt": "warn",
        host: "fail",
        https: "unknown",
        policy: "unknown",
        mx: "unknown",
      },
      fate: "trusted",
    },
  },
  ...recordSituations,
  ...policyHostSituations,
  ...policyFileSituations,
  ...mailServerSituations,
];

/** All that the lab sets up. */
export const allSituations: readonly Situation[] = [
  ...situations,
  ...Object.values(changing),
  ...updated,
  ...manySituations,
];
