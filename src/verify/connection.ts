import type { ConnectionFailure } from "../io/tls/certificate.ts";

/** For people, to be put after a colon. */
export const failureWords: Record<ConnectionFailure, string> = {
  timeout: "no answer in time",
  refused: "it refuses connections",
  unreachable: "there is no route to it from here",
  reset: "it closed the connection",
  tls: "no TLS connection of version 1.2 or newer could be established",
  malformed: "its answer violates the protocol",
  "given-up": "it did not answer for other domains in the list and was not tried again",
};
