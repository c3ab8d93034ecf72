import project from "../../package.json" with { type: "json" };

/** Of this program, as in `package.json`, such as `1.2.3`. Never part of a generated file: an update must not change those. */
export const version: string = project.version;

/** The repository whose releases this program comes from, as `owner/name`; null: it was not filled in yet. */
export const home: string | null = homeOf(project.repository.url);

export function homeOf(url: string): string | null {
  const [, name] = /^git\+https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\.git$/.exec(url) ?? [];
  // The placeholder is somebody's account.
  return name === undefined || name.startsWith("OWNER/") ? null : name;
}

/** Both as `1.2.3`; false where one is not. */
export function isNewer(one: string, other: string): boolean {
  const [left, right] = [numbers(one), numbers(other)];
  if (left === null || right === null) return false;
  const index = left.findIndex((number, place) => number !== right[place]);
  return index >= 0 && left[index]! > right[index]!;
}

/** null: not a version, such as a pre-release, which is never announced. */
export function numbers(version: string): readonly number[] | null {
  const match = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(version);
  return match === null ? null : match.slice(1).map(Number);
}
