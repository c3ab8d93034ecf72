import ignore from "ignore";

export interface Verdict {
  readonly says: "ignored" | "kept" | "nothing";
  /** Of the rule, in its file; it means something for what is ignored. */
  readonly line: number;
  readonly pattern: string;
}

/** What a `.gitignore` says of a file; both by the names from where the command runs. */
export function matcher(gitignore: string, text: string): (name: string) => Verdict {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const rules = ignore({ ignorecase: false }).add(
    lines.map((pattern, index) => ({ pattern, mark: String(index + 1) })),
  );
  const folder = relative(gitignore).slice(0, relative(gitignore).lastIndexOf("/") + 1);
  return (name) => {
    const path = relative(name).startsWith(folder) ? relative(name).slice(folder.length) : "";
    if (!ignore.isPathValid(path)) return { says: "nothing", line: 1, pattern: "" };
    const { ignored, unignored, rule } = rules.test(path);
    const says = ignored ? "ignored" : unignored ? "kept" : "nothing";
    return { says, line: Number(rule?.mark ?? 1), pattern: rule?.pattern ?? "" };
  };
}

function relative(name: string): string {
  return name.replace(/^(?:\.\/)+/, "");
}
