import { type Finding, finding, hasErrors, type Place } from "../base/finding.ts";
import { ledgerAcross, servedDomains } from "../ledger/domains.ts";
import { currentEntry, type Ledger, ledgerPath } from "../ledger/ledger.ts";
import type { Contents } from "../plan/contents.ts";
import { domainsIn, placeText } from "../policy/domains.ts";
import { hostsForMany, mostNames } from "../policy/hosts.ts";
import type { Policy } from "../policy/schema.ts";
import type { MxObservation } from "../sts/mx-observation.ts";
import { applyAccept } from "./accept.ts";
import { amongPolicies } from "./among-policies.ts";
import { type Change, isNewPolicy } from "./change.ts";
import { grouped } from "./grouped.ts";
import { judgeLeaving, judgeMove } from "./moving.ts";
import {
  isSame,
  ledgersOf,
  type Planned,
  type Published,
  plansOf,
  publishedIn,
  type Served,
  whereServed,
} from "./planned-together.ts";
import type { Proposal } from "./proposal.ts";
import { judgeDomainOfMany, judgeFiles, judgeWhole } from "./rules.ts";

/** What is known apart from the files. */
export interface ManyCircumstances {
  /** In seconds. */
  readonly now: number;
  /** The mail servers of these domains; null: offline. */
  readonly look: (domains: readonly string[]) => Promise<ReadonlyMap<string, MxObservation> | null>;
  /** The branch that a pull request is for, and every policy that is published there; null: there is none. */
  readonly base: { readonly name: string; readonly contents: readonly Contents[] } | null;
}

/** What is proposed for one policy among others. */
export interface Joint extends Proposal {
  readonly change: Change | null;
  readonly joined: readonly string[];
  readonly moved: readonly string[];
  readonly left: readonly string[];
}

/** What is proposed for all policies of a run: everything is published, or nothing. */
export interface Together {
  readonly policies: readonly Joint[];
  /** Those that have a ledger and no file any more. */
  readonly gone: readonly Contents[];
  /** About no single policy. */
  readonly findings: readonly Finding[];
}

/** Pull request, push, `build` in a terminal: every road to the publication of several policies, or of several domains. */
export async function proposeTogether(
  all: readonly Contents[],
  circumstances: ManyCircumstances,
): Promise<Together> {
  const present = all.filter(({ tree }) => tree.policy.kind !== "absent");
  const before = publishedIn(all, circumstances.base?.contents ?? null);
  const gone = before.filter(({ contents }) => !present.some((one) => isSame(one, contents)));
  const unread = present.filter(({ reading, ledger }) => reading.policy === null || ledger === null);
  const damaged = gone.flatMap(({ contents }) =>
    contents.ledger === null ? contents.findings.filter(({ code }) => code !== "policy/not-found") : [],
  );
  if (unread.length > 0 || damaged.length > 0) {
    const policies = present.map((contents) => ({ ...nothing, contents, findings: contents.findings }));
    return { policies, gone: [], findings: damaged };
  }
  const doubles = twice(present);
  const kept = new Set(present.flatMap(({ reading }) => domainsIn(reading.policy!)));
  const plans = await plansOf(present, before, circumstances.now);
  const run: Run = { ...circumstances, plans, before, served: whereServed(before), kept };
  const policies = await Promise.all(
    plans.map((one) => proposeOne(one, run, [...(doubles.get(one.contents) ?? []), ...clashes(one, plans)])),
  );
  return { policies, gone: gone.map(({ contents }) => contents), findings: leavesOf(gone, run) };
}

const nothing = { change: null, isBuildable: false, joined: [], moved: [], left: [] } as const;

interface Run extends ManyCircumstances {
  readonly plans: readonly Planned[];
  readonly before: readonly Published[];
  /** Every domain that some policy has now. */
  readonly kept: ReadonlySet<string>;
  /** Where each domain was served until now. */
  readonly served: Served;
}

async function proposeOne(
  { contents, plan, whole, policy }: Planned,
  run: Run,
  clashing: readonly Finding[],
): Promise<Joint> {
  const { now, base, served } = run;
  const { place: placeOf } = contents.reading;
  const names = domainsIn(policy);
  const change: Change = {
    plan,
    policy,
    whole,
    ledger: whole,
    published: currentEntry(whole),
    isNew: isNewPolicy(plan, currentEntry(whole)),
    pullRequest: base && { base: base.name, policy: null, ledger: contents.ledger! },
    existing: contents.tree.generated,
    mx: null,
    now,
    place: placeOf,
    placeOf: (path) => ({ file: contents.tree.nameOf(path) }),
  };
  const files = [...clashing, ...judgeFiles(change)];
  const found = [...contents.findings, ...files];
  if (hasErrors(found)) return { ...nothing, contents, change, findings: found };
  const places = new Map(names.map((name, index) => [name, placeOfDomain(contents, index)]));
  const changes = names.map((domain) => {
    const ledger = ledgerAcross(ledgersOf(domain, served), domain);
    const published = currentEntry(ledger);
    const former = base === null ? null : formerPolicy(domain, run);
    return {
      ...change,
      policy: { ...policy, domain },
      ledger,
      whole: ledger,
      published,
      isNew: isNewPolicy(plan, published),
      pullRequest: change.pullRequest && { ...change.pullRequest, policy: former },
      place: (path: readonly PropertyKey[]) => (path[0] === "domain" ? places.get(domain)! : placeOf(path)),
    };
  });
  const seen = await run.look(changes.filter(({ isNew }) => isNew).map((one) => one.policy.domain));
  const looked = changes.map((one) => ({ ...one, mx: seen?.get(one.policy.domain) ?? null }));
  const former = new Map(
    looked.map(({ policy: { domain } }) => [domain, formerPlace(domain, contents, run)]),
  );
  const about = looked.map((one) => {
    const { domain } = one.policy;
    const from = former.get(domain) ?? null;
    const moved = from === null ? [] : [judgeMove(one, from.contents.tree.policyPath)];
    return { domain, findings: [...moved, ...judgeDomainOfMany(one)] };
  });
  const known = looked.every(({ mx }) => mx?.kind === "hosts") ? (looked[0]?.mx ?? null) : null;
  const all = [...files, ...judgeWhole(change), ...grouped(about, names.length, (name) => places.get(name)!)];
  return {
    contents,
    change,
    findings: [...contents.findings, ...applyAccept(all, { policy, mx: known, place: placeOf })],
    isBuildable: true,
    joined: looked.filter(({ published }) => published === null).map((one) => one.policy.domain),
    moved: names.filter((name) => former.get(name) !== null),
    left: leavingOf(whole, run),
  };
}

