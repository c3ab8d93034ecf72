import { type Finding, hasErrors, strictly } from "../base/finding.ts";
import { sha256 } from "../base/sha256.ts";
import { domainsOf, servedDomains, withOwner } from "../ledger/domains.ts";
import { emptyLedger, type Ledger } from "../ledger/ledger.ts";
import { publish } from "../ledger/publish.ts";
import { type Contents, contentAt } from "../plan/contents.ts";
import { proposedHost } from "../plan/hosts/files.ts";
import { cnamePath, isOwnCname } from "../plan/hosts/github-pages.ts";
import { changesTo, makePlan, withHosting, withPage } from "../plan/plan.ts";
import type { Changes } from "../plan/workspace.ts";
import type { DomainSurvey } from "../policy/domain-survey.ts";
import { draftPolicy } from "../policy/draft.ts";
import { isExample } from "../policy/example.ts";
import { firstPolicy, type Links } from "../policy/first-policy.ts";
import type { HostChoice, HostName } from "../policy/hosts.ts";
import { policyFilePath, renderPolicyFile } from "../sts/policy-file.ts";
import { type Change, changeOf } from "./change.ts";
import { judgeFiles } from "./rules.ts";

/** A first `policy.yml`, and what a build makes of it. */
export interface FirstBuild {
  readonly findings: readonly Finding[];
  /** null when a finding is an error. */
  readonly ready: {
    readonly policyYml: string;
    /** With all files. */
    readonly change: Change;
    readonly changes: Changes;
  } | null;
}

/**
 * From what a domain has today to its first policy, in a tree that has no policy of a person's own. `now` in seconds.
 * @param chosen the host; null: nobody chose, so it is the one that the folder shows, and doubt about the folder is an error
 */
export async function firstBuild(
  survey: DomainSurvey,
  contents: Contents,
  links: Links,
  now: number,
  chosen: HostName | null,
): Promise<FirstBuild> {
  // Nobody knows what senders may have cached; it must not be taken for nothing.
  if (contents.ledger === null) return { findings: contents.findings, ready: null };
  const { draft, findings: drafted } = draftPolicy(survey);
  if (draft === null) return { findings: drafted, ready: null };
  const { tree } = contents;
  const host = hostFor(chosen, contents);
  const {
    policy,
    place,
    text,
    findings: read,
  } = await firstPolicy({ ...draft, host }, links, tree.policyPath);
  if (hasErrors(read)) return { findings: [...drafted, ...read], ready: null };

  const before = formerly(contents, contents.ledger, survey, now);
  const plan = await withHosting(makePlan(policy, before.ledger, now), before.ledger, {
    ...tree,
    generated: before.existing,
  });
  const change = changeOf({
    plan,
    whole: before.ledger,
    pullRequest: null,
    existing: before.existing,
    mx: null,
    now,
    place,
    placeOf: (path) => ({ file: tree.nameOf(path) }),
  });
  const judged = judgeFiles(change).flatMap((one) =>
    chosen === null && one.code === "hosting/site-folder" ? strictly([one]) : [one],
  );
  const findings = [...drafted, ...read, ...judged];
  if (hasErrors(findings)) return { findings, ready: null };
  const whole = await withPage(plan, { ...tree, generated: before.existing });
  // What differs from what is there, not from the ledger that was just made up.
  const changes = changesTo(tree, whole);
  return { findings, ready: { policyYml: text, change: { ...change, plan: whole }, changes } };
}

/** A policy that is replaced says what serves it. */
function hostFor(chosen: HostName | null, { tree, reading, findings }: Contents): HostChoice {
  const former = isExample(findings) ? undefined : reading.policy?.host;
  const name = chosen ?? former?.name ?? proposedHost(tree.generated);
  return former?.name === name ? former : { name, argument: null };
}

/**
 * What was published for the domain, and the files that count. What is there of another domain, such as the template's
 * example, counts for nothing; a page of a person's own does.
 */
function formerly(
  { tree, reading }: Contents,
  ledger: Ledger,
  { domain, live }: DomainSurvey,
  now: number,
): { ledger: Ledger; existing: Contents["tree"]["generated"] } {
  const owned = withOwner(ledger, reading.policy?.domain ?? domain);
  if (servedDomains(owned).some(({ name }) => name === domain))
    return { ledger: owned, existing: tree.generated };
  const existing = new Map(tree.generated);
  existing.delete(policyFilePath);
  // A name that is not of the other domain is that of somebody's site.
  const others = [...(domainsOf(owned) ?? []), ...(reading.policy === null ? [] : [reading.policy.domain])];
  const served = { domain, domains: others, argument: null };
  if (!isOwnCname(contentAt(existing, cnamePath), served)) existing.delete(cnamePath);
  if (live === null) return { ledger: emptyLedger, existing };
  const digest = sha256(renderPolicyFile(live.policy));
  return {
    ledger: publish(emptyLedger, { ...live.policy, domain, id: live.id, sha256: digest }, now),
    existing,
  };
}
