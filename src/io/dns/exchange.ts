/** One question to several servers, until one of them knows. */
import { formatError, type Question, type Reply } from "./message.ts";
import { type Server, type TransportFailure, transports } from "./transport.ts";

/** A reply that says NOERROR or NXDOMAIN, or for people why there is none. */
export type Outcome = { readonly reply: Reply } | { readonly reason: string };

/** Ends after `milliseconds` whatever servers do, and leaves nothing behind. Never throws. */
export type Exchange = (
  servers: readonly Server[],
  question: Question,
  milliseconds: number,
) => Promise<Outcome>;

/** All exchanges of one of these share their sockets. */
export function exchanges(): Exchange {
  const { udp, tcp } = transports();
  const ask = async (server: Server, question: Question, signal: AbortSignal): Promise<Outcome> => {
    const reply = await udp(server, question, signal);
    if (typeof reply === "string") return outcomeOf(reply);
    // RFC 6891 §7: a server that is older than EDNS.
    if (question.edns && reply.responseCode === formatError)
      return ask(server, { ...question, edns: false }, signal);
    return outcomeOf(reply.truncated ? await tcp(server, question, signal) : reply);
  };
  return (servers, question, milliseconds) =>
    firstOf(servers, milliseconds, (server, signal) => ask(server, question, signal));
}

/** When further attempts begin, if the earlier ones are still without reply: they have 1/4, 2/4 and 4/4 of the time. */
const furtherAttempts = [1 / 4, 3 / 4];

/** A server that does not reply is overtaken by the next one, a server that fails gives way to it at once, for good. */
function firstOf(
  servers: readonly Server[],
  milliseconds: number,
  ask: (server: Server, signal: AbortSignal) => Promise<Outcome>,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const willing = new Set(servers);
    const finish = (outcome: Outcome) => {
      for (const timer of timers) clearTimeout(timer);
      resolve(outcome);
      // With a reason: none would make an exception for each question.
      over.abort("over");
    };
    const attempt = async () => {
      const [next] = willing;
      if (next === undefined) return;
      // To the end of the queue.
      willing.delete(next);
      willing.add(next);
      const outcome = await ask(next, over.signal);
      if ("reply" in outcome) return finish(outcome);
      if (over.signal.aborted || !willing.delete(next)) return;
      if (willing.size === 0) finish(outcome);
      else attempt();
    };
    const timers = furtherAttempts.map((part) => setTimeout(attempt, part * milliseconds));
    timers.push(setTimeout(finish, milliseconds, outcomeOf("timeout")));
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
  [formatError]: "the DNS server cannot read the question (FORMERR)",
  2: "the DNS server failed to find out (SERVFAIL)",
  4: "the DNS server does not answer such questions (NOTIMP)",
  5: "the DNS server refused to answer (REFUSED)",
};
