/** What a release has for copies of the template, and what of it differs from a copy. */

/** As `scripts/template-files.ts` writes it. */
export interface ReleaseFiles {
  readonly version: string;
  /** What is new, as the changelog says it: Markdown; "" for nothing. */
  readonly notes: string;
  /** Path to text; none leads out of the places of a copy's own program. */
  readonly files: ReadonlyMap<string, string>;
}

/** Every path that an update may write, whatever a release says. */
const mayWrite =
  /^(?:action\.yml|policy\.schema\.json|dist\/[a-z][a-z\d-]{0,60}\.(?:mjs|txt)|\.github\/workflows\/mta-sts(?:-[a-z]{1,30})?\.yml)$/;

const maxFiles = 200;
const maxNotes = 20_000;

/** @returns a string: why it cannot be used, in a few words */
export function readReleaseFiles(text: string): ReleaseFiles | string {
  const value = parsed(text);
  if (typeof value !== "object" || value === null) return "it is not JSON";
  const { version, files, notes } = value as Record<string, unknown>;
  if (typeof version !== "string" || typeof files !== "object" || files === null)
    return "version or files are missing";
  const entries = Object.entries(files).filter(([path]) => mayWrite.test(path));
  if (entries.length > maxFiles) return "it has too many files";
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === "string"))
    return "a file is not text";
  const kept = new Map(entries);
  for (const path of ["action.yml", "dist/action.mjs", "dist/cli.mjs"])
    if (!kept.has(path)) return `${path} is missing`;
  return { version, notes: typeof notes === "string" ? notes.slice(0, maxNotes) : "", files: kept };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface FileUpdate {
  readonly path: string;
  /** null: the file is removed. */
  readonly text: string | null;
}

/** @param present path to what a copy has there; absent: nothing */
export function updatesTo(
  { files }: Pick<ReleaseFiles, "files">,
  present: ReadonlyMap<string, string>,
): { readonly program: readonly FileUpdate[]; readonly workflows: readonly FileUpdate[] } {
  const written = [...files].filter(([path, text]) => present.get(path) !== text);
  const superfluous = [...present.keys()].filter((path) => path.startsWith("dist/") && !files.has(path));
  const isWorkflow = (path: string) => path.startsWith(".github/");
  const updates = written.map(([path, text]) => ({ path, text }));
  return {
    program: [
      ...updates.filter(({ path }) => !isWorkflow(path)),
      ...superfluous.filter((path) => mayWrite.test(path)).map((path) => ({ path, text: null })),
    ],
    // If a copy does not have them, it removed them on purpose or never had them.
    workflows: updates.filter(({ path }) => isWorkflow(path)),
  };
}
