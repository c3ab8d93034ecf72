import { displayName } from "../sts/host-name.ts";
import { oneDay, oneYear } from "../sts/max-age.ts";
import type { Draft } from "./draft.ts";

/** A first `policy.yml`, commented for the person who opens it. What is null is not told. */
export function renderPolicyYml(draft: Draft, { schema, repository }: Links): string {
  const { domain, mode, preset, mx, max_age, rua, isImported } = draft;
  const international = displayName(domain) === domain ? "" : `, ${displayName(domain).split(" ")[0]}`;
  return [
    ...(schema === null ? [] : [`# yaml-language-server: $schema=${schema}`]),
    "# The MTA-STS policy. This is the only file to edit; everything else follows from it.",
    ...(isImported ? ["# Made from the policy that senders have seen until now."] : []),
    line(`domain: ${domain}`, `what stands behind the @ in your mail addresses${international}`),
    line(`mode: ${mode}`, modeComment[mode]),
    ...(preset === null
      ? []
      : [
          line(
            `provider: ${preset.name}`,
            `the mail servers of ${preset.provider.name}: ${preset.mx.join(", ")}`,
          ),
        ]),
    ...(mx.length === 0
      ? []
      : [
          line(
            "mx:",
            preset === null ? "your mail servers, as the domain's MX records name them" : "and yours besides",
          ),
        ]),
    ...mx.map((pattern) => `  - ${pattern.startsWith("*") ? `"${pattern}"` : pattern}`),
    line(`max_age: ${duration(max_age)}`, "how long senders remember the policy: from 1d to 1y"),
    ...(repository === null ? [] : [`repository: ${repository}`]),
    ...(rua.length === 0
      ? [
          "# Where senders report what went wrong (TLS-RPT). Take the # away and name a mailbox of yours:",
          "# tls_rpt:",
          `#   - mailto:tls-reports@${domain}`,
        ]
      : [
          line("tls_rpt:", "where senders report what went wrong (TLS-RPT)"),
          ...rua.map((uri) => `  - ${quoted(uri)}`),
        ]),
    "",
  ].join("\n");
}

export interface Links {
  /** Where editors find what may stand in the file. */
  readonly schema: string | null;
  /** Where the file is kept, on the web. */
  readonly repository: string | null;
}

const modeComment = {
  none: "senders are to forget the policy",
  testing: "senders report and deliver all the same; enforce when the reports are quiet",
  enforce: "senders deliver over verified TLS or not at all",
} as const;

function line(setting: string, comment: string): string {
  return `${setting.padEnd(32)} # ${comment}`;
}

/** As people write it, within what `policy.yml` takes: a policy of an hour becomes one of a day. */
function duration(seconds: number): string {
  const within = Math.min(oneYear, Math.max(oneDay, seconds));
  if (within === oneYear) return "1y";
  const [unit, length] = within % (7 * oneDay) === 0 ? ["w", 7 * oneDay] : ["d", oneDay];
  return within % length === 0 ? `${within / length}${unit}` : String(within);
}

/** In YAML a `#` after a blank starts a comment, and a text may not start with every character. */
function quoted(text: string): string {
  return /^[a-z][\w:/.@%+?=&~-]*$/i.test(text) ? text : JSON.stringify(text);
}
