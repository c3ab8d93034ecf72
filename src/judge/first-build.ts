import { type Finding, finding, hasErrors } from "../base/finding.ts";
import { sha256 } from "../base/sha256.ts";
import { timestampOf } from "../base/time.ts";
import { servedDomains, withOwner } from "../ledger/domains.ts";
import { emptyLedger, type Ledger } from "../ledger/ledger.ts";
import { publish } from "../ledger/publish.ts";
import type { Contents } from "../plan/contents.ts";
import { changesTo, makePlan, withHosting, withPage } from "../plan/plan.ts";
import type { Changes } from "../plan/workspace.ts";
import type { DomainSurvey } from "../policy/domain-survey.ts";
import { draftPolicy } from "../policy/draft.ts";
import { firstPolicy, type Links } from "../policy/first-policy.ts";
import { type Importable, importable } from "../policy/importable.ts";
import { oneYear } from "../sts/max-age.ts";
import { policyFilePath, renderPolicyFile } from "../sts/policy-file.ts";
import { type Change, changeOf } from "./change.ts";
import { judge } from "./rules.ts";

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

export interface FirstBuildOptions {
  readonly links: Links;
  /** In seconds. */
  readonly now: number;
  /** Start although senders may have a policy cached that could not be read. */
  readonly force: boolean;
}

/** From what a domain has today to its first policy, in a tree that has no policy of a person's own. */
export async function firstBuild(
  survey: DomainSurvey,
  contents: Contents,
  { links, now, force }: FirstBuildOptions,
): Promise<FirstBuild> {
  // Nobody knows what senders may have cached; it must not be taken for nothing.
  if (contents.ledger === null) return { findings: contents.findings, ready: null };
  const { domain, doubts } = survey;
  if (survey.mx.kind === "hosts" && doubts.length > 0 && !force)
    return { findings: [...doubts, finding("init/past-unknown", null, { domain })], ready: null };
  const live = survey.live && (await importable(survey.live));
  const { draft, findings: drafted } = draftPolicy(
    { ...survey, live: survey.live && live && { ...survey.live, policy: live.policy } },
    surveyFindings(survey, live),
  );
  if (draft === null) return { findings: drafted, ready: null };
  const { tree } = contents;
  const { policy, place, text, findings: read } = await firstPolicy(draft, links, tree.policyPath);
  if (hasErrors(read)) return { findings: [...drafted, ...read], ready: null };

  const before = formerly(contents, contents.ledger, survey, live, now);
  const plan = await withHosting(makePlan(policy, before.ledger, now), {
    ...tree,
    generated: before.existing,
  });
  const change = changeOf({
    plan,
    whole: before.ledger,
    pullRequest: null,
    existing: before.existing,
    mx: survey.mx,
    now,
    place,
    placeOf: (path) => ({ file: tree.nameOf(path) }),
  });
  const findings = [...drafted, ...read, ...judge(change)];
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
  imported: Importable | null,
  now: number,
): { ledger: Ledger; existing: Contents["tree"]["generated"] } {
  const owned = withOwner(ledger, reading.policy?.domain ?? domain);
  if (servedDomains(owned).some(({ name }) => name === domain))
    return { ledger: owned, existing: tree.generated };
  const existing = new Map(tree.generated);
  for (const path of [policyFilePath, "CNAME"]) existing.delete(path);
  if (live === null || imported === null) return { ledger: emptyLedger, existing };
  // Senders may cap a longer max_age or not; what the ledger can record is the most that the RFC allows.
  const served = { ...live.policy, mx: imported.policy.mx, max_age: Math.min(oneYear, live.policy.max_age) };
  const digest = sha256(renderPolicyFile(served));
  const before = publish(emptyLedger, { ...served, domain, id: live.id, sha256: digest }, now);
  return { ledger: imported.differences.length === 0 ? before : ended(before, now), existing };
}

/** What is published now means something else than what senders were served, so it must not keep the id. */
function ended(ledger: Ledger, now: number): Ledger {
  return { ...ledger, published: ledger.published.map((one) => ({ ...one, until: timestampOf(now) })) };
}

function surveyFindings({ domain, alias, doubts }: DomainSurvey, live: Importable | null): Finding[] {
  return [
    ...(doubts.length === 0 ? [] : [finding("init/past-ignored", null, { domain })]),
    ...(live?.differences ?? []),
    ...(alias === null ? [] : [finding("init/record-alias", null, { domain, alias })]),
  ];
}
