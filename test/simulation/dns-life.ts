/**
 * The order of a publication and its id (RFC 8461 §8.1), lived through: a site at two addresses with caches before them,
 * a zone with secondaries that lag, people who edit DNS, and runs of `dns` that come late, twice, from an old checkout,
 * or are cut off. What is decided, `untilServed` and `judgeRecords` decide.
 */
import type { Dns, DnsAnswer, RecordType } from "../../src/io/dns/dns.ts";
import type { Network } from "../../src/io/network.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { type DnsChange, textsBefore } from "../../src/sts/dns-change.ts";
import { renderPolicyFile } from "../../src/sts/policy-file.ts";
import { stsName, stsRecord } from "../../src/sts/records.ts";
import type { Subject } from "../../src/verify/check.ts";
import type { RecordState } from "../../src/verify/dns/record-state.ts";
import { judgeRecords, overall } from "../../src/verify/dns/records.ts";
import { type Unfinished, unfinished } from "../../src/verify/dns/unfinished.ts";
import { type NameObservation, textsAt, type View } from "../../src/verify/look/name.ts";
import { type Served, untilServed } from "../../src/verify/wait.ts";
import { goodCertificate } from "../verify/fake-world.ts";
import { ordinary } from "../world.ts";
import { at, type Timeline } from "./timeline.ts";

/** All times are seconds since the first publication. */
export interface DnsHistory {
  /** Each publication after the one before it. */
  readonly publications: readonly Publication[];
  /** How long caches keep the policy file. */
  readonly maxAge: number;
  /** At each address, when the cache in front of it is filled anew; null: there is none. */
  readonly edges: readonly [number | null, number | null];
  /** How far each name server is behind the primary, which is the first. */
  readonly lags: readonly [0, ...number[]];
  readonly runs: readonly Run[];
  readonly edits: readonly (Moment & { readonly what: Edit })[];
  /** When the file that one run leaves to the next is lost. */
  readonly losses: readonly Moment[];
}

export interface Publication {
  readonly after: number;
  /** From the publication until each address serves it; null: it never does. */
  readonly deployed: readonly [number | null, number | null];
}

export interface Moment {
  /** So long after which publication: a remainder of the division by their number. */
  readonly publication: number;
  readonly offset: number;
}

export interface Run extends Moment {
  /** The look of the workflow that deploys, a run of mta-sts-dns.yml, or a person's command line. */
  readonly by: "deployment" | "workflow" | "schedule" | "person";
  /** How many publications the checkout is behind. */
  readonly behind: number;
  /** How long it waits at most, caches included. */
  readonly wait: number;
  /** From the look to the write. */
  readonly gap: number;
  readonly cut: "before the write" | "after the write" | null;
}

/** What somebody makes of the record: a set of texts, some by the ids that they have, or an alias. */
export const edits = {
  gone: () => [],
  "newest id": (ids) => [sts(ids[0]!)],
  "former id": (ids) => [sts(ids[1] ?? ids[0]!)],
  "id of nobody": () => [sts("x1")],
  "later id": () => [sts("20991231000000")],
  "two ids": (ids) => [sts(ids[0]!), sts("x1")],
  "another text beside it": (ids) => [sts(ids[1] ?? ids[0]!), "v=spf1 -all"],
  "another text": () => ["v=spf1 -all"],
  alias: () => null,
} satisfies Record<string, (newestFirst: readonly string[]) => readonly string[] | null>;

export type Edit = keyof typeof edits;

/** How the program might be wrong. */
export interface Fault {
  readonly waitsForNoCache?: true;
  readonly looksAtOneAddress?: true;
  readonly looksAtOneServer?: true;
  readonly takesAnyIdForOwn?: true;
  readonly writesBlindly?: true;
  readonly isAlwaysAsked?: true;
  readonly takesAnyState?: true;
  readonly keepsNoState?: true;
}

export interface DnsOutcome {
  /** What must never happen. */
  readonly violations: readonly string[];
  /** Of the program. */
  readonly writes: number;
  /** Looks that were refused, or too early. */
  readonly refusals: number;
  readonly waits: number;
  /** Writes that came too late: somebody had changed the record since the look. */
  readonly misses: number;
  /** Whether the record had to be right in the end, and it was for the program to make it so. */
  readonly isFinished: boolean;
}

