/**
 * What a release needs before anything is published: the tag, `package.json` and the changelog agree.
 *
 *     git tag --list | node scripts/release.ts v1.2.3 notes.md
 *
 * writes the release notes to notes.md and prints `major=v1`, the tag that moves along, for GITHUB_OUTPUT. What is wrong
 * goes to standard error, all of it, and then the exit status is 1.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface Release {
  /** As it was pushed, such as `v1.2.3`. */
  readonly tag: string;
  /** `package.json`, parsed. */
  readonly project: { readonly version: string; readonly repository: { readonly url: string } };
  readonly changelog: string;
  /** Where the release is made, as `owner/name`; null: not on GitHub. */
  readonly repository: string | null;
}

/** Empty: it may be released. */
export function releaseProblems({ tag, project, changelog, repository }: Release): string[] {
  const version = versionOf(tag);
  const { url } = project.repository;
  const wanted = `git+https://github.com/${repository}.git`;
  return [
    ...(version === null ? [`The tag ${JSON.stringify(tag)} is not vMAJOR.MINOR.PATCH.`] : []),
    ...(version !== null && version !== project.version
      ? [`The tag is for ${version} and package.json says ${project.version}: bump it and run npm run build.`]
      : []),
    ...(releaseNotes(changelog, version ?? "") === null
      ? [`CHANGELOG.md has no text under "## ${version} - YYYY-MM-DD": rename Unreleased, and date it.`]
      : []),
    // npm refuses provenance for a package that names another repository.
    ...(repository !== null && url.toLowerCase() !== wanted.toLowerCase()
      ? [
          `package.json names the repository ${url}, and this is ${wanted}: run npm run home -- ${repository}.`,
        ]
      : []),
  ];
}

/** What the changelog says of a version; null: nothing, or the heading has no date. */
export function releaseNotes(changelog: string, version: string): string | null {
  const sections = changelog.replace(/\r\n/g, "\n").split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${version} - `));
  const [, text] = /^[\d.]+ - \d{4}-\d\d-\d\d\n([\s\S]*)$/.exec(section ?? "") ?? [];
  return text?.trim() ? `${text.trim()}\n` : null;
}

/**
 * The tag that people pin who want every fix, such as `v1`; null: it stays where it is. Before 1.0.0 any release may break
 * something, so there is none; and a fix of an older line does not move it back.
 */
export function movingTag(tag: string, tags: readonly string[]): string | null {
  const version = numbers(tag);
  if (version === null || version[0] === 0) return null;
  const isNewer = tags.some((other) => {
    const one = numbers(other);
    return one !== null && one[0] === version[0] && compare(one, version) > 0;
  });
  return isNewer ? null : `v${version[0]}`;
}

function versionOf(tag: string): string | null {
  return numbers(tag)?.join(".") ?? null;
}

type Numbers = readonly [number, number, number];

function numbers(tag: string): Numbers | null {
  const match = /^v(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/.exec(tag);
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function compare(one: Numbers, other: Numbers): number {
  const index = one.findIndex((number, place) => number !== other[place]);
  return index < 0 ? 0 : one[index]! - other[index]!;
}

if (import.meta.main) {
  const [tag = "", notesPath = "notes.md"] = process.argv.slice(2);
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const release: Release = {
    tag,
    project: JSON.parse(read("package.json")),
    changelog: read("CHANGELOG.md"),
    repository: process.env.GITHUB_REPOSITORY ?? null,
  };
  const problems = releaseProblems(release);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
  if (problems.length === 0) {
    writeFileSync(notesPath, releaseNotes(release.changelog, release.project.version)!);
    const tags = readFileSync(0, "utf8").split(/\s+/);
    console.log(`major=${movingTag(tag, tags) ?? ""}`);
  }
}
