import type { DomainDraft } from "./draft.ts";
import { providersOf } from "./presets.ts";
import type { Policy } from "./schema.ts";

/** What a domain is to be served, before it is known which file says it. */
export interface Newcomer {
  readonly draft: DomainDraft;
  /** Settings that `draft` has no place for, as they are written. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** A policy that is there already. */
export interface Existing {
  /** What it is called in its folder. */
  readonly name: string;
  readonly policy: Policy;
  /** Whether a line can be added to its list of domains. */
  readonly isOpen: boolean;
}

/** Domains that share one policy. */
export interface Group<Member extends Newcomer> {
  readonly name: string;
  readonly isNew: boolean;
  readonly members: readonly Member[];
}

/**
 * Domains with the same mail servers and the same settings share a policy. They join one that is there only where every
 * setting agrees, so that no domain's reports or mode change.
 * @param taken names that no new policy may have
 */
export function groupsOf<Member extends Newcomer>(
  newcomers: readonly Member[],
  existing: readonly Existing[],
  taken: readonly string[],
): Group<Member>[] {
  const open = new Map(
    existing
      .filter(({ isOpen, policy }) => isOpen && policy.id === null)
      .toReversed()
      .map(({ name, policy }) => [keyOf(policy, policy.tls_rpt), name]),
  );
  const members = new Map<string, Member[]>();
  for (const one of newcomers) {
    const key = keyOfNewcomer(one);
    const others = members.get(key);
    if (others === undefined) members.set(key, [one]);
    else others.push(one);
  }
  const names = new Set([...taken, ...existing.map(({ name }) => name)]);
  return [...members].map(([key, group]) => {
    const there = open.get(key);
    const name = there ?? freeName(group[0]!.draft, names);
    names.add(name);
    return { name, isNew: there === undefined, members: group };
  });
}

function keyOfNewcomer({ draft, more }: Newcomer): string {
  const { mode, max_age, rua } = draft;
  const key = keyOf({ mode, max_age, mx: patternsOf(draft) }, rua);
  return Object.keys(more).length === 0 ? key : `${key} ${JSON.stringify(more)}`;
}

function keyOf(
  { mode, max_age, mx }: Pick<Policy, "mode" | "max_age" | "mx">,
  rua: readonly string[],
): string {
  return JSON.stringify([mode, max_age, [...new Set(mx)].sort(), [...rua].sort()]);
}

function patternsOf({ preset, mx }: DomainDraft): string[] {
  return [...(preset?.mx ?? []), ...mx];
}

/** A policy's name has 40 characters at most; a mode and a number may follow. */
const longestBase = 26;

/** After the mail platform, or the first mail server; with the mode, and then a number, where that is taken. */
function freeName(draft: DomainDraft, taken: ReadonlySet<string>): string {
  const patterns = patternsOf(draft);
  const [preset, ...others] = providersOf(patterns);
  const written = preset !== undefined && others.length === 0 ? preset.name : (patterns[0] ?? "no-mail");
  const base = written
    .replace(/^\*\./, "")
    .replace(/[^a-z\d]+/g, "-")
    .slice(0, longestBase)
    .replace(/^-|-+$/g, "");
  const withMode = `${base || "mail"}-${draft.mode}`;
  for (let number = 0; ; number++) {
    const name = number === 0 ? base || "mail" : number === 1 ? withMode : `${withMode}-${number}`;
    if (!taken.has(name)) return name;
  }
}
