import { type Finding, finding } from "../../base/finding.ts";
import { version } from "../../base/version.ts";
import { type ReleaseFiles, readReleaseFiles } from "../../github/template/release-files.ts";
import type { Context } from "../../io/context.ts";
import type { Release, Releases } from "../../io/github/releases.ts";
import type { ReleaseCheck } from "../../io/release-check.ts";

/** Files that the release workflow has signed. */
export interface VerifiedRelease extends ReleaseFiles {
  /** That they were built from; null: not known. */
  readonly commit: string | null;
}

/** A file of every copy that is missing here; null: none is. */
export function missingOfCopy({ files }: Pick<Context, "files">): string | null {
  const needed = ["action.yml", "dist/cli.mjs"];
  return needed.find((path) => files.read(path, maxFileSize).kind !== "text") ?? null;
}

/** The files that are signed; a Finding: why there are none. */
export async function fetchVerified(
  release: Release,
  { home }: { readonly home: string },
  releases: Releases,
  { verify }: ReleaseCheck,
): Promise<VerifiedRelease | Finding> {
  const { version: newest, page } = release;
  const names = ["template.json", "mta-sts-policy.sigstore.json"];
  const fetched = await Promise.all(names.map((name) => releases.file(release, name))).catch(
    (error: Error) => error.message,
  );
  if (typeof fetched === "string") return finding("update/not-fetched", null, { newest, reason: fetched });
  const [file, bundle] = fetched as [Uint8Array, Uint8Array];
  const verified = await verify({ file, bundle, home, version: newest });
  if (verified === "missing") return finding("update/no-verifier", null, { newest });
  if ("reason" in verified) return finding("update/not-verified", null, { newest, reason: verified.reason });
  const files = readReleaseFiles(new TextDecoder().decode(file));
  const reason =
    typeof files === "string" ? files : files.version === newest ? null : "it is another version's";
  return reason === null
    ? { ...(files as ReleaseFiles), commit: verified.commit }
    : finding("update/malformed", null, { newest, version, page, reason });
}

/** As large as the largest file of the program. */
const maxFileSize = 4 * 1_048_576;

/** Path to text: the copy's files of the release, and any others in its `dist/`. */
export function presentFiles(
  { files }: Pick<ReleaseFiles, "files">,
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
