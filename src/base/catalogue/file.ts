/** Files that cannot be read as text, whatever should have been in them. */
export const fileFindings = {
  "file/not-found": {
    severity: "error",
    stops: true,
    message: "There is no file {path}.",
    fix: "Check the name, and that the command runs in the folder that holds it.",
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
      "{path} leads out of the workspace: a link or a path in a pull request could show or change any file of the machine.",
    fix: "Keep the file inside the workspace, and not behind a link that leaves it.",
  },
  "file/too-large": {
    severity: "error",
    message: "{path} is too large: more than {limit} bytes. A policy has a few hundred.",
    fix: "Check that it is the right file.",
  },
  "file/ignored": {
    severity: "warning",
    message:
      "{paths} will be left out by git, because of the line `{pattern}` in {path}: what deploys from another checkout then has no policy to serve.",
    fix: "Take the line out of {path}, or add lines with `!` below it that keep what is generated. A folder that is ignored as a whole has to be kept first.",
  },
  "file/ignored-unknown": {
    severity: "warning",
    message:
      "{path} has a rule of more than {limit} characters, or thousands of rules: it is not known here whether git will leave out {paths}.",
    fix: "Ask git: `git check-ignore -v --no-index` with these names says which rule leaves them out. Write long rules shorter.",
  },
  "file/not-text": {
    severity: "error",
    message: "{path} is not text: byte {offset} is not valid in UTF-8.",
    fix: "Save it as UTF-8 text (without a byte order mark).",
  },
  "file/utf-16": {
    severity: "error",
    message: "{path} is saved as UTF-16; GitHub, YAML tools and senders expect UTF-8.",
    fix: "Save it again with the encoding UTF-8, without a byte order mark.",
  },
} as const;
