/** Asks several servers one question until one of them answers. */

import { formatError, type Question, type Reply } from "./message.ts";
import type { Server, TransportFailure } from "./server.ts";
import { transports } from "./transport.ts";

/** A reply with NOERROR or NXDOMAIN, or the reason why there is none, for people. */
export type Outcome = { readonly reply: Reply } | { readonly reason: string };

/** Ends after `milliseconds` whatever servers do, and leaves no socket or timer. Never throws. */
export type Exchange = (
  servers: readonly Server[],
  question: Question,
  milliseconds: number,
) => Promise<Outcome>;

/** All exchanges through the returned function share their sockets. */
export function exchanges(): Exchange {
  const { udp, tcp } = transports();
  const ask = async (server: Server, question: Question, signal: AbortSignal): Promise<Outcome> => {
    const reply = await udp(server, question, signal);
    if (typeof reply === "string") return outcomeOf(reply);
    // RFC 6891 §7: a server without EDNS.
    if (question.edns && reply.responseCode === formatError)
      return ask(server, { ...question, edns: false }, signal);
    return outcomeOf(reply.truncated ? await tcp(server, question, signal) : reply);
  };
  return (servers, question, milliseconds) =>
    firstOf(servers, milliseconds, (server, signal) => ask(server, question, signal));
}

/** How long to wait for a reply before the next attempt, and in the end before giving up, as parts of the timeout. */
const waits = [1 / 4, 1 / 2, 1 / 4];

/** When a server does not reply in time, the next one is asked as well; a server that fails is not asked again. */
function firstOf(
  servers: readonly Server[],
  milliseconds: number,
  ask: (server: Server, signal: AbortSignal) => Promise<Outcome>,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const abort = new AbortController();
    const candidates = new Set(servers);
    let open = 0;
    let timer: NodeJS.Timeout;
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
      // Without a reason, an exception would be created; with nothing left to abort, an event that nobody receives.
      if (open > 0) abort.abort("over");
    };
    const attempt = async () => {
      const [next] = candidates;
      if (next === undefined) return;
      // Moves it to the end of the queue.
      candidates.delete(next);
      candidates.add(next);
      open += 1;
      const outcome = await ask(next, abort.signal);
      open -= 1;
      if ("reply" in outcome) return finish(outcome);
      if (abort.signal.aborted || !candidates.delete(next)) return;
      if (candidates.size === 0) finish(outcome);
      else attempt();
    };
    const wait = (index: number) => {
      timer = setTimeout(() => {
        if (index + 1 === waits.length) return finish(outcomeOf("timeout"));
        wait(index + 1);
        attempt();
      }, waits[index]! * milliseconds);
    };
    wait(0);
    attempt();
  });
}

function outcomeOf(reply: Reply | TransportFailure): Outcome {
  if (typeof reply === "string") return { reason: failures[reply] };
  const { responseCode } = reply;
  if (responseCode === 0 || responseCode === nameError) return { reply };
  return { reason: errors[responseCode] ?? "the DNS server answered with an error" };
}

/** NXDOMAIN */
export const nameError = 3;

const failures: Record<TransportFailure, string> = {
  timeout: "no DNS server answered in time",
  unreachable: "the DNS server cannot be reached",
  malformed: "the answer is malformed",
};

/** RFC 1035 §4.1.1. */
const errors: Readonly<Record<number, string>> = {
  [formatError]: "the DNS server could not parse the query (FORMERR)",
  2: "the DNS server could not answer (SERVFAIL)",
  4: "the DNS server does not support such queries (NOTIMP)",
  5: "the DNS server refused to answer (REFUSED)",
};