const name = stsName(ordinary.domain);
const ids = Array.from({ length: 6 }, (_, index) => `2026110112000${index}`);
const sts = (id: string) => `v=STSv1; id=${id}`;

/** By its number, what a publication is to the program. */
const subjects = ids.map((id, index): Subject & { published: NonNullable<Subject["published"]> } => {
  const policyOf = (number: number) => ({ ...ordinary, mx: [`mx${number}.example.test`] });
  const entryOf = (number: number) => ({
    ...{ mode: policyOf(number).mode, mx: policyOf(number).mx, max_age: policyOf(number).max_age },
    ...{ id: ids[number]!, sha256: "", from: "2026-11-01T12:00:00Z" as const, until: null },
  });
  const published = Array.from({ length: index + 1 }, (_, number) => entryOf(index - number));
  const policy = policyOf(index);
  return {
    domain: ordinary.domain,
    now: 0,
    published: {
      policy,
      entry: published[0]!,
      ledger: { published, domains: [], testing: null },
      text: renderPolicyFile(policy),
      records: [stsRecord(ordinary.domain, id)],
      aged: [],
    },
  };
});
const bodies = subjects.map(({ published }) => new TextEncoder().encode(published.text));
const whole: Ledger = subjects.at(-1)!.published.ledger;

const addresses = ["192.0.2.10", "192.0.2.11"] as const;

type Event = { readonly time: number; readonly happen: () => void | Promise<void> };

