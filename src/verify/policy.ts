import { type Finding, finding } from "../base/finding.ts";
import { sha256 } from "../base/sha256.ts";
import { inspectPolicyFile } from "../sts/inspect-policy-file.ts";
import { policyFilePath, type StsPolicy, withOurLineEnds } from "../sts/policy-file.ts";
import type { Check, Published, Subject } from "./check.ts";
import { type ServedBody, servedBodies } from "./https.ts";
import type { Fetch } from "./look/policy-file.ts";

export interface ServedPolicy {
  readonly check: Check;
  /** The policy that senders accept; null: none. */
  readonly policy: StsPolicy | null;
  /** The file as received, for findings that point into it. */
  readonly text: string | null;
  /** The published policy is served everywhere. */
  readonly isPublished: boolean;
}

/** The received file, judged as senders read it, and compared with what was published. */
export function checkPolicy(fetches: readonly Fetch[], host: string, subject: Subject): ServedPolicy {
  const target = `https://${host}/${policyFilePath}`;
  const bodies = servedBodies(fetches);
  const [first] = bodies;
  if (first === undefined) {
    const findings = [finding("served/nothing", null, {})];
    return {
      check: { name: "policy", target, seen: "", findings },
      policy: null,
      text: null,
      isPublished: false,
    };
  }
  const text = textOf(first.body);
  const { policy, findings } = inspectPolicyFile(text, target);
  const differences =
    subject.published === null ? compareAmongThemselves(bodies) : compare(bodies, subject.published);
  const seen = policy === null ? "" : `${policy.mode}, ${policy.mx.length} mx, max_age ${policy.max_age}`;
  return {
    check: {
      name: "policy",
      target,
      seen,
      findings: [...differences, ...(subject.published?.aged ?? []), ...findings],
    },
    policy,
    text,
    isPublished: subject.published !== null && differences.length === 0,
  };
}

/** Senders would get different policies, depending on the address or on their User-Agent. */
function compareAmongThemselves(bodies: readonly ServedBody[]): Finding[] {
  const [first, ...rest] = bodies;
  const others = rest.filter(({ body }) => !isSame(body, textOf(first!.body)));
  if (others.length === 0) return [];
  return [finding("served/inconsistent", null, { addresses: placesOf(others, bodies) })];
}

/** Addresses, and the client if they answer others differently. */
function placesOf(some: readonly ServedBody[], all: readonly ServedBody[]): string {
  const places = some.map(({ address, to }) => {
    const isForAll = all.every((one) => one.address !== address || some.includes(one));
    return isForAll ? address : `${address} (to ${to})`;
  });
  return [...new Set(places)].join(", ");
}

function compare(bodies: readonly ServedBody[], { text, entry, ledger }: Published): Finding[] {
  const others = bodies.filter(({ body }) => !isSame(body, text));
  const [other] = others;
  if (other === undefined) return [];
  if (others.length < bodies.length)
    return [finding("served/partly", null, { addresses: placesOf(others, bodies) })];
  const served = textOf(other.body);
  const digest = sha256(withOurLineEnds(served));
  const older = ledger.published.find((one) => one.sha256 === digest);
  return [
    older === undefined
      ? finding("served/differs", null, firstDifference(served, text))
      : finding("served/old", null, { id: older.id, published: entry.id }),
  ];
}

/** As senders see it: line endings do not matter. */
function isSame(body: Uint8Array, text: string): boolean {
  return withOurLineEnds(textOf(body)) === withOurLineEnds(text);
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function textOf(body: Uint8Array): string {
  return decoder.decode(body);
}

function firstDifference(served: string, published: string) {
  const lines = { served: served.split(/\r?\n/), published: published.split(/\r?\n/) };
  const index = lines.published.findIndex((line, number) => line !== lines.served[number]);
  const number = index < 0 ? lines.published.length : index;
  return { number: number + 1, served: lines.served[number] ?? "", published: lines.published[number] ?? "" };
}
