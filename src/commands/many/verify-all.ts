import { finding, hasErrors } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import type { Network } from "../../io/network.ts";
import type { DomainsResult, VerifyResult } from "../../report/result.ts";
import { verified } from "../../report/verified.ts";
import { readWrittenDomain } from "../../sts/written-domain.ts";
import type { Subject } from "../../verify/check.ts";
import { verifyDomain } from "../../verify/verify-domain.ts";
import { untilNextLook } from "../../verify/waiting-time.ts";
import { givenIn } from "../policies.ts";
import { type VerifyOptions, verify, verifySubject, withUnderstood } from "../verify.ts";
import { atOnce } from "./at-once.ts";
import { readMany } from "./read-many.ts";
import { subjectsIn } from "./subjects.ts";

/** `verify`, whatever the policies are. */
export async function verifyPolicies(
  options: VerifyOptions,
  context: Context,
): Promise<VerifyResult | DomainsResult> {
  const given = await givenIn(options, context.files);
  if (!given.isForMany) return verify(options, context);
  const name = options.domain === null ? null : readWrittenDomain(options.domain);
  if (name !== null && "problem" in name) return verify(options, context);
  const many = await readMany(options, given.names, context.files.read, given.own);
  const now = context.now();
  const { subjects, findings } = subjectsIn(many.contents, options.pagesHost, now);
  if (name !== null) {
    const own = subjects.find(({ domain }) => domain === name.name);
    const subject = own ?? { domain: name.name, published: null, now };
    return withUnderstood(await verifySubject(subject, options, context, null), options);
  }
  return verifyAll(subjects, [...many.findings, ...findings], options, context);
}

/** Domains at a time: more make neither DNS nor TLS any faster. */
const concurrency = 50;
/** Seconds between two looks at what is not live yet. */
const pace = 30;

/** Every domain against what was published for it; with a wait, what is not right is looked at again until it is. */
export async function verifyAll(
  subjects: readonly Subject[],
  problems: DomainsResult["findings"],
  options: VerifyOptions,
  context: Context,
): Promise<DomainsResult> {
  const network = subjects.length === 0 ? null : await context.network(true);
  const results = new Map<string, VerifyResult>();
  const end = context.now() + (options.wait ?? 0);
  let left = subjects;
  for (;;) {
    if (network !== null) await lookAt(left, network, options, context, results);
    left = subjects.filter(({ domain }) => hasErrors(results.get(domain)!.findings));
    if (left.length === 0 || context.now() >= end) break;
    context.log(`Waiting for ${left.length} of ${subjects.length} domains …`);
    await context.sleep(untilNextLook(pace, end, context.now()));
  }
  const each = subjects.map(({ domain }) => results.get(domain)!);
  const unpublished = subjects.filter(({ published }) => published === null).map(({ domain }) => domain);
  const missing =
    unpublished.length === 0 ? [] : [{ ...finding("verify/not-built", null, {}), domains: unpublished }];
  return {
    command: "domains",
    of: "verify",
    results: each,
    own: [...problems, ...missing],
    findings: [...problems, ...missing, ...each.flatMap((one) => one.findings)],
    sources: new Map(),
    wrong: new Map(),
    issue: null,
  };
}

async function lookAt(
  subjects: readonly Subject[],
  network: Network,
  { skip, strict }: VerifyOptions,
  { progress }: Context,
  results: Map<string, VerifyResult>,
): Promise<void> {
  await atOnce(subjects, concurrency, async (subject) => {
    const seen = await verifyDomain(network, subject, { skip, watch: () => {} });
    results.set(subject.domain, verified(seen, subject, strict));
    progress(`Looked at ${subject.domain}`);
  });
}
