/** What is read of anything that somebody sends; reports have some kilobytes, the largest known some megabytes. */
export const limits = {
  /** Bytes. */
  mail: 4 * 1024 * 1024,
  /** Lines of a mail, and its equals signs: each may become a piece of its own in postal-mime, at 20 µs. */
  pieces: 100_000,
  /** Bytes of all documents of an item together, and of a bare document. */
  unpacked: 20 * 1024 * 1024,
  zipEntries: 100,
  /** Archives within archives, the outermost included. */
  archives: 2,
  /** Multiparts within multiparts. */
  multiparts: 16,
  /** Bytes of the header of a mail or of a part. */
  header: 256 * 1024,
  /** Folders within folders. */
  folders: 16,
  /** Files in a folder and below. */
  files: 1_000_000,
} as const;
