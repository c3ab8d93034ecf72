import ignore from "ignore";

export type Verdict =
  | { readonly says: "kept" | "nothing" }
  /** By the rule in this line of the file. */
  | { readonly says: "ignored"; readonly line: number; readonly pattern: string }
  /** The rule in this line may say it or may not; null: one of them. */
  | { readonly says: "unknown"; readonly line: number | null };

/**
 * A rule becomes a regular expression, which cannot be of any length, and of thousands of characters takes long to match;
 * people write them with fifty.
 */
export const maxRuleLength = 256;
/** Far more than real files have; each becomes its own expression. */
const maxRules = 4096;

interface Rule {
  readonly pattern: string;
  readonly line: number;
}

/** What a `.gitignore` says about a file; both by their names relative to where the command runs. */
export function matcher(gitignore: string, text: string): (name: string) => Verdict {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const all = lines
    .map((line, index): Rule => ({ pattern: withoutSpaces(line), line: index + 1 }))
    .filter(({ pattern }) => !/^(?:#|$)/.test(pattern));
  const isTooMany = all.length > maxRules;
  const unjudged = all.filter(({ pattern }) => pattern.length > maxRuleLength);
  const judged = all.filter(({ pattern }) => pattern.length <= maxRuleLength);
  const rules = ignore({ ignorecase: false }).add(
    (isTooMany ? [] : judged).map(({ pattern, line }) => ({ pattern, mark: String(line) })),
  );
  const folder = relative(gitignore).slice(0, relative(gitignore).lastIndexOf("/") + 1);
  return (name) => {
    const path = relative(name).startsWith(folder) ? relative(name).slice(folder.length) : "";
    if (!ignore.isPathValid(path)) return { says: "nothing" };
    const result = isTooMany ? null : tested(rules, path);
    if (result === null) return { says: "unknown", line: null };
    const { ignored, unignored, rule } = result;
    if (ignored) return { says: "ignored", line: Number(rule?.mark ?? 1), pattern: rule?.pattern ?? "" };
    // What is too long may leave out a file that others keep, or the folder that it is in.
    const long = unjudged.find(({ pattern }) => mayMatch(pattern, path));
    if (long !== undefined) return { says: "unknown", line: long.line };
    return { says: unignored ? "kept" : "nothing" };
  };
}

/** null: some rule makes an expression that cannot be compiled, which shows only here. */
function tested(rules: ReturnType<typeof ignore>, path: string): ignore.TestResult | null {
  try {
    return rules.test(path);
  } catch {
    return null;
  }
}

/**
 * Whether a rule may leave out a path. One that keeps files does not; without `*` and brackets each
 * character stands for one of the path, or two do with a backslash, and there are slashes at the ends.
 */
function mayMatch(pattern: string, path: string): boolean {
  return !pattern.startsWith("!") && (/[*[]/.test(pattern) || pattern.length <= 2 * path.length + 2);
}

/** Git leaves them out at the end; behind a backslash the first one stays. */
function withoutSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === " ") end -= 1;
  return line.slice(0, end < line.length && line[end - 1] === "\\" ? end + 1 : end);
}

function relative(name: string): string {
  return name.replace(/^(?:\.\/)+/, "");
}
