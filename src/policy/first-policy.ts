import type { Place } from "../base/finding.ts";
import { displayName } from "../sts/host-name.ts";
import { oneDay, oneYear } from "../sts/max-age.ts";
import type { Choice } from "./choice.ts";
import type { Draft } from "./draft.ts";
import { defaultHost, type HostChoice } from "./hosts.ts";
import { type Reading, readSettings } from "./read.ts";
import type { Policy } from "./schema.ts";

/** A first `policy.yml`: its text, and the policy that it stands for. */
export interface FirstPolicy extends Pick<Reading, "findings" | "place"> {
  /** Means nothing while a finding is an error. */
  readonly policy: Policy;
  readonly text: string;
}

/** The draft as people would write it, read setting by setting; its text is for people, and is not read again. */
export async function firstPolicy(draft: Draft, links: Links, path: string): Promise<FirstPolicy> {
  const lines = linesOf(draft, links);
  const place = ([key, index]: readonly PropertyKey[]): Place => {
    const start = lines.findIndex((line) => line.key === key);
    const item = typeof index === "number" ? index + 1 : 0;
    const column = item > 0 ? "  - ".length + 1 : String(key).length + 3;
    return { file: path, line: Math.max(0, start) + item + 1, column };
  };
  const written = {
    domain: draft.domain,
    mode: draft.mode,
    ...(draft.preset && { provider: draft.preset.name }),
    ...(draft.mx.length > 0 && { mx: draft.mx }),
    max_age: duration(draft.max_age),
    ...(draft.rua.length > 0 && { tls_rpt: draft.rua }),
    ...(isDefault(draft.host) ? {} : { host: writtenChoice(draft.host) }),
    ...(draft.dns && { dns: writtenChoice(draft.dns) }),
    ...(draft.alias && { alias: draft.alias }),
    ...(links.repository && { repository: links.repository }),
  };
  const placed = {
    value: written,
    findings: [],
    place,
    placeOfKey: (key: string) => place([key]),
    written: () => null,
  };
  const text = lines.map((line) => `${line.text}\n`).join("");
  return { ...(await readSettings(written, placed)), text };
}

export interface Links {
  /** Where editors find what the file may contain; null: nowhere. */
  readonly schema: string | null;
  /** Where the file is kept, on the web; null: not known. */
  readonly repository: string | null;
}

/** A policy for several domains, as a file of a folder. `more`: further settings, as they are written in JSON. */
export function groupText(
  draft: Draft,
  domains: readonly string[],
  more: Readonly<Record<string, unknown>>,
): string {
  const [head, settings] = [
    draft.isImported ? ["Made from the policy that senders have seen until now."] : [],
    linesOf(draft, noLinks),
  ];
  const lines = [
    comment("The MTA-STS policy of these domains. Edit this file only; everything else follows from it."),
    ...head.map(comment),
    ...list("domains", "what comes after the @ in mail addresses; one line more is one domain more", domains),
    ...settings.slice(settings.findIndex(({ key }) => key === "mode")),
    ...Object.entries(more).map(([key, value]) => ({ text: `${key}: ${JSON.stringify(value)}` })),
  ];
  return lines.map(({ text }) => `${text}\n`).join("");
}

const noLinks: Links = { schema: null, repository: null };

interface Line {
  readonly text: string;
  /** The setting that begins here. */
  readonly key?: string;
}

/** Commented for the person who opens it. */
function linesOf(draft: Draft, { schema, repository }: Links): Line[] {
  const { domain, mode, preset, mx, max_age, rua, host, dns, alias, isImported } = draft;
  const international = displayName(domain) === domain ? "" : `, ${displayName(domain).split(" ")[0]}`;
  const presetPatterns = preset === null ? "" : preset.mx.join(", ");
  return [
    ...(schema === null ? [] : [comment(`yaml-language-server: $schema=${schema}`)]),
    comment("The MTA-STS policy. This is the only file to edit; everything else follows from it."),
    ...(isImported ? [comment("Imported from the policy that senders have seen until now.")] : []),
    setting("domain", domain, `the part after the @ in your mail addresses${international}`),
    setting("mode", mode, modeComment[mode]),
    ...(preset === null
      ? []
      : [setting("provider", preset.name, `the mail servers of ${preset.provider.name}: ${presetPatterns}`)]),
    ...list(
      "mx",
      preset === null ? "your mail servers, as in the domain's MX records" : "and your own",
      mx.map((pattern) => (pattern.startsWith("*") ? `"${pattern}"` : pattern)),
    ),
    setting("max_age", duration(max_age), "how long senders cache the policy: from 1d to 1y"),
    ...(isDefault(host) ? [] : [setting("host", choiceText(host), "what serves the policy file")]),
    ...(dns === null
      ? []
      : [setting("dns", choiceText(dns), "who serves the zone; the workflow sets its records")]),
    ...(alias === null ? [] : [setting("alias", alias, "where _mta-sts points to and the TXT record is")]),
    ...(repository === null ? [] : [{ text: `repository: ${repository}`, key: "repository" }]),
    ...(rua.length === 0
      ? [
          comment("Where senders report failures (TLS-RPT). Remove the # and name your mailbox:"),
          comment("tls_rpt:"),
          comment(`  - mailto:tls-reports@${domain}`),
        ]
      : list("tls_rpt", "where senders report failures (TLS-RPT)", rua.map(quoted))),
  ];
}

function isDefault({ name }: HostChoice): boolean {
  return name === defaultHost.name;
}

function writtenChoice({ name, argument }: Choice<string>): string | Record<string, string> {
  return argument === null ? name : { [name]: argument };
}

function choiceText({ name, argument }: Choice<string>): string {
  return argument === null ? name : `{ ${name}: ${argument} }`;
}

function comment(text: string): Line {
  return { text: `# ${text}` };
}

function setting(key: string, value: string, explanation: string): Line {
  return { text: `${`${key}:${value && ` ${value}`}`.padEnd(32)} # ${explanation}`, key };
}

function list(key: string, explanation: string, items: readonly string[]): Line[] {
  if (items.length === 0) return [];
  return [setting(key, "", explanation), ...items.map((item) => ({ text: `  - ${item}` }))];
}

const modeComment = {
  none: "senders drop the policy",
  testing: "senders report failures and still deliver; switch to enforce when reports show none",
  enforce: "senders deliver over verified TLS or not at all",
} as const;

/** As people write it, within what `policy.yml` takes: a policy of an hour becomes one of a day. */
function duration(seconds: number): string {
  const within = Math.min(oneYear, Math.max(oneDay, seconds));
  if (within === oneYear) return "1y";
  const [unit, length] = within % (7 * oneDay) === 0 ? ["w", 7 * oneDay] : ["d", oneDay];
  return within % length === 0 ? `${within / length}${unit}` : String(within);
}

/** In YAML a `#` after a space starts a comment, and a text may not start with every character. */
function quoted(text: string): string {
  return /^[a-z][\w:/.@%+?=&~-]*$/i.test(text) ? text : JSON.stringify(text);
}
