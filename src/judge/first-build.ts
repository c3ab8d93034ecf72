import { type Finding, hasErrors } from "../base/finding.ts";
import { sha256 } from "../base/sha256.ts";
import { servedDomains, withOwner } from "../ledger/domains.ts";
import { emptyLedger, type Ledger } from "../ledger/ledger.ts";
import { publish } from "../ledger/publish.ts";
import type { Contents } from "../plan/contents.ts";
import { changesTo, makePlan, withHosting, withPage } from "../plan/plan.ts";
import type { Changes } from "../plan/workspace.ts";
import type { DomainSurvey } from "../policy/domain-survey.ts";
import { draftPolicy } from "../policy/draft.ts";
import { type FirstPolicy, firstPolicy, type Links } from "../policy/first-policy.ts";
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

/** From what a domain has today to its first policy, in a tree that has no policy of a person's own. `now` in seconds. */
export async function firstBuild(
  survey: DomainSurvey,
  contents: Contents,
  links: Links,
  now: number,
): Promise<FirstBuild> {
  const { draft, findings: drafted } = draftPolicy(survey);
  if (draft === null) return { findings: drafted, ready: null };
  const first = await firstPolicy(draft, links, contents.tree.policyPath);
  return buildOf({ ...first, findings: [...drafted, ...first.findings] }, survey, contents, now);
}

/** The same where a person has written `policy.yml`, and nothing was built from it yet. */
export async function resumedBuild(
  survey: DomainSurvey,
  contents: Contents,
  now: number,
): Promise<FirstBuild> {
  const { findings, reading } = contents;
  const { policy, place, text } = reading;
  if (policy === null || text === null || hasErrors(findings)) return { findings, ready: null };
  const isSurveyed = survey.domain === policy.domain;
  const seen = isSurveyed ? survey : { ...survey, domain: policy.domain, live: null };
  return buildOf({ policy, place, text, findings }, seen, contents, now);
}

async function buildOf(
  { policy, place, text, findings: read }: FirstPolicy,
  survey: DomainSurvey,
  contents: Contents,
  now: number,
): Promise<FirstBuild> {
  // Nobody knows what senders may have cached; it must not be taken for nothing.
  if (contents.ledger === null) return { findings: contents.findings, ready: null };
  if (hasErrors(read)) return { findings: read, ready: null };
  const { tree } = contents;
  const before = formerly(contents, contents.ledger, survey, now);
  const plan = await withHosting(makePlan(policy, before.ledger, now), {
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
  const findings = [...read, ...judgeFiles(change)];
  if (hasErrors(findings)) return { findings, ready: null };
  const whole = await withPage(plan, { ...tree, generated: before.existing });
  // What differs from what is there, not from the ledger that was just made up.
  const changes = changesTo(tree, whole);
  return { findings, ready: { policyYml: text, change: { ...change, plan: whole }, changes } };
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
  for (const path of [policyFilePath, "CNAME"]) existing.delete(path);
  if (live === null) return { ledger: emptyLedger, existing };
  const digest = sha256(renderPolicyFile(live.policy));
  return {
    ledger: publish(emptyLedger, { ...live.policy, domain, id: live.id, sha256: digest }, now),
    existing,
  };
}
