/** The life of one domain among others: in a repository of its own, in one of two policies of a folder, or in none. */

import { plansOf, publishedIn } from "../../src/judge/planned-together.ts";
import { proposeTogether } from "../../src/judge/together.ts";
import { ledgerAcross } from "../../src/ledger/domains.ts";
import { currentEntry, emptyLedger, type Ledger } from "../../src/ledger/ledger.ts";
import type { Contents } from "../../src/plan/contents.ts";
import type { Policy } from "../../src/policy/schema.ts";
import { type Check, findingsOn, isQuiet, isRed, observed } from "./check.ts";
import type { Habit } from "./deeds.ts";
import { day, type Edit, type History, type Sender, type Wait } from "./history.ts";
import type { Life, Move, Published } from "./life.ts";
import { dayStart } from "./live.ts";
import { matchesAny } from "./sender.ts";
import { inOrder, type Since } from "./timeline.ts";

const domain = "example.com";

/** Each of the folder has a domain besides, so that it stays when this one leaves. */
const files = { own: [], one: ["first.example"], two: ["second.example"] } as const;
export type Name = keyof typeof files;

/** What one pull request changes. */
export interface ManyEdit {
  readonly kind: "edit";
  readonly wait: Wait;
  readonly habit: Habit;
  /** The policy that gets another text; null: none does. */
  readonly name: Name | null;
  readonly edit: Omit<Edit, "back" | "rename">;
  /** Where the domain is from then on; null: nowhere; absent: where it was. */
  readonly to?: Name | null;
}

export interface ManyMove {
  readonly kind: "move";
  readonly wait: Wait;
  readonly hosts: readonly string[];
}

export interface ManyHistory extends Pick<History, "start" | "hosts" | "ttl"> {
  readonly steps: readonly (ManyEdit | ManyMove)[];
  readonly senders: readonly Sender[];
}

interface Course {
  now: number;
  readonly start: number;
  where: Name | null;
  policies: Readonly<Record<Name, Policy>>;
  ledgers: Readonly<Record<Name, Ledger>>;
  hosts: readonly string[];
  live: number;
  reported: number;
  readonly checks: Check[];
  readonly moves: Move[];
  readonly publications: Published[];
  readonly origin: Since<Published | null>[];
  readonly txt: Since<string | null>[];
  readonly mx: Since<readonly string[]>[];
  readonly events: number[];
  /** How often what was judged was merged. */
  readonly deeds: { joins: number; moves: number; leaves: number; takeovers: number };
}

export async function liveAmongMany({ start, hosts, steps, ttl }: ManyHistory) {
  const course: Course = {
    ...{ now: start, start, where: null, hosts, live: start, reported: start },
    policies: { own: policyWith(hosts), one: policyWith(hosts), two: policyWith(hosts) },
    ledgers: { own: emptyLedger, one: emptyLedger, two: emptyLedger },
    ...{ checks: [], moves: [], publications: [], origin: [], txt: [] },
    mx: [{ from: start, value: hosts }],
    events: [start],
    deeds: { joins: 0, moves: 0, leaves: 0, takeovers: 0 },
  };
  for (const step of steps) {
    const { share, plus } = step.wait;
    const left = Math.max(0, course.reported - course.now);
    course.now = Math.max(course.now, course.now + Math.floor(share * left) + plus);
    if (step.kind === "move") move(step, course);
    else await edit(step, course);
  }
  const site = { origin: inOrder(course.origin), txt: inOrder(course.txt) };
  const life: Life = {
    ...course,
    domains: [domain, domain],
    sites: [site, site],
    ttl,
    isRenamed: false,
    isDeleted: course.where === null,
    end: Math.max(course.now, course.reported) + 10 * day,
  };
  return { life, deeds: course.deeds };
}

async function edit(step: ManyEdit, course: Course): Promise<void> {
  const { now, ledgers, hosts, where } = course;
  const { habit } = step;
  const to = step.to === undefined ? where : step.to;
  const edited = step.name === null ? null : textOf(course.policies[step.name], step.edit);
  const policies = edited === null ? course.policies : { ...course.policies, [step.name!]: edited };
  const all = contentsOf(policies, ledgers, to);
  const look = async (names: readonly string[]) =>
    new Map(names.map((name) => [name, observed(habit.looksUp ? hosts : null, name)]));
  const { policies: judged, findings: about } = await proposeTogether(all, { now, look, base: null });
  const findings = [...about, ...judged.flatMap((one) => one.findings)];
  if (habit.heeds === "warnings" ? !isQuiet(findings) : habit.heeds === "errors" && isRed(findings)) return;
  // A build refuses what is red; whoever goes around it keeps the ledger, unless its file goes too.
  if (isRed(findings) && where === "own" && to !== "own") return;
  const before = currentEntry(ledgerAcross(Object.values(ledgers), domain));
  const merged = now + habit.merge;
  const present = all.filter(({ tree }) => tree.policy.kind !== "absent");
  const plans = await plansOf(present, publishedIn(all, null), merged);
  const ledgerOf = (name: Name) =>
    plans.find(({ contents }) => contents.tree.name === name)?.plan.ledger ?? emptyLedger;
  const after = { own: ledgerOf("own"), one: ledgerOf("one"), two: ledgerOf("two") };
  const entry = to === null ? null : currentEntry(after[to]);
  const own = judged.find(({ contents }) => contents.tree.name === to)?.findings ?? [];
  const told = [...(to === null ? about : []), ...own].filter(
    ({ domains }) => domains === undefined || domains.includes(domain),
  );
  // Of a domain whose policy stays, `check` says nothing new; what the monitor said goes on.
  if (entry?.id !== before?.id)
    remember(
      { at: now, isMove: false, domains: [domain], id: entry?.id ?? null, findings: told, hosts, before },
      course,
    );
  countDeed(where, to, course);
  Object.assign(course, { now: merged, policies, ledgers: after, where: to });
  if (entry?.id !== before?.id) publish(entry, after[to ?? "own"], habit, course);
}

