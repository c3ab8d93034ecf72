import { type Finding, finding } from "./finding.ts";

/** What `io` found where a text file should be. */
export type FileContent =
  /** UTF-8; a byte order mark stays, for `inspect` to report. Encoding it again gives the file's bytes. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent" }
  /** More than `limit` bytes; it was not read. */
  | { readonly kind: "too-large"; readonly limit: number }
  /** Not UTF-8, or with a NUL; `offset` of the first such byte. */
  | { readonly kind: "not-text"; readonly offset: number }
  | { readonly kind: "utf-16" }
  | { readonly kind: "outside" }
  /** `remedy`: what to do about it, as a sentence; absent: not known yet. */
  | { readonly kind: "unreadable"; readonly reason: string; readonly remedy?: string };

/** A file's text, or the one finding that says why there is none. */
export function textOf(
  content: FileContent,
  path: string,
): { readonly text: string } | { readonly finding: Finding } {
  const file = { file: path };
  const start = { file: path, line: 1, column: 1 };
  switch (content.kind) {
    case "text":
      return content;
    case "absent":
      return { finding: finding("file/not-found", file, { path }) };
    case "outside":
      return { finding: finding("file/outside", file, { path }) };
    case "too-large":
      return { finding: finding("file/too-large", file, { path, limit: content.limit }) };
    case "unreadable":
      return { finding: unreadable(content, path) };
    case "utf-16":
      return { finding: finding("file/utf-16", start, { path }) };
    case "not-text":
      return { finding: finding("file/not-text", start, { path, offset: content.offset }) };
  }
}

export function unreadable(
  {
    reason,
    remedy = "Make it an ordinary file that this user may read.",
  }: { reason: string; remedy?: string },
  path: string,
): Finding {
  return finding("file/unreadable", { file: path }, { path, reason, remedy });
}
