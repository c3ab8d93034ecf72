import type { Mode } from "../../src/sts/policy-file.ts";

export const minute = 60;
export const hour = 3600;
export const day = 86_400;

/**
 * From the check to the merge, from there until the origin serves the new bytes, and how old copies at the edge may be, in
 * seconds, at most. Together they are less than the ledger's `margin`: beyond it, policies are held longer than `check` says.
 */
export const limits = { merge: 4 * hour, deployment: 6 * hour, edge: 13 * hour };

/** How long somebody waits before a step: a share of the time until the latest day that `check` has reported, and then some. */
export interface Wait {
  /** 1: as advised; less: too early; 0: the advice is not heard. */
  readonly share: number;
  /** In seconds; less than nothing: just short of it. */
  readonly plus: number;
}

/** What is done to `policy.yml`; what is not named stays. */
export interface Edit {
  readonly mode?: Mode;
  /** In seconds. */
  readonly max_age?: number;
  /** Patterns beside those that are there. */
  readonly add?: readonly string[];
  /** Patterns in the place of those that are there. */
  readonly only?: readonly string[];
  /** Back to what was published so many policies ago. */
  readonly back?: number;
  /** To the other domain. */
  readonly rename?: true;
}

/** How the TXT record follows a publication: in order (§8.1), before the bytes are live, never, or to an earlier id. */
export type TxtHabit = "after" | "early" | "forgotten" | "earlier id";

/** A pull request, checked and then merged; seconds each. */
export interface EditStep {
  readonly kind: "edit";
  readonly wait: Wait;
  readonly edit: Edit;
  /** Whether the check's look-up of the MX records succeeds. */
  readonly looksUp: boolean;
  /** What keeps it from being merged: a warning, a red check, or nothing. */
  readonly heeds: "warnings" | "errors" | "nothing";
  /** From the check to the merge. */
  readonly merge: number;
  /** From the merge until the origin serves the new bytes. */
  readonly deployment: number;
  readonly txt: TxtHabit;
  /** From live bytes to the TXT record. */
  readonly txtDelay: number;
}

/** The domain's MX records are replaced; none: the domain's own address takes the mail (RFC 5321 §5.1). */
export interface MoveStep {
  readonly kind: "move";
  readonly wait: Wait;
  readonly hosts: readonly string[];
  /** Whether the look-up of the check after it succeeds. */
  readonly looksUp: boolean;
}

/** `policy.yml` is deleted, and with it go the site and the DNS records. Nothing is checked from then on. */
export interface DeleteStep {
  readonly kind: "delete";
  readonly wait: Wait;
  /** From the check to the end of the site, in seconds. */
  readonly end: number;
}

export type Step = EditStep | MoveStep | DeleteStep;

/** Honest as RFC 8461 §5.1 has it; refreshing: fetches once a day besides (§3.3); lazy: asks nothing while its cache lasts. */
export type SenderKind = "honest" | "refreshing" | "lazy";

export interface Sender {
  readonly kind: SenderKind;
  /** Which of the two domains it writes to. */
  readonly domain: 0 | 1;
  /** How old the copy is that its edge serves, in seconds. */
  readonly edge: number;
  /** Seconds after each event (a check, a publication, a move) at which it delivers. */
  readonly after: readonly number[];
  /** And besides, every so many seconds. */
  readonly every: number;
  /** From which event on it exists, as a share of all of them. */
  readonly since: number;
  readonly outage: Outage | null;
}

/** A time in which a sender's look-ups of TXT records, its fetches, or both fail. */
export interface Outage {
  readonly what: "txt" | "https" | "both";
  /** After which event it begins, as a share of all of them. */
  readonly since: number;
  /** In seconds. */
  readonly length: number;
}

/** All that chance decides about a domain and those who write to it. */
export interface History {
  /** In seconds since 1970. */
  readonly start: number;
  readonly hosts: readonly string[];
  readonly steps: readonly Step[];
  /** How long resolvers keep the records, in seconds. */
  readonly ttl: { readonly txt: number; readonly mx: number };
  readonly senders: readonly Sender[];
}
