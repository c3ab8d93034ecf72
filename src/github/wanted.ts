import type { CommitRequest } from "../io/github/repository.ts";
import type { Branch } from "./branch.ts";

/** What a branch should have, and how the change is described. */
export interface Wanted {
  /** Path in the repository to contents, those that are there already among them; null: the file is removed. */
  readonly files: Files;
  /** The headline of the commit, and the title of the pull request. */
  readonly title: string;
  /** The rest of the commit's message. */
  readonly message: string;
  /** What the pull request says. */
  readonly body: string;
}

type Files = ReadonlyMap<string, string | null>;

/** Those of the files that are written, and not removed. */
export function writtenIn(files: Files): Map<string, string> {
  return new Map([...files].flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])));
}

/** The wanted files that a branch lacks, or that differ there. */
export function differing({ files }: Pick<Wanted, "files">, { read }: Branch): Files {
  const isAsWanted = (path: string, text: string | null) => {
    const content = read(path, Number.POSITIVE_INFINITY);
    return content.kind === "text" ? content.text === text : text === null && content.kind === "absent";
  };
  return new Map([...files].filter(([path, text]) => !isAsWanted(path, text)));
}

export function commitRequest(
  { title, message }: Pick<Wanted, "title" | "message">,
  files: Files,
  target: { readonly branch: string; readonly head: string },
): CommitRequest {
  const encoder = new TextEncoder();
  const written = [...writtenIn(files)].map(([path, text]) => [path, encoder.encode(text)] as const);
  return {
    branch: target.branch,
    expectedHead: target.head,
    headline: title,
    body: message,
    files: new Map(written),
    deletions: [...files].flatMap(([path, text]) => (text === null ? [path] : [])),
  };
}
