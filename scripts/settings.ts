/**
 * The long explanation of each setting of `policy.yml`: in `docs/policy.md`, in this order, and in editors.
 * It extends `src/policy/settings.ts` and is kept here so that nothing of it gets into `dist/`.
 */
import { acceptable } from "../src/base/catalog/acceptable.ts";
import { type Code, catalog } from "../src/base/catalog/catalog.ts";
import type { Argument } from "../src/policy/choice.ts";
import { dnsArguments, dnsNames } from "../src/policy/dns-providers.ts";
import { hostArguments, hostNames } from "../src/policy/hosts.ts";
import { presets } from "../src/policy/presets.ts";
import type { Key } from "../src/policy/settings.ts";
import { oneDay, oneYear } from "../src/sts/max-age.ts";
import { type Mode, modes } from "../src/sts/policy-file.ts";
import { namings } from "../src/sts/tls-report/namings.ts";
import { modeInOtherCase, patterns } from "./patterns.ts";

/** Keywords of JSON Schema. */
export type Keywords = Readonly<Record<string, unknown>>;

export interface Help {
  /** In `docs/policy.md`: Markdown. */
  readonly page: string;
  /** In editors: plain text. */
  readonly editor: string;
  /** What editors offer, apart from the example in findings. */
  readonly examples?: readonly unknown[];
  /** What editors say and offer for one item of a list. */
  readonly item?: { readonly description: string; readonly examples: readonly string[] };
  /** What a number must keep to. */
  readonly limits?: { readonly minimum: number; readonly maximum?: number };
  /** What a text must match, and the finding whose fix editors show where it does not. */
  readonly pattern?: readonly [string, Code];
  /** What else must hold for a value. */
  readonly keywords?: Keywords;
}

const [usualHost, ...otherHosts] = hostNames.map((name) => `\`${name}\``);

const modeDescriptions: Readonly<Record<Mode, string>> = {
  none: "Senders forget the policy: use this to turn it off.",
  testing: "Senders report problems and deliver anyway: start here.",
  enforce: "Senders deliver over verified TLS to the servers under mx, or not at all.",
};

