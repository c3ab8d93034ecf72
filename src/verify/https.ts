import { type Finding, finding } from "../base/finding.ts";
import type { HttpAnswer } from "../io/https/fetch.ts";
import { policyFilePath } from "../sts/policy-file.ts";
import { describeCertificate, judgeCertificate } from "./certificate.ts";
import { type Check, withoutRepetitions } from "./check.ts";
import { failureWords } from "./connection.ts";
import { clients, type Fetch } from "./look/policy-file.ts";

type Answer = Extract<HttpAnswer, { kind: "answer" }>;

/** How the policy file is served, apart from its content (RFC 8461 §3.3). */
export function checkHttps(fetches: readonly Fetch[], host: string, now: number): Check {
  const first = fetches.find(({ result }) => result.kind === "connected")?.result;
  const seen =
    first?.kind === "connected"
      ? `status 200, ${first.tls}, ${describeCertificate(first.certificate, now)}`
      : "";
  const plain = fetches.filter(({ tls }) => tls === null);
  return {
    name: "https",
    target: `https://${host}/${policyFilePath}`,
    seen,
    findings: withoutRepetitions([
      ...(fetches.length === 0 ? [finding("https/no-address", null, {})] : []),
      ...judgeReachability(plain),
      ...plain.flatMap((fetch) => judgeFetch(fetch, host, now)),
      ...judgeClients(plain),
      ...judgeVersions(fetches),
    ]),
  };
}

/** The body of an answer that a sender would accept, with the address and the client that got it. */
export interface ServedBody {
  readonly address: string;
  readonly to: string;
  readonly body: Uint8Array;
}

export function servedBodies(fetches: readonly Fetch[]): ServedBody[] {
  return fetches.flatMap(({ address, result }) =>
    answersOf(result)
      .filter(isAccepted)
      .map(({ userAgent, body }) => ({ address: labelOf(address), to: nameOf(userAgent), body })),
  );
}

/** A sender would accept it. */
export function isAccepted(answer: HttpAnswer): answer is Answer {
  return answer.kind === "answer" && answer.status === 200 && !answer.tooLarge && encodingOf(answer) === null;
}

/** How the file is encoded, which senders need not be able to decode; null: not at all (RFC 9110 §8.4). */
function encodingOf(answer: HttpAnswer): string | null {
  if (answer.kind === "failed" || answer.status !== 200) return null;
  const codings = (answer.contentEncoding ?? "").split(",").map((one) => one.trim().toLowerCase());
  return codings.filter((one) => one !== "" && one !== "identity").join(", ") || null;
}

function answersOf(result: Fetch["result"]): readonly HttpAnswer[] {
  return result.kind === "connected" ? result.answers : [];
}

function labelOf(address: string | null): string {
  return address ?? "the proxy";
}

const isUnreachable = ({ result }: Fetch) =>
  result.kind === "failed" && (result.failure === "unreachable" || result.failure === "given-up");

/** An unreachable address says nothing about the host: most machines on GitHub have no IPv6. */
function judgeReachability(fetches: readonly Fetch[]): Finding[] {
  const unreachable = fetches.filter(isUnreachable);
  if (unreachable.length === 0 || unreachable.length < fetches.length) return [];
  const addresses = unreachable.map(({ address }) => labelOf(address)).join(", ");
  const isGivenUp = unreachable.some(
    ({ result }) => result.kind === "failed" && result.failure === "given-up",
  );
  const reason = failureWords[isGivenUp ? "given-up" : "unreachable"];
  return [finding("https/unreachable", null, { addresses, reason })];
}

const codes = {
  name: "https/certificate-name",
  expired: "https/certificate-expired",
  untrusted: "https/certificate-untrusted",
  endsSoon: "https/certificate-ends-soon",
} as const;

function judgeFetch(fetch: Fetch, host: string, now: number): Finding[] {
  const { result } = fetch;
  const address = labelOf(fetch.address);
  if (isUnreachable(fetch)) return [];
  if (result.kind === "failed")
    return [finding("https/failed", null, { address, reason: failureWords[result.failure] })];
  const { certificate } = result;
  const isPages = !certificate.admitsHost && certificate.names.includes("*.github.io");
  const judged = isPages
    ? [finding("https/pages-certificate", null, { host })]
    : judgeCertificate(certificate, { host, address, codes, now });
  const [answer] = result.answers;
  // With an invalid certificate, no request was sent.
  return answer === undefined
    ? judged
    : [...judged, ...judgeAnswer(answer, address), ...result.answers.flatMap(judgeEncoding)];
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
    ...(milliseconds > slowLimit
      ? [finding("https/slow", null, { seconds: Math.round(milliseconds / 100) / 10 })]
      : []),
  ];
}

/** It explains what is wrong with the body, so that is not judged. */
function judgeEncoding(answer: HttpAnswer): Finding[] {
  const encoding = encodingOf(answer);
  return encoding === null ? [] : [finding("https/content-encoding", null, { encoding })];
}

/** Milliseconds: the timeout of postfix-mta-sts-resolver. */
const slowLimit = 4000;

/** RFC 8461 §3.2: text/plain; parameters are ignored. */
function judgeContentType({ contentTypes }: Answer): Finding[] {
  if (contentTypes.length > 1)
    return [
      finding("https/content-types", null, { count: contentTypes.length, types: contentTypes.join(" and ") }),
    ];
  const [type = "nothing"] = contentTypes;
  return /^text\/plain\s*(;|$)/i.test(type.trim()) ? [] : [finding("https/content-type", null, { type })];
}

/** Browsers, mail servers and clients without a User-Agent must all get the file. */
function judgeClients(fetches: readonly Fetch[]): Finding[] {
  return fetches.flatMap(({ result }) => {
    const answers = answersOf(result);
    if (!answers.some(isAccepted)) return [];
    return answers
      .filter((answer) => !isAccepted(answer) && encodingOf(answer) === null)
      .map(({ userAgent }) => finding("https/user-agent", null, { who: nameOf(userAgent) }));
  });
}

function nameOf(userAgent: string | null): string {
  return Object.entries(clients).find(([, name]) => name === userAgent)?.[0] ?? "some clients";
}

/** RFC 8461 §7.2. Only where the host speaks TLS at all. */
function judgeVersions(fetches: readonly Fetch[]): Finding[] {
  if (!fetches.some(({ tls, result }) => tls === null && result.kind === "connected")) return [];
  const isMissing = (version: Fetch["tls"]) =>
    fetches.some(
      ({ tls, result }) => tls === version && result.kind === "failed" && result.failure === "tls",
    );
  return [
    ...(isMissing("TLSv1.2") ? [finding("https/without-older-tls", null, {})] : []),
    ...(isMissing("TLSv1.3") ? [finding("https/without-newer-tls", null, {})] : []),
  ];
}
