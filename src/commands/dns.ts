import { type Finding, finding, strictly } from "../base/finding.ts";
import type { Context } from "../io/context.ts";
import { engineFiles } from "../plan/dns-engines/engines.ts";
import type { PolicyOptions } from "../plan/workspace.ts";
import { dnsNames, engineOf } from "../policy/dns-providers.ts";
import type { DnsResult } from "../report/dns-result.ts";
import type { DnsChange } from "../sts/dns-change.ts";
import { policyHost } from "../sts/policy-file.ts";
import type { Published, Subject } from "../verify/check.ts";
import type { RecordState } from "../verify/dns/record-state.ts";
import { isConfirmed, judgeRecords, overall } from "../verify/dns/records.ts";
import { mayBeWritten, type UnfinishedRecords, unfinished } from "../verify/dns/unfinished.ts";
import { observeNames } from "../verify/look/name.ts";
import { type Served, untilServed } from "../verify/wait.ts";
import { untilNextLook } from "../verify/waiting-time.ts";
import { judgePlanIn, planIn, removeInput, writeInput } from "./engine-input.ts";
import { keepUnfinished, loadUnfinished } from "./unfinished.ts";
import { subjectOf } from "./verify.ts";

export interface DnsOptions extends PolicyOptions {
  /** Seconds to wait at most; null: one look. */
  readonly wait: number | null;
  /** Wait until every name server shows the records, instead of until they may be set. */
  readonly confirm: boolean;
  /** The folder for the engine's input; null: none is written. */
  readonly into: string | null;
  /** The file with an engine's plan to check; null: there is none. */
  readonly plan: string | null;
  /** The file that saves unfinished work between runs; null: none. */
  readonly state: string | null;
  /** A schedule started this run, not a person. */
  readonly isScheduled: boolean;
  /** Of a folder: only policies with this provider; null: all. */
  readonly provider: string | null;
  /** Of a folder, with `confirm`: only these zones; null: all. */
  readonly zones: readonly string[] | null;
}

/** A domain whose policy was published. */
type Owned = Subject & { readonly published: Published };

/**
 * Which records must be set in DNS, and is it safe now? Does not write them: an engine does, with a credential that
 * only it has.
 */
export async function dns(options: DnsOptions, context: Context): Promise<DnsResult> {
  if (options.into !== null) removeInput(options.into, context);
  const subject = await subjectOf({ ...options, domain: null }, context.files, context.now());
  const { domain } = subject;
  if ("findings" in subject) {
    // A caller that asks for a verdict takes exit status 0 as approval.
    const asksForOne = options.plan !== null || options.confirm;
    const unjudged = asksForOne ? [finding("dns/nothing-to-judge", null, {})] : [];
    return { ...nothingDone, ...subject, findings: [...subject.findings, ...unjudged] };
  }
  const { published } = subject;
  if (published === null)
    return { ...nothingDone, domain, findings: [finding("dns/not-published", null, { domain })] };
  const { dns: provider } = published.policy;
  if (provider === null && options.into !== null)
    return {
      ...nothingDone,
      domain,
      findings: [finding("dns/not-set", null, { domain, known: dnsNames.join(", ") })],
    };
  const kept = before(options, published.entry.id, context);
  const { states, served } = await look({ ...subject, published }, options, kept.left, context);
  const changes = changesOf(states);
  const state = overall(states);
  const findings = [
    ...kept.findings,
    ...(await found(options, domain, { states, left: kept.left }, context)),
  ];
  if (options.into !== null && provider !== null && changes.length > 0)
    writeInput(options.into, await engineFiles(changes, provider), context);
  if (options.state !== null)
    keepUnfinished(context.files, options.state, stillToDo(published.entry.id, states, served));
  return {
    command: "dns",
    domain,
    provider,
    engine: provider === null ? null : engineOf(provider),
    state,
    states,
    findings: options.strict ? strictly(findings) : findings,
    sources: new Map(),
  };
}

/** The findings for the caller: of a plan whether it is ours, after a write whether it is seen, otherwise of each record. */
async function found(
  { plan, confirm }: DnsOptions,
  domain: string,
  { states, left }: { readonly states: readonly RecordState[]; readonly left: UnfinishedRecords | null },
  context: Context,
): Promise<Finding[]> {
  if (plan !== null) return judgePlanIn(planIn(plan, context), changesOf(written(states, left)), context);
  if (confirm)
    return isConfirmed(written(states, left)) ? [] : [finding("dns/not-confirmed", null, { domain })];
  return states.flatMap(({ reason }) => (reason === null ? [] : [reason]));
}

/** Those that the run before was ready to write. What has become ready since, such as an alias, is for the next run. */
function written(states: readonly RecordState[], left: UnfinishedRecords | null): readonly RecordState[] {
  return left === null ? states : states.filter(({ record }) => mayBeWritten(record.name, left));
}

export function changesOf(states: readonly RecordState[]): DnsChange[] {
  return states.flatMap(({ change }) => (change === null ? [] : [change]));
}

/** The result before anything was looked at. */
const nothingDone = {
  command: "dns",
  provider: null,
  engine: null,
  state: "refused",
  states: [],
  sources: new Map(),
} as const;

interface Look {
  readonly states: readonly RecordState[];
  readonly served: Served;
}

/** First whether the policy is served, and then what the name servers show, looked up again. */
async function look(
  subject: Owned,
  { wait, confirm, isScheduled }: DnsOptions,
  left: UnfinishedRecords | null,
  context: Context,
): Promise<Look> {
  const { published, domain } = subject;
  const { now, sleep, log } = context;
  const end = now() + (wait ?? 0);
  const network = await context.network(false);
  const [served, ownsPolicyHost] = await Promise.all([
    untilServed(network, subject, {
      atMost: confirm ? 0 : (wait ?? 0),
      sleep,
      log,
      now,
      skipsSetup: false,
      waitsForCaches: wait !== null && !confirm,
      seenSince: left?.since ?? null,
    }),
    ownsHost(domain, context),
  ]);
  const { ledger, records } = published;
  const names = records.map(({ name }) => name);
  const isAsked = !isScheduled || left !== null;
  for (;;) {
    const seen = await observeNames(network, names);
    const states = judgeRecords(records, { seen, served, ledger, isAsked, ownsPolicyHost });
    if (!confirm || isConfirmed(written(states, left)) || now() >= end) return { states, served };
    log("Waiting until every name server shows the records …");
    await sleep(untilNextLook(pace, end, now()));
  }
}

/** Seconds between two looks at the name servers. */
export const pace = 5;

/** null: GitHub was not asked. */
async function ownsHost(domain: string, context: Context): Promise<boolean | null> {
  const repository = await context.repository();
  if (repository === null) return null;
  return (await repository.pages()).domain === policyHost(domain);
}

/** What an earlier run left unfinished for this publication; null: nothing, or it belongs to another one. */
function before({ state }: DnsOptions, id: string, { files }: Context) {
  const { left, isDamaged } =
    state === null ? { left: null, isDamaged: false } : loadUnfinished(files, state);
  return {
    left: left?.id === id ? left : null,
    findings: isDamaged ? [finding("dns/state-damaged", null, { path: state! })] : [],
  };
}

/** What was refused waits for a person, who starts the workflow again. */
function stillToDo(id: string, states: readonly RecordState[], served: Served): UnfinishedRecords | null {
  const state = overall(states);
  if (state !== "ready" && state !== "waiting") return null;
  const doing = new Set(changesOf(states).map(({ name }) => name));
  return { ...unfinished(id, served), doing };
}
