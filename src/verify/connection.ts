import type { ConnectionFailure } from "../io/tls/certificate.ts";

/** For people, to be put after a colon. */
export const failureWords: Record<ConnectionFailure, string> = {
  timeout: "no answer in time",
  refused: "it refuses connections",
  unreachable: "no way leads there from here",
  reset: "it broke the connection off",
  tls: "no TLS connection came about, or none of version 1.2 or newer",
  malformed: "what came breaks the protocol",
  "given-up": "it did not answer for other domains of the list and was not tried again",
};
