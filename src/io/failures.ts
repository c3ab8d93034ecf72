/** Why the system refused, in words; only what a person can tell apart and fix has a row. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOSPC: "no space left on the device",
  EDQUOT: "no space left on the device: the disk quota of this user is used up",
  EROFS: "the file system is read-only",
  EFBIG: "the file is too large for this file system",
  EIO: "the device reported an input/output error",
  EISDIR: "it is a folder",
  ENOTDIR: "a file is where a folder should be",
  EEXIST: "a file is where a folder should be",
  ENOENT: "a folder in its path does not exist",
  ELOOP: "its links form a loop",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many open files",
  ENFILE: "too many open files",
  EBUSY: "another program is using it",
};

const allowReading = "Give this user permission to read it, and to enter the folders on the way to it.";

/** What to do where a file cannot be read. */
export const readingRemedies: Readonly<Record<string, string>> = {
  EACCES: allowReading,
  EPERM: allowReading,
  EISDIR: "Name a file in it.",
  ENOTDIR: "Correct the path.",
  ELOOP: "Correct the link.",
  ENAMETOOLONG: "Check the path.",
  EIO: "Check the device, and restore the file from a copy.",
};

/** What to do where a file cannot be written, to follow another sentence. */
export const writingRemedies: Readonly<Record<string, string>> = {
  EACCES: " Check the permissions of its folder.",
  EPERM: " Check the permissions of its folder.",
  ENOSPC: " Make room there.",
  EDQUOT: " Make room there.",
  EROFS: " Choose a folder on another file system.",
  ENOENT: " Choose another folder: none can be made there.",
  EISDIR: " Move that folder away.",
  ENOTDIR: " Move that file away.",
  EEXIST: " Move that file away.",
};

/** The reason with the system's own code, which people search for: `no space left on the device (ENOSPC)`. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const reason = reasons[code];
  return reason === undefined ? code : `${reason} (${code})`;
}

/** The same where something was to be read: then it is the file itself that does not exist. */
export function readingReasonOf(error: unknown): string {
  return codeOf(error) === "ENOENT" ? "it does not exist" : reasonOf(error);
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/** The message is for people: what could not be written, and why. */
export class NotWritten extends Error {}
