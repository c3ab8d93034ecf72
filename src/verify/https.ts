import { type Finding, finding } from "../base/finding.ts";
import type { HttpAnswer } from "../io/https/fetch.ts";
import { policyFilePath } from "../sts/policy-file.ts";
import { describeCertificate, judgeCertificate } from "./certificate.ts";
import { type Check, withoutRepetitions } from "./check.ts";
import { failureWords } from "./connection.ts";
import { clients, type Look } from "./look/policy-file.ts";

type Answer = Extract<HttpAnswer, { kind: "answer" }>;

/** The policy file fetched as senders do, apart from what is in it (RFC 8461 §3.3). */
export function checkHttps(looks: readonly Look[], host: string, now: number): Check {
  const first = looks.find(({ visited }) => visited.kind === "connected")?.visited;
  const seen =
    first?.kind === "connected"
      ? `status 200, ${first.tls}, ${describeCertificate(first.certificate, now)}`
      : "";
  const plain = looks.filter(({ tls }) => tls === null);
  return {
    name: "https",
    target: `https://${host}/${policyFilePath}`,
    seen,
    findings: withoutRepetitions([
      ...(looks.length === 0 ? [finding("https/no-address", null, {})] : []),
      ...unreachable(plain),
      ...plain.flatMap((look) => judgeLook(look, host, now)),
      ...judgeClients(plain),
      ...judgeVersions(looks),
    ]),
  };
}

/** What came with an answer that a sender would take, and to whom: "192.0.2.1 to browsers". */
export interface ServedBody {
  readonly address: string;
  readonly to: string;
  readonly body: Uint8Array;
}

export function servedBodies(looks: readonly Look[]): ServedBody[] {
  return looks.flatMap(({ address, visited }) =>
    answersOf(visited)
      .filter(isTaken)
      .map(({ userAgent, body }) => ({ address: placeOf(address), to: nameOf(userAgent), body })),
  );
}

/** A sender would take it. */
export function isTaken(answer: HttpAnswer): answer is Answer {
  return answer.kind === "answer" && answer.status === 200 && !answer.tooLarge;
}

function answersOf(visited: Look["visited"]): readonly HttpAnswer[] {
  return visited.kind === "connected" ? visited.answers : [];
}

function placeOf(address: string | null): string {
  return address ?? "the proxy";
}

const isOutOfReach = ({ visited }: Look) => visited.kind === "failed" && visited.failure === "unreachable";

/** No way from here says nothing about the host: most machines on GitHub have no IPv6. */
function unreachable(looks: readonly Look[]): Finding[] {
  const away = looks.filter(isOutOfReach);
  if (away.length === 0 || away.length < looks.length) return [];
  const addresses = away.map(({ address }) => placeOf(address)).join(", ");
  return [finding("https/unreachable", null, { addresses, reason: failureWords.unreachable })];
}

const codes = {
  name: "https/certificate-name",
  expired: "https/certificate-expired",
  untrusted: "https/certificate-untrusted",
  endsSoon: "https/certificate-ends-soon",
} as const;

function judgeLook(look: Look, host: string, now: number): Finding[] {
  const { visited } = look;
  const address = placeOf(look.address);
  if (isOutOfReach(look)) return [];
  if (visited.kind === "failed")
    return [finding("https/failed", null, { address, reason: failureWords[visited.failure] })];
  const { certificate } = visited;
  const isPages = !certificate.admitsHost && certificate.names.includes("*.github.io");
  const judged = isPages
    ? [finding("https/pages-certificate", null, { host })]
    : judgeCertificate(certificate, { host, address, codes, now });
  const [answer] = visited.answers;
  // With a certificate that a sender does not take, nothing was asked.
  return answer === undefined ? judged : [...judged, ...judgeAnswer(answer, address)];
}

function judgeAnswer(answer: HttpAnswer, address: string): Finding[] {
  if (answer.kind === "failed")
    return [finding("https/failed", null, { address, reason: failureWords[answer.failure] })];
  const { status, location, tooLarge, milliseconds } = answer;
  if (status >= 300 && status < 400)
    return [finding("https/redirect", null, { address, status, location: location ?? "nowhere" })];
  if (status !== 200) return [finding("https/status", null, { address, status })];
  return [
    ...judgeContentType(answer),
    ...(tooLarge ? [finding("https/too-large", null, {})] : []),
    ...(milliseconds > slow
      ? [finding("https/slow", null, { seconds: Math.round(milliseconds / 100) / 10 })]
      : []),
  ];
}

/** Milliseconds: what postfix-mta-sts-resolver waits. */
const slow = 4000;

/** RFC 8461 §3.2: text/plain; parameters count for nothing. */
function judgeContentType({ contentTypes }: Answer): Finding[] {
  if (contentTypes.length > 1)
    return [
      finding("https/content-types", null, { count: contentTypes.length, types: contentTypes.join(" and ") }),
    ];
  const [type = "nothing"] = contentTypes;
  return /^text\/plain\s*(;|$)/i.test(type.trim()) ? [] : [finding("https/content-type", null, { type })];
}

/** The same file for a browser, a mail server and a client that does not say what it is. */
function judgeClients(looks: readonly Look[]): Finding[] {
  return looks.flatMap(({ visited }) => {
    const answers = answersOf(visited);
    if (!answers.some(isTaken)) return [];
    return answers
      .filter((answer) => !isTaken(answer))
      .map(({ userAgent }) => finding("https/user-agent", null, { who: nameOf(userAgent) }));
  });
}

function nameOf(userAgent: string | null): string {
  return Object.entries(clients).find(([, name]) => name === userAgent)?.[0] ?? "some clients";
}

/** RFC 8461 §7.2. Only where the host speaks TLS at all. */
function judgeVersions(looks: readonly Look[]): Finding[] {
  if (!looks.some(({ tls, visited }) => tls === null && visited.kind === "connected")) return [];
  const isMissing = (version: Look["tls"]) =>
    looks.some(
      ({ tls, visited }) => tls === version && visited.kind === "failed" && visited.failure === "tls",
    );
  return [
    ...(isMissing("TLSv1.2") ? [finding("https/without-older-tls", null, {})] : []),
    ...(isMissing("TLSv1.3") ? [finding("https/without-newer-tls", null, {})] : []),
  ];
}
