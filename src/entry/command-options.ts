import type { Repo } from "../github/repo.ts";
import type { Files } from "../io/files.ts";
import type { PolicyOptions } from "../plan/workspace.ts";
import { pagesHostOf } from "../sts/records.ts";
import type { CheckName } from "../verify/check.ts";
import { BadOption, type Read } from "./option-reader.ts";

/** What the surroundings say: the runner, or the checkout on disk. */
export interface Surroundings {
  /** The account that owns the repository; null: not known. */
  readonly owner: string | null;
  readonly top?: string;
}

/** @param files where a folder of policies is looked for; null: nowhere */
export function policyOptions(
  read: Read,
  { owner, top }: Surroundings,
  files: Pick<Files, "read" | "list"> | null,
): PolicyOptions {
  const account = read("owner") ?? owner;
  return {
    policy: policyOf(read("policy"), files),
    output: read("output") ?? ".",
    ...(top !== undefined && { top }),
    strict: read("strict") ?? false,
    pagesHost: account === null ? null : pagesHostOf(account),
  };
}

/** One file, or where there is none by either of its names, the folder. */
export const usualFile = "policy.yml";
const secondFile = "mta-sts.yml";
export const usualFolder = "policies";

function policyOf(written: string | undefined, files: Pick<Files, "read" | "list"> | null): string {
  if (written !== undefined && written !== usualFile) return written;
  const isThere = (name: string) => files?.read(name, 0).kind !== "absent";
  const hasFile = files === null || isThere(usualFile) || isThere(secondFile);
  return hasFile || files?.list(usualFolder) === null ? usualFile : usualFolder;
}

const noChecks: ReadonlySet<CheckName> = new Set();

/** `repo`: the repository whose checklist is kept; null: none is. */
export function verifyOptions(
  read: Read,
  surroundings: Surroundings,
  repo: Repo | null,
  files: Pick<Files, "read" | "list"> | null,
) {
  return {
    ...policyOptions(read, surroundings, files),
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

/** `isScheduled`: a schedule started this run. */
export function dnsOptions(
  read: Read,
  surroundings: Surroundings,
  isScheduled: boolean,
  files: Pick<Files, "read" | "list"> | null,
) {
  return {
    ...policyOptions(read, surroundings, files),
    wait: read("wait") ?? null,
    confirm: read("confirm") ?? false,
    into: read("into") ?? null,
    plan: read("plan") ?? null,
    state: read("state") ?? null,
    isScheduled,
    provider: read("dns-provider") ?? null,
    zones: read("zones") ?? null,
  };
}
