import { promises } from "node:dns";
import { isIP } from "node:net";
import { type MxObservation, observedHosts } from "../sts/mx-observation.ts";

/** What DNS says: the smallest interface that serves. Failures come back as observations; nothing is thrown. */
export interface Dns {
  /** @param domain A-labels, lower case, no final dot */
  mx(domain: string): Promise<MxObservation>;
}

export interface DnsOptions {
  /** As `parseResolver` takes it: a server that follows names for others; null: those of the system. */
  readonly resolver: string | null;
  /** Milliseconds for one question to us, however many go out for it. */
  readonly timeout: number;
}

/** c-ares, as Node has it, with an end to its patience. A RangeError when `resolver` is no address. */
export function dns({ resolver, timeout }: DnsOptions): Dns {
  if (resolver !== null && parseResolver(resolver) === null) throw new RangeError(`No resolver: ${resolver}`);
  return {
    async mx(domain) {
      // One of its own for each question, as cancelling one ends all that it was asked. Three attempts, of 1/4, 2/4
      // and 4/4 of the time: the last one is cut short.
      const channel = new promises.Resolver({ timeout: Math.ceil(timeout / 4), tries: 3 });
      if (resolver !== null) channel.setServers([resolver]);
      try {
        return await inTime(channel, timeout, observeMx(channel, domain));
      } catch (error) {
        return { kind: "unknown", reason: reasonOf(error) };
      }
    },
  };
}

/**
 * ADDRESS or ADDRESS:PORT, as `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1` or `[2001:db8::1]:5353`; null when the text
 * is neither. Names are none: somebody would have to look them up.
 */
export function parseResolver(text: string): { address: string; port: number } | null {
  if (isIP(text) !== 0) return text.includes("%") ? null : { address: text, port: 53 };
  const form = /^(?:\[([\da-f.]*:[\da-f:.]*)\]|([\d.]+))(?::(\d{1,5}))?$/i;
  const [, six, four, digits = "53"] = form.exec(text) ?? [];
  const address = six ?? four ?? "";
  const port = Number(digits);
  return isIP(address) !== 0 && port >= 1 && port <= 65_535 ? { address, port } : null;
}

type Channel = promises.Resolver;

async function observeMx(channel: Channel, domain: string): Promise<MxObservation> {
  const records = await answersOf(channel.resolveMx(domain));
  if (records === null) return { kind: "no-domain" };
  if (records.length === 0) return observeImplicitMx(channel, domain);
  return observedHosts(records.map(({ exchange, priority }) => ({ host: exchange, preference: priority })));
}

/** RFC 5321 §5.1: without any MX record, a domain with an address is its own mail server. */
async function observeImplicitMx(channel: Channel, domain: string): Promise<MxObservation> {
  const families = await Promise.allSettled([
    answersOf(channel.resolve4(domain)),
    answersOf(channel.resolve6(domain)),
  ]);
  if (families.some((family) => family.status === "fulfilled" && family.value?.[0] !== undefined)) {
    const hosts = [{ host: domain, preference: 0 }];
    return { kind: "hosts", hosts, implicit: true, truncated: false, invalid: [] };
  }
  for (const family of families) {
    if (family.status === "rejected") throw family.reason;
    if (family.value === null) throw contradiction();
  }
  await followAliases(channel, domain);
  return { kind: "no-mail" };
}

/** RFC 1034 sets no limit; servers follow 8 to 16 CNAME records, one after the other. */
const mostAliases = 16;

/** A loop of CNAME records answers every question with nothing, and would pass for a name without records. */
async function followAliases(channel: Channel, name: string): Promise<void> {
  let alias = name;
  for (let count = 0; count <= mostAliases; count++) {
    const targets = await answersOf(channel.resolveCname(alias));
    if (targets === null) throw contradiction();
    if (targets[0] === undefined) return;
    alias = targets[0];
  }
  throw new Inconclusive("its CNAME records form a loop, or too long a chain");
}

/** The records of an answer, of which there may be none (NODATA); null: no such name (NXDOMAIN). Failures are thrown. */
async function answersOf<Answer>(question: Promise<Answer[]>): Promise<Answer[] | null> {
  try {
    return await question;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENODATA") return [];
    if (code === "ENOTFOUND") return null;
    throw error;
  }
}

/** Whatever servers do, this ends within `timeout` milliseconds, and leaves nothing behind. */
async function inTime<Observation>(
  channel: Channel,
  timeout: number,
  work: Promise<Observation>,
): Promise<Observation> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      channel.cancel();
      reject(new Inconclusive(reasons.ETIMEOUT));
    }, timeout);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

/** The message is the reason why nothing is known. */
class Inconclusive extends Error {}

/** A name that was there a moment ago is said not to exist. */
function contradiction(): Inconclusive {
  return new Inconclusive("the DNS server contradicts itself");
}

/** c-ares' codes, for people. */
const reasons = {
  ETIMEOUT: "no DNS server answered in time",
  ECANCELLED: "no DNS server answered in time",
  ECONNREFUSED: "the DNS server cannot be reached",
  ESERVFAIL: "the DNS server failed to find out (SERVFAIL)",
  EREFUSED: "the DNS server refused to answer (REFUSED)",
  ENOTIMP: "the DNS server does not answer such questions (NOTIMP)",
  // Also an answer of which Node cannot make a message of at most 64 KiB again.
  EFORMERR: "the question or its answer cannot be read, or is too large (FORMERR)",
  EBADRESP: "the answer is malformed",
  EBADNAME: "such a name cannot be looked up",
};

function reasonOf(error: unknown): string {
  if (error instanceof Inconclusive) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return Object.hasOwn(reasons, code)
    ? reasons[code as keyof typeof reasons]
    : `the look-up failed (${code})`;
}
