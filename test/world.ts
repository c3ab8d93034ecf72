import { type Finding, inOrder } from "../src/base/finding.ts";
import { secondsOf } from "../src/base/time.ts";
import { type Change, changeOf } from "../src/judge/change.ts";
import { judge } from "../src/judge/rules.ts";
import { emptyLedger, type Ledger } from "../src/ledger/ledger.ts";
import { makePlan } from "../src/plan/plan.ts";
import type { Policy } from "../src/policy/schema.ts";
import { type MxObservation, observedHosts } from "../src/sts/mx-observation.ts";

/** Oldest first: when, and what of the ordinary policy was different. */
export type History = readonly (readonly [when: string, policy: Partial<Policy>])[];

/** A fake world as data: what was published when, which mail servers the domain has, and what is proposed today. */
export interface World {
  /** A day (noon UTC) or a timestamp; 2026-12-01 by default. */
  readonly today?: string;
  readonly history?: History;
  /** The hosts of the MX records, the first preferred; or any observation; null: nothing was looked up. */
  readonly mx?: readonly string[] | MxObservation | null;
  /** What of the ordinary policy is different in the proposed one. */
  readonly proposed?: Partial<Policy>;
  /** Whose history it is; the ordinary domain by default. */
  readonly publishedDomain?: string;
  /** In a pull request: what it makes of the ledger of its base branch. */
  readonly pullRequest?: (published: Ledger) => Ledger;
  /** What of the ordinary policy is different on that branch. */
  readonly formerly?: Partial<Policy>;
}

export const day = 86_400;
export const week = 7 * day;
export const year = 31_557_600;

/** The ordinary policy: nothing can be said against it once it was in testing for long enough. */
export const ordinary: Policy = {
  domain: "example.test",
  domains: null,
  mode: "enforce",
  provider: null,
  mx: ["mx1.example.test"],
  max_age: week,
  tls_rpt: ["mailto:tls-reports@example.test"],
  id: null,
  page: true,
  repository: null,
  host: { name: "github-pages", argument: null },
  dns: null,
  alias: null,
  reports: { promote: true, names: null },
  accept: {},
};

/** An ordinary past: testing from August, enforce from September. */
export const enforced: History = [
  ["2026-08-01", { mode: "testing" }],
  ["2026-09-01", {}],
];

export function secondsAt(when: string): number {
  return secondsOf(when.includes("T") ? when : `${when}T12:00:00Z`);
}

/** The real ledger of a history of `domain`. */
export function ledgerOf(history: History = [], domain = ordinary.domain): Ledger {
  return history.reduce<Ledger>(
    (ledger, [when, changed]) =>
      makePlan({ ...ordinary, domain, ...changed }, ledger, secondsAt(when)).ledger,
    emptyLedger,
  );
}

export function changeIn(world: World): Change {
  const { today = "2026-12-01", mx = ordinary.mx, proposed = {} } = world;
  const whole = ledgerOf(world.history, world.publishedDomain);
  const now = secondsAt(today);
  return changeOf({
    plan: makePlan({ ...ordinary, ...proposed }, whole, now),
    whole,
    pullRequest: world.pullRequest
      ? { base: "main", policy: { ...ordinary, ...world.formerly }, ledger: world.pullRequest(whole) }
      : null,
    existing: new Map(),
    mx: isList(mx) ? observedHosts(mx.map((host, index) => ({ host, preference: 10 * index }))) : mx,
    now,
    place: ([key, index = 0]) => ({ file: "policy.yml", line: lineOf(key), column: Number(index) + 1 }),
    placeOf: (path) => ({ file: path }),
  });
}

function isList(mx: World["mx"]): mx is readonly string[] {
  return Array.isArray(mx);
}

/** As if each setting stood on its own line, in this order. */
function lineOf(key: PropertyKey | undefined): number {
  return ["domain", "mode", "mx", "max_age", "tls_rpt", "accept"].indexOf(String(key)) + 1;
}

/** Everything that there is to say about the change that a world proposes, the most important first. */
export function judged(world: World): Finding[] {
  return inOrder(judge(changeIn(world)));
}

/** Each finding as `severity code`, followed by what identifies it: the host or pattern, and the day. */
export function reported(world: World): string[] {
  return judged(world).map((one) => [...words(one, []), ...identifying(one)].join(" "));
}

/** The same with the named arguments instead. */
export function reportedWith(names: readonly string[], world: World): string[] {
  return judged(world).map((one) => words(one, names).join(" "));
}

function identifying({ args }: Finding): unknown[] {
  return [args.host ?? args.pattern, args.day].filter((part) => part !== undefined);
}

/** `severity code`, and those of the arguments that the finding has. */
export function words({ severity, code, args }: Finding, names: readonly string[]): string[] {
  return [severity, code, ...names.flatMap((name) => (name in args ? [String(args[name]).trim()] : []))];
}
