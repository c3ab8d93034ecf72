import { type Finding, finding, type Place } from "../base/finding.ts";

/** What people publish by mistake instead of a policy. The first pattern that the file starts with counts. */
const knownLookalikes: readonly (readonly [start: RegExp, what: string, instead: string])[] = [
  [
    /^\s*<(!doctype|html|head|body|\?xml|!--)/i,
    "an HTML page",
    "Make the web server answer with the policy file itself, not with a page or an error page.",
  ],
  [
    /^[ \t]*version[ \t]*:[^\r\n]{0,200}\\n/i,
    "one line of text, with the characters \\n instead of line breaks",
    "Write version, mode, each mx and max_age on its own line. With printf or echo -e, \\n makes line breaks.",
  ],
  [
    /^[ \t]*version[ \t]*:[ \t]*STSv1[ \t]*[;,]?[ \t]*(?:mode|mx|max_age)[ \t]*:/i,
    "one line of text",
    "Write version, mode, each mx and max_age on its own line, without semicolons.",
  ],
  [
    /^mx[ \t]*:[ \t]*(?:\[|\r?\n[ \t]*-[ \t])/im,
    "YAML, with mx as a list",
    "Write a line `mx: NAME` for each mail server.",
  ],
  [
    /^\x1f[\x8b\ufffd]/,
    "compressed data (gzip)",
    "Serve the file uncompressed, or compress it only for clients that ask for it.",
  ],
  [/^\s*\{\\rtf/i, "a word processor document", "Save it as plain text."],
  [
    /^\s*"?v=STSv1/i,
    "the value of the _mta-sts TXT record",
    "Publish the record in DNS and the policy (version, mode, mx, max_age) here.",
  ],
  [
    /^\s*"?v=TLSRPTv1/i,
    "the value of the _smtp._tls TXT record",
    "Publish the record in DNS and the policy (version, mode, mx, max_age) here.",
  ],
  [
    /^\s*[{[]/,
    "JSON, as in early drafts of the RFC",
    "Write the lines version, mode, mx and max_age as `key: value`.",
  ],
  [
    /^---\r?\n/,
    "YAML",
    "Write the lines version, mode, mx and max_age as `key: value`, each mx on its own line.",
  ],
];

/** Findings about the file as a whole: it is empty, something other than a policy, or has a byte order mark. */
export function inspectWholeFile(text: string, start: Place): Finding[] {
  if (/^[ \t\r\n\ufeff]*$/.test(text)) return [finding("policy-file/empty", start, {})];
  const content = text.replace(/^\u{feff}/u, "");
  const lookalike = knownLookalikes.find(([pattern]) => pattern.test(content));
  if (lookalike !== undefined) {
    const [, what, instead] = lookalike;
    return [finding("policy-file/something-else", start, { what, instead })];
  }
  return content === text ? [] : [finding("policy-file/byte-order-mark", start, {})];
}