function countDeed(from: Name | null, to: Name | null, { deeds }: Course): void {
  if (from === to) return;
  if (to === null) deeds.leaves++;
  else if (from === null) deeds.joins++;
  else if (from === "own") deeds.takeovers++;
  else deeds.moves++;
}

function publish(entry: Published | null, ledger: Ledger, habit: Habit, course: Course): void {
  const { now, origin, txt } = course;
  course.live = Math.max(course.live, now + habit.deployment);
  course.events.push(now);
  if (entry !== null) course.publications.push(entry);
  origin.push({ from: course.live, value: entry });
  const value = entry === null ? null : ledger.published[habit.txt === "earlier id" ? 1 : 0]?.id;
  if (value === null) txt.push({ from: course.live, value });
  else if (habit.txt !== "forgotten" && value !== undefined)
    txt.push({ from: habit.txt === "early" ? now : course.live + habit.txtDelay, value });
}

/** `check` looks at no domain whose policy stays; the monitor does, by the same judges. */
function move({ hosts }: ManyMove, course: Course): void {
  const { now, reported, where, policies, ledgers } = course;
  const policy = where === null ? null : policies[where];
  const admits = (host: string) => policy === null || policy.mode === "none" || matchesAny(policy.mx, host);
  course.moves.push({
    at: now,
    advice: "none",
    keptDates: now >= reported && (hosts.length > 0 ? hosts : [domain]).every(admits),
  });
  course.hosts = hosts;
  course.mx.push({ from: now, value: hosts });
  course.events.push(now);
  if (policy === null) return;
  const ledger = ledgerAcross(Object.values(ledgers), domain);
  const before = currentEntry(ledger);
  const findings = findingsOn({ ...policy, domain, domains: null }, { ledger, hosts, now });
  remember(
    { at: now, isMove: true, domains: [domain], id: before?.id ?? null, findings, hosts, before },
    course,
  );
}

function remember(check: Check, course: Course): void {
  course.checks.push(check);
  for (const { args } of check.findings)
    if (args.day !== undefined) course.reported = Math.max(course.reported, dayStart(args.day));
}

/** A repository of its own is there only while the domain is in it: what is left of it then is its ledger. */
function contentsOf(
  policies: Course["policies"],
  ledgers: Course["ledgers"],
  where: Name | null,
): Contents[] {
  return (Object.keys(files) as Name[]).flatMap((name) => {
    const domains = [...(where === name ? [domain] : []), ...files[name]];
    const policyPath = `policies/${name}.yml`;
    const place = () => ({ file: policyPath });
    const isThere = domains.length > 0;
    if (!isThere && ledgers[name].domains.length === 0) return [];
    const policy = isThere ? { ...policies[name], domain: domains[0]!, domains } : null;
    const content = isThere ? ({ kind: "text", text: "" } as const) : ({ kind: "absent" } as const);
    return {
      tree: { policyPath, policy: content, generated: new Map(), nameOf: (path: string) => path, name },
      reading: { policy, findings: [], place, text: "" },
      ledger: ledgers[name],
      findings: [],
    };
  });
}

function policyWith(hosts: readonly string[]): Policy {
  return {
    ...{ domain, domains: null, mode: "testing", provider: null, max_age: 7 * day, id: null, page: false },
    mx: hosts.length > 0 ? hosts : ["*.example.com"],
    tls_rpt: ["mailto:tls-reports@example.net"],
    ...{ repository: null, host: { name: "none", argument: null }, dns: null, alias: null },
    ...{ reports: { promote: true, names: null }, accept: {} },
  };
}

function textOf(policy: Policy, { only, add, ...changes }: ManyEdit["edit"]): Policy {
  return { ...policy, ...changes, mx: [...new Set([...(only ?? policy.mx), ...(add ?? [])])] };
}
