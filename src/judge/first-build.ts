import { type Finding, finding, hasErrors, strictly } from "../base/finding.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Contents } from "../plan/contents.ts";
import { proposedHost } from "../plan/hosts/files.ts";
import { changesTo, makePlan, withHosting, withPage } from "../plan/plan.ts";
import type { Changes } from "../plan/workspace.ts";
import type { PartialSurvey } from "../policy/domain-survey.ts";
import { type Draft, draftNamed, draftPolicy } from "../policy/draft.ts";
import { isExample } from "../policy/example.ts";
import { type FirstPolicy, firstPolicy, type Links } from "../policy/first-policy.ts";
import type { HostChoice, HostName } from "../policy/hosts.ts";
import { type Importable, importable } from "../policy/importable.ts";
import type { NamedServers } from "../policy/named-servers.ts";
import { type Change, changeOf } from "./change.ts";
import { formerly } from "./formerly.ts";
import { judge } from "./rules.ts";

/** A first `policy.yml`, and what a build generates from it. */
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
  /** What is to serve the policy; null: what the folder shows, and doubt about the folder is an error. */
  readonly host: HostName | null;
  /** The mail servers to list; null: those in the MX records. */
  readonly servers?: NamedServers | null;
}

/** From what a domain has today to its first policy, in a tree that has no policy of a person's own. */
export async function firstBuild(
  survey: PartialSurvey,
  contents: Contents,
  { links, now, force, host: chosen, servers = null }: FirstBuildOptions,
): Promise<FirstBuild> {
  const past = await pastOf(survey, contents, { force, mustKnow: servers !== null });
  if ("findings" in past) return { findings: past.findings, ready: null };
  const { live } = past;
  const seen = { ...survey, live: survey.live && live && { ...survey.live, policy: live.policy } };
  const about = surveyFindings(survey, live);
  const { draft, findings: drafted } =
    servers === null
      ? draftPolicy({ ...seen, mx: survey.mx ?? notLookedUp }, about)
      : draftNamed(seen, servers, about);
  if (draft === null) return { findings: drafted, ready: null };
  const host = hostFor(chosen, contents);
  const first = await firstPolicy(
    { ...draft, host, ...zoneFor(draft.domain, contents) },
    links,
    contents.tree.policyPath,
  );
  const policy = { ...first, findings: [...drafted, ...first.findings] };
  return buildOf(policy, { survey, contents, past, now, isHostChosen: chosen !== null });
}

/**
 * The same where a person has written `policy.yml`, and nothing was built from it yet. `now` in seconds.
 * @param survey of the domain in `policy.yml`
 */
export async function resumedBuild(
  survey: PartialSurvey,
  contents: Contents,
  now: number,
): Promise<FirstBuild> {
  const { findings, reading } = contents;
  const { policy, place, text } = reading;
  if (policy === null || text === null || hasErrors(findings)) return { findings, ready: null };
  const past = await pastOf(survey, contents, { force: false, mustKnow: false });
  if ("findings" in past) return { findings: [...findings, ...past.findings], ready: null };
  return buildOf({ policy, place, text, findings }, { survey, contents, past, now, isHostChosen: true });
}

const notLookedUp = { kind: "unknown", reason: "it was not looked up" } as const;

interface Past {
  readonly ledger: Ledger;
  /** null: nothing is live. */
  readonly live: Importable | null;
}

/** What senders may have cached is unknown when it can't be read, and unknown must not be taken for nothing. */
async function pastOf(
  { domain, doubts, live, mx }: PartialSurvey,
  { ledger, findings }: Contents,
  { force, mustKnow }: { readonly force: boolean; readonly mustKnow: boolean },
): Promise<Past | { readonly findings: readonly Finding[] }> {
  if (ledger === null) return { findings };
  if ((mustKnow || mx?.kind === "hosts") && doubts.length > 0 && !force)
    return { findings: [...doubts, finding("init/past-unknown", null, { domain })] };
  return { ledger, live: live && (await importable(live)) };
}

interface Scene {
  readonly survey: PartialSurvey;
  readonly contents: Contents;
  readonly past: Past;
  readonly now: number;
  readonly isHostChosen: boolean;
}

async function buildOf(
  { policy, place, text, findings: read }: FirstPolicy,
  { survey, contents: { tree, reading }, past, now, isHostChosen }: Scene,
): Promise<FirstBuild> {
  if (hasErrors(read)) return { findings: read, ready: null };
  const before = formerly({ tree, reading }, past.ledger, survey, past.live, now);
  const plan = await withHosting(makePlan(policy, before.ledger, now), before.ledger, {
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
  const judged = judge(change).flatMap((one) =>
    !isHostChosen && one.code === "hosting/site-folder" ? strictly([one]) : [one],
  );
  const findings = [...read, ...judged];
  if (hasErrors(findings)) return { findings, ready: null };
  const whole = await withPage(plan, { ...tree, generated: before.existing });
  // What differs from the existing files, not from the ledger that was just created.
  const changes = changesTo(tree, whole);
  return { findings, ready: { policyYml: text, change: { ...change, plan: whole }, changes } };
}

/** The replaced policy says what serves it. */
function hostFor(chosen: HostName | null, { tree, reading, findings }: Contents): HostChoice {
  const former = isExample(findings) ? undefined : reading.policy?.host;
  const name = chosen ?? former?.name ?? proposedHost(tree.generated);
  return former?.name === name ? former : { name, argument: null };
}

/** The replaced policy of the same domain says who serves its zone. */
function zoneFor(domain: string, { reading, findings }: Contents): Pick<Draft, "dns" | "alias"> {
  const { policy } = reading;
  const isReplaced = policy?.domain === domain && !isExample(findings);
  return isReplaced ? { dns: policy.dns, alias: policy.alias } : { dns: null, alias: null };
}

function surveyFindings({ domain, doubts }: PartialSurvey, live: Importable | null): Finding[] {
  return [
    ...(doubts.length === 0 ? [] : [finding("init/past-ignored", null, { domain })]),
    ...(live?.differences ?? []),
  ];
}
