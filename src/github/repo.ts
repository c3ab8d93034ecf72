/** The repository that a run is for, as GitHub names it. */
export interface Repo {
  /** `owner/name` */
  readonly name: string;
  /** On the web, such as `https://github.com/owner/name`. */
  readonly url: string;
  /** What the run is for, such as `refs/heads/main`. */
  readonly ref: string;
  /** null: it is for a tag or a pull request. */
  readonly branch: string | null;
  /** Where a path, relative to where the command runs, is in the repository: with `/`, also on Windows. */
  readonly pathOf: (path: string) => string;
}
