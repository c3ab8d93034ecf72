import { type Finding, finding } from "../../base/finding.ts";
import { sha256 } from "../../base/sha256.ts";
import type { Context } from "../../io/context.ts";
import { grouped } from "../../judge/grouped.ts";
import { emptyLedger, type Ledger } from "../../ledger/ledger.ts";
import { publish } from "../../ledger/publish.ts";
import type { DomainSurvey } from "../../policy/domain-survey.ts";
import { draftPolicy } from "../../policy/draft.ts";
import { type Importable, importable } from "../../policy/importable.ts";
import type { PoliciesResult } from "../../report/result.ts";
import { oneYear } from "../../sts/max-age.ts";
import { policyFilePath, policyHost, renderPolicyFile } from "../../sts/policy-file.ts";
import { surveyDomain } from "../../verify/survey.ts";
import { type Entry, entriesOf } from "../list/entries.ts";
import { fingerprints } from "../list/fingerprints.ts";
import { eachInPlaces, type Timer } from "../list/places.ts";
import { usualPlaces } from "../verify-list.ts";
import {
  type AddDomainsOptions,
  type Arrival,
  addDomainsTo,
  asWarnings,
  folderFor,
  isRefused,
  refused,
} from "./add-to-folder.ts";

export interface InitListOptions extends AddDomainsOptions {
  /** As people name the list. */
  readonly file: string;
  /** Take domains although senders may have a policy cached that could not be read. */
  readonly force: boolean;
}

/** The result of one line of the list. */
interface Seen {
  readonly line: number;
  readonly name: string;
  readonly survey: DomainSurvey | null;
  /** null: it is not taken. */
  readonly arrival: Arrival | null;
  readonly findings: readonly Finding[];
}

/** `init --domains`: looks at each domain that no policy has yet, and puts those with the same needs into one policy. */
export async function initList(
  lines: AsyncIterable<string>,
  options: InitListOptions,
  context: Pick<Context, "files" | "now" | "network" | "progress"> & { readonly timer: Timer },
): Promise<PoliciesResult> {
  const folder = await folderFor(options, context);
  if (isRefused(folder)) return refused(folder);
  const network = await context.network(true);
  const now = context.now();
  const seen: Seen[] = [];
  const work = async (entry: Entry) => {
    if (entry.kind === "domain" && folder.domains.has(entry.domain)) return;
    seen.push(
      entry.kind === "domain"
        ? await arrivalOf(await surveyDomain(network, entry.domain, now), entry.line, options.force, now)
        : notADomain(entry, options.file),
    );
    context.progress(`Looked at ${entry.kind === "domain" ? entry.domain : entry.text}`);
  };
  const entries = entriesOf(lines, { shard: null, known: fingerprints(), watch: () => {} });
  await eachInPlaces(entries, work, usualPlaces, context.timer);
  const inOrder = seen.toSorted((one, other) => one.line - other.line);
  const surveys = new Map(
    inOrder.flatMap(({ survey }) => (survey ? [[survey.domain, survey.mx] as const] : [])),
  );
  return addDomainsTo(
    inOrder.flatMap(({ arrival }) => arrival ?? []),
    folder,
    options,
    context,
    async () => surveys,
    findingsOf(inOrder, options.file),
  );
}

function notADomain({ line, text, reason }: Extract<Entry, { kind: "no-domain" }>, file: string): Seen {
  const problem = finding("domain/not-verifiable", { file, line }, { value: text, reason });
  return { line, name: text, survey: null, arrival: null, findings: asWarnings([problem]) };
}

/** Unknown is never taken for absent: neither mail servers nor what senders may have cached. */
async function arrivalOf(survey: DomainSurvey, line: number, force: boolean, now: number): Promise<Seen> {
  const { domain, mx, live, doubts } = survey;
  const left = (findings: readonly Finding[]): Seen => {
    return { line, name: domain, survey, arrival: null, findings: asWarnings(findings) };
  };
  // It declares that itself, as it should.
  if (mx.kind === "null-mx")
    return { ...left([]), findings: [{ ...finding("init/null-mx", null, { domain }), severity: "notice" }] };
  if (mx.kind === "no-mail") return left([finding("init/no-mail", null, { domain })]);
  if (mx.kind === "hosts" && doubts.length > 0 && !force)
    return left([...doubts, finding("init/past-unknown", null, { domain })]);
  const taken = live && (await importable(live));
  const ignored = doubts.length === 0 ? [] : [finding("init/past-ignored", null, { domain })];
  const { draft, findings } = draftPolicy(
    { ...survey, live: live && taken && { ...live, policy: taken.policy } },
    [...ignored, ...(taken?.differences ?? [])],
  );
  if (draft === null) return left(findings);
  const ledger = live && taken && ledgerOfLive(survey, taken, now);
  const where = `https://${policyHost(domain)}/${policyFilePath}`;
  const arrival = { draft, more: {}, former: ledger && { ledger, where } };
  return { line, name: domain, survey, arrival, findings };
}

/** What senders are served, as the ledger of a policy that was published for this domain alone. `now` in seconds. */
function ledgerOfLive({ domain, live }: DomainSurvey, { policy: taken }: Importable, now: number): Ledger {
  const { policy, id } = live!;
  const entry = { ...policy, mx: taken.mx, max_age: Math.min(oneYear, policy.max_age) };
  const digest = sha256(renderPolicyFile(entry));
  return publish(emptyLedger, { ...entry, domains: [domain], id, sha256: digest }, now);
}

/** Reported for each domain that needs a person; for the others, the policies show what was recognized. */
function findingsOf(seen: readonly Seen[], file: string): Finding[] {
  const left = seen.filter(({ arrival }) => arrival === null);
  const places = new Map(seen.map(({ name, line }) => [name, { file, line }]));
  const about = seen.map(({ name, findings }) => ({
    domain: name,
    findings: findings.filter(({ code }) => !obvious.has(code)),
  }));
  const each = grouped(about, Number.POSITIVE_INFINITY, (name) => places.get(name)!);
  if (left.length === 0) return each;
  const all = finding("init/not-taken", { file }, { count: left.length, all: seen.length });
  return [...each, { ...all, domains: left.map(({ name }) => name) }];
}

const obvious: ReadonlySet<string> = new Set(["init/provider", "init/mail-servers"]);
