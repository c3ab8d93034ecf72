import { getServers } from "node:dns";
import { isIP } from "node:net";
import type { DnsAnswer, RecordData, RecordType } from "./answer.ts";
import { answerFor, extendChain, startChain, targetOf } from "./cname-chain.ts";
import { type Exchange, exchanges } from "./exchange.ts";
import { isAskable } from "./message.ts";
import type { Server } from "./server.ts";

export type { DnsAnswer, RecordData, RecordType };

/** Failures are returned as answers: nothing is thrown. */
export interface Dns {
  /**
   * Takes at most the timeout, however many questions it sends.
   * @param name A-labels; case and a final dot do not matter
   * @param server the address of a name server to ask without recursion, instead of the resolver. Where its answer ends
   *   at an alias, the resolver answers the rest, which is not authoritative then.
   */
  ask<Type extends RecordType>(
    name: string,
    type: Type,
    server?: { readonly address: string; readonly port?: number },
  ): Promise<DnsAnswer<Type>>;
}

export interface DnsOptions {
  /** As `parseResolver` accepts it: a recursive server; null: those of the system. */
  readonly resolver: string | null;
  /** Milliseconds for one call of `ask`. */
  readonly timeout: number;
}

/** A stub resolver without a cache. Throws a RangeError when `resolver` is not an address. */
export function dns({ resolver, timeout }: DnsOptions): Dns {
  const resolvers: readonly (Server | null)[] =
    resolver === null ? systemResolvers() : [parseResolver(resolver)];
  if (!resolvers.every((one) => one !== null)) throw new RangeError(`Not a resolver: ${resolver}`);
  const context: Context = { exchange: exchanges(), resolvers };
  return {
    ask: (name, type, server) =>
      ask(context, normalize(name), type, server ?? null, performance.now() + timeout),
  };
}

/**
 * ADDRESS or ADDRESS:PORT, as `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1` or `[2001:db8::1]:5353`; null when the text
 * is neither. Names are not accepted: they would have to be looked up.
 */
export function parseResolver(text: string): { address: string; port: number } | null {
  return text.includes("%") ? null : parseServer(text);
}

/** Accepts a zone for a link-local address, as in `fe80::1%eth0`. */
function parseServer(text: string): { address: string; port: number } | null {
  if (isIP(text) !== 0) return { address: text, port: 53 };
  const form = /^(?:\[([\da-f.]*:[\da-f:.]*(?:%[\w.-]+)?)\]|([\d.]+))(?::(\d{1,5}))?$/i;
  const [, six, four, digits = "53"] = form.exec(text) ?? [];
  const address = six ?? four ?? "";
  const port = Number(digits);
  return isIP(address) !== 0 && port >= 1 && port <= 65_535 ? { address, port } : null;
}

/** Those of the system configuration, or a local one. */
function systemResolvers(): Server[] {
  const servers = getServers().map(parseServer);
  return servers.some((one) => one !== null)
    ? servers.filter((one) => one !== null)
    : [{ address: "127.0.0.1", port: 53 }];
}

interface Context {
  readonly exchange: Exchange;
  readonly resolvers: readonly Server[];
}

async function ask<Type extends RecordType>(
  { exchange, resolvers }: Context,
  name: string,
  type: Type,
  direct: { readonly address: string; readonly port?: number } | null,
  end: number,
): Promise<DnsAnswer<Type>> {
  let servers = direct === null ? resolvers : [{ port: 53, ...direct }];
  let recursion = direct === null;
  if (!servers.every(isServer)) return unknown("the DNS server cannot be reached");
  for (let chain = startChain(name); ; ) {
    const owner = targetOf(chain);
    if (!isAskable(owner)) return unknown("such a name cannot be looked up");
    const question = { name: owner, type, recursion, edns: true };
    const outcome = await exchange(servers, question, Math.max(0, end - performance.now()));
    if ("reason" in outcome)
      return chain.aliases.length === 0
        ? unknown(outcome.reason)
        : { ...unknown(outcome.reason), aliases: chain.aliases };
    const next = extendChain(chain, outcome.reply, type);
    if (next === null) return unknown("its CNAME records form a loop or too long a chain");
    const answer = answerFor(next, outcome.reply, type);
    if (answer !== null) return answer;
    chain = next;
    // The name may be in another zone, of which this server knows nothing.
    servers = resolvers;
    recursion = true;
  }
}

/** Lower case, no final dot. */
function normalize(name: string): string {
  return name.toLowerCase().replace(/(?<=[^.])\.$/, "");
}

function isServer({ address, port }: Server): boolean {
  return isIP(address) !== 0 && Number.isInteger(port) && port >= 1 && port <= 65_535;
}

function unknown(reason: string): { kind: "unknown"; reason: string } {
  return { kind: "unknown", reason };
}
