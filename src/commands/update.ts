import { describe, type Finding, finding } from "../base/finding.ts";
import { isNewer, version } from "../base/version.ts";
import {
  type FileUpdate,
  type ReleaseFiles,
  readReleaseFiles,
  updatesTo,
} from "../github/template/release-files.ts";
import type { Context } from "../io/context.ts";
import type { Release, Releases } from "../io/github/releases.ts";
import type { ReleaseCheck } from "../io/release-check.ts";
import { fileChange, type PolicyOptions } from "../plan/workspace.ts";
import type { UpdateResult } from "../report/result.ts";
import { check } from "./check.ts";

export interface UpdateOptions extends PolicyOptions {
  /** Write nothing. */
  readonly dryRun: boolean;
  /** Write workflows too. */
  readonly workflows: boolean;
  /** The repository whose releases count, as `owner/name`. */
  readonly home: string;
}

/**
 * Brings a copy's program to the newest release: only what the release workflow has signed, and after what it says of this
 * policy was compared with what the present program says. Commits nothing.
 */
export async function update(
  options: UpdateOptions,
  context: Pick<Context, "files" | "now">,
  releases: Releases,
  checks: ReleaseCheck,
): Promise<UpdateResult> {
  const missing = ["action.yml", "dist/cli.mjs"].find(
    (path) => context.files.read(path, maxFileSize).kind !== "text",
  );
  if (missing !== undefined) return stopped(null, finding("update/not-a-copy", null, { missing }));
  const release = await releases.newest();
  if (release === null) return stopped(null, finding("update/unknown", null, {}));
  const { version: newest, page } = release;
  if (isNewer(version, newest))
    return stopped(release, finding("update/older", null, { newest, version, page }));
  const fetched = await fetchVerified(release, options, releases, checks);
  if ("code" in fetched) return stopped(release, fetched);
  const { program, workflows } = updatesTo(fetched, presentFiles(fetched, context, checks));
  const taken = [...program, ...(options.workflows ? workflows : [])];
  const findings = [
    ...(program.length === 0 ? [] : await newFindings(fetched, options, context, checks)),
    ...(options.workflows || workflows.length === 0 ? [] : [workflowsLeft(newest, workflows)]),
  ];
  if (!options.dryRun)
    context.files.write(taken.map(({ path, text }) => ({ ...fileChange(path, text ?? ""), text })));
  return { ...common, findings, release, updated: taken, isWritten: !options.dryRun };
}

const common = { command: "update", sources: new Map() } as const;

/** Nothing was done. */
export function stopped(release: Release | null, one: Finding): UpdateResult {
  return { ...common, findings: [one], release, updated: [], isWritten: false };
}

/** The files that are signed; a Finding: why there are none. */
async function fetchVerified(
  release: Release,
  { home }: UpdateOptions,
  releases: Releases,
  { verify }: ReleaseCheck,
): Promise<ReleaseFiles | Finding> {
  const { version: newest, page } = release;
  const names = ["template.json", "mta-sts-policy.sigstore.json"];
  const fetched = await Promise.all(names.map((name) => releases.file(release, name))).catch(
    (error: Error) => error.message,
  );
  if (typeof fetched === "string") return finding("update/not-fetched", null, { newest, reason: fetched });
  const [file, bundle] = fetched as [Uint8Array, Uint8Array];
  const verified = await verify({ file, bundle, home, version: newest });
  if (verified === "missing") return finding("update/no-verifier", null, { newest });
  if (verified !== "verified")
    return finding("update/not-verified", null, { newest, reason: verified.reason });
  const files = readReleaseFiles(new TextDecoder().decode(file));
  const reason =
    typeof files === "string" ? files : files.version === newest ? null : "they belong to another version";
  return reason === null
    ? (files as ReleaseFiles)
    : finding("update/malformed", null, { newest, version, page, reason });
}

/** As large as the largest file of the program. */
const maxFileSize = 4 * 1_048_576;

function presentFiles(
  { files }: ReleaseFiles,
  context: Pick<Context, "files">,
  checks: ReleaseCheck,
): Map<string, string> {
  const paths = new Set([...files.keys(), ...checks.distNames().map((name) => `dist/${name}`)]);
  return new Map(
    [...paths].flatMap((path): [string, string][] => {
      const content = context.files.read(path, maxFileSize);
      return content.kind === "text" ? [[path, content.text]] : [];
    }),
  );
}

/** What the new program says of the policy, and this one does not. */
async function newFindings(
  { version: newest, files }: ReleaseFiles,
  options: UpdateOptions,
  { files: here, now }: Pick<Context, "files" | "now">,
  { tryCheck }: ReleaseCheck,
): Promise<Finding[]> {
  const before = await check({ ...options, base: null }, { files: here, now, dns: async () => null });
  const known = new Set(before.findings.map(describe).map(keyOf));
  try {
    const { findings } = JSON.parse(
      await tryCheck(files, ["--policy", options.policy, "--output", options.output]),
    ) as { findings: Described[] };
    return findings
      .filter((one) => !known.has(keyOf(one)))
      .slice(0, 20)
      .map(({ code, message }) => finding("update/finds-more", null, { newest, version, code, message }));
  } catch (error) {
    return [finding("update/not-judged", null, { newest, reason: (error as Error).message })];
  }
}

interface Described {
  readonly code: string;
  readonly message: string;
}

function keyOf({ code, message }: Described): string {
  return `${code} ${message}`;
}

function workflowsLeft(newest: string, workflows: readonly FileUpdate[]): Finding {
  const paths = workflows.map(({ path }) => path).join(", ");
  return finding("update/workflows-differ", null, { newest, paths });
}
