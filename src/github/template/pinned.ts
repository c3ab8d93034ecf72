/** A release as workflows name it. */
export interface Pinned {
  /** The repository, as `owner/name`. */
  readonly home: string;
  readonly commit: string;
  readonly version: string;
}

/** The workflow that proposes updates of a copy's own program; Dependabot takes its place. */
export const updateWorkflow = ".github/workflows/mta-sts-update.yml";

/**
 * A workflow whose steps run the Action of a release, in place of the program beside them or of another release; the same
 * text where no step runs either.
 */
export function pinnedWorkflow(text: string, { home, commit, version }: Pinned): string {
  const name = home.replace(/[.]/g, "\\.");
  const own = new RegExp(
    `^( *(?:- )?uses: )(?:\\./|${name}@\\S{1,200})(?:[ \\t]+#[^\\r\\n]*)?(?=\\r?$)`,
    "gim",
  );
  return text.replace(own, (_, start: string) => `${start}${home}@${commit} # v${version}`);
}
