import { escapeControl, finding, hasErrors, strictly } from "../base/finding.ts";
import { updateChecklist } from "../github/checklist.ts";
import type { Context } from "../io/context.ts";
import type { Files } from "../io/files.ts";
import type { PagesSettings } from "../io/github/repository.ts";
import { judgeAge } from "../judge/rules.ts";
import { ledgerOf } from "../ledger/domains.ts";
import { currentEntry } from "../ledger/ledger.ts";
import { type Contents, readContents } from "../plan/contents.ts";
import { recordsOf } from "../plan/records.ts";
import { type PolicyOptions, treeOf } from "../plan/workspace.ts";
import { isExample } from "../policy/example.ts";
import { sourcesOf } from "../report/planned.ts";
import type { VerificationResult, VerifyResult } from "../report/result.ts";
import { checklistOf, setupMarker, ticked } from "../report/setup-issue.ts";
import { nothingSeen, verified } from "../report/verified.ts";
import { renderPolicyFile } from "../sts/policy-file.ts";
import { readWrittenDomain } from "../sts/written-domain.ts";
import type { CheckName, Published, Subject } from "../verify/check.ts";
import { unfinished } from "../verify/dns/unfinished.ts";
import { downgradeUntilLive } from "../verify/downgrade.ts";
import { toDo } from "../verify/to-do.ts";
import { verifyDomain } from "../verify/verify-domain.ts";
import { type Served, servedFindings, untilServed } from "../verify/wait.ts";
import { understood } from "./understood.ts";
import { keepUnfinished } from "./unfinished.ts";

export interface VerifyOptions extends PolicyOptions {
  /** As it was written; null: that of `policy.yml`. */
  readonly domain: string | null;
  readonly skip: ReadonlySet<CheckName>;
  /** Seconds to wait at most until the policy is live; null: one look. */
  readonly wait: number | null;
  /** Do not wait for tasks that only a person can do. */
  readonly skipsSetup: boolean;
  /** Wait until no cache can have the previous policy; otherwise, the result says when that is. */
  readonly waitsForCaches: boolean;
  /** The file that tells a run of `dns` since when the policy has been served; null: none. */
  readonly state: string | null;
  /** The repository whose settings are read and whose checklist is updated, on the web; null: none. */
  readonly repositoryUrl: string | null;
}

/** What do senders see now? Touches the network, and the checklist of the repository. */
export async function verify(options: VerifyOptions, context: Context): Promise<VerifyResult> {
  const repository = options.repositoryUrl === null ? null : await context.repository();
  const result = await verifyPublished(options, context, repository?.pages() ?? null);
  // Only right after a publication: anyone who verifies another domain has no list here.
  return options.wait === null ? result : tickChecklist(result, options, context);
}

/** @param settings what GitHub says of the site, for the list of what is left to do; null: no list is kept */
export async function verifyPublished(
  options: VerifyOptions,
  context: Context,
  settings: Promise<PagesSettings | null> | null,
): Promise<VerifyResult> {
  const subject = await subjectOf(options, context.files, context.now());
  return "findings" in subject
    ? withoutSubject(options, subject)
    : withUnderstood(await verifySubject(subject, options, context, settings), options);
}

/** What was seen, and a notice if the domain was taken out of an address. */
export function withUnderstood(
  result: VerifyResult,
  { domain }: Pick<VerifyOptions, "domain">,
): VerifyResult {
  const news = domain === null ? [] : understood(domain, readWrittenDomain(domain));
  return { ...result, findings: [...news, ...result.findings] };
}