function placeOfDomain({ reading }: Contents, index: number): Place {
  return reading.policy?.domains === null ? reading.place(["domain"]) : reading.place(["domains", index]);
}

/** The policy of the base branch that has a domain, as that of the domain. */
function formerPolicy(domain: string, { before }: Run): Policy | null {
  const former = before.find(({ policy }) => policy !== null && domainsIn(policy).includes(domain))?.policy;
  return former ? { ...former, domain } : null;
}

/** The other policy that serves a domain until now; null: none does. */
function formerPlace(domain: string, contents: Contents, { served }: Run): Published | null {
  const isServed = ({ ledger }: Published) =>
    ledger.domains.some(({ name, until }) => name === domain && until === null);
  const serving = (served.get(domain) ?? []).find(isServed);
  return serving === undefined || isSame(serving.contents, contents) ? null : serving;
}

/** Domains that a ledger serves and no policy has. */
function leavingOf(ledger: Ledger, { kept }: Run): string[] {
  return servedDomains(ledger)
    .map(({ name }) => name)
    .filter((name) => !kept.has(name));
}

function leavesOf(gone: readonly Published[], run: Run): Finding[] {
  const { before, now, served } = run;
  const leaving = before.flatMap(({ contents, ledger }) => {
    const { policyPath: former } = contents.tree;
    return leavingOf(ledger, run).map((domain) => ({ domain, former, place: { file: former } }));
  });
  const about = leaving.map((one) => ({
    domain: one.domain,
    findings: [judgeLeaving(one, ledgersOf(one.domain, served), now)],
  }));
  const files = new Map(leaving.map(({ domain, place }) => [domain, place]));
  const ends = gone
    .filter(({ contents }) => contents.tree.generated.get(ledgerPath)?.kind === "text")
    .map(({ contents: { tree } }) => {
      const path = tree.policyPath;
      const folder = tree.nameOf("./").replace(/\/$/, "") || ".";
      return finding("policies/gone", { file: path }, { path, folder });
    });
  return [
    ...grouped(about, about.length > 1 ? Number.POSITIVE_INFINITY : 1, (name) => files.get(name)!),
    ...ends,
  ];
}

/** Domains that are in two files, said at each. */
function twice(present: readonly Contents[]): Map<Contents, Finding[]> {
  const places = new Map<string, { contents: Contents; place: Place }[]>();
  for (const contents of present)
    for (const [index, name] of domainsIn(contents.reading.policy!).entries())
      places.set(name, [...(places.get(name) ?? []), { contents, place: placeOfDomain(contents, index) }]);
  const found = new Map<Contents, Finding[]>();
  for (const [value, [first, ...others]] of places)
    for (const { contents, place } of others.length === 0 ? [] : [first!, ...others]) {
      const other = placeText(contents === first!.contents ? others[0]!.place : first!.place);
      const one = finding("domain/twice", place, { value, other });
      found.set(contents, [...(found.get(contents) ?? []), one]);
    }
  return found;
}

/** What is not possible next to other policies, or for many domains. */
function clashes(planned: Planned, plans: readonly Planned[]): Finding[] {
  const { contents, policy, plan } = planned;
  const { place } = contents.reading;
  const same = plans.find((one) => one.plan !== plan && one.plan.id === plan.id);
  const count = plans.reduce((sum, one) => sum + domainsIn(one.policy).length, 0);
  const isPages = mostNames[policy.host.name] === 1 && count > 1 && domainsIn(policy).length === 1;
  const isShared = same !== undefined && policy.id !== null;
  const known = hostsForMany.join(", ");
  return [
    ...(isShared
      ? [finding("id/shared", place(["id"]), { id: plan.id, other: same.contents.tree.policyPath })]
      : []),
    ...(isPages
      ? [finding("host/one-domain", place(["host"]), { host: policy.host.name, count, known })]
      : []),
    ...amongPolicies(planned, plans),
    ...(policy.page && domainsIn(policy).length > 1
      ? [finding("page/many-domains", place(["page"]), { count: domainsIn(policy).length })]
      : []),
  ];
}
