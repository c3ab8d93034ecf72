import { semaphore } from "./dns/semaphore.ts";
import type { Network } from "./network.ts";
import type { StartTlsResult } from "./smtp/starttls-result.ts";

/** What one server gets at a time from a long list, however many of its domains are there. */
export const shares = {
  /** Questions to a DNS server; resolvers take about a thousand from one client. */
  questions: 1000,
  /** Connections to one address of policy hosts. */
  requests: 16,
  /** Connections to one address of mail servers, which count them. */
  probes: 4,
} as const;

/** After this many attempts in a row without an answer, an address is left alone for a while. */
const mostSilences = 3;
/** Milliseconds. */
const restTime = 5 * 60_000;
const memoryTime = 15 * 60_000;
/** Of addresses and of mail servers, the latest. */
const mostRemembered = 5000;

/**
 * The network for long lists of domains, many of which share their servers. No server gets more than its share at a time;
 * the certificate of a mail server that many domains name is looked at once in a quarter of an hour; an address that gave
 * no answer three times in a row is left alone for five minutes, and what was not tried is reported as not known.
 * @param now in milliseconds
 */
export function considerateNetwork(network: Network, now: () => number = () => performance.now()): Network {
  const questions = shared(shares.questions);
  const requests = shared(shares.requests);
  const probes = shared(shares.probes);
  const [policyHosts, mailServers] = [silences(now), silences(now)];
  const seen = latest<{ readonly since: number; readonly result: StartTlsResult }>();
  return {
    ...network,
    dns: {
      ask: (name, type, server) =>
        questions(server?.address ?? "the resolver", () => network.dns.ask(name, type, server)),
    },
    https: {
      get: (request) =>
        requests(request.address ?? request.host, async () => {
          const { address } = request;
          // It is unknown whether the proxy does not answer or the host behind it.
          if (address === null) return network.https.get(request);
          if (policyHosts.isGivenUp(address)) return { kind: "failed", failure: "given-up" };
          const result = await network.https.get(request);
          policyHosts.remember(address, result.kind === "failed" && result.failure === "timeout");
          return result;
        }),
    },
    smtp: {
      probeStartTls: ({ host, address }) =>
        probes(address, async () => {
          const before = seen.get(`${host} ${address}`);
          if (before !== undefined && now() < before.since + memoryTime) return before.result;
          if (mailServers.isGivenUp(address)) return { kind: "failed", step: "connect", failure: "given-up" };
          const result = await network.smtp.probeStartTls({ host, address });
          mailServers.remember(address, result.kind === "failed" && result.failure === "timeout");
          // Any other answer may be due to this client or this moment.
          if (result.kind === "secured") seen.set(`${host} ${address}`, { since: now(), result });
          return result;
        }),
    },
  };
}

/** Which addresses were silent. */
function silences(now: () => number) {
  const silent = latest<{ readonly times: number; readonly since: number }>();
  const timesOf = (address: string): number => {
    const { times, since } = silent.get(address) ?? { times: 0, since: 0 };
    return now() < since + restTime ? times : 0;
  };
  return {
    isGivenUp: (address: string) => timesOf(address) >= mostSilences,
    remember: (address: string, isSilent: boolean): void => {
      if (isSilent) silent.set(address, { times: timesOf(address) + 1, since: now() });
      else silent.delete(address);
    },
  };
}

/** Limits how many users of one name there are at a time. */
function shared(limit: number) {
  const users = new Map<string, { readonly gate: ReturnType<typeof semaphore>; count: number }>();
  return async <Result>(name: string, use: () => Promise<Result>): Promise<Result> => {
    const one = users.get(name) ?? { gate: semaphore(limit), count: 0 };
    users.set(name, one);
    one.count += 1;
    await one.gate.acquire();
    try {
      return await use();
    } finally {
      one.gate.release();
      one.count -= 1;
      if (one.count === 0) users.delete(name);
    }
  };
}

/** A map that drops its oldest entries when it is full. */
function latest<Value>() {
  const values = new Map<string, Value>();
  return {
    get: (key: string) => values.get(key),
    set(key: string, value: Value): void {
      values.delete(key);
      values.set(key, value);
      const [first] = values.size > mostRemembered ? values.keys() : [];
      if (first !== undefined) values.delete(first);
    },
    delete(key: string): void {
      values.delete(key);
    },
  };
}