/** The same for a domain whose published policy is known. */
export async function verifySubject(
  subject: Subject,
  options: VerifyOptions,
  context: Context,
  settings: Promise<PagesSettings | null> | null,
): Promise<VerifyResult> {
  const { files, now, sleep, log, progress } = context;
  const { wait, skip, strict, skipsSetup, waitsForCaches } = options;
  const network = await context.network(false);
  const waiting = { sleep, log, now, skipsSetup, waitsForCaches, seenSince: null, atMost: wait ?? 0 };
  const served = wait === null ? null : await untilServed(network, subject, waiting);
  if (served !== null) keepServed(served, subject, options, files);
  const live = served === null ? [] : servedFindings(served, subject, waiting);
  const watch = ({ name, target }: { name: string; target: string }) =>
    progress(`Looked at ${escapeControl(target)} (${name})`);
  const [verification, pages] = await Promise.all([
    verifyDomain(network, subject, { skip, watch }),
    settings,
  ]);
  const checks = wait === null ? verification.checks : downgradeUntilLive(verification.checks);
  const result = verified({ ...verification, checks }, subject, strict, live);
  return settings === null ? result : { ...result, toDo: toDo(pages, verification.checks, subject) };
}

/** A run of `dns` continues from here, minutes or hours later. */
function keepServed(served: Served, { published }: Subject, { state }: VerifyOptions, files: Files): void {
  if (state === null || published === null) return;
  const left = unfinished(published.entry.id, served);
  keepUnfinished(files, state, { ...left, doing: new Set() });
}

/** What the repository's list of what is left to do says is brought up to date. */
export async function tickChecklist<Result extends VerificationResult>(
  result: Result,
  { repositoryUrl }: Pick<VerifyOptions, "repositoryUrl">,
  { issues }: Pick<Context, "issues">,
): Promise<Result> {
  const { domain, toDo: tasks, wanted, aliases } = result;
  const list = repositoryUrl === null || tasks.length === 0 || wanted.length === 0 ? null : await issues();
  if (list === null || repositoryUrl === null) return result;
  let toDo = tasks;
  const findings = await updateChecklist(list, setupMarker(domain), (ticks) => {
    // The summary shows the list as the issue does.
    toDo = ticked(tasks, ticks);
    return checklistOf({ domain, toDo, records: wanted, aliases }, ticks, repositoryUrl);
  });
  return { ...result, toDo, findings: [...result.findings, ...findings] };
}

/** Why there is no domain to verify. */
type Unusable = Pick<VerifyResult, "domain" | "findings" | "sources">;

function withoutSubject({ strict }: VerifyOptions, { domain, findings, sources }: Unusable): VerifyResult {
  return { ...nothingSeen, domain, findings: strict ? strictly(findings) : findings, sources };
}

/** The domain that was named, or that of `policy.yml`, with what was published for it when that is known here. */
export async function subjectOf(
  options: PolicyOptions & Pick<VerifyOptions, "domain">,
  files: Files,
  now: number,
): Promise<Subject | Unusable> {
  const named = options.domain === null ? null : readWrittenDomain(options.domain);
  if (named !== null && "problem" in named) {
    const findings = [
      finding("domain/not-verifiable", null, { value: options.domain!, reason: named.reason }),
    ];
    return { domain: options.domain!, findings, sources: new Map() };
  }
  const contents = await readContents(treeOf(options, files.read));
  const { findings, reading } = contents;
  const own = hasErrors(findings) ? undefined : reading.policy?.domain;
  const domain = named?.name ?? own;
  if (domain === undefined || (named === null && isExample(findings)))
    return { domain: "", findings, sources: sourcesOf(contents.tree.policyPath, reading.text) };
  return { domain, published: domain === own ? publishedIn(contents, options, now) : null, now };
}

/** null: it was not built yet. */
function publishedIn(
  { reading, ledger: whole }: Contents,
  { pagesHost }: PolicyOptions,
  now: number,
): Published | null {
  const { policy, place } = reading;
  const ledger = policy === null || whole === null ? null : ledgerOf(whole, policy.domain);
  const entry = ledger === null ? null : currentEntry(ledger);
  if (policy === null || ledger === null || entry === null) return null;
  const { records } = recordsOf(policy, entry.id, pagesHost);
  const aged = judgeAge({ policy, ledger, published: entry, now, place });
  // The policy that the id stands for, not what the file may have been changed to since.
  return { policy, entry, ledger, text: renderPolicyFile(entry), records, aged };
}
