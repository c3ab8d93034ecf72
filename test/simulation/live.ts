import { secondsOf } from "../../src/base/time.ts";
import { servedDomains } from "../../src/ledger/domains.ts";
import { currentEntry, emptyLedger, type Ledger } from "../../src/ledger/ledger.ts";
import { makePlan } from "../../src/plan/plan.ts";
import type { Policy } from "../../src/policy/schema.ts";
import { type Check, findingsOn, findingsOnDeletion, isQuiet, isRed, type Known } from "./check.ts";
import {
  type DeleteStep,
  day,
  type Edit,
  type EditStep,
  type History,
  type MoveStep,
  type Wait,
} from "./history.ts";
import type { Life, Move, Published, Site } from "./life.ts";
import { matchesAny } from "./sender.ts";
import { inOrder, type Since } from "./timeline.ts";

const domains = ["example.com", "example.org"] as const;

/** Where a domain has got to. */
interface Course {
  /** In seconds. */
  readonly start: number;
  /** In seconds. */
  now: number;
  /** `policy.yml` on the main branch; null: not written yet, or deleted. */
  policy: Policy | null;
  ledger: Ledger;
  hosts: readonly string[];
  /** When the origin serves what was published last, in seconds: deployments don't overtake each other. */
  live: number;
  /** The latest day that a finding reported, and the latest that `migration/prepared` did, in seconds. */
  reported: number;
  prepared: number;
  isDeleted: boolean;
  readonly checks: Check[];
  readonly moves: Move[];
  readonly publications: Published[];
  readonly sites: readonly [GrowingSite, GrowingSite];
  readonly mx: Since<readonly string[]>[];
  readonly events: number[];
}

interface GrowingSite {
  readonly origin: Since<Published | null>[];
  readonly txt: Since<string | null>[];
}

/** Carries a history's steps out, by the code that is on trial: makePlan with the ledger carried along, and the judges. */
export function live({ start, hosts, steps, ttl }: History): Life {
  const course: Course = {
    start,
    now: start,
    policy: null,
    ledger: emptyLedger,
    hosts,
    live: start,
    reported: start,
    prepared: start,
    isDeleted: false,
    checks: [],
    moves: [],
    publications: [],
    sites: [
      { origin: [], txt: [] },
      { origin: [], txt: [] },
    ],
    mx: [{ from: start, value: hosts }],
    events: [start],
  };
  for (const step of steps) {
    course.now = timeAfter(step.wait, course);
    if (step.kind === "move") move(step, course);
    else if (course.isDeleted) continue;
    else if (step.kind === "edit") edit(step, course);
    else if (course.policy !== null) remove(step, course);
  }
  const [first, second] = course.sites;
  return {
    ...course,
    domains,
    sites: [sorted(first), sorted(second)],
    ttl,
    isRenamed: second.origin.length > 0,
    end: Math.max(course.now, course.reported) + 10 * day,
  };
}

function timeAfter({ share, plus }: Wait, { now, reported }: Course): number {
  return Math.max(now, now + Math.floor(share * Math.max(0, reported - now)) + plus);
}

/** A pull request: checked with the MX records of the moment, merged a little later, published as it is merged. */
function edit(step: EditStep, course: Course): void {
  const { now } = course;
  const policy = edited(step.edit, course);
  const findings = findingsOn(policy, known(course, step.looksUp));
  if (step.heeds === "warnings" ? !isQuiet(findings) : step.heeds === "errors" && isRed(findings)) return;
  const before = currentEntry(course.ledger);
  const merged = now + step.merge;
  const plan = makePlan(policy, course.ledger, merged);
  const isNew = currentEntry(course.ledger)?.id !== plan.id;
  const served = servedDomains(course.ledger).map(({ name }) => name);
  const replaced = served.filter((name) => name !== policy.domain);
  remember(
    {
      at: now,
      isMove: false,
      domains: [policy.domain, ...replaced],
      id: plan.id,
      findings,
      hosts: course.hosts,
      before,
    },
    course,
  );
  Object.assign(course, { now: merged, policy, ledger: plan.ledger });
  const { mode, mx, max_age } = policy;
  if (isNew) course.publications.push({ id: plan.id, mode, mx, max_age });
  if (isNew || replaced.length > 0) publish(step, replaced[0] ?? null, course);
}

