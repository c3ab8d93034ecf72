import { type Finding, finding, hasErrors } from "../base/finding.ts";
import type { Context } from "../io/context.ts";
import { firstBuild } from "../judge/first-build.ts";
import { readContents } from "../plan/contents.ts";
import { fileChange, type PolicyOptions, treeOf, writeChanges } from "../plan/workspace.ts";
import type { PartialSurvey } from "../policy/domain-survey.ts";
import { isExample } from "../policy/example.ts";
import type { HostName } from "../policy/hosts.ts";
import { namedServers } from "../policy/named-servers.ts";
import { planned, sourcesOf } from "../report/planned.ts";
import type { InitResult } from "../report/result.ts";
import { withAliases } from "../report/with-aliases.ts";
import { readWrittenDomain } from "../sts/written-domain.ts";
import { surveyDomain } from "../verify/survey.ts";
import { understood } from "./understood.ts";

export interface InitOptions extends PolicyOptions {
  /** As it was written. */
  readonly domain: string;
  /** Overwrite an existing `policy.yml`. */
  readonly force: boolean;
  /** What is to serve the policy; null: what the folder shows. */
  readonly host: HostName | null;
  /** Nothing is looked up. */
  readonly offline: boolean;
  /** The mail servers to list, as they were written; both null: those in the MX records. */
  readonly provider: string | null;
  readonly mx: readonly string[] | null;
}

/**
 * Writes a first `policy.yml` from what the domain has today or a person names, and builds it. Never overwrites a
 * person's own.
 */
export async function init(
  options: InitOptions,
  { files, network, now }: Pick<Context, "files" | "network" | "now">,
): Promise<InitResult> {
  const { force, host, pagesHost } = options;
  const contents = await readContents(treeOf(options, files.read));
  const path = contents.tree.policyPath;
  const refuse = (one: Finding): InitResult => {
    return {
      command: "init",
      findings: [one],
      sources: sourcesOf(path, contents.reading.text),
      planned: null,
    };
  };
  if (contents.tree.policy.kind !== "absent" && !isExample(contents.findings) && !force)
    return refuse(finding("init/exists", { file: path }, { path }));
  const name = readWrittenDomain(options.domain);
  if ("problem" in name)
    return refuse(finding("domain/not-verifiable", null, { value: options.domain, reason: name.reason }));
  const named = namedServers(name.name, options.provider, options.mx);
  if (hasErrors(named.findings)) return { ...refuse(named.findings[0]!), findings: named.findings };
  const { servers } = named;
  if (options.offline && servers === null)
    return refuse(finding("init/offline-without-servers", null, { domain: name.name }));
  const survey = options.offline
    ? unsurveyed(name.name)
    : await surveyDomain(await network(true), name.name, now());
  const hasSchema = files.read(schemaFile, maxSchemaSize).kind === "text";
  const links = { schema: hasSchema ? schemaFile : null, repository: null };
  const { ready, findings } = await firstBuild(survey, contents, {
    links,
    now: now(),
    force,
    host,
    servers,
  });
  const offline = options.offline ? [finding("init/past-not-looked-up", null, { domain: name.name })] : [];
  const all = [...understood(options.domain, name), ...named.findings, ...offline, ...findings];
  if (ready === null) return { command: "init", findings: all, sources: new Map(), planned: null };

  const { policyYml, change, changes } = ready;
  writeChanges(files, options, changes, [fileChange(path, policyYml)]);
  const { planned: built, missing } = planned(change, changes, change.plan.id, pagesHost);
  const result: InitResult = {
    command: "init",
    findings: [...all, ...missing],
    sources: sourcesOf(path, policyYml),
    planned: { ...built, files: [{ path, changed: true }, ...built.files] },
  };
  return withAliases(result, survey.aliases);
}

/** Of a domain that was not looked up. */
function unsurveyed(domain: string): PartialSurvey {
  return { domain, mx: null, live: null, doubts: [], rua: [], aliases: [] };
}

/** Beside `policy.yml` in every copy of the template. */
const schemaFile = "policy.schema.json";
const maxSchemaSize = 1_048_576;
