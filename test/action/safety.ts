import { expect } from "vitest";
import { home } from "../../src/base/version.ts";
import { referencesIn } from "../report/github-markdown.ts";
import type { RunResult } from "./runner.ts";

const megabyte = 1024 * 1024;

/** The runner obeyed what the Action meant, and nothing else. */
function expectOnlyOurCommands(
  { commands, exported, stdout, stderr, annotations }: RunResult,
  files: readonly string[],
) {
  const names = commands.map(({ name }) => name);
  expect(names.filter((name) => !["error", "warning", "notice", "stop-commands"].includes(name))).toEqual([]);
  expect(names.filter((name) => name === "stop-commands")).toHaveLength(1);
  // What is no command is printed where commands are stopped.
  const before = stdout
    .split(/^::stop-commands::/m)[0]!
    .split("\n")
    .slice(0, -1);
  expect(before.filter((line) => !/^::(error|warning|notice) /.test(line))).toEqual([]);
  for (const level of ["error", "warning", "notice"]) {
    expect(annotations.filter((one) => one.level === level).length).toBeLessThanOrEqual(10);
  }
  // Each is a finding's: a code for its title, and no place but in the file.
  for (const { title, file } of annotations) {
    expect(title).toMatch(/^[a-z-]+\/[a-z-]+$/);
    expect([...files, undefined]).toContain(file);
  }
  expect({ exported, stderr }).toEqual({ exported: {}, stderr: "" });
}

/** No value shows as anything but its characters: without our own markup, nothing is left that could be any. */
function expectNoMarkup(summary: string): void {
  expect(summary.length).toBeLessThan(megabyte);
  const withoutBlocks = withoutFindingLinks(summary)
    .replace(/^(`{3,})\w*\n.*?^\1$/gms, "")
    .replaceAll("<!-- -->", "");
  expect(withoutBlocks).not.toMatch(/<(?!\/?code>|br>|\/?details>|\/?summary>)/);
  expect(withoutBlocks.match(/<code>/g)?.length).toBe(withoutBlocks.match(/<\/code>/g)?.length);
  expect(referencesIn(summary)).toEqual([]);
  const items = withoutBlocks.split("\n").filter((line) => /^- |^\| </.test(line));
  for (const item of items.filter((line) => !/^- … and \d+ more, in the log$/.test(line))) {
    const values = item.replace(/^- |^\| | \| | \|$|<\/?code>|<br>\*\*Fix:\*\*|&#\d+;/g, "");
    expect(values).not.toMatch(/[!#$&()*/:<>@[\\\]^_`{|}~]|www\./i);
    expect(values).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  }
}

/** Codes link to the documentation once the project has a repository: `npm run home`. */
function withoutFindingLinks(summary: string): string {
  const link =
    /\[(<code>[a-z-]+&#47;[a-z-]+<\/code>)\]\(https:\/\/github\.com\/([\w./-]+)\/blob\/v[\d.]+\/docs\/findings\.md#[a-z-]+\)/g;
  return summary.replace(link, (all, code: string, repository: string) => (repository === home ? code : all));
}

/** `files`: those that findings may point into. */
export function expectSafe(result: RunResult, files: readonly string[] = ["policy.yml"]): void {
  expectOnlyOurCommands(result, files);
  expectNoMarkup(result.summary);
  // What moves the cursor or turns the direction of text is shown, not done; our own colors are.
  const ours = /\u001b\[\d+m/g;
  expect(result.stdout.replace(ours, "")).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
}