export async function liveDns(history: DnsHistory, fault: Fault = {}): Promise<DnsOutcome> {
  const published: number[] = [];
  for (const { after } of history.publications) published.push((published.at(-1) ?? 0) + after);
  const newestAt = (time: number) => published.findLastIndex((one) => one <= time);
  const newest = published.length - 1;
  const timeOf = ({ publication, offset }: Moment) => published[publication % published.length]! + offset;

  /** At each address, the number of the publication that it serves; -1: none. */
  const sites = addresses.map((_, address) => {
    const steps = history.publications.flatMap(({ deployed }, value) => {
      const delay = deployed[address]!;
      return delay === null ? [] : [{ from: published[value]! + delay, value }];
    });
    // What is deployed late does not take the place of what is newer.
    return (time: number) =>
      Math.max(-1, ...steps.filter(({ from }) => from <= time).map(({ value }) => value));
  });
  let end = Number.POSITIVE_INFINITY;
  const originAt = (address: number, time: number) => (time >= end ? newest : sites[address]!(time));

  const zone: { from: number; value: View }[] = [
    { from: Number.NEGATIVE_INFINITY, value: { kind: "nothing" } },
  ];
  const viewAt = (server: number, time: number) => at(zone as Timeline<View>, time - history.lags[server]!)!;
  const set = (time: number, texts: readonly string[] | null) => {
    const value: View =
      texts === null
        ? { kind: "alias", target: "elsewhere.test", isWildcard: false }
        : texts.length === 0
          ? { kind: "nothing" }
          : { kind: "texts", values: texts.map((text) => [text]), ttl: 300, isWildcard: false };
    zone.push({ from: time, value });
  };
  /** Which ids somebody has announced already: what senders make of that, the program cannot help. */
  const announcedByPeople = new Set<string>();

  let kept: Unfinished | null = null;
  const violations: string[] = [];
  const tally = { writes: 0, refusals: 0, waits: 0, misses: 0 };

  const queue: Event[] = [];
  const plan = (time: number, happen: Event["happen"]) => {
    const index = queue.findLastIndex((one) => one.time <= time);
    queue.splice(index + 1, 0, { time, happen });
  };

  function networkAt(now: () => number): Network {
    const asked = fault.looksAtOneAddress ? addresses.slice(0, 1) : addresses;
    const ask = (question: string, type: RecordType): DnsAnswer<RecordType> => {
      const found = { aliases: [], authoritative: true, ttl: 300 };
      if (type === "A") return { kind: "records", records: asked, ...found };
      const texts = question === name ? textsAt(viewAt(Math.floor(now()) % history.lags.length, now())) : [];
      return type === "TXT" && texts.length > 0
        ? { kind: "records", records: texts.map((text) => [text]), ...found }
        : { kind: "no-records", aliases: [], authoritative: true, zone: ordinary.domain };
    };
    return {
      dns: { ask: async (question, type) => ask(question, type) } as Dns,
      https: {
        get: async ({ address, userAgents }) => {
          const index = addresses.indexOf(address as (typeof addresses)[number]);
          const phase = history.edges[index]!;
          const isCached = phase !== null && history.maxAge > 0;
          const age = isCached ? (((now() - phase) % history.maxAge) + history.maxAge) % history.maxAge : 0;
          const file = originAt(index, now() - age);
          const answer = {
            ...({ kind: "answer", status: file < 0 ? 404 : 200, contentTypes: ["text/plain"] } as const),
            ...{ location: null, contentEncoding: null, maxAge: history.maxAge, age: isCached ? age : null },
            ...{ body: bodies[file] ?? new Uint8Array(), tooLarge: false, milliseconds: 1 },
          };
          return {
            ...{ kind: "connected", tls: "TLSv1.3", certificate: goodCertificate },
            answers: userAgents.map((userAgent) => ({ ...answer, userAgent })),
          };
        },
      },
      smtp: { probeStartTls: async () => ({ kind: "failed", step: "connect", failure: "refused" }) },
      mayConnect: () => true,
      goesByProxy: () => false,
      brief: false,
    };
  }

  function judgeAt(time: number, number: number, served: Served, isAsked: boolean): RecordState {
    const servers = history.lags.map((_, index) => ({ server: `ns${index}`, view: viewAt(index, time) }));
    const seen: NameObservation = {
      ...{ kind: "seen", zone: ordinary.domain },
      servers: fault.looksAtOneServer ? servers.slice(0, 1) : servers,
    };
    const { ledger, records } = subjects[number]!.published;
    return judgeRecords(records, {
      seen: new Map([[name, seen]]),
      served: fault.waitsForNoCache && served.kind === "caches" ? { kind: "settled", since: 0 } : served,
      ledger: fault.takesAnyIdForOwn ? whole : ledger,
      isAsked: isAsked || fault.isAlwaysAsked === true,
      ownsPolicyHost: null,
    })[0]!;
  }

  async function start(time: number, run: Run): Promise<void> {
    const number = Math.max(0, newestAt(time) - run.behind);
    const id = ids[number]!;
    const hasState = run.by !== "person";
    const left = hasState && (fault.takesAnyState || kept?.id === id) ? kept : null;
    let clock = time;
    const served = await untilServed(
      networkAt(() => clock),
      subjects[number]!,
      {
        ...{ atMost: run.wait, log: () => {}, now: () => clock, skipsSetup: run.by === "deployment" },
        sleep: async (milliseconds) => {
          clock += milliseconds / 1000;
        },
        waitsForCaches: run.wait > 0 && run.by !== "deployment",
        seenSince: run.by === "deployment" ? null : (left?.since ?? null),
      },
    );
    const keep = (value: Unfinished | null) => {
      if (hasState && !fault.keepsNoState) kept = value;
    };
    if (run.by === "deployment") {
      keep(unfinished(id, served));
      return;
    }
    plan(clock, () => look(clock, run, number, served, left !== null, keep));
  }

  function look(
    time: number,
    run: Run,
    number: number,
    served: Served,
    isLeft: boolean,
    keep: (value: Unfinished | null) => void,
  ): void {
    const isAsked = run.by !== "schedule" || isLeft;
    const { state, change } = judgeAt(time, number, served, isAsked);
    if (state === "right") keep(null);
    if (state === "waiting") keep(unfinished(ids[number]!, served));
    if (state === "waiting") tally.waits += 1;
    // A run that failed keeps nothing: what was kept before it stays.
    if (state === "refused") tally.refusals += 1;
    if (change === null || run.cut === "before the write") return;
    plan(time + run.gap, () => {
      if (!write(time + run.gap, number, change, isAsked) || run.cut !== null) return;
      plan(time + run.gap + 600, () => {
        const confirmed = judgeAt(time + run.gap + 600, number, { kind: "not-yet", why: "old" }, true);
        if (overall([confirmed]) === "right") keep(null);
      });
    });
  }

  /** As a name server does it whose zone has to be what was seen. */
  function write(time: number, number: number, change: DnsChange, isAsked: boolean): boolean {
    const there = viewAt(0, time);
    const texts = textsAt(there);
    const isSame =
      there.kind !== "alias" && [...texts].sort().join("\n") === textsBefore(change).sort().join("\n");
    if (!isSame && !fault.writesBlindly) {
      tally.misses += 1;
      return false;
    }
    tally.writes += 1;
    const id = ids[number]!;
    if (change.to !== sts(id)) violations.push(`it wrote ${change.to} for ${id}`);
    if (number > 0 && !announcedByPeople.has(id)) {
      for (const [index] of addresses.entries()) {
        const oldest = originAt(index, time - history.maxAge);
        if (oldest < number) violations.push(`(a) ${id} at ${time}, and ${oldest} of ${index} is in caches`);
      }
    }
    const newer = ids.slice(number + 1).map(sts);
    if (texts.some((text) => newer.includes(text) || text === sts("20991231000000")))
      violations.push(`(b) ${id} in the place of ${texts}`);
    if (there.kind === "alias" || texts.some((text) => !text.startsWith("v=STSv1")))
      violations.push(`(c) ${id} in the place of ${JSON.stringify(there)}`);
    if (!isAsked && (texts.length !== 1 || !ids.slice(0, number).map(sts).includes(texts[0]!)))
      violations.push(`(c) nobody asked for ${id} in the place of ${texts}`);
    set(time, [change.to]);
    return true;
  }

  for (const loss of history.losses)
    plan(timeOf(loss), () => {
      kept = null;
    });
  for (const edit of history.edits) {
    const time = timeOf(edit);
    plan(time, () => {
      const known = ids.slice(0, newestAt(time) + 1).reverse();
      const texts = edits[edit.what](known);
      for (const id of ids) if (texts?.includes(sts(id))) announcedByPeople.add(id);
      set(time, texts);
    });
  }
  for (const run of history.runs) plan(timeOf(run), () => start(timeOf(run), run));

  let time = 0;
  const live = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      time = Math.max(time, next.time);
      await next.happen();
    }
  };
  await live();

  // From here on nothing goes wrong any more.
  end = Math.max(time, published.at(-1)!);
  const quiet = end + Math.max(history.maxAge, ...history.lags) + 1;
  const former = textsAt(viewAt(0, quiet));
  const expected = expectedOf(viewAt(0, quiet), kept as Unfinished | null);
  const scheduled = {
    by: "schedule",
    behind: 0,
    wait: 0,
    gap: 30,
    cut: null,
    publication: 0,
    offset: 0,
  } as const;
  for (const moment of [quiet, quiet + 3600]) plan(moment, () => start(moment, scheduled));
  await live();
  const final = textsAt(viewAt(0, time));
  if (expected === "right" && final.join() !== sts(ids[newest]!))
    violations.push(`(d) in the end there is ${JSON.stringify(viewAt(0, time))}`);
  if (expected === "as it was" && final.join() !== former.join())
    violations.push(`(c) in the end ${former} became ${final}`);
  return {
    ...tally,
    violations,
    isFinished: expected === "right" && former.join() !== sts(ids[newest]!),
  };

  /** What two scheduled runs have to make of it. */
  function expectedOf(view: View, left: Unfinished | null): "right" | "as it was" {
    const texts = textsAt(view);
    const known = ids.slice(0, newest + 1).map(sts);
    if (texts.length === 1 && known.includes(texts[0]!)) return "right";
    const isOurs = view.kind !== "alias" && texts.every((text) => text.startsWith("v=STSv1"));
    const isNewer = texts.includes(sts("20991231000000"));
    return left?.id === ids[newest] && isOurs && !isNewer ? "right" : "as it was";
  }
}
