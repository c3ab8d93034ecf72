/** Files that cannot be read as text, whatever should have been in them. */
export const fileFindings = {
  "file/not-found": {
    severity: "error",
    stops: true,
    message: "{path} does not exist.",
    fix: "Check the name, and run the command in the folder that contains the file.",
  },
  "file/similar": {
    severity: "notice",
    message: "There is a file of a similar name: {similar}.",
  },
  "file/unreadable": {
    severity: "error",
    stops: true,
    message: "{path} cannot be read: {reason}.",
    fix: "{remedy}",
  },
  "file/outside": {
    severity: "error",
    stops: true,
    message:
      "{path} is outside the workspace: a link or a path in a pull request could show or change any file on this machine.",
    fix: "Keep the file inside the workspace, and not behind a link that leaves it.",
  },
  "file/too-large": {
    severity: "error",
    message: "{path} is larger than {limit} bytes. A policy has a few hundred.",
    fix: "Check that it is the right file.",
  },
  "file/ignored": {
    severity: "warning",
    message:
      "Git ignores {paths} because of the line `{pattern}` in {path}: if you deploy from another checkout, it has no policy to serve.",
    fix: "Remove the line from {path}, or add lines with `!` after it that keep the generated files. If a whole folder is ignored, un-ignore the folder first.",
  },
  "file/ignored-unknown": {
    severity: "warning",
    message:
      "{path} has a rule of more than {limit} characters, or thousands of rules, so it is unknown whether git ignores {paths}.",
    fix: "Run `git check-ignore -v --no-index` with these names to see which rule ignores them. Shorten long rules.",
  },
  "file/not-text": {
    severity: "error",
    message: "{path} is not a text file: byte {offset} is not valid UTF-8.",
    fix: "Save it as UTF-8 text, without a byte order mark.",
  },
  "file/utf-16": {
    severity: "error",
    message: "{path} is saved as UTF-16, but GitHub, YAML tools and senders expect UTF-8.",
    fix: "Save it as UTF-8, without a byte order mark.",
  },
} as const;