export const help: Readonly<Record<Key, Help>> = {
  domain: {
    page: "The part of your mail addresses after the @. You can write international names in Unicode; they are published as A-labels.",
    editor:
      "The mail domain that the policy protects: the part of its mail addresses after the @. You can write international names in Unicode.",
    pattern: [patterns.domain, "domain/not-a-name"],
  },
  domains: {
    page: "Instead of `domain`, where several domains share the policy: one file and one id for all of them, and no public page. See [many domains](guides/many-domains.md).",
    editor:
      "Instead of domain: the mail domains that share this policy, with one policy file and one id. No public page is made.",
    item: { description: "A mail domain.", examples: ["example.com"] },
    pattern: [patterns.domain, "domain/not-a-name"],
    keywords: { minItems: 1 },
  },
  mode: {
    page: "`testing`: senders report problems and deliver anyway. `enforce`: they deliver over verified TLS to the listed servers, or not at all. `none`: they stop using the policy.",
    editor:
      "What senders do when they cannot reach one of the servers under mx over verified TLS. Start with testing, switch to enforce after two weeks of reports without failures, and use none to turn it off.",
    keywords: {
      // Apart from each other: what matches both, editors explain twice.
      oneOf: [
        { enum: modes, enumDescriptions: modes.map((mode) => modeDescriptions[mode]) },
        { pattern: modeInOtherCase },
      ],
    },
  },
  mx: {
    page: "The mail servers, named as in the domain's MX records; also under `none`. A `*` stands for exactly one first label: `*.example.com` allows `a.example.com`, but neither `example.com` nor `a.b.example.com`.",
    editor:
      "The mail servers of the domain, named as in its MX records; also under mode none. Under enforce, no mail reaches a server that is not listed. A * stands for exactly one first label: *.example.com allows a.example.com, but neither example.com nor a.b.example.com.",
    examples: [["mail.example.com", "*.backup.example.net"]],
    item: { description: "A mail server.", examples: ["mail.example.com"] },
    pattern: [patterns.mx, "mx/not-a-name"],
  },
  provider: {
    page: "Instead of `mx`, or together with it: your mail provider, such as `proton` or `google-workspace`. See [providers](guides/providers.md).",
    editor:
      "Instead of mx, or together with it: the mail provider whose servers the policy allows, such as proton or zoho-eu. Servers listed under mx are allowed too.",
    examples: presets.filter(({ provider }) => provider.policyHost === undefined).map(({ name }) => name),
    pattern: [patterns.provider, "provider/unknown"],
  },
  max_age: {
    page: "How long senders cache the policy: in seconds, or in days, weeks or years as `1d`, `2w`, `1y` (a year is 365.25 days). From one day to one year.",
    editor:
      "How long senders cache the policy: from one day to one year, as 1d, 2w, 1y (365.25 days) or in seconds. The longer, the better it protects, and the longer a mistake lasts: start with 1w.",
    examples: ["1d", "1y"],
    limits: { minimum: oneDay, maximum: oneYear },
    pattern: [patterns.max_age, "max-age/grammar"],
  },
  tls_rpt: {
    page: "Optional. Where senders report failures: `mailto:` or `https:` addresses.",
    editor:
      "Optional. Where senders report what went wrong (TLS-RPT): mailto: or https: addresses. Without it, you can't know what enforce would stop.",
    item: {
      description: "An address for reports.",
      examples: ["mailto:tls-reports@example.com", "https://reports.example.com/tls"],
    },
    pattern: [patterns.tls_rpt, "tls-rpt/not-an-address"],
  },
  host: {
    page: `Optional. What serves the policy: ${usualHost} by default, or ${otherHosts.join(", ")}. See [hosts](guides/hosts/README.md).`,
    editor:
      "Optional. What serves the policy file: github-pages by default. netlify takes the name of the site behind it, nginx, caddy and apache the folder on the server: `host: { netlify: my-site }`.",
    ...choiceOf(hostArguments),
    pattern: [patterns.host, "hosting/unknown"],
  },
  dns: {
    page: `Optional. Your DNS provider: the workflow then sets the records itself, with a credential that you give it once. One of ${dnsNames.map((name) => `\`${name}\``).join(", ")}. See [automatic DNS](guides/dns/README.md).`,
    editor:
      "Optional. Your DNS provider, so that the workflow sets the records itself, with a credential that is stored as a secret of the repository and never in this file. nsupdate takes the name of your name server, powerdns the server of its API: `dns: { nsupdate: ns1.example.com }`.",
    ...choiceOf(dnsArguments),
    pattern: [patterns.dns, "dns-setting/unknown"],
  },
  alias: {
    page: "Optional. The name of the policy's TXT record, if `_mta-sts` is a CNAME record that [leads there](#the-txt-record-in-another-zone).",
    editor:
      "Optional. The name of the policy's TXT record, if _mta-sts is a CNAME record that leads there, such as to a zone in which records can be set automatically.",
    pattern: [patterns.alias, "alias/not-a-name"],
  },
  page: {
    page: "Optional. `page: false` leaves out the [public page](page.md) and the badge.",
    editor:
      "Optional. With false, the public page and its badge are not generated: index.html, 404.html and badge.svg at the policy host.",
    pattern: [patterns.page, "page/not-a-switch"],
  },
  repository: {
    page: "Optional. The web address of the repository of this file: the public page then links to it. At github.com, the page's [live check](page.md#the-live-check) also asks GitHub for the monitor's last run.",
    editor:
      "Optional. The web address of the repository of this file: the public page then links to it, so that visitors can see the history of the policy. At github.com, the page's live check also asks GitHub for the monitor's last run.",
    pattern: [patterns.repository, "repository/not-an-address"],
  },
  id: {
    page: "Optional. Sets the id by hand: to take over that of an existing policy, or to make senders fetch the policy again.",
    editor:
      "Optional. Sets the policy's id by hand, 1 to 32 letters and digits: to take over that of an existing policy, or to make senders fetch the policy again. Without it, every policy change gets a new one.",
    limits: { minimum: 0 },
    pattern: [patterns.id, "id/grammar"],
  },
  reports: {
    page: "Optional. How the repository uses senders' reports. With `promote: false` it doesn't open a pull request to `enforce`. `names` sets which senders are named in the repository: `known` (only large providers), `all` or `none`. The default is `known` in a public repository and `all` in a private one.",
    editor:
      "Optional. How senders' reports are used. promote: whether a pull request to enforce is opened once the reports allow it (true by default). names: which senders are named in the repository, known, all or none.",
    examples: [{ promote: false }, { names: "none" }],
    keywords: {
      properties: {
        promote: {
          description: "Whether a pull request to enforce is opened once the reports allow it.",
          examples: [false],
          not: { type: ["array", "null", "number", "object"] },
        },
        names: {
          description: "Which senders are named in the repository.",
          examples: namings,
          pattern: patterns.names,
          patternErrorMessage: `Write one of ${namings.join(", ")}.`,
        },
      },
      additionalProperties: false,
    },
  },
  accept: {
    page: 'Optional. Findings that you accept knowingly: the code in brackets after the finding, and the reason, which stays visible. `mx/not-admitted: "the old server goes on Friday"`. You can only accept findings about what a change does to mail; the policy file never depends on it.',
    editor:
      "Optional. Findings that you accept knowingly: the code in brackets after the finding, and the reason, which stays visible to everyone who reviews the policy.",
    keywords: {
      properties: Object.fromEntries(acceptable.map((code) => [code, reasonFor(code)])),
      additionalProperties: false,
    },
  },
};

/** What editors offer for a setting that names one of several things: each by its name, and with what may follow it. */
function choiceOf(table: Readonly<Record<string, Argument | null>>) {
  const names = Object.keys(table);
  return {
    examples: Object.entries(table).flatMap(([name, argument]) => [
      ...(argument?.isRequired ? [] : [name]),
      ...(argument === null ? [] : [{ [name]: argument.example }]),
    ]),
    keywords: {
      patternErrorMessage: `Write one of ${names.join(", ")}.`,
      properties: Object.fromEntries(names.map((name) => [name, { type: ["string", "null"] }])),
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
    },
  };
}

function reasonFor(code: Code): Keywords {
  const message = catalog[code].message.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
  return {
    description: `Why you accept this: ${message}`,
    examples: ["why it is accepted, and until when"],
    not: { type: ["array", "null", "object"] },
    pattern: "\\S",
    patternErrorMessage: "Write why it is accepted, for later readers.",
  };
}