function edited(
  { back, only, add, rename, ...changes }: Edit,
  { policy, hosts, publications }: Course,
): Policy {
  const before: Policy = policy ?? {
    domain: domains[0],
    domains: null,
    mode: "testing",
    provider: null,
    mx: hosts.length > 0 ? hosts : [domains[0]],
    max_age: 7 * day,
    tls_rpt: ["mailto:tls-reports@example.net"],
    id: null,
    // No sender reads it, and it would take most of the time.
    page: false,
    repository: null,
    host: { name: "github-pages", argument: null },
    dns: null,
    alias: null,
    reports: { promote: true, names: null },
    accept: {},
  };
  const { mode, mx, max_age } = (back && publications.at(-1 - back)) || before;
  const domain = rename ? domains.find((one) => one !== before.domain)! : before.domain;
  const patterns = [...new Set([...(only ?? mx), ...(add ?? [])])];
  return { ...before, mode, max_age, domain, ...changes, mx: patterns };
}

/** The new bytes go live some time after `now`, which is the merge, and somebody sets the TXT record or does not. */
function publish({ deployment, txt, txtDelay }: EditStep, replaced: string | null, course: Course): void {
  const { now, publications, policy, ledger, events } = course;
  course.live = Math.max(course.live, now + deployment);
  const site = siteOf(policy!.domain, course);
  site.origin.push({ from: course.live, value: publications.at(-1)! });
  const value = ledger.published[txt === "earlier id" ? 1 : 0]?.id;
  if (txt !== "forgotten" && value !== undefined)
    site.txt.push({ from: txt === "early" ? now : course.live + txtDelay, value });
  if (replaced !== null) takeDown(siteOf(replaced, course), course.live);
  events.push(now);
}

/** The policy host and the TXT record are gone. */
function takeDown(site: GrowingSite, time: number): void {
  site.origin.push({ from: time, value: null });
  site.txt.push({ from: time, value: null });
}

/** The MX records change at once; `check` looks at them right after, with the policy as it is. */
function move({ hosts, looksUp }: MoveStep, course: Course): void {
  const { now, policy, prepared, reported: days } = course;
  const added = hosts.filter((host) => !course.hosts.includes(host));
  const isAdmitted = (host: string) =>
    policy === null || policy.mode === "none" || matchesAny(policy.mx, host);
  const advice = now < prepared ? "broken" : "kept";
  course.moves.push({
    at: now,
    advice: added.length > 0 && prepared > course.start ? advice : "none",
    keptDates: now >= days && (hosts.length > 0 ? hosts : domains).every(isAdmitted),
  });
  course.hosts = hosts;
  course.mx.push({ from: now, value: hosts });
  course.events.push(now);
  if (policy === null) return;
  const { id } = currentEntry(course.ledger)!;
  const findings = findingsOn(policy, known(course, looksUp));
  remember(
    {
      at: now,
      isMove: true,
      domains: [policy.domain],
      id,
      findings,
      hosts,
      before: currentEntry(course.ledger),
    },
    course,
  );
}

/** `policy.yml` is deleted; some time after `now`, so are the site and the TXT record. */
function remove({ end }: DeleteStep, course: Course): void {
  const { now } = course;
  const { domain } = course.policy!;
  const findings = findingsOnDeletion(known(course, true));
  remember(
    {
      at: now,
      isMove: false,
      domains: [domain],
      id: null,
      findings,
      hosts: course.hosts,
      before: currentEntry(course.ledger),
    },
    course,
  );
  takeDown(siteOf(domain, course), Math.max(course.live, now + end));
  course.events.push(now);
  course.policy = null;
  course.isDeleted = true;
}

function siteOf(domain: string, { sites }: Course): GrowingSite {
  return sites[domain === domains[0] ? 0 : 1];
}

function known({ ledger, hosts, now }: Course, looksUp: boolean): Known {
  return { ledger, hosts: looksUp ? hosts : null, now };
}

/** What a check reported is remembered by those who wait for its day. */
function remember(check: Check, course: Course): void {
  course.checks.push(check);
  for (const { code, args } of check.findings) {
    const time = args.day === undefined ? 0 : dayStart(args.day);
    course.reported = Math.max(course.reported, time);
    if (code === "migration/prepared") course.prepared = Math.max(course.prepared, time);
  }
}

/** When a day that a finding names begins, in seconds. */
export function dayStart(day: string | number): number {
  return secondsOf(`${day}T00:00:00Z`);
}

function sorted({ origin, txt }: GrowingSite): Site {
  return { origin: inOrder(origin), txt: inOrder(txt) };
}
