import { answerFor, extendChain, startChain } from "../../src/io/dns/cname-chain.ts";
import type { Dns, DnsAnswer, RecordType } from "../../src/io/dns/dns.ts";
import { decodeReply, isAskable } from "../../src/io/dns/message.ts";
import type { FetchRequest, FetchResult, HttpAnswer } from "../../src/io/https/fetch.ts";
import type { Network } from "../../src/io/network.ts";
import type { StartTlsResult } from "../../src/io/smtp/starttls-result.ts";
import { type Certificate, type ConnectionFailure, isValid } from "../../src/io/tls/certificate.ts";
import { clients } from "../../src/verify/look/policy-file.ts";
import { encode, largestMessage, recordTypes } from "../fake-dns/wire.ts";
import { faultOf, lookUp, type Zone } from "../fake-dns/zone.ts";

/** A world as data: what DNS knows, and who answers at which address. */
export interface Outside {
  /** `*.example.test` answers for every name below that is not there. */
  readonly zone: Zone;
  /** By address: what a name server says that is asked itself, where it differs; null: nothing. */
  readonly servers?: Readonly<Record<string, Zone | null>>;
  /** By address; "proxy" for what a proxy gets. Others refuse connections. */
  readonly hosts?: Readonly<Record<string, PolicyHost>>;
  /** By address. Others refuse connections. */
  readonly mail?: Readonly<Record<string, StartTlsResult>>;
  readonly byProxy?: boolean;
  readonly brief?: boolean;
}

type Answer = Extract<HttpAnswer, { kind: "answer" }>;

/** What serves a policy. By default: with a good certificate, as text/plain, at once. */
export interface PolicyHost extends Partial<Omit<Answer, "kind" | "userAgent" | "body">> {
  readonly text?: string;
  readonly certificate?: Partial<Certificate>;
  /** Why no connection comes about. */
  readonly failure?: ConnectionFailure;
  readonly versions?: readonly string[];
  /** What is different for one of the clients; a failure: of the answer to it. */
  readonly to?: { readonly [Client in keyof typeof clients]?: Omit<PolicyHost, "to"> };
}

export interface Questions {
  /** Each question, as "name TYPE", with "@address" where a name server was asked itself. */
  readonly asked: string[];
  /** Each request to a policy host, as "address TLS clients". */
  readonly requests: string[];
}

export const inAYear = Date.parse("2027-11-21T12:00:00Z") / 1000;

export const goodCertificate: Certificate = {
  names: ["mta-sts.example.test"],
  issuer: "Good Authority",
  starts: 0,
  expires: inAYear,
  admitsHost: true,
  distrust: null,
};

export function secured(certificate: Partial<Certificate> = {}): StartTlsResult {
  return { kind: "secured", tls: "TLSv1.3", certificate: { ...goodCertificate, ...certificate } };
}

/** The real interface over `outside`, which may be replaced at any time. */
export function worldOf(outside: () => Outside): Network & Questions {
  const asked: string[] = [];
  const requests: string[] = [];
  return {
    asked,
    requests,
    dns: dnsOf(outside, asked),
    https: { get: async (request) => resultOf(outside(), request, requests) },
    smtp: {
      probeStartTls: async ({ address }) =>
        outside().mail?.[address] ?? { kind: "failed", step: "connect", failure: "refused" },
    },
    // What would be private; no test connects to anything.
    mayConnect: (address) => !address.startsWith("10."),
    goesByProxy: () => outside().byProxy ?? false,
    brief: outside().brief ?? false,
  };
}

function dnsOf(outside: () => Outside, asked: string[]): Dns {
  return {
    ask: async (name, type, server) => {
      asked.push(`${name} ${type}${server ? `@${server.address}` : ""}`);
      const { zone, servers = {} } = outside();
      const own = server && Object.hasOwn(servers, server.address) ? servers[server.address]! : zone;
      return own === null ? { kind: "unknown", reason: "silence" } : answerOf(own, name, type);
    },
  };
}

/** By way of a message, so that it is read as one from the network is. */
function answerOf<Type extends RecordType>(zone: Zone, name: string, type: Type): DnsAnswer<Type> {
  const { code } = recordTypes[type];
  const known = withWildcard(zone, name);
  if (!isAskable(name) || faultOf(known, name, code) !== null) return { kind: "unknown", reason: "a fault" };
  const question = { name, type: code, recursion: true, payload: null };
  const message = { id: 1, question, truncated: false, ...lookUp(known, name, code) };
  const reply = decodeReply(encode(message, largestMessage).bytes, 1, {
    ...{ name, type, recursion: true, edns: false },
  });
  if (typeof reply === "string") throw new Error(`${name} ${type}: ${reply}`);
  const chain = extendChain(startChain(name), reply, type);
  return (chain && answerFor(chain, reply, type)) ?? { kind: "unknown", reason: "a loop" };
}

/** RFC 4592: a wildcard stands for the names that are not there, nor anything below them. */
function withWildcard(zone: Zone, name: string): Zone {
  const isThere = Object.keys(zone).some((known) => known === name || known.endsWith(`.${name}`));
  const above = name.split(".").map((_, index, labels) => `*.${labels.slice(index + 1).join(".")}`);
  const wildcard = above.find((one) => Object.hasOwn(zone, one));
  return isThere || wildcard === undefined ? zone : { ...zone, [name]: zone[wildcard]! };
}

function resultOf(
  outside: Outside,
  { address, userAgents, tls }: FetchRequest,
  requests: string[],
): FetchResult {
  const nameOf = (agent: string | null) => Object.entries(clients).find(([, one]) => one === agent)![0];
  requests.push(`${address ?? "proxy"} ${tls ?? "any"} ${userAgents.map(nameOf).join(", ")}`);
  const host = outside.hosts?.[address ?? "proxy"] ?? { failure: "refused" };
  const { versions = ["TLSv1.3", "TLSv1.2"] } = host;
  if (host.failure !== undefined) return { kind: "failed", failure: host.failure };
  if (tls !== null && !versions.includes(tls)) return { kind: "failed", failure: "tls" };
  const certificate = { ...goodCertificate, ...host.certificate };
  const answers = userAgents.map((userAgent) => {
    const own = host.to?.[nameOf(userAgent) as keyof typeof clients];
    return answered({ ...host, ...own }, userAgent);
  });
  return {
    kind: "connected",
    tls: tls ?? versions[0]!,
    certificate,
    answers: isValid(certificate) ? answers : [],
  };
}

function answered({ failure, text = "", ...host }: PolicyHost, userAgent: string | null): HttpAnswer {
  if (failure !== undefined) return { kind: "failed", userAgent, failure };
  const { status = 200, contentTypes = ["text/plain; charset=utf-8"], location = null } = host;
  const { contentEncoding = null, maxAge = null, age = null, tooLarge = false, milliseconds = 50 } = host;
  const body = status === 200 ? new TextEncoder().encode(text) : new Uint8Array();
  return {
    ...{ kind: "answer", userAgent, status, contentTypes, location, contentEncoding },
    ...{ maxAge, age, body, tooLarge, milliseconds },
  };
}
