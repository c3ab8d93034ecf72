import type { Repo } from "../github/repo.ts";
import type { PolicyOptions } from "../plan/workspace.ts";
import { pagesHostOf } from "../sts/records.ts";
import type { CheckName } from "../verify/check.ts";
import { BadOption, type Read } from "./options.ts";

/** What the surroundings say: the runner, or the checkout on disk. */
export interface Surroundings {
  /** The account that owns the repository; null: not known. */
  readonly owner: string | null;
  readonly top?: string;
}

export function policyOptions(read: Read, { owner, top }: Surroundings): PolicyOptions {
  const account = read("owner") ?? owner;
  return {
    policy: read("policy") ?? "policy.yml",
    output: read("output") ?? ".",
    ...(top !== undefined && { top }),
    strict: read("strict") ?? false,
    pagesHost: account === null ? null : pagesHostOf(account),
  };
}

const noChecks: ReadonlySet<CheckName> = new Set();

/** `repo`: the repository whose checklist is kept; null: none is. */
export function verifyOptions(read: Read, surroundings: Surroundings, repo: Repo | null) {
  return {
    ...policyOptions(read, surroundings),
    domain: read("domain") ?? null,
    skip: read("skip") ?? noChecks,
    wait: read("wait") ?? null,
    // Right after the first deployment of a copy, DNS is still to be set by a person.
    skipsSetup: repo !== null,
    waitsForCaches: read("wait-for-caches") ?? true,
    state: read("state") ?? null,
    repositoryUrl: repo?.url ?? null,
  };
}

export function reportsOptions(read: Read, sources: readonly string[]) {
  const [since, until] = [read("since") ?? null, read("until") ?? null];
  if (since !== null && until !== null && since > until)
    throw new BadOption(`--since ${since} is after --until ${until}.`);
  return {
    sources,
    policy: read("policy") ?? "policy.yml",
    domain: read("domain") ?? null,
    since,
    until,
    days: read("days") ?? 35,
    strict: read("strict") ?? false,
  };
}

/**
 * @param environment where passwords are, and never on the command line
 * @param listsFolders whether only the owner of the mailbox sees the output
 */
export function readerOptions(read: Read, environment: NodeJS.ProcessEnv, listsFolders: boolean) {
  return {
    listsFolders,
    checksSignatures: !(read("no-dkim") ?? false),
    trustResults: read("trust-results") ?? null,
    byHand: read("by-hand") ?? false,
    credentials: {
      password: environment.MTA_STS_MAILBOX_PASSWORD,
      client: environment.MTA_STS_MAILBOX_CLIENT,
      idTokenUrl: environment.ACTIONS_ID_TOKEN_REQUEST_URL,
      idToken: environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
    },
    timeout: read("timeout") ?? null,
    allowPrivate: read("allow-private") ?? false,
  };
}

/** `isScheduled`: nobody asked for this run. */
export function dnsOptions(read: Read, surroundings: Surroundings, isScheduled: boolean) {
  return {
    ...policyOptions(read, surroundings),
    wait: read("wait") ?? null,
    confirm: read("confirm") ?? false,
    into: read("into") ?? null,
    plan: read("plan") ?? null,
    state: read("state") ?? null,
    isScheduled,
  };
}
