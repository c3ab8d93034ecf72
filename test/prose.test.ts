import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** Patterns that read as if translated, with what to write: docs/style.md. Text is searched with code taken out. */
const patterns: readonly (readonly [name: string, pattern: RegExp, write: string])[] = [
  [
    "is no",
    /(?<!\b(?:there|where)\s)\b(?:is|are|was) no (?!longer\b|more than\b|need\b|one\b)/gi,
    "is not a …",
  ],
  ["mend", /\bmend(?:s|ed|ing)?\b/gi, "fix, correct"],
  ["stand", /\bstands?\b(?! for\b| out\b|-|ing\b)/gi, "is, is listed, is written"],
  ["who", /(?:^|[.:;] |\n)Who (?:\w+ ){0,3}\w+s\b(?![^.\n]*\?)/g, "if you …, anyone who …"],
  ["told", /\btold\b|\btells? of\b/gi, "shows, reports, says"],
  ["held", /\bheld\b(?! back\b)|\b(?:may|that|senders|still) holds?\b/gi, "has cached, keeps"],
  ["besides", /\bbesides\b/gi, "together with, apart from"],
  ["all is", /\bwhen all is\b|\ball is well\b/gi, "when everything is"],
  ["else", /\b(?:all|who|or) else\b|(?:^|\n|[;,] )else (?!if\b|\w*[[{(])/gi, "otherwise, everything else"],
  ["go on", /\b(?:goes?|went|going) on \w+ing\b/gi, "keeps …ing"],
  ["put right", /\bputs? right\b|\bput it right\b/gi, "corrects"],
  ["content", /\b(?:is|are) content\b/gi, "passes"],
  ["when on", /\bfrom when on\b|\bfrom then on\b/gi, "when, after that"],
  ["further out", /\bfurther out\b|\bfurther down\b/gi, "at server level, below"],
  ["door", /\bmakers'|\bthe makers\b/gi, "vendors"],
  ["is so", /\b(?:is|be) (?:it )?so right now\b|\bno longer so\b/gi, "is true"],
  ["as told", /\bas (?:is )?said\b|\bwhat is said\b/gi, "as shown"],
  ["lie", /\b(?:lies?|lay) (?:in|at|beside|behind|below)\b/gi, "is in, is next to"],
  [
    "nobody",
    /\bnobody (?:looks?|looked|asks?|asked|knows?|says|said|reads|sees|can say)\b/gi,
    "is unknown, is not …ed",
  ],
  ["is to be", /\b(?:what|which|where|who) (?:is|are|was) to be\b/gi, "what to …"],
  ["anew", /\banew\b/gi, "again"],
  ["carry on", /\bcarr(?:y|ies|ied) on\b/gi, "continue"],
  ["go away", /\b(?:goes?|going) away\b/gi, "is removed, is replaced"],
  ["for ever", /\bfor ever\b/gi, "forever"],
  ["whoever", /\bwhoever\b/gi, "anyone who, no matter who"],
  ["as good", /\b(?:is|are) as good(?! as)\b|\bas good as none\b/gi, "counts too, counts as none"],
  ["in words", /\bin the words of\b/gi, "in the format of"],
];

/** Places where a pattern is right, by the words around it. */
const allowed: readonly string[] = [];

const root = join(import.meta.dirname, "..");
const tracked = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\0")
  .filter((path) => path !== "");

/** They repeat the source, where the same patterns are counted, or quote the patterns. */
const notProse = ["docs/findings.md", "docs/command-line.md", "docs/action.md", "docs/style.md"];

/** Markdown without code, generated parts, comments and link targets. */
function markdownProse(text: string): string {
  return text
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, "")
    .replace(/^( *)(`{3,})\w*\n[\s\S]*?\n\1\2$/gm, "")
    .replace(/<!-- (\S+) -->[\s\S]*?<!-- \/\1 -->/g, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/`[^`\n]*`/g, "…")
    .replace(/\]\([^)]*\)/g, "]");
}

/** Comments, names and descriptions of YAML. */
function yamlProse(text: string): string {
  return text
    .split("\n")
    .flatMap(
      (line) =>
        /(?:^|\s)# ?(.*)$/.exec(line)?.[1] ??
        /^\s*(?:- )?(?:name|description|label|value): (.*)$/.exec(line)?.[1] ??
        [],
    )
    .join("\n");
}

/** Comments and texts of TypeScript. */
function sourceProse(text: string): string {
  const parts = text.match(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  return parts.map((part) => part.replace(/\n\s*\*? ?/g, " ")).join("\n");
}

function found(path: string, proseOf: (text: string) => string): string[] {
  const prose = proseOf(readFileSync(join(root, path), "utf8"));
  return patterns.flatMap(([name, pattern, write]) =>
    [...prose.matchAll(pattern)].flatMap(({ index, 0: { length } }) => {
      const around = prose.slice(Math.max(0, index - 40), index + length + 40).replace(/\s+/g, " ");
      return allowed.some((words) => around.includes(words))
        ? []
        : [`${path}: ${name} → ${write}: …${around}…`];
    }),
  );
}

describe("no pattern of docs/style.md", () => {
  const documents = tracked.filter((path) => path.endsWith(".md") && !notProse.includes(path));
  test.each(documents)("%s", (path) => expect(found(path, markdownProse)).toEqual([]));

  const workflows = tracked.filter((path) => /^(?:\.github|examples)\/.*\.ya?ml$/.test(path));
  test.each([...workflows, "action.yml", "policy.yml"])("%s", (path) =>
    expect(found(path, yamlProse)).toEqual([]),
  );
});

test.each([
  "Who merges later waits.",
  "It is no mode.",
  "Mend it.",
  "What stands there.",
  "or else drop it",
  "as told",
  "It lies in dist/.",
  "What is to be set.",
  "It goes away.",
])("the lint finds: %s", (text) =>
  expect(patterns.filter(([, pattern]) => text.search(pattern) >= 0)).not.toEqual([]),
);

describe("patterns of docs/style.md in the source", () => {
  const folders = [
    ...new Set(
      tracked.flatMap((path) => /^(?:scripts|src\/[^/]+(?:\/catalog)?)(?=\/)/.exec(path)?.[0] ?? []),
    ),
  ];
  test.each(folders)("%s", (folder) => {
    const files = tracked.filter((path) => path.startsWith(`${folder}/`) && path.endsWith(".ts"));
    const hits = files.flatMap((path) => found(path, sourceProse));
    expect(hits).toEqual([]);
  });
});
